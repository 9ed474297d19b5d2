import Insights
import Journal
import Statistics
import Testing

/// Nine applications with a known observation time, one answer without a day, and two that do not count.
private let nine = [
  "a": "history: [2026-03-01 applied, 2026-03-04 rejected]",  // answered on day 3
  "b": "history: [2026-03-01 applied, 2026-03-08 screen]",  // day 7
  "c": "history: [2026-03-01 applied, 2026-03-08 rejected]",  // day 7
  "d": "history: [2026-03-01 applied, 2026-03-11 closed]",  // watched until day 10
  "e": "history: [2026-03-01 applied, 2026-03-15 interview]",  // day 14
  "f": "history: [2026-03-01 applied, 2026-03-21 withdrawn]",  // watched until day 20
  "g": "applied: 2026-06-28",  // waiting for 40 days
  "h": "applied: 2026-06-18",  // for 50
  "i": "history: [2026-05-29 applied, 2026-06-29 ghosted]",  // for 70: the silence continues
  "j": "applied: 2026-03-01\nstatus: rejected",
  "k": "applied: 2026-03-01\nstatus: withdrawn",  // until an unknown day
  "l": "applied: true",
]

@Test func `the share answered by a day is Kaplan and Meier's, with unanswered ones as waiting`()
  async throws
{
  let times = await insights(nine).replyTimes
  // S(3) = 8/9; S(7) = 8/9 * 6/8 = 2/3; one is closed on day 10, so 5 are left on day 14 and
  // S(14) = 2/3 * 4/5 = 8/15. On day 30 three are left, fewer than five.
  let shares = times.answeredBy.map { $0?.share }
  #expect(abs(try #require(shares[0]) - 1.0 / 3) < 1e-12)
  #expect(abs(try #require(shares[1]) - 7.0 / 15) < 1e-12)
  #expect(shares[2...].allSatisfy { $0 == nil })
  // On day 7 all but the first are left; on day 14 e, f, g, h and i.
  #expect(times.answeredBy.map { $0?.atRisk } == [8, 5, nil, nil])
  #expect(times.median == nil)
}

@Test func `answers without a day are counted as left out, and four in five must have one`() async {
  // a, b, c, e have a day and j has none: 4 of 5.
  let enough = await insights(nine).replyTimes
  #expect((enough.known, enough.leftOut, enough.isRepresentative) == (4, 1, true))
  let fewer = await insights(nine.merging(["m": "applied: true\nstatus: rejected"]) { $1 })
  #expect((fewer.replyTimes.known, fewer.replyTimes.leftOut) == (4, 2))
  #expect(!fewer.replyTimes.isRepresentative)
}

@Test func `half are answered by the day on which the curve reaches one half`() async {
  // Of eight, four are answered by day 9, when five are still waiting: S(9) = 7/8 * 6/7 * 5/6 * 4/5 = 1/2.
  var notes = [
    "a": "history: [2026-03-01 applied, 2026-03-04 rejected]",
    "b": "history: [2026-03-01 applied, 2026-03-05 rejected]",
    "c": "history: [2026-03-01 applied, 2026-03-06 rejected]",
    "d": "history: [2026-03-01 applied, 2026-03-10 rejected]",
  ]
  for name in ["e", "f", "g", "h"] { notes[name] = "applied: 2026-03-01" }
  #expect(await insights(notes).replyTimes.median == 9)
  // Of four, two are answered by day 9, when three are still waiting: too few for a median.
  for name in ["c", "d", "g", "h"] { notes[name] = nil }
  let times = await insights(notes).replyTimes
  #expect(times.median == nil)
  #expect(times.answeredBy.allSatisfy { $0 == nil })
}

@Test func `historical reply delays are those of applications sent more than 90 days ago`() async {
  // 7 August - 90 days = 9 May.
  var notes = ["on the edge": "history: [2026-05-09 applied, 2026-05-10 rejected]"]
  for index in 1...9 {
    notes["\(index)"] = "history: [2026-05-08 applied, 2026-05-0\(index) rejected]"
  }
  // Only two of the nine answers are on the day of sending or later: after 0 and 1 days.
  #expect(await insights(notes).historicalReplyDelays.delays == [0, 1])
  #expect(await insights(notes).historicalReplyDelays.longer(than: 0) == nil)
}

@Test func `a silence is compared with at least ten historical reply delays`() async {
  var notes: [String: String] = ["silent": "applied: 2026-03-01"]
  for index in 1...9 {
    notes["\(index)"] = "history: [2026-03-01 applied, 2026-03-\(10 + index) rejected]"
  }
  #expect(await insights(notes).historicalReplyDelays.longer(than: 15) == nil)
  notes["10"] = "history: [2026-03-01 applied, 2026-03-20 screen]"
  // The delays are 10 to 18 days, and 19. Four are longer than 15: 16, 17, 18 and 19.
  let longer = await insights(notes).historicalReplyDelays.longer(than: 15)
  #expect(longer?.count == 4)
  #expect(longer?.total == 10)
}

@Test func `an approximate day is in no reply time, and its application is still counted`() async {
  let more = nine.merging([
    "m": "history: [~2026-03-01 applied, 2026-03-04 rejected]",
    "n": "history: [2026-03-01 applied, 2026-03 rejected]",
    "o": "applied: 2026-03",
    "p": "applied: ~2026-06-28",
  ]) { $1 }
  let (all, few) = (await insights(more), await insights(nine))
  #expect(
    all.replyTimes.answeredBy.map { $0?.share } == few.replyTimes.answeredBy.map { $0?.share })
  #expect(all.replyTimes.leftOut == few.replyTimes.leftOut + 2)
  #expect(all.counts.applications == few.counts.applications + 4)
}
