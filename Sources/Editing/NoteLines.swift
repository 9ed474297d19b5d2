import Diagnostics
import Journal
import Markdown
import TextKit

/// A note as its lines, to show the user which of them to change.
struct NoteLines {
  let source: SourceFile
  let document: Document
  /// The mark of the encoding at the start of the file, or nothing.
  let mark: String
  /// The lines without their endings.
  let lines: [String]

  init(_ source: SourceFile, _ document: Document) {
    self.source = source
    self.document = document
    let bytes = source.bytes
    mark = bytes.starts(with: UTF8Bytes.byteOrderMark) ? "\u{FEFF}" : ""
    var lines: [String] = []
    var rest = bytes.dropFirst(mark.utf8.count)
    while let end = rest.firstIndex(where: \.isLineEnding) {
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      let isPair = rest[end...].starts(with: [.carriageReturn, .lineFeed])
      rest = rest[(end + (isPair ? 2 : 1))...]
    }
    self.lines = lines + [String(decoding: rest, as: UTF8.self)]
  }

  /// An empty pair of dashes is front matter, too.
  var hasFrontMatter: Bool {
    !document.frontMatter.fields.isEmpty || source.bytes.starts(with: "---".utf8)
  }

  /// The spaces before every key.
  var indent: String {
    String(repeating: " ", count: (document.frontMatter.fields.first?.key.position.column ?? 1) - 1)
  }

  /// The lines of a field, without comments and empty lines below it; those of a field in the text only if nothing else
  /// is on its line.
  func range(of field: Field) -> ClosedRange<Int>? {
    let start = field.key.position.line
    if let form = field.textForm { return form == .line ? start...start : nil }
    let indent = field.key.position.column - 1
    var end = start
    for number in (start + 1)..<max(start + 1, lines.count + 1) {
      let line = lines[number - 1]
      let words = line.drop(while: \.isBlank)
      let column = line.count - words.count
      if column <= indent, words.hasPrefix("---") || words.hasPrefix("...") { break }
      let isItem = column == indent && (words.hasPrefix("- ") || words == "-")
      guard words.isEmpty || column > indent || isItem || words.hasPrefix("#") else { break }
      if !words.isEmpty, column > indent || isItem { end = number }
    }
    return start...end
  }

  /// The line of a field up to its colon.
  func key(of field: Field) -> String {
    let bytes = source.bytes
    let colon = bytes[field.key.bytes.upperBound...].firstIndex(of: .colon) ?? bytes.count - 1
    let start = bytes[..<field.key.bytes.lowerBound].lastIndex(where: \.isLineEnding)
    return String(decoding: bytes[(start.map { $0 + 1 } ?? 0)...colon], as: UTF8.self)
  }

  /// The line of a field in the text with another value, or `nil` if its value is not on one line.
  func line(of field: Field, withValue value: String) -> String? {
    guard case .text(let scalar) = field.value, !scalar.bytes.isEmpty else { return nil }
    let bytes = source.bytes
    let start = bytes[..<scalar.bytes.lowerBound].lastIndex(where: \.isLineEnding).map { $0 + 1 }
    let before = bytes[(start ?? 0)..<scalar.bytes.lowerBound]
    let after = bytes[scalar.bytes.upperBound...].prefix { !$0.isLineEnding }
    return String(decoding: before, as: UTF8.self) + value + String(decoding: after, as: UTF8.self)
  }

  /// The comment after a value on the line of its key, with a space before it.
  func comment(of field: Field) -> String {
    guard let last = field.value.texts.last,
      let range = range(of: field), range.count == 1
    else { return "" }
    let rest = source.bytes[last.bytes.upperBound...].prefix { !$0.isLineEnding }
    let text = String(decoding: rest, as: UTF8.self)
    return text.firstRange(of: " # ").map { " " + String(text[$0.lowerBound...]).trimmed } ?? ""
  }

  /// The spaces and the dash before an item of a list, or `nil` if it has no dash on its line.
  func dash(of item: FieldValue.Item) -> String? {
    lines[item.line - 1].prefixMatch(of: /[ \t]*-[ \t]+/).map { String($0.output) }
  }

  /// The line of a field with another value.
  func line(_ key: String, _ field: Field?, value: String) -> String {
    let written = value.isEmpty ? "" : " " + YAMLScalar(text: value).written()
    guard let field, field.textForm == nil else {
      return indent + YAMLScalar(text: key).written() + ":" + written
    }
    return self.key(of: field) + written + comment(of: field)
  }
}
