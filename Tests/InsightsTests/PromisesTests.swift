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
  (
    ["interviews/i.md": "---\napplication: \"[[a]]\"\ndate: 2026-08-06\nround: final\n---\n"], false
  ),
  ([:], true),
])
func `the day after, a note is offered unless there is one`(
  others: [String: String], isOffered: Bool
) async {
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
