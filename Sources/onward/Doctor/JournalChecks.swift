import Diagnostics
import Journal
import PageModel
import TextKit

/// Checks the notes and the settings as far as a build needs them.
struct JournalChecks {
  let folder: JournalFolder
  let journal: Journal
  /// `onward check` as a person would type it for this journal.
  let check: String

  /// The diagnostics without those of the pages, which `PageChecks` reports.
  private var diagnostics: [Diagnostic] {
    let pages = Set(journal.settings.output.names.map(\.pathBytes))
    return journal.diagnostics.filter { !pages.contains($0.path.pathBytes) }
  }

  var all: [HealthCheck.Result] { settings + notes + permissions + merges }

  private func reported(_ ids: Diagnostic.ID...) -> [Diagnostic] {
    diagnostics.filter { ids.contains($0.message.id) }
  }

  private var settings: [HealthCheck.Result] {
    guard journal.hasSettings else {
      if isSettingsFileInGit {
        return [
          .note(
            "onward.yml is missing, and git has it",
            ShellCommand("git", "-C", folder.path, "checkout", "--", Settings.fileName).text)
        ]
      }
      return [
        .note(
          "there is no onward.yml, so commands find the journal only from its own folder, and the names of its folders mean nothing",
          "onward init --adopt \(folder.path.quotedForShell)")
      ]
    }
    let problems = journal.diagnostics.filter {
      $0.path.pathBytes == Settings.fileName.pathBytes
    }
    if problems.isEmpty { return [.fine("all of onward.yml was understood")] }
    return problems.map { .problem($0, in: folder) }
  }

  private var isSettingsFileInGit: Bool {
    guard GitRepository(around: folder) != nil,
      let tracked = try? GitProgram.tracked([Settings.fileName], in: folder)
    else { return false }
    return !tracked.isEmpty
  }

  private var notes: [HealthCheck.Result] {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let read = journal.readingSummary(hasProblems: errors + warnings > 0)
    if errors + warnings == 0 { return [.fine(read)] }
    let found = "\(read); \(errors.pluralized("error")), \(warnings.pluralized("warning"))"
    return [errors > 0 ? .problem(found, check) : .note(found, check)]
  }

  /// The files and folders that could not be read. Permissions are the most common reason, but not the only
  /// one.
  private var permissions: [HealthCheck.Result] {
    reported(.unreadableFolder, .unreadableFile).map {
      .problem(
        "\($0.path): \($0.message.text)",
        folder.isForbidden($0.path)
          ? folder.commandToGrantAccess([$0.path]) : check)
    }
  }

  private var merges: [HealthCheck.Result] {
    let marked = reported(.conflictMarker).map(\.path)
    let copies = reported(.conflictCopy).map(\.path)
    let paths = Dictionary(marked.map { ($0.pathBytes, $0) }) { first, _ in first }
    let shown = paths.sorted { $0.key < $1.key }.map(\.value).prefix(3)
    let names = paths.count
    return
      (marked.isEmpty
      ? []
      : [
        .problem(
          "\(names == 1 ? "1 note contains" : "\(names) notes contain") the markers of an unfinished merge and \(names == 1 ? "is" : "are") not counted: \(shown.joined(separator: ", "))",
          check)
      ])
      + (copies.isEmpty
        ? []
        : [
          .note(
            "\(copies.count == 1 ? "1 copy" : "\(copies.count) copies") that a sync program left beside a note \(copies.count == 1 ? "is" : "are") not counted: \(copies.prefix(3).joined(separator: ", "))",
            check)
        ])
  }
}

/// What `onward doctor` prints. The checks themselves are in the other files of this folder.
enum HealthCheck {
  /// The result of one check.
  struct Result {
    enum Level: String {
      case fine = "ok"
      /// Something was missing until this command.
      case fixed
      /// Everything works, but the command would improve something.
      case note
      /// Something does not work, or will fail later.
      case problem
    }

    let level: Level
    let text: String
    /// The command that fixes it; `nil` if there is nothing to fix.
    let command: String?

    static func fine(_ text: String) -> Self { Self(.fine, text, nil) }
    static func fixed(_ text: String) -> Self { Self(.fixed, text, nil) }
    static func note(_ text: String, _ command: String) -> Self { Self(.note, text, command) }
    static func problem(_ text: String, _ command: String) -> Self { Self(.problem, text, command) }

    /// A problem in one line of a file, with a command that opens it in an editor.
    static func problem(_ diagnostic: Diagnostic, in folder: JournalFolder) -> Self {
      .problem(
        "\(diagnostic.path):\(diagnostic.position.line): \(diagnostic.message.text)",
        Editor.commandToOpen(folder.displayPath(diagnostic.path), at: diagnostic.position.line))
    }

    private init(_ level: Level, _ text: String, _ command: String?) {
      self.level = level
      self.text = text
      self.command = command
    }

    /// The result for `--plain`.
    var plainRecord: [(key: String, value: String)] {
      [("result", level.rawValue), ("text", text), ("command", command ?? "")]
    }

    /// The result as a line of text, with the command below it.
    var lines: [String] {
      let label = level.rawValue
      let gap = String(repeating: " ", count: 9 - label.count)
      return [label + gap + text] + (command.map { ["             " + $0] } ?? [])
    }
  }
}
