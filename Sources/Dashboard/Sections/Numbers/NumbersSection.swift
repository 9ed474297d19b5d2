import Insights
import Journal

/// What the counts amount to: how far applications get, where they end, how long answers take, which
/// groups get somewhere, and how much of it chance explains.
struct NumbersSection: PageSection {
  let id = "numbers"
  let heading = "What the numbers say"

  /// In reading order. A new part is a new file beside this one and one entry here.
  private static let parts: [@Sendable (Findings) -> [Element]] = [
    StagesPart.elements, FlowPart.elements, EndsPart.elements, WaitsPart.elements,
    GroupsPart.elements, DrySpellPart.elements, OutlookPart.elements, MonthsPart.elements,
  ]

  func elements(for findings: Findings) -> [Element] {
    let said = NumbersSection.parts.flatMap { $0(findings) }
    let more = [Gate.next(findings), undated(findings)].compactMap { $0.map(Element.paragraph) }
    return said + more + PublishedRatesPart.elements(for: findings.journal)
  }

  /// What the rates leave out is said, not left out silently.
  private func undated(_ findings: Findings) -> Text? {
    let count = findings.eligible.undated
    if count == 0 { return nil }
    let number =
      count == 1 ? "One application that was sent has" : "\(count) applications that were sent have"
    return
      "\(number) no day of sending and no place in the rates; \(code: "applied:") with a date brings \(count == 1 ? "it" : "them") in."
  }
}
