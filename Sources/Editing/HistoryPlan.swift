import Diagnostics
import Journal
import Markdown
import TextKit

/// What has to be written into an application's note for a change to its history. It is calculated before any
/// edit, so that it can be shown to the user if the edit is refused.
struct HistoryPlan {
  struct NewItem {
    let day: Day?
    let text: String
    /// As `10:30`.
    var time: String?
    /// The day of an event that the item comes after, though its own day is earlier.
    var dayBefore: Day?
    /// Whether it repeats a field in the text for the day of sending, which stays in the note.
    var repeatsField = false
  }

  let historyKey: String
  let order: HistoryOrder
  let hasHistory: Bool
  /// The items of a history that is not yet a list between the dashes. They have to move into the new list.
  let itemsOutsideList: [NewItem]
  let today: Day
  /// The keys of a history that is a mapping of `date: what happened`, or `nil` if it is not a mapping.
  let pairNames: [String]?
  /// In the order of writing.
  private(set) var items: [NewItem]
  private(set) var statuses: [StatusChange]
  /// The list in the text in which the items are written; empty if they go into the front matter.
  private(set) var textHistory = TextHistory()
  /// Whether the event is not planned and no recorded event came after it, so that the status has to be set.
  let isLatest: Bool
  /// Words of a status that are not understood and must not be lost. They are also items.
  let unknownStatuses: [String]
  /// Another outcome without a known day, so that it is unclear which of the two came last.
  let conflictingOutcome: Event?
  /// The events that the note must contain afterwards, in order.
  let expected: ApplicationHistory

  /// A status with words that the plan does not keep.
  let lostStatus: StatusChange?

  /// - Parameters:
  ///   - change: what happened, or only the new status.
  ///   - oldStatus: how the words of a status that is replaced are kept.
  ///   - typed: the text of a value with what YAML reads as a comment.
  init(
    _ change: HistoryChange, of application: Application, fields: [Field],
    keeping oldStatus: OldStatus, typed: (Scalar) -> String, _ vocabulary: Vocabulary
  ) {
    let own = { (field: FieldName) in
      vocabulary.fields(field.name, of: Application.self, among: fields)
    }
    // `Timeline:` in the text is the heading of the list below it, and no field.
    let histories = own(ApplicationField.history)
    let history = histories.first { $0.textForm == nil || !$0.value.isBlank }
    let statusFields = own(ApplicationField.status)
    let headings = histories.map(\.key.text)
    historyKey =
      history?.key.text
      ?? [ApplicationField.history.name, "timeline"].first { !headings.contains($0) }
      ?? ApplicationField.history.name
    order = HistoryOrder(history, vocabulary)
    hasHistory = history.map { !$0.value.isBlank } ?? false
    pairNames = HistoryPlan.pairNames(of: history)
    today = vocabulary.today
    itemsOutsideList = HistoryPlan.itemsOutsideList(of: history).map {
      NewItem(day: vocabulary.day(ofItem: $0), text: $0)
    }

    let texts = OldStatus.texts(of: statusFields, vocabulary, typed: typed)
    let recorded = RecordedEvents(
      oldStatus == .asNote
        ? application.history.noting(texts, on: vocabulary.today) : application.history,
      statuses: statusFields + vocabulary.tickedEnds(among: fields),
      applied: own(ApplicationField.applied),
      before: change.event, vocabulary.statusTerms, on: vocabulary.today)
    let event = change.event.map(recorded.takingOverNotes)
    let later = event.flatMap { recorded.laterIndex(than: $0) }
    conflictingOutcome = change.isEnding ? later.flatMap { recorded.outcome(at: $0) } : nil
    isLatest = event.map { later == nil && !$0.isLaterToday && recorded.isLast($0) } ?? true
    let changes = isLatest ? HistoryPlan.statuses(change, statusFields, vocabulary.statusTerms) : []
    statuses = changes
    let changed = Set(changes.map(\.key))
    let kept = oldStatus == .asItem ? texts.filter { changed.contains($0.key) } : []
    unknownStatuses =
      HistoryPlan.unknownStatuses(in: changes, change, history, vocabulary)
      .filter { unknown in !kept.contains { $0.text.hasPrefix(unknown) } }
      + recorded.withoutEvent(kept)
    let newEvent = event.flatMap { recorded.contains($0) ? nil : $0 }
    guard newEvent != nil || !changes.isEmpty else {
      (items, expected, lostStatus) = ([], application.history, nil)
      return
    }
    expected = recorded.expectedHistory(adding: newEvent, at: later, keepingRepeated: !isLatest)
    items = recorded.items(adding: newEvent, at: later, unknownStatuses, asTyped: kept)
    let written = items.map(\.text) + (history?.value.texts.map(\.text) ?? [])
    lostStatus = changes.first { status in
      texts.contains {
        $0.key == status.key && !change.corrects($0.text, vocabulary.statusTerms)
          && !$0.isIn(written)
      }
    }
  }

