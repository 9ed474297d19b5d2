import Diagnostics
import Markdown
import TextKit

/// A note that is to be written together with others.
struct NoteChange {
  /// The note as it was read; `nil` for a new one.
  let before: SourceFile?
  let after: [UInt8]
  /// The paths to try, the wanted one first, for a new note.
  let path: (Int) -> String
}

extension JournalFolder {
  /// Creates and replaces notes. If anything fails, everything is as before.
  ///
  /// - Parameter report: Is called with the number of notes that are written.
  /// - Returns: The paths, in the order of the changes.
  func write(
    _ changes: [NoteChange], report: (Int) -> Void
  ) throws(Failure) -> [String] {
    var paths: [String] = []
    let folders = Set(names(in: "."))
    // Up to the number that can be taken back, each is written for itself.
    let occasion: AtomicFile.Occasion =
      changes.count > RecordedChange.limit ? .amongMany : .alone
    do throws(Failure) {
      if occasion == .amongMany { try removeAbandonedFiles(beside: changes) }
      for change in changes {
        paths.append(try write(change, occasion))
        report(paths.count)
      }
      if occasion == .amongMany { try opened().syncFileSystem() }
    } catch {
      for (path, change) in zip(paths, changes).reversed() { takeBack(change, at: path) }
      for folder in names(in: ".") where !folders.contains(folder) { removeEmpty(folder) }
      throw Failure(
        error.problem + ". Nothing was written", remedy: error.remedy, details: error.details,
        second: error.second)
    }
    if changes.count <= RecordedChange.limit { record(changes, at: paths) }
    return paths
  }

  private func write(
    _ change: NoteChange, _ occasion: AtomicFile.Occasion
  ) throws(Failure) -> String {
    if let before = change.before {
      _ = try replace(before, with: change.after, occasion)
      return before.path
    }
    var number = 1
    while try !create(change.path(number), change.after, occasion) { number += 1 }
    return change.path(number)
  }

  /// Removes the abandoned files of the folders that get or have the notes.
  private func removeAbandonedFiles(beside changes: [NoteChange]) throws(Failure) {
    let root = try opened()
    let folders = Set(changes.map { $0.path(1).pathParts.dropLast().joined(separator: "/") })
    for folder in folders {
      // A folder that is still missing has none.
      guard let place = try? root.place(of: folder + "/" + OpenFolder.newFilePrefix) else {
        continue
      }
      place.folder.removeAbandonedFiles()
    }
  }

  private func takeBack(_ change: NoteChange, at path: String) {
    if let before = change.before {
      _ = try? replace(SourceFile(path: path, bytes: change.after), with: before.bytes)
    } else {
      _ = try? remove(path, ifStill: change.after)
    }
  }

  private func removeEmpty(_ folder: String) {
    guard let root = try? opened() else { return }
    unlinkat(root.descriptor, folder, AT_REMOVEDIR)
  }

  /// Records the changes, so that `onward undo` takes them back one by one.
  private func record(_ changes: [NoteChange], at paths: [String]) {
    guard let root = try? opened() else { return }
    root.lock()
    defer { withExtendedLifetime(root) {} }
    for (path, change) in zip(paths, changes) {
      _ = RecordedChange(path: path, before: change.before?.bytes, after: change.after)
        .recorded(in: root)
    }
  }
}
