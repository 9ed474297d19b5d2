import Diagnostics
import Insights
import Journal
import Statistics
import TextKit

/// The part of a search that the numbers are about.
struct StatisticsPart {
  var since: Day?
  var filters: [String] = []
}

/// Every number behind the dashboard, under the names that docs/stats.md explains.
///
/// There is no sample-size threshold for counts here: numbers that a page leaves out because there are too few
/// applications are still given. Numbers that cannot be calculated are null, and so are intervals of fewer than
/// `Thresholds.intervalSize`.
enum StatisticsReport {
  /// The version of the names in the JSON output. It changes when a name gets another meaning.
  static let version = 2

  static func report(_ insights: Insights, _ part: StatisticsPart = StatisticsPart()) -> Report {
    .fields(
      [
        ("version", .value(.number(version))),
        ("today", .value(.day(insights.journal.today))), ("since", .day(part.since)),
        ("where", .value(.texts(part.filters))),
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
  static func path(_ note: NoteInfo) -> JSON { .optional(note.visiblePath) }
}

extension Proportion {
  /// The count and the ends of its interval. Below `Thresholds.intervalSize` there is none, as on a page: it would be
  /// most of the scale.
  var cells: [JSON] {
    [.number(count), .optional(shownInterval?.low), .optional(shownInterval?.high)]
  }
}
