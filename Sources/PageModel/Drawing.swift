/// A drawing as data: shapes on a sheet whose units are pixels at full size. Pure functions make drawings from
/// numbers, and one renderer turns each of them into SVG.
package struct Drawing: Sendable, Equatable {
  package let width: Double
  package let height: Double
  /// A sentence for people who hear the page: what the shapes mean.
  package let explanation: String
  package let shapes: [Shape]
  /// The left edge of what is stretched to the width of its place, while the labels on its left and all heights keep the
  /// size of the letters. `nil` for a sheet that is larger or smaller as a whole, with its letters.
  package let stretchedFrom: Double?

  package init(
    width: Double, height: Double, explanation: String, stretchedFrom: Double? = nil,
    shapes: [Shape]
  ) {
    self.stretchedFrom = stretchedFrom
    self.width = width
    self.height = height
    self.explanation = explanation
    self.shapes = shapes
  }

  /// The width of a sheet that a phone shows at about full size.
  package static let narrowWidth = 280.0
  /// The font size, in the units of the sheet. Keep in sync with `svg text` in figures.css.
  package static let fontSize = 13.0
  /// The font size of a number in large digits. Keep in sync with `svg .total` in figures.css.
  package static let totalFontSize = 18.0

  package indirect enum Shape: Sendable, Equatable {
    case box(Box)
    case line(from: Point, to: Point, Tone)
    /// A single stroke through all of the points.
    case path([Point], Tone)
    /// Streams of one tone, which do not darken each other where they meet.
    case ribbons([Ribbon], Tone)
    case dot(Dot)
    case label(Label)
    /// Many squares without a label or title of their own, each given by its upper left corner.
    case squares([Point], side: Double, Tone)
    case group(String, [Shape])
    /// Shapes with one tooltip, which a click opens a note from; no note for a private one.
    case link(note: String?, title: String, [Shape])

    /// Whether it is, or contains, a box of the tone.
    package func hasBox(of tone: Tone) -> Bool {
      switch self {
      case .box(let box): box.tone == tone
      case .group(_, let shapes), .link(_, _, let shapes): shapes.contains { $0.hasBox(of: tone) }
      default: false
      }
    }
  }

  package struct Point: Sendable, Equatable {
    package let x: Double
    package let y: Double
    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  package struct Box: Sendable, Equatable {
    package let x: Double
    package let y: Double
    package let width: Double
    package let height: Double
    package var radius = 0.0
    package let tone: Tone
    /// The tooltip; `nil` if a label already gives its text.
    package var title: String?

    package init(
      x: Double, y: Double, width: Double, height: Double, radius: Double = 0.0, tone: Tone,
      title: String? = nil
    ) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
      self.radius = radius
      self.tone = tone
      self.title = title
    }
  }

  package struct Dot: Sendable, Equatable {
    package let center: Point
    package let radius: Double
    package let tone: Tone
    package var title: String?

    package init(
      center: Point, radius: Double, tone: Tone, title: String? = nil
    ) {
      self.center = center
      self.radius = radius
      self.tone = tone
      self.title = title
    }
  }

  package struct Label: Sendable, Equatable {
    package let text: String
    package let at: Point
    package var anchor = Anchor.start
    package var role = TextRole.name

    package enum Anchor: String, Sendable { case start, middle, end }
    /// `name`: what a shape is. `figure`: its number. `scale`: part of an axis. `ahead`: what may still
    /// come. `total`: a number in large digits.
    package enum TextRole: String, Sendable { case name, figure, scale, ahead, total }

    /// Shortens a long name. The table beside the drawing has the full name.
    /// - Parameter length: the longest width, in letters of average width.
    package init(
      _ text: String, at point: Point, _ anchor: Anchor = .start, _ role: TextRole = .name,
      atMost length: Int = .max
    ) {
      self.text = text.shortened(toWidth: length)
      at = point
      self.anchor = anchor
      self.role = role
    }
  }

  /// The meaning of a color. It is never the only cue. figures.css defines the colors.
  package enum Tone: String, CaseIterable, Sendable {
    case stage, neutral
    /// The filled part of a bar, and the whole bar.
    case fill, track
    /// A range that likely contains the true value.
    case range
    case grid
    /// The steps of the calendar: 0, 1, 2, 3 to 4, 5 or more.
    case heat0 = "heat-0"
    case heat1 = "heat-1"
    case heat2 = "heat-2"
    case heat3 = "heat-3"
    case heat4 = "heat-4"
    /// How far an application got: sent, went on, interview, final round, offer.
    case step1 = "step-1"
    case step2 = "step-2"
    case step3 = "step-3"
    case step4 = "step-4"
    case step5 = "step-5"
    /// The five, in that order.
    package static let steps: [Tone] = [.step1, .step2, .step3, .step4, .step5]
    /// What may still come: an outline.
    case alive
    /// The same in a place that is too narrow for an outline: light.
    case hope
    /// What is alive, as a filled shape.
    case now
    /// Any end.
    case ended
    /// A mark on an axis.
    case tick
    /// Where a click opens a note; not visible.
    case clickArea = "click-area"
    /// A period planned for rest.
    case rest
  }
}

