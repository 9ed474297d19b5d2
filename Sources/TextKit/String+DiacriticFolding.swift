/// Returns the text in lower case, with the marks removed from Latin letters: `José` is `jose`, `ß` is `ss`, `ł`
/// is `l`. Use this to search for text typed on another keyboard, never to decide whether two names are the same.
///
/// Equal texts stay equal, whether composed or decomposed. Other scripts keep their marks, because a mark often
/// makes a different letter there.
package func foldingDiacritics(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  return text.lowercased().reduce(into: "") { $0 += plainLetter($1) }
}

private func plainLetter(_ character: Character) -> String {
  guard !character.isASCII, let base = character.unicodeScalars.first else {
    return String(character)
  }
  if base.isASCII { return base.properties.isAlphabetic ? String(base) : String(character) }
  switch base {
  case "ß": return "ss"
  case "ı": return "i"
  case "œ": return "oe"
  default: return base.latinLetters ?? String(character)
  }
}

extension Unicode.Scalar {
  /// The basic letters that a Latin letter resembles, in lower case: `l` for `LATIN SMALL LETTER L WITH STROKE`, and
  /// `ae` for `LATIN SMALL LETTER AE`. `nil` for other scripts, and for a letter with a name of its own, like `þ`.
  package var latinLetters: String? {
    guard let name = properties.name, name.hasPrefix("LATIN "),
      let start = name.firstRange(of: " LETTER ")?.upperBound
    else { return nil }
    let letters = name[start...].prefix { $0 != " " }
    return letters.count <= 2 ? letters.lowercased() : nil
  }
}
