import Diagnostics
import Markdown
import TextKit

// One item of a history: its day, its stage and its note.
extension HistoryReader {
  /// - Parameter shared: An event without a stage whose day, time and label are also those of the item.
  /// - Returns: The index of the event, or `nil` if the item is empty or states that the event did not take
  ///   place.
  @discardableResult
  mutating func read(_ item: Scalar, sharing shared: Event? = nil) -> Int? {
    if shared == nil, let event = plainEvent(in: item) { return add(event) }
    let unstruck = item.withoutStruckText
    if unstruck.isBlank { return nil }
    let item = unstruck.isSeveral ? oneEvent(in: unstruck) ?? unstruck : unstruck
    let clauses = shared == nil ? clauses(of: item) : []
    if !clauses.isEmpty { return read(clauses, of: item) }
    let (text, meaning) = parsed(item)
    var event = Event(
      day: nil, milestone: nil, line: item.position.line, label: text.label, note: text.note)
    event.time = text.time
    let (hasDate, furtherDays) = readDay(of: text, into: &event, item)
    if let shared {
      if !hasDate { event.day = shared.day }
      event.time = event.time ?? shared.time
      event.label = HistoryReader.joined(event.label, shared.label)
    }
    if item.isSeveral { return addSeveral(event, item) }
    // `rejected 20 March` has its day in the meaning.
    if !hasDate, shared == nil,
      meaning == nil || text.label.map({ TextLines.isBareDate($0, order) }) ?? false,
      hasDayWithoutYear(item)
    {
      itemsWithoutYear.append((item, order, events.count))
      return nil
    }
    if text.note == nil, let label = text.label, meaning != nil, let flag = EventFlag(label) {
      switch flag {
      case .didNotHappen where !hasDate: return nil
      case .didNotHappen:
        problems.append((.unknownStage(item.text, suggestion: nil, hasDay: true), item.position))
        return add(event)
      case .happened: event.label = shared?.label
      }
    }
    if place != .field { textLines.insert(item.position.line) }
    if let meaning, let index = addIfOfOther(meaning, text, event, item) { return index }
    if !hasDate, shared == nil, let meaning, meaning.isMeeting,
      event.time != nil || terms.mayBeAhead(text.words)
    {
      return addIfAhead(meaning, text, event, item)
    }
    if meaning == nil, let stage = terms.canceledStage(in: text.stage) {
      // `interview canceled`
      event.note = HistoryReader.joined(String(text.stage).trimmed, event.note)
      return addCanceled(StatusMeaning(.stage(stage)), event)
    }
    let index =
      meaning.map { addUnderstood($0, text, event, item) } ?? addUnknown(text, event, item)
    event.milestone = events[index].milestone
    for day in furtherDays {
      event.day = day
      _ = add(event)
    }
    return index
  }

  /// Adds a meeting without a day that may be still ahead: `interview at 14:00`.
  private mutating func addIfAhead(
    _ meaning: StatusMeaning, _ text: ParsedEvent, _ read: Event, _ item: Scalar
  ) -> Int {
    problems.append((.mayBeAhead(text.words), item.position))
    if let stage = meaning.reachedStage { doubts.add(unread: stage) }
    var event = read
    (event.label, event.note, event.isUnclear) = (nil, text.words, true)
    return add(event)
  }

  /// The events of an item that states several: `2026-10-01 applied, 2026-10-05 rejected`. Empty if it is one event.
  private func clauses(of item: Scalar) -> [String] {
    if item.isSeveral { return [] }
    let clauses = EventClauses.split(item.text, order: order, words: terms)
    return clauses.isEmpty ? eventsOfTwoDays(in: item.text.trimmed) : clauses
  }

  /// The two events of `2026-09-15 interview, rejected next day`. Empty if it is not of this form.
  private func eventsOfTwoDays(in text: String) -> [String] {
    guard let clauses = NextDayClauses(text) else { return [] }
    let first = ParsedEvent(clauses.first, order: order, words: terms)
    let next = ParsedEvent(clauses.next, order: order, words: terms)
    guard case .day(let day) = first.date?.reading, day.isExact, next.date == nil,
      [first.stage, next.stage].allSatisfy({ stage in
        terms.meaning(ofEvent: stage).map { MeantEvents.milestone($0.term) != nil } ?? false
      })
    else { return [] }
    return [clauses.first, "\(day + 1) \(clauses.next)"]
  }

  /// - Returns: The index of the first event.
  private mutating func read(_ clauses: [String], of item: Scalar) -> Int? {
    var index: Int?
    for clause in clauses {
      let read = read(Scalar(text: clause, position: item.position, bytes: item.bytes))
      index = index ?? read
    }
    return index
  }

  /// The parts of an item, and what its stage means if that is understood.
  private func parsed(_ item: Scalar) -> (text: ParsedEvent, meaning: StatusMeaning?) {
    let text = ParsedEvent(item.text.trimmed, order: order, words: terms)
    guard let meaning = terms.meaning(ofEvent: text.stage) else {
      if let plain = plainly(text) { return (plain.event, plain.meaning) }
      return (text, nil)
    }
    if text.label != nil, terms.isMedium(text.stage), let plain = plainly(text),
      plain.meaning.term.isEnding || plain.meaning.isStrong
    {
      // `Phone: rejected` is an answer by phone, and not a call and an answer.
      return (plain.event, plain.meaning)
    }
    return (text, meaning)
  }

