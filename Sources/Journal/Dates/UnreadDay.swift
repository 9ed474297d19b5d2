import TextKit

/// A text in the place of a day that names no single day: `yesterday`, `10/05/2026`, `2026-02-30`.
///
/// The words for days mean another day tomorrow, so they give no day. They tell whether it is past.
enum UnreadDay: Equatable {
  case past
  /// Certainly ahead on the day of writing, or today.
  case ahead
  /// Either of the two.
  case unknown

  /// Returns `nil` if the text is not about a day.
  init?(_ text: String, on today: Day, order: DateOrder?) {
    let text = text.trimmed
    let words = normalizedWords(text)
    if UnreadDay.pastWords.contains(where: { words == $0 || words.hasPrefix($0 + " ") }) {
      self = .past
      return
    }
    if let form = DateForms(startOf: text[...], order: order) {
      guard case .ambiguous = form.reading else { return nil }
      let days = [DateOrder.dayFirst, .monthFirst].compactMap {
        if case .day(let day)? = DateForms(startOf: text[...], order: $0)?.reading {
          day
        } else {
          nil
        }
      }
      self = !days.isEmpty && days.allSatisfy { $0 <= today } ? .past : .unknown
      return
    }
    if ParsedEvent.leadingFigures(of: text) != nil {
      self = .unknown
      return
    }
    guard let spoken = SpokenDay(text, on: today, order: order) else { return nil }
    if let day = try? spoken.day(toward: .either) {
      self = day < today ? .past : .ahead
    } else {
      self = .unknown
    }
    // A weekday or a day without a year is on either side.
    if (try? spoken.day(toward: .past)) != (try? spoken.day(toward: .future)) { self = .unknown }
  }

  private static let pastWords = Language.all.flatMap(\.pastDays).map { normalizedWords($0) }
}
