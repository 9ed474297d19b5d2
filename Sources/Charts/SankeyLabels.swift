package import PageModel

/// The labels of a flow to the right. A label is beside its node; the label of a thin stage is above or below
/// it, since the stage's own ribbon would strike it through.
package struct SankeyNamesBeside {
  /// The labels in the order of the nodes.
  private(set) var labels: [Drawing.Label] = []

  /// The least breadth of a stage whose ribbons have room for a line of text.
  package static let thickness = 16.0

  private let sankey: Sankey
  private let sheet: Drawing.Area
  private let ribbons: [Drawing.Ribbon]

  package init(_ sankey: Sankey) {
    self.sankey = sankey
    sheet = Drawing.Area(left: 0, right: sankey.length, top: 0, bottom: sankey.breadth)
    ribbons = sankey.links.map(sankey.ribbon)
    // The labels of thin stages go where the other labels leave room.
    var taken = sankey.nodes.filter { !isThin($0) }.map { area(of: beside($0)) }
    labels = sankey.nodes.map { node in
      guard isThin(node) else { return beside(node) }
      let label = clearest(node, avoiding: taken)
      taken.append(area(of: label))
      return label
    }
  }

  private func isThin(_ node: Sankey.Node) -> Bool {
    node.isStage && node.breadth < SankeyNamesBeside.thickness
  }

  private func area(of label: Drawing.Label) -> Drawing.Area {
    label.area(ofSize: Sankey.wideLetters)
  }

  private func beside(_ node: Sankey.Node) -> Drawing.Label {
    let base = node.place.across + node.breadth / 2 + 4
    return node.node.isStart
      ? .init(node.words, at: .init(node.place.along - 6, base), .end)
      : .init(node.words, at: .init(node.place.along + Sankey.depth(.rightwards) + 6, base))
  }

  /// The label at the first place above or below the node that has the lowest cost.
  private func clearest(_ node: Sankey.Node, avoiding taken: [Drawing.Area]) -> Drawing.Label {
    let (left, right) = (node.place.along, node.place.along + Sankey.depth(.rightwards))
    let bases = [node.place.across - 5, node.place.across + node.breadth + 15]
    let ends: [(Double, Drawing.Label.Anchor)] = [
      (left, .start), (right, .end), ((left + right) / 2, .middle),
    ]
    let places = ends.flatMap { x, anchor in
      bases.map { Drawing.Label(node.words, at: .init(x, $0), anchor) }
    }
    let costs = places.map { cost(of: area(of: $0), node, taken) }
    let least = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    return places[least]
  }

  private func cost(of area: Drawing.Area, _ node: Sankey.Node, _ taken: [Drawing.Area]) -> Int {
    let boxes = sankey.nodes.map { sankey.box(of: $0).area }
    let others = (taken + boxes).count { $0.overlaps(area) } + (area.lies(within: sheet) ? 0 : 1)
    let ownRibbons = zip(sankey.links, ribbons).count { sankey.joins($0, node) && $1.touches(area) }
    return 1000 * others + 100 * ownRibbons + ribbons.count { $0.touches(area) }
  }
}

extension Sankey {
  /// The labels of a flow that goes down. A stage is alone in its row, so its label is on its own stream, or
  /// beside its node if the stream is too thin. Channels and ends are side by side, so each of their labels
  /// gets a line of its own.
  package var namesDown: [Drawing.Shape] {
    let starts = ladder(of: nodes.filter(\.node.isStart)) { node, line in
      let top = node.place.along
      return (top, top - StaggeredLabels.bend, top - StaggeredLabels.bend - 8 - line)
    }
    let ends = ladder(of: nodes.filter(\.node.isEnd)) { node, line in
      let bottom = node.place.along + Sankey.depth(direction)
      return (bottom, bottom + StaggeredLabels.bend, bottom + StaggeredLabels.bend + 17 + line)
    }
    return nodes.filter(\.isStage).flatMap(nameOfStage) + starts + ends
  }

  /// The label of a stage. A label outside its own stream gets a background, or it would seem to name the
  /// stream below it.
  private func nameOfStage(_ node: Node) -> [Drawing.Shape] {
    let width = node.words.drawnWidth
    let (left, right) = (node.place.across, node.place.across + node.breadth)
    let below = node.place.along + Sankey.depth(direction) + 14
    if width <= node.breadth { return [.label(.init(node.words, at: .init(left, below)))] }
    let beside = node.place.along + Sankey.depth(direction) / 2 + 4.5
    let gap = 6.0
    if right + gap + width + Sankey.labelPadding <= breadth {
      return withBackground(.init(node.words, at: .init(right + gap, beside)))
    }
    if left - gap - width - Sankey.labelPadding >= 0 {
      return withBackground(.init(node.words, at: .init(left - gap, beside), .end))
    }
    let start = max(0, min(left, breadth - width - Sankey.labelPadding))
    return withBackground(.init(node.words, at: .init(start, below)))
  }

