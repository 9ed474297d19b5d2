import Diagnostics
import Journal
import TextKit

/// What a folder holds before it becomes a journal, and what becoming one would change.
struct VaultSurvey {
  /// As it is now.
  let journal: Journal
  /// The same folder with the `onward.yml` that is to be written.
  let written: Journal
  /// And with what its own keys probably mean besides.
  let explained: Journal
  let keys: VaultKeys
  /// Folders that bear a kind's name and were not made for this: what lies in them would become notes
  /// that nobody meant.
  let foldersLeftAlone: [String]

  init(_ folder: JournalFolder, on today: Day) async throws {
    journal = try await folder.journal(on: today)
    keys = try VaultKeys(folder, beside: journal)
    let guesses = keys.guesses
    // Read again only where something would be read otherwise.
    let tried =
      journal.hasSettings && guesses.isEmpty
      ? journal : try await folder.journal(on: today) { $0.aliases += guesses }
    let strange = journal.hasSettings ? [] : VaultSurvey.strangeFolders(in: tried, beside: journal)
    foldersLeftAlone = strange
    let none = strange.map { (folder: $0, kind: Settings.noKind) }
    explained =
      none.isEmpty
      ? tried
      : try await folder.journal(on: today) {
        $0.aliases += guesses
        $0.folders += none
      }
    written =
      journal.hasSettings
      ? journal
      : guesses.isEmpty ? explained : try await folder.journal(on: today) { $0.folders += none }
  }

  var hasProfile: Bool { journal.profile != nil }

  func has(_ kind: any NoteKind.Type) -> Bool { explained.notes.contains { type(of: $0) == kind } }

  /// Whether notes of the kind that such a folder is for lie somewhere already.
  func hasNotes(of folder: String) -> Bool {
    Vocabulary.kinds.first { $0.folder == folder }.map(has) ?? false
  }

  /// The kinds that say by their fields whether a note was meant: a company or a link. A name or a day is
  /// had by any file.
  private static let tellingKinds: [any NoteKind.Type] = [
    Application.self, Reflection.self, Feedback.self,
  ]

  /// Those in which any file would become a note of a kind that does not tell, or more lack what their kind
  /// must have than have it.
  private static func strangeFolders(in tried: Journal, beside journal: Journal) -> [String] {
    let new = VaultSurvey.notes(of: tried, newTo: journal)
    let (meant, untold) = (
      new.filter { note in tellingKinds.contains { $0 == type(of: note) } },
      new.filter { note in !tellingKinds.contains { $0 == type(of: note) } }
    )
    let known = Set(
      journal.diagnostics.filter { $0.message.id == .missingField }.map(\.path.pathBytes))
    let lacking = Dictionary(
      tried.diagnostics.filter { $0.severity == .error && $0.message.id == .missingField }
        .map { ($0.path.pathBytes, $0.path) }
    ) { first, _ in first }.filter { !known.contains($0.key) }.values
    let counts = Dictionary(meant.compactMap { folder(of: $0.info.path) }.map { ($0, 1) }) {
      $0 + $1
    }
    let lackingCounts = Dictionary(lacking.compactMap(folder).map { ($0, 1) }) { $0 + $1 }
    let strange = lackingCounts.filter { $0.value > counts[$0.key] ?? 0 }.map(\.key)
    return Set(untold.compactMap { folder(of: $0.info.path) } + strange).sorted()
  }

  /// What is a note in one and not in the other, or one of another kind there.
  static func notes(of journal: Journal, newTo other: Journal) -> [any NoteKind] {
    let kinds = Dictionary(other.notes.map { ($0.info.path.pathBytes, type(of: $0).name) }) { $1 }
    return journal.notes.filter { kinds[$0.info.path.pathBytes] != type(of: $0).name }
  }

  /// The folder of the root that a file lies in; `nil` for those that lie in the root itself.
  static func folder(of path: String) -> String? {
    path.hasPathSeparator ? path.pathParts.first : nil
  }

