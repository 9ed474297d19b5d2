import Dashboard
import Insights
import Journal
import Rendering
import Testing

private struct Morning {
  let lines: [String]
  let findings: Insights
}

/// The sample journal's page on each of so many days from 7 August on, line by line.
private func mornings(_ count: Int) async throws -> [Morning] {
  let (files, settings) = try shuffledSample()
  let first = try #require(Day(iso: "2026-08-07"))
  var mornings: [Morning] = []
  for day in 0..<count {
    let journal = await Journal(
      reading: files, settings: settings, hasSettings: true, on: first + day)
    let findings = await Insights(journal)
    let page = MarkdownRenderer(outline: markdownOutline).render(
      Dashboard.page(for: findings))
    mornings.append(
      Morning(lines: page.split(separator: "\n").map(String.init), findings: findings))
  }
  return mornings
}

/// The lines of a page that the page before did not have, but the marker, which names the day.
private func changed(from before: [String], to after: [String]) -> [String] {
  after.difference(from: before).insertions.compactMap { change in
    guard case .insert(_, let line, _) = change else { return nil }
    return line.hasPrefix("<!--") ? nil : line
  }
}

/// What the calendar alone may bring about on a day; each makes other lines true.
private func news(_ findings: Insights, since before: Insights) -> Bool {
  // An application has had its time for an answer, or one that was planned has taken place.
  findings.eligible.count != before.eligible.count
    || findings.counts.byStageAndOutcome != before.counts.byStageAndOutcome
    || findings.coming.entries.count != before.coming.entries.count
    // A week begins.
    || findings.activity.weeks.last?.start != before.activity.weeks.last?.start
}

@Test func `the page of the next day differs in what the day changed`() async throws {
  let days = try await mornings(2)
  let lines = changed(from: days[0].lines, to: days[1].lines)
  // The days that were active of the last 28, the mark of this day, and the older answers that took
  // longer than a silence that is a day longer.
  #expect(lines.count == 3, "\(lines.joined(separator: "\n"))")
}

@Test func `a month without a word changes few lines a day, and many only with the facts`()
  async throws
{
  let days = try await mornings(31)
  for (before, after) in zip(days, days.dropFirst()) {
    let lines = changed(from: before.lines, to: after.lines)
    let most = news(after.findings, since: before.findings) ? 35 : 9
    #expect(
      lines.count <= most,
      "\(after.findings.journal.today): \(lines.count)\n\(lines.joined(separator: "\n"))")
  }
}

@Test func `what has no day of its own says nothing that changes with the day`() async {
  let files = [
    "people/Ann.md": "---\nevery: 1w\n---\n",
    "feedback/f.md": "---\nfrom: Ann\nasked: 2026-07-01\n---\n",
    "applications/a.md":
      "---\ncompany: A\nrole: R\nhistory: [2026-03-02 applied, 2026-03-09 screen]\n---\n",
  ]
  let one = await markdown(await journal(files, today: "2026-08-03")).split(separator: "\n")
  let next = await markdown(await journal(files, today: "2026-08-04")).split(separator: "\n")
  // Only the mark of the day in this week's row.
  let lines = changed(from: one.map(String.init), to: next.map(String.init))
  #expect(lines.allSatisfy { $0.hasPrefix("| 3 August |") }, "\(lines)")
  #expect(lines.count == 1)
}
