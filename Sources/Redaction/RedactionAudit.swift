package import Journal
import Markdown

/// Searches a finished redacted page for names from the notes' fields. It uses its own method, and not the
/// one that replaced the names, so that a mistake there is found here.
package enum RedactionAudit {
  /// A name that is still on the page, and the words around it.
  package typealias RemainingName = (name: String, excerpt: String)

  /// - Parameter labels: the labels that replaced names. They may contain the letters of a name.
  /// - Returns: an empty array if the page may be shown; else each name once, in the order of the fields.
  package static func found(
    in page: String, of journal: Journal, excluding labels: [String]
  ) -> [RemainingName] {
    let longestFirst = labels.sorted { ($0.count, $0) > ($1.count, $1) }
    let pieces = Block.blocks(page: page).map { block in
      longestFirst.reduce(block.richText.plain) { $0.replacing($1, with: "|") }
    }
    let asTyped = AuditText(pieces, keepsCase: true)
    let inAnyCase = AuditText(pieces, keepsCase: false)
    var seen: Set<String> = []
    return names(in: journal).compactMap { name in
      guard seen.insert(name).inserted else { return nil }
      // Two letters are a word in some language.
      let excerpt = (name.count < 3 ? asTyped : inAnyCase).excerpt(around: name)
      return excerpt.map { (name, $0) }
    }
  }

  private static func names(in journal: Journal) -> [String] {
    let people =
      ([journal.settings.name, journal.profile?.fullName].compactMap(\.self)
      + journal.namesOfPeople.flatMap(\.self)).flatMap { PersonName($0).spellings }
    let companies = journal.applications.map(\.company).withoutRepeats.flatMap {
      [$0, $0.withoutLegalForm]
    }
    let places = journal.applications.compactMap(\.location).withoutRepeats.flatMap(\.places)
    let sources = journal.applications.compactMap(\.source).withoutRepeats.flatMap {
      $0.contains("://") ? [] : $0.sourceNames
    }
    return (people + companies + places + sources).withoutRepeats.flatMap { name in
      let plain = name.readAsMarkdown
      return plain == name ? [name] : [name, plain]
    }
    .filter(isSearchable)
  }

  /// Whether a name can be searched for. Left out are single characters, which may be a word or a number,
  /// names of months, which are in every date, and the few words that the pages put between texts.
  private static func isSearchable(_ name: String) -> Bool {
    let letters = name.filter(\.isLetter)
    return letters.count > 1 && !StopWords.months.contains(letters.lowercased())
      && !["and", "before", "that", "of"].contains(name.lowercased())
      && !(letters.count == 2 && letters.allSatisfy(\.isKana))
  }
}

/// Pieces of text as a reader sees them: with single spaces, and without invisible characters. A page has
/// few words compared with the names in a journal, so the page is indexed and each name looked up in it.
package struct AuditText {
  private let pieces: [[Character]]
  private let keepsCase: Bool
  /// The positions of each pair of adjacent characters: the piece, and the offset in it.
  private let places: [[Character]: [(piece: Int, start: Int)]]

  package init(_ pieces: [String], keepsCase: Bool) {
    let pieces = pieces.map { AuditText.read($0, keepsCase: keepsCase) }
    var places: [[Character]: [(piece: Int, start: Int)]] = [:]
    for (index, piece) in pieces.enumerated() {
      for start in piece.indices.dropLast() {
        places[Array(piece[start...start + 1]), default: []].append((index, start))
      }
    }
    (self.pieces, self.keepsCase, self.places) = (pieces, keepsCase, places)
  }

  /// Some words around a name that appears as whole words, or `nil` if it does not appear.
  package func excerpt(around name: String) -> String? {
    let sought = AuditText.read(name, keepsCase: keepsCase)
    guard sought.count > 1, let last = sought.last else { return nil }
    for (piece, start) in places[Array(sought.prefix(2))] ?? [] {
      let text = pieces[piece]
      let end = start + sought.count
      guard text[start...].starts(with: sought),
        start == 0 || !AuditText.continuesWord(text[start - 1], sought[0]),
        end == text.count || !AuditText.continuesWord(last, text[end])
      else { continue }
      return String(text[max(0, start - 30)..<min(text.count, end + 30)])
    }
    return nil
  }

  /// Whether both characters belong to one word of a script with spaces between words.
  private static func continuesWord(_ character: Character, _ next: Character) -> Bool {
    [character, next].allSatisfy { ($0.isLetter || $0.isNumber) && !isUnspaced($0) }
  }

  /// Whether the character belongs to a script without spaces. This repeats a definition from `FoldedText.swift`
  /// on purpose, so that a mistake there is found here.
  private static func isUnspaced(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.value ?? 0 {
    // Thai to Burmese, Khmer; Korean; Chinese and Japanese.
    case 0x0E00..<0x10A0, 0x1780..<0x1800, 0x1100..<0x1200, 0xAC00..<0xD7B0, 0x2E80..<0xA000,
      0xF900..<0xFB00, 0x20000..<0x40000:
      true
    default: false
    }
  }

  private static func read(_ text: String, keepsCase: Bool) -> [Character] {
    let seen = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    let cased = keepsCase ? seen : seen.uppercased().lowercased()
    return Array(cased.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
