import Diagnostics
import Editing
import Journal
import Markdown
import PageModel
import TextKit

/// The safe fixes of a whole journal: `onward check --fix`. Each file is written for itself, so that one that cannot be
/// written does not stop the others.
struct ProblemFixing {
  private struct File {
    let path: String
    let steps: [FixedFile.Step]
    /// Whether the words of the note are shown nowhere.
    let isPrivate: Bool
  }

  private var files: [File] = []
  /// The files that could not be written, each with the reason.
  private(set) var refused: [(path: String, failure: Failure)] = []
  private var remarks: [String] = []
  private let isPreview: Bool
  /// The folder as it is after the fixes, also if nothing was written.
  private(set) var folder: JournalFolder

  /// - Parameter isPreview: Whether nothing is written.
  init(
    _ problems: [Diagnostic], in journal: Journal, _ folder: JournalFolder, isVerbose: Bool,
    isPreview: Bool
  ) {
    self.isPreview = isPreview
    self.folder = folder
    let fixed = ProblemFixing.fixedFiles(problems, in: journal, folder, isVerbose: isVerbose)
    let run = RecordedChange.Run(count: fixed.count)
    for (source, result) in fixed {
      if isPreview {
        self.folder.openTexts[source.path] = result.source.bytes
      } else {
        do throws(Failure) {
          let remark = try folder.replace(
            source, with: result.source.bytes, isUndoable: true, asPartOf: run)
          if let remark { remarks.append("\(folder.displayPath(source.path)): \(remark)") }
        } catch {
          refused.append((source.path, error))
          continue
        }
      }
      files.append(
        File(
          path: source.path, steps: result.steps,
          isPrivate: [source, result.source].contains {
            NoteFile($0, journal.vocabulary, hasSettings: journal.hasSettings).isPrivate
          }))
    }
  }

  /// The files that have a safe fix, as they were read and as they are to be.
  static func fixedFiles(
    _ problems: [Diagnostic], in journal: Journal, _ folder: JournalFolder, isVerbose: Bool
  ) -> [(source: SourceFile, fixed: FixedFile)] {
    let reading = FileProblems(
      journal.vocabulary, hasSettings: journal.hasSettings, isVerbose: isVerbose,
      ofTemplate: PageTemplates.problems(of:))
    let byFile = Dictionary(grouping: problems) { $0.path.pathBytes }
    return byFile.keys.sorted().compactMap { path in
      let problems = byFile[path] ?? []
      guard problems.contains(where: FixedFile.mayBeFixed),
        let source = try? folder.source(path.path)
      else { return nil }
      let fixed = FixedFile(problems, in: source, reading)
      return fixed.steps.isEmpty ? nil : (source, fixed)
    }
  }

  private var count: Int { files.map(\.steps.count).reduce(0, +) }

  /// What was done, or would be.
  var lines: [ReportLine] {
    var lines: [ReportLine] = files.flatMap { file in
      file.steps.flatMap { step in self.lines(of: step, in: file) }
    }
    if !lines.isEmpty { lines.append(.gap) }
    lines.append(.sentence(summary))
    return lines + remarks.map { .remark($0) }
  }

  private func lines(of step: FixedFile.Step, in file: File) -> [ReportLine] {
    let place = "\(folder.displayPath(file.path)):\(step.problem.position.line)"
    let first = ReportLine.result(
      note: place, "\(step.title) [\(step.problem.message.id.rawValue)]")
    if file.isPrivate { return [first] }
    if step.before.count == 1, step.after.count == 1 {
      return [first, .replaced(step.before[0].trimmed, by: step.after[0].trimmed)]
    }
    let limit = ProblemFixing.limit
    return [first] + step.before.prefix(limit).map { .takenOut($0) }
      + step.after.prefix(limit).map { .added($0) }
      + (max(step.before.count, step.after.count) > limit ? [.remark("…")] : [])
  }

  /// How many lines of one fix are shown.
  private static let limit = 5

  private var summary: String {
    if files.isEmpty {
      return refused.isEmpty
        ? "No problem has a safe fix, so nothing was written." : "Nothing was written."
    }
    let what =
      "\(count.pluralized("problem")) in \(files.count.pluralized("file"))"
    return isPreview
      ? "Nothing was written. Without --dry-run, \(what) would be fixed like this."
      : "\(what) fixed. 'onward undo' takes all of it back."
  }

  /// The fixes for `--format json`.
  var json: [String: JSON] {
    [
      "fixes": .list(
        files.flatMap { file in
          file.steps.map { step in
            var fields: [String: JSON] = [
              "path": .text(file.path), "line": .number(step.problem.position.line),
              "id": .text(step.problem.message.id.rawValue), "title": .text(step.title),
            ]
            if !file.isPrivate {
              fields["before"] = .list(step.before.map { .text($0) })
              fields["after"] = .list(step.after.map { .text($0) })
            }
            return .object(fields)
          }
        }),
      "written": .flag(!isPreview),
      "refused": .list(
        refused.map { path, failure in
          .object([
            "path": .text(path), "problem": .text(failure.problem),
            "remedy": .text(failure.remedy),
          ])
        }),
    ]
  }
}
