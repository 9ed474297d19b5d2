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
    if unstruck.text.contains(byte: .openingBracket) {
      explainedBefore += HistoryReader.linkedAgents(in: unstruck.text)
    }
    let item =
      unstruck.isSeveral ? oneEvent(in: unstruck) ?? unstruck : unstruck.withPlainLinks(order)
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
    let clauses = EventClauses.split(item.text, order: order, terms: terms)
    return clauses.isEmpty ? eventsOfTwoDays(in: item.text.trimmed) : clauses
  }

  /// The two events of `2026-09-15 interview, rejected next day`. Empty if it is not of this form.
  private func eventsOfTwoDays(in text: String) -> [String] {
    guard let clauses = NextDayClauses(text) else { return [] }
    let first = ParsedEvent(clauses.first, order: order, terms: terms)
    let next = ParsedEvent(clauses.next, order: order, terms: terms)
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
    let text = ParsedEvent(item.text.trimmed, order: order, terms: terms)
    guard let meaning = terms.meaning(ofEvent: text.stage) else {
      if let plain = withoutNamesAndLabel(text) { return (plain.event, plain.meaning) }
      return (text, nil)
    }
    if text.label != nil, terms.isMedium(text.stage), let plain = withoutNamesAndLabel(text),
      plain.meaning.term.isEnding || plain.meaning.claimsOffer
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
    if meaning.term == .outcome(.notPursued), StatusTerms.isMissedDeadline(text.stage), isSent {
      // `deadline passed`, in a note that was sent, does not end it.
      event.note = HistoryReader.joined(String(text.stage).trimmed, event.note)
      return add(event)
    }
    typedWords = text.words
    let index = add(meaning, event)
    typedWords = nil
    if let typed = typedNote(text, meaning, event), events[index].note == typed.joined {
      events[index].note = typed.note
    }
    if place == .field, let milestone = events[index].milestone, events[index].day == nil,
      terms.endsWithDay(text.stage) || found.isOnUnreadDay
        // A day in figures that cannot be read is reported as such.
        || ParsedEvent.leadingFigures(of: item.text) == nil
          && DateForms(startOf: item.text[...], order: order) == nil
          && UnreadDay(item.text, on: today, order: order) != nil
    {
      // `rejected yesterday`, and `rejected 29/9` in a note without a year
      problems.append((.undatedStatus(milestone.word), item.position))
    }
    return index
  }

  /// Whether what was read so far shows that the application was sent.
  private var isSent: Bool {
    firstDay != nil || events.contains { $0.milestone == .stage(.applied) }
  }

  private mutating func addUnknown(_ text: ParsedEvent, _ read: Event, _ item: Scalar) -> Int {
    var event = read
    if event.day != nil, terms.isActivity(text.words) {
      (event.label, event.note) = (nil, text.words.evenlySpaced)
    } else {
      problems.append((unknownStage(text, hasDay: event.day != nil), item.position))
      if text.date == nil, event.day != nil {
        // The day is in the words.
        event.note = event.note ?? String(text.stage).trimmed
      } else {
        // All words stay, because none of them is understood.
        (event.label, event.note) = (nil, text.words.evenlySpaced)
      }
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
    let parsed = ParsedEvent(text.joined(separator: " "), order: order, terms: terms)
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

// The events that the words of an item mean, with what became of their stage.
extension HistoryReader {
  /// Adds the events that the words of an item mean.
  ///
  /// - Returns: The index of the event of the item itself.
  mutating func add(_ meaning: StatusMeaning, _ item: Event) -> Int {
    if case .stage(let stage) = meaning.planned.map(StatusTerm.stage) ?? meaning.term,
      let aftermath = aftermath(of: stage, item.label) ?? aftermath(of: stage, item.note)
    {
      return add(meaning, item, aftermath)
    }
    if meaning.isDecisive,
      [item.label, item.note].contains(where: { $0.map { terms.takesBack($0, meaning) } ?? false })
    {
      return addTakenBack(meaning, item)
    }
    return addWithoutAftermath(meaning, item)
  }

  func aftermath(of stage: Stage, _ text: String?) -> Aftermath? {
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
  mutating func add(
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
      problems.append((.rehearsal(typedWords ?? words), place))
      var event = item
      (event.label, event.note) = (nil, words)
      return add(event)
    case .doubtful:
      let stage = meaning.planned ?? meaning.reachedStage
      let words =
        typedWords
        ?? [stage?.rawValue, item.label, item.note].compactMap(\.self).joined(separator: ", ")
      problems.append((.notCertain(words), place))
      if let stage { doubts.add(unread: stage) }
      var event = item
      (event.label, event.note) = (nil, words)
      event.isUnclear = true
      return add(event)
    case .offer(let offer):
      let index = addWithoutAftermath(meaning, item)
      add(offer.withYear(from: item.day ?? firstDay, on: today, isSent: false), after: index, place)
      return index
    case .unclear:
      return addUnclearEnd(meaning, item)
    case .end(let end)
    where self.place != .field && terms.party(in: end.note, excluding: { ownNames }) != nil:
      return addUnclearEnd(meaning, item)
    case .end(let end):
      let index = addWithoutAftermath(meaning, item)
      add(end.withYear(from: item.day ?? firstDay, on: today, isSent: false), after: index, place)
      return index
    }
  }

  /// Adds the event of a meeting that did not take place. Its note states why.
  mutating func addCanceled(_ meaning: StatusMeaning, _ item: Event) -> Int {
    let stage = meaning.planned ?? meaning.reachedStage
    problems.append((.meetingOff(typedWords ?? item.note ?? ""), Position(line: item.line)))
    if let stage { doubts.add(canceled: stage, line: item.line) }
    var event = item
    // The invitation came all the same.
    event.milestone = meaning.planned == nil ? nil : MeantEvents.milestone(meaning.term)
    event.isUnclear = true
    // Nothing is planned for that day any more.
    if let day = event.day, day > today { event.day = nil }
    return add(event)
  }

  /// Adds the event of an end or an offer that no longer holds, or never did: `rejected (reopened)`.
  private mutating func addTakenBack(_ meaning: StatusMeaning, _ item: Event) -> Int {
    let stated = MeantEvents.milestone(meaning.term)?.word
    let words =
      typedWords ?? [stated, item.label, item.note].compactMap(\.self).joined(separator: ", ")
    problems.append((.takenBack(words), Position(line: item.line)))
    if let stage = meaning.reachedStage { doubts.add(unread: stage) }
    var event = item
    (event.label, event.note) = (nil, words)
    (event.isUnclear, event.mayBeEnd) = (true, true)
    return add(event)
  }

  mutating func addUnclearEnd(_ meaning: StatusMeaning, _ item: Event) -> Int {
    let index = addWithoutAftermath(meaning, item)
    let words =
      typedWords ?? [item.label, item.note].compactMap(\.self).joined(separator: ", ")
    problems.append((.unclearEnd(words), Position(line: item.line)))
    (events[index].isUnclear, events[index].mayBeEnd) = (true, true)
    return index
  }

  /// Adds an end that the words beside a stage state. Its day is only known if they give it.
  mutating func add(_ end: StatusMeaning, after index: Int, _ place: Position) {
    let milestone = MeantEvents.milestone(end.term)
    if events.contains(where: { $0.day == end.day && $0.milestone == milestone }) { return }
    if end.day == nil { results.append((events.count, place)) }
    if end.term.isUndecided { undecided.append((events.count, end.term)) }
    events.append(Event(day: end.day, milestone: milestone, line: place.line))
  }

  mutating func addWithoutAftermath(_ meaning: StatusMeaning, _ item: Event) -> Int {
    let start = item.day ?? firstDay ?? events.compactMap(\.day).min()
    var meaning = meaning.withYear(from: start, on: today, isSent: false)
    if meaning.isEnd, meaning.stageBefore == nil,
      let stage = terms.stage(in: item.label, besideEnd: meaning.term)
        ?? terms.stage(in: item.note, besideEnd: meaning.term)
    {
      // `rejected (interview stage)`
      meaning.stageBefore = stage
    }
    if meaning.term == .stage(.offer), let day = meaning.lastDay { lastDayOfOffer = day }
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
}

/// Words that are only understood with the names of the note, or without the label before them: `Acme rejected me`,
/// `Email: rejection`.
extension HistoryReader {
  /// The event in other words and its meaning, or `nil` if it is not understood.
  ///
  /// Only for events that are not understood as they are typed.
  func withoutNamesAndLabel(_ event: ParsedEvent) -> (event: ParsedEvent, meaning: StatusMeaning)? {
    // A quoted text is what someone said, and not always what happened.
    if event.words.isEmpty || event.words.isQuoted { return nil }
    let terms = terms.naming(ownNames)
    if let meaning = terms.meaning(ofEvent: event.stage), !terms.isMedium(event.stage) {
      return (event, meaning)
    }
    guard let (label, rest) = terms.withoutLabel(event.words) else { return nil }
    let other = event.with(words: rest, order: order, terms)
    guard var meaning = terms.meaning(ofEvent: other.stage) else { return nil }
    // `Status` adds nothing, and `Email` does.
    if let label, !terms.isAnswer(label) {
      meaning.note = HistoryReader.joined(label, meaning.note)
    }
    return (other, meaning)
  }

  /// Reports words that are not understood, with a line for the settings if they can be a word of the user's own.
  func unknownStage(_ event: ParsedEvent, hasDay: Bool) -> Diagnostic.Message {
    let typed = String(event.stage).trimmed
    let terms = terms.naming(ownNames)
    let rest = String(event.words.dropFirst(typed.count))
    // `Note: rejected`, `Friday: interview`
    let isLabel = terms.isLabel(typed) || terms.mention(in: rest) != nil
    let isWord =
      !isLabel && !typed.contains(where: \.isNumber)
      && typed.split(separator: " ").count <= 4
    let suggestion = isWord ? terms.suggestion(for: typed) : nil
    return .unknownStage(
      isWord ? typed : event.words, suggestion: suggestion, hasDay: hasDay, isWord: isWord,
      isTypingError: terms.isTypingError(typed, of: suggestion))
  }
}

/// The events that a status or the words of a history item mean.
///
/// `rejected after interview` is an interview and a rejection; `interview scheduled` is an invitation, and an
/// interview whose day is not known.
struct MeantEvents {
  /// The event itself.
  private(set) var event: Event
  /// The stage that came before it.
  private(set) var before: Event?
  /// What is planned.
  private(set) var planned: Event?

  /// - Parameter item: The event without a stage: its day, label and note.
  init(_ meaning: StatusMeaning, for item: Event, on today: Day) {
    event = item
    var meaning = meaning
    if let day = meaning.day, let own = item.day, day > own, meaning.planned == nil,
      case .stage(let stage) = meaning.term, (Stage.screen..<Stage.offer).contains(stage)
    {
      // `2026-10-08 interview on 2026-10-20`: the first day is that of the invitation.
      (meaning.term, meaning.planned) = (.stage(.acknowledged), stage)
    }
    if meaning.day == nil, let own = item.day, let day = meaning.ahead?.day(after: own), day.isExact
    {
      // `2026-10-08 interview tomorrow`. The day of `next Tuesday` is not certain, so it stays planned.
      meaning.day = day
    }
    if event.day == nil, meaning.planned == nil { event.day = meaning.day }
    event.note = HistoryReader.joined(meaning.note, event.note)
    if let stage = meaning.stageBefore {
      var earlier = Event(day: nil, milestone: .stage(stage), line: item.line)
      // `2026-10-20 interview, rejected 3 Nov`
      if let day = meaning.day, let own = item.day, day > own {
        earlier.day = own
        event.day = day
      }
      if let before = meaning.dayBefore { earlier.day = before }
      // What is said about a day to come is not known before it.
      earlier.happenedBy = event.day
      earlier.isPlanned = event.day.map { $0 > today } ?? false
      before = earlier
    }
    guard let stage = meaning.planned else {
      event.milestone = MeantEvents.milestone(meaning.term)
      return
    }
    if let day = item.day, day > today, meaning.day.map({ $0 == day }) ?? true {
      event.milestone = .stage(stage)
    } else {
      event.milestone = MeantEvents.milestone(meaning.term)
      event.invitedTo = stage
      var next = Event(day: meaning.day, milestone: .stage(stage), line: item.line)
      next.isPlanned = meaning.day.map { $0 > today } ?? true
      planned = next
    }
  }

  /// The milestone of a term, before it is known whether there was an offer.
  static func milestone(_ term: StatusTerm) -> Milestone? {
    switch term {
    case .stage(let stage): .stage(stage)
    case .outcome(let outcome): .outcome(outcome)
    case .declined: .outcome(.rejected)
    case .endedByUser: .outcome(.withdrawn)
    case .declinedByUser: .outcome(.declined)
    case .open, .archived: nil
    }
  }
}

extension String {
  /// The words with a single space between them, however they were typed.
  fileprivate var evenlySpaced: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
