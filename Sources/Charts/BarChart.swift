package import PageModel

/// Parts of one total as rows of bars, each with its label and its numbers beside it.
package enum BarChart {
  private static let rowHeight = 28.0
  private static let labelWidth = 165.0
  private static let barWidth = 400.0
  private static let leastNumberWidth = 100.0
  private static let narrowRowHeight = 42.0
  private static let explanation = "A bar for each, as long as its share of all."

  package static func drawing(of bars: Bars) -> Drawing {
    let rows = bars.bars.enumerated().flatMap { index, bar in
      row(bar, of: bars.total, at: Double(index) * rowHeight)
    }
    let longest = bars.bars.map { numbers(of: $0, of: bars.total).drawnWidth }.max() ?? 0
    return Drawing(
      // A number that is cut off reads as another number.
      width: labelWidth + barWidth + max(leastNumberWidth, (10 + longest).rounded(.up)),
      height: Double(bars.bars.count) * rowHeight, explanation: explanation, shapes: rows)
  }

  /// The same with each label above its bar and the numbers above the bar's end.
  package static func narrowDrawing(of bars: Bars) -> Drawing {
    let needed = bars.bars.map {
      $0.label.drawnWidth + 16 + numbers(of: $0, of: bars.total).drawnWidth
    }
    let width = max(Drawing.narrowWidth, (needed.max() ?? 0).rounded(.up))
    let rows = bars.bars.enumerated().flatMap { index, bar in
      narrowRow(bar, of: bars.total, at: Double(index) * narrowRowHeight, width)
    }
    return Drawing(
      width: width, height: Double(bars.bars.count) * narrowRowHeight, explanation: explanation,
      shapes: rows)
  }

  private static func narrowRow(
    _ bar: Bars.Bar, of total: Int, at y: Double, _ width: Double
  ) -> [Drawing.Shape] {
    let box = { (width: Double, tone: Drawing.Tone) in
      Drawing.Shape.box(.init(x: 0, y: y + 20, width: width, height: 12, radius: 3, tone: tone))
    }
    return [
      .label(.init(bar.label, at: .init(0, y + 14))),
      .label(.init(numbers(of: bar, of: total), at: .init(width, y + 14), .end, .figure)),
      box(width, .track), box(width * Double(bar.count) / Double(max(total, 1)), .fill),
    ]
  }

  private static func numbers(of bar: Bars.Bar, of total: Int) -> String {
    "\(bar.count) of \(total)"
  }

  private static func row(_ bar: Bars.Bar, of total: Int, at y: Double) -> [Drawing.Shape] {
    let length = barWidth * Double(bar.count) / Double(max(total, 1))
    let box = { (width: Double, tone: Drawing.Tone) in
      Drawing.Shape.box(
        .init(x: labelWidth, y: y + 6, width: width, height: 16, radius: 3, tone: tone))
    }
    return [
      .label(.init(bar.label, at: .init(labelWidth - 10, y + 19), .end)),
      box(barWidth, .track), box(length, .fill),
      .label(
        .init(
          numbers(of: bar, of: total), at: .init(labelWidth + barWidth + 10, y + 19), .start,
          .figure)),
    ]
  }
}
