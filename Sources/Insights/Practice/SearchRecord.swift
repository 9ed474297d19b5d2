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
  /// The applications with an entry whose status is not understood, so that their result is not known.
  package let withoutResult: [Application]
  /// The events on one of the days whose words are not understood, so that they have no entry.
  package let notUnderstood: [(application: Application, day: Day)]

  package struct Entry: Sendable {
    package let day: Day
    /// As `10:30`; `nil` if the note does not give it.
    package let time: String?
    package let effort: Effort
    package let note: NoteInfo
    /// The notes that may give the effort and its day: beside the first, one about an interview, or a day note.
    package let sources: [NoteInfo]
    /// What a day note lists, as it was typed; `nil` for anything else.
    fileprivate let typed: String?
    /// `nil` for a talk, and for what a day note lists.
    package let application: Application?
    /// The people whose notes are not private.
    package let people: [String]
    /// How a conversation took place: `video`; `nil` if the note does not give it.
    package let way: String?
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
    let interviews = Dictionary(grouping: journal.interviews.visible) { note in
      journal.application(of: note).map(ObjectIdentifier.init)
    }
    let all =
      journal.applications.flatMap { application in
        SearchRecord.entries(
          of: application, interviews[ObjectIdentifier(application)] ?? [], journal)
      }
      + contacts.all.map { SearchRecord.entry(for: $0, journal) }
      + journal.days.flatMap { SearchRecord.otherTalks(of: $0, journal) }
      + journal.days.flatMap { SearchRecord.efforts(of: $0, journal) }
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
    let applications = Set(entries.compactMap { $0.application.map(ObjectIdentifier.init) })
    withoutResult = journal.visibleApplications.filter {
      $0.isUnclear && applications.contains(ObjectIdentifier($0))
    }
    notUnderstood = journal.visibleApplications.flatMap { application in
      application.history.events.compactMap { event in
        guard event.isUnclear, !event.isPlanned, let day = event.day, days.contains(day) else {
          return nil
        }
        return (application, day)
      }
    }
  }

  /// - Parameter interviews: The notes about its conversations.
  private static func entries(
    of application: Application, _ interviews: [Interview], _ journal: Journal
  ) -> [Entry] {
    func names(_ links: [FieldLink], of note: NoteInfo) -> [String] {
      links.compactMap { link in
        guard let note = journal.note(link, from: note) else { return link.displayText }
        return note.info.visiblePath == nil ? nil : (note as? Person)?.fullName ?? link.displayText
      }
    }
    let contacts = names(application.contacts, of: application.info)
    let happened = application.history.milestones
    func entry(_ effort: Effort, _ day: Day, _ event: Event?) -> Entry {
      let interviews = effort == .application ? [] : interviews.filter { $0.date == day }
      // Who was there is in the note about the conversation. The application may name others.
      let met = interviews.visible.flatMap { names($0.with, of: $0.info) }
      return Entry(
        day: day, time: event?.time, effort: effort, note: application.info,
        sources: [application.info] + interviews.map(\.info), typed: nil,
        application: application, people: met.isEmpty ? contacts : met,
        way: event?.way ?? interviews.first?.format)
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

  private static func entry(for contact: ContactLog.Contact, _ journal: Journal) -> Entry {
    let days = journal.days.filter { day in
      day.date == contact.day
        && day.with.contains { journal.person($0, from: day.info) === contact.person }
    }
    return Entry(
      day: contact.day, time: nil, effort: .talk, note: contact.person.info,
      sources: [contact.person.info] + days.map(\.info), typed: nil, application: nil,
      people: [contact.person.fullName], way: nil)
  }

  /// The talks with people who have no note.
  private static func otherTalks(of day: DayNote, _ journal: Journal) -> [Entry] {
    day.with.filter { journal.note($0, from: day.info) == nil }.compactMap { link in
      let name = journal.textWithoutPrivateNames(link.displayText, from: day.info)
      if name == PrivateNames.replacement { return nil }
      return Entry(
        day: day.date, time: nil, effort: .talk, note: day.info, sources: [day.info],
        typed: link.displayText, application: nil, people: [name], way: nil)
    }
  }

  private static func efforts(of day: DayNote, _ journal: Journal) -> [Entry] {
    day.efforts.map {
      let words = Link.displayText(of: journal.textWithoutPrivateNames($0, from: day.info))
      return Entry(
        day: day.date, time: nil, effort: .other(words), note: day.info, sources: [day.info],
        typed: $0, application: nil, people: [], way: nil)
    }
  }
}

extension SearchRecord.Entry {
  /// Whether a note gives the effort with its day. It may be an earlier version of one of the sources, or another note that
  /// had the same name.
  package func isGiven(by note: any NoteKind) -> Bool {
    switch (effort, note) {
    case (.application, let note as Application):
      isAbout(note.company)
        && (note.applied == day || note.has(.stage(.applied), on: day))
    case (.appointment(let stage), let note as Application):
      isAbout(note.company) && note.has(.stage(stage), on: day)
    case (.appointment, let note as Interview): note.date == day
    case (.talk, let note as Person): note.talks.contains { $0.day == day }
    case (.talk, let note as DayNote):
      note.date == day
        && note.with.contains { link in
          (people + [typed].compactMap(\.self)).contains {
            normalizedWords($0) == normalizedWords(link.displayText)
          }
        }
    case (.other, let note as DayNote):
      note.date == day && note.efforts.contains { $0 == typed }
    default: false
    }
  }

  /// Whether the company is that of the effort, perhaps with a mistake in it.
  private func isAbout(_ company: String) -> Bool {
    guard let name = application.map({ normalizedWords($0.company) }) else { return false }
    let other = normalizedWords(company)
    return other == name || nearest(to: other, among: [name], within: name.count / 4) != nil
  }
}

extension Application {
  fileprivate func has(_ milestone: Milestone, on day: Day) -> Bool {
    history.events.contains { $0.milestone == milestone && $0.day == day }
  }
}

extension SearchRecord {
  /// The efforts of one week or month of the record.
  package struct Period: Sendable {
    /// Its days within the record.
    package let days: ClosedRange<Day>
    /// Whether the record has all of its days.
    package let isWhole: Bool
    /// Those whose day is known so well that it can only be within these days.
    package let entries: [Entry]
    package var applications: Int { entries.count { $0.effort == .application } }
  }

  package enum Unit: String, Sendable, CaseIterable {
    case week, month
  }

  /// The weeks or months of the record that have begun by a day, also those without an effort.
  ///
  /// - Parameter weekStarts: 1 for Monday to 7 for Sunday.
  package func periods(of unit: Unit, weekStarts: Int, by today: Day) -> [Period] {
    var periods: [Period] = []
    var start = days.lowerBound
    while start <= min(days.upperBound, today) {
      let whole =
        unit == .week
        ? start.startOfWeek(startingOn: weekStarts)...start.startOfWeek(startingOn: weekStarts) + 6
        : start.daysOfMonth
      let within = start...min(whole.upperBound, days.upperBound)
      periods.append(
        Period(
          days: within, isWhole: within == whole,
          entries: entries.filter { within.contains($0.day) && $0.day.isKnown(to: unit) }))
      start = whole.upperBound + 1
    }
    return periods
  }
}

extension SearchRecord {
  /// The efforts that are in none of the weeks, because only their month is known.
  package func withoutPeriod(of unit: Unit) -> [Entry] {
    entries.filter { !$0.day.isKnown(to: unit) }
  }
}

extension Day {
  /// Whether it says which week or month it is in.
  fileprivate func isKnown(to unit: SearchRecord.Unit) -> Bool {
    unit == .month || precision != .month
  }

  /// The days of its month.
  fileprivate var daysOfMonth: ClosedRange<Day> {
    var (first, last) = (self, self)
    while (first + -1).month == month { first = first + -1 }
    while (last + 1).month == month { last = last + 1 }
    return first...last
  }
}
