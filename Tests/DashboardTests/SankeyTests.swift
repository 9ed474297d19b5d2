import Insights
import Journal
import Testing

@testable import Dashboard

private func sankey() async -> (Flow, Sankey) {
  var files: [String: String] = [:]
  let stories = [
    "[2026-03-02 applied]", "[2026-03-02 applied, 2026-03-03 rejected]",
    "[2026-03-02 applied, 2026-03-05 screen, 2026-03-09 interview, 2026-03-20 rejected]",
    "[2026-03-02 applied, 2026-03-09 interview, 2026-03-20 offer]",
    "[2026-03-02 applied, 2026-03-09 ghosted]",
  ]
  for index in 0..<37 {
    files["applications/\(index).md"] =
      "---\ncompany: C\nrole: R\(index)\nchannel: c\(index % 4)\nhistory: \(stories[index % 5])\n---\n"
  }
  let flow = Flow(await journal(files))
  return (flow, Sankey(flow))
}

@Test func `one scale holds for all columns`() async {
  let (_, sankey) = await sankey()
  let scales = sankey.nodes.filter { $0.height > 2 }.map { $0.height / Double($0.count) }
  for scale in scales { #expect(abs(scale - scales[0]) < 1e-9) }
}

@Test func `nodes of a column do not overlap and lie within the drawing`() async {
  let (_, sankey) = await sankey()
  for a in sankey.nodes {
    #expect(a.y >= 0 && a.y + a.height <= sankey.height)
    #expect(a.x >= 0 && a.x + Sankey.nodeWidth <= sankey.width)
    for b in sankey.nodes where a != b && a.x == b.x {
      #expect(a.y + a.height <= b.y || b.y + b.height <= a.y)
    }
  }
}

@Test func `links go from left to right, at least one and a half units thick`() async {
  let (_, sankey) = await sankey()
  #expect(!sankey.links.isEmpty)
  for link in sankey.links {
    #expect(link.fromX < link.toX)
    #expect(link.thickness >= 1.5)
  }
}

@Test(arguments: [(0.0, 100.0), (100, 0), (50, 50), (0, 4000)])
func `a ribbon is as thick on its way as at its ends, and goes past neither`(
  fromY: Double, toY: Double
) {
  let ribbon = Drawing.Ribbon(from: .init(10, fromY), to: .init(110, toY), thickness: 30)
  #expect(ribbon.upper.start == .init(10, fromY - 15) && ribbon.upper.end == .init(110, toY - 15))
  #expect(ribbon.lower.start == .init(110, toY + 15) && ribbon.lower.end == .init(10, fromY + 15))
  for step in 0...20 {
    let part = Double(step) / 20
    let (top, bottom) = (ribbon.upper.point(at: part), ribbon.lower.point(at: 1 - part))
    #expect(abs(top.x - bottom.x) < 1e-9 && abs(bottom.y - top.y - 30) < 1e-9)
    #expect(top.x >= 10 && top.x <= 110)
    #expect(top.y > min(fromY, toY) - 15.001 && bottom.y < max(fromY, toY) + 15.001)
  }
}

extension Drawing.Ribbon.Side {
  /// On the Bézier curve, from 0 at its start to 1 at its end.
  fileprivate func point(at part: Double) -> Drawing.Point {
    let rest = 1 - part
    let weights = [
      rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part, part * part * part,
    ]
    let points = zip(weights, [start, leaving, arriving, end])
    return .init(
      points.reduce(0) { $0 + $1.0 * $1.1.x }, points.reduce(0) { $0 + $1.0 * $1.1.y })
  }
}

@Test func `what leaves a node by its links is as thick as the node`() async {
  let (flow, sankey) = await sankey()
  for node in sankey.nodes where flow.links.contains(where: { $0.from == node.node }) {
    let leaving = sankey.links.filter {
      abs($0.fromX - node.x - Sankey.nodeWidth) < 0.01 && $0.fromY > node.y
        && $0.fromY < node.y + node.height
    }
    #expect(abs(leaving.reduce(0) { $0 + $1.thickness } - node.height) < 0.01)
  }
}
