package import TextKit

/// A calendar day, without a time or a time zone, like the date at the top of a diary page.
///
/// A note may know a day only approximately. Such a day has its place in the order of days and in every count,
/// but no duration may be calculated from it: see `isExact`.
package struct Day: Sendable, Comparable {
  /// The number of days since 1970-01-01.
  package let number: Int
  package let precision: Precision

  /// How exactly a day is known.
  package enum Precision: UInt8, Sendable {
    case exact
    /// A day close to this one: `~2026-03-02`.
    case about
    /// Any day of the month whose first day this is: `2026-03`.
    case month
  }

  package init(number: Int) { self.init(number: number, .exact) }

  private init(number: Int, _ precision: Precision) {
    self.number = number
    self.precision = precision
  }

  /// Returns `nil` if the date does not exist, or its year is not between 1900 and 2199.
  package init?(year: Int, month: Int, day: Int) {
    precision = .exact
    guard (1900...2199).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    // Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Parses exactly the form `2026-03-14`.
  package init?(iso text: some StringProtocol) {
    guard let day = text.withBytes({ Day(iso: $0) }) else { return nil }
    self = day
  }

  init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == .dash, bytes[7] == .dash else {
      return nil
    }
    var numbers = (0, 0, 0)
    for index in 0..<10 where index != 4 && index != 7 {
      let byte = bytes[index]
      guard byte.isASCIIDigit else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch index {
      case 0...3: numbers.0 = numbers.0 * 10 + digit
      case 5...6: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// A month of which no day is known. `nil` if there is no such month.
  package init?(year: Int, month: Int) {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    self.init(number: first.number, .month)
  }

  /// The same day, known approximately. A month stays a month.
  package var approximate: Day { precision == .month ? self : Day(number: number, .about) }

  /// Whether the day itself is known, so that a number of days may be calculated from it.
  package var isExact: Bool { precision == .exact }

  /// The last day that this can be: the end of a month, or else the day itself.
  package var latest: Day {
    precision == .month ? Day(number: number + Day.length(ofMonth: month, in: year) - 1) : self
  }

  /// Whether the two can be the same day, as far as they are known.
  package func mayBe(_ other: Day) -> Bool {
    if self == other { return true }
    if isExact, other.isExact { return false }
    return number - slack <= other.latest.number + other.slack
      && other.number - other.slack <= latest.number + slack
  }

  /// The number of days by which `about` may be wrong.
  private var slack: Int { precision == .about ? 7 : 0 }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  package static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }

  /// The number of days from `other` to this day; negative if this day is earlier.
  package func days(since other: Day) -> Int { number - other.number }

  package var year: Int { civil.year }
  package var month: Int { civil.month }
  package var dayOfMonth: Int { civil.day }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The Monday of this day's week.
  package var monday: Day { self + (1 - weekday) }

  /// The ISO 8601 week. It belongs to the year that contains its Thursday.
  package var isoWeek: Week {
    let thursday = monday + 3
    let newYear = Day(year: thursday.year, month: 1, day: 1) ?? thursday
    return Week(year: thursday.year, number: thursday.days(since: newYear) / 7 + 1)
  }

  // civil_from_days, from the same source as above.
  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Two days are equal if they have the same place in the calendar, however exactly it is known.
extension Day: Hashable {
  package static func == (a: Day, b: Day) -> Bool { a.number == b.number }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Day: CustomStringConvertible {
  /// The day in the form `2026-03-14`, or `~2026-03-14` or `2026-03` if it is known approximately. A note with
  /// this text has the same day.
  package var description: String {
    let (year, month, day) = civil
    // Written byte by byte: the texts of the numbers take 1% more instructions in a build.
    return String(unsafeUninitializedCapacity: 15) { bytes in
      var count = 0
      func add(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
      }
      func addTwoDigits(_ number: Int) {
        add(UInt8(ascii: "0") + UInt8(number / 10))
        add(UInt8(ascii: "0") + UInt8(number % 10))
      }
      if precision == .about { add(.tilde) }
      for digit in String(year).utf8.prefix(8) { add(digit) }
      add(.dash)
      addTwoDigits(month)
      if precision != .month {
        add(.dash)
        addTwoDigits(day)
      }
      return count
    }
  }
}

/// An ISO 8601 week.
package struct Week: Sendable, Hashable, CustomStringConvertible {
  package let year: Int
  package let number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// Parses the form `2026-W14`.
  package init?(_ text: String) {
    let parts = text.uppercased().split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), parts[1].hasPrefix("W"),
      (1900...2199).contains(year), let number = Int(parts[1].dropFirst()),
      // The last week of a year is the one that contains 28 December.
      let last = Day(year: year, month: 12, day: 28)?.isoWeek.number, (1...last).contains(number)
    else { return nil }
    self.init(year: year, number: number)
  }

  package var description: String { "\(year)-W\(number < 10 ? "0" : "")\(number)" }
}

extension JSON {
  /// `"2026-03-14"`, or null. An approximate day is `"2026-03-14~"` or `"2026-03"`, as in ISO 8601-2, so that the texts
  /// sort like the days.
  package static func day(_ day: Day?) -> JSON {
    optional(day.map { $0.precision == .about ? "\(Day(number: $0.number))~" : "\($0)" })
  }
}
