import Insights

/// At most three things that could be done now, each with its reason.
struct NextSection: PageSection {
  let id = "next"
  let heading = "Next"

  func elements(for findings: Findings) -> [Element] {
    let advice = NextAdvice(findings, limit: NextSteps.shown)
    return advice.isQuiet ? advice.steps.map(Element.paragraph) : [.steps(advice.steps)]
  }
}
