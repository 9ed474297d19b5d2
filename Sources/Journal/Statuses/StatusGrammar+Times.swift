// Times beside a meeting, by which it may still be ahead: `in 3 days`, `on Monday`, `in December`.
extension StatusGrammar {
  /// What a time states about the meeting beside it.
  enum Time: Sendable {
    /// The meeting is to come: `tomorrow`, `in 3 days`.
    case coming(TimeAhead)
    /// It may be past or ahead: `on Monday`, `in December`.
    case open
    /// A time of the day, of which the day is not said: `at 3pm`.
    case ofDay
  }

  /// The meaning of words with a time. `nil` if it is not known whether the meeting has taken place.
  func considering(timeIn words: Words, _ meaning: StatusMeaning, _ place: Place) -> StatusMeaning?
  {
    if case .stage(.acknowledged) = meaning.term, meaning.planned != nil {
      var planned = meaning
      planned.ahead = meaning.ahead ?? timeAhead(in: words)
      return planned
    }
    guard meaning.isMeeting, meaning.day == nil, !meaning.isOnUnreadDay, words.count > 1 else {
      return meaning
    }
    for index in words.indices {
      let (rest, previous) = (words[index...], words[..<index].last)
      if place == .status, isDayOfMonth(rest, after: previous), !isSettled(Array(words)) {
        return nil
      }
      guard let (count, time) = timing(at: rest, after: previous) else { continue }
      if isSettled(Array(words[..<index]) + words[(index + count)...]) { return meaning }
      switch time {
      case .coming(let ahead): return planning(meaning, ahead)
      case .open: return nil
      case .ofDay: if place == .status { return nil }
      }
    }
    return meaning
  }

  /// What a part after a comma, a dash or a bracket states about the time of the meeting before it. `nil` if it is about
  /// something else.
  func timing(of words: Words) -> Time? {
    var rest = words
    while let (count, _) = longest([.note, .article], at: rest), count < rest.count,
      TimeTable.shared.listed(rest, self) == nil
    {
      rest = rest.dropFirst(count)
    }
    guard let (count, time) = timing(at: rest, after: words[..<rest.startIndex].last) else {
      return nil
    }
    return count + (timeOfDay(at: rest.dropFirst(count)) ?? 0) == rest.count ? time : nil
  }

  /// Whether the words beside a time state that the meeting has taken place: `had an interview on Monday`.
  private func isSettled(_ others: [StatusWords.Word]) -> Bool {
    contains([.done, .pastDay, .judging], others[...], .all)
      || others.contains { TimeTable.pastVerbs.contains($0.text) }
  }

  /// Whether the words name a time by which a meeting without a day may be ahead: `interview tonight`.
  func mayBeAhead(_ segments: [StatusWords.Segment]) -> Bool {
    guard let first = segments.first else { return false }
    if isSettled(segments.flatMap(\.words)) { return false }
    return mayBeAhead(first.words[...])
      || segments.dropFirst().contains { segment in
        switch timing(of: segment.words[...]) {
        case .open, .ofDay: true
        case .coming, nil: false
        }
      }
  }

  private func mayBeAhead(_ words: Words) -> Bool {
    words.indices.dropFirst().contains { index in
      if longest([.sameDay], at: words[index...]) != nil,
        longest([.pastDay], at: words[index...]) == nil
      {
        return true
      }
      switch timing(at: words[index...], after: words[..<index].last) {
      case .some((_, .open)), .some((_, .ofDay)): return true
      default: return false
      }
    }
  }

  func planning(_ meaning: StatusMeaning, _ ahead: TimeAhead) -> StatusMeaning? {
    guard let stage = meaning.reachedStage else { return nil }
    var planned = planning(stage, note: meaning.note)
    planned.ahead = ahead
    return planned
  }

  /// How far ahead the first time to come in the words is.
  func timeAhead(in words: Words) -> TimeAhead? {
    for index in words.indices {
      if let (count, coming) = TimeTable.shared.coming(words[index...], self) {
        var ahead = coming
        ahead.weekday = weekdayNumber(at: words[(index + count)...])
        return ahead
      }
      guard let day = weekdayNumber(at: words[index...]) else { continue }
      // `Tuesday next week`
      let next = words[index...].indices.lazy.compactMap { [self] in
        TimeTable.shared.coming(words[$0...], self)?.ahead.days
      }.first
      return TimeAhead(days: next, weekday: day)
    }
    return nil
  }

