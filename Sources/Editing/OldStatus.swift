import Diagnostics
import Journal
import Markdown
import TextKit

/// How the words of a status that is replaced are kept, the usual way first. Each is tried until nothing is lost.
enum OldStatus: CaseIterable {
  /// What the status means is written into the history, with its note: `interview — with Dana`.
  case asRead
  /// The status is written into the history as it is.
  case asItem
  /// What the status means is written into the history, with the whole status as its note.
  case asNote

  /// A status that says more than one of the known words.
  struct Wording {
    let key: String
    /// The line of the status.
    let line: Int
    let text: String

    /// Whether each word is in one of the items, and so is a face at its end: `rejected :(`.
    func isIn(_ items: [String]) -> Bool {
      let face = String(text.dropFirst(text.withoutFace.count)).trimmed
      if !face.isEmpty, !items.contains(where: { $0.contains(face) }) { return false }
      let words = { (text: String) in Set(normalizedWords(text).split(separator: " ")) }
      let kept = items.map(words).reduce(into: Set()) { $0.formUnion($1) }
      return words(text).isSubset(of: kept)
    }
  }

  static func texts(
    of fields: [Field], _ vocabulary: Vocabulary, typed: (Scalar) -> String
  ) -> [Wording] {
    fields.compactMap { field in
      // It is not known which of several statuses is true.
      guard field.value.texts.count == 1, let scalar = field.value.texts.first else { return nil }
      let text = typed(scalar).trimmed
      if text.isEmpty || vocabulary.isKnown(status: text) { return nil }
      return Wording(key: field.key.text, line: scalar.position.line, text: text)
    }
  }
}

extension ApplicationHistory {
  /// The history in which the events of each of these statuses have the whole status as their note.
  func noting(_ texts: [OldStatus.Wording], on today: Day) -> ApplicationHistory {
    let notes = Dictionary(texts.map { ($0.line, $0.text) }) { first, _ in first }
    let noted = events.map { event in
      guard let note = notes[event.line] else { return event }
      var event = event
      // `applied — applied #2` says it twice.
      let word = event.milestone?.word ?? ""
      let isRepeated = note.lowercased().hasPrefix(word + " ")
      event.note = isRepeated ? String(note.dropFirst(word.count)).trimmed : note
      event.label = nil
      return event
    }
    return ApplicationHistory(noted, on: today, isUnclear: isUnclear)
  }
}
