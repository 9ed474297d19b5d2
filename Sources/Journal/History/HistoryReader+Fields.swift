import Diagnostics
import Markdown
import TextKit

/// An end that a field states without a day: `rejected: true`.
struct EndFlag {
  let milestone: Milestone?
  let key: String
  let position: Position
}

/// Events that are fields of the note, and not items of its history.
extension HistoryReader {
  /// Reads a field whose key is the event: `interview_date: 2026-03-18`, `rejected: 2026-03-24`.
  ///
  /// `no`, a number and an amount of money mean that nothing happened. `yes` is an event only for an end; `flags` collects these.
  mutating func read(_ key: EventKey, _ field: Field, flags: inout [EndFlag]) {
    switch field.value {
    case .text(let text): self.read(text, of: key, field, flags: &flags)
    case .pairs(let pairs): self.read(pairs, of: key, field)
    case .list(let items):
      for item in items {
        switch item {
        case .text(let text): self.read(text, of: key, field, flags: &flags)
        case .pairs(let pairs): self.read(pairs, of: key, field)
        }
      }
    }
  }

  private mutating func read(
    _ scalar: Scalar, of key: EventKey, _ field: Field, flags: inout [EndFlag]
  ) {
    if scalar.isBlank { return }
    let text = scalar.text.trimmed
    let name = field.key.text.shortened
    if let form = DateForms(startOf: text[...], order: order) {
      guard case .day(let day) = form.reading else {
        problems.append((.ambiguousDate(text, for: name, form), scalar.position))
        return add(key.meaning, on: text, line: scalar.position.line)
      }
      let rest = form.rest.wordsAfterDate.trimmed
      var event = Event(
        day: day, milestone: nil, line: scalar.position.line, note: rest.isEmpty ? nil : rest)
      event.time = form.time
      add(key, event, field)
    } else if let date = dayWithoutYear(text, of: key) {
      var event = Event(
        day: date.ofYear.count == 1 ? self.day(of: date.ofYear[0], key.meaning, nil) : nil,
        milestone: nil, line: scalar.position.line)
      guard event.day != nil else {
        let isOneDay = date.ofYear.count == 1
        problems.append(
          (
            isOneDay ? .invalidDate(text, for: name) : .ambiguousDate(text, for: name),
            scalar.position
          ))
        return add(key.meaning, on: text, line: scalar.position.line)
      }
      let rest = text[date.end...].wordsAfterDate.trimmed
      event.note = rest.isEmpty ? nil : rest
      event.time = date.time
      add(key, event, field)
    } else if let figures = ParsedEvent.leadingFigures(of: text) {
      problems.append((.invalidDate(figures, for: name), scalar.position))
      add(key.meaning, on: text, line: scalar.position.line)
    } else if EventFlag(text) == .happened {
      if key.mayBeFlag {
        flags.append(
          EndFlag(
            milestone: MeantEvents.milestone(key.meaning.term), key: name,
            position: scalar.position))
      } else if key.isOwnWord {
        problems.append((.eventAsField(name, key.word), field.key.position))
      }
    } else if EventFlag(text) == nil, isDay(text, of: key) {
      problems.append((.invalidDate(text, for: name), scalar.position))
      add(key.meaning, on: text, line: scalar.position.line)
    } else if key.mayBeFlag, EventFlag(text) == nil, !text.contains(where: \.isNumber) {
      // Whatever it says, it is about an end.
      problems.append((.eventAsField(name, key.word), field.key.position))
      doubts.hasUnclearEndField = true
    }
  }

  /// The day without a year that a text begins with: `20/11`, `14/10 14h`. An interview that is `2/3` is the second of
  /// three, unless the key asks for a day.
  private func dayWithoutYear(_ text: String, of key: EventKey) -> DateMention? {
    let asksForDay = key.isAboutDay || key.mayBeFlag
    let date = DateMention(
      in: text, at: text.startIndex, after: asksForDay ? HistoryReader.wordBeforeDay : nil,
      order: order)
    return date.flatMap { $0.ofYear.isEmpty ? nil : $0 }
  }

  /// Whether a day is meant: the text is about a day that cannot be read, or the key asks for one.
  private func isDay(_ text: String, of key: EventKey) -> Bool {
    guard text.contains(where: \.isLetter) else { return false }
    if UnreadDay(text, on: today, order: order) != nil { return true }
    // `interview_date: to be scheduled` is not meant as a day.
    return key.isAboutDay && Link(text) == nil && terms.aftermath(of: .interview, in: text) == nil
  }