  /// The time that begins at the words.
  func timing(
    at words: Words, after previous: StatusWords.Word?
  ) -> (count: Int, time: Time)? {
    guard let first = words.first, first.date == nil else { return nil }
    // `am Morgen` is in the morning, and not tomorrow.
    if ComingTimes.mornings.contains(first.text), isSmall(previous, exceptIn: [.toward]) {
      return nil
    }
    if let listed = TimeTable.shared.listed(words, self) {
      // `in spring`, and not `spring cleaning`
      if case .open = listed.time, listed.count == 1, !isSmall(previous, exceptIn: []),
        !(first.text.first?.isWrittenWithoutSpaces ?? false)
      {
        return nil
      }
      return listed
    }
    if let count = weekdayName(at: words, after: previous) { return (count, .open) }
    if wordRoles.months.contains(first.text), isSmall(previous, exceptIn: [.party]),
      !AmbiguousName.isName(first.text, after: previous?.text ?? "")
    {
      return (1, .open)
    }
    return isHour(words, after: previous) ? (1, .ofDay) : nil
  }

  /// Whether a word is a small one before a time, and not one before a name.
  private func isSmall(_ word: StatusWords.Word?, exceptIn roles: [WordRoles.Role]) -> Bool {
    guard let word, !AmbiguousName.before.contains(word.text) else { return false }
    return longest([.note, .article], at: [word][...]) != nil
      && longest(roles, at: [word][...]) == nil
  }

  /// The number of words of the name of a weekday, unless it is the last one: `last Monday`.
  private func weekdayName(at words: Words, after previous: StatusWords.Word?) -> Int? {
    guard let first = words.first, TimeTable.startsOfWeekdays.contains(first.text),
      let count = (1...min(3, words.count)).last(where: {
        wordRoles.weekdays.contains(key(words.prefix($0)))
      })
    else { return nil }
    let name = key(words.prefix(count))
    let isFull = ComingTimes.weekdays.contains(name)
    let isLong = name.utf8.count >= 5
    if let previous {
      if TimeTable.last.contains(previous.text) { return nil }
      if AmbiguousName.before.contains(previous.text),
        !TimeTable.beforeWeekday.contains(previous.text)
      {
        return nil
      }
    }
    if let next = words.dropFirst(count).first, TimeTable.last.contains(next.text) { return nil }
    // `segunda entrevista` is the second one, and `entrevista segunda` is on Monday.
    let isOrdinal = CalendarWords.ordinals.contains(name)
    if isOrdinal, count == words.count, previous != nil { return count }
    return isFull
      || isLong
        && previous.map { isSmall($0, exceptIn: []) || TimeTable.these.contains($0.text) } ?? false
      ? count : nil
  }

  private func weekdayNumber(at words: Words) -> Int? {
    let rest = words.drop { longest([.article], at: [$0][...]) != nil }
    guard !rest.isEmpty,
      let count = (1...min(3, rest.count)).last(where: {
        wordRoles.weekdays.contains(key(rest.prefix($0)))
      })
    else { return nil }
    let numbers =
      CalendarWords.weekdays[rest.prefix(count).map(\.text).joined(separator: " ")]
      ?? CalendarWords.weekdays[rest.prefix(count).map(\.text).joined()]
    return numbers.flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// `at 3pm`, `um 14 Uhr`
  private func isHour(_ words: Words, after previous: StatusWords.Word?) -> Bool {
    guard let first = words.first, let hour = Int(first.text.prefix(while: \.isNumber)),
      (0...24).contains(hour)
    else { return false }
    let suffix = first.text.drop(while: \.isNumber)
    if !suffix.isEmpty {
      return ComingTimes.ofHours.contains(String(suffix)) && suffix != "h"
        || suffix == "h" && isSmall(previous, exceptIn: [])
    }
    guard let next = words.dropFirst().first else { return false }
    return next.text != "h" && ComingTimes.ofHours.contains(next.text)
      || next.text.utf8.count == 2 && next.text.isAllDigits && isSmall(previous, exceptIn: [])
  }
}

/// How far ahead a time is from the day on which it was written.
struct TimeAhead: Sendable, Hashable {
  var days: Int?
  var weekday: Int?
  var isExact = false

