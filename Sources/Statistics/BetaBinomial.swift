import RealModule

/// How many successes will come in the next trials, where their share is itself only known to be
/// distributed as Beta(α, β).
///
/// Skellam, "A probability distribution derived from the binomial distribution by regarding the
/// probability of success as variable between the sets of trials", 1948.
package struct BetaBinomial: Sendable {
  /// By count: 0...`trials`. They sum to 1.
  private let probabilities: [Double]

  /// - Parameters:
  ///   - alpha: Above 0.
  ///   - beta: Above 0.
  ///   - trials: How many are to come; one below 0 counts as 0.
  package init(alpha: Double, beta: Double, trials: Int) {
    let n = max(0, trials)
    // From one count to the next the probability changes by a simple factor. Logarithms, and the
    // largest set to 0, so that none is too large or too small to be held.
    var logWeights = [0.0]
    for k in 0..<n {
      let odds = (alpha + Double(k)) / (beta + Double(n - k - 1))
      logWeights.append(logWeights[k] + Double.log(odds * Double(n - k) / Double(k + 1)))
    }
    let largest = logWeights.max() ?? 0
    let weights = logWeights.map { Double.exp($0 - largest) }
    let sum = weights.reduce(0, +)
    probabilities = weights.map { $0 / sum }
  }

  /// 0 outside of 0...`trials`.
  package func probability(of count: Int) -> Double {
    probabilities.indices.contains(count) ? probabilities[count] : 0
  }

  package var chanceOfAtLeastOne: Double { 1 - probabilities[0] }

  /// The smallest range with at most (1 - `mass`)/2 below it and at most (1 - `mass`)/2 above it.
  ///
  /// - Parameter mass: Above 0 and below 1.
  package func centralRange(mass: Double) -> ClosedRange<Int> {
    // What is exactly that much may come out a rounding error larger.
    let limit = (1 - mass) / 2 + 1e-12
    let low = BetaBinomial.places(probabilities, within: limit)
    let high =
      probabilities.count - 1 - BetaBinomial.places(probabilities.reversed(), within: limit)
    return low...max(low, high)
  }

  /// How many from the front on sum to `limit` at most; never all of them.
  private static func places(_ probabilities: some Collection<Double>, within limit: Double) -> Int
  {
    var sum = 0.0
    return probabilities.dropLast().prefix {
      sum += $0
      return sum <= limit
    }.count
  }
}
