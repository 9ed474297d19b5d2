import Diagnostics
import Markdown
import TextKit

/// A known status of an application.
struct StatusField {
  var meaning: StatusMeaning
  let text: String
  let position: Position

  var term: StatusTerm { meaning.term }

  /// The brackets at the end of the text, unless their words are a part of what it means, such as a day.
  var wordsInBrackets: String? {
    let text = text.trimmed
    var bare = meaning
    bare.note = nil
    guard bare.isPlain, meaning.note != nil, text.hasSuffix(")"),
      let start = text.lastIndex(of: "(")
    else {
      return nil
    }
    let words = String(text[text.index(after: start)...].dropLast()).trimmed
    return words.isEmpty ? nil : words
  }
}

extension StatusField {
  /// The statuses of a note.
  struct Statuses {
    /// The known ones, in order of precedence: many trackers separate a stage from a result.
    var known: [StatusField] = []
    /// Whether there is a status and none that counts is understood.
    var isUnclear = false
    /// Whether the note has no status at all.
    var isBlank = true

    /// Gives the days without a year their year. A status that may be ahead or not is unclear.
    ///
    /// - Parameter start: The first day that the note gives.
    mutating func findDays(from start: Day?, isSent: Bool, reportingTo reader: inout NoteReader) {
      guard known.contains(where: \.meaning.isOnUnreadDay) else { return }
      for index in known.indices {
        known[index].meaning = known[index].meaning.withYear(
          from: start, on: reader.vocabulary.today, isSent: isSent)
      }
      for status in known.filter(\.meaning.isOnUnknownDay) {
        isUnclear = true
        reader.report(.statusOnUnknownDay(status.text), at: status.position)
      }
      known.removeAll(where: \.meaning.isOnUnknownDay)
      for status in known where status.meaning.planned != nil && status.meaning.isOnUnreadDay {
        reader.report(.dayOfStatusWithoutYear(status.text), at: status.position)
      }
    }
  }

  /// The known statuses of a note. Reports an unclear one if no known one counts.
  ///
  /// - Parameter history: The events, whose names explain those of a status.
  static func all(from reader: inout NoteReader, readBeside history: HistoryReader) -> Statuses {
    var found = Found()
    for field in reader.fields(ApplicationField.status) {
      if isResponse(field), let text = field.value.texts.first, Bool.isTrue(text.text) {
        // Someone has written; it is not known what.
        found.statuses.isBlank = false
        found.statuses.known.append(
          StatusField(
            meaning: StatusMeaning(.stage(.acknowledged)), text: text.text, position: text.position)
        )
      } else if let group = StatusGroup(
        field, reader.vocabulary.statusTerms, reader.dateOrder)
      {
        found.take(group, field, history, &reader)
      } else {
        found.take(field, history, &reader)
      }
    }
    found.reportUnclear(to: &reader)
    return found.statuses
  }

  /// Whether the field states that someone has written or not, and not what: `response: no`. `yes` or `no` is not
  /// what they wrote.
  fileprivate static func isAboutResponse(_ text: String, _ field: Field, order: DateOrder?) -> Bool
  {
    guard isResponse(field) else { return false }
    return EventFlag(text) != nil || DateForms.reading(of: text, order: order) != nil
  }

  private static func isResponse(_ field: Field) -> Bool {
    field.key.text.utf8.first.map { $0.lowercasedLetter } == UInt8(ascii: "r")
      && ApplicationField.isResponse(field.key.text)
  }

  /// The day in `response: 2026-03-20`.
  static func responseDay(in reader: NoteReader) -> Day? {
    for field in reader.fields(ApplicationField.status) where isResponse(field) {
      for text in field.value.texts {
        if case .day(let day) = DateForms.reading(of: text.text, order: reader.dateOrder) {
          return day
        }
      }
    }
    return nil
  }
}

/// The statuses that were found in the fields of a note so far.
private struct Found {
  var statuses = StatusField.Statuses()
  private var unclear: (scalar: Scalar, key: Scalar, suggestion: String?)?
  /// Whether the unclear one is in a field that states how the application goes on, and not in one like `list`.
  private var isUnclearDecisive = false
  /// The key of the first status that is understood.
  private var known: Scalar?
  private var isOfOther = false

  /// Takes a field with one status, or with a list of them.
  mutating func take(_ field: Field, _ history: HistoryReader, _ reader: inout NoteReader) {
    let terms = reader.vocabulary.statusTerms
    let isList = if case .text = field.value { false } else { true }
    let typed = field.value.texts.map(\.withoutStruckText.withoutFace).map {
      isList ? $0 : $0.withoutColonAtEnd
    }.filter {
      !$0.isBlank && !StatusField.isAboutResponse($0.text, field, order: reader.dateOrder)
    }
    let scalars = typed.compactMap { $0.ticked(terms) }
    guard let first = scalars.first else {
      if let denied = typed.first(where: { $0.mayBeRefusal(terms) }) {
        // `interview: no` may be what they said after it.
        addUnclear(denied, field, nil)
      } else if let denied = typed.first {
        reader.report(.deniedStatus(denied.text), at: denied.position)
      }
      return
    }
    let isSeveral =
      scalars.count > 1
      && Set(scalars.map { normalizedWords(Link.displayText(of: $0.text)) }).count > 1
    if isSeveral {
      statuses.isBlank = false
      reader.report(.severalStatuses, at: first.position)
      return
    }
    let text = Link.displayText(of: first.text).withPlainLinks
    var history = history
    if first.text.contains(byte: .openingBracket) {
      history.explainedBefore += HistoryReader.linkedAgents(in: first.text)
    }
    if terms.isUnfilledList(text) {
      statuses.isBlank = false
      reader.report(.severalStatuses, at: first.position)
      return
    }
    switch terms.reading(ofStatus: text, of: reader) {
    case .known(let meaning): take(meaning, text.trimmed, first, field, history, &reader)
    case .unclear(let suggestion): addUnclear(first, field, suggestion)
    case .blank: statuses.isBlank = false
    }
  }

