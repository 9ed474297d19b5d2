import TextKit

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

  private static func textAfterSeparator(_ text: Substring) -> Substring? {
    let separators: [Substring] = [",", ";", "&", "+", "and "]
    var text = text.drop(while: \.isBlank)
    let length = text.count
    while let separator = separators.first(where: text.hasPrefix) {
      text = text.dropFirst(separator.count).drop(while: \.isBlank)
    }
    return text.count == length || text.isEmpty ? nil : text
  }
}
