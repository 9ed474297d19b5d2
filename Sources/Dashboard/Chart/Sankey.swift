package import Insights

/// The geometry of a flow: where each node and each link lies. Numbers only; drawing is elsewhere.
///
/// Columns are fixed: the channels, each stage, the ends. One scale holds for all columns. A link
/// that skips columns passes through each of them at a place of its own, so links never cross a node.
package struct Sankey: Sendable {
  package let width: Double
  package let height: Double
  package let nodes: [Node]
  package let links: [Link]

  package struct Node: Sendable, Equatable {
    package let node: Flow.Node
    package let label: String
    package let count: Int
    package let x: Double
    package let y: Double
    package let height: Double
  }

  /// One stroke from the right side of a node to the left side of the next column.
  package struct Link: Sendable, Equatable {
    /// Where the whole way leads, which gives the stroke its colour.
    package let target: Flow.Node
    package let fromX: Double
    package let fromY: Double
    package let toX: Double
    package let toY: Double
    package let thickness: Double
  }

  package static let nodeWidth = 10.0
  private static let gap = 16.0
  private static let top = 8.0
  /// Room for the labels of the outer columns.
  private static let leastMargin = 188.0
  private static let thinnest = 1.5
  /// From column to column, with room for a label between them.
  private static let leastStep = 126.0

  package init(_ flow: Flow, width leastWidth: Double = 1080, height: Double = 400) {
    let slots = Slots(flow)
    let margin = Sankey.margin(for: slots)
    width = max(
      leastWidth, 2 * margin + Double(slots.columns.count - 1) * Sankey.leastStep)
    self.height = height
    let columnCount = slots.columns.count
    let most = slots.columns.map(\.count).max() ?? 1
    let room = height - 2 * Sankey.top - Double(most - 1) * Sankey.gap
    let scale = max(room, 1) / Double(max(flow.total, 1))
    let step =
      columnCount > 1 ? (width - 2 * margin - Sankey.nodeWidth) / Double(columnCount - 1) : 0

    var places: [Slots.Key: (x: Double, y: Double)] = [:]
    var nodes: [Node] = []
    for (column, keys) in slots.columns.enumerated() {
      var y = Sankey.top
      let x = margin + Double(column) * step
      for key in keys {
        let count = slots.counts[key] ?? 0
        places[key] = (x, y)
        if case .node(let node) = key {
          nodes.append(
            Node(
              node: node, label: node.words, count: count, x: x, y: y,
              height: max(Double(count) * scale, Sankey.thinnest)))
        }
        y += Double(count) * scale + Sankey.gap
      }
    }
    self.nodes = nodes
    links = Sankey.links(slots, places, scale)
  }

  private static func margin(for slots: Slots) -> Double {
    let outer = [slots.columns.first, slots.columns.last].compactMap(\.self).joined()
    let longest = outer.map { key -> Double in
      guard case .node(let node) = key else { return 0 }
      return drawnWidth(of: words(for: node.words, slots.counts[key] ?? 0))
    }.max()
    return max(leastMargin, ((longest ?? 0) + 10).rounded(.up))
  }

  private static func links(
    _ slots: Slots, _ places: [Slots.Key: (x: Double, y: Double)], _ scale: Double
  ) -> [Link] {
    var leaving: [Slots.Key: Double] = [:]
    var arriving: [Slots.Key: Double] = [:]
    return slots.segments.compactMap { segment in
      guard let from = places[segment.from], let to = places[segment.to] else { return nil }
      let thickness = Double(segment.count) * scale
      let fromY = from.y + leaving[segment.from, default: 0] + thickness / 2
      let toY = to.y + arriving[segment.to, default: 0] + thickness / 2
      leaving[segment.from, default: 0] += thickness
      arriving[segment.to, default: 0] += thickness
      // A way that only passes a column has no node there, so its stroke goes on to the far side.
      let start = segment.from.isNode ? from.x + nodeWidth : from.x
      return Link(
        target: segment.target, fromX: start, fromY: fromY, toX: to.x, toY: toY,
        thickness: max(thickness, thinnest))
    }
  }
}
