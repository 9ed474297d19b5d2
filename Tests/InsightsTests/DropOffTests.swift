import Insights
import Journal
import Statistics
import Testing

private let notes = [
  "a": "history: [2026-03-02 applied, 2026-03-09 rejected]",
  "b": "history: [2026-03-02 applied, 2026-03-09 screen, 2026-03-12 rejected]",
  "c": "history: [2026-03-02 applied, 2026-03-09 interview, 2026-03-12 ghosted]",
  "d": "history: [2026-03-02 applied, 2026-03-09 final, 2026-03-12 rejected]",
  "e": "history: [2026-03-02 applied, 2026-03-09 screen]",
  "f": "applied: 2026-03-02\nstatus: interview",
  "g": "history: [2026-03-02 applied, 2026-03-09 withdrawn]",
  "h": "history: [2026-03-02 applied]",
  "young": "history: [2026-08-01 applied]",
]

@Test func `each later step counts how many ended there, of those that came there and are past it`()
  async
{
  let ends = await insights(notes).dropOff
  #expect(
    ends.laterSteps.map { "\($0.point): \($0.ended.count) of \($0.ended.total)" } == [
      // b ended; c, d and f went on; e waits.
      "afterScreen: 1 of 4",
      // c ended; d went on; f waits.
      "afterInterviews: 1 of 2",
      "atTheEnd: 1 of 1",
    ])
  // Fewer than eight came to each of them.
  #expect(ends.weakest == nil)
}

@Test func `the first step counts those that went on, of the cohort`() async {
  let first = await insights(notes).dropOff.firstStep
  // b to f of a to h; g was withdrawn before it had had its time.
  #expect((first.wentOn.count, first.wentOn.total) == (5, 7))
  #expect(first.isWeak == nil, "seven are too few")
}

@Test func `a status without a history does not show how far it got, and is left out`() async {
  let bare = ["x": "applied: 2026-03-02\nstatus: rejected", "y": "status: ghosted"]
  #expect(await insights(bare).dropOff.firstStep.applications.isEmpty)
  let both = await insights(notes.merging(bare) { $1 }).dropOff
  #expect(both.firstStep.wentOn.total == 7)
  #expect(both.laterSteps.map(\.ended.total) == [4, 2, 1])
  // One that is still waiting has not gone on, whatever its note leaves out.
  let waiting = await insights(["z": "applied: 2026-03-02"]).dropOff
  #expect(waiting.firstStep.wentOn.total == 1)
}

/// `count` applications with this history after the sending.
private func sent(_ count: Int, _ name: String, _ events: String) -> [String: String] {
  Dictionary(
    uniqueKeysWithValues: (0..<count).map {
      ("\(name)\($0)", "history: [2026-03-02 applied\(events)]")
    })
}

@Test func `the first step is weak if so few went on that 20 of 100 would be unlikely in any look`()
  async
{
  func isWeak(_ wentOn: Int, of all: Int, bare: Int = 0) async -> Bool? {
    var notes = sent(wentOn, "y", ", 2026-03-09 screen").merging(sent(all - wentOn, "n", "")) { $1 }
    for index in 0..<bare { notes["bare\(index)"] = "applied: 2026-03-02\nstatus: rejected" }
    return await insights(notes).dropOff.firstStep.isWeak
  }
  #expect(await isWeak(1, of: 11) == nil)
  #expect(await isWeak(0, of: 12) == false)
  // The first totals at which 7.5% is twenty times as likely as 18%: 25 (0.925 / 0.82)^25 = 20.3, and with two
  // 42: (0.925 / 0.82)^40 (0.075 / 0.18)^2 = 21.5.
  #expect(await isWeak(0, of: 24) == false)
  #expect(await isWeak(0, of: 25) == true)
  #expect(await isWeak(2, of: 41) == false)
  #expect(await isWeak(2, of: 42) == true)
  // If more than a fifth of the notes do not say how far they got, nothing is said.
  #expect(await isWeak(0, of: 36, bare: 9) == true)
  #expect(await isWeak(0, of: 36, bare: 10) == nil)
}

