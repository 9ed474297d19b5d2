import TextKit

// The parts of a calendar date, in figures and in words.
extension DateScanner {
  /// `2026-03-02`, `2026.03.02`, `02.03.2026`, `3/2/2026`, `8/14/26`, `2026-03`, `20260302`.
  mutating func numeric(_ first: Digits, _ order: DateOrder?) -> FoundDate? {
    if let compact = compact(first, order) { return compact }
    let start = rest
    guard let mark = separator(), let second = number() else {
      rest = start
      return nil
    }
    let end = rest
    let isApart = end.dropFirst().first?.isBlank ?? false
    guard second.count <= 2, let next = separator(), next == mark,
      next != "." || first.count > 2 || !isHour(isApart: isApart), let third = number()
    else {
      rest = end
      if let month = month(first, mark, second) { return month }
      rest = start
      return nil
    }
    return days(first, second, third, mark, order)
  }

  /// - Returns: No days if the figures are not a valid date.
  private func days(
    _ first: Digits, _ second: Digits, _ third: Digits, _ separator: Character, _ order: DateOrder?
  ) -> FoundDate {
    let (a, b, c) = (first.value, second.value, third.value)
    if first.count == 4 {
      return FoundDate(third.count <= 2 ? [Day(year: a, month: b, day: c)] : [])
    }
    guard first.count <= 2, third.count == 4 || third.count == 2 else { return FoundDate([]) }
    let year = third.count == 4 ? c : 2000 + c
    let dayFirst = Day(year: year, month: b, day: a)
    let monthFirst = Day(year: year, month: a, day: b)
    switch (separator, order) {
    case (".", _): return FoundDate([dayFirst ?? (order == .dayFirst ? nil : monthFirst)])
    case (_, .dayFirst): return FoundDate([dayFirst])
    case (_, .monthFirst): return FoundDate([monthFirst])
    case (_, nil):
      let isYearFirst = third.count == 2 && first.count == 2 && separator != "/"
      return FoundDate([
        dayFirst, monthFirst, isYearFirst ? Day(year: 2000 + a, month: b, day: c) : nil,
      ])
    }
  }

  /// `2026-03`, `03/2026`, and `2026-03-??`.
  private mutating func month(_ first: Digits, _ separator: Character, _ second: Digits)
    -> FoundDate?
  {
    let month: Day?
    switch (first.count, second.count) {
    case (4, 1...2): month = Day(year: first.value, month: second.value)
    case (1...2, 4): month = Day(year: second.value, month: first.value)
    default: return nil
    }
    if first.count == 4, rest.first == separator {
      let unknown = rest.dropFirst().prefix { "?xX_".contains($0) }
      if (1...2).contains(unknown.count) { rest = rest[unknown.endIndex...] }
    }
    if let next = rest.first {
      // `2026-03-021` and `2026-03x` are not a month.
      let isEnd = next.isBlank || ",;:)]>?~".contains(next)
      if !isEnd { return nil }
    }
    return month.map { FoundDate([$0]) }
  }

  /// `2026-W10`, or `2026-W10-1` for its Monday.
  private mutating func week(of year: Int) -> FoundDate? {
    let start = rest
    skip { $0 == "-" }
    guard rest.first == "W" || rest.first == "w" else {
      rest = start
      return nil
    }
    rest.removeFirst()
    guard let number = number(), number.count == 2,
      let inJanuary = Day(year: year, month: 1, day: 4),
      Week("\(year)-W\(number.text)") != nil
    else {
      rest = start
      return nil
    }
    let monday = inJanuary.monday + (number.value - 1) * 7
    let end = rest
    skip { $0 == "-" }
    if let day = self.number(), day.count == 1, (1...7).contains(day.value) {
      return FoundDate([monday + (day.value - 1)])
    }
    rest = end
    return FoundDate([monday.approximate])
  }

