import Insights
import Journal
import Testing

private func profile(_ pause: String) -> [String: String] {
  ["profile.md": "---\nname: Jo\npause: \(pause)\n---\n"]
}

private let busy = [
  "Acme": "history: [2026-07-01 applied, 2026-08-12 10:00 interview]",
  "Birch": "follow_up: 2026-08-01\nhistory: [2026-07-01 applied, 2026-07-09 screen]",
  "Cedar":
    "deadline: 2026-08-14\nhistory: [2026-07-01 applied, 2026-07-20 interview, 2026-08-03 offer]",
  "Dill": "history: [2026-07-01 applied, 2026-07-20 interview, 2026-08-01 rejected]",
  "Elm": "deadline: 2026-08-11\nstatus: saved",
]

private let others = [
  "goals/g.md": "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three\n",
  "people/Jule.md": "---\nevery: 1w\nlast_contact: 2026-06-01\nhelps_with: [listening]\n---\n",
  "days/2026-08-06.md": "---\nmood: 1\n---\n", "days/2026-08-05.md": "---\nmood: 1\n---\n",
]

private func names(_ steps: [NextSteps.Step]) -> [String] {
  steps.map { step in
    let name = step.note?.name ?? ""
    return switch step {
    case .prepare: "prepare \(name)"
    case .decide: "decide \(name)"
    default: "other \(name)"
    }
  }
}

@Test func `in a pause, nothing is left but what has a date of others`() async {
  let insights = await insights(
    busy, others.merging(profile("2026-08-03 to 2026-08-24")) { $1 })
  #expect(names(insights.nextSteps.steps) == ["prepare Acme", "decide Cedar", "prepare Elm"])
  #expect(insights.openApplications.applications.allSatisfy { $0.wordToAskAfter == nil })
  #expect(insights.goals.goals.filter { !$0.isResting }.isEmpty)
  #expect(insights.goals.goals.allSatisfy { $0.current?.isRest ?? false })
}

@Test func `in a pause, what has a date of others is named until its end, however far that is`()
  async
{
  let far = ["Acme": "history: [2026-07-01 applied, 2026-08-30 interview]"]
  #expect(await insights(far).nextSteps.steps.isEmpty)
  let paused = await insights(far, profile("2026-08-03 to 2026-09-10"))
  #expect(names(paused.nextSteps.steps) == ["prepare Acme"])
}

@Test func `after a pause, the smallest step is enough until something was done`() async {
  let after = others.merging(profile("2026-07-27 to 2026-08-06")) { $1 }
  let insights = await insights(busy, after)
  let steps = insights.nextSteps
  #expect(steps.returningFrom?.last == day("2026-08-06"))
  let shown = steps.afterPause(among: steps.mostUrgentPerNote)
  #expect(names(shown) == ["prepare Acme", "decide Cedar", "prepare Elm", "other Jule"])
  // A talk on the day itself is a step that was made, and after a week the pause is over for good.
  var done = after
  done["people/Jule.md"] = "---\nevery: 1w\nlast_contact: 2026-08-07\n---\n"
  #expect(await InsightsTests.insights(busy, done).nextSteps.returningFrom == nil)
  #expect(
    await InsightsTests.insights(busy, after, today: "2026-08-14").nextSteps.returningFrom == nil)
}

@Test func `the days of a pause are in no number of days`() async {
  let sent = ["Acme": "applied: 2026-06-25", "Birch": "applied: 2026-07-12"]
  let plain = await insights(sent)
  #expect(plain.activity.recentDays == 1 && !plain.activity.leavesOutPause)
  let paused = await insights(sent, profile("2026-07-20 to 2026-08-06"))
  #expect(paused.activity.recentDays == 2 && paused.activity.leavesOutPause)
  let journal = await journal(sent, profile("2026-07-20 to 2026-08-06"))
  #expect(journal.start(ofLast: 28) == day("2026-06-23"))
  #expect(journal.pausedDays(in: journal.today + -30...journal.today) == 18)
}

