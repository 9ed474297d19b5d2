package import Journal

/// What is coming: planned events, deadlines and follow-ups, soonest first.
package struct Coming: Sendable {
  package let entries: [Entry]

  package struct Entry: Sendable {
    package let day: Day
    package let kind: Kind
    package let application: Application
  }

  package enum Kind: Sendable {
    case event(Event)
    case deadline
    case followUp
  }

  /// - Note: What has ended is left out, and so is a deadline that has passed. A follow-up whose day
  ///   has passed stays until the application ends or the date is moved.
  package init(_ journal: Journal) {
    var entries: [Entry] = []
    for application in journal.applications where application.outcome == nil {
      entries += application.story.planned.compactMap { event in
        // An answer cannot be planned; a date that says so was mistyped.
        if case .outcome = event.milestone { return nil }
        return event.day.map { Entry(day: $0, kind: .event(event), application: application) }
      }
      if let day = application.deadline, day >= journal.today {
        entries.append(Entry(day: day, kind: .deadline, application: application))
      }
      if let day = application.followUp {
        entries.append(Entry(day: day, kind: .followUp, application: application))
      }
    }
    self.entries = entries.sorted { a, b in
      if a.day != b.day { return a.day < b.day }
      return a.kind.rank != b.kind.rank
        ? a.kind.rank < b.kind.rank : a.application.info.path < b.application.info.path
    }
  }
}

extension Coming.Kind {
  fileprivate var rank: Int {
    switch self {
    case .event: 0
    case .deadline: 1
    case .followUp: 2
    }
  }
}
