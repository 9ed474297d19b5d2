import Diagnostics
import Journal
import TextKit

/// The folder that holds a journal. With the files beside it, the only code that reads or writes a disk.
struct JournalFolder {
  /// As the person named it, for messages; `.` for the current folder.
  let path: String
  /// Whether the person named it, or it was found.
  let isNamed: Bool
  /// The folder that was there when it was named; `nil` for the current one, which stays what it is.
  private let identity: FileIdentity?

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
    identity = path == "." ? nil : FileIdentity(status)
  }

  /// The current folder itself, as nobody named it.
  static let current = JournalFolder(path: ".", isNamed: false)

  private init(path: String, isNamed: Bool) {
    self.path = path
    self.isNamed = isNamed
    identity = nil
  }

  /// Opens the folder to write into it, if it is still the one that was read.
  func opened() throws(Failure) -> OpenFolder {
    guard let folder = OpenFolder(path) else { throw unreadable(lastError()) }
    var status = stat()
    if let identity, fstat(folder.descriptor, &status) != 0 || FileIdentity(status) != identity {
      throw Failure(
        "the folder '\(path)' was replaced with another while the command ran, so nothing was written",
        remedy: "Run the command again.")
    }
    return folder
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

  /// Whether a folder has settings, be it a link that leads nowhere or what keeps their place until a sync
  /// program brings them: without them it is a journal all the same.
  static func holdsSettings(_ folder: String) -> Bool {
    var status = stat()
    return ([Settings.fileName] + FileRules.placeholders(of: Settings.fileName)).contains {
      lstat((folder == "/" ? "" : folder) + "/" + $0, &status) == 0
    }
  }

  /// The contents of `onward.yml`, or `nil` if there is none. Throws if there should be one: going on without
  /// it might count what it leaves out.
  func settings(
    reporting diagnostics: inout [Diagnostic]
  ) throws -> Settings? {
    switch FileContent(at: absolute(Settings.fileName)) {
    case .missing:
      try refuseLostSettings()
      return nil
    case .bytes(let bytes):
      return try Settings(
        reading: SourceFile(path: Settings.fileName, bytes: bytes), reporting: &diagnostics)
    // Nothing in a closed folder can be read, and then it is the folder that wants opening.
    case .failed where access(path, R_OK | X_OK) != 0: throw unreadable(lastError())
    case .failed where isFolder(Settings.fileName):
      throw Failure(
        "\(shown(Settings.fileName)) is a folder, and the settings are expected in a file of that name",
        remedy: "Rename the folder: \(commandToMove(Settings.fileName, to: "onward-folder"))")
    case .failed(let message):
      throw Failure(
        "\(shown(Settings.fileName)): \(message.text)",
        remedy: isForbidden(Settings.fileName)
          ? remedyToOpen(Settings.fileName)
          : "It has to be a small text file; an empty one will do.")
    }
  }

  /// Settings that are not here, although something shows that the journal has some.
  private func refuseLostSettings() throws(Failure) {
    let name = Settings.fileName
    if has(name) {
      throw Failure(
        "\(shown(name)) is a link, and what it leads to is not there, so the settings are not known",
        remedy:
          "Put back the file that it leads to. If there are to be no settings, remove the link: rm \(typed(name).quotedForShell)"
      )
    }
    if let placeholder = FileRules.placeholders(of: name).first(where: has) {
      throw Failure(
        "\(shown(name)) is not downloaded yet, so the settings are not known; \(placeholder) only keeps its place",
        remedy:
          "Open it once, or let the sync program finish. If there are to be no settings, remove this: rm \(typed(placeholder).quotedForShell)"
      )
    }
    if let copy = visibleNames.first(where: FileRules.isConflictCopyOfSettings) {
      throw Failure(
        "\(shown(name)) is missing, but a sync program left a copy of it: \(copy)",
        remedy: "If its settings are right, rename it: \(commandToMove(copy, to: name))")
    }
  }

  private func commandToMove(_ name: String, to other: String) -> String {
    "mv \(typed(name).quotedForShell) \(typed(freeName(for: other, in: "")).quotedForShell)"
  }
}
