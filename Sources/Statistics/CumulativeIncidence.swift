import RealModule

/// The share of observations that had an event by a given time, where some had another end before it and some are
/// still waiting.
///
/// Aalen & Johansen, "An empirical transition matrix for non-homogeneous Markov chains based on censored
/// observations", 1978. The share is the sum of S(t-) d/n over the times up to t: d of the n under observation had the
/// event, and S is the share that had neither the event nor another end. Counting other ends as still waiting, as
/// Kaplan and Meier's curve does, would give a share that is too high (Satagopan and others, "A note on competing
/// risks in survival data analysis", 2004).
package struct CumulativeIncidence: Sendable {
  /// One observation, which starts at time 0.
  package struct Observation: Sendable {
    package let time: Int
    package let end: End

    /// - Parameter time: 0 or more. A time below 0 counts as 0.
    package init(time: Int, end: End) {
      self.time = max(0, time)
      self.end = end
    }
  }

  package enum End: Sendable {
    case event
    /// An end after which there can be no event.
    case other
    /// Nothing more is known after this time.
    case censored
  }

  package struct Estimate: Sendable, Hashable {
    /// The share with an event.
    package let share: Double
    /// The 95% confidence interval of the share. `nil` if the share is 0 or 1, because the variance is unknown then.
    package let interval: ConfidenceInterval?
  }

  /// One for each time of an event or another end, in ascending order.
  private let steps: [EstimateStep]
  private let isEmpty: Bool

  package init(_ observations: [Observation]) {
    isEmpty = observations.isEmpty
    var steps: [EstimateStep] = []
    var atRisk = observations.count
    let byTime = Dictionary(grouping: observations, by: \.time).sorted { $0.key < $1.key }
    for (time, ending) in byTime {
      let events = ending.count { $0.end == .event }
      let others = ending.count { $0.end == .other }
      if events + others > 0 {
        steps.append(
          EstimateStep(
            time: time, events: events, ends: events + others, atRisk: atRisk,
            free: steps.last?.freeAfter ?? 1, before: steps.last?.share ?? 0))
      }
      // An observation that ends on the day of an event was still at risk.
      atRisk -= ending.count
    }
    self.steps = steps
  }

  /// The share with an event at or before `time`. `nil` if there are no observations.
  package func share(by time: Int) -> Estimate? {
    if isEmpty { return nil }
    let past = steps.prefix { $0.time <= time }
    let share = past.last?.share ?? 0
    return Estimate(share: share, interval: interval(of: share, after: past))
  }

  /// The estimates at the times at which the share changes, up to `last`. Between two of them it stays the same.
  package func changes(through last: Int) -> [(time: Int, estimate: Estimate)] {
    steps.filter { $0.time <= last && $0.events > 0 }.compactMap { step in
      share(by: step.time).map { (step.time, $0) }
    }
  }

  /// The first time by which half had an event. `nil` if the share does not reach one half.
  package var median: Int? {
    // A sum of fractions that is exactly one half may come out smaller by a rounding error.
    steps.first { $0.share >= 0.5 - 1e-12 }?.time
  }

  /// The interval F^exp(±z σ / (F log F)). The transformation log(-log F) keeps it within 0...1.
  ///
  /// Kalbfleisch & Prentice, "The Statistical Analysis of Failure Time Data", 1980.
  private func interval(of share: Double, after steps: ArraySlice<EstimateStep>)
    -> ConfidenceInterval?
  {
    guard share > 1e-12, share < 1 - 1e-12 else { return nil }
    let z = StandardNormal.criticalValue(confidence: ConfidenceInterval.level)
    let logShare = Double.log(share)
    let width = z * Double.sqrt(max(0, variance(of: share, after: steps))) / -(share * logShare)
    return ConfidenceInterval(
      low: Double.exp(logShare * Double.exp(width)), high: Double.exp(logShare * Double.exp(-width))
    )
  }

  /// The variance of the share by the delta method.
  ///
  /// Marubini & Valsecchi, "Analysing Survival Data from Clinical Trials and Observational Studies", 1995,
  /// section 10.4.
  private func variance(of share: Double, after steps: ArraySlice<EstimateStep>) -> Double {
    steps.reduce(0) { sum, step in
      let (n, d, all) = (Double(step.atRisk), Double(step.events), Double(step.ends))
      let rest = share - step.share
      // If no one is left, the share cannot grow any more.
      let survival = step.ends < step.atRisk ? rest * rest * all / (n * (n - all)) : 0
      return sum + survival + step.free * step.free * (n - d) * d / (n * n * n)
        - 2 * rest * step.free * d / (n * n)
    }
  }
}

/// The estimate from one time at which observations end to the next.
private struct EstimateStep: Sendable {
  let time: Int
  let events: Int
  /// The events and the other ends.
  let ends: Int
  let atRisk: Int
  /// The share that had neither the event nor another end before this time.
  let free: Double
  /// The share with an event at or before this time.
  let share: Double

  init(time: Int, events: Int, ends: Int, atRisk: Int, free: Double, before: Double) {
    self.time = time
    self.events = events
    self.ends = ends
    self.atRisk = atRisk
    self.free = free
    share = min(1, before + free * Double(events) / Double(atRisk))
  }

  var freeAfter: Double { free * Double(atRisk - ends) / Double(atRisk) }
}
