import Insights
package import PageModel
package import Statistics

/// Shares of small totals: a dot for the counted share, and a bar for its likely range. Larger groups come
/// first, since their ranges are shorter.
///
/// A name is above its bar, so that a drawing is narrow enough for a phone and still has room for the name.
package enum IntervalRows {
  /// The largest width at which figures.css shows it.
  package static let width = 300.0
  private static let rowHeight = 46.0
  /// The part of a row that its name takes.
  private static let nameHeight = 20.0
  /// The height of a separate line for the numbers, used if they are too long to fit beside the bars.
  private static let numbersHeight = 18.0
  /// Room for half of a dot at 0%.
  private static let plotStart = 8.0
  private static let plotWidth = 120.0
  /// The plot's width if the numbers are below the name: all but the room for half of `100%`.
  private static let widePlotWidth = 272.0
  /// The gap between the end of the bars and the numbers.
  private static let gap = 14.0
  private static let axisHeight = 18.0

  package static func drawing(of rows: [Row]) -> Drawing {
    let longest = rows.compactMap { $0.numbers?.drawnWidth }.max() ?? 0
    let isBeside = x(1) + gap + longest <= width
    let plotWidth = isBeside ? IntervalRows.plotWidth : widePlotWidth
    let above = isBeside ? nameHeight : nameHeight + numbersHeight
    let height = rowHeight - nameHeight + above
    let sorted = rows.enumerated().sorted { a, b in
      let sizes = (a.element.size, b.element.size)
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : a.offset < b.offset
    }.map(\.element)
    let tops = sorted.indices.map { Double($0) * height }
    let drawn = zip(sorted, tops).flatMap { row, y -> [Drawing.Shape] in
      let name = Drawing.Shape.label(.init(row.label, at: .init(0, y + 15), atMost: 36))
      // Closer to its own name than to the next one.
      let middle = y + above + 10
      let numbers = Drawing.Point(
        isBeside ? x(1) + gap : 0, isBeside ? middle + 4 : y + 15 + numbersHeight)
      return [name] + shapes(of: row, at: middle, in: plotWidth, numbersAt: numbers)
    }
    let bottom = Double(rows.count) * height
    return Drawing(
      width: max(width, longest.rounded(.up)), height: bottom + axisHeight,
      explanation:
        "A row for each: a dot for the share that was counted, and a bar for its likely range.",
      shapes: [
        .group("axis", axis(tops.map { ($0 + above, $0 + height) }, in: plotWidth, to: bottom))
      ] + drawn)
  }

  /// The horizontal position of a share.
  package static func x(_ share: Double, in plotWidth: Double = IntervalRows.plotWidth) -> Double {
    plotStart + share * plotWidth
  }

  /// The grid lines and their labels. The lines leave out the names, which they would strike through.
  private static func axis(
    _ rows: [(top: Double, bottom: Double)], in plotWidth: Double, to bottom: Double
  ) -> [Drawing.Shape] {
    let x = { (share: Double) in IntervalRows.x(share, in: plotWidth) }
    let lines = rows.flatMap { row in
      [0, 0.25, 0.5, 0.75, 1].map { share -> Drawing.Shape in
        .line(from: .init(x(share), row.top), to: .init(x(share), row.bottom), .grid)
      }
    }
    return lines + [
      .label(.init("0%", at: .init(0, bottom + 13), .start, .scale)),
      .label(.init("50%", at: .init(x(0.5), bottom + 13), .middle, .scale)),
      .label(.init("100%", at: .init(x(1), bottom + 13), .middle, .scale)),
    ]
  }

  private static func shapes(
    of row: Row, at middle: Double, in plotWidth: Double, numbersAt place: Drawing.Point
  ) -> [Drawing.Shape] {
    let x = { (share: Double) in IntervalRows.x(share, in: plotWidth) }
    guard let share = row.share, let numbers = row.numbers else { return [] }
    let range = row.range.map { range -> Drawing.Shape in
      .box(
        .init(
          x: x(range.low), y: middle - 5, width: x(range.high) - x(range.low), height: 10,
          radius: 5, tone: .range))
    }
    return [range].compactMap(\.self) + [
      .dot(.init(center: .init(x(share), middle), radius: 6, tone: .stage)),
      .label(.init(numbers, at: place, .start, .figure)),
    ]
  }
}

extension IntervalRows {
  package struct Row {
    package let label: String
    /// `nil` if the total is zero.
    fileprivate let share: Double?
    /// `nil` if it is not known.
    fileprivate let range: ConfidenceInterval?
    /// The share, and its likely range if there is one; `nil` if the total is zero.
    fileprivate let numbers: String?
    fileprivate let size: Int

    package init(label: String, proportion: Proportion) {
      self.label = label
      share = proportion.share
      range = proportion.shownInterval
      numbers = proportion.share.map { _ in
        [proportion.displayText, proportion.shownInterval?.displayText].compactMap(\.self)
          .joined(separator: ", ")
      }
      size = proportion.total
    }

    package init(label: String, estimate: CumulativeIncidence.Estimate) {
      self.label = label
      share = estimate.share
      range = estimate.interval
      numbers = [estimate.share.percent, estimate.interval?.displayText].compactMap(\.self)
        .joined(separator: ", ")
      // All sizes are equal, so that the rows stay in the order of their days.
      size = 0
    }
  }
}