  private static func pairNames(of history: Field?) -> [String]? {
    if case .pairs(let pairs)? = history?.value { pairs.map(\.name.text) } else { nil }
  }

  private static func itemsOutsideList(of history: Field?) -> [String] {
    guard let history else { return [] }
    if history.textForm == nil, case .list = history.value { return [] }
    if case .pairs = history.value { return [] }
    // Each line of a text is read as an item, without its dash or asterisk.
    return history.value.texts.flatMap { $0.text.split(whereSeparator: \.isNewline) }
      .map { String($0.drop { $0.isBlank || $0 == "-" || $0 == "*" }).trimmed }
      .filter { !$0.isEmpty }
  }

  /// The replaced statuses that are not understood and not in the history yet. A misspelling that the change
  /// corrects is not one of them. If a status lists several words, it is unknown which is true, so that none
  /// of them is recorded as an event.
  private static func unknownStatuses(
    in changes: [StatusChange], _ change: HistoryChange, _ history: Field?, _ vocabulary: Vocabulary
  ) -> [String] {
    let known = Set(history?.value.texts.map { normalizedWords($0.text) } ?? [])
    return changes.filter { $0.textsBefore.count == 1 }
      .compactMap { vocabulary.unknownStatus($0.before) }
      .filter {
        !known.contains(normalizedWords($0)) && !change.corrects($0, vocabulary.statusTerms)
      }
  }
}

extension HistoryPlan.NewItem {
  init?(_ event: Event) {
    guard let milestone = event.milestone else { return nil }
    day = event.day
    if let stage = event.invitedTo {
      text = (event.day.map { "\($0) " } ?? "") + "\(Milestone.stage(stage).word) scheduled"
      return
    }
    text = NewEvent.text(day: event.day, time: event.time, milestone, event.label, event.note)
  }
}

// The status fields, and what is written into the note.
extension HistoryPlan {
  /// A status field and its new content.
  struct StatusChange {
    let key: String
    /// Usually one word; a list may have several.
    let textsBefore: [String]
    let after: String
    /// Whether the note has no such field.
    let isNew: Bool

    var before: String { textsBefore.joined(separator: ", ") }
  }

  /// The note with the new statuses, and with each item at its place in the history.
  func applied(to note: EditableNote) throws(EditError) -> EditableNote {
    var note = note
    if !textHistory.isEmpty {
      var textHistory = textHistory
      var order = HistoryOrder(days: textHistory.items.map(\.day), on: today)
      for item in items {
        guard let day = item.day else { continue }
        note = try note.adding(
          item.text, on: day, isAhead: day > today, to: &textHistory,
          at: order.insert(day, after: item.dayBefore))
      }
    }
    for status in statuses { note = try note.setting(status.key, to: status.after) }
    if !textHistory.isEmpty { return note }
    var order = order
    for item in items {
      note = try note.appending(
        item.text, to: historyKey,
        at: order.insert(item.day, time: item.time, after: item.dayBefore))
    }
    return note
  }

