import Diagnostics
import Editing
import Journal

/// An event written into an application's note on the disk, and what is said about it.
struct HistoryWriter {
  /// Lines for the terminal: what was added, and what the status was and is.
  let report: String
  /// The application as its note tells it now.
  let application: Application?

  /// Throws where the note cannot be edited safely: what to type is said then, and nothing is written.
  init(
    _ event: NewEvent, typed meaning: StatusTerm, _ application: Application, _ journal: Journal,
    in folder: JournalFolder,
    _ vocabulary: Vocabulary
  ) throws(Failure) {
    let source = try folder.source(application.info.path)
    let edit: HistoryEdit
    do {
      edit = try HistoryEdit(
        .event(event), in: source, vocabulary, hasSettings: folder.hasSettings)
    } catch {
      throw Failure(error, in: folder.shown(source.path))
    }
    let remark =
      edit.note.source == source ? nil : try folder.replace(source, with: edit.note.source.bytes)
    let after = vocabulary.note(in: edit.note.source, hasSettings: folder.hasSettings).note
    self.application = after as? Application
    let shown = folder.shown(source.path)
    let lines =
      edit.items.isEmpty && edit.statuses.isEmpty
      ? ["\(shown) tells that already; nothing was changed"]
        + HistoryWriter.end(of: application, after: event)
      : [shown]
        + (edit.changes + HistoryWriter.correction(of: meaning, event)
        + HistoryWriter.remarks(event, edit, before: application, after: self.application)
        + [remark].compactMap(\.self)).map { "  \($0)" }
    report = lines.map { $0.visible + "\n" }.joined()
  }

  /// That it went on after what the note tells already.
  private static func end(of application: Application, after event: NewEvent) -> [String] {
    guard case .stage = event.milestone, let ended = EndedAlready(application) else { return [] }
    return ["  it has ended since: \(ended.ended)"]
  }

  /// That another word was written than the one that was typed.
  private static func correction(of meaning: StatusTerm, _ event: NewEvent) -> [String] {
    meaning == .outcome(.notPursued) && event.milestone == .outcome(.withdrawn)
      ? ["it was sent, so this is 'withdrawn': you ended it"] : []
  }

  /// What follows from the change and may not have been meant.
  static func remarks(
    _ event: NewEvent, _ edit: HistoryEdit, before: Application, after: Application?
  ) -> [String] {
    guard let after else { return [] }
    var lines: [String] = []
    if edit.leavesStatus, !edit.items.isEmpty {
      let isPlanned = after.story.planned.contains {
        $0.day == event.day && $0.milestone == event.milestone
      }
      let stays = before.story.outcome == nil || !isPlanned
      if stays {
        lines.append(
          isPlanned
            ? "it lies ahead, so the status stays as it is"
            : "something later is known, so the status stays as it is")
      }
    }
    if let ended = before.outcome, after.outcome == nil {
      lines.append("it had ended (\(Milestone.outcome(ended).word)); this opens it again")
    }
    if after.outcome != nil {
      // On its day it would count as having happened, and open the application again.
      for planned in after.story.planned {
        guard let day = planned.day, let word = planned.milestone?.word else { continue }
        lines.append("\(day) \(word) is still planned; if it is off, delete line \(planned.line)")
      }
    }
    return lines
  }
}

extension HistoryEdit {
  /// Each as a line: what was added, and what each field was and is.
  var changes: [String] {
    items.map { "+ \($0)" }
      + statuses.map { status in
        let after = status.after.isEmpty ? "(blank)" : status.after
        return "\(status.key): " + (status.before.isEmpty ? "" : "\(status.before) -> ") + after
      }
  }
}

extension Failure {
  /// Stands above lines to type.
  static let byHand = "To write it in an editor, between the dashes:"

  /// An edit that was refused. Nothing was written.
  init(_ refusal: EditError, in file: String) {
    let place = refusal.line.map { "\(file):\($0)" } ?? file
    let own = refusal.byHand.isEmpty ? nil : Failure.byHand
    self.init(
      "\(place): \(refusal.reason). Nothing was written",
      remedy: [refusal.remedy, own].compactMap(\.self).joined(separator: " "),
      details: refusal.byHand)
  }
}

/// An application that has ended, and what can no longer be written about it.
struct EndedAlready {
  private let application: Application
  private let outcome: Outcome
  /// The event that ended it.
  private let end: Event

  /// `nil` for one that has not ended.
  init?(_ application: Application) {
    guard let outcome = application.outcome,
      let end = application.story.events.last(where: {
        if case .outcome = $0.milestone { !$0.isPlanned } else { false }
      })
    else { return nil }
    (self.application, self.outcome, self.end) = (application, outcome, end)
  }

  /// Throws if the event is an end that cannot come after this one: a rejection is not followed by silence, nor
  /// by the person's own decision not to go on.
  func refuse(
    _ event: NewEvent, typed word: String, in folder: JournalFolder
  ) throws(Failure) {
    guard case .outcome(let new) = event.milestone, new != outcome, !new.mayFollow(outcome),
      end.day.map({ $0 <= event.day }) ?? true
    else { return }
    let command = ShellCommand("onward", "set", application.info.path, "reflect=skip").on(folder)
    let isAboutReflection = outcome == .rejected && [.notPursued, .withdrawn].contains(new)
    throw Failure(
      "\(place(in: folder)): it ended already: \(ended). '\(word)' was not written",
      remedy: ifWrong + (isAboutReflection ? " If you want no reflection on it:" : ""),
      details: isAboutReflection ? [command.text] : [])
  }

  /// A status that names what came before the end.
  func refusal(ofStatus word: String, in folder: JournalFolder) -> Failure {
    Failure(
      "\(place(in: folder)): it ended: \(ended). The status '\(word)' would hide that, so nothing was written",
      remedy: "\(ifWrong) If you applied again, make a note for that:",
      details: [ShellCommand("onward", "new", "application", name).on(folder).text])
  }

  /// `rejected on 2026-03-24`.
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
    "\(folder.shown(application.info.path)):\(end.line)"
  }
}

extension Outcome {
  fileprivate func mayFollow(_ end: Outcome) -> Bool {
    switch (self, end) {
    case (.notPursued, _), (.ghosted, _): false
    case (.withdrawn, .rejected), (.closed, .rejected): false
    default: true
    }
  }
}
