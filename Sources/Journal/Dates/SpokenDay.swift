import TextKit

/// A day in the words of a command line: `yesterday`, `last friday`, `3 days ago`, `+7d`, `2 March`, and every form
/// that notes take, each with an optional time.
///
/// In a note such words would mean another day tomorrow, so only commands read them.
package struct SpokenDay {
  /// The time as `10:30`, if there is one.
  package let time: String?
  private let meaning: Meaning
  private let today: Day

  private enum Meaning {
    case day(Day)
    case weekday(Int)
    /// A day of an unknown year. Several, if it can be read in two ways.
    case ofYear([(month: Int, day: Int)], weekdays: Set<Int>?)
    case ambiguous
  }

  /// Whether it is a month without a day.
  package var isMonth: Bool {
    if case .day(let day) = meaning { day.precision == .month } else { false }
  }

  /// The side of today on which a day is expected.
  package enum Direction: Sendable {
    /// For what has happened: the nearest such day, up to today.
    case past
    /// For what is to be done: the nearest such day from today on.
    case future
    /// For an appointment, which may be noted before or after it.
    case either
  }

  /// Why the words mean no single day.
  package enum Problem: Error, Equatable {
    /// `3/2` without an order, or a weekday that the day does not fall on.
    case ambiguous
    /// A weekday that may be the last or the next one.
    case weekday(last: Day, next: Day)
    /// A day that the calendar does not have.
    case impossible
  }

  /// Returns `nil` if the text is not the words for a day.
  package init?(_ text: String, on today: Day, order: DateOrder?) {
    self.today = today
    let typed = SpokenDay.withoutOn(text.trimmed)
    if let form = DateForms(startOf: typed[...], order: order),
      form.rest.allSatisfy({ $0 == "." || $0.isBlank })
    {
      time = form.time
      if case .day(let day) = form.reading { meaning = .day(day) } else { meaning = .ambiguous }
      return
    }
    let words = typed.split(whereSeparator: \.isBlank).map(String.init)
    if words.isEmpty || words.count > 8 { return nil }
    // The time is at the end: `tomorrow 10:00`, `friday at 10 am`.
    for count in 0...min(3, words.count - 1) {
      let (own, last) = (words.dropLast(count), words.suffix(count).joined(separator: " "))
      var clock = DateScanner(rest: last[...])
      let time = count == 0 ? nil : clock.time()
      if count > 0, time == nil || !clock.rest.isEmpty { continue }
      guard let meaning = SpokenDay.meaning(of: own.joined(separator: " "), today, order) else {
        continue
      }
      (self.time, self.meaning) = (time, meaning)
      return
    }
    // Or at the start: `10:00 tomorrow`.
    for count in (1...3).reversed() where count < words.count {
      var clock = DateScanner(rest: words.prefix(count).joined(separator: " ")[...])
      guard let time = clock.time(), clock.rest.isEmpty,
        let day = SpokenDay(words.dropFirst(count).joined(separator: " "), on: today, order: order),
        day.time == nil
      else { continue }
      (self.time, meaning) = (time, day.meaning)
      return
    }
    return nil
  }

  /// Whether the text is a time of day and nothing else: `10:00`, `3 pm`.
  package static func isTime(_ text: String) -> Bool {
    var clock = DateScanner(rest: text[...])
    return clock.time() != nil && clock.rest.isEmpty
  }

  /// The day that is meant.
  package func day(toward direction: Direction) throws(Problem) -> Day {
    switch meaning {
    case .day(let day): return day
    case .ambiguous: throw .ambiguous
    case .weekday(let weekday):
      let last = SpokenDay.last(weekday, before: today + 1)
      let next = SpokenDay.next(weekday, after: today)
      switch direction {
      case .past: return last
      case .future: return next
      case .either: throw .weekday(last: SpokenDay.last(weekday, before: today), next: next)
      }
    case .ofYear(let dates, let weekdays):
      var days: [Day] = []
      for date in dates {
        guard let day = nearest(date, direction), !days.contains(day) else { continue }
        days.append(day)
      }
      if days.isEmpty { throw .impossible }
      if let weekdays { days.removeAll { !weekdays.contains($0.weekday) } }
      guard days.count == 1 else { throw .ambiguous }
      return days[0]
    }
  }

  /// The nearest day with this month and day. 29 February may be some years away.
  private func nearest(_ date: (month: Int, day: Int), _ direction: Direction) -> Day? {
    let all = (today.year - 8...today.year + 8).compactMap {
      Day(year: $0, month: date.month, day: date.day)
    }
    return switch direction {
    case .past: all.last { $0 <= today }
    case .future: all.first { $0 >= today }
    // Of two that are equally near, the one ahead.
    case .either: all.reversed().min { abs($0.days(since: today)) < abs($1.days(since: today)) }
    }
  }

  /// The words without the `on` before them.
  package static func withoutOn(_ text: String) -> String {
    let typed = text.lowercased()
    let word = SpokenWords.before.first { typed.hasPrefix($0) }
    return word.map { String(text.dropFirst($0.count)).trimmed } ?? text
  }

  private static func meaning(of text: String, _ today: Day, _ order: DateOrder?) -> Meaning? {
    if let day = relative(foldingDiacritics(text), today) { return .day(day) }
    if let weekday = weekday(text) { return .weekday(weekday) }
    var scanner = DateScanner(rest: text[...])
    if let dates = scanner.dayOfUnknownYear(order), scanner.rest.isEmpty {
      return .ofYear(dates, weekdays: nil)
    }
    scanner = DateScanner(rest: text[...])
    guard let weekdays = scanner.weekday() else { return nil }
    scanner.skip { $0.isBlank || ",.".contains($0) }
    guard let dates = scanner.dayOfUnknownYear(order), scanner.rest.isEmpty else { return nil }
    return .ofYear(dates, weekdays: weekdays)
  }

  /// The weekday that a text is the name of. A name that means two in other languages has its English meaning.
  private static func weekday(_ text: String) -> Int? {
    let name = foldingDiacritics(text.hasSuffix(".") ? text.dropLast() : text[...])
    let english = Language.english.weekdays.firstIndex {
      $0.contains { foldingDiacritics($0) == name }
    }
    if let english { return english + 1 }
    let meanings = CalendarWords.weekdays[name] ?? []
    return meanings.count == 1 ? meanings.first : nil
  }

  private static func relative(_ text: String, _ today: Day) -> Day? {
    if let offset = SpokenWords.days[text] { return today + offset }
    if let (weekday, side) = weekdayBeside(text) {
      return switch side {
      case .last: last(weekday, before: today)
      case .next: next(weekday, after: today)
      case .this: today.monday + (weekday - 1)
      }
    }
    for (sign, pattern) in SpokenWords.lengths {
      guard text.hasPrefix(pattern.before), text.hasSuffix(pattern.after),
        text.count >= pattern.before.count + pattern.after.count
      else { continue }
      let length = text.dropFirst(pattern.before.count).dropLast(pattern.after.count)
      return shifted(today, by: String(length).trimmed, sign: sign)
    }
    return nil
  }

  /// The weekday in `next friday` or `vendredi prochain`, and which one of that name it is.
  private static func weekdayBeside(_ text: String) -> (Int, SpokenWords.Side)? {
    for (words, side) in SpokenWords.besideWeekday {
      if text.hasPrefix(words + " "), let weekday = weekday(String(text.dropFirst(words.count + 1)))
      {
        return (weekday, side)
      }
      if text.hasSuffix(" " + words), let weekday = weekday(String(text.dropLast(words.count + 1)))
      {
        return (weekday, side)
      }
    }
    return nil
  }

  /// The day moved by `7d`, `2 weeks` or `a month`. A month leads to the same day of another month, or to its end.
  private static func shifted(_ day: Day, by text: String, sign: Int) -> Day? {
    let figures = text.prefix { $0.isASCII && $0.isNumber }
    var unit = text.dropFirst(figures.count).drop(while: \.isBlank)
    var count = Int(figures)
    if figures.isEmpty {
      let word = unit.prefix(while: \.isLetter)
      count = SpokenWords.numbers[String(word)]
      unit = unit.dropFirst(word.count).drop(while: \.isBlank)
    }
    guard let count, count <= 1000, let unit = SpokenWords.units[String(unit)] else { return nil }
    switch unit {
    case .month: return day.sameDay(monthsLater: sign * count)
    case .year: return day.sameDay(monthsLater: sign * count * 12)
    case .day, .week, .quarter:
      // Not beyond the years of the calendar.
      guard unit.days * count <= 36_500 else { return nil }
      return day + sign * count * unit.days
    }
  }

  private static func last(_ weekday: Int, before day: Day) -> Day {
    let yesterday = day + -1
    return yesterday + -((yesterday.weekday - weekday + 7) % 7)
  }

  private static func next(_ weekday: Int, after day: Day) -> Day {
    let tomorrow = day + 1
    return tomorrow + (weekday - tomorrow.weekday + 7) % 7
  }
}

