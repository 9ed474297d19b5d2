import Diagnostics
import Journal
import Markdown
import TextKit

/// What has to be written into an application's note for a change of its story: told before anything is
/// edited, so that it can be said to the person where the edit itself is refused.
struct HistoryPlan {
  struct Item {
    let day: Day?
    let text: String
  }

  let historyKey: String
  let timeline: HistoryOrder
  let hasHistory: Bool
  /// The names in the history, where it is a group of `date: what happened`; `nil` where it is none.
  let pairNames: [String]?
  /// In the order in which they are to be written.
  let items: [Item]
  let statuses: [Status]
  /// Nothing that is told came after it, and it does not lie ahead: the status is to say it.
  let isLatest: Bool
  /// What a status says that is not understood and is not to be lost. Such words are items too.
  let unknownWords: [String]
  /// Another end, on a day that nobody knows: which of the two came last cannot be told.
  let otherEnd: Event?
  /// The events that the note must tell afterwards, in their order.
  let expected: ApplicationHistory

  /// - Parameter change: what happened, or only what the status is to say.
  init(
    _ change: HistoryChange, of application: Application, fields: [Field], _ vocabulary: Vocabulary
  ) {
    let (story, today) = (application.story, vocabulary.today)
    let own = { (name: String) in
      vocabulary.fields(name, of: Application.self, among: fields)
    }
    let (history, statuses, applied) = (own("history").first, own("status"), own("applied"))
    historyKey = history?.key.text ?? "history"
    timeline = HistoryOrder(history, vocabulary)
    hasHistory = history.map { !$0.value.isBlank } ?? false
    if case .pairs(let pairs)? = history?.value {
      pairNames = pairs.map(\.name.text)
    } else {
      pairNames = nil
    }

    // Told by another field than the history: that field's line is theirs.
    let lines = Set(
      statuses.flatMap { $0.value.texts.map(\.position.line) } + applied.map(\.key.position.line))
    var happened = Array(story.happened)
    let event = change.event
    // The status of an end whose day the history knows tells nothing that it does not, once it has gone on.
    let dated = Set(happened.compactMap { $0.day == nil ? nil : $0.milestone })
    let isToldTwice = { (told: Event) in
      event != nil && told.day == nil && lines.contains(told.line)
        && told.milestone.map(dated.contains) ?? false
    }
    let toldTwice = happened.filter(isToldTwice)
    happened.removeAll(where: isToldTwice)
    let happenedBefore = happened
    if let event, event.day <= today {
      // The event says on which day that was, and so tells the same better.
      happened.removeAll {
        $0.day == nil && $0.milestone == event.milestone && lines.contains($0.line)
      }
    }
    let facts = happened.filter { lines.contains($0.line) }
    let isNew = event.map { event in !story.events.contains(where: event.isTold(by:)) } ?? false
    // A status without a day says how it stands today: what happened before today came before it.
    let ending = event.flatMap { event in
      happened.firstIndex {
        $0.day == nil && lines.contains($0.line) && event.day < today
          && $0.isBeyond(event.milestone)
      }
    }
    let end = ending.map { happened[$0] }
    if change.isEnding, case .outcome? = end?.milestone { otherEnd = end } else { otherEnd = nil }
    var told = facts.compactMap(Item.init)
    if let event, isNew {
      let place = ending.map { index in facts.firstIndex { $0.line == happened[index].line } ?? 0 }
      told.insert(Item(day: event.day, text: event.text), at: place ?? told.count)
      happened.insert(event.event, at: ending ?? happened.count)
    }

    isLatest =
      event.map { event in
        ending == nil && event.day <= today && !happenedBefore.goOn(after: event)
          && story.happened.allSatisfy { $0.day.map { $0 <= event.day } ?? true }
      } ?? true
    // The event stands at the end of both lists, unless the status tells of something after it.
    let eventsLast = isNew && ending == nil ? 1 : 0
    if !isLatest {
      // The status stays, and goes on telling it behind all that the note told.
      happened.insert(contentsOf: toldTwice, at: happened.count - eventsLast)
    }
    let wanted = isLatest ? HistoryPlan.statuses(change, statuses, vocabulary.statusTerms) : []
    let known = Set(history?.value.texts.map { normalizedWords($0.text) } ?? [])
    // Which of several words holds is not known, so none of them is taken for what happened.
    unknownWords = wanted.filter { $0.wordsBefore.count == 1 }.compactMap {
      vocabulary.unknownStatus($0.before)
    }.filter {
      !known.contains(normalizedWords($0)) && !change.corrects($0, vocabulary.statusTerms)
    }
    self.statuses = wanted
    guard isNew || !wanted.isEmpty else {
      (items, expected) = ([], story)
      return
    }
    expected = ApplicationHistory(happened + story.planned, on: today)
    // The word stood there until now, so it comes before what is new.
    told.insert(
      contentsOf: unknownWords.map { Item(day: nil, text: $0) },
      at: told.count - eventsLast)
    items = told
  }
}

