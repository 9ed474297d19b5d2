/// Why an edit is not made. Nothing is written then; the person is told what to type instead.
package struct Refusal: Error, Equatable {
  /// A sentence without a full stop.
  package let reason: String
  /// The line of the note where the reason stands; `nil` where it has no one place.
  package let line: Int?
  /// What has to be mended before any edit; `nil` where nothing is broken.
  package let remedy: String?
  /// The lines to write in an editor; empty where they could not be told.
  package let byHand: [String]
  /// False if the same lines from an editor would be as wrong.
  let isWorthTypingByHand: Bool

  init(
    _ reason: String, line: Int? = nil, remedy: String? = nil, byHand: [String] = [],
    isWorthTypingByHand: Bool = true
  ) {
    self.isWorthTypingByHand = isWorthTypingByHand
    self.reason = reason
    self.line = line
    self.remedy = remedy
    self.byHand = byHand
  }

  /// With lines to write in an editor, where the reason names none.
  ///
  /// - Parameter leftOut: what those lines do not carry over.
  package func suggesting(_ lines: [String], leftOut: String? = nil) -> Refusal {
    if !isWorthTypingByHand { return self }
    let remedies = [remedy, leftOut].compactMap(\.self)
    return Refusal(
      reason, line: line, remedy: remedies.isEmpty ? nil : remedies.joined(separator: " "),
      byHand: byHand.isEmpty ? lines : byHand)
  }
}
