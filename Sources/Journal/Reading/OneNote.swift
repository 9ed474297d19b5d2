package import Diagnostics
package import Markdown

// What whoever changes one note has to know of it, without the rest of the journal.
extension Vocabulary {
  /// What one file says by itself, and what is wrong with it; its links lead nowhere here.
  ///
  /// - Parameter hasSettings: the root has an `onward.yml`, so that its folders mean kinds.
  package func note(
    in source: SourceFile, hasSettings: Bool
  ) -> (note: (any NoteKind)?, diagnostics: [Diagnostic]) {
    let file = NoteFile(source, self, hasSettings: hasSettings)
    return (file.note, file.diagnostics)
  }

  /// The field that a key means in notes of this kind, in whatever way it is spelled; `nil` where it
  /// means none.
  package func field(for key: String, of kind: any NoteKind.Type) -> FieldName? {
    let meant = table(of: kind)[key]?.name
    return (kind.fields + CommonField.all).first { $0.id == meant }
  }

  /// The day with which an item of a history starts; `nil` where it starts with none.
  package func day(ofItem text: String) -> Day? {
    if case .day(let day) = EventText(text.trimmed, order: settings.dateOrder).date?.reading {
      return day
    }
    return nil
  }

  /// The known key that an unknown one was probably meant to be.
  package func suggestion(forKey key: String, of kind: any NoteKind.Type) -> String? {
    table(of: kind).suggestion(for: key)
  }

  /// All fields of a note that mean the same as `name`, the one that counts first: those that are
  /// filled in, by how early their key counts, then the blank ones.
  package func fields(
    _ name: String, of kind: any NoteKind.Type, among fields: [Field]
  ) -> [Field] {
    let table = table(of: kind)
    let meant = table[name]?.name
    return table.named(fields).filter { $0.name == meant && meant != nil }
      .enumerated()
      .sorted {
        let isBlank = ($0.element.field.value.isBlank, $1.element.field.value.isBlank)
        if isBlank.0 != isBlank.1 { return isBlank.1 }
        return ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
      }
      .map(\.element.field)
  }
}
