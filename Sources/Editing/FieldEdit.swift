package import Diagnostics
package import Journal
import Markdown

/// A field of a note set by our name for it, under whatever key the note has it.
package struct FieldEdit {
  package let note: EditableNote
  /// As the note spells it.
  package let key: String
  /// What the field said; a list with commas between its items; empty where it said nothing.
  package let before: String

  package enum Change: Sendable {
    /// Instead of what is there; an empty text leaves the key without a value.
    case value(String)
    /// One item more in a list.
    case addition(String)
  }

  /// Where several keys of the note mean the field, the one that counts is set; where none does, a line
  /// is added with our name.
  ///
  /// - Parameter key: our name, another name of that field, or a key of the person's own.
  package init(
    _ change: Change, of key: String, in source: SourceFile, as kind: any NoteKind.Type,
    _ vocabulary: Vocabulary
  ) throws(Refusal) {
    let read = try EditableNote(source)
    let name = vocabulary.fieldName(for: key, of: kind)
    let field =
      name.flatMap { vocabulary.fields($0, of: kind, among: read.fields).first } ?? read.field(key)
    self.key = field?.key.text ?? name ?? key
    before = field?.value.texts.map(\.text).joined(separator: ", ") ?? ""
    switch change {
    case .addition(let item): note = try read.appending(item, to: self.key)
    case .value(let text):
      if case .list(let items)? = field?.value, items.count != 1 {
        let items = text.split(separator: ",").map { String($0).trimmed }
        note = try read.setting(self.key, toItems: items)
      } else {
        note = try read.setting(self.key, to: text)
      }
    }
  }
}
