import Insights
import Journal

extension Sankey {
  /// Ribbons and boxes from the geometry, and a label for each node.
  var drawing: Drawing {
    Drawing(
      width: width, height: height,
      shapes: [
        .group(
          "links",
          links.map { link in
            .ribbon(
              .init(
                from: .init(link.fromX, link.fromY), to: .init(link.toX, link.toY),
                thickness: link.thickness), link.target.tone)
          }),
        .group("nodes", nodes.flatMap(Sankey.shapes)),
      ])
  }

  /// What stands beside a node. A long name is cut, its number never.
  static func words(for name: String, _ count: Int) -> String {
    "\(name.shortened(toWidth: 20)) \(count)"
  }

  /// The words of a flow are larger than those of other drawings: 14.5 units, not 13.
  static func drawnWidth(of words: String) -> Double { words.drawnWidth * 14.5 / 13 }

  private static func shapes(of node: Node) -> [Drawing.Shape] {
    let middle = node.y + node.height / 2 + 4
    let words = Sankey.words(for: node.label, node.count)
    let label: Drawing.Label =
      node.node.isStart
      ? .init(words, at: .init(node.x - 6, middle), .end)
      : .init(words, at: .init(node.x + nodeWidth + 6, middle))
    return [
      .box(
        .init(
          x: node.x, y: node.y, width: nodeWidth, height: node.height, tone: node.node.tone)),
      .label(label),
    ]
  }
}

extension Flow.Node {
  fileprivate var isStart: Bool {
    switch self {
    case .channel, .otherChannels: true
    case .stage, .end: false
    }
  }

  /// Four tones and a neutral one; the labels say what the tones only repeat.
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
