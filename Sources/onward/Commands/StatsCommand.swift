import ArgumentParser
import Insights
import Journal
import TextKit

struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Every number behind the dashboard.",
    discussion: """
      Nothing is held back here for being few: what the dashboard does not say before there is enough \
      to go by, this still counts. A dash (in JSON: null) stands for what cannot be computed. The names \
      are explained in docs/stats.md.
      """)

  @OptionGroup var options: JournalOptions

  @Option(help: "How to print them.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() async throws {
    let (folder, journal) = try await options.answeringJournal()
    let report = StatisticsReport.report(await Insights(journal))
    switch format {
    case .text: try Terminal.print(report.text)
    case .json: try Terminal.print(report.json.text)
    }
    ProblemSummary(journal: journal, folder).mention()
  }
}
