package import Journal
package import Statistics

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
