package import Journal
package import Statistics

/// The applications that rates are reckoned from: sent at least `quiet_after` days ago, answered or
/// not, as answered so far.
///
/// Letting a young application in as soon as it is answered would count quick answers and leave quick
/// silences out. One whose day of sending is unknown stays out for the same reason: it could only ever
/// come in by its answer.
package struct RateCohort: Sendable {
  /// In the order of sending; ties by path.
  package let applications: [Application]
  package let positive: Proportion
  package let answered: Proportion
  /// Sent, but too young to say anything.
  package let young: Int
  /// Sent, and nobody wrote down when.
  package let undated: Int

  package init(_ journal: Journal) {
    let sent = journal.applications.filter(\.isSent)
    let dated = sent.compactMap { application in
      application.applied.map { (day: $0, application: application) }
    }
    let old = dated.filter { journal.today.days(since: $0.day) >= journal.settings.quietAfter }
    let days: [Int] = old.map(\.day.number)
    // They come in path order, so two of one day are told apart by numbers too.
    applications = old.indices
      .sorted { a, b in days[a] != days[b] ? days[a] < days[b] : a < b }
      .map { old[$0].application }
    positive = applications.positive
    answered = applications.answered
    young = dated.count - old.count
    undated = sent.count - dated.count
  }

  package var count: Int { applications.count }
}

extension Collection<Application> {
  /// How many of them led to a conversation or further.
  var positive: Proportion { Proportion(count(where: \.isPositive), of: count) }

  /// How many of them had the word of a person.
  var answered: Proportion { Proportion(count { $0.answer != nil }, of: count) }
}

/// How many of those that reached one stage went on to the next, among the eligible applications.
package struct Conversion: Sendable {
  package let steps: [Step]

  package struct Step: Sendable {
    package let from: Stage
    package let to: Stage
    /// Those that got at least to `to`, of those that got at least to `from`.
    package let wentOn: Proportion
  }

  /// The stages that most applications pass; a receipt and an assessment are on some ways only.
  package static let stages: [Stage] = [.applied, .screen, .interview, .final, .offer]

  package init(_ eligible: RateCohort) {
    let reached = Conversion.stages.map { stage in
      eligible.applications.count { $0.stage >= stage }
    }
    steps = zip(Conversion.stages, Conversion.stages.dropFirst()).enumerated().map { index, pair in
      Step(from: pair.0, to: pair.1, wentOn: Proportion(reached[index + 1], of: reached[index]))
    }
  }
}

extension Journal {
  /// When the search began: what the profile says, else the first application. `nil` where neither is
  /// known; a day to come is none.
  package var searchStart: Day? {
    let known = [profile?.searchingSince].compactMap(\.self).filter { $0 <= today }
    return known.first ?? applications.compactMap(\.applied).filter { $0 <= today }.min()
  }
}
