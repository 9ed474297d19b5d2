import TextKit

// The choice of someone else: `they went with another candidate`.
extension StatusGrammar {
  /// A rejection in words for who was chosen instead.
  ///
  /// The employer may be its subject, and no one else.
  func choice(_ words: Words) -> Head? {
    var rest = words
    var (isChosen, isOther) = (false, false)
    var languages = Lexicon.Languages.all
    let roles: [WordRoles.Role] = [
      .otherCandidate, .choosing, .deciding, .employer, .auxiliary, .tense, .article,
    ]
    // Nearly all texts begin with another word.
    while !rest.isEmpty {
      guard let (count, found) = longest(roles, at: rest) else { return nil }
      let part = rest.prefix(count)
      if has(.otherCandidate, part, .all) {
        isOther = true
      } else if has(.choosing, part, .all) {
        isChosen = true
      } else if has(.deciding, part, .all) {
        languages = found
      }
      rest = rest.dropFirst(count)
    }
    guard isChosen, isOther else { return nil }
    return Head(meaning: StatusMeaning(.outcome(.rejected)), languages: languages)
  }
}
