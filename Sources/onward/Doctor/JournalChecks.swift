import Diagnostics
import Journal
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
