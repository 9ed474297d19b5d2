import Diagnostics
import Editing
import Journal
import Markdown
import TextKit

/// The event of a note that `log … --move` or `log … --cancel` is about.
struct EventChoice {
  let event: Event

  /// Throws if the note has no such event, or several and none of them is named by its day.
  ///
  /// - Parameters:
  ///   - day: the day that was typed with the stage, if any.
  ///   - isCanceled: whether it is to be taken out. Without a day, only what is still ahead is meant.
  ///   - command: the command for the event of a day, to paste if there are several.
  init(
    _ milestone: Milestone, on day: UnderstoodDay?, isCanceled: Bool, in application: Application,
    today: Day, _ folder: JournalFolder, command: (Day) -> ShellCommand
  ) throws(Failure) {
    let path = folder.displayPath(application.info.path)
    let all = application.history.events.filter { $0.milestone == milestone && $0.day != nil }
    // What is planned for today may still be ahead.
    let ahead = all.filter { event in event.day.map { $0 >= today } ?? false }
    let named = day.map { day in all.filter { $0.day == day.day } }
    let found = named ?? (ahead.isEmpty && !isCanceled ? all : ahead)
    if found.count == 1, let only = found.first {
      event = only
      return
    }
    if found.isEmpty {
      if isCanceled, day == nil, let last = all.last?.day {
        throw Failure(
          "\(path): '\(milestone.word)' on \(last) is past, so it has taken place as far as the note says. Nothing was written",
          remedy: "If it did not, this takes it out:", details: [command(last).text])
      }
      let wanted = day.map { " on \($0.day)" } ?? (isCanceled ? " that is planned" : "")
      let known = all.compactMap { event in event.day.map { "\($0)" } }.joined(separator: ", ")
      throw Failure(
        "\(path) has no '\(milestone.word)'\(wanted). Nothing was written",
        remedy: known.isEmpty
          ? "\(ShellCommand("onward", "open", application.info.path).on(folder).inSentence) shows what it has."
          : "It has '\(milestone.word)' on \(known).")
    }
    throw Failure(
      "\(path) has '\(milestone.word)' on \(found.count) days",
      remedy: "Name the day of the one that you mean:",
      details: found.compactMap(\.day).map { command($0).text })
  }
}

/// Changes an event that is already in an application's note, and reports what changed.
struct EventRearrangement {
  let lines: [ReportLine]

  init(
    _ change: EventEdit.Change, of event: Event, on day: UnderstoodDay?,
    in application: Application, _ vocabulary: Vocabulary, _ folder: JournalFolder
  ) throws(Failure) {
    let source = try folder.source(application.info.path)
    let edit: EventEdit
    do throws(EditError) {
      edit = try EventEdit(
        change, of: event, in: source, vocabulary, hasSettings: folder.hasSettings)
    } catch {
      throw Failure(error, in: folder.displayPath(source.path))
    }
    let shown = folder.displayPath(source.path)
    guard edit.source != source else {
      lines = [.unchanged(shown)]
      return
    }
    let remark = try folder.replace(source, with: edit.source.bytes, isUndoable: true)
    var lines: [ReportLine] = [
      .note(shown),
      edit.item.after.map { .replaced(edit.item.before, by: $0) } ?? .takenOut(edit.item.before),
    ]
    if let (key, before, after) = edit.status {
      lines.append(.field(key: key, before: before, after: after.isEmpty ? "(empty)" : after))
    }
    if let day { lines.append(.day(day.shown)) }
    if case .move(let day, nil) = change, let time = event.time {
      let stage = event.milestone?.word ?? ""
      let log = ShellCommand(
        "onward", "log", application.info.path, stage, "\(day)", "--move", "\(day) \(time)")
      lines.append(
        .remark("its time, \(time), was that of the other day; if it stays: \(log.on(folder).text)")
      )
    }
    self.lines = lines + [remark].compactMap { $0.map { .remark($0) } }
  }
}
