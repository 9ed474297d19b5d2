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
    let known = Set(journal.notes.map(\.info.path) + VaultSurvey.errors(of: journal))
    let meant: [any NoteKind.Type] = [Application.self, Reflection.self, Feedback.self]
    let strangers =
      adopted.notes.filter { note in !meant.contains { $0 == type(of: note) } }.map(\.info.path)
      + VaultSurvey.errors(of: adopted)
    let folders = strangers.filter { !known.contains($0) && $0.contains("/") }
      .compactMap { $0.split(separator: "/").first.map(String.init) }
    return Set(folders).sorted()
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
    return ["Found: \(notes)\(rest)."] + unknownWords
  }

  /// Keys and words of the person's own, the commonest first, and the line that would explain each.
  private var unknownWords: [String] {
    var counts: [UnknownWord: (setting: String, count: Int)] = [:]
    for diagnostic in journal.diagnostics {
      guard let unknown = diagnostic.message.unknown else { continue }
      let setting = diagnostic.message.id == .unknownKey ? "aliases" : "stages"
      counts[unknown, default: (setting, 0)].count += 1
    }
    if counts.isEmpty { return [] }
    let sorted = counts.sorted { ($1.value.count, $0.key.word) < ($0.value.count, $1.key.word) }
    let lines = sorted.prefix(VaultSurvey.limit).map { unknown, found in
      let known = unknown.nearest ?? (found.setting == "aliases" ? "company" : "interview")
      let word = unknown.word.shortened
      return
        "  '\(word)' (\(found.count.of("note"))); for example  \(found.setting): {\"\(word)\": \(known)}"
    }
    let rest = sorted.count - lines.count
    return [
      "Not understood yet; in onward.yml, a line under aliases: or stages: says what it means:"
    ]
      + lines + (rest > 0 ? ["  … and \(rest) more: 'onward check' shows all"] : [])
  }

  private static let limit = 12
}
