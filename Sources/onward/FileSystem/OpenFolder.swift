import Diagnostics
import TextKit

/// A folder held open. Everything done through it happens in this folder, even if its path leads elsewhere
/// by then: replacing it with a link while a command runs redirects nothing.
final class OpenFolder {
  let descriptor: Int32
  /// As a person would type it; `.` for the current folder.
  let path: String

  /// Opens a folder that a person named, so links on the way are followed.
  /// - Returns: `nil` if it cannot be opened; `errno` says why.
  init?(_ path: String) {
    let readable = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that only takes files, like a drop box, can be written into all the same.
    descriptor =
      readable < 0 && errno == EACCES
      ? open(path, OpenFolder.passingThrough | O_DIRECTORY | O_CLOEXEC) : readable
    self.path = path
    if descriptor < 0 { return nil }
  }

  /// Opens without the right to read.
  #if canImport(Darwin)
    private static let passingThrough = O_EXEC
  #else
    private static let passingThrough: Int32 = 0o10_000_000  // O_PATH, which Swift's modules lack.
  #endif

  /// Opens a folder in another one. A link to a folder is not followed.
  /// - Returns: `nil` if it cannot be opened; `errno` says why.
  private init?(_ name: String, in parent: OpenFolder) {
    descriptor = openat(
      parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    path = parent.shown(name)
    if descriptor < 0 { return nil }
  }

  deinit {
    // Swift runs this even if opening failed.
    if descriptor >= 0 { close(descriptor) }
  }

  /// An entry of the folder as a person would type its name here.
  func shown(_ name: String) -> String {
    path == "." ? name : path.endsInPathSeparator ? path + name : path + "/" + name
  }

  /// Waits until no other command has the folder's lock, and keeps it until the folder is closed. Some file
  /// systems have no locks; there nothing is waited for.
  func lock() {
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Makes the names in the folder outlast a power failure, if the file system can promise that.
  func sync() { fsync(descriptor) }
}

// What is in it.
extension OpenFolder {
  /// What an entry is, without following a link; `nil` if there is none, or `errno` gives another reason.
  func status(of name: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// Opens a file for reading. A link is not followed, and a pipe is not waited for.
  /// - Returns: its descriptor, which the caller closes; negative if it cannot be opened.
  func file(_ name: String) -> Int32 {
    openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  }

  /// All names in it, hidden ones too; none if it cannot be read.
  var names: [String] {
    // A stream closes its descriptor, and moves the position that all copies of one share.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return [] }
    guard let stream = fdopendir(copy) else {
      close(copy)
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      if let name = entry.name { names.append(name) }
    }
    return names
  }
}

// The way down to a file.
extension OpenFolder {
  /// The folder that contains a file, and the file's name in it. The way there is walked folder by folder
  /// without following a link, which may lead out of the journal.
  ///
  /// - Parameter isMaking: whether folders that are not there are made.
  func place(
    of path: String, isMaking: Bool = false
  ) throws(Failure) -> (folder: OpenFolder, name: String) {
    // By bytes: a combining character behind a slash makes one `Character` of both.
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard let name = parts.popLast(), !(parts + [name]).contains(where: { $0 == "." || $0 == ".." })
    else {
      throw Failure(
        "'\(path)' is not the path of a file below \(self.path)", remedy: "Choose another name.")
    }
    var folder = self
    for part in parts { folder = try folder.folder(part, isMaking: isMaking, under: self.path) }
    return (folder, name)
  }

  private func folder(
    _ name: String, isMaking: Bool, under root: String
  ) throws(Failure) -> OpenFolder {
    if let folder = OpenFolder(name, in: self) { return folder }
    var reason = errno
    if reason == ENOENT, isMaking {
      // Another command may have made it in between.
      if mkdirat(descriptor, name, 0o777) == 0 || errno == EEXIST {
        sync()
        if let folder = OpenFolder(name, in: self) { return folder }
      }
      reason = errno
    }
    // A link is refused with either, depending on the system.
    if reason == ENOTDIR || reason == ELOOP {
      throw Failure(
        "\(shown(name)) is not a folder, so nothing can be put into it",
        remedy: "Rename it, or name another folder with 'folders:' in onward.yml.")
    }
    throw Failure(
      "the folder \(shown(name)) cannot be \(isMaking ? "made" : "opened"): \(errorText(reason))",
      remedy: "Check the permissions of '\(root)'.")
  }
}

/// What tells one file or folder from every other on this machine, whatever it is called.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
