import Diagnostics
import Journal

/// What a folder holds before it becomes a journal, and what becoming one would change.
struct VaultSurvey {
  private let journal: Journal
  /// The same folder, as if an `onward.yml` stood in it.
  private let adopted: Journal

  init(_ folder: JournalFolder, on today: Day) async throws {
    journal = try await folder.journal(on: today)
    adopted =
      journal.hasSettings
      ? journal : try await folder.journal(on: today, takingFoldersAsKinds: true)
  }

  var hasProfile: Bool { journal.profile != nil }

  func has(_ kind: any NoteKind.Type) -> Bool { journal.notes.contains { type(of: $0) == kind } }

  /// Folders that bear a kind's name and were not made for this: what lies in them would become notes
  /// that nobody meant. A company or a link says that a note was meant; a name or a day does not.
  var foldersLeftAlone: [String] {
    let meant: [any NoteKind.Type] = [Application.self, Reflection.self, Feedback.self]
    let errors = Set(VaultSurvey.errors(of: journal))
    let strangers =
      newNotes.filter { note in !meant.contains { $0 == type(of: note) } }.map(\.info.path)
      + VaultSurvey.errors(of: adopted).filter { !errors.contains($0) }
    return Set(strangers.filter { $0.contains("/") }.compactMap(VaultSurvey.folder)).sorted()
  }

  /// What an `onward.yml` would make a note, or one of another kind.
  private var newNotes: [any NoteKind] {
    let kinds = Dictionary(journal.notes.map { ($0.info.path, type(of: $0).name) }) { $1 }
    return adopted.notes.filter { kinds[$0.info.path] != type(of: $0).name }
  }

  private static func folder(of path: String) -> String? {
    path.split(separator: "/").first.map(String.init)
  }

  private static func errors(of journal: Journal) -> [String] {
    journal.diagnostics.filter { $0.severity == .error }.map(\.path)
  }

  /// For the terminal: how many notes of which kind, and what is not understood yet.
  var report: [String] {
    let counted = Vocabulary.kinds.compactMap { kind -> String? in
      let count = journal.notes.count { type(of: $0) == kind }
      return count == 0 ? nil : "\(count) \(count == 1 ? kind.name : kind.folder)"
    }
    let notes = counted.isEmpty ? "no note yet" : counted.joined(separator: ", ")
    let others = journal.fileCount - journal.notes.count
    let rest =
      others > 0 ? "; \(others) other Markdown \(others == 1 ? "file" : "files"), left alone" : ""
    return ["Found: \(notes)\(rest)."] + change + unknownWords
  }

  /// What counts besides once there is an `onward.yml`, folder by folder.
  private var change: [String] {
    let counted = newNotes.filter {
      VaultSurvey.folder(of: $0.info.path).map { !foldersLeftAlone.contains($0) } ?? true
    }
    let byFolder = Dictionary(grouping: counted) { VaultSurvey.folder(of: $0.info.path) ?? "" }
    return byFolder.sorted { $0.key < $1.key }.compactMap { folder, notes in
      guard let kind = notes.first.map({ type(of: $0) }) else { return nil }
      let isOne = notes.count == 1
      let place = folder.hasSuffix(".md") ? folder : "\(notes.count.of("file")) in \(folder)/"
      return
        "With an onward.yml, \(place) \(isOne ? "counts" : "count") as well: \(isOne ? kind.name : kind.folder)."
    }
  }

  /// Keys and words of the person's own, as lines that would explain them.
  private var unknownWords: [String] {
    let lines =
      lines(under: "aliases", from: [.unknownKey])
      + lines(under: "stages", from: [.unknownStatus, .unknownStage])
    let heading =
      "Not understood yet. Lines like these in onward.yml would say what is meant; check each guess:"
    return lines.isEmpty ? [] : [heading] + lines
  }

  /// The commonest word first.
  private func lines(under setting: String, from ids: [Diagnostic.ID]) -> [String] {
    var places: [UnknownWord: Set<String>] = [:]
    for diagnostic in journal.diagnostics where ids.contains(diagnostic.message.id) {
      guard let unknown = diagnostic.message.unknown else { continue }
      places[unknown, default: []].insert(diagnostic.path)
    }
    if places.isEmpty { return [] }
    let sorted = places.sorted { ($1.value.count, $0.key.word) < ($0.value.count, $1.key.word) }
    let words = sorted.prefix(VaultSurvey.limit).map { unknown, paths in
      let key = JournalSkeleton.quoted(unknown.word.shortened)
      let count = paths.count.of("note")
      // What is like no known word is not guessed at.
      return unknown.nearest.map { "    \(key): \($0)  # in \(count)" }
        ?? "    # \(key): …  # in \(count); put in a word like applied, interview or rejected"
    }
    let rest = sorted.count - words.count
    return ["  \(setting):"] + words
      + (rest > 0 ? ["    # and \(rest) more: 'onward check' shows all"] : [])
  }

  private static let limit = 12
}
