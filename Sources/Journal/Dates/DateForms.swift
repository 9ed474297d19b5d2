import Diagnostics
import TextKit

/// A date as people write it, at the start of a text.
///
/// Every form that has only one meaning is read: `2026-03-02`, with or without a time of day and a zone
/// (`T10:30:00.000Z`, ` 8:08 PM`), `2026/03/02`, `20260302`, `02.03.2026` (day first), `2nd of March 2026`,
/// `Mon, Mar 2 '26`, `2. März 2026`, `2026年3月2日`. `3/2/2026` is read if an order is known, if only one reading is a
/// valid date, or if only one falls on the weekday that is named. `~2026-03-02` and `2026-03` are approximate.
///
/// The day is used as written: no time zone is applied to it.
struct DateForms {
  enum Reading: Equatable {
    case day(Day)
    /// The text can mean two different days, or names a weekday that is not the day's.
    case ambiguous
  }

  let reading: Reading
  /// The day of the figures, if the text names another weekday than that day's. Then it is ambiguous.
  private(set) var dayOfOtherWeekday: Day?
  /// The last day of a range within a month, of which the first is the date: `18-20 March 2026`.
  private(set) var lastDay: Day?
  /// The time as `10:30`, if there is one.
  let time: String?
  /// The text after the date, without leading spaces.
  let rest: Substring

  /// Returns `nil` if the text does not start with a date.
  init?(startOf text: Substring, order: DateOrder?) {
    if let plain = DateForms.plainISO(text) {
      (reading, time, rest) = (.day(plain.day), nil, plain.rest)
      return
    }
    let text = DateForms.withoutDirectionMarks(text)
    if let first = text.utf8.first,
      first == .openingBracket || first == .lessThan || first == .openingParenthesis
    {
      // The date is a link to a daily note: `[[2026-03-02]] applied`.
      guard let enclosed = DateForms.enclosed(text, order) else { return nil }
      (reading, time) = (enclosed.form.reading, enclosed.form.time)
      dayOfOtherWeekday = enclosed.form.dayOfOtherWeekday
      rest = text[enclosed.end...].drop(while: \.isBlank)
      return
    }
    guard DateForms.mayContain(text) else { return nil }
    var scanner = DateScanner(rest: text.drop(while: \.isBlank))
    guard let (found, time) = scanner.dateAndTime(order) else { return nil }
    reading = found.day.map(Reading.day) ?? .ambiguous
    if found.hasWrongWeekday, found.days.count == 1 { dayOfOtherWeekday = found.days[0] }
    if case .day(let first) = reading, let last = scanner.lastDay {
      lastDay = Day(year: first.year, month: first.month, day: last)
    }
    self.time = time
    // Rejects `2026-03-02nd` and `2026-03-021`, which are not a date followed by a text.
    if let next = scanner.rest.first, !scanner.isClosed, next.isLetter || next.isNumber {
      return nil
    }
    rest = DateForms.withoutDirectionMarks(scanner.rest).drop(while: \.isBlank)
  }

  /// Whether a text may contain a date. Every date has a digit; most texts have none, and neither do most names of
  /// files.
  static func mayContain(_ text: Substring) -> Bool {
    text.withBytes { bytes in bytes.contains { $0.isASCIIDigit || !$0.isASCII } }
  }

  /// The text without the invisible characters at its start that set the direction of writing. Some programs add them
  /// around a date.
  private static func withoutDirectionMarks(_ text: Substring) -> Substring {
    // None of them begins with another byte.
    guard let first = text.utf8.first, first == 0xE2 || first == 0xD8 else { return text }
    return text.drop { directionMarks.contains($0) }
  }

  private static let directionMarks: Set<Character> = [
    "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}",
    "\u{2067}", "\u{2068}", "\u{2069}", "\u{61C}",
  ]

