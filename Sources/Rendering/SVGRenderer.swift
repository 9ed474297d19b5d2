package import PageModel
import TextKit

/// Draws a sheet as SVG.
package enum SVGRenderer {
  /// - Parameters:
  ///   - name: the class of the SVG element.
  ///   - role: `img`; `nil` for a drawing that only eyes need, since the page
  ///     has everything in it in a table.
  package static func markup(
    _ drawing: Drawing, named name: String, title: String, role: String?, id: String
  ) -> HTML {
    if let edge = drawing.stretchedFrom {
      return StretchedDrawing(drawing, edge).markup(named: name)
    }
    guard let role else {
      return """
        <svg class="\(name)" viewBox="0 0 \(drawing.width) \(drawing.height)" width="\(drawing.width)" aria-hidden="true">
        \(drawing.shapes.map(markup))</svg>

        """
    }
    return """
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
    case .link(let note, let title, let shapes): link(to: note, title, "\(shapes.map(markup))")
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
    """
    <circle class="\(dot.tone.rawValue)" cx="\(dot.center.x)" cy="\(dot.center.y)" r="\(dot.radius)"\(closed("circle", title: dot.title))

    """
  }

  /// A click opens the note. The keyboard passes over it: a table beside the drawing has the same links.
  static func link(to note: String?, _ title: String, _ shapes: HTML) -> HTML {
    let contents: HTML = "<title>\(title)</title>\n\(shapes)"
    guard let note else { return "<g>\(contents)</g>\n" }
    return "<a href=\"\(note.asRelativeAddress)\" tabindex=\"-1\">\(contents)</a>\n"
  }

  private static func radius(_ radius: Double) -> HTML { radius == 0 ? "" : " rx=\"\(radius)\"" }

  static func anchor(_ anchor: Drawing.Label.Anchor) -> HTML {
    anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
  }

  /// The end of an element, with its tooltip.
  static func closed(_ element: String, title: String?) -> HTML {
    guard let title else { return "/>" }
    return "><title>\(title)</title></\(element)>"
  }
}

extension SVGRenderer {
  /// Draws a track as high as a line of a table. The numbers are in the cells beside it.
  package static func markup(_ track: Track) -> HTML {
    let title: HTML = track.title.map { "<title>\($0)</title>" } ?? ""
    return "<svg class=\"spread\" aria-hidden=\"true\">\(title)\(track.marks.map(markup))</svg>"
  }

  private static func markup(_ mark: Track.Mark) -> HTML {
    switch mark {
    case .line(let at, let tone):
      "<line class=\"\(tone.rawValue)\" x1=\"\(at * 100)%\" x2=\"\(at * 100)%\" y1=\"0\" y2=\"100%\"/>"
    case .bar(let from, let to, let tone):
      "<rect class=\"\(tone.rawValue)\" x=\"\(from * 100)%\" width=\"\((to - from) * 100)%\" y=\"31%\" height=\"38%\" rx=\".28rem\"/>"
    case .dot(let at, let tone):
      "<circle class=\"\(tone.rawValue)\" cx=\"\(at * 100)%\" cy=\"50%\" r=\".34rem\"/>"
    }
  }
}
