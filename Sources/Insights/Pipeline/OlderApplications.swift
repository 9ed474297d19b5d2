package import Journal
package import Statistics

/// The applications sent more than `Thresholds.olderAge` days ago, which a present wait is compared with.
package struct OlderApplications: Sendable {
  /// The applications whose reply time is known, or that were never answered. An answer on an unknown day is left out.
  package let applications: [Application]
  private let waits: [Wait]

  package init(_ journal: Journal) {
    let older = journal.applications.compactMap { application -> (Application, Wait)? in
      guard application.isSent, let wait = Wait(application, on: journal.today),
        wait.age > Thresholds.olderAge
      else { return nil }
      return (application, wait)
    }
    applications = older.map(\.0)
    waits = older.map(\.1)
  }

  /// The applications that a person answered.
  package var answered: Int { waits.count { $0.end == .event } }

  /// Of those that were still silent after that many days, how many were answered later. `nil` if there are too few
  /// older applications, or if none was silent for so long.
  package func answeredLater(than days: Int) -> Proportion? {
    let silent = stillSilent(after: days)
    if silent.isEmpty { return nil }
    return Proportion(silent.count { $0.answer != nil }, of: silent.count)
  }

  /// The older ones that were still silent after that many days; empty if there are too few older applications.
  package func stillSilent(after days: Int) -> [Application] {
    if waits.count < Thresholds.olderApplicationCount { return [] }
    return zip(applications, waits).filter { $1.days > days }.map(\.0)
  }
}
