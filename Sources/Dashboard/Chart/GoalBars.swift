import Insights
import Journal

/// How goals stand: a bar for the present week or month, and small ones for those before it.
enum GoalBars {
  private static let rowHeight = 62.0
  private static let barWidth = 300.0
  private static let leastEarlierLeft = 440.0
  private static let earlierStep = 24.0
  private static let earlierHeight = 34.0
  private static let earlierWidth = 220.0

  struct Row {
    let title: String
    /// `2 of 3 this week`.
    let words: String
    let standing: GoalProgress.Standing
  }

  static func drawing(of rows: [Row]) -> Drawing {
    // The words have numbers in them, and a number that is cut reads as another number.
    let longest = rows.map(\.words.drawnWidth).max() ?? 0
    let earlierLeft = max(leastEarlierLeft, (barWidth + 10 + longest + 14).rounded(.up))
    return Drawing(
      width: earlierLeft + earlierWidth, height: Double(rows.count) * rowHeight,
      shapes: rows.enumerated().flatMap { index, row in
        let y = Double(index) * rowHeight
        return shapes(of: row, at: y) + earlier(row.standing, at: .init(earlierLeft, y))
      })
  }

  private static func shapes(of row: Row, at y: Double) -> [Drawing.Shape] {
    let target = row.standing.goal.fullTarget
    let done = row.standing.current?.done ?? 0
    let length = barWidth * min(1, Double(done) / Double(target))
    let isRest = row.standing.current?.isRest ?? false
    let bar = { (width: Double, tone: Drawing.Tone) in
      Drawing.Shape.box(
        .init(x: 0, y: y + 26, width: width, height: 16, radius: 3, tone: tone))
    }
    return [
      .label(.init(row.title, at: .init(0, y + 17), atMost: 44)),
      bar(barWidth, isRest ? .rest : .track),
    ] + (length > 0 ? [bar(length, .fill)] : []) + [
      .label(.init(row.words, at: .init(barWidth + 10, y + 39), .start, .figure))
    ]
  }

  /// Small columns, as high as their share of the target, up to all of it.
  private static func earlier(
    _ standing: GoalProgress.Standing, at corner: Drawing.Point
  ) -> [Drawing.Shape] {
    let target = standing.goal.fullTarget
    let bottom = corner.y + 14 + earlierHeight
    return standing.earlier.enumerated().flatMap { index, period -> [Drawing.Shape] in
      let x = corner.x + Double(index) * earlierStep
      let share = min(1, Double(period.done) / Double(target))
      let column = { (height: Double, tone: Drawing.Tone) in
        Drawing.Shape.box(
          .init(
            x: x, y: bottom - height, width: 16, height: height, radius: 2, tone: tone,
            title:
              "\(period.days.lowerBound.spokenWithYear): \(period.isRest ? "rest" : "\(period.done)")"
          ))
      }
      let back = column(earlierHeight, period.isRest ? .rest : .track)
      return share > 0 ? [back, column(share * earlierHeight, .fill)] : [back]
    }
  }
}

extension Goal {
  /// What fills a bar; any one thing does where no number was set.
  fileprivate var fullTarget: Int { max(target ?? 1, 1) }
}
