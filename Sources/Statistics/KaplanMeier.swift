import RealModule

/// The share of observations with an event by a given time, if some are still waiting for theirs.
///
/// Kaplan & Meier, "Nonparametric estimation from incomplete observations", 1958: S(t), the share
/// still without the event after t, is the product of (1 - d/n) over the times up to t at which d of
/// the n still under observation had it.
package struct KaplanMeier: Sendable {
  /// One observation, which starts at time 0.
  package struct Observation: Sendable {
    package let time: Int
    /// Whether the event occurred at `time`. If not, there was no event up to `time`, and nothing more is known.
    package let isEvent: Bool

    /// - Parameter time: 0 or more. A time below 0 counts as 0.
    package init(time: Int, isEvent: Bool) {
      self.time = max(0, time)
      self.isEvent = isEvent
    }
  }

  package struct Estimate: Sendable, Hashable {
    /// The share with an event, 1 - S(t).
    package let share: Double
    /// The 95% confidence interval of the share. `nil` if S is 0 or 1, because the variance is unknown then.
    package let interval: ConfidenceInterval?
    /// The number of observations that last until that time or longer.
    package let atRisk: Int
  }

  private let times: [Int]
  /// One for each time of an event, in ascending order.
  private let steps: [SurvivalStep]

  package init(_ observations: [Observation]) {
    times = observations.map(\.time)
    var steps: [SurvivalStep] = []
    var atRisk = observations.count
    let byTime = Dictionary(grouping: observations, by: \.time).sorted { $0.key < $1.key }
    for (time, ending) in byTime {
      let events = ending.count { $0.isEvent }
      if events > 0 {
        steps.append((steps.last ?? .start).next(at: time, events: events, atRisk: atRisk))
      }
      // An observation that ends on the day of an event was still at risk.
      atRisk -= ending.count
    }
    self.steps = steps
  }

  /// The share with an event at or before `time`. `nil` if fewer than `minimumAtRisk` are still under observation at
  /// that time, or if there are no observations.
  package func share(by time: Int, minimumAtRisk: Int = 5) -> Estimate? {
    let atRisk = times.count { $0 >= time }
    guard !times.isEmpty, atRisk >= minimumAtRisk else { return nil }
    let step = steps.last { $0.time <= time } ?? .start
    return Estimate(share: 1 - step.survival, interval: step.interval, atRisk: atRisk)
  }

  /// The first time by which half had an event. `nil` if S never reaches 0.5, or if fewer than `minimumAtRisk` are
  /// still under observation when it does.
  package func median(minimumAtRisk: Int = 5) -> Int? {
    // A product of fractions that is exactly one half may come out larger by a rounding error.
    guard let half = steps.first(where: { $0.survival <= 0.5 + 1e-12 })?.time,
      times.count(where: { $0 >= half }) >= minimumAtRisk
    else { return nil }
    return half
  }
}

/// The estimate from the time of one event to the next.
private struct SurvivalStep: Sendable {
  let time: Int
  /// S, the share without an event.
  let survival: Double
  /// The sum of d / (n (n - d)). S² times this sum is the variance of S.
  ///
  /// Greenwood, "The natural duration of cancer", 1926.
  let greenwood: Double

  static let start = SurvivalStep(time: 0, survival: 1, greenwood: 0)

  func next(at time: Int, events: Int, atRisk: Int) -> SurvivalStep {
    let (d, n) = (Double(events), Double(atRisk))
    return SurvivalStep(
      time: time, survival: survival * ((n - d) / n), greenwood: greenwood + d / (n * (n - d)))
  }

  /// The interval of 1 - S: S^exp(±z √greenwood / log S). The transformation log(-log S) keeps it within 0...1.
  ///
  /// Kalbfleisch & Prentice, "The Statistical Analysis of Failure Time Data", 1980.
  var interval: ConfidenceInterval? {
    guard survival > 0, survival < 1 else { return nil }
    let z = StandardNormal.criticalValue(confidence: 0.95)
    let logSurvival = Double.log(survival)
    let width = z * Double.sqrt(greenwood) / -logSurvival
    return ConfidenceInterval(
      low: -Double.expMinusOne(logSurvival * Double.exp(-width)),
      high: -Double.expMinusOne(logSurvival * Double.exp(width)))
  }
}
