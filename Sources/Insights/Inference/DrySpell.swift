package import Journal
package import Statistics

/// Whether the current run of applications that did not go on is longer than chance usually makes one.
///
/// It is about the applications that had the usual wait of this search (`ReplyTimes.usualWait`). By a fixed age, the
/// latest ones of a search with slow answers would look like a run, because theirs are still to come.
package struct DrySpell: Sendable {
  /// The applications that it is about, in the order of sending.
  package let applications: [Application]
  /// How many days ago each of them was sent at least.
  package let days: Int
  /// Positive answers among them.
  package let positive: Proportion
  /// The number of the latest of them that did not go on, in the order of sending. Only those sent on a
  /// later day than the last that did count, because the order within a day is unknown. 0 if an application that is
  /// too recent to count went on already, because that ends the run.
  package let length: Int
  /// The day on which the first of them was sent, or `nil` if there is no run.
  package let since: Day?
  /// How the run compares with chance.
  package let verdict: Verdict
  /// What most applications of the run have in common and most earlier ones have differently.
  package let changedDimensions: [ChangedDimension]

  /// Each probability is that of a run at least this long. All orders of the same number of applications, with
  /// the same number of positive answers, are equally likely; the run may be anywhere in the order.
  package enum Verdict: Sendable, Equatable {
    /// The applications were selected by what became of them, so chance alone makes no run of them.
    case notJudged
    /// None went on yet, so there is nothing to compare a run with.
    case noPositiveAnswer
    /// The latest application went on.
    case noRun
    /// An application that is too recent to count went on.
    case endedByRecent
    /// A run of one application. It is not compared, because it has no meaning.
    case single
    case ordinary(probability: Double)
    /// Unusual, but within chance.
    case unusual(probability: Double)
    /// Longer than chance explains.
    case beyondChance(probability: Double)

    fileprivate init(probability: Double) {
      self =
        if probability >= Thresholds.unusualProbability {
          .ordinary(probability: probability)
        } else if probability >= Thresholds.significanceLevel {
          .unusual(probability: probability)
        } else {
          .beyondChance(probability: probability)
        }
    }
  }

  /// `nil` if there is no run, or no positive answer to compare with.
  package var probability: Double? {
    switch verdict {
    case .notJudged, .noPositiveAnswer, .noRun, .endedByRecent, .single: nil
    case .ordinary(let probability), .unusual(let probability), .beyondChance(let probability):
      probability
    }
  }

  /// Whether the run is longer than an ordinary one, or even longer than chance explains.
  package var isNotable: Bool {
    switch verdict {
    case .unusual, .beyondChance: true
    case .notJudged, .noPositiveAnswer, .noRun, .endedByRecent, .single, .ordinary: false
    }
  }

  /// Whether the run is longer than chance explains.
  package var isBeyondChance: Bool { if case .beyondChance = verdict { true } else { false } }

  package struct ChangedDimension: Sendable {
    package let dimension: Dimension
    package let before: String
    package let since: String
  }

  package init(_ cohort: RateCohort) {
    let applications = cohort.applications
    self.applications = applications
    days = cohort.days
    positive = cohort.positive
    let last = applications.last { $0.wentOn(by: cohort.day) }?.applied
    let isEnded = cohort.recent.contains { $0.wentOn(by: cohort.day) }
    length =
      isEnded
      ? 0
      : applications.count { application in
        guard let last, let applied = application.applied else { return true }
        return applied > last
      }
    let run = applications.suffix(length)
    since = run.first?.applied
    let probability = LongestRun.probability(
      ofAtLeast: length, successes: positive.count, trials: positive.total)
    verdict =
      if !cohort.isJudged {
        .notJudged
      } else if isEnded {
        .endedByRecent
      } else if positive.count == 0 {
        .noPositiveAnswer
      } else if length == 1 {
        .single
      } else if length > 1, let probability {
        Verdict(probability: probability)
      } else {
        .noRun
      }
    changedDimensions = [Dimension.role, .industry, .channel, .resume, .coverLetter].compactMap {
      dimension in
      // The run is checked first: if it has no usual value, the one before it need not be found.
      guard let since = DrySpell.majorityValue(dimension, in: run),
        let before = DrySpell.majorityValue(dimension, in: applications.dropLast(run.count)),
        before.key != since.key
      else { return nil }
      return ChangedDimension(
        dimension: dimension, before: before.displayText, since: since.displayText)
    }
  }

  /// The value that more than half of the applications have. Private ones count, but their words are not
  /// shown.
  private static func majorityValue(
    _ dimension: Dimension, in applications: ArraySlice<Application>
  ) -> (key: String, displayText: String)? {
    let groups = Dictionary(grouping: applications) { dimension.key(of: $0) }
    guard let most = groups.first(where: { $0.value.count * 2 > applications.count }),
      let key = most.key, let shown = most.value.visible.first,
      let displayText = dimension.value(of: shown)
    else { return nil }
    return (key, displayText)
  }
}
