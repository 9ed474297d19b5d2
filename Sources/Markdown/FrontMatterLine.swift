import TextKit

/// A line of front matter that begins with a key, divided at its colon.
struct FrontMatterLine {
  /// The range of the key, without spaces at its ends.
  let key: Range<Int>
  /// The index after the colon.
  let valueStart: Int
  let form: Form

  /// How the key is separated from the value.
  enum Form {
    /// `key: value`, or `key:` at the end of the line.
    case regular
    /// `key:value`
    case missingSpace
    /// `key:` and a no-break space, as some keyboards type it.
    case noBreakSpace
    /// `key：value` with the colon of a Chinese or Japanese keyboard.
    case fullWidthColon
  }

  /// - Parameters:
  ///   - content: The line without spaces at its ends.
  ///   - isStrict: Whether only the regular form is a field.
  /// - Returns: `nil` if no colon ends a key, or the text before it is too long for a key.
  init?(_ content: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, isStrict: Bool) {
    guard let first = content.first.map({ bytes[$0] }), first != .hash else { return nil }
    let isNameLike = first.isASCIILetter || first >= 0x80
    var isWord = true
    for index in content.prefix(64) {
      let byte = bytes[index]
      if byte.isSpaceOrTab { isWord = false }
      guard index > content.lowerBound else { continue }
      if byte == .colon {
        let next = index + 1 < content.upperBound ? bytes[index + 1] : .space
        if next.isSpaceOrTab {
          self.init(content.lowerBound..<index, index + 1, .regular, bytes)
          return
        }
        if isStrict { continue }
        if bytes[(index + 1)..<content.upperBound].starts(with: [0xC2, 0xA0]) {
          self.init(content.lowerBound..<index, index + 3, .noBreakSpace, bytes)
          return
        }
        if isWord, isNameLike, next != .slash {
          self.init(content.lowerBound..<index, index + 1, .missingSpace, bytes)
          return
        }
      } else if !isStrict, byte == 0xEF, isNameLike,
        bytes[index..<content.upperBound].starts(with: [0xEF, 0xBC, 0x9A])
      {
        self.init(content.lowerBound..<index, index + 3, .fullWidthColon, bytes)
        return
      }
    }
    return nil
  }

  private init(
    _ key: Range<Int>, _ valueStart: Int, _ form: Form, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var end = key.upperBound
    while end > key.lowerBound, bytes[end - 1].isSpaceOrTab { end -= 1 }
    self.key = key.lowerBound..<end
    self.valueStart = valueStart
    self.form = form
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The length of a character that begins a list item for people but not for YAML, with the space after it: a long
  /// dash, as phones and word processors type it, a bullet or an asterisk. `nil` if the range begins otherwise.
  func lengthOfForeignBullet(in content: Range<Int>) -> Int? {
    let start = self[content]
    for sign: [UInt8] in [
      [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xE2, 0x80, 0xA2], [0xE2, 0x88, 0x92], [.asterisk],
    ] where start.starts(with: sign) {
      let after = content.lowerBound + sign.count
      if after < content.upperBound, self[after].isSpaceOrTab { return sign.count + 1 }
    }
    return nil
  }
}
