package import Journal
package import PageModel

/// Places of days on an axis of whole weeks, a column each. The last week is the one of today.
package struct WeekScale {
  /// The first day of the first week.
  package let start: Day
  /// The number of weeks, from the first to the one of today.
  package let count: Int

  /// Fewer weeks do not fill the width: their columns would be too wide.
  private static let leastColumns = 20
  /// A single week would look like a month.
  private static let leastWeeks = 4
  /// The part of a column that stays free beside a box.
  private static let gap = 0.16

  /// - Parameters:
  ///   - first: The first day that has something.
  ///   - lastWeek: The first day of the week of today.
  ///   - most: The most weeks.
  package init(from first: Day, lastWeek: Day, most: Int) {
    let days = lastWeek.days(since: first)
    let weeks = days <= 0 ? 1 : (days + 6) / 7 + 1
    count = min(max(weeks, WeekScale.leastWeeks), most)
    start = lastWeek + -7 * (count - 1)
  }

  package var columns: Int { max(count, WeekScale.leastColumns) }
  private var width: Double { 1 / Double(columns) }
  /// The day after the last week.
  package var end: Day { start + 7 * count }

  /// The middle of a day.
  package func middle(of day: Day) -> Double {
    (Double(day.days(since: start)) + 0.5) / 7 * width
  }

  /// The left side and the width of a box for some days, or for the part of them on the axis; `nil` if there is none.
  package func box(of days: ClosedRange<Day>) -> (x: Double, width: Double)? {
    let first = max(days.lowerBound, start)
    let last = min(days.upperBound, end + -1)
    guard first <= last else { return nil }
    let from = Double(first.days(since: start)) / 7
    let to = Double(last.days(since: start) + 1) / 7
    return (
      (from + WeekScale.gap / 2) * width, max(to - from - WeekScale.gap, WeekScale.gap) * width
    )
  }
}

extension WeekScale {
  /// The room for the drawing on a screen of 320 pixels, and on a wide one, in the units of drawn widths.
  private static let narrow = 260.0
  private static let wide = 520.0
  private static let space = 3.0

  /// The names of months, each above the week with its first day, and the word for today at the end of its week.
  package var axis: Weeks.Axis {
    let months = months(in: WeekScale.narrow)
    return .init(
      months: months, monthsIfWide: self.months(in: WeekScale.wide).filter { !months.contains($0) },
      today: Double(count) * width)
  }

  /// The names that have room on a drawing of some width, before the next name and the word for today. The first month may
  /// be over after a week. Its name then gives way.
  private func months(in room: Double) -> [Lane.Label] {
    var limit = Double(count) * width * room - Lane.todayText.drawnWidth
    let names = (0..<count).filter(beginsMonth).reversed().compactMap { column -> Lane.Label? in
      let name = String(lastDay(column).monthName.prefix(3))
      let left = Double(column) * width * room
      guard left + name.drawnWidth + WeekScale.space <= limit else { return nil }
      limit = left
      return .init(at: Double(column) * width, name)
    }
    return names.reversed()
  }

  /// The first day of a week.
  func week(_ column: Int) -> Day { start + 7 * column }

  /// The last day of a week, which decides whose month the week is: a day of October is never below the name of September.
  func lastDay(_ column: Int) -> Day { week(column) + 6 }

  /// Whether a month begins in the week, or the week is the first of all.
  func beginsMonth(_ column: Int) -> Bool {
    column == 0 || lastDay(column - 1).month != lastDay(column).month
  }
}
