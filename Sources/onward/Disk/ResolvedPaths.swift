// Where things really lie, once every link on the way has been followed.
extension JournalFolder {
  /// Without links and dots; `nil` where it cannot be reached, and then `errno` says why.
  var resolvedPath: String? { JournalFolder.resolved(path) }

  /// The same of any path.
  static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// A resolved path as one of the journal's, from its root; `nil` where it leads out of the journal.
  func inside(_ resolved: String) -> String? {
    guard let root = resolvedPath else { return nil }
    let start = root == "/" ? root : root + "/"
    return resolved.hasPrefix(start) ? String(resolved.dropFirst(start.count)) : nil
  }

  /// A folder and all around it, up to the root of the disk.
  ///
  /// - Parameter folder: without links and dots.
  static func upwards(from folder: String) -> [String] {
    var folders = [folder]
    while let last = folders.last, last != "/", let slash = last.lastIndex(of: "/") {
      folders.append(slash == last.startIndex ? "/" : String(last[..<slash]))
    }
    return folders
  }
}
