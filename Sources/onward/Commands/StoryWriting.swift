import Diagnostics
import Editing
import Journal

/// An event written into an application's note on the disk, and what is said about it.
struct StoryWriting {
  /// Lines for the terminal: what was added, and what the status was and is.
  let report: String
  /// The application as its note tells it now.
  let application: Application?

  /// Throws where the note cannot be edited safely: what to type is said then, and nothing is written.
  init(
    _ event: NewEvent, typed meaning: StatusWord, _ application: Application, _ journal: Journal,
    in folder: JournalFolder,
    _ vocabulary: Vocabulary
  ) throws(Failure) {
    let source = try folder.source(application.info.path)
    let edit: StoryEdit
    do {
      edit = try StoryEdit(
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
        + StoryWriting.end(of: application, after: event)
      : [shown]
        + (edit.changes + StoryWriting.correction(of: meaning, event)
        + StoryWriting.remarks(event, edit, before: application, after: self.application)
        + [remark].compactMap(\.self)).map { "  \($0)" }
    report = lines.map { $0.visible + "\n" }.joined()
  }

  /// That it went on after what the note tells already.
  private static func end(of application: Application, after event: NewEvent) -> [String] {
    guard case .stage = event.milestone, let ended = EndedAlready(application) else { return [] }
    return ["  it has ended since: \(ended.ended)"]
  }

  /// That another word was written than the one that was typed.
  private static func correction(of meaning: StatusWord, _ event: NewEvent) -> [String] {
    meaning == .outcome(.notPursued) && event.milestone == .outcome(.withdrawn)
      ? ["it was sent, so this is 'withdrawn': you ended it"] : []
  }

  /// What follows from the change and may not have been meant.
  static func remarks(
    _ event: NewEvent, _ edit: StoryEdit, before: Application, after: Application?
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

extension StoryEdit {
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
  init(_ refusal: Refusal, in file: String) {
    let place = refusal.line.map { "\(file):\($0)" } ?? file
    let own = refusal.byHand.isEmpty ? nil : Failure.byHand
    self.init(
      "\(place): \(refusal.reason). Nothing was written",
      remedy: [refusal.remedy, own].compactMap(\.self).joined(separator: " "),
      details: refusal.byHand)
  }
}
