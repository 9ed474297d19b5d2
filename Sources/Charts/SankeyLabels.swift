package import PageModel

/// The labels of a flow to the right. A label is beside its node; the label of a thin stage is above or below
/// it, since the stage's own ribbon would strike it through.
package struct SankeyLabelsBeside {
  /// The labels in the order of the nodes.
  private(set) var labels: [Drawing.Label] = []

  /// The least breadth of a stage whose ribbons have room for a line of text.
  package static let thickness = 16.0

  private let sankey: Sankey
  private let sheet: Drawing.Rect
  private let ribbons: [Drawing.Ribbon]

  package init(_ sankey: Sankey) {
    self.sankey = sankey
    sheet = Drawing.Rect(left: 0, right: sankey.length, top: 0, bottom: sankey.breadth)
    ribbons = sankey.streams.map(sankey.ribbon)
    // The labels of thin stages go where the other labels leave room.
    var taken = sankey.nodes.filter { !isThin($0) }.map { bounds(of: beside($0)) }
    labels = sankey.nodes.map { node in
      guard isThin(node) else { return beside(node) }
      let label = clearest(node, avoiding: taken)
      taken.append(bounds(of: label))
      return label
    }
  }

  private func isThin(_ node: Sankey.PlacedNode) -> Bool {
    node.isStage && node.breadth < SankeyLabelsBeside.thickness
  }

  private func bounds(of label: Drawing.Label) -> Drawing.Rect {
    label.bounds(atFontSize: Sankey.wideFontSize)
  }

  private func beside(_ node: Sankey.PlacedNode) -> Drawing.Label {
    let base = node.place.across + node.breadth / 2 + 4
    return node.node.isStart
      ? .init(node.labelText, at: .init(node.place.along - 6, base), .end)
      : .init(node.labelText, at: .init(node.place.along + Sankey.depth(.rightwards) + 6, base))
  }

  /// The label at the first place above or below the node that has the lowest cost.
  private func clearest(_ node: Sankey.PlacedNode, avoiding taken: [Drawing.Rect]) -> Drawing.Label
  {
    let (left, right) = (node.place.along, node.place.along + Sankey.depth(.rightwards))
    let bases = [node.place.across - 5, node.place.across + node.breadth + 15]
    let ends: [(Double, Drawing.Label.Anchor)] = [
      (left, .start), (right, .end), ((left + right) / 2, .middle),
    ]
    let places = ends.flatMap { x, anchor in
      bases.map { Drawing.Label(node.labelText, at: .init(x, $0), anchor) }
    }
    let costs = places.map { cost(of: bounds(of: $0), node, taken) }
    let least = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    return places[least]
  }

  private func cost(of bounds: Drawing.Rect, _ node: Sankey.PlacedNode, _ taken: [Drawing.Rect])
    -> Int
  {
    let boxes = sankey.nodes.map { sankey.box(of: $0).bounds }
    let others = (taken + boxes).count { $0.overlaps(bounds) } + (bounds.isInside(sheet) ? 0 : 1)
    let ownRibbons = zip(sankey.streams, ribbons).count {
      sankey.joins($0, node) && $1.touches(bounds)
    }
    return 1000 * others + 100 * ownRibbons + ribbons.count { $0.touches(bounds) }
  }
}

extension Sankey {
  /// The labels of a flow that goes down. A stage is alone in its row, so its label is on its own stream, or
  /// beside its node if the stream is too thin. Channels and ends are side by side, so each of their labels
  /// gets a line of its own.
  package var labelsDown: [Drawing.Shape] {
    let starts = staggeredLabels(of: nodes.filter(\.node.isStart)) { node, line in
      let top = node.place.along
      return (top, top - StaggeredLabels.bend, top - StaggeredLabels.bend - 8 - line)
    }
    let ends = staggeredLabels(of: nodes.filter(\.node.isEnd)) { node, line in
      let bottom = node.place.along + Sankey.depth(direction)
      return (bottom, bottom + StaggeredLabels.bend, bottom + StaggeredLabels.bend + 17 + line)
    }
    return nodes.filter(\.isStage).flatMap(stageLabel) + starts + ends
  }

