/// What the shades of a calendar stand for.
struct HeatKey {
  let side: Double
  let left: Double

  static let lineHeight = 24.0
  private static let steps = [
    (0, "0"), (1, "1"), (2, "2"), (3, "3–4"), (5, "5 or more things a day"),
  ]

  /// On one line, or on as many as the width asks for.
  func shapes(at top: Double, width: Double = .infinity) -> [Drawing.Shape] {
    var (x, y) = (left, top)
    return HeatKey.steps.flatMap { step -> [Drawing.Shape] in
      // Each begins where the words before it end, however long they are.
      let needed = side + 6 + step.1.drawnWidth
      if x + needed > width { (x, y) = (left, y + HeatKey.lineHeight) }
      defer { x += needed + 16 }
      return [
        .box(
          .init(
            x: x, y: y, width: side, height: side, radius: 3, tone: HeatMap.tone(step.0))),
        .label(.init(step.1, at: .init(x + side + 6, y + side / 2 + 5), .start, .scale)),
      ]
    }
  }
}
