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
      let isPlanned = self.events[index].day.map { $0 > today } ?? false
      if self.events[index].isPlanned != isPlanned { self.events[index].isPlanned = isPlanned }
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

  /// By day; an event without one stays behind the event after which it was written. Stable.
  private static func inOrder(_ events: [Event]) -> [Event] {
    var last = Int.min
    var isInOrder = true
    let keys = events.map { event in
      let key = event.day?.number ?? last
      if key < last { isInOrder = false }
      last = key
      return key
    }
    // Most people write down what happens when it happens.
    if isInOrder { return events }
    return events.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { events[$0] }
  }
}
