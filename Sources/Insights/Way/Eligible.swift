package import Journal
package import Statistics

/// The applications that rates are reckoned from: sent at least `quiet_after` days ago, answered or
/// not, as answered so far.
///
/// Letting a young application in as soon as it is answered would count quick answers and leave quick
/// silences out. One whose day of sending is unknown stays out for the same reason: it could only ever
/// come in by its answer.
package struct Eligible: Sendable {
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
