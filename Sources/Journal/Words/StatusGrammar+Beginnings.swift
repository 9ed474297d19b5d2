// Texts that are not understood as a whole.
extension StatusGrammar {
  /// Whether the words that follow a stage may change what it means.
  func mayChangeMeaning(_ folded: String) -> Bool {
    let words = StatusWords(folded).segments.flatMap(\.words)[...]
    if words.contains(where: { $0.text.first?.isNumber ?? false }) { return true }
    let changing: [WordRoles.Role] = [
      .negation, .doubt, .failure, .reversal, .reopening, .planned, .byUser, .byEmployer,
    ]
    if contains(changing, words, .all) { return true }
    return words.indices.contains { start in
      (1...min(4, words.count - start)).contains { length in
        entry(words[start..<start + length])?.meaning?.term.isEnding ?? false
      }
    }
  }

  /// Whether a text begins with a stage or an end that a note of another kind would not begin with.
  func beginsLikeEvent(_ text: String) -> Bool {
    guard let segment = StatusWords(text, readsDates: true, order: order).segments.first else {
      return false
    }
    var words = segment.words[...]
    while let (count, _) = longest([.article, .auxiliary], at: words), count < words.count {
      words = words.dropFirst(count)
    }
    guard let first = words.first, !StatusGrammar.everyday.contains(first.text),
      !words.contains(where: { StatusGrammar.aboutTheStage.contains($0.text) })
    else { return false }
    return (1...min(4, words.count)).contains { length in
      guard let head = head(words.prefix(length)), head.use == .anywhere else { return false }
      if head.meaning.term.isEnding { return true }
      return head.meaning.planned != nil || (head.meaning.reachedStage ?? .saved) >= .screen
    }
  }

  /// Words that make a line about something else than the event itself.
  static let aboutTheStage = Lexicon.phrases(\.sentences.aboutStage)

  /// Stages whose first word begins many other lines as well.
  static let everyday = Lexicon.phrases(\.sentences.everyday)
}
