import Insights

/// What the person means to do, what they did, and how the days felt.
struct GoalsSection: PageSection {
  let id = "goals"
  let heading = "Goals and days"

  func elements(for findings: Findings) -> [Element] {
    GoalsPart.elements(findings) + ActivityPart.elements(findings) + MoodPart.elements(findings)
  }
}