@Test func `the first step is judged by the applications that had the usual wait of the search`()
  async
{
  // 25 silent for five months, and ten silent for a month.
  var notes = sent(25, "n", "")
  for index in 0..<10 { notes["late\(index)"] = "history: [2026-07-01 applied]" }
  let slow = sent(2, "y", ", 2026-05-21 screen")
  #expect(await insights(notes).dropOff.firstStep.isWeak == true)
  // Both answers took 80 days, so 27 had their time; 25 of 27 are not yet enough (34 with one, 42 with two).
  let judged = await insights(notes.merging(slow) { $1 }).dropOff.firstStep
  #expect(judged.isWeak == false)
  #expect((judged.wentOn.count, judged.wentOn.total) == (2, 37))
  #expect((judged.judgedWentOn.count, judged.judgedWentOn.total) == (2, 27))
  #expect(judged.judgedAfter == 80)
}

@Test func `the first step is judged by applications of six weeks, and younger ones that went on`()
  async
{
  // 7 August - 42 days = 26 June.
  func judged(_ sent: String, _ younger: [String] = []) async -> DropOff.FirstStep {
    var notes: [String: String] = [:]
    for index in 0..<25 { notes["n\(index)"] = "applied: \(sent)" }
    for (index, history) in younger.enumerated() { notes["y\(index)"] = "history: [\(history)]" }
    return await insights(notes).dropOff.firstStep
  }
  #expect(await judged("2026-06-26").isWeak == true)
  let young = await judged("2026-06-27")
  #expect(young.isWeak == nil && young.judged.isEmpty && young.judgedAfter == 42)
  // 26 with one are not enough (34 are), whether it is in the cohort or not.
  for wentOn in ["2026-07-10 applied, 2026-07-14 screen", "2026-08-01 applied, 2026-08-03 screen"] {
    let first = await judged("2026-06-26", [wentOn, "2026-07-10 applied, 2026-07-14 rejected"])
    #expect(first.isWeak == false)
    #expect((first.judgedWentOn.count, first.judgedWentOn.total) == (1, 26))
  }
  #expect(await judged("2026-06-26", ["2026-07-10 applied, 2026-07-14 rejected"]).isWeak == true)
}

@Test func `a posting that was closed before anyone answered is not an end at the first step`()
  async
{
  let closed = (0..<40).map { ("c\($0)", "history: [2026-03-02 applied, 2026-03-05 closed]") }
  let first = await insights(Dictionary(uniqueKeysWithValues: closed)).dropOff.firstStep
  #expect(first.applications.isEmpty)
  #expect(first.isWeak == nil)
  // One that was closed after an answer counts.
  let screened = await insights(["s": "history: [2026-03-02 applied, 2026-03-05 screen, closed]"])
  #expect(screened.dropOff.firstStep.wentOn.total == 1)
}

@Test func `another step with a clearly larger share speaks against the one that is named`() async {
  func weakest(_ interviews: Int, ended: Int) async -> DropOff.EndPoint? {
    let screen = sent(5, "s", ", 2026-03-09 screen, 2026-03-12 rejected")
    let no = sent(ended, "i", ", 2026-03-09 interview, 2026-03-12 rejected")
    let further = sent(interviews - ended, "f", ", 2026-03-09 final")
    return await insights(screen.merging(no) { $1 }.merging(further) { $1 }).dropOff.weakest?.point
  }
  // 5 of 12 ended after a screen, and 7 of 7 after interviews.
  #expect(await weakest(7, ended: 7) == nil)
  // 5 of 8 ended after a screen: 3 of 3 is more by 38 points, 2 of 3 by 4.
  #expect(await weakest(3, ended: 3) == nil)
  #expect(await weakest(3, ended: 2) == .afterScreen)
  // Two are too few to speak against it: 5 of 7 are too few as well, so one more came as far as a screen.
  let two = sent(2, "i", ", 2026-03-09 interview, 2026-03-12 rejected")
  let screen = sent(6, "s", ", 2026-03-09 screen, 2026-03-12 rejected")
  #expect(await insights(screen.merging(two) { $1 }).dropOff.weakest?.point == .afterScreen)
}

