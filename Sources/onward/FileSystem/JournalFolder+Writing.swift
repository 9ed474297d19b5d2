import Diagnostics
import Journal
import TextKit

extension JournalFolder {
  /// The note as it is on the disk now.
  /// - Parameter path: the note's path in the journal.
  func source(_ path: String) throws(Failure) -> SourceFile {
    switch FileContent(at: absolute(path)) {
    case .bytes(let bytes): return SourceFile(path: path, bytes: bytes)
    case .missing:
      throw Failure(
        "\(displayPath(path)) does not exist", remedy: "Check its name; it may have been moved.")
    case .failed(let message):
      throw Failure("\(displayPath(path)): \(message.text)", remedy: message.remedy)
    }
  }

  /// Replaces the note that was read with its edited version. If an editor or a sync program has changed it
  /// since, nothing is written.
  /// - Returns: a remark if some metadata of the file could not be kept; otherwise `nil`.
  func replace(_ read: SourceFile, with bytes: [UInt8]) throws(Failure) -> String? {
    let root = try opened()
    let (folder, name) = try root.place(of: try target(of: read.path))
    guard faccessat(folder.descriptor, name, W_OK, 0) == 0 else {
      throw Failure(
        "\(displayPath(read.path)) cannot be written: \(lastError())",
        remedy: "Check its permissions.")
    }
    guard bytes.count <= FileContent.limit else {
      throw Failure(
        "\(displayPath(read.path)) would be too large to be read as a note, so nothing was written",
        remedy: "Move part of it into another note.")
    }
    let prepared = try AtomicFile(bytes, for: name, in: folder)
    // If two commands run at once, the second one checks the file after the first one has written it.
    root.lock()
    defer { withExtendedLifetime(root) {} }
    let isReplaced = try prepared.replace { name in
      if case .bytes(read.bytes) = FileContent(name, in: folder) { true } else { false }
    }
    guard isReplaced else {
      throw Failure(
        "\(displayPath(read.path)) was changed while it was edited, so nothing was written",
        remedy: "Save it in your editor, then run the command again.")
    }
    return prepared.lacking.map { "the file was written, but \($0) could not be kept" }
  }

  /// The file that a path of the journal leads to, relative to the root. A note may be a link to a file
  /// elsewhere in the journal; then that file is edited, and the link stays.
  private func target(of path: String) throws(Failure) -> String {
    guard let target = JournalFolder.resolved(absolute(path)) else {
      throw Failure(
        "\(displayPath(path)) cannot be written: \(lastError())", remedy: "Check that it exists.")
    }
    guard let inside = inside(target) else {
      throw Failure(
        "\(displayPath(path)) is a link that leads out of the journal, so nothing was written",
        remedy: "Edit the file itself: \(target)")
    }
    return inside
  }

  /// Creates a new file and the folders in its path. It never overwrites anything.
  /// - Returns: false if the name is taken.
  func create(_ path: String, _ bytes: [UInt8]) throws(Failure) -> Bool {
    let (folder, name) = try opened().place(of: path, isMaking: true)
    return try AtomicFile(bytes, for: name, in: folder).create()
  }

  /// Creates those files that do not exist yet, and then calls `last`. If anything fails, the new files are
  /// removed.
  /// - Returns: the paths of the files that were created.
  func createAll(
    _ files: [(path: String, text: [UInt8])], then last: () throws(Failure) -> Void
  ) throws(Failure) -> [String] {
    let root = try opened()
    let folders = Set(files.compactMap { $0.path.pathParts.dropLast().first })
      .filter { root.status(of: $0) == nil }
    var made: [String] = []
    do throws(Failure) {
      for (path, text) in files where try create(path, text) { made.append(path) }
      try last()
    } catch {
      for path in made {
        guard let (folder, name) = try? root.place(of: path) else { continue }
        unlinkat(folder.descriptor, name, 0)
      }
      for folder in folders { unlinkat(root.descriptor, folder, AT_REMOVEDIR) }
      throw error
    }
    return made
  }
}
