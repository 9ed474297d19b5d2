import TextKit

/// Whether `3/2/2026` is 3 February or 2 March, if the settings say so.
package enum DateOrder: String, Sendable, CaseIterable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

/// A date as people write it, at the start of a text.
///
/// The forms are `2026-03-02`, with or without a time of day and a zone (`T10:30:00.000Z`, ` 10:30`),
/// `2026/03/02`, `02.03.2026` (day first), `2 March 2026`, `2 Mar 2026`, `March 2, 2026`, and `3/2/2026` if
/// an order is known or only one reading is a valid date.
///
/// The day is used as written: no time zone is applied to it.
struct DateForms {
  enum Reading: Equatable {
    case day(Day)
    /// The text can mean two different days.
    case ambiguous
  }

  let reading: Reading
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
    if text.hasPrefix("[["), let end = text.firstRange(of: "]]") {
      // The date is a link to a daily note: `[[2026-03-02]] applied`.
      guard let link = Link(String(text[..<end.upperBound])),
        let reading = DateForms.reading(of: link.name, order: order)
      else { return nil }
      (self.reading, time) = (reading, nil)
      rest = text[end.upperBound...].drop(while: \.isBlank)
      return
    }
    var scanner = DateScanner(rest: text.drop(while: \.isBlank))
    guard let reading = scanner.date(order) else { return nil }
    self.reading = reading
    time = scanner.time()
    // Rejects `2026-03-02nd` and `2026-03-021`, which are not a date followed by a text.
    if let next = scanner.rest.first, next.isLetter || next.isNumber { return nil }
    rest = scanner.rest.drop(while: \.isBlank)
  }

  /// Parses `2026-03-02`, alone or followed by a word, from its bytes. Nearly every date has this form.
  private static func plainISO(_ text: Substring) -> (day: Day, rest: Substring)? {
    let found = text.withBytes { bytes -> (day: Day, end: Int)? in
      guard bytes.count >= 10,
        let day = Day(iso: UnsafeBufferPointer(rebasing: bytes.prefix(10)))
      else { return nil }
      if bytes.count == 10 { return (day, 10) }
      guard bytes[10] == UInt8(ascii: " "), bytes.count > 11,
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[11] | 0x20)
      else { return nil }
      return (day, 11)
    }
    return found.map { ($0.day, text.dropFirst(bytes: $0.end)) }
  }

  /// The date that a text consists of. The text may be a link such as `[[2026-03-02]]` or
  /// `[[Daily/2026-03-02|label]]`.
  static func reading(of text: String, order: DateOrder?) -> Reading? {
    if let day = Day(iso: text) { return .day(day) }
    let date = Link(text)?.name ?? text
    guard let form = DateForms(startOf: date[...], order: order), form.rest.isEmpty else {
      return nil
    }
    return form.reading
  }
}
