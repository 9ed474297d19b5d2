package import PageModel

/// One bar whose parts are as long as their counts.
package enum PartsBar {
  private static let wide = 720.0
  private static let top = 20.0
  private static let barHeight = 18.0
  private static let gap = 2.0
  private static let lineHeight = 17.0
  private static let gapOfNames = 10.0

  package static func drawing(of parts: [CountedPart], isNarrow: Bool = false) -> Drawing {
    let width = isNarrow ? Drawing.narrowWidth : wide
    let total = Double(max(parts.reduce(0) { $0 + $1.count }, 1))
    var left = 0.0
    /// The right end of the last name on each line below the bar.
    var ends: [Double] = []
    let shapes = parts.filter { $0.count > 0 }.flatMap { part in
      let length = width * Double(part.count) / total
      defer { left += length }
      return bar(of: part, from: left, length)
        + [name(of: part, from: left, width, hasCount: hasRoom(part, length), &ends)]
    }
    return Drawing(
      width: width, height: top + barHeight + 5 + lineHeight * Double(max(ends.count, 1)),
      explanation: "One bar; each part is as long as its count.", shapes: shapes)
  }

  /// The part with its count above it, if there is room.
  private static func bar(
    of part: CountedPart, from left: Double, _ length: Double
  ) -> [Drawing.Shape] {
    let room = length - gap
    let count = String(part.count)
    let box = Drawing.Box(
      x: left, y: top, width: max(room, 0.5), height: barHeight, tone: part.tone,
      title: "\(part.label): \(count)")
    let number = Drawing.Label(count, at: .init(left, top - 6), .start, .figure)
    return [.box(box)] + (hasRoom(part, length) ? [.label(number)] : [])
  }

  /// Whether the count has room above the part.
  private static func hasRoom(_ part: CountedPart, _ length: Double) -> Bool {
    String(part.count).drawnWidth <= length - gap
  }

  /// The whole name below the part, with the count if that is not above it, on the first line on which it touches no other name.
  private static func name(
    of part: CountedPart, from left: Double, _ width: Double, hasCount: Bool,
    _ ends: inout [Double]
  ) -> Drawing.Shape {
    let text = hasCount ? part.label : "\(part.label) \(part.count)"
    let x = max(0, min(left, width - text.drawnWidth))
    let line = ends.firstIndex { $0 + gapOfNames <= x } ?? ends.count
    if line == ends.count { ends.append(0) }
    ends[line] = x + text.drawnWidth
    return .label(
      .init(text, at: .init(x, top + barHeight + 16 + lineHeight * Double(line)), .start, .name))
  }
}
