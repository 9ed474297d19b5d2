import Diagnostics
import Editing
import Journal
import Markdown
import TextKit

/// An event that is added to an application's note. Nothing is written to the disk here.
struct LoggedEvent {
  /// The change to the note: what was added, and the old and the new status.
  let edit: NoteEdit
  /// The application after the change; `nil` if the note no longer contains one.
  let application: Application?
  /// The event with what the note said before; `nil` if nothing changes.
  let written: WrittenEvent?

  /// Throws if the note cannot be edited safely. The error contains the lines to type.
  /// - Parameter day: the event's day, if it was typed. It is shown in words.
  init(
    _ event: NewEvent, on day: UnderstoodDay?, typed meaning: StatusTerm,
    _ application: Application, _ journal: Journal,
    in folder: JournalFolder,
    _ vocabulary: Vocabulary
  ) throws(Failure) {
    let source = try folder.source(application.info.path)
    let completion = LoggedEvent.completion(of: event, application, source, vocabulary, folder)
    let edit: HistoryEdit
    do {
      edit = try HistoryEdit(
        .event(completion?.event ?? event), in: completion?.edit.source ?? source, vocabulary,
        hasSettings: folder.hasSettings)
    } catch {
      throw Failure(error, in: folder.displayPath(source.path))
    }
    written =
      edit.note.source == source
      ? nil
      : WrittenEvent(
        event: event, before: application, statusBefore: edit.statuses.first?.before ?? "")
    let after = vocabulary.note(in: edit.note.source, hasSettings: folder.hasSettings).note
    self.application = after as? Application
    let shown = folder.displayPath(source.path)
    let typedDay = [day].compactMap { $0.map { ReportLine.day($0.shown) } }
    guard edit.note.source != source else {
      self.edit = NoteEdit(
        before: source, after: source,
        lines: [.unchanged(shown)] + typedDay + LoggedEvent.end(of: application, after: event))
      return
    }
    let remarks =
      LoggedEvent.correction(of: meaning, event)
      + LoggedEvent.remarks(
        event, edit, before: application, after: self.application, in: folder)
    self.edit = NoteEdit(
      before: source, after: edit.note.source,
      lines: [.note(shown)] + (completion?.change ?? []) + edit.changes
        + LoggedEvent.place(of: edit) + typedDay + remarks.map { .remark($0) })
  }

  /// An event of the note that is completed, with everything that is known about it, and the change as lines.
  private struct Completion {
    let event: NewEvent
    let edit: EventEdit
    let change: [ReportLine]
  }

  /// The planned event that has taken place, or that more is known about now: the only one of that kind on its day, with
  /// no words of its own yet.
  private static func completion(
    of event: NewEvent, _ application: Application, _ source: SourceFile,
    _ vocabulary: Vocabulary, _ folder: JournalFolder
  ) -> Completion? {
    let ofDay = application.history.events.filter {
      $0.day == event.day && $0.milestone == event.milestone
    }
    guard event.note != nil, ofDay.count == 1, let known = ofDay.first, known.note == nil,
      event.time == nil || event.time == known.time,
      event.label == nil || event.label == known.label,
      let edit = try? EventEdit(
        .complete(event), of: known, in: source, vocabulary, hasSettings: folder.hasSettings),
      edit.source != source
    else { return nil }
    let whole = NewEvent(
      day: event.day, time: known.time, milestone: event.milestone, label: known.label,
      note: event.note)
    return Completion(
      event: whole, edit: edit, change: [.replaced(edit.item.before, by: edit.item.after ?? "")])
  }

  /// A line about the end of the application, if the recorded stage came before it.
  private static func end(of application: Application, after event: NewEvent) -> [ReportLine] {
    guard case .stage = event.milestone, let ended = EndedApplication(application) else {
      return []
    }
    return [.remark("it has ended since: \(ended.ended)")]
  }

  /// A line about the place of the new items, if it is not that of the others.
  static func place(of edit: HistoryEdit) -> [ReportLine] {
    edit.isBesideText
      ? [
        .remark(
          "the events in the text stay there; what is new is in the fields at the top of the note")
      ]
      : []
  }

  /// A line about the word that was written, if it is not the one that was typed.
  private static func correction(of meaning: StatusTerm, _ event: NewEvent) -> [String] {
    meaning == .outcome(.notPursued) && event.milestone == .outcome(.withdrawn)
      ? ["it was sent, so this is recorded as 'withdrawn': you ended it"] : []
  }

