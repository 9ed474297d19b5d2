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
    var unknown: Scalar?
    for field in reader.fields(ApplicationField.status) {
      let scalars = field.value.texts.filter { !$0.isBlank && !isNothing($0.text) }
      let texts = scalars.map { Link($0.text)?.text ?? $0.text }
      guard let first = scalars.first else { continue }
      if texts.count > 1, Set(texts.map { foldedWords($0) }).count > 1 {
        reader.report(.severalStatuses, at: first.position)
      } else if let meaning = words.status(texts[0]) {
        found.append(
          StatusField(meaning: meaning, text: texts[0].trimmed, position: first.position))
      } else {
        unknown = unknown ?? first
      }
    }
    if found.allSatisfy({ $0.meaning == .housekeeping }), let unknown {
      let suggestion = words.suggestion(for: unknown.text)
      reader.report(
        .unknownStatus(unknown.text.trimmed, suggestion: suggestion), at: unknown.position)
    }
    return found
  }

  /// What people and programs write where there is nothing to say.
  static func isNothing(_ text: String) -> Bool {
    nothings.contains(foldedWords(text))
  }

  private static let nothings: Set = ["", "null", "na", "n a", "none", "tbd"]
}
