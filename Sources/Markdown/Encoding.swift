import Diagnostics
import TextKit

/// The reason why a file is not UTF-8 text, with its place.
struct EncodingError {
  private let message: Diagnostic.Message
  private let line: Int

  /// Returns `nil` if the bytes are valid UTF-8 text without NUL bytes.
  init?(in bytes: UnsafeBufferPointer<UInt8>) {
    if EncodingError.isText(bytes) {
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
      line = looksUTF16 ? 1 : EncodingError.line(of: offset, in: bytes)
    } else if let offset = EncodingError.firstInvalidByte(in: bytes) {
      message = .notUTF8(byte: offset)
      line = EncodingError.line(of: offset, in: bytes)
    } else {
      return nil
    }
  }

  func diagnostic(path: String) -> Diagnostic {
    Diagnostic(path, Position(line: line), message)
  }

  /// Whether the bytes are UTF-8 text without NUL bytes. This does not search for the place of an error.
  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while true {
      index = bytes.endOfASCII(from: index)
      guard index < bytes.count else { return true }
      let start = index
      while index < bytes.count, !bytes[index].isASCII { index += 1 }
      // The bytes of a character are contiguous, so the bytes between ASCII can be validated on their own.
      let others = UnsafeBufferPointer(rebasing: bytes[start..<index])
      if others.isEmpty || String(validating: others, as: UTF8.self) == nil { return false }
    }
  }

  private static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    1 + bytes[..<offset].count { $0 == .lineFeed }
  }

  private static func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
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
