import Diagnostics
import Journal

extension JournalFolder {
  /// The note as it lies there now. `path` is one of the journal's.
  func source(_ path: String) throws(Failure) -> SourceFile {
    switch FileContent(at: absolute(path)) {
    case .bytes(let bytes): return SourceFile(path: path, bytes: bytes)
    case .missing:
      throw Failure("\(shown(path)) is not there", remedy: "'onward list' shows what is.")
    case .failed(let message):
      throw Failure("\(shown(path)): \(message.text)", remedy: message.remedy)
    }
  }

  /// Writes an edited note in the place of the one that was read. Where that has changed since, by an
  /// editor or a sync, nothing is written.
  /// - Returns: what the person is to be told of a file that is not in all as it was; `nil` where it is.
  func replace(_ read: SourceFile, with bytes: [UInt8]) throws(Failure) -> String? {
    // A note may be a link to a file elsewhere in the journal: the file is edited, and the link stays.
    guard let target = JournalFolder.resolved(absolute(read.path)) else {
      throw Failure(
        "\(shown(read.path)) cannot be written: \(lastError())", remedy: "Check that it is there.")
    }
    guard resolvedPath != nil else {
      throw Failure(
        "'\(self.path)' cannot be read: \(lastError())", remedy: "Check that it is there.")
    }
    guard inside(target) != nil else {
      throw Failure(
        "\(shown(read.path)) is a link that leads out of the journal, so nothing was written",
        remedy: "Edit the file itself: \(target)")
    }
    guard access(target, W_OK) == 0 else {
      throw Failure(
        "\(shown(read.path)) may not be written: \(lastError())", remedy: "Check its permissions.")
    }
    guard bytes.count <= FileContent.limit else {
      throw Failure(
        "\(shown(read.path)) would be too long to be read as a note, so nothing was written",
        remedy: "Move a part of it into another note.")
    }
    let prepared = try PreparedFile(bytes, for: target)
    // Two commands at once: the second looks when the first has written, and finds that it has.
    let lock = open(self.path, O_RDONLY | O_CLOEXEC)
    if lock >= 0 { flock(lock, LOCK_EX) }
    defer { close(lock) }
    guard case .bytes(read.bytes) = FileContent(at: target) else {
      prepared.discard()
      throw Failure(
        "\(shown(read.path)) was changed while it was edited, so nothing was written",
        remedy: "Save it in your editor, then run the command again.")
    }
    try prepared.replace()
    return prepared.lacking.map { "the file was written, but \($0) could not be kept" }
  }

  /// Makes a new file, and the folders on its way. Nothing that is there is ever written over.
  /// - Returns: false where the name is taken.
  func create(_ path: String, _ bytes: [UInt8]) throws(Failure) -> Bool {
    try makeFolders(to: path)
    return try PreparedFile(bytes, for: absolute(path)).create()
  }

  /// Makes those files that are not there yet, and then does `last`; where any of it fails, what was made
  /// is taken away again.
  /// - Returns: the paths of the files that were made.
  func createAll(
    _ files: [(path: String, text: [UInt8])], then last: () throws(Failure) -> Void
  ) throws(Failure) -> [String] {
    let folders = Set(files.compactMap { $0.path.pathParts.dropLast().first })
      .filter { !has($0) }
    var made: [String] = []
    do throws(Failure) {
      for (path, text) in files where try create(path, text) { made.append(path) }
      try last()
    } catch {
      for path in made { unlink(absolute(path)) }
      for folder in folders { rmdir(absolute(folder)) }
      throw error
    }
    return made
  }

  /// The folders between the root and a file. A link to a folder is refused: it may lead out of the
  /// journal, and notes behind one are not read.
  private func makeFolders(to path: String) throws(Failure) {
    var folder = ""
    for part in path.pathParts.dropLast() {
      folder += folder.isEmpty ? part : "/" + part
      var status = stat()
      if lstat(absolute(folder), &status) != 0 {
        guard errno == ENOENT, mkdir(absolute(folder), 0o777) == 0 else {
          throw Failure(
            "the folder \(shown(folder)) cannot be made: \(lastError())",
            remedy: "Check the permissions of '\(self.path)'.")
        }
      } else if status.st_mode & S_IFMT != S_IFDIR {
        throw Failure(
          "\(shown(folder)) is not a folder, so nothing can be put into it",
          remedy: "Rename it, or name another folder with 'folders:' in onward.yml.")
      }
    }
  }
}
