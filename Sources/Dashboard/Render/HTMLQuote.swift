/// Draws what a person wrote, in its shape.
enum HTMLQuote {
  static func markup(_ passage: Passage) -> HTML {
    switch passage {
    case .paragraph(let text): "<p>\(HTMLRenderer.markup(text))</p>"
    case .code(let words): "<pre><code>\(words)</code></pre>"
    case .list(let items): "<ul>\n\(items.map(item))</ul>"
    case .numbered(let items, from: 1): "<ol>\n\(items.map(item))</ol>"
    case .numbered(let items, let first): "<ol start=\"\(first)\">\n\(items.map(item))</ol>"
    }
  }

  /// The one paragraph of an item needs no room around it.
  private static func item(_ passages: [Passage]) -> HTML {
    let isLoose = passages.filter(\.isParagraph).count > 1
    let parts = passages.map { passage -> HTML in
      guard !isLoose, case .paragraph(let text) = passage else { return markup(passage) }
      return HTMLRenderer.markup(text)
    }
    return "<li>\(parts)</li>\n"
  }
}

extension Passage {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}
