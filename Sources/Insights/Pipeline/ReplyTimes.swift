package import Journal
package import Statistics

/// How long answers take: the share of applications that a person answered within some days of sending.
///
/// This is the cumulative incidence of an answer. An unanswered application is censored today: its reply time is
/// longer than until now. The day on which a posting was closed or the applicant withdrew is another end, after which
/// no answer comes. Leaving out the unanswered, or averaging only the answers that came, would make answers look
/// quicker than they are.
package struct ReplyTimes: Sendable {
  /// The days after sending for which the share is given.
  package static let days = [7, 14, 30, lastDay]
  /// The last of them.
  package static let lastDay = 60

  /// One of `days` with the share answered by then.
  package struct AnsweredShare: Sendable {
    package let day: Int
    /// The applications sent at least that many days ago.
    package let applications: [Application]
    package var sent: Int { applications.count }
    /// `nil` if fewer than `Thresholds.sentForReplyTime` were.
    package let estimate: CumulativeIncidence.Estimate?
  }

  package let answeredBy: [AnsweredShare]
  /// The share answered at each day on which it grows, up to `lastShownDay`.
  package let answeredOverTime: [(day: Int, estimate: CumulativeIncidence.Estimate)]
  /// The last day for which enough applications were sent at least as long ago; at most `lastDay`.
  package let lastShownDay: Int
  /// The days since sending of each open application that has no answer, if they are known.
  package let agesOfOpen: [Int]
  /// The day by which half are answered, or `nil` if that is not reached, or if too few were sent that long ago.
  package let halfAfter: Int?
  /// Whether fewer than half are ever answered: the estimate never reaches half, and `SequentialTest` shows that fewer
  /// than half of those sent more than `Thresholds.olderAge` days ago were answered. The share alone would be below half
  /// for a while in most searches in which 55 or 60 of 100 are answered in the end. A posting that was closed or
  /// withdrawn before an answer does not count among them: no one was silent for as long. False if fewer than
  /// `Thresholds.olderApplicationCount` are as old.
  package let isFewerThanHalf: Bool
  /// Answered applications whose reply time is known.
  package let known: [Application]
  /// Answered applications whose reply time is unknown; they are not in the estimate.
  package let leftOut: [Application]
  /// The days from sending until an application went on, where they are known, the shortest first.
  private let waitsToGoOn: [Int]

  package init(_ journal: Journal) {
    var observations: [CumulativeIncidence.Observation] = []
    var ages: [(application: Application, days: Int)] = []
    var older: [Application] = []
    var known: [Application] = []
    var leftOut: [Application] = []
    for application in journal.applications where application.isSent {
      guard let wait = Wait(application, on: journal.today) else {
        if application.answer != nil { leftOut.append(application) }
        continue
      }
      if wait.end == .event { known.append(application) }
      observations.append(.init(time: wait.days, end: wait.end))
      ages.append((application, wait.age))
      if wait.age > Thresholds.olderAge, wait.end != .other { older.append(application) }
    }
    self.known = known
    self.leftOut = leftOut
    waitsToGoOn = journal.applications.compactMap(\.waitToGoOn).sorted()
    let estimate = CumulativeIncidence(observations)
    let isShown = { (day: Int) in
      ages.count { $0.days >= day } >= Thresholds.sentForReplyTime
    }
    answeredBy = ReplyTimes.days.map { day in
      AnsweredShare(
        day: day, applications: ages.filter { $0.days >= day }.map(\.application),
        estimate: isShown(day) ? estimate.share(by: day) : nil)
    }
    let shown = (0...ReplyTimes.lastDay).last(where: isShown) ?? 0
    lastShownDay = shown
    answeredOverTime = estimate.changes(through: shown).map { ($0.time, $0.estimate) }
    agesOfOpen = ages.filter { $0.application.isOpen && $0.application.answer == nil }.map(\.days)
    halfAfter = estimate.median.flatMap { isShown($0) ? $0 : nil }
    isFewerThanHalf =
      estimate.median == nil && older.count >= Thresholds.olderApplicationCount
      && SequentialTest.shows(
        older.answered, below: 0.5, lookingFor: Thresholds.rarelyAnswered,
        level: Thresholds.significanceLevel)
  }

  /// The days within which `Thresholds.usualWaits` of the answers so far came, or within which as many of those that
  /// went on did so, whichever is longer; at least `days`, and at most `Thresholds.longSilence` if that is more. An
  /// application that is as old has had its time in this search.
  ///
  /// An answer that takes longer than usual would otherwise make the latest applications look like a quiet stretch. In
  /// simulated searches with a constant 20% and answers after 30 days in the median, a dry spell longer than chance was
  /// stated in 9 of 100 by applications of three weeks, and in 2 of 100 by those of the usual wait. Rejections often come
  /// sooner than invitations, so all answers together are not enough: if a rejection takes 7 days in the median and an
  /// invitation 30, their wait is the one for rejections, and it was stated in 6 to 14 of 100. By the longer of the two
  /// waits it is stated in 2 of 100.
  package func usualWait(atLeast days: Int) -> Int {
    let answers = ReplyTimes.waitOfMost(known.compactMap(\.answer?.delay).sorted())
    let usual = max(answers ?? days, ReplyTimes.waitOfMost(waitsToGoOn) ?? days)
    return max(days, min(usual, Thresholds.longSilence))
  }

  /// The wait within which `Thresholds.usualWaits` of these were over; `nil` if there are none.
  private static func waitOfMost(_ waits: [Int]) -> Int? {
    if waits.isEmpty { return nil }
    let share = Thresholds.usualWaits
    return waits[(waits.count * share.count + share.total - 1) / share.total - 1]
  }

  /// Whether enough reply times are known to represent all answers.
  package var isRepresentative: Bool {
    guard let share = Proportion(known.count, of: known.count + leftOut.count).share,
      let enough = Thresholds.knownReplyTimes.share
    else { return false }
    return share >= enough
  }
}

/// The days from sending an application to its first answer, to another end, or to today.
struct Wait {
  let days: Int
  let end: CumulativeIncidence.End
  /// The days since sending.
  let age: Int

  /// Returns `nil` if one of the days is unknown or approximate.
  init?(_ application: Application, on today: Day) {
    guard let applied = application.applied, applied.isExact, applied <= today else { return nil }
    age = today.days(since: applied)
    if let answer = application.answer {
      guard let delay = answer.delay else { return nil }
      (days, end) = (delay, .event)
      return
    }
    switch application.outcome {
    case .withdrawn, .closed:
      guard let last = application.endedOn, last >= applied, last.isExact else { return nil }
      (days, end) = (last.days(since: applied), .other)
    default: (days, end) = (age, .censored)
    }
  }
}
