/// Eight bytes of a text, looked at together: what is looked for byte by byte is rare, and this passes
/// over what lies between.
struct EightBytes {
  private let bytes: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits = ones << 7

  /// - Parameter start: at least eight bytes follow it.
  init(of text: UnsafeBufferPointer<UInt8>, from start: Int) {
    bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
  }

  /// ASCII, and no NUL among it: taking one from a byte sets its high bit where it was NUL.
  var areASCII: Bool { (bytes | (bytes &- Self.ones)) & Self.highBits == 0 }

  /// ASCII within a line: no control character, and so no line end. As above, with the first byte that
  /// is none.
  var areWithinLine: Bool { (bytes | (bytes &- Self.ones &* 0x20)) & Self.highBits == 0 }
}
