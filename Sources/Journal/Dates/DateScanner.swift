import TextKit

/// Reads the parts of a date one after another. A function that finds nothing leaves `rest` as it was.
struct DateScanner {
  var rest: Substring
  /// Whether the date ended with a character that no word follows after a space, as in `2026年3月2日応募`.
  private(set) var isClosed = false
  /// The last day of the month in `18-20 March`, of which the first is the date.
  private(set) var lastDay: Int?

  init(rest: Substring) { self.rest = rest }

  /// Reads a date, with the name of its weekday before or after it and its time.
  mutating func dateAndTime(_ order: DateOrder?) -> (found: FoundDate, time: String?)? {
    guard mayBeginDate else { return nil }
    let start = rest
    let isApproximate = skipAbout()
    guard var found = date(order) else {
      rest = start
      return nil
    }
    var time = found.time
    found.keep(weekdayAfter(found))
    if time == nil {
      time = timeAndZone(hasYear: true)
      if time == nil { skipZoneOfDay() } else { found.keep(weekdayAfter(found)) }
    }
    let isDoubtful = skipQuestionMark()
    if isApproximate || isDoubtful { found.days = found.days.map(\.approximate) }
    return found.days.isEmpty ? nil : (found, time)
  }

  /// Whether the text may begin with a date. If it begins with a Latin letter, its first word decides.
  private var mayBeginDate: Bool {
    guard let first = rest.utf8.first, first.isASCIILetter else { return true }
    var scanner = self
    return rest.withBytes(CalendarWords.mayBeginDate)
      && CalendarWords.firstWords.contains(scanner.word() ?? "")
  }

  /// The days that a date can mean. None, if its weekday or its month does not fit.
  struct FoundDate {
    var days: [Day]
    /// The time, if it is between the day and the year: `Mon Mar 2 10:30:00 2026`.
    var time: String?
    /// Whether a weekday is named that none of the days is.
    private(set) var hasWrongWeekday = false

    init(_ days: [Day?], time: String? = nil) {
      self.days = days.reduce(into: []) { all, day in
        if let day, !all.contains(day) { all.append(day) }
      }
      self.time = time
    }

    /// Keeps the days that fall on one of the weekdays, if a weekday is named.
    mutating func keep(_ weekdays: Set<Int>?) {
      guard let weekdays, !days.isEmpty, days.allSatisfy(\.isExact) else { return }
      let fitting = days.filter { weekdays.contains($0.weekday) }
      if fitting.isEmpty { hasWrongWeekday = true } else { days = fitting }
    }

    /// The day, if it is the only one.
    var day: Day? { days.count == 1 && !hasWrongWeekday ? days[0] : nil }
  }

  /// Reads a date, possibly with its weekday before it.
  private mutating func date(_ order: DateOrder?) -> FoundDate? {
    if rest.first?.isNumber ?? false { return calendarDate(order) }
    guard rest.withBytes(CalendarWords.mayBeginDate) else { return nil }
    let start = rest
    if let found = calendarDate(order) { return found }
    rest = start
    guard let weekdays = weekday() else { return nil }
    skip { $0.isBlank || ",.-_".contains($0) }
    guard var found = calendarDate(order) else {
      rest = start
      return nil
    }
    found.keep(weekdays)
    return found
  }

  private mutating func calendarDate(_ order: DateOrder?) -> FoundDate? {
    fillers()
    if let digits = number() {
      return numeric(digits, order) ?? eastAsian(digits) ?? named(dayFirst: digits)
        ?? named(yearFirst: digits)
    }
    let day = partOfMonth()
    guard let month = monthName() else { return nil }
    return named(month, partOf: day)
  }

  /// `~`, `ca.`, `about`.
  private mutating func skipAbout() -> Bool {
    let start = rest
    if let first = rest.first, "~≈∼～".contains(first) {
      rest.removeFirst()
    } else if rest.first?.isLetter ?? false, rest.withBytes(CalendarWords.mayBeginDate),
      let word = word(), CalendarWords.about.contains(word)
    {
      skip { $0 == "." }
    } else {
      rest = start
      return false
    }
    skip(\.isBlank)
    return true
  }

  /// The mark after `2026-03-02?` or `2026-03-02~`, or `(approx.)` and the like.
  private mutating func skipQuestionMark() -> Bool {
    let start = rest
    if let mark = rest.first, "?~".contains(mark) {
      rest.removeFirst()
      return true
    }
    skip(\.isBlank)
    if rest.first == "(" {
      rest.removeFirst()
      let isQuestion = rest.first == "?"
      if isQuestion { rest.removeFirst() }
      if isQuestion || word().map(CalendarWords.about.contains) ?? false {
        skip { $0 == "." }
        if rest.first == ")" {
          rest.removeFirst()
          return true
        }
      }
    }
    rest = start
    return false
  }

