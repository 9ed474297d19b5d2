import Diagnostics
import Journal
import Markdown
import PageModel
import TextKit

/// The contents of a folder before it becomes a journal, and what would change when it does.
struct VaultSurvey {
  /// The folder as it is now.
  let journal: Journal
  /// The same folder with the `onward.yml` that is to be written.
  let written: Journal
  /// The same with the lines of settings added that are printed: the probable meanings of its own keys, and what
  /// settles the files that look like applications.
  let explained: Journal
  let keys: VaultKeys
  /// Folders that have the name of a kind by coincidence. Their files would become notes that no one meant.
  let foldersLeftAlone: [String]
  /// The values of `type:` that are the name of a kind by coincidence.
  let typesLeftAlone: [String]
  let settling: ProposedSettings
  /// Whether the notes are in folders of the vault's own, so that those of a new journal would only be in the way.
  let hasOwnFolders: Bool

  init(_ folder: JournalFolder, on today: Day) async throws {
    let journal = try await folder.journal(on: today)
    self.journal = journal
    let keys = try VaultKeys(folder, beside: journal)
    self.keys = keys
    let guesses = keys.guesses
    // The folder is read again only if the result would differ.
    let tried =
      journal.hasSettings && guesses.isEmpty
      ? journal : try await folder.journal(on: today) { $0.aliases += guesses }
    let strange =
      journal.hasSettings
      ? []
      : VaultSurvey.strangeFolders(in: tried, beside: journal).filter {
        !JournalSkeleton.isGuide(folder.absolute($0 + "/README.md"), ofFolder: $0)
      }
    foldersLeftAlone = strange
    let types =
      journal.hasSettings ? [] : VaultSurvey.strangeTypes(in: tried, beside: journal, keys)
    typesLeftAlone = types
    let leaveAlone = { (settings: inout Settings) in
      settings.folders += strange.map { (folder: $0, kind: Settings.noKind) }
      settings.types += types.map { (word: $0, kind: Settings.noKind) }
    }
    let isPlain = strange.isEmpty && types.isEmpty
    var explained =
      isPlain
      ? tried
      : try await folder.journal(on: today) {
        $0.aliases += guesses
        leaveAlone(&$0)
      }
    written =
      journal.hasSettings
      ? journal
      : guesses.isEmpty ? explained : try await folder.journal(on: today) { leaveAlone(&$0) }
    var settling = ProposedSettings()
    // What settles one file can make a file beside it look like an application.
    for _ in 1...VaultSurvey.rounds {
      if !settling.add(for: explained, keys) { break }
      let lines = settling
      explained = try await folder.journal(on: today) {
        $0.aliases += guesses
        leaveAlone(&$0)
        lines.apply(to: &$0)
      }
    }
    self.explained = explained
    self.settling = settling
    hasOwnFolders = VaultSurvey.hasOwnFolders(explained)
  }

  /// The number of times that the folder is read to find out what the printed lines change.
  private static let rounds = 4

  private static func hasOwnFolders(_ explained: Journal) -> Bool {
    let vocabulary = explained.vocabulary
    return explained.notes.contains { note in
      let path = note.info.path
      guard let folder = path.pathParent else { return false }
      return type(of: note) == Application.self
        ? VaultSurvey.topFolder(of: path)?.lowercased() != Application.folder
        : folder.hasPathSeparator
          && VaultSurvey.kindFolder(of: path, vocabulary)?.hasPathSeparator == true
    }
  }

  /// Whether a folder of other notes with fields has nothing that looks like a job search, not even a key that may be
  /// mistyped.
  var isAboutOther: Bool {
    !journal.hasSettings && keys.haveFields && explained.notes.isEmpty
      && explained.nearApplications.isEmpty && settling.isEmpty && doubtfulFolders.isEmpty
      && !keys.lines(where: { _ in true }, without: settling.explainedKeys).contains {
        // The others are comments about keys that resemble none.
        $0.trimmed.hasPrefix("\"")
      }
  }

  var hasProfile: Bool { journal.profile != nil }

  func has(_ kind: any NoteKind.Type) -> Bool { explained.notes.contains { type(of: $0) == kind } }

  /// Whether there are already notes of the kind that the folder is for.
  func hasNotes(of folder: String) -> Bool {
    Vocabulary.kinds.first { $0.folder == folder }.map(has) ?? false
  }

