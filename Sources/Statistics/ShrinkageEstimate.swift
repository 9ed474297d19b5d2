/// The share of a group, drawn towards the share of all groups, so that 1 of 1 does not come before 9 of 10. It only
/// orders the groups. The page shows the counts.
///
/// The estimate is (k + 10 p₀) / (n + 10), the posterior mean of a beta-binomial model whose prior weighs as much as
/// 10 observations (Gelman et al., "Bayesian Data Analysis", 2013, section 2.4): as many as a small group that is
/// compared has, so that such a group moves about halfway. The share of all, p₀, is itself drawn towards a prior share.
/// With a prior of 1 in 5 it is (K + 1) / (N + 5).
package struct ShrinkageEstimate: Sendable {
  private static let strength = 10.0
  private let center: Double

  package init(overall: Proportion, prior: Proportion) {
    center = Double(overall.count + prior.count) / Double(overall.total + prior.total)
  }

  /// The estimate, above 0 and below 1. For an empty group it is the share of all.
  package func estimate(for group: Proportion) -> Double {
    (Double(group.count) + ShrinkageEstimate.strength * center)
      / (Double(group.total) + ShrinkageEstimate.strength)
  }
}
