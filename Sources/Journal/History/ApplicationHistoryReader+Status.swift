import Diagnostics
import TextKit

// The status as the latest news, if it goes beyond the events: a stage.
extension ApplicationHistoryReader {
  /// Whether something happened on some day, and nothing in the note states how far the application got. Then it may have
  /// been sent, and may have ended.
  private func isWithoutStage(_ statuses: StatusField.Statuses) -> Bool {
    statuses.isBlank && answered == nil && events.contains { $0.day.map { $0 <= today } ?? false }
      && events.allSatisfy { $0.milestone == nil }
  }

  mutating func addStatus(_ all: StatusField.Statuses, reportingTo reader: inout NoteReader) {
    var statuses = all
    let isSent = ApplicationHistory.progress(of: events, on: today).stage >= .applied
    statuses.findDays(from: events.compactMap(\.day).min(), isSent: isSent, reportingTo: &reader)
    let all = statuses.known
    // `archived` means nothing about the outcome, so the history decides.
    // So it does if the status is about a day to come.
    let isHistoryAlone =
      statuses.isBlank || isStatusAhead || all.allSatisfy { $0.term == .archived }
    isUnclear =
      (statuses.isUnclear && !isStatusAhead)
      || (isHistoryAlone
        && (doubts.hasUnreadLine && !isBeforeItsTime || history.happened.isLastUnclear
          || isWithoutStage(statuses)))
    let hasEnding = all.contains(where: \.term.isEnding)
    let isEndUnclear = self.isEndUnclear
    for var status in all where !status.term.isEnding {
      if status.term == .open, let stage = status.meaning.stageBefore {
        // `on hold after interview`
        status.meaning.term = .stage(stage)
      }
      // Without a day of sending, it is all that shows that they answered.
      if !isSent { status.meaning.planIfAhead(on: today) }
      if case .stage(let stage) = status.term { statusStage = stage }
      if !hasEnding, yieldsToEnd(status, reportingTo: &reader) { continue }
      if status.meaning.planned != nil {
        addPlanned(status)
        continue
      }
      if case .stage(let stage) = status.term, !isStatusAhead { markAsOver(stage) }
      addStage(status, isOnly: all.count == 1, to: &reader)
    }
    let endings = all.filter(\.term.isEnding)
    if endings.isEmpty {
      checkUnread(isEndUnclear)
      checkArchived(all, reportingTo: &reader)
    }
    guard let status = endings.first else { return }
    if let other = endings.first(where: { $0.term != status.term }) {
      reader.report(.severalValues(ApplicationField.status.name), at: other.position)
    }
    addEnding(status, to: &reader)
  }

  /// No one archives what goes on: a note that was sent and archived has an end that it does not state.
  private mutating func checkArchived(
    _ all: [StatusField], reportingTo reader: inout NoteReader
  ) {
    // It may have been archived on a day to come.
    guard let status = all.first, all.allSatisfy({ $0.term == .archived }), !isUnclear,
      !isStatusAhead
    else { return }
    let progress = ApplicationHistory.progress(of: events, on: today)
    guard progress.outcome == nil, progress.stage >= .applied else { return }
    isUnclear = true
    reader.report(.archivedWithoutEnd(status.text), at: status.position)
  }

  /// Whether the last event may be an end, or a field is about an end that no event records.
  var isEndUnclear: Bool {
    if !doubts.hasUnclearEndField, !events.contains(where: \.mayBeEnd) { return false }
    let last = ApplicationHistory(events, on: today).events.last {
      !$0.isPlanned && ($0.milestone != nil || $0.mayBeEnd)
    }
    return last?.mayBeEnd ?? false
      || doubts.hasUnclearEndField && !(last?.milestone?.isEnd ?? false)
  }

  /// A status that has not ended does not settle what the history may say about the end, or about a further stage.
  mutating func checkUnread(_ isEndUnclear: Bool) {
    if isEndUnclear { isUnclear = true }
    if let unreadStage = doubts.unreadStage,
      ApplicationHistory.progress(of: events, on: today).stage < unreadStage
    {
      isSendingUnclear = !isUnclear && unreadStage == .applied
      isUnclear = true
    }
  }

