import ArgumentParser
import Diagnostics
import Insights
import Journal
import Statistics
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

/// Every number behind the dashboard, under the names that docs/stats.md explains.
///
/// There is no sample-size threshold here: numbers that a page leaves out because there are too few
/// applications are still given. Numbers that cannot be calculated are null.
enum StatisticsReport {
  static func report(_ insights: Insights) -> Report {
    .fields(
      [
        ("version", .value(.number(2))),
        ("today", .value(.day(insights.journal.today))),
        ("notes", notes(insights.journal)),
      ] + pipeline(insights) + inference(insights) + practice(insights))
  }
}

extension StatisticsReport {
  private static func notes(_ journal: Journal) -> Report {
    .fields([
      ("files", .number(journal.fileCount)), ("read", .number(journal.noteCount)),
      ("errors", .number(journal.diagnostics.count { $0.severity == .error })),
      ("warnings", .number(journal.diagnostics.count { $0.severity == .warning })),
    ])
  }
}

extension Report {
  static func number(_ number: Int?) -> Report { .value(.optional(number)) }
  static func decimal(_ number: Double?) -> Report { .value(.optional(number)) }
  static func day(_ day: Day?) -> Report { .value(.day(day)) }
}

extension JSON {
  /// The path of a note; null for a private one, because its name is one of its words.
  static func path(_ note: NoteInfo) -> JSON { note.isPrivate ? .null : .text(note.path) }
}

extension Proportion {
  /// The count and the ends of its interval.
  var cells: [JSON] {
    [.number(count), .optional(interval?.low), .optional(interval?.high)]
  }
}
