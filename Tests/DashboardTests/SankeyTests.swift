import Charts
import Foundation
import Insights
import Journal
import PageModel
import Testing

@testable import Dashboard

private let directions: [Drawing.FlowDirection] = [.rightwards, .downwards]

/// How many took each path: a few long paths among many, many rounds, and all alike.
private let paths: [[(Int, String)]] = [
  [
    (70, ""), (9, "rejected"), (9, "screen, rejected"), (5, "interview"), (3, "ghosted"),
    (1, "interview, interview, final, rejected"), (1, "screen, interview, offer, declined"),
  ],
  [
    (4, ""), (4, "screen, screen, screen, interview, interview, interview, final, final, offer"),
    (100, "assessment, assessment, interview, rejected"), (1, "offer, accepted"), (1, "withdrawn"),
  ],
  [
    (1, ""), (1, "screen"), (1, "assessment, closed"), (1, "interview, rejected"), (1, "final"),
    (1, "offer, accepted"), (1, "offer, declined"), (1, "ghosted"), (1, "withdrawn"),
  ],
]

private func sankey(_ paths: [(Int, String)], _ direction: Drawing.FlowDirection) async -> Sankey {
  var files: [String: String] = [:]
  for (count, path) in paths {
    for _ in 0..<count {
      let stages = path.isEmpty ? [] : path.components(separatedBy: ", ")
      let events = (["applied"] + stages).enumerated().map { "2026-03-\($0 + 10) \($1)" }
      files["applications/\(files.count).md"] =
        "---\ncompany: C\nrole: R\nchannel: word of mouth \(files.count % 7)\nhistory: [\(events.joined(separator: ", "))]\n---\n"
    }
  }
  return Sankey(Flow(await journal(files)), direction)
}

private func sankey(_ direction: Drawing.FlowDirection) async -> (Flow, Sankey) {
  var files: [String: String] = [:]
  let histories = [
    "[2026-03-02 applied]", "[2026-03-02 applied, 2026-03-03 rejected]",
    "[2026-03-02 applied, 2026-03-05 screen, 2026-03-09 interview, 2026-03-20 rejected]",
    "[2026-03-02 applied, 2026-03-09 interview, 2026-03-20 offer]",
    "[2026-03-02 applied, 2026-03-09 ghosted]",
  ]
  for index in 0..<37 {
    files["applications/\(index).md"] =
      "---\ncompany: C\nrole: R\(index)\nchannel: c\(index % 4)\nhistory: \(histories[index % 5])\n---\n"
  }
  let flow = Flow(await journal(files))
  return (flow, Sankey(flow, direction))
}

@Test(arguments: directions) func `all columns have the same scale`(
  direction: Drawing.FlowDirection
)
  async
{
  let (_, sankey) = await sankey(direction)
  let scales = sankey.nodes.filter { $0.breadth > 2 }.map { $0.breadth / Double($0.count) }
  for scale in scales { #expect(abs(scale - scales[0]) < 1e-9) }
}

@Test(arguments: directions)
func `nodes of a column do not overlap, and are within the drawing`(
  direction: Drawing.FlowDirection
) async {
  let (_, sankey) = await sankey(direction)
  for a in sankey.nodes {
    #expect(a.place.across >= 0 && a.place.across + a.breadth <= sankey.breadth)
    #expect(
      a.place.along >= 0 && a.place.along + Sankey.depth(direction) <= sankey.length)
    for b in sankey.nodes where a != b && a.place.along == b.place.along {
      #expect(
        a.place.across + a.breadth <= b.place.across
          || b.place.across + b.breadth <= a.place.across)
    }
  }
}

@Test(arguments: directions)
func `links lead onward, and are at least one and a half units thick`(
  direction: Drawing.FlowDirection
) async {
  let (_, sankey) = await sankey(direction)
  #expect(!sankey.streams.isEmpty)
  for stream in sankey.streams {
    #expect(stream.from.along < stream.to.along)
    #expect(stream.thickness >= 1.5)
  }
}