  /// Takes a field with an answer for each of several statuses. One with a day belongs to the history.
  mutating func take(
    _ group: StatusGroup, _ field: Field, _ history: HistoryReader, _ reader: inout NoteReader
  ) {
    if group.isUnclear {
      addUnclear(group.whole, field, nil)
    } else if !group.items.isEmpty || !group.event.isEmpty {
      return
    } else if let meaning = group.meaning, let first = group.stated.first {
      take(meaning, group.text, first, field, history, &reader)
    } else {
      reader.report(.deniedStatus(group.whole.text), at: group.whole.position)
    }
  }

  private mutating func take(
    _ meaning: StatusMeaning, _ text: String, _ scalar: Scalar, _ field: Field,
    _ history: HistoryReader, _ reader: inout NoteReader
  ) {
    switch history.subject(ofStatus: meaning, text) {
    case .application:
      statuses.isBlank = false
      known = known ?? field.key
      statuses.known.append(StatusField(meaning: meaning, text: text, position: scalar.position))
    case .other:
      // What happened elsewhere is not news of this application, and what has become of this one is not said.
      statuses.isBlank = false
      isOfOther = true
      reader.report(.notAnEvent(text, isStatus: true), at: scalar.position)
    case .unclear:
      statuses.isBlank = false
      isOfOther = true
      reader.report(.unclearSubject(text, isStatus: true), at: scalar.position)
    }
  }

  private mutating func addUnclear(_ scalar: Scalar, _ field: Field, _ suggestion: String?) {
    statuses.isBlank = false
    let isDecisive = ApplicationField.isDecisive(field.key.text)
    if unclear == nil || isDecisive && !isUnclearDecisive {
      unclear = (scalar, field.key, suggestion)
      isUnclearDecisive = isDecisive
    }
  }

  /// Reports an unclear status if no known one counts.
  mutating func reportUnclear(to reader: inout NoteReader) {
    let isAlone = statuses.known.allSatisfy { $0.term == .archived }
    if isOfOther, isAlone { statuses.isUnclear = true }
    guard let unclear else { return }
    // `stage: final` does not settle what `result: no hire` means. An end does.
    let isOpen = isUnclearDecisive && !statuses.known.contains { $0.term.isEnding }
    if isAlone || isOpen {
      statuses.isUnclear = true
      let text = unclear.scalar.text.trimmed
      reader.report(
        reader.vocabulary.statusTerms.canceledStage(in: text) != nil
          ? .meetingOff(text, isStatus: true)
          : .unknownStatus(text, suggestion: unclear.suggestion),
        at: unclear.scalar.position)
    } else if let known {
      // `list: Dream jobs` next to a status is not a status, but it is reported so that it is not lost.
      reader.report(
        .unknownBesideStatus(
          unclear.scalar.text.trimmed, key: unclear.key.text.shortened,
          counts: known.text.shortened, onLine: known.position.line),
        at: unclear.key.position)
    }
  }
}

extension StatusTerms {
  /// The meaning of a status, in which the name of the note's company means the company.
  fileprivate func reading(ofStatus text: String, of reader: NoteReader) -> StatusReading {
    let reading = reading(ofStatus: text)
    guard case .unclear = reading else { return reading }
    let names = reader.fields(ApplicationField.company).flatMap(\.value.texts).map(\.text)
    if case .known(let meaning) = naming(names).reading(ofStatus: text) { return .known(meaning) }
    return reading
  }
}

extension Scalar {
  /// The status without a face at its end: `rejected :(`. Its mouth is not an answer.
  fileprivate var withoutFace: Scalar {
    let words = text.withoutFace
    return words.isEmpty ? self : Scalar(text: words, position: position, bytes: bytes)
  }

  /// The status without a colon at its end: `rejected:`. In a list, nothing after the colon means no.
  fileprivate var withoutColonAtEnd: Scalar {
    guard text.trimmed.hasSuffix(":"), !text.contains(where: \.isNewline) else { return self }
    let words = String(text.trimmed.dropLast()).trimmed
    return words.isEmpty ? self : Scalar(text: words, position: position, bytes: bytes)
  }

  /// The status without a yes after it: `interview: true`. `nil` for `rejected: false`.
  fileprivate func ticked(_ terms: StatusTerms) -> Scalar? {
    guard text.contains(byte: .colon), let colon = text.lastIndex(of: ":") else { return self }
    let name = String(text[..<colon]).trimmed
    guard let flag = EventFlag(String(text[text.index(after: colon)...])),
      terms.term(ofStatus: name) != nil
    else { return self }
    return flag == .happened ? Scalar(text: name, position: position, bytes: bytes) : nil
  }

  /// Whether the status is a stage and the word that is a rejection as a whole status: `interview: no`.
  fileprivate func mayBeRefusal(_ terms: StatusTerms) -> Bool {
    guard let colon = text.lastIndex(of: ":"),
      case .stage(let stage)? = terms.term(ofStatus: String(text[..<colon]).trimmed)
    else { return false }
    let answer = terms.term(ofStatus: String(text[text.index(after: colon)...]).trimmed)
    return stage >= .screen && answer?.isEnding ?? false
  }
}
