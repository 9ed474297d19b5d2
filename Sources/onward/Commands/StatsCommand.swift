import ArgumentParser
import Insights
import Journal
import TextKit

struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print every number behind the dashboard.",
    discussion: """
      The dashboard shows some numbers only once there are enough applications; this command always shows \
      all of them. A dash (in JSON: null) means that a number cannot be calculated. The names are \
      explained in docs/stats.md.
      """)

  @OptionGroup var options: JournalOptions

  @Option(help: "The output format.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() async throws {
    let (folder, journal) = try await options.answeringJournal()
    let report = StatisticsReport.report(await Insights(journal))
    switch format {
    case .text: try Terminal.print(report.text)
    case .json: try Terminal.print(report.json.text)
    }
    ProblemSummary(journal: journal, folder).printHint()
  }
}
