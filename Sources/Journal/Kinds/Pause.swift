import TextKit

/// Days on which the search rests, as the profile names them: `pause: 2026-08-10 to 2026-08-24`.
package struct Pause: Sendable, Hashable {
  package let first: Day
  /// The last day of the pause, or `nil` if the profile does not say when it ends.
  package let last: Day?

  package init(first: Day, last: Day?) {
    (self.first, self.last) = (first, last)
  }

  package func contains(_ day: Day) -> Bool {
    first <= day && last.map { day <= $0 } ?? true
  }

  package func overlaps(_ other: Pause) -> Bool {
    contains(other.first) || other.contains(first)
  }

  /// The number of its days, or `nil` without a last one.
  package var length: Int? { last.map { $0.days(since: first) + 1 } }
}

extension Pause: CustomStringConvertible {
  /// The pause as it is written into a profile. A profile with this text has the same pause.
  package var description: String { "\(first) to" + (last.map { " \($0)" } ?? "") }
}

/// What a text in `pause:` means: one or more pauses, or why it means none.
package struct PauseText {
  package private(set) var pauses: [Pause] = []
  package private(set) var problem: Problem?

  package enum Problem: Equatable, Sendable {
    case invalid
    /// One of the days can be read as two different ones.
    case ambiguous
    /// The last day is before the first one.
    case backwards(first: Day, last: Day)
  }

  /// Reads `2026-08-10 to 2026-08-24`, `from 10 August to 24 August 2026`, `10–24 August 2026`, and several of them with
  /// commas between. A pause without a last day ends when the user ends it.
  ///
  /// - Parameter order: Determines how `3/2/2026` is read.
  package init(_ text: String, order: DateOrder?) {
    var rest = text[...]
    while problem == nil, !PauseText.isEnd(rest) {
      rest = PauseText.withoutStart(rest)
      if let whole = PauseText.range(rest, order) {
        add(whole.first, whole.last)
        rest = whole.rest
      } else if let (part, after) = PauseText.firstPart(of: rest),
        let range = PauseText.rangeOfOneYear(part, order)
      {
        add(range.first, range.last)
        rest = after
      } else {
        problem =
          DateForms(startOf: rest, order: order)?.reading == .ambiguous ? .ambiguous : .invalid
      }
    }
    if pauses.isEmpty, problem == nil { problem = .invalid }
  }

  private mutating func add(_ first: Day, _ last: Day?) {
    let last = last?.latest
    if let last, last < first {
      problem = .backwards(first: first, last: last)
    } else {
      pauses.append(
        Pause(first: Day(number: first.number), last: last.map { Day(number: $0.number) }))
    }
  }

  /// The first and the last day at the start of a text, each with its year or with that of the other.
  private static func range(
    _ text: Substring, _ order: DateOrder?
  ) -> (first: Day, last: Day?, rest: Substring)? {
    guard let form = DateForms(startOf: text, order: order), case .day(let first) = form.reading
    else { return nil }
    // `10–24 August 2026`
    if let last = form.lastDay { return (first, last, form.rest) }
    guard let after = afterSeparator(form.rest) else {
      guard isEnd(form.rest) || ",;".contains(form.rest.first ?? " ") else { return nil }
      // A month is a pause of its own; a day alone has no end.
      return (first, first.precision == .month ? first : nil, form.rest)
    }
    if isEnd(after) || ",;".contains(after.first ?? " ") { return (first, nil, after) }
    guard let end = DateForms(startOf: after, order: order), case .day(let last) = end.reading,
      isEnd(end.rest) || ",;".contains(end.rest.first ?? " ")
    else { return nil }
    return (first, last, end.rest)
  }

  /// The days of a text in which only the last one has its year: `10 August to 24 August 2026`, `10.08.–24.08.2026`.
  private static func rangeOfOneYear(
    _ text: Substring, _ order: DateOrder?
  ) -> (first: Day, last: Day)? {
    for index in text.indices {
      guard let after = afterSeparator(text[index...]),
        case .day(let last)? = DateForms.reading(of: String(after).trimmed, order: order)
      else { continue }
      let start = String(text[..<index]).trimmed
      for year in [last.year, last.year - 1] {
        for whole in ["\(start) \(year)", "\(start)\(year)", "\(start), \(year)"] {
          guard case .day(let first)? = DateForms.reading(of: whole, order: order) else { continue }
          // `20 December to 6 January 2027` begins in the year before.
          if first <= last || year < last.year { return (first, last) }
        }
      }
    }
    return nil
  }

  /// The text up to a comma or semicolon that a digit or a word for a beginning follows, and the rest. `August 24, 2026`
  /// stays whole.
  private static func firstPart(of text: Substring) -> (Substring, Substring)? {
    let end = text.firstIndex { $0 == ";" } ?? text.endIndex
    let part = text[..<end]
    return part.allSatisfy(\.isBlank) ? nil : (part, text[end...])
  }

  /// The text after a dash, an arrow, a slash or a word like `to`; `nil` if it begins with none of them.
  private static func afterSeparator(_ text: Substring) -> Substring? {
    let text = text.drop(while: \.isBlank)
    guard let mark = text.first else { return nil }
    if DateScanner.isDash(mark) || "→/…".contains(mark) {
      return text.drop { DateScanner.isDash($0) || "→>/….".contains($0) }.drop(while: \.isBlank)
    }
    let word = text.prefix(while: \.isLetter)
    guard CalendarWords.rangesOfDates.contains(foldingDiacritics(word)) else { return nil }
    return text[word.endIndex...].drop(while: \.isBlank)
  }

  /// The text without the separators before a pause, and without a word like `from`.
  private static func withoutStart(_ text: Substring) -> Substring {
    let text = text.drop { $0.isBlank || ",;".contains($0) }
    let word = text.prefix(while: \.isLetter)
    return CalendarWords.startsOfRanges.contains(foldingDiacritics(word))
      ? text[word.endIndex...].drop(while: \.isBlank) : text
  }

  private static func isEnd(_ text: Substring) -> Bool {
    text.allSatisfy { $0.isBlank || ",;.?".contains($0) }
  }
}