  /// Lines about consequences of the change that may not be intended.
  static func remarks(
    _ event: NewEvent, _ edit: HistoryEdit, before: Application, after: Application?,
    in folder: JournalFolder
  ) -> [String] {
    guard let after else { return [] }
    var lines: [String] = []
    if edit.leavesStatus, !edit.items.isEmpty {
      let isPlanned =
        (after.history.planned + [after.history.appointmentOfToday].compactMap(\.self))
        .contains { $0.day == event.day && $0.milestone == event.milestone }
      let stays = before.history.outcome == nil || !isPlanned
      if stays {
        lines.append(
          isPlanned
            ? "it is planned, so the status stays the same"
            : "something later is already recorded, so the status stays the same")
      }
    }
    if let ended = before.outcome, after.outcome == nil {
      lines.append("it had ended (\(Milestone.outcome(ended).word)); this reopens it")
    }
    if after.outcome != nil {
      // On its day, the planned event would count as having happened and reopen the application.
      for planned in after.history.planned {
        guard let day = planned.day, let word = planned.milestone?.word else { continue }
        let log = ShellCommand("onward", "log", after.info.path, word, "\(day)", "--cancel")
        lines.append("\(day) \(word) is still planned; to take it out: \(log.on(folder).text)")
      }
    }
    return lines
  }
}

extension HistoryEdit {
  /// Each change as a line: the added items, and the old and the new value of each status field.
  var changes: [ReportLine] {
    items.map { .added($0) }
      + statuses.map { status in
        .field(
          key: status.key, before: status.before,
          after: status.after.isEmpty ? "(empty)" : status.after)
      }
  }
}

/// An application that has ended, and the events and statuses that can no longer be written.
struct EndedApplication {
  private let application: Application
  private let outcome: Outcome
  /// The event that ended it.
  private let end: Event

  init?(_ application: Application) {
    guard let outcome = application.outcome,
      let end = application.history.events.last(where: {
        if case .outcome = $0.milestone { !$0.isPlanned } else { false }
      })
    else { return nil }
    (self.application, self.outcome, self.end) = (application, outcome, end)
  }

  /// Throws if the event is an outcome that cannot follow this one. A rejection is not followed by silence, nor
  /// by the user's own decision to withdraw. Only an application that is still open can be skipped.
  ///
  /// - Parameter meaning: what the word means. `skip` on a sent application is the event `withdrawn`.
  func refuse(
    _ event: NewEvent, typed word: String, meaning: StatusTerm, in folder: JournalFolder
  ) throws(Failure) {
    let isSkip = meaning == .outcome(.notPursued)
    guard case .outcome(let new) = event.milestone, new != outcome,
      isSkip || !new.mayFollow(outcome), end.day.map({ $0 <= event.day }) ?? true
    else { return }
    let command = ShellCommand("onward", "set", application.info.path, "reflect=skip").on(folder)
    let isAboutReflection = outcome == .rejected && [.notPursued, .withdrawn].contains(new)
    throw Failure(
      "\(place(in: folder)): the application has already ended: \(ended). '\(word)' was not written",
      remedy: ifWrong + (isAboutReflection ? " If you want no reflection on it:" : ""),
      details: isAboutReflection ? [command.text] : [])
  }

  /// The failure for a status that names something before the end.
  func refusal(ofStatus word: String, in folder: JournalFolder) -> Failure {
    Failure(
      "\(place(in: folder)): the application has ended: \(ended). The status '\(word)' would hide that, so nothing was written",
      remedy: "\(ifWrong) If you applied again, create a note for that:",
      details: [ShellCommand("onward", "new", "application", name).on(folder).text])
  }

  /// The outcome and its day, like `rejected on 2026-03-24`.
  var ended: String {
    Milestone.outcome(outcome).word + (end.day.map { " on \($0)" } ?? "")
  }

  private var ifWrong: String {
    "If '\(Milestone.outcome(outcome).word)' is wrong, change line \(end.line) in an editor."
  }

  private var name: String {
    application.role.map { "\(application.company) - \($0)" } ?? application.company
  }

  private func place(in folder: JournalFolder) -> String {
    "\(folder.displayPath(application.info.path)):\(end.line)"
  }
}

extension Outcome {
  fileprivate func mayFollow(_ end: Outcome) -> Bool {
    switch (self, end) {
    case (.notPursued, _), (.ghosted, _): false
    case (.withdrawn, .rejected), (.closed, .rejected): false
    case (.withdrawn, .declined), (.withdrawn, .closed): false
    default: true
    }
  }
}
