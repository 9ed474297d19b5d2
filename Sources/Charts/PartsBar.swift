package import PageModel

/// One bar whose parts are as long as their counts.
package enum PartsBar {
  private static let wide = 720.0
  private static let top = 20.0
  private static let barHeight = 18.0
  private static let gap = 2.0
  /// In a narrower part, not even a shortened name has room.
  private static let leastRoomForName = 40.0
  private static let letter = 8.3

  package static func drawing(of parts: [CountedPart], isNarrow: Bool = false) -> Drawing {
    let width = isNarrow ? Drawing.narrowWidth : wide
    let total = Double(max(parts.reduce(0) { $0 + $1.count }, 1))
    var left = 0.0
    let shapes = parts.filter { $0.count > 0 }.flatMap { part in
      let length = width * Double(part.count) / total
      defer { left += length }
      return self.shapes(of: part, from: left, length)
    }
    return Drawing(
      width: width, height: top + barHeight + 22,
      explanation: "One bar; each part is as long as its count.", shapes: shapes)
  }

  /// The count above the part and its name below it, if there is room.
  private static func shapes(
    of part: CountedPart, from left: Double, _ length: Double
  ) -> [Drawing.Shape] {
    let room = length - gap
    let count = String(part.count)
    let box = Drawing.Box(
      x: left, y: top, width: max(room, 0.5), height: barHeight, tone: part.tone,
      title: "\(part.label): \(count)")
    let number = Drawing.Label(count, at: .init(left, top - 6), .start, .figure)
    let name = Drawing.Label(
      part.label, at: .init(left, top + barHeight + 16), .start, .name,
      atMost: Int(room / letter) - 1)
    return [.box(box)] + (count.drawnWidth <= room ? [.label(number)] : [])
      + (room >= leastRoomForName ? [.label(name)] : [])
  }
}
