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
    _ event: NewEvent, _ application: Application, _ journal: Journal, in folder: JournalFolder,
    _ vocabulary: Vocabulary
  ) throws(Failure) {
    let source = try folder.source(application.info.path)
    let edit: StoryEdit
    do {
      edit = try StoryEdit(
        adding: event, to: source, vocabulary, hasSettings: folder.hasSettings)
    } catch {
      throw Failure(
        error, in: folder.shown(source.path),
        byHand: ["history:", "  - \(event.text)", "status: \(event.milestone.word)"])
    }
    if edit.note.source != source { try folder.replace(source, with: edit.note.source.bytes) }
    self.application =
      vocabulary.note(in: edit.note.source, hasSettings: folder.hasSettings).note as? Application
    var lines = [folder.shown(source.path)] + edit.items.map { "  + \($0)" }
    if let status = edit.status {
      lines.append("  status: " + (status.before.map { "\($0) -> " } ?? "") + status.after)
      if let ended = application.outcome, self.application?.outcome == nil {
        let word = Milestone.outcome(ended).word
        lines.append("  it had ended (\(word)); this opens it again")
      }
    } else if edit.items.isEmpty {
      lines = ["\(folder.shown(source.path)) tells that already; nothing was changed"]
    } else if event.day > journal.today {
      lines.append("  it lies ahead, so the status stays as it is")
    }
    if self.application?.outcome != nil {
      // On its day it would count as having happened, and open the application again.
      for planned in self.application?.story.planned ?? [] {
        guard let day = planned.day, let word = planned.milestone?.word else { continue }
        lines.append("  \(day) \(word) is still planned; if it is off, delete line \(planned.line)")
      }
    }
    report = lines.map { $0.visible + "\n" }.joined()
  }
}

extension Failure {
  /// An edit that was refused. Nothing was written.
  init(_ refusal: Refusal, in file: String, byHand lines: [String]) {
    let place = refusal.line.map { "\(file):\($0)" } ?? file
    self.init(
      "\(place): \(refusal.reason). Nothing was written",
      remedy: (refusal.remedy.map { $0 + " " } ?? "")
        + "To write it in an editor, between the dashes:", details: lines)
  }
}
