import Diagnostics
import Markdown

/// A change to one note that is not on the disk yet, and what is reported about it.
struct NoteEdit {
  /// `nil` for a new note.
  let before: SourceFile?
  let after: SourceFile
  let lines: [ReportLine]

  /// Whether the note already says what was to be written.
  var isUnchanged: Bool { before == after }

  /// Writes the change so that `onward undo` takes it back, and returns the lines, with a remark if something about the
  /// file could not be kept.
  ///
  /// - Parameter run: what it is a part of, if one command changes several notes.
  func written(
    in folder: JournalFolder, asPartOf run: RecordedChange.Run? = nil
  ) throws(Failure) -> [ReportLine] {
    if isUnchanged { return lines }
    guard let before else {
      guard
        try folder.create(after.path, after.bytes, isUndoable: true, asPartOf: run)
      else {
        throw Failure(
          "\(folder.displayPath(after.path)) was made by another program in the meantime",
          remedy: "Run the command again.")
      }
      return lines
    }
    let remark = try folder.replace(before, with: after.bytes, isUndoable: true, asPartOf: run)
    return lines + [remark].compactMap { $0.map { .remark($0) } }
  }
}
