package import Journal
package import Statistics

/// The applications that rates are calculated from: sent at least `cohort_after` days ago, whether answered or
/// not.
///
/// A recent application may still be answered. Counting it only once it is answered would count quick answers
/// and leave out slow ones: a simulated rate of 30% is then shown as 36%. An application without a known day of
/// sending would also count only once it is answered, so it is left out too.
///
/// So is one that the user withdrew, or whose posting was closed, without an answer, before that many days: it never had
/// its time. Its wait is censored on that day, and no refusal. One that ended so later had its time. Leaving that out as
/// well would leave out only silent ones, and make the rate too high: of simulated applications with a true 20%, three
/// in ten of them closed before day 60, 20.0% are shown by this rule, 18.9% if all closed ones counted, and 21.9% if
/// none did.
package struct RateCohort: Sendable {
  /// In the order of sending; ties by path.
  package let applications: [Application]
  /// The day on which the cohort is looked at.
  package let day: Day
  /// The days since sending from which an application counts.
  package let days: Int
  /// Whether its rates show something of the search. Those of applications selected by what became of them do not.
  let isJudged: Bool
  package let positive: Proportion
  package let answered: Proportion
  /// Sent too recently to count, in path order.
  package let recent: [Application]
  /// Sent on an unknown day, in path order.
  package let undated: [Application]
  /// Withdrawn by the user before they had their time for an answer, in path order.
  package let withdrawn: [Application]
  /// Postings that were closed before they had their time for an answer, in path order.
  package let closed: [Application]

  /// - Parameters:
  ///   - day: The day of looking, today or before. What the notes state with a later day does not count.
  ///   - wait: The days since sending from which an application counts; `nil` is `cohort_after`.
  package init(_ journal: Journal, on day: Day, after wait: Int? = nil) {
    self.day = day
    let days = wait ?? journal.settings.cohortAfter
    self.days = days
    isJudged = journal.isJudged
    var (sent, early): ([Application], [Application]) = ([], [])
    for application in journal.applications where application.isSent {
      let isEarly =
        application.answer == nil && !application.isPositive
        && application.isCensored(within: days, after: application.applied)
      if isEarly { early.append(application) } else { sent.append(application) }
    }
    withdrawn = early.filter { $0.outcome == .withdrawn }
    closed = early.filter { $0.outcome == .closed }
    undated = sent.filter { $0.applied == nil }
    let dated = sent.compactMap { application in
      application.applied.map { (day: $0, application: application) }
    }
    let old = dated.filter { day.days(since: $0.day) >= days }
    recent = dated.filter { day.days(since: $0.day) < days && $0.day <= day }.map(\.application)
    // Those of one day stay in path order.
    applications = old.sorted(byNumber: \.day.number).map(\.application)
    positive = applications.positive(by: day)
    answered = applications.answered
  }

  package var count: Int { applications.count }
  /// The number of applications that were sent too recently to count.
  package var tooRecent: Int { recent.count }

  /// How many of them were not closed before anyone answered. No one decided about the closed ones, so they alone are no
  /// ground for a forecast or a verdict.
  package var decidedCount: Int { applications.count(where: \.wasDecided) }
}

extension Collection<Application> {
  /// How many of them went on to a screen, an assessment or further.
  func positive(by day: Day) -> Proportion { Proportion(count { $0.wentOn(by: day) }, of: count) }

  /// How many of them were answered by a person.
  var answered: Proportion { Proportion(count { $0.answer != nil }, of: count) }

  /// How many of them went on within some days of sending.
  func positive(within days: Int) -> Proportion {
    Proportion(count { $0.wentOn(within: days) }, of: count)
  }
}

extension Application {
  /// The day on which it first went on, or `nil` if it did not or the day is unknown.
  private var firstPositiveDay: Day? {
    history.firstDay(from: .screen)
  }

  /// Whether it had gone on by this day. If the day of going on is unknown, it had.
  package func wentOn(by day: Day) -> Bool {
    isPositive && (firstPositiveDay.map { $0 <= day } ?? true)
  }

  /// Whether it went on within some days of sending. If one of the two days is unknown, it did.
  package func wentOn(within days: Int) -> Bool {
    guard isPositive else { return false }
    guard let first = firstPositiveDay, let applied else { return true }
    return first.days(since: applied) <= days
  }

