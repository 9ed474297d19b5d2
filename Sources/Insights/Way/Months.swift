package import Journal
package import Statistics

/// The eligible applications by the month in which they were sent.
package struct Months: Sendable {
  /// Oldest first; a month in which nothing was sent is missing.
  package let all: [Month]

  package struct Month: Sendable {
    /// Its first day.
    package let start: Day
    package let positive: Proportion
    package let answered: Proportion
  }

  package init(_ eligible: Eligible) {
    let months = Dictionary(grouping: eligible.applications) { application in
      application.applied.map { $0 + (1 - $0.dayOfMonth) }
    }
    all = months.compactMap { start, sent in
      start.map { start in
        Month(start: start, positive: sent.positive, answered: sent.answered)
      }
    }.sorted { $0.start < $1.start }
  }
}
