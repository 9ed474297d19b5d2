import Diagnostics

/// Turns libyaml's counts of Unicode scalars into bytes, lines and columns of the file, walking
/// forward once. libyaml counts some rare characters as line ends that editors don't, so its own
/// line numbers are not used.
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

  /// Goes on to the scalar with this number; a number passed already leaves it where it is.
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

  /// Goes over ASCII within a line, which nearly all is: a character is a byte there, and a column.
  private mutating func passPlain(atMost count: Int) {
    let limit = min(bytes.count, offset + count)
    var end = offset
    while end + 8 <= limit, EightBytes(of: bytes, from: end).areWithinLine { end += 8 }
    while end < limit, (0x20..<0x80).contains(bytes[end]) { end += 1 }
    scalar += end - offset
    position.column += end - offset
    offset = end
  }

  private mutating func step() {
    let byte = bytes[offset]
    let isBreak =
      byte == UInt8(ascii: "\n")
      || (byte == UInt8(ascii: "\r")
        && (offset + 1 >= bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")))
    offset += 1
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    scalar += 1
    if isBreak {
      position = Position(line: position.line + 1)
    } else {
      position.column += 1
    }
  }
}
