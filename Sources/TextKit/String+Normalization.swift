/// Returns the words of a text in lower case and without punctuation, separated by single spaces. Two texts with the
/// same words are taken for the same name or value.
///
/// Few texts are folded in another way. Each of those functions states why: `FieldName.folded`,
/// `StatusWords.folded`, `Vocabulary.tags(in:)` and `FoldedText`.
///
/// Not generic, because other modules could not make a special version of it for each kind of text, and it would take
/// twice as long.
package func normalizedWords(_ text: String) -> String {
  var result = ""
  var isGap = false
  if let plain = foldedASCII(text) { return plain }
  for character in text.lowercased() {
    if character.isLetter || character.isNumber {
      if isGap, !result.isEmpty { result.append(" ") }
      isGap = false
      result.append(character)
    } else if character != "'", character != "’" {
      isGap = true
    }
  }
  return result
}

package func normalizedWords(_ text: Substring) -> String { normalizedWords(String(text)) }

/// Returns the words of a text in lower case, without punctuation and without accents.
package func plainWords(_ text: some StringProtocol) -> [String] {
  normalizedWords(foldingDiacritics(String(text))).split(separator: " ").map(String.init)
}

/// The same for ASCII text, calculated from its bytes. `nil` for other text. Without it, a build takes a fifth more
/// instructions.
private func foldedASCII(_ text: String) -> String? {
  text.withBytes { bytes in
    var isASCII = true
    // Written directly into the string, so that a short text needs no allocation.
    let folded = String(unsafeUninitializedCapacity: bytes.count) { result in
      var count = 0
      var isGap = false
      for byte in bytes {
        switch byte {
        case UInt8.lowercaseLetters, UInt8.uppercaseLetters,
          UInt8.digits:
          if isGap, count > 0 {
            result[count] = .space
            count += 1
          }
          isGap = false
          let isUpper = byte < UInt8(ascii: "a") && byte >= UInt8(ascii: "A")
          result[count] = isUpper ? byte.lowercasedLetter : byte
          count += 1
        case 0x80...:
          isASCII = false
          return 0
        case .singleQuote: continue
        default: isGap = true
        }
      }
      return count
    }
    return isASCII ? folded : nil
  }
}

/// Returns the text in lower case, with the marks removed from Latin letters: `José` is `jose`, `ß` is `ss`, `ł`
/// is `l`. Use this to search for text typed on another keyboard, never to decide whether two names are the same.
///
/// Equal texts stay equal, whether composed or decomposed. Other scripts keep their marks, because a mark often
/// makes a different letter there.
///
/// Only what is not ASCII is read by characters. A single dash in a sentence would otherwise cost as much as the
/// sentence of another script.
package func foldingDiacritics(_ text: String) -> String {
  text.withBytes { bytes in
    guard var index = bytes.firstIndex(where: { !$0.isASCII }) else { return text.lowercased() }
    var folded = ""
    folded.reserveCapacity(bytes.count)
    var start = 0
    func addASCII(upTo end: Int) {
      folded += String(
        decoding: bytes[start..<end].lazy.map { $0.isASCIIUppercase ? $0.lowercasedLetter : $0 },
        as: UTF8.self)
    }
    while true {
      // A mark belongs to the letter before it.
      let first = max(start, index - 1)
      addASCII(upTo: first)
      var end = index
      // The characters end before an ASCII byte that has no mark itself.
      while end < bytes.count,
        !bytes[end].isASCII || end + 1 < bytes.count && !bytes[end + 1].isASCII
      { end += 1 }
      for character in String(decoding: bytes[first..<end], as: UTF8.self).lowercased() {
        folded += plainLetter(character)
      }
      start = end
      guard let next = bytes[end...].firstIndex(where: { !$0.isASCII }) else {
        addASCII(upTo: bytes.count)
        return folded
      }
      index = next
    }
  }
}

package func foldingDiacritics(_ text: Substring) -> String { foldingDiacritics(String(text)) }

private func plainLetter(_ character: Character) -> String {
  guard !character.isASCII, let base = character.unicodeScalars.first else {
    return String(character)
  }
  if base.isASCII { return base.properties.isAlphabetic ? String(base) : String(character) }
  return base.plainLetters ?? String(character)
}

extension Unicode.Scalar {
  /// The basic letters of a Latin letter, in lower case: `ss` for `ß`, `l` for `ł`. `nil` for others.
  package var plainLetters: String? {
    let index = Int(value) - Unicode.Scalar.firstOfLatin
    return Unicode.Scalar.lettersOfLatin.indices.contains(index)
      ? Unicode.Scalar.lettersOfLatin[index] : latinLetters
  }

  private static let firstOfLatin = 0xC0

  /// The letters from `À` to `ſ`, which are nearly all that the words for statuses contain. To look up the name of each
  /// takes longer than to read the words.
  private static let lettersOfLatin: [String?] = """
    a a a a a a ae c e e e e i i i i - n o o o o o - o u u u u y - ss
    a a a a a a ae c e e e e i i i i - n o o o o o - o u u u u y - y
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g
    g g g g h h h h i i i i i i i i i i - - j j k k - l l l l l l l
    l l l n n n n n n n - - o o o o o o oe oe r r r r r r s s s s s s
    s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z -
    """.split { $0 == " " || $0 == "\n" }.map { $0 == "-" ? nil : String($0) }
}

extension Unicode.Scalar {
  /// The basic letters that a Latin letter resembles, in lower case: `l` for `LATIN SMALL LETTER L WITH STROKE`, and
  /// `ae` for `LATIN SMALL LETTER AE`. `nil` for other scripts, and for a letter with a name of its own, like `þ`.
  package var latinLetters: String? {
    // Chinese, Japanese and Korean characters.
    if (0x2E80..<0xA000).contains(value) || (0xAC00..<0xD7A4).contains(value) { return nil }
    guard let name = properties.name, name.hasPrefix("LATIN "),
      let start = name.firstRange(of: " LETTER ")?.upperBound
    else { return nil }
    let letters = name[start...].prefix { $0 != " " }
    return letters.count <= 2 ? letters.lowercased() : nil
  }
}

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
  /// Without it, a build takes a seventh more instructions.
  private var hasPlainEnds: Bool {
    withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      return !first.isBlank && first.isASCII && !last.isBlank && last.isASCII
    }
  }
}

extension Character {
  /// Whether the character is a space, a tab or a no-break space.
  package var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" }
}
