/// What is drawn, as data: shapes in a sheet whose units are pixels at full size. Pure functions make
/// it from numbers; one renderer turns any of it into SVG.
package struct Drawing: Sendable, Equatable {
  package let width: Double
  package let height: Double
  /// In a sentence, for those who hear it: what stands for what.
  package let explanation: String
  package let shapes: [Shape]

  package init(width: Double, height: Double, explanation: String, shapes: [Shape]) {
    self.width = width
    self.height = height
    self.explanation = explanation
    self.shapes = shapes
  }

  /// A sheet that a phone shows at about its size.
  package static let narrowWidth = 280.0
  /// The size of its letters, in the units of the sheet; the style sheet has the same number.
  package static let letters = 13.0

  package indirect enum Shape: Sendable, Equatable {
    case box(Box)
    case line(from: Point, to: Point, Tone)
    /// One stroke through all of them.
    case path([Point], Tone)
    /// Streams of one tone, which do not darken each other where they meet.
    case ribbons([Ribbon], Tone)
    case dot(Dot)
    case label(Label)
    /// Many boxes without words of their own, each by its upper left corner.
    case squares([Point], side: Double, Tone)
    case group(String, [Shape])
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
    /// What a pointer that rests on it reads; `nil` where a label says it.
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
    /// The note that it leads to.
    package var note: String?

    package init(
      center: Point, radius: Double, tone: Tone, title: String? = nil, note: String? = nil
    ) {
      self.center = center
      self.radius = radius
      self.tone = tone
      self.title = title
      self.note = note
    }
  }

  package struct Label: Sendable, Equatable {
    package let words: String
    package let at: Point
    package var anchor = Anchor.start
    package var role = Role.name

    package enum Anchor: String, Sendable { case start, middle, end }
    /// `name`: what stands there. `figure`: its number. `scale`: part of an axis.
    package enum Role: String, Sendable { case name, figure, scale }

    /// Long names are shortened; the table beside the drawing has them whole.
    /// - Parameter length: in letters of usual width.
    package init(
      _ words: String, at point: Point, _ anchor: Anchor = .start, _ role: Role = .name,
      atMost length: Int = .max
    ) {
      self.words = words.shortened(toWidth: length)
      at = point
      self.anchor = anchor
      self.role = role
    }
  }

  /// What a colour stands for; never the only sign of it. The style sheet knows the colours.
  package enum Tone: String, CaseIterable, Sendable {
    case stage, answer, offer, waiting, neutral
    /// What a bar fills, and what it could fill.
    case fill, track
    /// A range in which the truth likely lies.
    case range
    case grid
    /// From a thing to its name.
    case leader
    /// What lies between words and the things that they do not name.
    case plate
    /// The steps of the calendar: 0, 1, 2, 3 to 4, 5 and more.
    case heat0 = "heat-0"
    case heat1 = "heat-1"
    case heat2 = "heat-2"
    case heat3 = "heat-3"
    case heat4 = "heat-4"
    /// Not over yet: an outline, where the others are filled.
    case ring
    /// A time meant for rest.
    case rest
  }
}

extension Drawing {
  /// Which way something goes from its beginning to its end.
  package enum Direction: Sendable {
    case rightwards, downwards

    /// - Parameter across: from the left of one who goes down, and from the top beside one who goes right.
    package func point(along: Double, across: Double) -> Point {
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

    package init(direction: Direction, from: Point, to: Point, thickness: Double) {
      self.direction = direction
      self.from = from
      self.to = to
      self.thickness = thickness
    }

    /// One side of the shape: a Bézier curve that leaves and arrives in the direction.
    package struct Side: Sendable, Equatable {
      package let start: Point
      package let leaving: Point
      package let arriving: Point
      package let end: Point

      /// On the curve, from 0 at its start to 1 at its end.
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

extension Drawing {
  /// A part of a sheet that something fills.
  package struct Area {
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

    package func overlaps(_ other: Area) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    package func lies(within other: Area) -> Bool {
      left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom
    }
  }
}

extension Drawing.Box {
  package var area: Drawing.Area {
    Drawing.Area(left: x, right: x + width, top: y, bottom: y + height)
  }
}

extension Drawing.Label {
  /// From the top of its highest letters to the bottom of its lowest.
  /// - Parameter size: of the letters, in the units of the sheet.
  package func area(ofSize size: Double) -> Drawing.Area {
    let width = words.drawnWidth * size / 13
    let left =
      switch anchor {
      case .start: at.x
      case .middle: at.x - width / 2
      case .end: at.x - width
      }
    return Drawing.Area(
      left: left, right: left + width, top: at.y - 0.8 * size, bottom: at.y + 0.22 * size)
  }
}

extension Drawing.Ribbon {
  /// Whether some of it is in the area.
  package func touches(_ area: Drawing.Area) -> Bool {
    guard bounds.overlaps(area) else { return false }
    let (there, back) = (there, back)
    let steps = 48
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      if area.overlaps(around(there.point(at: part), back.point(at: 1 - part))) { return true }
    }
    return false
  }

  /// The smallest area that contains all of it: its curves stay between their ends.
  private var bounds: Drawing.Area {
    let half = thickness / 2
    return switch direction {
    case .rightwards:
      around(
        .init(min(from.x, to.x), min(from.y, to.y) - half),
        .init(max(from.x, to.x), max(from.y, to.y) + half))
    case .downwards:
      around(
        .init(min(from.x, to.x) - half, min(from.y, to.y)),
        .init(max(from.x, to.x) + half, max(from.y, to.y)))
    }
  }

  /// With a margin, so that an area without a breadth still overlaps what it is in.
  private func around(_ a: Drawing.Point, _ b: Drawing.Point) -> Drawing.Area {
    Drawing.Area(
      left: min(a.x, b.x), right: max(a.x, b.x) + 1e-6, top: min(a.y, b.y),
      bottom: max(a.y, b.y) + 1e-6)
  }
}
