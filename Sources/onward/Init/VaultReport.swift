import Diagnostics
import Journal
import TextKit

/// For the terminal: how many notes of which kind a folder holds, and what is not understood yet.
struct VaultReport {
  private let survey: VaultSurvey
  private var journal: Journal { survey.journal }

  init(_ survey: VaultSurvey) { self.survey = survey }

  var lines: [String] {
    let counted = VaultReport.counts(of: journal.notes)
    let notes = counted.isEmpty ? "no note yet" : counted.joined(separator: ", ")
    let others = journal.fileCount - journal.notes.count
    let rest =
      others > 0 ? "; \(others) other Markdown \(others == 1 ? "file" : "files"), left alone" : ""
    return ["Found: \(notes)\(rest)."] + change + unknownWords + doubts + foreignTypes
      + ambiguousDates
  }

  /// `2 applications`, `1 win`, in the order of the kinds.
  private static func counts(of notes: [any NoteKind]) -> [String] {
    Vocabulary.kinds.compactMap { kind in
      let count = notes.count { type(of: $0) == kind }
      return count == 0 ? nil : "\(count) \(count == 1 ? kind.name : kind.folder)"
    }
  }

  /// What counts besides once there is an `onward.yml`, folder by folder.
  private var change: [String] {
    let counted = VaultSurvey.notes(of: survey.written, newTo: journal)
    let byFolder = Dictionary(grouping: counted) {
      VaultSurvey.folder(of: $0.info.path) ?? $0.info.path
    }
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
    let aliases = survey.keys.lines(where: isMeant)
    let stages = stages
    if aliases.isEmpty, stages.isEmpty { return [] }
    let heading =
      "Not understood yet. Lines like these in onward.yml would say what is meant; check each guess:"
    let gained = VaultSurvey.notes(of: survey.explained, newTo: survey.written)
    let effect =
      gained.isEmpty
      ? []
      : [
        "With these lines, more would count: \(VaultReport.counts(of: gained).joined(separator: ", "))."
      ]
    return [heading] + aliases + stages + effect
  }

  /// The keys of a file that is no note are nobody's matter, unless it may have been meant as one: it lies
  /// in a folder of that name, or there is no note at all.
  private func isMeant(_ path: String) -> Bool {
    !survey.explained.hasBegun || paths.contains(path.pathBytes)
      || survey.doubtfulFolders.contains { path.pathRest(after: $0.name + "/") != nil }
  }

  private var paths: Set<PathBytes> { Set(survey.explained.notes.map(\.info.path.pathBytes)) }

  /// The commonest word first.
  private var stages: [String] {
    var places: [UnknownWord: Set<PathBytes>] = [:]
    for diagnostic in survey.explained.diagnostics
    where [.unknownStatus, .unknownStage].contains(diagnostic.message.id) {
      guard let unknown = diagnostic.message.unknown else { continue }
      places[unknown, default: []].insert(diagnostic.path.pathBytes)
    }
    if places.isEmpty { return [] }
    let sorted = places.sorted { ($1.value.count, $0.key.word) < ($0.value.count, $1.key.word) }
    let words = sorted.prefix(VaultReport.limit).map { unknown, paths in
      let key = JournalSkeleton.quoted(unknown.word.shortened)
      let count = paths.count.of("note")
      // What is like no known word is not guessed at.
      return (ForeignTerms.status(of: unknown.word) ?? unknown.nearest).map {
        "  \(key): \($0)  # in \(count)"
      }
        ?? "  # \(key): …  # in \(count); put in a word like applied, interview or rejected"
    }
    let rest = sorted.count - words.count
    return ["stages:"] + words
      + (rest > 0 ? ["  # and \(rest) more: 'onward check' shows all"] : [])
  }

  /// Folders that are left alone and may have been meant.
  private var doubts: [String] {
    survey.doubtfulFolders.map { name, files in
      "\(name)/ is left alone: \(files.of("file there has", "files there have")) fields, and too few of them are known. If these are notes, give each key its field under 'aliases:', one of them \(VaultReport.needed(name)), and take \(JournalSkeleton.quoted(name)) out of 'folders:'."
    }
  }

  /// What a note of the folder's kind cannot do without.
  private static func needed(_ folder: String) -> String {
    let kind = Vocabulary.kinds.first { $0.folder == folder.lowercased() }
    return kind?.indispensable.first.map { "'\($0.name)'" } ?? "what it is about"
  }

  /// Types of the person's own: no setting explains those, so each note has to say it.
  private var foreignTypes: [String] {
    survey.keys.foreignTypes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(VaultReport.limit).map { type, count in
        "\(count.of("file")) with the fields of an application \(count == 1 ? "says" : "say") 'type: \(type)', which is not known; 'type: application' there, or no type, makes \(count == 1 ? "it" : "them") count."
      }
  }

  private var ambiguousDates: [String] {
    let found = survey.explained.diagnostics.filter { $0.message.id == .ambiguousDate }
    guard let first = found.first, let date = first.message.unknown?.word else { return [] }
    let count = Set(found.map(\.path.pathBytes)).count
    return [
      "\(count.of("note has", "notes have")) dates like \(date) (\(first.path)), which may be two different days. 'date_order: dmy' in onward.yml says that the day stands first, 'date_order: mdy' the month."
    ]
  }

  private static let limit = 12
}
