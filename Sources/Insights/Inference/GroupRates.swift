package import Journal
package import Statistics
import TextKit

/// Which groups of applications get positive answers: the rate cohort by role, industry, channel and so on.
package struct GroupRates: Sendable {
  /// The groups by dimension, without dimensions that no application names. Within a dimension, groups are
  /// ordered by shrinkage estimate, highest first; ties by name.
  package let dimensions: [(dimension: Dimension, groups: [Group])]
  package let comparisons: [Comparison]
  private let members: [Group: [Application]]

  /// The applications of a group, in the order of sending.
  package func applications(in group: Group) -> [Application] { members[group] ?? [] }

  package struct Group: Sendable, Hashable {
    package let dimension: Dimension
    /// The name as it was first written, or `nil` for applications whose note does not give it, or is
    /// private.
    package let name: String?
    /// The applications that went on; of a version, those that did so within the days of the cohort.
    package let positive: Proportion
    package let answered: Proportion
    /// The shrinkage estimate: the group's share, drawn towards the overall share. It only determines the
    /// order and is never shown, because it is not a count of anything.
    package let shrinkageEstimate: Double
  }

  /// Two groups of one dimension that are both large enough to compare.
  package struct Comparison: Sendable {
    /// The group with the larger share of positive answers.
    package let better: Group
    package let other: Group
    package let difference: DifferenceOfProportions
    /// The p-value, adjusted by Holm's method for every pair that could have been shown.
    package let adjustedPValue: Double
    package var isClear: Bool { adjustedPValue <= Thresholds.significanceLevel }
  }

  package init(_ cohort: RateCohort) {
    let all = Dimension.allCases.mapInParallel { dimension in
      (dimension, GroupRates.groups(of: cohort, by: dimension))
    }
    dimensions = all.map { ($0, $1.map(\.group)) }
      .filter { _, groups in groups.contains { $0.name != nil } }
    members = Dictionary(
      all.flatMap { $1.map { ($0.group, $0.members) } }, uniquingKeysWith: { first, _ in first })
    // Of the rejected ones, the groups that go on more slowly would have more that went on.
    comparisons = cohort.isJudged ? GroupRates.comparisons(of: dimensions.map(\.groups)) : []
  }

  private static func groups(
    of cohort: RateCohort, by dimension: Dimension
  ) -> [(group: Group, members: [Application])] {
    let wentOn = { (members: [Application]) in
      Proportion(members.count { cohort.wentOn($0, by: dimension) }, of: members.count)
    }
    let order = ShrinkageEstimate(
      overall: wentOn(cohort.applications), prior: Thresholds.ordinaryShare)
    var groups = Dictionary(grouping: cohort.applications, by: dimension.key(of:))
    // If every application of a group is private, its name could reveal words of a private note.
    for (key, members) in groups where key != nil && members.allSatisfy({ $0.visible == nil }) {
      groups[key] = nil
      groups[.none, default: []] += members
    }
    return groups.map { key, members in
      let positive = wentOn(members)
      let group = Group(
        dimension: dimension,
        name: key.flatMap { _ in
          members.lazy.compactMap(\.visible).first.flatMap { dimension.value(of: $0) }
        },
        positive: positive, answered: members.answered,
        shrinkageEstimate: order.estimate(for: positive))
      return (group, members)
    }
    .sorted {
      let (a, b) = ($0.group, $1.group)
      if (a.name == nil) != (b.name == nil) { return b.name == nil }
      return a.shrinkageEstimate != b.shrinkageEstimate
        ? a.shrinkageEstimate > b.shrinkageEstimate : (a.name ?? "") < (b.name ?? "")
    }
  }

  /// Every pair within a dimension whose groups are large enough, the clearest first.
  private static func comparisons(of dimensions: [[Group]]) -> [Comparison] {
    let pairs = dimensions.flatMap { groups -> [(Group, Group)] in
      let large = leading(groups).filter { $0.positive.total >= Thresholds.comparedGroupSize }
      return large.indices.flatMap { first in
        large[(first + 1)...].map { (large[first], $0) }
      }
    }
    .map { a, b in (a.positive.share ?? 0) >= (b.positive.share ?? 0) ? (a, b) : (b, a) }
    let differences = pairs.map { DifferenceOfProportions($0.0.positive, $0.1.positive) }
    let adjusted = Holm.adjusted(differences.map { $0.pValue ?? 1 })
    return pairs.indices.map { index in
      Comparison(
        better: pairs[index].0, other: pairs[index].1, difference: differences[index],
        adjustedPValue: adjusted[index])
    }
    .enumerated()
    .sorted { ($0.element.adjustedPValue, $0.offset) < ($1.element.adjustedPValue, $1.offset) }
    .map(\.element)
  }

  /// The largest groups with a name, in their original order. Of groups of one size, those with the first names are
  /// chosen: choosing by their results would make differences look clearer than they are.
  package static func leading(_ groups: [Group]) -> [Group] {
    let named = groups.enumerated().filter { $0.element.name != nil }
    let largest = named.sorted { a, b in
      let sizes = (a.element.positive.total, b.element.positive.total)
      return sizes.0 != sizes.1
        ? sizes.0 > sizes.1 : (a.element.name ?? "") < (b.element.name ?? "")
    }
    return largest.prefix(Thresholds.comparedGroupCount).sorted { $0.offset < $1.offset }.map(
      \.element)
  }

  /// The groups of one dimension that have a name.
  package func named(_ dimension: Dimension) -> [Group] {
    dimensions.first { $0.dimension == dimension }?.groups.filter { $0.name != nil } ?? []
  }
}

extension RateCohort {
  /// Whether an application counts as gone on in a group of this dimension.
  ///
  /// Versions come one after the other, and an older one had longer for its slow answers. So only those count that went
  /// on within the days of the cohort, on both sides. In simulated searches in which only the version of the resume is
  /// noted, 40% go on with either of two, and answers take 30 days in the median, the older one was said to get further
  /// in 16 of 100 after half a year; by this rule a difference is stated in 4 of 100.
  package func wentOn(_ application: Application, by dimension: Dimension) -> Bool {
    dimension.isVersion ? application.wentOn(within: days) : application.wentOn(by: day)
  }
}