@Test func `no step is named among applications that were selected by what became of them`() async {
  let notes = sent(9, "s", ", 2026-03-09 screen, 2026-03-12 rejected").merging(sent(30, "n", "")) {
    $1
  }
  let whole = await journal(notes)
  func ends(_ selection: Journal.Selection) async -> DropOff {
    await Insights(whole.part(selection) { _ in true }).dropOff
  }
  #expect(await ends(.byProperty).weakest?.point == .afterScreen)
  #expect(await ends(.byProperty).firstStep.isWeak == false)
  #expect(await ends(.byCourse).weakest == nil)
  #expect(await ends(.byCourse).firstStep.isWeak == nil)
}

@Test func `the weak later step has the largest share, not the largest count`() async {
  let screen = sent(9, "s", ", 2026-03-09 screen, 2026-03-12 rejected")
  let interview = sent(7, "i", ", 2026-03-09 interview, 2026-03-12 rejected")
  let final = sent(1, "f", ", 2026-03-09 final")
  let silent = sent(40, "n", ", 2026-03-12 rejected")
  let notes = [screen, interview, final, silent].reduce([:]) { $0.merging($1) { $1 } }
  let ends = await insights(notes).dropOff
  // 9 of 17 after a screen, 7 of 8 after interviews.
  #expect(ends.weakest?.point == .afterInterviews)
  #expect(ends.comparedSteps.map(\.point) == [.afterScreen, .afterInterviews])
  #expect(ends.onlyStep == nil)
  // Of the eight that are needed there is one fewer. The other step has nothing to be compared with.
  let fewer = await insights(notes.filter { $0.key != "i0" }).dropOff
  #expect(fewer.onlyStep?.point == .afterScreen)
  // 9 of 16 ended there, but 6 of 7 after interviews.
  #expect(fewer.weakest == nil)
}

@Test func `a step that cannot be compared is named from a third on that ended there`() async {
  func weakest(_ ended: Int) async -> DropOff.EndPoint? {
    let screen = sent(ended, "s", ", 2026-03-09 screen, 2026-03-12 rejected")
    let closed = sent(9 - ended, "c", ", 2026-03-09 screen, 2026-03-12 closed")
    return await insights(screen.merging(closed) { $1 }).dropOff.weakest?.point
  }
  #expect(await weakest(3) == .afterScreen)
  #expect(await weakest(2) == nil)
}

@Test func `a step at which no one ended is not the weak one, and those withdrawn are in none`()
  async
{
  let closed = sent(8, "s", ", 2026-03-09 interview, 2026-03-12 closed")
  let ends = await insights(closed).dropOff
  #expect(ends.comparedSteps.map(\.point) == [.afterScreen, .afterInterviews])
  #expect(ends.weakest == nil)
  let withdrawn = sent(8, "s", ", 2026-03-09 interview, 2026-03-12 withdrawn")
  #expect(await insights(withdrawn).dropOff.laterSteps.map(\.ended.total) == [8, 0, 0])
}

@Test func `all steps are about the same applications`() async {
  // One more that is too young for the cohort, and one without a day of sending.
  let more = [
    "quick": "history: [2026-08-01 applied, 2026-08-03 screen, 2026-08-05 rejected]",
    "undated": "applied: true\nhistory: [2026-03-09 screen, 2026-03-12 rejected]",
  ]
  let ends = await insights(notes.merging(more) { $1 }).dropOff
  #expect(ends.laterSteps.map(\.ended.total) == [4, 2, 1])
  let first = Set(ends.firstStep.applications.map(\.company))
  #expect(ends.laterSteps.allSatisfy { first.isSuperset(of: $0.applications.map(\.company)) })
}