  /// The days from sending until it first went on; `nil` if it did not, or if one of the two days is unknown or
  /// approximate.
  var waitToGoOn: Int? {
    guard isPositive, let first = firstPositiveDay, let applied, first.isExact, applied.isExact,
      first >= applied
    else { return nil }
    return first.days(since: applied)
  }

  /// Whether it was not closed before anyone answered.
  var wasDecided: Bool { outcome != .closed || answer != nil || isPositive }

  /// Whether the user withdrew it, or it was closed, fewer than some days after this one. If one of the two days is
  /// unknown, so is whether it had its time, and it counts as ended before.
  fileprivate func isCensored(within days: Int, after start: Day?) -> Bool {
    guard outcome == .withdrawn || outcome == .closed else { return false }
    guard let start, let endedOn else { return true }
    return endedOn.days(since: start) < days
  }
}

/// How many applications that reached one stage went on to the next.
///
/// An application counts in a step if it came to its first stage at least `cohort_after` days ago. Counting those that
/// came there yesterday would count them as stopped: a simulated 50% is then shown as 43%. If the day is unknown, it
/// counts once it was sent more than `Thresholds.longSilence` days ago. One that the user withdrew at that stage, or
/// that was closed there, before that many days, or on an unknown day, is left out, as in the rate cohort.
package struct Conversion: Sendable {
  package let transitions: [Transition]

  package struct Transition: Sendable {
    package let from: Stage
    package let to: Stage
    /// Applications that got at least to `from`.
    package let reached: [Application]
    /// Applications that got at least to `to`, out of those that got at least to `from`.
    package let wentOn: Proportion
  }

  /// The stages that most applications pass. A receipt and an assessment are only on some paths.
  package static let stages: [Stage] = [.applied, .screen, .interview, .final, .offer]

  package init(_ journal: Journal, _ cohort: RateCohort) {
    transitions = zip(Conversion.stages, Conversion.stages.dropFirst()).map { from, to in
      let reached =
        from == .applied
        ? cohort.applications
        : journal.applications.filter { application in
          Conversion.hasHadTime(application, since: from, journal)
            && (application.stage >= to
              || !application.isCensored(
                within: journal.settings.cohortAfter, after: Conversion.day(on: from, application)))
        }
      return Transition(
        from: from, to: to, reached: reached,
        wentOn: Proportion(reached.count { $0.stage >= to }, of: reached.count))
    }
  }

  /// Whether the application reached the stage, long enough ago.
  private static func hasHadTime(
    _ application: Application, since stage: Stage, _ journal: Journal
  ) -> Bool {
    guard application.isSent, application.stage >= stage else { return false }
    if let day = day(on: stage, application) {
      return journal.today.days(since: day) >= journal.settings.cohortAfter
    }
    guard let applied = application.applied else { return false }
    return journal.today.days(since: applied) > Thresholds.longSilence
  }

  /// The day on which it reached the stage or a later one, if that is known.
  private static func day(on stage: Stage, _ application: Application) -> Day? {
    application.history.firstDay(from: stage)
  }
}

/// How many of the next applications may go on if the rate stays the same.
///
/// This is the beta-binomial predictive distribution. Its prior assumes `Thresholds.ordinaryShare`, one positive answer
/// in five: Beta(1, 4), which becomes Beta(K + 1, N - K + 4) after K positive answers in a cohort of N applications.
package struct Forecast: Sendable {
  /// The number of applications that the forecast covers.
  package static let next = 10

  /// The number of positive answers among the next ten: the central range with at least `Thresholds.forecastMass` of
  /// the probability. `nil` until there is a positive answer, because the range would only reflect the prior,
  /// and for applications that were selected by what became of them.
  package let range: ClosedRange<Int>?
  /// The probability of at least one positive answer. `nil` for an empty cohort, because it would only reflect the
  /// prior, and for such a selection. So it is for one in which all were closed before anyone answered.
  package let probabilityOfAtLeastOne: Double?

  package init(_ cohort: RateCohort) {
    let (positive, all) = (cohort.positive.count, cohort.positive.total)
    let prior = Thresholds.ordinaryShare
    let prediction = BetaBinomial(
      alpha: Double(positive + prior.count),
      beta: Double(all - positive + prior.total - prior.count), trials: Forecast.next)
    range =
      !cohort.isJudged || positive == 0
      ? nil : prediction.centralRange(mass: Thresholds.forecastMass)
    probabilityOfAtLeastOne =
      !cohort.isJudged || cohort.decidedCount == 0 ? nil : prediction.probabilityOfAtLeastOne
  }
}
