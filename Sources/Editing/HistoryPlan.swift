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
  let items: [NewItem]
  private(set) var statuses: [StatusChange]
  /// The list in the text in which the items are written; empty if they go into the front matter.
  private(set) var timeline = Timeline()
  /// Whether the event is not planned and no recorded event came after it, so that the status has to be set.
  let isLatest: Bool
  /// Words of a status that are not understood and must not be lost. They are also items.
  let unknownStatuses: [String]
  /// Another outcome without a known day, so that it is unclear which of the two came last.
  let conflictingOutcome: Event?
  /// The events that the note must contain afterwards, in order.
  let expected: ApplicationHistory

  /// - Parameter change: what happened, or only the new status.
  init(
    _ change: HistoryChange, of application: Application, fields: [Field], _ vocabulary: Vocabulary
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

    let typed = change.event
    let recorded = RecordedEvents(
      application.history, statuses: statusFields + vocabulary.tickedEnds(among: fields),
      applied: own(ApplicationField.applied),
      before: typed,
      on: vocabulary.today)
    let event = typed.map(recorded.takingOverNotes)
    let later = event.flatMap { recorded.laterIndex(than: $0) }
    conflictingOutcome = change.isEnding ? later.flatMap { recorded.outcome(at: $0) } : nil
    isLatest = event.map { later == nil && recorded.isLast($0) } ?? true
    let changes = isLatest ? HistoryPlan.statuses(change, statusFields, vocabulary.statusTerms) : []
    statuses = changes
    unknownStatuses = HistoryPlan.unknownStatuses(in: changes, change, history, vocabulary)
    let newEvent = event.flatMap { recorded.contains($0) ? nil : $0 }
    guard newEvent != nil || !changes.isEmpty else {
      (items, expected) = ([], application.history)
      return
    }
    expected = recorded.expectedHistory(adding: newEvent, at: later, keepingRepeated: !isLatest)
    items = recorded.items(adding: newEvent, at: later, unknownStatuses)
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
    if !timeline.isEmpty {
      var timeline = timeline
      var order = HistoryOrder(days: timeline.items.map(\.day), on: today)
      for item in items {
        guard let day = item.day else { continue }
        note = try note.adding(
          item.text, on: day, isAhead: day > today, to: &timeline, at: order.insert(day))
      }
    }
    for status in statuses { note = try note.setting(status.key, to: status.after) }
    if !timeline.isEmpty { return note }
    var order = order
    for item in items {
      note = try note.appending(item.text, to: historyKey, at: order.insert(item.day))
    }
    return note
  }

  /// The ways to write the plan, the best one first. If the history is a list in the text, it grows there, and a note
  /// without a field for the status gets none. Some lists are only read while the status is empty as well.
  func ways(besides timeline: Timeline) -> [HistoryPlan] {
    let isInText =
      !hasHistory && !timeline.isEmpty && !items.isEmpty && items.allSatisfy { $0.day != nil }
    guard isInText else { return [self] }
    var inText = self
    inText.timeline = timeline
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
    let result = fields.count > 1 ? fields.first { $0.isResult || $0.isEnding(terms) } : nil
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
  /// Whether the field's key is about how the application ended.
  fileprivate var isResult: Bool {
    ["result", "outcome", "response"].contains(FieldName.folded(key.text))
  }

  fileprivate func isEnding(_ terms: StatusTerms) -> Bool {
    value.texts.contains { terms.term(ofStatus: $0.text)?.isEnding ?? false }
  }
}

/// The days of a history's items in the order of writing: oldest first, which is usual, or latest first.
struct HistoryOrder {
  private var days: [Day?]
  private let isLatestFirst: Bool
  private let today: Day

  init(_ history: Field?, _ vocabulary: Vocabulary) {
    let items =
      switch history?.value {
      case .list, .pairs: history?.value.texts ?? []
      case .text, nil: [Scalar]()
      }
    self.init(days: items.map { vocabulary.day(ofItem: $0.text) }, on: vocabulary.today)
  }

  init(days: [Day?], on today: Day) {
    self.days = days
    self.today = today
    let known = days.compactMap(\.self)
    isLatestFirst = known.count > 1 && known == known.sorted(by: >) && known.first != known.last
  }

  /// Returns the position for an item of this day. An item without a day goes after the latest past event.
  mutating func insert(_ day: Day?) -> Int {
    let index: Int?
    switch (day, isLatestFirst) {
    // Of one day's items, a lower one is read as the later one, in either order.
    case (let day?, true): index = days.firstIndex { $0.map { $0 < day } ?? false }
    case (let day?, false): index = days.firstIndex { $0.map { $0 > day } ?? false }
    case (nil, true): index = days.firstIndex { $0.map { $0 <= today } ?? false }.map { $0 + 1 }
    case (nil, false): index = days.firstIndex { $0.map { $0 > today } ?? false }
    }
    days.insert(day, at: index ?? days.count)
    return index ?? days.count - 1
  }
}
