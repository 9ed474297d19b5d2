import Diagnostics
package import Journal

/// The rejections that no reflection looks back at yet.
package struct ReflectionsWaiting: Sendable {
  /// Oldest answer first; those whose day is unknown stand at the end.
  package let applications: [Application]
  /// The one to offer today: the oldest, and none on a day that has its reflection already.
  package let offered: Application?

  package init(_ journal: Journal) {
    let reflected = Set(
      journal.reflections.compactMap {
        journal.application(of: $0)?.info.path.pathBytes
      })
    applications = journal.applications
      .filter {
        $0.outcome == .rejected && !$0.skipsReflection
          && !reflected.contains($0.info.path.pathBytes)
      }
      .map { (place: DayThenPath($0.endedOn, $0.info), application: $0) }
      .sorted { $0.place < $1.place }
      .map(\.application)
    let hasOneToday = journal.reflections.contains { $0.date == journal.today }
    offered = hasOneToday ? nil : applications.first
  }
}

extension Application {
  /// The day of the outcome; `nil` while it is open, and where nobody wrote it down.
  package var endedOn: Day? {
    guard outcome != nil else { return nil }
    let last = story.events.last {
      if case .outcome = $0.milestone { !$0.isPlanned } else { false }
    }
    return last?.day
  }
}
