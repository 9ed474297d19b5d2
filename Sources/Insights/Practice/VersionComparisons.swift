package import Journal
package import Statistics

/// How many applications went on before and after the version of a resume or letter that feedback led to.
///
/// Only those count that went on within `cohort_after` days of sending. Otherwise those sent before had more time,
/// and a new version would start some points too low.
///
/// A difference does not mean that the version caused it: the time, the postings and luck changed as well.
package struct VersionComparisons: Sendable {
  /// In the order in which the feedback was received. Of a part of the search only those with enough applications on both
  /// sides: those that the part leaves out may have been sent with other versions, or with this one.
  package let all: [VersionComparison]

  package init(_ journal: Journal, _ requests: FeedbackRequests, _ cohort: RateCohort) {
    guard cohort.isJudged else {
      all = []
      return
    }
    let days = journal.settings.cohortAfter
    // It may have been used first, or only, for applications that are not of the cohort.
    let sent = journal.applications.filter { $0.isSent && $0.applied != nil }
    all = requests.received
      .sorted {
        DatePathOrder($0.received ?? $0.date, $0.info)
          < DatePathOrder($1.received ?? $1.date, $1.info)
      }
      .compactMap { feedback in
        feedback.version.map {
          VersionComparisons.change(feedback, $0, sent, cohort.applications, days)
        }
      }
      .filter { !journal.isPart || $0.hasEnoughApplications }
  }

  private static func change(
    _ feedback: Feedback, _ version: String, _ sent: [Application], _ cohort: [Application],
    _ days: Int
  ) -> VersionComparison {
    let key = version.lowercased()
    let dimension = [Dimension.resume, .coverLetter].first { dimension in
      sent.contains { dimension.key(of: $0) == key }
    }
    guard let dimension,
      let firstDay = sent.lazy.filter({ dimension.key(of: $0) == key }).compactMap(\.applied).min()
    else {
      return VersionComparison(
        feedback: feedback, version: version, dimension: nil, earlier: [], later: [], days: days)
    }
    // Of two that were sent on one day, it is unknown which came before.
    let before = cohort.filter { application in
      dimension.key(of: application) != nil && (application.applied.map { $0 < firstDay } ?? false)
    }
    let after = cohort.filter { dimension.key(of: $0) == key }
    return VersionComparison(
      feedback: feedback, version: version, dimension: dimension, earlier: before, later: after,
      days: days)
  }
}

/// One version that feedback led to, compared with the versions before it.
package struct VersionComparison: Sendable {
  package let feedback: Feedback
  package let version: String
  /// Whether it is a version of the resume or of the letter; `nil` if no application uses it yet.
  package let dimension: Dimension?
  /// Applications of the rate cohort sent with another version before the new one was first used.
  package let earlier: [Application]
  /// Applications of the rate cohort sent with the new version.
  package let later: [Application]
  /// How many of each went on in time.
  package let before: Proportion
  package let after: Proportion

  fileprivate init(
    feedback: Feedback, version: String, dimension: Dimension?, earlier: [Application],
    later: [Application], days: Int
  ) {
    self.feedback = feedback
    self.version = version
    self.dimension = dimension
    self.earlier = earlier
    self.later = later
    before = earlier.positive(within: days)
    after = later.positive(within: days)
  }

  /// Whether an application was sent with this version.
  package func isUsed(in application: Application) -> Bool {
    dimension?.key(of: application) == version.lowercased()
  }

  package var difference: DifferenceOfProportions { .init(after, before) }

  /// Whether both sides have enough applications to show the counts.
  package var hasEnoughApplications: Bool {
    min(before.total, after.total) >= Thresholds.comparedVersionSize
  }
  /// Whether there are enough applications to show the confidence interval of the difference.
  package var isComparable: Bool {
    hasEnoughApplications && before.total + after.total >= Thresholds.versionIntervalSize
  }
}
