import TextKit

/// Recognizes what people and programs write in a field that has no value: `null`, `~`, `none`, `n/a`, `-`, `tbd`,
/// `?`, quotes with nothing between them, and the placeholders of a template.
package enum BlankText {
  package static func matches(_ text: some StringProtocol) -> Bool { text.withBytes(matches) }

  static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    // No text for nothing begins with one of the other letters or digits, as nearly all values do.
    return first >= 0x80 || mayBeFirst[Int(first)] ? isBlank(trimmed(bytes)) : false
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isWord(bytes) || Placeholder.matches(bytes) || (isInvisible(bytes) && !isDoubt(bytes))
  }

  /// Whether the text has several question marks. `???` is a question about a value and not an empty field.
  private static func isDoubt(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count { $0 == UInt8(ascii: "?") } > 1
  }

  /// Whether the text is one of the words for nothing, in any case. In lower case, `NA` and `NaN`
  /// may be names.
  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= longestWord, mayBeginWord[Int(first)] else {
      return false
    }
    let folded = String(unsafeUninitializedCapacity: bytes.count) { copy in
      for index in bytes.indices {
        let byte = bytes[index]
        copy[index] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      }
      return bytes.count
    }
    if words.contains(folded) { return true }
    return bytes.elementsEqual("NA".utf8) || bytes.elementsEqual("NaN".utf8)
  }

  private static let words: Set = [
    "null", "nil", "none", "n/a", "n.a.", "n.a", "n a", "n. a.", "n/d", "k.a.",
    "k. a.", "k.a", "tbd", "t.b.d.", "tba", "tbc", "undefined", "(none)", "(null)", "(blank)",
    "(empty)", "not applicable",
  ]
  private static let longestWord = 14

  private static let mayBeginWord: [Bool] = (0..<256).map { byte in
    "nNtTuUkK(".utf8.contains(UInt8(byte))
  }

  /// Whether the text consists of dashes, dots, quotes, brackets, question marks, and characters that are not
  /// visible.
  private static func isInvisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let first = bytes.first, first < 0x80, !isSign[Int(first)] { return false }
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.allSatisfy { isSign[Int($0)] } }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return isSign[Int(scalar.value)] }
      return longSigns.contains(scalar) || scalar.properties.isWhitespace
        || scalar.properties.generalCategory == .format
    }
  }

  private static let isSign: [Bool] = (0..<128).map { byte in
    byte <= 0x20 || "-_~./?\"'`()[]{}".utf8.contains(UInt8(byte))
  }

  private static let longSigns: Set<Unicode.Scalar> = [
    "–", "—", "―", "−", "…", "“", "”", "„", "‘", "’", "‚", "«", "»", "？",
  ]

  /// The ASCII characters that a text for nothing can begin with. The letters are those of the words and of forms such as
  /// `YYYY-MM-DD`.
  private static let mayBeFirst: [Bool] = (0..<128).map { byte in
    isSign[byte] || "<nNtTuUkKyYdDjJmMaAhH".utf8.contains(UInt8(byte))
  }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return UnsafeBufferPointer(rebasing: bytes[..<bytes.startIndex]) }
    return UnsafeBufferPointer(rebasing: bytes[first...last])
  }
}
