import Markdown
import TextKit

/// The parts of `[DATE[ TIME]] STAGE[ (which one)][ — note]`. The time or the date may follow the stage instead.
struct ParsedEvent {
  private(set) var date: DateForms?
  /// A text such as `2026-02-30` in the place of the date that is not a valid date.
  private(set) var impossibleDate: String?
  /// The hour and minute, as `14:00`.
  private(set) var time: String?
  private let afterDate: Substring
  /// All words after the date.
  var words: String { String(afterDate).trimmed }
  let stage: Substring
  let label: String?
  let note: String?

  /// - Parameter terms: The stages that a date may follow: `applied 2026-03-02`. `nil` if none may.
  init(_ typed: String, order: DateOrder?, terms: StatusTerms? = nil) {
    let text = typed.withPlainBrackets.withoutFace.withoutSignBeforeDate(order)
      .withoutWordBeforeDate(order)
    let first = DateForms(startOf: text[...], order: order)
    let dated = first == nil ? terms.flatMap { DatedStage(text, order: order, terms: $0) } : nil
    date = first ?? dated?.date
    let isOnlyWithoutYear = date == nil && ParsedEvent.isDayWithoutYear(text)
    impossibleDate =
      date == nil && !isOnlyWithoutYear ? ParsedEvent.leadingFigures(of: text) : nil
    let afterDate =
      dated?.text[...] ?? date?.rest ?? text.dropFirst(impossibleDate?.count ?? 0)
    let range = dated == nil && date != nil ? ParsedEvent.endOfRange(in: afterDate, order) : nil
    var rest = ParsedEvent.withoutSeparator(range?.rest ?? afterDate)
    self.afterDate = rest
    var end = ParsedEvent.endOfWords(in: rest)
    let timed = TrailingTime(in: rest, before: end)
    time = date?.time ?? timed?.time
    var labelParts: [String?] = []
    if let timed {
      rest = timed.rest
      end = ParsedEvent.endOfWords(in: rest)
      // A second time becomes part of the label.
      if let first = date?.time, first != timed.time { labelParts.append(timed.time) }
    }
    if let timed, !timed.stage.isEmpty {
      stage = timed.stage
      labelParts.append(ParsedEvent.filled(rest.prefix(bytes: end)))
    } else {
      stage = rest.prefix(bytes: end)
    }
    let tail = rest.dropFirst(bytes: end)
    switch tail.utf8.first {
    case .openingParenthesis:
      let close = ParsedEvent.closingBracket(in: tail)
      labelParts.append(ParsedEvent.filled(tail.prefix(bytes: close).dropFirst(bytes: 1)))
      note = ParsedEvent.filled(tail.dropFirst(bytes: min(close + 1, tail.utf8.count)))
    case .colon:
      let dash = ParsedEvent.firstSeparator(in: tail) { _ in false }
      labelParts.append(ParsedEvent.filled(tail.prefix(bytes: dash)))
      note = ParsedEvent.filled(tail.dropFirst(bytes: dash))
    default:
      note = ParsedEvent.filled(tail)
    }
    if let range { labelParts.append("until " + range.end) }
    if let last = date?.lastDay { labelParts.append("until \(last)") }
    let labels = labelParts.compactMap(\.self)
    label = labels.isEmpty ? nil : labels.joined(separator: ", ")
  }

  /// The event with other words, on the same day.
  func with(words: String, order: DateOrder?, _ terms: StatusTerms) -> ParsedEvent {
    var event = ParsedEvent(words, order: order, terms: terms)
    if date != nil || impossibleDate != nil {
      (event.date, event.impossibleDate) = (date, impossibleDate)
    }
    event.time = event.time ?? time
    return event
  }

  /// The end of a range of days, of which the first is the event's: `2026-10-05 - 2026-10-09: take-home`.
  private static func endOfRange(
    in text: Substring, _ order: DateOrder?
  ) -> (end: String, rest: Substring)? {
    // Without these checks, a build takes 5% more instructions.
    guard text.withBytes(mayBeginRange), DateForms.mayContain(text) else { return nil }
    let start = text.drop(while: \.isBlank)
    guard let first = start.first else { return nil }
    let after: Substring
    if DateScanner.isDash(first) {
      after = start.drop { $0.isBlank || DateScanner.isDash($0) }
    } else {
      let word = start.prefix(while: \.isLetter)
      guard rangeWords.contains(String(word)) else { return nil }
      after = start[word.endIndex...].drop(while: \.isBlank)
    }
    guard let form = DateForms(startOf: after, order: order), case .day(let day) = form.reading
    else { return nil }
    return (day.description, form.rest)
  }

