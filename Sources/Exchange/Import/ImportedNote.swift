import Diagnostics
package import Editing
package import Journal
package import Markdown
import TextKit

/// The note of a record: the journal's template for applications, with all that is understood filled in.
package struct ImportedNote {
  package let note: NewNote
  /// The note with its fields and text.
  package let source: SourceFile

  /// - Parameters:
  ///   - template: As for a new note.
  ///   - folders: As for a new note.
  /// - Returns: `nil` if the note would not mean the same as the record.
  package init?(
    _ entry: ImportPlan.Entry, of application: Application, from template: SourceFile,
    in journal: Journal, among folders: [String], hasSettings: Bool
  ) throws(EditError) {
    let given = ["company": application.company, "role": application.role ?? ""]
    let title = NoteTitle(
      Application.self, words: "", given: given.filter { !$0.value.isEmpty })
    note = try NewNote(
      Application.self, title: title, isPrivate: application.info.isPrivate, on: journal.today,
      from: template,
      in: journal, among: folders, hasSettings: hasSettings)
    let fields = try ImportedNote.fields(of: application, in: note.source)
    let text = entry.record.text
    // A line of the text may be read as a field or an event. In a quote, none is.
    for text in text.isEmpty ? [""] : [text, ImportedNote.quoted(text)] {
      let source = ImportedNote.adding(text, to: fields)
      let read = journal.vocabulary.note(in: source, hasSettings: hasSettings).note
      if let read = read as? Application, ImportedNote.isSame(read, application) {
        self.source = source
        return
      }
    }
    return nil
  }

  private static func fields(
    of application: Application, in source: SourceFile
  ) throws(EditError) -> SourceFile {
    var note = try EditableNote(source)
    let status = application.statusWord
    var events = application.history.events
    // The status states an event without a day that comes last.
    if let last = events.last, last.day == nil, last.item == status { events.removeLast() }
    for column in ApplicationColumn.all where column.isPlain {
      let text = column.text(of: application)
      if text.isEmpty || ["company", "role"].contains(column.name) { continue }
      let key =
        column.name == ApplicationField.source.name
        ? ApplicationField.importedFrom.name : column.name
      note =
        column.isList && text.contains("; ")
        ? try note.setting(key, toItems: text.split(separator: "; ").map { String($0) })
        : try note.setting(key, to: text)
    }
    if !status.isEmpty { note = try note.setting("status", to: status) }
    let isSentInHistory = events.contains { $0.milestone == .stage(.applied) }
    if let applied = application.applied, !isSentInHistory {
      note = try note.setting("applied", to: "\(applied)")
    }
    if let answered = application.answered {
      note = try note.setting("answered", to: "\(answered)")
    }
    if !events.isEmpty { note = try note.setting("history", toItems: events.map(\.item)) }
    return note.source
  }

  private static func adding(_ text: String, to source: SourceFile) -> SourceFile {
    if text.isEmpty { return source }
    let note = String(decoding: source.bytes, as: UTF8.self)
    return SourceFile(
      path: source.path, text: note + (note.hasSuffix("\n") ? "" : "\n") + "\n" + text + "\n")
  }

  private static func quoted(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// Whether both are understood in the same way.
  private static func isSame(_ a: Application, _ b: Application) -> Bool {
    ApplicationColumn.all.allSatisfy { $0.text(of: a) == $0.text(of: b) }
  }
}
