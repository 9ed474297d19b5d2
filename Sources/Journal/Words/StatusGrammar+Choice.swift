import TextKit

// The choice of someone else: `they went with another candidate`.
extension StatusGrammar {
  /// A rejection in words for who was chosen instead.
  ///
  /// The employer may be its subject, and no one else.
  func choice(_ words: Words) -> Head? {
    guard words.count > 1, words.contains(where: { Choices.words.contains($0.text) }) else {
      return nil
    }
    var rest = words
    var (isChosen, isOther) = (false, false)
    var languages = Lexicon.Languages.all
    while !rest.isEmpty {
      if let count = longest(Choices.others, in: rest) {
        isOther = true
        rest = rest.dropFirst(count)
        continue
      }
      if let count = longest(Choices.verbs, in: rest) {
        isChosen = true
        rest = rest.dropFirst(count)
        continue
      }
      let roles: [WordRoles.Role] = [.employer, .auxiliary, .tense, .article, .deciding]
      guard let (count, found) = longest(roles, at: rest) else { return nil }
      if has(.deciding, rest.prefix(count), .all) { languages = found }
      rest = rest.dropFirst(count)
    }
    guard isChosen, isOther else { return nil }
    return Head(meaning: StatusMeaning(.outcome(.rejected)), languages: languages)
  }
}

/// The words for the choice of someone else, in all languages.
enum Choices {
  static let verbs = Lexicon.phrases(\.sentences.choosing)
  static let others = Lexicon.phrases(\.sentences.otherCandidates)
  /// The first words of these verbs.
  static let words = Set(verbs.compactMap { $0.split(separator: " ").first.map(String.init) })
}
