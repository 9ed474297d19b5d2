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
  package let subject: Subject?

  package enum FileNaming: Sendable {
    /// `Acme - Engineer.md`.
    case title
    /// `2026-03-14 A call went well.md`. The prefix comes before the title: `2026-03-14 After Acme.md`.
    case dayAndTitle(prefix: String)
    /// One file in the journal's root, named after the kind: `profile.md`.
    case onlyOne
  }

  package enum Subject: Sendable {
    /// An application; without words, the rejection that has waited longest for a reflection.
    case rejection
    /// An application or a person.
    case applicationOrPerson
  }

  package init(
    example: String, question: String? = nil, titleFields: [String] = [], isDated: Bool = false,
    fileName: FileNaming = .title, subject: Subject? = nil
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
