package import PageModel
import TextKit

/// Draws a sheet as SVG.
package enum SVGRenderer {
  /// - Parameters:
  ///   - name: the class of the SVG element.
  ///   - role: `img`, or `group` if the drawing contains links.
  package static func markup(
    _ drawing: Drawing, named name: String, title: String, role: String, id: String
  ) -> HTML {
    """
    <svg class="\(name)" viewBox="0 0 \(drawing.width) \(drawing.height)" width="\(drawing.width)" role="\(role)" aria-labelledby="\(id)-title \(id)-desc">
    <title id="\(id)-title">\(title)</title>
    <desc id="\(id)-desc">\(drawing.explanation) The table below holds every number.</desc>
    \(drawing.shapes.map(markup))</svg>

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
    case .ribbons(let ribbons, let tone):
      """
      <g class="\(tone.rawValue)">
      \(ribbons.map(markup))</g>

      """
    case .dot(let dot): markup(dot)
    case .label(let label):
      """
      <text class="\(label.role.rawValue)" x="\(label.at.x)" y="\(label.at.y)"\(anchor(label.anchor))>\(label.text)</text>

      """
    case .squares(let corners, let side, let tone):
      """
      <path class="\(tone.rawValue)" d="\(corners.map { "M\($0.x),\($0.y)h\(side)v\(side)h-\(side)z" as HTML })"/>

      """
    case .group(let name, let shapes):
      """
      <g class="\(name)">
      \(shapes.map(markup))</g>

      """
    }
  }

  private static func markup(_ ribbon: Drawing.Ribbon) -> HTML {
    """
    <path d="M\(curve(ribbon.outgoing)) L\(curve(ribbon.returning)) Z"/>

    """
  }

  private static func curve(_ side: Drawing.Ribbon.Edge) -> HTML {
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

  /// The end of an element, with its tooltip.
  private static func closed(_ element: String, title: String?) -> HTML {
    guard let title else { return "/>" }
    return "><title>\(title)</title></\(element)>"
  }
}
