import ArgumentParser
import Diagnostics
import Journal

/// What `build` says about the notes behind the pages.
struct ProblemSummary {
  private let errors: [Diagnostic]
  private let warnings: [Diagnostic]
  private let journal: Journal
  private let folder: JournalFolder
  /// More than this many would push the rest off the screen; `check` shows all.
  private static let limit = 10

  init(journal: Journal, _ folder: JournalFolder) {
    self.journal = journal
    self.folder = folder
    errors = journal.diagnostics.filter { $0.severity == .error }
    warnings = journal.diagnostics.filter { $0.severity == .warning }
  }

  /// One line, for a command whose job is another.
  func mention() {
    if errors.isEmpty, warnings.isEmpty { return }
    Terminal.say(
      "\(errors.count.of("error")), \(warnings.count.of("warning")) in the notes: '\(command)' shows them"
    )
  }

  private var command: String {
    folder.isNamed ? "onward check \(folder.path.quotedForShell.visible)" : "onward check"
  }

  /// Prints the worst first, then the sum. Throws the exit code where there is something to mend.
  func say(isStrict: Bool) throws {
    let shown = (errors + warnings).prefix(ProblemSummary.limit)
    for diagnostic in shown { Terminal.say(diagnostic.line) }
    let rest = errors.count + warnings.count - shown.count
    if rest > 0 { Terminal.say("… and \(rest) more") }
    let read = "\(journal.fileCount.of("file")) read, \(journal.noteCount.of("note"))"
    if !journal.hasBegun, shown.isEmpty {
      Terminal.say("no notes yet; the page shows how to begin")
    } else if shown.isEmpty {
      Terminal.say("\(read), every one understood")
    } else {
      Terminal.say(
        "\(read); \(errors.count.of("error")), \(warnings.count.of("warning")): '\(command)' shows what helps"
      )
    }
    if !errors.isEmpty || (isStrict && !warnings.isEmpty) { throw ExitCode(1) }
  }
}
