import Statistics
import Testing

private struct Case: Decodable {
  let significances, adjusted: [Double]
  let rejected: [Bool]
}

@Test func `Holm's levels equal those of statsmodels`() throws {
  // reference.py: statsmodels' multipletests(method="holm").
  for row in try reference("holm", as: Case.self) {
    #expect(zip(Holm.adjusted(row.significances), row.adjusted).allSatisfy { isClose($0, $1) })
    #expect(rejected(row.significances) == row.rejected, "\(row.significances)")
  }
}

@Test func `four comparisons, by hand`() {
  // Ascending: 0.005 · 4 = 0.02, 0.01 · 3 = 0.03, 0.03 · 2 = 0.06. 0.04 · 1 = 0.04 may not be below the
  // previous level, so it is 0.06 too.
  let adjusted = Holm.adjusted([0.01, 0.04, 0.03, 0.005])
  #expect(zip(adjusted, [0.03, 0.06, 0.06, 0.02]).allSatisfy { isClose($0, $1) })
  #expect(rejected([0.01, 0.04, 0.03, 0.005]) == [true, false, false, true])
}

@Test func `after the first hypothesis that is not rejected, no other is`() {
  // By hand: 0.03 > 0.05/2 fails, so 0.04 is not tested, though it is below 0.05/1.
  #expect(rejected([0.04, 0.03]) == [false, false])
}

@Test func `a single comparison is not adjusted, and no comparisons give none`() {
  // By definition: m = 1, and m = 0.
  #expect(Holm.adjusted([0.05]) == [0.05])
  #expect(rejected([0.05]) == [true])
  #expect(rejected([]) == [])
}

/// The hypotheses that are rejected at the level of 5%.
private func rejected(_ significances: [Double]) -> [Bool] {
  Holm.adjusted(significances).map { $0 <= 0.05 }
}
