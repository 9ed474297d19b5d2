import TextKit

// What the user probably meant by words that are not understood, or by the last words of a line.
extension StatusTerms {
  /// The known word that the user probably meant by an unclear text. For suggestions only, never to read the
  /// text.
  ///
  /// Only a typing error leads to a word for an end. Short words are similar to too many others.
  package func suggestion(for text: some StringProtocol) -> String? {
    let folded = StatusWords.folded(String(text))
    // A phrase with two meanings is not a typing error.
    guard !folded.isEmpty, grammar.listed(folded) == nil,
      !text.contains(where: { "?？".contains($0) }),
      // Another character is another word.
      !text.contains(where: \.isWrittenWithoutSpaces)
    else { return nil }
    if let near = typingError(in: folded) { return near }
    return grammar.mayChangeMeaning(folded) ? nil : beginning(of: folded)
  }

  /// Whether a word is the suggested one with a single typing error, and near to no word with another meaning.
  func isTypingError(_ text: some StringProtocol, of suggestion: String?) -> Bool {
    let folded = StatusWords.folded(String(text))
    guard let suggestion, let meant = SpellingErrors.corrected(folded),
      let term = meaning(ofStatus: suggestion)?.term, term == meaning(ofStatus: meant)?.term
    else { return false }
    return grammar.own.keys.allSatisfy { nearest(to: folded, among: [$0], within: 2) == nil }
  }

  /// A phrase of several words with its mistyped words as they were meant: `phone interview` for `phone intervew`. `nil`
  /// if no word of it is mistyped.
  package func withoutTypingErrors(_ phrase: String) -> String? {
    let words = phrase.split(whereSeparator: \.isBlank).map(String.init)
    guard words.count > 1, ownMeaning(of: phrase) == nil else { return nil }
    let meant = words.map { word in
      grammar.own[StatusWords.folded(word)] == nil
        ? SpellingErrors.corrected(StatusWords.folded(word)) ?? word : word
    }
    let text = meant.joined(separator: " ")
    return meant == words || meaning(ofStatus: text)?.isPlain != true ? nil : text
  }

  /// The known word that differs by a letter or two, and not by one that turns its meaning around.
  private func typingError(in folded: String) -> String? {
    // Where every word is known, none is mistyped: `no offer` is not `got offer`.
    let unknown = folded.split(separator: " ").filter { !StatusTerms.wordsOfStatuses.contains($0) }
    // A short one may be a name: `rejected Tom` is not `rejected them`.
    if unknown.isEmpty
      || unknown.count < folded.split(separator: " ").count
        && unknown.contains(where: { $0.count < 4 })
    {
      return nil
    }
    guard
      let near = nearest(
        to: folded, among: StatusTerms.comparable(to: folded), within: folded.count < 6 ? 1 : 2)
    else { return nil }
    // The words that are known stay the same: `not hird` is not `got hired`.
    let kept = Set(folded.split(separator: " ")).subtracting(unknown)
    return kept.isSubset(of: near.split(separator: " ")) ? near : nil
  }

  /// Every word of every phrase.
  static let wordsOfStatuses: Set<Substring> = {
    var words: Set<Substring> = []
    for phrase in Lexicon.shared.phrases.keys { addWords(of: phrase, to: &words) }
    for phrase in WordRoles.shared.roles.keys { addWords(of: phrase, to: &words) }
    return words
  }()

  /// Bytes are split much faster than characters, and these are thousands of phrases.
  private static func addWords(of phrase: String, to words: inout Set<Substring>) {
    var start = phrase.startIndex
    var index = start
    let (bytes, end) = (phrase.utf8, phrase.endIndex)
    while index < end {
      if bytes[index] == .space {
        if start < index { words.insert(phrase[start..<index]) }
        start = bytes.index(after: index)
      }
      index = bytes.index(after: index)
    }
    if start < end { words.insert(phrase[start...]) }
  }

  /// Whether a text begins with a stage or an end, though it is not understood as a whole: `interview called off`.
  func beginsLikeEvent(_ text: String) -> Bool { grammar.beginsLikeEvent(text) }

  /// The known words that a typing error can lead to: those that start or end with the same letters.
  private static func comparable(to word: String) -> [String] {
    let length = word.utf8.count
    guard length >= 4 else { return [] }
    return candidates.filter {
      abs($0.utf8.count - length) <= 2
        && ($0.utf8.first == word.utf8.first || $0.utf8.last == word.utf8.last)
        // `fired` is not a misspelling of `hired`, and `Note` is not one of the Polish `nowe`.
        && (length >= 6 || $0.utf8.first == word.utf8.first && shortCandidates.contains($0))
    }
  }

  /// Onward's own words first, since the first of several that are equally near is suggested.
  private static let candidates: [String] =
    ours.filter { $0.utf8.count >= 4 }
    + Lexicon.shared.phrases.filter {
      $0.key.utf8.count >= 4 && $0.value.use == .anywhere && $0.value.meaning?.isPlain ?? false
        && !ours.contains($0.key)
    }.keys.sorted()

  /// Short words are only compared with stages and ends, and not with words like `new`.
  private static let shortCandidates: Set<String> = Set(
    ours
      + Lexicon.shared.phrases.filter {
        switch $0.value.meaning?.term {
        case .stage(let stage): stage >= .applied
        case .outcome, .declined: true
        default: false
        }
      }.map(\.key))

  /// The known stage that the text begins with. An end is not suggested, because the rest may deny it.
  private func beginning(of folded: String) -> String? {
    let words = folded.split(separator: " ")
    for count in stride(from: words.count - 1, through: 1, by: -1) {
      let beginning = words.prefix(count).joined(separator: " ")
      // What was sent may be something else: `sent thank-you note`.
      guard let entry = grammar.listed(beginning), entry.use == .anywhere,
        let meaning = entry.meaning, meaning.isPlain, case .stage(let stage) = meaning.term,
        stage > .applied, stage < .offer
      else { continue }
      return beginning
    }
    return nil
  }

  /// The runs of words at the end of a line that are a known status, the longest first, each with the words
  /// before it.
  package func endings(
    of words: [String]
  ) -> [(rest: [String], word: String, meaning: StatusTerm)] {
    words.indices.compactMap { start in
      let word = words[start...].joined(separator: " ")
      guard let meaning = meaning(ofStatus: word), meaning.isPlain else { return nil }
      return (Array(words[..<start]), word, isWaitingAfterStage(word) ? .open : meaning.term)
    }
  }
}
