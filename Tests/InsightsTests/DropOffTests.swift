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
  // b to f of a to h.
  #expect((first.wentOn.count, first.wentOn.total) == (5, 8))
  #expect(first.isWeak == nil, "eight are too few")
}

@Test func `a status without a history does not show how far it got, and is left out`() async {
  let bare = ["x": "applied: 2026-03-02\nstatus: rejected", "y": "status: ghosted"]
  #expect(await insights(bare).dropOff.firstStep.applications.isEmpty)
  let both = await insights(notes.merging(bare) { $1 }).dropOff
  #expect(both.firstStep.wentOn.total == 8)
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

@Test func `the first step is weak if fewer than 15 of 100 went on, from twelve on`() async {
  func isWeak(_ wentOn: Int, of all: Int, bare: Int = 0) async -> Bool? {
    var notes = sent(wentOn, "y", ", 2026-03-09 screen").merging(sent(all - wentOn, "n", "")) { $1 }
    for index in 0..<bare { notes["bare\(index)"] = "applied: 2026-03-02\nstatus: rejected" }
    return await insights(notes).dropOff.firstStep.isWeak
  }
  #expect(await isWeak(1, of: 11) == nil)
  #expect(await isWeak(1, of: 12) == true)
  #expect(await isWeak(2, of: 12) == false)
  // 14% and 15%.
  #expect(await isWeak(14, of: 100) == true)
  #expect(await isWeak(15, of: 100) == false)
  // If more than a fifth of the notes do not say how far they got, nothing is said.
  #expect(await isWeak(1, of: 12, bare: 3) == true)
  #expect(await isWeak(1, of: 12, bare: 4) == nil)
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
  // Of the eight that are needed there is one fewer.
  let fewer = notes.filter { $0.key != "i0" }
  #expect(await insights(fewer).dropOff.weakest?.point == .afterScreen)
}

@Test func `a step at which no one ended is not the weak one`() async {
  let notes = sent(8, "s", ", 2026-03-09 interview, 2026-03-12 withdrawn")
  #expect(await insights(notes).dropOff.weakest == nil)
}
