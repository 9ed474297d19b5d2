/// Draws a figure: the sentence that it says, the drawing as SVG, and the table that says the same.
enum FigureMarkup {
  static func markup(_ figure: Figure, id: String) -> HTML {
    """
    <figure class="\(figure.kind.rawValue)">
    <figcaption>\(HTMLRenderer.markup(figure.caption))</figcaption>
    <div class="scroll" tabindex="0" role="group" aria-label="\(figure.title)">
    <svg viewBox="0 0 \(figure.drawing.width) \(figure.drawing.height)" width="\(figure.drawing.width)" role="\(figure.kind.role)" aria-labelledby="\(id)-title \(id)-desc">
    <title id="\(id)-title">\(figure.title)</title>
    <desc id="\(id)-desc">\(figure.kind.description) The table below holds every number.</desc>
    \(figure.drawing.shapes.map(markup))</svg>
    </div>
    <details><summary>The same as a table</summary>
    \(HTMLTable.scrolling(figure.table, id: "\(id)-table"))</details>
    </figure>

    """
  }

  private static func markup(_ shape: Drawing.Shape) -> HTML {
    switch shape {
    case .box(let box):
      """
      <rect class="\(box.tone.rawValue)" x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)"\(radius(box.radius))\(closed("rect", title: box.title))

      """
    case .line(let from, let to, let tone):
      """
      <line class="\(tone.rawValue)" x1="\(from.x)" y1="\(from.y)" x2="\(to.x)" y2="\(to.y)"/>

      """
    case .path(let points, let tone):
      """
      <polyline class="\(tone.rawValue)" points="\(points.map { "\($0.x),\($0.y) " as HTML })"/>

      """
    case .ribbon(let ribbon, let tone):
      """
      <path class="\(tone.rawValue)" d="M\(curve(ribbon.upper)) L\(curve(ribbon.lower)) Z"/>

      """
    case .dot(let dot): markup(dot)
    case .label(let label):
      """
      <text class="\(label.role.rawValue)" x="\(label.at.x)" y="\(label.at.y)"\(anchor(label.anchor))>\(label.words)</text>

      """
    case .group(let name, let shapes):
      """
      <g class="\(name)">
      \(shapes.map(markup))</g>

      """
    }
  }

  private static func curve(_ side: Drawing.Ribbon.Side) -> HTML {
    "\(side.start.x),\(side.start.y) C\(side.leaving.x),\(side.leaving.y) \(side.arriving.x),\(side.arriving.y) \(side.end.x),\(side.end.y)"
  }

  private static func markup(_ dot: Drawing.Dot) -> HTML {
    let circle: HTML = """
      <circle class="\(dot.tone.rawValue)" cx="\(dot.center.x)" cy="\(dot.center.y)" r="\(dot.radius)"\(closed("circle", title: dot.title))
      """
    guard let note = dot.note else { return circle + "\n" }
    return
      "<a href=\"\(note.asRelativeAddress)\" aria-label=\"\(dot.title ?? note)\">\(circle)</a>\n"
  }

  private static func radius(_ radius: Double) -> HTML { radius == 0 ? "" : " rx=\"\(radius)\"" }

  private static func anchor(_ anchor: Drawing.Label.Anchor) -> HTML {
    anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
  }

  /// The end of an element, with what a pointer that rests on it reads.
  private static func closed(_ element: String, title: String?) -> HTML {
    guard let title else { return "/>" }
    return "><title>\(title)</title></\(element)>"
  }
}

extension Figure.Kind {
  /// A drawing with links in it is no picture: what is in a picture cannot be reached.
  fileprivate var role: String { self == .dots ? "group" : "img" }

  /// How the drawing shows what it shows.
  fileprivate var description: String {
    switch self {
    case .bars: "A bar for each, as long as its share of all."
    case .flow: "Streams from the left to the right, each as thick as its number of applications."
    case .intervals:
      "A row for each group: a dot for the share that was counted, and a bar for its likely range."
    case .curve: "A line through the shares after some days, each with a bar for its likely range."
    case .calendar: "A square for each day and a column for each week, darker where more was done."
    case .mood: "A dot for each entry, higher for a better day, and a line for their middle."
    case .goals: "A bar for each goal, and small ones for the times before."
    case .dots:
      "A dot for each application above the stage that it reached, linked to its note; a ring where it is open."
    }
  }
}
