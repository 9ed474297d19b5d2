import Insights
import Statistics

/// What the next applications may bring, if nothing changes.
enum OutlookPart {
  static func elements(_ findings: Findings) -> [Element] {
    guard Gate.intervals.isOpen(findings) else { return [] }
    let outlook = findings.outlook
    let chance = outlook.atLeastOne.percent
    let basis = "reckoned from \(findings.eligible.positive.words), starting from 1 in 5"
    guard let range = outlook.range else {
      return [
        .paragraph(
          "If it goes on like this, the chance of at least one conversation from the next \(Outlook.next) applications is \(chance) (\(basis))."
        )
      ]
    }
    let number =
      range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    return [
      .paragraph(
        "If it goes on like this, \(number) of the next \(Outlook.next) applications lead to a conversation (a range that holds in 8 of 10 cases), and the chance of at least one is \(chance) (\(basis))."
      )
    ]
  }
}
