import RealModule

/// `count` of `total`.
package struct Proportion: Sendable, Hashable {
  /// Within 0...`total`.
  package let count: Int
  /// 0 or more.
  package let total: Int

  /// Takes any numbers: a total below 0 is 0, and a count outside 0...`total` its nearer end.
  package init(_ count: Int, of total: Int) {
    self.total = max(0, total)
    self.count = min(max(0, count), self.total)
  }

  /// 0...1; `nil` where the total is 0.
  package var share: Double? {
    total > 0 ? Double(count) / Double(total) : nil
  }

  /// Where the true share may well lie: Wilson's interval at 95 %; `nil` where the total is 0.
  package var interval: ConfidenceInterval? { wilson(confidence: 0.95) }

  /// Wilson's score interval, without continuity correction; `nil` where the total is 0.
  ///
  /// Wilson, "Probable inference, the law of succession, and statistical inference", 1927. Within
  /// 0...1, and exactly 0 at the low end of 0 of n, exactly 1 at the high end of n of n.
  package func wilson(confidence: Double) -> ConfidenceInterval? {
    guard let share else { return nil }
    let z = StandardNormal.criticalValue(confidence: confidence)
    return ConfidenceInterval(low: share - marginBelow(z: z), high: share + marginAbove(z: z))
  }

  /// How far the low end of Wilson's interval at `z` standard errors lies below the share.
  ///
  /// The low end is the smaller root of (n + z²) p² - (2k + z²) p + k²/n = 0. It is
  /// k/n · 2k / (2k + w) with w = z² + z √(z² + 4k(n - k)/n), so its distance from k/n is
  /// k/n · w / (2k + w), where no two nearly equal numbers are subtracted.
  func marginBelow(z: Double) -> Double {
    guard let share, count > 0 else { return 0 }
    let k = Double(count)
    let w = z * z + z * Double.sqrt(z * z + 4 * share * Double(total - count))
    return share / (1 + 2 * k / w)
  }

  /// How far the high end lies above the share: the same question asked of the others, n - k of n.
  func marginAbove(z: Double) -> Double {
    Proportion(total - count, of: total).marginBelow(z: z)
  }
}

/// A range of numbers, both ends included.
package struct ConfidenceInterval: Sendable, Hashable {
  package let low: Double
  /// At least `low`.
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  package func contains(_ x: Double) -> Bool { low <= x && x <= high }
}
