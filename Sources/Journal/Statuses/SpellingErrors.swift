import TextKit

/// Typing errors in a status of several words: `2nd interveiw`. A single word is reported with what may have
/// been meant, and not read.
enum SpellingErrors {
  /// The word that is meant by one with a letter too many, too few, wrong, or in the other order. `nil` if the word is
  /// known, short, or near to words with different meanings.
  static func corrected(_ word: String) -> String? {
    guard word.utf8.count >= 6, word.utf8.allSatisfy(\.isASCIILowercase),
      !StatusTerms.wordsOfStatuses.contains(word[...])
    else { return nil }
    // People rarely mistype the first letter, and another one makes another word: `ejected`.
    let near = (stages[word.first ?? " "] ?? []).filter {
      abs($0.utf8.count - word.utf8.count) <= 1
        && nearest(to: word, among: [$0], within: 1) != nil
    }
    guard let first = near.first, near.allSatisfy({ meaning(of: $0) == meaning(of: first) }),
      !words.contains(word)
    else { return nil }
    return first
  }

  private static func meaning(of word: String) -> StatusTerm? {
    Lexicon.shared.phrases[word]?.term
  }

  /// The words for a stage or an end, by their first letters. None for an offer or a job: to take a name for one is the
  /// worst of all errors.
  private static let stages: [Character: [String]] = Dictionary(
    grouping: Lexicon.shared.phrases.compactMap { word, phrase in
      guard word.utf8.count >= 6, word.utf8.allSatisfy(\.isASCIILowercase),
        phrase.use == .anywhere, phrase.planned == nil
      else { return nil }
      switch phrase.term {
      case .stage(let stage): return (.applied..<Stage.offer).contains(stage) ? word : nil
      case .outcome(.rejected), .outcome(.withdrawn), .outcome(.ghosted): return word
      default: return nil
      }
    }.sorted(), by: { $0.first ?? " " })

  /// The words of half sentences, which are not errors either.
  private static let words = Set(
    WordCueTable.shared.cues.keys.lazy.flatMap { $0.split(separator: " ").map(String.init) })
}
