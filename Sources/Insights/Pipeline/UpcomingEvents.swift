import Diagnostics
package import Journal
import TextKit

/// What is coming: planned events, deadlines and follow-ups, soonest first.
package struct UpcomingEvents: Sendable {
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
      entries += application.story.upcoming(on: journal.today).compactMap { event in
        event.day.map { Entry(day: $0, kind: .event(event), application: application) }
      }
      // A posting's deadline is met by sending, an assessment's by handing in.
      if let day = application.deadline, day >= journal.today,
        [.saved, .assessment, .offer].contains(application.stage)
      {
        entries.append(Entry(day: day, kind: .deadline, application: application))
      }
      if let day = application.followUp {
        entries.append(Entry(day: day, kind: .followUp, application: application))
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

extension UpcomingEvents.Kind {
  fileprivate var rank: Int {
    switch self {
    case .event: 0
    case .deadline: 1
    case .followUp: 2
    }
  }
}

extension ApplicationHistory {
  /// What is planned, and what takes place today, unless the note says that it is over: nobody knows at which
  /// hour this is read.
  func upcoming(on today: Day) -> [Event] {
    let last = happened.reversed().first
    let ofToday = [last].compactMap(\.self).filter {
      $0.day == today && !$0.isOver && ($0.milestone?.isAppointment ?? false)
    }
    return ofToday
      + planned.filter { event in
        // An answer cannot be planned; a date that says so was mistyped.
        if case .outcome = event.milestone { false } else { true }
      }
  }
}

extension Milestone {
  /// Something that the person takes part in.
  var isAppointment: Bool {
    switch self {
    case .stage(.screen), .stage(.assessment), .stage(.interview), .stage(.final): true
    case .stage, .outcome: false
    }
  }
}
