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
  /// The last day to answer the offer, as its event or the status gives it: `offer until 2026-04-01`.
  private(set) var lastDay: Day?
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
  /// Whether it is unclear only because the day of sending cannot be read.
  var isSendingUnclear = false
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
    history.removeShownStages()
    endOfField = hasEnd ? nil : history.events.last { $0.milestone?.isEnd ?? false }?.milestone
    events = history.events
    if !history.fieldEvents.isEmpty {
      events = ApplicationHistoryReader.events(
        events, yieldingTo: history.fieldEvents, textLines: history.textLines, reportingTo: &reader)
    }
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
    // What does not count is reported as that.
    let left = Set(history.events.map(\.line)).subtracting(events.map(\.line)).union(early)
    for problem in history.problems
    where !(left.contains(problem.position.line) && problem.message.id.isOfEvent) {
      reader.report(problem.message, at: problem.position)
    }
    lastContact = reader.optional(ApplicationField.lastContact, as: Day.self)
    let statuses = StatusField.all(from: &reader, readBeside: history)
    kindOfEnd = statuses.known.first(where: \.term.isEnding)?.wordsInBrackets
    lastDay =
      statuses.known.lazy.filter { $0.term == .stage(.offer) }.compactMap(\.meaning.lastDay).first
      ?? history.lastDayOfOffer
    findStatusDay(statuses, in: &reader)
    addStatus(statuses, reportingTo: &reader)
    add(flags, to: &reader)
    checkStageAfterEnd(reportingTo: &reader)
    checkTasks(history.tasksBesideStatus, reportingTo: &reader)
    setDayOfOutcome()
    waitForAnswer()
    reportEndAhead(to: &reader)
    reportDeniedSending(to: &reader)
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
        TextHeadings.mayBeTimeline($0) || statesNothing && TextHeadings.mayBeDatedItem($0)
      })
    // Every year that counts begins with a 2.
    let mayHaveDates = {
      body.hasLine(with: UInt8(ascii: "2")) {
        hasStatus ? TextHeadings.mayHaveDate($0) : TextHeadings.mayHaveYear($0)
      }
    }
    guard mayHaveEvents || mayHaveDates() else { return }
    let blocks = body.blocksWithLines.map(\.withoutStruckText)
    history.read(headings: blocks)
    history.read(timelinesIn: blocks, hasStatus: hasStatus)
  }

  /// Reads what the text states outside lists of events, if nothing else in the note states an end.
  private static func readStatements(of reader: NoteReader, into history: inout HistoryReader) {
    if reader.first(ApplicationField.status) != nil {
      let body = reader.document.body
      guard body.hasLine(with: .openingBracket, where: TextStatements.mayBeTicked) else { return }
      history.read(tasksBesideStatusIn: body.blocksWithLines.map(\.withoutStruckText))
      return
    }
    guard !history.doubts.hasUnreadLine,
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

  /// Reports the tasks that are done and say more than everything that counts.
  private func checkTasks(
    _ tasks: [(text: String, milestone: Milestone, line: Int)],
    reportingTo reader: inout NoteReader
  ) {
    if tasks.isEmpty { return }
    let progress = ApplicationHistory.progress(of: events, on: today)
    for task in tasks {
      let saysMore =
        switch task.milestone {
        case .stage(let stage): stage > progress.stage
        case .outcome: progress.outcome == nil
        }
      if saysMore {
        reader.report(.taskBesideStatus(task.text), at: Position(line: task.line))
      }
    }
  }

  /// Finds the day from which the status counts, and what has no day in a note whose own day is to come.
  private mutating func findStatusDay(
    _ statuses: StatusField.Statuses, in reader: inout NoteReader
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
    return fields.allSatisfy { ApplicationField.answered.isLoose($0.key.text) }
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

// When the application was sent, and what cannot have happened before that.
extension ApplicationHistoryReader {
  /// The day of sending, as a field gives it.
  static func sentDay(in reader: NoteReader) -> Day? {
    for field in reader.fields(ApplicationField.applied) {
      for text in field.value.texts {
        if case .day(let day) = DateForms.reading(of: text.text, order: reader.dateOrder) {
          return day
        }
      }
    }
    return nil
  }

  /// Adds the event of the applied date. `true` means that the application was sent on an unknown day.
  mutating func addApplied(from reader: inout NoteReader) {
    let fields = reader.fields(ApplicationField.applied)
    if fields.isEmpty { return }
    let sentFlag = fields.first {
      $0.value.texts.contains { ApplicationHistoryReader.meansSent($0.text) }
    }
    let isPlainAnswer = fields.allSatisfy { field in
      field.value.texts.allSatisfy {
        if case .value = Bool.read($0.text, order: nil) { true } else { false }
      }
    }
    let day = isPlainAnswer ? nil : reader.optional(ApplicationField.applied, as: Day.self)
    guard day != nil || sentFlag != nil || isSentOnUnreadDay(fields, reader) else { return }
    let applied = Milestone.stage(.applied)
    if let day, let field = fields.first(where: { dayOf($0, reader) == day }) {
      yield(toSending: day, field.key, reportingTo: &reader)
    }
    if day == nil, events.contains(where: { $0.milestone == applied }) { return }
    let known = events.firstIndex { event in
      event.milestone == applied && day.map { event.day?.mayBe($0) ?? false } ?? false
    }
    if let known {
      // Of two places that give the day, the exact one counts.
      if let day, day.isExact { events[known].day = day }
      return
    }
    if let withoutDay = events.firstIndex(where: { $0.milestone == applied && $0.day == nil }) {
      events[withoutDay].day = day
    } else {
      let line = fields.first?.key.position.line ?? 1
      events.insert(Event(day: day, milestone: applied, line: line), at: 0)
    }
  }

  /// Whether the applied date cannot be read, and the application was sent all the same. If that is not certain, it is
  /// unclear. `not yet` and `soon` are neither.
  mutating func isSentOnUnreadDay(_ fields: [Field], _ reader: NoteReader) -> Bool {
    for text in fields.flatMap(\.value.texts).map(\.text) {
      if case .value(false) = Bool.read(text, order: nil) { continue }
      if BlankText.matches(text) || EventFlag(text) == .didNotHappen { continue }
      switch UnreadDay(text, on: today, order: reader.dateOrder) {
      case .past: return true
      case .ahead, .unknown: doubts.add(unread: .applied)
      case nil:
        // `to apply`, `soon`
        let terms = reader.vocabulary.statusTerms
        if terms.term(ofStatus: text) == .stage(.saved) { continue }
        if case .planned = terms.aftermath(of: .interview, in: text) { continue }
        doubts.add(unread: .applied)
      }
    }
    return false
  }

  static func meansSent(_ text: String) -> Bool {
    EventFlag(text) == .happened
  }

  /// The earliest day of sending, whether or not it is planned.
  var firstSent: Day? {
    events.lazy.filter { $0.milestone == .stage(.applied) }.compactMap(\.day).min()
  }

  /// Whether the answered date cannot be right, or the applied date is wrong.
  var isAnsweredBeforeSending: Bool {
    if let answered, let firstSent { answered.isCertainlyBefore(firstSent) } else { false }
  }

  /// Reports an answered date, and the first answer in the history, before the day of sending.
  ///
  /// The text of a note may be about an earlier application as well, so that an event in it does not count then.
  ///
  /// - Returns: The lines of the text that do not count.
  mutating func checkAnswerBeforeSending(
    reportingTo reader: inout NoteReader
  ) -> Set<Int> {
    guard let sent = firstSent else { return [] }
    let applied = Milestone.stage(.applied).word
    if let answered {
      reader.reportDay(answered, of: ApplicationField.answered, before: sent, of: applied)
    }
    // If a recruiter called first, a conversation may come before the formal application.
    let isCalledFirst = events.contains {
      $0.milestone == .stage(.screen) && $0.day.map { $0 < sent } ?? true
    }
    let isEarly = { (event: Event) in
      guard let day = event.day, day.isCertainlyBefore(sent) else { return false }
      return switch event.milestone {
      case .stage(let stage): stage > .applied && stage != .screen && !isCalledFirst
      case .outcome(let outcome): outcome.impliedStage >= .applied
      case nil: false
      }
    }
    guard let early = events.first(where: isEarly), let day = early.day,
      let milestone = early.milestone
    else { return [] }
    var lines: Set<Int> = []
    for index in events.indices where isEarly(events[index]) {
      guard textLines.contains(events[index].line) else { continue }
      (events[index].milestone, events[index].isUnclear) = (nil, true)
      doubts.hasUnreadLine = true
      lines.insert(events[index].line)
    }
    reader.report(
      lines.contains(early.line)
        ? .eventBeforeSending(milestone.word, on: "\(day)", sent: "\(sent)")
        : .daysInWrongOrder(milestone.word, on: "\(day)", before: applied, on: "\(sent)"),
      at: Position(line: early.line))
    return lines
  }
}

// The day of the note itself: its `date`, `created` or `day`, or the day in its file's name. If it is the only one that
// the note gives, what has no day counts from then on.
extension ApplicationHistoryReader {
  /// The first and the last day of the note itself; `nil` if it has none.
  static func ownDays(in reader: NoteReader) -> ClosedRange<Day>? {
    var days = reader.fields(CommonField.date).flatMap(\.value.texts)
      .compactMap { Day.value(of: $0.text, order: reader.dateOrder) }
    if days.isEmpty, let day = DateForms.leadingDay(ofNameAt: reader.document.path) {
      days = [day]
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// Lets the events without a day at the beginning happen by the note's own day. Each of the others follows the one
  /// before it.
  mutating func countFirstEvents(from ownDay: Day, reportingTo reader: inout NoteReader) {
    let first = events.prefix { $0.orderDay == nil }.indices
    for index in first { events[index].happenedBy = ownDay }
    if let event = events[first].first(where: { $0.milestone != nil }),
      let milestone = event.milestone
    {
      reader.report(
        .statusAhead(milestone.word, until: "\(ownDay)"), at: Position(line: event.line))
    }
  }
}
