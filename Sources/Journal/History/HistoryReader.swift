import Diagnostics
import Markdown
import TextKit

/// Reads the dated events of an application from its `history:` field and from the note's text.
struct HistoryReader {
  let terms: StatusTerms
  let order: DateOrder?
  let today: Day
  private(set) var events: [Event] = []
  /// The people that the events name.
  private(set) var people: [(key: String, name: Scalar)] = []
  /// The events such as `declined`, whose outcome depends on whether there was an offer.
  private var undecided: [(index: Int, term: StatusTerm)] = []
  /// The events that a `result:` gives without a day.
  private var results: [(index: Int, position: Position)] = []
  var problems: [(message: Diagnostic.Message, position: Position)] = []
  /// The day of sending, or the first day that is known. A day without a year follows it.
  var firstDay: Day?
  var doubts = HistoryDoubts()
  /// Where the words are from.
  var place = Place.field
  /// The names of the company and of the people that the note's fields give.
  var ownNames: [String] = []
  /// What the status of the note means.
  var status: StatusTerm?
  /// The lines of the text that gave an event.
  private(set) var textLines: Set<Int> = []

  enum Place { case field, line, heading }

  init(_ vocabulary: Vocabulary) {
    terms = vocabulary.statusTerms
    order = vocabulary.settings.dateOrder
    today = vocabulary.today
  }

  /// Reads a field that is a list of items, a block of lines, or `date: stage` pairs.
  mutating func read(history field: Field) {
    switch field.value {
    case .pairs(let pairs): read(pairs, isListItem: false)
    case .text(let text): read(lines: text)
    case .list(let items):
      events.reserveCapacity(items.count + 1)
      for item in items {
        switch item {
        case .text(let text): read(lines: text)
        case .pairs(let pairs): read(pairs, isListItem: true)
        }
      }
    }
  }

  /// - Parameter isListItem: Whether the pairs are one item of a list, and not the whole history.
  mutating func read(_ pairs: [FieldValue.Pair], isListItem: Bool) {
    read(EventGroup(pairs, isListItem: isListItem, terms, order))
  }

  private mutating func read(_ group: EventGroup) {
    problems += group.problems
    people += group.people
    var index: Int?
    var remarks = group.remarks
    // A day without a stage of its own belongs to the items: `date: 2026-03-10` and `interview: panel`.
    let shared = group.items.isEmpty || group.event?.milestone != nil ? nil : group.event
    if let event = group.event {
      if shared == nil {
        index =
          group.meaning.map { group.hasSeveral ? addWithoutAftermath($0, event) : add($0, event) }
          ?? add(event)
      } else {
        remarks = [event.note].compactMap(\.self)
      }
    }
    var isShared = false
    for item in group.items {
      let number = read(item.joined, sharing: shared)
      if let number, events[number].day == shared?.day { isShared = true }
      if index == nil, let number {
        index = number
        add(remarks, to: number)
      }
    }
    // Every item has another day.
    if let shared, !isShared { _ = add(shared) }
    for result in group.results {
      let milestone = MeantEvents.milestone(result.term)
      if let index, events[index].milestone == milestone { continue }
      results.append((events.count, result.position))
      if result.term.isUndecided { undecided.append((events.count, result.term)) }
      events.append(Event(day: nil, milestone: milestone, line: result.position.line))
    }
  }

  private mutating func add(_ remarks: [String], to index: Int) {
    for remark in remarks {
      events[index].note = HistoryReader.joined(events[index].note, remark.withoutMarks)
    }
  }

  mutating func read(lines text: Scalar) {
    guard text.text.contains(byte: .lineFeed) else {
      read(text)
      return
    }
    for line in text.text.split(separator: "\n") {
      let item = line.drop { $0.isBlank || $0 == "-" || $0 == "*" }
      read(Scalar(text: String(item), position: text.position, bytes: text.bytes))
    }
  }

