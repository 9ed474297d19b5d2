import Insights
import Journal

/// How goals stand: a bar for the present week or month, and small ones for those before it.
enum GoalBars {
  private static let rowHeight = 62.0
  private static let barWidth = 300.0
  private static let leastEarlierLeft = 440.0
  private static let earlierWidth = 220.0
  private static let columns = EarlierColumns(step: 24, width: 16, height: 34)

  static let explanation = "A bar for each goal, and small ones for the times before."

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
      explanation: explanation,
      shapes: rows.enumerated().flatMap { index, row in
        let y = Double(index) * rowHeight
        return shapes(of: row, at: y)
          + columns.shapes(of: row.standing, at: .init(earlierLeft, y + 14))
      })
  }

  private static func shapes(of row: Row, at y: Double) -> [Drawing.Shape] {
    let track = Drawing.Box(
      x: 0, y: y + 26, width: barWidth, height: 16, radius: 3, tone: .track)
    return [.label(.init(row.title, at: .init(0, y + 17), atMost: 44))]
      + bar(of: row.standing, in: track)
      + [.label(.init(row.words, at: .init(barWidth + 10, y + 39), .start, .figure))]
  }

  /// What is done, of all that the track has room for.
  static func bar(of standing: GoalProgress.Standing, in track: Drawing.Box) -> [Drawing.Shape] {
    let done = Double(standing.current?.done ?? 0)
    let length = track.width * min(1, done / Double(standing.goal.fullTarget))
    let bar = { (width: Double, tone: Drawing.Tone) in
      Drawing.Shape.box(
        .init(
          x: track.x, y: track.y, width: width, height: track.height, radius: track.radius,
          tone: tone))
    }
    let isRest = standing.current?.isRest ?? false
    return [bar(track.width, isRest ? .rest : .track)] + (length > 0 ? [bar(length, .fill)] : [])
  }
}

extension Goal {
  /// What fills a bar; any one thing does where no number was set.
  var fullTarget: Int { max(target ?? 1, 1) }
}
