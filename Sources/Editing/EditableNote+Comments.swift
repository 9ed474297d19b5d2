import Markdown

// Comments that stand on lines of their own, and to what they belong: a new line must not come between.
extension EditableNote {
  /// The end of the comments that stand right below a line and further in than it begins: they are about
  /// it.
  ///
  /// - Parameters:
  ///   - end: where the ending of that line begins.
  ///   - column: how many blanks stand before it.
  func endOfComments(below end: Int, furtherInThan column: Int) -> Int {
    var end = end
    while let start = nextLineStart(after: end), let own = columnOfComment(at: start), own > column
    {
      end = lineEnd(of: start)
    }
    return end
  }

  /// Where the comments begin that stand right above a line, not further in than it; the line's own start
  /// where there are none.
  func startOfComments(above start: Int, upTo column: Int) -> Int {
    var start = start
    while let previous = previousLineStart(before: start),
      let own = columnOfComment(at: previous), own <= column
    { start = previous }
    return start
  }

  /// A comment begins right behind these bytes, or behind their comma.
  func hasComment(behind offset: Int) -> Bool {
    bytes[offset..<lineEnd(of: offset)].first { !" \t,".utf8.contains($0) } == UInt8(ascii: "#")
  }

  /// How many blanks stand before the `#` of a line that holds nothing but a comment; `nil` for any other.
  private func columnOfComment(at start: Int) -> Int? {
    let line = bytes[start..<lineEnd(of: start)]
    guard let first = line.firstIndex(where: { $0 > 0x20 }), line[first] == UInt8(ascii: "#") else {
      return nil
    }
    return first - start
  }

  /// - Parameter end: where a line's ending begins.
  private func nextLineStart(after end: Int) -> Int? {
    guard end < bytes.count else { return nil }
    let isPair =
      bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count
      && bytes[end + 1] == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }

  private func previousLineStart(before start: Int) -> Int? {
    guard start > 0 else { return nil }
    let isPair =
      start > 1 && bytes[start - 1] == UInt8(ascii: "\n") && bytes[start - 2] == UInt8(ascii: "\r")
    return lineStart(of: start - (isPair ? 2 : 1))
  }
}
