import SeededRandom
import Statistics
import Testing

private struct Case: Decodable {
  /// Count and total.
  let a, b: [Int]
  let confidence, low, high, significance: Double

  var difference: DifferenceOfProportions {
    DifferenceOfProportions(Proportion(a[0], of: a[1]), Proportion(b[0], of: b[1]))
  }
}

@Test func `Newcombe's intervals equal those of statsmodels`() throws {
  // reference.py: statsmodels' confint_proportions_2indep(method="newcomb").
  for row in try reference("newcombe", as: Case.self) {
    let interval = try #require(row.difference.interval(confidence: row.confidence))
    #expect(isClose(interval.low, row.low) && isClose(interval.high, row.high), "\(row)")
  }
}

@Test func `the p-value is the level at which the interval reaches 0`() throws {
  // reference.py: a root finder over statsmodels' interval. The tolerance is relative, since it goes down to 1e-200.
  for row in try reference("newcombe", as: Case.self) {
    let significance = try #require(row.difference.pValue)
    #expect(isClose(significance, row.significance, within: 1e-9 * row.significance), "\(row)")
  }
}

@Test(arguments: [
  // Newcombe 1998, table II: the eight contrasts (a)-(h), method 10.
  (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
  (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
  (10, 10, 0, 20, 0.6791, 1.0000), (10, 10, 0, 10, 0.6075, 1.0000),
])
func `the intervals equal those that Newcombe printed`(
  k: Int, n: Int, l: Int, m: Int, low: Double, high: Double
) throws {
  let difference = DifferenceOfProportions(Proportion(k, of: n), Proportion(l, of: m))
  let interval = try #require(difference.interval)
  #expect(isClose(interval.low, low, within: 0.00005))
  #expect(isClose(interval.high, high, within: 0.00005))
}

@Test func `exchanging the groups changes only the sign`() throws {
  // By definition: b - a is -(a - b).
  let (a, b) = (Proportion(9, of: 10), Proportion(3, of: 10))
  let there = DifferenceOfProportions(a, b)
  let back = DifferenceOfProportions(b, a)
  let (one, other) = (try #require(there.interval), try #require(back.interval))
  #expect((one.low, one.high) == (-other.high, -other.low))
  #expect(there.pValue == back.pValue)
}

@Test func `an interval excludes 0 exactly if its level is above the p-value`() throws {
  // By definition, for any two groups.
  var random = SplitMix64(state: 2)
  for _ in 0..<2000 {
    let (n, m) = (1 + random.smallNumber(upTo: 300), 1 + random.smallNumber(upTo: 300))
    let difference = DifferenceOfProportions(
      Proportion(random.smallNumber(upTo: n), of: n), Proportion(random.smallNumber(upTo: m), of: m)
    )
    let significance = try #require(difference.pValue)
    #expect((0...1).contains(significance))
    guard difference.difference != 0 else {
      #expect(significance == 1)
      continue
    }
    let above = try #require(difference.interval(confidence: 1 - 1.001 * significance))
    let below = try #require(difference.interval(confidence: 1 - 0.999 * significance))
    // Below 1e-12 the confidence rounds to 1.
    if 1e-12...0.999 ~= significance { #expect(!above.contains(0) && below.contains(0)) }
    let interval = try #require(difference.interval)
    #expect(-1 <= interval.low && interval.high <= 1)
    #expect(interval.contains(try #require(difference.difference)))
  }
}

@Test func `without a group there is no difference`() {
  // Stated in the type's own comment.
  let difference = DifferenceOfProportions(Proportion(1, of: 3), Proportion(0, of: 0))
  #expect(difference.difference == nil)
  #expect(difference.interval == nil)
  #expect(difference.pValue == nil)
}
