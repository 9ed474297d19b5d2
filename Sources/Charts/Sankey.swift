package import Insights
import Journal
package import PageModel

/// The geometry of a flow: the positions of nodes and streams. It contains numbers only; the extension below
/// draws them.
///
/// The columns are fixed: the channels, each stage, the ends. In a flow that goes down they are rows, and
/// everything else is the same. So all positions are given along the flow and across it. One scale applies to
/// all columns. A stream that skips columns passes through each of them at a place of its own, so streams never
/// cross a node.
package struct Sankey: Sendable {
  package let direction: Drawing.FlowDirection
  /// The length of the sheet, with room for the labels. `breadth` is its other side.
  package let length: Double
  package let breadth: Double
  package let nodes: [PlacedNode]
  package let streams: [Stream]

  package struct PlacedNode: Sendable, Equatable {
    package let node: Flow.Node
    package let label: String
    package let count: Int
    /// The corner at which the node begins.
    package let place: FlowPoint
    /// The node's size across the flow.
    package let breadth: Double
  }

  /// A stream from the far side of a node to the near side of the next column.
  package struct Stream: Sendable, Equatable {
    /// The end of the whole path, which determines the stream's color.
    package let target: Flow.Node
    /// The middle of the start; `to` is the middle of the end.
    package let from: FlowPoint
    package let to: FlowPoint
    package let thickness: Double
  }

  package struct FlowPoint: Sendable, Equatable {
    package let along: Double
    package let across: Double
  }

  package static let thinnest = 1.5

  package init(_ flow: Flow, _ direction: Drawing.FlowDirection = .rightwards) {
    let columns = SankeyColumns(flow)
    let layout =
      direction == .rightwards ? SankeyLayout.wide(columns) : SankeyLayout.narrow(columns)
    let most = columns.all.map(\.count).max() ?? 1
    let room = layout.breadth - layout.start - layout.end - Double(most - 1) * layout.gap
    let scale = max(room, 1) / Double(max(flow.total, 1))

    var places: [SankeyColumns.Key: FlowPoint] = [:]
    var nodes: [PlacedNode] = []
    for (along, keys) in zip(layout.columns, columns.all) {
      var across = layout.start
      for key in keys {
        let breadth = Double(columns.counts[key] ?? 0) * scale
        let place = FlowPoint(along: along, across: across)
        places[key] = place
        if case .node(let node) = key {
          nodes.append(
            PlacedNode(
              node: node, label: node.displayText, count: columns.counts[key] ?? 0, place: place,
              breadth: max(breadth, Sankey.thinnest)))
        }
        across += breadth + layout.gap
      }
    }
    self.direction = direction
    (length, breadth) = (layout.length, layout.breadth)
    self.nodes = nodes
    streams = Sankey.streams(columns, places, scale, direction)
  }

  /// The size of a node along the flow.
  package static func depth(_ direction: Drawing.FlowDirection) -> Double {
    direction == .rightwards ? 10 : 8
  }

  private static func streams(
    _ columns: SankeyColumns, _ places: [SankeyColumns.Key: FlowPoint], _ scale: Double,
    _ direction: Drawing.FlowDirection
  ) -> [Stream] {
    var leaving: [SankeyColumns.Key: Double] = [:]
    var arriving: [SankeyColumns.Key: Double] = [:]
    return columns.segments.compactMap { segment in
      guard let from = places[segment.from], let to = places[segment.to] else { return nil }
      let thickness = Double(segment.count) * scale
      let start = from.across + leaving[segment.from, default: 0] + thickness / 2
      let end = to.across + arriving[segment.to, default: 0] + thickness / 2
      leaving[segment.from, default: 0] += thickness
      arriving[segment.to, default: 0] += thickness
      // A path that only passes a column has no node there, so its stream continues to the far side.
      let along = segment.from.isNode ? from.along + depth(direction) : from.along
      return Stream(
        target: segment.target, from: FlowPoint(along: along, across: start),
        to: FlowPoint(along: to.along, across: end), thickness: max(thickness, thinnest))
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
            + (isDown ? labelsDown : SankeyLabelsBeside(self).labels.map { .label($0) })),
      ])
  }

  /// The label of a node. A long name is cut; its number never is.
  package static func labelText(for name: String, _ count: Int, atMost length: Int = 20) -> String {
    "\(name.shortened(toWidth: length)) \(count)"
  }

  /// The font sizes. A flow to the right has larger letters than other drawings, since the drawing itself is
  /// larger.
  package static let (wideFontSize, narrowFontSize) = (14.5, Drawing.fontSize)

  package static func drawnWidth(of text: String) -> Double {
    text.drawnWidth * wideFontSize / Drawing.fontSize
  }

  private var ribbons: [Drawing.Shape] {
    let tones: [Drawing.Tone] = [.answer, .neutral, .waiting, .offer, .stage]
    return tones.compactMap { tone in
      let streams = streams.filter { $0.target.tone == tone }
      return streams.isEmpty ? nil : .ribbons(streams.map(ribbon), tone)
    }
  }

  package func ribbon(of stream: Stream) -> Drawing.Ribbon {
    Drawing.Ribbon(
      direction: direction, from: point(stream.from), to: point(stream.to),
      thickness: stream.thickness)
  }

  private func point(_ place: FlowPoint) -> Drawing.Point {
    direction.point(along: place.along, across: place.across)
  }

  package func box(of node: PlacedNode) -> Drawing.Box {
    let corner = point(node.place)
    let depth = Sankey.depth(direction)
    let isDown = direction == .downwards
    return Drawing.Box(
      x: corner.x, y: corner.y, width: isDown ? node.breadth : depth,
      height: isDown ? depth : node.breadth, tone: node.node.tone)
  }

  /// Whether a stream leaves or enters a node.
  package func joins(_ stream: Stream, _ node: PlacedNode) -> Bool {
    let (near, far) = (node.place.along, node.place.along + Sankey.depth(direction))
    let across = node.place.across...(node.place.across + node.breadth)
    return stream.from.along == far && across.contains(stream.from.across)
      || stream.to.along == near && across.contains(stream.to.across)
  }
}

extension Sankey.PlacedNode {
  package var labelText: String { Sankey.labelText(for: label, count) }

  package var isStage: Bool { !node.isStart && !node.isEnd }
}

extension Flow.Node {
  package var isStart: Bool {
    switch self {
    case .channel, .otherChannels, .privateChannel: true
    case .stage, .end: false
    }
  }

  package var isEnd: Bool { if case .end = self { true } else { false } }

  /// One of four tones or neutral. The labels give the same information as the tones.
  fileprivate var tone: Drawing.Tone {
    switch self {
    case .channel, .otherChannels, .privateChannel: .neutral
    case .stage: .stage
    case .end(.waiting): .waiting
    case .end(.outcome(.accepted)), .end(.outcome(.declined)): .offer
    case .end(.outcome(.rejected)): .answer
    case .end(.outcome): .neutral
    }
  }
}
