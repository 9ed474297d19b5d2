import Diagnostics
import Journal

/// A generated file: checked first, then written beside itself and moved into place,
/// so that nobody ever sees half a page and no file of the person's own is ever replaced.
struct PageFile {
  let name: String
  private let path: String
  /// What lies there now; `nil` for nothing.
  let current: [UInt8]?

  /// Throws where this name must not be written.
  /// - Parameter setting: what chooses another name.
  init(
    _ name: String, in folder: JournalFolder,
    namedBy setting: String = "'output: [mine.md, mine.html]' in onward.yml"
  ) throws(Failure) {
    self.name = name
    path = folder.shown(name)
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else {
        throw Failure(
          "\(folder.shown(name)) cannot be written: \(lastError())",
          remedy: "Check the folder's permissions.")
      }
      current = nil
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        "\(folder.shown(name)) is not a plain file, so it is not replaced",
        remedy: "Move it away, or choose another name with \(setting).")
    }
    guard case .bytes(let bytes) = FileContent(at: path, limit: .max) else {
      throw Failure(
        "\(folder.shown(name)) cannot be read: \(lastError())", remedy: "Check its permissions.")
    }
    guard FileRules.isGenerated(bytes) else {
      throw Failure(
        "\(folder.shown(name)) was not made by onward, so it is not replaced",
        remedy: "Rename it, or choose another name with \(setting).")
    }
    current = bytes
  }

  /// Writes all pages or none. A page whose bytes are the same already is left alone.
  /// - Returns: for each page, whether it was written.
  static func replace(_ pages: [(file: PageFile, bytes: [UInt8])]) throws(Failure) -> [Bool] {
    let isChanged = pages.map { $0.file.current != $0.bytes }
    let changed = zip(pages, isChanged).filter(\.1).map(\.0)
    var waiting: [PreparedFile] = []
    var replaced: [PageFile] = []
    do throws(Failure) {
      for (file, bytes) in changed { waiting.append(try PreparedFile(bytes, for: file.path)) }
      for (file, _) in changed {
        try waiting.removeFirst().replace()
        replaced.append(file)
      }
    } catch {
      for prepared in waiting { prepared.discard() }
      for file in replaced { file.restore() }
      throw error
    }
    return isChanged
  }

  /// Puts back what lay there before, as well as that can be done where writing fails.
  private func restore() {
    guard let current else {
      unlink(path)
      return
    }
    try? PreparedFile(current, for: path).replace()
  }
}
