import Diagnostics
import Markdown
import TextKit

/// Combines everything that a note states about the course of an application into one history: its history
/// field, its dated headings, the applied and answered dates, and the status.
struct ApplicationHistoryReader {
  var events: [Event] = []
  let today: Day
  /// The day from which the status counts: the last one that the note names, or else its own, but not before today.
  var statusDay: Day
  /// The answered date, or `nil` while it is in the future: a planned answer is not one yet.
  var answered: Day?
  /// Whether the answered date is in a field like `closed on`, and not in one like `answered`.
  private(set) var isAnsweredDayOfEnd = false
  var lastContact: Day?
  /// Whether the note contains events that have happened, and not only a status.
  private(set) var hasHistory: Bool
  /// Whether all days of the note are to come, its own one included.
  private(set) var isBeforeItsTime = false
  /// The end that only a field of its own gives: `rejected_on: 2026-03-24`.
  let endOfField: Milestone?
  /// The people that the events name.
  let people: [FieldLink]
  /// Whether the events show that the application was sent, apart from the applied date and the status.
  let isSentByHistory: Bool
  /// Whether the status is not understood, or there is none and the last event is not understood.
  var isUnclear = false
  var doubts: HistoryDoubts
  /// The lines of the text that gave an event.
  let textLines: Set<Int>
  /// The stages that were probably planned when the end came.
  let plannedBeforeEnd: [Event]
  /// The stage that the status names.
  var statusStage: Stage?
  /// The words in brackets after a status that ends the application: `position filled`.
  private(set) var kindOfEnd: String?

  init(from reader: inout NoteReader) {
    today = reader.vocabulary.today
    statusDay = today
    var (history, hasEnd, flags) = ApplicationHistoryReader.events(of: reader)
    doubts = history.doubts
    textLines = history.textLines
    history.resolveDeclined()
    endOfField = hasEnd ? nil : history.events.last { $0.milestone?.isEnd ?? false }?.milestone
    events = history.events
    plannedBeforeEnd = ApplicationHistoryReader.plannedBeforeEnd(in: events)
    people = history.people.flatMap { FieldLink.people(in: $0.name, of: $0.key) }
    hasHistory = events.haveHappened(by: today)
    isSentByHistory = ApplicationHistory.progress(of: events, on: today).stage >= .applied
    addApplied(from: &reader)
    answered =
      reader.optional(ApplicationField.answered, as: Day.self)
      ?? StatusField.responseDay(in: reader)
    isAnsweredDayOfEnd = ApplicationHistoryReader.isDayOfEnd(answered, in: reader)
    let early = checkAnswerBeforeSending(reportingTo: &reader)
    for problem in history.problems
    where !(early.contains(problem.position.line) && problem.message.id.isOfEvent) {
      reader.report(problem.message, at: problem.position)
    }
    lastContact = reader.optional(ApplicationField.lastContact, as: Day.self)
    let statuses = StatusField.all(from: &reader, readBeside: history)
    kindOfEnd = statuses.known.first(where: \.term.isEnding)?.wordsInBrackets
    findStatusDay(statuses, in: &reader)
    addStatus(statuses, reportingTo: &reader)
    add(flags, to: &reader)
    checkStageAfterEnd(reportingTo: &reader)
    setDayOfOutcome()
    waitForAnswer()
    addLastContact(from: reader)
    if let day = answered, day > today { answered = nil }
  }

  /// Reads all places of a note that give events. If one of them names someone, they are read once more with the names
  /// that all of them explain: what an event means does not depend on the order of the lines.
  private static func events(
    of reader: NoteReader
  ) -> (history: HistoryReader, hasEndBesideFields: Bool, flags: [EndFlag]) {
    let first = events(of: reader, explained: [])
    if !first.history.hasUnknownName { return first }
    return events(of: reader, explained: first.history.explainedNames)
  }

  private static func events(
    of reader: NoteReader, explained names: [String]
  ) -> (history: HistoryReader, hasEndBesideFields: Bool, flags: [EndFlag]) {
    var history = HistoryReader(reader.vocabulary, of: reader.candidates)
    history.explainedBefore = names
    readFields(of: reader, into: &history)
    readText(of: reader, into: &history)
    history.readItemsWithoutYear()
    let hasEnd = history.events.contains { $0.milestone?.isEnd ?? false }
    let flags = readKeys(of: reader, into: &history)
    if flags.isEmpty { readStatements(of: reader, into: &history) }
    return (history, hasEnd, flags)
  }

  /// Reads the fields that contain events.
  private static func readFields(of reader: NoteReader, into history: inout HistoryReader) {
    // If there are several lists (`history:` and `timeline:`), each contains a part of the events.
    history.firstDay = sentDay(in: reader)
    for field in reader.fields(ApplicationField.history) { history.read(history: field) }
    for field in reader.fields(ApplicationField.interviews) { history.read(interviews: field) }
    for field in reader.fields(ApplicationField.status) { history.read(statuses: field) }
  }

