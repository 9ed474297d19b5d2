/// The events of one application in order, and what follows from them.
package struct ApplicationHistory: Sendable {
  /// The events in the order in which they happened. An event without a day keeps its place after the one
  /// before it.
  package private(set) var events: [Event]
  /// The furthest stage reached.
  package let stage: Stage
  /// How the application ended, or `nil` while it is open. A later stage reopens an ended application.
  package let outcome: Outcome?
  /// The day the application was sent, or `nil` if it was not sent or the day is unknown.
  package let applied: Day?
  /// The last day on which something happened.
  package let lastActivity: Day?

  /// - Parameter today: Events after this day are planned, and do not count as reached.
  package init(_ events: [Event], on today: Day) {
    self.events = ApplicationHistory.inOrder(events)
    for index in self.events.indices {
      let isPlanned = self.events[index].day.map { $0 > today } ?? false
      if self.events[index].isPlanned != isPlanned { self.events[index].isPlanned = isPlanned }
    }
    (stage, outcome) = ApplicationHistory.progress(inOrder: self.events, on: today)
    let happened = self.events.lazy.filter { !$0.isPlanned }
    applied = happened.first { $0.milestone == .stage(.applied) && $0.day != nil }?.day
    lastActivity = happened.compactMap(\.day).max()
  }

  /// The furthest stage and the outcome that follow from the events so far.
  static func progress(of events: [Event], on today: Day) -> (stage: Stage, outcome: Outcome?) {
    progress(inOrder: inOrder(events), on: today)
  }

  private static func progress(
    inOrder events: [Event], on today: Day
  ) -> (stage: Stage, outcome: Outcome?) {
    var stage = Stage.saved
    var outcome: Outcome?
    for index in events.indices {
      if let day = events[index].day, day > today { continue }
      switch events[index].milestone {
      case .stage(let reached):
        stage = max(stage, reached)
        outcome = nil
      case .outcome(let ending):
        outcome = ending
        stage = max(stage, ending.impliedStage)
      case nil: break
      }
    }
    if outcome == .notPursued, stage >= .applied { outcome = .withdrawn }
    return (stage, outcome)
  }

  package var happened: some Sequence<Event> { events.lazy.filter { !$0.isPlanned } }

  package var planned: [Event] { events.filter(\.isPlanned) }

  /// Sorts the events by day. Events of one day keep their order, and an event without a day follows the event
  /// before it.
  static func inOrder(_ events: [Event]) -> [Event] {
    // Most people write events down as they happen, so that they are already in order.
    if isInOrder(events) { return events }
    var last = Int.min
    let keys = events.indices.map { index in
      last = events[index].day?.number ?? last
      return last
    }
    return zip(keys, events).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func isInOrder(_ events: [Event]) -> Bool {
    var last = Int.min
    for index in events.indices {
      guard let day = events[index].day?.number else { continue }
      if day < last { return false }
      last = day
    }
    return true
  }
}
