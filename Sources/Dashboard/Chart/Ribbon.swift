extension Drawing {
  /// Which way something goes from its beginning to its end.
  package enum Direction: Sendable {
    case rightwards, downwards

    /// - Parameter across: from the left of one who goes down, and from the top beside one who goes right.
    func point(along: Double, across: Double) -> Point {
      self == .rightwards ? Point(along, across) : Point(across, along)
    }
  }

  /// A stream from the far side of one thing to the near side of another, wherever they lie.
  ///
  /// A closed shape and no thick stroke: a stroke is as thick across its own direction, so on a steep way
  /// it would spill past both ends.
  package struct Ribbon: Sendable, Equatable {
    package let direction: Direction
    /// The middle of each end.
    package let from: Point
    package let to: Point
    /// Across the direction, the same everywhere.
    package let thickness: Double

    /// One side of the shape: a Bézier curve that leaves and arrives in the direction.
    package struct Side: Sendable, Equatable {
      package let start: Point
      package let leaving: Point
      package let arriving: Point
      package let end: Point

      /// On the curve, from 0 at its start to 1 at its end.
      func point(at part: Double) -> Point {
        let rest = 1 - part
        let weights = [
          rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part, part * part * part,
        ]
        let points = zip(weights, [start, leaving, arriving, end])
        return Point(
          points.reduce(0) { $0 + $1.0 * $1.1.x }, points.reduce(0) { $0 + $1.0 * $1.1.y })
      }
    }

    /// From the beginning to the end: the upper one of a stream to the right, the left one of a stream down.
    package var there: Side { side(from, to, by: -thickness / 2) }
    /// Back again, so that the two and the ends between them go once around the shape.
    package var back: Side { side(to, from, by: thickness / 2) }

    private func side(_ start: Point, _ end: Point, by offset: Double) -> Side {
      switch direction {
      case .rightwards:
        let middle = (start.x + end.x) / 2
        return Side(
          start: .init(start.x, start.y + offset), leaving: .init(middle, start.y + offset),
          arriving: .init(middle, end.y + offset), end: .init(end.x, end.y + offset))
      case .downwards:
        let middle = (start.y + end.y) / 2
        return Side(
          start: .init(start.x + offset, start.y), leaving: .init(start.x + offset, middle),
          arriving: .init(end.x + offset, middle), end: .init(end.x + offset, end.y))
      }
    }
  }
}
