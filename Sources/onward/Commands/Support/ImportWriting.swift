import Diagnostics
import Editing
import Exchange
import Journal
import Markdown
import PageModel
import Templates
import TextKit

/// Shows what an import would do, or does it.
struct ImportWriting {
  private let plan: ImportPlan
  private let isUpdating: Bool
  private let isPlain: Bool
  private let journal: Journal
  private let folder: JournalFolder

  init(
    _ plan: ImportPlan, isUpdating: Bool, isPlain: Bool, _ journal: Journal, _ folder: JournalFolder
  ) {
    (self.plan, self.journal, self.folder) = (plan, journal, folder)
    (self.isUpdating, self.isPlain) = (isUpdating, isPlain)
  }

  func preview(_ found: [FoundTable]) throws(Failure) {
    let report = ImportReport(plan, found, isUpdating: isUpdating, isPlain: isPlain, folder)
    try Terminal.print(report.text { _ in nil })
    Terminal.writeMessage(report.summary(isWritten: false))
  }

  func write(_ found: [FoundTable]) throws(Failure) {
    let prepared = try newNotes() + (isUpdating ? updates() : [])
    let changes = prepared.compactMap { note in note.change.map { (note.entry, $0) } }
    let progress = Progress("writing", of: changes.count)
    let paths = try folder.write(changes.map(\.1), report: progress.show)
    var outcomes: [Int: ImportOutcome] = [:]
    for note in prepared { outcomes[note.entry] = note.problem.map { .refused($0) } }
    for ((entry, _), path) in zip(changes, paths) { outcomes[entry] = .written(path) }
    let report = ImportReport(plan, found, isUpdating: isUpdating, isPlain: isPlain, folder)
    Terminal.report(report.text { outcomes[$0] })
    Terminal.writeMessage(report.summary(isWritten: true))
    if changes.count > RecordedChange.limit {
      Terminal.printMessage(
        "these are too many for 'onward undo'; to take them back, delete the notes that are listed as created"
      )
    }
  }

  private func newNotes() throws(Failure) -> [PreparedNote] {
    let template = try folder.template(
      "application.md", builtIn: Template.notes[Application.name] ?? Application.emptyTemplate)
    let folders =
      (folder.visibleNames + journal.settings.folders.map(\.folder).filter(\.hasPathSeparator))
      .filter(folder.isOwnFolder)
    let hasSettings = folder.hasSettings
    let entries = plan.entries.indices.filter {
      if case .create = plan.entries[$0].verdict { true } else { false }
    }
    let notes = entries.mapInParallel { [plan, journal] index -> Result<ImportedNote?, EditError> in
      let entry = plan.entries[index]
      guard let application = entry.application else { return .success(nil) }
      return Result { () throws(EditError) in
        try ImportedNote(
          entry, of: application, from: template, in: journal, among: folders,
          hasSettings: hasSettings)
      }
    }
    var names = UsedNames(journal)
    var prepared: [PreparedNote] = []
    for (entry, result) in zip(entries, notes) {
      do throws(EditError) {
        prepared.append(PreparedNote(entry, try result.get(), &names))
      } catch {
        throw Failure(
          "\(folder.displayPath(template.path)): \(error.reason), so the template cannot be filled in",
          remedy: "Fix it there, or move the template elsewhere to use the built-in one.")
      }
    }
    return prepared
  }

  private func updates() throws(Failure) -> [PreparedNote] {
    var read: [String: (before: SourceFile, now: SourceFile, entry: Int)] = [:]
    var prepared: [PreparedNote] = []
    for (index, entry) in plan.entries.enumerated() {
      guard case .known(let known, let differences) = entry.verdict,
        differences.contains(where: \.isAddition), let application = entry.application
      else { continue }
      let path = known.info.path
      let before = if let known = read[path]?.before { known } else { try folder.source(path) }
      do throws(ImportUpdate.Refusal) {
        let update = try ImportUpdate(
          application, in: read[path]?.now ?? before, journal.vocabulary,
          hasSettings: folder.hasSettings)
        read[path] = (before, update.source, index)
      } catch {
        prepared.append(PreparedNote(entry: index, problem: error.reason))
      }
    }
    let changed = read.values.filter { $0.before != $0.now }.sorted { $0.entry < $1.entry }
    return prepared
      + changed.map { before, now, entry in
        PreparedNote(
          entry: entry, change: NoteChange(before: before, after: now.bytes) { _ in before.path })
      }
  }
}

/// A note that is to be written for an entry of the plan, or why it cannot be.
private struct PreparedNote {
  let entry: Int
  var change: NoteChange?
  var problem: String?

  init(entry: Int, change: NoteChange? = nil, problem: String? = nil) {
    (self.entry, self.change, self.problem) = (entry, change, problem)
  }

  /// A new note, or `nil` if its text would give it another meaning.
  init(_ entry: Int, _ note: ImportedNote?, _ names: inout UsedNames) {
    self.entry = entry
    guard let note else {
      problem = "a note with this text would not mean the same as the row"
      return
    }
    if note.source.bytes.count > FileContent.limit {
      problem = "its text is too long for a note"
      return
    }
    let first = names.take(note.note)
    change = NoteChange(before: nil, after: note.source.bytes) { note.note.path(first + $0 - 1) }
  }
}

/// The numbers of the names that are taken, because two notes of one name would make links ambiguous.
private struct UsedNames {
  private var next: [String: Int] = [:]
  private let taken: Set<String>

  init(_ journal: Journal) { taken = Set(journal.notes.map { $0.info.name.lowercased() }) }

  /// The number of the first free name of a note.
  mutating func take(_ note: NewNote) -> Int {
    let name = note.path(1).lowercased()
    var number = next[name] ?? 1
    while taken.contains(note.path(number).fileName.lowercased()) { number += 1 }
    next[name] = number + 1
    return number
  }
}

/// What became of an entry.
enum ImportOutcome {
  case written(String)
  case refused(String)
}
