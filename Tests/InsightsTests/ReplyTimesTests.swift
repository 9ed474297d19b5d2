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

@Test func `the share answered by a day counts closed postings as another end`() async throws {
  let times = await insights(nine.merging(["q": "applied: 2026-03-01"]) { $1 }).replyTimes
  // Ten were sent 40 days ago or more. F(3) = 1/10; F(7) = 1/10 + 9/10 * 2/9 = 3/10, and 7/10 are free. One is closed
  // on day 10, of seven: 6/10 are free. F(14) = 3/10 + 6/10 * 1/6 = 4/10. Kaplan and Meier's curve would be at 5/12.
  let shares = times.answeredBy.map { $0.estimate?.share }
  #expect(abs(try #require(shares[0]) - 0.3) < 1e-12)
  #expect(abs(try #require(shares[1]) - 0.4) < 1e-12)
  #expect(abs(try #require(shares[2]) - 0.4) < 1e-12)
  // Only eight were sent 60 days ago or more.
  #expect(shares[3] == nil)
  #expect(times.answeredBy.map(\.sent) == [10, 10, 10, 8])
}

@Test func `answers without a day are counted as left out, and four in five must have one`() async {
  // a, b, c, e have a day and j has none: 4 of 5.
  let enough = await insights(nine).replyTimes
  #expect(
    (enough.known.count, enough.leftOut.count, enough.isRepresentative) == (4, 1, true))
  let fewer = await insights(nine.merging(["m": "applied: true\nstatus: rejected"]) { $1 })
    .replyTimes
  #expect((fewer.known.count, fewer.leftOut.count) == (4, 2))
  #expect(!fewer.isRepresentative)
}

@Test func `half are answered by the day on which the curve reaches one half`() async {
  var notes = [
    "a": "history: [2026-03-01 applied, 2026-03-04 rejected]",
    "b": "history: [2026-03-01 applied, 2026-03-05 rejected]",
    "c": "history: [2026-03-01 applied, 2026-03-06 rejected]",
    "d": "history: [2026-03-01 applied, 2026-03-07 rejected]",
    "e": "history: [2026-03-01 applied, 2026-03-10 rejected]",
  ]
  for name in ["f", "g", "h", "i", "j"] { notes[name] = "applied: 2026-03-01" }
  let half = await insights(notes).replyTimes
  #expect(half.halfAfter == 9)
  #expect(!half.isFewerThanHalf)
  // Of nine, too few for a statement.
  let few = await insights(notes.filter { $0.key != "j" }).replyTimes
  #expect(few.halfAfter == nil)
  #expect(few.answeredBy.allSatisfy { $0.estimate == nil })
  // With another silent one half are not answered; that is not yet known of all.
  let eleven = await insights(notes.merging(["k": "applied: 2026-03-01"]) { $1 }).replyTimes
  #expect(eleven.halfAfter == nil)
  #expect(!eleven.isFewerThanHalf)
}

@Test func `whether half are ever answered is open while most are recent`() async {
  var notes: [String: String] = [:]
  for index in 0..<12 { notes["\(index)"] = "applied: 2026-06-01" }
  let times = await insights(notes).replyTimes
  #expect(times.halfAfter == nil)
  #expect(!times.isFewerThanHalf)
}

@Test func `fewer than half are answered only if that is true of the older ones`() async {
  // Six of ten older ones were answered. With twenty recent ones, the curve stays at 6 of 30.
  var notes: [String: String] = [:]
  for index in 0..<10 {
    notes["\(index)"] =
      index < 6 ? "history: [2026-03-01 applied, 2026-03-04 rejected]" : "applied: 2026-03-01"
  }
  for index in 10..<30 { notes["\(index)"] = "applied: 2026-06-01" }
  let mostly = await insights(notes).replyTimes
  #expect(mostly.halfAfter == nil)
  #expect(!mostly.isFewerThanHalf)
}

@Test func `fewer than half are ever answered only if half would be unlikely in any look`() async {
  func isSaid(_ answered: Int, of all: Int) async -> Bool {
    let notes = (0..<all).map { index in
      (
        "\(index)",
        index < answered
          ? "history: [2026-03-01 applied, 2026-03-04 rejected]" : "applied: 2026-03-01"
      )
    }
    return await insights(Dictionary(uniqueKeysWithValues: notes)).replyTimes.isFewerThanHalf
  }
  // Ten are the fewest. The first totals at which 30% is twenty times as likely as half: (0.7 / 0.5)^9 = 20.7 with none,
  // 12 with one, 19 with four: 1.4^15 0.6^4 = 20.2.
  #expect(await !isSaid(0, of: 9))
  #expect(await isSaid(0, of: 10))
  #expect(await !isSaid(1, of: 11))
  #expect(await isSaid(1, of: 12))
  #expect(await !isSaid(4, of: 18))
  #expect(await isSaid(4, of: 19))
}

