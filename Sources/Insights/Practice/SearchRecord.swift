package import Journal
import TextKit

/// What the user did to find a job between two days, an entry for each effort, as an employment office asks for it.
///
/// It has no mood, no reflection and no words of feedback.
package struct SearchRecord: Sendable {
  package let days: ClosedRange<Day>
  /// By day, and on one day by path.
  package let entries: [Entry]
  /// The private notes that would have an entry otherwise.
  package let privateCount: Int
  /// Applications that have no entry of their own, because the day of sending or the status is not known.
  package let withoutDay: [Application]

  package struct Entry: Sendable {
    package let day: Day
    /// As `10:30`; `nil` if the note does not give it.
    package let time: String?
    package let effort: Effort
    package let note: NoteInfo
    /// The line of the note that gives the day; `nil` if it is not known.
    package let line: Int?
    /// `nil` for a talk, and for what a day note lists.
    package let application: Application?
    /// The people whose notes are not private.
    package let people: [String]
    /// How a conversation took place: `video`; `nil` if the note does not give it.
    package let label: String?
  }

  package enum Effort: Sendable, Equatable {
    /// An application that was sent.
    case application
    /// A screen, assessment, interview or final round that took place.
    case appointment(Stage)
    /// A talk with someone who helps.
    case talk
    /// What a day note lists, in its own words.
    case other(String)
  }

  package init(_ journal: Journal, _ contacts: ContactLog, in days: ClosedRange<Day>) {
    self.days = days
    let all =
      journal.applications.flatMap { SearchRecord.entries(of: $0, journal) }
      + contacts.all.map { SearchRecord.entry(for: $0) }
      + journal.days.flatMap(SearchRecord.entries(of:))
    let found = all.filter { $0.day <= journal.today && days.contains($0.day) }
    let shown = found.filter { $0.note.visiblePath != nil }
    privateCount = Set(found.filter { $0.note.visiblePath == nil }.map(\.note.path.pathBytes)).count
    entries = shown.sorted {
      ($0.day, $0.time ?? "", $0.note.path.pathBytes) < (
        $1.day, $1.time ?? "", $1.note.path.pathBytes
      )
    }
    withoutDay = journal.visibleApplications.filter {
      ($0.isUnclear || $0.isSent) && $0.applied == nil
    }
  }

  private static func entries(of application: Application, _ journal: Journal) -> [Entry] {
    let people = application.contacts.compactMap { link -> String? in
      guard let note = journal.note(link, from: application.info) else { return link.displayText }
      return note.info.visiblePath == nil ? nil : (note as? Person)?.fullName ?? link.displayText
    }
    let happened = application.history.milestones
    func entry(_ effort: Effort, _ day: Day, _ event: Event?) -> Entry {
      Entry(
        day: day, time: event?.time, effort: effort, note: application.info, line: event?.line,
        application: application, people: people, label: event?.label)
    }
    var entries: [Entry] = []
    if let applied = application.applied {
      let event = application.history.events.first {
        $0.milestone == .stage(.applied) && $0.day == applied
      }
      entries.append(entry(.application, applied, event))
    }
    for event in application.history.events {
      guard let day = event.day, let milestone = event.milestone, milestone.isAppointment,
        case .stage(let stage) = milestone, !event.isPlanned,
        happened.contains(where: { $0.milestone == milestone && $0.day == day })
      else { continue }
      entries.append(entry(.appointment(stage), day, event))
    }
    return entries
  }

  private static func entry(for contact: ContactLog.Contact) -> Entry {
    let talk = contact.person.talks.first { $0.day == contact.day }
    return Entry(
      day: contact.day, time: nil, effort: .talk, note: contact.person.info, line: talk?.line,
      application: nil, people: [contact.person.fullName], label: nil)
  }

  private static func entries(of day: DayNote) -> [Entry] {
    day.efforts.map {
      Entry(
        day: day.date, time: nil, effort: .other($0), note: day.info, line: nil, application: nil,
        people: [], label: nil)
    }
  }
}

extension SearchRecord {
  /// The efforts of one week or month of the record.
  package struct Period: Sendable {
    /// Its days within the record.
    package let days: ClosedRange<Day>
    /// Whether the record has all of its days.
    package let isWhole: Bool
    package let entries: [Entry]
    package var applications: Int { entries.count { $0.effort == .application } }
  }

  package enum Unit: String, Sendable, CaseIterable {
    case week, month
  }

  /// The weeks or months of the record, also those without an effort.
  ///
  /// - Parameter weekStarts: 1 for Monday to 7 for Sunday.
  package func periods(of unit: Unit, weekStarts: Int) -> [Period] {
    var periods: [Period] = []
    var start = days.lowerBound
    while start <= days.upperBound {
      let whole =
        unit == .week
        ? start.startOfWeek(startingOn: weekStarts)...start.startOfWeek(startingOn: weekStarts) + 6
        : start.daysOfMonth
      let within = start...min(whole.upperBound, days.upperBound)
      periods.append(
        Period(
          days: within, isWhole: within == whole,
          entries: entries.filter { within.contains($0.day) }
        ))
      start = whole.upperBound + 1
    }
    return periods
  }
}

extension Day {
  /// The days of its month.
  fileprivate var daysOfMonth: ClosedRange<Day> {
    var (first, last) = (self, self)
    while (first + -1).month == month { first = first + -1 }
    while (last + 1).month == month { last = last + 1 }
    return first...last
  }
}
