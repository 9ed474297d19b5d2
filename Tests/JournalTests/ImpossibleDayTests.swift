import Diagnostics
import Journal
import Testing

private func impossible(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  diagnostics.filter { $0.message.id == .impossibleDay }
}

@Test(arguments: [
  "status: rejected\napplied: 2026-02-01\nanswered: 2026-01-20",
  "status: rejected\nanswered: 2026-01-20\nhistory:\n  - 2026-02-01 applied",
  "applied: 2026-02-01\nhistory:\n  - 2026-01-20 rejected",
  "history:\n  - 2026-02-01 applied\n  - 2026-01-20 interview",
  "history:\n  - 2026-02-01 applied\n  - 2026-01-20 acknowledged",
])
func `an answer before the sending is reported once, with both days`(lines: String) async {
  let (application, diagnostics) = await application(lines)
  let found = impossible(diagnostics)
  #expect(application != nil)
  #expect(found.count == 1)
  #expect(found.allSatisfy { $0.message.text.contains("2026-01-20") })
  #expect(found.allSatisfy { $0.message.text.contains("2026-02-01") })
  // The day is known, even if it cannot be right.
  #expect(!diagnostics.contains { $0.message.id == .undatedStatus })
}

@Test func `a month is before the first day of the next one`() async {
  let (_, diagnostics) = await application("applied: 2026-05-01\nanswered: 2026-04")
  #expect(impossible(diagnostics).count == 1)
}

@Test(arguments: [
  "status: rejected\napplied: 2026-02-01\nanswered: 2026-02-01",
  "history:\n  - 2026-01-10 screen\n  - 2026-01-20 interview\n  - 2026-02-01 applied",
  "history:\n  - 2026-01-02 applied\n  - 2026-01-20 rejected\n  - 2026-02-01 applied",
  "history:\n  - 2026-01-02 saved\n  - 2026-02-01 applied",
  "status: rejected\nanswered: 2026-01-20",
  // An approximate day may be later.
  "applied: 2026-02-10\nanswered: 2026-02", "applied: ~2026-02-10\nanswered: 2026-02-01",
])
func `days in a possible order are not reported`(lines: String) async {
  let (_, diagnostics) = await application(lines)
  #expect(impossible(diagnostics) == [])
}

@Test func `feedback before its request, and a goal that ends before it begins, are reported`()
  async
{
  let journal = await journal([
    "applications/a.md": "---\ncompany: A\nrole: B\napplied: 2026-01-02\n---\n",
    "feedback/f.md": "---\napplication: a\nasked: 2026-02-01\nreceived: 2026-01-20\n---\n",
    "goals/g.md": "---\ntitle: G\nfrom: 2026-02-01\nby: 2026-01-20\n---\n",
  ])
  let found = impossible(journal.diagnostics)
  #expect(found.map(\.path) == ["feedback/f.md", "goals/g.md"])
  #expect(found.map(\.position.line) == [4, 4])
}

/// One sent application for each day.
private func sent(_ days: [String]) async -> [Diagnostic] {
  let notes = days.enumerated().map { number, day in
    (
      "applications/\(number).md",
      "---\ncompany: C\(number)\nrole: Dev\napplied: \(day)\n---\n"
    )
  }
  return impossible(await journal(Dictionary(uniqueKeysWithValues: notes)).diagnostics)
}

@Test(arguments: [
  ["1926-02-01", "2026-03-01"], ["2062-02-01", "2026-03-01"], ["2024-02-01", "2026-03-01"],
  ["1926-02-01"], ["2016-02-01", "2026-03-01", "2025-12-01", "2026-04-01"],
])
func `a year that no other note has is reported, with the nearest day of another note`(
  days: [String]
) async {
  let found = await sent(days)
  #expect(found.map(\.path) == ["applications/0.md"])
  #expect(found.allSatisfy { $0.position == Position(line: 4, column: 10) })
  if days.count > 1 {
    let nearest = days.contains("2025-12-01") ? "2025-12-01" : "2026-03-01"
    #expect(found.allSatisfy { $0.message.text.contains(nearest) })
  }
}

@Test(arguments: [
  // The turn of a year, an old journal, and a journal with a note now and then.
  ["2025-12-30", "2026-01-02"], ["2019-02-01"], ["2019-02-01", "2020-02-01", "2019-03-01"],
  ["2012-02-01", "2015-02-01", "2019-02-01", "2026-02-01"], ["2026-02-01", "2027-02-01"],
])
func `a year is not reported if other notes are near it, or if each is alone`(days: [String]) async
{
  let found = await sent(days)
  #expect(found == [])
}

@Test func `the path of a private note is not named`() async {
  let journal = await journal([
    "applications/a.md": "---\ncompany: A\nrole: B\napplied: 1926-01-02\n---\n",
    "applications/secret.md":
      "---\ncompany: S\nrole: B\napplied: 2026-01-02\nprivate: true\n---\n",
  ])
  let found = impossible(journal.diagnostics)
  #expect(found.map(\.path) == ["applications/a.md"])
  #expect(found.allSatisfy { !$0.message.text.contains("secret") })
}
