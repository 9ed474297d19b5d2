import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// The months in which applications were sent, side by side.
enum MonthsPart {
  /// The number of newest months on the page.
  private static let limit = 24

  static func elements(_ insights: Insights) -> [Element] {
    guard SampleSizeThreshold.months.isReached(by: insights) else { return [] }
    let shown = insights.months.all.suffix(limit)
    let months = shown.map { ($0.start.spokenMonth, $0.positive, $0.answered) }
    let earlier = insights.months.all.count - shown.count
    let rest: [Element] =
      earlier == 0
      ? []
      : [
        .paragraph(
          "\(earlier.pluralized("month")) before that: \(code: "onward stats --format json") has them."
        )
      ]
    let within = insights.journal.settings.cohortAfter
    let lists = shown.flatMap { month in
      NoteLists.List.shares(
        month.start.spokenMonth, in: "months.\(month.start.description.prefix(7))",
        month.applications, within: within
      ) { $0.wentOn(within: within) }
    }
    let table = SharesTable.table(
      "By the month of sending", heading: "Sent in",
      wentOn: "Went on within \(within.pluralized("day"))", months)
    let notes = NoteLists("The applications of \(shown.count.pluralized("month"))", lists)
    return [
      .fold(
        Fold(
          "By the month of sending: \(shown.count.pluralized("month"))",
          [.table(table)] + rest + notes.elements))
    ]
  }
}
