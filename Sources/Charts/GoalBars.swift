package import Insights
import Journal
package import PageModel

/// The progress of goals: a bar for the present week or month, and small bars for past periods.
package enum GoalBars {
  private static let rowHeight = 62.0
  private static let barWidth = 300.0
  private static let leastEarlierLeft = 440.0
  private static let earlierWidth = 220.0
  private static let columns = PastPeriodBars(step: 24, width: 16, height: 34)

  package static let explanation = "A bar for each goal, and small ones for the times before."

  package struct Row {
    package let title: String
    /// `2 of 3 this week`.
    package let progress: String
    package let state: GoalProgress.GoalState

    package init(title: String, progress: String, state: GoalProgress.GoalState) {
      self.title = title
      self.progress = progress
      self.state = state
    }
  }

  package static func drawing(of rows: [Row]) -> Drawing {
    // The label contains numbers, and a number that is cut off reads as another number.
    let longest = rows.map(\.progress.drawnWidth).max() ?? 0
    let earlierLeft = max(leastEarlierLeft, (barWidth + 10 + longest + 14).rounded(.up))
    return Drawing(
      width: earlierLeft + earlierWidth, height: Double(rows.count) * rowHeight,
      explanation: explanation,
      shapes: rows.enumerated().flatMap { index, row in
        let y = Double(index) * rowHeight
        return shapes(of: row, at: y)
          + columns.shapes(of: row.state, at: .init(earlierLeft, y + 14))
      })
  }

  private static func shapes(of row: Row, at y: Double) -> [Drawing.Shape] {
    let track = Drawing.Box(
      x: 0, y: y + 26, width: barWidth, height: 16, radius: 3, tone: .track)
    return [.label(.init(row.title, at: .init(0, y + 17), atMost: 44))]
      + bar(of: row.state, in: track)
      + [.label(.init(row.progress, at: .init(barWidth + 10, y + 39), .start, .figure))]
  }

  /// The track, and on it a bar for what is done.
  package static func bar(of state: GoalProgress.GoalState, in track: Drawing.Box) -> [Drawing
    .Shape]
  {
    let done = Double(state.current?.done ?? 0)
    let length = track.width * min(1, done / Double(state.goal.fullTarget))
    let bar = { (width: Double, tone: Drawing.Tone) in
      Drawing.Shape.box(
        .init(
          x: track.x, y: track.y, width: width, height: track.height, radius: track.radius,
          tone: tone))
    }
    let isRest = state.current?.isRest ?? false
    return [bar(track.width, isRest ? .rest : .track)] + (length > 0 ? [bar(length, .fill)] : [])
  }
}

extension Goal {
  /// The number that fills a bar. Without a target, one thing is enough.
  package var fullTarget: Int { max(target ?? 1, 1) }
}

/// The progress of goals, for places too narrow to show past periods beside the present one.
package enum NarrowGoalBars {
  private static let width = Drawing.narrowWidth
  private static let lineHeight = 18.0
  private static let barHeight = 12.0
  private static let gap = 20.0
  private static let columns = PastPeriodBars(step: 14, width: 10, height: 24)

  package static func drawing(of rows: [GoalBars.Row]) -> Drawing {
    // The label contains numbers, and a number that is cut off reads as another number.
    let longest = rows.map(\.progress.drawnWidth).max() ?? 0
    var y = 0.0
    let drawn = rows.flatMap { row -> [Drawing.Shape] in
      defer { y += gap }
      return shapes(of: row, from: &y)
    }
    return Drawing(
      width: max(width, longest.rounded(.up)), height: max(y - gap, 0),
      explanation: GoalBars.explanation, shapes: drawn)
  }

  /// The shapes of a row, from top to bottom. Sets `y` to the top of the next row.
  private static func shapes(of row: GoalBars.Row, from y: inout Double) -> [Drawing.Shape] {
    let title = row.title.lines(2, ofWidth: 33).map { line -> Drawing.Shape in
      defer { y += lineHeight }
      return .label(.init(line, at: .init(0, y + 14)))
    }
    y += 2
    let bar = GoalBars.bar(
      of: row.state,
      in: .init(x: 0, y: y, width: width, height: barHeight, radius: 3, tone: .track))
    y += barHeight
    let progress = Drawing.Shape.label(.init(row.progress, at: .init(0, y + 18), .start, .figure))
    y += lineHeight + 4
    let count = row.state.earlier.count
    if count == 0 { return title + bar + [progress] }
    // The past periods are beside the label if there is room, and otherwise below them.
    let left = width - columns.width(of: count)
    let isBeside = row.progress.drawnWidth + gap <= left
    let top = isBeside ? y - lineHeight + 4 : y + 4
    y = top + columns.height
    return title + bar + [progress]
      + columns.shapes(of: row.state, at: .init(isBeside ? left : 0, top))
  }
}

/// The past periods of a goal: small columns, the oldest first. The height of a column is its share of the
/// target, up to 100%.
package struct PastPeriodBars {
  package let step: Double
  package let width: Double
  package let height: Double

  /// The width of this many columns.
  package func width(of count: Int) -> Double { Double(count - 1) * step + width }

  package func shapes(
    of state: GoalProgress.GoalState, at corner: Drawing.Point
  ) -> [Drawing.Shape] {
    let target = state.goal.fullTarget
    return state.earlier.enumerated().flatMap { index, period -> [Drawing.Shape] in
      let share = min(1, Double(period.done) / Double(target))
      let column = { (part: Double, tone: Drawing.Tone) in
        Drawing.Shape.box(
          .init(
            x: corner.x + Double(index) * step, y: corner.y + (1 - part) * height, width: width,
            height: part * height, radius: 2, tone: tone,
            title:
              "\(period.days.lowerBound.spokenWithYear): \(period.isRest ? "rest" : "\(period.done)")"
          ))
      }
      let back = column(1, period.isRest ? .rest : .track)
      return share > 0 ? [back, column(share, .fill)] : [back]
    }
  }
}