  /// `20260302`, `202603021030` and `20260302103000`; `02032026` if it has only one meaning.
  private mutating func compact(_ digits: Digits, _ order: DateOrder?) -> FoundDate? {
    let figures = digits.text.map { $0.wholeNumberValue ?? 0 }
    func part(_ range: Range<Int>) -> Int { figures[range].reduce(0) { $0 * 10 + $1 } }
    guard figures.count == 8 || figures.count == 12 || figures.count == 14 else { return nil }
    let yearFirst = Day(year: part(0..<4), month: part(4..<6), day: part(6..<8))
    if figures.count > 8 {
      guard part(8..<10) < 24, part(10..<12) < 60 else { return FoundDate([]) }
      return FoundDate([yearFirst], time: DateScanner.clock(part(8..<10), part(10..<12)))
    }
    let dayFirst = Day(year: part(4..<8), month: part(2..<4), day: part(0..<2))
    let monthFirst = Day(year: part(4..<8), month: part(0..<2), day: part(2..<4))
    switch order {
    case .dayFirst: return FoundDate([yearFirst, dayFirst])
    case .monthFirst: return FoundDate([yearFirst, monthFirst])
    case nil: return FoundDate([yearFirst, dayFirst, monthFirst])
    }
  }

  /// `2026年3月2日` and `2026年3月`, with the characters of Chinese, Japanese or Korean.
  mutating func eastAsian(_ year: Digits) -> FoundDate? {
    let start = rest
    if year.count == 4, skipOne(of: "年년"), let month = number(), month.count <= 2, skipOne(of: "月월")
    {
      skip(\.isBlank)
      let end = rest
      if let day = number(), day.count <= 2, skipOne(of: "日号號일") {
        self.close()
        return FoundDate([Day(year: year.value, month: month.value, day: day.value)])
      }
      rest = end
      self.close()
      return FoundDate([Day(year: year.value, month: month.value)])
    }
    rest = start
    return nil
  }

  private mutating func skipOne(of characters: String) -> Bool {
    skip(\.isBlank)
    guard let first = rest.first, characters.contains(first) else { return false }
    rest.removeFirst()
    skip(\.isBlank)
    return true
  }

  /// `2 March 2026`, `2nd of Mar. '26`, `02-Mar-2026`, `2. März 2026`.
  mutating func named(dayFirst day: Digits) -> FoundDate? {
    let start = rest
    guard day.count <= 2 else { return nil }
    ordinalSuffix()
    endOfRange(after: day.value, isTight: false)
    joints()
    guard let month = monthName() ?? monthOfRange() else {
      rest = start
      return nil
    }
    joints()
    let time = timeBeforeYear()
    guard let year = year() else {
      rest = start
      return nil
    }
    return FoundDate([Day(year: year, month: month, day: day.value)], time: time)
  }

  /// `2026 March 14`, `2026-Mar-14`, `2026 March`.
  mutating func named(yearFirst year: Digits) -> FoundDate? {
    let start = rest
    guard year.count == 4 else { return nil }
    if let week = week(of: year.value) { return week }
    joints()
    guard let month = monthName() else {
      rest = start
      return nil
    }
    let end = rest
    joints()
    if let day = number(), day.count <= 2, rest.first != ":" {
      ordinalSuffix()
      return FoundDate([Day(year: year.value, month: month, day: day.value)])
    }
    rest = end
    return FoundDate([Day(year: year.value, month: month)])
  }

  /// `March 2, 2026`, `Mar 2nd '26`, and the month alone: `March 2026`, `mid-March 2026`.
  mutating func named(_ month: Int, partOf dayInMonth: Int?) -> FoundDate? {
    // `Mar-18-26` is a date, and `Mar 18-26` is a range.
    let isHyphenated = rest.first.map(DateScanner.isDash) ?? false
    joints()
    let end = rest
    if dayInMonth == nil, let day = number(), day.count <= 2 {
      ordinalSuffix()
      if !isHyphenated { endOfRange(after: day.value, isTight: true) }
      joints()
      let time = timeBeforeYear()
      guard let year = year() else { return nil }
      return FoundDate([Day(year: year, month: month, day: day.value)], time: time)
    }
    rest = end
    // `March 26` is a day of an unknown year.
    guard rest.first.map({ "'’".contains($0) }) ?? false || number()?.count == 4 else { return nil }
    rest = end
    guard let year = year() else { return nil }
    guard let dayInMonth else { return FoundDate([Day(year: year, month: month)]) }
    return FoundDate([Day(year: year, month: month, day: dayInMonth)?.approximate])
  }

