package import Diagnostics
import TextKit

/// Converts between places of a text in bytes, in lines and columns, and as a client gives them.
///
/// Lines end with a line feed, a carriage return, or both, in the protocol as in a note.
package struct LineIndex: Sendable {
  package let bytes: [UInt8]
  /// The index at which each line begins.
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        index += 1
        if byte == .lineFeed {
          starts.append(index)
        } else if byte == .carriageReturn {
          if index < buffer.count, buffer[index] == .lineFeed { index += 1 }
          starts.append(index)
        }
      }
    }
    self.starts = starts
  }

  package var count: Int { starts.count }

  /// The bytes of a line without its ending.
  ///
  /// - Parameter line: Counted from 0. A line after the last one is empty.
  package func range(ofLine line: Int) -> Range<Int> {
    guard starts.indices.contains(line) else { return bytes.count..<bytes.count }
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > starts[line], bytes[end - 1].isLineEnding { end -= 1 }
    return starts[line]..<end
  }

  package func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }

  /// The line that contains a byte, counted from 0.
  package func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  package func position(of offset: Int, _ encoding: PositionEncoding) -> TextPosition {
    let line = line(of: min(offset, bytes.count))
    let start = starts[line]
    return TextPosition(
      line: line,
      character: encoding.length(of: bytes[start..<max(start, min(offset, bytes.count))])
    )
  }

  package func range(of range: Range<Int>, _ encoding: PositionEncoding) -> TextRange {
    TextRange(
      start: position(of: range.lowerBound, encoding), end: position(of: range.upperBound, encoding)
    )
  }

  /// The offset of a place that a client gives. A place outside of the text is the nearest one in it.
  package func offset(of position: TextPosition, _ encoding: PositionEncoding) -> Int {
    if position.line < 0 { return 0 }
    guard position.line < starts.count else { return bytes.count }
    let line = range(ofLine: position.line)
    return line.lowerBound + encoding.bytes(of: position.character, in: bytes[line])
  }

  package func offsets(of range: TextRange, _ encoding: PositionEncoding) -> Range<Int> {
    let start = offset(of: range.start, encoding)
    return start..<max(start, offset(of: range.end, encoding))
  }

  /// The offset of the place of a problem. Its column counts Unicode scalars.
  package func offset(of position: Position) -> Int {
    offset(
      of: TextPosition(line: position.line - 1, character: position.column - 1), .utf32)
  }
}
