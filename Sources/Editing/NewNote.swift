import Diagnostics
package import Journal
package import Markdown
import TextKit

/// A note that does not exist yet: its template, with the known fields filled in.
package struct NewNote {
  package let source: SourceFile
  package let place: Place

  /// Where a note is created.
  package struct Place: Sendable {
    fileprivate let folder: String
    fileprivate let name: String

    /// The path for the note: its name, with a number appended if the name is taken.
    package func path(_ number: Int) -> String {
      folder + name + (number > 1 ? "-\(number)" : "") + ".md"
    }
  }

  /// The other note that the new one is about, if any.
  package enum Subject {
    case application(Application)
    case person(Person)
    /// A conversation about an application; its fields are those that were planned.
    case conversation(Application, [(field: FieldName, value: String)])
  }

  /// - Parameters:
  ///   - title: what the user calls the note. Empty if the day or the subject names it.
  ///   - template: a note whose fields are mostly empty. `{{date}}` and `{{title}}` are filled in.
  ///   - isPrivate: whether the note's name or a link in it repeats words of a private note, so that it must
  ///     be private too.
  ///   - folders: the folders in the root, by their names on disk, and those that the settings name by a path.
  ///   - hasSettings: whether the root has an `onward.yml`, so that its folders determine kinds.
  package init(
    _ kind: any NoteKind.Type, title: NoteTitle, about subject: Subject? = nil,
    isPrivate: Bool = false,
    on day: Day, from template: SourceFile, in journal: Journal, among folders: [String],
    hasSettings: Bool
  ) throws(EditError) {
    let known = PrefilledFields(kind, title: title, about: subject, on: day, in: journal)
    place = Place(
      folder: NewNote.folder(of: kind, journal.settings, among: folders),
      name: FileName(known.name)?.text ?? kind.name)
    let vocabulary = journal.vocabulary
    var note = try NoteTemplate(template, title: known.title, date: "\(day)")
      .filled(path: place.path(1))
    let fields = known.fields + (isPrivate ? [(CommonField.isPrivate.name, "true")] : [])
    for (field, value) in fields {
      let present = vocabulary.fields(field, of: kind, among: note.fields).first
      let key = present?.key.text ?? field
      // If the template has no date, none is added: the file's name contains it.
      if [CommonField.date.name, Reflection.stage.name].contains(field), present == nil {
        continue
      }
      note = try note.setting(key, to: value)
    }
    let read = vocabulary.note(in: note.source, hasSettings: hasSettings).note
    let isOfKind = read.map { type(of: $0) == kind } ?? false
    if !isOfKind { note = try note.setting(CommonField.type.name, to: kind.name) }
    source = note.source
  }

  /// The path for the note: its name, with a number appended if the name is taken.
  package func path(_ number: Int) -> String { place.path(number) }

  /// The folder for a kind, with `/` at its end; empty for the root. An existing folder, in any letter case,
  /// is preferred to a new one, and a folder from the settings to the kind's default.
  private static func folder(
    of kind: any NoteKind.Type, _ settings: Settings, among present: [String]
  ) -> String {
    if kind.form.isOnlyOne { return "" }
    let mapped = settings.folders.map { (name: $0.folder, kind: $0.kind) }
    // A pattern is not the name of a folder, and a file's path is not either.
    let named = mapped.filter {
      $0.kind == kind.name && !$0.name.isHiddenName
        && !$0.name.contains(where: { "*?".contains($0) }) && FileRules.stem(of: $0.name) == nil
    }.map(\.name)
    let isElsewhere = mapped.contains { $0.name.lowercased() == kind.folder }
    let meant = named.isEmpty || !isElsewhere ? named + [kind.folder] : named
    let found = meant.lazy.compactMap { name in
      present.first { $0.pathBytes == name.pathBytes }
        ?? present.first { $0.lowercased() == name.lowercased() }
    }.first
    return (found ?? meant[0]) + "/"
  }
}

/// The title of a new note, from the words typed for it and from fields given as options. The fields take
/// precedence.
package struct NoteTitle {
  /// The fields that the title fills in, in the order of its parts. In `Acme - `, the text of the second one is
  /// empty.
  package let parts: [FieldText]
  /// Words for a field that was given a different value as an option.
  package let unused: [FieldText]
  /// The whole title on one line; empty if there is none.
  package let text: String

  package struct FieldText: Equatable, Sendable {
    package let field: String
    package let text: String

    /// Whether the text has no character that can name a note or its file. Punctuation alone cannot.
    package var isEmpty: Bool { FileName(text) == nil }
  }

  /// - Parameters:
  ///   - words: for an application, `Acme - Engineer`.
  ///   - given: values by onward's names for their fields.
  package init(_ kind: any NoteKind.Type, words: String, given: [String: String] = [:]) {
    let names = kind.form.titleFields
    let typed = NoteTitle.split(words, into: names.count)
    var parts: [FieldText] = []
    var unused: [FieldText] = []
    for (index, name) in names.enumerated() {
      let typed = index < typed.count ? FieldText(field: name, text: typed[index]) : nil
      let value = given[name].map { Link($0)?.text ?? $0 } ?? ""
      let part = value.isEmpty ? typed : FieldText(field: name, text: value)
      if let typed, typed != part, !typed.isEmpty { unused.append(typed) }
      if let part { parts.append(part) }
    }
    self.parts = parts
    self.unused = unused
    text = names.isEmpty ? words : parts.map(\.text).joined(separator: " - ")
  }

  private static func split(_ words: String, into count: Int) -> [String] {
    if words.isEmpty { return [] }
    if count < 2 { return [words] }
    return words.split(
      separator: /(^|\s+)(--?|[–—])(\s+|$)/, maxSplits: count - 1, omittingEmptySubsequences: false
    ).map { String($0).trimmed }
  }
}

