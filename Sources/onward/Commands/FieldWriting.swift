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
    before = vocabulary.note(in: source, hasSettings: folder.hasSettings).diagnostics
  }

  mutating func write(_ assignment: Assignment) throws {
    let name = vocabulary.fieldName(for: assignment.key, of: kind)
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
    do throws(Refusal) {
      edit = try FieldEdit(
        assignment.isAddition ? .addition(assignment.value) : .value(assignment.value),
        of: assignment.key, in: source, as: kind, vocabulary)
    } catch {
      throw Failure(
        error, in: folder.shown(source.path), byHand: ["\(assignment.key): \(assignment.value)"])
    }
    if edit.note.source == source { return }
    source = edit.note.source
    let after = assignment.value.isEmpty ? "(blank)" : assignment.value
    let change =
      assignment.isAddition
      ? "+ \(after)" : edit.before.isEmpty ? after : "\(edit.before) -> \(after)"
    changes.append("\(edit.key): \(change)")
  }

  /// A status that says what happened goes into the history as well.
  private mutating func wroteStatus(_ assignment: Assignment) throws -> Bool {
    let read = vocabulary.note(in: source, hasSettings: folder.hasSettings).note
    guard let application = read as? Application, !assignment.isAddition,
      let meaning = vocabulary.statusWords.status(assignment.value)
    else { return false }
    switch meaning {
    case .open, .housekeeping, .stage(.saved): return false
    case .stage, .outcome, .declined: break
    }
    let event = NewEvent(
      day: day,
      milestone: try LoggedStage(assignment.value, meaning, application).milestone)
    do {
      let edit = try StoryEdit(
        adding: event, to: source, vocabulary, hasSettings: folder.hasSettings)
      source = edit.note.source
      changes += edit.items.map { "history: + \($0)" }
      if let status = edit.status {
        changes.append("status: " + (status.before.map { "\($0) -> " } ?? "") + status.after)
      }
    } catch {
      throw Failure(
        error, in: folder.shown(source.path),
        byHand: ["history:", "  - \(event.text)", "status: \(event.milestone.word)"])
    }
    return true
  }

  /// A value that the note's reader does not understand is not written.
  func refuseNewProblems() throws(Failure) {
    let known = Set(before.map(\.message))
    let after = vocabulary.note(in: source, hasSettings: folder.hasSettings).diagnostics
    let flaw = after.first { $0.severity < .hint && !known.contains($0.message) }
    guard let flaw else { return }
    throw Failure(
      "\(folder.shown(source.path)): \(flaw.message.text). Nothing was written",
      remedy: flaw.message.remedy)
  }
}
