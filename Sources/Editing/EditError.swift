import Diagnostics

/// Why an edit is not made. Nothing is written then, and the user learns what to do instead.
package struct EditError: Error, Equatable {
  /// What has to be done before the edit can be made.
  enum Cause {
    /// The edit itself. It may be possible by hand.
    case edit
    /// The note as it is, whatever the edit. Once that is corrected, the same command works.
    case note
    /// Words of the note that the edit would lose. Once the user has moved them, the same command works.
    case words
    /// The edit, which would be just as wrong if it were made by hand.
    case wrong
  }

  /// A sentence without a period.
  package let reason: String
  /// The line of the note that the reason is about, or `nil` if it is about no single line.
  package let line: Int?
  /// What the user has to fix before any edit, or `nil` if nothing is broken.
  package let remedy: String?
  /// What to type in an editor instead; `nil` if that is not known.
  package let manualEdit: ManualEdit?
  /// The line of the text that the user would change, with the new value. Set only if the field is in the text.
  package let textLine: String?
  private let cause: Cause

  init(
    _ reason: String, line: Int? = nil, remedy: String? = nil, manualEdit: ManualEdit? = nil,
    textLine: String? = nil, _ cause: Cause = .edit
  ) {
    self.textLine = textLine
    self.cause = cause
    self.reason = reason
    self.line = line
    self.remedy = remedy
    self.manualEdit = manualEdit
  }

  /// Whether the same command works once the remedy is followed.
  package var isToBeRepeated: Bool {
    manualEdit == nil && textLine == nil && remedy != nil && cause != .wrong
  }

  /// The error with what to type in an editor, unless that would be just as wrong.
  ///
  /// - Parameter omissions: what the typed lines do not carry over.
  func suggesting(_ manualEdit: ManualEdit?, omissions: String? = nil) -> EditError {
    guard let manualEdit, cause != .wrong, cause != .words else { return self }
    // What the lines themselves correct needs no other remedy.
    let remedies = [cause == .note ? nil : remedy, omissions].compactMap(\.self)
    return EditError(
      reason, line: line, remedy: remedies.isEmpty ? nil : remedies.joined(separator: " "),
      manualEdit: manualEdit, textLine: textLine, cause)
  }

  /// The error without the line of the text, for an edit that consists of more than this line.
  var withoutTextLine: EditError {
    EditError(reason, line: line, remedy: remedy, manualEdit: manualEdit, cause)
  }
}
