import Diagnostics
import Journal

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