  /// The words before a date, also between a stage and its day: `Interview on 12 March 2026`.
  static let wordsBeforeDate = Set(Language.all.flatMap(\.dates.before))

  private static let rangeWords = Set(Language.all.flatMap(\.dates.ranges))

  /// Whether the first visible characters may be a dash or one of the words.
  private static func mayBeginRange(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.firstIndex(where: { !$0.isBlank }) else { return false }
    let first = bytes[start]
    if first == .dash || !first.isASCII { return true }
    return start + 1 < bytes.count && startsOfRangeWords.contains(first, bytes[start + 1])
  }

  private static let startsOfRangeWords = LetterPairs(startsOf: rangeWords)

  /// The index of the byte at which the stage ends, or the text after its time.
  private static func endOfWords(in text: Substring) -> Int {
    let end = firstSeparator(in: text) { $0 == .openingParenthesis || $0 == .colon }
    // `interview, 3 people (all nice)`: what the bracket is about is a note itself.
    let isWithinNote = text.withBytes { bytes in
      end < bytes.count && bytes[end] == .openingParenthesis
        && bytes.prefix(end).contains { $0 == .comma || $0 == .semicolon }
    }
    return isWithinNote ? firstSeparator(in: text) { _ in false } : end
  }

  /// Whether the first word is a day and a month: `20.10.`
  private static func isDayWithoutYear(_ text: String) -> Bool {
    let word = text.prefix { !$0.isBlank }
    let figures = word.split(separator: ".").compactMap { Int($0) }
    return word.utf8.last == .dot && word.utf8.count { $0 == .dot } == 2 && figures.count == 2
      && (1...31).contains(figures[0]) && (1...12).contains(figures[1])
  }

  /// The first word, if it consists of digits with dashes, dots or slashes between them.
  static func leadingFigures(of text: String) -> String? {
    let word = text.prefix { !$0.isBlank && $0 != ":" }
    let isFigures = word.utf8.allSatisfy(isOfFigures)
    let separators = word.utf8.count { $0 < UInt8(ascii: "0") }
    return isFigures && separators >= 2 && word.utf8.count >= 6 ? String(word) : nil
  }

  /// Whether the byte is a digit or a date separator. Every date contains one; so does a malformed date.
  static func isOfFigures(_ byte: UInt8) -> Bool {
    (UInt8.dash...UInt8(ascii: "9")).contains(byte)
  }

  /// The index of the byte that closes the first parenthesis, or the number of bytes if it is not closed.
  private static func closingBracket(in text: Substring) -> Int {
    text.withBytes { bytes in
      var depth = 0
      for index in bytes.indices {
        if bytes[index] == .openingParenthesis { depth += 1 }
        if bytes[index] == .closingParenthesis { depth -= 1 }
        if depth == 0 { return index }
      }
      return bytes.count
    }
  }

  /// The index of the first dash or separator, or the number of bytes if there is none.
  ///
  /// A colon within a time is not a separator. A hyphen is a dash only between spaces: `on-site` is one
  /// word.
  private static func firstSeparator(
    in text: Substring, orSeparator isSeparator: (UInt8) -> Bool
  ) -> Int {
    text.withBytes { bytes in
      for index in bytes.indices {
        if isSeparator(bytes[index]) && !TrailingTime.isWithinTime(bytes, at: index)
          || bytes.hasLongDash(at: index)
        {
          return index
        }
        if bytes[index] == .dash, index > 0, bytes[index - 1] == .space {
          let next = bytes[index...].first { $0 != .dash }
          if next == nil || next == .space { return index }
        }
      }
      return bytes.count
    }
  }

