import Insights
import Journal
import Statistics
import Testing

@Test
func `an application counts from exactly quiet_after days after sending, answered or not`()
  async
{
  // 7 August - 21 days = 17 July.
  let cohort = await insights([
    "old": "applied: 2026-07-17",
    "young": "applied: 2026-07-18",
    "young and answered": "history: [2026-07-18 applied, 2026-07-20 interview]",
    "old and answered": "history: [2026-07-16 applied, 2026-07-20 rejected]",
    "saved": "status: saved",
    "planned": "applied: 2026-09-01",
  ]).rateCohort
  #expect(cohort.applications.map(\.company) == ["old and answered", "old"])
  #expect(cohort.tooRecent == 2)
  #expect((cohort.answered.count, cohort.positive.count) == (1, 0))
}

@Test func `the setting cohort_after changes when an application joins the rate cohort`() async {
  var settings = Settings()
  settings.cohortAfter = 3
  // The setting about reminders does not matter.
  settings.quietAfter = 1
  // 7 August - 3 days = 4 August.
  let cohort = await insights(
    ["in": "applied: 2026-08-04", "out": "applied: 2026-08-05"], settings: settings
  ).rateCohort
  #expect(cohort.applications.map(\.company) == ["in"])
}

@Test
func `an application without a sent date is left out, since only an answer could bring it in`()
  async
{
  let cohort = await insights([
    "silent": "applied: true", "answered": "applied: true\nstatus: interview",
    "dated": "applied: 2026-03-02",
  ]).rateCohort
  #expect(cohort.applications.map(\.company) == ["dated"])
  #expect(cohort.undated.map(\.company) == ["answered", "silent"])
}

@Test func `applications of one day are in the order of their paths`() async {
  let cohort = await insights([
    "c": "applied: 2026-03-02", "a": "applied: 2026-03-02", "b": "applied: 2026-03-01",
  ]).rateCohort
  #expect(cohort.applications.map(\.company) == ["b", "a", "c"])
}

@Test func `a step counts those that came to it 21 days ago, and that one stage further`() async {
  let steps = await insights([
    // 7 August - 21 days = 17 July.
    "in": "history: [2026-06-01 applied, 2026-07-17 screen]",
    "too recent": "history: [2026-06-01 applied, 2026-07-18 screen]",
    "on": "history: [2026-06-01 applied, 2026-07-01 screen, 2026-08-01 interview]",
    // Its day is unknown, and it was sent 90 days ago. A day more, and it counts.
    "unknown": "applied: 2026-05-09\nstatus: screen",
    "old": "applied: 2026-05-08\nstatus: screen",
    "unsent": "status: saved",
  ]).conversion.transitions
  #expect((steps[0].wentOn.count, steps[0].wentOn.total) == (5, 5))
  #expect(steps[1].reached.map(\.company) == ["in", "old", "on"])
  #expect((steps[1].wentOn.count, steps[1].wentOn.total) == (1, 3))
}

@Test func `one that was withdrawn before it had had its time counts in no rate`() async {
  let cohort = await insights([
    // 22 March + 21 days = 12 April.
    "early": "history: [2026-03-22 applied, 2026-04-11 withdrawn]",
    "late": "history: [2026-03-22 applied, 2026-04-12 withdrawn]",
    "undated": "applied: 2026-03-22\nstatus: withdrawn",
    "unsent": "applied: true\nstatus: withdrawn",
    "young": "history: [2026-08-01 applied, 2026-08-03 withdrawn]",
    "receipt": "history: [2026-03-22 applied, 2026-03-23 acknowledged, 2026-03-25 withdrawn]",
    // Answered before.
    "answered": "history: [2026-03-22 applied, 2026-03-24 screen, 2026-03-25 withdrawn]",
    "closed": "history: [2026-03-22 applied, 2026-03-25 closed]",
  ]).rateCohort
  #expect(cohort.applications.map(\.company) == ["answered", "late"])
  #expect(
    cohort.withdrawn.map(\.company) == ["early", "receipt", "undated", "unsent", "young"])
  #expect(cohort.closed.map(\.company) == ["closed"])
  #expect(cohort.recent.isEmpty && cohort.undated.isEmpty)
}

