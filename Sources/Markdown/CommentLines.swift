import TextKit

/// Finds the lines of comments that begin with `%%` at the start of a line and end on another one.
struct CommentLines {
  /// Whether the lines are hidden up to one that contains `%%`.
  private var isInComment = false

  /// Whether the line belongs to such a comment.
  ///
  /// - Parameter line: The next line, without spaces at its ends.
  mutating func hide(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isMark = { (index: Int) in
      bytes[index] == .percent && bytes[index + 1] == .percent
    }
    if isInComment {
      isInComment = !line.dropLast().contains(where: isMark)
      return true
    }
    guard line.count >= 2, isMark(line.lowerBound) else { return false }
    isInComment = !line.dropFirst(2).dropLast().contains(where: isMark)
    return isInComment
  }
}
