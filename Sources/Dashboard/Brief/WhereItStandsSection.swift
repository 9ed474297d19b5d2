import Diagnostics
import Insights
import Journal

/// Since when, how many, how far, how they ended, and what is under way.
struct WhereItStandsSection: PageSection {
  let id = "where-it-stands"
  let heading = "Where it stands"

  /// Of what is under way; the rest is a number.
  private static let limit = 6

  func elements(for findings: Findings) -> [Element] {
    if !findings.journal.hasBegun, findings.journal.uncounted.isEmpty {
      return [
        .paragraph(
          "Nothing is written down yet. With a note for each application, this page fills.")
      ]
    }
    let sentences = [furthest(findings.counts), ended(findings.counts)].compactMap(\.self)
    let state = StateOfTheSearch.sentence(for: findings)
    let whole = sentences.reduce(state) { $0 + " " + Text($1) }
    return [.paragraph(whole)] + underWay(findings)
  }

  /// The sentence before it says how many came to a conversation.
  private func furthest(_ counts: Counts) -> String? {
    let interviews = counts.reached(.interview)
    if interviews == 0 { return nil }
    // Whoever got an offer may have had no final round, so each is counted where it ended.
    let offers = counts.reached(.offer)
    let further = [
      (counts.reached(.final) - offers, "a final round"), (offers, "an offer"),
    ].filter { $0.0 > 0 }.map { "\($0) as far as \($1)" }.joined(separator: ", ")
    let reached = "\(interviews) reached an interview or further"
    return further.isEmpty ? "\(reached)." : "\(reached): \(further)."
  }

  private func ended(_ counts: Counts) -> String? {
    let total = counts.applications - counts.open
    if total == 0 { return nil }
    let ends = [
      (counts[.accepted], "with a job"), (counts[.rejected], "with a no"),
      (counts[.ghosted], "in silence"), (counts[.closed], "because the posting was closed"),
      (counts[.withdrawn], "by choice"), (counts[.declined], "with an offer that was declined"),
    ].filter { $0.0 > 0 }
    if total == 1, let end = ends.first { return "One has ended, \(end.1)." }
    return "Of the \(total) that have ended: \(ends.map { "\($0) \($1)" }.joined(separator: ", "))."
  }

  /// Those in which somebody has shown interest, or for which something is planned.
  private func underWay(_ findings: Findings) -> [Element] {
    let open = findings.motion.applications
    let named = open.filter { $0.application.isPositive || $0.next != nil }
      .prefix(WhereItStandsSection.limit)
    if named.isEmpty { return [] }
    let rest = open.count - named.count
    let more: [Element] =
      rest == 0
      ? [] : [.paragraph("\(rest) more \(rest == 1 ? "is" : "are") open.")]
    return [
      .paragraph("Under way, furthest first:"),
      .list(named.map { line(for: $0, findings.journal) }),
    ] + more
  }

  private func line(for open: InMotion.Open, _ journal: Journal) -> Text {
    let application = open.application
    let reached = "\(application.label): \(application.stage.words)"
    let spoken = { (day: Day) in day.spoken(on: journal.newestDay) }
    if let event = open.next, let day = event.day {
      let what = event.milestone?.stageWords ?? "appointment"
      return "\(reached); \(what) on \(spoken(day))"
    }
    if let day = application.deadline, day >= journal.today {
      return "\(reached); due by \(spoken(day))"
    }
    return open.lastActivity.map { "\(reached); last word on \(spoken($0))" } ?? Text(reached)
  }
}
