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
    let (folder, journal) = try await options.journal(directory)
    let names = journal.settings.output
    // Both are checked before either is made: if one may not be written, neither is.
    let files = try [PageFile(names.markdown, in: folder), PageFile(names.html, in: folder)]
    let pages = try Pages(of: journal, in: folder)
    let isWritten = try PageFile.replace(
      [(files[0], pages.markdown), (files[1], pages.html)])
    for (file, isNew) in zip(files, isWritten) {
      Terminal.print("\(folder.shown(file.name)): \(isNew ? "written" : "unchanged")\n")
    }
    try ProblemSummary(journal: pages.journal, folder).say(isStrict: strict)
  }

  /// Builds for the day that stands in the pages and compares.
  private func compare() async throws {
    let folder = try options.journalFolder(directory)
    let (_, first) = try await options.journal(directory)
    let names = first.settings.output
    let files = try [PageFile(names.markdown, in: folder), PageFile(names.html, in: folder)]
    var isStale = false
    for (file, content) in zip(files, [\Pages.markdown, \Pages.html]) {
      let day = file.current.flatMap(FileRules.day(ofGenerated:))
      let pages = try await day.asyncMap { try Pages(of: await folder.journal(on: $0), in: folder) }
      let isSame = pages.map { $0[keyPath: content] == file.current } ?? false
      if !isSame { isStale = true }
      let standing = isSame ? "up to date" : file.current == nil ? "missing" : "not what the notes give"
      Terminal.print("\(folder.shown(file.name)): \(standing)\n")
    }
    if isStale { throw ExitCode(1) }
  }
}

extension Optional where Wrapped: Sendable {
  fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
    if let self { try await transform(self) } else { nil }
  }
}
