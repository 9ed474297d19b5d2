import TextKit

// Times that are still to come: `next Tuesday`, `la semaine prochaine`.
extension StatusGrammar {
  /// The number of words at the start that name a time to come, with the small words before it: `el próximo lunes`.
  func comingTime(at words: Words) -> Int? {
    guard words.prefix(6).contains(where: { ComingTimes.mayBegin(with: $0.text) }) else {
      return nil
    }
    var rest = words
    if let time = timeOfDay(at: rest) { rest = rest.dropFirst(time) }
    for _ in 0...2 {
      if let count = comingTimeItself(at: rest) {
        let isMorning = ComingTimes.mornings.contains(key(rest.prefix(count)))
        return isMorning && rest.startIndex > words.startIndex && !isForDay(words)
          ? nil
          : rest.startIndex - words.startIndex + count
            + (timeOfDay(at: rest.dropFirst(count)) ?? 0)
      }
      guard let (count, _) = longest([.note, .article], at: rest), count < rest.count else {
        return nil
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// Whether a note names a time to come: `with Dana next week`.
  func hasComingTime(_ note: Words) -> Bool {
    guard note.contains(where: { ComingTimes.mayBegin(with: $0.text) }) else { return false }
    return note.indices.contains { index in
      // `am Morgen` is in the morning.
      let isMorning = ComingTimes.mornings.contains(note[index].text) && index > note.startIndex
      return !isMorning && comingTime(at: note[index...]) != nil
    }
  }

  private func comingTimeItself(at words: Words) -> Int? {
    let listed = TimeTable.shared.coming(words, self).map { found in
      found.count + (weekday(at: words.dropFirst(found.count)) ?? 0)
    }
    let named = comingWeekday(at: words)
    return listed.map { max($0, named ?? 0) } ?? named
  }

  /// `next Tuesday`, `Tuesday next week`
  private func comingWeekday(at words: Words) -> Int? {
    if let day = weekday(at: words) {
      // `Tuesday next week`, `mardi prochain`
      let rest = words.dropFirst(day)
      if ComingTimes.mornings.contains(key(rest.prefix(1))) { return nil }
      let other = longest(ComingTimes.phrases, in: rest) ?? longest(ComingTimes.next, in: rest)
      return other.map { day + $0 }
    }
    if let next = longest(ComingTimes.next, in: words),
      let day = weekday(at: words.dropFirst(next))
    {
      return next + day
    }
    guard let phrase = longest(ComingTimes.phrases, in: words) else { return nil }
    return phrase + (weekday(at: words.dropFirst(phrase)) ?? 0)
  }

  /// The number of words of a time at the start: `3pm`, `at 10 am`, `um 14 Uhr`.
  func timeOfDay(at words: Words) -> Int? {
    var rest = words
    if let (count, _) = longest([.note], at: rest), count < rest.count {
      rest = rest.dropFirst(count)
    }
    guard let hour = rest.first, hour.date == nil, hour.text.utf8.first?.isASCIIDigit ?? false
    else {
      return nil
    }
    rest = rest.dropFirst()
    while let word = rest.first, word.text.isAllDigits || ComingTimes.ofHours.contains(word.text) {
      rest = rest.dropFirst()
    }
    return rest.startIndex - words.startIndex
  }

  /// Whether the word before `morgen` makes it tomorrow: `für morgen`, and not `am Morgen`.
  private func isForDay(_ words: Words) -> Bool {
    words.first.map { has(.toward, [$0][...], .all) } ?? false
  }

  /// The number of words of the name of a weekday at the start.
  private func weekday(at words: Words) -> Int? {
    stride(from: min(3, words.count), through: 1, by: -1).first {
      wordRoles.weekdays.contains(key(words.prefix($0)))
    }
  }

  /// Whether the words end with the name of a weekday, which may be past or ahead: `with Dana on Friday`. Two letters are
  /// more often another word.
  func endsWithWeekday(_ words: Words) -> Bool {
    guard let last = words.last, last.date == nil else { return false }
    return ComingTimes.weekdays.contains(last.text)
      || last.text.count >= 3 && wordRoles.weekdays.contains(last.text)
        && wordRoles.roles[last.text]?[.done] == nil
  }

  /// Whether a word is a day of a month that is not said: `on the 14th`, `am 3.`
  func isDayOfMonth(_ words: Words, after previous: StatusWords.Word?) -> Bool {
    guard let word = words.first, word.date == nil, let day = Int(word.text.prefix { $0.isNumber }),
      (1...31).contains(day), let previous, !AmbiguousName.before.contains(previous.text),
      longest([.note, .article], at: [previous][...]) != nil
    else { return false }
    let ending = String(word.text.drop { $0.isNumber })
    guard ending.isEmpty || CalendarWords.ordinalEndings.contains(ending) else { return false }
    // `the 2nd interview`, `with 3 people`
    let next = words.dropFirst()
    return next.isEmpty || longest([.note], at: next) != nil
  }
}

/// The words for a time to come, in all languages.
enum ComingTimes {
  /// Times by themselves. Those of `comingDays` that do not make a meeting planned may be past as well.
  static let phrases = AftermathWords.comingDays.filter {
    WordRoles.shared.roles[$0]?[.planned] != nil
  }
  /// The words that mean the morning as well.
  static let mornings = Lexicon.phrases(\.dates.mornings)
  /// The words after an hour.
  static let ofHours = CalendarWords.hours.union(CalendarWords.halvesOfDay.keys).union(["h"])
  /// The words beside a weekday: `next`.
  static let next = Lexicon.phrases(\.smallWords.next)
  /// The first word of each of these.
  static let words = Set(
    (Array(phrases) + next).compactMap { $0.split(separator: " ").first.map(String.init) })
  /// Whether a time to come may begin with the word.
  static func mayBegin(with word: String) -> Bool {
    words.contains(word) || TimeTable.shared.mayBegin(with: word)
  }

  /// The words that a time to come begins with, unless it begins with a small word.
  static let starts = words.union(
    WordRoles.shared.weekdays.map { String($0.prefix { $0 != " " }) })
  /// The full names of the weekdays.
  static let weekdays = Lexicon.phrases { $0.weekdays.compactMap(\.first) }
}
