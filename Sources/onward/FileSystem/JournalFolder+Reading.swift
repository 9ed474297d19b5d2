import Diagnostics
import Journal
import Markdown
import PageModel
import Templates
import TextKit

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
    var diagnostics: [Diagnostic] = []
    var settings = try settings(reporting: &diagnostics)
    let isMeant = isNamed || settings != nil
    if let override {
      var changed = settings ?? Settings()
      override(&changed)
      settings = changed
    }
    let known = settings ?? Settings()
    // The tables of words are built while the folder is searched, which saves a twentieth of the time of a build.
    async let building = Vocabulary(settings: known, on: today)
    async let _ = Vocabulary.prepareForHistories()
    let walk = try walk(
      ignoring: known.ignore, settings.map(FolderKinds.init), isMeant: isMeant)
    let rates = publishedRates(known)
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
    let hasSettings = settings != nil
    // A file is parsed as soon as it is read, so that the next one can have its memory.
    let results = files.mapInParallel { file in
      switch read(file) {
      case .success(let source): NoteFile(source, vocabulary, hasSettings: hasSettings)
      case .failure(let unreadable): NoteFile(unread: unreadable.diagnostic)
      }
    }
    return await Journal(
      of: results, vocabulary, hasSettings: hasSettings, publishedRates: rates.rates,
      alsoReporting: found)
  }

  /// The number of files up to which the tables are only built if one of them needs them.
  private static let fewFiles = 10

  /// - Parameters:
  ///   - ignored: the patterns of `ignore:` in the settings.
  ///   - folders: the kinds of the folders; `nil` if there are no settings.
  ///   - isMeant: whether the folder was named, or is a journal by its settings.
  private func walk(
    ignoring ignored: [Glob], _ folders: FolderKinds?, isMeant: Bool
  ) throws(Failure) -> FolderWalk {
    var walk = FolderWalk(
      root: self, ignoring: ignored, folders: folders,
      limit: isMeant ? nil : FolderWalk.limitOfStrangeFolder)
    try walk.run()
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

  private func read(_ file: String) -> Result<SourceFile, UnreadableFile> {
    let message: Diagnostic.Message
    switch FileContent(at: absolute(file)) {
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
    switch FileContent(at: absolute(file.path)) {
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
        switch FileContent(at: absolute(path)) {
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
