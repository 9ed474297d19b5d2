import ArgumentParser
import Dashboard
import Diagnostics
import Insights

struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "A page for half an hour with a counselor or a friend.",
    discussion: """
      In Markdown: where the search stands and where it stops, what came with which version, feedback, \
      lessons, and three questions worth discussing. Private notes lend it no words. With --redact, only \
      names that the notes have in a field of their own are replaced: read the page before you share it.
      """)

  @OptionGroup var options: JournalOptions

  @Option(
    name: .shortAndLong,
    help: "The file to write, seen from here; a file that onward did not make is never replaced.",
    completion: .file(extensions: ["md"]))
  var output: String?

  @Flag(
    help: "Labels in place of companies, people, places and links; says here what each stands for.")
  var redact = false

  func run() async throws {
    // Whether the file may be written is known before anything is read.
    let file = try output.map { try PageFile(forOutput: $0) }
    let (folder, journal) = try await options.answeringJournal()
    let findings = await Findings(journal)
    let (page, replacements) =
      redact ? await Brief.redactedPage(for: findings) : (await Brief.page(for: findings), [])
    let text = MarkdownRenderer(outline: Outline(ofAll: page)).render(page)
    if let file, let output {
      let isWritten = try PageFile.replace([(file, Array(text.utf8))])
      try Terminal.print("\(output): \(isWritten[0] ? "written" : "unchanged")\n")
    } else {
      try Terminal.print(text)
    }
    if redact { say(replacements) }
    ProblemSummary(journal: journal, folder).mention()
  }

  /// Beside the page and never on it: with this list everything could be put back.
  private func say(_ replacements: [Replacement]) {
    if replacements.isEmpty {
      Terminal.say("nothing on the page is named in a field, so nothing was replaced")
      return
    }
    Terminal.say("replaced, as far as fields of the notes name it:")
    for replacement in replacements {
      let words = replacement.words.map(\.visible).joined(separator: "; ")
      Terminal.say("  \(replacement.label): \(words)")
    }
  }
}

extension PageFile {
  /// - Parameter path: as it was typed, from the current folder.
  fileprivate init(forOutput path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    if name.isEmpty || path.hasSuffix("/") {
      throw ValidationError("'\(path)' names no file; name one, like -o brief.md.")
    }
    let parent = path.dropLast(name.count)
    let folder = try JournalFolder(named: parent.isEmpty ? "." : String(parent))
    try self.init(name, in: folder, namedBy: "-o")
  }
}
