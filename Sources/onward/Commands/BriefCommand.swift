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
      The page is in Markdown. It contains the state of the search, where applications end, the results of \
      each version, feedback, lessons, and three questions worth discussing. It quotes no private note. \
      With --redact, only names that a note has in a field of their own are replaced: read the page before \
      you share it.
      """)

  @OptionGroup var options: JournalOptions

  @Option(
    name: .shortAndLong,
    help: "The file to write, from the current folder; only an earlier brief is ever replaced.",
    completion: .file(extensions: ["md"]))
  var output: String?

  @Flag(
    help: "Replace companies, people, places and links with labels; print what each label means.")
  var redact = false

  func run() async throws {
    // As in many programs, `-` means stdout.
    let output = output == "-" ? nil : output
    // Checks whether the file may be written before anything is read.
    let file = try output.map { try OutputFile(typed: $0, content: .brief) }
    let (folder, journal) = try await options.answeringJournal()
    if let output, journal.settings.output.names.contains(where: { folder.means($0, by: output) }) {
      throw Failure(
        "\(output) is where 'onward build' writes the dashboard, so no brief is written there",
        remedy: "Choose another name with -o, like -o brief.md.")
    }
    let insights = await Insights(journal)
    let (page, replacements) =
      redact ? Brief.redactedPage(for: insights) : (Brief.page(for: insights), [])
    let shown = options.isPlain ? page.withoutTables : page
    let text = MarkdownRenderer(template: PageTemplate(ofAll: shown), as: .brief).render(shown)
    if redact { try RedactedOutput.refuseNames(of: journal, in: text, excluding: replacements) }
    if let file, let output {
      let isWritten = try OutputFile.replace([(file, Array(text.utf8))])
      Terminal.report("\(output.escapedForTerminal): \(isWritten[0] ? "written" : "unchanged")\n")
    } else {
      try Terminal.print(text)
    }
    if redact { RedactedOutput.say(replacements) }
    ProblemSummary(journal: journal, folder).printHint()
  }
}

extension JournalFolder {
  /// Whether a typed path leads to this file of the journal, even if the file does not exist yet.
  fileprivate func means(_ name: String, by path: String) -> Bool {
    func place(_ path: String) -> String? {
      let folder = try? JournalFolder(named: path.typedParent)
      return folder?.resolvedPath.map { "\($0)/\(path.lastPathPart)" }
    }
    return place(path).map { $0.pathBytes == place(displayPath(name))?.pathBytes } ?? false
  }
}
