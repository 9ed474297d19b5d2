package import TextKit

/// What matters most to the user, and why, for no one else to read.
package final class ValuesNote: NoteKind {
  package static let name = "values"
  package static let synonyms = ["what matters"]
  package static let folder = "values"
  package static let isAlwaysPrivate = true
  package static let tellingFields = [chosen]
  package static let isShownByFolderAlone = false

  package let info: NoteInfo
  package let chosen: [String]

  package var links: [FieldLink] { [] }

  package init?(from reader: inout NoteReader) {
    info = reader.info()
    chosen = reader.list(Self.chosen)
  }

  static let chosen = FieldName(
    "chosen", "my values", "what matters most", content: .list(),
    meaning: "The two or three values that matter most to you.")
  package static let fields = [chosen]
}

extension ValuesNote {
  package static let form = NoteForm(
    example: "", isDated: true, fileName: .dayAndTitle(prefix: ""))
  package static let columns = [CommonField.date.name]

  /// Nothing of it: the note is for its writer alone. Its tags are words of it, too.
  package func record(on today: Day) -> [String: JSON] { ["tags": .texts([])] }
}
