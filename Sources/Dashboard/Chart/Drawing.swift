/// What is drawn, as data: shapes in a sheet whose units are pixels at full size. Pure functions make
/// it from numbers; one renderer turns any of it into SVG.
package struct Drawing: Sendable, Equatable {
  package let width: Double
  package let height: Double
  /// In a sentence, for those who hear it: what stands for what.
  package let explanation: String
  package let shapes: [Shape]

  /// A sheet that a phone shows at about its size.
  static let narrowWidth = 280.0
  /// The size of its letters, in the units of the sheet; the style sheet has the same number.
  static let letters = 13.0

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
    init(_ x: Double, _ y: Double) {
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
  }

  package struct Dot: Sendable, Equatable {
    package let center: Point
    package let radius: Double
    package let tone: Tone
    package var title: String?
    /// The note that it leads to.
    package var note: String?
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
    init(
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
