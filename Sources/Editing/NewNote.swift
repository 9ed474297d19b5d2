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
  ///   - isPrivate: the note says by its name or a link what may be shown nowhere, so its own words may
  ///     not either.
  ///   - folders: those that lie in the root, by their names on the disk.
  ///   - hasSettings: the root has an `onward.yml`, so that its folders mean kinds.
  package init(
    _ kind: any NoteKind.Type, title: NoteTitle, about subject: Subject? = nil, isPrivate: Bool,
    on day: Day, from template: SourceFile, in journal: Journal, among folders: [String],
    hasSettings: Bool
  ) throws(Refusal) {
    let known = KnownFields(kind, title: title, about: subject, on: day, in: journal)
    name = FileName(known.name)?.text ?? kind.name
    folder = NewNote.folder(of: kind, journal.settings, among: folders)
    let vocabulary = Vocabulary(settings: journal.settings, on: journal.today)
    var note = try NoteTemplate(template, title: known.title, date: "\(day)")
      .filled(path: folder + name + ".md")
    let fields = known.fields + (isPrivate ? [("private", "true")] : [])
    for (field, value) in fields {
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

  /// One that is there, in whatever case, before one that would have to be made; a folder that the
  /// settings name before the kind's own. With `/` at its end; empty for the root.
  private static func folder(
    of kind: any NoteKind.Type, _ settings: Settings, among present: [String]
  ) -> String {
    if kind == Profile.self { return "" }
    let mapped = settings.folders.map { (name: $0.folder, kind: $0.kind) }
    let named = mapped.filter { $0.kind == kind.name && !$0.name.isHiddenName }.map(\.name)
    let isElsewhere = mapped.contains { $0.name.lowercased() == kind.folder }
    let meant = named.isEmpty || !isElsewhere ? named + [kind.folder] : named
    let found = meant.lazy.compactMap { name in
      present.first { $0.pathBytes == name.pathBytes }
        ?? present.first { $0.lowercased() == name.lowercased() }
    }.first
    return (found ?? meant[0]) + "/"
  }
}
