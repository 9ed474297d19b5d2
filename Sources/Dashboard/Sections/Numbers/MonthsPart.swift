import Insights
import Journal

/// The months in which applications were sent, side by side.
enum MonthsPart {
  static func elements(_ findings: Findings) -> [Element] {
    guard Gate.months.isOpen(findings) else { return [] }
    let months = findings.months.all.map { ($0.start.spokenMonth, $0.positive, $0.answered) }
    return [.table(SharesTable.table("By the month of sending", heading: "Sent in", months))]
  }
}
