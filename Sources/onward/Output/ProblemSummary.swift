import ArgumentParser
import Dashboard
import Diagnostics
import Journal
import PageModel
import TextKit

/// The summary that `build` prints about the problems of the notes.
struct ProblemSummary {
  private let errors: [Diagnostic]
  private let warnings: [Diagnostic]
  private let journal: Journal
  private let folder: JournalFolder
  /// The number of problems that are shown. More would push the rest off the screen; `check` shows all.
  private static let limit = 10

  init(journal: Journal, _ folder: JournalFolder) {
    self.journal = journal
    self.folder = folder
    errors = journal.diagnostics.filter { $0.severity == .error }
    warnings = journal.diagnostics.filter { $0.severity == .warning }
  }

  /// Prints one line if there are errors, for a command that is not about problems. Warnings can wait for `check`, `build`
  /// and `doctor`.
  func printHint() {
    if !journal.hasBegun, let first = journal.nearApplications.first {
      let near = journal.nearApplications.count
      Terminal.printMessage(
        "\(near.pluralized("file looks", "files look")) like \(near == 1 ? "an application and does" : "applications and do") not count, like \(first.path.escapedForTerminal): \(adoptCommand) shows what \(near == 1 ? "it" : "they") may be"
      )
    }
    if errors.isEmpty { return }
    Terminal.printMessage(
      "\(errors.count.pluralized("error")) in the notes: \(command) shows \(errors.count == 1 ? "it" : "them")"
    )
  }

  /// Does the same as `printHint()` after a note was changed. It reads the journal again, because the change may
  /// have fixed a problem.
  func printHint(afterChangeIn options: JournalOptions) async {
    if errors.isEmpty { return }
    guard let (folder, journal) = try? await options.journal() else { return printHint() }
    ProblemSummary(journal: journal, folder).printHint()
  }

  private var command: String {
    ShellCommand("onward", "check").appending(folder.isNamed ? [folder.path] : []).inSentence
  }

  private var adoptCommand: String {
    ShellCommand("onward", "init", "--adopt", "--dry-run").appending([folder.path]).inSentence
  }

  private var verboseCommand: String {
    ShellCommand("onward", "check").appending((folder.isNamed ? [folder.path] : []) + ["--verbose"])
      .inSentence
  }

  /// Prints the worst problems first, then the totals. Throws the exit code if there is something to fix.
  func print(isStrict: Bool) throws {
    let shown = (errors + warnings).prefix(ProblemSummary.limit)
    for diagnostic in shown { Terminal.printMessage(diagnostic.line) }
    if !journal.hasBegun {
      // Nothing else shows that these files were read.
      let near = journal.diagnostics.filter { $0.message.id == .looksLikeApplication }
      for diagnostic in near.prefix(ProblemSummary.limit) { Terminal.printMessage(diagnostic.line) }
    }
    let rest = errors.count + warnings.count - shown.count
    if rest > 0 { Terminal.printMessage("… and \(rest) more") }
    let read = journal.readingSummary(hasProblems: !errors.isEmpty || !warnings.isEmpty)
    let near = journal.nearApplications.count
    if !journal.hasBegun, shown.isEmpty, !journal.hasSettings, near + journal.fileCount > 0 {
      let files =
        near == 0
        ? "no notes yet; \(journal.fileCount.pluralized("other file was", "other files were")) read"
        : read
      Terminal.printMessage(
        "\(files): \(adoptCommand) shows what \(max(near, journal.fileCount) == 1 ? "it" : "they") may be"
      )
    } else if !journal.hasBegun, shown.isEmpty, near == 0 {
      // Everything in an empty journal may have been meant as a note.
      let others = journal.fileCount - journal.noteCount
      Terminal.printMessage(
        others == 0
          ? "no notes yet; the page shows how to begin"
          : "no notes yet, and \(others.pluralized("other file was", "other files were")) read: \(verboseCommand) shows why; the page shows how to begin"
      )
    } else if shown.isEmpty {
      Terminal.printMessage(
        near == 0 ? read : "\(read): \(command) shows \(near == 1 ? "it" : "them")")
    } else {
      Terminal.printMessage(
        "\(read); \(errors.count.pluralized("error")), \(warnings.count.pluralized("warning")): \(command) shows how to fix them"
      )
    }
    if !errors.isEmpty || (isStrict && !warnings.isEmpty) { throw ExitCode(1) }
  }
}

extension Journal {
  /// `1 application is unclear`; `nil` if none is.
  var unclearSentence: String? {
    let count = applications.count(where: \.isUnclear)
    return count == 0
      ? nil : count.pluralized("application is unclear", "applications are unclear")
  }

  /// `2 lines with a day name no known stage`; `nil` if there is none. What the user did on the way is understood, and
  /// is not counted.
  var unreadLinesSentence: String? {
    let count = diagnostics.count { $0.message.isOfUnreadLine }
    return count == 0
      ? nil
      : count.pluralized("line with a day names", "lines with a day name")
        + " no known stage ('check --verbose' lists \(count == 1 ? "it" : "them"))"
  }

  /// How many files were read, and what they are. It states that every file was understood only if all are notes.
  /// - Parameter hasProblems: whether a note has an error or a warning that is shown.
  func readingSummary(hasProblems: Bool) -> String {
    let read = "\(fileCount.pluralized("file")) read, \(noteCount.pluralized("note"))"
    let remarks = [unclearSentence, unreadLinesSentence, nearApplicationsSentence]
      .compactMap(\.self)
    if !remarks.isEmpty { return ([read] + remarks).joined(separator: "; ") }
    if hasProblems { return read }
    let others = fileCount - noteCount
    return others <= 0
      ? "\(read), every one understood"
      : "\(read), every one of them understood; \(others.pluralized("other file is not a note", "other files are not notes"))"
  }
}
