import Diagnostics
import Journal
import TextKit

// What exists in the folder, to be checked before anything is written.
extension JournalFolder {
  /// The folder of that name, which is created if it does not exist. Throws if it is inside a journal,
  /// because its notes would be counted in both. It also throws for a home folder, because then the files of
  /// every program would belong to the journal.
  ///
  /// - Parameter named: the folder's path; `nil` for the current folder.
  static func made(at named: String?) throws(Failure) -> (folder: JournalFolder, isNew: Bool) {
    let path = named ?? "."
    let isNew = mkdir(path, 0o777) == 0
    if !isNew, errno != EEXIST {
      let error = errno
      let parent = path.pathParent.map { $0.isEmpty ? "/" : $0 } ?? "."
      throw path.isEmpty
        ? Failure("the folder has no name", remedy: "Choose one: 'onward init my-search'.")
        : error == ENOENT
          ? Failure(
            "the folder '\(path)' cannot be created, because there is no folder '\(parent)'",
            remedy: "\(ShellCommand("mkdir", "-p", path).inSentence) creates both.")
          : Failure(unwritable: "the folder '\(path)'", error, toGrant: parent)
    }
    let folder =
      try named.map { name throws(Failure) in try JournalFolder(named: name) } ?? .current
    if let home = folder.home {
      throw Failure(
        "'\(path)' \(home), but a journal needs a folder of its own",
        remedy: "Choose one: 'onward init my-search'.")
    }
    guard let around = folder.journalAround else { return (folder, isNew) }
    if isNew { folder.removeIfEmpty() }
    throw Failure(
      "'\(path)' is inside a journal, \(around)",
      remedy:
        "Notes there already belong to that journal; another journal needs a folder outside it.")
  }

  func removeIfEmpty() { rmdir(path) }

  /// How this folder relates to the home folder, as the end of a sentence; `nil` if it neither is the home
  /// folder nor contains it.
  private var home: String? {
    guard let own = resolvedPath else { return nil }
    if own == "/" { return "is the whole disk" }
    // The environment may not name it, or may name another one, as under sudo.
    let named = [getenv("HOME"), getpwuid(getuid())?.pointee.pw_dir].compactMap { place in
      place.flatMap { JournalFolder.resolved(String(cString: $0)) }
    }
    // The home folder of a program's account may be the whole disk or a system folder.
    let homes = named.filter { $0 != "/" }
    if homes.contains(where: { $0.pathBytes == own.pathBytes }) { return "is your home folder" }
    let containsHome = homes.contains { $0.pathRest(after: own + "/") != nil }
    return containsHome ? "contains your home folder" : nil
  }

  /// Whether something of any type has that name.
  func has(_ path: String) -> Bool {
    var status = stat()
    return lstat(absolute(path), &status) == 0
  }

  /// The names in the folder in order, without those that begin with a dot.
  var visibleNames: [String] { names(in: ".") }

  /// The visible names in one of its folders; empty if that does not exist or cannot be read.
  func names(in folder: String) -> [String] {
    guard let stream = opendir(folder == "." ? path : absolute(folder)) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name ?? entry.repairedName
      if !name.isHiddenName { names.append(name) }
    }
    return names.sortedAsPaths()
  }

  /// The paths of the journals in its folders, and in the folders of these, from this folder.
  var journalsBelow: [String] {
    var found: [String] = []
    // A home folder has many folders, and no one waits for a search of all of them.
    var left = JournalFolder.mostFoldersSearched
    func search(_ folder: String, depth: Int) {
      for name in names(in: folder) where left > 0 {
        let path = folder == "." ? name : "\(folder)/\(name)"
        guard isOwnFolder(path) else { continue }
        left -= 1
        if JournalFolder.containsSettings(absolute(path)) {
          found.append(path)
        } else if depth < 2 {
          search(path, depth: depth + 1)
        }
      }
    }
    search(".", depth: 1)
    return found
  }

  private static let mostFoldersSearched = 500

  /// The Obsidian vault that contains this folder or is it, by the path of the folder in it, with `/` at its end unless it
  /// is empty; `nil` if there is none.
  var vault: (root: String, prefix: String)? {
    guard let own = resolvedPath,
      let root = JournalFolder.upwards(from: own).first(where: {
        JournalFolder.isFolder(at: ($0 == "/" ? "" : $0) + "/.obsidian")
      })
    else { return nil }
    let inside = own.pathRest(after: root == "/" ? "/" : root + "/") ?? ""
    return (root, inside.isEmpty ? "" : inside + "/")
  }

  /// The journal that contains this folder; `nil` if there is none.
  private var journalAround: String? {
    resolvedPath.flatMap {
      JournalFolder.upwards(from: $0).dropFirst().first(where: JournalFolder.containsSettings)
    }
  }
}

