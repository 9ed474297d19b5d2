import Diagnostics

/// A day that a note gives, with the field or event of that day and its place.
struct DatedPlace: Sendable {
  let day: Day
  /// The key of the field, or the name of the stage.
  let what: String
  let position: Position
}
