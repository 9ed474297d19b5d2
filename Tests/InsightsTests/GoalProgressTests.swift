import Insights
import Journal
import Testing

/// The progress of a goal with these lines on Friday, 7 August 2026, in a search since 1 June.
private func progress(
  _ lines: String, sent: [String] = [], weekStarts: Int = 1
) async -> GoalProgress.GoalState? {
  var notes = ["first": "applied: 2026-06-01"]
  for (index, day) in sent.enumerated() { notes["\(index)"] = "applied: \(day)" }
  var settings = Settings()
  settings.weekStarts = weekStarts
  let goal = ["goals/g.md": "---\n\(lines)\n---\n"]
  return await insights(notes, goal, settings: settings).goals.goals.first
}

private func words(_ period: GoalProgress.PeriodProgress?) -> String {
  period.map {
    "\($0.days.lowerBound)...\($0.days.upperBound): \($0.isRest ? "rest" : "\($0.done)")"
  }
    ?? "none"
}

@Test func `a week runs from Monday, and eight before it are kept`() async {
  let goal = await progress(
    "measure: applications\ntarget: 3\nper: week",
    sent: ["2026-08-02", "2026-08-03", "2026-08-07", "2026-08-08"])
  #expect(words(goal?.current) == "2026-08-03...2026-08-09: 2")
  #expect(goal?.earlier.count == 8)
  #expect(words(goal?.earlier.last) == "2026-07-27...2026-08-02: 1")
  #expect(words(goal?.earlier.first) == "2026-06-08...2026-06-14: 0")
}

@Test func `within a week, only the days from a goal's first to its last count`() async {
  let sent = ["2026-07-30", "2026-08-03", "2026-08-04", "2026-08-05", "2026-08-06", "2026-08-06"]
  let goal = "measure: applications\nper: week\n"
  let begun = await progress(goal + "from: 2026-08-05", sent: sent)
  #expect(words(begun?.current) == "2026-08-03...2026-08-09: 3")
  let over = await progress(goal + "from: 2026-07-27\nuntil: 2026-08-04", sent: sent)
  #expect(
    over?.earlier.map(words) == ["2026-07-27...2026-08-02: 1", "2026-08-03...2026-08-09: 2"])
  let due = await progress(goal + "by: 2026-08-05", sent: sent)
  #expect(words(due?.earlier.last) == "2026-08-03...2026-08-09: 3")
  // What the user counts is one number.
  let counted = await progress(
    "measure: manual\nprogress: 4\nper: week\nfrom: 2026-08-05", sent: sent)
  #expect(words(counted?.current) == "2026-08-03...2026-08-09: 4")
}

@Test func `a week may run from Sunday`() async {
  let goal = await progress(
    "measure: applications\nper: week", sent: ["2026-08-01", "2026-08-02"], weekStarts: 7)
  #expect(words(goal?.current) == "2026-08-02...2026-08-08: 1")
  #expect(words(goal?.earlier.last) == "2026-07-26...2026-08-01: 1")
}

@Test func `a month is a calendar month, and earlier months go back to the start of the search`()
  async
{
  let goal = await progress(
    "measure: applications\nper: month", sent: ["2026-07-31", "2026-08-01"])
  #expect(words(goal?.current) == "2026-08-01...2026-08-31: 1")
  #expect(
    goal?.earlier.map(words) == [
      "2026-06-01...2026-06-30: 1", "2026-07-01...2026-07-31: 1",
    ])
}

@Test(arguments: [
  // Week 32 runs from 3 to 9 August.
  (rest: "2026-W32", weekStarts: 1, now: true, before: false),
  (rest: "2026-08-09", weekStarts: 1, now: true, before: false),
  (rest: "2026-08-02", weekStarts: 1, now: false, before: true),
  // With weeks from Sunday, 2 August begins the week to the 8th, and the 9th is after it.
  (rest: "2026-08-02", weekStarts: 7, now: true, before: false),
  (rest: "2026-08-01", weekStarts: 7, now: false, before: true),
  (rest: "2026-08-09", weekStarts: 7, now: false, before: false),
  (rest: "2026-W32", weekStarts: 7, now: true, before: false),
  (rest: "2026-W31, 2026-08-04", weekStarts: 1, now: true, before: true),
])
func `a rest week is given as a week or as any date in it`(
  rest: String, weekStarts: Int, now: Bool, before: Bool
) async {
  let goal = await progress(
    "measure: applications\nper: week\nrest: [\(rest)]", weekStarts: weekStarts)
  #expect(goal?.current?.isRest == now)
  #expect(goal?.earlier.last?.isRest == before)
  #expect(goal?.earlier.first?.isRest == false)
}

@Test func `a month is for rest if every week of it is`() async {
  let some = "measure: applications\nper: month\nrest: [2026-W32, 2026-W33, 2026-W34"
  #expect(await progress("\(some)]")?.current?.isRest == false)
  #expect(await progress("\(some), 2026-W35]")?.current?.isRest == true)
}

@Test func `from and until limit a goal`() async {
  let week = "measure: applications\nper: week\n"
  let toCome = await progress("\(week)from: 2026-08-08")
  #expect(toCome?.phase == .toCome)
  #expect(toCome?.current == nil)
  #expect(toCome?.earlier.isEmpty == true)
  let begun = await progress("\(week)from: 2026-07-29")
  #expect(begun?.phase == .underWay)
  #expect(begun?.earlier.map(words) == ["2026-07-27...2026-08-02: 0"])
  #expect(await progress("\(week)until: 2026-08-07")?.phase == .underWay)
  // A goal that is over shows its own last weeks: 22 July is in the week from the 20th.
  let over = await progress("\(week)until: 2026-07-22", sent: ["2026-07-21", "2026-07-28"])
  #expect(over?.phase == .over)
  #expect(over?.current == nil)
  #expect(words(over?.earlier.last) == "2026-07-20...2026-07-26: 1")
}

@Test func `a goal with a final day counts from its start`() async {
  let goal = await progress(
    "measure: applications\ntarget: 4\nfrom: 2026-07-01\nby: 2026-08-31",
    sent: ["2026-06-30", "2026-07-01", "2026-08-07"])
  #expect(words(goal?.current) == "2026-07-01...2026-08-07: 2")
  #expect(goal?.earlier.isEmpty == true)
  // Without a start it counts from the start of the search, which is the first application.
  let since = await progress("measure: applications\nby: 2026-08-31")
  #expect(words(since?.current) == "2026-06-01...2026-08-07: 1")
  #expect(since?.goal.target == nil)
  #expect(await progress("measure: applications\nby: 2026-08-06")?.phase == .over)
}

@Test func `a goal that is counted by hand has one number and no earlier weeks`() async {
  let goal = await progress("measure: manual\ntarget: 6\nper: week\nprogress: 4")
  #expect(goal?.current?.done == 4)
  #expect(goal?.earlier.isEmpty == true)
  #expect(await progress("target: 6\nby: 2026-08-31")?.current?.done == 0)
}
