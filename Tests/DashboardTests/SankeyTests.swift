import Dashboard
import Insights
import Journal
import Testing

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