  /// Reads the headings and the lines of the text that may be events.
  private static func readText(of reader: NoteReader, into history: inout HistoryReader) {
    let hasStatus = reader.first(ApplicationField.status) != nil
    // Then a list whose days have no year may be all that it states.
    let statesNothing = !hasStatus && history.events.isEmpty && history.firstDay == nil
    let body = reader.document.body
    let mayHaveEvents = body.mayHaveHeading(
      TextHeadings.mayBeAboutEvents,
      orLine: {
        TextHeadings.mayBeTimeline($0)
          || (hasStatus ? TextHeadings.mayHaveDate($0) : TextHeadings.mayHaveYear($0))
          || statesNothing && TextHeadings.mayBeDatedItem($0)
      })
    guard mayHaveEvents else { return }
    let blocks = body.blocksWithLines.map(\.withoutStruckText)
    history.read(headings: blocks)
    history.read(timelinesIn: blocks, hasStatus: hasStatus)
  }

  /// Reads what the text states outside lists of events, if nothing else in the note states an end.
  private static func readStatements(of reader: NoteReader, into history: inout HistoryReader) {
    guard reader.first(ApplicationField.status) == nil, !history.doubts.hasUnreadLine,
      !history.events.contains(where: { $0.milestone?.isEnd ?? false })
    else { return }
    let isSent =
      history.firstDay != nil || reader.first(ApplicationField.applied) != nil
      || history.events.contains { $0.milestone.map { $0 != .stage(.saved) } ?? false }
    history.read(
      statementsIn: reader.document.body.blocksWithLines.map(\.withoutStruckText),
      statesNothing: !isSent)
  }

  /// Reads the keys that mean an event, like `interview_date`.
  ///
  /// - Returns: The ends that a key states without a day.
  private static func readKeys(
    of reader: NoteReader, into history: inout HistoryReader
  ) -> [EndFlag] {
    var flags: [EndFlag] = []
    for field in reader.unknownFields where field.mayBeEvent {
      if let key = EventKey(field.key.text, history.terms) {
        history.read(key, field, flags: &flags)
      } else {
        history.read(unnamedHistory: field)
      }
    }
    for field in reader.unknownFields where !field.value.isBlank {
      guard let end = EventKey.end(ofReason: field.key.text, reader.vocabulary.statusTerms),
        let text = field.value.texts.first, EventFlag(text.text) == nil
      else { continue }
      flags.append(EndFlag(milestone: end, key: field.key.text.shortened, position: text.position))
    }
    return flags
  }

  /// Finds the day from which the status counts, and what has no day in a note whose own day is to come.
  private mutating func findStatusDay(
    _ statuses: StatusField.All, in reader: inout NoteReader
  ) {
    let ownDays = ApplicationHistoryReader.ownDays(in: reader)
    let named = events.compactMap(\.day) + [answered, lastContact].compactMap(\.self)
    statusDay = (named.max() ?? ownDays?.upperBound).map { max($0, today) } ?? today
    let all = named + statuses.known.compactMap(\.meaning.day)
    guard let ownDays, ownDays.lowerBound > today, all.allSatisfy({ $0 > today })
    else { return }
    isBeforeItsTime = true
    countFirstEvents(from: ownDays.lowerBound, reportingTo: &reader)
    hasHistory = false
  }

  /// Whether only fields like `closed on` give the day.
  private static func isDayOfEnd(_ day: Day?, in reader: NoteReader) -> Bool {
    guard let day else { return false }
    let fields = reader.fields(ApplicationField.answered).filter { field in
      field.value.texts.contains { Day.value(of: $0.text, order: reader.dateOrder) == day }
    }
    if fields.isEmpty { return false }
    let names = ApplicationField.closingDays.map(FieldName.folded)
    return fields.allSatisfy { names.contains(FieldName.folded($0.key.text)) }
  }

  var history: ApplicationHistory { ApplicationHistory(events, on: today, isUnclear: isUnclear) }

  /// Adds the day of the last contact as an event without a stage.
  mutating func addLastContact(from reader: NoteReader) {
    guard let day = lastContact, day <= today, !events.contains(where: { $0.day == day })
    else { return }
    let line = reader.first(ApplicationField.lastContact)?.key.position.line ?? 1
    events.append(Event(day: day, milestone: nil, line: line))
  }

  /// Whether the last day that the note names is to come.
  var isStatusAhead: Bool { statusDay > today }
}

extension [Event] {
  /// Whether one of them has happened. An event without a day follows the one before it.
  fileprivate func haveHappened(by today: Day) -> Bool {
    var isAhead = false
    for index in indices {
      if let day = self[index].orderDay { isAhead = day > today }
      if !isAhead, !self[index].isPlannedWithoutDay { return true }
    }
    return false
  }
}

extension Sequence<Event> {
  /// Whether the last event is not understood. An event that is only a day counts as one if no event has a stage.
  var isLastUnclear: Bool {
    var last: Event?
    for event in self { last = event }
    guard let last, last.isUnclear else { return false }
    let isDayAlone = last.day != nil && last.milestone == nil && (last.note ?? "").isEmpty
    return !isDayAlone || allSatisfy { $0.milestone == nil }
  }
}

extension Milestone {
  var isEnd: Bool { if case .outcome = self { true } else { false } }
}

extension Field {
  /// Whether the value can be a day or a yes: it begins with a digit, or is short.
  fileprivate var mayBeEvent: Bool {
    switch value {
    case .text(let scalar):
      scalar.text.utf8.count <= 60
        || scalar.text.utf8.first?.isASCIIDigit ?? false
    case .list, .pairs: true
    }
  }
}
