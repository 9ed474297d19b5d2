import TextKit

/// A pause in the words of a command line: `2w`, `until friday`, `from monday to 24 August`, `two weeks from monday`.
///
/// In a note such words would mean other days tomorrow, so only commands read them.
package struct SpokenPause {
  package let pause: Pause

  /// Why the words mean no pause.
  package enum Problem: Error, Equatable {
    case notUnderstood
    /// One of the days can be read as two different ones, or the calendar does not have it.
    case day(String, isImpossible: Bool)
    /// Only one day is given, and it may be the first or the last one.
    case oneDay(Day)
    /// The last day is before the first one.
    case backwards(first: Day, last: Day)
  }

  package init(_ text: String, on today: Day, order: DateOrder?) throws(Problem) {
    let reader = Reader(today: today, order: order)
    let words = text.split(whereSeparator: \.isBlank).map(String.init)
    if let pause = try reader.written(text) {
      self.pause = pause
    } else if let pause = try reader.withLength(words) {
      self.pause = pause
    } else if let pause = try reader.withLastDay(words) {
      self.pause = pause
    } else if let day = try reader.day(
      Reader.isStart(words.first) ? Array(words.dropFirst()) : words)
    {
      throw .oneDay(day)
    } else {
      throw .notUnderstood
    }
  }

  private struct Reader {
    let today: Day
    let order: DateOrder?

    /// A pause in the words that a profile may have as well.
    func written(_ text: String) throws(Problem) -> Pause? {
      let read = PauseText(text, order: order)
      switch read.problem {
      case .backwards(let first, let last): throw .backwards(first: first, last: last)
      case .ambiguous: throw .day(text, isImpossible: false)
      case .invalid: return nil
      case nil: break
      }
      guard read.pauses.count == 1, let pause = read.pauses.first else { return nil }
      if pause.last == nil { throw .oneDay(pause.first) }
      return pause
    }

    /// `2w`, `for two weeks`, `2w from monday`, `from monday for 2w`.
    func withLength(_ words: [String]) throws(Problem) -> Pause? {
      for index in words.indices {
        let (before, after) = (Array(words[..<index]), Array(words[index...]))
        if index == 0, let length = length(after) { return try pause(today, length) }
        if Reader.isStart(after.first), let length = length(before),
          let first = try day(Array(after.dropFirst()))
        {
          return try pause(first, length)
        }
        if Reader.isStart(before.first), let length = length(after),
          let first = try day(Array(before.dropFirst()))
        {
          return try pause(first, length)
        }
      }
      return nil
    }

    /// `until friday`, `tomorrow to friday`, `from 10 August to 24 August`.
    func withLastDay(_ words: [String]) throws(Problem) -> Pause? {
      for index in words.indices where Reader.isSeparator(words[index]) {
        var before = Array(words[..<index])
        if Reader.isStart(before.first) { before.removeFirst() }
        guard let last = try day(Array(words[(index + 1)...])) else { continue }
        guard !before.isEmpty else { return try pause(from: today, to: last) }
        if let first = try day(before) { return try pause(from: first, to: last) }
      }
      return nil
    }

    private func pause(_ first: Day, _ length: Int) throws(Problem) -> Pause {
      try pause(from: first, to: first + (length - 1))
    }

    private func pause(from first: Day, to last: Day) throws(Problem) -> Pause {
      let (first, last) = (Day(number: first.number), Day(number: last.latest.number))
      if last < first { throw .backwards(first: first, last: last) }
      return Pause(first: first, last: last)
    }

    /// The number of days of a length, with or without `for` before it.
    private func length(_ words: [String]) -> Int? {
      let isMarked = words.first.map { CalendarWords.beforeLengths.contains(foldingDiacritics($0)) }
      let words = isMarked == true ? Array(words.dropFirst()) : words
      guard !words.isEmpty, let begin = words[0].first, begin.isLetter || begin.isNumber,
        let end = SpokenDay("+" + words.joined(separator: " "), on: today, order: nil),
        let day = try? end.day(toward: .future), day > today
      else { return nil }
      return day.days(since: today)
    }

    /// The day that the words mean: of the near ones without a year, the nearest, and of weekdays the next.
    func day(_ words: [String]) throws(Problem) -> Day? {
      let text = words.joined(separator: " ")
      guard !text.isEmpty, let spoken = SpokenDay(text, on: today, order: order) else { return nil }
      do throws(SpokenDay.Problem) {
        return try spoken.day(toward: .either)
      } catch {
        switch error {
        case .weekday(_, let next): return next
        case .ambiguous: throw .day(text, isImpossible: false)
        case .impossible: throw .day(text, isImpossible: true)
        }
      }
    }

    static func isStart(_ word: String?) -> Bool {
      word.map { CalendarWords.startsOfRanges.contains(foldingDiacritics($0)) } ?? false
    }

    private static func isSeparator(_ word: String) -> Bool {
      CalendarWords.rangesOfDates.contains(foldingDiacritics(word))
        || word.allSatisfy { DateScanner.isDash($0) || "→".contains($0) }
    }
  }
}
