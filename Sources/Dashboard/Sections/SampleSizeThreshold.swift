import Diagnostics
import Insights
import Journal
import PageModel
import TextKit

/// The number of applications in the rate cohort from which a part of the page is shown. With fewer, that part
/// would reflect chance more than the search.
enum SampleSizeThreshold: Int, CaseIterable {
  case counts = 5
  case intervals = 12
  case groups = 30
  case months = 100

  func isOpen(_ insights: Insights) -> Bool { insights.rateCohort.count >= rawValue }

  /// What the next threshold will show, and when; `nil` if all thresholds are reached.
  static func next(_ insights: Insights) -> Text? {
    guard let threshold = allCases.first(where: { !$0.isOpen(insights) }) else { return nil }
    let missing = threshold.rawValue - insights.rateCohort.count
    let days = insights.journal.settings.quietAfter.pluralized("day")
    let tooRecent = insights.rateCohort.tooRecent
    let soon = tooRecent == 0 ? "" : " (\(tooRecent) \(tooRecent == 1 ? "is" : "are") younger)"
    // Before the first threshold nothing is shown yet, so "also" would be wrong.
    let also = threshold == allCases.first ? "" : " also"
    return
      "When \(missing.pluralized("more application has", "more applications have")) had \(days) for an answer\(soon), this\(also) shows \(threshold.newContent(insights))."
  }

  private func newContent(_ insights: Insights) -> String {
    switch self {
    case .counts: "how far they get and how they end"
    case .intervals:
      "\(FlowPart.isFlow(insights) ? "" : "the ways that they take, ")where they end, whether a run without an answer is more than chance, and what the next ten may bring"
    case .groups: "how long answers take and which roles, channels and versions get somewhere"
    case .months: "the months side by side"
    }
  }
}
