import Diagnostics
import Markdown
import TextKit

/// The events of one application in order, and what follows from them.
package struct ApplicationHistory: Sendable {
  /// The events in the order in which they happened. An event without a day keeps its place after the one
  /// before it.
  package private(set) var events: [Event]
  /// The milestones that have happened, in order.
  ///
  /// Counting goes through those of every application many times, often on two cores at once. To copy an event, the
  /// references to its words are counted, which makes it ten times as slow.
  package let milestones: [DatedMilestone]
  /// The furthest stage reached. That of `appointmentOfToday` is not reached yet.
  package let stage: Stage
  /// How the application ended, or `nil` while it is open. A later stage reopens an ended application.
  package let outcome: Outcome?
  /// The day the application was sent, or `nil` if it was not sent or the day is unknown.
  package let applied: Day?
  /// The last day on which something happened.
  package let lastActivity: Day?
  /// What the user takes part in today, unless the note states that it is over. The hour at which the page is read is
  /// unknown, so it does not count as reached before tomorrow.
  package let appointmentOfToday: Event?
  /// Whether it is not known how far the application got, or whether it has ended: its status is not
  /// understood, or it has no status and its last event is not understood.
  ///
  /// `stage` and `outcome` are then only the furthest that is known. Nothing may be calculated from them.
  package let isUnclear: Bool

  /// The furthest stage that the note states, or `nil` if it is unclear and the note states none.
  package var knownStage: Stage? {
    let isNone =
      isUnclear && stage == .saved && !events.contains { $0.milestone == .stage(.saved) }
    return isNone ? nil : stage
  }

  /// - Parameters:
  ///   - today: Events after this day are planned, and do not count as reached. Neither do events without a day
  ///     that follow one of them.
  ///   - isUnclear: Whether the application is unclear.
  package init(_ events: [Event], on today: Day, isUnclear: Bool = false) {
    self.events = ApplicationHistory.withoutSuperseded(
      ApplicationHistory.inOrder(events, on: today))
    self.isUnclear = isUnclear
    var isAhead = false
    for index in self.events.indices {
      if let day = self.events[index].orderDay { isAhead = day > today }
      if self.events[index].day != nil {
        if self.events[index].isPlanned != isAhead { self.events[index].isPlanned = isAhead }
      } else if isAhead, !self.events[index].isPlanned {
        self.events[index].isPlanned = true
        self.events[index].followsPlanned = true
      }
    }
    let ordered = self.events
    let ahead = ApplicationHistory.indexOfAppointment(on: today, in: ordered)
    appointmentOfToday = ahead.map { ordered[$0] }
    (stage, outcome) = ApplicationHistory.progress(
      inOrder: ordered, on: today, notReached: ahead)
    let happened = ordered.enumerated().lazy.filter { index, event in
      !event.isPlanned && index != ahead
    }.map(\.element)
    applied = happened.first { $0.milestone == .stage(.applied) && $0.day != nil }?.day
    lastActivity = happened.compactMap(\.day).max()
    milestones = happened.compactMap { event in
      event.milestone.map { DatedMilestone(milestone: $0, day: event.day) }
    }
  }

  /// The furthest stage and the outcome that follow from the events so far.
  static func progress(of events: [Event], on today: Day) -> (stage: Stage, outcome: Outcome?) {
    progress(inOrder: inOrder(events, on: today), on: today)
  }

  /// - Parameter ahead: The index of today's appointment. An application with one was sent.
  private static func progress(
    inOrder events: [Event], on today: Day, notReached ahead: Int? = nil
  ) -> (stage: Stage, outcome: Outcome?) {
    var stage = Stage.saved
    var outcome: Outcome?
    var isAhead = false
    for index in events.indices {
      if let day = events[index].orderDay { isAhead = day > today }
      if isAhead || events[index].isPlannedWithoutDay { continue }
      switch events[index].milestone {
      case .stage(let reached):
        stage = max(stage, index == ahead ? .applied : reached)
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

  /// The index of today's appointment, which is the last event that is not planned.
  private static func indexOfAppointment(on today: Day, in events: [Event]) -> Int? {
    guard let last = events.lastIndex(where: { !$0.isPlanned }), events[last].day == today,
      !events[last].isOver, events[last].milestone?.isAppointment ?? false
    else { return nil }
    return last
  }

  /// The furthest stage that the events until today state, whether today's appointment is over or not.
  package var statedStage: Stage {
    if case .stage(let ofToday)? = appointmentOfToday?.milestone {
      max(stage, ofToday)
    } else {
      stage
    }
  }

  /// The first known day that shows this stage or a further one: that of the stage itself, or the one on which the user
  /// accepted or declined an offer.
  package func firstDay(from stage: Stage) -> Day? {
    milestones.first {
      $0.day != nil && ($0.stage ?? $0.decidedStage).map { $0 >= stage } ?? false
    }?
    .day
  }

  package var happened: some Sequence<Event> { events.lazy.filter { !$0.isPlanned } }

  package var planned: [Event] { events.filter(\.isPlanned) }

  /// The events without those that were planned for an unknown day and have been reached, or overtaken by
  /// an end, since.
  private static func withoutSuperseded(_ events: [Event]) -> [Event] {
    if !events.contains(where: \.isPlannedWithoutDay) { return events }
    return events.indices.filter { index in
      guard events[index].isPlannedWithoutDay, case .stage(let planned)? = events[index].milestone
      else { return true }
      return !events[(index + 1)...].contains { later in
        switch later.milestone {
        case .stage(let stage): stage >= planned && !later.isPlannedWithoutDay
        case .outcome: true
        case nil: false
        }
      }
    }.map { events[$0] }
  }

  /// Sorts the events by day. Events of one day keep their order. An event without a day follows the event before it,
  /// and so does one that may have happened on that event's day, as far as its day is known.
  ///
  /// The order of what has happened does not depend on what is planned.
  static func inOrder(_ events: [Event], on today: Day) -> [Event] {
    // Most people write events down as they happen, so that they are already in order.
    // Sorting all of them takes 2% more instructions in a build.
    if isInOrder(events) { return events }
    var last = Int.min
    var lastHappened = Int.min
    let keys = events.indices.map { index in
      guard let day = events[index].orderDay else { return last }
      let isPlanned = day > today
      last = day.number(after: isPlanned ? last : lastHappened)
      if !isPlanned { lastHappened = last }
      return last
    }
    return zip(keys, events).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func isInOrder(_ events: [Event]) -> Bool {
    var last = Int.min
    for index in events.indices {
      guard let day = events[index].orderDay?.number(after: last) else { continue }
      if day < last { return false }
      last = day
    }
    return true
  }
}

extension ApplicationHistory {
  /// The history with conversations that other notes state. One on a day on which this history has one is the same; so is
  /// one of the stage of an event without a day, which gets its day.
  func adding(_ conversations: [Event], on today: Day) -> ApplicationHistory {
    var events = self.events
    for conversation in conversations {
      guard let day = conversation.day else { continue }
      if let known = events.firstIndex(where: { $0.day == day && $0.isConversation }) {
        events[known].time = events[known].time ?? conversation.time
        continue
      }
      let undated = events.firstIndex {
        $0.day == nil && !$0.isPlanned && $0.milestone != nil
          && $0.milestone == conversation.milestone
      }
      var added = conversation
      if let undated {
        let known = events.remove(at: undated)
        added = known
        added.day = day
      }
      events.insert(added, at: ApplicationHistory.place(of: added, on: day, in: events))
    }
    return ApplicationHistory(events, on: today, isUnclear: isUnclear)
  }

  /// After the events until the day, and after what is only known to have been before an end: what comes later without
  /// a day is not before it.
  private static func place(of added: Event, on day: Day, in events: [Event]) -> Int {
    let last = events.lastIndex { $0.orderDay.map { $0 <= day } ?? false }
    var place = last.map { $0 + 1 } ?? 0
    while place < events.count, events[place].day == nil,
      case .stage(let stage)? = events[place].milestone,
      case .stage(let reached)? = added.milestone ?? .stage(.interview), stage <= reached
    {
      place += 1
    }
    return place
  }
}

extension Event {
  /// Whether it is a conversation, or a task between two of them.
  package var isConversation: Bool { milestone?.isAppointment ?? isOfNoStage }
}

/// A milestone that has happened.
package struct DatedMilestone: Sendable {
  package let milestone: Milestone
  /// `nil` if the note does not give it.
  package let day: Day?

  /// `nil` if the milestone is an outcome.
  package var stage: Stage? { if case .stage(let stage) = milestone { stage } else { nil } }

  /// The stage that the user decided about: only an offer can be accepted or declined.
  fileprivate var decidedStage: Stage? {
    switch milestone {
    case .outcome(.accepted), .outcome(.declined): .offer
    case .outcome, .stage: nil
    }
  }
}

extension Day {
  /// The day's number, or the number of an earlier event if this day may be the same or later: in March 2026,
  /// something happened after 20 March.
  fileprivate func number(after earlier: Int) -> Int {
    isExact ? number : min(max(number, earlier), latest.number)
  }
}

/// The first answer from a person: a question, an invitation, a rejection.
///
/// An automatic receipt is not an answer, and neither is an end set by the applicant or by the passing of
/// time.
package struct Answer: Sendable, Hashable {
  /// The day of the answer, or `nil` if the note does not give it.
  package let day: Day?
  /// Days from sending to this answer.
  ///
  /// `nil` if one of the two days is unknown or approximate. Also `nil` if the answer is dated before the
  /// application, because one of the days must be wrong then.
  package let delay: Int?

  /// Returns `nil` while no one has answered.
  /// - Parameters:
  ///   - answered: The day that the note gives apart from its history. A day in the future is ignored.
  ///   - isDayOfEnd: Whether that day is the one on which the application was closed, by whomever.
  init?(in history: ApplicationHistory, answered: Day?, isDayOfEnd: Bool, on today: Day) {
    let answered = answered.flatMap { $0 <= today ? $0 : nil }
    var answers = history.happened.filter { $0.isAnswer && $0 != history.appointmentOfToday }
      .makeIterator()
    if let first = answers.next() {
      // A day from that of the next answer on is not that of the first one.
      let next = IteratorSequence(answers).compactMap(\.day).min()
      let isOfFirst = answered.map { day in next.map { day < $0 } ?? true } ?? false
      self.init(on: first.day ?? (isOfFirst ? answered : nil), history)
    } else if let answered, history.stage >= .applied, history.outcome == nil || !isDayOfEnd {
      // The note gives the day of an answer, but not what the answer was. They may have answered before the
      // application was withdrawn or closed, or before they fell silent.
      self.init(on: answered, history)
    } else {
      return nil
    }
  }

  private init(on day: Day?, _ history: ApplicationHistory) {
    self.day = day
    if let day, let applied = history.applied, day.isExact, applied.isExact, day >= applied {
      delay = day.days(since: applied)
    } else {
      delay = nil
    }
  }
}

/// A `yes` or `no` after the name of a stage: whether the event took place.
enum EventFlag {
  case happened, didNotHappen

  /// Returns `nil` if the text is anything else.
  init?(_ text: String) {
    let text = text.trimmed
    // A longer text is a label or a note.
    guard text.utf8.count <= 16 else { return nil }
    // Most values are days. Without this, reading 10,000 notes takes 1.1 times as long.
    if text.utf8.contains(where: \.isASCIIDigit), text != "0" { return nil }
    if ["✓", "✔", "☑", "✅"].contains(text) {
      self = .happened
      return
    }
    switch normalizedWords(text) {
    case "true", "y", "x": self = .happened
    case "false", "n", "0": self = .didNotHappen
    // Only dashes and the like. A smiley is not an answer.
    case "" where !text.allSatisfy({ $0.isASCII || "–—…".contains($0) }): return nil
    case _ where BlankText.matches(text): self = .didNotHappen
    default:
      let words = StatusWords.folded(text)
      if EventFlag.yes.contains(words) {
        self = .happened
      } else if EventFlag.no.contains(words) {
        self = .didNotHappen
      } else {
        return nil
      }
    }
  }

  private static let yes = Lexicon.phrases(\.yes)
  private static let no = Lexicon.phrases(\.no)
}
