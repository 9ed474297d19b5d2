import Diagnostics
import PageModel
import TextKit

/// The sentences of a section of the dashboard, for a terminal. Its tables and drawings are left out, because `stats`
/// prints their numbers below.
struct SectionText {
  let text: String

  /// - Parameter width: The number of columns at which lines are broken.
  init(_ section: Page.Section, width: Int) {
    let blocks = section.elements.indices.compactMap { index -> String? in
      switch section.elements[index] {
      case .heading(let heading):
        // A heading above nothing but a table is left out with it.
        let next = section.elements.dropFirst(index + 1).first
        return next?.hasSentence ?? false ? heading.escapedForTerminal : nil
      case .paragraph(let text): return SectionText.wrapped(text, "", width)
      case .figure(let figure): return SectionText.wrapped(figure.caption, "", width)
      case .list(let items):
        return items.map { SectionText.wrapped($0, "- ", width) }.joined(separator: "\n")
      case .steps(let steps):
        return steps.enumerated().map { SectionText.wrapped($1, "\($0 + 1). ", width) }
          .joined(separator: "\n")
      case .table, .quote, .notes: return nil
      }
    }.filter { !$0.isEmpty }
    text = blocks.isEmpty ? "" : section.heading + "\n\n" + blocks.joined(separator: "\n\n") + "\n"
  }

  static func wrapped(_ text: Text, _ mark: String, _ width: Int) -> String {
    let indent = String(repeating: " ", count: mark.count)
    return mark
      + text.plainWithMarkedCommands.escapedForTerminal.wrapped(to: width, indent: indent)
  }
}

extension Element {
  fileprivate var hasSentence: Bool {
    switch self {
    case .paragraph, .list, .steps, .figure: true
    case .heading, .table, .quote, .notes: false
    }
  }
}
