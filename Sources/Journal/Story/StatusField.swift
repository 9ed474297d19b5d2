import Diagnostics
import Markdown

/// A status of an application that is understood.
struct StatusField {
  let meaning: StatusWord
  let text: String
  let position: Position

  /// Every status that the note gives and that is understood, the one that counts most first: many
  /// trackers keep a stage and a result apart. Where there are some and none is understood, that is
  /// reported.
  static func all(from reader: inout NoteReader) -> [StatusField] {
    let words = reader.vocabulary.statusWords
    var found: [StatusField] = []
    var unknown: (scalar: Scalar, key: Scalar)?
    var known: Scalar?
    for field in reader.fields(ApplicationField.status) {
      let scalars = field.value.texts.filter { !$0.isBlank && !isNothing($0.text) }
      let texts = scalars.map { Link($0.text)?.text ?? $0.text }
      guard let first = scalars.first else { continue }
      if texts.count > 1, Set(texts.map { foldedWords($0) }).count > 1 {
        reader.report(.severalStatuses, at: first.position)
      } else if let meaning = words.status(texts[0]) {
        known = known ?? field.key
        found.append(
          StatusField(meaning: meaning, text: texts[0].trimmed, position: first.position))
      } else {
        unknown = unknown ?? (first, field.key)
      }
    }
    if let unknown, found.allSatisfy({ $0.meaning == .housekeeping }) {
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
    nothings.contains(foldedWords(text))
  }

  private static let nothings: Set = ["", "null", "na", "n a", "none", "tbd"]
}
