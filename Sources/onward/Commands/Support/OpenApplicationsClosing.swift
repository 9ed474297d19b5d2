import ArgumentParser
import Diagnostics
import Editing
import Journal
import Markdown
import PageModel
import TextKit

/// Closes every application that is open, because the user ended the search: `onward log --all-open withdrawn`. What was
/// planned for them is taken out.
///
/// Every note is edited before the first one is written, so that a note that cannot be edited stops all of it.
struct OpenApplicationsClosing {
  let lines: [ReportLine]

  private struct Edit {
    let source: SourceFile
    let bytes: [UInt8]
    let lines: [ReportLine]
  }

  /// - Parameters:
  ///   - day: `nil` for today.
  ///   - isPreview: whether nothing is written.
  init(
    on day: UnderstoodDay?, note: String?, in journal: Journal, _ folder: JournalFolder,
    isPreview: Bool
  ) throws {
    let open = journal.applications.filter(\.isOpen)
    // An offer gets an answer.
    let offers = open.filter { $0.stage == .offer }
    let closed = open.filter { $0.stage != .offer }
    let date = day?.day ?? journal.today
    let edits = try closed.map { application -> Edit in
      let event = NewEvent(
        day: date, time: nil, milestone: .outcome(.withdrawn), label: nil, note: note)
      if let other = EndOnOtherDay(event, application, on: journal.today) {
        throw other.failure(in: folder)
      }
      return try OpenApplicationsClosing.edit(application, with: event, journal, folder)
    }
    var lines: [ReportLine] = []
    let run = RecordedChange.Run(count: edits.count)
    for edit in edits {
      lines += [.note(folder.displayPath(edit.source.path))] + edit.lines
      if isPreview { continue }
      let remark = try folder.replace(
        edit.source, with: edit.bytes, isUndoable: true, asPartOf: run)
      if let remark { lines.append(.remark(remark)) }
    }
    let count = edits.count.pluralized("application")
    lines += lines.isEmpty ? [] : [.gap]
    if edits.isEmpty {
      lines.append(.sentence("No other application is open, so nothing was written."))
    } else if isPreview {
      lines.append(
        .sentence("Nothing was written. Without --dry-run, \(count) would be closed like this."))
    } else {
      lines.append(.sentence("\(count) closed. 'onward undo' takes all of it back."))
    }
    for offer in offers {
      let log = ShellCommand("onward", "log", offer.info.path, "declined").on(folder)
      lines += [
        .sentence("The offer from \(offer.company) waits for your answer. If it is no:"),
        .command(log.text),
      ]
    }
    self.lines = lines
  }

  private static func edit(
    _ application: Application, with event: NewEvent, _ journal: Journal, _ folder: JournalFolder
  ) throws(Failure) -> Edit {
    let (vocabulary, hasSettings) = (journal.vocabulary, folder.hasSettings)
    let source = try folder.source(application.info.path)
    do throws(EditError) {
      var lines: [ReportLine] = []
      var edited = source
      // What is planned is taken out first: after the end, it would open the application again on its day.
      let planned = application.history.events.filter { planned in
        planned.day.map { $0 > event.day } ?? false && planned.isPlanned
      }
      for _ in planned {
        let now = vocabulary.note(in: edited, hasSettings: hasSettings).note as? Application
        guard
          let next = now?.history.events.first(where: {
            $0.isPlanned && $0.day.map { $0 > event.day } ?? false
          })
        else { break }
        guard
          let removal = try? EventEdit(
            .removal, of: next, in: edited, vocabulary, hasSettings: hasSettings)
        else {
          lines.append(
            .remark(
              "line \(next.line) has a day that is still planned; take it out in an editor, or it opens the application again"
            ))
          break
        }
        edited = removal.source
        lines.append(.takenOut(removal.item.before))
      }
      let end = try HistoryEdit(.event(event), in: edited, vocabulary, hasSettings: hasSettings)
      lines += end.changes
      return Edit(source: source, bytes: end.note.source.bytes, lines: lines)
    } catch {
      throw Failure(error, in: folder.displayPath(source.path))
    }
  }
}