@Test func `a flow downwards equals the flow to the right`() async {
  let (_, right) = await sankey(.rightwards)
  let (_, down) = await sankey(.downwards)
  #expect(right.nodes.map(\.node) == down.nodes.map(\.node))
  #expect(right.streams.map(\.target) == down.streams.map(\.target))
  #expect(down.breadth == Drawing.narrowWidth && down.drawing.width == down.breadth)
  #expect(right.drawing.width == right.length)
  // Order is kept: a node above another in the flow to the right is left of it in the flow downwards.
  for (a, b) in zip(right.nodes, down.nodes) {
    for (c, d) in zip(right.nodes, down.nodes) {
      #expect((a.place.along < c.place.along) == (b.place.along < d.place.along))
      if a.place.along == c.place.along {
        #expect((a.place.across < c.place.across) == (b.place.across < d.place.across))
      }
    }
  }
}

@Test(arguments: [
  [], [(140.0, 80.0)], [(10, 150), (40, 80), (70, 100), (90, 70), (110, 80), (210, 110)],
  [(5, 30), (30, 30), (270, 60), (276, 200)],
  [(52, 93), (142, 124), (188, 80), (220, 88), (250, 55), (270, 60)],
  [(20, 190), (60, 190), (100, 190), (140, 190), (180, 190), (220, 190), (260, 190)],
])
func `labels next to each other have a line each and stay on the sheet`(
  things: [(x: Double, width: Double)]
) {
  let labels = StaggeredLabels(things.map { ($0.x, $0.width) }, breadth: 280)
  #expect(Set(labels.rows.map(\.line)) == Set(things.indices))
  for (row, thing) in zip(labels.rows, things) {
    #expect(row.x == thing.x && abs(row.nameEnd - row.nameStart - thing.width) < 1e-9)
    #expect(row.nameStart >= 0 && row.nameEnd <= 280)
  }
  #expect(StaggeredLabels.crossings(labels.rows) == 0)
  // Leader lines do not cross where they bend.
  let elbows = labels.rows.map(\.elbowX)
  #expect(zip(elbows, elbows.dropFirst()).allSatisfy { $0 < $1 })
}

@Test(arguments: directions, paths.indices)
func `no label of a flow overlaps another, a node or a leader line, or leaves the sheet`(
  direction: Drawing.FlowDirection, path index: Int
) async {
  let sankey = await sankey(paths[index], direction)
  let names = sankey.names
  #expect(names.count == sankey.nodes.count)
  let drawing = sankey.drawing
  let sheet = Drawing.Rect(left: 0, right: drawing.width, top: 0, bottom: drawing.height)
  let leaders = sankey.leaders
  let boxes = sankey.nodes.map { sankey.box(of: $0).bounds }
  for (place, (text, bounds)) in names.enumerated() {
    #expect(bounds.isInside(sheet), "\(text)")
    #expect(!boxes.contains { $0.overlaps(bounds) }, "\(text)")
    #expect(!leaders.contains { $0.overlaps(bounds) }, "\(text)")
    #expect(!names[..<place].contains { $0.bounds.overlaps(bounds) }, "\(text)")
  }
}

@Test(arguments: paths.indices)
func `the label of a thin stage does not touch the ribbons of that stage`(path index: Int) async {
  let sankey = await sankey(paths[index], .rightwards)
  let thin = zip(sankey.nodes, sankey.names).filter {
    $0.0.isStage && $0.0.breadth < SankeyLabelsBeside.thickness
  }
  #expect(thin.isEmpty == (index == 2))
  for (node, name) in thin {
    let own = sankey.streams.filter { sankey.joins($0, node) }
    #expect(own.count >= 2)
    #expect(!own.contains { sankey.ribbon(of: $0).touches(name.bounds) }, "\(name.text)")
    // The label stays near enough to its node.
    let (top, bottom) = (node.place.across, node.place.across + node.breadth)
    #expect(min(abs(top - name.bounds.bottom), abs(name.bounds.top - bottom)) < 5)
  }
}

@Test(arguments: paths.indices)
func `in a flow downwards, a label wider than its stream has a background next to its node`(
  path index: Int
) async {
  let sankey = await sankey(paths[index], .downwards)
  let backgrounds = sankey.drawing.shapes.inAll.compactMap { shape -> Drawing.Rect? in
    if case .box(let box) = shape, box.tone == .labelBackground { box.bounds } else { nil }
  }
  #expect(!backgrounds.isEmpty)
  for (node, name) in zip(sankey.nodes.filter(\.isStage), sankey.names) {
    let background = backgrounds.first { name.bounds.isInside($0) }
    let isOnItsStream = name.text.drawnWidth <= node.breadth
    #expect((background == nil) == isOnItsStream, "\(name.text)")
    guard let background else { continue }
    let box = sankey.box(of: node).bounds
    #expect(background.top < box.top && box.bottom < background.bottom)
    // To its right, or to its left if there is more room.
    let distance = max(background.left - box.right, box.left - background.right)
    #expect(distance >= 0 && distance < 5, "\(name.text)")
  }
}

