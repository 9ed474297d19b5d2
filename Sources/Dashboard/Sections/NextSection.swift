import Insights
import Journal

/// At most three things that could be done now, each with its reason.
struct NextSection: PageSection {
  let id = "next"
  let heading = "Next"

  func elements(for findings: Findings) -> [Element] {
    let journal = findings.journal
    if journal.noteCount == 0 { return NextSection.firstSteps }
    let steps = findings.nextSteps.steps
    if steps.isEmpty {
      return [
        .paragraph(
          "Nothing asks for you today. A new application, a call or a day off: all are fine.")
      ]
    }
    return [
      .steps(steps.prefix(NextSteps.shown).map { StepWording(journal).text(for: $0) })
    ]
  }

  private static let firstSteps: [Element] = [
    .steps([
      "Make a folder \(code: "applications") and in it a file for one job, starting with these lines: \(code: "---"), \(code: "company: Acme"), \(code: "role: Engineer"), \(code: "applied: 2026-03-02"), \(code: "---"). Write below them whatever you like.",
      "Make an empty file \(code: "onward.yml") beside that folder. It marks the journal, so that every command finds it.",
      "Run \(code: "onward build") again. Later, add \(code: "reflections"), \(code: "wins"), \(code: "feedback"), \(code: "goals"), \(code: "people") and \(code: "days").",
    ])
  ]
}
