import SeededRandom
import Statistics
import Testing

private struct Case: Decodable {
  /// Times, each with 1 if an event happened then, or 0 if observation ended.
  let observations: [[Int]]
  let median: Int?
  let shares: [Share]

  struct Share: Decodable {
    let by: Int
    let share: Double
    let atRisk: Int
    let low, high: Double?
  }
}

private func kaplanMeier(_ observations: [(Int, Bool)]) -> KaplanMeier {
  KaplanMeier(observations.map { .init(time: $0.0, isEvent: $0.1) })
}

@Test func `shares and their intervals equal those of lifelines`() throws {
  // reference.py: lifelines' KaplanMeierFitter; the median from exact fractions.
  for row in try reference("kaplan-meier", as: Case.self) {
    let estimate = kaplanMeier(row.observations.map { ($0[0], $0[1] == 1) })
    #expect(estimate.median(minimumAtRisk: 0) == row.median)
    for expected in row.shares {
      let found = try #require(estimate.share(by: expected.by, minimumAtRisk: 1))
      #expect(found.atRisk == expected.atRisk)
      #expect(isClose(found.share, expected.share))
      #expect(isClose(found.interval?.low, expected.low), "\(row.observations) \(expected)")
      #expect(isClose(found.interval?.high, expected.high), "\(row.observations) \(expected)")
    }
  }
}

@Test func `five applications, by hand`() throws {
  // Answers on days 1, 3 and 4. Two others were observed until day 2 and day 5. At risk are 5, 3
  // and 2, so S is 4/5, 4/5 · 2/3 = 8/15 and 8/15 · 1/2 = 4/15.
  let estimate = kaplanMeier([(4, true), (1, true), (2, false), (5, false), (3, true)])
  #expect(isClose(estimate.share(by: 1)?.share, 1.0 / 5))
  #expect(isClose(estimate.share(by: 3, minimumAtRisk: 1)?.share, 7.0 / 15))
  #expect(isClose(estimate.share(by: 5, minimumAtRisk: 1)?.share, 11.0 / 15))
  #expect(estimate.median(minimumAtRisk: 0) == 4)
  // On day 2 only four are left, fewer than the least number at risk.
  #expect(estimate.share(by: 2) == nil)
  #expect(estimate.share(by: 2, minimumAtRisk: 4)?.atRisk == 4)
  #expect(estimate.share(by: 6, minimumAtRisk: 1) == nil)
}

@Test func `an observation that ends on the day of an event was still at risk`() {
  // By hand, as in Kaplan & Meier: 1 of 2, not 1 of 1.
  let estimate = kaplanMeier([(3, true), (3, false)])
  #expect(estimate.share(by: 3, minimumAtRisk: 1)?.share == 0.5)
}

@Test func `without censoring, the share is the plain one, and the median is at half`() throws {
  // By hand: with events on days 1, 2, ..., n the share by day t is t/n, which is one half on day n/2.
  for count in 1...300 {
    let estimate = kaplanMeier((1...count).map { ($0, true) })
    #expect(estimate.median(minimumAtRisk: 0) == (count + 1) / 2)
    for day in 1...count {
      let share = try #require(estimate.share(by: day, minimumAtRisk: 1)).share
      #expect(isClose(share, Double(day) / Double(count)))
    }
  }
}

@Test func `no observations give no estimate, and shares of 0 and 1 have no interval`() {
  // By definition.
  #expect(kaplanMeier([]).median(minimumAtRisk: 0) == nil)
  #expect(kaplanMeier([]).share(by: 7, minimumAtRisk: 0) == nil)

  let waiting = kaplanMeier((1...9).map { ($0, false) })
  #expect(waiting.median(minimumAtRisk: 0) == nil)
  #expect(waiting.share(by: 3)?.share == 0)
  #expect(waiting.share(by: 3)?.interval == nil)

  let atOnce = kaplanMeier((1...9).map { _ in (0, true) })
  #expect(atOnce.median(minimumAtRisk: 0) == 0)
  #expect(atOnce.share(by: 0)?.share == 1)
  #expect(atOnce.share(by: 0)?.interval == nil)
}

@Test func `a time below 0 counts as 0`() {
  // Stated in the comment of Observation.
  let estimate = kaplanMeier([(-4, true), (2, false)])
  #expect(estimate.share(by: 0, minimumAtRisk: 1)?.share == 0.5)
  #expect(estimate.share(by: -1, minimumAtRisk: 1)?.share == 0)
  #expect(estimate.median(minimumAtRisk: 0) == 0)
}

@Test func `shares never decrease, and are in their intervals within 0...1`() throws {
  // By definition.
  var random = SplitMix64(state: 3)
  for _ in 0..<500 {
    let days = random.smallNumber(upTo: 90)
    let estimate = kaplanMeier(
      (0..<random.smallNumber(upTo: 400)).map { _ in
        (random.smallNumber(upTo: days), Bool.random(using: &random))
      })
    var last = 0.0
    for day in 0...90 {
      guard let found = estimate.share(by: day) else { continue }
      #expect(last <= found.share && found.share <= 1)
      last = found.share
      guard let interval = found.interval else {
        #expect(found.share == 0 || found.share == 1)
        continue
      }
      #expect(0 <= interval.low && interval.high <= 1 && interval.contains(found.share))
    }
  }
}
