import Diagnostics
import TextKit

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
      events.append(event)
    }
    let reached = ApplicationHistory.progress(of: events, on: day).stage
    // `not a fit` is the user's own decision if nothing was sent.
    let isOwnDecision = reached < .applied && StatusTerms.isMisfit(status.text)
    guard !isOwnDecision, let outcome = status.term.outcome(hadOffer: reached >= .offer) else {
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

  /// The answered date, or `nil` if the history continues after it. Then it is not the day of the last
  /// event.
  var answeredLast: Day? {
    guard let answered else { return nil }
    let last = events.lazy.compactMap(\.day).max()
    return last.map { $0 <= answered } ?? true ? answered : nil
  }
}
