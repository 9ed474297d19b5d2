import Insights
import Journal
import Statistics

/// The months in which applications were sent, side by side.
enum MonthsPart {
  static func elements(_ findings: Findings) -> [Element] {
    guard Gate.months.isOpen(findings) else { return [] }
    let rows = findings.months.all.map { month -> [Text] in
      [
        Text(month.words), Text(month.positive.words),
        Text(month.positive.interval?.words ?? ""), Text(month.answered.words),
      ]
    }
    let columns: [Table.Column] = [
      .init("Sent in"), .init("Led to a conversation", isNumber: true), .init("Likely range"),
      .init("Answered", isNumber: true),
    ]
    return [.table(Table("By the month of sending", columns, rows))]
  }
}

extension Months.Month {
  fileprivate var words: String { start.spokenMonth }
}
