import Diagnostics
import TextKit

// The status as the latest news, if it goes beyond the events: a stage.
extension ApplicationHistoryReader {
  mutating func addStatus(_ all: StatusField.All, reportingTo reader: inout NoteReader) {
    var statuses = all
    statuses.findDays(from: events.compactMap(\.day).min(), reportingTo: &reader)
    let all = statuses.known
    // `archived` means nothing about the outcome, so the history decides.
    // So it does if the status is about a day to come.
    let isHistoryAlone =
      statuses.isBlank || isStatusAhead || all.allSatisfy { $0.term == .archived }
    isUnclear =
      (statuses.isUnclear && !isStatusAhead)
      || (isHistoryAlone
        && (doubts.hasUnreadLine && !isBeforeItsTime || history.happened.isLastUnclear))
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
    events = ApplicationHistory.inOrder(events, on: today)
    let reached = ApplicationHistory.progress(of: events, on: today).stage
    if reached < .screen || status.meaning.reopens
      || status.meaning.reachedStage.map({ reached < $0 }) ?? false
    {
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
      if reached < .applied, isOnly {
        reader.report(.openButNotSent(status.text), at: status.position)
      }
    case .outcome, .declined, .endedByUser, .declinedByUser, .archived: break
    }
  }
}
