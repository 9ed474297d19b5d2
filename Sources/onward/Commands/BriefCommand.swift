import ArgumentParser
import Dashboard
import Diagnostics
import Insights
import Journal
import PageModel
import Redaction
import Rendering
import TextKit

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
    help: "The file to write, seen from here; only an earlier brief is ever replaced.",
    completion: .file(extensions: ["md"]))
  var output: String?

  @Flag(
    help: "Labels in place of companies, people, places and links; says here what each stands for.")
  var redact = false

  func run() async throws {
    // As many programs do, `-` means what is printed.
    let output = output == "-" ? nil : output
    // Whether the file may be written is known before anything is read.
    let file = try output.map { try PageFile(forOutput: $0) }
    let (folder, journal) = try await options.answeringJournal()
    if let output, journal.settings.output.names.contains(where: { folder.means($0, by: output) }) {
      throw Failure(
        "\(output) is where 'onward build' writes the dashboard, so no brief goes there",
        remedy: "Choose another name with -o, like -o brief.md.")
    }
    let findings = await Insights(journal)
    let (page, replacements) =
      redact ? Brief.redactedPage(for: findings) : (Brief.page(for: findings), [])
    let text = MarkdownRenderer(outline: PageTemplate(ofAll: page), isBrief: true).render(page)
    if redact { try see(that: text, namesNothingOf: journal, besides: replacements) }
    if let file, let output {
      let isWritten = try PageFile.replace([(file, Array(text.utf8))])
      Terminal.report("\(output.visible): \(isWritten[0] ? "written" : "unchanged")\n")
    } else {
      try Terminal.print(text)
    }
    if redact { say(replacements) }
    ProblemSummary(journal: journal, folder).mention()
  }

  /// A page that still names somebody is neither written nor printed: it might be sent before anybody
  /// reads what stands here.
  private func see(
    that page: String, namesNothingOf journal: Journal, besides replacements: [Replacement]
  ) throws(Failure) {
    let left = RedactionAudit.found(in: page, of: journal, besides: replacements.map(\.label))
    if left.isEmpty { return }
    let count = left.count == 1 ? "a name" : "\(left.count) names"
    throw Failure(
      "the page would still hold \(count), so nothing was written or printed",
      remedy:
        "Write it differently in the note, or make the page without --redact and take it out by hand.",
      details: left.map { "\($0.name), in: \($0.words.prefix(100))" })
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
      Terminal.say("  \(replacement.label.visible): \(words)")
    }
  }
}

extension JournalFolder {
  /// Whether a path that was typed leads to this file of the journal, be it there yet or not.
  fileprivate func means(_ name: String, by path: String) -> Bool {
    func place(_ path: String) -> String? {
      let folder = try? JournalFolder(named: path.typedParent)
      return folder?.resolvedPath.map { "\($0)/\(path.lastPathPart)" }
    }
    return place(path).map { $0.pathBytes == place(shown(name))?.pathBytes } ?? false
  }
}

extension PageFile {
  /// - Parameter path: as it was typed, from the current folder.
  fileprivate init(forOutput path: String) throws {
    let name = path.lastPathPart
    if name.isEmpty {
      throw ValidationError("'\(path.visible)' names no file; name one, like -o brief.md.")
    }
    let folder = try JournalFolder(named: path.typedParent).opened()
    try self.init(name, in: folder, namedBy: "-o", isBrief: true)
  }
}

extension String {
  /// The folder of a file as it was typed, from the current one.
  fileprivate var typedParent: String {
    pathParent.map { $0.isEmpty ? "/" : $0 } ?? "."
  }
}