  /// - Parameter shared: An event without a stage whose day, time and label are also those of the item.
  /// - Returns: The index of the event, or `nil` if the item is empty or states that the event did not take
  ///   place.
  @discardableResult
  mutating func read(_ item: Scalar, sharing shared: Event? = nil) -> Int? {
    let unstruck = item.withoutStruckText
    if unstruck.isBlank { return nil }
    let item = unstruck.isSeveral ? oneEvent(in: unstruck) ?? unstruck : unstruck
    if shared == nil, !item.isSeveral {
      let clauses = EventClauses.split(item.text, order: order, words: terms)
      if !clauses.isEmpty {
        var index: Int?
        for clause in clauses {
          let read = read(Scalar(text: clause, position: item.position, bytes: item.bytes))
          index = index ?? read
        }
        return index
      }
    }
    let text = ParsedEvent(item.text.trimmed, order: order, words: terms)
    var event = Event(
      day: nil, milestone: nil, line: item.position.line, label: text.label, note: text.note)
    event.time = text.time
    var furtherDays: ArraySlice<Day> = []
    var hasDate = true
    switch text.date?.reading {
    case .day(let day): event.day = day
    case .ambiguous:
      problems.append(
        (.ambiguousDate(item.text, for: ApplicationField.history.name, text.date), item.position))
    case nil:
      if let figures = text.impossibleDate {
        problems.append((.invalidDate(figures, for: ApplicationField.history.name), item.position))
      } else if let label = text.label, let dates = DateList(startOf: label[...], order: order) {
        // The order is reversed: `applied: 2026-03-02`.
        furtherDays = readDays(dates, into: &event, of: item)
      } else if let figures = text.label.flatMap(ParsedEvent.leadingFigures) {
        problems.append((.invalidDate(figures, for: ApplicationField.history.name), item.position))
      } else {
        hasDate = false
      }
    }
    if let shared {
      if !hasDate { event.day = shared.day }
      event.time = event.time ?? shared.time
      event.label = HistoryReader.joined(event.label, shared.label)
    }
    if item.isSeveral {
      let line = item.onOneLine
      problems.append((.severalInItem(line, hasDay: event.day != nil), item.position))
      (event.label, event.note) = (nil, line)
      event.isUnclear = true
      return add(event)
    }
    if text.note == nil, let label = text.label, terms.event(text.stage) != nil {
      switch EventFlag(label) {
      case .didNotHappen where !hasDate: return nil
      case .didNotHappen:
        problems.append((.unknownStage(item.text, suggestion: nil, hasDay: true), item.position))
        return add(event)
      case .happened: event.label = shared?.label
      case nil: break
      }
    }
    let meaning = terms.eventMeaning(text.stage)
    if place != .field { textLines.insert(item.position.line) }
    if let meaning, let index = addIfOfOther(meaning, text, event, item) { return index }
    if meaning == nil, let stage = terms.canceledStage(in: text.stage) {
      // `interview cancelled`
      event.note = HistoryReader.joined(String(text.stage).trimmed, event.note)
      return addCanceled(StatusMeaning(.stage(stage)), event)
    }
    if meaning == nil {
      let typed = String(text.stage).trimmed
      let suggestion = terms.suggestion(for: text.stage)
      problems.append(
        (.unknownStage(typed, suggestion: suggestion, hasDay: event.day != nil), item.position))
      event.note = event.note ?? typed
      event.isUnclear = true
    } else if meaning?.term == .open || meaning?.term == .archived {
      event.note = event.note ?? String(text.stage).trimmed
    }
    let index = meaning.map { add($0, event) } ?? add(event)
    event.milestone = events[index].milestone
    for day in furtherDays {
      event.day = day
      _ = add(event)
    }
    return index
  }

  /// The event that a nested list is: its day and its stage, in one order or the other.
  private func oneEvent(in item: Scalar) -> Scalar? {
    let text = item.text.split { $0.isNewline || $0 == "," }
      .map { String($0.drop { $0.isBlank || "-[".contains($0) }).trimmed }
      .map { $0.hasSuffix("]") ? String($0.dropLast()) : $0 }
    // One of the two is the day alone. What follows a day and a stage in one line is not dropped.
    let hasDay = { (text: String) in
      DateForms(startOf: text[...], order: self.order)?.rest.isEmpty ?? false
    }
    let parsed = ParsedEvent(text.joined(separator: " "), order: order, words: terms)
    guard text.count == 2, text.contains(where: hasDay), parsed.date != nil,
      terms.eventMeaning(parsed.stage) != nil
    else { return nil }
    return Scalar(
      text: text.joined(separator: " "), position: item.position, bytes: item.bytes)
  }