extension Drawing {
  /// A stream from the right side of one shape to the left side of another.
  ///
  /// It is a closed shape instead of a thick stroke. A stroke is as thick across its own direction, so on a
  /// steep path it would extend past both ends.
  package struct Ribbon: Sendable, Equatable {
    /// The middle of the start; `to` is the middle of the end.
    package let from: Point
    package let to: Point
    /// The thickness across the direction, the same everywhere.
    package let thickness: Double

    package init(from: Point, to: Point, thickness: Double) {
      self.from = from
      self.to = to
      self.thickness = thickness
    }

    /// One side of the ribbon: a Bézier curve that leaves and arrives in the direction.
    package struct Edge: Sendable, Equatable {
      package let start: Point
      package let leaving: Point
      package let arriving: Point
      package let end: Point

      /// The point on the curve at a part of its length, from 0 at the start to 1 at the end.
      package func point(at part: Double) -> Point {
        let rest = 1 - part
        // Written out, since this is calculated thousands of times for one sheet.
        let (first, second) = (rest * rest * rest, 3 * rest * rest * part)
        let (third, fourth) = (3 * rest * part * part, part * part * part)
        return Point(
          first * start.x + second * leaving.x + third * arriving.x + fourth * end.x,
          first * start.y + second * leaving.y + third * arriving.y + fourth * end.y)
      }
    }

    /// The upper side, from the beginning to the end.
    package var outgoing: Edge { side(from, to, by: -thickness / 2) }
    /// The side from the end back to the beginning. With the two ends, both sides form one closed outline.
    package var returning: Edge { side(to, from, by: thickness / 2) }

    private func side(_ start: Point, _ end: Point, by offset: Double) -> Edge {
      let middle = (start.x + end.x) / 2
      return Edge(
        start: .init(start.x, start.y + offset), leaving: .init(middle, start.y + offset),
        arriving: .init(middle, end.y + offset), end: .init(end.x, end.y + offset))
    }
  }
}

extension Drawing {
  /// A rectangle on a sheet.
  package struct Rect {
    package let left: Double
    package let right: Double
    package let top: Double
    package let bottom: Double

    package init(left: Double, right: Double, top: Double, bottom: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }

    /// With a margin, so that a rectangle without a breadth still overlaps what it is in.
    fileprivate static func around(_ points: [Point]) -> Rect {
      let (xs, ys) = (points.map(\.x), points.map(\.y))
      return Rect(
        left: xs.min() ?? 0, right: (xs.max() ?? 0) + 1e-6, top: ys.min() ?? 0,
        bottom: (ys.max() ?? 0) + 1e-6)
    }

    package func overlaps(_ other: Rect) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    package func isInside(_ other: Rect) -> Bool {
      left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom
    }
  }
}

extension Drawing.Shape {
  /// Whether some part of the shape is inside the rectangle.
  package func touches(_ rect: Drawing.Rect) -> Bool {
    switch self {
    case .box(let box): box.bounds.overlaps(rect)
    case .label(let label): label.bounds.overlaps(rect)
    case .dot(let dot): dot.bounds.overlaps(rect)
    case .ribbons(let ribbons, _): ribbons.contains { $0.touches(rect) }
    case .group(_, let shapes), .link(_, _, let shapes): shapes.contains { $0.touches(rect) }
    case .line(let from, let to, _): Drawing.Rect.around([from, to]).overlaps(rect)
    case .path(let points, _), .squares(let points, _, _):
      Drawing.Rect.around(points).overlaps(rect)
    }
  }
}

extension Drawing.Dot {
  fileprivate var bounds: Drawing.Rect {
    Drawing.Rect(
      left: center.x - radius, right: center.x + radius, top: center.y - radius,
      bottom: center.y + radius)
  }
}

extension Drawing.Box {
  package var bounds: Drawing.Rect {
    Drawing.Rect(left: x, right: x + width, top: y, bottom: y + height)
  }
}

extension Drawing.Label {
  /// The rectangle from the top of the tallest letters to the bottom of the lowest.
  package var bounds: Drawing.Rect {
    let size = role == .total ? Drawing.totalFontSize : Drawing.fontSize
    let width = text.drawnWidth * size / Drawing.fontSize
    let left =
      switch anchor {
      case .start: at.x
      case .middle: at.x - width / 2
      case .end: at.x - width
      }
    return Drawing.Rect(
      left: left, right: left + width, top: at.y - 0.8 * size, bottom: at.y + 0.22 * size)
  }
}

extension Drawing.Ribbon {
  /// Whether some part of the ribbon is inside the rectangle.
  package func touches(_ rect: Drawing.Rect) -> Bool {
    guard bounds.overlaps(rect) else { return false }
    let (outgoing, returning) = (outgoing, returning)
    let steps = 48
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      if rect.overlaps(around(outgoing.point(at: part), returning.point(at: 1 - part))) {
        return true
      }
    }
    return false
  }

  /// The smallest rectangle that contains all of it: its curves stay between their ends.
  private var bounds: Drawing.Rect {
    let half = thickness / 2
    return around(
      .init(min(from.x, to.x), min(from.y, to.y) - half),
      .init(max(from.x, to.x), max(from.y, to.y) + half))
  }

  private func around(_ a: Drawing.Point, _ b: Drawing.Point) -> Drawing.Rect {
    Drawing.Rect.around([a, b])
  }
}