extension Sankey {
  /// The labels in the order in which they are drawn.
  fileprivate var names: [(text: String, bounds: Drawing.Rect)] {
    let size = direction == .rightwards ? Sankey.wideFontSize : Sankey.narrowFontSize
    return drawing.shapes.inAll.compactMap { shape in
      if case .label(let label) = shape {
        (label.text, label.bounds(atFontSize: size))
      } else {
        nil
      }
    }
  }

  /// The segments of all leader lines.
  fileprivate var leaders: [Drawing.Rect] {
    drawing.shapes.inAll.flatMap { shape -> [Drawing.Rect] in
      guard case .path(let points, .leaderLine) = shape else { return [] }
      return zip(points, points.dropFirst()).map {
        Drawing.Rect(
          left: min($0.x, $1.x), right: max($0.x, $1.x) + 1e-6, top: min($0.y, $1.y),
          bottom: max($0.y, $1.y) + 1e-6)
      }
    }
  }
}

extension [Drawing.Shape] {
  /// All shapes, without their groups.
  fileprivate var inAll: [Drawing.Shape] {
    flatMap { if case .group(_, let inner) = $0 { inner.inAll } else { [$0] } }
  }
}

@Test func `a leader line that goes through a label is counted`() {
  let rows: [StaggeredLabels.Row] = [
    .init(line: 0, x: 10, elbowX: 10, nameStart: 15, nameEnd: 95),
    .init(line: 1, x: 60, elbowX: 50, nameStart: 55, nameEnd: 90),
  ]
  #expect(StaggeredLabels.crossings(rows) == 1)
  #expect(StaggeredLabels.crossings([rows[0]]) == 0)
}

@Test(arguments: [(0.0, 100.0), (100, 0), (50, 50), (0, 4000)])
func `a ribbon is as thick in the middle as at its ends, and extends past neither`(
  start: Double, end: Double
) {
  for direction in directions {
    let ribbon = Drawing.Ribbon(
      direction: direction, from: direction.point(along: 10, across: start),
      to: direction.point(along: 110, across: end), thickness: 30)
    #expect(ribbon.outgoing.start == direction.point(along: 10, across: start - 15))
    #expect(ribbon.outgoing.end == direction.point(along: 110, across: end - 15))
    #expect(ribbon.returning.start == direction.point(along: 110, across: end + 15))
    #expect(ribbon.returning.end == direction.point(along: 10, across: start + 15))
    for step in 0...24 {
      let part = Double(step) / 24
      let sides = [ribbon.outgoing.point(at: part), ribbon.returning.point(at: 1 - part)]
      let along = sides.map { direction == .rightwards ? $0.x : $0.y }
      let across = sides.map { direction == .rightwards ? $0.y : $0.x }
      #expect(abs(along[0] - along[1]) < 1e-9 && abs(across[1] - across[0] - 30) < 1e-9)
      #expect(along[0] >= 10 && along[0] <= 110)
      #expect(across[0] > min(start, end) - 15.001 && across[1] < max(start, end) + 15.001)
      for side in sides {
        let spot = Drawing.Rect(
          left: side.x - 3, right: side.x + 3, top: side.y - 3, bottom: side.y + 3)
        #expect(ribbon.touches(spot))
      }
    }
  }
}

@Test(arguments: directions)
func `the links that leave a node are together as thick as the node`(
  direction: Drawing.FlowDirection
) async {
  let (flow, sankey) = await sankey(direction)
  for node in sankey.nodes where flow.edges.contains(where: { $0.from == node.node }) {
    let leaving = sankey.streams.filter {
      abs($0.from.along - node.place.along - Sankey.depth(direction)) < 0.01
        && $0.from.across > node.place.across
        && $0.from.across < node.place.across + node.breadth
    }
    #expect(abs(leaving.reduce(0) { $0 + $1.thickness } - node.breadth) < 0.01)
  }
}
