import ArgumentParser
import Diagnostics
import Editing
import Journal

/// Fields of one note, written one after the other; nothing reaches the disk before all of them are.
struct FieldWriting {
  /// The note as it is by now.
  private(set) var source: SourceFile
  /// `channel: job board -> referral`, in the order of writing.
  private(set) var changes: [String] = []
  /// What the person may want to know.
  private(set) var remarks: [String] = []
  private let before: [Diagnostic]
  private let wasNote: Bool
  private let kind: any NoteKind.Type
  private let vocabulary: Vocabulary
  private let folder: JournalFolder
  /// On which a status says that something happened.
  private let day: Day

  init(
    _ source: SourceFile, as kind: any NoteKind.Type, _ vocabulary: Vocabulary,
    in folder: JournalFolder, on day: Day? = nil
  ) {
    self.day = day ?? vocabulary.today
    self.source = source
    self.kind = kind
    self.vocabulary = vocabulary
    self.folder = folder
    let read = vocabulary.note(in: source, hasSettings: folder.hasSettings)
    before = read.diagnostics
    wasNote = read.note != nil
  }

  mutating func write(_ assignment: Assignment) throws {
    let name = vocabulary.field(for: assignment.key, of: kind)?.name
    if name == nil {
      if let near = vocabulary.suggestion(forKey: assignment.key, of: kind) {
        throw ValidationError(
          "'\(assignment.key.visible)' is no field of \(kind.name) notes; did you mean '\(near)'?")
      }
      remarks.append(
        "'\(assignment.key)' is a field of your own: onward keeps it and does not read it")
    }
    if name == "status", try wroteStatus(assignment) { return }
    let edit: FieldEdit
    do throws(EditError) {
      edit = try FieldEdit(
        assignment.change, of: assignment.key, in: source, as: kind, vocabulary)
    } catch {
      throw Failure(
        error.suggesting(assignment.change.byHand(assignment.key)), in: folder.shown(source.path))
    }
    if edit.note.source == source { return }
    source = edit.note.source
    let after = assignment.value.isEmpty ? "(blank)" : assignment.value
    let change =
      assignment.isAddition
      ? "+ \(after)" : edit.before.isEmpty ? after : "\(edit.before) -> \(after)"
    changes.append("\(edit.key): \(change)")
  }

  /// An application's status goes the way of `log`: what it said before is kept in the history.
  private mutating func wroteStatus(_ assignment: Assignment) throws -> Bool {
    let read = vocabulary.note(in: source, hasSettings: folder.hasSettings).note
    guard let application = read as? Application, !assignment.isAddition else { return false }
    let change = try change(to: assignment.value, application)
    let edit: HistoryEdit
    do throws(EditError) {
      edit = try HistoryEdit(
        change, in: source, vocabulary,
        hasSettings: folder.hasSettings)
    } catch {
      throw Failure(error, in: folder.shown(source.path))
    }
    let isUnchanged = edit.items.isEmpty && edit.statuses.isEmpty
    if isUnchanged, case .event(let event) = change, case .stage(let stage) = event.milestone {
      if let ended = EndedAlready(application) {
        throw ended.refusal(ofStatus: assignment.value, in: folder)
      }
      if application.stage > stage {
        changes.append("the status stays as it is: \(further(application.stage))")
      }
    }
    source = edit.note.source
    let after = vocabulary.note(in: source, hasSettings: folder.hasSettings).note as? Application
    changes += edit.changes
    if isUnchanged { return true }
    if case .event(let event) = change {
      changes += HistoryWriter.remarks(event, edit, before: application, after: after)
    }
    changes += effect(of: assignment.value, after)
    return true
  }

  /// What the application counts as, if that is not what the status says.
  private func effect(of text: String, _ after: Application?) -> [String] {
    guard let after else { return [] }
    if text.isEmpty, after.hasHistory {
      return ["it still counts as \(after.standing.word): the history says so"]
    }
    guard let meaning = vocabulary.statusTerms.status(text) else { return [] }
    switch meaning {
    case .stage(let stage) where after.outcome == nil && after.stage > stage:
      return [further(after.stage)]
    case .stage(let stage) where after.outcome == nil && after.stage < stage:
      let planned = after.story.planned.first { $0.milestone == .stage(stage) }
      return planned?.day.map { ["it counts from \($0) on: for that day it is planned"] } ?? []
    case .stage, .open:
      return after.outcome.map {
        ["it still counts as \(Milestone.outcome($0).word): the history says so"]
      } ?? []
    case .outcome, .declined, .archived: return []
    }
  }

  private func further(_ stage: Stage) -> String {
    "it counts as \(Milestone.stage(stage).word), which is further"
  }

  /// A word that says what happened is an event of that day.
  private func change(to text: String, _ application: Application) throws -> HistoryChange {
    guard let meaning = vocabulary.statusTerms.status(text) else { return .status(text) }
    switch meaning {
    case .open, .archived, .stage(.saved): return .status(text)
    case .stage, .outcome, .declined:
      let milestone = try StageArgument(text, meaning, application).milestone
      let event = NewEvent(day: day, milestone: milestone)
      let ended = EndedAlready(application)
      try ended?.refuse(event, typed: text, in: folder)
      // What was sent once and ended is not open again because a status says 'applied'.
      if let ended, milestone == .stage(.applied) {
        throw ended.refusal(ofStatus: text, in: folder)
      }
      // A status says how it stands. If it stands there already, or will on a day that is planned, nothing
      // happened today.
      let isPlanned = application.story.planned.contains { $0.milestone == milestone }
      return milestone == application.standing || isPlanned
        ? .status(milestone.word) : .event(event)
    }
  }

  /// What was wrong with the note before and still is, at its place then.
  var oldProblems: [Diagnostic] {
    let after = Set(
      vocabulary.note(in: source, hasSettings: folder.hasSettings).diagnostics.map(\.message))
    return before.filter { $0.severity < .hint && after.contains($0.message) }.sorted()
  }

  /// A value that the note's reader does not understand is not written, nor one that would make the
  /// note another, or none.
  func refuseNewProblems() throws(Failure) {
    let known = Set(before.map(\.message))
    let after = vocabulary.note(in: source, hasSettings: folder.hasSettings)
    let flaw = after.diagnostics.first { $0.severity < .hint && !known.contains($0.message) }
    if let flaw {
      throw Failure(
        "\(folder.shown(source.path)): \(flaw.message.text). Nothing was written",
        remedy: flaw.message.id == .missingField
          ? "Give it a value instead of a blank one." : flaw.message.remedy)
    }
    guard wasNote, after.note.map({ type(of: $0) == kind }) != true else { return }
    throw Failure(
      "\(folder.shown(source.path)) would be no \(kind.name) note any more. Nothing was written",
      remedy: "If that is meant, change it in an editor.")
  }
}

extension Application {
  /// Its end, else the furthest stage.
  fileprivate var standing: Milestone { outcome.map(Milestone.outcome) ?? .stage(stage) }
}
