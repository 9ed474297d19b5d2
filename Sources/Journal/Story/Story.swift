/// The course of one application: its events in order, and what follows from them.
package struct Story: Sendable {
  /// In the order in which they happened; one without a day stands where it was written.
  package private(set) var events: [Event]
  /// The furthest point reached.
  package let stage: Stage
  /// How it ended; `nil` while it is open. A later stage reopens an ended application.
  package let outcome: Outcome?

  /// - Parameter today: what lies after this day is planned, and neither reached nor counted.
  package init(_ events: [Event], on today: Day) {
    self.events = Story.inOrder(events)
    for index in self.events.indices {
      self.events[index].isPlanned = self.events[index].day.map { $0 > today } ?? false
    }
    var stage = Stage.saved
    var outcome: Outcome?
    for event in self.events where !event.isPlanned {
      switch event.milestone {
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
    self.stage = stage
    self.outcome = outcome
  }

  /// The day it was sent; `nil` where it was not sent, or nobody knows when.
  package var applied: Day? {
    happened.first { $0.milestone == .stage(.applied) && $0.day != nil }?.day
  }

  /// The last day on which anything happened.
  package var lastActivity: Day? { happened.compactMap(\.day).max() }

  package var happened: some Sequence<Event> { events.lazy.filter { !$0.isPlanned } }

  package var planned: [Event] { events.filter(\.isPlanned) }

  /// By day; an event without one follows the event before which it was written. Stable.
  private static func inOrder(_ events: [Event]) -> [Event] {
    var last = Int.min
    let keyed = events.map { event in
      last = event.day?.number ?? last
      return (key: last, event)
    }
    if zip(keyed, keyed.dropFirst()).allSatisfy({ $0.key <= $1.key }) { return events }
    return keyed.enumerated()
      .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      .map(\.element.1)
  }
}
