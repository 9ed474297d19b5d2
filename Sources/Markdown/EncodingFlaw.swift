import Diagnostics

/// Why a file is not UTF-8 text, and from which byte on.
struct EncodingFlaw {
  private let message: Diagnostic.Message
  private let line: Int

  /// `nil` for every valid UTF-8 text without NUL bytes.
  init?(in bytes: UnsafeBufferPointer<UInt8>) {
    if EncodingFlaw.isPlain(bytes) {
      return nil
    } else if bytes.count >= 2,
      (bytes[0], bytes[1]) == (0xFF, 0xFE) || (bytes[0], bytes[1]) == (0xFE, 0xFF)
    {
      (message, line) = (.utf16, 1)
    } else if let offset = bytes.firstIndex(of: 0) {
      // UTF-16 without a byte order mark: every other byte of Latin text is NUL.
      let looksUTF16 =
        offset <= 1 && bytes.count >= 4 && bytes[offset + 2 < bytes.count ? offset + 2 : 0] == 0
      message = looksUTF16 ? .utf16 : .nulByte(at: offset)
      line = looksUTF16 ? 1 : EncodingFlaw.line(of: offset, in: bytes)
    } else if let offset = EncodingFlaw.firstInvalidByte(in: bytes) {
      message = .notUTF8(byte: offset)
      line = EncodingFlaw.line(of: offset, in: bytes)
    } else {
      return nil
    }
  }

  func diagnostic(path: String) -> Diagnostic {
    Diagnostic(path, Position(line: line), message)
  }

  /// Nothing but ASCII without NUL bytes. Without a way out of the loop it runs many bytes at once.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (lowest, highest) = (UInt8.max, UInt8.min)
    for index in bytes.indices {
      lowest = min(lowest, bytes[index])
      highest = max(highest, bytes[index])
    }
    return lowest > 0 && highest < 0x80
  }

  private static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
  }

  private static func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // ASCII is valid wherever it stands, so only what lies between the other bytes is looked at: a
    // dash or two in most notes. Only a file that fails is walked to find the place.
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }),
      let last = bytes.lastIndex(where: { $0 >= 0x80 })
    else { return nil }
    let others = UnsafeBufferPointer(rebasing: bytes[first...last])
    if String(validating: others, as: UTF8.self) != nil { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
