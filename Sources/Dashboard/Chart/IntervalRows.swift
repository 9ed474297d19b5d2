import Statistics

/// Shares of small groups: a dot for what was counted, and a bar for the range in which the truth likely
/// lies. The larger groups first, for their bars are short.
enum IntervalRows {
  private static let rowHeight = 30.0
  private static let labelWidth = 192.0
  private static let plotWidth = 200.0
  private static let numberWidth = 158.0
  private static let axisHeight = 24.0

  struct Row {
    let label: String
    let proportion: Proportion
  }

  static func drawing(of rows: [Row]) -> Drawing {
    let bottom = Double(rows.count) * rowHeight
    let sorted = rows.enumerated().sorted { a, b in
      let sizes = (a.element.proportion.total, b.element.proportion.total)
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : a.offset < b.offset
    }.map(\.element)
    let drawn = sorted.enumerated().flatMap { shapes(of: $1, at: Double($0) * rowHeight) }
    return Drawing(
      width: labelWidth + plotWidth + numberWidth, height: bottom + axisHeight,
      shapes: [.group("axis", axis(to: bottom))] + drawn)
  }

  /// Where a share lies from left to right.
  static func x(_ share: Double) -> Double { labelWidth + share * plotWidth }

  private static func axis(to bottom: Double) -> [Drawing.Shape] {
    [0, 0.25, 0.5, 0.75, 1].flatMap { share -> [Drawing.Shape] in
      let line = Drawing.Shape.line(
        from: .init(x(share), 0), to: .init(x(share), bottom), .grid)
      let words = "\(Int(share * 100))%"
      return [line, .label(.init(words, at: .init(x(share), bottom + 17), .middle, .scale))]
    }
  }

  private static func shapes(of row: Row, at y: Double) -> [Drawing.Shape] {
    let middle = y + rowHeight / 2
    let name = Drawing.Shape.label(
      .init(row.label, at: .init(labelWidth - 12, middle + 4), .end, atMost: 26))
    guard let share = row.proportion.share, let range = row.proportion.interval else {
      return [name]
    }
    return [
      name,
      .box(
        .init(
          x: x(range.low), y: middle - 5, width: x(range.high) - x(range.low), height: 10,
          radius: 5, tone: .range)),
      .dot(.init(center: .init(x(share), middle), radius: 6, tone: .stage)),
      .label(
        .init(
          "\(row.proportion.words), \(range.words)",
          at: .init(labelWidth + plotWidth + 14, middle + 4), .start, .figure)),
    ]
  }
}
