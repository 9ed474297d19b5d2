import Diagnostics
import Markdown

/// The status of an application: the first of its status fields that is understood.
struct StatusField {
  let meaning: StatusWord
  let text: String
  let position: Position

  /// `nil` where there is none, or none is understood (which is reported).
  init?(from reader: inout NoteReader) {
    let words = reader.vocabulary.statusWords
    var unknown: Scalar?
    var housekeeping: Scalar?
    for field in reader.fields(ApplicationField.status) {
      let scalars = field.value.texts.filter { !$0.isBlank }
      let texts = scalars.map { Link($0.text)?.text ?? $0.text }
      guard let first = scalars.first else { continue }
      if Set(texts.map { foldedWords($0) }).count > 1 {
        reader.report(.severalStatuses, at: first.position)
        return nil
      }
      switch words.status(texts[0]) {
      case .housekeeping: housekeeping = housekeeping ?? first
      case let meaning?:
        self.meaning = meaning
        text = texts[0].trimmed
        position = first.position
        return
      case nil: unknown = unknown ?? first
      }
    }
    if let unknown {
      let suggestion = words.suggestion(for: unknown.text)
      reader.report(
        .unknownStatus(unknown.text.trimmed, suggestion: suggestion), at: unknown.position)
    }
    guard let housekeeping else { return nil }
    meaning = .housekeeping
    text = housekeeping.text
    position = housekeeping.position
  }
}
