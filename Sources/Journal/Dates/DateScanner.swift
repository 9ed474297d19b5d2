import TextKit

/// Reads the parts of a date one after another.
struct DateScanner {
  var rest: Substring

  mutating func date(_ order: DateOrder?) -> DateForms.Reading? {
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

  private mutating func numeric(first: Digits, _ order: DateOrder?) -> DateForms.Reading? {
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
    case (".", _), (_, .dayFirst): return dayFirst.map(DateForms.Reading.day)
    case ("-", nil), ("/", nil):
      guard let dayFirst, let monthFirst else {
        return (dayFirst ?? monthFirst).map(DateForms.Reading.day)
      }
      return dayFirst == monthFirst ? .day(dayFirst) : .ambiguous
    default: return monthFirst.map(DateForms.Reading.day)
    }
  }

  private mutating func named(dayFirst: Digits) -> DateForms.Reading? {
    guard dayFirst.count <= 2 else { return nil }
    ordinalSuffix()
    skip { $0.isBlank || $0 == "." }
    guard let month = monthName() else { return nil }
    skip { $0.isBlank || $0 == "." || $0 == "," }
    guard let year = number(), year.count == 4 else { return nil }
    return reading(year.value, month, dayFirst.value)
  }

  private func reading(_ year: Int, _ month: Int, _ day: Int) -> DateForms.Reading? {
    Day(year: year, month: month, day: day).map(DateForms.Reading.day)
  }

  /// Reads a time such as `T10:30` or ` 10:30:00.000`, with `Z` or an offset. Keeps only the hour and the
  /// minute.
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
    skipEndOfRange()
    let pad = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
    return pad(hour.value) + ":" + pad(minute.value)
  }

  /// Skips the end of a time range such as `14:00–15:00`.
  private mutating func skipEndOfRange() {
    let dash = rest.drop(while: \.isBlank)
    guard let first = dash.first, "-–—".contains(first) else { return }
    let end = dash.dropFirst().drop(while: \.isBlank).prefix { $0.isNumber || $0 == ":" }
    guard end.contains(":"), end.count >= 4 else { return }
    rest = dash[end.endIndex...]
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
    // The first three letters determine the possible month. Usually there is none.
    let found = rest.withBytes { bytes in
      bytes.count < 3
        ? nil
        : Day.monthNames.firstIndex { name in
          zip(bytes, name.utf8.prefix(3)).allSatisfy { $0 | 0x20 == $1 }
        }
    }
    guard let month = found else { return nil }
    let letters = rest.prefix(while: \.isLetter)
    let typed = letters.lowercased()
    let name = Day.monthNames[month]
    guard typed == name || typed == name.prefix(3) || typed == "sept" else { return nil }
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
}

extension Day {
  /// The names of the months. A date may contain their first three letters instead, or `sept`.
  package static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
