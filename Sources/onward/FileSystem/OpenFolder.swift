import Diagnostics
import TextKit

#if !canImport(Darwin)
  // Parts of the C library that Swift's own modules leave out.
  import CAttributes
#endif

/// A folder that is kept open. Everything done through it happens in this folder, even if its path leads
/// elsewhere by then. So replacing the folder with a link while a command runs redirects nothing.
final class OpenFolder {
  let descriptor: Int32
  /// The path as a person would type it; `.` for the current folder.
  let path: String

  /// Opens a folder that a person named. Links in its path are followed.
  /// - Returns: `nil` if it cannot be opened; the reason is in `errno`.
  init?(_ path: String) {
    let readable = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that only accepts files, like a drop box, can still be written into.
    descriptor =
      readable < 0 && errno == EACCES
      ? open(path, OpenFolder.passingThrough | O_DIRECTORY | O_CLOEXEC) : readable
    self.path = path
    if descriptor < 0 { return nil }
  }

  /// The flag that opens a folder without permission to read it.
  #if canImport(Darwin)
    private static let passingThrough = O_EXEC
  #else
    private static let passingThrough: Int32 = 0o10_000_000  // O_PATH, which Swift's modules lack.
  #endif

  /// Opens a folder in another one. A link to a folder is not followed.
  /// - Returns: `nil` if it cannot be opened; the reason is in `errno`.
  private init?(_ name: String, in parent: OpenFolder) {
    descriptor = openat(
      parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    path = parent.displayPath(name)
    if descriptor < 0 { return nil }
  }

  deinit {
    // Swift runs this even if opening failed.
    if descriptor >= 0 { close(descriptor) }
  }

  /// The path of an entry of the folder, as a person would type it here.
  func displayPath(_ name: String) -> String {
    path == "." ? name : path.endsInPathSeparator ? path + name : path + "/" + name
  }

  /// Waits until no other command has the folder's lock, and keeps it until the folder is closed. On a file
  /// system without locks it returns at once.
  func lock() {
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Does the same, unless the command is to end before.
  /// - Returns: false if it is to end.
  func lock(unless stop: StopSignal) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { return true }
      if stop.hasCome(within: OpenFolder.pauseBetweenTries) { return false }
    }
    return true
  }

  /// In milliseconds.
  private static let pauseBetweenTries: Int32 = 10

  /// Makes the names in the folder survive a power failure, if the file system supports that.
  func sync() { fsync(descriptor) }

  /// Makes everything that was written into the file system of the folder survive a power failure.
  func syncFileSystem() throws(Failure) {
    #if canImport(Darwin)
      Darwin.sync()
    #else
      if syncfs(descriptor) != 0 {
        throw Failure(unwritable: path, errno, toGrant: path)
      }
    #endif
  }
}

