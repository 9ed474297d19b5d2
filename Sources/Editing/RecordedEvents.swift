import Diagnostics
import Journal
import Markdown

/// The events that a note records before a change. Some of them are given only by fields outside the history,
/// such as `status` and `applied`.
struct RecordedEvents {
  private let history: ApplicationHistory
  private let today: Day
  /// The lines of the fields outside the history. Events on these lines come from those fields.
  private let otherLines: Set<Int>
  /// What happened, in order, as far as the new event does not replace it.
  private let happened: [Event]
  /// What happened, including what the new event replaces.
  private let happenedBefore: [Event]
  /// Statuses with an outcome whose day is in the history. They add nothing once a new event follows.
  private let repeated: [Event]
  /// The notes of what the new event replaces.
  private let replacedNotes: [String]

  init(
    _ history: ApplicationHistory, statuses: [Field], applied: [Field], before event: NewEvent?,
    on today: Day
  ) {
    self.history = history
    self.today = today
    let otherLines = Set(
      statuses.flatMap { $0.value.texts.map(\.position.line) } + applied.map(\.key.position.line))
    let all =
      history.happened
      + history.planned.filter {
        // A status that counts only later is still something that the new one must not overwrite.
        $0.followsPlanned && otherLines.contains($0.line)
      }.map(\.asHappened)
    let dated = Set(all.compactMap { $0.day == nil ? nil : $0.milestone })
    let isRepeated = { (past: Event) in
      event != nil && past.day == nil && otherLines.contains(past.line)
        && past.milestone.map(dated.contains) ?? false
    }
    let happenedBefore = all.filter { !isRepeated($0) }
    repeated = all.filter(isRepeated)
    self.otherLines = otherLines
    self.happenedBefore = happenedBefore
    // The event adds the day, so it replaces the same milestone without one.
    let isReplaced = { (past: Event) in
      guard let event, event.day <= today else { return false }
      return past.day == nil && past.milestone == event.milestone && otherLines.contains(past.line)
    }
    happened = happenedBefore.filter { !isReplaced($0) }
    replacedNotes = happenedBefore.filter(isReplaced).compactMap(\.note)
  }

  /// The event with the notes of what it replaces: `by HR` in `rejected (by HR)`.
  func takingOverNotes(_ event: NewEvent) -> NewEvent { event.adding(replacedNotes) }

  /// Whether the note already records the event.
  func contains(_ event: NewEvent) -> Bool { history.events.contains(where: event.isRecorded(by:)) }

  /// The index of a status without a day that is later than the event. Such a status describes today, so
  /// anything before today came before it.
  func laterIndex(than event: NewEvent) -> Int? {
    guard event.day < today else { return nil }
    return happened.firstIndex {
      $0.day == nil && otherLines.contains($0.line) && $0.isBeyond(event.milestone)
    }
  }

  /// The event at this index, if it is an outcome.
  func outcome(at index: Int) -> Event? {
    if case .outcome? = happened[index].milestone { happened[index] } else { nil }
  }

  /// Whether the event is not planned, and no event with a day came after it.
  func isLast(_ event: NewEvent) -> Bool {
    event.day <= today && !happenedBefore.continues(after: event)
      && history.happened.allSatisfy { $0.day.map { $0 <= event.day } ?? true }
  }

  /// The history that the note must contain after the change.
  ///
  /// - Parameters:
  ///   - later: The index before which the event belongs, or `nil` if it is the last one.
  ///   - keepingRepeated: Whether the status stays. Then it still repeats these events after all others.
  func expectedHistory(
    adding event: NewEvent?, at later: Int?, keepingRepeated: Bool
  ) -> ApplicationHistory {
    var events = happened
    if let event { events.insert(event.event, at: later ?? events.count) }
    if keepingRepeated {
      let isEventLast = event != nil && later == nil
      events.insert(contentsOf: repeated, at: events.count - (isEventLast ? 1 : 0))
    }
    // What a status planned for an unknown day is settled by the event.
    return ApplicationHistory(events + history.planned.filter { $0.day != nil }, on: today)
  }

  /// The items to write: what other fields record, unknown statuses, and the new event at its place.
  func items(
    adding event: NewEvent?, at later: Int?, _ unknownStatuses: [String]
  ) -> [HistoryPlan.NewItem] {
    let outsideHistory = happened.filter { otherLines.contains($0.line) }
    let recorded = outsideHistory.compactMap(HistoryPlan.NewItem.init)
    // An unknown status was there until now, so it comes before a new event.
    let unknown = unknownStatuses.map { HistoryPlan.NewItem(day: nil, text: $0) }
    guard let event else { return recorded + unknown }
    let item = HistoryPlan.NewItem(day: event.day, text: event.text)
    guard let later else { return recorded + unknown + [item] }
    let place = outsideHistory.firstIndex { $0.line == happened[later].line } ?? 0
    return recorded[..<place] + [item] + recorded[place...] + unknown
  }
}

extension [Event] {
  /// Whether the list contains the event on its day, followed by a later milestone. Two events of one day are
  /// in the order in which they happened.
  fileprivate func continues(after event: NewEvent) -> Bool {
    guard let place = lastIndex(where: { $0.day == event.day && event.isRecorded(by: $0) }) else {
      return false
    }
    return self[(place + 1)...].contains { $0.isBeyond(event.milestone) }
  }
}

extension Event {
  fileprivate var asHappened: Event {
    var event = self
    (event.isPlanned, event.followsPlanned) = (false, false)
    return event
  }

  /// Whether this event ended the application or is a later stage than the milestone.
  fileprivate func isBeyond(_ milestone: Milestone) -> Bool {
    switch (self.milestone, milestone) {
    case (.outcome, _): true
    case (.stage(let own), .stage(let other)): own > other
    case (.stage, .outcome), (nil, _): false
    }
  }
}
