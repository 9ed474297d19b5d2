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
    let more = Gate.next(findings).map { [Element.paragraph($0)] } ?? []
    return said + more + PublishedRatesPart.elements(for: findings.journal)
  }
}
