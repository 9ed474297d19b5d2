import Diagnostics
package import Editing
package import Journal
package import Markdown
import TextKit

/// The note of a record: the journal's template for applications, with all that is understood filled in.
package struct ImportedNote {
  package let place: NewNote.Place
  /// The note with its fields and text.
  package let source: SourceFile

  /// - Parameters:
  ///   - template: As for a new note.
  ///   - folders: As for a new note.
  ///   - differing: The columns that keep the note from meaning the same as the record.
  /// - Returns: `nil` if there are such columns.
  package init?(
    _ entry: ImportPlan.Entry, of application: Application, from template: SourceFile,
    in journal: Journal, among folders: [String], hasSettings: Bool,
    reportingTo differing: inout [String]
  ) throws(EditError) {
    let given = ["company": ImportedNote.name(of: application), "role": application.role ?? ""]
    let title = NoteTitle(
      Application.self, words: "", given: given.filter { !$0.value.isEmpty })
    let note = try NewNote(
      Application.self, title: title, isPrivate: application.info.isPrivate, on: journal.today,
      from: template,
      in: journal, among: folders, hasSettings: hasSettings)
    place = note.place
    let forms: [Form] = entry.needsOwnWords ? [.asTyped] : [.asUnderstood, .asTyped]
    for form in forms {
      let fields = try ImportedNote.fields(
        of: application, entry.record, form, in: note.source, journal.vocabulary)
      for text in ImportedText.forms(of: entry.record.text) {
        let source =
          entry.record.hasWholeText
          ? ImportedText.replacing(with: text, in: fields) : ImportedText.adding(text, to: fields)
        let read = journal.vocabulary.note(in: source, hasSettings: hasSettings).note
        guard let read = read as? Application else { continue }
        let different = ImportedNote.differences(read, application)
        if different.isEmpty {
          self.source = source
          return
        }
        if differing.isEmpty { differing = different }
      }
    }
    return nil
  }

  /// The company as the file is named. Without a role, what follows a dash in the name of a file would be read as one, and
  /// so would a name that does not begin with the company.
  private static func name(of application: Application) -> String {
    if application.role != nil { return application.company }
    // `Note - CON` is the name of a file for `CON`, which is that of a device.
    let file = FileName(application.company)?.text ?? ""
    let start = ["Note - ", "About - "].first {
      file.hasPrefix($0) && !application.company.hasPrefix($0)
    }
    let words = start.map { "\(file.dropFirst($0.count)) company" } ?? application.company
    return words.split { $0.isWhitespace }.filter { !["-", "–", "—", "|"].contains($0) }
      .joined(separator: " ")
  }

  /// How the note states the course.
  private enum Form {
    /// In the words of onward, with the days as they were understood.
    case asUnderstood
    /// In the words of the record, for those that mean more than any words of onward.
    case asTyped
  }

  private static func fields(
    of application: Application, _ record: ImportedRecord, _ form: Form, in source: SourceFile,
    _ vocabulary: Vocabulary
  ) throws(EditError) -> SourceFile {
    var note = try EditableNote(source)
    if name(of: application) != application.company {
      note = try note.setting("company", to: application.company)
    }
    let texts = ApplicationColumn.texts(of: application)
    let lists = ApplicationColumn.items(of: application)
    for (column, text) in zip(ApplicationColumn.all, texts) where column.isPlain {
      if text.isEmpty || ["company", "role"].contains(column.name) { continue }
      let key =
        column.name == ApplicationField.source.name
        ? ApplicationField.importedFrom.name : column.name
      // As one text, a value with a separator in it would be several.
      if let items = lists[column.name], text.contains(where: { ",;".contains($0) }) {
        note = try note.setting(key, toItems: items)
      } else {
        note = try note.setting(key, to: text)
      }
    }
    for cell in record.cells {
      // It is in no table of applications.
      if let field = vocabulary.field(for: cell.key, of: Application.self),
        field.name == lastContact
      {
        note = try note.setting(field.name, to: withDay(cell.text, record.order))
      }
    }
    switch form {
    case .asUnderstood:
      try setCourse(
        of: application,
        without: record.cells.contains { cell in
          vocabulary.field(for: cell.key, of: Application.self)?.name == lastContact
        }, in: &note)
    case .asTyped: try setCourse(of: application, asIn: record, in: &note, vocabulary)
    }
    if let answered = application.answered {
      note = try note.setting("answered", to: "\(answered)")
    }
    return note.source
  }

  private static let lastContact = "last_contact"

  /// - Parameter hasLastContact: Whether a field has the day of the last contact, which is an event without words.
  private static func setCourse(
    of application: Application, without hasLastContact: Bool, in note: inout EditableNote
  ) throws(EditError) {
    let status = application.statusWord
    var items = application.history.items
    if hasLastContact { items.removeAll { Day(iso: $0) != nil } }
    // The status states an event without a day that comes last.
    if let last = application.history.events.last, last.day == nil, items.last == status {
      items.removeLast()
    }
    if !status.isEmpty { note = try note.setting("status", to: status) }
    let isSentInHistory = application.history.events.prefix(items.count)
      .contains { $0.milestone == .stage(.applied) }
    if let applied = application.applied, !isSentInHistory {
      note = try note.setting("applied", to: "\(applied)")
    }
    if !items.isEmpty { note = try note.setting("history", toItems: items) }
  }

  private static func setCourse(
    of application: Application, asIn record: ImportedRecord, in note: inout EditableNote,
    _ vocabulary: Vocabulary
  ) throws(EditError) {
    var hasStatus = false
    for cell in record.cells {
      switch vocabulary.field(for: cell.key, of: Application.self) {
      case let field? where field === ApplicationField.status:
        note = try note.setting(hasStatus ? cell.key : "status", to: cell.text)
        hasStatus = true
      case let field? where field === ApplicationField.applied:
        note = try note.setting(
          "applied", to: application.applied.map { "\($0)" } ?? withDay(cell.text, record.order))
      case let field? where field.name == "interviews":
        note = try note.setting(field.name, to: withDay(cell.text, record.order))
      case nil where vocabulary.isEvent(key: cell.key, of: Application.self):
        note = try note.setting(cell.key, to: withDay(cell.text, record.order))
      default: continue
      }
    }
    if record.events.isEmpty { return }
    note = try note.setting("history", toItems: record.events.map { withDay($0, record.order) })
  }

  /// The text with a day at its start as notes have it, because a note does not know the order of day and month in a file.
  private static func withDay(_ text: String, _ order: DateOrder?) -> String {
    if case .value(let day) = Day.read(text, order: order), day.isExact { return "\(day)" }
    let word = text.prefix { $0 != " " }
    guard case .value(let day) = Day.read(String(word), order: order), day.isExact else {
      return text
    }
    return "\(day)" + text.dropFirst(word.count)
  }

  /// Whether both are understood in the same way.
  static func isSame(_ a: Application, _ b: Application) -> Bool {
    ApplicationColumn.texts(of: a) == ApplicationColumn.texts(of: b)
  }

  /// The columns that a note states differently than a record.
  private static func differences(_ note: Application, _ record: Application) -> [String] {
    let texts = zip(ApplicationColumn.texts(of: note), ApplicationColumn.texts(of: record))
    return zip(ApplicationColumn.all, texts).filter { column, texts in
      // A template may fill in the note's own day.
      let isOfTemplate = column.name == CommonField.date.name && texts.1.isEmpty
      return texts.0 != texts.1 && !isOfTemplate
    }.map(\.0.name)
  }
}
