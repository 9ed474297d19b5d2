import Markdown
import TextKit

/// A status in several parts, each with an answer or a day: `{interview: yes, rejected: no}`.
///
/// Such a list has no order. What is ticked in it is read as one status, from the first stage to the end.
struct StatusGroup {
  /// What has happened, without a day.
  private(set) var stated: [Scalar] = []
  /// What has happened, as items of a history, if at least one has its day: `interview: 2026-03-11`.
  private(set) var items: [Scalar] = []
  /// The parts of one event: `{stage: interview, date: 2026-03-11}`.
  private(set) var event: [FieldValue.Pair] = []
  /// Whether a part is not understood, or contradicts another one.
  private(set) var isUnclear = false
  /// Whether a part says no to something whose opposite is unknown: `active: no`.
  private var hasOpenDenial = false
  /// What is ticked, as one status. `nil` if nothing is, or if it is unclear.
  private(set) var meaning: StatusMeaning?
  /// The whole group, as one text.
  let whole: Scalar

  /// Returns `nil` if the field has one status, or a list of them.
  init?(_ field: Field, _ terms: StatusTerms, _ order: DateOrder?) {
    let pairs = StatusGroup.pairs(of: field, order)
    guard let first = pairs.first, let last = pairs.last else { return nil }
    if pairs.count == 1,
      !StatusGroup.isAnswer(first.value, order)
        || StatusGroup.meaning(of: first.name.text, terms) == nil
    {
      // `Email: rejection` is one status.
      return nil
    }
    whole = Scalar(
      text: pairs.map(\.joined.text).joined(separator: ", "), position: first.name.position,
      bytes: first.name.bytes
        .lowerBound..<max(last.value.bytes.upperBound, first.name.bytes.upperBound))
    let isEvent = pairs.contains { pair in
      EventGroup.part(pair.name.text) == .day
        && TextLines.beginsWithDate(pair.value.text.trimmed, order)
    }
    if isEvent {
      event = pairs
    } else {
      for pair in pairs { add(pair, terms, order) }
      meaning = isUnclear ? nil : combined(terms)
      if meaning == nil, !stated.isEmpty || hasOpenDenial { isUnclear = true }
      if isUnclear || items.count == stated.count { items = [] }
    }
  }

  private func combined(_ terms: StatusTerms) -> StatusMeaning? {
    var meanings: [StatusMeaning] = []
    for scalar in stated {
      guard let meaning = StatusGroup.meaning(of: scalar.text, terms) else { return nil }
      meanings.append(meaning)
    }
    if hasOpenDenial, !meanings.contains(where: \.term.isEnding) { return nil }
    let telling = meanings.filter { $0.rank > 0 }
    let inOrder = (telling.isEmpty ? meanings : telling).enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    guard let first = inOrder.first else { return nil }
    return inOrder.dropFirst().reduce(first) { whole, next in
      whole?.adding(next, after: .arrow)
    }
  }

  /// What is ticked, in the words of the note.
  var text: String { stated.map(\.text.trimmed).joined(separator: ", ") }

  private mutating func add(_ pair: FieldValue.Pair, _ terms: StatusTerms, _ order: DateOrder?) {
    let name = pair.name.text
    if ApplicationField.status.isCalled(name) || EventGroup.part(name)?.isStatus ?? false {
      return add(value: pair)
    }
    switch EventGroup.part(name) {
    case .note, .person, .label, .time: return
    case .day, .stage, .result, nil: break
    }
    let flag = pair.value.isBlank ? .didNotHappen : EventFlag(pair.value.text)
    let meaning = StatusGroup.meaning(of: name, terms)
    if flag == nil, TextLines.beginsWithDate(pair.value.text.trimmed, order) {
      items.append(pair.joined)
    } else if flag == nil, let meaning, !meaning.term.isEnding,
      terms.meaning(ofStatus: pair.joined.text) != nil
    {
      // `interview: scheduled`
      state(pair.joined)
    } else if meaning == nil || flag == nil {
      isUnclear = true
    } else if flag == .happened {
      state(pair.name)
    } else if meaning?.term == .open || terms.isWaiting(name) {
      hasOpenDenial = true
    }
  }

  /// Adds a status with the name of its field: `stage: interview`, `outcome: rejected`.
  private mutating func add(value pair: FieldValue.Pair) {
    if pair.value.isBlank { return }
    let isResponse = ApplicationField.isResponse(pair.name.text)
    switch EventFlag(pair.value.text) {
    case nil: state(pair.value)
    // No one has written yet.
    case .didNotHappen where isResponse: return
    default: isUnclear = true
    }
  }

  private mutating func state(_ scalar: Scalar) {
    stated.append(scalar)
    items.append(scalar)
  }

  /// The parts of a group, of a list of groups, or of a text like `interview: yes, rejected: no`.
  private static func pairs(of field: Field, _ order: DateOrder?) -> [FieldValue.Pair] {
    switch field.value {
    case .pairs(let pairs): return pairs
    case .list(let items):
      var all: [FieldValue.Pair] = []
      for item in items {
        guard case .pairs(let pairs) = item else { return [] }
        all += pairs
      }
      return all
    case .text(let scalar):
      guard scalar.text.contains(byte: .colon) else { return [] }
      let parts = scalar.text.split { ",;|".contains($0) || $0.isNewline }
      let pairs = parts.compactMap { StatusGroup.pair(in: $0, of: scalar) }
      guard parts.count > 1, pairs.count == parts.count,
        pairs.allSatisfy({ isAnswer($0.value, order) })
      else { return [] }
      return pairs
    }
  }

  private static func pair(in part: Substring, of scalar: Scalar) -> FieldValue.Pair? {
    guard let colon = part.firstIndex(of: ":") else { return nil }
    let text = { (part: Substring) in
      Scalar(text: String(part).trimmed, position: scalar.position, bytes: scalar.bytes)
    }
    let name = part[..<colon].drop { $0.isBlank || $0 == "-" || $0 == "*" }
    return FieldValue.Pair(name: text(name), value: text(part[part.index(after: colon)...]))
  }

  /// Whether a value is an answer or a day.
  private static func isAnswer(_ value: Scalar, _ order: DateOrder?) -> Bool {
    value.isBlank || EventFlag(value.text) != nil
      || TextLines.beginsWithDate(value.text.trimmed, order)
  }

  /// The meaning of a name, also in the form of a key: `Interview?`, `phoneScreen`.
  private static func meaning(of name: String, _ terms: StatusTerms) -> StatusMeaning? {
    var words = name.trimmed
    while words.last == "?" { words.removeLast() }
    return terms.meaning(ofStatus: words.trimmed) ?? EventKey(words, terms)?.meaning
  }
}

extension StatusMeaning {
  /// The place of a status among those of one application. 0 if it adds nothing to another one.
  fileprivate var rank: Int {
    switch term {
    case .open, .archived, .stage(.saved): 0
    case .stage(let stage): 1 + (Stage.allCases.firstIndex(of: planned ?? stage) ?? 0)
    case .outcome(.ghosted), .outcome(.closed): 100
    case .outcome, .declined, .endedByUser, .declinedByUser: 101
    }
  }
}

extension EventGroup.EventPart {
  fileprivate var isStatus: Bool { self == .stage || self == .result }
}
