import Diagnostics
import Markdown

// Two places of one note that contradict each other. A field counts before the history, and the front matter before the
// text. The other place is reported.
extension ApplicationHistoryReader {
  /// Leaves out the events of sending that contradict the applied date. What follows an end is a second application.
  mutating func yield(
    toSending day: Day, _ key: Scalar, reportingTo reader: inout NoteReader
  ) {
    let (sent, textLines) = (Milestone.stage(.applied), textLines)
    let isConfirmed = events.contains { $0.milestone == sent && $0.day?.mayBe(day) ?? false }
    events = ApplicationHistoryReader.events(
      events, yieldingTo: key, on: day, turns: \.isEnd, reportingTo: &reader
    ) { event in
      // One more sending after the known one may be a second one.
      event.milestone == sent
        && (event.day.map { $0 < day } ?? false || !isConfirmed || textLines.contains(event.line))
    }
  }

  /// The events without each that has another day than the field for it: `rejected: 2026-03-10`. Of those in the text, also
  /// without each end that contradicts that of the field.
  static func events(
    _ all: [Event], yieldingTo fields: [(milestone: Milestone, day: Day, key: Scalar)],
    textLines: Set<Int>, reportingTo reader: inout NoteReader
  ) -> [Event] {
    var events = all
    for (milestone, day, key) in fields {
      events = self.events(
        events, yieldingTo: key, on: day, turns: { !$0.isEnd }, reportingTo: &reader
      ) { event in
        if event.milestone == milestone { return true }
        guard textLines.contains(event.line), case .outcome(let kept) = milestone,
          case .outcome(let left)? = event.milestone
        else { return false }
        return kept.contradicts(left)
      }
    }
    return events
  }

  /// The events without those that have another day than a field, which are reported.
  ///
  /// - Parameters:
  ///   - isTurn: Whether what is between two days makes them those of two events, and not of one.
  ///   - isSame: Whether an event is what the field gives the day of.
  private static func events(
    _ all: [Event], yieldingTo key: Scalar, on day: Day, turns isTurn: (Milestone) -> Bool,
    reportingTo reader: inout NoteReader, where isSame: (Event) -> Bool
  ) -> [Event] {
    let turns = all.filter { $0.milestone.map(isTurn) ?? false }.compactMap(\.day)
    return all.filter { event in
      guard let other = event.day, let word = event.milestone?.word, !other.mayBe(day),
        event.line != key.position.line, isSame(event),
        !turns.contains(where: { $0 > min(day, other) && $0 < max(day, other) })
      else { return true }
      reader.report(
        .dayContradicts(
          word, on: "\(other)", key: key.text.shortened, onLine: key.position.line, day: "\(day)"),
        at: Position(line: event.line))
      return false
    }
  }

  /// The day that a field gives, if it gives one.
  func dayOf(_ field: Field, _ reader: NoteReader) -> Day? {
    field.value.texts.lazy.compactMap { Day.value(of: $0.text, order: reader.dateOrder) }.first
  }

  /// Reports a status that is another end than the events state, of which only one can be true.
  func reportOtherEnd(
    than outcome: Outcome, _ status: StatusField, to reader: inout NoteReader
  ) {
    guard status.meaning.day == nil, let end = lastEnd, case .outcome(let other)? = end.milestone,
      outcome.contradicts(other)
    else { return }
    reader.report(
      .endsContradict(
        status.text, end: Milestone.outcome(other).word, on: end.day?.description, line: end.line),
      at: status.position)
  }
}

extension Outcome {
  /// Whether an application that ended in one way cannot end in the other way afterward. What was ghosted often goes on, a
  /// closed position comes with a rejection, and an offer that was accepted can be declined.
  fileprivate func contradicts(_ earlier: Outcome) -> Bool {
    if self == earlier || self == .ghosted || earlier == .ghosted { return false }
    switch (self, earlier) {
    case (.closed, .rejected), (.rejected, .closed), (.withdrawn, .notPursued),
      (.notPursued, .withdrawn), (.withdrawn, .closed), (.notPursued, .closed):
      return false
    default: return true
    }
  }
}
