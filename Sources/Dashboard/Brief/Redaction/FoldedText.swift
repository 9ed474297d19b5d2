/// A text as names are looked up in it: without case and accents, without signs that nobody sees, and
/// with one sort of apostrophe, and one of blanks, dashes, middle dots and `_`.
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
    if let code = character.asciiValue { return foldedASCII[Int(code)] }
    return foldedWhatever(character)
  }

  /// Nearly all characters of most journals. Looking them up takes a twentieth of the time.
  private static let foldedASCII: [[Character]] = (0..<128).map {
    foldedWhatever(Character(Unicode.Scalar($0)))
  }

  private static func foldedWhatever(_ character: Character) -> [Character] {
    if character.isWhitespace { return [" "] }
    switch character {
    case "’", "‘", "ʼ", "`", "´": return ["'"]
    // `Foo-Bar`, `Foo_Bar` and `Foo Bar` are one name to whoever reads them, and so are
    // `ジョン・スミス` and `ジョン スミス`.
    case "-", "_", "‐", "‑", "–", "—", "・", "･", "·", "•", "＝", "゠": return [" "]
    default:
      let seen = String(
        String.UnicodeScalarView(character.unicodeScalars.filter { !$0.isUnseen }))
      // By way of capitals, so that `ß` and `SS` are one.
      return seen.flatMap { Array(String($0.withoutAccent).uppercased().lowercased()) }.flatMap {
        $0.withoutAccent
      }
    }
  }
}

extension Unicode.Scalar {
  /// Joiners, soft hyphens and the like, and the points that Hebrew and Arabic are written with or
  /// without.
  fileprivate var isUnseen: Bool {
    isDisturbing || properties.isDefaultIgnorableCodePoint
      || (0x0591...0x05C7).contains(value) || (0x064B...0x065F).contains(value)
      || value == 0x0640 || value == 0x0670
  }
}