  /// The day that is meant by words of a day, or `nil` if they mean none: `soon`.
  func day(after day: Day) -> Day? {
    guard day.isExact else { return nil }
    if let weekday {
      // `next week Tuesday`
      if days == 7 { return day.monday + 7 + (weekday - 1) }
      // `next Tuesday` may be the one after.
      if days == nil { return (day + ((weekday - day.weekday + 6) % 7 + 1)).approximate }
    }
    return days.map { isExact ? day + $0 : (day + $0).approximate }
  }
}

/// The times of all languages, arranged for looking them up.
struct TimeTable: Sendable {
  static let shared = TimeTable()
  /// The first words of the times.
  private var starts: Set<String> = []
  private var times: [String: StatusGrammar.Time] = [:]
  private var numbers: [String: Int] = [:]
  /// What comes before the number of a time to come: `in` of `in 3 days`.
  private(set) var beginningsOfSpans: [String] = []

  private init() {
    for language in Language.all {
      let words = language.times
      for (days, phrases) in words.spans {
        for phrase in phrases { add(phrase, .coming(TimeAhead(days: days, isExact: days <= 2))) }
      }
      for phrase in words.open { add(phrase, .open) }
      for phrase in words.ofDay { add(phrase, .ofDay) }
      for (index, names) in words.numbers.enumerated() {
        for name in names { StatusWords.forEachSpelling(of: name) { numbers[$0] = index + 1 } }
      }
    }
    beginningsOfSpans = times.keys.compactMap { phrase in
      phrase.firstRange(of: " 0").map { String(phrase[..<$0.lowerBound]) }
    }
    for phrase in ComingTimes.phrases where times[phrase] == nil {
      add(phrase, .coming(TimeAhead()))
    }
  }

  private mutating func add(_ phrase: String, _ time: StatusGrammar.Time) {
    StatusWords.forEachSpelling(of: phrase) {
      times[$0] = time
      starts.insert(String($0.prefix { $0 != " " }))
    }
  }

  /// The longest time that begins at the words.
  func listed(
    _ words: StatusGrammar.Words, _ grammar: StatusGrammar
  ) -> (count: Int, time: StatusGrammar.Time)? {
    guard let first = words.first,
      starts.contains(first.text) || first.text.isAllDigits || numbers[first.text] != nil
    else { return nil }
    for count in stride(from: min(6, words.count), through: 1, by: -1) {
      let part = words.prefix(count)
      if let time = times[grammar.key(part)] { return (count, time) }
      var number: Int?
      let pattern = part.map { word -> String in
        guard let value = word.text.isAllDigits ? Int(word.text) : numbers[word.text] else {
          return word.text
        }
        number = number ?? value
        return "0"
      }
      guard let number, let time = times[pattern.joined(separator: " ")] else { continue }
      guard case .coming(var ahead) = time, let days = ahead.days, number < 400 else {
        return (count, time)
      }
      ahead.days = days * number
      return (count, .coming(ahead))
    }
    return nil
  }

  /// The longest time to come that begins at the words.
  func coming(
    _ words: StatusGrammar.Words, _ grammar: StatusGrammar
  ) -> (count: Int, ahead: TimeAhead)? {
    guard let found = listed(words, grammar), case .coming(let ahead) = found.time else {
      return nil
    }
    return (found.count, ahead)
  }

  /// Whether a time may begin with the word.
  func mayBegin(with word: String) -> Bool {
    starts.contains(word) || word.isAllDigits || numbers[word] != nil
  }

  static let pastVerbs = Lexicon.phrases(\.times.pastVerbs)
  static let last = Lexicon.phrases(\.times.last)
  static let these = Lexicon.phrases(\.times.these)
  /// The words before a weekday that are also before a name.
  static let beforeWeekday = Lexicon.phrases(\.dates.beforeWeekday)
  static let startsOfWeekdays = Set(
    WordRoles.shared.weekdays.map { String($0.prefix { $0 != " " }) })
}
