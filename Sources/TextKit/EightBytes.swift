/// Eight bytes of a text that are checked together, because most texts consist of other bytes than those that matter.
private struct EightBytes {
  private let bytes: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits = ones << 7

  /// - Parameter start: The index of the first byte. The text must contain eight bytes from there on.
  init(of text: UnsafeBufferPointer<UInt8>, from start: Int) {
    bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
  }

  /// Whether all bytes are ASCII without control characters, and so without line endings. Subtracting 0x20 from a
  /// byte sets its high bit if the byte is a control character.
  var areWithinLine: Bool { (bytes | (bytes &- Self.ones &* 0x20)) & Self.highBits == 0 }

  /// Whether all bytes are ASCII, and none is NUL. Subtracting 1 from a byte sets its high bit if the byte is 0.
  var areASCIIWithoutNUL: Bool { (bytes | (bytes &- Self.ones)) & Self.highBits == 0 }

  /// Whether one of the bytes may be this one. True by mistake at times, and false never.
  func mayContain(_ byte: UInt8) -> Bool {
    // The bytes that are equal become 0.
    let difference = bytes ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highBits != 0
  }
}

/// Searches that look at every byte of every note. One byte at a time, these take 4% more instructions in a build.
extension UnsafeBufferPointer<UInt8> {
  /// The index of the line ending after `start`, or the number of bytes if there is none.
  package func endOfLine(from start: Int) -> Int {
    var index = start
    while index < count {
      if index + 8 <= count, EightBytes(of: self, from: index).areWithinLine {
        index += 8
      } else if self[index].isLineEnding {
        return index
      } else {
        index += 1
      }
    }
    return index
  }

  /// The index of the first byte from `start` on that is NUL or not ASCII, or the number of bytes if there is none.
  package func endOfASCII(from start: Int) -> Int {
    var index = start
    while index + 8 <= count, EightBytes(of: self, from: index).areASCIIWithoutNUL { index += 8 }
    while index < count, self[index] > 0, self[index] < 0x80 { index += 1 }
    return index
  }

  /// The index of the first byte from `start` on that is this one.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < count {
      if index + 8 <= count, !EightBytes(of: self, from: index).mayContain(byte) {
        index += 8
      } else if self[index] == byte {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Whether the byte appears twice in a row, from `start` on.
  package func containsPair(of byte: UInt8, from start: Int = 0) -> Bool {
    var index = start
    while let found = firstIndex(of: byte, from: index) {
      if found + 1 < count, self[found + 1] == byte { return true }
      index = found + 1
    }
    return false
  }
}
