import RealModule

/// The distribution of the number of successes in future trials, if the probability of success is itself distributed
/// as Beta(α, β).
///
/// Skellam, "A probability distribution derived from the binomial distribution by regarding the
/// probability of success as variable between the sets of trials", 1948.
package struct BetaBinomial: Sendable {
  /// The probability of each count in 0...`trials`. They sum to 1.
  private let probabilities: [Double]

  /// - Parameters:
  ///   - alpha: Above 0.
  ///   - beta: Above 0.
  ///   - trials: The number of future trials. A number below 0 counts as 0.
  package init(alpha: Double, beta: Double, trials: Int) {
    let n = max(0, trials)
    // The probability changes by a simple factor from one count to the next. Logarithms, shifted so that the largest
    // is 0, avoid overflow and underflow.
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

  /// The probability of exactly this number of successes. It is 0 outside 0...`trials`.
  package func probability(of count: Int) -> Double {
    probabilities.indices.contains(count) ? probabilities[count] : 0
  }

  package var probabilityOfAtLeastOne: Double { 1 - probabilities[0] }

  /// The smallest range with at most (1 - `mass`)/2 below it and at most (1 - `mass`)/2 above it.
  ///
  /// - Parameter mass: Above 0 and below 1.
  package func centralRange(mass: Double) -> ClosedRange<Int> {
    // A sum that equals the limit exactly may come out larger by a rounding error.
    let limit = (1 - mass) / 2 + 1e-12
    let low = BetaBinomial.leadingCount(of: probabilities, within: limit)
    let high =
      probabilities.count - 1
      - BetaBinomial.leadingCount(of: probabilities.reversed(), within: limit)
    return low...max(low, high)
  }

  /// The number of leading probabilities whose sum is at most `limit`, but never all of them.
  private static func leadingCount(of probabilities: some Collection<Double>, within limit: Double)
    -> Int
  {
    var sum = 0.0
    return probabilities.dropLast().prefix {
      sum += $0
      return sum <= limit
    }.count
  }
}
