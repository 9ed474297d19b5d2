/// A range of numbers, both ends included.
package struct Interval: Sendable, Hashable {
  package let low: Double
  /// At least `low`.
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  package func contains(_ x: Double) -> Bool { low <= x && x <= high }
}