  private static let labelPadding = 3.0

  private func withBackground(_ label: Drawing.Label) -> [Drawing.Shape] {
    let area = label.area(ofSize: Sankey.narrowLetters)
    let left = max(0, area.left - Sankey.labelPadding)
    let right = min(breadth, area.right + Sankey.labelPadding)
    let plate = Drawing.Box(
      x: left, y: area.top - 1, width: right - left, height: area.bottom - area.top + 2, radius: 3,
      tone: .plate)
    return [.box(plate), .label(label)]
  }

  /// - Parameter place: the start of a node's leader line, the position after its bend, and the baseline of the
  ///   label on a line.
  private func ladder(
    of nodes: [Node], _ place: (Node, Double) -> (start: Double, bent: Double, base: Double)
  ) -> [Drawing.Shape] {
    let ladder = StaggeredLabels(
      nodes.map { ($0.place.across + $0.breadth / 2, $0.wordsOnLine.drawnWidth) },
      breadth: breadth)
    return zip(nodes, ladder.rungs).flatMap { node, rung -> [Drawing.Shape] in
      let (start, bent, base) = place(node, Double(rung.line) * StaggeredLabels.lineHeight)
      return [
        .path(
          [.init(rung.x, start), .init(rung.bentX, bent), .init(rung.bentX, base - 4.5)], .leader),
        .label(.init(node.wordsOnLine, at: .init(rung.nameStart, base))),
      ]
    }
  }
}

extension Sankey.Node {
  /// The label on a line of its own. The names of channels come from the user and are cut sooner, since many
  /// are side by side.
  fileprivate var wordsOnLine: String {
    Sankey.words(for: label, count, atMost: node.isStart ? 17 : 20)
  }
}

/// The label positions of things that are close together side by side. Each label is on a line of its own, to
/// the right of a thin leader line to its thing. The first line is the closest to the things.
///
/// The leftmost thing has the farthest line, so only leader lines from further left pass a label. If a label
/// has no room beside its thing, its leader line first bends to the left, no further than necessary.
package struct StaggeredLabels {
  /// The rows, in the order of the things.
  package let rungs: [Rung]

  package struct Rung {
    package let line: Int
    /// The start of the leader line, at the thing.
    package let x: Double
    /// The position of the leader line along the labels.
    package let bentX: Double
    package let nameStart: Double
    package let nameEnd: Double

    package init(line: Int, x: Double, bentX: Double, nameStart: Double, nameEnd: Double) {
      self.line = line
      self.x = x
      self.bentX = bentX
      self.nameStart = nameStart
      self.nameEnd = nameEnd
    }
  }

  package static let lineHeight = 17.0
  /// The height between the things and the first line, in which leader lines bend.
  package static let bend = 14.0
  private static let gap = 5.0
  private static let betweenLeaders = 7.0

  package static func height(of count: Int) -> Double { Double(count) * lineHeight + bend + 8 }

  /// - Parameter things: the middle of each thing and the drawn width of its name, from left to right.
  package init(_ things: [(x: Double, nameWidth: Double)], breadth: Double) {
    var rungs: [Rung] = []
    var rightmost = breadth
    for (line, thing) in things.reversed().enumerated() {
      let bentX = max(0, min(thing.x, rightmost, breadth - StaggeredLabels.gap - thing.nameWidth))
      let start = min(bentX + StaggeredLabels.gap, max(0, breadth - thing.nameWidth))
      rungs.append(
        Rung(
          line: line, x: thing.x, bentX: bentX, nameStart: start,
          nameEnd: start + thing.nameWidth))
      rightmost = bentX - StaggeredLabels.betweenLeaders
    }
    self.rungs = rungs.reversed()
  }

  /// The number of leader lines that go through a label.
  package static func crossings(_ rungs: [Rung]) -> Int {
    rungs.reduce(0) { sum, name in
      sum
        + rungs.count {
          $0.line > name.line && $0.bentX > name.nameStart - 2 && $0.bentX < name.nameEnd + 2
        }
    }
  }
}
