import Insights

/// The times before the present one of a goal: small columns, the oldest first, as high as their share of
/// the target, up to all of it.
struct EarlierColumns {
  let step: Double
  let width: Double
  let height: Double

  /// Of so many columns.
  func width(of count: Int) -> Double { Double(count - 1) * step + width }

  func shapes(
    of standing: GoalProgress.Standing, at corner: Drawing.Point
  ) -> [Drawing.Shape] {
    let target = standing.goal.fullTarget
    return standing.earlier.enumerated().flatMap { index, period -> [Drawing.Shape] in
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
