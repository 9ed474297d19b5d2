import Insights
import Journal
import Testing

private func interview(_ fields: String, _ body: String = "") -> [String: String] {
  [
    "interviews/i.md":
      "---\napplication: \"[[a]]\"\ndate: 2026-08-01\nround: screen\n\(fields)\n---\n\(body)"
  ]
}

/// The steps about a promised answer on a day.
private func steps(
  _ others: [String: String],
  of lines: String = "history: [2026-07-01 applied, 2026-08-01 screen]", on today: String
) async -> [String] {
  await insights(["a": lines], others, today: today).nextSteps.steps.compactMap { step in
    switch step {
    case .expectAnswer: "today"
    case .askAfterPromise(_, let day): "promised for \(day)"
    case .askForNews: "ask for news"
    case .followUp(_, let day, let isPromised): "\(isPromised ? "promised" : "set") \(day)"
    default: nil
    }
  }
}

@Test(arguments: ["answer_by: 2026-08-10", ""])
func `a promised day is named on it, and asked about after it`(field: String) async {
  let note = interview(field, field.isEmpty ? "- they: \"by 10 August\"\n" : "")
  #expect(await steps(note, on: "2026-08-09") == [])
  #expect(await steps(note, on: "2026-08-10") == ["today"])
  #expect(await steps(note, on: "2026-08-11") == ["promised for 2026-08-10"])
  #expect(await steps(note, on: "2026-08-24") == ["promised for 2026-08-10"])
  #expect(await steps(note, on: "2026-08-25") == ["ask for news"])
}

@Test func `the application can have the promise`() async {
  let lines = "history: [2026-07-01 applied, 2026-08-01 screen]\nanswer_by: 2026-08-10"
  #expect(await steps([:], of: lines, on: "2026-08-10") == ["today"])
  #expect(await steps([:], of: lines, on: "2026-08-11") == ["promised for 2026-08-10"])
}

@Test(arguments: [
  "history: [2026-07-01 applied, 2026-08-01 screen, 2026-08-05 interview]",
  "history: [2026-07-01 applied, 2026-08-01 screen, 2026-08-20 interview]",
  "history: [2026-07-01 applied, 2026-08-01 screen, 2026-08-09 rejected]",
])
func `what came since answers a promise`(lines: String) async {
  let note = interview("answer_by: 2026-08-10")
  #expect(await steps(note, of: lines, on: "2026-08-10") == [])
  #expect(await steps(note, of: lines, on: "2026-08-11") == [])
}

@Test func `a private note makes no promise on the page`() async {
  let note = interview("answer_by: 2026-08-10\nprivate: true")
  #expect(await steps(note, on: "2026-08-10") == ["ask for news"])
}

@Test(arguments: [
  ("- Q: Why?\n  A: Because.\n", false), ("It went well.\n", false), (nil, true), ("", true),
  ("<!-- Two lines. -->\n\n## What they asked\n\n- Q:\n  A:\n\n## Next time\n\n-\n", true),
  ("- Q:\n\n%% onward:prep %%\n\n# Before the final\n\n- lessons\n\n%% /onward:prep %%\n", true),
])
func `the day after, a note is offered unless one has words`(
  body: String?, isOffered: Bool
) async {
  let others =
    body.map {
      ["interviews/i.md": "---\napplication: \"[[a]]\"\ndate: 2026-08-06\nround: final\n---\n\($0)"]
    } ?? [:]
  let lines = "history:\n  - 2026-07-01 applied\n  - 2026-08-06 10:00 final — on site, Mirko"
  let found = await insights(["a": lines], others).nextSteps.steps
  #expect(
    found.contains { if case .tellHowItWent = $0 { true } else { false } } == isOffered)
}

