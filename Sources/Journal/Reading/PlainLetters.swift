/// A text in lower case with each Latin letter as it is without its marks: `José` is `jose`, `ß` is `ss`,
/// `ł` is `l`. For finding what somebody typed on another keyboard; never to tell two names apart.
///
/// Equal texts stay equal, composed or decomposed. Other scripts keep their marks, which often make another
/// letter of one.
package func plainLetters(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  return text.lowercased().reduce(into: "") { $0 += plainLetter($1) }
}

private func plainLetter(_ character: Character) -> String {
  guard !character.isASCII, let base = character.unicodeScalars.first else {
    return String(character)
  }
  if base.isASCII { return base.properties.isAlphabetic ? String(base) : String(character) }
  // Unicode calls it by its letter: LATIN SMALL LETTER E WITH ACUTE.
  guard let name = base.properties.name, name.hasPrefix("LATIN SMALL L") else {
    return String(character)
  }
  let words = name.split(separator: " ").dropFirst(3)
  switch words.first {
  case "SHARP": return "ss"
  case "AE", "OE": return words[words.startIndex].lowercased()
  case "DOTLESS": return words.last?.lowercased() ?? String(character)
  case let letter?
  where letter.count == 1 && (words.count == 1 || words.dropFirst().first == "WITH"):
    return letter.lowercased()
  default: return String(character)
  }
}
