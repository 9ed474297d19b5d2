import Insights
import Journal

/// Draws a Sankey diagram: strokes and boxes from the geometry, and a table that says the same.
enum SankeyDrawing {
  static func markup(_ chart: FlowChart, id: String) -> HTML {
    let sankey = chart.sankey
    return """
      <figure class="flow">
      <figcaption>\(chart.caption)</figcaption>
      <div class="scroll" tabindex="0" role="group" aria-label="Diagram of the ways that applications take">
      <svg viewBox="0 0 \(sankey.width) \(sankey.height)" role="img" aria-labelledby="\(id)-title \(id)-desc">
      <title id="\(id)-title">The ways that applications take</title>
      <desc id="\(id)-desc">\(chart.caption) The table below holds every number.</desc>
      <g class="links">
      \(sankey.links.map(link))</g>
      <g class="nodes">
      \(sankey.nodes.map { node($0, isFirst: isStart($0.node)) })</g>
      </svg>
      </div>
      <details><summary>The same as a table</summary>
      \(HTMLTable.scrolling(chart.table, id: "\(id)-table"))</details>
      </figure>

      """
  }

  private static func link(_ link: Sankey.Link) -> HTML {
    let middle = (link.fromX + link.toX) / 2
    return """
      <path class="\(tone(of: link.target))" d="M\(link.fromX),\(link.fromY) C\(middle),\(link.fromY) \(middle),\(link.toY) \(link.toX),\(link.toY)" stroke-width="\(link.thickness)"/>

      """
  }

  private static func node(_ node: Sankey.Node, isFirst: Bool) -> HTML {
    let middle = node.y + node.height / 2 + 4
    // The whole name stands in the table.
    let name = node.label.count > 20 ? node.label.prefix(17) + "…" : node.label[...]
    let words = "\(name) \(node.count)"
    let rect: HTML = """
      <rect class="\(tone(of: node.node))" x="\(node.x)" y="\(node.y)" width="\(Sankey.nodeWidth)" height="\(node.height)"/>

      """
    let right: HTML = """
      <text x="\(node.x + Sankey.nodeWidth + 6)" y="\(middle)">\(words)</text>

      """
    let left: HTML = """
      <text x="\(node.x - 6)" y="\(middle)" text-anchor="end">\(words)</text>

      """
    return rect + (isFirst ? left : right)
  }

  private static func isStart(_ node: Flow.Node) -> Bool {
    switch node {
    case .channel, .otherChannels: true
    case .stage, .end: false
    }
  }

  /// Four tones and a neutral one; the labels say what the tones only repeat.
  private static func tone(of node: Flow.Node) -> String {
    switch node {
    case .channel, .otherChannels: "tone-neutral"
    case .stage: "tone-stage"
    case .end(.waiting): "tone-waiting"
    case .end(.outcome(.accepted)), .end(.outcome(.declined)): "tone-offer"
    case .end(.outcome(.rejected)): "tone-answer"
    case .end(.outcome): "tone-neutral"
    }
  }
}
