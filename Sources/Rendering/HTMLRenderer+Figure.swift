package import PageModel

/// Draws a figure: its caption, the drawing, and the table with the same numbers.
///
/// If there is also a drawing for narrow places, the style sheet shows only one of the two.
package enum FigureMarkup {
  package static func markup(_ figure: Figure, id: String) -> HTML {
    let svg = { (drawing: Drawing, name: String, id: String) in
      SVGRenderer.markup(
        drawing, named: name, title: figure.title, role: figure.kind.role, id: id)
    }
    return """
      <figure class="\(figure.kind.rawValue)">
      <figcaption>\(HTMLRenderer.markup(figure.caption))</figcaption>
      <div class="sheet">
      \(svg(figure.drawing, figure.narrow == nil ? "only" : "wide", id))\(figure.narrow.map { svg($0, "narrow", "\(id)-narrow") } ?? "")</div>
      <details><summary>The same as a table</summary>
      \(HTMLTable.scrolling(figure.table, id: "\(id)-table"))</details>
      </figure>

      """
  }
}

extension FigureKind {
  /// `group` for a drawing that contains links, since links inside an image cannot be reached.
  fileprivate var role: String { self == .dots ? "group" : "img" }
}

/// Draws text that a person wrote, with its own formatting.
package enum HTMLQuote {
  package static func markup(_ block: QuotedBlock) -> HTML {
    switch block {
    case .paragraph(let text): "<p>\(HTMLRenderer.markup(text))</p>"
    case .code(let text): "<pre><code>\(text)</code></pre>"
    case .list(let items): "<ul>\n\(items.map(item))</ul>"
    case .numbered(let items, from: 1): "<ol>\n\(items.map(item))</ol>"
    case .numbered(let items, let first): "<ol start=\"\(first)\">\n\(items.map(item))</ol>"
    }
  }

  /// An item with only one paragraph needs no `<p>`, which would add space around it.
  private static func item(_ blocks: [QuotedBlock]) -> HTML {
    let isLoose = blocks.filter(\.isParagraph).count > 1
    let parts = blocks.map { block -> HTML in
      guard !isLoose, case .paragraph(let text) = block else { return markup(block) }
      return HTMLRenderer.markup(text)
    }
    return "<li>\(parts)</li>\n"
  }
}

extension QuotedBlock {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}
