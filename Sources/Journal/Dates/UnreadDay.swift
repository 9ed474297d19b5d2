import TextKit

/// A text where a day is expected, but which does not name exactly one day: `yesterday`, `10/05/2026`, `2026-02-30`.
///
/// Tomorrow, `yesterday` will mean another day, so such words give no day. But they show whether the day is past.
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

/// Figures in the form of a date.
package enum DateFigures {
  /// Whether a text consists of the figures of a day that does not exist: `31.02.2026`.
  package static func isImpossible(_ text: String) -> Bool {
    let text = text.trimmed
    return ParsedEvent.leadingFigures(of: text) == text
      && DateForms(startOf: text[...], order: nil) == nil
  }
}

/// Words on a command line that do not mean a day and look like one: `yesterdy`, `31.2.2026`, `moved to friday`.
///
/// If they were kept as a note, the event would get another day than the one that was meant.
package struct MistypedDay {
  /// The words for a day that are a letter or two away, if there are such: `yesterday`.
  package let suggestion: String?

  /// Returns `nil` if nothing in the text looks like a day.
  package init?(_ text: String, on today: Day, order: DateOrder?) {
    let words = text.split(whereSeparator: \.isBlank).map(String.init)
    // `gestern` and `last week` are about days, though the command line does not take them.
    if words.contains(where: { MistypedDay.names.contains($0.lowercased()) })
      || UnreadDay(text, on: today, order: order) == .past
    {
      suggestion = nil
      return
    }
    for (index, word) in words.enumerated() {
      guard
        let near = nearest(
          to: word.lowercased(), among: MistypedDay.names, within: word.count < 6 ? 1 : 2),
        word.count >= 4
      else { continue }
      let corrected = (words[..<index] + [near] + words[(index + 1)...]).joined(separator: " ")
      suggestion = SpokenDay(corrected, on: today, order: order) == nil ? nil : corrected
      return
    }
    let isDay = { (run: String) in
      // `sun`, `may` and `do` are often something else.
      run.count > 3 && SpokenDay(run, on: today, order: order) != nil
    }
    let hasDay = words.indices.contains { start in
      (1...3).contains { count in
        start + count <= words.count && isDay(words[start..<start + count].joined(separator: " "))
      }
    }
    guard hasDay || words.contains(where: MistypedDay.isLikeDate) else { return nil }
    suggestion = nil
  }

  /// Whether a word consists of figures like those of a date or of a time.
  private static func isLikeDate(_ word: String) -> Bool {
    let date =
      /~?[0-9]{1,4}([.\/-][0-9]{1,3}[.\/-][0-9]{0,4}|:[0-9]{2}|-[0-9]{2})(T.*)?[.,]?|[0-9]{8}/
    return word.wholeMatch(of: date) != nil
  }

  private static let names =
    Language.all.flatMap(\.spokenDays.days).flatMap(\.phrases).map { $0.lowercased() }.filter {
      $0.count >= 5 && !$0.contains(" ")
    }
    + Language.all.flatMap(\.weekdays).flatMap(\.self).map { $0.lowercased() }.filter {
      $0.count >= 6
    }
}
