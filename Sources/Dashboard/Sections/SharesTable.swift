import Insights
import Journal
import PageModel
import Statistics

/// Groups of applications with their results: counts first, and the likely range of the share.
enum SharesTable {
  static func table(
    _ caption: String, heading: String, wentOn: String,
    _ rows: [(name: String, positive: Proportion, answered: Proportion)]
  ) -> Table {
    let columns: [Table.Column] = [
      .init(heading), .init(wentOn, isNumber: true),
      .init("Likely range"),
      .init("Answered", isNumber: true),
    ]
    return Table(
      caption, columns,
      rows.map { row in
        [
          Text(row.name), Text(row.positive.displayText),
          Text(row.positive.shownInterval?.displayText ?? ""),
          Text(row.answered.displayText),
        ]
      })
  }
}