  /// The text without leading dashes, colons and spaces.
  private static func withoutSeparator(_ text: Substring) -> Substring {
    let start = text.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        switch bytes[start] {
        case .space, .dash, .colon, .tab, .comma, .semicolon: start += 1
        case _ where bytes.hasLongDash(at: start):
          start += UnsafeBufferPointer.longDashLength
        default: return start
        }
      }
      return start
    }
    return text.dropFirst(bytes: start)
  }

  private static func filled(_ text: Substring) -> String? {
    let content = withoutSeparator(text)
    if content.isEmpty { return nil }
    let trimmed = String(content).trimmed
    return trimmed.isEmpty ? nil : trimmed
  }
}

/// The parts of `interview at 14:00 with Dana`: a stage, the time after it, and the rest.
struct TrailingTime {
  /// The text before the time, without `at` or `@`. Empty if there is none.
  let stage: Substring
  /// The hour and minute, as `14:00`.
  let time: String
  let rest: Substring

  /// Returns `nil` if there is no time within the first `end` bytes.
  init?(in text: Substring, before end: Int) {
    let start = text.withBytes { bytes -> Int? in
      let words = bytes.prefix(end)
      // Without this check, a build takes half a percent more instructions.
      guard words.contains(where: \.isASCIIDigit) else { return nil }
      return words.contains(.colon)
        ? words.indices.lazy.compactMap { TrailingTime.start(bytes, colon: $0) }.first
        : words.indices.first { TrailingTime.isHour(bytes, at: $0) }
    }
    guard let start else { return nil }
    var scanner = DateScanner(rest: text.dropFirst(bytes: start))
    guard let time = scanner.time() else { return nil }
    if let next = scanner.rest.first, next.isLetter || next.isNumber { return nil }
    self.time = time
    rest = scanner.rest.drop { $0.isBlank || $0 == "," }
    stage = TrailingTime.withoutPreposition(text.prefix(bytes: start))
  }

  /// Whether the byte is the colon between the hour and the minute of a time.
  static func isWithinTime(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    start(bytes, colon: index) != nil
  }

  /// The index of the byte at which the time with the colon at `colon` starts. `nil` if that byte is not
  /// the colon of a time.
  private static func start(_ bytes: UnsafeBufferPointer<UInt8>, colon: Int) -> Int? {
    guard bytes[colon] == .colon else { return nil }
    let isDigit = { (index: Int) in
      bytes.indices.contains(index)
        && bytes[index].isASCIIDigit
    }
    guard isDigit(colon - 1), isDigit(colon + 1), isDigit(colon + 2), !isDigit(colon + 3) else {
      return nil
    }
    let start = isDigit(colon - 2) ? colon - 2 : colon - 1
    let isWord = start == 0 || " \t,@".utf8.contains(bytes[start - 1])
    return isWord ? start : nil
  }

  /// Whether an hour with its half of the day begins at the index: `10am`, `2 p.m.`, `14 Uhr`.
  private static func isHour(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard bytes[index].isASCIIDigit, index > 0, " \t,@".utf8.contains(bytes[index - 1]) else {
      return false
    }
    let word = bytes[index...].drop(while: \.isASCIIDigit).drop { $0 == .space }.prefix(3)
    let letters = word.map { $0.lowercasedLetter }
    return hourWords.contains { letters.starts(with: $0.utf8) }
  }

  private static let hourWords = CalendarWords.hours.union(CalendarWords.halvesOfDay.keys)

  private static func withoutPreposition(_ text: Substring) -> Substring {
    let text = trimmedAtEnd(text)
    let word = text[
      (text.lastIndex(where: \.isBlank).map(text.index(after:)) ?? text.startIndex)...]
    return CalendarWords.beforeTime.contains(foldingDiacritics(word))
      ? trimmedAtEnd(text.dropLast(word.count)) : text
  }

  private static func trimmedAtEnd(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, last.isBlank || last == "," || last == "@" { text.removeLast() }
    return text
  }
}

extension String {
  /// The text without a pictogram or the like before its date: `✅ 2026-03-06 offer`.
  func withoutSignBeforeDate(_ order: DateOrder?) -> String {
    // Nearly all texts begin with a letter or a figure.
    guard let first = utf8.first, !first.isASCII, let character = self.first,
      !character.isLetter, !character.isNumber, !"～〜≈".contains(character)
    else { return self }
    let rest = String(drop { !$0.isLetter && !$0.isNumber && !"~≈[(".contains($0) })
    return TextLines.beginsWithDate(rest, order) ? rest : self
  }

