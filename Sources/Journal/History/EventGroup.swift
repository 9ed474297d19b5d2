import Diagnostics
import Markdown
import TextKit

/// An item of a history whose parts have names: `date: 2026-03-18`, `stage: interview`, `result: rejected`.
///
/// Every part is either used in the event or reported as a problem.
struct EventGroup {
  struct Result {
    let term: StatusTerm
    let position: Position
  }

  /// The event, or `nil` if no part is a day or a stage. Then the events are in `items`.
  private(set) var event: Event?
  /// The meaning of the stage, or `nil` if it is not understood.
  private(set) var meaning: StatusMeaning?
  /// Pairs that are items of their own: `2026-03-02: applied`.
  private(set) var items: [FieldValue.Pair] = []
  /// Whether a stage or a result is a list, although an event has only one.
  private(set) var hasSeveral = false
  /// What became of the event. The group gives no day for these.
  private(set) var results: [Result] = []
  /// Texts about the event, for its note.
  private(set) var remarks: [String] = []
  /// The people that a part names.
  private(set) var people: [(key: String, name: Scalar)] = []
  private(set) var problems: [(message: Diagnostic.Message, position: Position)] = []

  /// - Parameter isListItem: Whether the pairs are one item of a list, and not the whole history.
  init(
    _ pairs: [FieldValue.Pair], isListItem: Bool, _ terms: StatusTerms, _ order: DateOrder?
  ) {
    var parts: [EventPart: [FieldValue.Pair]] = [:]
    var others: [FieldValue.Pair] = []
    var denied: Set<Position> = []
    // A name without a value is an event in two cases. `- rejected:` is a list item with a superfluous colon. Next to
    // pairs with days, like `2026-03-02: applied`, it is how onward writes an event without a day. In any other group
    // it is a part that is not filled in.
    let mayBeBlank =
      isListItem
      ? pairs.count == 1
      : pairs.contains { ParsedEvent($0.name.text.trimmed, order: order).date != nil }
    for pair in pairs {
      if let part = EventPart(pair.name.text) {
        if !pair.value.isBlank {
          parts[part, default: []].append(pair)
        }
      } else if EventGroup.isDenied(pair, mayBeBlank: mayBeBlank, terms, order) {
        denied.insert(pair.name.position)
      } else if EventGroup.isItem(pair, terms, order) {
        items.append(pair)
      } else {
        others.append(pair)
      }
    }
    let line = pairs.first?.name.position.line ?? 1
    readEvent(&parts, line, terms, order)
    remarks += (parts[.note] ?? []).map(\.value.text.trimmed)
    remarks += (parts[.person] ?? []).map { "with " + Link.displayText(of: $0.value.text).trimmed }
    people = (parts[.person] ?? []).map { ($0.name.text, $0.value) }
    if event == nil, items.isEmpty {
      // No part is known. Each line is read as an item, and reported as such.
      items = pairs.filter {
        !$0.joined.isBlank && !($0.value.isBlank && EventPart($0.name.text) != nil)
          && !denied.contains($0.name.position)
      }
      (results, remarks, problems) = ([], [], [])
      return
    }
    for pair in others where !pair.value.isBlank {
      problems.append((.unknownPart(pair.name.text.shortened), pair.name.position))
    }
    if let own = event?.note { remarks.insert(own, at: 0) }
    event?.note = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  /// Reads the day, the stage and the result.
  private mutating func readEvent(
    _ parts: inout [EventPart: [FieldValue.Pair]], _ line: Int, _ terms: StatusTerms,
    _ order: DateOrder?
  ) {
    var event = Event(day: nil, milestone: nil, line: line)
    let days = parts[.day] ?? []
    if let first = days.first { readDay(first, into: &event, order) }
    for time in parts[.time] ?? [] { readTime(time, into: &event) }
    // Further days go into the note, because the event has only one.
    remarks += days.dropFirst().map(\.joined.text)

    var (stages, results) = (parts[.stage] ?? [], parts[.result] ?? [])
    var labels = parts[.label] ?? []
    // `type: interview`, `status: canceled`
    let isMeeting = { (pair: FieldValue.Pair) in
      terms.meaning(ofEvent: pair.value.text)?.reachedStage.map { $0 >= .screen } ?? false
    }
    if (stages + results).contains(where: { terms.isOff($0.value.text) }),
      (stages + labels).contains(where: isMeeting)
    {
      remarks += (stages + results).filter { terms.isOff($0.value.text) }.map(\.value.text.trimmed)
      stages.removeAll { terms.isOff($0.value.text) }
      results.removeAll { terms.isOff($0.value.text) }
    }
    let own = EventGroup.takeStage(from: &stages, &results, &labels, terms)
    guard own != nil || !days.isEmpty else {
      // The items contain the event; these parts add to it.
      for result in results { readResult(result, hasDay: false, terms) }
      remarks += (event.time.map { ["at " + $0] } ?? []) + labels.map(\.joined.text)
      return
    }
    var named = labels.map { Link.displayText(of: $0.value.text).trimmed }
    if let own {
      readStage(own, into: &event, &named, terms, order)
    } else if items.isEmpty {
      let position = days[0].name.position
      problems.append((.unknownStage("", suggestion: nil, hasDay: event.day != nil), position))
    }
    for result in stages + results { readResult(result, hasDay: event.day != nil, terms) }
    event.label = named.isEmpty ? nil : named.joined(separator: ", ")
    self.event = event
  }

  /// Takes the part that names the stage out of the lists; `nil` if none does.
  private static func takeStage(
    from stages: inout [FieldValue.Pair], _ results: inout [FieldValue.Pair],
    _ labels: inout [FieldValue.Pair], _ terms: StatusTerms
  ) -> FieldValue.Pair? {
    let isStage = { (pair: FieldValue.Pair) in
      terms.term(ofEvent: ParsedEvent(pair.value.text.trimmed, order: nil).stage) != nil
    }
    // `stage:` takes precedence over `type:`, in whatever order they were written.
    stages.sort { EventPart.rank(of: $0.name.text) < EventPart.rank(of: $1.name.text) }
    if let known = stages.firstIndex(where: isStage) { return stages.remove(at: known) }
    if !stages.isEmpty { return stages.removeFirst() }
    let isAnswer = { (pair: FieldValue.Pair) in terms.term(ofStatus: pair.value.text) != nil }
    if let known = results.firstIndex(where: isAnswer) { return results.remove(at: known) }
    return labels.firstIndex(where: isStage).map { labels.remove(at: $0) }
  }

  private mutating func readDay(
    _ pair: FieldValue.Pair, into event: inout Event, _ order: DateOrder?
  ) {
    let text = Link.displayText(of: pair.value.text).trimmed
    let form = DateForms(startOf: text[...], order: order)
    switch form?.reading {
    case .day(let day):
      event.day = day
      event.time = form?.time
      let rest = String(form?.rest ?? "").trimmed
      if !rest.isEmpty { remarks.append(rest) }
    case .ambiguous:
      problems.append((.ambiguousDate(text, for: pair.name.text, form), pair.value.position))
    case nil: problems.append((.invalidDate(text, for: pair.name.text), pair.value.position))
    }
  }

  /// Reads a day before the stage, as in an item that is one text.
  private mutating func readDay(
    in text: ParsedEvent, of pair: FieldValue.Pair, into event: inout Event, _ order: DateOrder?
  ) {
    switch text.date?.reading {
    case .day(let day) where event.day == nil: event.day = day
    case .day(let day) where event.day != day: remarks.append(pair.value.text.trimmed)
    case .day: break
    case .ambiguous:
      problems.append(
        (.ambiguousDate(pair.value.text, for: pair.name.text, text.date), pair.value.position))
    case nil:
      guard let figures = text.impossibleDate else { break }
      problems.append((.invalidDate(figures, for: pair.name.text), pair.value.position))
    }
  }

  private mutating func readTime(_ pair: FieldValue.Pair, into event: inout Event) {
    var scanner = DateScanner(rest: pair.value.text.trimmed[...])
    if event.time == nil, let time = scanner.time(), scanner.rest.isEmpty {
      event.time = time
    } else {
      remarks.append("at " + pair.value.text.trimmed)
    }
  }

  private mutating func readStage(
    _ pair: FieldValue.Pair, into event: inout Event, _ named: inout [String], _ terms: StatusTerms,
    _ order: DateOrder?
  ) {
    if pair.value.isSeveral { return refuseSeveral(pair.value, hasDay: event.day != nil) }
    let text = ParsedEvent(
      Link.displayText(of: pair.value.text).trimmed, order: order, terms: terms)
    readDay(in: text, of: pair, into: &event, order)
    if let label = text.label { named.insert(label, at: 0) }
    if let note = text.note { remarks.append(note) }
    event.time = event.time ?? text.time
    meaning = terms.meaning(ofEvent: text.stage) ?? terms.meaning(ofStatus: pair.value.text)
    event.milestone = meaning.flatMap { MeantEvents.milestone($0.term) }
    switch meaning?.term {
    case .open, .archived: remarks.append(String(text.stage).trimmed)
    case .some: break
    case nil:
      let typed = String(text.stage).trimmed
      let suggestion = terms.suggestion(for: text.stage)
      problems.append(
        (
          .unknownStage(typed, suggestion: suggestion, hasDay: event.day != nil),
          pair.value.position
        ))
      remarks.append(pair.value.text.trimmed)
      event.isUnclear = true
    }
  }

  private mutating func refuseSeveral(_ value: Scalar, hasDay: Bool) {
    hasSeveral = true
    problems.append((.severalInItem(value.onOneLine, hasDay: hasDay), value.position))
    remarks.append(value.onOneLine)
  }

  private mutating func readResult(
    _ pair: FieldValue.Pair, hasDay: Bool, _ terms: StatusTerms
  ) {
    if pair.value.isSeveral { return refuseSeveral(pair.value, hasDay: hasDay) }
    let text = Link.displayText(of: pair.value.text).trimmed
    if let stage = self.meaning?.reachedStage, terms.aftermath(of: stage, in: text) != nil,
      terms.isFailure(text) && terms.meaning(ofStatus: text) == nil || stage == .offer
    {
      // Read together with the stage.
      remarks.append(text)
      return
    }
    let meaning = terms.meaning(ofStatus: text)
    if let note = meaning?.note { remarks.append(note) }
    switch meaning?.term {
    case .stage(let stage) where stage <= .applied: remarks.append(text)
    case .open, .archived: remarks.append(text)
    case let term?: results.append(Result(term: term, position: pair.value.position))
    case nil:
      problems.append(
        (.unknownStatus(text, suggestion: terms.suggestion(for: text)), pair.value.position))
      remarks.append(text)
    }
  }

  /// Whether a pair states that an event did not take place: `offer: no`, or `offer:` in a form that is not
  /// filled in.
  private static func isDenied(
    _ pair: FieldValue.Pair, mayBeBlank: Bool, _ terms: StatusTerms, _ order: DateOrder?
  ) -> Bool {
    let isBlank = pair.value.isBlank
    guard isBlank || EventFlag(pair.value.text) == .didNotHappen else { return false }
    if isBlank, mayBeBlank, pair.value.bytes.isEmpty { return false }
    // A pair with a day of its own is an event, whatever its value: `2026-03-24 rejected:`.
    let name = ParsedEvent(pair.name.text.trimmed, order: order)
    return name.date == nil && name.impossibleDate == nil && terms.term(ofEvent: name.stage) != nil
  }

  /// Whether a pair is an event by itself: its name or its value contains a day or a stage.
  private static func isItem(
    _ pair: FieldValue.Pair, _ terms: StatusTerms, _ order: DateOrder?
  ) -> Bool {
    let text = ParsedEvent(pair.joined.text.trimmed, order: order, terms: terms)
    return text.date != nil || text.impossibleDate != nil || terms.term(ofEvent: text.stage) != nil
      || text.label.flatMap { DateForms.reading(of: $0, order: order) } != nil
  }
}

extension EventGroup {
  static func part(_ name: String) -> EventPart? { EventPart(name) }

