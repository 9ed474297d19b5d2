import Diagnostics
import Markdown
import TextKit

/// Combines everything that a note states about the course of an application into one history: its history
/// field, its dated headings, the applied and answered dates, and the status.
struct ApplicationHistoryReader {
  var events: [Event] = []
  let today: Day
  /// The day from which the status counts: the last one that the note names, or today.
  private var statusDay: Day
  /// The answered date, or `nil` while it is in the future: a planned answer is not one yet.
  var answered: Day?
  var lastContact: Day?
  /// Whether the note contains events that have happened, and not only a status.
  let hasHistory: Bool
  /// The end that only a field of its own gives: `rejected_on: 2026-03-24`.
  private let endOfField: Milestone?
  /// The people that the events name.
  let people: [FieldLink]
  /// Whether the events show that the application was sent, apart from the applied date and the status.
  private let isSentByHistory: Bool
  /// Whether the status is not understood, or there is none and the last event is not understood.
  var isUnclear = false
  private var doubts: HistoryDoubts
  /// The lines of the text that gave an event.
  private let textLines: Set<Int>
  /// The stages that were probably planned when the end came.
  let plannedBeforeEnd: [Event]
  /// The stage that the status names.
  var statusStage: Stage?

  init(from reader: inout NoteReader) {
    today = reader.vocabulary.today
    statusDay = today
    var history = HistoryReader(reader.vocabulary)
    // If there are several lists (`history:` and `timeline:`), each contains a part of the events.
    history.firstDay = ApplicationHistoryReader.sentDay(in: reader)
    for field in reader.fields(ApplicationField.history) { history.read(history: field) }
    for field in reader.fields(ApplicationField.interviews) { history.read(interviews: field) }
    let states = reader.fields(ApplicationField.status)
    for field in states { history.read(statuses: field) }
    let hasStatus = states.contains { !$0.value.isBlank }
    let body = reader.document.body
    let mayHaveEvents = body.mayHaveHeading(
      TextHeadings.mayBeAboutEvents,
      orLine: {
        TextHeadings.mayBeTimeline($0)
          || (hasStatus ? TextHeadings.mayHaveDate($0) : TextHeadings.mayHaveYear($0))
      })
    if mayHaveEvents {
      let blocks = body.blocksWithLines.map(\.withoutStruckText)
      history.ownNames =
        (reader.fields(ApplicationField.company) + reader.fields(ApplicationField.contacts))
        .flatMap(\.value.texts).map { Link.displayText(of: $0.text) }
        + history.people.map(\.name.text)
      history.status =
        states.lazy.flatMap(\.value.texts).compactMap {
          history.terms.status($0.text)
        }.first
      history.read(headings: blocks)
      history.read(timelinesIn: blocks, hasStatus: hasStatus)
    }
    var flags: [EndFlag] = []
    let hasEnd = history.events.contains { $0.milestone?.isEnd ?? false }
    for field in reader.unknownFields where field.mayBeEvent {
      guard let key = EventKey(field.key.text, history.terms) else { continue }
      history.read(key, field, flags: &flags)
    }
    doubts = history.doubts
    textLines = history.textLines
    for field in reader.unknownFields where !field.value.isBlank {
      guard let end = EventKey.end(ofReason: field.key.text, reader.vocabulary.statusTerms),
        let text = field.value.texts.first, EventFlag(text.text) == nil
      else { continue }
      flags.append(EndFlag(milestone: end, key: field.key.text.shortened, position: text.position))
    }
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
    let early = checkAnswerBeforeSending(reportingTo: &reader)
    for problem in history.problems
    where !(early.contains(problem.position.line) && problem.message.id.isOfEvent) {
      reader.report(problem.message, at: problem.position)
    }
    lastContact = reader.optional(ApplicationField.lastContact, as: Day.self)
    statusDay =
      (events.compactMap(\.day) + [answered, lastContact].compactMap(\.self)).max()
      .map { max($0, today) } ?? today
    addStatus(from: &reader)
    add(flags, to: &reader)
    checkStageAfterEnd(reportingTo: &reader)
    setDayOfOutcome()
    addLastContact(from: reader)
    if let day = answered, day > today { answered = nil }
  }

  /// The day of sending, as a field gives it.
  private static func sentDay(in reader: NoteReader) -> Day? {
    for field in reader.fields(ApplicationField.applied) {
      for text in field.value.texts {
        if case .day(let day) = DateForms.reading(of: text.text, order: reader.dateOrder) {
          return day
        }
      }
    }
    return nil
  }

