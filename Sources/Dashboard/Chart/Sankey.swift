package import Insights

/// The geometry of a flow: where each node and each link lies. Numbers only; drawing is elsewhere.
///
/// Columns are fixed: the channels, each stage, the ends. Where the flow goes down, they are rows, and
/// all else is the same, so that everything here is said along the flow and across it. One scale holds
/// for all columns. A link that skips columns passes through each of them at a place of its own, so
/// links never cross a node.
package struct Sankey: Sendable {
  package let direction: Drawing.Direction
  /// Of the sheet, with room for the labels.
  package let length: Double
  package let breadth: Double
  package let nodes: [Node]
  package let links: [Link]

  package struct Node: Sendable, Equatable {
    package let node: Flow.Node
    package let label: String
    package let count: Int
    /// Where it begins.
    package let place: Place
    /// Across the flow.
    package let breadth: Double
  }

  /// One stream from the far side of a node to the near side of the next column.
  package struct Link: Sendable, Equatable {
    /// Where the whole way leads, which gives the stream its colour.
    package let target: Flow.Node
    /// The middle of each end.
    package let from: Place
    package let to: Place
    package let thickness: Double
  }

  package struct Place: Sendable, Equatable {
    package let along: Double
    package let across: Double
  }

  static let thinnest = 1.5

  package init(_ flow: Flow, _ direction: Drawing.Direction = .rightwards) {
    let slots = Slots(flow)
    let sheet = direction == .rightwards ? SankeySheet.wide(slots) : SankeySheet.narrow(slots)
    let most = slots.columns.map(\.count).max() ?? 1
    let room = sheet.breadth - sheet.start - sheet.end - Double(most - 1) * sheet.gap
    let scale = max(room, 1) / Double(max(flow.total, 1))

    var places: [Slots.Key: Place] = [:]
    var nodes: [Node] = []
    for (along, keys) in zip(sheet.columns, slots.columns) {
      var across = sheet.start
      for key in keys {
        let breadth = Double(slots.counts[key] ?? 0) * scale
        let place = Place(along: along, across: across)
        places[key] = place
        if case .node(let node) = key {
          nodes.append(
            Node(
              node: node, label: node.words, count: slots.counts[key] ?? 0, place: place,
              breadth: max(breadth, Sankey.thinnest)))
        }
        across += breadth + sheet.gap
      }
    }
    self.direction = direction
    (length, breadth) = (sheet.length, sheet.breadth)
    self.nodes = nodes
    links = Sankey.links(slots, places, scale, direction)
  }

  /// How far a node reaches along the flow.
  package static func depth(_ direction: Drawing.Direction) -> Double {
    direction == .rightwards ? 10 : 8
  }

  private static func links(
    _ slots: Slots, _ places: [Slots.Key: Place], _ scale: Double, _ direction: Drawing.Direction
  ) -> [Link] {
    var leaving: [Slots.Key: Double] = [:]
    var arriving: [Slots.Key: Double] = [:]
    return slots.segments.compactMap { segment in
      guard let from = places[segment.from], let to = places[segment.to] else { return nil }
      let thickness = Double(segment.count) * scale
      let start = from.across + leaving[segment.from, default: 0] + thickness / 2
      let end = to.across + arriving[segment.to, default: 0] + thickness / 2
      leaving[segment.from, default: 0] += thickness
      arriving[segment.to, default: 0] += thickness
      // A way that only passes a column has no node there, so its stream goes on to the far side.
      let along = segment.from.isNode ? from.along + depth(direction) : from.along
      return Link(
        target: segment.target, from: Place(along: along, across: start),
        to: Place(along: to.along, across: end), thickness: max(thickness, thinnest))
    }
  }
}
