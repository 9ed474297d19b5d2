import TextKit

/// A date within the text of a status or of an event.
struct DateMention {
  /// The day, or `nil` if its year is unknown or the date can mean two days.
  private(set) var day: Day?
  /// The days of an unknown year that a text like `2 Dec` can mean.
  private(set) var ofYear: [DayOfYear] = []
  /// The last day of the month in `18-20 March`, of which the first is the date.
  private(set) var lastDay: Int?
  /// The time after a day of an unknown year, as `10:30`.
  private(set) var time: String?
  /// The end of the date in the text.
  let end: String.Index
  /// The end of the day, before its time.
  let endOfDay: String.Index

  /// Returns `nil` if no date begins at the index.
  ///
  /// - Parameter previous: The word before it. `10/12` is a date only after a word like `on`.
  init?(
    in text: String, at index: String.Index, after previous: StatusWords.Word?, order: DateOrder?
  ) {
    let rest = text[index...]
    if AmbiguousName.begins(rest, after: previous?.text, order: order) { return nil }
    if let form = DateForms(startOf: rest, order: order) {
      if case .day(let day) = form.reading { self.day = day }
      end = form.rest.startIndex
      endOfDay = end
      return
    }
    var scanner = DateScanner(rest: rest)
    var days = scanner.dayOfUnknownYear(order)
    if days == nil, rest.first?.isLetter ?? false {
      // `Friday, 2 December`. `Mar 20` is a day of March first, although `Mar` is a weekday too.
      scanner = DateScanner(rest: rest)
      if scanner.weekday() != nil { scanner.skip { $0.isBlank || ",.".contains($0) } }
      days = scanner.dayOfUnknownYear(order)
    }
    guard let days else { return nil }
    let typed = text[index..<scanner.rest.startIndex]
    // No space follows a date like `3月20日`.
    let isClosed = typed.contains(where: \.isWrittenWithoutSpaces)
    if !isClosed, let next = scanner.rest.first, next.isLetter || next.isNumber { return nil }
    lastDay = scanner.lastDay
    guard lastDay != nil || DateMention.isDate(typed, after: previous) else { return nil }
    ofYear = days.filter { (1...12).contains($0.month) && (1...31).contains($0.day) }
      .map { DayOfYear(month: $0.month, day: $0.day) }
    if ofYear.count == 2, ofYear[0] == ofYear[1] { ofYear.removeLast() }
    guard !ofYear.isEmpty else { return nil }
    endOfDay = scanner.rest.startIndex
    time = scanner.timeAfterDay()
    end = DateMention.end(before: scanner.rest.startIndex, in: text)
  }

  /// Whether a day without a year is meant, and not a number of rounds.
  private static func isDate(_ typed: Substring, after previous: StatusWords.Word?) -> Bool {
    let letters = typed.filter(\.isLetter)
    // `3 out of 4`, `2 set up` and `3 ago` contain the names of months.
    if !letters.isEmpty {
      // Not `20 août`, which only ends with one of them.
      let last = typed.split { !$0.isLetter }.last ?? ""
      return !CalendarWords.likeMonths.contains(StatusWords.folded(String(last)))
    }
    if typed.utf8.count(where: { $0 == .dot }) == 2 { return true }
    let follows = previous.map { word in
      WordRoles.shared.roles[word.text]?.contains { $0 == .note || $0 == .planned } ?? false
    }
    if follows ?? false { return true }
    let figures = typed.split { !$0.isNumber }.compactMap { Int($0) }
    // `2/3` is the second of three.
    return typed.contains("/") && figures.count == 2
      && (figures[0] > figures[1] || figures[1] > 6)
  }

  /// The index without the spaces before it.
  private static func end(before index: String.Index, in text: String) -> String.Index {
    var end = index
    while end > text.startIndex, text[text.index(before: end)].isBlank {
      end = text.index(before: end)
    }
    return end
  }
}

/// A day without its year: `2 Dec`.
package struct DayOfYear: Sendable, Hashable {
  let month: Int
  let day: Int

  /// The first such day on a day or after it, and within a year.
  func first(from start: Day) -> Day? {
    let all = [start.year, start.year + 1].compactMap { Day(year: $0, month: month, day: day) }
    return all.first { $0 >= start }
  }

  /// The first such day on a day or after it, or `nil` if the last one before that day may be meant as well.
  ///
  /// What is still ahead is noted weeks before it, and a process that takes nine months is rare. So `28 Sept` in a note
  /// about an application of 5 October is more likely a talk before it than a plan for the next year.
  func following(_ start: Day, on today: Day) -> Day? {
    guard let day = first(from: start) else { return nil }
    return day.days(since: start) > (day > today ? 183 : 275) ? nil : day
  }

  /// The last such day on a day or before it, and within a year.
  func last(until end: Day) -> Day? {
    let all = [end.year - 1, end.year].compactMap { Day(year: $0, month: month, day: day) }
    return all.last { $0 <= end }
  }
}

extension StatusMeaning {
  /// The meaning with the year of its day.
  ///
  /// An application takes less than a year, so the day is the first such day after it was sent, unless that would be
  /// most of a year later.
  ///
  /// - Parameters:
  ///   - start: The first day that the note gives.
  ///   - isSent: Whether the application was sent, as far as the rest of the note states.
  func withYear(from start: Day?, on today: Day, isSent: Bool) -> StatusMeaning {
    guard !ofYear.isEmpty, let start else { return self }
    var meaning = self
    let possible = ofYear.filter { $0.first(from: start) != nil }
    guard possible.count == 1, let day = possible[0].following(start, on: today) else {
      return self
    }
    // What was sent already was not sent on a day to come.
    if isSent, term == .stage(.applied), day > today {
      (meaning.day, meaning.ofYear, meaning.isOnUnreadDay) = (nil, [], false)
      return meaning
    }
    (meaning.day, meaning.ofYear, meaning.isOnUnreadDay) = (day, [], false)
    return meaning
  }

  /// Whether the day decides if the stage has been reached, and is not known.
  var isOnUnknownDay: Bool {
    guard isOnUnreadDay, planned == nil, case .stage(let stage) = term else { return false }
    return (Stage.screen..<Stage.offer).contains(stage)
  }

  /// The stage that has been reached, if the text means one.
  var reachedStage: Stage? { if case .stage(let stage) = term { stage } else { nil } }

  /// Adds the date to the meaning.
  mutating func take(_ date: DateMention) {
    day = date.day
    ofYear = date.ofYear
    isOnUnreadDay = date.day == nil
  }
}
