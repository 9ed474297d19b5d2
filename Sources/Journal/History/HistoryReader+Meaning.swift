import Diagnostics
import Markdown
import TextKit

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
      problems.append((.rehearsal(words), place))
      var event = item
      (event.label, event.note) = (nil, words)
      return add(event)
    case .doubtful:
      let stage = meaning.planned ?? meaning.reachedStage
      let words = [stage?.rawValue, item.label, item.note].compactMap(\.self)
      problems.append((.notCertain(words.joined(separator: ", ")), place))
      if let stage { doubts.add(unread: stage) }
      var event = item
      (event.label, event.note) = (nil, words.joined(separator: ", "))
      event.isUnclear = true
      return add(event)
    case .offer(let offer):
      let index = addWithoutAftermath(meaning, item)
      add(offer.withYear(from: item.day ?? firstDay, on: today), after: index, place)
      return index
    case .unclear:
      return addUnclearEnd(meaning, item)
    case .end(let end)
    where self.place != .field && terms.party(in: end.note, excluding: { ownNames }) != nil:
      return addUnclearEnd(meaning, item)
    case .end(let end):
      let index = addWithoutAftermath(meaning, item)
      add(end.withYear(from: item.day ?? firstDay, on: today), after: index, place)
      return index
    }
  }

  /// Adds the event of a meeting that did not take place. Its note states why.
  mutating func addCanceled(_ meaning: StatusMeaning, _ item: Event) -> Int {
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

  /// Adds the event of an end or an offer that no longer holds, or never did: `rejected (reopened)`.
  private mutating func addTakenBack(_ meaning: StatusMeaning, _ item: Event) -> Int {
    let stated = MeantEvents.milestone(meaning.term)?.word
    let words = [stated, item.label, item.note].compactMap(\.self).joined(separator: ", ")
    problems.append((.notCertain(words), Position(line: item.line)))
    if let stage = meaning.reachedStage { doubts.add(unread: stage) }
    var event = item
    (event.label, event.note) = (nil, words)
    (event.isUnclear, event.mayBeEnd) = (true, true)
    return add(event)
  }

  mutating func addUnclearEnd(_ meaning: StatusMeaning, _ item: Event) -> Int {
    let index = addWithoutAftermath(meaning, item)
    let words = [item.label, item.note].compactMap(\.self).joined(separator: ", ")
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
    let meaning = meaning.withYear(from: start, on: today)
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
  func plainly(_ event: ParsedEvent) -> (event: ParsedEvent, meaning: StatusMeaning)? {
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
    return .unknownStage(
      isWord ? typed : event.words, suggestion: isWord ? terms.suggestion(for: typed) : nil,
      hasDay: hasDay, isWord: isWord)
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
