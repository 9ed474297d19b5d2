import TextKit

// Times of day.
extension DateScanner {
  /// Reads a time such as `T10:30`, ` 10:30:00.000`, ` at 8:08 PM` or ` 10h30`, with a time zone. Keeps only the hour
  /// and the minute.
  mutating func time() -> String? { timeAndZone(hasYear: false) }

  /// - Parameter hasYear: Whether a day with its year is before it, so that `10.30` is not a second day.
  mutating func timeAndZone(hasYear: Bool) -> String? {
    let start = rest
    guard let time = timeOfDay(hasYear) else {
      rest = start
      return nil
    }
    skipZone()
    skipEndOfRange()
    return time
  }

  /// Whether an hour is next where the year of `20.10.` may be: `20:15`, `20.15`, `14 Uhr`, `14–16 Uhr`.
  ///
  /// - Parameter isApart: Whether a space is before it. Without one, `12.03.10 am Telefon` has a year.
  func isHour(isApart: Bool) -> Bool {
    var scanner = self
    guard let hour = scanner.number(), hour.count == 2, hour.value < 24 else { return false }
    let afterHour = scanner
    if let mark = scanner.rest.first, mark == ":" || isApart && mark == "." {
      return scanner.rest.dropFirst().first?.isNumber ?? false
    }
    if scanner.skipHourMark() || scanner.skipHourWord() { return true }
    guard isApart else { return false }
    var withEnd = afterHour
    if withEnd.skipEndOfHours() { return true }
    var timed = self
    return timed.time() != nil
  }

  /// Reads the time after a day of an unknown year. No year can be meant, so `20.15` and `14–16 Uhr` are times too.
  mutating func timeAfterDay() -> String? {
    if let time = time() { return time }
    let start = rest
    skip { $0.isBlank || $0 == "," }
    if let hour = number(), hour.count == 2, hour.value < 24 {
      if skipHourMark() || skipEndOfHours() { return DateScanner.clock(hour.value, 0) }
      if rest.first == "." {
        rest.removeFirst()
        // `18.03. 20.03.` are two days.
        if let minute = number(), minute.count == 2, minute.value < 60, rest.first != "." {
          return DateScanner.clock(hour.value, minute.value)
        }
      }
    }
    rest = start
    return nil
  }

  /// The `h` of `14h`, `14 h` and `14h30`.
  private mutating func skipHourMark() -> Bool {
    let start = rest
    skip(\.isBlank)
    if let mark = rest.first, "hH".contains(mark) {
      rest.removeFirst()
      if !(rest.first?.isLetter ?? false) { return true }
    }
    rest = start
    return false
  }

  /// Skips the end of hours such as `14–16 Uhr`.
  private mutating func skipEndOfHours() -> Bool {
    let start = rest
    skip(\.isBlank)
    if let dash = rest.first, DateScanner.isDash(dash) {
      rest.removeFirst()
      skip(\.isBlank)
      if let end = number(), end.count <= 2, skipHourWord() { return true }
    }
    rest = start
    return false
  }

  private mutating func timeOfDay(_ hasYear: Bool) -> String? {
    if rest.first == "T" || rest.first == "t", rest.dropFirst().first?.isNumber ?? false {
      rest.removeFirst()
      return hourAndMinute(mayBeCompact: true, hasYear)
    }
    skip { $0.isBlank || $0 == "," || $0 == "@" }
    if isNext(CalendarWords.beforeTime) { skip { $0.isBlank || $0 == "." } }
    if isNext(CalendarWords.noon) { return "12:00" }
    return hourAndMinute(mayBeCompact: false, hasYear)
  }

  /// Skips the next word if it is one of these.
  private mutating func isNext(_ words: Set<String>) -> Bool {
    let start = rest
    if rest.first?.isLetter ?? false, let word = word(), words.contains(word) { return true }
    rest = start
    return false
  }

  private mutating func hourAndMinute(mayBeCompact: Bool, _ hasYear: Bool) -> String? {
    guard let hour = number() else { return nil }
    if mayBeCompact, hour.count == 4 || hour.count == 6 {
      let (h, m) =
        hour.count == 4
        ? (hour.value / 100, hour.value % 100)
        : (hour.value / 10_000, hour.value / 100 % 100)
      return h < 24 && m < 60 ? DateScanner.clock(h, m) : nil
    }
    guard hour.count <= 2, hour.value < 24 else { return nil }
    let afterHour = rest
    if let mark = rest.first, ":.hH".contains(mark) {
      rest.removeFirst()
      if let minute = number(), minute.count == 2, minute.value < 60 {
        skipSeconds()
        let half = halfOfDay()
        let hasHourWord = skipHourWord()
        let isTime = hasYear && hour.count == 2 && rest.first != "."
        if mark != "." || half != nil || hasHourWord || isTime {
          // `20:08 PM` is already in 24-hour form.
          let isShort = half != nil && hour.value <= 12
          return DateScanner.clock(
            isShort ? (half ?? 0) + hour.value % 12 : hour.value, minute.value)
        }
      }
      rest = afterHour
    }
    if (1...12).contains(hour.value), let half = halfOfDay() {
      return DateScanner.clock(half + hour.value % 12, 0)
    }
    return skipHourWord() ? DateScanner.clock(hour.value, 0) : nil
  }

