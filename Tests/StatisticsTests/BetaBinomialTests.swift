import SeededRandom
import Statistics
import Testing

private struct Case: Decodable {
  let alpha, beta: Double
  let trials: Int
  let probabilities: [Double]
  let central80, central95: [Int]
}

@Test func `probabilities and ranges equal those of SciPy and of exact fractions`() throws {
  // reference.py: scipy.stats.betabinom, and fractions if α and β are whole.
  for row in try reference("beta-binomial", as: Case.self) {
    let prediction = BetaBinomial(alpha: row.alpha, beta: row.beta, trials: row.trials)
    for (count, probability) in row.probabilities.enumerated() {
      #expect(isClose(prediction.probability(of: count), probability), "\(row) \(count)")
    }
    #expect(isClose(prediction.probabilityOfAtLeastOne, 1 - row.probabilities[0]))
    #expect(prediction.centralRange(mass: 0.8) == row.central80[0]...row.central80[1], "\(row)")
    #expect(prediction.centralRange(mass: 0.95) == row.central95[0]...row.central95[1], "\(row)")
  }
}

@Test func `two trials after no observations, by hand`() {
  // Beta(1, 4): none with 4/5 · 5/6 = 2/3, two with 1/5 · 2/6 = 1/15, so one with 4/15.
  let prediction = BetaBinomial(alpha: 1, beta: 4, trials: 2)
  #expect(isClose(prediction.probability(of: 0), 2.0 / 3))
  #expect(isClose(prediction.probability(of: 1), 4.0 / 15))
  #expect(isClose(prediction.probability(of: 2), 1.0 / 15))
  #expect(isClose(prediction.probabilityOfAtLeastOne, 1.0 / 3))
}

@Test func `exactly a tenth may be outside the central 80 percent`() {
  // By hand: Beta(1, 1) makes each of 0...9 as likely as any other, a tenth.
  #expect(BetaBinomial(alpha: 1, beta: 1, trials: 9).centralRange(mass: 0.8) == 1...8)
}

@Test func `probabilities sum to 1, and no smaller range would do`() {
  // By definition.
  var random = SplitMix64(state: 5)
  for _ in 0..<2000 {
    let n = random.smallNumber(upTo: 13_000)
    let k = random.smallNumber(upTo: n)
    let trials = random.smallNumber(upTo: 200)
    let prediction = BetaBinomial(alpha: Double(k + 1), beta: Double(n - k + 4), trials: trials)
    let probabilities = (0...trials).map(prediction.probability)
    #expect(probabilities.allSatisfy { 0...1 ~= $0 })
    #expect(isClose(probabilities.reduce(0, +), 1))

    let range = prediction.centralRange(mass: 0.8)
    let below = probabilities[..<range.lowerBound].reduce(0, +)
    let above = probabilities[(range.upperBound + 1)...].reduce(0, +)
    #expect(below <= 0.1 + 1e-9 && above <= 0.1 + 1e-9)
    #expect(below + probabilities[range.lowerBound] > 0.1 - 1e-9)
    #expect(above + probabilities[range.upperBound] > 0.1 - 1e-9)
  }
}

@Test func `without trials there are no successes, and no probability outside of that`() {
  // By definition.
  let prediction = BetaBinomial(alpha: 1, beta: 4, trials: -1)
  #expect(prediction.probability(of: 0) == 1)
  #expect(prediction.probability(of: -1) == 0)
  #expect(prediction.probability(of: 1) == 0)
  #expect(prediction.probabilityOfAtLeastOne == 0)
  #expect(prediction.centralRange(mass: 0.8) == 0...0)
}

@Test func `thousands of trials are calculated without overflow or underflow`() {
  // By definition: the mean of a beta-binomial is n α / (α + β), here 10,000 · 9/10 and · 1/10.
  for (alpha, beta, mean) in [(9000.0, 1000.0, 9000.0), (1000, 9000, 1000)] {
    let prediction = BetaBinomial(alpha: alpha, beta: beta, trials: 10_000)
    let found = (0...10_000).reduce(0.0) { $0 + Double($1) * prediction.probability(of: $1) }
    #expect(isClose(found, mean, within: 1e-6))
  }
}
