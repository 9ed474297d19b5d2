import Diagnostics
package import Journal
package import Markdown
import TextKit

/// A line with its day, added at the end of a note's text. It does not count as an event: what is known about
/// the application stays the same.
package struct DatedLine {
  package let source: SourceFile
  /// The line as it was written.
  package let text: String

  /// - Parameter words: what is written after the day, on one line.
  package init(
    _ words: String, on day: String, in source: SourceFile, as kind: any NoteKind.Type,
    _ vocabulary: Vocabulary, hasSettings: Bool
  ) throws(EditError) {
    text = "- \(day) — \(words)"
    let note = try EditableNote(source, as: kind, vocabulary)
    let before = vocabulary.note(in: source, hasSettings: hasSettings)
    // Below a list of events, a heading keeps the line apart from them.
    for heading in [nil, "## Notes"] {
      let edited = DatedLine.appending(text, below: heading, to: note)
      let after = vocabulary.note(in: edited, hasSettings: hasSettings)
      let known = Set(before.diagnostics.map(\.message))
      if after.diagnostics.allSatisfy({ known.contains($0.message) }),
        DatedLine.hasSameEvents(before.note, after.note)
      {
        self.source = edited
        return
      }
    }
    throw EditError(
      "'\(words.shortened)' would be read as an event", line: nil,
      remedy: "If it is one, log its stage. If not, write it into the note in an editor.", .wrong)
  }

  static func appending(
    _ line: String, below heading: String?, isItem: Bool = true, to note: EditableNote
  ) -> SourceFile {
    var bytes = note.bytes
    let ending = note.lineEnding(ofLineAt: max(0, bytes.count - 1))
    let body = bytes[note.bodyStart...]
    if let last = bytes.last, !last.isLineEnding { bytes += Array(ending.utf8) }
    let lines = body.split(whereSeparator: \.isLineEnding)
    let isBelowItem = isItem && lines.last?.starts(with: "- ".utf8) ?? false
    let hasText = lines.contains { line in line.contains { !$0.isBlank } }
    let endsWithGap =
      bytes.count >= 2 && bytes.suffix(2 * ending.utf8.count).elementsEqual((ending + ending).utf8)
    let needsGap = hasText && !endsWithGap && (heading != nil || !isBelowItem)
    if needsGap { bytes += Array(ending.utf8) }
    if let heading { bytes += Array((heading + ending + ending).utf8) }
    return SourceFile(path: note.source.path, bytes: bytes + Array((line + ending).utf8))
  }

  private static func hasSameEvents(_ before: (any NoteKind)?, _ after: (any NoteKind)?) -> Bool {
    guard let before = before as? Application else { return before != nil && after != nil }
    guard let after = after as? Application else { return false }
    let key = { (application: Application) in
      application.history.events.map {
        "\($0.day.map { "\($0)" } ?? "") \($0.milestone?.word ?? "")"
      }
    }
    return key(before) == key(after) && before.outcome == after.outcome
  }
}