  /// The kinds whose notes need a company or a link, so that their fields show whether a file was meant as a
  /// note. The other kinds need a name or a day at most, which any file may have.
  private static let kindsWithClearFields: [any NoteKind.Type] = [
    Application.self, Reflection.self, Feedback.self,
  ]

  /// The folders that were probably not made for notes. Either a file in them would become a note of a kind
  /// whose fields show nothing, or more files lack the fields of their kind than have them.
  private static func strangeFolders(in tried: Journal, beside journal: Journal) -> [String] {
    let vocabulary = tried.vocabulary
    let new = VaultSurvey.notes(of: tried, newTo: journal)
    let (meant, others) = (
      new.filter { note in kindsWithClearFields.contains { $0 == type(of: note) } },
      new.filter { note in !kindsWithClearFields.contains { $0 == type(of: note) } }
    )
    let known = Set(
      journal.diagnostics.filter { $0.message.id == .missingField }.map(\.path.pathBytes))
    let lacking = Dictionary(
      tried.diagnostics.filter { $0.severity == .error && $0.message.id == .missingField }
        .map { ($0.path.pathBytes, $0.path) }
    ) { first, _ in first }.filter { !known.contains($0.key) }.values
    let counts = Dictionary(
      meant.compactMap { kindFolder(of: $0.info.path, vocabulary) }.map { ($0, 1) },
      uniquingKeysWith: +)
    let lackingCounts = Dictionary(
      lacking.compactMap { kindFolder(of: $0, vocabulary) }.map { ($0, 1) }, uniquingKeysWith: +)
    let strange = lackingCounts.filter { $0.value > counts[$0.key] ?? 0 }.map(\.key)
    return Set(others.compactMap { kindFolder(of: $0.info.path, vocabulary) } + strange).sorted()
  }

  /// The types that are words of daily life in this vault: some notes with such a type would become notes, or
  /// mistakes, only because there is an `onward.yml`.
  private static func strangeTypes(
    in tried: Journal, beside journal: Journal, _ keys: VaultKeys
  ) -> [String] {
    let vocabulary = tried.vocabulary
    let counted = Set(journal.notes.map(\.info.path.pathBytes))
    let found =
      VaultSurvey.notes(of: tried, newTo: journal).map(\.info.path)
      + tried.diagnostics.filter { $0.severity == .error && $0.message.id == .missingField }
      .map(\.path)
    let new = Set(found.filter { kindFolder(of: $0, vocabulary) == nil }.map(\.pathBytes))
      .subtracting(counted)
    let types = keys.types.filter { new.contains($0.path.pathBytes) }.map(\.type)
    return Set(types.filter { vocabulary.kind(ofType: $0) != nil }).sorted()
  }

  /// The notes of a journal that are not notes in the other one, or have another kind there.
  static func notes(of journal: Journal, newTo other: Journal) -> [any NoteKind] {
    let kinds = Dictionary(other.notes.map { ($0.info.path.pathBytes, type(of: $0).name) }) { $1 }
    return journal.notes.filter { kinds[$0.info.path.pathBytes] != type(of: $0).name }
  }

  /// The top-level folder of a file; `nil` for a file in the root itself.
  private static func topFolder(of path: String) -> String? {
    path.hasPathSeparator ? path.pathParts.first : nil
  }

  /// The folder that determines the kind of a file, as it is spelled on the disk; `nil` if none does.
  static func kindFolder(of path: String, _ vocabulary: Vocabulary) -> String? {
    guard let folder = vocabulary.kindFolder(of: path) else { return nil }
    return path.pathParts.prefix(folder.pathParts.count).joined(separator: "/")
  }

  /// The folders left alone whose files have fields, with the number of such files. Someone may have meant
  /// them as notes.
  var doubtfulFolders: [(name: String, files: Int)] {
    foldersLeftAlone.filter { name in
      VaultSurvey.kindsWithClearFields.contains { $0.folder == name.lastPathPart.lowercased() }
    }.map { ($0, keys.fileCount(in: $0)) }.filter { $0.1 > 0 }
  }
}

/// The unknown keys in the files of a folder, and the probable meanings of some of them.
struct VaultKeys {
  private let files: [UnknownKeys]
  /// Each key with the field that it probably means.
  let guesses: [(key: String, field: String)]

