package import Journal
import Markdown

/// Looks through a redacted page, as it is finished, for what fields name. It looks in its own way, and
/// not in that in which names were replaced, so that a mistake there does not go unseen here.
package enum RedactionAudit {
  /// A name, and the words of the page in which it still stands.
  package typealias Found = (name: String, words: String)

  /// - Parameter labels: what was put in place of names; they may have the letters of one.
  /// - Returns: nothing where the page may be shown; else each name once, in the order of the fields.
  package static func found(
    in page: String, of journal: Journal, besides labels: [String]
  ) -> [Found] {
    let longestFirst = labels.sorted { ($0.count, $0) > ($1.count, $1) }
    let passages = Block.blocks(markdown: page).map { block in
      longestFirst.reduce(block.words.plain) { $0.replacing($1, with: "|") }
    }
    let asTyped = AuditText(passages, keepsCase: true)
    let inAnyCase = AuditText(passages, keepsCase: false)
    var seen: Set<String> = []
    return names(in: journal).compactMap { name in
      guard seen.insert(name).inserted else { return nil }
      // Two letters are a word of some language.
      let words = (name.count < 3 ? asTyped : inAnyCase).words(around: name)
      return words.map { (name, $0) }
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
    .filter(canBeTold)
  }

  /// Left out: one sign, which is a word or a number as well, a month's name, which stands in every date,
  /// and the few words that are set between the texts of a page.
  private static func canBeTold(_ name: String) -> Bool {
    let letters = name.filter(\.isLetter)
    return letters.count > 1 && !StopWords.months.contains(letters.lowercased())
      && !["and", "before", "that", "of"].contains(name.lowercased())
      && !(letters.count == 2 && letters.allSatisfy(\.isKana))
  }
}

/// Passages as they are read: one blank where there are several, and no sign that nobody sees. A page has
/// few words beside a journal's names, so it is the words that are looked up.
package struct AuditText {
  private let passages: [[Character]]
  private let keepsCase: Bool
  /// Where two signs stand in a row: which passage, and where in it.
  private let places: [[Character]: [(passage: Int, start: Int)]]

  package init(_ passages: [String], keepsCase: Bool) {
    let passages = passages.map { AuditText.read($0, keepsCase: keepsCase) }
    var places: [[Character]: [(passage: Int, start: Int)]] = [:]
    for (index, passage) in passages.enumerated() {
      for start in passage.indices.dropLast() {
        places[Array(passage[start...start + 1]), default: []].append((index, start))
      }
    }
    (self.passages, self.keepsCase, self.places) = (passages, keepsCase, places)
  }

  /// Some words around a name, where it stands as words of its own; `nil` where it does not.
  package func words(around name: String) -> String? {
    let sought = AuditText.read(name, keepsCase: keepsCase)
    guard sought.count > 1, let last = sought.last else { return nil }
    for (passage, start) in places[Array(sought.prefix(2))] ?? [] {
      let text = passages[passage]
      let end = start + sought.count
      guard text[start...].starts(with: sought),
        start == 0 || !AuditText.goesOn(text[start - 1], sought[0]),
        end == text.count || !AuditText.goesOn(last, text[end])
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
