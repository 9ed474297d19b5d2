package import PageModel
package import Statistics

/// Shares with little to count on: a dot for what was counted, and a bar for the range in which the truth
/// likely lies. The larger groups first, for their bars are short.
///
/// A name stands above its bar, so that a drawing is narrow enough for a phone and still has room for
/// the name.
package enum IntervalRows {
  /// The style sheet shows it no larger than this.
  package static let width = 300.0
  private static let rowHeight = 46.0
  /// Of a row, what its name takes.
  private static let nameHeight = 20.0
  /// Where numbers are too long to stand beside the bars, they have a line of their own.
  private static let numbersHeight = 18.0
  /// Room for the half of a dot at 0 %.
  private static let plotStart = 8.0
  private static let plotWidth = 120.0
  /// Where the numbers stand below the name: all but the room for the half of `100%`.
  private static let widePlotWidth = 272.0
  /// Between the end of the bars and the numbers.
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
      // Closer to its own name than to the next.
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

  /// Where a share lies from left to right.
  package static func x(_ share: Double, in plotWidth: Double = IntervalRows.plotWidth) -> Double {
    plotStart + share * plotWidth
  }

  /// The lines leave out the names, which they would strike through.
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
    /// `nil` where nothing was counted.
    fileprivate let share: Double?
    /// `nil` where it is not known.
    fileprivate let range: ConfidenceInterval?
    /// The share and its likely range; `nil` where nothing was counted.
    fileprivate let numbers: String?
    fileprivate let size: Int

    package init(label: String, proportion: Proportion) {
      self.label = label
      share = proportion.share
      range = proportion.interval
      numbers = proportion.interval.map { "\(proportion.words), \($0.words)" }
      size = proportion.total
    }

    package init(label: String, estimate: KaplanMeier.Estimate) {
      self.label = label
      share = estimate.share
      range = estimate.interval
      numbers = [estimate.share.percent, estimate.interval?.words].compactMap(\.self)
        .joined(separator: ", ")
      // None is larger than another, so that they stay in the order of their days.
      size = 0
    }
  }
}
