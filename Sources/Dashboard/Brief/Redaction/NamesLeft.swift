package import Journal
import Markdown

/// Looks through a redacted page, as it is finished, for what fields name. It looks in its own way, and
/// not in that in which names were replaced, so that a mistake there does not go unseen here.
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
    let asTyped = ReadWords(passages, keepsCase: true)
    let inAnyCase = ReadWords(passages, keepsCase: false)
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
      + journal.namesOfPeople.flatMap(\.self)).flatMap { WrittenName($0).spellings }
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
    return letters.count > 1 && !NameWords.months.contains(letters.lowercased())
      && !["and", "before", "that", "of"].contains(name.lowercased())
      && !(letters.count == 2 && letters.allSatisfy(\.isKana))
  }
}
