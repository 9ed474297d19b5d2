extension String {
  /// Without blanks and line ends on both sides.
  package var trimmed: String {
    if hasPlainEnds { return self }
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    guard let start = firstIndex(where: { !isBlank($0) }),
      let end = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[start...end])
  }

  /// Most texts have nothing to trim, and two bytes tell; true for the empty one too.
  private var hasPlainEnds: Bool {
    withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      return first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80
    }
  }

  /// `%20` and the like as the characters they stand for; anything malformed stays as it is.
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
  /// A blank within a line.
  package var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" }
}
