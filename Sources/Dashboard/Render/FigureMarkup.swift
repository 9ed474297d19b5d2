/// Draws a figure: the sentence that it says, the drawing, and the table that says the same.
///
/// Where there is a drawing for narrow places, the style sheet shows one of the two, and nobody meets both.
enum FigureMarkup {
  static func markup(_ figure: Figure, id: String) -> HTML {
    let svg = { (drawing: Drawing, name: String, id: String) in
      DrawingMarkup.markup(
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

extension Figure.Kind {
  /// A drawing with links in it is no picture: what is in a picture cannot be reached.
  fileprivate var role: String { self == .dots ? "group" : "img" }
}
