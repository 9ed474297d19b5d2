import Insights
import Journal

/// How goals stand: a bar for the present week or month, and small ones for those before it.
enum GoalBars {
  private static let rowHeight = 62.0
  private static let barWidth = 300.0
  private static let earlierLeft = 440.0
  private static let earlierStep = 24.0
  private static let earlierHeight = 34.0
  private static let width = 660.0

  struct Row {
    let title: String
    /// `2 of 3 this week`.
    let words: String
    let standing: GoalProgress.Standing
  }

  static func drawing(of rows: [Row]) -> Drawing {
    Drawing(
      width: width, height: Double(rows.count) * rowHeight,
      shapes: rows.enumerated().flatMap { shapes(of: $1, at: Double($0) * rowHeight) })
  }

  private static func shapes(of row: Row, at y: Double) -> [Drawing.Shape] {
    let target = max(row.standing.goal.target ?? 1, 1)
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
      .label(.init(row.words, at: .init(barWidth + 10, y + 39), .start, .figure, atMost: 20))
    ] + earlier(row.standing, target, at: y)
  }

  /// Small columns, as high as their share of the target, up to all of it.
  private static func earlier(
    _ standing: GoalProgress.Standing, _ target: Int, at y: Double
  ) -> [Drawing.Shape] {
    let bottom = y + 14 + earlierHeight
    return standing.earlier.enumerated().flatMap { index, period -> [Drawing.Shape] in
      let x = earlierLeft + Double(index) * earlierStep
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
