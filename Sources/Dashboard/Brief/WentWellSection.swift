import Insights
import Journal

/// Small victories, for somebody who wants to know what went well too.
struct WentWellSection: PageSection {
  let id = "went-well"
  let heading = "What went well"

  private static let limit = 5

  func elements(for findings: Findings) -> [Element] {
    let all = findings.victories.all
    if all.isEmpty { return [.paragraph("No win is written down yet.")] }
    let journal = findings.journal
    let shown = all.prefix(WentWellSection.limit).map { words(for: $0, journal) }
    let rest = all.count - shown.count
    return [.list(shown)] + (rest > 0 ? [.paragraph("And \(rest) before that.")] : [])
  }

  private func words(for victory: Victories.Victory, _ journal: Journal) -> Text {
    guard case .feedbackReceived(let feedback) = victory.kind else {
      return WinsSection.words(for: victory, journal)
    }
    let label = feedback.label(in: journal)
    return
      "\(victory.day.spoken(on: journal.newestDay)): an answer to a question, \(label.lowerFirst)"
  }
}