// The entries of the folder.
extension OpenFolder {
  /// The status of an entry, without following a link. `nil` if there is no such entry, or if it cannot be
  /// read; then `errno` is not `ENOENT`.
  func status(of name: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// Opens a file for reading. It does not follow a link or wait for a pipe.
  /// - Returns: the file's descriptor, which the caller closes; negative if it cannot be opened.
  func file(_ name: String) -> Int32 {
    openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  }

  /// The names of all entries, including hidden ones; empty if the folder cannot be read.
  var names: [String] {
    // A stream closes its descriptor, and moves a position that all copies of a descriptor share.
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

// The path down to a file.
extension OpenFolder {
  /// The folder that contains a file, and the file's name in it. The path is opened folder by folder without
  /// following a link, which might lead out of the journal.
  ///
  /// - Parameter isMaking: whether missing folders are created.
  func place(
    of path: String, isMaking: Bool = false
  ) throws(Failure) -> (folder: OpenFolder, name: String) {
    // By bytes: a slash and a combining character after it are one `Character`.
    var parts = path.utf8.split(separator: .slash).map { String(Substring($0)) }
    guard let name = parts.popLast(), !(parts + [name]).contains(where: { $0 == "." || $0 == ".." })
    else {
      throw Failure(
        "'\(path)' is not the path of a file inside '\(self.path)'",
        remedy: "Choose a path without '.' or '..' in it.")
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
      // Another command may have created it in the meantime.
      if mkdirat(descriptor, name, 0o777) == 0 || errno == EEXIST {
        sync()
        if let folder = OpenFolder(name, in: self) { return folder }
      }
      reason = errno
    }
    // Systems refuse a link with either of these errors.
    if reason == ENOTDIR || reason == ELOOP {
      throw Failure(
        "\(displayPath(name)) is not a folder, so no file can be created in it",
        remedy: "Rename it, or choose another folder with 'folders:' in onward.yml.")
    }
    throw Failure(
      "the folder \(displayPath(name)) cannot be \(isMaking ? "created" : "opened"): \(errorText(reason))",
      remedy: "Check the permissions of '\(root)'.")
  }
}

extension OpenFolder {
  /// A folder in this one that only the user may open.
  ///
  /// - Parameter isMaking: whether it is created if it is missing.
  /// - Returns: `nil` if it does not exist or cannot be opened; the reason is in `errno`.
  func privateFolder(_ name: String, isMaking: Bool) -> OpenFolder? {
    if isMaking, mkdirat(descriptor, name, 0o700) != 0, errno != EEXIST { return nil }
    guard let folder = OpenFolder(name, in: self) else { return nil }
    if isMaking, fchmod(folder.descriptor, 0o700) != 0 { return nil }
    return folder
  }
}

/// The identity of a file or folder on this machine, independent of its name.
struct FileIdentity: Equatable, Sendable {
  private let device: UInt64
  private let number: UInt64

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

// The files that a command writes before it puts them in place. If it is killed, they remain.
extension OpenFolder {
  /// The prefix of files with new content. No one needs such a file of a command that was killed.
  static let newFilePrefix = ".onward-new-"
  /// The prefix of files that may have been replaced by a new one, and so may contain the user's own words.
  /// Only the command that gave the name removes them.
  static let oldFilePrefix = ".onward-old-"
  /// The pattern for both, by which git ignores them.
  static let unfinishedPattern = ".onward-*"

  /// A random name that is almost certainly unused.
  static func unusedName(_ prefix: String) -> String {
    prefix + String(UInt64.random(in: 0...(.max)), radix: 36)
  }

  /// The new files of commands that were killed.
  var abandonedFiles: [String] {
    names.filter { $0.hasPrefix(OpenFolder.newFilePrefix) && isAbandoned($0) }.sorted()
  }

  /// Old files that a command moved away, or was about to move away, when it was killed.
  var filesMovedAway: [String] {
    names.filter { $0.hasPrefix(OpenFolder.oldFilePrefix) }.sorted()
  }

  func removeAbandonedFiles() {
    for name in abandonedFiles { unlinkat(descriptor, name, 0) }
  }

  /// Whether no command is writing the file any more. A command that does has locked it, even if it is
  /// suspended. The age covers files without a lock: new ones, and copies from another machine by a sync.
  private func isAbandoned(_ name: String) -> Bool {
    let file = file(name)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    return fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && time(nil) - status.modified > OpenFolder.secondsToWrite
      && flock(file, LOCK_EX | LOCK_NB) == 0
  }

  /// Many times as long as it takes to write a note or a page.
  private static let secondsToWrite = 60
}

extension stat {
  /// Seconds since 1970.
  fileprivate var modified: Int {
    #if canImport(Darwin)
      Int(st_mtimespec.tv_sec)
    #else
      Int(st_mtim.tv_sec)
    #endif
  }
}

// Renaming within one folder without ever destroying a file.
extension OpenFolder {
  /// Renames a file to a name that is not in use.
  /// - Returns: 0 or the error, which is `EEXIST` if the name is taken.
  func renameToUnused(_ old: String, _ new: String) -> Int32 {
    #if canImport(Darwin)
      let result = renameatx_np(descriptor, old, descriptor, new, UInt32(RENAME_EXCL))
    #else
      let result = renameat2(descriptor, old, descriptor, new, 1)  // RENAME_NOREPLACE
    #endif
    if result == 0 || !OpenFolder.isUnsupported(errno) { return result == 0 ? 0 : errno }
    // Gives the file a second name, which the system refuses if that is taken, and then removes the first.
    if linkat(descriptor, old, descriptor, new, 0) != 0 { return errno }
    unlinkat(descriptor, old, 0)
    return 0
  }

  /// Swaps the names of two entries of any kind in one step.
  /// - Returns: 0 or the error; see `isUnsupported`.
  func exchange(_ one: String, _ other: String) -> Int32 {
    #if canImport(Darwin)
      let result = renameatx_np(descriptor, one, descriptor, other, UInt32(RENAME_SWAP))
    #else
      let result = renameat2(descriptor, one, descriptor, other, 2)  // RENAME_EXCHANGE
    #endif
    return result == 0 ? 0 : errno
  }

  /// Whether the error means that the file system does not support the operation.
  static func isUnsupported(_ error: Int32) -> Bool {
    [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM].contains(error)
  }
}
