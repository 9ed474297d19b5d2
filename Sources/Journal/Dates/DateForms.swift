/// Whether `3/2/2026` is the third of February or the second of March, where somebody said so.
package enum DateOrder: String, Sendable, CaseIterable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

/// A date as people write it, at the start of a text.
///
/// Read are `2026-03-02`, with or without a time of day and a zone (`T10:30:00.000Z`, ` 10:30`),
/// `2026/03/02`, `02.03.2026` (day first), `2 March 2026`, `2 Mar 2026`, `March 2, 2026`, and
/// `3/2/2026` once an order is known or only one reading is a day.
/// The day is taken as written: no zone is applied to it.
struct DateForms {
  enum Reading: Equatable {
    case day(Day)
    /// Two different days, and nothing says which.
    case ambiguous
  }

  let reading: Reading
  /// `10:30`, where a time was written.
  let time: String?
  /// What follows the date, without the blanks before it.
  let rest: Substring

  /// `nil` where the text does not start with a date.
  init?(startOf text: Substring, order: DateOrder?) {
    if let plain = DateForms.plainISO(text) {
      (reading, time, rest) = (.day(plain.day), nil, plain.rest)
      return
    }
    var scanner = Scanner(rest: text.drop(while: \.isBlank))
    guard let reading = scanner.date(order) else { return nil }
    self.reading = reading
    time = scanner.time()
    // `2026-03-02nd` and `2026-03-021` are not dates followed by something.
    if let next = scanner.rest.first, next.isLetter || next.isNumber { return nil }
    rest = scanner.rest.drop(while: \.isBlank)
  }

  /// `2026-03-02` and a word behind it: what nearly every date is, told by its bytes.
  private static func plainISO(_ text: Substring) -> (day: Day, rest: Substring)? {
    let bytes = text.utf8
    guard let end = bytes.index(bytes.startIndex, offsetBy: 10, limitedBy: bytes.endIndex),
      let day = Day(iso: text[..<end])
    else { return nil }
    guard let blank = bytes[end...].first else { return (day, text[end...]) }
    let next = bytes.index(after: end)
    guard blank == UInt8(ascii: " "), let letter = bytes[next...].first,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20)
    else { return nil }
    return (day, text[next...])
  }

  /// A text that is a date and nothing else; a `[[2026-03-02]]` or `[[Daily/2026-03-02|label]]` link too.
  static func reading(of text: String, order: DateOrder?) -> Reading? {
    if let day = Day(iso: text) { return .day(day) }
    let date = Link(text)?.name ?? text
    guard let form = DateForms(startOf: date[...], order: order), form.rest.isEmpty else {
      return nil
    }
    return form.reading
  }

  private struct Scanner {
    var rest: Substring

    mutating func date(_ order: DateOrder?) -> Reading? {
      if let digits = number() {
        return numeric(first: digits, order) ?? named(dayFirst: digits)
      }
      guard let month = monthName() else { return nil }
      skip { $0.isBlank || $0 == "." }
      guard let day = number(), day.count <= 2 else { return nil }
      ordinalSuffix()
      skip { $0.isBlank || $0 == "," }
      guard let year = number(), year.count == 4 else { return nil }
      return reading(year.value, month, day.value)
    }

    private mutating func numeric(first: Digits, _ order: DateOrder?) -> Reading? {
      let start = rest
      guard let separator = rest.first, "-/.".contains(separator) else { return nil }
      rest.removeFirst()
      guard let second = number(), second.count <= 2, rest.first == separator else {
        rest = start
        return nil
      }
      rest.removeFirst()
      guard let third = number() else { return nil }
      if first.count == 4, separator != ".", third.count <= 2 {
        return reading(first.value, second.value, third.value)
      }
      guard first.count <= 2, third.count == 4 else { return nil }
      let dayFirst = Day(year: third.value, month: second.value, day: first.value)
      let monthFirst = Day(year: third.value, month: first.value, day: second.value)
      switch (separator, order) {
      case (".", _), (_, .dayFirst): return dayFirst.map(Reading.day)
      case ("-", nil), ("/", nil):
        guard let dayFirst, let monthFirst else { return (dayFirst ?? monthFirst).map(Reading.day) }
        return dayFirst == monthFirst ? .day(dayFirst) : .ambiguous
      default: return monthFirst.map(Reading.day)
      }
    }

    private mutating func named(dayFirst: Digits) -> Reading? {
      guard dayFirst.count <= 2 else { return nil }
      ordinalSuffix()
      skip { $0.isBlank || $0 == "." }
      guard let month = monthName() else { return nil }
      skip { $0.isBlank || $0 == "." || $0 == "," }
      guard let year = number(), year.count == 4 else { return nil }
      return reading(year.value, month, dayFirst.value)
    }

    private func reading(_ year: Int, _ month: Int, _ day: Int) -> Reading? {
      Day(year: year, month: month, day: day).map(Reading.day)
    }

    /// `T10:30`, ` 10:30:00.000`, with `Z` or an offset; only the hour and minute are kept.
    mutating func time() -> String? {
      let start = rest
      if rest.first == "T" || rest.first == "t" { rest.removeFirst() } else { skip(\.isBlank) }
      guard let hour = number(), hour.count <= 2, hour.value < 24, rest.first == ":" else {
        rest = start
        return nil
      }
      rest.removeFirst()
      guard let minute = number(), minute.count == 2, minute.value < 60 else {
        rest = start
        return nil
      }
      while let next = rest.first, next == ":" || next == ".",
        rest.dropFirst().first?.isNumber == true
      {
        rest.removeFirst()
        _ = number()
      }
      if rest.first == "Z" || rest.first == "z" {
        rest.removeFirst()
      } else if let sign = rest.first, sign == "+" || sign == "-",
        rest.dropFirst().first?.isNumber == true
      {
        rest = rest.dropFirst().drop { $0.isNumber || $0 == ":" }
      }
      let pad = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
      return pad(hour.value) + ":" + pad(minute.value)
    }

    struct Digits {
      let value: Int
      let count: Int
    }

    private mutating func number() -> Digits? {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.count <= 9, let value = Int(digits) else { return nil }
      rest = rest[digits.endIndex...]
      return Digits(value: value, count: digits.count)
    }

    private mutating func monthName() -> Int? {
      let letters = rest.prefix(while: \.isLetter)
      guard letters.count >= 3 else { return nil }
      let typed = letters.lowercased()
      let month = Scanner.months.firstIndex {
        $0 == typed || $0.prefix(3) == typed || typed == "sept" && $0 == "september"
      }
      guard let month else { return nil }
      rest = rest[letters.endIndex...]
      return month + 1
    }

    private mutating func ordinalSuffix() {
      for suffix in ["st", "nd", "rd", "th"] where rest.hasPrefix(suffix) {
        rest = rest.dropFirst(2)
      }
    }

    private mutating func skip(_ condition: (Character) -> Bool) {
      rest = rest.drop(while: condition)
    }

    private static let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
  }
}

extension Character {
  /// A blank within a line.
  var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" }
}