extension SpokenDay {
  /// The side of today on which the day of a field usually is.
  package static func direction(of field: FieldName) -> Direction {
    switch field.content {
    case .comingDay, .dayOrNever: .future
    default: .past
    }
  }

  /// The side of today on which the day of an event usually is.
  package static func direction(of milestone: Milestone) -> Direction {
    switch milestone {
    case .stage(.screen), .stage(.assessment), .stage(.interview), .stage(.final), .stage(.offer):
      .either
    case .stage, .outcome: .past
    }
  }
}

extension Day {
  /// The same day of another month, or that month's last day. `nil` if its year is out of range.
  fileprivate func sameDay(monthsLater count: Int) -> Day? {
    let months = year * 12 + month - 1 + count
    guard let first = Day(year: months / 12, month: months % 12 + 1) else { return nil }
    return min(Day(number: first.number + dayOfMonth - 1), first.latest)
  }
}

/// The words of all languages for a day that is counted from today, folded.
private enum SpokenWords {
  enum Side { case last, next, this }

  static let days: [String: Int] = Language.all.reduce(into: [:]) { all, language in
    for (offset, phrases) in language.spokenDays.days {
      for phrase in phrases { all[foldingDiacritics(phrase)] = offset }
    }
  }

  /// The words beside a weekday. The longest come first, because one may begin with another.
  static let besideWeekday: [(words: String, side: Side)] =
    (folded(\.times.last).map { ($0, .last) } + folded(\.smallWords.next).map { ($0, .next) }
    + folded(\.times.these).map { ($0, .this) }).sorted { $0.words.count > $1.words.count }

  /// What is before and after a length of time, and the direction in which it leads.
  static let lengths: [(sign: Int, pattern: (before: String, after: String))] =
    (folded(\.spokenDays.past) + ["-0"]).map { (-1, parts(of: $0)) }
    + (folded(\.spokenDays.coming) + ["+0"]).map { (1, parts(of: $0)) }

  static let before = Language.all.flatMap(\.spokenDays.before).map { $0.lowercased() + " " }

  static let numbers: [String: Int] = Language.all.reduce(into: [:]) { all, language in
    for (index, words) in language.times.numbers.enumerated() {
      for word in words { all[foldingDiacritics(word)] = index + 1 }
    }
  }

  static let units = Dictionary(
    LengthUnit.ofWord.map { (foldingDiacritics($0), $1) }, uniquingKeysWith: { first, _ in first })

  private static func folded(_ list: (Language) -> [String]) -> [String] {
    Language.all.flatMap(list).map { foldingDiacritics($0) }
  }

  private static func parts(of pattern: String) -> (before: String, after: String) {
    let parts = pattern.split(separator: "0", omittingEmptySubsequences: false)
    return (String(parts[0]), String(parts[1]))
  }
}
