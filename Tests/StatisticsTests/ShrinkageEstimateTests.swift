import Statistics
import Testing

@Test func `small groups are drawn towards the overall share, large ones hardly`() {
  // By hand: p₀ = (2 + 1) / (15 + 5) = 0.15, so that 10 p₀ = 1.5.
  let shrinkage = ShrinkageEstimate(overall: Proportion(2, of: 15), prior: Proportion(1, of: 5))
  #expect(isClose(shrinkage.estimate(for: Proportion(0, of: 0)), 0.15))
  #expect(isClose(shrinkage.estimate(for: Proportion(1, of: 1)), 2.5 / 11))
  #expect(isClose(shrinkage.estimate(for: Proportion(3, of: 10)), 4.5 / 20))
  #expect(isClose(shrinkage.estimate(for: Proportion(300, of: 1000)), 301.5 / 1010))
}

@Test func `one of one does not come before nine of ten`() {
  // By hand: p₀ = 13/35; (1 + 3.714) / 11 = 0.429 and (9 + 3.714) / 20 = 0.636.
  let shrinkage = ShrinkageEstimate(overall: Proportion(12, of: 30), prior: Proportion(1, of: 5))
  #expect(
    shrinkage.estimate(for: Proportion(1, of: 1)) < shrinkage.estimate(for: Proportion(9, of: 10)))
}

@Test func `before anything was sent, the share is taken to be one in five`() {
  // By hand: p₀ = (0 + 1) / (0 + 5).
  #expect(
    ShrinkageEstimate(overall: Proportion(0, of: 0), prior: Proportion(1, of: 5))
      .estimate(for: Proportion(0, of: 0)) == 0.2)
}