  var history: ApplicationHistory { ApplicationHistory(events, on: today, isUnclear: isUnclear) }

  /// Adds the event of the applied date. `true` means that the application was sent on an unknown day.
  private mutating func addApplied(from reader: inout NoteReader) {
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
  private mutating func isSentOnUnreadDay(_ fields: [Field], _ reader: NoteReader) -> Bool {
    for text in fields.flatMap(\.value.texts).map(\.text) {
      if case .value(false) = Bool.read(text, order: nil) { continue }
      if BlankText.matches(text) || EventFlag(text) == .didNotHappen { continue }
      switch UnreadDay(text, on: today, order: reader.dateOrder) {
      case .past: return true
      case .ahead, .unknown: doubts.add(unread: .applied)
      case nil:
        // `to apply`, `soon`
        let terms = reader.vocabulary.statusTerms
        if terms.status(text) == .stage(.saved) { continue }
        if case .planned = terms.aftermath(of: .interview, in: text) { continue }
        doubts.add(unread: .applied)
      }
    }
    return false
  }

  /// Adds the ends that are ticked without a day: `rejected: true`. The status may be what it was before.
  private mutating func add(_ flags: [EndFlag], to reader: inout NoteReader) {
    for flag in flags {
      guard let milestone = flag.milestone, !events.contains(where: { $0.milestone == milestone })
      else { continue }
      if ApplicationHistory.progress(of: events, on: statusDay).outcome != nil {
        reader.report(.eventAsField(flag.key, milestone.word), at: flag.position)
        continue
      }
      if answeredLast == nil { reader.report(.undatedStatus(milestone.word), at: flag.position) }
      events = ApplicationHistory.inOrder(events, on: today)
      events.append(undated(milestone, on: flag.position.line))
    }
  }

  /// The earliest day of sending, whether or not it is planned.
  private var firstSent: Day? {
    events.lazy.filter { $0.milestone == .stage(.applied) }.compactMap(\.day).min()
  }

  /// Whether the answered date cannot be right, or the applied date is wrong.
  private var isAnsweredBeforeSending: Bool {
    if let answered, let firstSent { answered.isCertainlyBefore(firstSent) } else { false }
  }

  /// Reports an answered date, and the first answer in the history, before the day of sending.
  ///
  /// The text of a note may be about an earlier application as well, so that an event in it does not count then.
  ///
  /// - Returns: The lines of the text that do not count.
  private mutating func checkAnswerBeforeSending(
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

  /// Adds the day of the last contact. It is activity, and no stage.
  private mutating func addLastContact(from reader: NoteReader) {
    guard let day = lastContact, day <= today, !events.contains(where: { $0.day == day })
    else { return }
    let line = reader.first(ApplicationField.lastContact)?.key.position.line ?? 1
    events.append(Event(day: day, milestone: nil, line: line))
  }

  private static func meansSent(_ text: String) -> Bool {
    let word = text.trimmed
    // A longer text is usually a date.
    return word.utf8.count <= 4 && ["true", "yes", "x"].contains(word.lowercased())
  }

  private mutating func addStatus(from reader: inout NoteReader) {
    var statuses = StatusField.all(from: &reader)
    statuses.findDays(from: events.compactMap(\.day).min(), reportingTo: &reader)
    let all = statuses.known
    // `archived` means nothing about the outcome, so the history decides.
    // So it does if the status is about a day to come.
    let isHistoryAlone =
      statuses.isBlank || isStatusAhead || all.allSatisfy { $0.term == .archived }
    isUnclear =
      (statuses.isUnclear && !isStatusAhead)
      || (isHistoryAlone && (doubts.hasUnreadLine || history.happened.isLastUnclear))
    let hasEnding = all.contains(where: \.term.isEnding)
    let isEndUnclear = self.isEndUnclear
    for var status in all where !status.term.isEnding {
      if status.term == .open, let stage = status.meaning.stageBefore {
        // `on hold after interview`
        status.meaning.term = .stage(stage)
      }
      if case .stage(let stage) = status.term { statusStage = stage }
      if !hasEnding, yieldsToEnd(status, reportingTo: &reader) { continue }
      if status.meaning.planned != nil {
        addPlanned(status)
        continue
      }
      if case .stage(let stage) = status.term { markAsOver(stage) }
      addStage(status, isOnly: all.count == 1, to: &reader)
    }
    let endings = all.filter(\.term.isEnding)
    if endings.isEmpty { checkUnread(isEndUnclear) }
    guard let status = endings.first else { return }
    if let other = endings.first(where: { $0.term != status.term }) {
      reader.report(.severalValues(ApplicationField.status.name), at: other.position)
    }
    addEnding(status, to: &reader)
  }

  /// Whether the last event may be an end, or a field is about an end that no event records.
  private var isEndUnclear: Bool {
    if !doubts.hasUnclearEndField, !events.contains(where: \.mayBeEnd) { return false }
    let last = ApplicationHistory(events, on: today).events.last {
      !$0.isPlanned && ($0.milestone != nil || $0.mayBeEnd)
    }
    return last?.mayBeEnd ?? false
      || doubts.hasUnclearEndField && !(last?.milestone?.isEnd ?? false)
  }

  /// A status that has not ended does not settle what the history may say about the end, or about a further stage.
  private mutating func checkUnread(_ isEndUnclear: Bool) {
    if isEndUnclear { isUnclear = true }
    if let unreadStage = doubts.unreadStage,
      ApplicationHistory.progress(of: events, on: today).stage < unreadStage
    {
      isUnclear = true
    }
  }

  /// Whether the history has ended, so that a status of a further stage is not the last news: it was set before the
  /// end, and not changed since. Only a stage with a later day of its own reopens the application.
  private mutating func yieldsToEnd(
    _ status: StatusField, reportingTo reader: inout NoteReader
  ) -> Bool {
    guard case .stage(let stage) = status.meaning.planned.map(StatusTerm.stage) ?? status.term,
      stage > .saved
    else { return false }
    let progress = ApplicationHistory.progress(of: events, on: today)
    guard let outcome = progress.outcome,
      let end = ApplicationHistory.inOrder(events, on: today).last(where: {
        $0.milestone?.isEnd ?? false && !$0.isPlannedWithoutDay
          && ($0.orderDay.map { $0 <= today } ?? true)
      }),
      status.meaning.planned != nil || stage > progress.stage
    else { return false }
    // A field for the end does not replace the status.
    if end.milestone == endOfField, end.day != nil, stage < .offer { return false }
    let isLater = { (day: Day?) in day.map { day in end.day.map { day > $0 } ?? true } ?? false }
    if isLater(status.meaning.day) || isLater(answered) { return false }
    // The history goes on after the end, on a day to come.
    let goesOn = events.contains {
      if case .stage = $0.milestone {
        isLater($0.day) && $0.day.map { $0 > today } ?? false
      } else {
        false
      }
    }
    if goesOn { return false }
    let isContradiction = stage >= .offer || outcome == .notPursued
    if isContradiction {
      isUnclear = true
    } else if status.meaning.planned == nil {
      // What the status still names was reached before the end.
      events = ApplicationHistory.inOrder(events, on: today)
      let index = events.lastIndex { $0.milestone == end.milestone && $0.line == end.line }
      events.insert(
        Event(day: nil, milestone: .stage(stage), line: status.position.line),
        at: index ?? events.count)
    }
    // `response: yes` is true before an end as well.
    if Bool.isTrue(status.text) { return true }
    reader.report(
      .statusBesideEnd(
        status.text, end: Milestone.outcome(outcome).word, on: end.day?.description, line: end.line,
        isUnclear: isContradiction), at: status.position)
    return true
  }

  private mutating func addEnding(_ status: StatusField, to reader: inout NoteReader) {
    let day = status.meaning.day.map { max($0, today) } ?? statusDay
    if let stage = status.meaning.stageBefore,
      ApplicationHistory.progress(of: events, on: day).stage < stage
    {
      events = ApplicationHistory.inOrder(events, on: today)
      var event = undated(.stage(stage), on: status.position.line)
      if day > today { event.isPlanned = true }
      events.append(event)
    }
    let reached = ApplicationHistory.progress(of: events, on: day).stage
    guard let outcome = status.term.outcome(hadOffer: reached >= .offer) else {
      isUnclear = !isStatusAhead
      reader.report(.unknownStatus(status.text, suggestion: nil), at: status.position)
      return
    }
    if outcome == .accepted, reached < .offer, normalizedWords(status.text) == "accepted" {
      reader.report(.acceptedWithoutOffer, at: status.position)
    }
    if status.term == .declined, reached < .offer {
      reader.report(.declinedByWhom, at: status.position)
    }
    add(outcome, status, to: &reader)
  }

  /// Adds what a status like `interview scheduled` means, unless the history explains it already.
  private mutating func addPlanned(_ status: StatusField) {
    let item = Event(day: nil, milestone: nil, line: status.position.line)
    let meant = MeantEvents(status.meaning, for: item, on: today)
    guard let planned = meant.planned else { return }
    // What it announces may be the last day that the note names. Of any other later day, it counts from that day.
    let isAhead = events.contains {
      $0.milestone != planned.milestone && ($0.day.map { $0 > today } ?? false)
    }
    if isAhead || [answered, lastContact].contains(where: { $0.map { $0 > today } ?? false }) {
      return
    }
    events = ApplicationHistory.inOrder(events, on: today)
    let reached = ApplicationHistory.progress(of: events, on: today).stage
    if reached < .screen || status.meaning.reachedStage.map({ reached < $0 }) ?? false {
      // The invitation came before what it is for, so it counts at once.
      let next = events.firstIndex { $0.day.map { $0 > today } ?? false }
      events.insert(meant.event, at: next ?? events.count)
    }
    let isInHistory = events.contains {
      $0.milestone == planned.milestone
        && ($0.day.map { $0 > today } ?? false || $0.day == planned.day)
    }
    if !isInHistory { events.append(planned) }
  }

  /// Marks today's event as over if the status is its stage. `onward log` writes such an event after it took
  /// place.
  ///
  /// An event with a time of day may still be ahead. It stays unmarked if an earlier event explains the status.
  private mutating func markAsOver(_ stage: Stage) {
    let isOfToday = { (event: Event) in event.day == today && event.milestone == .stage(stage) }
    guard let index = events.lastIndex(where: isOfToday) else { return }
    let isReachedBefore = events.indices.contains {
      guard $0 != index, case .stage(let other) = events[$0].milestone else { return false }
      return other >= stage && events[$0].day.map { $0 <= today } ?? true
    }
    if !isReachedBefore || events[index].time == nil { events[index].isOver = true }
  }

  private mutating func addStage(_ status: StatusField, isOnly: Bool, to reader: inout NoteReader) {
    let reachedAhead = ApplicationHistory.progress(of: events, on: statusDay).stage
    let reached = ApplicationHistory.progress(of: events, on: today).stage
    switch status.term {
    case .stage(let stage) where status.meaning.day.map({ $0 > today }) ?? false:
      // `interview on 2027-03-02` is not one yet.
      if events.contains(where: { $0.milestone == .stage(stage) && $0.day == status.meaning.day }) {
        return
      }
      events.append(
        Event(day: status.meaning.day, milestone: .stage(stage), line: status.position.line))
    case .stage(.saved):
      if reached >= .applied, isOnly {
        reader.report(.savedButSent(status.text, isInHistory: isSentByHistory), at: status.position)
      }
    case .stage(let stage):
      if stage <= reached { return }
      if let canceled = doubts.canceled, canceled.stage == stage, status.meaning.day == nil,
        !events.contains(where: { $0.milestone == .stage(stage) })
      {
        isUnclear = true
        reader.report(
          .statusOfCanceled(status.text, line: canceled.line), at: status.position)
        return
      }
      // A status is often set when an interview is scheduled. Then the planned event already explains it.
      if stage <= reachedAhead,
        events.contains(where: {
          $0.milestone == .stage(stage) && $0.day.map { $0 > today } ?? false
        })
      {
        reader.report(.statusAhead(status.text), at: status.position)
      } else {
        append(.stage(stage), status, to: &reader)
      }
    case .open:
      if reached < .applied, isOnly {
        reader.report(.openButNotSent(status.text), at: status.position)
      }
    case .outcome, .declined, .endedByUser, .declinedByUser, .archived: break
    }
  }

  private mutating func add(_ outcome: Outcome, _ status: StatusField, to reader: inout NoteReader)
  {
    let isRecorded = { (day: Day, events: [Event]) in
      let recorded = ApplicationHistory.progress(of: events, on: day).outcome
      return recorded == outcome || (outcome == .notPursued && recorded == .withdrawn)
    }
    if isRecorded(today, events) { return }
    // What they answered in the end is later news than that they did not answer.
    if outcome == .ghosted, status.meaning.day == nil, let end = lastEnd, let day = end.day,
      let milestone = end.milestone
    {
      reader.report(
        .statusBesideEnd(
          status.text, end: milestone.word, on: "\(day)", line: end.line, isUnclear: false),
        at: status.position)
      return
    }
    if status.meaning.day == nil, isStatusAhead {
      if isRecorded(statusDay, events) {
        reader.report(.statusAhead(status.text), at: status.position)
      } else {
        append(.outcome(outcome), status, to: &reader)
      }
      return
    }
    guard
      let end = events.lastIndex(where: {
        $0.milestone == .outcome(outcome) && $0.day.map { $0 <= today } ?? false
      }), let day = events[end].day, answeredLast == nil
    else { return append(.outcome(outcome), status, to: &reader) }
    removePlannedBeforeEnd(status, reportingTo: &reader)
    if isRecorded(today, events) { return }
    if let later = events.compactMap(\.day).filter({ $0 > day && $0 <= today }).max() {
      // This is left by a merge of two computers' notes, or by a second rejection without its own event.
      let word = Milestone.outcome(outcome).word
      reader.report(
        .statusBeforeHistory(word, on: "\(day)", until: "\(later)"), at: status.position)
      events = ApplicationHistory.inOrder(events, on: today)
      events.append(undated(.outcome(outcome), on: status.position.line))
    } else {
      // There is no event on a later day, so the status determines which event of that day was the last.
      events.append(events.remove(at: end))
    }
  }

  /// Adds a status that goes beyond the history as a later event.
  ///
  /// Its day is the answered date. If there is none, the day is unknown, and a hint is reported.
  private mutating func append(
    _ milestone: Milestone, _ status: StatusField, to reader: inout NoteReader
  ) {
    let day = status.meaning.day ?? (milestone == .stage(.applied) ? nil : answeredLast)
    // Sorted first, because some people write the latest event at the top.
    events = ApplicationHistory.inOrder(events, on: today)
    // A stage that the status still names was reached before an end that has a field of its own.
    let end =
      milestone.isEnd ? nil : events.lastIndex { $0.milestone == endOfField && $0.day != nil }
    var event = undated(milestone, on: status.position.line)
    event.note = status.meaning.note
    if let day = end == nil ? day : status.meaning.day {
      event.day = day
      (event.isPlanned, event.followsPlanned) = (false, false)
    }
    events.insert(event, at: end ?? events.count)
    if event.followsPlanned {
      reader.report(.statusAhead(status.text, until: "\(statusDay)"), at: status.position)
      return
    }
    // If the application was never sent, nothing is calculated from its last day.
    if day == nil, milestone != .outcome(.notPursued), !isAnsweredBeforeSending {
      reader.report(.undatedStatus(milestone.word), at: status.position)
    }
  }

  /// Whether the last day that the note names is to come.
  private var isStatusAhead: Bool { statusDay > today }

  /// An event without a day that follows everything else in the note.
  private func undated(_ milestone: Milestone, on line: Int) -> Event {
    var event = Event(day: nil, milestone: milestone, line: line)
    (event.isPlanned, event.followsPlanned) = (isStatusAhead, isStatusAhead)
    return event
  }

  /// Uses the answered date as the day of the last outcome, if the history gives none.
  private mutating func setDayOfOutcome() {
    guard let answeredLast else { return }
    let last = events.lastIndex { if case .outcome = $0.milestone { true } else { false } }
    if let last, events[last].day == nil {
      events[last].day = answeredLast
      events[last].followsPlanned = false
    }
  }

  /// The answered date, or `nil` if the history continues after it. Then it is not the day of the last
  /// event.
  private var answeredLast: Day? {
    let last = events.compactMap(\.day).max()
    return answered.flatMap { day in last.map { $0 <= day } ?? true ? day : nil }
  }
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
  /// Whether the last event is not understood. A day alone is one only if no event has a stage.
  fileprivate var isLastUnclear: Bool {
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
  /// Whether the value may be a day or a yes. Another text is longer, and does not begin with a digit.
  fileprivate var mayBeEvent: Bool {
    switch value {
    case .text(let scalar):
      scalar.text.utf8.count <= 60
        || scalar.text.utf8.first?.isASCIIDigit ?? false
    case .list, .pairs: true
    }
  }
}