@Test func `a goal rests in the weeks that are mostly in a pause`() async {
  let goals = await insights(
    ["Acme": "applied: 2026-06-01"],
    others.merging(profile("2026-07-16 to 2026-07-26")) { $1 }
  ).goals.goals
  let rests = goals.flatMap(\.past).filter(\.isRest).map(\.days.lowerBound)
  // From Thursday on, 13 July has four days in it.
  #expect(rests == [day("2026-07-13"), day("2026-07-20")])
}

@Test func `a pause makes no dry spell longer, because that counts applications`() async {
  let sent = Dictionary(
    uniqueKeysWithValues: (0..<20).map { number in
      let end = number == 3 ? ", 2026-03-20 interview" : ""
      return (
        "A\(number)",
        "history: [2026-0\(number / 5 + 3)-0\(number % 5 + 1) applied\(end)]"
      )
    })
  let plain = await insights(sent).drySpell
  let paused = await insights(sent, profile("2026-06-10 to 2026-08-06")).drySpell
  #expect(plain.length > 1 && paused.length == plain.length)
  #expect(paused.probability == plain.probability)
}

@Test func `half a year before a wider search is half a year without its pauses`() async {
  let sent = Dictionary(
    uniqueKeysWithValues: (0..<40).map { number in
      (
        "A\(number)",
        "role: Baker\nhistory: [2026-02-0\(number % 9 + 1) applied, 2026-03-01 rejected]"
      )
    })
  let since = { (pause: String) in
    ["profile.md": "---\nsearching_since: 2026-02-01\n\(pause)---\n"]
  }
  let isOffered = { (insights: Insights) in
    if case .offer = insights.widerSearch.verdict { true } else { false }
  }
  #expect(await isOffered(insights(sent, since(""), today: "2026-08-10")))
  let pause = "pause: 2026-05-01 to 2026-05-21\n"
  #expect(await !isOffered(insights(sent, since(pause), today: "2026-08-10")))
  #expect(await isOffered(insights(sent, since(pause), today: "2026-08-31")))
}

private let asked = "history: [2026-03-01 applied, 2026-03-20 interview, 2026-04-01 rejected]"

@Test func `a door is due from its day on, and no longer once it was used or is shut`() async {
  let due = { (lines: String, others: [String: String], today: String) in
    await insights(
      others.merging(["Acme": "\(asked)\n\(lines)"]) { $1 }, today: today
    ).doors
  }
  #expect(await due("revisit: 2026-08-01", [:], "2026-08-07").due.count == 1)
  #expect(await due("revisit: 2026-08-07", [:], "2026-08-07").due.count == 1)
  let ahead = await due("revisit: 2026-08-08", [:], "2026-08-07")
  #expect(ahead.due.isEmpty && ahead.ahead.count == 1)
  #expect(await due("revisit: 2026-08-01\ndoor: shut", [:], "2026-08-07").due.isEmpty)
  #expect(await due("door: open", [:], "2026-08-07").due.isEmpty)
  #expect(await due("revisit: 2026-08-01", [:], "2026-12-07").due.isEmpty)
  let again = ["Other": "company: Acme\napplied: 2026-07-30"]
  #expect(
    await journal(["Acme": "\(asked)\nrevisit: 2026-08-01"]).applications.count == 1)
  let twice = await journal(
    ["Acme": "\(asked)\nrevisit: 2026-08-01"],
    ["applications/b.md": "---\n\(again["Other"] ?? "")\nrole: Tester\n---\n"])
  #expect(await Insights(twice).doors.due.isEmpty)
  // A posting that is only saved has asked no one, and a legal form makes no other company.
  for (lines, isDue) in [
    ("company: Acme\nstatus: saved", true), ("company: ACME S.A.\napplied: 2026-07-30", false),
  ] {
    let second = await journal(
      ["Acme": "\(asked)\nrevisit: 2026-08-01"],
      ["applications/b.md": "---\n\(lines)\nrole: Tester\n---\n"])
    #expect(await Insights(second).doors.due.isEmpty != isDue, "\(lines)")
  }
  // An open one has a day to ask by, and no door.
  let open = await insights(["Acme": "applied: 2026-07-01\nrevisit: 2026-08-01"]).doors
  #expect(open.due.isEmpty && open.ahead.isEmpty)
}

