/// The words of a text that may be left out without changing what it means: articles, auxiliary verbs and the like.
///
/// They are looked up once for a text, because each language and each of their roles is tried.
struct Removable {
  private static let roles: [WordRoles.Role] = [.article, .auxiliary, .application, .job]

  /// What begins at each word, the longest first.
  private var found: [[(count: Int, roles: WordRoles.OfPhrase)]] = []
  /// The languages that have one of the words.
  private(set) var languages = Lexicon.Languages()

  init(in words: StatusGrammar.Words, _ grammar: StatusGrammar) {
    for index in words.indices {
      let rest = words[index...]
      let most = grammar.wordRoles.mostWords(at: rest)
      var here: [(count: Int, roles: WordRoles.OfPhrase)] = []
      for count in stride(from: most, through: 1, by: -1) {
        guard let roles = grammar.wordRoles.roles[grammar.key(rest.prefix(count))] else { continue }
        let known = Removable.roles.compactMap { roles[$0] }
        if known.isEmpty { continue }
        for language in known { languages.formUnion(language) }
        here.append((count, roles))
      }
      found.append(here)
    }
  }

  func has(_ role: WordRoles.Role) -> Bool {
    found.contains { $0.contains { $0.roles[role] != nil } }
  }

  /// The other words, and whether one of those that are left out makes a stage planned: `got`.
  func removed(
    _ roles: [WordRoles.Role], of language: Lexicon.Languages, from words: StatusGrammar.Words
  ) -> (kept: [StatusWords.Word], isInvited: Bool) {
    var kept: [StatusWords.Word] = []
    var isInvited = false
    var number = 0
    while number < found.count {
      let removed = found[number].first { part in
        roles.contains { !(part.roles[$0]?.isDisjoint(with: language) ?? true) }
      }
      if let removed {
        let isPlanned = !(removed.roles[.planned]?.isDisjoint(with: language) ?? true)
        if isPlanned, removed.roles[.done]?.isDisjoint(with: language) ?? true { isInvited = true }
        number += removed.count
      } else {
        kept.append(words[words.startIndex + number])
        number += 1
      }
    }
    return (kept, isInvited)
  }
}
