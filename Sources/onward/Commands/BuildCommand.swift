import ArgumentParser
import Dashboard
import Diagnostics
import Journal

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write dashboard.md and dashboard.html from the notes.",
    discussion: """
      No note is changed, and no file that onward did not make is replaced. Exit code 1 where a note \
      has an error (with --strict: a warning too); the pages are written all the same, and list it.
      """)

  @Argument(help: "The journal's folder.", completion: .directory)
  var directory: String?

  @OptionGroup var options: JournalOptions

  @Flag(help: "Warnings count as errors do.")
  var strict = false

  @Flag(help: "Write nothing; exit code 1 if the pages are not what the notes give for their day.")
  var checkOnly = false

  func run() async throws {
    if checkOnly { return try await compare() }
    // Of two builds at once, the second reads the notes when the first has written both pages.
    let root = try options.journalFolder(directory).opened()
    root.lock()
    let (folder, journal) = try await options.journal(directory)
    let names = journal.settings.output
    // Both are checked before either is made: if one may not be written, neither is.
    let files = try [PageFile(names.markdown, in: root), PageFile(names.html, in: root)]
    let pages = try await Pages(of: journal, in: folder)
    let isWritten = try PageFile.replace(
      [(files[0], pages.markdown), (files[1], pages.html)])
    for (file, isNew) in zip(files, isWritten) {
      Terminal.report("\(folder.shown(file.name).visible): \(isNew ? "written" : "unchanged")\n")
    }
    // Everything is written, so the program ends while they and the journal are still held: giving back the
    // memory of ten thousand notes, one by one, would only make a person wait.
    withExtendedLifetime(pages) {
      do {
        try ProblemSummary(journal: pages.journal, folder).say(isStrict: strict)
        Self.exit()
      } catch {
        Self.exit(withError: error)
      }
    }
  }

  /// Builds for the day that stands in the pages, and compares.
  private func compare() async throws {
    let folder = try options.journalFolder(directory)
    var diagnostics: [Diagnostic] = []
    let names = try (folder.settings(reporting: &diagnostics) ?? Settings()).output
    let root = try folder.opened()
    let files = try [PageFile(names.markdown, in: root), PageFile(names.html, in: root)]
    let day = files.lazy.compactMap(\PageFile.day).first ?? options.day
    let pages = try await Pages(of: try await folder.journal(on: day), in: folder)
    let standings = [
      files[0].standing(beside: pages.markdown), files[1].standing(beside: pages.html),
    ]
    for (file, standing) in zip(files, standings) {
      try Terminal.print("\(folder.shown(file.name).visible): \(standing.rawValue)\n")
    }
    if standings.contains(where: { $0 != .upToDate }) { throw ExitCode(1) }
  }
}

extension PageFile {
  fileprivate enum Standing: String {
    case upToDate = "up to date"
    case missing
    case stale = "not what the notes give"
  }

  fileprivate func standing(beside bytes: [UInt8]) -> Standing {
    isMissing ? .missing : contains(bytes) ? .upToDate : .stale
  }
}
