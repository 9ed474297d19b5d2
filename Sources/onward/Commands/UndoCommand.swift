import ArgumentParser
import Diagnostics
import Markdown
import TextKit

struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last change that onward made to a note.",
    discussion: """
      A note that 'onward new' made is removed; one that 'onward log' or 'onward set' changed gets its earlier \
      bytes. If you have changed the note since, nothing is taken back. Run it again to take back the change \
      before that one; the last \(RecordedChange.limit) are kept in the journal's folder \
      \(RecordedChange.folder). A command that changed several notes is taken back as a whole.
      """)

  @OptionGroup var options: JournalOptions

  func run() async throws {
    let folder = try options.writtenFolder()
    guard let first = try RecordedChange.last(in: try folder.opened()) else {
      throw Failure(
        "there is nothing to take back: no command has changed a note here, or everything was taken back",
        remedy: "If the journal is in git, its history has older versions of every note.")
    }
    options.report(try takenBack(first.change, first.file, folder))
    // A command that changed several notes is taken back as a whole.
    while let next = try RecordedChange.last(in: try folder.opened()),
      next.change.isOfSameRun(as: first.change)
    {
      options.report(try takenBack(next.change, next.file, folder))
    }
  }

  /// Takes one change back. Throws if the note has changed since.
  private func takenBack(
    _ change: RecordedChange, _ file: RecordedChange.File, _ folder: JournalFolder
  ) throws -> [ReportLine] {
    let shown = folder.displayPath(change.path)
    let command = change.commandInSentence
    switch FileContent(at: folder.absolute(change.path)) {
    case .bytes(change.after): break
    case .bytes(let bytes) where bytes == change.before:
      // The command was interrupted before it changed the note, or the user has already taken it back.
      file.remove()
      throw again("\(shown) is already as it was before \(command)")
    case .missing where change.before == nil:
      file.remove()
      throw again("\(shown), which \(command) made, is gone already")
    case .missing:
      throw Failure(
        "\(shown), which \(command) changed, is no longer there, so nothing was taken back",
        remedy: "If it was renamed or moved, give it this name again, and run the command again.")
    case .bytes, .failed: throw refusal(change, shown)
    }
    var lines: [ReportLine] = [.result(note: shown, "as it was before \(command)")]
    if let before = change.before {
      let source = SourceFile(path: change.path, bytes: change.after)
      let remark = try folder.replace(source, with: before)
      lines +=
        LineChange(from: change.after, to: before).reportLines
        + [remark].compactMap { $0.map { .remark($0) } }
    } else {
      guard try folder.remove(change.path, ifStill: change.after) else {
        throw refusal(change, shown)
      }
      lines = [.result(note: shown, "removed; \(command) had made it")]
    }
    file.remove()
    return lines
  }

  private func again(_ problem: String) -> Failure {
    Failure(
      problem, remedy: "Nothing was written. 'onward undo' takes back the change before that one.")
  }

  private func refusal(_ change: RecordedChange, _ shown: String) -> Failure {
    guard let before = change.before else {
      return Failure(
        "\(shown) was changed after \(change.commandInSentence) made it, so it was not removed",
        remedy: "If you do not want it, remove it yourself: rm \(shown.quotedForShell)")
    }
    return Failure(
      "\(shown) was changed after \(change.commandInSentence), so nothing was taken back",
      remedy: "In an editor, undo by hand what that command did to the note:",
      details: LineChange(from: change.after, to: before).instructions)
  }
}

/// The lines in which two versions of a note differ.
struct LineChange {
  private let removed: [String]
  private let added: [String]

  init(from old: [UInt8], to new: [UInt8]) {
    let split = { (bytes: [UInt8]) in
      bytes.split(separator: .lineFeed, omittingEmptySubsequences: false).map { Array($0) }
    }
    var (old, new) = (split(old)[...], split(new)[...])
    (removed, added) = LineChange.differences(&old, &new)
  }

  /// More lines would push the rest off the screen.
  private static let limit = 10

  /// Removes what both begin and end with, and then the lines that both have in between.
  private static func differences(
    _ old: inout ArraySlice<[UInt8]>, _ new: inout ArraySlice<[UInt8]>
  ) -> (removed: [String], added: [String]) {
    while let first = old.first, first == new.first {
      old = old.dropFirst()
      new = new.dropFirst()
    }
    while let last = old.last, last == new.last {
      old = old.dropLast()
      new = new.dropLast()
    }
    let (known, wanted) = (Set(new), Set(old))
    let text = { (line: [UInt8]) in String(decoding: line, as: UTF8.self).trimmed }
    return (
      old.filter { !known.contains($0) }.map(text), new.filter { !wanted.contains($0) }.map(text)
    )
  }

  /// What was done.
  var reportLines: [ReportLine] {
    let (lines, rest) = bounded("taken out")
    return lines.map { .keyed(key: $0, value: $1) }
      + (rest > 0 ? [.remark("… and \(rest) more")] : [])
  }

  /// What to do.
  var instructions: [String] {
    let (lines, rest) = bounded("take out")
    return lines.map { "\($0): \($1)" } + (rest > 0 ? ["… and \(rest) more"] : [])
  }

  /// - Parameter verb: what is done, or was, with the lines that the older version does not have.
  private func bounded(
    _ verb: String
  ) -> (lines: [(verb: String, line: String)], rest: Int) {
    let all = removed.map { (verb, $0) } + added.map { ("put back", $0) }
    return (Array(all.prefix(LineChange.limit)), all.count - LineChange.limit)
  }
}