  /// Parses `2026-03-02`, alone or followed by a word, from its bytes. Nearly every date has this form,
  /// and scanning it like the others would take a quarter more instructions in a build.
  private static func plainISO(_ text: Substring) -> (day: Day, rest: Substring)? {
    let found = text.withBytes { bytes -> (day: Day, end: Int)? in
      guard bytes.count >= 10,
        let day = Day(iso: UnsafeBufferPointer(rebasing: bytes.prefix(10)))
      else { return nil }
      if bytes.count == 10 { return (day, 10) }
      guard bytes[10] == .space, bytes.count > 11,
        UInt8.lowercaseLetters.contains(bytes[11].lowercasedLetter),
        !CalendarWords.mayFollowDay(UnsafeBufferPointer(rebasing: bytes.dropFirst(11)))
      else { return nil }
      return (day, 11)
    }
    return found.map { ($0.day, text.dropFirst(bytes: $0.end)) }
  }

  /// Parses `2026-03-02` followed by one word of ASCII letters that is not a part of the date.
  static func plainDayAndWord(in text: String) -> (day: Day, word: String)? {
    text.withBytes { bytes in
      guard bytes.count > 11, bytes[10] == .space else { return nil }
      for index in 11..<bytes.count where !bytes[index].isASCIILetter { return nil }
      let word = UnsafeBufferPointer(rebasing: bytes[11...])
      guard let day = Day(iso: UnsafeBufferPointer(rebasing: bytes[..<10])),
        !CalendarWords.mayFollowDay(word)
      else { return nil }
      return (day, String(decoding: word, as: UTF8.self))
    }
  }

  /// Parses a date between brackets, or the date that a link leads to or shows.
  private static func enclosed(
    _ text: Substring, _ order: DateOrder?
  ) -> (form: DateForms, end: Substring.Index)? {
    if text.hasPrefix("[["), let end = text.firstRange(of: "]]")?.upperBound {
      return linked(text[..<end], order).map { ($0, end) }
    }
    if text.hasPrefix("["), let middle = text.firstRange(of: "](")?.upperBound,
      let end = text[middle...].firstIndex(of: ")").map(text.index(after:))
    {
      return linked(text[..<end], order).map { ($0, end) }
    }
    let closing: Character = text.first == "<" ? ">" : text.first == "(" ? ")" : "]"
    guard let end = text.firstIndex(of: closing) else { return nil }
    let inside = text[..<end].dropFirst()
    // Only figures: what else is between brackets may have brackets of its own.
    guard inside.first?.isNumber ?? false else { return nil }
    return whole(inside, order).map { ($0, text.index(after: end)) }
  }

  /// Parses the date in a link's name, path or label: `[[Daily/2026-03-02|Monday]]`, `[[2026/03/02]]`.
  private static func linked(_ text: Substring, _ order: DateOrder?) -> DateForms? {
    guard let link = Link(String(text)) else { return nil }
    let texts = [link.name, link.target, link.label].compactMap(\.self)
    return texts.lazy.compactMap { whole($0[...], order) }.first
  }

  private static func whole(_ text: Substring, _ order: DateOrder?) -> DateForms? {
    guard let form = DateForms(startOf: text, order: order) else { return nil }
    return form.rest.allSatisfy { $0 == "." || $0.isBlank } ? form : nil
  }

  /// The date that a text consists of. The text may be a link such as `[[2026-03-02]]` or
  /// `[[Daily/2026-03-02|label]]`.
  static func reading(of text: String, order: DateOrder?) -> Reading? {
    if let day = Day(iso: text) { return .day(day) }
    return whole(text[...].drop(while: \.isWhitespace), order)?.reading
  }
}

/// Two dates as the first and the last day of a time, as Notion writes them: `June 5, 2026 → June 20, 2026`.
struct DateRange {
  let first: Day

