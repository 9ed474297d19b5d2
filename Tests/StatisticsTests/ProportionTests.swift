import SeededRandom
import Statistics
import Testing

private struct Case: Decodable {
  let count, total: Int
  let confidence, low, high: Double
}

@Test func `Wilson's intervals equal those of statsmodels`() throws {
  // reference.py: statsmodels' proportion_confint(method="wilson").
  for row in try reference("wilson", as: Case.self) {
    let interval = try #require(
      Proportion(row.count, of: row.total).wilson(confidence: row.confidence))
    #expect(isClose(interval.low, row.low) && isClose(interval.high, row.high), "\(row)")
  }
}

@Test(arguments: [
  // Rounded from statsmodels' proportion_confint(method="wilson").
  (0, 5, "0-43 %"), (1, 5, "4-62 %"), (2, 10, "6-51 %"), (4, 20, "8-42 %"), (10, 50, "11-33 %"),
  (100, 500, "17-24 %"),
])
func `the same share has a narrower interval in a larger group`(
  count: Int, total: Int, says: String
) {
  #expect(percent(Proportion(count, of: total).interval) == says)
}

@Test func `one of two, by hand`() throws {
  // z² = 3.84146. The roots of (2 + z²) p² - (2 + z²) p + 1/2 = 0 are 1/2 ± √(1/4 - 1/(2 · 5.84146)),
  // which is 1/2 ± √0.164405 = 1/2 ± 0.405469.
  let interval = try #require(Proportion(1, of: 2).interval)
  #expect(isClose(interval.low, 0.094531, within: 1e-6))
  #expect(isClose(interval.high, 0.905469, within: 1e-6))
}

@Test func `0 of n has a low end of exactly 0, and n of n a high end of exactly 1`() throws {
  // From the formula: at k = 0 the smaller root is 0, at k = n the larger is 1.
  for total in 1...1000 {
    for confidence in [0, 0.5, 0.95, 0.999, 1] {
      #expect(Proportion(0, of: total).wilson(confidence: confidence)?.low == 0)
      #expect(Proportion(total, of: total).wilson(confidence: confidence)?.high == 1)
    }
  }
}

@Test func `a share is in its interval, and the interval in 0...1`() throws {
  // By definition.
  var random = SplitMix64(state: 1)
  for _ in 0..<20_000 {
    let total = 1 + random.smallNumber(upTo: 20_000)
    let proportion = Proportion(random.smallNumber(upTo: total), of: total)
    let interval = try #require(
      proportion.wilson(confidence: Double.random(in: 0.01...1, using: &random)))
    let share = try #require(proportion.share)
    #expect(0 <= interval.low && interval.high <= 1)
    #expect(interval.contains(share), "\(proportion): \(interval)")
  }
}

@Test func `more confidence gives a wider interval, from the share itself to everything`() throws {
  // By definition: z grows from 0 to ∞.
  let proportion = Proportion(3, of: 10)
  let intervals = try [0, 0.5, 0.8, 0.95, 0.999, 1].map {
    try #require(proportion.wilson(confidence: $0))
  }
  for (narrow, wide) in zip(intervals, intervals.dropFirst()) {
    #expect(wide.low < narrow.low && narrow.high < wide.high)
  }
  #expect(intervals.first == ConfidenceInterval(low: 0.3, high: 0.3))
  #expect(intervals.last == ConfidenceInterval(low: 0, high: 1))
}

@Test func `0 of 0 has no share, and invalid numbers become the nearest valid ones`() {
  // Stated in the comment of Proportion.
  #expect(Proportion(0, of: 0).share == nil)
  #expect(Proportion(0, of: 0).interval == nil)
  #expect(Proportion(2, of: -1) == Proportion(0, of: 0))
  #expect(Proportion(7, of: 5) == Proportion(5, of: 5))
  #expect(Proportion(-7, of: 5) == Proportion(0, of: 5))
}