@Test func `a door is a step with its own place, not in a pause and not after the job`() async {
  let isAsked = { (insights: Insights) in
    insights.nextSteps.steps.contains { if case .askAgain = $0 { true } else { false } }
  }
  let door = ["Acme": "\(asked)\nrevisit: 2026-08-01"]
  #expect(await isAsked(insights(door)))
  #expect(await !isAsked(insights(["Acme": "\(asked)\nrevisit: 2026-08-01\nprivate: true"])))
  #expect(await !isAsked(insights(door, profile("2026-08-03 to 2026-08-10"))))
  #expect(
    await !isAsked(insights(door.merging(["Job": "history: [2026-08-05 accepted]"]) { $1 })))
}

@Test func `of several doors, one is among the first steps, and none is before a dated one`() async
{
  var notes = [
    "talk": "history: [2026-07-01 applied, 2026-08-09 interview]",
    "due": "applied: 2026-07-01\nfollow_up: 2026-08-05",
    "late": "applied: 2026-07-01\nfollow_up: 2026-08-04",
  ]
  for name in ["Acme", "Bolt", "Crane"] {
    notes[name] = "\(asked)\nreflect: skip\nrevisit: 2026-08-01"
  }
  let steps = await insights(notes).nextSteps.steps
  #expect(
    steps.prefix(6).compactMap { $0.note?.name }
      == ["talk", "due", "Acme", "late", "Bolt", "Crane"])
}

@Test(arguments: [
  "2026-08-01 to 2026-08-10, 2026-08-11 to 2026-08-20",
  "2026-08-01 to 2026-08-12, 2026-08-10 to 2026-08-20",
  "[2026-08-11 to 2026-08-20, 2026-08-01 to 2026-08-10]",
])
func `pauses that follow each other or overlap are one`(text: String) async {
  let journal = await journal([:], profile(text))
  #expect(
    journal.pause == Pause(first: Day(iso: "2026-08-01") ?? Day(number: 0), last: day("2026-08-20"))
  )
  #expect(journal.pauses.count == 1)
  let apart = await InsightsTests.journal(
    [:], profile("2026-08-01 to 2026-08-10, 2026-08-12 to 2026-08-20"))
  #expect(apart.pauses.count == 2)
  let open = await InsightsTests.journal([:], profile("2026-08-01 to 2026-08-10, 2026-08-09 to"))
  #expect(open.pauses == [Pause(first: Day(iso: "2026-08-01") ?? Day(number: 0), last: nil)])
}

@Test func `an offer whose last day passes in a pause is not hidden`() async {
  let offer = [
    "Cedar":
      "deadline: 2026-08-06\nhistory: [2026-07-01 applied, 2026-07-20 interview, 2026-08-03 offer]"
  ]
  let steps = { (pause: String) in
    let next = await insights(
      offer.merging(busy.filter { $0.key == "Birch" }) { $1 }, others.merging(profile(pause)) { $1 }
    ).nextSteps
    return next.returningFrom == nil
      ? names(next.steps) : names(next.afterPause(among: next.mostUrgentPerNote))
  }
  #expect(await steps("2026-08-04 to 2026-08-20") == ["decide Cedar"])
  #expect(await steps("2026-08-04 to 2026-08-06") == ["decide Cedar", "other Jule"])
  #expect(await steps("2026-08-07 to 2026-08-20") == [])
}
