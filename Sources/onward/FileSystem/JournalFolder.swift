import Diagnostics
import Journal
import Markdown
import TextKit

/// The folder of a journal. Only this file and the others in `FileSystem` read or write the disk.
struct JournalFolder {
  /// The path as the user named it, for messages; `.` for the current folder.
  let path: String
  /// Whether the user named the folder. Otherwise it was found.
  let isNamed: Bool
  /// The identity of the folder when it was named; `nil` for the current one, which cannot change.
  private let identity: FileIdentity?

  /// - Parameter named: the path of exactly this folder. If it is `nil`, the nearest folder upwards with an
  ///   `onward.yml` is used, or else the current one.
  init(named: String?) throws(Failure) {
    if let named {
      let name =
        named.endsInPathSeparator ? named.pathParent.flatMap { $0.isEmpty ? nil : $0 } : nil
      let folder = name ?? named
      // A printed command would take such a name for an option.
      path = folder.utf8.first == .dash ? "./" + folder : folder
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
        "'\(path)' is a file, not a folder", remedy: "Name the folder that contains the notes.")
    }
    identity = path == "." ? nil : FileIdentity(status)
  }

  /// The current folder itself, used if no folder was named.
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
        "the folder '\(path)' was replaced with another one while the command ran, so nothing was written",
        remedy: "Run the command again.")
    }
    return folder
  }

  private static func nearestRoot() -> String? {
    guard let buffer = getcwd(nil, 0) else { return nil }
    defer { free(buffer) }
    let current = String(cString: buffer)
    // With `.`, messages name the files as a person in this folder would type them.
    return upwards(from: current).first(where: containsSettings).map {
      $0.pathBytes == current.pathBytes ? "." : $0
    }
  }

  /// The path of a file of the journal, as a person would type it here.
  func displayPath(_ name: String) -> String { path == "." ? name : absolute(name) }

  func absolute(_ relative: String) -> String {
    path == "/" ? "/" + relative : path + "/" + relative
  }

  /// The paths that a typed path may mean, relative to the root. It may have been typed relative to the
  /// current folder or to the root.
  func relative(_ typed: String) -> [String] {
    let inside = JournalFolder.resolved(typed).flatMap(inside)
    return [inside, typed.pathRest(after: "./") ?? typed].compactMap(\.self)
  }

  var hasSettings: Bool { JournalFolder.containsSettings(path) }

  /// Whether a folder has settings. A broken link counts, and so does the placeholder of a file that a sync
  /// program has not downloaded yet: the folder is a journal even if its settings cannot be read.
  static func containsSettings(_ folder: String) -> Bool {
    var status = stat()
    return ([Settings.fileName] + FileRules.placeholders(of: Settings.fileName)).contains {
      lstat((folder == "/" ? "" : folder) + "/" + $0, &status) == 0
    }
  }

  /// The contents of `onward.yml`, or `nil` if there is none. Throws if there should be one, because without
  /// it, files might be counted that it leaves out.
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
    // If the folder itself cannot be read, that is the problem to report.
    case .failed where access(path, R_OK | X_OK) != 0: throw unreadable(lastError())
    case .failed where isFolder(Settings.fileName):
      throw Failure(
        "\(displayPath(Settings.fileName)) is a folder, but the settings have to be in a file of that name",
        remedy: "Rename the folder: \(commandToMove(Settings.fileName, to: "onward-folder"))")
    case .failed(let message):
      throw Failure(
        "\(displayPath(Settings.fileName)): \(message.text)",
        remedy: isForbidden(Settings.fileName)
          ? remedyToGrantAccess(Settings.fileName)
          : "It has to be a small text file; an empty file is enough.")
    }
  }

  /// Throws if the settings are missing although something shows that the journal has some.
  private func refuseLostSettings() throws(Failure) {
    let name = Settings.fileName
    if has(name) {
      throw Failure(
        "\(displayPath(name)) is a link to a file that does not exist, so the settings are not known",
        remedy:
          "Restore the file that it leads to. If you want no settings, remove the link: rm \(typed(name).quotedForShell)"
      )
    }
    if let placeholder = FileRules.placeholders(of: name).first(where: has) {
      throw Failure(
        "\(displayPath(name)) is not downloaded yet, so the settings are not known; \(placeholder) is only its placeholder",
        remedy:
          "Open it once, or let the sync program finish. If you want no settings, remove the placeholder: rm \(typed(placeholder).quotedForShell)"
      )
    }
    if let other = visibleNames.first(where: { $0 != name && $0.lowercased() == name }) {
      throw Failure(
        "\(displayPath(other)) has to be called \(name), in lower case; until then its settings are not known",
        remedy: "Rename it: \(commandToMove(other, to: name))")
    }
    if let copy = visibleNames.first(where: FileRules.isConflictCopyOfSettings) {
      throw Failure(
        "\(displayPath(name)) is missing, but a sync program left a copy of it: \(copy)",
        remedy: "If its settings are right, rename it: \(commandToMove(copy, to: name))")
    }
  }

  private func commandToMove(_ name: String, to other: String) -> String {
    "mv \(typed(name).quotedForShell) \(typed(freeName(for: other, in: "")).quotedForShell)"
  }
}

