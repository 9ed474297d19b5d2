import TextKit

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
    if text.hasPrefix("[["), let end = text.firstRange(of: "]]") {
      // `[[2026-03-02]] applied`: a daily note, linked.
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
    // `2026-03-02nd` and `2026-03-021` are not dates followed by something.
    if let next = scanner.rest.first, next.isLetter || next.isNumber { return nil }
    rest = scanner.rest.drop(while: \.isBlank)
  }

  /// `2026-03-02` and a word behind it: what nearly every date is, told by its bytes.
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

  /// A text that is a date and nothing else; a `[[2026-03-02]]` or `[[Daily/2026-03-02|label]]` link too.
  static func reading(of text: String, order: DateOrder?) -> Reading? {
    if let day = Day(iso: text) { return .day(day) }
    let date = Link(text)?.name ?? text
    guard let form = DateForms(startOf: date[...], order: order), form.rest.isEmpty else {
      return nil
    }
    return form.reading
  }
}