  /// Whether the history has ended, so that a status of a further stage is not the last news: it was set before the
  /// end, and not changed since. Only a stage with a later day of its own reopens the application.
  mutating func yieldsToEnd(
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
    if status.meaning.reopens { return false }
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

  /// Adds what a status like `interview scheduled` means, unless the history explains it already.
  mutating func addPlanned(_ status: StatusField) {
    let item = Event(day: nil, milestone: nil, line: status.position.line)
    let meant = MeantEvents(status.meaning, for: item, on: today)
    guard let planned = meant.planned else { return }
    // What it announces may be the last day that the note names. Of any other later day, it counts from that day.
    let isAhead = events.contains {
      $0.milestone != planned.milestone && ($0.day.map { $0 > today } ?? false)
    }
    let isAnswerAhead = [answered, lastContact].contains { $0.map { $0 > today } ?? false }
    if isAhead || isAnswerAhead || isBeforeItsTime { return }
    let isInHistory = events.contains {
      $0.milestone == planned.milestone
        && ($0.day.map { $0 > today } ?? false || $0.day == planned.day)
    }
    events = ApplicationHistory.inOrder(events, on: today)
    let reached = ApplicationHistory.progress(of: events, on: today).stage
    if reached < .screen || status.meaning.reopens
      || status.meaning.reachedStage.map({ reached < $0 }) ?? false
    {
      // The invitation came before what it is for, so it counts at once.
      let next = events.firstIndex { $0.day.map { $0 > today } ?? false }
      events.insert(meant.event, at: next ?? events.count)
    }
    if !isInHistory { events.append(planned) }
  }

  /// Marks today's event as over if the status is its stage, unless the status counts only from a later day. `onward log`
  /// writes such an event after it took place.
  ///
  /// An event with a time of day may still be ahead. It stays unmarked if an earlier event explains the status.
  mutating func markAsOver(_ stage: Stage) {
    let isOfToday = { (event: Event) in event.day == today && event.milestone == .stage(stage) }
    guard let index = events.lastIndex(where: isOfToday) else { return }
    let isReachedBefore = events.indices.contains {
      guard $0 != index, case .stage(let other) = events[$0].milestone else { return false }
      return other >= stage && events[$0].day.map { $0 <= today } ?? true
    }
    if !isReachedBefore || events[index].time == nil { events[index].isOver = true }
  }

  /// Adds the day of a status whose stage the events have reached already: `no answer since 2026-10-20`.
  private mutating func addDay(of status: StatusField, _ stage: Stage) {
    guard let day = status.meaning.day, day <= today, !events.contains(where: { $0.day == day })
    else { return }
    let milestone = stage > .applied ? Milestone.stage(stage) : nil
    var event = Event(day: day, milestone: milestone, line: status.position.line)
    event.note = status.text
    events.append(event)
  }

  mutating func addStage(_ status: StatusField, isOnly: Bool, to reader: inout NoteReader) {
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
      if stage <= reached { return addDay(of: status, stage) }
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
      // A day of sending that cannot be read is reported as that.
      if reached < .applied, isOnly, doubts.unreadStage == nil {
        reader.report(.openButNotSent(status.text), at: status.position)
      }
    case .outcome, .declined, .endedByUser, .declinedByUser, .archived: break
    }
  }
}

