import Diagnostics
package import Journal
package import Markdown
import TextKit

/// A paragraph of one line, added at the end of a note's text. What the note states in its fields stays the same.
package struct AddedParagraph {
  package let source: SourceFile

  package init(
    _ words: String, to source: SourceFile, as kind: any NoteKind.Type, _ vocabulary: Vocabulary,
    hasSettings: Bool
  ) throws(EditError) {
    let note = try EditableNote(source, as: kind, vocabulary)
    let edited = DatedLine.appending(words, below: nil, isItem: false, to: note)
    let reading = { (source: SourceFile) in vocabulary.note(in: source, hasSettings: hasSettings) }
    let (before, after) = (reading(source), reading(edited))
    let known = Set(before.diagnostics.map(\.message))
    guard after.diagnostics.allSatisfy({ known.contains($0.message) }),
      AddedParagraph.values(before.note, vocabulary)
        == AddedParagraph.values(after.note, vocabulary)
    else {
      throw EditError(
        "'\(words.shortened)' would be read as a field or a mark, and not as text", line: nil,
        remedy: "Write it into the note in an editor.", .wrong)
    }
    self.source = edited
  }

  /// Whether a note has the words as a line of its own.
  package static func isPresent(_ words: String, in source: SourceFile) -> Bool {
    source.bytes.split(whereSeparator: \.isLineEnding)
      .contains { String(decoding: $0, as: UTF8.self).trimmed == words }
  }

  private static func values(_ note: (any NoteKind)?, _ vocabulary: Vocabulary) -> [String] {
    guard let note else { return [] }
    return note.record(on: vocabulary.today).sorted { $0.key < $1.key }.map {
      "\($0.key) \($0.value)"
    }
  }
}
