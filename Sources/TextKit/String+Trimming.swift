extension String {
  /// The text without spaces and line endings at both ends.
  package var trimmed: String {
    if hasPlainEnds { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// Whether the first and the last byte show that there is nothing to trim, as in most texts. True if empty.
  private var hasPlainEnds: Bool {
    withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      return first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80
    }
  }

  /// The text with `%20` and the like replaced by the characters they encode. Anything malformed is left as it is.
  package var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}

extension Character {
  /// Whether the character is a space, a tab or a no-break space.
  package var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" }
}