  /// Reads the day of an item into the event.
  ///
  /// - Returns: Whether there is a date, even if it cannot be read, and the days after the first one.
  private mutating func readDay(
    of text: ParsedEvent, into event: inout Event, _ item: Scalar
  ) -> (hasDate: Bool, furtherDays: ArraySlice<Day>) {
    let field = ApplicationField.history.name
    switch text.date?.reading {
    case .day(let day): event.day = day
    case .ambiguous:
      problems.append((.ambiguousDate(item.text, for: field, text.date), item.position))
    case nil:
      if let figures = text.impossibleDate {
        problems.append((.invalidDate(figures, for: field), item.position))
      } else if let label = text.label, let dates = DateList(startOf: label[...], order: order) {
        // The order is reversed: `applied: 2026-03-02`.
        return (true, readDays(dates, into: &event, of: item))
      } else if let figures = text.label.flatMap(ParsedEvent.leadingFigures) {
        problems.append((.invalidDate(figures, for: field), item.position))
      } else {
        return (false, [])
      }
    }
    return (true, [])
  }

  /// Adds an item that contains several events and cannot be taken apart. It stays as a note.
  private mutating func addSeveral(_ several: Event, _ item: Scalar) -> Int {
    let line = item.onOneLine
    var event = several
    problems.append((.severalInItem(line, hasDay: event.day != nil), item.position))
    (event.label, event.note) = (nil, line)
    event.isUnclear = true
    return add(event)
  }

  private mutating func addUnderstood(
    _ found: StatusMeaning, _ text: ParsedEvent, _ read: Event, _ item: Scalar
  ) -> Int {
    var (meaning, event) = (found, read)
    if meaning.term == .open || meaning.term == .archived {
      // The note is a part of these words.
      if event.note == nil { meaning.note = nil }
      event.note = event.note ?? String(text.stage).trimmed
    }
    let index = add(meaning, event)
    if let typed = typedNote(text, meaning, event), events[index].note == typed.joined {
      events[index].note = typed.note
    }
    if place == .field, let milestone = events[index].milestone, events[index].day == nil,
      terms.endsWithDay(text.stage) || found.isOnUnreadDay
    {
      // `rejected yesterday`, and `rejected 29/9` in a note without a year
      problems.append((.undatedStatus(milestone.word), item.position))
    }
    return index
  }

  private mutating func addUnknown(_ text: ParsedEvent, _ read: Event, _ item: Scalar) -> Int {
    var event = read
    if event.day != nil, terms.isActivity(text.words) {
      (event.label, event.note) = (nil, text.words)
    } else {
      problems.append((unknownStage(text, hasDay: event.day != nil), item.position))
      event.note = event.note ?? String(text.stage).trimmed
      event.isUnclear = true
    }
    return add(event)
  }

  /// A note of two parts as it is typed, `with Sam — a good talk`, and as the two parts would be joined. `nil` if the note
  /// has only one part.
  private func typedNote(
    _ text: ParsedEvent, _ meaning: StatusMeaning?, _ event: Event
  ) -> (note: String, joined: String?)? {
    guard text.label == nil, let first = meaning?.note, let second = event.note else { return nil }
    let (words, stage) = (text.words, String(text.stage).trimmed)
    guard words.hasPrefix(stage), stage.hasSuffix(first), words.hasSuffix(second) else {
      return nil
    }
    let typed = words.dropFirst(stage.count - first.count)
    return (String(typed).withoutMarks, HistoryReader.joined(first, second)?.withoutMarks)
  }

  /// The event of an item that consists of a day in figures and a known word, as nearly all do: `2026-03-02 applied`.
  /// Returns `nil` for other forms, in which a time or a second day may follow.
  private func plainEvent(in item: Scalar) -> Event? {
    guard place == .field, let (day, word) = DateForms.plainDayAndWord(in: item.text),
      let meaning = terms.meaning(ofEvent: word), meaning.isPlain, !meaning.term.isUndecided,
      let milestone = MeantEvents.milestone(meaning.term)
    else { return nil }
    return Event(day: day, milestone: milestone, line: item.position.line)
  }

  /// A nested list that is one event, as one text. It has two items: the day and the stage, in either order.
  func oneEvent(in item: Scalar) -> Scalar? {
    let text = item.text.split { $0.isNewline || $0 == "," }
      .map { String($0.drop { $0.isBlank || "-[".contains($0) }).trimmed }
      .map { $0.hasSuffix("]") ? String($0.dropLast()) : $0 }
    // One item must be only a day. If a day and a stage are in one item, the other item may be an event too.
    let hasDay = { (text: String) in
      DateForms(startOf: text[...], order: self.order)?.rest.isEmpty ?? false
    }
    let parsed = ParsedEvent(text.joined(separator: " "), order: order, words: terms)
    guard text.count == 2, text.contains(where: hasDay), parsed.date != nil,
      terms.meaning(ofEvent: parsed.stage) != nil
    else { return nil }
    return Scalar(
      text: text.joined(separator: " "), position: item.position, bytes: item.bytes)
  }

  /// Reads the days after a stage into the event. What follows them becomes its label.
  ///
  /// - Returns: The days after the first one.
  mutating func readDays(
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
}
