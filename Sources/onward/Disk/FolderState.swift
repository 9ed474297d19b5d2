import Diagnostics
import Journal

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