@Test func `the usual wait is that within which four of five answers came`() async {
  func wait(_ days: [Int], silent: Int = 0) async -> Int {
    let sent = Day(iso: "2026-03-01") ?? Day(number: 0)
    var notes = Dictionary(
      uniqueKeysWithValues: days.enumerated().map { index, wait in
        ("\(index)", "history: [2026-03-01 applied, \(sent + wait) rejected]")
      })
    for index in 0..<silent { notes["silent\(index)"] = "applied: 2026-03-01" }
    return await insights(notes).usualWaitCohort.days
  }
  // As long as `cohort_after` at least, and 90 days at most.
  #expect(await wait([]) == 21)
  #expect(await wait([3, 4, 5, 6, 20]) == 21)
  #expect(await wait([3, 4, 5, 6, 40]) == 21)
  #expect(await wait([3, 4, 5, 40, 50], silent: 9) == 40)
  #expect(await wait([3, 4, 5, 6, 30, 40]) == 30)
  #expect(await wait([100, 110, 120]) == 90)
}

@Test
func `where rejections come sooner than invitations, the usual wait is that of the invitations`()
  async
{
  func wait(_ invitations: [String]) async -> Int {
    var notes: [String: String] = [:]
    for index in 0..<40 {
      notes["no\(index)"] = "history: [2026-03-01 applied, 2026-03-08 rejected]"
    }
    for (index, events) in invitations.enumerated() {
      notes["yes\(index)"] = "history: [2026-03-01 applied, \(events)]"
    }
    return await insights(notes).usualWaitCohort.days
  }
  #expect(await wait([]) == 21)
  // Of five, four went on within 40 days.
  let quick = ["2026-03-08 screen", "2026-03-09 screen", "2026-03-31 screen"]
  #expect(await wait(quick + ["2026-04-10 screen", "2026-05-30 screen"]) == 40)
  // The day of going on counts, and not that of a first word before it. Of an acceptance, that was the last day for it.
  #expect(await wait(["2026-04-10 accepted"]) == 40)
  // If that day is not known, it counts for nothing.
  #expect(await wait(["2026-04-10 screen", "~2026-05-30 screen", "screen"]) == 40)
  #expect(await wait(["2026-06-20 screen"]) == 90)
}

@Test(arguments: [(sent: "2026-05-09", isOlder: false), (sent: "2026-05-08", isOlder: true)])
func `the silence of ninety days is not yet one of older applications`(sent: String, isOlder: Bool)
  async
{
  let notes = (0..<10).map { ("\($0)", "applied: \(sent)") }
  let times = await insights(Dictionary(uniqueKeysWithValues: notes)).replyTimes
  #expect(times.isFewerThanHalf == isOlder)
}

@Test func `older applications were sent more than 90 days ago`() async {
  // 7 August - 90 days = 9 May.
  var notes = ["on the edge": "history: [2026-05-09 applied, 2026-05-10 rejected]"]
  for index in 1...9 {
    notes["\(index)"] = "history: [2026-05-08 applied, 2026-05-0\(index) rejected]"
  }
  notes["silent"] = "applied: 2026-05-08"
  let older = await insights(notes).olderApplications
  // Only two of the nine answers are on the day of sending or later. The others have no known delay.
  #expect(older.applications.map(\.company).sorted() == ["8", "9", "silent"])
  #expect(older.answered == 2)
  #expect(older.answeredLater(than: 0) == nil)
}

@Test func `a silence is compared with at least ten older applications that were silent as long`()
  async
{
  var notes: [String: String] = [:]
  for index in 1...6 {
    notes["\(index)"] = "history: [2026-03-01 applied, 2026-03-\(10 + index) rejected]"
  }
  for index in 7...9 { notes["\(index)"] = "applied: 2026-03-01" }
  #expect(await insights(notes).olderApplications.answeredLater(than: 13) == nil)
  notes["closed early"] = "history: [2026-03-01 applied, 2026-03-05 closed]"
  // The delays are 10 to 15 days. Two are longer than 13. With the three silent ones, five were silent then; one was
  // closed before.
  let later = await insights(notes).olderApplications.answeredLater(than: 13)
  #expect(later == Proportion(2, of: 5))
  #expect(await insights(notes).olderApplications.answeredLater(than: 15) == Proportion(0, of: 3))
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
    all.replyTimes.answeredBy.map { $0.estimate?.share }
      == few.replyTimes.answeredBy.map { $0.estimate?.share })
  #expect(all.replyTimes.leftOut.count == few.replyTimes.leftOut.count + 2)
  #expect(all.counts.applications == few.counts.applications + 4)
}