extension JournalFolder {
  /// Whether the path is a regular file: not a folder, and not a link, which may lead to anyone's file.
  func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(absolute(path), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

/// What the permissions allow this user to do in the folder, and the commands that change it. Paths are
/// relative to the folder; an empty one is the folder itself.
extension JournalFolder {
  /// The reason why a file or a folder cannot be written; `nil` if it can.
  func writingRefused(_ path: String) -> String? {
    access(place(of: path), W_OK) == 0 ? nil : lastError()
  }

  /// Whether only the permissions keep this user from reading a file or a folder.
  func isForbidden(_ path: String) -> Bool {
    let isFolder = isFolder(path)
    return access(place(of: path), isFolder ? R_OK | X_OK : R_OK) != 0 && errno == EACCES
  }

  /// The command that lets this user read and write the paths. If they belong to someone else, as after a
  /// command run by root, it changes their owner.
  func commandToGrantAccess(_ paths: [String]) -> String {
    JournalFolder.commandToGrantAccess(places: paths.map { place(of: $0) })
  }

  /// What to do if the system did not let this user write.
  ///
  /// - Parameter place: the file or folder that has to be writable, from the current folder or the root.
  static func remedy(for error: Int32, at place: String) -> String {
    switch error {
    case ENOSPC, EDQUOT:
      "The disk is full, and nothing was changed. Free some space on it, and run the command again."
    case EROFS: "This disk can only be read. Use a journal on another one, or copy this one there."
    case ENAMETOOLONG: "The name is too long for this disk. Choose a shorter one."
    case EACCES, EPERM:
      isOwn(place)
        ? "Nothing was changed. This command makes it writable: chmod u+rwX \(place.quotedForShell)"
        : "Nothing was changed. '\(place)' belongs to another user, so choose another place; for a journal, 'onward doctor' says what to do."
    default: "Nothing was changed. Check the permissions of '\(place)' and its disk."
    }
  }

  private static func isOwn(_ place: String) -> Bool {
    var status = stat()
    return stat(place, &status) == 0 && status.st_uid == geteuid()
  }

  func remedyToGrantAccess(_ path: String) -> String {
    "If it is yours, this command opens it: \(commandToGrantAccess([path]))"
  }

  /// - Parameter places: paths from the current folder or the root.
  static func commandToGrantAccess(places: [String]) -> String {
    let arguments = places.map(\.quotedForShell).joined(separator: " ")
    var status = stat()
    if places.contains(where: { access($0, W_OK) != 0 && errno == EROFS }) {
      return "df \(arguments)"
    }
    let areOwn = places.allSatisfy { stat($0, &status) != 0 || status.st_uid == geteuid() }
    return areOwn ? "chmod -R u+rwX \(arguments)" : "sudo chown -R \"$(id -un)\" \(arguments)"
  }

  func isFolder(_ path: String) -> Bool { JournalFolder.isFolder(at: place(of: path)) }

  /// - Parameter path: a path from the current folder or the root.
  static func isFolder(at path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether the path is a folder and not a link to one, because linked folders are not read.
  func isOwnFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(place(of: path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func place(of path: String) -> String { path.isEmpty ? self.path : displayPath(path) }
}

// Paths after every link has been followed.
extension JournalFolder {
  /// The folder's path without links and dots; `nil` if it cannot be reached, and the reason is in `errno`.
  var resolvedPath: String? { JournalFolder.resolved(path) }

  /// Any path without links and dots; `nil` if it cannot be reached, and the reason is in `errno`.
  static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// A resolved path relative to the journal's root; `nil` if it leads out of the journal.
  func inside(_ resolved: String) -> String? {
    guard let root = resolvedPath else { return nil }
    let start = root == "/" ? root : root + "/"
    return resolved.pathRest(after: start)
  }

  /// Whether two paths of the journal lead to the same file. They are compared by their bytes and then by the
  /// file itself, because some file systems accept several spellings of a name.
  func isSameFile(_ one: String, _ other: String) -> Bool {
    if one.pathBytes == other.pathBytes { return true }
    // The disk is only asked about two spellings of one name.
    guard one.lowercased() == other.lowercased() else { return false }
    var (a, b) = (stat(), stat())
    return stat(absolute(one), &a) == 0 && stat(absolute(other), &b) == 0
      && a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  /// A folder and all its parent folders, up to the root of the disk.
  ///
  /// - Parameter folder: a path without links and dots.
  static func upwards(from folder: String) -> [String] {
    var folders = [folder]
    while let last = folders.last, last != "/", let parent = last.pathParent {
      folders.append(parent.isEmpty ? "/" : parent)
    }
    return folders
  }
}

// Parts of the commands that rename a file, for remedies that a person pastes into a shell.
extension JournalFolder {
  /// A path of the journal as an operand of a command, which never looks like an option.
  func typed(_ path: String) -> String {
    let shown = displayPath(path)
    if shown.isEmpty { return "./" }
    return shown.utf8.first == .dash ? "./" + shown : shown
  }

  /// The name, followed by a number if it is already in use.
  ///
  /// - Parameter taken: paths that are reserved for other files.
  func freeName(
    for name: String, in folder: String, excluding taken: Set<PathBytes> = []
  ) -> String {
    let place = folder.isEmpty ? "" : folder + "/"
    let isNote = name.hasSuffix(".md")
    var (free, number) = (name, 1)
    while has(place + free) || taken.contains((place + free).pathBytes) {
      number += 1
      free = isNote ? "\(name.fileName)-\(number).md" : "\(name)-\(number)"
    }
    return free
  }
}
