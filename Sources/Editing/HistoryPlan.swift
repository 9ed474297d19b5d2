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
  /// The keys of a history that is a mapping of `date: what happened`, or `nil` if it is not a mapping.
  let pairNames: [String]?
  /// In the order of writing.
  let items: [NewItem]
  let statuses: [StatusChange]
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
    let (recorded, today) = (application.history, vocabulary.today)
    let own = { (name: String) in
      vocabulary.fields(name, of: Application.self, among: fields)
    }
    let (history, statuses, applied) = (own("history").first, own("status"), own("applied"))
    historyKey = history?.key.text ?? "history"
    order = HistoryOrder(history, vocabulary)
    hasHistory = history.map { !$0.value.isBlank } ?? false
    if case .pairs(let pairs)? = history?.value {
      pairNames = pairs.map(\.name.text)
    } else {
      pairNames = nil
    }

    // The lines of fields other than the history. Events on these lines come from those fields.
    let lines = Set(
      statuses.flatMap { $0.value.texts.map(\.position.line) } + applied.map(\.key.position.line))
    var happened = Array(recorded.happened)
    let event = change.event
    // A status with an outcome whose day is in the history adds nothing once a new event follows.
    let dated = Set(happened.compactMap { $0.day == nil ? nil : $0.milestone })
    let isRepeated = { (past: Event) in
      event != nil && past.day == nil && lines.contains(past.line)
        && past.milestone.map(dated.contains) ?? false
    }
    let repeated = happened.filter(isRepeated)
    happened.removeAll(where: isRepeated)
    let happenedBefore = happened
    if let event, event.day <= today {
      // The event adds the day, so it replaces the same milestone without one.
      happened.removeAll {
        $0.day == nil && $0.milestone == event.milestone && lines.contains($0.line)
      }
    }
    let facts = happened.filter { lines.contains($0.line) }
    let isNew =
      event.map { event in !recorded.events.contains(where: event.isRecorded(by:)) } ?? false
    // A status without a day describes today, so anything before today came before it.
    let ending = event.flatMap { event in
      happened.firstIndex {
        $0.day == nil && lines.contains($0.line) && event.day < today
          && $0.isBeyond(event.milestone)
      }
    }
    let end = ending.map { happened[$0] }
    if change.isEnding, case .outcome? = end?.milestone {
      conflictingOutcome = end
    } else {
      conflictingOutcome = nil
    }
    var newItems = facts.compactMap(NewItem.init)
    if let event, isNew {
      let place = ending.map { index in facts.firstIndex { $0.line == happened[index].line } ?? 0 }
      newItems.insert(NewItem(day: event.day, text: event.text), at: place ?? newItems.count)
      happened.insert(event.event, at: ending ?? happened.count)
    }

    isLatest =
      event.map { event in
        ending == nil && event.day <= today && !happenedBefore.continues(after: event)
          && recorded.happened.allSatisfy { $0.day.map { $0 <= event.day } ?? true }
      } ?? true
    // The event is at the end of both lists, unless the status describes something later.
    let eventsLast = isNew && ending == nil ? 1 : 0
    if !isLatest {
      // The status stays, so it still repeats these events after everything else in the note.
      happened.insert(contentsOf: repeated, at: happened.count - eventsLast)
    }
    let wanted = isLatest ? HistoryPlan.statuses(change, statuses, vocabulary.statusTerms) : []
    let known = Set(history?.value.texts.map { normalizedWords($0.text) } ?? [])
    // It is unknown which of several words is true, so none of them is recorded as an event.
    unknownStatuses = wanted.filter { $0.textsBefore.count == 1 }.compactMap {
      vocabulary.unknownStatus($0.before)
    }.filter {
      !known.contains(normalizedWords($0)) && !change.corrects($0, vocabulary.statusTerms)
    }
    self.statuses = wanted
    guard isNew || !wanted.isEmpty else {
      (items, expected) = ([], recorded)
      return
    }
    expected = ApplicationHistory(happened + recorded.planned, on: today)
    // The word was there until now, so it comes before the new event.
    newItems.insert(
      contentsOf: unknownStatuses.map { NewItem(day: nil, text: $0) },
      at: newItems.count - eventsLast)
    items = newItems
  }
}

extension HistoryPlan.NewItem {
  fileprivate init?(_ event: Event) {
    guard let milestone = event.milestone else { return nil }
    day = event.day
    text = NewEvent.text(day: event.day, time: event.time, milestone, event.label, event.note)
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

extension Event {
  /// Whether this event ended the application or is a later stage than the milestone.
  fileprivate func isBeyond(_ milestone: Milestone) -> Bool {
    switch (self.milestone, milestone) {
    case (.outcome, _): true
    case (.stage(let own), .stage(let other)): own > other
    case (.stage, .outcome), (nil, _): false
    }
  }
}

// The new contents of the status fields.
extension HistoryPlan {
  /// A status field and its new content.
  struct StatusChange {
    let key: String
    /// Usually one word; a list may have several.
    let textsBefore: [String]
    let after: String

    var before: String { textsBefore.joined(separator: ", ") }
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
        ? nil : StatusChange(key: field?.key.text ?? "status", textsBefore: before, after: after)
    }
  }
}

extension Field {
  /// Whether the field's key is about how the application ended.
  fileprivate var isResult: Bool {
    ["result", "outcome", "response"].contains(FieldName.folded(key.text))
  }

  fileprivate func isEnding(_ terms: StatusTerms) -> Bool {
    value.texts.contains {
      switch terms.status($0.text) {
      case .outcome, .declined: true
      default: false
      }
    }
  }
}

/// The days of a history's items in the order of writing: oldest first, which is usual, or latest first.
struct HistoryOrder {
  private var days: [Day?] = []
  private let isLatestFirst: Bool
  private let today: Day

  init(_ history: Field?, _ vocabulary: Vocabulary) {
    today = vocabulary.today
    switch history?.value {
    case .list, .pairs:
      days = history?.value.texts.map { vocabulary.day(ofItem: $0.text) } ?? []
    case .text, nil: break
    }
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
