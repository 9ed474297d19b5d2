import PageModel

/// Draws a sheet that is stretched to the width of its place: places across it are parts of the width, and heights are
/// in the size of its letters. So letters are as large as others on every screen, on paper, and at twice their size.
///
/// The labels on the left keep their width in a drawing of their own. It is for drawings that only eyes need, since the
/// page has everything in them in a table.
struct StretchedDrawing {
  private let drawing: Drawing
  private let edge: Double

  init(_ drawing: Drawing, _ edge: Double) {
    self.drawing = drawing
    self.edge = edge
  }

  func markup(named name: String) -> HTML {
    let height = HTML.letters(drawing.height)
    let isLeft = { (shape: Drawing.Shape) in
      if case .label(let label) = shape { label.at.x < edge } else { false }
    }
    return """
      <div class="plot \(name)">
      <svg class="rows" width="\(HTML.letters(edge))" height="\(height)" aria-hidden="true">
      \(drawing.shapes.filter(isLeft).map { markup($0, x: HTML.letters) })</svg>
      <svg height="\(height)" aria-hidden="true">
      \(drawing.shapes.filter { !isLeft($0) }.map { markup($0, x: place) })</svg>
      </div>

      """
  }

  /// A place across what is stretched.
  private func place(_ x: Double) -> HTML { HTML.exactPercent((x - edge) / (drawing.width - edge)) }

  private func markup(_ shape: Drawing.Shape, x: (Double) -> HTML) -> HTML {
    let y = HTML.letters
    switch shape {
    case .box(let box):
      let width = HTML.exactPercent(box.width / (drawing.width - edge))
      let radius: HTML = box.radius == 0 ? "" : " rx=\"\(y(box.radius))\""
      return """
        <rect class="\(box.tone.rawValue)" x="\(x(box.x))" y="\(y(box.y))" width="\(width)" height="\(y(box.height))"\(radius)\(SVGRenderer.closed("rect", title: box.title))

        """
    case .line(let from, let to, let tone): return line(from, to, tone, x)
    case .path(let points, let tone):
      // A stroke through points cannot have places in parts of the width.
      return "\(zip(points, points.dropFirst()).map { line($0, $1, tone, x) })"
    case .label(let label):
      return """
        <text class="\(label.role.rawValue)" x="\(x(label.at.x))" y="\(y(label.at.y))"\(SVGRenderer.anchor(label.anchor))>\(label.text)</text>

        """
    case .dot(let dot):
      return """
        <circle class="\(dot.tone.rawValue)" cx="\(x(dot.center.x))" cy="\(y(dot.center.y))" r="\(y(dot.radius))"\(SVGRenderer.closed("circle", title: dot.title))

        """
    case .squares(let corners, let side, let tone):
      return
        "\(corners.map { markup(.box(.init(x: $0.x, y: $0.y, width: side, height: side, tone: tone)), x: x) })"
    case .group(let name, let shapes):
      return "<g class=\"\(name)\">\n\(shapes.map { markup($0, x: x) })</g>\n"
    case .link(let note, let title, let shapes):
      return SVGRenderer.link(to: note, title, "\(shapes.map { markup($0, x: x) })")
    // A curve has no places in parts of the width, and no drawing with columns has one.
    case .ribbons: return .empty
    }
  }

  private func line(
    _ from: Drawing.Point, _ to: Drawing.Point, _ tone: Drawing.Tone, _ x: (Double) -> HTML
  ) -> HTML {
    """
    <line class="\(tone.rawValue)" x1="\(x(from.x))" y1="\(HTML.letters(from.y))" x2="\(x(to.x))" y2="\(HTML.letters(to.y))"/>

    """
  }
}