  /// Reads the days after a stage into the event. What follows them becomes its label.
  ///
  /// - Returns: The days after the first one.
  private mutating func readDays(
    _ dates: DateList, into event: inout Event, of item: Scalar
  ) -> ArraySlice<Day> {
    if let form = dates.ambiguous {
      problems.append(
        (.ambiguousDate(item.text, for: ApplicationField.history.name, form), item.position))
    }
    if let figures = dates.impossibleDate {
      problems.append((.invalidDate(figures, for: ApplicationField.history.name), item.position))
    }
    event.day = dates.days.first
    event.time = event.time ?? dates.dates.first?.time
    let rest = String(dates.rest.drop { $0.isBlank || $0 == "," }).trimmed
    event.label = rest.isEmpty ? nil : rest
    return dates.days.dropFirst()
  }

  /// Adds the events that the words of an item mean.
  ///
  /// - Returns: The index of the event of the item itself.
  mutating func add(_ meaning: StatusMeaning, _ item: Event) -> Int {
    if case .stage(let stage) = meaning.planned.map(StatusTerm.stage) ?? meaning.term,
      let aftermath = aftermath(of: stage, item.label) ?? aftermath(of: stage, item.note)
    {
      return add(meaning, item, aftermath)
    }
    return addWithoutAftermath(meaning, item)
  }

  private func aftermath(of stage: Stage, _ text: String?) -> Aftermath? {
    text.flatMap { terms.aftermath(of: stage, in: $0) }
  }

  /// Adds an event whose day cannot be read. An end has happened all the same; a stage may be ahead.
  ///
  /// - Parameter text: The text in the place of the day.
  mutating func add(_ meaning: StatusMeaning, on text: String, line: Int) {
    if meaning.term.isEnding || UnreadDay(text, on: today, order: order) == .past {
      _ = add(meaning, Event(day: nil, milestone: nil, line: line))
    } else if let stage = meaning.planned ?? meaning.reachedStage {
      doubts.add(unread: stage)
    }
  }

  /// Adds the events of an item whose bracket or note states what became of its stage.
  private mutating func add(
    _ meaning: StatusMeaning, _ item: Event, _ aftermath: Aftermath
  ) -> Int {
    let place = Position(line: item.line)
    switch aftermath {
    case .planned(let planned):
      return addWithoutAftermath(meaning.planned == nil ? planned : meaning, item)
    case .off:
      let stage = meaning.planned ?? meaning.reachedStage
      var event = item
      event.label = nil
      event.note = [stage?.rawValue, item.label, item.note].compactMap(\.self)
        .joined(separator: ", ")
      return addCanceled(meaning, event)
    case .rehearsal:
      let words = [item.label, item.note].compactMap(\.self).joined(separator: ", ")
      problems.append((.notAnEvent(words), place))
      var event = item
      (event.label, event.note) = (nil, words)
      return add(event)
    case .unclear:
      return addUnclearEnd(meaning, item)
    case .end(let end) where self.place != .field && terms.party(in: end.note, besides: ownNames):
      return addUnclearEnd(meaning, item)
    case .end(let end):
      let index = addWithoutAftermath(meaning, item)
      add(end.withYear(from: item.day ?? firstDay), after: index, place)
      return index
    }
  }

  /// Adds the event of a meeting that did not take place. Its note states why.
  private mutating func addCanceled(_ meaning: StatusMeaning, _ item: Event) -> Int {
    let stage = meaning.planned ?? meaning.reachedStage
    problems.append((.meetingOff(item.note ?? ""), Position(line: item.line)))
    if let stage { doubts.add(canceled: stage, line: item.line) }
    var event = item
    // The invitation came all the same.
    event.milestone = meaning.planned == nil ? nil : MeantEvents.milestone(meaning.term)
    event.isUnclear = true
    // Nothing is planned for that day any more.
    if let day = event.day, day > today { event.day = nil }
    return add(event)
  }

  private mutating func addUnclearEnd(_ meaning: StatusMeaning, _ item: Event) -> Int {
    let index = addWithoutAftermath(meaning, item)
    let words = [item.label, item.note].compactMap(\.self).joined(separator: ", ")
    problems.append((.unclearEnd(words), Position(line: item.line)))
    (events[index].isUnclear, events[index].mayBeEnd) = (true, true)
    return index
  }

