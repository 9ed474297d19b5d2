/// A text as names are looked up in it: without case, without signs that nobody sees, and with one sort
/// of apostrophe, and one of blanks, dashes and `_`. Composed and decomposed letters are equal as `Character`s already.
struct FoldedText {
  private(set) var characters: [Character] = []
  /// For each of them, which character of the text it comes from: one may fold to two, or to none.
  private(set) var origins: [Int] = []

  init(_ text: some Sequence<Character>) {
    for (index, character) in text.enumerated() {
      for folded in FoldedText.folded(character) {
        // Names are broken over lines, and typed with two blanks.
        if folded == " ", characters.last == " " { continue }
        characters.append(folded)
        origins.append(index)
      }
    }
  }

  private static func folded(_ character: Character) -> [Character] {
    if character.isWhitespace { return [" "] }
    switch character {
    case "’", "‘", "ʼ", "`", "´": return ["'"]
    // `Foo-Bar`, `Foo_Bar` and `Foo Bar` are one name to whoever reads them.
    case "-", "_", "‐", "‑", "–", "—": return [" "]
    default:
      let seen = String(
        String.UnicodeScalarView(character.unicodeScalars.filter { !$0.isUnseen }))
      // By way of capitals, so that `ß` and `SS` are one.
      return Array(seen.uppercased().lowercased())
    }
  }
}

extension Unicode.Scalar {
  /// Joiners, soft hyphens and the like, and the points that Hebrew is written with or without.
  fileprivate var isUnseen: Bool {
    isDisturbing || properties.isDefaultIgnorableCodePoint || (0x0591...0x05C7).contains(value)
  }
}
