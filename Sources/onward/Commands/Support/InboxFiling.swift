import ArgumentParser
import Diagnostics
import Exchange
import Journal
import Markdown
import TextKit

/// What the lines of the inbox become, one after the other, and which of them stay.
///
/// Each line is read as if those above it were filed. Nothing is written before all of them are read.
struct InboxFiling {
  private(set) var lines: [ReportLine] = []
  /// The number of lines that are filed, of those whose note says it already, and of those that stay.
  private(set) var (filed, present, left) = (0, 0, 0)
  /// The notes that change, in the order of the lines.
  private var edits: [NoteEdit] = []
  /// The files of the inbox with the lines that are taken out.
  private var emptied: [(text: InboxText, filed: Set<Int>)] = []
  private var folder: JournalFolder
  private var journal: Journal
  private var files = ReadFiles()

  init(_ inbox: InboxFiles, in folder: JournalFolder, _ journal: Journal) async throws {
    (self.folder, self.journal) = (folder, journal)
    for text in inbox.texts {
      var filed: Set<Int> = []
      for entry in text.entries {
        let place = "\(folder.displayPath(text.source.path)):\(entry.line)"
        lines.append(.typed(place: place, entry.text.shortened))
        do {
          let edit = try FiledLine(entry, in: self.journal, self.folder).edit()
          try await take(edit)
          filed.insert(entry.line)
        } catch let failure as Failure {
          leave(failure.problem, failure.remedy, failure.details)
          if let (remedy, details) = failure.second { leave(nil, remedy, details) }
          left += 1
        } catch let wrong as ValidationError {
          leave(wrong.message, nil, [])
          left += 1
        }
      }
      emptied.append((text, filed))
    }
    for (path, problem, remedy) in inbox.unread {
      lines.append(.result(note: folder.displayPath(path), "not read: \(problem). \(remedy)"))
    }
  }

  private mutating func leave(_ problem: String?, _ remedy: String?, _ details: [String]) {
    if let problem { lines.append(.below(.keyed(key: "stays", value: problem))) }
    if let remedy { lines.append(.below(.remark(remedy))) }
    lines += details.map { .below(.command($0)) }
  }

  /// Adds an edit to those of the lines before.
  private mutating func take(_ edit: NoteEdit) async throws {
    lines += edit.lines.map { .below($0) }
    guard !edit.isUnchanged else {
      present += 1
      return
    }
    filed += 1
    let path = edit.after.path
    if let index = edits.firstIndex(where: { $0.after.path.pathBytes == path.pathBytes }) {
      edits[index] = NoteEdit(before: edits[index].before, after: edit.after, lines: [])
    } else {
      edits.append(edit)
    }
    folder.openTexts[path] = edit.after.bytes
    journal = try await folder.journal(on: journal.today, updating: &files)
  }

  /// Writes the notes, and then takes the lines out of the inbox. If that is interrupted, the lines are still there, and
  /// are found in the notes the next time.
  ///
  /// - Parameter disk: the journal's folder as it is on the disk.
  func write(in disk: JournalFolder) throws(Failure) {
    let changed = emptied.filter { !$0.filed.isEmpty }
    let run = RecordedChange.Run(count: edits.count + changed.count)
    for edit in edits {
      do throws(Failure) {
        _ = try edit.written(in: disk, asPartOf: run)
      } catch {
        throw InboxFiling.stopped(error, isBegun: edit.after != edits[0].after, in: disk)
      }
    }
    for (text, filed) in changed {
      do throws(Failure) {
        _ = try disk.replace(
          text.source, with: text.bytes(without: filed), isUndoable: true, asPartOf: run)
      } catch {
        throw InboxFiling.stopped(error, isBegun: true, in: disk)
      }
    }
  }

  private static func stopped(
    _ failure: Failure, isBegun: Bool, in folder: JournalFolder
  ) -> Failure {
    guard isBegun else { return failure }
    let again = ShellCommand("onward", "file", "--write").on(folder).inSentence
    return Failure(
      failure.problem
        + ". Other notes were written before that, and every line is still in the inbox",
      remedy:
        "\(failure.remedy) Then run \(again) again: what is written already is not written twice.",
      details: failure.details)
  }
}
