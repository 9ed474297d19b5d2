package import Diagnostics
package import TextKit

/// A kind of note, and how one is read from a document.
///
/// Its conformers are classes because they never change and have many fields: sorting and grouping
/// thousands of them as structs would spend its time counting references to their texts.
package protocol NoteKind: AnyObject, Sendable {
  /// What stands after `type:`.
  static var name: String { get }
  /// What may stand there instead.
  static var synonyms: [String] { get }
  /// The folder whose notes are of this kind where they don't say otherwise.
  static var folder: String { get }
  /// All fields but those that every kind has.
  static var fields: [FieldName] { get }
  /// Without one of these a note cannot count; empty where its fields may all be missing.
  static var indispensable: [FieldName] { get }

  /// What `onward new` needs to know to begin one.
  static var form: NoteForm { get }
  /// The names of the values that a table of such notes shows, in order.
  static var columns: [String] { get }

  var info: NoteInfo { get }
  /// The note's values by name, for lists and for programs. A day is `2026-03-14`, and an absent value is null.
  ///
  /// - Parameter today: what lies after it has not happened yet.
  func record(on today: Day) -> [String: JSON]
  /// Texts besides the file's name in which a search looks for words.
  var searchTexts: [String?] { get }
  /// The links of its fields that must lead to a note.
  var links: [FieldLink] { get }

  /// `nil` where a required field is missing; the reader has said so then.
  init?(from reader: inout NoteReader)
}

extension NoteKind {
  package static var indispensable: [FieldName] { [] }
  package var searchTexts: [String?] { [] }

  /// Its name, a synonym, or its folder's, in any case.
  package static func isCalled(_ word: String) -> Bool {
    ([name, folder] + synonyms).contains { FieldName.folded($0) == FieldName.folded(word) }
  }
}

/// What every note has, whatever its kind.
package struct NoteInfo: Sendable {
  package let path: String
  /// The note's own day: its `date`, else the one that its file's name starts with; `nil` without either.
  package let date: Day?
  package let tags: [String]
  /// Indexed and counted, but none of its words may appear on a page or in an export.
  package let isPrivate: Bool

  /// The file's name without `.md`: what links call it.
  package var name: String { path.fileName }
}

/// A link in a field, and where it stands.
package struct FieldLink: Sendable {
  package let link: Link
  package let key: String
  package let position: Position
  /// The kinds of note it may lead to; empty where any will do.
  package let expected: [String]
  /// Written without brackets where that need not be a link: it leads somewhere only if a note has
  /// that name.
  package let isBareName: Bool

  /// What a person reads where it leads to no note: all of a bare name, for `HR/People team` is no path.
  package var words: String { isBareName ? link.target : link.text }
}

/// The fields of every kind.
package enum CommonField {
  package static let type = FieldName(
    "type", "note type",
    meaning: "The kind of note; in the kind's own folder it need not be said.")
  static let date = FieldName(
    "date", "created", "created at", "day", holds: .day,
    meaning: "The note's day; else the date at the start of the file's name.",
    example: "date: 2026-03-14")
  static let tags = FieldName("tags", "tag", holds: .list(), meaning: "Words to find the note by.")
  static let isPrivate = FieldName(
    "private", holds: .flag,
    meaning: "The note counts, and none of its words appear on a page or in an export.",
    example: "private: true")
  package static let all = [type, date, tags, isPrivate]
}

extension String {
  /// The last part of a path, without `.md`.
  package var fileName: String {
    let last = lastPathPart
    return FileRules.endsInMD(last) ? String(last[...].prefix(bytes: last.utf8.count - 3)) : last
  }

  /// The first part of a path that has more than one.
  var topFolder: Substring? {
    utf8.firstIndex(of: UInt8(ascii: "/")).map { self[..<$0] }
  }
}
