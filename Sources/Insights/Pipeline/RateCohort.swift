package import Journal
package import Statistics

/// The applications that rates are calculated from: sent at least `quiet_after` days ago, whether answered or
/// not.
///
/// A recent application may still be answered. Counting it only once it is answered would count quick answers
/// and leave out slow ones. An application without a known day of sending would also count only once it is
/// answered, so it is left out too.
package struct RateCohort: Sendable {
  /// In the order of sending; ties by path.
  package let applications: [Application]
  package let positive: Proportion
  package let answered: Proportion
  /// Sent too recently to count.
  package let tooRecent: Int
  /// Sent on an unknown day.
  package let withoutSentDate: Int

  package init(_ journal: Journal) {
    let sent = journal.applications.filter(\.isSent)
    let dated = sent.compactMap { application in
      application.applied.map { (day: $0, application: application) }
    }
    let old = dated.filter { journal.today.days(since: $0.day) >= journal.settings.quietAfter }
    let days: [Int] = old.map(\.day.number)
    // They come in path order, so numbers break ties within a day too.
    applications = old.indices
      .sorted { a, b in days[a] != days[b] ? days[a] < days[b] : a < b }
      .map { old[$0].application }
    positive = applications.positive
    answered = applications.answered
    tooRecent = dated.count - old.count
    withoutSentDate = sent.count - dated.count
  }

  package var count: Int { applications.count }
}

extension Collection<Application> {
  /// How many of them led to a conversation or further.
  var positive: Proportion { Proportion(count(where: \.isPositive), of: count) }

  /// How many of them were answered by a person.
  var answered: Proportion { Proportion(count { $0.answer != nil }, of: count) }
}

/// How many applications of the rate cohort that reached one stage went on to the next.
package struct Conversion: Sendable {
  package let transitions: [Transition]

  package struct Transition: Sendable {
    package let from: Stage
    package let to: Stage
    /// Applications that got at least to `to`, out of those that got at least to `from`.
    package let wentOn: Proportion
  }

  /// The stages that most applications pass. A receipt and an assessment are only on some paths.
  package static let stages: [Stage] = [.applied, .screen, .interview, .final, .offer]

  package init(_ cohort: RateCohort) {
    let reached = Conversion.stages.map { stage in
      cohort.applications.count { $0.stage >= stage }
    }
    transitions = zip(Conversion.stages, Conversion.stages.dropFirst()).enumerated().map {
      index, pair in
      Transition(
        from: pair.0, to: pair.1, wentOn: Proportion(reached[index + 1], of: reached[index]))
    }
  }
}
