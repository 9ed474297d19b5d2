import Editing
import Journal

/// The names that a new note may have: its own, or where that is taken, with a number behind it.
struct FreeNames {
  private let note: NewNote
  /// By their names without case; a link finds a note in whatever folder it lies.
  private let bearers: [String: String]

  init(for note: NewNote, in journal: Journal) {
    self.note = note
    bearers = Dictionary(journal.notes.map { ($0.info.name.lowercased(), $0.info.path) }) {
      first, _ in first
    }
  }

  /// The first that no other note has, for links to it would be ambiguous, and that `isFree`: what is no note
  /// may still lie there.
  func first(where isFree: (String) throws -> Bool) rethrows -> String {
    var number = 1
    while true {
      let path = note.path(number)
      if bearers[path.fileName.lowercased()] == nil, try isFree(path) { return path }
      number += 1
    }
  }

  /// Why the note has a number behind its name; `nil` where it has none.
  func remark(on path: String, in folder: JournalFolder) -> String? {
    let wanted = note.path(1)
    if path == wanted { return nil }
    let bearer = bearers[wanted.fileName.lowercased()] ?? wanted
    // The same but for case, as half of all disks take it.
    if bearer.lowercased() == wanted.lowercased() {
      return "\(folder.shown(bearer)) is there already; this is another"
    }
    return "\(folder.shown(bearer)) has that name already, so this one has a number"
  }
}
