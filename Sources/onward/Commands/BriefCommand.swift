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
    if redact { try refuseNames(of: journal, in: text, excluding: replacements) }
    if let file, let output {
      let isWritten = try OutputFile.replace([(file, Array(text.utf8))])
      Terminal.report("\(output.escapedForTerminal): \(isWritten[0] ? "written" : "unchanged")\n")
    } else {
      try Terminal.print(text)
    }
    if redact { say(replacements) }
    ProblemSummary(journal: journal, folder).printHint()
  }

  /// Throws if the page still contains a name. Such a page is neither written nor printed, because it might be
  /// sent before anyone reads a warning.
  private func refuseNames(
    of journal: Journal, in page: String, excluding replacements: [Replacement]
  ) throws(Failure) {
    let left = RedactionAudit.found(in: page, of: journal, excluding: replacements.map(\.label))
    if left.isEmpty { return }
    let count = left.count == 1 ? "a name" : "\(left.count) names"
    throw Failure(
      "the page would still contain \(count), so nothing was written or printed",
      remedy:
        "Write it differently in the note, or make the page without --redact and remove it by hand.",
      details: left.map { "\($0.name), in: \($0.excerpt.prefix(100))" })
  }

  /// Prints the replaced names on stderr and never on the page: with this list, everything could be restored.
  private func say(_ replacements: [Replacement]) {
    if replacements.isEmpty {
      Terminal.printMessage("no name on the page is in a field of a note, so nothing was replaced")
      return
    }
    Terminal.printMessage("replaced, as far as fields of the notes contain the names:")
    for replacement in replacements {
      let names = replacement.names.map(\.escapedForTerminal).joined(separator: "; ")
      Terminal.printMessage("  \(replacement.label.escapedForTerminal): \(names)")
    }
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
