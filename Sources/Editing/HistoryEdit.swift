import Diagnostics
package import Journal
package import Markdown
import TextKit

/// A change to an application's history, written into its note. The history grows, and the status is set.
package struct HistoryEdit {
  package let note: EditableNote
  /// The items added to the history, in the order of writing.
  package let items: [String]
  /// The status fields that changed; `before` is empty if a field had no value.
  package let statuses: [(key: String, before: String, after: String)]
  /// Whether the status stays as it was, because the event is planned or the note has a later one.
  package let leavesStatus: Bool
  /// Whether the events of the note are in its text, and the new ones had to be written into the front matter.
  package let isBesideText: Bool

  /// Facts that the note states only outside its history (a status, an applied date) are first written into
  /// the history, so that the new status overwrites nothing. A status that is not understood is copied there
  /// as it is, for the user to sort out. An event that is planned, or earlier than another one, leaves the
  /// status as it is.
  ///
  /// - Parameter hasSettings: whether the root has an `onward.yml`, so that its folders determine kinds.
  package init(
    _ change: HistoryChange, in source: SourceFile, _ vocabulary: Vocabulary, hasSettings: Bool
  ) throws(EditError) {
    let read = vocabulary.note(in: source, hasSettings: hasSettings)
    let document = Document(parsing: source)
    let fields =
      document.frontMatter.visibleFields
      + vocabulary.textFields(in: document, as: Application.self)
    let plan = (read.note as? Application).map {
      HistoryPlan(change, of: $0, fields: fields, vocabulary)
    }
    do throws(EditError) {
      let original = try EditableNote(source, as: Application.self, vocabulary)
      guard let plan else { throw EditError("it cannot be read as an application") }
      try HistoryEdit.refuseUnclear(plan, in: original, vocabulary)
      if let application = read.note as? Application {
        try HistoryEdit.refuseBeforeStage(change.event, application)
      }
      // Before the first change, because that may move the lines.
      if !plan.items.isEmpty, let history = original.field(plan.historyKey) {
        try original.refuseItems(of: history)
      }
      let textHistory = (read.note as? Application).map {
        original.textHistory(of: $0.history, vocabulary)
      }
      let written = try HistoryEdit.written(
        plan, to: original, textHistory ?? TextHistory(), change.event, problems: read.diagnostics,
        vocabulary, hasSettings: hasSettings)
      note = written.note
      isBesideText =
        !plan.hasHistory && !plan.items.isEmpty && written.plan.textHistory.isEmpty
        && (read.note as? Application).map { original.hasEventsInText($0.history) } ?? false
      items = plan.items.map(\.text)
      statuses = written.plan.statuses.map { status in
        let typed = original.field(status.key)?.value.texts.map(original.asTyped)
        return (status.key, typed?.joined(separator: ", ") ?? status.before, status.after)
      }
      leavesStatus = !plan.isLatest
    } catch {
      let manualEdit = plan.flatMap {
        ManualEdit(
          $0, change.event, in: NoteLines(source, document), fields: fields,
          problems: read.diagnostics, vocabulary, hasSettings: hasSettings)
      }
      throw error.withoutTextLine.suggesting(
        manualEdit, omissions: plan?.remedyForOmissions(in: document, source))
    }
  }

  /// Returns the note with the change, and the plan as it was carried out: the first alternative after which the note
  /// reads as it should.
  private static func written(
    _ plan: HistoryPlan, to original: EditableNote, _ textHistory: TextHistory, _ event: NewEvent?,
    problems: [Diagnostic], _ vocabulary: Vocabulary, hasSettings: Bool
  ) throws(EditError) -> (note: EditableNote, plan: HistoryPlan) {
    var first: EditError?
    for plan in plan.alternatives(with: textHistory) {
      do throws(EditError) {
        let note = try plan.applied(to: original)
        try verify(
          vocabulary.note(in: note.source, hasSettings: hasSettings), expecting: plan.expected,
          event, problems: problems, keeping: plan.unknownStatuses)
        return (note, plan)
      } catch {
        first = first ?? error
      }
    }
    throw first ?? EditError("it cannot be changed")
  }

  /// Throws if the note does not determine what the history would have to contain.
  private static func refuseUnclear(
    _ plan: HistoryPlan, in note: EditableNote, _ vocabulary: Vocabulary
  ) throws(EditError) {
    if let other = plan.conflictingOutcome {
      throw EditError(
        "it already says '\(other.milestone?.word ?? "")', but not since when", line: other.line)
    }
    if let word = plan.unknownStatuses.first(where: vocabulary.isEvent(item:)) {
      throw EditError(
        "the status '\(word.shortened)' is not understood, but as an item of the history it would count",
        line: plan.statuses.first.flatMap { note.field($0.key) }.map(note.line(of:)),
        remedy:
          "If it happened, keep it as an item of the history; if not, move the words to the text of the note."
      )
    }
  }

  /// Throws if the day of an end that the note states already is before a stage that has been reached.
  private static func refuseBeforeStage(
    _ event: NewEvent?, _ application: Application
  ) throws(EditError) {
    guard let event, case .outcome(let outcome) = event.milestone, application.outcome == outcome,
      let later = application.history.events.last(where: {
        guard case .stage = $0.milestone, !$0.isPlanned else { return false }
        return $0.day.map { $0 > event.day } ?? false
      }), let day = later.day, let stage = later.milestone
    else { return }
    throw EditError(
      "it ended after '\(stage.word)' on \(day), so it cannot have ended on \(event.day)",
      line: later.line, remedy: "Name another day, or correct the one in the note.",
      .wrong)
  }

  /// Throws unless the note still contains every expected event and the new one, and has the expected stage
  /// and outcome.
  static func verify(
    _ read: (note: (any NoteKind)?, diagnostics: [Diagnostic]),
    expecting expected: ApplicationHistory,
    _ event: NewEvent?, problems: [Diagnostic], keeping unknownStatuses: [String]
  ) throws(EditError) {
    guard let history = (read.note as? Application)?.history else {
      throw EditError("the note could not be read after the edit")
    }
    let known = Set(problems.map(\.message))
    let problem = read.diagnostics.first {
      // A word that was not understood as a status is not understood in the history either. That is reported
      // there.
      $0.severity < .hint && !known.contains($0.message)
        && !($0.message.id == .unknownStage && !unknownStatuses.isEmpty)
    }
    if let problem {
      throw EditError(
        "it would then have a problem: \(problem.message.text)", line: problem.position.line,
        remedy: problem.message.remedy, .wrong)
    }
    let events = { (history: ApplicationHistory) in
      Set(history.events.map { [$0.day?.description, $0.milestone?.word] })
    }
    let found = events(history)
    // The new event may give a day to an end that had none: `interview — rejected on the spot`. It is not missing then.
    let missing = events(expected).subtracting(found).filter { lost in
      guard lost[0] == nil, let end = event?.milestone, case .outcome = end, lost[1] == end.word
      else { return true }
      return !found.contains { $0[0] != nil && $0[1] == end.word }
    }
    guard missing.isEmpty, history.outcome == expected.outcome,
      history.stage == expected.stage
    else { throw EditError("another of its fields contradicts the history") }
    if let event, !history.events.contains(where: event.isRecorded(by:)) {
      throw EditError("the item would be read differently: '\(event.text)'")
    }
  }
}