  /// The plan for each place where its items can be written, the best one first. A history that is a list in the text
  /// grows there, and a note without a field for the status gets none. Some lists are read only while the status is
  /// empty.
  func alternatives(with textHistory: TextHistory) -> [HistoryPlan] {
    let isInText =
      !hasHistory && !textHistory.isEmpty && !items.isEmpty && items.allSatisfy { $0.day != nil }
    guard isInText else { return [self] }
    var inText = self
    inText.textHistory = textHistory
    // It would be written below the field, where it is not read, by each edit again.
    inText.items.removeAll(where: \.repeatsField)
    inText.statuses.removeAll(where: \.isNew)
    var alone = inText
    alone.statuses.removeAll { $0.textsBefore.allSatisfy { $0.trimmed.isEmpty } }
    return [inText] + (alone.statuses.count < inText.statuses.count ? [alone] : []) + [self]
  }

  /// The status fields that have to change. Many trackers keep the stage and the result in two fields, and
  /// each of them gets its own part.
  static func statuses(
    _ change: HistoryChange, _ fields: [Field], _ terms: StatusTerms
  ) -> [StatusChange] {
    let result =
      fields.count > 1
      ? fields.first { ApplicationField.isAboutAnswer($0.key.text) || $0.isEnding(terms) } : nil
    let stage = fields.first { $0.key.text != result?.key.text }
    let word = change.word
    var wanted: [(Field?, String)] = [(change.isEnding ? result ?? stage : stage ?? result, word)]
    if !change.isEnding, change.event != nil, let result, result.isEnding(terms) {
      // The application continues, so its outcome is cleared. The history now records it.
      wanted.append((result, ""))
    }
    return wanted.compactMap { field, after in
      let before = field?.value.texts.map(\.text) ?? []
      return before == [after]
        ? nil
        : StatusChange(
          key: field?.key.text ?? ApplicationField.status.name, textsBefore: before, after: after,
          isNew: field == nil)
    }
  }
}

extension Field {
  fileprivate func isEnding(_ terms: StatusTerms) -> Bool {
    value.texts.contains { terms.term(ofStatus: $0.text)?.isEnding ?? false }
  }
}

