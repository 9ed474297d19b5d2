package import Journal
package import Statistics

/// How long the answers to older applications took, to hold a silence against.
package struct OlderAnswers: Sendable {
  /// Days, ascending, of the answered applications sent more than 90 days ago: young ones could only
  /// have been answered quickly.
  package let delays: [Int]

  /// Fewer answers than this say nothing about a silence.
  package static let least = 10

  package init(_ journal: Journal) {
    delays = journal.applications.compactMap { application in
      guard application.isSent, let applied = application.applied,
        journal.today.days(since: applied) > 90
      else { return nil }
      return application.answer?.delay
    }.sorted()
  }

  /// How many of them took longer than this; `nil` where there are too few to say.
  package func longer(than days: Int) -> Proportion? {
    if delays.count < OlderAnswers.least { return nil }
    return Proportion(delays.count { $0 > days }, of: delays.count)
  }
}
