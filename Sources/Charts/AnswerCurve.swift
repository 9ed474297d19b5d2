import Insights
package import PageModel
package import Statistics

/// The share of applications that are answered by each day since sending, as a line of steps with a band for its likely
/// range, and below it the applications that still wait, each at its age.
package struct AnswerCurve {
  /// From one day on, until the next step.
  package struct Step {
    package let day: Int
    package let estimate: CumulativeIncidence.Estimate

    package init(day: Int, estimate: CumulativeIncidence.Estimate) {
      self.day = day
      self.estimate = estimate
    }
  }

  private let steps: [Step]
  /// The day on which the line ends.
  private let end: Int
  private let sheet: Sheet

  private struct Sheet {
    let width: Double
    let height: Double
    let left: Double
    let right: Double
    let top = 14.0
    /// The room for the days and the ticks below the lowest line.
    let bottom: Double

    static let wide = Sheet(width: 720, height: 180, left: 48, right: 124, bottom: 52)
    static let narrow = Sheet(
      width: Drawing.narrowWidth, height: 250, left: 48, right: 40, bottom: 72)
  }

  /// The height of a tick for the most applications of one age.
  private static let tickHeight = 16.0

  /// - Parameters:
  ///   - steps: Sorted by day.
  ///   - end: The last day that is shown.
  ///   - half: The day by which half are answered, if that is known.
  ///   - waiting: The ages of the open applications, in days.
  package static func drawing(
    of steps: [Step], until end: Int, half: Int?, waiting: [Int], isNarrow: Bool = false
  ) -> Drawing {
    let sheet = isNarrow ? Sheet.narrow : .wide
    let curve = AnswerCurve(steps: steps.filter { $0.day <= end }, end: end, sheet: sheet)
    return Drawing(
      width: sheet.width, height: sheet.height,
      explanation:
        "A line that steps up with each answer, and a band for its likely range. Below it, a tick for each age of the open applications.",
      shapes: [.group("axis", curve.axes)] + curve.band
        + [.path(curve.outline(\.estimate.share), .stage)] + curve.endLabel
        + curve.label(ofHalf: half) + curve.ticks(waiting, isNarrow: isNarrow))
  }
}

extension AnswerCurve {
  private func x(_ day: Int) -> Double {
    sheet.left + Double(day) / Double(ReplyTimes.lastDay) * (sheet.width - sheet.left - sheet.right)
  }

  private func y(_ share: Double) -> Double {
    sheet.height - sheet.bottom - share * (sheet.height - sheet.top - sheet.bottom)
  }

  /// The corners of a line of steps from the day of sending to the last day.
  private func outline(_ value: (Step) -> Double) -> [Drawing.Point] {
    var points = [Drawing.Point(x(0), y(0))]
    var height = y(0)
    for step in steps {
      points.append(.init(x(step.day), height))
      height = y(value(step))
      points.append(.init(x(step.day), height))
    }
    return points + [.init(x(end), height)]
  }

  /// A share of exactly 0% or 100% has no range.
  private var band: [Drawing.Shape] {
    if steps.allSatisfy({ $0.estimate.interval == nil }) { return [] }
    let low = outline { $0.estimate.interval?.low ?? $0.estimate.share }
    let high = outline { $0.estimate.interval?.high ?? $0.estimate.share }
    return [.path(low + high.reversed(), .range)]
  }

  private var endLabel: [Drawing.Shape] {
    guard let last = steps.last else { return [] }
    return [
      .label(
        .init(
          last.estimate.share.percent, at: .init(x(end) + 8, y(last.estimate.share) + 4.5), .start,
          .figure))
    ]
  }

  /// Below the line on its right, or above it on its left if the line ends too soon.
  private func label(ofHalf day: Int?) -> [Drawing.Shape] {
    guard let day, let step = steps.last(where: { $0.day <= day }) else { return [] }
    let text = "half by day \(day)"
    let at = Drawing.Point(x(day), y(step.estimate.share))
    let hasRoom = at.x + 10 + text.drawnWidth <= x(end)
    return [
      .dot(.init(center: at, radius: 5, tone: .stage)),
      .label(
        hasRoom
          ? .init(text, at: .init(at.x + 10, at.y + 17))
          : .init(text, at: .init(at.x - 8, at.y - 9), .end)),
    ]
  }

  private var axes: [Drawing.Shape] {
    let shares = [0, 0.5, 1].flatMap { share -> [Drawing.Shape] in
      [
        .line(from: .init(x(0), y(share)), to: .init(x(ReplyTimes.lastDay), y(share)), .grid),
        .label(
          .init("\(Int(share * 100))%", at: .init(sheet.left - 8, y(share) + 4.5), .end, .scale)),
      ]
    }
    let days = ([0] + ReplyTimes.days).map { day in
      Drawing.Shape.label(
        .init(
          day == ReplyTimes.lastDay ? "\(day) days" : "\(day)",
          at: .init(x(day), y(0) + 17), .middle, .scale))
    }
    return shares + days
  }

  /// A tick for each age, the higher, the more applications have it. Those beyond the axis are counted beside it.
  private func ticks(_ waiting: [Int], isNarrow: Bool) -> [Drawing.Shape] {
    if waiting.isEmpty { return [] }
    let top = y(0) + 26
    let counts = Dictionary(grouping: waiting, by: \.self).mapValues(\.count)
    let most = max(2, counts.filter { $0.key <= ReplyTimes.lastDay }.values.max() ?? 0)
    let ticks = counts.filter { $0.key <= ReplyTimes.lastDay }.sorted { $0.key < $1.key }
      .map { age, count -> Drawing.Shape in
        let height = max(4, AnswerCurve.tickHeight * Double(count) / Double(most))
        return .box(
          .init(
            x: x(age) - 1, y: top + AnswerCurve.tickHeight - height, width: 2, height: height,
            tone: .now, title: "day \(age): \(count) open"))
      }
    let older = waiting.count { $0 > ReplyTimes.lastDay }
    let name = Drawing.Label(
      "open", at: .init(sheet.left - 8, top + AnswerCurve.tickHeight - 3), .end, .ahead)
    let text = "and \(older) older"
    // On a narrow sheet the number has a line of its own.
    let rest: Drawing.Label =
      isNarrow
      ? .init(
        text, at: .init(x(ReplyTimes.lastDay), top + AnswerCurve.tickHeight + 18), .end, .ahead)
      : .init(
        text, at: .init(x(ReplyTimes.lastDay) + 8, top + AnswerCurve.tickHeight - 3), .start,
        .ahead)
    return ticks + [.label(name)] + (older > 0 ? [.label(rest)] : [])
  }
}