  /// The text without `on` or the like before its date: `on 2026-03-02 applied`.
  func withoutWordBeforeDate(_ order: DateOrder?) -> String {
    // Each of the words has two letters.
    guard utf8.dropFirst(2).first == .space,
      ParsedEvent.wordsBeforeDate.contains(String(prefix(2)).lowercased())
    else { return self }
    let rest = String(dropFirst(3))
    return TextLines.beginsWithDate(rest, order) ? rest : self
  }

  /// The text with plain brackets in the place of wide ones: `内定（Globex）`.
  fileprivate var withPlainBrackets: String {
    // The last two bytes tell them from other wide characters.
    guard contains(byte: 0xEF) || contains(byte: 0xE3), contains(where: { "（【".contains($0) })
    else { return self }
    return reduce(into: "") { text, character in
      switch character {
      case "（", "【": text += " ("
      case "）", "】": text += ")"
      default: text.append(character)
      }
    }
  }

  /// The text without a face at its end: `Rejected :(`. Its colon is not the one before a note.
  package var withoutFace: String {
    guard let mouth = utf8.last, String.isMouth(mouth), let space = utf8.lastIndex(of: .space)
    else { return self }
    let face = Array(utf8[space...].dropFirst())
    guard (2...3).contains(face.count), face[0] == .colon || face[0] == .semicolon,
      face.count == 2 || face[1] == .dash || face[1] == .singleQuote
    else { return self }
    return String(self[..<space]).trimmed
  }

  private static func isMouth(_ byte: UInt8) -> Bool {
    switch byte {
    case .openingParenthesis, .closingParenthesis, .slash, .bar, .backslash, UInt8(ascii: "D"),
      UInt8(ascii: "P"), UInt8(ascii: "p"):
      true
    default: false
    }
  }
}

/// A stage with its date after it: `applied 2026-03-02 via their site`.
struct DatedStage {
  let date: DateForms
  /// The text without the date.
  let text: String

  /// Returns `nil` unless the text starts with a known stage, and a date follows it.
  init?(_ text: String, order: DateOrder?, terms: StatusTerms) {
    guard text.utf8.contains(where: { $0.isASCIIDigit }) else {
      return nil
    }
    var starts: [String.Index] = []
    var isStart = false
    for index in text.indices {
      let character = text[index]
      // After a separator, the date belongs to the note. `Interview – 18 March 2026` has no note.
      if character == "—" || character == "–", isStart {
        let date = text[text.index(after: index)...].drop(while: \.isBlank)
        if let form = DateForms(startOf: date, order: order), form.rest.isEmpty {
          starts.append(date.startIndex)
        }
        break
      }
      if "(:—–;".contains(character) || starts.count > DatedStage.limit { break }
      if isStart, character.isLetter || character.isNumber || "[~≈".contains(character) {
        starts.append(index)
      }
      isStart = character.isBlank
    }
    for start in starts {
      guard let form = DateForms(startOf: text[start...], order: order),
        let stage = DatedStage.stage(in: text[..<start], terms)
      else { continue }
      let previous = text[..<start].split(whereSeparator: \.isBlank).last.map(String.init)
      if AmbiguousName.begins(text[start...], after: previous?.lowercased(), order: order) {
        continue
      }
      date = form
      self.text = form.rest.isEmpty ? stage : stage + " " + form.rest
      return
    }
    return nil
  }

  /// The number of words after which no date is expected.
  private static let limit = 6

  /// The known stage in the text before the date, without `on` at its end.
  private static func stage(in text: Substring, _ terms: StatusTerms) -> String? {
    var stage = String(text).trimmed
    while let last = stage.last, ",-@—–".contains(last) {
      stage = String(stage.dropLast()).trimmed
    }
    if terms.meaning(ofEvent: stage) != nil { return stage }
    guard let end = stage.lastIndex(where: \.isBlank),
      // `offer until 2026-04-01`
      !LastDays.before.contains(StatusWords.folded(String(stage[end...]).trimmed))
    else { return nil }
    let shorter = String(stage[..<end]).trimmed
    return terms.meaning(ofEvent: shorter) == nil ? nil : shorter
  }
}