// The status or a field as the latest news, if it goes beyond the events: an outcome.
extension ApplicationHistoryReader {
  mutating func addEnding(_ status: StatusField, to reader: inout NoteReader) {
    let day = status.meaning.day.map { max($0, today) } ?? statusDay
    if let stage = status.meaning.stageBefore,
      ApplicationHistory.progress(of: events, on: day).stage < stage
    {
      events = ApplicationHistory.inOrder(events, on: today)
      var event = undated(.stage(stage), on: status.position.line)
      if day > today { event.isPlanned = true }
      if let before = status.meaning.dayBefore, before <= today {
        event.day = before
        (event.isPlanned, event.followsPlanned) = (false, false)
      }
      events.append(event)
    }
    let reached = ApplicationHistory.progress(of: events, on: day).stage
    // `not a fit` is the user's own decision if nothing was sent.
    let isOwnDecision = reached < .applied && StatusTerms.isMisfit(status.text)
    // `hired 2019`, in a note of 2026, is about another job.
    let start = events.compactMap(\.day).min() ?? today
    let isOfOtherTime = status.meaning.bareYear.map { $0 < start.year } ?? false
    // `deadline passed`, in a note that was sent, does not end it.
    let isOver = reached >= .applied && StatusTerms.isMissedDeadline(status.text)
    guard !isOwnDecision, !isOfOtherTime, !isOver,
      let outcome = status.term.outcome(hadOffer: reached >= .offer)
    else {
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

  mutating func add(_ outcome: Outcome, _ status: StatusField, to reader: inout NoteReader) {
    reportOtherEnd(than: outcome, status, to: &reader)
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
  mutating func append(
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

  /// Adds the ends that are ticked without a day: `rejected: true`. The status may be what it was before.
  mutating func add(_ flags: [EndFlag], to reader: inout NoteReader) {
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

  /// An event without a day that follows everything else in the note.
  func undated(_ milestone: Milestone, on line: Int) -> Event {
    var event = Event(day: nil, milestone: milestone, line: line)
    (event.isPlanned, event.followsPlanned) = (isStatusAhead, isStatusAhead)
    return event
  }

  /// Uses the answered date as the day of the last outcome, if the history gives none.
  mutating func setDayOfOutcome() {
    guard let answeredLast else { return }
    let last = events.lastIndex { if case .outcome = $0.milestone { true } else { false } }
    if let last, events[last].day == nil {
      events[last].day = answeredLast
      events[last].followsPlanned = false
    }
  }

  /// Lets the answers without a day wait for the answered date, while that is to come: none was before the first word.
  /// Nothing is changed if the history gives an answer of an earlier day, so that the date is not that of the first.
  mutating func waitForAnswer() {
    guard let answered, answered > today, !isAnsweredDayOfEnd,
      !events.contains(where: { $0.isAnswer && $0.day.map { $0 <= answered } ?? false })
    else { return }
    events = ApplicationHistory.inOrder(events, on: today)
    var last: Day?
    for index in events.indices {
      if events[index].orderDay == nil, events[index].isAnswer,
        last.map({ $0 < answered }) ?? true
      {
        events[index].happenedBy = answered
      }
      last = events[index].orderDay ?? last
    }
  }

  /// The answered date, or `nil` if the history continues after it. Then it is not the day of the last
  /// event.
  var answeredLast: Day? {
    guard let answered else { return nil }
    let last = events.lazy.compactMap(\.day).max()
    return last.map { $0 <= answered } ?? true ? answered : nil
  }
}

// What is beside the end of an application: what was planned before it, and what came after it.
extension ApplicationHistoryReader {
  /// The last end that has happened, if the application has ended.
  var lastEnd: Event? {
    guard ApplicationHistory.progress(of: events, on: today).outcome != nil else { return nil }
    return ApplicationHistory.inOrder(events, on: today).last {
      $0.milestone?.isEnd ?? false && !$0.isPlannedWithoutDay
        && $0.orderDay.map { $0 <= today } ?? true
    }
  }

  /// The stages that have a later day than an end that was written after them: probably they were planned, and the end
  /// came first. A list that has its latest event first is not such a case.
  ///
  /// - Parameter events: The events in the order in which they were written.
  static func plannedBeforeEnd(in events: [Event]) -> [Event] {
    guard let end = events.lastIndex(where: \.isFinal), let endDay = events[end].day else {
      return []
    }
    let planned = events[..<end].filter { event in
      guard case .stage(let stage) = event.milestone, stage >= .screen else { return false }
      return event.day.map { endDay.isCertainlyBefore($0) } ?? false
    }
    if planned.isEmpty { return [] }
    let days = events.compactMap(\.day)
    let isNewestFirst =
      days.count >= 3 && zip(days, days.dropFirst()).allSatisfy { $0 >= $1 }
    return isNewestFirst ? [] : planned
  }

  private func isPlannedBeforeEnd(_ event: Event) -> Bool {
    plannedBeforeEnd.contains { $0.day == event.day && $0.milestone == event.milestone }
  }

  /// Leaves out the stages that were planned before the end, where the status confirms the end.
  mutating func removePlannedBeforeEnd(_ status: StatusField, reportingTo reader: inout NoteReader)
  {
    if plannedBeforeEnd.isEmpty { return }
    for index in events.indices where isPlannedBeforeEnd(events[index]) {
      guard let day = events[index].day, day <= today, let stage = events[index].milestone else {
        continue
      }
      events[index].milestone = nil
      reader.report(
        .stageAfterEnd(
          stage.word, on: "\(day)", end: status.text, isPlanned: false, isUnclear: false),
        at: Position(line: events[index].line))
    }
  }

  /// Reports a stage on a later day than the end. If it was probably planned before, it is unclear whether it took place,
  /// unless something later says that the application went on.
  mutating func checkStageAfterEnd(reportingTo reader: inout NoteReader) {
    guard events.contains(where: { $0.milestone?.isEnd ?? false }) else { return }
    let events = ApplicationHistory.inOrder(events, on: today)
    let end = events.lastIndex { event in
      event.isFinal && !event.isPlanned && event.orderDay.map { $0 <= today } ?? true
    }
    guard let end, let outcome = events[end].milestone else { return }
    let later = events[(end + 1)...].filter { $0.milestone != nil }
    guard let first = later.first, case .stage(let stage) = first.milestone, stage >= .screen,
      let day = first.day
    else { return }
    let isPlanned = day > today
    if !isPlanned {
      guard later.count == 1, isPlannedBeforeEnd(first),
        statusStage.map({ $0 < stage }) ?? true
      else {
        // The status confirms what it names.
        if !first.hasWords, statusStage.map({ $0 < stage }) ?? true {
          reader.report(
            .reopened(by: stage.rawValue, on: "\(day)", end: outcome.word),
            at: Position(line: first.line))
        }
        return
      }
      isUnclear = true
    }
    reader.report(
      .stageAfterEnd(
        stage.rawValue, on: "\(day)", end: outcome.word, isPlanned: isPlanned,
        isUnclear: !isPlanned), at: Position(line: first.line))
  }
}

extension Event {
  /// Whether words are beside it, which may say why the application goes on: `interview — they reconsidered`.
  fileprivate var hasWords: Bool { label != nil || note != nil }

  /// Whether it is an end after which nothing is expected. What was ghosted often goes on.
  fileprivate var isFinal: Bool {
    guard case .outcome(let outcome) = milestone else { return false }
    return [.rejected, .withdrawn, .closed].contains(outcome)
  }
}
