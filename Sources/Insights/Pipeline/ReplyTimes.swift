package import Journal
package import Statistics

/// How long answers take: the share of applications answered within some days of sending.
///
/// This is the Kaplan-Meier estimate. An unanswered application is censored: its reply time is longer than
/// the time until today, or until the day on which it was closed or withdrawn. Leaving it out, or averaging
/// only the answers that came, would make answers look quicker than they are.
package struct ReplyTimes: Sendable {
  /// The days after sending for which the share is given.
  package static let days = [7, 14, 30, 60]

  /// In the order of `days`; `nil` if fewer than `Thresholds.waitingApplications` are still waiting by then.
  package let answeredBy: [KaplanMeier.Estimate?]
  /// The day by which half are answered, or `nil` if that is not reached while enough applications are
  /// still waiting.
  package let median: Int?
  /// Answered applications whose reply time is known.
  package let known: Int
  /// Answered applications whose reply time is unknown; they are not in the estimate.
  package let leftOut: Int

  package init(_ journal: Journal) {
    var observations: [KaplanMeier.Observation] = []
    var leftOut = 0
    for application in journal.applications where application.isSent {
      if let answer = application.answer {
        if let delay = answer.delay {
          observations.append(.init(time: delay, isEvent: true))
        } else {
          leftOut += 1
        }
      } else if let waited = ReplyTimes.waited(application, today: journal.today) {
        observations.append(.init(time: waited, isEvent: false))
      }
    }
    let estimate = KaplanMeier(observations)
    answeredBy = ReplyTimes.days.map {
      estimate.share(by: $0, minimumAtRisk: Thresholds.waitingApplications)
    }
    median = estimate.median(minimumAtRisk: Thresholds.waitingApplications)
    known = observations.count(where: \.isEvent)
    self.leftOut = leftOut
  }

  /// Whether enough reply times are known to represent all answers.
  package var isRepresentative: Bool {
    Proportion(known, of: known + leftOut).share.map { $0 >= Thresholds.knownReplyTimes } ?? false
  }

  /// The number of days without an answer, or `nil` if it is unknown.
  private static func waited(_ application: Application, today: Day) -> Int? {
    guard let applied = application.applied else { return nil }
    let last: Day? =
      switch application.outcome {
      case .withdrawn, .closed: application.endedOn
      default: today
      }
    guard let last, last >= applied, last.isExact, applied.isExact else { return nil }
    return last.days(since: applied)
  }
}

/// The reply times of older applications, to compare a present wait with.
package struct HistoricalReplyDelays: Sendable {
  /// The reply times in days, ascending, of answered applications sent more than
  /// `Thresholds.historicalAge` days ago.
  package let delays: [Int]

  package init(_ journal: Journal) {
    delays = journal.applications.compactMap { application in
      guard application.isSent, let applied = application.applied,
        journal.today.days(since: applied) > Thresholds.historicalAge
      else { return nil }
      return application.answer?.delay
    }.sorted()
  }

  /// How many of them were longer than this, or `nil` if there are too few.
  package func longer(than days: Int) -> Proportion? {
    if delays.count < Thresholds.historicalDelays { return nil }
    return Proportion(delays.count { $0 > days }, of: delays.count)
  }
}
