/// A text in lower case with each Latin letter as it is without its marks: `José` is `jose`, `ß` is `ss`,
/// `ł` is `l`. For finding what somebody typed on another keyboard; never to tell two names apart.
///
/// Equal texts stay equal, composed or decomposed. Other scripts keep their marks, which often make another
/// letter of one.
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
  /// What it is like, in small letters: `LATIN SMALL LETTER L WITH STROKE` like an `l`, and `LATIN SMALL LETTER
  /// AE` like two. `nil` for what is of another script, or has a name of its own, like `þ`.
  package var latinLetters: String? {
    guard let name = properties.name, name.hasPrefix("LATIN "),
      let start = name.firstRange(of: " LETTER ")?.upperBound
    else { return nil }
    let letters = name[start...].prefix { $0 != " " }
    return letters.count <= 2 ? letters.lowercased() : nil
  }
}
