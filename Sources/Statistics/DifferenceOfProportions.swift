import RealModule

/// How much larger one share is than another: a minus b, from two independent groups.
package struct DifferenceOfProportions: Sendable, Hashable {
  private let a: Proportion
  private let b: Proportion

  package init(_ a: Proportion, _ b: Proportion) {
    self.a = a
    self.b = b
  }

  /// -1...1; `nil` where a total is 0.
  package var difference: Double? {
    guard let a = a.share, let b = b.share else { return nil }
    return a - b
  }

  /// Where the true difference may well lie, at 95 %; `nil` where a total is 0.
  package var interval: ConfidenceInterval? { interval(confidence: 0.95) }

  /// Newcombe's hybrid score interval, without continuity correction; `nil` where a total is 0.
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

  /// The smallest α at which the interval of confidence 1 - α excludes 0: near 0 where the groups
  /// differ clearly, 1 where the shares are equal; `nil` where a total is 0.
  ///
  /// The interval grows with z, in the end to all that is possible; the z at which it reaches 0 is
  /// found by halving.
  package var significance: Double? {
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

  /// How far the low end lies below the difference: a could be smaller, and b larger.
  private func marginBelow(z: Double) -> Double {
    Double.hypot(a.marginBelow(z: z), b.marginAbove(z: z))
  }
}
