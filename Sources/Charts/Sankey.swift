package import Insights
import Journal
package import PageModel

/// The geometry of a flow: the positions of nodes and links. It contains numbers only; the extension below
/// draws them.
///
/// The columns are fixed: the channels, each stage, the ends. In a flow that goes down they are rows, and
/// everything else is the same. So all positions are given along the flow and across it. One scale applies to
/// all columns. A link that skips columns passes through each of them at a place of its own, so links never
/// cross a node.
package struct Sankey: Sendable {
  package let direction: Drawing.Direction
  /// The length of the sheet, with room for the labels. `breadth` is its other side.
  package let length: Double
  package let breadth: Double
  package let nodes: [Node]
  package let links: [Link]

  package struct Node: Sendable, Equatable {
    package let node: Flow.Node
    package let label: String
    package let count: Int
    /// The corner at which the node begins.
    package let place: Place
    /// The node's size across the flow.
    package let breadth: Double
  }

  /// A stream from the far side of a node to the near side of the next column.
  package struct Link: Sendable, Equatable {
    /// The end of the whole path, which determines the stream's color.
    package let target: Flow.Node
    /// The middle of the start; `to` is the middle of the end.
    package let from: Place
    package let to: Place
    package let thickness: Double
  }

  package struct Place: Sendable, Equatable {
    package let along: Double
    package let across: Double
  }

  package static let thinnest = 1.5

  package init(_ flow: Flow, _ direction: Drawing.Direction = .rightwards) {
    let slots = SankeyColumns(flow)
    let sheet = direction == .rightwards ? SankeyLayout.wide(slots) : SankeyLayout.narrow(slots)
    let most = slots.columns.map(\.count).max() ?? 1
    let room = sheet.breadth - sheet.start - sheet.end - Double(most - 1) * sheet.gap
    let scale = max(room, 1) / Double(max(flow.total, 1))

    var places: [SankeyColumns.Key: Place] = [:]
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

  /// The size of a node along the flow.
  package static func depth(_ direction: Drawing.Direction) -> Double {
    direction == .rightwards ? 10 : 8
  }

  private static func links(
    _ slots: SankeyColumns, _ places: [SankeyColumns.Key: Place], _ scale: Double,
    _ direction: Drawing.Direction
  ) -> [Link] {
    var leaving: [SankeyColumns.Key: Double] = [:]
    var arriving: [SankeyColumns.Key: Double] = [:]
    return slots.segments.compactMap { segment in
      guard let from = places[segment.from], let to = places[segment.to] else { return nil }
      let thickness = Double(segment.count) * scale
      let start = from.across + leaving[segment.from, default: 0] + thickness / 2
      let end = to.across + arriving[segment.to, default: 0] + thickness / 2
      leaving[segment.from, default: 0] += thickness
      arriving[segment.to, default: 0] += thickness
      // A path that only passes a column has no node there, so its stream continues to the far side.
      let along = segment.from.isNode ? from.along + depth(direction) : from.along
      return Link(
        target: segment.target, from: Place(along: along, across: start),
        to: Place(along: to.along, across: end), thickness: max(thickness, thinnest))
    }
  }
}

extension Sankey {
  /// The ribbons and boxes of the flow, and a label for each node.
  package var drawing: Drawing {
    let isDown = direction == .downwards
    return Drawing(
      width: isDown ? breadth : length, height: isDown ? length : breadth,
      explanation: isDown
        ? "Streams from the top to the bottom, each as wide as its number of applications."
        : "Streams from the left to the right, each as thick as its number of applications.",
      shapes: [
        .group("links", ribbons),
        .group(
          "nodes",
          nodes.map { .box(box(of: $0)) }
            + (isDown ? namesDown : SankeyNamesBeside(self).labels.map { .label($0) })),
      ])
  }

  /// The label of a node. A long name is cut; its number never is.
  package static func words(for name: String, _ count: Int, atMost length: Int = 20) -> String {
    "\(name.shortened(toWidth: length)) \(count)"
  }

  /// The font sizes. A flow to the right has larger letters than other drawings, since the drawing itself is
  /// larger.
  package static let (wideLetters, narrowLetters) = (14.5, Drawing.letters)

  package static func drawnWidth(of words: String) -> Double {
    words.drawnWidth * wideLetters / Drawing.letters
  }

  private var ribbons: [Drawing.Shape] {
    let tones: [Drawing.Tone] = [.answer, .neutral, .waiting, .offer, .stage]
    return tones.compactMap { tone in
      let links = links.filter { $0.target.tone == tone }
      return links.isEmpty ? nil : .ribbons(links.map(ribbon), tone)
    }
  }

  package func ribbon(of link: Link) -> Drawing.Ribbon {
    Drawing.Ribbon(
      direction: direction, from: point(link.from), to: point(link.to), thickness: link.thickness)
  }

  private func point(_ place: Place) -> Drawing.Point {
    direction.point(along: place.along, across: place.across)
  }

  package func box(of node: Node) -> Drawing.Box {
    let corner = point(node.place)
    let depth = Sankey.depth(direction)
    let isDown = direction == .downwards
    return Drawing.Box(
      x: corner.x, y: corner.y, width: isDown ? node.breadth : depth,
      height: isDown ? depth : node.breadth, tone: node.node.tone)
  }

  /// Whether a link leaves or enters a node.
  package func joins(_ link: Link, _ node: Node) -> Bool {
    let (near, far) = (node.place.along, node.place.along + Sankey.depth(direction))
    let across = node.place.across...(node.place.across + node.breadth)
    return link.from.along == far && across.contains(link.from.across)
      || link.to.along == near && across.contains(link.to.across)
  }
}

extension Sankey.Node {
  package var words: String { Sankey.words(for: label, count) }

  package var isStage: Bool { !node.isStart && !node.isEnd }
}

extension Flow.Node {
  package var isStart: Bool {
    switch self {
    case .channel, .otherChannels: true
    case .stage, .end: false
    }
  }

  package var isEnd: Bool { if case .end = self { true } else { false } }

  /// One of four tones or neutral. The labels give the same information as the tones.
  fileprivate var tone: Drawing.Tone {
    switch self {
    case .channel, .otherChannels: .neutral
    case .stage: .stage
    case .end(.waiting): .waiting
    case .end(.outcome(.accepted)), .end(.outcome(.declined)): .offer
    case .end(.outcome(.rejected)): .answer
    case .end(.outcome): .neutral
    }
  }
}
