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

  /// The notes that are to be written, and those that cannot be.
  private let prepared: [PreparedNote]
  /// What each row about a note states differently, after the rows before it have added to that note.
  private let differences: [Int: [ImportDifference]]

  init(
    _ plan: ImportPlan, isUpdating: Bool, isPlain: Bool, _ journal: Journal, _ folder: JournalFolder
  ) throws(Failure) {
    (self.plan, self.journal, self.folder) = (plan, journal, folder)
    (self.isUpdating, self.isPlain) = (isUpdating, isPlain)
    let progress = Progress("preparing", of: plan.entries.count)
    progress.begin()
    let updates = try ImportWriting.updates(of: plan, journal, folder)
    prepared = try ImportWriting.newNotes(of: plan, journal, folder) + updates.notes
    differences = updates.differences
    progress.show(plan.entries.count)
  }

  /// - Returns: Whether everything can be imported that is meant to be.
  func preview(_ found: [FoundTable], _ unused: UnusedFiles) throws(Failure) -> Bool {
    let outcomes = refusals
    let report = report(found)
    try Terminal.print(report.text(outcomes))
    Terminal.writeMessage(unused.text + report.summary(outcomes, isWritten: false))
    return isWhole(outcomes, unused)
  }

  /// - Returns: As for a preview.
  func write(_ found: [FoundTable], _ unused: UnusedFiles) throws(Failure) -> Bool {
    let changes = prepared.compactMap { note in
      note.isUpdate && !isUpdating ? nil : note.change.map { (note.entries, $0) }
    }
    let progress = Progress("writing", of: changes.count)
    let paths = try folder.write(changes.map(\.1), report: progress.show)
    var outcomes = refusals
    for ((entries, _), path) in zip(changes, paths) {
      for entry in entries { outcomes[entry] = .written(path) }
    }
    let report = report(found)
    Terminal.report(report.text(outcomes))
    Terminal.writeMessage(unused.text + report.summary(outcomes, isWritten: true))
    if changes.count > RecordedChange.limit {
      Terminal.printMessage(
        "these are too many for 'onward undo'; to take them back, delete the notes that are listed as created"
      )
    }
    return isWhole(outcomes, unused)
  }

  private func report(_ found: [FoundTable]) -> ImportReport {
    ImportReport(
      plan, found, isUpdating: isUpdating, isPlain: isPlain, folder,
      differences: isUpdating ? differences : [:])
  }

  private var refusals: [Int: ImportOutcome] {
    var outcomes: [Int: ImportOutcome] = [:]
    for note in prepared {
      for entry in note.entries where note.problem != nil {
        outcomes[entry] = note.problem.map { .refused($0) }
      }
    }
    return outcomes
  }

  private func isWhole(_ outcomes: [Int: ImportOutcome], _ unused: UnusedFiles) -> Bool {
    unused.damaged.isEmpty
      && !outcomes.contains { index, outcome in
        guard case .refused = outcome else { return false }
        if case .create = plan.entries[index].verdict { return true }
        return isUpdating
      }
  }

  private static func newNotes(
    of plan: ImportPlan, _ journal: Journal, _ folder: JournalFolder
  ) throws(Failure) -> [PreparedNote] {
    let template = try folder.template(
      "application.md", builtIn: Template.notes[Application.name] ?? Application.emptyTemplate)
    let folders =
      (folder.visibleNames + journal.settings.folders.map(\.folder).filter(\.hasPathSeparator))
      .filter(folder.isOwnFolder)
    let hasSettings = folder.hasSettings
    let entries = plan.entries.indices.filter {
      if case .create = plan.entries[$0].verdict { true } else { false }
    }
    let notes = entries.mapInParallel { index -> (Result<ImportedNote?, EditError>, [String]) in
      let entry = plan.entries[index]
      var differing: [String] = []
      guard let application = entry.application else { return (.success(nil), differing) }
      let note = Result { () throws(EditError) in
        try ImportedNote(
          entry, of: application, from: template, in: journal, among: folders,
          hasSettings: hasSettings, reportingTo: &differing)
      }
      return (note, differing)
    }
    var names = UsedNames(journal)
    var prepared: [PreparedNote] = []
    for (entry, (result, differing)) in zip(entries, notes) {
      do throws(EditError) {
        prepared.append(PreparedNote(entry, try result.get(), differing, &names))
      } catch {
        throw Failure(
          "\(folder.displayPath(template.path)): \(error.reason), so the template cannot be filled in",
          remedy: "Fix it there, or move the template elsewhere to use the built-in one.")
      }
    }
    return prepared
  }

  private static func updates(
    of plan: ImportPlan, _ journal: Journal, _ folder: JournalFolder
  ) throws(Failure) -> (notes: [PreparedNote], differences: [Int: [ImportDifference]]) {
    var read: [String: (before: SourceFile, now: SourceFile, entries: [Int])] = [:]
    var prepared: [PreparedNote] = []
    var all: [Int: [ImportDifference]] = [:]
    for (index, entry) in plan.entries.enumerated() {
      guard case .known(let known, let differences) = entry.verdict,
        differences.contains(where: \.isAddition), let application = entry.application
      else { continue }
      let path = known.info.path
      let before = if let known = read[path]?.before { known } else { try folder.source(path) }
      let now = read[path]?.now ?? before
      do throws(ImportUpdate.Refusal) {
        let update = try ImportUpdate(
          application, entry.record.paragraphs, in: now, journal.vocabulary,
          hasSettings: folder.hasSettings)
        all[index] = update.differences
        let isChanged = update.source != now
        read[path] = (
          before, update.source, (read[path]?.entries ?? []) + (isChanged ? [index] : [])
        )
      } catch {
        prepared.append(PreparedNote(entries: [index], isUpdate: true, problem: error.reason))
      }
    }
    let changed = read.values.filter { $0.before != $0.now }
      .sorted { ($0.entries.first ?? 0) < ($1.entries.first ?? 0) }
    let notes =
      prepared
      + changed.map { before, now, entries in
        PreparedNote(
          entries: entries, isUpdate: true,
          change: NoteChange(before: before, after: now.bytes) { _ in before.path })
      }
    return (notes, all)
  }
}

