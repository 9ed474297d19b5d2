import Diagnostics
import Markdown
import TextKit

/// Joins everything that a note says about an application's course into one story: its history, its
/// dated headings, the applied and answered dates, and the status.
struct ApplicationHistoryReader {
  private var events: [Event] = []
  private let today: Day
  /// `nil` while it lies ahead: what is planned is no answer yet.
  private(set) var answered: Day?
  /// The note tells the course of the application, and not only where it stands.
  let hasHistory: Bool

  init(from reader: inout NoteReader) {
    today = reader.vocabulary.today
    var history = HistoryReader(reader.vocabulary)
    // Of several lists (`history:` and `timeline:`), each tells a part of the story.
    for field in reader.fields(ApplicationField.history) { history.read(history: field) }
    let body = reader.document.body
    // Only a heading that begins with a date is an event.
    if body.mayHaveSecondLevelHeading(holding: ParsedEvent.isOfFigures) {
      history.read(headings: body.blocks)
    }
    history.settleDecisions()
    for flaw in history.flaws { reader.report(flaw.message, at: flaw.position) }
    events = history.events
    hasHistory = !events.isEmpty
    addApplied(from: &reader)
    answered = reader.optional(ApplicationField.answered, as: Day.self)
    addStatus(from: &reader)
    dateTheAnswer()
    if let day = answered, day > today { answered = nil }
  }

  var story: ApplicationHistory { ApplicationHistory(events, on: today) }

  /// The applied date always contributes its event; `true` says that it was sent on some day.
  private mutating func addApplied(from reader: inout NoteReader) {
    let fields = reader.fields(ApplicationField.applied)
    if fields.isEmpty { return }
    let said = fields.first {
      $0.value.texts.contains { ApplicationHistoryReader.saysSent($0.text) }
    }
    let isPlainAnswer = fields.allSatisfy { field in
      field.value.texts.allSatisfy {
        if case .value = Bool.read($0.text, order: nil) { true } else { false }
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

  private static func saysSent(_ text: String) -> Bool {
    let word = text.trimmed
    // A longer one is a date, as a rule.
    return word.utf8.count <= 4 && ["true", "yes", "x"].contains(word.lowercased())
  }

  private mutating func addStatus(from reader: inout NoteReader) {
    let all = StatusField.all(from: &reader)
    for status in all where !status.isEnding {
      if case .stage(let stage) = status.meaning { markWhatIsOver(stage) }
      addStage(status, isOnly: all.count == 1, to: &reader)
    }
    let endings = all.filter(\.isEnding)
    guard let status = endings.first else { return }
    if let other = endings.first(where: { $0.meaning != status.meaning }) {
      reader.report(.severalValues("status"), at: other.position)
    }
    let reached = ApplicationHistory.standing(events, on: today).stage
    switch status.meaning {
    case .outcome(let outcome):
      if outcome == .accepted, reached < .offer, normalizedWords(status.text) == "accepted" {
        reader.report(.acceptedWithoutOffer, at: status.position)
      }
      add(outcome, status, to: &reader)
    case .declined:
      if reached < .offer { reader.report(.declinedByWhom, at: status.position) }
      add(reached < .offer ? .rejected : .declined, status, to: &reader)
    case .stage, .open, .archived: break
    }
  }

  /// Today's event is over if the status names its stage, and only this event can be why it does.
  private mutating func markWhatIsOver(_ stage: Stage) {
    let isOfToday = { (event: Event) in event.day == today && event.milestone == .stage(stage) }
    guard let index = events.lastIndex(where: isOfToday) else { return }
    let isReachedBefore = events.indices.contains {
      guard $0 != index, case .stage(let other) = events[$0].milestone else { return false }
      return other >= stage && events[$0].day.map { $0 <= today } ?? true
    }
    if !isReachedBefore { events[index].isOver = true }
  }

  private mutating func addStage(_ status: StatusField, isOnly: Bool, to reader: inout NoteReader) {
    let reached = ApplicationHistory.standing(events, on: today).stage
    switch status.meaning {
    case .stage(.saved):
      if reached >= .applied, isOnly {
        reader.report(.savedButSent(status.text), at: status.position)
      }
    case .stage(let stage):
      if stage <= reached { return }
      // A status is often set when the talk is agreed on; what is planned has told it then.
      if events.contains(where: {
        $0.milestone == .stage(stage) && $0.day.map { $0 > today } ?? false
      }) {
        reader.report(.statusAhead(status.text), at: status.position)
      } else {
        append(.stage(stage), status, to: &reader)
      }
    case .open:
      if reached < .applied, isOnly {
        reader.report(.openButNotSent(status.text), at: status.position)
      }
    case .outcome, .declined, .archived: break
    }
  }

  private mutating func add(_ outcome: Outcome, _ status: StatusField, to reader: inout NoteReader)
  {
    let told = ApplicationHistory.standing(events, on: today).outcome
    if told == outcome || (outcome == .notPursued && told == .withdrawn) { return }
    guard
      let end = events.lastIndex(where: {
        $0.milestone == .outcome(outcome) && $0.day.map { $0 <= today } ?? false
      }), let day = events[end].day, answeredLast == nil
    else { return append(.outcome(outcome), status, to: &reader) }
    if let later = events.compactMap(\.day).filter({ $0 > day && $0 <= today }).max() {
      // The merge of two machines' notes leaves this, and so does a second no that has no line yet.
      let word = Milestone.outcome(outcome).word
      reader.report(
        .statusBeforeHistory(word, told: "\(day)", goesOnTo: "\(later)"), at: status.position)
      events = ApplicationHistory.inOrder(events)
      events.append(Event(day: nil, milestone: .outcome(outcome), line: status.position.line))
    } else {
      // Nothing came on a later day, so the status says which of that day's events was the last.
      events.append(events.remove(at: end))
    }
  }

  /// A status that says more than the history is a later event. The answered date is its day;
  /// where there is none, the day is unknown, and a hint says so.
  private mutating func append(
    _ milestone: Milestone, _ status: StatusField, to reader: inout NoteReader
  ) {
    let day = milestone == .stage(.applied) ? nil : answeredLast
    // In order first, for some people write their history from the latest event down.
    events = ApplicationHistory.inOrder(events)
    events.append(Event(day: day, milestone: milestone, line: status.position.line))
    // What was never sent has no day that anything could be reckoned from.
    if day == nil, milestone != .outcome(.notPursued) {
      reader.report(.undatedStatus(milestone.word), at: status.position)
    }
  }

  /// The answered date is the day of the outcome where the history tells it without one.
  private mutating func dateTheAnswer() {
    guard let answeredLast else { return }
    let last = events.lastIndex { if case .outcome = $0.milestone { true } else { false } }
    if let last, events[last].day == nil { events[last].day = answeredLast }
  }

  /// The answered date, unless the history goes on after it: then it is not the day of the last word.
  private var answeredLast: Day? {
    let last = story.lastActivity
    return answered.flatMap { day in last.map { $0 <= day } ?? true ? day : nil }
  }
}

extension StatusField {
  /// It says how the application ended.
  fileprivate var isEnding: Bool {
    switch meaning {
    case .outcome, .declined: true
    case .stage, .open, .archived: false
    }
  }
}
