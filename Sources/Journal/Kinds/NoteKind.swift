package import Diagnostics
import Markdown
package import TextKit

/// A kind of note, and how a note of the kind is read from a document.
///
/// The conforming types are classes because they never change and have many fields. As structs, sorting and
/// grouping thousands of them would spend its time on reference counts.
package protocol NoteKind: AnyObject, Sendable {
  /// The value of `type:` in a note of this kind.
  static var name: String { get }
  /// Other values of `type:` that mean this kind.
  static var synonyms: [String] { get }
  /// The folder whose notes are of this kind, unless their `type:` differs.
  static var folder: String { get }
  /// All fields except those in `CommonField`.
  static var fields: [FieldName] { get }
  /// The fields of which a note needs at least one to count. Empty if every field is optional.
  static var requiredAnyOf: [FieldName] { get }
  /// The fields that only notes of this kind have, except by their loose keys. In a folder without settings, where types
  /// are words of daily life, a note's type counts only together with one of them.
  static var tellingFields: [FieldName] { get }
  /// Whether the kind's folder shows what a note is, in a folder without settings, if the note's type says the same.
  /// Interviews and stories are the work of many other people, whose folders have the same names.
  static var isShownByFolderAlone: Bool { get }

  /// Whether every note of the kind is private, whatever it says, and not even counted in an export.
  static var isAlwaysPrivate: Bool { get }

  /// What `onward new` needs to know to begin one.
  static var form: NoteForm { get }
  /// The names of the values that a table of such notes shows, in order.
  static var columns: [String] { get }

  var info: NoteInfo { get }
  /// The note's values by name, for lists and for programs. A day is `2026-03-14`, and an absent value is null.
  ///
  /// - Parameter today: what is later has not happened yet.
  func record(on today: Day) -> [String: JSON]
  /// What the user calls the note in addition to its file's name, the most important name first.
  var names: [String] { get }
  /// The texts, in addition to the file's name, in which a search looks for words.
  var searchTexts: [String?] { get }
  var links: [FieldLink] { get }

  /// Returns `nil` if a required field is missing. The reader has reported it then.
  init?(from reader: inout NoteReader)
}

extension NoteKind {
  package static var requiredAnyOf: [FieldName] { [] }
  package static var tellingFields: [FieldName] { [] }
  package static var isShownByFolderAlone: Bool { true }
  package static var isAlwaysPrivate: Bool { false }
  package var names: [String] { [] }
  package var searchTexts: [String?] { names }

  /// The values of `record`, and those that every note has.
  package func values(on today: Day) -> [String: JSON] {
    let common: [String: JSON] = [
      "path": .text(info.path), "line": .number(1),
      CommonField.isPrivate.name: .flag(info.isPrivate), "tags": .texts(info.tags),
      CommonField.date.name: .day(info.date),
    ]
    return common.merging(record(on: today)) { $1 }
  }

  /// Whether the word is the kind's name, folder or a synonym, in any case.
  package static func isCalled(_ word: String) -> Bool {
    ([name, folder] + synonyms).contains { FieldName.folded($0) == FieldName.folded(word) }
  }
}

/// How a new note of a kind begins: what names it, and what is filled in before anyone has written a word.
package struct NoteForm: Sendable {
  /// An example of the words after `onward new KIND`.
  package let example: String
  /// The question if these words are missing, or `nil` if the note needs none.
  package let question: String?
  /// The fields that the words fill in, in order. ` - ` separates their parts.
  package let titleFields: [String]
  /// Whether the note's own day is filled in.
  package let isDated: Bool
  /// What the file is called.
  package let fileName: FileNaming
  /// What the words name if they name another note, which the new one is about; `nil` if they are its title.
  package let subject: SubjectKind?

  package enum FileNaming: Sendable {
    /// `Acme - Engineer.md`.
    case title
    /// `2026-03-14 A call went well.md`. The prefix comes before the title: `2026-03-14 After Acme.md`.
    case dayAndTitle(prefix: String)
    /// One file in the journal's root, named after the kind: `profile.md`.
    case onlyOne
  }

  package enum SubjectKind: Sendable {
    /// An application; without words, the rejection that has waited longest for a reflection.
    case rejection
    case applicationOrPerson
    /// An application; without words, the one with the conversation that is nearest to today.
    case conversation
  }

  package init(
    example: String, question: String? = nil, titleFields: [String] = [], isDated: Bool = false,
    fileName: FileNaming = .title, subject: SubjectKind? = nil
  ) {
    self.example = example
    self.question = question
    self.titleFields = titleFields
    self.isDated = isDated
    self.fileName = fileName
    self.subject = subject
  }

  /// The name of the file without `.md`.
  package func fileName(of kind: any NoteKind.Type, title: String, on day: Day) -> String {
    switch fileName {
    case .title: title
    case .dayAndTitle(let prefix): title.isEmpty ? "\(day)" : "\(day) \(prefix)\(title)"
    case .onlyOne: kind.folder
    }
  }

  /// Whether a journal has one such note, in its root, and no folder of them.
  package var isOnlyOne: Bool {
    if case .onlyOne = fileName { true } else { false }
  }
}

extension NoteKind {
  /// A note with all fields of the kind, all empty: the template of a kind that has no file in `templates/`.
  package static var emptyTemplate: [UInt8] {
    Array("---\n\(fields.map { "\($0.name):\n" }.joined())---\n".utf8)
  }

  /// The guide in the folder of a kind that has no file in `templates/start/`.
  package static var emptyGuide: [UInt8] {
    let list = fields.map { "- `\($0.name)`: \($0.meaning)\n" }.joined()
    return Array(
      "# \(folder)\n\n`onward new \(name) \(form.example)` begins a note here. Its fields:\n\n\(list)"
        .utf8)
  }
}

/// The properties that notes of every kind have.
package struct NoteInfo: Sendable {
  package let path: String
  /// The note's `date`, or the date at the start of the file's name. `nil` if there is neither.
  package let date: Day?
  package let tags: [String]
  /// Whether the note is private: it counts, but none of its words may appear on a page or in an export.
  package let isPrivate: Bool

  /// The file's name without `.md`, as links use it.
  package var name: String { path.fileName }
}

/// A link in a field, with its position.
package struct FieldLink: Sendable {
  package let link: Link
  package let key: String
  package let position: Position
  /// The kinds of notes it may lead to; empty if any kind is allowed.
  package let expected: [String]
  /// Whether it is a name without brackets, in a field that may contain such names. It is a link only if a
  /// note has that name.
  package let isBareName: Bool

  /// The text to show if it leads to no note. A bare name is shown whole, because `HR/People team` is not a
  /// path.
  package var displayText: String { isBareName ? link.target.withoutMarks : link.text }
}

/// The fields of every kind.
package enum CommonField {
  package static let type = FieldName(
    "type", "note type",
    meaning: "The kind of note; not needed in the kind's own folder.")
  package static let date = FieldName(
    "date", "created", "created at", "day", content: .day,
    meaning: "The note's day; by default the date at the start of the file's name.",
    example: "date: 2026-03-14")
  static let tags = FieldName(
    "tags", "tag", content: .list(), meaning: "Words to find the note by.")
  package static let isPrivate = FieldName(
    "private", aliases: Language.keysOfPrivacy, content: .flag,
    meaning: "The note counts, but none of its words appear on a page or in an export.",
    example: "private: true")
  package static let all = [type, date, tags, isPrivate]
}

extension String {
  /// The last part of a path, without `.md` or another ending of Markdown files.
  package var fileName: String {
    let last = lastPathPart
    return FileRules.stem(of: last) ?? last
  }
}
