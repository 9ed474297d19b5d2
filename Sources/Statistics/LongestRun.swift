/// The longest run without a success, if all arrangements of the successes are equally likely.
///
/// K successes in N trials cut the failures into K + 1 gaps. By inclusion and exclusion, the probability of a gap
/// of at least r is Σ (-1)^(j+1) C(K+1, j) C(N-jr, K) / C(N, K) over j ≥ 1.
///
/// Feller, "An Introduction to Probability Theory and Its Applications", volume 1, 1968, chapter IV.
package enum LongestRun {
  /// The probability of at least `length` failures in a row. `nil` if there is nothing to arrange: no trials, or a
  /// length or successes below 0 or above `trials`.
  package static func probability(ofAtLeast length: Int, successes: Int, trials: Int) -> Double? {
    guard trials > 0, 0...trials ~= successes, 0...trials ~= length else { return nil }
    guard length > 0 else { return 1 }
    let gaps = successes + 1

    // The first term is the expected number of long gaps, λ. The gaps are negatively associated (Joag-Dev & Proschan,
    // "Negative association of random variables with applications", 1983). So the probability of no long gap is at
    // most exp(-λ), which is 2e-9 at 20. Above that, the terms are so large that rounding errors exceed it.
    var term = Double(gaps) * shareKept(of: trials, length, successes)
    guard term <= 20 else { return 1 }

    var sum = 0.0
    var remaining = trials
    for j in 1...gaps where term > 0 {
      sum += j.isMultiple(of: 2) ? -term : term
      remaining -= length
      term *= Double(gaps - j) / Double(j + 1) * shareKept(of: remaining, length, successes)
    }
    return min(max(sum, 0), 1)
  }

  /// C(n - r, k) / C(n, k): the share of all choices of k from n that avoid r given elements.
  ///
  /// It is the same with r and k exchanged, so the product with fewer factors is used. Each factor is within 0...1.
  /// Logarithms of factorials would be so large that their differences lose digits.
  private static func shareKept(of n: Int, _ r: Int, _ k: Int) -> Double {
    guard r + k <= n else { return 0 }
    let (fewer, more) = (min(r, k), max(r, k))
    return (0..<fewer).reduce(1) { $0 * Double(n - more - $1) / Double(n - $1) }
  }
}
