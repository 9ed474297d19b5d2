/// How a flow is spread over its sheet: where its columns stand along it, and its room across.
struct SankeySheet {
  /// Where each column begins.
  let columns: [Double]
  let length: Double
  let breadth: Double
  /// Between the things of a column.
  let gap: Double
  /// Above or to the left of the first of them.
  let start: Double
  /// Below or to the right of the last.
  let end: Double

  private static let leastLength = 1080.0
  private static let leastStep = 88.0
  private static let narrowStep = 56.0

  /// From left to right. The labels stand to the right of their columns; those of the first, to the left.
  static func wide(_ slots: Slots) -> SankeySheet {
    let labels = slots.columns.map { column in
      column.map { Sankey.drawnWidth(of: slots.words(for: $0)) }.max() ?? 0
    }
    let depth = Sankey.depth(.rightwards)
    let left = (labels.first ?? 0) + 16
    let right = depth + (labels.last ?? 0) + 16
    var steps = labels.dropLast().map { max(leastStep, depth + $0 + 20) }
    if !steps.isEmpty { steps[0] = leastStep }
    // What is left of the sheet is shared out, so that it stays in the beat of its columns.
    let length = max(leastLength, (left + steps.reduce(0, +) + right).rounded(.up))
    let rest = length - left - right - steps.reduce(0, +)
    let more = rest / Double(max(steps.count, 1))
    var along = left
    let columns =
      [left]
      + steps.map { step in
        along += step + more
        return along
      }
    // Above a thin stage, also above one at the very top, there is room for its name.
    return SankeySheet(
      columns: columns, length: length, breadth: 440, gap: 20, start: 22, end: 8)
  }

  /// From top to bottom. The labels of the first and of the last have a line each, above and below.
  static func narrow(_ slots: Slots) -> SankeySheet {
    let top = SankeyLadder.height(of: slots.columns.first?.count ?? 0)
    let columns = slots.columns.indices.map { top + Double($0) * narrowStep }
    let bottom = SankeyLadder.height(of: slots.columns.last?.count ?? 0)
    return SankeySheet(
      columns: columns,
      length: (columns.last ?? top) + Sankey.depth(.downwards) + bottom,
      breadth: Drawing.narrowWidth, gap: 8, start: 2, end: 2)
  }
}

extension Slots {
  /// None for a way that only passes.
  fileprivate func words(for key: Key) -> String {
    guard case .node(let node) = key else { return "" }
    return Sankey.words(for: node.words, counts[key] ?? 0)
  }
}