  /// Folders left alone whose files have fields all the same, so that somebody may have meant them as
  /// notes; with how many there are.
  var doubtfulFolders: [(name: String, files: Int)] {
    foldersLeftAlone.filter { name in
      VaultSurvey.tellingKinds.contains { $0.folder == name.lowercased() }
    }.map { ($0, keys.fileCount(in: $0)) }.filter { $0.1 > 0 }
  }
}

/// The keys that the files of a folder have and that mean no field, and what some of them probably mean.
struct VaultKeys {
  private let files: [UnknownKeys]
  /// Their key, our field.
  let guesses: [(key: String, field: String)]

  init(_ folder: JournalFolder, beside journal: Journal) throws(Failure) {
    let kinds = Dictionary(journal.notes.map { ($0.info.path.pathBytes, type(of: $0)) }) {
      first, _ in first
    }
    let vocabulary = Vocabulary(settings: journal.settings, on: journal.today)
    files = try folder.mapFiles(ignoring: journal.settings.ignore) {
      UnknownKeys(of: $0, as: kinds[$0.path.pathBytes], vocabulary)
    }
    var places: [String: (key: String, texts: [String])] = [:]
    for file in files where file.foreignType == nil {
      for foreign in file.foreign {
        // What a note has besides its own status is another matter.
        let texts = kinds[file.path.pathBytes] == nil ? foreign.texts : []
        places[FieldName.folded(foreign.key), default: (foreign.key, [])].texts += texts
      }
    }
    guesses = places.sorted { $0.key < $1.key }.compactMap { _, found in
      let field =
        ForeignTerms.field(of: found.key)
        ?? (VaultKeys.areStages(found.texts, vocabulary) ? "status" : nil)
      return field.map { (found.key, $0) }
    }
  }

  /// Every one of them says how far something came, or how it ended.
  private static func areStages(_ texts: [String], _ vocabulary: Vocabulary) -> Bool {
    !texts.isEmpty
      && texts.allSatisfy {
        switch vocabulary.statusTerms.status($0) {
        case .stage, .outcome: true
        default: false
        }
      }
  }

  /// How many files of a folder of the root have any at all.
  func fileCount(in folder: String) -> Int {
    files.count { $0.path.pathRest(after: folder + "/") != nil && !$0.foreign.isEmpty }
  }

  /// Types that are not known, of files whose keys are those of an application; how many have each.
  var foreignTypes: [String: Int] {
    files.reduce(into: [:]) { counts, file in
      if file.mayBeApplication, let type = file.foreignType { counts[type, default: 0] += 1 }
    }
  }

  /// As lines of `aliases:` for the files that `isMeant`, the commonest key first: those that can be
  /// guessed, and then, as comments, those that cannot.
  func lines(where isMeant: (String) -> Bool) -> [String] {
    var found: [String: (key: String, nearest: String?, count: Int)] = [:]
    for file in files where isMeant(file.path) {
      for foreign in file.foreign {
        found[FieldName.folded(foreign.key), default: (foreign.key, foreign.nearest, 0)].count += 1
      }
    }
    let sorted = found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
    let meanings = Dictionary(guesses.map { ($0.key, $0.field) }) { first, _ in first }
    let guessed = sorted.compactMap { key, nearest, count in
      (meanings[key] ?? nearest).map {
        "  \(JournalSkeleton.quoted(key)): \($0)  # in \(count.of("note"))"
      }
    }
    let unknown = sorted.filter { meanings[$0.key] == nil && $0.nearest == nil }.map {
      key, _, count in
      "  # \(JournalSkeleton.quoted(key)): …  # in \(count.of("note"))"
    }
    if guessed.isEmpty, unknown.isEmpty { return [] }
    let heading =
      "  # Not guessed at: put in a field, like company or applied, or leave the key as it is."
    return ["aliases:"] + VaultKeys.bounded(guessed, 12)
      + (unknown.isEmpty ? [] : [heading] + VaultKeys.bounded(unknown, 8))
  }

  private static func bounded(_ lines: [String], _ limit: Int) -> [String] {
    let rest = lines.count - limit
    return rest > 0 ? lines.prefix(limit) + ["  # and \(rest) more"] : lines
  }
}
