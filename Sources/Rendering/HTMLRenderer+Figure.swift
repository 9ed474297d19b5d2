package import PageModel

extension HTMLRenderer {
  /// A figure: its caption, the drawing, and the table with the same numbers.
  ///
  /// If there is also a drawing for narrow places, the style sheet shows only one of the two.
  package static func markup(_ figure: Figure, id: String) -> HTML {
    let svg = { (drawing: Drawing, name: String, id: String) in
      SVGRenderer.markup(
        drawing, named: name, title: figure.title, role: figure.kind.role, id: id)
    }
    return """
      <figure class="\(figure.kind.rawValue)">
      <figcaption>\(markup(figure.caption))</figcaption>
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
