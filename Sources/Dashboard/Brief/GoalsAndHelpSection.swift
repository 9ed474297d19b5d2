import Insights
import Journal

/// What the person means to do, and who helps.
struct GoalsAndHelpSection: PageSection {
  let id = "goals-and-help"
  let heading = "Goals, and who helps"

  private static let limit = 6

  func elements(for findings: Findings) -> [Element] {
    goals(findings) + help(findings)
  }

  private func goals(_ findings: Findings) -> [Element] {
    let underWay = findings.goals.goals.filter { $0.phase == .underWay }
    if underWay.isEmpty { return [.paragraph("No goal is under way right now.")] }
    let page = findings.journal.newestDay
    return [
      .paragraph("Goals:"),
      .list(
        underWay.prefix(GoalsAndHelpSection.limit).map {
          "\($0.goal.title): \(GoalsPart.now($0, page))"
        }),
    ]
  }

  private func help(_ findings: Findings) -> [Element] {
    let people = findings.support.people.prefix(GoalsAndHelpSection.limit)
    if people.isEmpty { return [.paragraph("The notes name nobody yet who helps.")] }
    return [
      .paragraph("Who helps, and with what:"),
      .list(people.map { line(for: $0, findings.journal) }),
    ]
  }

  private func line(for supporter: Support.Supporter, _ journal: Journal) -> Text {
    let person = supporter.person
    let role = person.role.map { ", \($0)" } ?? ""
    let help = person.helpsWith.isEmpty ? "" : ": \(person.helpsWith.joined(separator: "; "))"
    let last = supporter.lastContact.map { ". Last spoke on \($0.spoken(on: journal.newestDay))" }
    return "\(person.fullName)\(role)\(help)\(last ?? "")"
  }
}
