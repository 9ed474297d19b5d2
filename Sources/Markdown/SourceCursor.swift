import Diagnostics
import TextKit

/// Converts libyaml's counts of Unicode scalars to bytes, lines and columns of the file, in one pass. libyaml treats
/// some rare characters as line endings that editors do not, so its own line numbers are not used.
struct SourceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scalar = 0
  private(set) var offset: Int
  private(set) var position: Position

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, firstLine: Int) {
    self.bytes = bytes
    self.offset = offset
    position = Position(line: firstLine)
  }

  /// Advances to the scalar with this number. A number that was already passed has no effect.
  mutating func advance(toScalar index: Int) {
    while scalar < index, offset < bytes.count {
      passPlain(atMost: index - scalar)
      if scalar < index, offset < bytes.count { step() }
    }
  }

  mutating func advance(toByte end: Int) {
    let end = min(end, bytes.count)
    while offset < end {
      passPlain(atMost: end - offset)
      if offset < end { step() }
    }
  }

  /// Passes over ASCII within a line, where each character is one byte and one column. Nearly all text is like this.
  private mutating func passPlain(atMost count: Int) {
    let limit = min(bytes.count, offset + count)
    var end = offset
    while end < limit, (0x20..<0x80).contains(bytes[end]) { end += 1 }
    scalar += end - offset
    position.column += end - offset
    offset = end
  }

  private mutating func step() {
    let byte = bytes[offset]
    let isBreak =
      byte == .lineFeed
      || (byte == .carriageReturn
        && (offset + 1 >= bytes.count || bytes[offset + 1] != .lineFeed))
    offset += 1
    while offset < bytes.count, bytes[offset].isContinuation { offset += 1 }
    scalar += 1
    if isBreak {
      position = Position(line: position.line + 1)
    } else {
      position.column += 1
    }
  }
}
