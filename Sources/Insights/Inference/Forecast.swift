import Statistics

/// How many of the next applications may go on if the rate stays the same.
///
/// This is the beta-binomial predictive distribution. Its prior assumes `Thresholds.ordinaryShare`, one positive answer
/// in five: Beta(1, 4), which becomes Beta(K + 1, N - K + 4) after K positive answers in a cohort of N applications.
package struct Forecast: Sendable {
  /// The number of applications that the forecast covers.
  package static let next = 10

  /// The number of positive answers among the next ten: the central range with at least `Thresholds.forecastMass` of
  /// the probability. `nil` until there is a positive answer, because the range would only reflect the prior,
  /// and for applications that were selected by what became of them.
  package let range: ClosedRange<Int>?
  /// The probability of at least one positive answer. `nil` for an empty cohort, because it would only reflect the
  /// prior, and for such a selection. So it is for one in which all were closed before anyone answered.
  package let probabilityOfAtLeastOne: Double?

  package init(_ cohort: RateCohort) {
    let (positive, all) = (cohort.positive.count, cohort.positive.total)
    let prior = Thresholds.ordinaryShare
    let prediction = BetaBinomial(
      alpha: Double(positive + prior.count),
      beta: Double(all - positive + prior.total - prior.count), trials: Forecast.next)
    range =
      !cohort.isJudged || positive == 0
      ? nil : prediction.centralRange(mass: Thresholds.forecastMass)
    probabilityOfAtLeastOne =
      !cohort.isJudged || cohort.decidedCount == 0 ? nil : prediction.probabilityOfAtLeastOne
  }
}