/// A template with `{{title}}` and `{{date}}` to fill in. In the front matter, a title is written as YAML
/// needs it; in the text below, as it is.
struct NoteTemplate {
  private let source: SourceFile
  private let title: String
  private let date: String

  init(_ source: SourceFile, title: String, date: String) {
    self.source = source
    self.title = title
    self.date = date
  }

  func filled(path: String) throws(EditError) -> EditableNote {
    guard let text = String(validating: source.bytes, as: UTF8.self) else {
      throw EditError("it is not UTF-8 text")
    }
    var bodyStart = 0
    if case .closed(_, _, let start, _) = source.bytes.withUnsafeBufferPointer({
      FrontMatterLocator(in: $0)
    }) {
      bodyStart = start
    }
    let head = String(decoding: source.bytes[..<bodyStart], as: UTF8.self)
    let body = String(text.utf8.dropFirst(bodyStart)) ?? ""
    // A placeholder that is valid plain YAML marks each title until the fields are known.
    let marked = NoteTemplate.replacing(head, title: NoteTemplate.titleMark, date: date)
    var note = try EditableNote(
      SourceFile(
        path: path, text: marked + NoteTemplate.replacing(body, title: title, date: date)))
    for field in note.fields {
      let texts = field.value.texts.map(\.text)
      guard texts.contains(where: { $0.withBytes(NoteTemplate.hasMark) }) else { continue }
      let named = texts.map { $0.replacing(NoteTemplate.titleMark, with: title) }
      if case .text = field.value {
        note = try note.setting(field.key.text, to: named[0])
      } else {
        note = try note.setting(field.key.text, toItems: named)
      }
    }
    // The remaining placeholders are in comments.
    if !note.bytes.withUnsafeBufferPointer(NoteTemplate.hasMark) { return note }
    let rest = String(decoding: note.bytes, as: UTF8.self)
      .replacing(NoteTemplate.titleMark, with: title)
    return try EditableNote(SourceFile(path: path, text: rest))
  }

  private static let titleMark = "titleOfTheNewNote"
  private static let titleMarkBytes = Array(titleMark.utf8)

  private static func hasMark(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.firstIndex(of: titleMarkBytes) != nil
  }

  /// Fills in the placeholders. Spaces inside the braces are ignored, and so is a format after a colon: a day
  /// is always written as `2026-03-14`.
  private static func replacing(_ text: String, title: String, date: String) -> String {
    Placeholders.filled(text) { inside in
      let name = String(inside.prefix { $0 != ":" }).trimmed.lowercased()
      return ["title": title, "date": date][name]
    }
  }
}

/// The fields of a new note that are known when it is created.
struct PrefilledFields {
  /// The name for its file.
  let name: String
  /// The value of `{{title}}` in a template.
  let title: String
  let fields: [(name: String, value: String)]

  init(
    _ kind: any NoteKind.Type, title: NoteTitle, about subject: NewNote.Subject?, on day: Day,
    in journal: Journal
  ) {
    let form = kind.form
    self.title = subject?.name ?? title.text
    name = form.fileName(of: kind, title: self.title, on: day)
    fields =
      (subject.map { $0.fields(in: journal) } ?? [])
      + (form.isDated ? [(CommonField.date.name, "\(day)")] : [])
      + title.parts.map { (name: $0.field, value: $0.text) }
      + (subject?.endedAt.map { [(Reflection.stage.name, $0)] } ?? [])
  }
}

extension NewNote.Subject {
  fileprivate var name: String {
    switch self {
    case .application(let application), .conversation(let application, _): application.company
    case .person(let person): person.fullName
    }
  }

  /// The furthest stage of an application that has ended.
  fileprivate var endedAt: String? {
    guard case .application(let application) = self, application.outcome != nil else { return nil }
    return Milestone.stage(application.stage).word
  }

  fileprivate func fields(in journal: Journal) -> [(name: String, value: String)] {
    switch self {
    case .application(let application):
      [(Reflection.application.name, journal.link(to: application.info))]
    case .person(let person): [(Feedback.from.name, journal.link(to: person.info))]
    case .conversation(let application, let planned):
      [(Interview.application.name, journal.link(to: application.info))]
        + planned.map { ($0.field.name, $0.value) }
    }
  }
}

extension Journal {
  /// A link that leads to this note and to no other.
  package func link(to note: NoteInfo) -> String {
    let isOnly = notes.count { $0.info.name.lowercased() == note.name.lowercased() } == 1
    let target = isOnly ? note.name : String(note.path.dropLast(3))
    // These characters divide or end a link. A bare path may contain any character.
    return target.contains { "[]|#^".contains($0) } ? note.path : "[[\(target)]]"
  }
}