@Test func `lessons of interviews and reflections are counted together`() async {
  let lesson = "Ask what comes next."
  let notes = [
    "reflections/r.md":
      "---\napplication: \"[[a]]\"\ndate: 2026-07-02\nlessons: [\"\(lesson)\"]\n---\n- Numbers first — kept: no\n",
    "interviews/i.md":
      "---\napplication: \"[[a]]\"\ndate: 2026-07-03\nround: screen\n---\n- next time: \(lesson)\n- next time: Numbers first\n",
    "interviews/j.md":
      "---\napplication: \"[[a]]\"\ndate: 2026-07-20\nround: interview\n---\n- ask what comes next — kept: yes\n- Ask what comes next! — kept: no\n",
    "interviews/k.md":
      "---\napplication: \"[[a]]\"\ndate: 2026-07-21\nround: interview\nprivate: true\n---\n- next time: hidden\n- \(lesson) — kept: yes\n",
  ]
  let lessons = await insights(["a": "applied: 2026-07-01"], notes).lessons.lessons
  #expect(lessons.map(\.text) == [lesson, "Numbers first"])
  #expect(lessons.map(\.count) == [2, 1])
  #expect(lessons.map(\.judgedIn.count) == [2, 1])
  #expect(lessons.map(\.keptIn.count) == [1, 0])
}

@Test func `an answer that is promised for today comes before every later day`() async {
  let notes = interview("answer_by: 2026-08-07")
  let found = await insights(
    [
      "a": "history: [2026-07-01 applied, 2026-08-01 screen]",
      "b": "history: [2026-07-01 applied, 2026-08-09 interview]",
      "c": "status: saved\ndeadline: 2026-08-08",
      "d": "history: [2026-07-01 applied, 2026-08-07 10:00 interview]",
    ], notes
  ).nextSteps.steps
  let names = found.prefix(4).compactMap { $0.note?.name }
  #expect(names == ["d", "a", "b", "c"])
}

@Test func `one line asks about one application, and it says who set the day`() async {
  let lines = "history: [2026-07-01 applied, 2026-08-01 screen]\nfollow_up: 2026-08-10"
  let note = interview("", "- they: \"by 10 August\"\n")
  #expect(await steps(note, of: lines, on: "2026-08-10") == ["today"])
  #expect(await steps(note, of: lines, on: "2026-08-11") == ["promised for 2026-08-10"])
  #expect(await steps(note, of: lines, on: "2026-08-25") == ["promised 2026-08-10"])
  // The user's own day is earlier: no one is asked before the day that they named.
  let earlier = lines.replacing("2026-08-10", with: "2026-08-08")
  #expect(await steps(note, of: earlier, on: "2026-08-09") == [])
  // It is later, or never.
  let later = lines.replacing("2026-08-10", with: "2026-08-13")
  #expect(await steps(note, of: later, on: "2026-08-12") == [])
  #expect(await steps(note, of: later, on: "2026-08-13") == ["set 2026-08-13"])
  let never = lines.replacing("2026-08-10", with: "never")
  #expect(await steps(note, of: never, on: "2026-08-12") == [])
}

@Test func `in a pause, a promised answer is said on its day and asked for after the pause`() async
{
  var notes = interview("answer_by: 2026-08-12")
  notes["profile.md"] = "---\npause: 2026-08-08 to 2026-08-21\n---\n"
  #expect(await steps(notes, on: "2026-08-11") == [])
  #expect(await steps(notes, on: "2026-08-12") == ["today"])
  #expect(await steps(notes, on: "2026-08-13") == [])
  #expect(await steps(notes, on: "2026-08-22") == ["promised for 2026-08-12"])
}

@Test func `of two days that they named, what they said last counts`() async {
  let two = interview("", "- they: \"by 10 August\"\n- they: \"no, by 8 August\"\n")
  #expect(await steps(two, on: "2026-08-08") == ["today"])
  var notes = interview("answer_by: 2026-08-20")
  notes["interviews/j.md"] =
    "---\napplication: \"[[a]]\"\ndate: 2026-08-03\nround: interview\nanswer_by: 2026-08-09\n---\n"
  #expect(await steps(notes, on: "2026-08-09") == ["today"])
}
