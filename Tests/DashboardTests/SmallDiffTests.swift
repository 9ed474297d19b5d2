import Dashboard
import Insights
import Journal
import Rendering
import Testing

private struct Morning {
  let lines: [String]
  let insights: Insights
}

/// The sample journal's page on each of that many days from 7 August on, line by line.
private func mornings(_ count: Int) async throws -> [Morning] {
  let (files, settings) = try shuffledSample()
  let first = try #require(Day(iso: "2026-08-07"))
  var mornings: [Morning] = []
  for day in 0..<count {
    let journal = await Journal(
      reading: files, settings: settings, hasSettings: true, on: first + day)
    let insights = await Insights(journal)
    let page = MarkdownRenderer(template: markdownTemplate).render(
      Dashboard.page(for: insights))
    mornings.append(
      Morning(lines: page.split(separator: "\n").map(String.init), insights: insights))
  }
  return mornings
}

/// The lines of a page that the previous page did not have, except the marker, which contains the day.
private func changed(from before: [String], to after: [String]) -> [String] {
  after.difference(from: before).insertions.compactMap { change in
    guard case .insert(_, let line, _) = change else { return nil }
    return line.hasPrefix("<!--") ? nil : line
  }
}

/// Whether the passing of a day alone changed the facts, so that many lines change.
private func news(_ insights: Insights, since before: Insights) -> Bool {
  // An application joined the rate cohort, or a planned event has taken place.
  insights.rateCohort.count != before.rateCohort.count
    || insights.counts.byStageAndOutcome != before.counts.byStageAndOutcome
    || insights.upcomingEvents.entries.count != before.upcomingEvents.entries.count
    // A new week began.
    || insights.activity.weeks.last?.start != before.activity.weeks.last?.start
}

@Test func `the page of the next day differs in what the day changed`() async throws {
  let days = try await mornings(2)
  let lines = changed(from: days[0].lines, to: days[1].lines)
  // The active days of the last 28, the older applications that were silent for as long as one that is now silent for a
  // day more, and a share answered by a day that one more has now waited for. A quiet day has no mark.
  #expect(lines.count == 3, "\(lines.joined(separator: "\n"))")
}

@Test func `a month without new notes changes few lines a day, and more only if the facts change`()
  async throws
{
  let days = try await mornings(31)
  for (before, after) in zip(days, days.dropFirst()) {
    let lines = changed(from: before.lines, to: after.lines)
    let most = news(after.insights, since: before.insights) ? 35 : 9
    #expect(
      lines.count <= most,
      "\(after.insights.journal.today): \(lines.count)\n\(lines.joined(separator: "\n"))")
  }
}

@Test func `notes without a day give no text that changes with the day`() async {
  let files = [
    "people/Ann.md": "---\nevery: 1w\n---\n",
    "feedback/f.md": "---\nfrom: Ann\nasked: 2026-07-01\n---\n",
    "applications/a.md":
      "---\ncompany: A\nrole: R\nhistory: [2026-03-02 applied, 2026-03-09 screen]\n---\n",
  ]
  let one = await markdown(await journal(files, today: "2026-08-03")).split(separator: "\n")
  let next = await markdown(await journal(files, today: "2026-08-04")).split(separator: "\n")
  #expect(changed(from: one.map(String.init), to: next.map(String.init)) == [])
}
