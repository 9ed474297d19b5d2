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
    while scalar < index, offset < bytes.count { step() }
  }

  mutating func advance(toByte end: Int) {
    while offset < min(end, bytes.count) { step() }
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
