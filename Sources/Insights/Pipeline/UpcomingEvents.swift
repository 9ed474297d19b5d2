package import Journal
import TextKit

/// Planned events, deadlines and follow-ups, soonest first.
package struct UpcomingEvents: Sendable {
  package let entries: [UpcomingEvent]

  /// - Note: Applications that have ended are left out, and so are deadlines that have passed. A follow-up
  ///   whose day has passed stays until the application ends or the user moves the date.
  package init(_ journal: Journal) {
    var entries: [UpcomingEvent] = []
    for application in journal.applications where application.outcome == nil {
      entries += application.history.upcoming.compactMap { event in
        event.day.map { UpcomingEvent(day: $0, kind: .event(event), application: application) }
      }
      // A posting's deadline is met by sending the application, an assessment's by handing it in.
      if let day = application.deadline, day >= journal.today,
        [.saved, .assessment, .offer].contains(application.stage)
      {
        entries.append(UpcomingEvent(day: day, kind: .deadline, application: application))
      }
      if let day = application.followUp {
        entries.append(UpcomingEvent(day: day, kind: .followUp, application: application))
      }
    }
    self.entries = entries.sorted { a, b in
      if a.day != b.day { return a.day < b.day }
      return a.kind.rank != b.kind.rank
        ? a.kind.rank < b.kind.rank
        : a.application.info.path.pathBytes < b.application.info.path.pathBytes
    }
  }
}

package struct UpcomingEvent: Sendable {
  package let day: Day
  package let kind: UpcomingEventKind
  package let application: Application
}

/// What an upcoming day is about.
package enum UpcomingEventKind: Sendable {
  case event(Event)
  case deadline
  case followUp
}

extension UpcomingEventKind {
  fileprivate var rank: Int {
    switch self {
    case .event: 0
    case .deadline: 1
    case .followUp: 2
    }
  }
}

extension ApplicationHistory {
  /// Today's appointment, and the planned events.
  var upcoming: [Event] {
    [appointmentOfToday].compactMap(\.self)
      + planned.filter { event in
        // An outcome and a receipt cannot be planned; such a date is a typing error.
        switch event.milestone {
        case .outcome, .stage(.acknowledged): false
        case .stage, nil: true
        }
      }
  }
}