  private mutating func read(_ pairs: [FieldValue.Pair], of key: EventKey, _ field: Field) {
    let hasDay = pairs.contains {
      DateForms(startOf: $0.value.text.trimmed[...], order: order) != nil
    }
    guard hasDay else { return }
    let count = events.count
    self.read(pairs.naming(stage: key.word, terms), isListItem: true)
    // The event may be one that the history contains already.
    if events.count > count { report(events[count], field) }
  }

  private mutating func add(_ key: EventKey, _ event: Event, _ field: Field) {
    let count = events.count
    let index = add(screenOfStatus(calledLike: key) ?? key.meaning, event)
    if let day = event.day, let milestone = events[index].milestone,
      milestone.isEnd || milestone == .stage(.offer)
    {
      fieldEvents.append((milestone, day, field.key))
    }
    if events.count > count { report(events[index], field) }
  }

  /// The screen that the status names with the word of the key: `status: phone interview` beside `interview date:`. Both
  /// are about one meeting.
  private func screenOfStatus(calledLike key: EventKey) -> StatusMeaning? {
    guard key.meaning.term == .stage(.interview),
      let status = fields.called(ApplicationField.status).first?.value.texts.first?.text,
      let meaning = terms.meaning(ofStatus: status), meaning.term == .stage(.screen),
      normalizedWords(status).split(separator: " ").contains(Substring(key.phrase))
    else { return nil }
    return StatusMeaning(.stage(.screen))
  }

  private mutating func report(_ event: Event, _ field: Field) {
    let words = [event.day?.description, event.milestone?.word].compactMap(\.self)
    problems.append(
      (
        .eventFromField(field.key.text.shortened, words.joined(separator: " ")), field.key.position
      ))
  }

  /// Reads a field with another name whose items are all events with their days: `dates: {applied: 2026-03-02}`. Reports
  /// it if only some are.
  mutating func read(unnamedHistory field: Field) {
    let items: [String]
    switch field.value {
    case .text: return
    case .pairs(let pairs): items = filled(pairs)
    case .list(let list):
      items = list.flatMap { item in
        switch item {
        case .text(let text): text.isBlank ? [] : [text.text.trimmed]
        case .pairs(let pairs): pairs.count == 1 ? filled(pairs) : []
        }
      }
    }
    let events = items.count { item in
      let event = ParsedEvent(item, order: order, terms: terms)
      return event.date != nil
        && terms.term(ofEvent: event.stage).flatMap(MeantEvents.milestone) != nil
    }
    if events == 0 { return }
    if events == items.count, events > 1 {
      self.read(history: field)
    } else {
      let place = field.key.position
      problems.append(
        (.keyOfOtherLanguage(field.key.text.shortened, field: ApplicationField.history.name), place)
      )
    }
  }

  /// The pairs with a value as items of a history.
  private func filled(_ pairs: [FieldValue.Pair]) -> [String] {
    pairs.filter { !$0.value.isBlank }.map { pair in
      // `2026-03-02: applied`, or the other way round.
      let isDay = DateForms(startOf: pair.name.text.trimmed[...], order: order) != nil
      return isDay
        ? pair.name.text.trimmed + " " + pair.value.text
        : pair.value.text.trimmed + " " + pair.name.text.withWordsApart
    }
  }

  /// Reads `interviews:`, whose items are interviews unless they name another stage. An item can be a day.
  mutating func read(interviews field: Field) {
    switch field.value {
    case .text(let text):
      for line in text.text.split(whereSeparator: \.isNewline) { self.read(interview: line, text) }
    case .pairs(let pairs): self.read(interview: pairs)
    case .list(let items):
      for item in items {
        switch item {
        case .text(let text): self.read(interview: text.text[...], text)
        case .pairs(let pairs): self.read(interview: pairs)
        }
      }
    }
  }

  private mutating func read(interview line: Substring, _ scalar: Scalar) {
    let line = line.drop { $0.isBlank || $0 == "-" || $0 == "*" }
    if BlankText.matches(line) || EventFlag(String(line)) != nil { return }
    let typed = String(line).trimmed
    let parsed = ParsedEvent(typed, order: order, terms: terms)
    // A canceled meeting is still one of the interviews. It does not end the application.
    if !terms.isOff(parsed.stage),
      terms.meaning(ofEvent: parsed.stage).map({ MeantEvents.milestone($0.term) != nil }) ?? false
    {
      self.read(lines: Scalar(text: typed, position: scalar.position, bytes: scalar.bytes))
      return
    }
    guard let form = DateForms(startOf: typed[...], order: order) else {
      // A link leads to notes about the interview, and a number is how many there were.
      if Link(typed) == nil, typed.contains(where: \.isLetter) {
        problems.append((.unknownStage(typed, suggestion: nil, hasDay: false), scalar.position))
      }
      return
    }
    guard case .day(let day) = form.reading else {
      problems.append((.ambiguousDate(typed, for: "interviews", form), scalar.position))
      return
    }
    let rest = form.rest.wordsAfterDate.trimmed
    var event = Event(
      day: day, milestone: nil, line: scalar.position.line, note: rest.isEmpty ? nil : rest)
    event.time = form.time
    _ = add(StatusMeaning(.stage(.interview)), event)
  }

