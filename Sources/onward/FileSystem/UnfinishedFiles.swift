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
