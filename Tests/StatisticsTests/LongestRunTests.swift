import SeededRandom
import Statistics
import Testing

private struct Case: Decodable {
  let length, successes, trials: Int
  let probability: Double
}

@Test func `the probability of a long run equals that of exact fractions`() throws {
  // reference.py: Python's math.comb and fractions, for up to 10,000 trials. If 1 is returned for almost
  // 1, exp(-20) = 2e-9 is the largest error.
  for row in try reference("longest-run", as: Case.self) {
    let probability = try #require(
      LongestRun.probability(
        ofAtLeast: row.length, successes: row.successes, trials: row.trials))
    #expect(isClose(probability, row.probability, within: 2.1e-9), "\(row): \(probability)")
  }
}

@Test func `up to twelve trials, it is the share of all arrangements`() throws {
  // Counted: the bits of a number are one arrangement of successes (1) and failures (0).
  for trials in 1...12 {
    var arrangements = [Int](repeating: 0, count: trials + 1)
    var byLongest = arrangements.map { _ in arrangements }
    for bits in 0..<(1 << trials) {
      var (run, longest) = (0, 0)
      for place in 0..<trials {
        run = bits >> place & 1 == 1 ? 0 : run + 1
        longest = max(longest, run)
      }
      arrangements[bits.nonzeroBitCount] += 1
      byLongest[bits.nonzeroBitCount][longest] += 1
    }
    for successes in 0...trials {
      for length in 0...trials {
        let counted = Double(byLongest[successes][length...].reduce(0, +))
        let probability = LongestRun.probability(
          ofAtLeast: length, successes: successes, trials: trials)
        #expect(isClose(probability, counted / Double(arrangements[successes])))
      }
    }
  }
}

@Test func `with six of sixty, chance makes a run of thirty in one search of twelve`() throws {
  // Python: 7 · comb(30, 6) / comb(60, 6) = 0.0830; two such gaps do not fit between six.
  let probability = try #require(LongestRun.probability(ofAtLeast: 30, successes: 6, trials: 60))
  #expect(isClose(probability, 0.083, within: 0.0005))
}

@Test func `a longer run is never more likely`() throws {
  // By definition, within the error for values near 1 (see above).
  var random = SplitMix64(state: 4)
  for _ in 0..<60 {
    let trials = 1 + random.smallNumber(upTo: 1000)
    let successes = random.smallNumber(upTo: trials)
    var last = 1.0
    for length in 0...trials {
      let probability = try #require(
        LongestRun.probability(ofAtLeast: length, successes: successes, trials: trials))
      #expect(0...1 ~= probability && probability <= last + 2.1e-9)
      last = probability
    }
  }
}

@Test func `a run of length 0 is certain, one longer than the number of failures impossible`() {
  // By definition.
  #expect(LongestRun.probability(ofAtLeast: 0, successes: 5, trials: 5) == 1)
  #expect(LongestRun.probability(ofAtLeast: 1, successes: 5, trials: 5) == 0)
  #expect(LongestRun.probability(ofAtLeast: 4, successes: 2, trials: 5) == 0)
  #expect(LongestRun.probability(ofAtLeast: 5, successes: 0, trials: 5) == 1)
}

@Test func `if there is nothing to arrange, there is no probability`() {
  // Stated in the method's own comment.
  #expect(LongestRun.probability(ofAtLeast: 0, successes: 0, trials: 0) == nil)
  #expect(LongestRun.probability(ofAtLeast: 1, successes: 0, trials: -1) == nil)
  #expect(LongestRun.probability(ofAtLeast: -1, successes: 1, trials: 5) == nil)
  #expect(LongestRun.probability(ofAtLeast: 6, successes: 1, trials: 5) == nil)
  #expect(LongestRun.probability(ofAtLeast: 1, successes: 6, trials: 5) == nil)
  #expect(LongestRun.probability(ofAtLeast: 1, successes: -1, trials: 5) == nil)
}
