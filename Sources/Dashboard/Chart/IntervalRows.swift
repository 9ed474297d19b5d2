import Statistics

/// Shares of small groups: a dot for what was counted, and a bar for the range in which the truth likely
/// lies. The larger groups first, for their bars are short.
///
/// A name stands above its bar, so that a drawing is narrow enough for a phone and still has room for
/// the name.
enum IntervalRows {
  private static let leastWidth = 300.0
  private static let rowHeight = 46.0
  /// Of a row, what its name takes.
  private static let nameHeight = 20.0
  /// Room for the half of a dot at 0 %.
  private static let plotStart = 8.0
  private static let plotWidth = 130.0
  /// Between the end of the bars and the numbers.
  private static let gap = 14.0
  private static let axisHeight = 18.0

  struct Row {
    let label: String
    let proportion: Proportion

    /// The share and its likely range; `nil` where nothing was counted.
    fileprivate var numbers: String? {
      proportion.interval.map { "\(proportion.words), \($0.words)" }
    }
  }

  static func drawing(of rows: [Row]) -> Drawing {
    let bottom = Double(rows.count) * rowHeight
    let sorted = rows.enumerated().sorted { a, b in
      let sizes = (a.element.proportion.total, b.element.proportion.total)
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : a.offset < b.offset
    }.map(\.element)
    let drawn = sorted.enumerated().flatMap { shapes(of: $1, at: Double($0) * rowHeight) }
    let longest = rows.compactMap { $0.numbers?.drawnWidth }.max() ?? 0
    return Drawing(
      width: max(leastWidth, (x(1) + gap + longest).rounded(.up)), height: bottom + axisHeight,
      shapes: [.group("axis", axis(rows: rows.count, to: bottom))] + drawn)
  }

  /// Where a share lies from left to right.
  static func x(_ share: Double) -> Double { plotStart + share * plotWidth }

  private static func axis(rows: Int, to bottom: Double) -> [Drawing.Shape] {
    // The lines leave out the names, which they would strike through.
    let lines = (0..<rows).flatMap { row in
      [0, 0.25, 0.5, 0.75, 1].map { share -> Drawing.Shape in
        let top = Double(row) * rowHeight + nameHeight
        return .line(
          from: .init(x(share), top), to: .init(x(share), top + rowHeight - nameHeight), .grid)
      }
    }
    return lines + [
      .label(.init("0%", at: .init(0, bottom + 13), .start, .scale)),
      .label(.init("50%", at: .init(x(0.5), bottom + 13), .middle, .scale)),
      .label(.init("100%", at: .init(x(1), bottom + 13), .middle, .scale)),
    ]
  }

  private static func shapes(of row: Row, at y: Double) -> [Drawing.Shape] {
    // Closer to its own name than to the next.
    let middle = y + nameHeight + 10
    let name = Drawing.Shape.label(.init(row.label, at: .init(0, y + 15), atMost: 36))
    guard let share = row.proportion.share, let range = row.proportion.interval,
      let numbers = row.numbers
    else {
      return [name]
    }
    return [
      name,
      .box(
        .init(
          x: x(range.low), y: middle - 5, width: x(range.high) - x(range.low), height: 10,
          radius: 5, tone: .range)),
      .dot(.init(center: .init(x(share), middle), radius: 6, tone: .stage)),
      .label(.init(numbers, at: .init(x(1) + gap, middle + 4), .start, .figure)),
    ]
  }
}
