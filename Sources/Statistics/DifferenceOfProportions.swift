import RealModule

/// The difference between the shares of two independent groups: a minus b.
package struct DifferenceOfProportions: Sendable, Hashable {
  private let a: Proportion
  private let b: Proportion

  package init(_ a: Proportion, _ b: Proportion) {
    self.a = a
    self.b = b
  }

  /// The difference, within -1...1, or `nil` if a total is 0.
  package var difference: Double? {
    guard let a = a.share, let b = b.share else { return nil }
    return a - b
  }

  /// The 95% confidence interval of the true difference, or `nil` if a total is 0.
  package var interval: ConfidenceInterval? {
    interval(confidence: ConfidenceInterval.level)
  }

  /// Newcombe's hybrid score interval, without continuity correction, or `nil` if a total is 0.
  ///
  /// Newcombe, "Interval estimation for the difference between independent proportions: comparison
  /// of eleven methods", 1998, method 10: the distances to the ends of the two Wilson intervals,
  /// added as the sides of a right triangle.
  package func interval(confidence: Double) -> ConfidenceInterval? {
    guard let difference else { return nil }
    let z = StandardNormal.criticalValue(confidence: confidence)
    return ConfidenceInterval(
      low: max(-1, difference - marginBelow(z: z)),
      high: min(1, difference + DifferenceOfProportions(b, a).marginBelow(z: z)))
  }

  /// The smallest α at which the interval of confidence 1 - α excludes 0, or `nil` if a total is 0. It is near 0 if
  /// the groups differ clearly, and 1 if the shares are equal.
  ///
  /// The interval grows with z until it covers all possible values. Bisection finds the z at which it reaches 0.
  package var pValue: Double? {
    guard let difference else { return nil }
    guard difference != 0 else { return 1 }
    let larger = difference > 0 ? self : DifferenceOfProportions(b, a)
    func reachesZero(_ z: Double) -> Bool { larger.marginBelow(z: z) >= abs(difference) }

    var (excluding, reaching) = (0.0, 1.0)
    while !reachesZero(reaching) { (excluding, reaching) = (reaching, 2 * reaching) }
    while true {
      let middle = (excluding + reaching) / 2
      guard excluding < middle, middle < reaching else { break }
      if reachesZero(middle) { reaching = middle } else { excluding = middle }
    }
    return StandardNormal.twoSidedTail(beyond: reaching)
  }

  /// The distance from the low end to the difference: a could be smaller, and b larger.
  private func marginBelow(z: Double) -> Double {
    Double.hypot(a.marginBelow(z: z), b.marginAbove(z: z))
  }
}