/// A note that is to be written for entries of the plan, or why it cannot be.
private struct PreparedNote {
  let entries: [Int]
  /// Whether the note exists.
  var isUpdate = false
  var change: NoteChange?
  var problem: String?

  init(entries: [Int], isUpdate: Bool, change: NoteChange? = nil, problem: String? = nil) {
    (self.entries, self.isUpdate) = (entries, isUpdate)
    (self.change, self.problem) = (change, problem)
  }

  /// A new note, or `nil` if these columns would mean something else in it.
  init(_ entry: Int, _ note: ImportedNote?, _ differing: [String], _ names: inout UsedNames) {
    entries = [entry]
    guard let note else {
      problem =
        "a note with this text would not mean the same as the row"
        + (differing.isEmpty ? "" : ": \(differing.joined(separator: ", "))")
      return
    }
    if note.source.bytes.count > FileContent.limit {
      problem = "its text is too long for a note"
      return
    }
    let place = note.place
    let first = names.take(place)
    change = NoteChange(before: nil, after: note.source.bytes) { place.path(first + $0 - 1) }
  }
}

/// The numbers of the names that are taken, because two notes of one name would make links ambiguous.
private struct UsedNames {
  private var next: [String: Int] = [:]
  private let taken: Set<String>

  init(_ journal: Journal) { taken = Set(journal.notes.map { $0.info.name.lowercased() }) }

  /// The number of the first free name at a place.
  mutating func take(_ place: NewNote.Place) -> Int {
    let name = place.path(1).lowercased()
    var number = next[name] ?? 1
    while taken.contains(place.path(number).fileName.lowercased()) { number += 1 }
    next[name] = number + 1
    return number
  }
}

/// What became of an entry.
enum ImportOutcome {
  case written(String)
  case refused(String)
}