@Test func `a posting that was closed before it had had its time counts in no rate`() async {
  let insights = await insights([
    // 22 March + 21 days = 12 April.
    "early": "history: [2026-03-22 applied, 2026-04-11 closed]",
    "late": "history: [2026-03-22 applied, 2026-04-12 closed]",
    "undated": "applied: 2026-03-22\nstatus: closed",
    "answered": "history: [2026-03-22 applied, 2026-03-24 screen, 2026-03-25 closed]",
    "answered on": "history: [2026-03-22 applied, 2026-03-25 closed]\nanswered: 2026-03-24",
    "young": "history: [2026-08-01 applied, 2026-08-03 closed]",
  ])
  #expect(insights.rateCohort.applications.map(\.company) == ["answered on", "answered", "late"])
  #expect(insights.rateCohort.closed.map(\.company) == ["early", "undated", "young"])
  #expect(insights.rateCohort.withdrawn.isEmpty && insights.rateCohort.recent.isEmpty)
  // No one decided about the one that was closed late.
  #expect(insights.rateCohort.decidedCount == 2)
}

@Test(arguments: ["2026-02-05", "2026-06-05"])
func `a search in which every posting was closed gets no forecast and no verdict`(end: String) async
{
  var notes: [String: String] = [:]
  for index in 0..<40 {
    notes["\(index)"] =
      "industry: retail\nhistory: [2026-01-\(index % 20 + 11) applied, \(end) closed]"
  }
  func said(_ notes: [String: String]) async -> [Bool] {
    let insights = await insights(notes)
    let isWider =
      switch insights.widerSearch.verdict {
      case .offer, .narrow: true
      default: false
      }
    return [
      insights.forecast.probabilityOfAtLeastOne != nil, insights.replyTimes.isFewerThanHalf,
      insights.dropOff.firstStep.isWeak == true, isWider,
      SampleSizeThreshold.counts.allowsVerdicts(on: insights),
    ]
  }
  #expect(await said(notes) == [false, false, false, false, false])
  // The same number in silence does say something.
  #expect(
    await said(notes.mapValues { $0.replacing(", \(end) closed", with: "") })
      == [true, true, true, true, true])
}

@Test func `one that was withdrawn before the next step had had its time is not in that step`()
  async
{
  let steps = await insights([
    "early": "history: [2026-03-02 applied, 2026-03-10 screen, 2026-03-30 withdrawn]",
    "late": "history: [2026-03-02 applied, 2026-03-10 screen, 2026-03-31 withdrawn]",
    "undated": "history: [2026-03-02 applied, 2026-03-10 screen, withdrawn]",
    "closed": "history: [2026-03-02 applied, 2026-03-10 screen, 2026-03-30 closed]",
    "further":
      "history: [2026-03-02 applied, 2026-03-10 screen, 2026-03-12 interview, 2026-03-13 withdrawn]",
  ]).conversion.transitions
  #expect(steps[0].wentOn.total == 5)
  #expect(steps[1].reached.map(\.company) == ["further", "late"])
  #expect(steps[2].reached.isEmpty)
}

@Test(arguments: ["2026-05-28 accepted", "offer, 2026-05-28 declined"])
func `the day on which an offer was accepted or declined is one on which it was reached`(
  decision: String
) async {
  let notes = ["a": "history: [2026-03-27 applied, \(decision)]"]
  // 62 days after sending is too late for a month.
  let late = await insights(notes, today: "2026-06-20")
  #expect(late.months.all.map(\.positive) == [Proportion(0, of: 1)])
  // It was past each stage on 28 May, and 21 days later is 18 June.
  let transitions = late.conversion.transitions
  #expect(transitions.map(\.wentOn.total) == [1, 1, 1, 1])
  let early = await insights(notes, today: "2026-06-17").conversion.transitions
  #expect(early.map(\.wentOn.total) == [1, 0, 0, 0])
}
