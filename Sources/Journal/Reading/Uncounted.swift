import Diagnostics

/// What of the journal's own could not be read, so that everything said of it leaves something out.
package struct Uncounted: Sendable, Equatable {
  /// Files that are the journal's, and of which no note could be made.
  package let notes: Int
  /// Folders that could not be looked into.
  package let folders: Int

  package var isEmpty: Bool { notes == 0 && folders == 0 }

  /// - Parameters:
  ///   - files: what was read, notes and others.
  ///   - found: what was wrong before a file could be read, told as errors where it is the journal's.
  init(among files: [NoteFile], and found: [Diagnostic]) {
    let errors = found.filter { $0.severity == .error }
    let unread = errors.count { [.unreadableFile, .fileTooLarge].contains($0.message.id) }
    notes =
      unread
      + files.count { $0.note == nil && $0.diagnostics.contains { $0.severity == .error } }
    folders = errors.count { $0.message.id == .unreadableFolder }
  }
}
