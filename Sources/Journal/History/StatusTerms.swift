import Diagnostics
import Markdown
import TextKit

/// The meaning of a status. Some words mean less than a stage: the events decide what follows from them.
package enum StatusTerm: Sendable, Hashable {
  case stage(Stage)
  case outcome(Outcome)
  /// `open`, `in progress`: the application has not ended, but may not have been sent.
  case open
  /// `declined`: by the company or by the user, depending on whether there was an offer.
  case declined
  /// `archived`: describes the note, not how the application ended.
  case archived
}

/// The words that people use for the status of an application.
package struct StatusTerms: Sendable {
  private var meanings: [String: (meaning: StatusTerm, isForStatusOnly: Bool)] = [:]

  /// - Parameter own: The words from the settings, each with its meaning. They override the table.
  init(own: [(word: String, meaning: StatusTerm)] = []) {
    for (meaning, words) in StatusTerms.table {
      for word in words { meanings[normalizedWords(word)] = (meaning, false) }
    }
    for (meaning, words) in StatusTerms.statusOnly {
      for word in words { meanings[normalizedWords(word)] = (meaning, true) }
    }
    for (word, meaning) in own { meanings[normalizedWords(word)] = (meaning, false) }
  }

  /// The meaning of a whole `status:`, or `nil` if it is unknown.
  package func status(_ text: String) -> StatusTerm? { found(text)?.meaning }

  /// The meaning of the words between the date and the note of a history item.
  func event(_ text: some StringProtocol) -> StatusTerm? {
    let found = found(String(text))
    return found?.isForStatusOnly == true ? nil : found?.meaning
  }

  /// The event that a field with this key seems to be about: `rejected`, `interview date`.
  ///
  /// - Returns: The milestone, the word for it in a history, and whether the key is onward's own word. `nil`
  ///   if the key means no event after the posting was saved.
  func event(ofKey key: String) -> (milestone: Milestone, word: String, isOwnWord: Bool)? {
    let typed = normalizedWords(key)
    let bare = typed.split(separator: " ").filter {
      !["date", "day", "of", "on", "at"].contains($0)
    }.joined(separator: " ")
    let isOwnWord = StatusTerms.ours.contains(typed)
    switch event(typed) ?? event(bare) {
    case .stage(let stage) where stage > .saved:
      return (.stage(stage), stage.rawValue, isOwnWord)
    case .outcome(let outcome):
      return (.outcome(outcome), Milestone.outcome(outcome).word, isOwnWord)
    case .declined: return (.outcome(.rejected), "declined", true)
    case .stage, .open, .archived, nil: return nil
    }
  }

  private func found(_ text: String) -> (meaning: StatusTerm, isForStatusOnly: Bool)? {
    // Most people type the word as it is in the table.
    meanings[text] ?? meanings[normalizedWords(text)]
  }

  /// Onward's own word for each stage and outcome, in order.
  package static let ours =
    (Stage.allCases.map(Milestone.stage) + Outcome.allCases.map(Milestone.outcome)).map(\.word)

  /// Every word that is understood without settings: onward's own words first, then their synonyms.
  package static let all: [String] = {
    let others = (table + statusOnly).flatMap(\.1)
    return ours + others.filter { !ours.contains($0) }
  }()

  /// The known words in a fixed order, for suggestions.
  var known: [String] { meanings.keys.sorted() }
}

extension StatusTerms {
  /// The known word that the user probably meant by an unknown text. For suggestions only, never to read
  /// the text.
  ///
  /// Short words are similar to too many others, so they are only suggested if the text starts with one.
  package func suggestion(for text: some StringProtocol) -> String? {
    let folded = normalizedWords(text)
    let near = nearest(
      to: folded, among: known.filter { $0.count >= 4 }, within: folded.count < 6 ? 1 : 2)
    return near ?? known.filter { folded.hasPrefix($0 + " ") }.max { $0.count < $1.count }
  }
}

extension StatusTerms {
  /// The runs of words at the end of a line that are a known status, the longest first, each with the words
  /// before it.
  package func endings(
    of words: [String]
  ) -> [(rest: [String], word: String, meaning: StatusTerm)] {
    words.indices.compactMap { start in
      let word = words[start...].joined(separator: " ")
      return status(word).map { (Array(words[..<start]), word, $0) }
    }
  }
}

/// A known status of an application.
struct StatusField {
  let meaning: StatusTerm
  let text: String
  let position: Position

  /// The known statuses of a note, in order of precedence: many trackers separate a stage from a result.
  ///
  /// Reports an unknown status if no known one counts.
  static func all(from reader: inout NoteReader) -> [StatusField] {
    let words = reader.vocabulary.statusTerms
    var found: [StatusField] = []
    var unknown: (scalar: Scalar, key: Scalar)?
    var known: Scalar?
    for field in reader.fields(ApplicationField.status) {
      let scalars = field.value.texts.filter { !$0.isBlank && !isNothing($0.text) }
      let texts = scalars.map { Link.displayText(of: $0.text) }
      guard let first = scalars.first else { continue }
      if texts.count > 1, Set(texts.map { normalizedWords($0) }).count > 1 {
        reader.report(.severalStatuses, at: first.position)
      } else if let meaning = words.status(texts[0]) {
        known = known ?? field.key
        found.append(
          StatusField(meaning: meaning, text: texts[0].trimmed, position: first.position))
      } else {
        unknown = unknown ?? (first, field.key)
      }
    }
    if let unknown, found.allSatisfy({ $0.meaning == .archived }) {
      let text = unknown.scalar.text
      reader.report(
        .unknownStatus(text.trimmed, suggestion: words.suggestion(for: text)),
        at: unknown.scalar.position)
    } else if let unknown, let known {
      // `list: Dream jobs` next to a status is not a status, but it is reported so that it is not lost.
      reader.report(
        .severalKeys(
          unknown.key.text.shortened, sameFieldAs: known.text.shortened, onLine: known.position.line
        ),
        at: unknown.key.position)
    }
    return found
  }

  /// Whether the text is one that people and programs write in an empty field.
  static func isNothing(_ text: String) -> Bool {
    emptyWords.contains(normalizedWords(text))
  }

  private static let emptyWords: Set = ["", "null", "na", "n a", "none", "tbd"]
}
