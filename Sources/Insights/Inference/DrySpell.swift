package import Journal
package import Statistics

/// Whether the present run of applications without a positive answer is longer than chance makes one.
package struct DrySpell: Sendable {
  /// Positive answers among the eligible applications.
  package let positive: Proportion
  /// The latest eligible applications, one after the other in the order of sending, without one: those
  /// sent on a later day than the last that had one, for nobody knows the order within a day.
  package let length: Int
  /// When the first of them was sent; `nil` where there is no run.
  package let since: Day?
  /// How often chance alone makes a run at least this long somewhere among as many applications with as
  /// many positive answers, every order being equally likely. `nil` where there is no run, or no
  /// positive answer to compare with.
  package let chance: Double?
  /// What most of the run's applications have in common and most of those before have otherwise.
  package let changes: [Change]

  package struct Change: Sendable {
    package let dimension: Dimension
    package let before: String
    package let since: String
  }

  package init(_ eligible: RateCohort) {
    let applications = eligible.applications
    positive = eligible.positive
    let last = applications.last(where: \.isPositive)?.applied
    length = applications.count { application in
      guard let last, let applied = application.applied else { return true }
      return applied > last
    }
    let run = applications.suffix(length)
    since = run.first?.applied
    let isComparable = length > 0 && positive.count > 0
    chance =
      isComparable
      ? LongestRun.probability(
        ofAtLeast: length, successes: positive.count, trials: positive.total) : nil
    changes = [Dimension.role, .industry, .channel, .resume, .coverLetter].compactMap { dimension in
      // The run first: where there is none, what was usual before it need not be found.
      guard let since = DrySpell.usual(dimension, in: run),
        let before = DrySpell.usual(dimension, in: applications.dropLast(run.count)),
        before.key != since.key
      else { return nil }
      return Change(dimension: dimension, before: before.words, since: since.words)
    }
  }

  /// What more than half of them have; private ones count and lend no words.
  private static func usual(
    _ dimension: Dimension, in applications: ArraySlice<Application>
  ) -> (key: String, words: String)? {
    let groups = Dictionary(grouping: applications) { dimension.key(of: $0) }
    guard let most = groups.first(where: { $0.value.count * 2 > applications.count }),
      let key = most.key, let shown = most.value.first(where: { !$0.info.isPrivate }),
      let words = dimension.value(of: shown)
    else { return nil }
    return (key, words)
  }
}
