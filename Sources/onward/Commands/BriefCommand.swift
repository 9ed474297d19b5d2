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

  @OptionGroup var shared: SharedPage.Options

  func run() async throws {
    // Checks whether the file may be written before anything is read.
    try shared.requireWritable(as: .brief)
    let (folder, journal) = try await options.answeringJournal()
    try shared.refuseDashboard(of: journal, in: folder, as: .brief)
    let insights = await Insights(journal)
    let page =
      shared.redact
      ? SharedPage(redacted: Brief.redactedPage(for: insights), as: .brief)
      : SharedPage(Brief.page(for: insights), as: .brief)
    try page.write(to: shared.file, journal, in: folder, options)
  }
}
