package import Diagnostics
package import Markdown
import TextKit

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

  /// The kind of note that a file is, whether or not it can be counted; `nil` if it is none.
  ///
  /// - Parameter hasSettings: the root has an `onward.yml`, so that its folders mean kinds.
  package func kind(of source: SourceFile, hasSettings: Bool) -> (any NoteKind.Type)? {
    KindDecision(Document(parsing: source), self, hasSettings: hasSettings).kind
  }

  /// The field that a key means in notes of this kind, in whatever way it is spelled; `nil` where it
  /// means none.
  package func field(for key: String, of kind: any NoteKind.Type) -> FieldName? {
    let meant = table(of: kind)[key]?.name
    return (kind.fields + CommonField.all).first { $0.id == meant }
  }

  /// A field whose key is one that stands above it already, only spelled in another way (`History:` below
  /// `history:`), where both say something: the reader drops it then. `nil` where there is none.
  package func repeated(
    of kind: any NoteKind.Type, among fields: [Field]
  ) -> (field: Field, firstLine: Int)? {
    let filled = table(of: kind).named(fields).filter { $0.name != nil && !$0.field.value.isBlank }
    for (index, second) in filled.enumerated() {
      let first = filled[..<index].first { $0.name == second.name && $0.rank == second.rank }
      if let first { return (second.field, first.field.key.position.line) }
    }
    return nil
  }

  /// The day of an item of a history; `nil` where it has none.
  package func day(ofItem text: String) -> Day? {
    let order = settings.dateOrder
    let item = ParsedEvent(text.trimmed, order: order)
    // Behind the stage, where somebody wrote `applied: 2026-03-02`.
    let reading =
      item.date?.reading ?? item.label.flatMap { DateForms.reading(of: $0, order: order) }
    if case .day(let day)? = reading { return day }
    return nil
  }

  /// What a status says that is not understood; `nil` where it is understood, or says nothing.
  package func unknownStatus(_ text: String) -> String? {
    let word = (Link(text)?.text ?? text).trimmed
    return StatusField.isNothing(word) || statusTerms.status(word) != nil ? nil : word
  }

  /// Whether a text would tell something that happened, or a day, if it stood in a history.
  package func tells(item text: String) -> Bool {
    let item = ParsedEvent(text.trimmed, order: settings.dateOrder)
    return day(ofItem: text) != nil || item.impossibleDate != nil
      || statusTerms.event(item.stage) != nil
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