  private mutating func read(interview pairs: [FieldValue.Pair]) {
    self.read(pairs.naming(stage: Stage.interview.rawValue, terms), isListItem: true)
  }
}

extension HistoryReader {
  /// Reads the events of a status that has several, each with its day: `applied 2026-10-01, rejected 2026-10-05`.
  mutating func read(statuses field: Field) {
    if let group = StatusGroup(field, terms, order) {
      for item in group.items { self.read(item) }
      if !group.event.isEmpty { self.read(group.event, isListItem: true) }
      return
    }
    for text in field.value.texts where text.text.utf8.count >= 20 {
      for clause in EventClauses.split(text.text, order: order, terms: terms) {
        self.read(Scalar(text: clause, position: text.position, bytes: text.bytes))
      }
    }
  }
}

extension [FieldValue.Pair] {
  /// The pairs of one event, with this stage if none of them names one.
  ///
  /// A value that is not a stage, as in `round: 2` or `status: completed`, becomes the event's label or note.
  fileprivate func naming(stage: String, _ terms: StatusTerms) -> [FieldValue.Pair] {
    // New names have the position of a value, because those with the position of a name are looked up below.
    guard let place = first?.value else { return self }
    let scalar = { (text: String) in
      Scalar(text: text, position: place.position, bytes: place.bytes)
    }
    let named = filter { pair in
      guard let part = EventGroup.part(pair.name.text), part == .stage || part == .label else {
        return false
      }
      switch terms.term(ofEvent: ParsedEvent(pair.value.text.trimmed, order: nil).stage) {
      case .stage(let stage): return stage > .applied
      case let term: return term == .outcome(.rejected)
      }
    }
    let isNamed = { (pair: FieldValue.Pair) in
      named.contains { $0.name.position == pair.name.position }
    }
    let pairs = map { pair -> FieldValue.Pair in
      switch EventGroup.part(pair.name.text) {
      case .stage where terms.isOff(pair.value.text), .result where terms.isOff(pair.value.text):
        return .init(name: scalar("note"), value: pair.value)
      case .stage where isNamed(pair): return pair
      case .stage where FieldName.folded(pair.name.text) == "type":
        return .init(name: scalar("label"), value: pair.value)
      case .stage: return .init(name: scalar("note"), value: pair.value)
      case .result where terms.term(ofStatus: pair.value.text) == nil:
        return .init(name: scalar("note"), value: pair.value)
      default: return pair
      }
    }
    if !named.isEmpty { return pairs }
    return pairs + [.init(name: scalar("stage"), value: scalar(stage))]
  }
}

extension FieldLink {
  private static let namesBetween = Language.all.flatMap(\.smallWords.betweenPeople).map {
    " \($0) "
  }

  /// The people in a part of an event: `with: Dana and Kim`. `with: the team` names no one.
  static func people(in part: Scalar, of key: String) -> [FieldLink] {
    let mayBeText = ["with", "who", "people"].contains(FieldName.folded(key))
    var links = Link.besideNames(in: part.text)
    if links.isEmpty {
      let names = namesBetween.reduce(part.text) { $0.replacing($1, with: ",") }
        .split { ",;&/\n[]".contains($0) }
      links = names.map {
        (Link(nameOrLink: String($0.drop { "-*\"' ".contains($0) }).trimmed), false)
      }
    }
    return links.compactMap { link, isWritten in
      let isName = link.text.split(separator: " ").allSatisfy { word in
        word.first.map { !$0.isLowercase && !$0.isNumber } ?? false
      }
      guard !BlankText.matches(link.target), isName || !mayBeText,
        link.text.contains(where: \.isLetter)
      else { return nil }
      return FieldLink(
        link: link, key: key, position: part.position, expected: [Person.name],
        isBareName: !isWritten)
    }
  }
}

extension String {
  /// A key as words: `phone screen` for `phone_screen`.
  fileprivate var withWordsApart: String { replacing("_", with: " ").replacing("-", with: " ") }
}
