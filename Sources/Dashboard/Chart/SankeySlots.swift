import Insights

/// Which nodes and passing ways stand in which column, from top to bottom, and the pieces of links
/// between neighbouring columns.
struct Slots {
  enum Key: Hashable {
    case node(Flow.Node)
    /// The ways to `to` where they pass a column without stopping.
    case passing(to: Flow.Node, column: Int)

    var isNode: Bool { if case .node = self { true } else { false } }
  }

  struct Segment {
    let from: Key
    let to: Key
    let target: Flow.Node
    var count: Int
  }

  private(set) var columns: [[Key]]
  private(set) var counts: [Key: Int] = [:]
  private(set) var segments: [Segment] = []

  init(_ flow: Flow) {
    // Columns that nobody reached are left out.
    let used = Set(flow.nodes.map(Slots.rank)).sorted()
    let column = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($0.element, $0.offset) })
    columns = Array(repeating: [], count: used.count)
    for link in flow.links {
      let start = column[Slots.rank(link.from)] ?? 0
      let end = column[Slots.rank(link.to)] ?? 0
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

  private mutating func add(_ from: Key, _ to: Key, _ link: Flow.Link) {
    if let same = segments.firstIndex(where: { $0.from == from && $0.to == to }) {
      segments[same].count += link.count
    } else {
      segments.append(Segment(from: from, to: to, target: link.to, count: link.count))
    }
  }

  private mutating func place(_ flow: Flow, _ column: [Int: Int]) {
    for node in flow.nodes {
      let arriving = flow.links.filter { $0.to == node }.reduce(0) { $0 + $1.count }
      let leaving = flow.links.filter { $0.from == node }.reduce(0) { $0 + $1.count }
      counts[.node(node)] = max(arriving, leaving)
      columns[column[Slots.rank(node)] ?? 0].append(.node(node))
    }
    for segment in segments {
      guard case .passing(_, let place) = segment.to else { continue }
      if counts[segment.to] == nil { columns[place].append(segment.to) }
      counts[segment.to, default: 0] += segment.count
    }
  }

  /// What goes furthest stands at the top, and each stroke leaves in the order in which it arrives.
  private mutating func order() {
    for index in columns.indices {
      columns[index] = columns[index].enumerated()
        .sorted { (Slots.height($0.element), $0.offset) < (Slots.height($1.element), $1.offset) }
        .map(\.element)
    }
    var position: [Key: Int] = [:]
    for column in columns {
      for (index, key) in column.enumerated() { position[key] = index }
    }
    segments = segments.enumerated().sorted { a, b in
      let left = (position[a.element.from] ?? 0, position[a.element.to] ?? 0, a.offset)
      let right = (position[b.element.from] ?? 0, position[b.element.to] ?? 0, b.offset)
      return left < right
    }.map(\.element)
  }

  /// Which column a node belongs to, counted over all that could exist.
  private static func rank(_ node: Flow.Node) -> Int {
    switch node {
    case .channel, .otherChannels: 0
    case .stage: 1 + (Flow.steps.firstIndex(of: node) ?? 0)
    case .end: 1 + Flow.steps.count
    }
  }

  /// From the top of a column: stages, ways to later stages, then ways to the ends in their order.
  private static func height(_ key: Key) -> Int {
    let target =
      switch key {
      case .node(let node): node
      case .passing(let node, _): node
      }
    switch target {
    case .channel, .otherChannels: return 0
    case .stage: return 1 + Flow.steps.count - (Flow.steps.firstIndex(of: target) ?? 0)
    case .end(let end): return 2 + Flow.steps.count + (Flow.ends.firstIndex(of: end) ?? 0)
    }
  }
}