extension Journal {
  /// The pauses of the profile, by their first days. Those that have days in common or follow each other are one.
  package var pauses: [Pause] { (profile?.pauses ?? []).merged }

  /// The pause of today, or `nil` if the search goes on.
  package var pause: Pause? { pauses.first { $0.contains(today) } }

  package func isPaused(on day: Day) -> Bool { pauses.contains { $0.contains(day) } }

  /// The number of days that a pause has among these. A day in two pauses counts once.
  package func pausedDays(in days: ClosedRange<Day>) -> Int {
    if pauses.isEmpty { return 0 }
    return (days.lowerBound.number...days.upperBound.number).count {
      isPaused(on: Day(number: $0))
    }
  }

  /// The first of the last days up to today, without those of a pause: `28` is four weeks of searching.
  package func start(ofLast count: Int) -> Day {
    var (day, left) = (today, count - (isPaused(on: today) ? 0 : 1))
    // A search is not longer than this, whatever the profile says.
    while left > 0, today.days(since: day) < 10_000 {
      day = day + -1
      if !isPaused(on: day) { left -= 1 }
    }
    return day
  }

  /// The first day from this one on that is in no pause, or `nil` if a pause does not end.
  package func dayOutsidePauses(from day: Day) -> Day? {
    var day = day
    for pause in pauses where pause.contains(day) {
      guard let last = pause.last else { return nil }
      day = last + 1
    }
    return day
  }
}

extension [Pause] {
  /// The pauses without days in common, each as long as no day of the search is between.
  fileprivate var merged: [Pause] {
    if count < 2 { return self }
    return sorted { $0.first < $1.first }.reduce(into: []) { merged, pause in
      guard let previous = merged.last, previous.last.map({ pause.first <= $0 + 1 }) ?? true
      else { return merged.append(pause) }
      let last = previous.last.flatMap { end in pause.last.map { Swift.max(end, $0) } }
      merged[merged.count - 1] = Pause(first: previous.first, last: last)
    }
  }
}
