package import Journal
import Markdown

/// Looks through a redacted page, as it is finished, for what fields name. It shares nothing with the way
/// in which names were replaced, so that a mistake there does not go unseen here.
package enum NamesLeft {
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
    var seen: Set<String> = []
    return names(in: journal).compactMap { name -> Found? in
      guard seen.insert(name).inserted else { return nil }
      let passage = passages.first { stands(name, in: $0) }
      return passage.map { (name, $0) }
    }
  }

  private static func names(in journal: Journal) -> [String] {
    let people =
      [journal.settings.name, journal.profile?.fullName].compactMap(\.self)
      + journal.people.map(\.fullName)
      + journal.linksToPeople.map(\.link.link.text).filter { !$0.contains("@") }
    let companies = journal.applications.flatMap { [$0.company, $0.company.withoutLegalForm] }
    let places = journal.applications.flatMap { $0.location?.places ?? [] }
    let sources = journal.applications.compactMap(\.source).flatMap {
      $0.contains("://") ? [] : $0.sourceNames
    }
    let all = people + companies + places + sources
    return all.flatMap { [$0, RichText(markdown: $0).plain] }.filter(canBeTold)
  }

  /// Left out: one sign, which is a word or a number as well, a month's name, which stands in every date,
  /// and the few words that are set between the texts of a page.
  private static func canBeTold(_ name: String) -> Bool {
    let letters = name.filter(\.isLetter)
    return letters.count > 1 && !NameWords.months.contains(name.lowercased())
      && !["and", "before", "that", "of"].contains(name.lowercased())
      && !(letters.count == 2 && letters.allSatisfy(\.isKana))
  }

  private static func stands(_ name: String, in passage: String) -> Bool {
    let isShort = name.count < 3
    let sought = read(name, keepsCase: isShort)
    let text = read(passage, keepsCase: isShort)
    guard let first = sought.first, let last = sought.last else { return false }
    return text.indices.dropLast(sought.count - 1).contains { start in
      guard text[start] == first, text[start...].starts(with: sought) else { return false }
      let end = start + sought.count
      return (start == 0 || !goesOn(text[start - 1], first))
        && (end == text.count || !goesOn(last, text[end]))
    }
  }

  /// Both belong to one word.
  private static func goesOn(_ sign: Character, _ next: Character) -> Bool {
    sign.isWordCharacter && next.isWordCharacter && !sign.isUnspaced && !next.isUnspaced
  }

  /// As it is read: small letters, one blank where there are several, and none at its ends.
  private static func read(_ words: String, keepsCase: Bool) -> [Character] {
    let seen = String(
      String.UnicodeScalarView(
        words.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    let cased = keepsCase ? seen : seen.uppercased().lowercased()
    return Array(cased.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
