import Diagnostics
import Journal

/// The folder that holds a journal. With the files beside it, the only code that reads or writes a disk.
struct JournalFolder {
  /// As the person named it, for messages; `.` for the current folder.
  let path: String
  /// Whether the person named it, or it was found.
  let isNamed: Bool

  /// - Parameter named: exactly this folder; `nil`: the nearest folder upwards with an `onward.yml`,
  ///   else the current one.
  init(named: String?) throws(Failure) {
    if let named {
      let name =
        named.endsInPathSeparator ? named.pathParent.flatMap { $0.isEmpty ? nil : $0 } : nil
      let folder = name ?? named
      // Whatever command is said to the person with it would take it for an option.
      path = folder.utf8.first == UInt8(ascii: "-") ? "./" + folder : folder
      isNamed = true
    } else {
      path = JournalFolder.nearestRoot() ?? "."
      isNamed = false
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      let problem =
        errno == ENOENT
        ? "there is no folder '\(path)'" : "'\(path)' cannot be read: \(lastError())"
      throw Failure(problem, remedy: "Check the name; 'ls' shows what is here.")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(
        "'\(path)' is a file, not a folder", remedy: "Name the folder that the notes lie in.")
    }
  }

  /// The current folder itself, as nobody named it.
  static let current = JournalFolder(path: ".", isNamed: false)

  private init(path: String, isNamed: Bool) {
    self.path = path
    self.isNamed = isNamed
  }

  private static func nearestRoot() -> String? {
    guard let buffer = getcwd(nil, 0) else { return nil }
    defer { free(buffer) }
    let current = String(cString: buffer)
    // Its files are then called by the names that a person there would type.
    return upwards(from: current).first(where: holdsSettings).map {
      $0.pathBytes == current.pathBytes ? "." : $0
    }
  }

  /// A file of the journal as a person would type its name here.
  func shown(_ name: String) -> String { path == "." ? name : absolute(name) }

  func absolute(_ relative: String) -> String {
    path == "/" ? "/" + relative : path + "/" + relative
  }

  /// Where a path that somebody typed may lead, from the root: seen from the current folder, or from
  /// the root itself.
  func relative(_ typed: String) -> [String] {
    let inside = JournalFolder.resolved(typed).flatMap(inside)
    return [inside, typed.pathRest(after: "./") ?? typed].compactMap(\.self)
  }

  var hasSettings: Bool { JournalFolder.holdsSettings(path) }

  static func holdsSettings(_ folder: String) -> Bool {
    var status = stat()
    return stat((folder == "/" ? "" : folder) + "/" + Settings.fileName, &status) == 0
  }

  /// What `onward.yml` says; `nil` where there is none.
  func settings(
    reporting diagnostics: inout [Diagnostic]
  ) throws -> Settings? {
    switch FileContent(at: absolute(Settings.fileName)) {
    case .missing: return nil
    case .bytes(let bytes):
      return try Settings(
        reading: SourceFile(path: Settings.fileName, bytes: bytes), reporting: &diagnostics)
    // Nothing in a closed folder can be read, and then it is the folder that wants opening.
    case .failed where access(path, R_OK | X_OK) != 0: throw unreadable(lastError())
    case .failed(let message):
      throw Failure(
        "\(shown(Settings.fileName)): \(message.text)",
        remedy: isForbidden(Settings.fileName)
          ? remedyToOpen(Settings.fileName)
          : "It has to be a small text file; an empty one will do.")
    }
  }
}