/// A change to the history in a note.
package enum HistoryChange: Sendable {
  case event(NewEvent)
  /// A status that is not about what happened: `archived`, or a word of the user's own.
  case status(String)

  var event: NewEvent? { if case .event(let event) = self { event } else { nil } }

  /// The canonical word, or the user's own.
  var word: String {
    switch self {
    case .event(let event): event.milestone.word
    case .status(let text): text
    }
  }

  /// Whether the old status is a misspelling of the new one, so that replacing it loses nothing.
  func corrects(_ before: String, _ terms: StatusTerms) -> Bool {
    guard let meant = terms.suggestion(for: before),
      terms.term(ofStatus: meant) == terms.term(ofStatus: word)
    else { return false }
    // A longer text that only begins with the word means more than the word.
    return nearest(to: normalizedWords(before), among: [meant], within: 2) != nil
  }

  var isEnding: Bool { if case .outcome? = event?.milestone { true } else { false } }
}

/// A past or planned event of an application that is to be written into its note.
package struct NewEvent: Sendable {
  package let day: Day
  /// The time as `10:30`, if it is known.
  package let time: String?
  package let milestone: Milestone
  /// Which one of several, like `system design`.
  package let label: String?
  package let note: String?

  package init(
    day: Day, time: String? = nil, milestone: Milestone, label: String? = nil, note: String? = nil
  ) {
    self.day = day
    self.time = time
    self.milestone = milestone
    self.label = label
    self.note = note
  }

  /// The event as an item of `history:`.
  package var text: String { NewEvent.text(day: day, time: time, milestone, label, note) }

  static func text(
    day: Day?, time: String?, _ milestone: Milestone, _ label: String?, _ note: String?
  ) -> String {
    [day.map { "\($0)" }, time, milestone.word, label.map { "(\($0))" }, note.map { "— \($0)" }]
      .compactMap(\.self).joined(separator: " ")
  }
}

extension NewEvent {
  /// The event with more notes.
  func adding(_ notes: [String]) -> NewEvent {
    let all = [note].compactMap(\.self) + notes.filter { $0 != note }
    return NewEvent(
      day: day, time: time, milestone: milestone, label: label,
      note: all.isEmpty ? nil : all.joined(separator: "; "))
  }

  var event: Event {
    var event = Event(day: day, milestone: milestone, line: 0, label: label, note: note)
    event.time = time
    return event
  }

  /// Whether a text contains what is visible of the typed one.
  private static func isShown(_ typed: String?, in text: String?) -> Bool {
    guard let visible = typed?.withoutComments.withoutMarks.trimmed, !visible.isEmpty else {
      return true
    }
    return text?.contains(visible) ?? false
  }

  /// Whether an event of the note already records this one: same day and milestone, with its label and note.
  /// An application is sent only once, so `applied` on another day counts as recorded.
  func isRecorded(by event: Event) -> Bool {
    if milestone == .stage(.applied), event.milestone == milestone, event.day != nil { return true }
    return event.day == day && event.milestone == milestone
      && NewEvent.isShown(label, in: event.label) && NewEvent.isShown(note, in: event.note)
  }
}