  init(_ folder: JournalFolder, beside journal: Journal) throws(Failure) {
    let kinds = Dictionary(journal.notes.map { ($0.info.path.pathBytes, type(of: $0)) }) {
      first, _ in first
    }
    let vocabulary = journal.vocabulary
    files = try folder.mapFiles(ignoring: journal.settings.ignore) {
      UnknownKeys(of: $0, as: kinds[$0.path.pathBytes], vocabulary)
    }
    var places: [String: (key: String, texts: [String], files: Int)] = [:]
    for file in files where file.foreignType == nil {
      for foreign in file.foreign {
        // In a note, a second key with such words need not be the status.
        let texts = kinds[file.path.pathBytes] == nil ? foreign.texts : []
        places[FieldName.folded(foreign.key), default: (foreign.key, [], 0)].texts += texts
        places[FieldName.folded(foreign.key)]?.files += 1
      }
    }
    guesses = places.sorted { $0.key < $1.key }.compactMap { _, found in
      let field =
        Language.field(of: found.key)
        ?? (found.files > 1 && !VaultKeys.isTopic(found.key)
          && VaultKeys.areStages(found.texts, vocabulary) ? "status" : nil)
      return field.map { (found.key, $0) }
    }
  }

  /// Whether the key states what a note is about: the `Topic: interview` of a meeting is not the status of anything.
  private static func isTopic(_ key: String) -> Bool {
    Language.keysOfTopics.contains(FieldName.folded(key))
  }

  /// Whether there are texts, each one is a stage or an outcome, and one of them is not a word of daily life.
  private static func areStages(_ texts: [String], _ vocabulary: Vocabulary) -> Bool {
    texts.contains { StatusEvidence($0, vocabulary) == .own }
      && texts.allSatisfy {
        switch vocabulary.statusTerms.term(ofStatus: $0) {
        case .stage, .outcome: true
        default: false
        }
      }
  }

  /// The number of files in a top-level folder that have unknown keys.
  func fileCount(in folder: String) -> Int {
    files.count { $0.path.pathRest(after: folder + "/") != nil && !$0.foreign.isEmpty }
  }

  /// The files with a `type:`, each with its value.
  var types: [(path: String, type: String)] {
    files.compactMap { file in file.type.map { (file.path, $0) } }
  }

  /// What is known of a file, by its path.
  func file(at path: String) -> UnknownKeys? {
    files.first { $0.path.pathBytes == path.pathBytes }
  }

  /// Whether any file has fields.
  var haveFields: Bool { files.contains { !$0.keys.isEmpty } }

  /// The paths of the files with fields that are in a folder or its subfolders.
  func pathsOfFilesWithFields(in folder: String) -> [String] {
    files.filter { !$0.keys.isEmpty && $0.path.pathRest(after: folder + "/") != nil }.map(\.path)
  }

  /// The paths of the files with a tag.
  func paths(taggedWith tag: String) -> [String] {
    files.filter { $0.tags.contains(tag) }.map(\.path)
  }

  /// The keys of the files that `isMeant` accepts, as lines of `aliases:`, the most frequent key first. Keys
  /// with a guess come first, and then, as comments, those without.
  ///
  /// - Parameter explained: Keys that are left out, because another line is about them.
  func lines(where isMeant: (String) -> Bool, without explained: [String]) -> [String] {
    var found: [String: (key: String, nearest: String?, count: Int)] = [:]
    for file in files where isMeant(file.path) {
      for foreign in file.foreign where !explained.contains(foreign.key) {
        found[FieldName.folded(foreign.key), default: (foreign.key, foreign.nearest, 0)].count += 1
      }
    }
    let sorted = found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
    let meanings = Dictionary(guesses.map { ($0.key, $0.field) }) { first, _ in first }
    let guessed = sorted.compactMap { key, nearest, count in
      (meanings[key] ?? nearest).map {
        "  \(key.inDoubleQuotes): \($0)  # in \(count.pluralized("note"))"
      }
    }
    let unknown = sorted.filter { meanings[$0.key] == nil && $0.nearest == nil }.map {
      key, _, count in
      "  # \(key.inDoubleQuotes): …  # in \(count.pluralized("note"))"
    }
    if guessed.isEmpty, unknown.isEmpty { return [] }
    let heading =
      "  # Not guessed: fill in a field, like company or applied, or leave the key as it is."
    // The line about what would count is true of all of them.
    return ["aliases:"] + VaultKeys.bounded(guessed, 60)
      + (unknown.isEmpty ? [] : [heading] + VaultKeys.bounded(unknown, 8))
  }

  private static func bounded(_ lines: [String], _ limit: Int) -> [String] {
    let rest = lines.count - limit
    return rest > 0 ? lines.prefix(limit) + ["  # and \(rest) more"] : lines
  }
}
