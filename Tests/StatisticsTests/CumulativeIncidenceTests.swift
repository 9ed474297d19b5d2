import SeededRandom
import Statistics
import Testing

private struct Case: Decodable {
  /// Times, each with 1 if an event happened then, 2 for another end, or 0 if observation ended.
  let observations: [[Int]]
  let median: Int?
  let shares: [Share]

  struct Share: Decodable {
    let by: Int
    let share: Double
    let low, high: Double?
  }
}

private func incidence(_ observations: [(Int, CumulativeIncidence.End)]) -> CumulativeIncidence {
  CumulativeIncidence(observations.map { .init(time: $0.0, end: $0.1) })
}

@Test func `shares and their intervals equal those of statsmodels and lifelines`() throws {
  // reference.py: CumIncidenceRight and AalenJohansenFitter; the median from exact fractions.
  let ends: [CumulativeIncidence.End] = [.censored, .event, .other]
  for row in try reference("cumulative-incidence", as: Case.self) {
    let estimate = incidence(row.observations.map { ($0[0], ends[$0[1]]) })
    #expect(estimate.median == row.median)
    for expected in row.shares {
      let found = try #require(estimate.share(by: expected.by))
      #expect(isClose(found.share, expected.share))
      #expect(isClose(found.interval?.low, expected.low), "\(row.observations) \(expected)")
      #expect(isClose(found.interval?.high, expected.high), "\(row.observations) \(expected)")
    }
  }
}

@Test func `five applications, by hand`() {
  // Answers on days 1 and 4, a closed posting on day 3; two others were observed until day 2 and day 5. At risk are
  // 5, 3 and 2. The answer on day 1 is 1/5. S is 4/5, then 4/5 · 2/3 = 8/15. The answer on day 4 adds 8/15 · 1/2.
  let estimate = incidence([
    (4, .event), (1, .event), (2, .censored), (5, .censored), (3, .other),
  ])
  #expect(estimate.share(by: 0)?.share == 0)
  #expect(isClose(estimate.share(by: 3)?.share, 1.0 / 5))
  #expect(isClose(estimate.share(by: 4)?.share, 1.0 / 5 + 4.0 / 15))
  #expect(estimate.median == nil)
}

@Test func `another end is not an event that takes longer`() throws {
  // By hand: of two, one is closed on day 1. The other is answered on day 2: half of all, not all.
  #expect(incidence([(1, .other), (2, .event)]).share(by: 2)?.share == 0.5)
  #expect(incidence([(1, .censored), (2, .event)]).share(by: 2)?.share == 1)
}

@Test func `without censoring, the share is the plain one, and the median is at half`() throws {
  // By hand: with events on days 1, 2, ..., n the share by day t is t/n, which is one half on day n/2.
  for count in 1...300 {
    let estimate = incidence((1...count).map { ($0, .event) })
    #expect(estimate.median == (count + 1) / 2)
    for day in 1...count {
      let share = try #require(estimate.share(by: day)).share
      #expect(isClose(share, Double(day) / Double(count)))
    }
  }
}

@Test func `no observations give no estimate, and shares of 0 and 1 have no interval`() {
  // By definition.
  #expect(incidence([]).median == nil)
  #expect(incidence([]).share(by: 7) == nil)

  let waiting = incidence((1...9).map { ($0, .censored) })
  #expect(waiting.median == nil)
  #expect(waiting.share(by: 3)?.share == 0)
  #expect(waiting.share(by: 3)?.interval == nil)

  let atOnce = incidence((1...9).map { _ in (0, .event) })
  #expect(atOnce.median == 0)
  #expect(atOnce.share(by: 0)?.share == 1)
  #expect(atOnce.share(by: 0)?.interval == nil)
}

@Test func `a time below 0 counts as 0`() {
  // Stated in the comment of Observation.
  let estimate = incidence([(-4, .event), (2, .censored)])
  #expect(estimate.share(by: 0)?.share == 0.5)
  #expect(estimate.share(by: -1)?.share == 0)
  #expect(estimate.median == 0)
}

@Test func `shares never decrease, and are in their intervals within 0...1`() throws {
  // By definition.
  var random = SplitMix64(state: 3)
  let ends: [CumulativeIncidence.End] = [.event, .other, .censored]
  for _ in 0..<500 {
    let days = random.smallNumber(upTo: 90)
    let estimate = incidence(
      (0..<random.smallNumber(upTo: 400)).map { _ in
        (random.smallNumber(upTo: days), ends[random.smallNumber(upTo: 2)])
      })
    var last = 0.0
    for day in 0...90 {
      guard let found = estimate.share(by: day) else { continue }
      #expect(last <= found.share && found.share <= 1)
      last = found.share
      guard let interval = found.interval else {
        #expect(found.share < 1e-9 || found.share > 1 - 1e-9)
        continue
      }
      #expect(0 <= interval.low && interval.high <= 1 && interval.contains(found.share))
    }
  }
}
