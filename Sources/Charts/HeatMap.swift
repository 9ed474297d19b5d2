import Diagnostics
package import Insights
import Journal
package import PageModel
import TextKit

/// Half a year of days, each as a square: one column for each week, darker where more was done.
package enum HeatMap {
  private static let wide = Grid(step: 22, side: 18, left: 44)
  private static let narrow = Grid(step: 17.5, side: 14.5, left: 39)
  private static let top = 24.0
  private static let keyHeight = 34.0
  private static let explanation =
    "A square for each day and a column for each week, darker where more was done"

  package static func drawing(of weeks: [Activity.WeekOfEfforts]) -> Drawing {
    let columns = weeks.enumerated().flatMap { column, week in
      squares(of: week, in: column)
    }
    let key = HeatMapLegend(side: wide.side, left: wide.left)
    return Drawing(
      width: wide.left + Double(weeks.count) * wide.step + 30,
      height: top + 7 * wide.step + keyHeight,
      explanation: "\(explanation).",
      shapes: [.group("axis", wide.names(of: weeks, from: top))] + columns
        + key.shapes(at: top + 7 * wide.step + 8))
  }

  /// The same with the older half above the newer one. It has no tooltips; the table has the numbers.
  package static func narrowDrawing(of weeks: [Activity.WeekOfEfforts]) -> Drawing {
    let half = (weeks.count + 1) / 2
    let blockHeight = top + 7 * narrow.step + 8
    let blocks = [weeks.prefix(half), weeks.suffix(weeks.count - half)].map(Array.init)
      .filter { !$0.isEmpty }
    let shapes = blocks.enumerated().flatMap { index, weeks -> [Drawing.Shape] in
      let top = top + Double(index) * blockHeight
      return [.group("axis", narrow.names(of: weeks, from: top))]
        + narrow.squares(of: weeks, from: top)
    }
    let bottom = Double(blocks.count) * blockHeight
    let key = HeatMapLegend(side: narrow.side, left: narrow.left)
    return Drawing(
      width: Drawing.narrowWidth, height: bottom + 2 * HeatMapLegend.lineHeight,
      explanation: "\(explanation); the older weeks above the newer.",
      shapes: shapes + key.shapes(at: bottom + 2, width: Drawing.narrowWidth))
  }

  /// The shade for this many things done on a day.
  package static func tone(_ efforts: Int) -> Drawing.Tone {
    switch efforts {
    case ..<1: .heat0
    case 1: .heat1
    case 2: .heat2
    case 3, 4: .heat3
    default: .heat4
    }
  }

  /// Whether the week is the first that begins in its month, or the first of all.
  static func beginsMonth(_ column: Int, of weeks: [Activity.WeekOfEfforts]) -> Bool {
    column == 0 || weeks[column - 1].start.month != weeks[column].start.month
  }

  /// The squares of a week, each with a tooltip.
  private static func squares(of week: Activity.WeekOfEfforts, in column: Int) -> [Drawing.Shape] {
    week.efforts.enumerated().compactMap { row, efforts in
      efforts.map { efforts in
        let day = week.start + row
        let corner = wide.corner(column, row, from: top)
        return .box(
          .init(
            x: corner.x, y: corner.y, width: wide.side, height: wide.side, radius: 3,
            tone: tone(efforts),
            title: "\(day.spokenWithYear): \(efforts.pluralized("thing")) done"))
      }
    }
  }
}

extension HeatMap {
  /// The positions of days on the sheet.
  fileprivate struct Grid {
    let step: Double
    let side: Double
    let left: Double

    func corner(_ column: Int, _ row: Int, from top: Double) -> Drawing.Point {
      .init(left + Double(column) * step, top + Double(row) * step)
    }

    /// All days of one tone as a single shape, since there are many days.
    func squares(of weeks: [Activity.WeekOfEfforts], from top: Double) -> [Drawing.Shape] {
      let tones: [Drawing.Tone] = [.heat0, .heat1, .heat2, .heat3, .heat4]
      return tones.compactMap { tone in
        let corners = weeks.enumerated().flatMap { column, week in
          week.efforts.indices.filter { week.efforts[$0].map(HeatMap.tone) == tone }
            .map { corner(column, $0, from: top) }
        }
        return corners.isEmpty ? nil : .squares(corners, side: side, tone)
      }
    }

    func names(of weeks: [Activity.WeekOfEfforts], from top: Double) -> [Drawing.Shape] {
      months(weeks, from: top) + weekdays(weeks, from: top)
    }

    /// A month's name above the first week that begins in it, if there is room.
    private func months(_ weeks: [Activity.WeekOfEfforts], from top: Double) -> [Drawing.Shape] {
      var lastNamed = -3
      return weeks.indices.compactMap { column in
        guard HeatMap.beginsMonth(column, of: weeks), column - lastNamed >= 3 else { return nil }
        lastNamed = column
        return .label(
          .init(
            String(weeks[column].start.monthName.prefix(3)),
            at: .init(left + Double(column) * step, top - 9), .start, .scale))
      }
    }

    private func weekdays(_ weeks: [Activity.WeekOfEfforts], from top: Double) -> [Drawing.Shape] {
      guard let start = weeks.first?.start else { return [] }
      return [0, 2, 4].map { row in
        .label(
          .init(
            String((start + row).weekdayName.prefix(3)),
            at: .init(left - 8, top + Double(row) * step + side / 2 + 4.5), .end, .scale))
      }
    }
  }
}

/// The legend for the shades of the calendar.
package struct HeatMapLegend {
  package let side: Double
  package let left: Double

  package static let lineHeight = 24.0
  private static let steps = [
    (0, "0"), (1, "1"), (2, "2"), (3, "3–4"), (5, "5 or more things a day"),
  ]

  /// The legend on one line, or on several if the width requires it.
  package func shapes(at top: Double, width: Double = .infinity) -> [Drawing.Shape] {
    var (x, y) = (left, top)
    return HeatMapLegend.steps.flatMap { step -> [Drawing.Shape] in
      // Each step begins where the previous label ends, however long that is.
      let needed = side + 6 + step.1.drawnWidth
      if x + needed > width { (x, y) = (left, y + HeatMapLegend.lineHeight) }
      defer { x += needed + 16 }
      return [
        .box(
          .init(
            x: x, y: y, width: side, height: side, radius: 3, tone: HeatMap.tone(step.0))),
        .label(.init(step.1, at: .init(x + side + 6, y + side / 2 + 5), .start, .scale)),
      ]
    }
  }
}
