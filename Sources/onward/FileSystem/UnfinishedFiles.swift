// The files that a command writes before it puts them in place. They stay behind if it is killed.
extension OpenFolder {
  /// How the names begin of files with new content: nobody needs one of a command that was killed.
  static let newFilePrefix = ".onward-new-"
  /// How the names begin of files that may have been in the place of a new one, and so may contain a
  /// person's own words. Nothing removes those but the command that gave the name.
  static let oldFilePrefix = ".onward-old-"
  /// Both, as git ignores them.
  static let unfinishedPattern = ".onward-*"

  /// A name that no file has, unless chance will have it.
  static func unusedName(_ prefix: String) -> String {
    prefix + String(UInt64.random(in: 0...(.max)), radix: 36)
  }

  /// The new files of commands that were killed.
  var abandonedFiles: [String] {
    names.filter { $0.hasPrefix(OpenFolder.newFilePrefix) && isAbandoned($0) }.sorted()
  }

  /// Files that a command that was killed moved out of a new one's place, or meant to.
  var filesMovedAway: [String] {
    names.filter { $0.hasPrefix(OpenFolder.oldFilePrefix) }.sorted()
  }

  func removeAbandonedFiles() {
    for name in abandonedFiles { unlinkat(descriptor, name, 0) }
  }

  /// Whether nobody is writing the file any more: whoever does has its lock, be it a command that sleeps. The
  /// age is for what has no lock yet, and for copies that a sync made of a file on another machine.
  private func isAbandoned(_ name: String) -> Bool {
    let file = file(name)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    return fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && time(nil) - status.modified > OpenFolder.secondsToWrite
      && flock(file, LOCK_EX | LOCK_NB) == 0
  }

  /// Many times what writing a note or a page takes.
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
