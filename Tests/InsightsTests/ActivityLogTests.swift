import Insights
import Journal
import Testing

@Test func `activity covers 26 weeks up to the end of this one, and future days are empty`()
  async
{
  // 7 August 2026 is a Friday; 3 August - 25 * 7 days = 9 February.
  let activity = await insights(["a": "applied: 2026-02-09", "b": "applied: 2026-02-08"]).activity
  #expect(activity.weeks.count == 26)
  #expect(activity.weeks.first?.start == day("2026-02-09"))
  #expect(activity.weeks.first?.efforts == [1, 0, 0, 0, 0, 0, 0])
  #expect(activity.weeks.last?.efforts == [0, 0, 0, 0, 0, nil, nil])
  #expect(!activity.isEmpty)
  #expect(await insights(["b": "applied: 2026-02-08"]).activity.isEmpty)
}

@Test func `the last 28 days end today, and only the user's own efforts count`() async {
  // 7 August - 27 days = 11 July.
  let recent = await insights(
    [
      "a": "applied: 2026-07-11", "b": "applied: 2026-07-10", "c": "applied: 2026-07-11",
      "d": "history: [2026-03-02 applied, 2026-07-20 interview]",
      "e": "history: [2026-03-02 applied, 2026-07-21 rejected]",
      "f": "history: [2026-03-02 applied, 2026-07-22 offer]",
      "g": "history: [2026-03-02 applied, 2026-08-08 interview]",
    ],
    ["days/2026-07-23.md": "---\nmood: 3\n---\n", "wins/2026-07-24.md": "# A walk\n"]
  ).activity.recentDays
  // 11 and 20 July.
  #expect(recent == 2)
}

/// The moods on consecutive days, the last one on the given day.
private func moods(_ moods: [Int], until last: String = "2026-08-07") async -> Mood {
  var notes: [String: String] = [:]
  for (back, mood) in moods.reversed().enumerated() {
    guard let day = day(last).map({ $0 + -back }) else { continue }
    notes["days/\(day).md"] = "---\nmood: \(mood)\n---\n"
  }
  return await insights([:], notes).mood
}

@Test(arguments: [
  ([2], false), ([2, 2], true), ([1, 3], false), ([1, 2, 3], true), ([2, 3, 3], false),
  // Only the last seven count: 3 of them are low and 4 are not.
  ([1, 1, 1, 1, 1, 3, 3, 3, 3], false), ([5, 5, 5, 5, 2, 2, 1], false),
  ([5, 5, 5, 2, 2, 2, 1], true),
])
func `the last days were low if the upper median of two or more is 2 or less`(
  days: [Int], isLow: Bool
) async {
  #expect(await moods(days).isLow == isLow)
}

@Test func `low days a week ago are not the last days`() async {
  // 7 August - 7 days = 31 July.
  #expect(await !moods([1, 1], until: "2026-07-31").isLow)
  #expect(await moods([1, 1], until: "2026-08-02").isLow)
}

@Test func `the rolling median of seven is shown from the tenth entry on`() async {
  let entries = await moods([1, 1, 1, 5, 5, 5, 5, 2, 2, 4]).entries
  #expect(entries.map(\.mood) == [1, 1, 1, 5, 5, 5, 5, 2, 2, 4])
  // 5, 5, 5, 5, 2, 2, 4 in order are 2 2 4 5 5 5 5.
  let medians = entries.map(\.median)
  #expect(medians.prefix(9).allSatisfy { $0 == nil })
  #expect(medians.last == 5)
}

@Test func `one talk recorded twice is one contact`() async {
  let contacts = await ContactLog(
    journal(
      [:],
      [
        "people/Ann.md": "---\nhistory:\n  - 2026-05-01 — call\n  - 2026-05-01 — again\n---\n",
        "days/2026-05-01.md": "---\nwith: \"[[Ann]]\"\n---\n",
        "days/2026-05-02.md": "---\nwith: [\"[[Ann]]\", \"[[Ann]]\", \"[[Bo]]\"]\n---\n",
        "days/2026-08-08.md": "---\nwith: \"[[Ann]]\"\n---\n",
      ]))
  #expect(contacts.all.map(\.day) == [day("2026-05-01"), day("2026-05-02")])
}

@Test func `a theme counts once in each note of feedback that was received and may be shown`() async
{
  let head = "---\napplication: \"[[a]]\"\nreceived: 2026-05-01\nabout: "
  let themes = await insights(
    ["a": "applied: 2026-03-02"],
    [
      "feedback/1.md": head + "[Resume, resume, interview]\n---\n",
      "feedback/2.md": head + "[resume, fit]\n---\n",
      "feedback/3.md": head + "[fit]\nprivate: true\n---\n",
      "feedback/4.md": head + "[fit]\nread_when_ready: true\n---\n",
    ]
  ).feedback.themes
  #expect(themes.map { "\($0.name) \($0.count)" } == ["resume 2", "fit 1", "interview 1"])
}

@Test func `every offer after the first is a win as well`() async {
  let wins = await insights([
    "a": "history: [2026-03-02 applied, 2026-03-09 offer]",
    "b": "history: [2026-03-03 applied, 2026-03-10 interview, 2026-04-09 offer]",
    "c": "history: [2026-03-03 applied, 2026-05-09 screen]",
  ]).wins.all
  let words = wins.map { win in
    switch win.kind {
    case .firstInterest(let stage, let application): "first: \(stage) \(application.company)"
    case .furthestYet(let stage, let application): "furthest: \(stage) \(application.company)"
    case .offer(let application): "offer \(application.company)"
    case .job(let application): "job \(application.company)"
    case .written, .feedbackReceived: "another"
    }
  }
  #expect(words == ["offer b", "first: offer a"])
}
