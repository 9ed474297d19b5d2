import Diagnostics

/// What a word for a status means. Some words say less than a stage: the story around them decides.
package enum StatusWord: Sendable, Hashable {
  case stage(Stage)
  case outcome(Outcome)
  /// `open`, `in progress`: nothing ended, and nothing says that it was sent.
  case open
  /// `declined`: theirs or mine, depending on whether there was an offer.
  case declined
  /// `archived`: where the note lies, not how it ended.
  case housekeeping
}

/// The words that people use for where an application stands.
package struct StatusWords: Sendable {
  private var meanings: [String: (meaning: StatusWord, isForStatusOnly: Bool)] = [:]

  /// - Parameter own: the words of the settings, each with one of ours; they win over the table.
  init(own: [(word: String, meaning: StatusWord)] = []) {
    for (meaning, words) in StatusWords.table {
      for word in words { meanings[foldedWords(word)] = (meaning, false) }
    }
    for (meaning, words) in StatusWords.statusOnly {
      for word in words { meanings[foldedWords(word)] = (meaning, true) }
    }
    for (word, meaning) in own { meanings[foldedWords(word)] = (meaning, false) }
  }

  /// What a whole `status:` means; `nil` where it is not understood.
  package func status(_ text: String) -> StatusWord? { found(text)?.meaning }

  /// What the words between the date and the note of a history item mean.
  func event(_ text: some StringProtocol) -> StatusWord? {
    let found = found(String(text))
    return found?.isForStatusOnly == true ? nil : found?.meaning
  }

  private func found(_ text: String) -> (meaning: StatusWord, isForStatusOnly: Bool)? {
    // Most people type the word as it stands in the table.
    meanings[text] ?? meanings[foldedWords(text)]
  }

  /// Our own word for each stage and outcome, in the order in which they come.
  package static let ours =
    (Stage.allCases.map(Milestone.stage) + Outcome.allCases.map(Milestone.outcome)).map(\.word)

  /// Every word that is understood without settings: ours first, then those that mean the same.
  package static let all: [String] = {
    let others = (table + statusOnly).flatMap(\.1)
    return ours + others.filter { !ours.contains($0) }
  }()

  /// In a fixed order, for suggestions.
  var known: [String] { meanings.keys.sorted() }
}

extension StatusWords {
  /// The known word that an unknown text was probably meant to be, to suggest it; never to read it so.
  /// Short words are near to everything, so they are suggested only where the text starts with one.
  package func suggestion(for text: some StringProtocol) -> String? {
    let folded = foldedWords(text)
    let near = nearest(
      to: folded, among: known.filter { $0.count >= 4 }, within: folded.count < 6 ? 1 : 2)
    return near ?? known.filter { folded.hasPrefix($0 + " ") }.max { $0.count < $1.count }
  }
}

extension StatusWords {
  /// The runs of words at the end of a line that mean something as a whole, the longest first, each with
  /// the words before it.
  package func endings(
    of words: [String]
  ) -> [(rest: [String], word: String, meaning: StatusWord)] {
    words.indices.compactMap { start in
      let word = words[start...].joined(separator: " ")
      return status(word).map { (Array(words[..<start]), word, $0) }
    }
  }
}
