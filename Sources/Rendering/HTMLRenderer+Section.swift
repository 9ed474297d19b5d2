package import PageModel

/// Draws a section: which of its elements stand below each other, and which side by side.
package enum SectionMarkup {
  package static func markup(_ section: Page.Section) -> HTML {
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

extension [Element] {
  /// The stretches of a section that belong together: a heading and what is below it, what a person wrote
  /// and the line that leads to it, or drawings and tables and the words that lead to them. In their
  /// order, and with nothing left out.
  package var parts: [ArraySlice<Element>] {
    var starts: [Int] = []
    var isQuoting = false
    for index in indices {
      let isStart = starts.isEmpty || opensPart(at: index, afterQuote: isQuoting)
      if isStart {
        starts.append(index)
        isQuoting = false
      }
      if case .quote = self[index] { isQuoting = true }
    }
    return zip(starts, starts.dropFirst() + [endIndex]).map { self[$0..<$1] }
  }

  private func opensPart(at index: Int, afterQuote isQuoting: Bool) -> Bool {
    if self[index].isWords, !self[index - 1].isWords { return true }
    switch self[index] {
    case .heading: return true
    // A list behind somebody's words is about others.
    case .list: return isQuoting
    case .paragraph:
      guard index + 1 < endIndex, case .quote = self[index + 1] else { return false }
      if case .heading = self[index - 1] { return false }
      return true
    default: return false
    }
  }
}

extension Element {
  /// It is neither a drawing nor a table, which need all the width that there is.
  package var isWords: Bool {
    switch self {
    case .heading, .paragraph, .steps, .list, .quote: true
    case .table, .figure: false
    }
  }
}

extension [Element] {
  /// Whether there is enough to read for two columns: a few lines in each, and a place to part them, for
  /// what is read in one go is never torn.
  package var fillColumns: Bool {
    var pieces: [Int] = []
    var isLedTo = false
    for (index, element) in enumerated() {
      let lines = element.linesOfPieces
      // What leads to a list or to somebody's words stays with them.
      if isLedTo, let first = lines.first, let before = pieces.popLast() {
        pieces += [before + first] + lines.dropFirst()
      } else {
        pieces += lines
      }
      isLedTo = element.isParagraph && index + 1 < count && !self[index + 1].isParagraph
    }
    return pieces.count > 1 && pieces.reduce(0, +) >= 8
  }
}

extension Element {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }

  /// A list of more items may be split between them; the style sheet has the same number.
  package static let itemsOfWholeList = 4

  /// About how many lines each of its pieces takes that are read in one go.
  fileprivate var linesOfPieces: [Int] {
    switch self {
    case .paragraph(let text): [text.lines]
    case .steps(let texts), .list(let texts):
      texts.count > Element.itemsOfWholeList
        ? texts.map(\.lines) : [texts.map(\.lines).reduce(0, +)]
    case .quote(let passages): [passages.flatMap(\.texts).map(\.lines).reduce(0, +)]
    case .heading, .table, .figure: []
    }
  }
}

extension Text {
  /// Of a column.
  fileprivate var lines: Int { plain.count / 60 + 1 }
}
