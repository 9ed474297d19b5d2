extension Drawing {
  /// A stream from the right side of one thing to the left side of another at any level.
  ///
  /// A closed shape and no thick stroke: a stroke is as thick across its own direction, so on a steep way
  /// it would spill past both ends.
  package struct Ribbon: Sendable, Equatable {
    /// The middle of each end.
    package let from: Point
    package let to: Point
    /// From top to bottom, the same everywhere.
    package let thickness: Double

    /// One side of the shape: a Bézier curve that leaves and arrives level.
    package struct Side: Sendable, Equatable {
      package let start: Point
      package let leaving: Point
      package let arriving: Point
      package let end: Point
    }

    /// From left to right.
    package var upper: Side { side(from, to, by: -thickness / 2) }
    /// Back again, so that the two and the ends between them go once around the shape.
    package var lower: Side { side(to, from, by: thickness / 2) }

    private func side(_ start: Point, _ end: Point, by offset: Double) -> Side {
      let middle = (start.x + end.x) / 2
      return Side(
        start: .init(start.x, start.y + offset), leaving: .init(middle, start.y + offset),
        arriving: .init(middle, end.y + offset), end: .init(end.x, end.y + offset))
    }
  }
}
