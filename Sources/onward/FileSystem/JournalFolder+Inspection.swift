import Diagnostics
import Journal
import TextKit

// What is there, told before anything is written.
extension JournalFolder {
  /// The folder of that name, made where it is not there yet. Not in a journal: what lies there is part
  /// of that one already, and would be counted in both. And no home folder, of which every note and
  /// every program's file would then be the journal's.
  ///
  /// - Parameter named: `nil` for the current folder.
  static func made(at named: String?) throws(Failure) -> (folder: JournalFolder, isNew: Bool) {
    let path = named ?? "."
    let isNew = mkdir(path, 0o777) == 0
    if !isNew, errno != EEXIST {
      throw Failure(
        "the folder '\(path)' cannot be made: \(lastError())",
        remedy: "Check that the folder it is to lie in is there, and its permissions.")
    }
    let folder =
      try named.map { name throws(Failure) in try JournalFolder(named: name) } ?? .current
    if let home = folder.home {
      throw Failure(
        "'\(path)' \(home), and a journal wants a folder of its own",
        remedy: "Name one: 'onward init my-search'.")
    }
    guard let around = folder.journalAround else { return (folder, isNew) }
    if isNew { folder.removeIfEmpty() }
    throw Failure(
      "'\(path)' lies inside a journal, \(around)",
      remedy:
        "What you write there is part of it already; another journal needs a folder elsewhere.")
  }

  func removeIfEmpty() { rmdir(path) }

  /// What this folder is, where it is the home folder or holds that; `nil` where it is not.
  private var home: String? {
    guard let own = resolvedPath else { return nil }
    if own == "/" { return "is the whole disk" }
    // The environment may lack it, or name another one, as under sudo.
    let named = [getenv("HOME"), getpwuid(getuid())?.pointee.pw_dir].compactMap { place in
      place.flatMap { JournalFolder.resolved(String(cString: $0)) }
    }
    // Accounts of programs may have the whole disk, or a folder of the system, for their home.
    let homes = named.filter { $0 != "/" }
    if homes.contains(where: { $0.pathBytes == own.pathBytes }) { return "is your home folder" }
    return homes.contains { $0.pathRest(after: own + "/") != nil } ? "holds your home folder" : nil
  }

  /// Something of that name is there, whatever it is.
  func has(_ path: String) -> Bool {
    var status = stat()
    return lstat(absolute(path), &status) == 0
  }

  /// Its names, in order, without those that begin with a dot.
  var visibleNames: [String] { names(in: ".") }

  /// The same of a folder in it; none where it is not there or cannot be read.
  func names(in folder: String) -> [String] {
    guard let stream = opendir(folder == "." ? path : absolute(folder)) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name ?? entry.repairedName
      if !name.isHiddenName { names.append(name) }
    }
    return names.sorted { $0.pathBytes < $1.pathBytes }
  }

  /// The journal that this folder lies in, if it lies in one.
  private var journalAround: String? {
    resolvedPath.flatMap {
      JournalFolder.upwards(from: $0).dropFirst().first(where: JournalFolder.holdsSettings)
    }
  }
}

extension JournalFolder {
  /// A file of its own: no folder, and no link, which may lead to anybody's file.
  func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(absolute(path), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

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
