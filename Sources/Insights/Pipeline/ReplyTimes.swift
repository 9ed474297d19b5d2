package import Journal
package import Statistics

/// How long answers take: the share of applications answered by some days after sending.
///
/// Kaplan and Meier's estimate. An application without an answer says that it took longer than until
/// today, or than until the day on which it was closed or withdrawn; leaving it out, or taking the mean
/// of the answers that came, would make answers look quicker than they are.
package struct ReplyTimes: Sendable {
  /// The days after sending at which the share is given.
  package static let days = [7, 14, 30, 60]

  /// In the order of `days`; `nil` where fewer than five applications are still waiting by then.
  package let answeredBy: [KaplanMeier.Estimate?]
  /// The day by which half are answered; `nil` where it doesn't come to that while five or more are
  /// still waiting.
  package let median: Int?
  /// Answered, and it is known after how many days.
  package let known: Int
  /// Answered, and it is not known after how many days; not in the estimate.
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
    answeredBy = ReplyTimes.days.map { estimate.share(by: $0) }
    median = estimate.median()
    known = observations.count(where: \.isEvent)
    self.leftOut = leftOut
  }

  /// Whether enough of the answers have a day to speak for all of them: four in five.
  package var isTelling: Bool { known > 0 && known * 5 >= (known + leftOut) * 4 }

  /// For how many days there was no answer; `nil` where nobody can tell.
  private static func waited(_ application: Application, today: Day) -> Int? {
    guard let applied = application.applied else { return nil }
    let last: Day? =
      switch application.outcome {
      case .withdrawn, .closed: application.endedOn
      default: today
      }
    return last.flatMap { $0 >= applied ? $0.days(since: applied) : nil }
  }
}

/// How long the answers to older applications took, to hold a silence against.
package struct HistoricalReplyDelays: Sendable {
  /// Days, ascending, of the answered applications sent more than 90 days ago: young ones could only
  /// have been answered quickly.
  package let delays: [Int]

  /// Fewer answers than this say nothing about a silence.
  package static let least = 10

  package init(_ journal: Journal) {
    delays = journal.applications.compactMap { application in
      guard application.isSent, let applied = application.applied,
        journal.today.days(since: applied) > 90
      else { return nil }
      return application.answer?.delay
    }.sorted()
  }

  /// How many of them took longer than this; `nil` where there are too few to say.
  package func longer(than days: Int) -> Proportion? {
    if delays.count < HistoricalReplyDelays.least { return nil }
    return Proportion(delays.count { $0 > days }, of: delays.count)
  }
}
