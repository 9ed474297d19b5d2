/// Why an edit is not made. Nothing is written then; the person is told what to type instead.
package struct Refusal: Error, Equatable {
  /// A sentence without a full stop.
  package let reason: String
  /// The line of the note where the reason stands; `nil` where it has no one place.
  package let line: Int?

  init(_ reason: String, line: Int? = nil) {
    self.reason = reason
    self.line = line
  }
}
