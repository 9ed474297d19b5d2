import Diagnostics
import Journal
import Markdown
import PageModel
import Templates
import TextKit

/// The folder of a journal. Only this file and the others in `FileSystem` read or write the disk.
struct JournalFolder {
  /// The path as the user named it, for messages; `.` for the current folder.
  let path: String
  /// Whether the user named the folder. Otherwise it was found.
  let isNamed: Bool
  /// The identity of the folder when it was named; `nil` for the current one, which cannot change.
  private let identity: FileIdentity?
  /// The texts that are open in an editor. They count in place of the files.
  var openTexts = OpenTexts()

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

  /// A folder that was found, and not named.
  init(found path: String) { self.init(path: path, isNamed: false) }

  private init(path: String, isNamed: Bool) {
    self.path = path
    self.isNamed = isNamed
    var status = stat()
    identity = path != "." && stat(path, &status) == 0 ? FileIdentity(status) : nil
  }

  /// The same path again, if another folder has it now; `nil` if there is none.
  ///
  /// Git removes a folder that another branch lacks, and makes a new one with the branch that has it.
  var replacement: JournalFolder? {
    guard path != ".", let folder = try? JournalFolder(named: path) else { return nil }
    return isNamed ? folder : JournalFolder(found: path)
  }

  /// Whether the folder has been removed, or no longer has its path.
  var isGone: Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    if let identity { return FileIdentity(status) != identity }
    guard path == ".", let buffer = getcwd(nil, 0) else { return path == "." && errno == ENOENT }
    free(buffer)
    return false
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
    try readSettings(reporting: &diagnostics)?.settings
  }

  private func readSettings(
    reporting diagnostics: inout [Diagnostic]
  ) throws -> (settings: Settings, text: [UInt8])? {
    switch content(of: Settings.fileName) {
    case .missing:
      try refuseLostSettings()
      return nil
    case .bytes(let bytes):
      let settings = try Settings(
        reading: SourceFile(path: Settings.fileName, bytes: bytes), reporting: &diagnostics)
      return (settings, bytes)
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
  /// The text of a file as it counts: as it is in an editor, or else on the disk.
  func content(of path: String) -> FileContent {
    openTexts[path].map(FileContent.init(unsaved:)) ?? FileContent(at: absolute(path))
  }

  /// The note as it is on the disk now.
  /// - Parameter path: the note's path in the journal.
  func source(_ path: String) throws(Failure) -> SourceFile {
    switch content(of: path) {
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
  ///
  /// - Parameters:
  ///   - isUndoable: whether `onward undo` takes the change back.
  ///   - run: what it is a part of, if one command changes several notes; `nil` if it changes only this one.
  /// - Returns: a remark if some metadata of the file could not be kept, or if the change could not be recorded;
  ///   otherwise `nil`.
  func replace(
    _ read: SourceFile, with bytes: [UInt8], isUndoable: Bool = false,
    _ occasion: AtomicFile.Occasion = .alone,
    asPartOf run: RecordedChange.Run? = nil
  ) throws(Failure) -> String? {
    let root = try opened()
    let (folder, name) = try root.place(of: try target(of: read.path))
    guard faccessat(folder.descriptor, name, W_OK, 0) == 0 else {
      let path = displayPath(read.path)
      throw Failure(unwritable: path, errno, toGrant: path)
    }
    guard bytes.count <= FileContent.limit else {
      throw Failure(
        "\(displayPath(read.path)) would be too large to be read as a note, so nothing was written",
        remedy: "Move part of it into another note.")
    }
    let prepared = try AtomicFile(bytes, for: name, in: folder, occasion)
    // If two commands run at once, the second one checks the file after the first one has written it.
    root.lock()
    defer { withExtendedLifetime(root) {} }
    let recorded =
      isUndoable
      ? RecordedChange(path: read.path, before: read.bytes, after: bytes, of: run)
        .recorded(in: root) : nil
    let isReplaced: Bool
    do throws(Failure) {
      isReplaced = try prepared.replace { name in
        if case .bytes(read.bytes) = FileContent(name, in: folder) { true } else { false }
      }
    } catch {
      recorded?.remove()
      throw error
    }
    guard isReplaced else {
      recorded?.remove()
      throw Failure(
        "\(displayPath(read.path)) was changed while it was edited, so nothing was written",
        remedy: "Save it in your editor, then run the command again.")
    }
    let remarks = [
      prepared.lacking.map { "the file was written, but \($0) could not be kept" },
      recorded?.problem.map { "'onward undo' cannot take this back: \($0)" },
    ].compactMap(\.self)
    return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
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
  ///
  /// - Parameters:
  ///   - isUndoable: whether `onward undo` removes the file.
  ///   - run: what it is a part of, if one command changes several notes; `nil` if it changes only this one.
  /// - Returns: false if the name is taken.
  func create(
    _ path: String, _ bytes: [UInt8], isUndoable: Bool = false,
    _ occasion: AtomicFile.Occasion = .alone, asPartOf run: RecordedChange.Run? = nil
  ) throws(Failure) -> Bool {
    let root = try opened()
    let (folder, name) = try root.place(of: path, isMaking: true)
    let isCreated = try AtomicFile(bytes, for: name, in: folder, occasion).create()
    if isCreated, isUndoable {
      root.lock()
      _ = RecordedChange(path: path, before: nil, after: bytes, of: run).recorded(in: root)
    }
    return isCreated
  }

  /// Removes a file if it still has these bytes.
  /// - Returns: false if it has others; it is left as it is.
  func remove(_ path: String, ifStill bytes: [UInt8]) throws(Failure) -> Bool {
    let root = try opened()
    let (folder, name) = try root.place(of: path)
    root.lock()
    defer { withExtendedLifetime(root) {} }
    // From here on no one can write to it by its name.
    let moved = OpenFolder.unusedName(OpenFolder.oldFilePrefix)
    guard renameat(folder.descriptor, name, folder.descriptor, moved) == 0 else {
      throw Failure(unwritable: displayPath(path), errno, toGrant: folder.path)
    }
    guard case .bytes(bytes) = FileContent(moved, in: folder) else {
      _ = folder.renameToUnused(moved, name)
      return false
    }
    unlinkat(folder.descriptor, moved, 0)
    folder.sync()
    return true
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

/// Why a file that may be a note could not be read.
private struct UnreadableFile: Error {
  let diagnostic: Diagnostic
}

extension JournalFolder {
  /// The failure for a folder that cannot be read at all.
  func unreadable(_ reason: String) -> Failure {
    Failure(
      "the folder '\(path)' cannot be read: \(reason)",
      remedy: remedyToGrantAccess(""))
  }

  /// Reads the whole journal as of a day. A folder that was not named and has no `onward.yml` is not read if
  /// it contains more files than any journal.
  ///
  /// - Parameter override: changes the settings before the notes are read. If it is given, the folder is
  ///   read as if it had an `onward.yml`.
  func journal(
    on today: Day, overriding override: ((inout Settings) -> Void)? = nil
  ) async throws -> Journal {
    try await reading(on: today, overriding: override).journal
  }

  /// Reads the whole journal as of a day again, and only those files that have changed since.
  ///
  /// - Parameter known: the files as they were read before; they are exchanged for those that are read now.
  /// - Parameter willRead: is called with the path of each folder before it is read.
  func journal(
    on today: Day, updating known: inout ReadFiles,
    willRead: @escaping (String) -> Void = { _ in }
  ) async throws -> Journal {
    let reading = try await reading(
      on: today, known: known, keepsFiles: true, willRead: willRead)
    known = reading.files
    return reading.journal
  }

  /// - Parameter keepsFiles: whether the files are to be read again later, which takes a call of the system for each.
  private func reading(
    on today: Day, known: ReadFiles = ReadFiles(), keepsFiles: Bool = false,
    willRead: @escaping (String) -> Void = { _ in },
    overriding override: ((inout Settings) -> Void)? = nil
  ) async throws -> (journal: Journal, files: ReadFiles) {
    var diagnostics: [Diagnostic] = []
    let read = try readSettings(reporting: &diagnostics)
    var settings = read?.settings
    let isMeant = isNamed || settings != nil
    if let override {
      var changed = settings ?? Settings()
      override(&changed)
      settings = changed
    }
    let ofSettings = settings ?? Settings()
    let hasSettings = settings != nil
    // A note is read with the words of the settings, and as of a day.
    let old = known.vocabulary(ofSettings: read?.text, on: today)
    // The tables of words are built while the folder is searched, which saves a twentieth of the time of a build.
    async let building = old ?? Vocabulary(settings: ofSettings, on: today)
    async let _ = Vocabulary.prepareForHistories()
    let walk = try walk(
      ignoring: ofSettings.ignore, settings.map(FolderKinds.init), isMeant: isMeant,
      willRead: willRead)
    let rates = publishedRates(ofSettings)
    let vocabulary = await building
    var files = walk.files
    let isLarge = files.count > JournalFolder.fewFiles
    async let _ = isLarge ? Vocabulary.prepareForRemarks() : ()
    var found = diagnostics + rates.diagnostics + walk.diagnostics
    if let path = settings?.benchmarks?.path,
      let index = files.firstIndex(where: { isSameFile($0, path) })
    {
      files.remove(at: index)
      found.append(Diagnostic(path, .start, .leftOut("'benchmarks:' in onward.yml names it")))
    }
    let isOld = old != nil
    // A file is parsed as soon as it is read, so that the next one can have its memory.
    let results = files.mapInParallel { file in
      let version = keepsFiles ? version(of: file) : nil
      if isOld, let old = known.file(file, in: version) { return old }
      let note =
        switch self.read(file) {
        case .success(let source): NoteFile(source, vocabulary, hasSettings: hasSettings)
        case .failure(let unreadable): NoteFile(unread: unreadable.diagnostic)
        }
      return ReadFiles.File(
        path: file, note: note, version: version,
        wasReadBefore: known.version(of: file) == version)
    }
    let journal = await Journal(
      of: results.map(\.note), vocabulary, hasSettings: hasSettings, publishedRates: rates.rates,
      alsoReporting: found)
    return (
      journal,
      keepsFiles
        ? ReadFiles(
          results, vocabulary, ofSettings: read?.text, ReadFiles.Rest(found, rates.rates))
        : ReadFiles()
    )
  }

  /// The number of files up to which the tables are only built if one of them needs them.
  private static let fewFiles = 10

  /// - Parameters:
  ///   - ignored: the patterns of `ignore:` in the settings.
  ///   - folders: the kinds of the folders; `nil` if there are no settings.
  ///   - isMeant: whether the folder was named, or is a journal by its settings.
  ///   - willRead: is called with the path of each folder before it is read.
  private func walk(
    ignoring ignored: [Glob], _ folders: FolderKinds?, isMeant: Bool,
    willRead: @escaping (String) -> Void = { _ in }
  ) throws(Failure) -> FolderWalk {
    var walk = FolderWalk(
      root: self, ignoring: ignored, folders: folders,
      limit: isMeant ? nil : FolderWalk.limitOfStrangeFolder, willRead: willRead)
    try walk.run(alsoTaking: openTexts.paths)
    return walk
  }

  /// Calls a function with each file that may be a note and can be read, ordered by path.
  func mapFiles<Result>(
    ignoring ignored: [Glob], _ transform: (SourceFile) -> Result
  ) throws(Failure) -> [Result] {
    try walk(ignoring: ignored, nil, isMeant: isNamed || hasSettings).files.compactMap { file in
      (try? read(file).get()).map(transform)
    }
  }

  /// What distinguishes a file from what it was before; `nil` if it cannot be found out.
  private func version(of file: String) -> FileVersion? {
    if let text = openTexts[file] { return .unsaved(text) }
    return FileStatus(of: absolute(file)).map(FileVersion.saved)
  }

  private func read(_ file: String) -> Result<SourceFile, UnreadableFile> {
    let message: Diagnostic.Message
    switch content(of: file) {
    case .bytes(let bytes):
      if !GeneratedMark.isGenerated(bytes) { return .success(SourceFile(path: file, bytes: bytes)) }
      message = .leftOut("onward made it from the notes")
    case .missing: message = .unreadableFile("it was removed while the journal was being read")
    case .failed(let problem): message = problem
    }
    return .failure(UnreadableFile(diagnostic: Diagnostic(file, .start, message)))
  }

  /// The published rates from the file that the settings name, or else the built-in ones.
  private func publishedRates(
    _ settings: Settings
  ) -> (rates: [PublishedRate], diagnostics: [Diagnostic]) {
    guard let file = settings.benchmarks else {
      let builtIn = SourceFile(
        path: "templates/published-rates.yml", bytes: Template.publishedRates)
      return PublishedRate.all(in: builtIn)
    }
    if targetOutside(file.path) != nil {
      return ([], [Diagnostic(Settings.fileName, file.position, .ratesOutside(file.path))])
    }
    let message: Diagnostic.Message
    switch content(of: file.path) {
    case .bytes(let bytes):
      return PublishedRate.all(in: SourceFile(path: file.path, bytes: bytes))
    case .missing: message = .missingRates(file.path)
    case .failed(let failure): message = .unopenedRates(file.path, failure.text)
    }
    return ([], [Diagnostic(Settings.fileName, file.position, message)])
  }
}

extension JournalFolder {
  /// The journal's own template from its `templates/` folder, or else the built-in one.
  ///
  /// The case of both names does not matter: many vaults have `Templates/`, and many file systems ignore
  /// case. So a journal looks the same on every machine.
  func template(_ name: String, builtIn: [UInt8]) throws(Failure) -> SourceFile {
    for folder in spellings(of: "templates", in: ".") {
      for file in spellings(of: name, in: folder) {
        let path = "\(folder)/\(file)"
        if let target = targetOutside(path) {
          throw Failure(
            "\(displayPath(path)) is a link that leads out of the journal, so it was not read",
            remedy:
              "Replace the link with the file itself, or move the link elsewhere to use the built-in template. It leads to \(target)"
          )
        }
        switch content(of: path) {
        case .bytes(let bytes): return SourceFile(path: path, bytes: bytes)
        case .missing: continue
        case .failed(let message):
          let wanted =
            message.id == .unreadableFile
            ? "Check its permissions" : "Replace it with a text file"
          throw Failure(
            "\(displayPath(path)): \(message.text)",
            remedy: "\(wanted), or move it elsewhere to use the built-in template.")
        }
      }
    }
    return SourceFile(path: "templates/\(name)", bytes: builtIn)
  }

  /// The target of a path whose links lead out of the journal. Files outside are never put into a note or a
  /// page, because those may be shared. `nil` if the target is inside the journal or does not exist.
  func targetOutside(_ path: String) -> String? {
    guard let target = JournalFolder.resolved(absolute(path)), resolvedPath != nil else {
      return nil
    }
    return inside(target) == nil ? target : nil
  }

  /// The names in a folder that equal this one apart from case, the exact one first. Only the name itself if
  /// there is none, or if the folder cannot be read.
  private func spellings(of name: String, in folder: String) -> [String] {
    let found = names(in: folder).filter { $0.lowercased() == name }
    return found.isEmpty ? [name] : found.filter { $0 == name } + found.filter { $0 != name }
  }
}
