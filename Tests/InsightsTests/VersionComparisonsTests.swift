import Insights
import Journal
import Statistics
import Testing

private let feedback = [
  "feedback/1.md": "---\napplication: \"[[o0]]\"\nreceived: 2026-04-01\nversion: V2\n---\n"
]

/// `old` applications with the old resume and `new` ones with the new resume; every second one is positive.
private func versions(old: Int, new: Int) -> [String: String] {
  var notes: [String: String] = [:]
  for index in 0..<old { notes["o\(index)"] = version("v1", "2026-03-02", index) }
  for index in 0..<new { notes["x\(index)"] = version("v2", "2026-05-02", index) }
  return notes
}

private func version(_ name: String, _ day: String, _ index: Int) -> String {
  "resume: \(name)\nhistory: [\(day) applied, \(day.dropLast(2))20 \(index % 2 == 0 ? "screen" : "rejected")]"
}

@Test func `a new version is compared with the versions that were sent before it`() async throws {
  var notes = versions(old: 6, new: 5)
  notes["without a version"] = "applied: 2026-03-02"
  notes["the old one again"] = version("v1", "2026-05-03", 0)
  let change = try #require(await insights(notes, feedback).versionComparisons.all.first)
  #expect(change.dimension == .resume)
  // Indices 0, 2 and 4 of six; 0, 2 and 4 of five. The old version that was sent later counts on neither side.
  #expect((change.before.count, change.before.total) == (3, 6))
  #expect((change.after.count, change.after.total) == (3, 5))
}

@Test func `a version may have been used first for an application that is in no rate`() async throws
{
  var notes = versions(old: 6, new: 5)
  notes["withdrawn at once"] =
    "resume: v2\nhistory: [2026-04-10 applied, 2026-04-11 withdrawn]"
  notes["sent before that"] = version("v1", "2026-04-09", 0)
  notes["sent after that"] = version("v1", "2026-04-12", 0)
  notes["sent on that day"] = version("v1", "2026-04-10", 0)
  let change = try #require(await insights(notes, feedback).versionComparisons.all.first)
  #expect((change.before.count, change.before.total) == (4, 7))
  #expect((change.after.count, change.after.total) == (3, 5))
}

@Test(arguments: [
  (old: 4, new: 6, telling: false, comparable: false),
  (old: 6, new: 4, telling: false, comparable: false),
  (old: 5, new: 5, telling: true, comparable: false),
  (old: 94, new: 5, telling: true, comparable: false),
  (old: 95, new: 5, telling: true, comparable: true),
  (old: 96, new: 4, telling: false, comparable: false),
])
func `counts need five on both sides, and the range of a difference needs a hundred in all`(
  old: Int, new: Int, telling: Bool, comparable: Bool
) async throws {
  let change = try #require(
    await insights(versions(old: old, new: new), feedback).versionComparisons.all.first)
  #expect(change.hasEnoughApplications == telling)
  #expect(change.isComparable == comparable)
}

@Test func `a version may be too new for any rate`() async throws {
  var notes = versions(old: 6, new: 0)
  notes["yesterday"] = "resume: v2\napplied: 2026-08-06"
  let change = try #require(await insights(notes, feedback).versionComparisons.all.first)
  #expect(change.dimension == .resume)
  #expect((change.before.count, change.before.total) == (3, 6))
  #expect(change.after.total == 0)
  #expect(change.difference.difference == nil)
  #expect(!change.hasEnoughApplications)
}

@Test func `a version that no application names is compared with nothing`() async throws {
  let change = try #require(
    await insights(versions(old: 6, new: 0), feedback).versionComparisons.all.first)
  #expect(change.dimension == nil)
  #expect(change.difference.difference == nil)
}

@Test func `feedback that is private, put off or not received gives no comparison`() async {
  let head = "---\napplication: \"[[o0]]\"\nversion: v2\n"
  let changes = await insights(
    versions(old: 5, new: 5),
    [
      "feedback/a.md": head + "received: 2026-04-01\nprivate: true\n---\n",
      "feedback/b.md": head + "received: 2026-04-01\nread_when_ready: true\n---\n",
      "feedback/c.md": head + "asked: 2026-04-01\n---\n",
    ]
  ).versionComparisons
  #expect(changes.all.isEmpty)
}

@Test func `only what came within 21 days of sending counts, on both sides`() async throws {
  var notes = versions(old: 6, new: 6)
  // The seventh old one had months until its screen, which the new ones cannot have had yet.
  notes["late"] = "resume: v1\nhistory: [2026-03-02 applied, 2026-03-24 screen]"
  notes["in time"] = "resume: v1\nhistory: [2026-03-02 applied, 2026-03-23 screen]"
  let change = try #require(await insights(notes, feedback).versionComparisons.all.first)
  #expect((change.before.count, change.before.total) == (4, 8))
}

@Test func `of two versions that were sent on one day, neither is before`() async throws {
  var notes = versions(old: 6, new: 6)
  notes["same day"] = version("v1", "2026-05-02", 0)
  let change = try #require(await insights(notes, feedback).versionComparisons.all.first)
  #expect((change.before.count, change.before.total) == (3, 6))
}
