import Insights
import Statistics
import Testing

@Test func `from the threshold of intervals on, each is narrower than half of the scale`() {
  let widest = { (total: Int) in
    (0...total).compactMap { Proportion($0, of: total).interval }.map { $0.high - $0.low }.max()
      ?? 1
  }
  let threshold = SampleSizeThreshold.intervals.rawValue
  #expect(widest(threshold) < 0.5)
  #expect(widest(threshold - 1) > 0.5)
}

@Test func `the cohort for a wider search can show that answers are rarely positive`() throws {
  let none = try #require(Proportion(0, of: Thresholds.cohortBeforeWider).interval)
  #expect(none.high < Thresholds.rarelyPositive)
}

/// By hand: with one positive answer among n, a run of n - 1 is at the start or at the end, so its probability
/// is 2 / n.
@Test(arguments: [
  (3, DrySpell.Verdict.ordinary(probability: 2.0 / 3)), (10, .ordinary(probability: 0.2)),
  (11, .unusual(probability: 2.0 / 11)), (40, .unusual(probability: 0.05)),
  (50, .beyondChance(probability: 0.04)),
])
func `a dry spell is ordinary, unusual or beyond chance by its probability`(
  count: Int, verdict: DrySpell.Verdict
) async {
  let silent = (1..<count).map { ("silent \($0)", "applied: 2026-03-02") }
  let first = ["first": "history: [2026-03-01 applied, 2026-03-09 screen]"]
  let notes = first.merging(silent) { $1 }
  #expect(await insights(notes).drySpell.verdict == verdict)
}

@Test func `without a positive answer or a run, a dry spell has no probability`() async {
  let silent = await insights(["a": "applied: 2026-03-01"]).drySpell
  #expect(silent.verdict == .noPositiveAnswer)
  let positive = "history: [2026-03-01 applied, 2026-03-09 screen]"
  #expect(await insights(["a": positive]).drySpell.verdict == .noRun)
  #expect(await insights([:]).drySpell.verdict == .noPositiveAnswer)
}
