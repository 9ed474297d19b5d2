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

  /// Without an end, and without a name that another note has: links to it would be ambiguous. What is no
  /// note may still lie at one of them.
  var paths: some Sequence<String> {
    (1...).lazy.map(note.path).filter { bearers[$0.fileName.lowercased()] == nil }
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
