/// Draws a section: which of its elements stand below each other, and which side by side.
enum SectionMarkup {
  static func markup(_ section: Page.Section) -> HTML {
    """
    <section id="\(section.id)" aria-labelledby="\(section.id)-heading">
    <h2 id="\(section.id)-heading">\(section.heading)</h2>
    \(markup(section.elements, id: section.id))</section>
    """
  }

  /// Words that follow each other flow into two columns where there is room, unless they are few: no line
  /// is as long as a wide page.
  private static func markup(_ elements: [Element], id: String) -> HTML {
    var html = HTML.empty
    var rest = elements.parts[...]
    while let first = rest.first {
      let isWords = first.allSatisfy(\.isWords)
      let run = rest.prefix { $0.allSatisfy(\.isWords) == isWords }
      rest = rest.dropFirst(run.count)
      let parts = run.map { markup($0, id: id) }
      html +=
        isWords && (parts.count > 1 || Array(run.joined()).fillColumns)
        ? "<div class=\"columns\">\n\(parts.map { "<div>\n\($0)</div>\n" as HTML })</div>\n"
        : "\(parts)"
    }
    return html
  }

  /// Small figures of one kind that follow each other stand side by side where there is room.
  private static func markup(_ part: ArraySlice<Element>, id: String) -> HTML {
    var html = HTML.empty
    var isInRow = false
    for (index, element) in zip(part.indices, part) {
      if element.isSmall != isInRow {
        html += isInRow ? "</div>\n" : "<div class=\"side-by-side\">\n"
        isInRow = element.isSmall
      }
      html += HTMLRenderer.markup(element, id: "\(id)-\(index)")
    }
    return isInRow ? html + "</div>\n" : html
  }
}

extension Element {
  /// A figure of which two find room on a line.
  fileprivate var isSmall: Bool {
    if case .figure(let figure) = self { figure.kind == .intervals } else { false }
  }
}
