/// Passages as they are read: one blank where there are several, and no sign that nobody sees. A page has
/// few words beside a journal's names, so it is the words that are looked up.
struct ReadWords {
  private let passages: [[Character]]
  private let keepsCase: Bool
  /// Where two signs stand in a row: which passage, and where in it.
  private let places: [[Character]: [(passage: Int, start: Int)]]

  init(_ passages: [String], keepsCase: Bool) {
    let passages = passages.map { ReadWords.read($0, keepsCase: keepsCase) }
    var places: [[Character]: [(passage: Int, start: Int)]] = [:]
    for (index, passage) in passages.enumerated() {
      for start in passage.indices.dropLast() {
        places[Array(passage[start...start + 1]), default: []].append((index, start))
      }
    }
    (self.passages, self.keepsCase, self.places) = (passages, keepsCase, places)
  }

  /// Some words around a name, where it stands as words of its own; `nil` where it does not.
  func words(around name: String) -> String? {
    let sought = ReadWords.read(name, keepsCase: keepsCase)
    guard sought.count > 1, let last = sought.last else { return nil }
    for (passage, start) in places[Array(sought.prefix(2))] ?? [] {
      let text = passages[passage]
      let end = start + sought.count
      guard text[start...].starts(with: sought),
        start == 0 || !ReadWords.goesOn(text[start - 1], sought[0]),
        end == text.count || !ReadWords.goesOn(last, text[end])
      else { continue }
      return String(text[max(0, start - 30)..<min(text.count, end + 30)])
    }
    return nil
  }

  /// Both belong to one word, of a writing that has blanks between words.
  private static func goesOn(_ sign: Character, _ next: Character) -> Bool {
    [sign, next].allSatisfy { ($0.isLetter || $0.isNumber) && !isWithoutBlanks($0) }
  }

  /// Told here once more, so that this finds what a mistake elsewhere leaves.
  private static func isWithoutBlanks(_ sign: Character) -> Bool {
    switch sign.unicodeScalars.first?.value ?? 0 {
    // Thai to Burmese, Khmer; Korean; Chinese and Japanese.
    case 0x0E00..<0x10A0, 0x1780..<0x1800, 0x1100..<0x1200, 0xAC00..<0xD7B0, 0x2E80..<0xA000,
      0xF900..<0xFB00, 0x20000..<0x40000:
      true
    default: false
    }
  }

  private static func read(_ words: String, keepsCase: Bool) -> [Character] {
    let seen = String(
      String.UnicodeScalarView(
        words.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    let cased = keepsCase ? seen : seen.uppercased().lowercased()
    return Array(cased.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
