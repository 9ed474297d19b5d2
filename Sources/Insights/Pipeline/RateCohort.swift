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
  package let isJudged: Bool
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
    // Applications of one day stay in path order.
    applications = old.sorted(byNumber: \.day.number).map(\.application)
    positive = applications.positive(by: day)
    answered = applications.answered
  }

  package var count: Int { applications.count }
  /// The number of applications that were sent too recently to count.
  package var tooRecent: Int { recent.count }

  /// How many of them were not closed before anyone answered. No one decided about the closed ones, so they alone do not
  /// justify a forecast or a verdict.
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