extension JournalFolder {
  /// The note as it is on the disk now.
  /// - Parameter path: the note's path in the journal.
  func source(_ path: String) throws(Failure) -> SourceFile {
    switch FileContent(at: absolute(path)) {
    case .bytes(let bytes): return SourceFile(path: path, bytes: bytes)
    case .missing:
      throw Failure(
        "\(displayPath(path)) does not exist", remedy: "Check its name; it may have been moved.")
    case .failed(let message):
      throw Failure("\(displayPath(path)): \(message.text)", remedy: message.remedy)
    }
  }

  /// Replaces the note that was read with its edited version. If an editor or a sync program has changed it
  /// since, nothing is written.
  /// - Returns: a remark if some metadata of the file could not be kept; otherwise `nil`.
  func replace(_ read: SourceFile, with bytes: [UInt8]) throws(Failure) -> String? {
    let root = try opened()
    let (folder, name) = try root.place(of: try target(of: read.path))
    guard faccessat(folder.descriptor, name, W_OK, 0) == 0 else {
      throw Failure(
        "\(displayPath(read.path)) cannot be written: \(lastError())",
        remedy: "Check its permissions.")
    }
    guard bytes.count <= FileContent.limit else {
      throw Failure(
        "\(displayPath(read.path)) would be too large to be read as a note, so nothing was written",
        remedy: "Move part of it into another note.")
    }
    let prepared = try AtomicFile(bytes, for: name, in: folder)
    // If two commands run at once, the second one checks the file after the first one has written it.
    root.lock()
    defer { withExtendedLifetime(root) {} }
    let isReplaced = try prepared.replace { name in
      if case .bytes(read.bytes) = FileContent(name, in: folder) { true } else { false }
    }
    guard isReplaced else {
      throw Failure(
        "\(displayPath(read.path)) was changed while it was edited, so nothing was written",
        remedy: "Save it in your editor, then run the command again.")
    }
    return prepared.lacking.map { "the file was written, but \($0) could not be kept" }
  }

  /// The file that a path of the journal leads to, relative to the root. A note may be a link to a file
  /// elsewhere in the journal; then that file is edited, and the link stays.
  private func target(of path: String) throws(Failure) -> String {
    guard let target = JournalFolder.resolved(absolute(path)) else {
      throw Failure(
        "\(displayPath(path)) cannot be written: \(lastError())", remedy: "Check that it exists.")
    }
    guard let inside = inside(target) else {
      throw Failure(
        "\(displayPath(path)) is a link that leads out of the journal, so nothing was written",
        remedy: "Edit the file itself: \(target)")
    }
    return inside
  }

  /// Creates a new file and the folders in its path. It never overwrites anything.
  /// - Returns: false if the name is taken.
  func create(_ path: String, _ bytes: [UInt8]) throws(Failure) -> Bool {
    let (folder, name) = try opened().place(of: path, isMaking: true)
    return try AtomicFile(bytes, for: name, in: folder).create()
  }

  /// Creates those files that do not exist yet, and then calls `last`. If anything fails, the new files are
  /// removed.
  /// - Returns: the paths of the files that were created.
  func createAll(
    _ files: [(path: String, text: [UInt8])], then last: () throws(Failure) -> Void
  ) throws(Failure) -> [String] {
    let root = try opened()
    let folders = Set(files.compactMap { $0.path.pathParts.dropLast().first })
      .filter { root.status(of: $0) == nil }
    var made: [String] = []
    do throws(Failure) {
      for (path, text) in files where try create(path, text) { made.append(path) }
      try last()
    } catch {
      for path in made {
        guard let (folder, name) = try? root.place(of: path) else { continue }
        unlinkat(folder.descriptor, name, 0)
      }
      for folder in folders { unlinkat(root.descriptor, folder, AT_REMOVEDIR) }
      throw error
    }
    return made
  }
}
