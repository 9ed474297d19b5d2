import Insights
import Journal
import Markdown
import PageModel

/// The themes of more than one answer.
enum ThemesPart {
  static func elements(_ insights: Insights) -> [Element] {
    let recurring = insights.feedback.themes.filter { $0.count > 1 }
    if recurring.isEmpty { return [] }
    let themes = recurring.map { "\($0.name) (in \($0.count))" as Text }
    let lists = recurring.map {
      NoteLists.List($0.name, in: "feedback_about.\($0.name)", notes: $0.feedback)
    }
    return [.paragraph("What came up more than once: \(themes, joinedBy: ", ").")]
      + NoteLists(
        "The feedback on \(recurring.count.pluralized("theme"))", lists
      ).elements
  }
}
