import Insights

/// How goals stand, for a place too narrow to have what was before beside what is now.
enum NarrowGoalBars {
  private static let width = Drawing.narrowWidth
  private static let lineHeight = 18.0
  private static let barHeight = 12.0
  private static let gap = 20.0
  private static let columns = EarlierColumns(step: 14, width: 10, height: 24)

  static func drawing(of rows: [GoalBars.Row]) -> Drawing {
    // The words have numbers in them, and a number that is cut reads as another number.
    let longest = rows.map(\.words.drawnWidth).max() ?? 0
    var y = 0.0
    let drawn = rows.flatMap { row -> [Drawing.Shape] in
      defer { y += gap }
      return shapes(of: row, from: &y)
    }
    return Drawing(
      width: max(width, longest.rounded(.up)), height: max(y - gap, 0),
      explanation: GoalBars.explanation, shapes: drawn)
  }

  /// From top to bottom; `y` is where the next would begin.
  private static func shapes(of row: GoalBars.Row, from y: inout Double) -> [Drawing.Shape] {
    let title = row.title.lines(2, ofWidth: 33).map { line -> Drawing.Shape in
      defer { y += lineHeight }
      return .label(.init(line, at: .init(0, y + 14)))
    }
    y += 2
    let bar = GoalBars.bar(
      of: row.standing,
      in: .init(x: 0, y: y, width: width, height: barHeight, radius: 3, tone: .track))
    y += barHeight
    let words = Drawing.Shape.label(.init(row.words, at: .init(0, y + 18), .start, .figure))
    y += lineHeight + 4
    let count = row.standing.earlier.count
    if count == 0 { return title + bar + [words] }
    // Beside the words where there is room, and otherwise below them.
    let left = width - columns.width(of: count)
    let isBeside = row.words.drawnWidth + gap <= left
    let top = isBeside ? y - lineHeight + 4 : y + 4
    y = top + columns.height
    return title + bar + [words]
      + columns.shapes(of: row.standing, at: .init(isBeside ? left : 0, top))
  }
}
