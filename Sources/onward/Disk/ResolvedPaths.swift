import Diagnostics

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
    return resolved.pathRest(after: start)
  }

  /// Whether two of the journal's paths lead to one file: by their bytes, or, where the disk takes several
  /// spellings of a name for one, by the file itself.
  func isSameFile(_ one: String, _ other: String) -> Bool {
    if one.pathBytes == other.pathBytes { return true }
    // Only spellings of one name are worth asking the disk about.
    guard one.lowercased() == other.lowercased() else { return false }
    var (a, b) = (stat(), stat())
    return stat(absolute(one), &a) == 0 && stat(absolute(other), &b) == 0
      && a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  /// A folder and all around it, up to the root of the disk.
  ///
  /// - Parameter folder: without links and dots.
  static func upwards(from folder: String) -> [String] {
    var folders = [folder]
    while let last = folders.last, last != "/", let parent = last.pathParent {
      folders.append(parent.isEmpty ? "/" : parent)
    }
    return folders
  }
}
