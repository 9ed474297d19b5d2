import ArgumentParser
import Dashboard
import Diagnostics
import Journal
import TextKit

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write dashboard.md and dashboard.html from the notes.",
    discussion: """
      No note is changed, and only files that onward made are replaced. The exit code is 1 if a note has \
      an error (with --strict: or a warning); the pages are written anyway, and list it. With --watch, \
      the pages are written again whenever a note, the settings, a template or the day changes, until you \
      press Ctrl-C; then the exit code is 0.
      """)

  @Argument(help: "The journal's folder.", completion: .directory)
  var directory: String?

  @OptionGroup var options: JournalOptions

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Write nothing; exit with code 1 if the pages do not match the notes for their day.")
  var checkOnly = false

  @Flag(help: "Open the page in the browser afterwards.")
  var open = false

  @Flag(help: "Keep the pages up to date while you edit, until Ctrl-C.")
  var watch = false

  @Flag(
    help: "With --watch: look at the files every second, without relying on the system's reports.")
  var poll = false

  func validate() throws {
    if watch, checkOnly {
      throw ValidationError("--check-only writes no page, so there is nothing to keep up to date.")
    }
    if watch, strict {
      throw ValidationError(
        "--strict decides the exit code of one build, and --watch has none; name one of them.")
    }
    if poll, !watch { throw ValidationError("--poll says how to --watch; name both.") }
    if open, checkOnly {
      throw ValidationError("--check-only writes no page, so --open has nothing new to show.")
    }
  }

  func run() async throws {
    if checkOnly { return try await compare() }
    if watch {
      var watch = try JournalWatch(
        of: try options.writtenFolder(directory), options, polls: poll)
      return try await watch.run(opensPage: open)
    }
    let root = try options.writtenFolder(directory).opened()
    root.lock()
    let (folder, journal) = try await options.journal(directory)
    let (pages, files) = try await Pages.written(of: journal, in: folder, root)
    files.report(in: folder)
    if open { try Browser.open(folder.absolute(journal.settings.output.html)) }
    // Everything is written, so the program ends while the pages and the journal are still in memory. Freeing
    // ten thousand notes one by one would only make the user wait.
    withExtendedLifetime(pages) {
      InboxFiles.printHint(in: folder, order: journal.settings.dateOrder)
      do {
        try ProblemSummary(journal: pages.journal, folder).print(isStrict: strict)
        Self.exit()
      } catch {
        Self.exit(withError: error)
      }
    }
  }

  /// Builds the pages for the day that is written in them, and compares.
  private func compare() async throws {
    let folder = try options.writtenFolder(directory)
    var diagnostics: [Diagnostic] = []
    let names = try (folder.settings(reporting: &diagnostics) ?? Settings()).output
    let freshness = try await PageFreshness(comparing: names, in: folder, on: options.day)
    for (name, state) in freshness.pages {
      try Terminal.print("\(folder.displayPath(name).escapedForTerminal): \(state.rawValue)\n")
    }
    if freshness.pages.contains(where: { $0.state != .upToDate }) { throw ExitCode(1) }
  }
}

extension [(name: String, isNew: Bool)] {
  /// Prints for each page whether it was written.
  func report(in folder: JournalFolder) {
    for (name, isNew) in self {
      Terminal.report(
        "\(folder.displayPath(name).escapedForTerminal): \(isNew ? "written" : "unchanged")\n")
    }
  }
}
