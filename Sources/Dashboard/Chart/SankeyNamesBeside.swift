/// Where the names of a flow to the right are written: beside their nodes, and those of thin stages above
/// or below, for their own ribbon would strike them through.
struct SankeyNamesBeside {
  /// In the order of the nodes.
  private(set) var labels: [Drawing.Label] = []

  /// A node that is as thick as a line of words has room for them on its ribbons.
  static let thickness = 16.0

  private let sankey: Sankey
  private let sheet: Drawing.Area
  private let ribbons: [Drawing.Ribbon]

  init(_ sankey: Sankey) {
    self.sankey = sankey
    sheet = Drawing.Area(left: 0, right: sankey.length, top: 0, bottom: sankey.breadth)
    ribbons = sankey.links.map(sankey.ribbon)
    // The thin ones go where the others left room.
    var taken = sankey.nodes.filter { !isThin($0) }.map { area(of: beside($0)) }
    labels = sankey.nodes.map { node in
      guard isThin(node) else { return beside(node) }
      let label = clear(node, of: taken)
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

  /// The first place above or below the node that has the least against it.
  private func clear(_ node: Sankey.Node, of taken: [Drawing.Area]) -> Drawing.Label {
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
    let ofItsOwn = zip(sankey.links, ribbons).count { sankey.joins($0, node) && $1.touches(area) }
    return 1000 * others + 100 * ofItsOwn + ribbons.count { $0.touches(area) }
  }
}
