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
    let read = ApplicationBeforeEdit(source, vocabulary, hasSettings: hasSettings)
    let plans = read.plans(for: change)
    do throws(EditError) {
      let original = try read.editable.get()
      guard let application = read.application, let plan = plans.first else {
        throw EditError("it cannot be read as an application")
      }
      try HistoryEdit.refuseUnclear(plan, in: original, vocabulary)
      if let event = change.event {
        try HistoryEdit.refuseBeforeStage(event, application)
        try HistoryEdit.refuseNewWords(event, application)
      }
      // Before the first change, because that may move the lines.
      if !plan.items.isEmpty, let history = original.field(plan.historyKey) {
        try original.refuseItems(of: history)
      }
      let written = try HistoryEdit.written(
        plans, to: original, of: application, change.event, read)
      self.init(written.plan, written.note, from: original, of: application)
    } catch {
      throw read.suggesting(plans, change.event, instead: error)
    }
  }

  /// What was written, for the words that are printed.
  private init(
    _ plan: HistoryPlan, _ note: EditableNote, from original: EditableNote,
    of application: Application
  ) {
    self.note = note
    items = plan.items.map(\.text)
    statuses = plan.statuses.map { status in
      let typed = original.field(status.key)?.value.texts.map(original.asTyped)
      return (status.key, typed?.joined(separator: ", ") ?? status.before, status.after)
    }
    leavesStatus = !plan.isLatest
    isBesideText =
      !plan.hasHistory && !plan.items.isEmpty && plan.textHistory.isEmpty
      && original.hasEventsInText(application.history)
  }

  /// Returns the note with the change, and the plan as it was carried out: the first alternative after which the note
  /// reads as it should.
  private static func written(
    _ plans: [HistoryPlan], to original: EditableNote, of application: Application,
    _ event: NewEvent?, _ read: ApplicationBeforeEdit
  ) throws(EditError) -> (note: EditableNote, plan: HistoryPlan) {
    let textHistory = original.textHistory(of: application.history, read.vocabulary)
    var first = plans.first?.lostStatus.map { status in
      EditError(
        "the status '\(status.before.shortened)' says more than its place in the history could keep",
        line: original.field(status.key).map(original.line(of:)),
        remedy:
          "Move these words to the text of the note, and leave in '\(status.key)' only the stage, or nothing.",
        .words)
    }
    for plan in plans.filter({ $0.lostStatus == nil }).flatMap({
      $0.alternatives(with: textHistory)
    }) {
      do throws(EditError) {
        let note = try plan.applied(to: original)
        try verify(note.source, plan, event, read)
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
    _ event: NewEvent, _ application: Application
  ) throws(EditError) {
    guard case .outcome(let outcome) = event.milestone, application.outcome == outcome,
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

  /// Throws if the note already has the event, but without the time or the words that are to be written.
  private static func refuseNewWords(
    _ event: NewEvent, _ application: Application
  ) throws(EditError) {
    guard
      let recorded = application.history.events.first(where: event.isSame(as:)),
      let line = recorded.day.map({ _ in recorded.line }),
      !application.history.events.contains(where: event.isRecorded(by:))
    else { return }
    let whole = NewEvent(
      day: recorded.day ?? event.day, time: event.time ?? recorded.time,
      milestone: event.milestone, label: event.label ?? recorded.label,
      note: [recorded.note, event.note].compactMap(\.self).joined(separator: "; "))
    throw EditError(
      "'\(event.milestone.word)' is already recorded on \(whole.day), and what is new about it is not added to that line",
      line: line,
      remedy: "To add it, write the event there like this: \(whole.withoutEmptyNote.text)", .wrong)
  }

  /// Throws unless the note still contains every expected event and the new one, and has the expected stage
  /// and outcome.
  static func verify(
    _ edited: SourceFile, _ plan: HistoryPlan, _ event: NewEvent?, _ read: ApplicationBeforeEdit
  ) throws(EditError) {
    let expected = plan.expected
    let (note, problems) = read.vocabulary.note(in: edited, hasSettings: read.hasSettings)
    guard let history = (note as? Application)?.history else {
      throw EditError("the note could not be read after the edit")
    }
    try verifyProblems(problems, plan, read)
    if let event { try verifyPlace(of: event, in: history, expected) }
    try verifyEvents(of: history, expected, event)
    if let event { try verifyWords(of: event, in: history) }
  }

  /// Throws if the note has a problem that it did not have before.
  private static func verifyProblems(
    _ problems: [Diagnostic], _ plan: HistoryPlan, _ read: ApplicationBeforeEdit
  ) throws(EditError) {
    let known = Set(read.problems.map(\.message))
    let problem = problems.first {
      // A word that was not understood as a status is not understood in the history either. That is reported
      // there.
      $0.severity < .hint && !known.contains($0.message)
        && !($0.message.id == .unknownStage && !plan.unknownStatuses.isEmpty)
    }
    if let problem {
      throw EditError(
        "it would then have a problem: \(problem.message.text)", line: problem.position.line,
        remedy: problem.message.remedy, .wrong)
    }
  }

  /// Throws unless each expected event counts, no other one does, and stage and outcome are as expected.
  private static func verifyEvents(
    of history: ApplicationHistory, _ expected: ApplicationHistory, _ event: NewEvent?
  ) throws(EditError) {
    let found = Set(history.events.map(EventIdentity.init))
    // The new event may give a day to an end that had none: `interview — rejected on the spot`. It is not missing then.
    let missing = Set(expected.events.map(EventIdentity.init)).subtracting(found).filter { lost in
      guard lost.day == nil, let end = event?.milestone, case .outcome = end, lost.milestone == end
      else { return true }
      return !found.contains { $0.day != nil && $0.milestone == end }
    }
    if missing.isEmpty, let extra = extraEvent(in: history, beside: expected, event),
      let word = extra.milestone?.word
    {
      throw EditError(
        "'\(word)'\(extra.day.map { " on \($0)" } ?? "") would then count as well",
        remedy:
          "Correct what the note says about '\(word)', or write the event with its exact day.",
        .wrong)
    }
    guard missing.isEmpty, history.outcome == expected.outcome,
      history.statedStage == expected.statedStage
    else {
      let lost = expected.events.first { missing.contains(EventIdentity($0)) }
      let words = lost.map { "'\($0.milestone?.word ?? "an event")' of this line would not count" }
      throw EditError(
        (words ?? "its events would then not be the ones that are known")
          + ", because another line of the note says something else", line: lost?.line,
        remedy:
          "Correct the line that is wrong, or write the event with its exact day.", .wrong)
    }
  }

  /// Throws if the new event is read, but with another time or other words than were typed.
  private static func verifyWords(
    of event: NewEvent, in history: ApplicationHistory
  ) throws(EditError) {
    guard history.events.contains(where: event.isRecorded(by:)) else {
      throw EditError(
        "'\(event.text)' would be read as something else, because of what it says in the brackets or after the dash",
        remedy: "Use other words for --which or --note, or none.", .wrong)
    }
  }

  /// What makes two events of a note the same one.
  private struct EventIdentity: Hashable {
    /// As text: an approximate day is not an exact one.
    let day: String?
    let milestone: Milestone?

    init(_ event: Event) { (day, milestone) = (event.day?.description, event.milestone) }
  }

  /// An event that only counts after the edit and is not the new one.
  private static func extraEvent(
    in history: ApplicationHistory, beside expected: ApplicationHistory, _ event: NewEvent?
  ) -> Event? {
    let known = Set(expected.events.map(EventIdentity.init))
    return history.events.first { found in
      let isNew = event.map { $0.day == found.day && $0.milestone == found.milestone } ?? false
      return found.milestone != nil && !isNew && !known.contains(EventIdentity(found))
    }
  }

  /// Throws if an event that can only have come before the new one is read after it. That would hide how the
  /// application ended, or which stage it reached.
  private static func verifyPlace(
    of event: NewEvent, in history: ApplicationHistory, _ expected: ApplicationHistory
  ) throws(EditError) {
    guard let place = history.events.lastIndex(where: event.isRecorded(by:)),
      !history.events[place].isPlanned,
      let later = history.events[(place + 1)...].first(where: event.mayFollow),
      let day = later.day, let word = later.milestone?.word
    else { return }
    // The lines of the note as it is.
    let line = expected.events.first { $0.day == day && $0.milestone == later.milestone }?.line
    throw EditError(
      "it is not certain whether '\(event.milestone.word)' on \(event.day) came before or after '\(word)' on \(day)",
      line: line, remedy: "Name the exact day, or correct the day on that line.", .wrong)
  }
}

/// An application's note as it is before an edit.
struct ApplicationBeforeEdit {
  let source: SourceFile
  let document: Document
  /// `nil` if the note cannot be read as an application.
  let application: Application?
  let problems: [Diagnostic]
  /// The visible fields, those of the text last.
  let fields: [Field]
  /// The note's bytes with the place of each value, or why they cannot be edited.
  let editable: Result<EditableNote, EditError>
  let vocabulary: Vocabulary
  let hasSettings: Bool

  init(_ source: SourceFile, _ vocabulary: Vocabulary, hasSettings: Bool) {
    let read = vocabulary.note(in: source, hasSettings: hasSettings)
    application = read.note as? Application
    problems = read.diagnostics
    document = Document(parsing: source)
    fields =
      document.frontMatter.visibleFields
      + vocabulary.textFields(in: document, as: Application.self)
    editable = Result { () throws(EditError) in
      try EditableNote(source, as: Application.self, vocabulary)
    }
    self.source = source
    self.vocabulary = vocabulary
    self.hasSettings = hasSettings
  }

  /// A plan for each way in which the old status can be kept, the usual one first.
  func plans(for change: HistoryChange) -> [HistoryPlan] {
    guard let application else { return [] }
    let typed = { (scalar: Scalar) in (try? editable.get())?.asTyped(scalar) ?? scalar.text }
    return OldStatus.allCases.map {
      HistoryPlan(change, of: application, fields: fields, keeping: $0, typed: typed, vocabulary)
    }
  }

  /// The error with the lines that the user can type by hand, if there are any with which the note reads as planned.
  func suggesting(
    _ plans: [HistoryPlan], _ event: NewEvent?, instead error: EditError
  ) -> EditError {
    let lines = NoteLines(source, document)
    let manualEdit = plans.lazy.filter { $0.lostStatus == nil }.compactMap {
      ManualEdit($0, event, in: lines, self)
    }.first
    return error.withoutTextLine.suggesting(
      manualEdit, omissions: plans.first?.remedyForOmissions(in: document, source))
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
    // A known phrase like `accepted elsewhere` is not a misspelling.
    guard
      normalizedWords(before).split(separator: " ").count < 2
        || terms.term(ofStatus: before) == nil,
      let meant = terms.suggestion(for: before),
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
  /// Whether the user takes part in it later today, so that it is still planned.
  let isLaterToday: Bool

  /// - Parameter now: The time of day at which it is written, if the event is of today and that time is known.
  package init(
    day: Day, time: String? = nil, milestone: Milestone, label: String? = nil, note: String? = nil,
    writtenAt now: String? = nil
  ) {
    isLaterToday =
      milestone.isAppointment
      && Moment(day: day, time: time).isLaterThatDay(than: Moment(day: day, time: now))
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
    return NewEvent(self, note: all.isEmpty ? nil : all.joined(separator: "; "))
  }

  private init(_ event: NewEvent, note: String?) {
    (day, time, milestone, label) = (event.day, event.time, event.milestone, event.label)
    isLaterToday = event.isLaterToday
    self.note = note
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

  /// Whether an event of the note already records this one: same day and milestone, with its time, label and note.
  /// An application is sent only once, so `applied` on another day counts as recorded.
  func isRecorded(by event: Event) -> Bool {
    isOnDay(of: event) && (time == nil || event.time == time)
      && NewEvent.isShown(label, in: event.label) && NewEvent.isShown(note, in: event.note)
  }

  private func isOnDay(of event: Event) -> Bool {
    let isSent = milestone == .stage(.applied) && event.day != nil
    return event.milestone == milestone && (event.day == day || isSent)
  }

  /// Whether an event of the note can only be this one, though this one says more about it. There may be two interviews
  /// on one day, with other people or at another time.
  func isSame(as event: Event) -> Bool {
    if milestone == .stage(.applied) { return isOnDay(of: event) }
    return isOnDay(of: event) && time != nil && event.time == nil
      && NewEvent.isShown(label, in: event.label) && NewEvent.isShown(note, in: event.note)
  }

  fileprivate var withoutEmptyNote: NewEvent {
    NewEvent(
      day: day, time: time, milestone: milestone, label: label,
      note: note?.isEmpty ?? true ? nil : note)
  }
}
