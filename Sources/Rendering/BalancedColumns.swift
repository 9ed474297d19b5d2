import PageModel

/// Divides pieces of text into columns when the page is made. A browser would balance columns again whenever a fold in
/// them is opened, and the fold would no longer be where it was clicked.
package enum BalancedColumns {
  /// As many as a wide page has room for.
  private static let most = 3

  /// The pieces of each column. What has no heading belongs to the piece before it.
  static func ranges(ofPieces pieces: [[Element]]) -> [Range<Int>] {
    let starts = pieces.indices.filter { $0 == 0 || pieces[$0].first?.isHeading ?? false }
    let groups = zip(starts, starts.dropFirst() + [pieces.count]).map { $0..<$1 }
    return ranges(of: groups.map { pieces[$0].joined().lines }).map { range in
      groups[range.lowerBound].lowerBound..<groups[range.upperBound - 1].upperBound
    }
  }

  /// The pieces of each column, in their order. The longest column is as short as possible.
  /// - Parameter lengths: The lengths of the pieces.
  package static func ranges(of lengths: [Double]) -> [Range<Int>] {
    columns(of: lengths, from: 0, most).ranges
  }

  private static func columns(
    of lengths: [Double], from start: Int, _ count: Int
  ) -> (longest: Double, ranges: [Range<Int>]) {
    if start == lengths.count { return (0, []) }
    var best: (longest: Double, ranges: [Range<Int>]) = (
      lengths[start...].reduce(0, +), [start..<lengths.count]
    )
    if count == 1 { return best }
    for end in start + 1..<max(lengths.count, start + 1) {
      let rest = columns(of: lengths, from: end, count - 1)
      let longest = max(lengths[start..<end].reduce(0, +), rest.longest)
      if longest < best.longest { best = (longest, [start..<end] + rest.ranges) }
    }
    return best
  }
}

extension Sequence<PageModel.Element> {
  /// The approximate height of the elements in a column, in lines of text.
  var lines: Double { reduce(0) { $0 + $1.lines } }

  /// Whether something in them opens.
  var hasFolds: Bool { contains(where: \.isFold) }
}

extension Element {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }

  fileprivate var lines: Double {
    // The space below an element is about half a line.
    let space = 0.5
    return switch self {
    case .heading: 1.5
    case .paragraph(let text): text.linesOfColumn + space
    case .steps(let texts), .list(let texts): texts.map { $0.linesOfColumn + 0.25 }.reduce(space, +)
    case .quote(let blocks): blocks.flatMap(\.texts).map { $0.linesOfColumn + space }.reduce(0, +)
    case .agenda(let items): items.map { $0.text.linesOfColumn + space }.reduce(0, +)
    case .tallies(let tallies): Double(tallies.count)
    case .notes, .fold: 1 + space
    // They have the whole width.
    case .table, .figure, .lanes, .weeks, .shares: 0
    }
  }
}

extension Text {
  private static let lettersOfLine = 42.0

  fileprivate var linesOfColumn: Double { (Double(plain.count) / Text.lettersOfLine).rounded(.up) }
}
