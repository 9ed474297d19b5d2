import Diagnostics
import Markdown
import TextKit

/// What a word for a status means. Some words say less than a stage: the story around them decides.
package enum StatusTerm: Sendable, Hashable {
  case stage(Stage)
  case outcome(Outcome)
  /// `open`, `in progress`: nothing ended, and nothing says that it was sent.
  case open
  /// `declined`: theirs or mine, depending on whether there was an offer.
  case declined
  /// `archived`: where the note lies, not how it ended.
  case archived
}

/// The words that people use for where an application stands.
package struct StatusTerms: Sendable {
  private var meanings: [String: (meaning: StatusTerm, isForStatusOnly: Bool)] = [:]

  /// - Parameter own: the words of the settings, each with one of ours; they win over the table.
  init(own: [(word: String, meaning: StatusTerm)] = []) {
    for (meaning, words) in StatusTerms.table {
      for word in words { meanings[normalizedWords(word)] = (meaning, false) }
    }
    for (meaning, words) in StatusTerms.statusOnly {
      for word in words { meanings[normalizedWords(word)] = (meaning, true) }
    }
    for (word, meaning) in own { meanings[normalizedWords(word)] = (meaning, false) }
  }

  /// What a whole `status:` means; `nil` where it is not understood.
  package func status(_ text: String) -> StatusTerm? { found(text)?.meaning }

  /// What the words between the date and the note of a history item mean.
  func event(_ text: some StringProtocol) -> StatusTerm? {
    let found = found(String(text))
    return found?.isForStatusOnly == true ? nil : found?.meaning
  }

  private func found(_ text: String) -> (meaning: StatusTerm, isForStatusOnly: Bool)? {
    // Most people type the word as it stands in the table.
    meanings[text] ?? meanings[normalizedWords(text)]
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

extension StatusTerms {
  /// The known word that an unknown text was probably meant to be, to suggest it; never to read it so.
  /// Short words are near to everything, so they are suggested only where the text starts with one.
  package func suggestion(for text: some StringProtocol) -> String? {
    let folded = normalizedWords(text)
    let near = nearest(
      to: folded, among: known.filter { $0.count >= 4 }, within: folded.count < 6 ? 1 : 2)
    return near ?? known.filter { folded.hasPrefix($0 + " ") }.max { $0.count < $1.count }
  }
}

extension StatusTerms {
  /// The runs of words at the end of a line that mean something as a whole, the longest first, each with
  /// the words before it.
  package func endings(
    of words: [String]
  ) -> [(rest: [String], word: String, meaning: StatusTerm)] {
    words.indices.compactMap { start in
      let word = words[start...].joined(separator: " ")
      return status(word).map { (Array(words[..<start]), word, $0) }
    }
  }
}

/// A status of an application that is understood.
struct StatusField {
  let meaning: StatusTerm
  let text: String
  let position: Position

  /// Every status that the note gives and that is understood, the one that counts most first: many
  /// trackers keep a stage and a result apart. Where there are some and none is understood, that is
  /// reported.
  static func all(from reader: inout NoteReader) -> [StatusField] {
    let words = reader.vocabulary.statusTerms
    var found: [StatusField] = []
    var unknown: (scalar: Scalar, key: Scalar)?
    var known: Scalar?
    for field in reader.fields(ApplicationField.status) {
      let scalars = field.value.texts.filter { !$0.isBlank && !isNothing($0.text) }
      let texts = scalars.map { Link($0.text)?.text ?? $0.text }
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
      // `list: Dream jobs` beside a status is no status, but it is not lost without a word either.
      reader.report(
        .severalKeys(
          unknown.key.text.shortened, besides: known.text.shortened, onLine: known.position.line),
        at: unknown.key.position)
    }
    return found
  }

  /// What people and programs write where there is nothing to say.
  static func isNothing(_ text: String) -> Bool {
    nothings.contains(normalizedWords(text))
  }

  private static let nothings: Set = ["", "null", "na", "n a", "none", "tbd"]
}