  /// Reads a weekday after a date: `(Fri)`, `, Friday`, `-Fri`. One that the date does not fall on is read only if
  /// nothing else can be meant.
  private mutating func weekdayAfter(_ found: FoundDate) -> Set<Int>? {
    let start = rest
    skip { $0.isBlank || ",-_".contains($0) || $0 == "\u{3000}" }
    let bracket = rest.first.flatMap { "([（".contains($0) ? $0 : nil }
    if bracket != nil { rest.removeFirst() }
    let name = rest
    // `2026-03-02nd` names no Sunday, which is `nd` in Polish.
    let isApart =
      bracket != nil || rest.startIndex > start.startIndex || !(rest.first?.isASCII ?? true)
    guard isApart, rest.first?.isLetter ?? false, rest.withBytes(CalendarWords.mayBeginWeekday),
      let weekdays = weekday()
    else {
      rest = start
      return nil
    }
    let length = name.distance(from: name.startIndex, to: rest.startIndex)
    if let bracket {
      skip { $0 == "." }
      guard rest.first == (bracket == "(" ? ")" : bracket == "[" ? "]" : "）") else {
        rest = start
        return nil
      }
      rest.removeFirst()
      return weekdays
    }
    if isOrdinal(
      name[..<rest.startIndex], fits: found.days.contains { weekdays.contains($0.weekday) })
    {
      rest = start
      return nil
    }
    let isAlone = rest.drop { $0.isBlank || $0 == "." }.isEmpty
    // `2026-03-02 so far` and `2026-03-02 Sun Microsystems` name no weekday.
    let next = rest.drop(while: \.isBlank).first
    let isShort = length <= 2 && (rest.first?.isBlank ?? false) && !(next?.isNumber ?? false)
    let isOther = length <= 3 && !found.days.contains { weekdays.contains($0.weekday) }
    if !isAlone, isShort || isOther {
      rest = start
      return nil
    }
    skip { $0 == "." }
    return weekdays
  }

  /// Whether the name of a weekday numbers the round after it: `segunda entrevista`. The kind of a round may follow
  /// either: `segunda presencial`.
  ///
  /// - Parameter fits: Whether the date falls on that weekday.
  private func isOrdinal(_ name: Substring, fits: Bool) -> Bool {
    guard rest.first?.isBlank ?? false, CalendarWords.ordinals.contains(foldingDiacritics(name))
    else { return false }
    var scanner = self
    scanner.skip(\.isBlank)
    guard let next = scanner.word(), let roles = WordRoles.shared.roles[next] else { return false }
    let nouns: [WordRoles.Role] = [.interview, .call, .test, .round]
    let kinds: [WordRoles.Role] = [.screenKind, .interviewKind, .finalKind, .otherKind]
    return roles.contains(where: (fits ? nouns : nouns + kinds).contains)
  }

  struct Digits {
    let value: Int
    let count: Int
    let text: Substring
  }

  /// Reads digits of any script.
  mutating func number() -> Digits? {
    // `三` is a number too, but part of the word `三月`.
    let digits = rest.prefix {
      $0.unicodeScalars.first?.properties.numericType == .decimal && $0.wholeNumberValue != nil
    }
    guard !digits.isEmpty, digits.count <= 14 else { return nil }
    let value = digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
    rest = rest[digits.endIndex...]
    return Digits(value: value, count: digits.count, text: digits)
  }

  /// Reads a word in its folded spelling.
  mutating func word() -> String? {
    let letters = rest.prefix(while: \.isLetter)
    if letters.isEmpty { return nil }
    rest = rest[letters.endIndex...]
    return foldingDiacritics(letters)
  }

  mutating func monthName() -> Int? {
    let start = rest
    if let word = word(), let month = CalendarWords.months[word] { return month }
    rest = start
    return nil
  }

  /// Reads the name of a weekday. `segunda-feira` contains a hyphen.
  mutating func weekday() -> Set<Int>? {
    let start = rest
    let long = rest.prefix { $0.isLetter || $0 == "-" }
    if let weekdays = CalendarWords.weekdays[foldingDiacritics(long)] {
      rest = rest[long.endIndex...]
      return weekdays
    }
    if let word = word(), let weekdays = CalendarWords.weekdays[word] { return weekdays }
    rest = start
    return nil
  }

  /// Skips `the`, `of`, `den` and the like.
  mutating func fillers() {
    while true {
      skip(\.isBlank)
      let start = rest
      guard let word = word(), CalendarWords.fillers.contains(word),
        rest.first.map({ $0.isBlank || "'’.".contains($0) }) ?? false
      else {
        rest = start
        return
      }
      skip { "'’.".contains($0) }
    }
  }

  /// Skips `st` in `1st`, `er` in `1er`, `º` in `1º`.
  mutating func ordinalSuffix() {
    let start = rest
    if let mark = rest.first, "°ºª".contains(mark) {
      rest.removeFirst()
      return
    }
    guard let word = word(), CalendarWords.ordinalEndings.contains(word) else {
      rest = start
      return
    }
  }

  mutating func skip(_ condition: (Character) -> Bool) { rest = rest.drop(while: condition) }

  mutating func close() { isClosed = true }

  /// Reads the end of a range of days within a month: `-20` after `18`, `.–20.`, ` to 20`.
  ///
  /// - Parameter isTight: Whether a dash must directly follow the day. `March 18 - 20 people` is not a range.
  mutating func endOfRange(after first: Int, isTight: Bool) {
    let start = rest
    skip { $0 == "." }
    if !isTight { skip(\.isBlank) }
    if let mark = rest.first, DateScanner.isDash(mark) || "/+&".contains(mark) {
      rest.removeFirst()
    } else {
      skip(\.isBlank)
      guard let word = word(), CalendarWords.ranges.contains(word) else {
        rest = start
        return
      }
    }
    skip(\.isBlank)
    guard let last = number(), last.count <= 2, last.value > first, last.value <= 31,
      rest.first != ":"
    else {
      rest = start
      return
    }
    ordinalSuffix()
    lastDay = last.value
  }

  mutating func forgetRange() { lastDay = nil }
}
