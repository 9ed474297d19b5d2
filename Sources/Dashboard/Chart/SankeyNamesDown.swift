extension Sankey {
  /// A stage is alone in its row: its name lies on its own stream, or where that is too thin, beside its
  /// node. What begins and what ends stands side by side, and has a line each for its name.
  var namesDown: [Drawing.Shape] {
    let starts = ladder(of: nodes.filter(\.node.isStart)) { node, line in
      let top = node.place.along
      return (top, top - SankeyLadder.bend, top - SankeyLadder.bend - 8 - line)
    }
    let ends = ladder(of: nodes.filter(\.node.isEnd)) { node, line in
      let bottom = node.place.along + Sankey.depth(direction)
      return (bottom, bottom + SankeyLadder.bend, bottom + SankeyLadder.bend + 17 + line)
    }
    return nodes.filter(\.isStage).flatMap(nameOfStage) + starts + ends
  }

  /// Where a name leaves its own stream it lies on a plate, or it would seem to name the stream below it.
  private func nameOfStage(_ node: Node) -> [Drawing.Shape] {
    let width = node.words.drawnWidth
    let (left, right) = (node.place.across, node.place.across + node.breadth)
    let below = node.place.along + Sankey.depth(direction) + 14
    if width <= node.breadth { return [.label(.init(node.words, at: .init(left, below)))] }
    let beside = node.place.along + Sankey.depth(direction) / 2 + 4.5
    let gap = 6.0
    if right + gap + width + Sankey.platePadding <= breadth {
      return onPlate(.init(node.words, at: .init(right + gap, beside)))
    }
    if left - gap - width - Sankey.platePadding >= 0 {
      return onPlate(.init(node.words, at: .init(left - gap, beside), .end))
    }
    let start = max(0, min(left, breadth - width - Sankey.platePadding))
    return onPlate(.init(node.words, at: .init(start, below)))
  }

  private static let platePadding = 3.0

  private func onPlate(_ label: Drawing.Label) -> [Drawing.Shape] {
    let area = label.area(ofSize: Sankey.narrowLetters)
    let left = max(0, area.left - Sankey.platePadding)
    let right = min(breadth, area.right + Sankey.platePadding)
    let plate = Drawing.Box(
      x: left, y: area.top - 1, width: right - left, height: area.bottom - area.top + 2, radius: 3,
      tone: .plate)
    return [.box(plate), .label(label)]
  }

  /// - Parameter place: where the leader of a node begins and where it has bent, and the base of the
  ///   letters on a line.
  private func ladder(
    of nodes: [Node], _ place: (Node, Double) -> (start: Double, bent: Double, base: Double)
  ) -> [Drawing.Shape] {
    let ladder = SankeyLadder(
      nodes.map { ($0.place.across + $0.breadth / 2, $0.wordsOnLine.drawnWidth) },
      breadth: breadth)
    return zip(nodes, ladder.rungs).flatMap { node, rung -> [Drawing.Shape] in
      let (start, bent, base) = place(node, Double(rung.line) * SankeyLadder.lineHeight)
      return [
        .path(
          [.init(rung.x, start), .init(rung.bentX, bent), .init(rung.bentX, base - 4.5)], .leader),
        .label(.init(node.wordsOnLine, at: .init(rung.nameStart, base))),
      ]
    }
  }
}

extension Sankey.Node {
  /// A name that the person gave is cut sooner where many stand side by side.
  fileprivate var wordsOnLine: String {
    Sankey.words(for: label, count, atMost: node.isStart ? 17 : 20)
  }
}
