import Diagnostics
import Insights
import Journal

/// Half a year of days, a square each: a column for a week, darker where more was done.
enum HeatMap {
  private static let step = 22.0
  private static let side = 18.0
  private static let left = 44.0
  private static let top = 24.0

  static func drawing(of weeks: [Activity.Week]) -> Drawing {
    let columns = weeks.enumerated().flatMap { column, week in
      squares(of: week, at: left + Double(column) * step)
    }
    return Drawing(
      width: left + Double(weeks.count) * step + 30, height: top + 7 * step + 34,
      shapes: [.group("axis", months(weeks) + weekdays(weeks))] + columns + key)
  }

  /// What the shades stand for.
  private static var key: [Drawing.Shape] {
    let y = top + 7 * step + 8
    let steps = [(0, "0"), (1, "1"), (2, "2"), (3, "3–4"), (5, "5 or more things a day")]
    var x = left
    return steps.flatMap { step -> [Drawing.Shape] in
      // Each begins where the words before it end, however long they are.
      defer { x += side + 6 + step.1.drawnWidth + 16 }
      return [
        .box(.init(x: x, y: y, width: side, height: side, radius: 3, tone: tone(step.0))),
        .label(.init(step.1, at: .init(x + side + 6, y + 14), .start, .scale)),
      ]
    }
  }

  /// The step of the scale for so many things done on a day.
  static func tone(_ efforts: Int) -> Drawing.Tone {
    switch efforts {
    case ..<1: .heat0
    case 1: .heat1
    case 2: .heat2
    case 3, 4: .heat3
    default: .heat4
    }
  }

  private static func squares(of week: Activity.Week, at x: Double) -> [Drawing.Shape] {
    week.efforts.enumerated().compactMap { row, efforts in
      efforts.map { efforts in
        let day = week.start + row
        let title = "\(day.spokenWithYear): \(efforts.of("thing")) done"
        return .box(
          .init(
            x: x, y: top + Double(row) * step, width: side, height: side, radius: 3,
            tone: tone(efforts), title: title))
      }
    }
  }

  /// A month's name above the first week that begins in it, where there is room for it.
  private static func months(_ weeks: [Activity.Week]) -> [Drawing.Shape] {
    var lastNamed = -3
    return weeks.indices.compactMap { column in
      let month = weeks[column].start.month
      let isFirst = column == 0 || weeks[column - 1].start.month != month
      guard isFirst, column - lastNamed >= 3 else { return nil }
      lastNamed = column
      return .label(
        .init(
          weeks[column].start.spokenMonth.prefix(3).description,
          at: .init(left + Double(column) * step, top - 9), .start, .scale))
    }
  }

  private static func weekdays(_ weeks: [Activity.Week]) -> [Drawing.Shape] {
    guard let start = weeks.first?.start else { return [] }
    return [0, 2, 4].map { row in
      .label(
        .init(
          (start + row).shortWeekday, at: .init(left - 10, top + Double(row) * step + 13), .end,
          .scale))
    }
  }
}

extension Day {
  fileprivate var shortWeekday: String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday - 1]
  }
}