  /// The label of a stage. A label outside its own stream gets a background, or it would seem to name the
  /// stream below it.
  private func stageLabel(_ node: PlacedNode) -> [Drawing.Shape] {
    let width = node.labelText.drawnWidth
    let (left, right) = (node.place.across, node.place.across + node.breadth)
    let below = node.place.along + Sankey.depth(direction) + 14
    if width <= node.breadth { return [.label(.init(node.labelText, at: .init(left, below)))] }
    let beside = node.place.along + Sankey.depth(direction) / 2 + 4.5
    let gap = 6.0
    if right + gap + width + Sankey.labelPadding <= breadth {
      return withBackground(.init(node.labelText, at: .init(right + gap, beside)))
    }
    if left - gap - width - Sankey.labelPadding >= 0 {
      return withBackground(.init(node.labelText, at: .init(left - gap, beside), .end))
    }
    let start = max(0, min(left, breadth - width - Sankey.labelPadding))
    return withBackground(.init(node.labelText, at: .init(start, below)))
  }

  private static let labelPadding = 3.0

  private func withBackground(_ label: Drawing.Label) -> [Drawing.Shape] {
    let bounds = label.bounds(atFontSize: Sankey.narrowFontSize)
    let left = max(0, bounds.left - Sankey.labelPadding)
    let right = min(breadth, bounds.right + Sankey.labelPadding)
    let background = Drawing.Box(
      x: left, y: bounds.top - 1, width: right - left, height: bounds.bottom - bounds.top + 2,
      radius: 3,
      tone: .labelBackground)
    return [.box(background), .label(label)]
  }

  /// - Parameter place: the start of a node's leader line, the position after its bend, and the baseline of the
  ///   label on a line.
  private func staggeredLabels(
    of nodes: [PlacedNode],
    _ place: (PlacedNode, Double) -> (start: Double, elbow: Double, base: Double)
  ) -> [Drawing.Shape] {
    let labels = StaggeredLabels(
      nodes.map { ($0.place.across + $0.breadth / 2, $0.labelOnOwnLine.drawnWidth) },
      breadth: breadth)
    return zip(nodes, labels.rows).flatMap { node, row -> [Drawing.Shape] in
      let (start, elbow, base) = place(node, Double(row.line) * StaggeredLabels.lineHeight)
      return [
        .path(
          [.init(row.x, start), .init(row.elbowX, elbow), .init(row.elbowX, base - 4.5)],
          .leaderLine),
        .label(.init(node.labelOnOwnLine, at: .init(row.nameStart, base))),
      ]
    }
  }
}

extension Sankey.PlacedNode {
  /// The label on a line of its own. The names of channels come from the user and are cut sooner, since many
  /// are side by side.
  fileprivate var labelOnOwnLine: String {
    Sankey.labelText(for: label, count, atMost: node.isStart ? 17 : 20)
  }
}

/// The label positions of things that are close together side by side. Each label is on a line of its own, to
/// the right of a thin leader line to its thing. The first line is the closest to the things.
///
/// The leftmost thing has the farthest line, so only leader lines from further left pass a label. If a label
/// has no room beside its thing, its leader line first bends to the left, no further than necessary.
package struct StaggeredLabels {
  /// The rows, in the order of the things.
  package let rows: [Row]

  package struct Row {
    package let line: Int
    /// The start of the leader line, at the thing.
    package let x: Double
    /// The position of the leader line along the labels.
    package let elbowX: Double
    package let nameStart: Double
    package let nameEnd: Double

    package init(line: Int, x: Double, elbowX: Double, nameStart: Double, nameEnd: Double) {
      self.line = line
      self.x = x
      self.elbowX = elbowX
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
    var rows: [Row] = []
    var rightmost = breadth
    for (line, thing) in things.reversed().enumerated() {
      let elbowX = max(0, min(thing.x, rightmost, breadth - StaggeredLabels.gap - thing.nameWidth))
      let start = min(elbowX + StaggeredLabels.gap, max(0, breadth - thing.nameWidth))
      rows.append(
        Row(
          line: line, x: thing.x, elbowX: elbowX, nameStart: start,
          nameEnd: start + thing.nameWidth))
      rightmost = elbowX - StaggeredLabels.betweenLeaders
    }
    self.rows = rows.reversed()
  }

  /// The number of leader lines that go through a label.
  package static func crossings(_ rows: [Row]) -> Int {
    rows.reduce(0) { sum, name in
      sum
        + rows.count {
          $0.line > name.line && $0.elbowX > name.nameStart - 2 && $0.elbowX < name.nameEnd + 2
        }
    }
  }
}
