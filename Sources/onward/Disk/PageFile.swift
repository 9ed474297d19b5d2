import Diagnostics
import Journal

/// One of the two generated files: checked first, then written beside itself and moved into place,
/// so that nobody ever sees half a page and no file of the person's own is ever replaced.
struct PageFile {
  let name: String
  private let path: String
  private let folder: JournalFolder
  /// What lies there now; `nil` for nothing.
  let current: [UInt8]?

  /// Throws where this name must not be written.
  init(_ name: String, in folder: JournalFolder) throws(Failure) {
    self.name = name
    self.folder = folder
    path = folder.absolute(name)
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else {
        throw Failure(
          "\(path) cannot be written: \(lastError())", remedy: "Check the folder's permissions.")
      }
      current = nil
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        "\(path) is not a plain file, so it is not replaced",
        remedy: "Move it away, or choose another name with 'output:' in onward.yml.")
    }
    guard case .bytes(let bytes) = FileContent(at: path, limit: .max) else {
      throw Failure("\(path) cannot be read: \(lastError())", remedy: "Check its permissions.")
    }
    guard FileRules.isGenerated(bytes) else {
      throw Failure(
        "\(path) was not made by onward, so it is not replaced",
        remedy:
          "Rename it, or choose another name with 'output: [mine.md, mine.html]' in onward.yml.")
    }
    current = bytes
  }

  /// Writes all pages or none. A page whose bytes are the same already is left alone.
  /// - Returns: for each page, whether it was written.
  static func replace(_ pages: [(file: PageFile, bytes: [UInt8])]) throws(Failure) -> [Bool] {
    let changed = pages.filter { $0.file.current != $0.bytes }
    var prepared: [(file: PageFile, temporary: String)] = []
    var moved: [PageFile] = []
    do throws(Failure) {
      for (file, bytes) in changed { prepared.append((file, try file.prepare(bytes))) }
      for (file, temporary) in prepared {
        guard rename(temporary, file.path) == 0 else {
          throw Failure(
            "\(file.path) cannot be written: \(lastError())",
            remedy: "Check the folder's permissions.")
        }
        moved.append(file)
      }
    } catch {
      for (_, temporary) in prepared { unlink(temporary) }
      for file in moved { file.restore() }
      throw error
    }
    return pages.map { $0.file.current != $0.bytes }
  }

  /// Puts back what lay there before, as well as that can be done where writing fails.
  private func restore() {
    guard let current else {
      unlink(path)
      return
    }
    if let temporary = try? prepare(current), rename(temporary, path) != 0 { unlink(temporary) }
  }

  /// Puts the bytes on the disk under a name of their own, beside the target.
  private func prepare(_ bytes: [UInt8]) throws(Failure) -> String {
    let failure = { (problem: String) in
      Failure(
        "\(path) cannot be written: \(problem)",
        remedy: "Check the permissions of '\(folder.path)' and the space on the disk.")
    }
    var template = Array(folder.absolute(".\(name).XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(lastError()) }
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { close(descriptor) }
    // mkstemp makes it private; a page is as open as any file made here, or as the one it replaces.
    var status = stat()
    let mode = lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0o666 & ~PageFile.mask
    guard writeAll(bytes, to: descriptor), fchmod(descriptor, mode) == 0, fsync(descriptor) == 0
    else {
      let problem = lastError()
      unlink(temporary)
      throw failure(problem)
    }
    return temporary
  }

  /// The permissions that new files of this process go without.
  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
