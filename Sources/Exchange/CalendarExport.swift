import Insights
import Journal
import PageModel
import TextKit

extension ExportFormat {
  /// What is ahead, as a calendar: RFC 5545.
  static let calendar = ExportFormat(
    "ics", "what is ahead, for a calendar", mark: CalendarEntry.header, isRedactable: true
  ) { insights, options in
    let journal = insights.journal
    let isRedacted = options.isRedacted
    let all = CalendarEntry.all(of: insights)
    let shown = all.filter { $0.isShown || isRedacted }
    // A calendar has days, and not months.
    let dated = shown.filter { $0.day.precision != .month }
    let isLeftOut = shown.count - dated.count
    let lines =
      ["CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
      + CalendarEntry.numbered(dated, isRedacted: isRedacted).flatMap(\.self) + ["END:VCALENDAR"]
    let text = CalendarEntry.header + lines.map { $0.foldedAsContentLine + "\r\n" }.joined()
    return Export(
      .text(text), of: dated.count, "entry", "entries",
      privateCount: all.count - shown.count,
      remark: isLeftOut == 0
        ? nil
        : "\(isLeftOut) of a month without a day: \(isLeftOut == 1 ? "it is" : "they are") left out"
    )
  }
}

/// An entry of the calendar.
private struct CalendarEntry {
  static let header = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//onward//onward//EN\r\n"

  let day: Day
  /// As `10:30`; `nil` for the whole day.
  let time: String?
  let summary: String
  /// What a shared calendar shows instead.
  let redactedSummary: String
  let details: [String]
  /// Whether words of the note may be shown.
  let isShown: Bool
  /// Whether the user is not free at that time.
  let isAppointment: Bool
  /// What it is, apart from its day, so that an entry that moves stays the same one: what the note is about, and the kind.
  let identity: String
  /// Which of several with the same identity it is, counted in the order of the note and with those that are past, so that
  /// it does not change from one day to the next.
  var ordinal = 1

  static func all(of insights: Insights) -> [CalendarEntry] {
    let names = CalendarNames(insights.journal)
    let entries = insights.upcomingEvents.entries.filter { $0.day >= insights.journal.today }
    let journal = insights.journal
    return entries.compactMap { entry in
      // In a pause only what has a date of others stays on its day.
      guard case .followUp = entry.kind else {
        return CalendarEntry(entry, on: entry.day, in: journal, names)
      }
      return journal.dayOutsidePauses(from: entry.day).map {
        CalendarEntry(entry, on: $0, in: journal, names)
      }
    }
      + promises(insights).map { CalendarEntry(answerOf: $0, by: $1, names) }
      + (insights.doors.due + insights.doors.ahead).compactMap {
        CalendarEntry($0, in: journal, names)
      }
      + insights.contactSchedule.people.compactMap {
        CalendarEntry($0, in: journal, names)
      }
      + journal.people.flatMap { person in
        person.talks.filter { $0.day >= journal.today }.map {
          CalendarEntry($0, with: person, in: journal, names)
        }
      }
  }

  /// The days ahead by which companies said they would answer, or by which the user is to answer.
  private static func promises(_ insights: Insights) -> [(Application, Day)] {
    let today = insights.journal.today
    return insights.journal.applications.compactMap { application in
      if application.outcome != nil { return nil }
      let day = application.answerBy ?? insights.promises.day(of: application)
      guard let day, day >= today else { return nil }
      // That of an offer is the deadline.
      return application.stage == .offer && application.deadline == day ? nil : (application, day)
    }.sorted { ($0.1.number, $0.0.info.path) < ($1.1.number, $1.0.info.path) }
  }

  private init(answerOf application: Application, by day: Day, _ names: CalendarNames) {
    let isOffer = application.stage == .offer
    let label = [application.company, application.role].compactMap(\.self).joined(separator: " - ")
    self.day = day
    (time, isAppointment, details) = (nil, false, [])
    summary = isOffer ? "Answer the offer of \(label)" : "Answer expected by today: \(label)"
    redactedSummary = isOffer ? "Deadline" : "Reminder"
    isShown = application.visible != nil
    identity = "\(names.name(of: application)) answer by"
  }

  private init(
    _ entry: UpcomingEvent, on day: Day, in journal: Journal, _ names: CalendarNames
  ) {
    let application = entry.application
    self.day = day
    isShown = application.visible != nil
    let what: String
    switch entry.kind {
    case .event(let event):
      what = event.nameInCalendar
      ordinal = application.history.ordinal(of: event)
      time = event.time
      redactedSummary =
        switch event.milestone {
        case .stage(.assessment): "Task"
        case .stage(.applied), .stage(.saved), .stage(.acknowledged): "Reminder"
        default: "Conversation"
        }
      isAppointment = event.milestone?.isAppointment ?? true
      details = [event.label, event.note].compactMap(\.self).map {
        journal.textWithoutPrivateNames($0, from: application.info)
      }
    case .deadline:
      what =
        switch application.stage {
        case .offer: "answer the offer of"
        case .assessment: "hand in the assessment for"
        default: "apply to"
        }
      (time, redactedSummary, isAppointment, details) = (nil, "Deadline", false, [])
    case .followUp:
      what = "ask how it stands with"
      (time, redactedSummary, isAppointment, details) = (nil, "Reminder", false, [])
    }
    let isEvent = if case .event = entry.kind { true } else { false }
    let label = [application.company, application.role].compactMap(\.self).joined(separator: " - ")
    summary = isEvent ? "\(what.upperFirst): \(label)" : "\(what.upperFirst) \(label)"
    identity = "\(names.name(of: application)) \(what)"
  }