  init?(_ text: String, order: DateOrder?) {
    guard let form = DateForms(startOf: text[...].drop(while: \.isWhitespace), order: order),
      case .day(let first) = form.reading, let mark = form.rest.first
    else { return nil }
    var rest = form.rest
    if DateScanner.isDash(mark) || mark == "→" {
      rest = rest.drop { DateScanner.isDash($0) || "→>".contains($0) }
    } else {
      let word = rest.prefix(while: \.isLetter)
      guard CalendarWords.rangesOfDates.contains(word.lowercased()) else { return nil }
      rest = rest[word.endIndex...]
    }
    guard case .day(let last)? = DateForms.reading(of: String(rest), order: order), last >= first
    else { return nil }
    self.first = first
  }
}

extension Diagnostic.Message {
  /// Reports a date that can be read as two different days, with the reason.
  ///
  /// - Parameter form: The date as it was read.
  static func ambiguousDate(
    _ text: String, for key: String, _ form: DateForms?
  ) -> Diagnostic.Message {
    guard let day = form?.dayOfOtherWeekday else {
      return ambiguousDate(text, for: key)
    }
    let name = Language.english.weekdays[day.weekday - 1][0]
    return wrongWeekday(text, for: key, day: "\(day)", weekday: name)
  }
}

extension Substring {
  /// The words after a date, without the punctuation between: `sent` of ` – sent`. A bracket belongs to the words.
  var wordsAfterDate: String {
    String(drop { !$0.isLetter && !$0.isNumber && $0 != "(" })
  }
}

/// One or more dates at the start of a text, like `2026-03-10, 2026-03-11`.
struct DateList {
  /// The dates in the order of writing; at least one.
  private(set) var dates: [DateForms]
  /// A text such as `2026-02-30` in the place of a further date that is not a valid date.
  private(set) var impossibleDate: String?
  /// The text after the last date and its separator.
  private(set) var rest: Substring

  /// Returns `nil` if the text does not start with a date.
  init?(startOf text: Substring, order: DateOrder?) {
    guard let first = DateForms(startOf: text, order: order) else { return nil }
    (dates, rest) = ([first], first.rest)
    while let following = DateList.textAfterSeparator(rest) {
      guard let next = DateForms(startOf: following, order: order) else {
        impossibleDate = ParsedEvent.leadingFigures(of: String(following))
        return
      }
      dates.append(next)
      rest = next.rest
    }
  }

  /// The first date that can be read as two days.
  var ambiguous: DateForms? { dates.first { $0.reading == .ambiguous } }

  /// The days that can be read.
  var days: [Day] {
    dates.compactMap { if case .day(let day) = $0.reading { day } else { nil } }
  }

  private static let separators =
    [",", ";", "&", "+"] + Language.all.flatMap(\.dates.joints).map { $0 + " " }

  private static func textAfterSeparator(_ text: Substring) -> Substring? {
    var text = text.drop(while: \.isBlank)
    let length = text.count
    while let separator = separators.first(where: text.hasPrefix) {
      text = text.dropFirst(separator.count).drop(while: \.isBlank)
    }
    return text.count == length || text.isEmpty ? nil : text
  }
}

extension Day {
  /// The day of a text with a year, a month and a day in this order, between which or around which is something unusual:
  /// `2026 03 14`, `on 2026-03-14,`. Such a text is not read, but it can only mean this day.
  init?(figuresOf text: String) {
    let words = text.trimmed
    let rest = words.lowercased().hasPrefix("on ") ? words.dropFirst(3) : words[...]
    var groups: [(number: Int, length: Int)] = []
    var isInGroup = false
    for character in rest {
      guard let figure = character.isASCII ? character.wholeNumberValue : nil else {
        guard "-–—‑./,: ".contains(character) else { return nil }
        isInGroup = false
        continue
      }
      if !isInGroup { groups.append((0, 0)) }
      isInGroup = true
      guard groups.count <= 3, groups[groups.count - 1].length < 4 else { return nil }
      groups[groups.count - 1].number = groups[groups.count - 1].number * 10 + figure
      groups[groups.count - 1].length += 1
    }
    guard groups.count == 3, groups[0].length == 4, groups[1].length <= 2, groups[2].length <= 2
    else { return nil }
    self.init(year: groups[0].number, month: groups[1].number, day: groups[2].number)
  }
}
