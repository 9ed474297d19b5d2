import TextKit

/// Several events in one text: `2026-10-01 applied, 2026-10-05 rejected`, `applied and rejected on 2026-10-05`.
enum EventClauses {
  /// The parts of the text that are an event each, with what else is said after it. Empty if there is one event at most.
  static func split(_ text: String, order: DateOrder?, terms: StatusTerms) -> [String] {
    guard text.utf8.count >= 20, mayHaveTwoDates(text) else { return [] }
    let cuts = cuts(in: text, order)
    var parts: [String] = []
    var start = text.startIndex
    for (number, cut) in cuts.enumerated() {
      let nextStrong = cuts[(number + 1)...].first { $0.isStrong }?.start ?? text.endIndex
      guard isEvent(text[start..<cut.end], order, terms),
        isEvent(text[cut.start..<nextStrong], order, terms)
      else { continue }
      parts.append(trimmed(text[start..<cut.end]))
      start = cut.start
    }
    if parts.isEmpty { return [] }
    return parts + [trimmed(text[start...])]
  }

  /// A place at which an event may begin.
  private struct Cut {
    /// The end of the words before it, without `and`.
    let end: String.Index
    let start: String.Index
    /// Whether a separator or a word like `and` is there, and not only a date.
    let isStrong: Bool
  }

  private static func cuts(in text: String, _ order: DateOrder?) -> [Cut] {
    let segments = StatusWords(text, readsDates: true, order: order).segments
    guard segments.reduce(0, { $0 + $1.words.count { $0.date != nil } }) >= 2 else { return [] }
    var cuts: [Cut] = []
    for segment in segments {
      guard let first = segment.words.first?.range.lowerBound else { continue }
      let isSeparated = [.comma, .dash, .arrow, .slash].contains(segment.separator)
      if isSeparated {
        cuts.append(Cut(end: segment.start, start: first, isStrong: true))
      }
      for (word, next) in zip(segment.words, segment.words.dropFirst()) {
        if WordRoles.shared.roles[word.text]?[.then] != nil {
          let end =
            word.range.lowerBound == first && isSeparated ? segment.start : word.range.lowerBound
          cuts.append(Cut(end: end, start: next.range.lowerBound, isStrong: true))
        } else if next.date != nil {
          cuts.append(
            Cut(end: next.range.lowerBound, start: next.range.lowerBound, isStrong: false))
        }
      }
    }
    return cuts.filter { !isWithinBrackets(text[..<$0.start]) }
  }

  private static func isWithinBrackets(_ before: Substring) -> Bool {
    before.reduce(0) { $0 + ("([".contains($1) ? 1 : ")]".contains($1) ? -1 : 0) } > 0
  }

  /// Whether the text has a day and a stage or an end.
  private static func isEvent(
    _ text: Substring, _ order: DateOrder?, _ terms: StatusTerms
  ) -> Bool {
    let parsed = ParsedEvent(trimmed(text), order: order, terms: terms)
    let isDated =
      parsed.date != nil
      || parsed.label.flatMap { DateForms(startOf: $0[...], order: order) } != nil
    guard isDated, let meaning = terms.meaning(ofEvent: parsed.stage) else { return false }
    return MeantEvents.milestone(meaning.term) != nil
  }

  private static func trimmed(_ text: Substring) -> String {
    let end = text.lastIndex { !$0.isBlank && !",;/|+&-–—→➔➜»>⇒·•=".contains($0) }
    return end.map { String(text[...$0]).trimmed } ?? ""
  }

  private static func isStartOfYear(_ digit: UInt8) -> Bool {
    digit == UInt8(ascii: "1") || digit == UInt8(ascii: "2")
  }

  /// Whether the text has two years, or figures enough for two dates.
  private static func mayHaveTwoDates(_ text: String) -> Bool {
    text.withBytes { bytes in
      var (years, runs, length) = (0, 0, 0)
      for index in 0...bytes.count {
        if index < bytes.count, bytes[index].isASCIIDigit {
          length += 1
          continue
        }
        if length > 0 { runs += 1 }
        if length == 4, isStartOfYear(bytes[index - 4]) { years += 1 }
        length = 0
      }
      return years >= 2 || runs >= 6
    }
  }
}

/// Two clauses of which the second happened a day later: `2026-09-15 interview, rejected next day`.
struct NextDayClauses {
  let first: String
  /// Without the words for the day.
  let next: String

  /// Returns `nil` if the text does not have this form.
  init?(_ text: String) {
    // Few texts have such words. Without these conditions, reading 10,000 notes takes 1.3 times as long. The first one
    // rules out most texts in the shortest time, the second one most of the others.
    guard text.utf8.count >= 20, NextDayClauses.starts.mayBe(in: text),
      NextDayClauses.mayHavePhrase(text)
    else { return nil }
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

  private static func mayHavePhrase(_ text: String) -> Bool {
    foldingDiacritics(text).withBytes { bytes in
      phrasesInBytes.contains { bytes.mayContain(letters: $0) }
    }
  }

  private static let phrasesInBytes = phrases.map { Array(foldingDiacritics($0).utf8) }

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
