import Diagnostics
import Journal
package import Markdown
import TextKit

/// A note in which single values can be changed while every other byte stays the same.
///
/// After each edit the note is parsed again. The edit is refused unless the field has its new value and
/// everything else has its old one. Notes that cannot be edited like this (broken YAML, conflict markers of
/// an unfinished merge, a mapping in braces) are refused before anything is tried.
package struct EditableNote: Sendable {
  package let source: SourceFile
  package let document: Document
  /// The lines between the dashes, or `nil` if the note has none.
  let yaml: Range<Int>?
  /// The offset at which the text below the front matter begins.
  let bodyStart: Int
  /// The fields in the text that count.
  let textFields: [Field]
  /// Returns the fields in the text of a document that count for the kind of the note.
  private let readText: @Sendable (Document) -> [Field]

  package init(_ source: SourceFile) throws(EditError) {
    try self.init(source) { _ in [] }
  }

  private init(
    _ source: SourceFile, readText: @escaping @Sendable (Document) -> [Field]
  ) throws(EditError) {
    self.source = source
    self.readText = readText
    document = Document(parsing: source)
    textFields = readText(document)
    switch source.bytes.withUnsafeBufferPointer({ FrontMatterLocator(in: $0) }) {
    case .none(let start): (yaml, bodyStart) = (nil, start)
    // If the document is otherwise intact, this is prose below a horizontal rule.
    case .unclosed: (yaml, bodyStart) = (nil, 0)
    case .closed(let range, _, let start, _): (yaml, bodyStart) = (range, start)
    }
    try refuseUnreadableFields()
    try refuseOtherLayouts()
  }

  /// Throws if the fields could not be read with certainty.
  private func refuseUnreadableFields() throws(EditError) {
    if document.parseStatus != .whole {
      let problem =
        document.diagnostics.first { $0.severity == .error } ?? document.diagnostics.first
      throw EditError(
        problem?.message.text ?? "its fields cannot be read", line: problem?.position.line,
        remedy: problem?.message.remedy, .note)
    }
    if let twice = document.diagnostics.first(where: { $0.message.id == .duplicateKey }) {
      throw EditError(
        twice.message.text, line: twice.position.line, remedy: twice.message.remedy, .note)
    }
    if yaml != nil, document.frontMatter.fields.isEmpty, hasFieldLikeLine {
      throw EditError(
        "the front matter contains no fields", line: 1,
        remedy: "Write each field on a line of its own, like company: Acme.", .note)
    }
  }

  /// Creates an editable note of a known kind. Two keys that mean the same field and differ only in spelling
  /// count as a duplicate key: which of them is used would be a guess here too.
  init(
    _ source: SourceFile, as kind: any NoteKind.Type, _ vocabulary: Vocabulary
  ) throws(EditError) {
    try self.init(source) { vocabulary.textFields(in: $0, as: kind) }
    guard
      let (field, firstLine) = vocabulary.repeated(of: kind, among: document.frontMatter.fields)
    else { return }
    let twice = Diagnostic.Message.duplicateKey(field.key.text.shortened, firstLine: firstLine)
    throw EditError(twice.text, line: line(of: field), remedy: twice.remedy, .note)
  }

  var bytes: [UInt8] { source.bytes }
  /// The fields of the front matter, and those of the text that count beside them.
  var fields: [Field] { document.frontMatter.fields + textFields }
  private var body: ArraySlice<UInt8> { bytes[bodyStart...] }

  /// The field with this key. One in the text counts only if the one in the front matter has no value.
  package func field(_ key: String) -> Field? {
    textFields.first { $0.key.text == key }
      ?? document.frontMatter.fields.first { $0.key.text == key }
  }

  /// Whether there is anything between the dashes except empty lines and comments.
  private var hasFieldLikeLine: Bool {
    bytes[yaml ?? 0..<0].split { $0.isLineEnding }.contains {
      line in
      line.first { !$0.isBlank }.map { $0 != .hash } ?? false
    }
  }

  /// Throws unless each key begins its line and all keys begin in one column. Only then can lines be added.
  private func refuseOtherLayouts() throws(EditError) {
    let fields = document.frontMatter.fields
    for field in fields {
      let start = lineStart(of: field.key.bytes.lowerBound)
      guard bytes[start..<field.key.bytes.lowerBound].allSatisfy({ $0 == .space }) else {
        throw EditError(
          "its fields are in braces, or several are on one line", line: line(of: field),
          remedy: "Write each field on a line of its own, without braces.", .note)
      }
      guard field.key.position.column == fields[0].key.position.column else {
        throw EditError(
          "its fields are not indented alike", line: line(of: field),
          remedy: "Begin all of them in one column.", .note)
      }
    }
  }

  func line(of field: Field) -> Int { field.key.position.line }

  /// The spaces before every key.
  var indent: String {
    String(repeating: " ", count: (document.frontMatter.fields.first?.key.position.column ?? 1) - 1)
  }

  /// The ending of the line that contains the offset. If that is the last line and has none, it is that of the line
  /// before. A new line next to this one gets the same ending.
  func lineEnding(ofLineAt offset: Int) -> String {
    var end = lineEnd(of: offset)
    if end == bytes.count {
      guard let before = bytes.lastIndex(where: \.isLineEnding) else { return "\n" }
      end = before
    }
    let next = end + 1 < bytes.count ? bytes[end + 1] : nil
    let isPair =
      bytes[end] == .carriageReturn && next == .lineFeed
      || bytes[end] == .lineFeed && end > 0 && bytes[end - 1] == .carriageReturn
    if isPair { return "\r\n" }
    return bytes[end] == .lineFeed ? "\n" : "\r"
  }

  /// The ending of the line before a place between two lines.
  func lineEnding(before start: Int) -> String { lineEnding(ofLineAt: max(0, start - 1)) }

  func lineStart(of offset: Int) -> Int {
    let before = bytes[..<offset].lastIndex { $0.isLineEnding }
    return before.map { $0 + 1 } ?? 0
  }

  /// The number of the line, counted from 1. As in the parser, a carriage return ends a line, and together with a line
  /// feed it ends one.
  func line(at offset: Int) -> Int {
    1
      + bytes[..<offset].indices.count {
        bytes[$0] == .lineFeed
          || bytes[$0] == .carriageReturn && $0 + 1 < bytes.count && bytes[$0 + 1] != .lineFeed
      }
  }

  /// The offset of the line's ending.
  func lineEnd(of offset: Int) -> Int {
    bytes[offset...].firstIndex { $0.isLineEnding }
      ?? bytes.count
  }

  /// Returns the note with `text` in place of the bytes in `range`. Throws unless the field `key` then has
  /// `value` and everything else is unchanged.
  func replacing(
    _ range: Range<Int>, with text: String, expecting key: String, toEqual value: [String]
  ) throws(EditError) -> EditableNote {
    if let field = field(key),
      !field.value.hiddenTexts.allSatisfy(value.joined(separator: "\n").contains)
    {
      throw EditError(
        "'\(key)' has text between '%%' marks, which would be lost", line: line(of: field))
    }
    let result = Array(bytes[..<range.lowerBound]) + Array(text.utf8) + bytes[range.upperBound...]
    let edited = try reading(result)
    guard edited.field(key)?.value.texts.map(\.text) == value else {
      throw EditError("'\(key)' would not have the intended value", line: field(key).map(line(of:)))
    }
    let isSameText =
      field(key)?.textForm == nil
      ? edited.body == body : hasSameBlocks(as: edited, exceptAt: range.lowerBound)
    guard edited.otherFields(than: key) == otherFields(than: key), isSameText else {
      throw EditError("another part of the note would change too")
    }
    return edited
  }

  /// Returns the note with new lines in its text. Throws unless every other field than the new one stays the same.
  func inserting(
    lines: [String], at offset: Int, adding key: String? = nil
  ) throws(EditError) -> EditableNote {
    let isAfterText = offset > 0 && !bytes[offset - 1].isLineEnding
    let ending = lineEnding(before: offset)
    let text = lines.map { isAfterText ? ending + $0 : $0 + ending }.joined()
    let result = Array(bytes[..<offset]) + Array(text.utf8) + bytes[offset...]
    let edited = try reading(result)
    guard edited.otherFields(than: key) == otherFields(than: key) else {
      throw EditError("another part of the note would change too")
    }
    return edited
  }

  /// The note with other bytes, which are parsed again.
  private func reading(_ bytes: [UInt8]) throws(EditError) -> EditableNote {
    do {
      return try EditableNote(SourceFile(path: source.path, bytes: bytes), readText: readText)
    } catch {
      throw EditError("the note could not be read after the edit", line: error.line)
    }
  }

  /// The other fields, except empty ones in the text: as soon as the front matter has a value, these are not read.
  private func otherFields(than key: String?) -> [[String]] {
    fields.filter { $0.key.text != key && !($0.textForm != nil && $0.value.isBlank) }
      .map { [$0.key.text] + $0.value.parts }
  }

  /// Whether the other note has the same front matter and the same blocks, except the one that contains the byte at
  /// the offset. That one has the same place and kind.
  private func hasSameBlocks(as other: EditableNote, exceptAt offset: Int) -> Bool {
    if bytes[..<bodyStart] != other.bytes[..<other.bodyStart] { return false }
    let line = line(at: offset)
    let (own, others) = (document.body.blocks, other.document.body.blocks)
    guard own.count == others.count else { return false }
    for (block, edited) in zip(own, others) where block != edited {
      let isOfLine = block.line <= line && line <= block.endLine
      let hasSamePlace = block.line == edited.line && block.endLine == edited.endLine
      guard isOfLine, hasSamePlace, block.type == edited.type else { return false }
    }
    return true
  }
}

extension FieldValue {
  /// The field's content and structure, without positions.
  fileprivate var parts: [String] {
    let pair = { (pair: Pair) in "{\(pair.name.text)\u{0}\(pair.value.text)" }
    return switch self {
    case .text(let scalar): ["=" + scalar.text]
    case .pairs(let pairs): pairs.map(pair)
    case .list(let items):
      ["["]
        + items.map { item in
          switch item {
          case .text(let scalar): "-" + scalar.text
          case .pairs(let pairs): "-" + pairs.map(pair).joined(separator: "\u{0}")
          }
        }
    }
  }
}