  /// The time in the form `08:05`.
  static func clock(_ hour: Int, _ minute: Int) -> String {
    (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  private mutating func skipSeconds() {
    while let next = rest.first, ":.,".contains(next), rest.dropFirst().first?.isNumber ?? false {
      rest.removeFirst()
      if number() == nil { skip(\.isNumber) }
    }
  }

  /// Reads `am`, `PM`, `p.m.`: the hours before that half of the day.
  private mutating func halfOfDay() -> Int? {
    let start = rest
    skip(\.isBlank)
    let letters = rest.prefix { $0.isLetter || $0 == "." }
    guard let half = CalendarWords.halvesOfDay[letters.lowercased()] else {
      rest = start
      return nil
    }
    rest = rest[letters.endIndex...]
    return half
  }

  /// `10 Uhr`.
  private mutating func skipHourWord() -> Bool {
    let start = rest
    skip(\.isBlank)
    if let word = word(), CalendarWords.hours.contains(word) { return true }
    rest = start
    return false
  }

  /// Skips `Z`, `+01:00`, ` +0100`, ` UTC+1`, ` CET`, ` GMT+0100 (CET)`, `[Europe/Berlin]`.
  private mutating func skipZone() {
    let start = rest
    skip(\.isBlank)
    if skipZoneInBrackets() { return }
    let isAttached = rest.startIndex == start.startIndex
    let name = rest.prefix { $0.isLetter && $0.isASCII }
    let isNamed =
      name == "Z" || isAttached && name == "z" || DateScanner.zones.contains(String(name))
    if isNamed { rest = rest[name.endIndex...] }
    // ` -2 people` is not a time zone.
    guard skipOffset(leastDigits: isNamed ? 1 : isAttached ? 2 : 4) || isNamed else {
      rest = start
      return
    }
    let end = rest
    skip(\.isBlank)
    guard let first = rest.first, first == "(" || first == "[",
      let close = rest.firstIndex(of: first == "(" ? ")" : "]"),
      rest[..<close].dropFirst().allSatisfy({ $0.isLetter || $0.isBlank || "/_-".contains($0) }),
      rest[..<close].contains(where: { $0.isUppercase })
    else {
      rest = end
      return
    }
    rest = rest[close...].dropFirst()
  }

  /// Skips ` (GMT+2)`, ` (CET)`.
  private mutating func skipZoneInBrackets() -> Bool {
    guard rest.first == "(" else { return false }
    var scanner = self
    scanner.rest.removeFirst()
    let name = scanner.rest.prefix { $0.isLetter && $0.isASCII }
    guard DateScanner.zones.contains(String(name)) else { return false }
    scanner.rest = scanner.rest[name.endIndex...]
    _ = scanner.skipOffset(leastDigits: 1)
    guard scanner.rest.first == ")" else { return false }
    rest = scanner.rest.dropFirst()
    return true
  }

  /// Skips the zone of a date without a time: `2026-03-02Z`, `2026-03-02+01:00`.
  mutating func skipZoneOfDay() {
    if rest.first == "Z" { rest.removeFirst() } else { _ = skipOffset(leastDigits: 5) }
  }

  private mutating func skipOffset(leastDigits: Int) -> Bool {
    guard let sign = rest.first, "+-−".contains(sign) else { return false }
    let digits = rest.dropFirst().prefix { $0.isNumber || $0 == ":" }
    let after = rest[digits.endIndex...]
    guard (leastDigits...5).contains(digits.count), digits.first?.isNumber ?? false,
      !(after.first?.isLetter ?? false)
    else { return false }
    rest = after
    return true
  }

  private static let zones: Set<String> = [
    "UTC", "GMT", "WET", "WEST", "BST", "IST", "CET", "CEST", "MEZ", "MESZ", "EET", "EEST", "MSK",
    "SAST", "JST",
    "KST", "SGT", "HKT", "AEST", "AEDT", "ACST", "AWST", "NZST", "NZDT", "EST", "EDT", "CST", "CDT",
    "MST", "MDT",
    "PST", "PDT", "AKST", "AKDT", "HST", "ET", "CT", "MT", "PT", "BRT", "ART",
  ]

  /// Skips the end of a time range such as `14:00–15:00`.
  private mutating func skipEndOfRange() {
    let dash = rest.drop(while: \.isBlank)
    guard let first = dash.first, DateScanner.isDash(first) else { return }
    let end = dash.dropFirst().drop(while: \.isBlank).prefix { $0.isNumber || $0 == ":" }
    guard end.contains(":"), end.count >= 4 else { return }
    rest = dash[end.endIndex...]
    _ = halfOfDay()
  }
}
