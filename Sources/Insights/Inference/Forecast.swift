import Statistics

/// What the next applications may bring if it goes on like this.
///
/// The beta-binomial predictive distribution, from a prior of one positive answer in five: Beta(1, 4),
/// which becomes Beta(K + 1, N - K + 4) after K positive answers to N eligible applications.
package struct Forecast: Sendable {
  /// How far it looks.
  package static let next = 10

  /// Positive answers that the next ten may bring: the central range that holds at least 80%. `nil`
  /// while there has been none: the range would be the prior's.
  package let range: ClosedRange<Int>?
  /// The chance of at least one.
  package let atLeastOne: Double

  package init(_ eligible: RateCohort) {
    let (positive, all) = (eligible.positive.count, eligible.positive.total)
    let prediction = BetaBinomial(
      alpha: Double(positive + 1), beta: Double(all - positive + 4), trials: Forecast.next)
    range = positive == 0 ? nil : prediction.centralRange(mass: 0.8)
    atLeastOne = prediction.chanceOfAtLeastOne
  }
}
