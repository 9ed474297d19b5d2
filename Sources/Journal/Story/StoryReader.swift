import Diagnostics
import Markdown

/// Joins everything that a note says about an application's course into one story: its history, its
/// dated headings, the applied and answered dates, and the status.
struct StoryReader {
  private var events: [Event] = []
  private let today: Day
  private(set) var answered: Day?

  init(from reader: inout NoteReader) {
    today = reader.vocabulary.today
    var history = HistoryReader(reader.vocabulary)
    history.read(history: reader.scalars(ApplicationField.history))
    history.read(headings: reader.document.blocks)
    for flaw in history.flaws { reader.report(flaw.message, at: flaw.position) }
    events = history.events
    addApplied(from: &reader)
    answered = reader.optional(ApplicationField.answered, as: Day.self)
    addStatus(from: &reader)
  }

  var story: Story { Story(events, on: today) }

  /// The applied date always contributes its event; `true` says that it was sent on some day.
  private mutating func addApplied(from reader: inout NoteReader) {
    let fields = reader.fields(ApplicationField.applied)
    let said = fields.first { field in
      field.value.texts.contains { ["true", "yes", "x"].contains($0.text.trimmed.lowercased()) }
    }
    let isPlainAnswer = fields.allSatisfy { field in
      field.value.texts.allSatisfy {
        if case .value = Bool.read($0.text, reader.vocabulary.settings) { true } else { false }
      }
    }
    let day = isPlainAnswer ? nil : reader.optional(ApplicationField.applied, as: Day.self)
    guard day != nil || said != nil else { return }
    let applied = Milestone.stage(.applied)
    if events.contains(where: { $0.milestone == applied && ($0.day == day || day == nil) }) {
      return
    }
    if let undated = events.firstIndex(where: { $0.milestone == applied && $0.day == nil }) {
      events[undated].day = day
    } else {
      let line = fields.first?.key.position.line ?? 1
      events.insert(Event(day: day, milestone: applied, line: line), at: 0)
    }
  }

  private mutating func addStatus(from reader: inout NoteReader) {
    guard let status = StatusField(from: &reader) else {
      dateTheAnswer(of: nil)
      return
    }
    let all = Story(events.map(\.asIfHappened), on: today)
    switch status.meaning {
    case .stage(.saved):
      if all.stage >= .applied { reader.report(.savedButSent(status.text), at: status.position) }
    case .stage(let stage):
      if stage > all.stage { append(.stage(stage), status, to: &reader) }
    case .outcome(let outcome):
      if outcome == .accepted, all.stage < .offer {
        reader.report(.acceptedWithoutOffer, at: status.position)
      }
      addOutcome(outcome, all, status, to: &reader)
    case .declined:
      if all.stage < .offer { reader.report(.declinedByWhom, at: status.position) }
      addOutcome(all.stage < .offer ? .rejected : .declined, all, status, to: &reader)
    case .open:
      if all.stage < .applied { reader.report(.openButNotSent(status.text), at: status.position) }
    case .housekeeping: break
    }
    dateTheAnswer(of: nil)
  }

  private mutating func addOutcome(
    _ outcome: Outcome, _ all: Story, _ status: StatusField, to reader: inout NoteReader
  ) {
    let isTold = all.outcome == outcome || (outcome == .notPursued && all.outcome == .withdrawn)
    if isTold {
      dateTheAnswer(of: .outcome(outcome))
    } else {
      append(.outcome(outcome), status, to: &reader)
    }
  }

  /// A status that says more than the history is a later event. The answered date is its day;
  /// where there is none, the day is unknown, and a hint says so.
  private mutating func append(
    _ milestone: Milestone, _ status: StatusField, to reader: inout NoteReader
  ) {
    let day = milestone == .stage(.applied) ? nil : answered
    events.append(Event(day: day, milestone: milestone, line: status.position.line))
    // What was never sent has no day that anything could be reckoned from.
    if milestone == .outcome(.notPursued) { return }
    if day == nil { reader.report(.undatedStatus(milestone.word), at: status.position) }
  }

  private mutating func dateTheAnswer(of milestone: Milestone?) {
    guard let answered, let milestone else { return }
    if let index = events.lastIndex(where: { $0.milestone == milestone && $0.day == nil }) {
      events[index].day = answered
    }
  }
}

extension Event {
  /// Planned events count as told when a status is compared with the history.
  fileprivate var asIfHappened: Event {
    var event = self
    event.day = nil
    return event
  }
}

/// The status of an application: the first of its status fields that is understood.
private struct StatusField {
  let meaning: StatusWord
  let text: String
  let position: Position

  /// `nil` where there is none, or none is understood (which is reported).
  init?(from reader: inout NoteReader) {
    let words = reader.vocabulary.statusWords
    var unknown: Scalar?
    var housekeeping: Scalar?
    for field in reader.fields(ApplicationField.status) {
      let scalars = field.value.texts.filter { !$0.isBlank }
      let texts = scalars.map { Link($0.text)?.text ?? $0.text }
      guard let first = scalars.first else { continue }
      if Set(texts.map { foldedWords($0) }).count > 1 {
        reader.report(.severalStatuses, at: first.position)
        return nil
      }
      switch words.status(texts[0]) {
      case .housekeeping: housekeeping = housekeeping ?? first
      case let meaning?:
        self.meaning = meaning
        text = texts[0].trimmed
        position = first.position
        return
      case nil: unknown = unknown ?? first
      }
    }
    if let unknown {
      let typed = foldedWords(unknown.text)
      let suggestion =
        nearest(to: typed, among: words.known, within: 2) ?? words.phrase(within: typed)
      reader.report(
        .unknownStatus(unknown.text.trimmed, suggestion: suggestion), at: unknown.position)
    }
    guard let housekeeping else { return nil }
    meaning = .housekeeping
    text = housekeeping.text
    position = housekeeping.position
  }
}
