import TextKit

extension StatusWords {
  /// The words of a text in the form in which the tables contain them.
  static func folded(_ text: String) -> String {
    if isFolded(text) { return text }
    return quicklyFolded(text)
      ?? StatusWords(text).segments.flatMap(\.words).map(\.text).joined(separator: " ")
  }

  /// The forms in which a phrase is looked up: with plain letters, and, if it has umlauts, with `ae` for `ä`.
  static func spellings(_ phrase: String) -> (plain: String, withUmlauts: String?) {
    if isFolded(phrase) { return (phrase, nil) }
    // `Ä`, `ä` and the others begin with the same byte.
    guard phrase.contains(byte: 0xC3), phrase.unicodeScalars.contains(where: { umlaut($0) != nil })
    else { return (folded(phrase), nil) }
    let withUmlauts = phrase.unicodeScalars.map { umlaut($0) ?? String($0) }.joined()
    return (folded(phrase), folded(withUmlauts))
  }

  /// Calls the closure with each form in which the phrase is looked up.
  static func forEachSpelling(of phrase: String, _ body: (String) -> Void) {
    let spellings = spellings(phrase)
    body(spellings.plain)
    if let other = spellings.withUmlauts { body(other) }
  }

  private static func umlaut(_ letter: Unicode.Scalar) -> String? {
    switch letter {
    case "ä", "Ä": "ae"
    case "ö", "Ö": "oe"
    case "ü", "Ü": "ue"
    default: nil
    }
  }

  /// Whether the text consists of words of small letters with a space between them, as most phrases do.
  private static func isFolded(_ text: String) -> Bool {
    text.withBytes { bytes in
      var isInWord = false
      for index in bytes.indices {
        if bytes[index].isASCIILowercase {
          isInWord = true
        } else if bytes[index] == .space, isInWord {
          isInWord = false
        } else {
          return false
        }
      }
      return isInWord
    }
  }

  /// The words of a text of Latin letters, characters of a script without spaces, and signs between words. `nil` if it
  /// has any other.
  ///
  /// Every run folds thousands of phrases, and nearly all are such texts. To read them as a status takes ten times as
  /// long.
  private static func quicklyFolded(_ text: String) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(2 * text.utf8.count)
    // The start of the word that may go on.
    var open: Int?
    var isAfterApostrophe = false
    func begin() {
      if !folded.isEmpty { folded.append(.space) }
      open = folded.count
    }
    func add(_ letters: some Sequence<UInt8>) {
      if isAfterApostrophe, let start = open,
        elided.contains(String(decoding: folded[start...], as: UTF8.self))
      {
        open = nil
      }
      if open == nil { begin() }
      folded.append(contentsOf: letters)
      isAfterApostrophe = false
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z": add(CollectionOfOne(UInt8(scalar.value) | 0x20))
      case "'", "’": isAfterApostrophe = true
      case "@", "0"..."9": return nil
      case _ where scalar.isASCII: (open, isAfterApostrophe) = (nil, false)
      case "À"..."ſ":
        guard let letters = scalar.plainLetters else { return nil }
        add(letters.utf8)
      // The two marks belong to the character before them.
      case _
      where scalar.isWrittenWithoutSpaces && !"\u{3099}\u{309A}".unicodeScalars.contains(scalar):
        begin()
        folded.append(contentsOf: UTF8.encode(scalar) ?? .init())
        (open, isAfterApostrophe) = (nil, false)
      default: return nil
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
