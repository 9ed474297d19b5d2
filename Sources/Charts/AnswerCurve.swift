import Insights
package import PageModel
package import Statistics

/// The share of applications that are answered within some days of sending, with its likely range.
package enum AnswerCurve {
  private static let width = 640.0
  private static let height = 260.0
  private static let left = 50.0
  private static let right = 40.0
  private static let top = 20.0
  private static let bottom = 36.0

  /// - Parameter points: sorted by day.
  package static func drawing(of points: [(day: Int, estimate: CumulativeIncidence.Estimate)])
    -> Drawing
  {
    let line = [place(0, 0)] + points.map { place($0.day, $0.estimate.share) }
    let ranges = points.compactMap { point -> Drawing.Shape? in
      guard let range = point.estimate.interval else { return nil }
      let (low, high) = (place(point.day, range.low), place(point.day, range.high))
      return .box(
        .init(
          x: low.x - 5, y: high.y, width: 10, height: low.y - high.y, radius: 5, tone: .range))
    }
    let dots = points.flatMap { point -> [Drawing.Shape] in
      let at = place(point.day, point.estimate.share)
      return [
        .dot(.init(center: at, radius: 6, tone: .stage)),
        .label(
          .init(
            point.estimate.share.percent, at: .init(at.x + 10, at.y + 18), .start, .figure)),
      ]
    }
    return Drawing(
      width: width, height: height,
      explanation:
        "A line through the shares after some days, each with a bar for its likely range.",
      shapes: [.group("axis", axes)] + ranges + [.path(line, .stage)] + dots)
  }

  /// The position of a share after some days. The axes end at `ReplyTimes.lastDay` and at 100%.
  package static func place(_ day: Int, _ share: Double) -> Drawing.Point {
    let last = Double(ReplyTimes.lastDay)
    return .init(
      left + Double(day) / last * (width - left - right),
      height - bottom - share * (height - top - bottom))
  }

  private static var axes: [Drawing.Shape] {
    let shares = [0, 0.5, 1].flatMap { share -> [Drawing.Shape] in
      let start = place(0, share)
      return [
        .line(from: start, to: place(ReplyTimes.lastDay, share), .grid),
        .label(
          .init("\(Int(share * 100))%", at: .init(left - 8, start.y + 4), .end, .scale)),
      ]
    }
    let days = ReplyTimes.days.map { day in
      Drawing.Shape.label(
        .init(
          day == ReplyTimes.lastDay ? "\(day) days" : "\(day)",
          at: .init(place(day, 0).x, height - 12), .middle, .scale))
    }
    return shares + days
  }
}