  /// `early`, `mid-`, `end of`: the day in the middle of that part of a month.
  mutating func partOfMonth() -> Int? {
    let start = rest
    guard let word = word(), let day = CalendarWords.parts[word] else {
      rest = start
      return nil
    }
    joints()
    return day
  }

  /// Reads a day and a month without a year: `2 March`, `March 2nd`, `3/2`, `3月2日`.
  ///
  /// - Returns: The meanings: two, if it can be either `dmy` or `mdy`.
  mutating func dayOfUnknownYear(_ order: DateOrder?) -> [(month: Int, day: Int)]? {
    fillers()
    guard let first = number() else {
      guard let month = monthName() else { return nil }
      joints()
      guard let day = number(), day.count <= 2 else { return nil }
      ordinalSuffix()
      endOfRange(after: day.value, isTight: true)
      return [(month, day.value)]
    }
    guard first.count <= 2 else { return nil }
    let start = rest
    ordinalSuffix()
    endOfRange(after: first.value, isTight: false)
    if lastDay != nil {
      joints()
      if let month = monthName() ?? monthOfRange() { return [(month, first.value)] }
      forgetRange()
    }
    rest = start
    if skipOne(of: "月월"), let day = number(), skipOne(of: "日号號일") {
      return [(first.value, day.value)]
    }
    rest = start
    if let separator = separator(), separator != "_", let second = number(), second.count <= 2 {
      if separator == "." {
        skip { $0 == "." }
        return [(second.value, first.value)]
      }
      switch order {
      case .dayFirst: return [(second.value, first.value)]
      case .monthFirst: return [(first.value, second.value)]
      case nil: return [(second.value, first.value), (first.value, second.value)]
      }
    }
    rest = start
    ordinalSuffix()
    joints()
    guard let month = monthName() else { return nil }
    skip { $0 == "." }
    return [(month, first.value)]
  }

  /// The month in figures after a range of days: `03.` in `18.-20.03.2026`.
  private mutating func monthOfRange() -> Int? {
    guard lastDay != nil else { return nil }
    let start = rest
    guard let month = number(), month.count <= 2, (1...12).contains(month.value), rest.first == "."
    else {
      rest = start
      return nil
    }
    rest.removeFirst()
    return month.value
  }

  /// Reads `2026`, `'26` or `26`. Two digits before a unit are not a year: `14 Aug 30 minutes`.
  private mutating func year() -> Int? {
    let start = rest
    if rest.first.map({ "'’".contains($0) }) ?? false { rest.removeFirst() }
    guard let year = number() else {
      rest = start
      return nil
    }
    if year.count == 4 { return year.value }
    let after = rest.drop(while: \.isBlank)
    let unit = after.prefix(while: \.isLetter).lowercased()
    // `26:30` is a time, and `26: interview` is not.
    let isTime = after.first == ":" && after.dropFirst().first?.isNumber ?? false
    guard year.count == 2, !CalendarWords.counted.contains(unit),
      !CalendarWords.hours.contains(unit),
      !isTime,
      rest.first != "." || !(rest.dropFirst().first?.isNumber ?? false)
    else {
      rest = start
      return nil
    }
    return 2000 + year.value
  }

  /// `Mon Mar 2 10:30:00 CET 2026`, as some programs write it.
  private mutating func timeBeforeYear() -> String? {
    let start = rest
    guard rest.first?.isNumber ?? false, let time = self.time() else {
      rest = start
      return nil
    }
    joints()
    return time
  }

  /// Skips what joins the parts of a date: spaces, symbols, and words like `of`.
  private mutating func joints() {
    skip { $0.isBlank || ".,-/_".contains($0) || DateScanner.isDash($0) }
    fillers()
  }

  /// Reads the character between the figures of a date. All dashes are equal.
  private mutating func separator() -> Character? {
    guard let separator = rest.first, "/._".contains(separator) || DateScanner.isDash(separator)
    else {
      return nil
    }
    rest.removeFirst()
    if separator == "." { skip(\.isBlank) }
    return DateScanner.isDash(separator) ? "-" : separator
  }

  /// A hyphen, an en dash, an em dash, a minus, or one in full width.
  static func isDash(_ character: Character) -> Bool { "-‐‑‒–—−－".contains(character) }
}
