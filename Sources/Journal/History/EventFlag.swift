import TextKit

/// A `yes` or `no` after the name of a stage: whether the event took place.
enum EventFlag {
  case happened, didNotHappen

  /// Returns `nil` if the text is anything else.
  init?(_ text: String) {
    let text = text.trimmed
    // A longer text is a label or a note.
    guard text.utf8.count <= 8 else { return nil }
    if ["✓", "✔", "☑", "✅"].contains(text) {
      self = .happened
      return
    }
    switch normalizedWords(text) {
    case "true", "yes", "y", "x", "done": self = .happened
    case "false", "no", "n", "0", "never", "not yet": self = .didNotHappen
    // Only dashes and the like. A smiley is not an answer.
    case "" where !text.allSatisfy({ $0.isASCII || "–—…".contains($0) }): return nil
    case _ where StatusField.isNothing(text): self = .didNotHappen
    default: return nil
    }
  }
}
