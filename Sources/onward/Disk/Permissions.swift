import Journal

/// What the system lets this person do with the files of a folder, and the commands that change it. A path
/// is one of the folder's; an empty one is the folder itself.
extension JournalFolder {
  /// Why a file may not be written, or nothing be put into a folder; `nil` where it may.
  func writingRefused(_ path: String) -> String? {
    access(place(of: path), W_OK) == 0 ? nil : lastError()
  }

  /// Whether the permissions alone keep this person from reading a file or a folder.
  func isForbidden(_ path: String) -> Bool {
    let isFolder = isFolder(path)
    return access(place(of: path), isFolder ? R_OK | X_OK : R_OK) != 0 && errno == EACCES
  }

  /// The command that lets this person read and write them: what belongs to somebody else, as after a
  /// command run by root, has to be given back first.
  func commandToOpen(_ paths: [String]) -> String {
    JournalFolder.commandToOpen(places: paths.map { place(of: $0) })
  }

  func remedyToOpen(_ path: String) -> String {
    "If it is yours, this opens it: \(commandToOpen([path]))"
  }

  /// - Parameter places: paths from the current folder or the root.
  static func commandToOpen(places: [String]) -> String {
    let words = places.map(\.quotedForShell).joined(separator: " ")
    var status = stat()
    if places.contains(where: { access($0, W_OK) != 0 && errno == EROFS }) { return "df \(words)" }
    let areOwn = places.allSatisfy { stat($0, &status) != 0 || status.st_uid == geteuid() }
    return areOwn ? "chmod -R u+rwX \(words)" : "sudo chown -R \"$(id -un)\" \(words)"
  }

  func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(place(of: path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A folder, and not a link to one: what lies behind that is not read.
  func isOwnFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(place(of: path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func place(of path: String) -> String { path.isEmpty ? self.path : shown(path) }
}
