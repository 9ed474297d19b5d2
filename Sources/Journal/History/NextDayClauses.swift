import TextKit

/// Two clauses of which the second happened a day later: `2026-09-15 interview, rejected next day`.
struct NextDayClauses {
  let first: String
  /// Without the words for the day.
  let next: String

  /// Returns `nil` if the text does not have this form.
  init?(_ text: String) {
    // Few texts have such words. Without this, reading 10,000 notes takes 1.3 times as long.
    guard text.utf8.count >= 20, NextDayClauses.starts.mayBe(in: text) else { return nil }
    let segments = StatusWords(text).segments
    guard segments.count > 1, let last = segments.last,
      let words = NextDayClauses.wordsForDay(in: last.words), words.count < last.words.count
    else { return nil }
    let range = last.words[words].map(\.range)
    let start = last.words[0].range.lowerBound
    first = String(text[..<last.start]).trimmed
    let front = String(text[start..<range[0].lowerBound]).trimmed
    next = (front + " " + String(text[range[range.count - 1].upperBound...]).trimmed).trimmed
  }

  private static func wordsForDay(in words: [StatusWords.Word]) -> Range<Int>? {
    for phrase in foldedPhrases where phrase.count <= words.count {
      for start in 0...(words.count - phrase.count) {
        let range = start..<start + phrase.count
        if words[range].map(\.text) == phrase { return range }
      }
    }
    return nil
  }

  private static let phrases = Language.all.flatMap(\.sentences.nextDay).map { $0.lowercased() }
  private static let starts = PhraseStarts(phrases.map(StatusWords.folded))

  /// The longest first, so that no word of one stays.
  private static let foldedPhrases = phrases.map {
    StatusWords($0).segments.flatMap(\.words).map(\.text)
  }.sorted { $0.count > $1.count }
}