extension HistoryPlan.Item {
  fileprivate init?(_ told: Event) {
    guard let milestone = told.milestone else { return nil }
    day = told.day
    text = NewEvent.text(day: told.day, time: told.time, milestone, told.label, told.note)
  }
}

extension [Event] {
  /// They tell it on its day, and behind it something further: two things of one day stand in the order
  /// in which they happened.
  fileprivate func goOn(after event: NewEvent) -> Bool {
    guard let place = lastIndex(where: { $0.day == event.day && event.isTold(by: $0) }) else {
      return false
    }
    return self[(place + 1)...].contains { $0.isBeyond(event.milestone) }
  }
}

extension Event {
  /// It ended the application, or went further than that.
  fileprivate func isBeyond(_ milestone: Milestone) -> Bool {
    switch (self.milestone, milestone) {
    case (.outcome, _): true
    case (.stage(let own), .stage(let other)): own > other
    case (.stage, .outcome), (nil, _): false
    }
  }
}

// What the fields that hold a status are to say.
extension HistoryPlan {
  /// A field that holds a status, and what it is to say.
  struct Status {
    let key: String
    /// One word as a rule; a list may have several.
    let wordsBefore: [String]
    let after: String

    var before: String { wordsBefore.joined(separator: ", ") }
  }

  /// Many trackers keep a stage and a result apart; each is then told its own part.
  static func statuses(
    _ change: HistoryChange, _ fields: [Field], _ words: StatusTerms
  ) -> [Status] {
    let result = fields.count > 1 ? fields.first { $0.isResult || $0.isEnding(words) } : nil
    let stage = fields.first { $0.key.text != result?.key.text }
    let word = change.word
    var wanted: [(Field?, String)] = [(change.isEnding ? result ?? stage : stage ?? result, word)]
    if !change.isEnding, change.event != nil, let result, result.isEnding(words) {
      // It goes on, so it has not ended; that it had stands in the history now.
      wanted.append((result, ""))
    }
    return wanted.compactMap { field, after in
      let before = field?.value.texts.map(\.text) ?? []
      return before == [after]
        ? nil : Status(key: field?.key.text ?? "status", wordsBefore: before, after: after)
    }
  }
}

extension Field {
  /// Its key speaks of how it ended.
  fileprivate var isResult: Bool {
    ["result", "outcome", "response"].contains(FieldName.folded(key.text))
  }

  fileprivate func isEnding(_ words: StatusTerms) -> Bool {
    value.texts.contains {
      switch words.status($0.text) {
      case .outcome, .declined: true
      default: false
      }
    }
  }
}

/// The days of a history's items, in the order in which they are written: the oldest first, as most
/// people do, or the latest.
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

  /// Where an item of this day belongs. One without a day belongs behind the latest that has happened.
  mutating func insert(_ day: Day?) -> Int {
    let index: Int?
    switch (day, isLatestFirst) {
    // Of one day, what stands further down is read as the later, in either order.
    case (let day?, true): index = days.firstIndex { $0.map { $0 < day } ?? false }
    case (let day?, false): index = days.firstIndex { $0.map { $0 > day } ?? false }
    case (nil, true): index = days.firstIndex { $0.map { $0 <= today } ?? false }.map { $0 + 1 }
    case (nil, false): index = days.firstIndex { $0.map { $0 > today } ?? false }
    }
    days.insert(day, at: index ?? days.count)
    return index ?? days.count - 1
  }
}
