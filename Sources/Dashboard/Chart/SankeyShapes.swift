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
        .group("nodes", nodes.map(box) + (isDown ? labelsDown : nodes.map(labelBeside))),
      ])
  }

  /// What stands beside a node. A long name is cut, its number never.
  static func words(for name: String, _ count: Int, atMost length: Int = 20) -> String {
    "\(name.shortened(toWidth: length)) \(count)"
  }

  /// The words of a flow to the right are larger than those of other drawings, for it is larger: 14.5
  /// units, not 13.
  static func drawnWidth(of words: String) -> Double { words.drawnWidth * 14.5 / 13 }

  private var ribbons: [Drawing.Shape] {
    let tones: [Drawing.Tone] = [.answer, .neutral, .waiting, .offer, .stage]
    return tones.compactMap { tone in
      let links = links.filter { $0.target.tone == tone }
      let ribbons = links.map {
        Drawing.Ribbon(
          direction: direction, from: point($0.from), to: point($0.to), thickness: $0.thickness)
      }
      return ribbons.isEmpty ? nil : .ribbons(ribbons, tone)
    }
  }

  private func point(_ place: Place) -> Drawing.Point {
    direction.point(along: place.along, across: place.across)
  }

  private func box(of node: Node) -> Drawing.Shape {
    let corner = point(node.place)
    let depth = Sankey.depth(direction)
    let isDown = direction == .downwards
    return .box(
      .init(
        x: corner.x, y: corner.y, width: isDown ? node.breadth : depth,
        height: isDown ? depth : node.breadth, tone: node.node.tone))
  }

  private func labelBeside(_ node: Node) -> Drawing.Shape {
    let middle = node.place.across + node.breadth / 2 + 4
    return .label(
      node.node.isStart
        ? .init(node.words, at: .init(node.place.along - 6, middle), .end)
        : .init(
          node.words, at: .init(node.place.along + Sankey.depth(direction) + 6, middle)))
  }
}

extension Sankey {
  /// A stage is alone in its row and has its label below it; what begins and what ends stands side by
  /// side, and has a line each for its label.
  private var labelsDown: [Drawing.Shape] {
    let stages = nodes.filter { !$0.node.isStart && !$0.node.isEnd }.map { node -> Drawing.Shape in
      let left = max(0, min(node.place.across, breadth - node.words.drawnWidth))
      return .label(
        .init(node.words, at: .init(left, node.place.along + Sankey.depth(direction) + 14)))
    }
    let starts = ladder(of: nodes.filter(\.node.isStart)) { node, line in
      (node.place.along, node.place.along - 8 - line * SankeyLadder.lineHeight)
    }
    let ends = ladder(of: nodes.filter(\.node.isEnd)) { node, line in
      let bottom = node.place.along + Sankey.depth(direction)
      return (bottom, bottom + 17 + line * SankeyLadder.lineHeight)
    }
    return stages + starts + ends
  }

  /// - Parameter place: where the leader of a node begins, and the base of the letters on a line.
  private func ladder(
    of nodes: [Node], _ place: (Node, Double) -> (start: Double, base: Double)
  ) -> [Drawing.Shape] {
    let ladder = SankeyLadder(
      nodes.map { ($0.place.across + $0.breadth / 2, $0.wordsOnLine.drawnWidth) },
      breadth: breadth)
    let rungs = zip(nodes, ladder.rungs).map { node, rung in
      (node, rung, place(node, Double(rung.line)))
    }
    // The names lie over the leaders.
    return rungs.map { _, rung, place in
      let middle = place.base - 4.5
      let end = rung.isOver ? middle + (place.start < place.base ? -8 : 8) : middle
      return .line(from: .init(rung.x, place.start), to: .init(rung.x, end), .leader)
    }
      + rungs.map { node, rung, place in
        rung.nameEnd < rung.x
          ? .label(.init(node.wordsOnLine, at: .init(rung.nameEnd, place.base), .end))
          : .label(.init(node.wordsOnLine, at: .init(rung.nameStart, place.base)))
      }
  }
}

extension Sankey.Node {
  fileprivate var words: String { Sankey.words(for: label, count) }

  /// A name that the person gave is cut sooner where many stand side by side.
  fileprivate var wordsOnLine: String {
    Sankey.words(for: label, count, atMost: node.isStart ? 17 : 20)
  }
}

extension Flow.Node {
  fileprivate var isStart: Bool {
    switch self {
    case .channel, .otherChannels: true
    case .stage, .end: false
    }
  }

  fileprivate var isEnd: Bool { if case .end = self { true } else { false } }

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
