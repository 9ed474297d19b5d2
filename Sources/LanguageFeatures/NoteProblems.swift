package import Diagnostics
import Editing
import Journal
package import LanguageServer
package import Markdown
import TextKit

/// The problems of a file as an editor shows them, and what it can do about them.
package struct NoteProblems {
  private let problems: [Diagnostic]
  private let text: NoteText
  private let reading: FileProblems

  /// - Parameters:
  ///   - problems: Those of this file.
  ///   - ofTemplate: Returns the problems of a page template, or `nil` for another file.
  package init(
    _ problems: [Diagnostic], of text: NoteText,
    ofTemplate: @escaping (SourceFile) -> [Diagnostic]? = { _ in nil }
  ) {
    self.problems = problems
    self.text = text
    reading = FileProblems(
      text.journal.vocabulary, hasSettings: text.journal.hasSettings, ofTemplate: ofTemplate)
  }

  private func published(_ problem: Diagnostic) -> PublishedDiagnostic {
    NoteProblems.published(problem, text.lines, text.document, text.encoding)
  }

  /// The problems of a file in the order of the text.
  package static func published(
    _ problems: [Diagnostic], in source: SourceFile, _ encoding: PositionEncoding
  ) -> [PublishedDiagnostic] {
    let (lines, document) = (LineIndex(source.bytes), Document(parsing: source))
    return problems.map { published($0, lines, document, encoding) }
  }

  private static func published(
    _ problem: Diagnostic, _ lines: LineIndex, _ document: Document, _ encoding: PositionEncoding
  ) -> PublishedDiagnostic {
    let severity: PublishedDiagnostic.Severity =
      switch problem.severity {
      case .error: .error
      case .warning: .warning
      // A hint of an editor is nearly invisible.
      case .hint: .information
      }
    return PublishedDiagnostic(
      lines.range(of: range(of: problem, lines, document), encoding), severity,
      code: problem.message.id.rawValue,
      source: "onward", message: "\(problem.message.text)\n\(problem.message.remedy)")
  }

  /// The key or the value at the place of the problem, or else the rest of the line.
  private static func range(
    of problem: Diagnostic, _ lines: LineIndex, _ document: Document
  ) -> Range<Int> {
    let start = lines.offset(of: problem.position)
    for field in document.frontMatter.fields {
      for scalar in [field.key] + field.value.texts
      where scalar.position == problem.position && !scalar.bytes.isEmpty {
        return scalar.bytes
      }
    }
    var end = lines.range(ofLine: problem.position.line - 1).upperBound
    while end > start, lines.bytes[end - 1].isBlank { end -= 1 }
    return start..<max(start, end)
  }

  /// What can be done about the problems in a part of the text: each remedy that can be written, and all safe ones
  /// together.
  ///
  /// - Parameters:
  ///   - kinds: The kinds of actions that are asked for; `nil` for all.
  ///   - edit: Returns the edit of a workspace with these edits of the text.
  package func actions(
    in range: TextRange, only kinds: [String]?, edit: ([TextEdit]) -> WorkspaceEdit
  ) -> [CodeAction] {
    let isWanted = { (kind: String) in
      kinds?.contains { kind == $0 || kind.hasPrefix($0 + ".") || $0.hasPrefix(kind + ".") } ?? true
    }
    var actions: [CodeAction] = []
    if isWanted("quickfix") {
      for problem in problems {
        let shown = published(problem)
        guard shown.range.touches(range) || shown.range.start.line == range.start.line else {
          continue
        }
        for fix in fixes(of: problem, in: text.source) {
          actions.append(
            CodeAction(
              fix.title, kind: "quickfix", isPreferred: fix.isSafe, fixing: [shown],
              edit([TextEdit(range: text.range(fix.range), newText: fix.text)])))
        }
      }
    }
    if isWanted("source.fixAll"), let all = fixedText {
      actions.append(
        CodeAction(
          "Apply all safe fixes of onward", kind: "source.fixAll", isPreferred: false, fixing: [],
          edit([text.difference(to: all)])))
    }
    return actions
  }

  private func fixes(of problem: Diagnostic, in source: SourceFile) -> [ProblemFix] {
    ProblemFix.all(for: problem, in: source, reading)
  }

  /// The text after all safe fixes; `nil` if there is none.
  private var fixedText: [UInt8]? {
    let fixed = FixedFile(problems, in: text.source, reading)
    return fixed.steps.isEmpty ? nil : fixed.source.bytes
  }
}

extension NoteText {
  /// The smallest edit after which the text has these bytes.
  package func difference(to bytes: [UInt8]) -> TextEdit {
    let old = source.bytes
    var start = 0
    while start < min(old.count, bytes.count), old[start] == bytes[start] { start += 1 }
    while start > 0,
      start < old.count && old[start].isContinuation
        || start < bytes.count && bytes[start].isContinuation
    { start -= 1 }
    var (oldEnd, newEnd) = (old.count, bytes.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == bytes[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    // An edit never begins or ends within a character, or between the two halves of a line ending.
    while oldEnd < old.count, old[oldEnd].isContinuation || old[oldEnd] == .lineFeed {
      oldEnd += 1
      newEnd += 1
    }
    return TextEdit(
      range: range(start..<oldEnd), newText: String(decoding: bytes[start..<newEnd], as: UTF8.self))
  }
}
