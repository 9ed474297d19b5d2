import Insights

/// What comes up in more than one answer to a question for feedback.
enum ThemesPart {
  static func elements(_ findings: Findings) -> [Element] {
    let recurring = findings.feedback.themes.filter { $0.count > 1 }
    if recurring.isEmpty { return [] }
    let words = recurring.map { "\($0.name) (in \($0.count))" as Text }
    return [.paragraph("What came up more than once: \(words, joinedBy: ", ").")]
  }
}
