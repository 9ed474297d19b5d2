import Insights
import Journal
import Statistics

/// Which versions of the resume and the letter were sent, and what came with each: counts, and no claim
/// that it was the version.
struct VersionsSection: PageSection {
  let id = "versions"
  let heading = "Versions, and what came with them"

  private static let dimensions: [Dimension] = [.resume, .coverLetter]

  func elements(for findings: Findings) -> [Element] {
    let named = VersionsSection.dimensions.filter { !findings.groupRates.named($0).isEmpty }
    if named.isEmpty {
      return [
        .paragraph(
          "No application that had time for an answer names the version of its resume or letter.")
      ] + ChangesPart.elements(findings)
    }
    guard Gate.groups.isOpen(findings) else {
      return [
        .paragraph(
          "What came with each version stands here when \(Gate.groups.rawValue) applications have had time for an answer; now \(findings.eligible.count) have."
        )
      ] + ChangesPart.elements(findings)
    }
    return named.map { .table(table(of: findings.groupRates.named($0), by: $0)) } + [
      .paragraph(
        "Much else changed between one version and the next, so this says what came with each, not what it did."
      )
    ] + ChangesPart.elements(findings)
  }

  private func table(of groups: [GroupRates.Group], by dimension: Dimension) -> Table {
    SharesTable.table(
      "By \(dimension.words)", heading: dimension.title,
      GroupRates.leading(groups).map { ($0.name ?? "", $0.positive, $0.answered) })
  }
}
