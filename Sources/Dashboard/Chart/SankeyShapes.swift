import Insights
import Journal

extension Sankey {
  /// Ribbons and boxes from the geometry, and a label for each node.
  var drawing: Drawing {
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

  /// What stands beside a node. A long name is cut, its number never.
  static func words(for name: String, _ count: Int, atMost length: Int = 20) -> String {
    "\(name.shortened(toWidth: length)) \(count)"
  }

  /// How large letters are. Those of a flow to the right are larger than those of other drawings, for it
  /// is larger.
  static let (wideLetters, narrowLetters) = (14.5, Drawing.letters)

  static func drawnWidth(of words: String) -> Double {
    words.drawnWidth * wideLetters / Drawing.letters
  }

  private var ribbons: [Drawing.Shape] {
    let tones: [Drawing.Tone] = [.answer, .neutral, .waiting, .offer, .stage]
    return tones.compactMap { tone in
      let links = links.filter { $0.target.tone == tone }
      return links.isEmpty ? nil : .ribbons(links.map(ribbon), tone)
    }
  }

  func ribbon(of link: Link) -> Drawing.Ribbon {
    Drawing.Ribbon(
      direction: direction, from: point(link.from), to: point(link.to), thickness: link.thickness)
  }

  private func point(_ place: Place) -> Drawing.Point {
    direction.point(along: place.along, across: place.across)
  }

  func box(of node: Node) -> Drawing.Box {
    let corner = point(node.place)
    let depth = Sankey.depth(direction)
    let isDown = direction == .downwards
    return Drawing.Box(
      x: corner.x, y: corner.y, width: isDown ? node.breadth : depth,
      height: isDown ? depth : node.breadth, tone: node.node.tone)
  }

  /// Whether a link leaves a node or arrives at it.
  func joins(_ link: Link, _ node: Node) -> Bool {
    let (near, far) = (node.place.along, node.place.along + Sankey.depth(direction))
    let across = node.place.across...(node.place.across + node.breadth)
    return link.from.along == far && across.contains(link.from.across)
      || link.to.along == near && across.contains(link.to.across)
  }
}

extension Sankey.Node {
  var words: String { Sankey.words(for: label, count) }

  var isStage: Bool { !node.isStart && !node.isEnd }
}

extension Flow.Node {
  var isStart: Bool {
    switch self {
    case .channel, .otherChannels: true
    case .stage, .end: false
    }
  }

  var isEnd: Bool { if case .end = self { true } else { false } }

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
