import Markdown
import TextKit

// Comments on lines of their own. Each belongs to an item, and a new line must not separate them.
extension EditableNote {
  /// The end of the comments directly below a line that are indented further than it. They are about that
  /// line.
  ///
  /// - Parameters:
  ///   - end: the offset of the line ending.
  ///   - column: the number of spaces before the line's text.
  func endOfComments(below end: Int, indentedMoreThan column: Int) -> Int {
    var end = end
    while let start = nextLineStart(after: end), let own = columnOfComment(at: start), own > column
    {
      end = lineEnd(of: start)
    }
    return end
  }

  /// The start of the comments directly above a line that are not indented further than it. Returns the
  /// line's own start if there are none.
  func startOfComments(above start: Int, upTo column: Int) -> Int {
    var start = start
    while let previous = previousLineStart(before: start),
      let own = columnOfComment(at: previous), own <= column
    { start = previous }
    return start
  }

  /// Whether a comment begins directly after these bytes, or after the comma that follows them.
  func hasComment(after offset: Int) -> Bool {
    bytes[offset..<lineEnd(of: offset)].first { !" \t,".utf8.contains($0) } == .hash
  }

  /// The number of spaces before the `#` of a line that contains only a comment, or `nil` for any other line.
  private func columnOfComment(at start: Int) -> Int? {
    let line = bytes[start..<lineEnd(of: start)]
    guard let first = line.firstIndex(where: { !$0.isBlank }), line[first] == .hash else {
      return nil
    }
    return first - start
  }

  /// - Parameter end: the offset of a line ending.
  private func nextLineStart(after end: Int) -> Int? {
    guard end < bytes.count else { return nil }
    let isPair =
      bytes[end] == .carriageReturn && end + 1 < bytes.count
      && bytes[end + 1] == .lineFeed
    return end + (isPair ? 2 : 1)
  }

  private func previousLineStart(before start: Int) -> Int? {
    guard start > 0 else { return nil }
    let isPair =
      start > 1 && bytes[start - 1] == .lineFeed && bytes[start - 2] == .carriageReturn
    return lineStart(of: start - (isPair ? 2 : 1))
  }
}
