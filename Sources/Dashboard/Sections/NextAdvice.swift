package import Insights
import Journal

/// What could be done now, in words: the same for the page and for the terminal.
package struct NextAdvice {
  package let steps: [Text]
  /// Nothing asks for anything: the only text says so.
  package let isQuiet: Bool

  /// - Parameter limit: at most so many; `nil` for all.
  package init(_ findings: Findings, limit: Int?) {
    let found = findings.nextSteps.steps
    let shown = limit.map { found.prefix($0) } ?? found[...]
    isQuiet = found.isEmpty && findings.journal.noteCount > 0
    if findings.journal.noteCount == 0 {
      steps = NextAdvice.firstSteps
    } else if found.isEmpty {
      steps = ["Nothing asks for you today. A new application, a call or a day off: all are fine."]
    } else {
      let wording = StepWording(findings.journal)
      steps = shown.map { wording.text(for: $0) }
    }
  }

  private static let firstSteps: [Text] = [
    "Make a folder \(code: "applications") and in it a file for one job, starting with these lines: \(code: "---"), \(code: "company: Acme"), \(code: "role: Engineer"), \(code: "applied: 2026-03-02"), \(code: "---"). Write below them whatever you like.",
    "Make an empty file \(code: "onward.yml") beside that folder. It marks the journal, so that every command finds it.",
    "Run \(code: "onward build") again. Later, add \(code: "reflections"), \(code: "wins"), \(code: "feedback"), \(code: "goals"), \(code: "people") and \(code: "days").",
  ]
}
