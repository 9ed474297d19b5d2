import ArgumentParser
import Dashboard
import Insights
import Journal
import PageModel

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
    // Checks whether the file may be written before anything is read.
    try SharedPage.requireWritable(output, as: .brief)
    let (folder, journal) = try await options.answeringJournal()
    try SharedPage.refuseDashboard(output, of: journal, in: folder, as: .brief)
    let insights = await Insights(journal)
    let shared: SharedPage
    if redact {
      let (page, replacements) = Brief.redactedPage(for: insights)
      shared = SharedPage(page: page, replacements: replacements, purpose: .brief)
    } else {
      shared = SharedPage(
        page: Brief.page(for: insights), replacements: nil, purpose: .brief)
    }
    try shared.write(to: output, journal, in: folder, options)
  }
}
