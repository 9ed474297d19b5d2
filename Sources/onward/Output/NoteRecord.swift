import Journal
import TextKit

/// A note as `list` shows it: named values. JSON contains all of them, and a table those that distinguish notes.
struct NoteRecord {
  let path: String
  let values: [String: JSON]
  /// The text in which the words on the command line are searched.
  let searchText: String

  init(_ note: any NoteKind, on today: Day) {
    let info = note.info
    path = info.path
    let common: [String: JSON] = [
      "path": .text(info.path), "line": .number(1), "private": .flag(info.isPrivate),
      "tags": .texts(info.tags), "date": .day(info.date),
    ]
    values = common.merging(note.record(on: today)) { $1 }
    searchText = foldingDiacritics(
      ([info.name] + note.searchTexts.compactMap(\.self)).joined(separator: " "))
  }
}