  /// `nil` if the day is in a pause without an end.
  private init?(_ door: Doors.Entry, in journal: Journal, _ names: CalendarNames) {
    let application = door.application
    guard let day = journal.dayOutsidePauses(from: max(door.day, journal.today)) else { return nil }
    self.day = day
    (time, isAppointment, details) = (nil, false, [])
    (summary, redactedSummary) = ("Ask again at \(application.company)", "Reminder")
    isShown = application.visible != nil
    identity = "\(names.name(of: application)) ask again"
  }

  /// A talk that is planned.
  private init(
    _ talk: Person.Talk, with person: Person, in journal: Journal, _ names: CalendarNames
  ) {
    (day, time, isAppointment) = (talk.day, talk.time, true)
    (summary, redactedSummary) = ("Talk to \(person.fullName)", "Conversation")
    details = [talk.note].compactMap(\.self).map {
      journal.textWithoutPrivateNames($0, from: person.info)
    }
    isShown = person.visible != nil
    identity = "\(names.name(of: person)) planned talk"
    let all = person.talks.inOrderOfLines(\.line)
    ordinal = (all.firstIndex(of: talk) ?? 0) + 1
  }

  /// `nil` if no day is set on which to talk to the person next, or if a talk is planned for it.
  private init?(_ contact: ScheduledContact, in journal: Journal, _ names: CalendarNames) {
    guard let next = contact.next, !contact.person.talks.contains(where: { $0.day == next }),
      let day = journal.dayOutsidePauses(from: max(next, journal.today))
    else { return nil }
    let person = contact.person
    self.day = day
    (time, isAppointment, details) = (nil, false, [])
    (summary, redactedSummary) = ("Talk to \(person.fullName)", "Reminder")
    isShown = person.visible != nil
    identity = "\(names.name(of: person)) talk"
  }

  /// The lines of all entries, each with a UID of its own.
  static func numbered(_ entries: [CalendarEntry], isRedacted: Bool) -> [[String]] {
    var numbers: [String: Int] = [:]
    return entries.map { entry in
      if !isRedacted {
        return entry.lines("\(hash(entry.identity))-\(entry.ordinal)@onward", isRedacted: false)
      }
      // The name of a file must not be found by trying names.
      let identity = "\(entry.day) \(entry.redactedSummary)"
      numbers[identity, default: 0] += 1
      return entry.lines("\(hash(identity))-\(numbers[identity] ?? 1)@onward", isRedacted: true)
    }
  }

  private func lines(_ uid: String, isRedacted: Bool) -> [String] {
    let date = day.description.filter(\.isNumber)
    // The stamp is not the time of the export, so that the same notes give the same bytes.
    var lines = ["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(date)T000000Z"]
    if let time {
      lines += ["DTSTART:\(date)T\(time.filter(\.isNumber))00", "DURATION:PT1H"]
    } else {
      lines.append("DTSTART;VALUE=DATE:\(date)")
    }
    lines.append("SUMMARY:\((isRedacted ? redactedSummary : summary).escapedForContentLine)")
    if !isRedacted, !details.isEmpty {
      lines.append("DESCRIPTION:\(details.joined(separator: "\n").escapedForContentLine)")
    }
    if !isAppointment { lines.append("TRANSP:TRANSPARENT") }
    return lines + ["END:VEVENT"]
  }

  /// 64 bits by the function of Fowler, Noll and Vo (FNV-1a), in hexadecimal digits.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Event {
  /// What an entry of the calendar calls it.
  fileprivate var nameInCalendar: String { milestone?.displayText ?? "appointment" }
}

extension ApplicationHistory {
  /// Which one of the dated events with its name an event is, in the order of the note.
  fileprivate func ordinal(of event: Event) -> Int {
    let alike = events.filter { $0.day != nil && $0.nameInCalendar == event.nameInCalendar }
    return (alike.inOrderOfLines(\.line).firstIndex(of: event) ?? 0) + 1
  }
}

extension Array {
  /// The elements in the order of their lines. Those of another note, whose line is the first one, come last.
  fileprivate func inOrderOfLines(_ line: (Element) -> Int) -> [Element] {
    enumerated().sorted { a, b in
      let lines = [a, b].map { line($0.element) == 1 ? Int.max : line($0.element) }
      return (lines[0], a.offset) < (lines[1], b.offset)
    }.map(\.element)
  }
}
