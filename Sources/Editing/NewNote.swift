package import Diagnostics
package import Journal
import Markdown

/// A note that does not exist yet: its template, filled in with what is known already.
package struct NewNote {
  package let source: SourceFile
  private let folder: String
  private let name: String

  /// What it is about, where that is another note.
  package enum Subject {
    case application(Application)
    case person(Person)
  }

  /// - Parameters:
  ///   - title: what the person calls it. Empty where the day or the subject names the note.
  ///   - template: a note whose fields are mostly blank. `{{date}}` and `{{title}}` are filled in.
  ///   - hasSettings: the root has an `onward.yml`, so that its folders mean kinds.
  package init(
    _ kind: any NoteKind.Type, title: NoteTitle, about subject: Subject? = nil, on day: Day,
    from template: SourceFile, in journal: Journal, hasSettings: Bool
  ) throws(Refusal) {
    let known = KnownFields(kind, title: title, about: subject, on: day, in: journal)
    name = FileName(known.name)?.text ?? kind.name
    folder = NewNote.folder(of: kind, journal.settings)
    let vocabulary = Vocabulary(settings: journal.settings, on: journal.today)
    var note = try NoteTemplate(template, title: known.title, date: "\(day)")
      .filled(path: folder + name + ".md")
    for (field, value) in known.fields {
      let present = vocabulary.fields(field, of: kind, among: note.fields).first
      let key = present?.key.text ?? field
      // A template without a date wants none: the file's name has it.
      if field == "date" || field == "stage", present == nil { continue }
      note = try note.setting(key, to: value)
    }
    let read = vocabulary.note(in: note.source, hasSettings: hasSettings).note
    let isOfKind = read.map { type(of: $0) == kind } ?? false
    if !isOfKind { note = try note.setting("type", to: kind.name) }
    source = note.source
  }

  /// Where it is to lie: under its name, or where that is taken, with a number behind it.
  package func path(_ number: Int) -> String {
    folder + name + (number > 1 ? "-\(number)" : "") + ".md"
  }

  /// With `/` at its end; empty for the root.
  private static func folder(of kind: any NoteKind.Type, _ settings: Settings) -> String {
    if kind == Profile.self { return "" }
    let own = settings.folders.first { $0.kind == kind.name && !$0.folder.hasPrefix(".") }?.folder
    let folder = own ?? kind.folder
    return folder.hasSuffix("/") ? folder : folder + "/"
  }
}
