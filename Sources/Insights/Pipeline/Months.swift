package import Journal
package import Statistics

/// The rate cohort by the month of sending.
package struct Months: Sendable {
  /// Oldest first, without months in which nothing was sent.
  package let all: [Month]

  package struct Month: Sendable {
    /// The first day of the month.
    package let start: Day
    /// The applications that went on within `cohort_after` days of sending, so that the newest month had as much time
    /// as the others.
    package let positive: Proportion
    package let answered: Proportion
    package let applications: [Application]
  }

  package init(_ journal: Journal, _ cohort: RateCohort) {
    let days = journal.settings.cohortAfter
    let months = Dictionary(grouping: cohort.applications) { application in
      application.applied.map { $0 + (1 - $0.dayOfMonth) }
    }
    all = months.compactMap { start, sent in
      start.map { start in
        Month(
          start: start, positive: sent.positive(within: days), answered: sent.answered,
          applications: sent)
      }
    }.sorted { $0.start < $1.start }
  }
}
