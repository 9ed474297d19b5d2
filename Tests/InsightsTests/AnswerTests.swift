import Insights
import Journal
import Testing

/// The answer of an application whose note has these lines, if there is one.
private func answer(_ lines: String) async -> Answer? {
  await journal(["a": lines]).applications.first?.answer
}

@Test func `the first word from a person is the answer, an automatic receipt is not`() async {
  #expect(await answer("history: [2026-03-02 applied, 2026-03-03 acknowledged]") == nil)
  // 9 March - 2 March = 7 days; the rejection of 20 March is the second word.
  let screened = await answer(
    "history: [2026-03-02 applied, 2026-03-03 acknowledged, 2026-03-09 screen, 2026-03-20 rejected]"
  )
  #expect(screened?.day == day("2026-03-09"))
  #expect(screened?.delay == 7)
  #expect(await answer("history: [2026-03-02 applied, 2026-03-02 rejected]")?.delay == 0)
}

@Test(arguments: ["withdrawn", "closed", "ghosted"])
func `an end that the employer had no part in is not an answer`(outcome: String) async {
  #expect(await answer("history: [2026-03-02 applied, 2026-03-09 \(outcome)]") == nil)
  // An earlier answer still counts: 5 March - 2 March = 3 days.
  let talked = await answer(
    "history: [2026-03-02 applied, 2026-03-05 screen, 2026-03-09 \(outcome)]")
  #expect(talked?.delay == 3)
}

@Test(arguments: ["", "status: rejected", "status: interview", "status: accepted"])
func `the answered field gives the day of an answer that has none in the history`(status: String)
  async
{
  // 12 March - 2 March = 10 days.
  let answer = await answer("applied: 2026-03-02\nanswered: 2026-03-12\n\(status)")
  #expect(answer?.day == day("2026-03-12"))
  #expect(answer?.delay == 10)
}

@Test func `the answered field does not date the first of two words if the second has that day`()
  async
{
  let answer = await answer(
    "history: [2026-03-02 applied, screen, 2026-03-20 rejected]\nanswered: 2026-03-20")
  #expect(answer != nil)
  #expect(answer?.day == nil)
}

@Test func `the answered field dates the first of two words if it is before the second`() async {
  // 10 March - 2 March = 8 days.
  let answer = await answer(
    "history: [2026-03-02 applied, screen, 2026-03-20 rejected]\nanswered: 2026-03-10")
  #expect(answer?.delay == 8)
}

@Test func `an answer without a day is an answer with an unknown delay`() async {
  let undated = await answer("applied: 2026-03-02\nstatus: rejected")
  #expect(undated != nil)
  #expect(undated?.day == nil)
  #expect(undated?.delay == nil)
  let unsent = await answer("applied: true\nstatus: rejected\nanswered: 2026-03-12")
  #expect(unsent?.day == day("2026-03-12"))
  #expect(unsent?.delay == nil)
}

@Test func `an answer dated before the application has no delay`() async {
  let answer = await answer("history: [2026-03-09 rejected]\napplied: 2026-03-12")
  #expect(answer?.day == day("2026-03-09"))
  #expect(answer?.delay == nil)
}

@Test(arguments: ["", "status: rejected"])
func `a future answer is not one yet`(status: String) async {
  #expect(await answer("applied: 2026-03-02\nanswered: 2026-09-01\n\(status)") == nil)
  // Today counts: 7 August - 2 March = 158 days.
  #expect(await answer("applied: 2026-03-02\nanswered: 2026-08-07\n\(status)")?.delay == 158)
}

@Test func `an application that was never sent has no answer, whatever its note says`() async {
  #expect(await answer("status: saved\nanswered: 2026-03-12") == nil)
}

@Test(
  arguments: ["withdrawn", "closed", "ghosted"], ["answered", "Date Answered", "response date"])
func `the answered field is an answer, whatever came of the application afterwards`(
  status: String, key: String
) async {
  // 12 March - 2 March = 10 days.
  let undated = await answer("applied: 2026-03-02\n\(key): 2026-03-12\nstatus: \(status)")
  #expect(undated?.delay == 10)
  let dated = await answer(
    "history: [2026-03-02 applied, 2026-03-20 \(status)]\n\(key): 2026-03-12")
  #expect(dated?.day == day("2026-03-12"))
}

@Test(arguments: ["closed", "closed on", "Date Closed"])
func `the day on which an application was closed is not an answer if no one answered`(key: String)
  async
{
  for status in ["withdrawn", "closed", "ghosted"] {
    let lines = "applied: 2026-03-02\n\(key): 2026-03-12\nstatus: \(status)"
    #expect(await answer(lines) == nil)
    // The day of an answer counts beside it: 5 March - 2 March = 3 days.
    #expect(await answer(lines + "\nanswered: 2026-03-05")?.delay == 3)
  }
  let rejected = await answer("applied: 2026-03-02\n\(key): 2026-03-12\nstatus: rejected")
  #expect(rejected?.delay == 10)
}

@Test(arguments: ["interview", "rejected", "screen, interview"])
func `an answer without a day is not before the answered date`(events: String) async {
  let lines = "history: [2026-03-02 applied, \(events)]\nanswered: 2026-05-12"
  let before = await journal(["a": lines], today: "2026-05-11").applications.first
  #expect(before?.stage == .applied && before?.answer == nil && before?.outcome == nil)
  let after = await journal(["a": lines], today: "2026-05-12").applications.first
  #expect(after?.answer != nil && (after?.stage != .applied || after?.outcome == .rejected))
}

@Test func `an answer without a day counts before an answered date that is not that of the first`()
  async
{
  // The rejection of April was the first word with a day.
  let lines = "history: [2026-03-02 applied, screen, 2026-04-02 rejected]\nanswered: 2026-05-12"
  let before = await journal(["a": lines], today: "2026-05-11").applications.first
  #expect(before?.stage == .screen && before?.outcome == .rejected)
  // A field like `closed` gives the day of the end.
  let closed = "history: [2026-03-02 applied, screen]\nclosed: 2026-05-12"
  #expect(await journal(["a": closed], today: "2026-05-11").applications.first?.stage == .screen)
}

@Test func `a stage after a later event still follows it, whatever the answered date`() async {
  let lines = "history: [2026-03-02 applied, 2026-06-01 final, offer]\nanswered: 2026-05-12"
  #expect(await journal(["a": lines], today: "2026-05-20").applications.first?.stage == .applied)
  #expect(await journal(["a": lines], today: "2026-05-11").applications.first?.stage == .applied)
  #expect(await journal(["a": lines], today: "2026-06-01").applications.first?.stage == .offer)
}
