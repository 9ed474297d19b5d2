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
      \(HTMLTable.scrolling(figure.table, id: "\(id)-table"))\(figure.notes.map(markup) ?? "")</details>
      </figure>

      """
  }
}

extension HTMLRenderer {
  /// The lists in a fold. A list item needs no end tag before the next one.
  package static func markup(_ notes: NoteLists) -> HTML {
    let lists = notes.lists.map { list -> HTML in
      "<dt>\(list.label)\n\(list.notes.map { "<dd>\(markup($0))\n" as HTML })"
    }
    let what = lists.isEmpty ? "This list is too long for the page" : "Longer lists are left out"
    let more: HTML =
      notes.isShortened
      ? "<p>\(what); <code>onward stats --why NAME</code> prints the list of any number, and <code>onward stats --why names</code> the names.</p>\n"
      : ""
    let list: HTML = lists.isEmpty ? "" : "<dl>\n\(lists)</dl>\n"
    return
      "<details class=\"notes\"><summary>\(notes.summary)</summary>\n\(list)\(more)</details>\n"
  }
}

extension FigureKind {
  /// `group` for a drawing that contains links, since links inside an image cannot be reached.
  fileprivate var role: String { self == .dots ? "group" : "img" }
}