/// The events that a note records before a change. Some of them are given only by fields outside the history,
/// such as `status` and `applied`.
struct RecordedEvents {
  private let history: ApplicationHistory
  private let today: Day
  /// The lines of the fields outside the history. Events on these lines come from those fields.
  private let otherLines: Set<Int>
  /// The lines of the fields in the text for the day of sending.
  private let linesOfApplied: Set<Int>
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
    _ terms: StatusTerms, on today: Day
  ) {
    self.history = history
    self.today = today
    linesOfApplied = Set(applied.filter { $0.textForm != nil }.map(\.key.position.line))
    let otherLines = Set(
      statuses.flatMap { $0.value.texts.map(\.position.line) } + applied.map(\.key.position.line)
        + history.events.filter(\.yieldsToStatus).map(\.line))
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
      guard let event, event.day <= today, !event.isLaterToday else { return false }
      // `second interview` is not the day of `1st interview with Bob`.
      let isEarlierRound = statuses.contains { field in
        field.value.texts.contains {
          $0.position.line == past.line
            && terms.isLaterRound(event.label ?? "", than: $0.text)
        }
      }
      return past.day == nil && past.milestone == event.milestone && otherLines.contains(past.line)
        && !isEarlierRound
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

  /// The day of the last event that comes before this one, though its day is later: `applied` on 2026-03-18, and a
  /// rejection in March. `nil` if the order of the days is that of the events.
  func dayBefore(_ event: NewEvent) -> Day? {
    guard event.day <= today else { return nil }
    return happened.filter { event.mayFollow($0) }.compactMap(\.day).max()
  }

  /// The event at this index, if it is an outcome.
  func outcome(at index: Int) -> Event? {
    if case .outcome? = happened[index].milestone { happened[index] } else { nil }
  }

  /// Whether the event is not planned, and no event with a day came after it.
  func isLast(_ event: NewEvent) -> Bool {
    let moment = Moment(day: event.day, time: event.time)
    let isBeforeAnother = happenedBefore.contains { other in
      other.day.map { Moment(day: $0, time: other.time).isLaterThatDay(than: moment) } ?? false
    }
    return event.day <= today && !isBeforeAnother && !happenedBefore.continues(after: event)
      && history.happened.allSatisfy {
        $0.day.map { $0 <= event.day } ?? true || event.mayFollow($0)
      }
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

  /// The texts of the statuses that give no event.
  func withoutEvent(_ texts: [OldStatus.Wording]) -> [String] {
    texts.filter { text in !happened.contains { $0.line == text.line } }.map(\.text)
  }

  /// The items to write: what other fields record, unknown statuses, and the new event at its place.
  ///
  /// - Parameter texts: The statuses that are written as they are, instead of what they mean.
  func items(
    adding event: NewEvent?, at later: Int?, _ unknownStatuses: [String],
    asTyped texts: [OldStatus.Wording]
  ) -> [HistoryPlan.NewItem] {
    let outsideHistory = happened.filter { otherLines.contains($0.line) }
    let recorded = outsideHistory.indices.compactMap { index -> HistoryPlan.NewItem? in
      let event = outsideHistory[index]
      guard let text = texts.first(where: { $0.line == event.line })?.text else {
        var item = HistoryPlan.NewItem(event)
        item?.repeatsField = linesOfApplied.contains(event.line)
        return item
      }
      let isFirst = !outsideHistory[..<index].contains { $0.line == event.line }
      return isFirst ? HistoryPlan.NewItem(day: nil, text: text) : nil
    }
    // An unknown status was there until now, so it comes before a new event.
    let unknown = unknownStatuses.map { HistoryPlan.NewItem(day: nil, text: $0) }
    guard let event else { return recorded + unknown }
    let item = HistoryPlan.NewItem(
      day: event.day, text: event.text, time: event.time, dayBefore: dayBefore(event))
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

extension NewEvent {
  /// Whether an event with a later day can have come before this one and is a step towards it, because one of the two
  /// days is not known exactly.
  func mayFollow(_ event: Event) -> Bool {
    guard let other = event.day, event.milestone != nil, !event.isPlanned else { return false }
    return other > day && day.mayBe(other) && !event.isBeyond(milestone)
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

/// How the words of a status that is replaced are kept, the usual way first. Each is tried until nothing is lost.
enum OldStatus: CaseIterable {
  /// What the status means is written into the history, with its note: `interview — with Dana`.
  case asRead
  /// The status is written into the history as it is.
  case asItem
  /// What the status means is written into the history, with the whole status as its note.
  case asNote

  /// A status that says more than one of the known words.
  struct Wording {
    let key: String
    /// The line of the status.
    let line: Int
    let text: String

    /// Whether each word is in one of the items, and so is a face at its end: `rejected :(`.
    func isIn(_ items: [String]) -> Bool {
      let face = String(text.dropFirst(text.withoutFace.count)).trimmed
      if !face.isEmpty, !items.contains(where: { $0.contains(face) }) { return false }
      let words = { (text: String) in Set(normalizedWords(text).split(separator: " ")) }
      let kept = items.map(words).reduce(into: Set()) { $0.formUnion($1) }
      return words(text).isSubset(of: kept)
    }
  }

  static func texts(
    of fields: [Field], _ vocabulary: Vocabulary, typed: (Scalar) -> String
  ) -> [Wording] {
    fields.compactMap { field in
      // It is not known which of several statuses is true.
      guard field.value.texts.count == 1, let scalar = field.value.texts.first else { return nil }
      let text = typed(scalar).trimmed
      if text.isEmpty || vocabulary.isKnown(status: text) { return nil }
      return Wording(key: field.key.text, line: scalar.position.line, text: text)
    }
  }
}

extension ApplicationHistory {
  /// The history in which the events of each of these statuses have the whole status as their note.
  func noting(_ texts: [OldStatus.Wording], on today: Day) -> ApplicationHistory {
    let notes = Dictionary(texts.map { ($0.line, $0.text) }) { first, _ in first }
    let noted = events.map { event in
      guard let note = notes[event.line] else { return event }
      var event = event
      // `applied — applied #2` says it twice.
      let word = event.milestone?.word ?? ""
      let isRepeated = note.lowercased().hasPrefix(word + " ")
      event.note = isRepeated ? String(note.dropFirst(word.count)).trimmed : note
      event.label = nil
      return event
    }
    return ApplicationHistory(noted, on: today, isUnclear: isUnclear)
  }
}
