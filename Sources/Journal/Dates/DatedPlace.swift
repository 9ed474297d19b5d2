import Diagnostics

/// A day that a note gives, with the field or event of that day and its place.
struct DatedPlace: Sendable {
  let day: Day
  /// The key of the field, or the name of the stage.
  let what: String
  let position: Position
}

extension Day {
  /// Whether this day is before the other one, even if one of them is only known approximately.
  func isCertainlyBefore(_ other: Day) -> Bool {
    number + uncertainty.after < other.number - other.uncertainty.before
  }

  /// The number of days by which the day may be earlier or later.
  private var uncertainty: (before: Int, after: Int) {
    switch precision {
    case .exact: (0, 0)
    case .about: (15, 15)
    case .month: (0, latest.number - number)
    }
  }
}
