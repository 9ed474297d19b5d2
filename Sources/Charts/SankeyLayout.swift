package import Insights
import PageModel

/// The layout of a flow on its sheet: the positions of its columns along the flow, and the room across it.
package struct SankeyLayout {
  /// The start of each column.
  package let columns: [Double]
  package let length: Double
  package let breadth: Double
  /// The gap between the items of a column.
  package let gap: Double
  /// The margin above or to the left of the first item.
  package let start: Double
  /// The margin below or to the right of the last item.
  package let end: Double

  private static let leastLength = 1080.0
  private static let leastStep = 88.0
  private static let narrowStep = 56.0

  /// The layout from left to right. Labels are to the right of their columns; those of the first column are to
  /// the left.
  package static func wide(_ columns: SankeyColumns) -> SankeyLayout {
    let labels = columns.all.map { column in
      column.map { Sankey.drawnWidth(of: columns.labelText(for: $0)) }.max() ?? 0
    }
    let depth = Sankey.depth(.rightwards)
    let left = (labels.first ?? 0) + 16
    let right = depth + (labels.last ?? 0) + 16
    var steps = labels.dropLast().map { max(leastStep, depth + $0 + 20) }
    if !steps.isEmpty { steps[0] = leastStep }
    // The remaining length is divided equally between the columns, so that their rhythm is kept.
    let length = max(leastLength, (left + steps.reduce(0, +) + right).rounded(.up))
    let rest = length - left - right - steps.reduce(0, +)
    let more = rest / Double(max(steps.count, 1))
    var along = left
    let starts =
      [left]
      + steps.map { step in
        along += step + more
        return along
      }
    // There is room for the name of a thin stage above it, even at the very top.
    return SankeyLayout(
      columns: starts, length: length, breadth: 440, gap: 20, start: 22, end: 8)
  }

  /// The layout from top to bottom. The labels of the first and last rows have a line each, above and below.
  package static func narrow(_ columns: SankeyColumns) -> SankeyLayout {
    let top = StaggeredLabels.height(of: columns.all.first?.count ?? 0)
    let starts = columns.all.indices.map { top + Double($0) * narrowStep }
    let bottom = StaggeredLabels.height(of: columns.all.last?.count ?? 0)
    return SankeyLayout(
      columns: starts,
      length: (starts.last ?? top) + Sankey.depth(.downwards) + bottom,
      breadth: Drawing.narrowWidth, gap: 8, start: 2, end: 2)
  }
}

extension SankeyColumns {
  /// The label of a node; empty for a path that only passes.
  fileprivate func labelText(for key: Key) -> String {
    guard case .node(let node) = key else { return "" }
    return Sankey.labelText(for: node.displayText, counts[key] ?? 0)
  }
}

/// The nodes and passing paths of each column, from top to bottom, and the segments of links between adjacent
/// columns.
package struct SankeyColumns {
  package enum Key: Hashable {
    case node(Flow.Node)
    /// The paths to `to` that pass a column without stopping.
    case passing(to: Flow.Node, column: Int)

    package var isNode: Bool { if case .node = self { true } else { false } }
  }

  package struct StreamSegment {
    package let from: Key
    package let to: Key
    package let target: Flow.Node
    package var count: Int
  }

  private(set) var all: [[Key]]
  private(set) var counts: [Key: Int] = [:]
  private(set) var segments: [StreamSegment] = []

  package init(_ flow: Flow) {
    // Columns that no application reached are left out.
    let used = Set(flow.nodes.map(SankeyColumns.rank)).sorted()
    let column = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($0.element, $0.offset) })
    all = Array(repeating: [], count: used.count)
    for link in flow.edges {
      let start = column[SankeyColumns.rank(link.from)] ?? 0
      let end = column[SankeyColumns.rank(link.to)] ?? 0
      var from = Key.node(link.from)
      for place in (start + 1)..<max(end, start + 1) {
        let to = Key.passing(to: link.to, column: place)
        add(from, to, link)
        from = to
      }
      add(from, .node(link.to), link)
    }
    place(flow, column)
    order()
  }

  private mutating func add(_ from: Key, _ to: Key, _ link: Flow.Edge) {
    if let same = segments.firstIndex(where: { $0.from == from && $0.to == to }) {
      segments[same].count += link.count
    } else {
      segments.append(StreamSegment(from: from, to: to, target: link.to, count: link.count))
    }
  }

  private mutating func place(_ flow: Flow, _ column: [Int: Int]) {
    for node in flow.nodes {
      let arriving = flow.edges.filter { $0.to == node }.reduce(0) { $0 + $1.count }
      let leaving = flow.edges.filter { $0.from == node }.reduce(0) { $0 + $1.count }
      counts[.node(node)] = max(arriving, leaving)
      all[column[SankeyColumns.rank(node)] ?? 0].append(.node(node))
    }
    for segment in segments {
      guard case .passing(_, let place) = segment.to else { continue }
      if counts[segment.to] == nil { all[place].append(segment.to) }
      counts[segment.to, default: 0] += segment.count
    }
  }

  /// Sorts the columns so that paths that go furthest are at the top, and the segments so that they leave in
  /// the order in which they arrive.
  private mutating func order() {
    for index in all.indices {
      all[index] = all[index].enumerated()
        .sorted {
          (SankeyColumns.height($0.element), $0.offset) < (
            SankeyColumns.height($1.element), $1.offset
          )
        }
        .map(\.element)
    }
    var position: [Key: Int] = [:]
    for column in all {
      for (index, key) in column.enumerated() { position[key] = index }
    }
    segments = segments.enumerated().sorted { a, b in
      let left = (position[a.element.from] ?? 0, position[a.element.to] ?? 0, a.offset)
      let right = (position[b.element.from] ?? 0, position[b.element.to] ?? 0, b.offset)
      return left < right
    }.map(\.element)
  }

  /// The column of a node, counted over all columns that could exist.
  private static func rank(_ node: Flow.Node) -> Int {
    switch node {
    case .channel, .otherChannels, .privateChannel: 0
    case .stage: 1 + (Flow.stageNodes.firstIndex(of: node) ?? 0)
    case .end: 1 + Flow.stageNodes.count
    }
  }

  /// The order from the top of a column: stages, paths to later stages, then paths to the ends in their order.
  private static func height(_ key: Key) -> Int {
    let target =
      switch key {
      case .node(let node): node
      case .passing(let node, _): node
      }
    switch target {
    case .channel, .otherChannels, .privateChannel: return 0
    case .stage: return 1 + Flow.stageNodes.count - (Flow.stageNodes.firstIndex(of: target) ?? 0)
    case .end(let end): return 2 + Flow.stageNodes.count + (Flow.ends.firstIndex(of: end) ?? 0)
    }
  }
}
