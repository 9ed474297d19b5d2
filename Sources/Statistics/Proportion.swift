import RealModule

/// A count and the total that it is part of.
package struct Proportion: Sendable, Hashable {
  /// Within 0...`total`.
  package let count: Int
  /// 0 or more.
  package let total: Int

  /// Creates a proportion from any two numbers. A total below 0 becomes 0, and a count is clamped to 0...`total`.
  package init(_ count: Int, of total: Int) {
    self.total = max(0, total)
    self.count = min(max(0, count), self.total)
  }

  /// The share, within 0...1, or `nil` if the total is 0.
  package var share: Double? {
    total > 0 ? Double(count) / Double(total) : nil
  }

  /// The 95% confidence interval of the true share, by Wilson's method, or `nil` if the total is 0.
  package var interval: ConfidenceInterval? { wilson(confidence: ConfidenceInterval.level) }

  /// Wilson's score interval, without continuity correction, or `nil` if the total is 0.
  ///
  /// Wilson, "Probable inference, the law of succession, and statistical inference", 1927. The interval is within
  /// 0...1. Its low end is exactly 0 for 0 of n, and its high end exactly 1 for n of n.
  package func wilson(confidence: Double) -> ConfidenceInterval? {
    guard let share else { return nil }
    let z = StandardNormal.criticalValue(confidence: confidence)
    return ConfidenceInterval(low: share - marginBelow(z: z), high: share + marginAbove(z: z))
  }

  /// The distance from the low end of Wilson's interval to the share, at `z` standard errors.
  ///
  /// The low end is the smaller root of (n + z²) p² - (2k + z²) p + k²/n = 0. It is k/n · 2k / (2k + w) with
  /// w = z² + z √(z² + 4k(n - k)/n). So its distance from k/n is k/n · w / (2k + w), which does not subtract two
  /// nearly equal numbers.
  func marginBelow(z: Double) -> Double {
    guard let share, count > 0 else { return 0 }
    let k = Double(count)
    let w = z * z + z * Double.sqrt(z * z + 4 * share * Double(total - count))
    return share / (1 + 2 * k / w)
  }

  /// The distance from the share to the high end, which is the low margin of the complement, n - k of n.
  func marginAbove(z: Double) -> Double {
    Proportion(total - count, of: total).marginBelow(z: z)
  }
}

/// A range of numbers that includes both ends.
package struct ConfidenceInterval: Sendable, Hashable {
  package let low: Double
  /// At least `low`.
  package let high: Double

  /// The share of intervals that contain the true value: the customary 95%.
  package static let level = 0.95

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  package func contains(_ x: Double) -> Bool { low <= x && x <= high }
}
