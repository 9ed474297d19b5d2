import Diagnostics
import Journal
import Templates
import TextKit

/// Why a file that may be a note could not be read.
private struct UnreadableFile: Error {
  let diagnostic: Diagnostic
}

extension JournalFolder {
  /// The folder as a whole is kept from this person.
  func unreadable(_ reason: String) -> Failure {
    Failure(
      "the folder '\(path)' cannot be read: \(reason)",
      remedy: remedyToOpen(""))
  }

  /// Reads the whole journal for a day. A folder without an `onward.yml` that nobody named is not read
  /// where it holds more than any journal does.
  ///
  /// - Parameter supposed: what to change in the settings before; then an `onward.yml` is taken to be here.
  func journal(
    on today: Day, supposing supposed: ((inout Settings) -> Void)? = nil
  ) async throws -> Journal {
    var diagnostics: [Diagnostic] = []
    var settings = try settings(reporting: &diagnostics)
    let walk = try walk(ignoring: settings?.ignore)
    if let supposed {
      var changed = settings ?? Settings()
      supposed(&changed)
      settings = changed
    }
    let rates = publishedRates(settings ?? Settings())
    var files = walk.files
    var found = diagnostics + rates.diagnostics + walk.diagnostics
    if let path = settings?.benchmarks?.path,
      let index = files.firstIndex(where: { isSameFile($0, path) })
    {
      files.remove(at: index)
      found.append(Diagnostic(path, .start, .leftOut("'benchmarks:' in onward.yml names it")))
    }
    let vocabulary = Vocabulary(settings: settings ?? Settings(), on: today)
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

  /// - Parameter ignored: as the settings say; `nil` where there are none.
  private func walk(ignoring ignored: [Glob]?) throws(Failure) -> FolderWalk {
    let isMeant = isNamed || ignored != nil
    var walk = FolderWalk(
      root: self, ignoring: ignored ?? [], limit: isMeant ? nil : FolderWalk.limitOfStrangeFolder)
    try walk.run()
    return walk
  }

  /// Every file that may be a note and can be read, one at a time, in the order of their paths.
  func mapFiles<Result>(
    ignoring ignored: [Glob], _ transform: (SourceFile) -> Result
  ) throws(Failure) -> [Result] {
    try walk(ignoring: hasSettings ? ignored : nil).files.compactMap { file in
      (try? read(file).get()).map(transform)
    }
  }

  private func read(_ file: String) -> Result<SourceFile, UnreadableFile> {
    let message: Diagnostic.Message
    switch FileContent(at: absolute(file)) {
    case .bytes(let bytes):
      if !FileRules.isGenerated(bytes) { return .success(SourceFile(path: file, bytes: bytes)) }
      message = .leftOut("onward made it from the notes")
    case .missing: message = .unreadableFile("it went away while it was read")
    case .failed(let problem): message = problem
    }
    return .failure(UnreadableFile(diagnostic: Diagnostic(file, .start, message)))
  }

  /// What others have published: the file that the settings name, else ours.
  private func publishedRates(
    _ settings: Settings
  ) -> (rates: [PublishedRate], diagnostics: [Diagnostic]) {
    guard let file = settings.benchmarks else {
      let ours = SourceFile(path: "templates/published-rates.yml", bytes: Template.publishedRates)
      return PublishedRate.all(in: ours)
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
  /// A template: the journal's own, from its `templates/` folder, else ours.
  ///
  /// In whatever case the folder and the file are written: many a vault has `Templates/`, half of all
  /// disks make no difference, and a journal looks the same from every machine.
  func template(_ name: String, or ours: [UInt8]) throws(Failure) -> SourceFile {
    for folder in spellings(of: "templates", in: ".") {
      for file in spellings(of: name, in: folder) {
        let path = "\(folder)/\(file)"
        if let target = targetOutside(path) {
          throw Failure(
            "\(shown(path)) is a link that leads out of the journal, so it was not read",
            remedy:
              "Put the file itself in the link's place, or move the link away: then the usual one counts. It leads to \(target)"
          )
        }
        switch FileContent(at: absolute(path)) {
        case .bytes(let bytes): return SourceFile(path: path, bytes: bytes)
        case .missing: continue
        case .failed(let message):
          let wanted =
            message.id == .unreadableFile ? "Check its permissions" : "Make it a text file"
          throw Failure(
            "\(shown(path)): \(message.text)",
            remedy: "\(wanted), or move it away: then the usual one counts.")
        }
      }
    }
    return SourceFile(path: "templates/\(name)", bytes: ours)
  }

  /// Where links on the way to a file lead, if that is out of the journal: what lies there is nobody's to
  /// put into a note or a page, which may be shared. `nil` where they stay inside, or lead to nothing.
  func targetOutside(_ path: String) -> String? {
    guard let target = JournalFolder.resolved(absolute(path)), resolvedPath != nil else {
      return nil
    }
    return inside(target) == nil ? target : nil
  }

  /// The names there that differ from this one in case at most, itself first; only itself where none is
  /// there, or none can be seen.
  private func spellings(of name: String, in folder: String) -> [String] {
    let found = names(in: folder).filter { $0.lowercased() == name }
    return found.isEmpty ? [name] : found.filter { $0 == name } + found.filter { $0 != name }
  }
}
