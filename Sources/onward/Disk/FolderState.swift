import Journal

// What is there, told before anything is written.
extension JournalFolder {
  /// The folder of that name, made where it is not there yet. Not in a journal: what lies there is part
  /// of that one already, and would be counted in both.
  static func made(at path: String) throws(Failure) -> JournalFolder {
    let isNew = mkdir(path, 0o777) == 0
    if !isNew, errno != EEXIST {
      throw Failure(
        "the folder '\(path)' cannot be made: \(lastError())",
        remedy: "Check that the folder it is to lie in is there, and its permissions.")
    }
    let folder = try JournalFolder(named: path)
    guard let around = folder.journalAround else { return folder }
    if isNew { rmdir(path) }
    throw Failure(
      "'\(path)' lies inside a journal, \(around)",
      remedy:
        "What you write there is part of it already; another journal needs a folder elsewhere.")
  }

  /// Something of that name is there, whatever it is.
  func has(_ path: String) -> Bool {
    var status = stat()
    return lstat(absolute(path), &status) == 0
  }

  /// Its names, in order, without those that begin with a dot.
  var visibleNames: [String] {
    guard let stream = opendir(path) else { return [] }
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
  /// Whether this person may write a file of it; with an empty name, the folder itself.
  func mayBeWritten(_ name: String) -> Bool {
    access(name.isEmpty ? path : absolute(name), W_OK) == 0
  }
}
