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
]

@Test func `each phase counts how many ended there, of those that reached it and are past it`()
  async
{
  let ends = await insights(notes).dropOff
  #expect(
    ends.phases.map { "\($0.point): \($0.ended.count) of \($0.ended.total)" } == [
      // a ended; g is past it as well, and b to f went on.
      "beforeAnyAnswer: 1 of 7",
      // b ended; c, d and f went on; e waits.
      "afterScreen: 1 of 4",
      // c ended; d went on; f waits.
      "afterInterviews: 1 of 2",
      "atTheEnd: 1 of 1",
    ])
  #expect(ends.ended == 4)
  // Of phases with equal counts, the earliest.
  #expect(ends.most?.point == .beforeAnyAnswer)
}

@Test func `a status without a history does not show how far it got, and is left out`() async {
  let bare = ["x": "applied: 2026-03-02\nstatus: rejected", "y": "status: ghosted"]
  #expect(await insights(bare).dropOff.ended == 0)
  #expect(await insights(bare).dropOff.most == nil)
  let both = await insights(notes.merging(bare) { $1 }).dropOff
  #expect(both.phases.map(\.ended.total) == [7, 4, 2, 1])
}