  /// The meaning of a name within a group.
  enum EventPart: Hashable {
    case day, time, stage, result, label, person, note

    init?(_ name: String) {
      guard let part = EventPart.names.first(where: { $0.names.contains(FieldName.folded(name)) })
      else {
        return nil
      }
      self = part.part
    }

    private static let stages = [
      "stage", "status", "event", "what", "step", "state", "newstatus", "type", "kind",
    ]

    static func rank(of name: String) -> Int {
      stages.firstIndex(of: FieldName.folded(name)) ?? stages.count
    }

    private static let names: [(part: EventPart, names: [String])] = [
      (.day, ["date", "day", "on", "when", "datetime", "timestamp", "changedat", "createdat"]),
      (.time, ["time", "at"]),
      (.stage, stages),
      (.result, ["result", "outcome"]),
      (.label, ["which", "label", "round", "name", "title"]),
      (
        .person,
        [
          "with", "who", "interviewer", "interviewers", "interviewedby", "contact", "contacts",
          "people", "person", "recruiter", "hiringmanager",
        ]
      ),
      (
        .note,
        ["note", "notes", "comment", "comments", "detail", "details", "description", "text"]
      ),
    ]
  }
}

extension Scalar {
  /// The text without what is struck, `~~not so~~`.
  var withoutStruckText: Scalar {
    let kept = text.withoutStruckText
    guard kept.utf8.count < text.utf8.count else { return self }
    return Scalar(text: kept.trimmed, position: position, bytes: bytes, isNested: isNested)
  }

  /// The text with the labels of its links in place of the links, except of one that is its date.
  func withPlainLinks(_ order: DateOrder?) -> Scalar {
    if isNested || !text.contains(byte: .openingBracket) && !text.contains(byte: .asterisk) {
      return self
    }
    let rest = DateForms(startOf: text[...], order: order)?.rest ?? text[...]
    let plain = text[..<rest.startIndex] + String(rest).withPlainLinks
    guard plain.utf8.count < text.utf8.count else { return self }
    return Scalar(text: String(plain).trimmed, position: position, bytes: bytes)
  }

  /// Whether the text is a nested list or group with more than one part, which cannot be one event.
  var isSeveral: Bool { isNested && text.contains { $0.isNewline || $0 == "," } }

  /// The text with its lines joined by spaces.
  var onOneLine: String {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ")
  }
}
