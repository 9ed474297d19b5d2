import Journal

// What is there, told before anything is written.
extension JournalFolder {
  /// The folder of that name, made where it is not there yet. Not in a journal: what lies there is part
  /// of that one already, and would be counted in both. And no home folder, of which every note and
  /// every program's file would then be the journal's.
  static func made(at path: String) throws(Failure) -> (folder: JournalFolder, isNew: Bool) {
    let isNew = mkdir(path, 0o777) == 0
    if !isNew, errno != EEXIST {
      throw Failure(
        "the folder '\(path)' cannot be made: \(lastError())",
        remedy: "Check that the folder it is to lie in is there, and its permissions.")
    }
    let folder = try JournalFolder(named: path)
    if folder.isHome {
      throw Failure(
        "'\(path)' is your home folder, and a journal wants a folder of its own",
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

  private var isHome: Bool {
    guard let home = getenv("HOME").flatMap({ realpath($0, nil) }) else { return false }
    defer { free(home) }
    return resolvedPath == String(cString: home)
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
      let name = FolderWalk.name(of: entry) ?? FolderWalk.repairedName(of: entry)
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The journal that this folder lies in, if it lies in one.
  private var journalAround: String? {
    guard var folder = resolvedPath else { return nil }
    while folder != "/", let slash = folder.lastIndex(of: "/") {
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
      var status = stat()
      let settings = (folder == "/" ? "" : folder) + "/" + Settings.fileName
      if stat(settings, &status) == 0 { return folder }
    }
    return nil
  }

  /// Without links and dots; `nil` where it cannot be reached.
  var resolvedPath: String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }
}

extension JournalFolder {
  /// Whether this person may make files in it, and move them into the place of others.
  var mayBeWritten: Bool { access(path, W_OK) == 0 }

  /// Whether the permissions alone keep this person from reading a file or a folder of it.
  func isForbidden(_ path: String) -> Bool {
    access(absolute(path), R_OK) != 0 && errno == EACCES
  }

  /// A file of its own: no folder, and no link, which may lead to anybody's file.
  func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(absolute(path), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
