package import Journal
package import LanguageServer
package import Markdown
import TextKit

/// The text of one file as an editor shows it, with what is needed to answer questions about a place in it.
package struct NoteText {
  package let source: SourceFile
  package let lines: LineIndex
  package let journal: Journal
  package let encoding: PositionEncoding
  let document: Document
  /// The kind of the note, or `nil` if the file is not a note.
  let kind: (any NoteKind.Type)?
  /// The lines between the dashes, counted from 0; for `onward.yml` all lines. `nil` if there is no front matter.
  let fieldLines: Range<Int>?

  package init(_ source: SourceFile, in journal: Journal, _ encoding: PositionEncoding) {
    self.source = source
    self.journal = journal
    self.encoding = encoding
    let lines = LineIndex(source.bytes)
    self.lines = lines
    document = Document(parsing: source)
    if source.path == Settings.fileName {
      kind = nil
      fieldLines = 0..<lines.count
      return
    }
    // While a note is typed, its fields may not be complete.
    kind =
      journal.vocabulary.kind(of: source, hasSettings: journal.hasSettings)
      ?? (journal.hasSettings ? journal.vocabulary.kind(ofPath: source.path) : nil)
    switch source.bytes.withUnsafeBufferPointer({ FrontMatterLocator(in: $0) }) {
    case .none: fieldLines = nil
    case .unclosed(let start, _): fieldLines = lines.line(of: start)..<lines.count
    case .closed(let yaml, _, _, _):
      fieldLines = lines.line(of: yaml.lowerBound)..<lines.line(of: yaml.upperBound)
    }
  }

  var isSettings: Bool { source.path == Settings.fileName }

  /// The fields that the file may have, in the order in which they are offered.
  var knownFields: [FieldName] {
    if isSettings { return Settings.fields }
    if let kind { return kind.fields + CommonField.all }
    return CommonField.all
  }

  /// The field that a key means here.
  func fieldName(_ key: String) -> FieldName? {
    if isSettings { return Settings.fields.first { $0.isCalled(key) } }
    guard let kind else { return CommonField.all.first { $0.isCalled(key) } }
    return journal.vocabulary.field(for: key, of: kind)
  }

  /// The note of the file as the journal has it, or `nil` if it is not one of its notes.
  package var note: (any NoteKind)? {
    // The notes are in the order of their paths, and this is asked of every file that may have a link.
    let (notes, path) = (journal.notes, source.path.pathBytes)
    var (low, high) = (0, notes.count)
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].info.path.pathBytes < path { low = middle + 1 } else { high = middle }
    }
    return low < notes.count && notes[low].info.path.pathBytes == path ? notes[low] : nil
  }

  func range(_ bytes: Range<Int>) -> TextRange { lines.range(of: bytes, encoding) }
}

/// A line of front matter as far as it is typed.
struct FieldLineText {
  /// The offset at which the line begins.
  let start: Int
  /// The key, or that of the list of which the line is an item; `nil` if no key is complete.
  let key: String?
  /// The bytes of the key on this line; `nil` on another line.
  let keyRange: Range<Int>?
  /// The bytes after the colon or the dash, without the spaces before them.
  let value: Range<Int>
  /// Whether the line is an item of a list.
  let isItem: Bool

  /// - Parameter line: A line of front matter, counted from 0.
  init(_ line: Int, in text: NoteText) {
    let bytes = text.source.bytes
    let range = text.lines.range(ofLine: line)
    start = range.lowerBound
    let content = range.drop { bytes[$0].isBlank }
    let first = content.startIndex
    if first < range.upperBound, bytes[first] == .dash,
      first + 1 == range.upperBound || bytes[first + 1].isBlank
    {
      isItem = true
      keyRange = nil
      let value = content.dropFirst().drop { bytes[$0].isBlank }.startIndex
      self.value = value..<range.upperBound
      key = Self.key(above: line, in: text)
      return
    }
    isItem = false
    guard
      let colon = content.first(where: {
        bytes[$0] == .colon && ($0 + 1 == range.upperBound || bytes[$0 + 1].isBlank)
      })
    else {
      (key, keyRange, value) = (nil, nil, first..<range.upperBound)
      return
    }
    keyRange = first..<colon
    key = String(decoding: bytes[first..<colon], as: UTF8.self).trimmed
    let value = content.drop { $0 <= colon }.drop { bytes[$0].isBlank }.startIndex
    self.value = min(value, range.upperBound)..<range.upperBound
  }

  /// The key of the list that has the line as one of its items.
  private static func key(above line: Int, in text: NoteText) -> String? {
    let first = text.fieldLines?.lowerBound ?? 0
    for above in stride(from: line - 1, through: first, by: -1) {
      let content = text.lines.range(ofLine: above).drop { text.source.bytes[$0].isBlank }
      if content.isEmpty || text.source.bytes[content.startIndex] == .dash { continue }
      return FieldLineText(above, in: text).key
    }
    return nil
  }
}
