import Diagnostics
import Insights
import Journal
import PageModel
import TextKit

/// From how many eligible applications on something is said: with fewer, it would say more about chance
/// than about the search.
enum SampleSizeThreshold: Int, CaseIterable {
  case counts = 5
  case intervals = 12
  case groups = 30
  case months = 100

  func isOpen(_ findings: Insights) -> Bool { findings.eligible.count >= rawValue }

  /// What the next closed gate will show, and when; `nil` when all are open.
  static func next(_ findings: Insights) -> Text? {
    guard let gate = allCases.first(where: { !$0.isOpen(findings) }) else { return nil }
    let missing = gate.rawValue - findings.eligible.count
    let days = findings.journal.settings.quietAfter.of("day")
    let young = findings.eligible.young
    let soon = young == 0 ? "" : " (\(young) \(young == 1 ? "is" : "are") younger)"
    // Before the first gate there is nothing that this could come beside.
    let also = gate == allCases.first ? "" : " also"
    return
      "When \(missing.of("more application has", "more applications have")) had \(days) for an answer\(soon), this\(also) shows \(gate.words(findings))."
  }

  private func words(_ findings: Insights) -> String {
    switch self {
    case .counts: "how far they get and how they end"
    case .intervals:
      "\(FlowPart.isFlow(findings) ? "" : "the ways that they take, ")where they end, whether a run without an answer is more than chance, and what the next ten may bring"
    case .groups: "how long answers take and which roles, channels and versions get somewhere"
    case .months: "the months side by side"
    }
  }
}