  /// Adds the event of words that are about something else than the application, or may be.
  ///
  /// - Returns: `nil` if they are about the application, as nearly always.
  private mutating func addIfOfOther(
    _ meaning: StatusMeaning, _ text: ParsedEvent, _ item: Event, _ scalar: Scalar
  ) -> Int? {
    switch terms.subject(
      of: meaning, text, isInText: place != .field, ownNames: ownNames, status: status)
    {
    case .application: return nil
    case .other:
      problems.append((.notAnEvent(String(text.stage).trimmed), scalar.position))
      var event = item
      event.note = scalar.text
      return add(event)
    case .unclear:
      let words = String(text.stage).trimmed
      problems.append((.unclearSubject(words), scalar.position))
      if let stage = meaning.planned ?? meaning.reachedStage { doubts.add(unread: stage) }
      var event = item
      event.note = HistoryReader.joined(words, event.note)
      (event.isUnclear, event.mayBeEnd) = (true, meaning.term.isEnding)
      return add(event)
    }
  }

  /// Adds an end that the words beside a stage state. Its day is only known if they give it.
  private mutating func add(_ end: StatusMeaning, after index: Int, _ place: Position) {
    let milestone = MeantEvents.milestone(end.term)
    if events.contains(where: { $0.day == end.day && $0.milestone == milestone }) { return }
    if end.day == nil { results.append((events.count, place)) }
    if end.term.isUndecided { undecided.append((events.count, end.term)) }
    events.append(Event(day: end.day, milestone: milestone, line: place.line))
  }

  private mutating func addWithoutAftermath(_ meaning: StatusMeaning, _ item: Event) -> Int {
    let start = item.day ?? firstDay ?? events.compactMap(\.day).min()
    let meaning = meaning.withYear(from: start)
    let meant = MeantEvents(meaning, for: item, on: today)
    if let before = meant.before, !events.contains(where: { $0.milestone == before.milestone }) {
      events.append(before)
    }
    let index = add(meant.event)
    // Who decided can only be determined once all events are known.
    if meaning.term.isUndecided { undecided.append((index, meaning.term)) }
    if let planned = meant.planned { events.append(planned) }
    return index
  }

  /// Adds an event. Two with the same day and stage are one event, and their labels and notes are joined.
  mutating func add(_ event: Event) -> Int {
    var event = event
    event.label = event.label?.withoutMarks
    event.note = event.note?.withoutMarks
    let isSame = { (other: Event) in other.day == event.day && other.milestone == event.milestone }
    guard event.day != nil, event.milestone != nil, let same = events.firstIndex(where: isSame)
    else {
      events.append(event)
      return events.count - 1
    }
    events[same].time = events[same].time ?? event.time
    events[same].label = HistoryReader.joined(events[same].label, event.label)
    events[same].note = HistoryReader.joined(events[same].note, event.note)
    return same
  }

  static func joined(_ first: String?, _ second: String?) -> String? {
    guard let first, let second, first != second else { return first ?? second }
    return first + "; " + second
  }

  /// `declined` means that the user declined if there was an offer, and otherwise that the company did. An offer to
  /// come does not change what has happened.
  mutating func resolveDeclined() {
    let offers = events.filter { $0.milestone == .stage(.offer) }
    let hasOfferByNow = offers.contains { $0.day.map { $0 <= today } ?? true }
    for (index, term) in undecided {
      let isPlanned = events[index].day.map { $0 > today } ?? false
      let hadOffer = isPlanned ? !offers.isEmpty : hasOfferByNow
      let place = Position(line: events[index].line)
      events[index].milestone = term.outcome(hadOffer: hadOffer).map(Milestone.outcome)
      if hadOffer { continue }
      switch term {
      case .declined: problems.append((.declinedByWhom, place))
      case .declinedByUser:
        events[index].isUnclear = true
        let hasDay = events[index].day != nil
        problems.append((.unknownStage("declined by me", suggestion: nil, hasDay: hasDay), place))
      case .endedByUser, .stage, .outcome, .open, .archived: break
      }
    }
    undecided = []
    resolveResults()
  }

  /// Removes each outcome of a `result:` that another event records with its day. Reports the other results,
  /// because their days are not known.
  private mutating func resolveResults() {
    for (index, position) in results.reversed() {
      let milestone = events[index].milestone
      let isRecordedElsewhere = events.indices.contains {
        $0 != index && events[$0].milestone == milestone && events[$0].day != nil
      }
      if isRecordedElsewhere, case .outcome = milestone {
        events.remove(at: index)
      } else if let milestone {
        problems.append((.undatedStatus(milestone.word), position))
      }
    }
    results = []
  }
}
