import Diagnostics
import TextKit

extension Body {
  /// The fields that the text itself contains, in order: lines such as `Company: Acme`, the rows of a table with two
  /// columns, and the fields of Dataview.
  ///
  /// Only the fields of Dataview may be anywhere, also in callouts. The others are read before the first heading of the
  /// second level and before the first paragraph that contains anything else, because further down they are prose. In
  /// code there are no fields, and those in quotes, in tasks and below an excluded heading are not read.
  ///
  /// - Parameter isExcluded: Whether there are no fields below a heading with this text.
  package func fields(exceptBelow isExcluded: (String) -> Bool) -> [Field] {
    guard mayHaveFields else { return [] }
    return withBytes { bytes in
      let ranges = rangesOfLines(bytes)
      var reader = TextFieldReader(
        bytes, rangeOfLine: ranges, startInFile: startsInFile(of: ranges, in: bytes))
      for block in blocks { reader.read(block, isExcluded) }
      return reader.fields
    }
  }

  private func rangesOfLines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int: Range<Int>] {
    var ranges: [Int: Range<Int>] = [:]
    var lines = Lines(bytes, from: start)
    var number = 1
    while let line = lines.next() {
      ranges[lineInFile(number)] = line
      number += 1
    }
    return ranges
  }

  /// Whether the text may contain a field. It is determined without parsing, and false for nearly all texts.
  private var mayHaveFields: Bool {
    withBytes { bytes in
      bytes.containsPair(of: .colon, from: start) || beginsWithField(bytes)
    }
  }

  /// Whether the first line of text may be a field or the row of a table.
  private func beginsWithField(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var lines = Lines(bytes, from: start)
    while let line = lines.next() {
      let content = bytes.trimmed(line)
      guard let first = content.first.map({ bytes[$0] }) else { continue }
      switch first {
      case .hash where content.count > 1 && bytes[content.lowerBound + 1] == first:
        return false
      case .hash: continue
      case .greaterThan: return false
      case .lessThan, .backtick, .tilde: return true
      default: break
      }
      if content.contains(where: { bytes[$0] == .colon || bytes[$0] == .bar }) {
        return true
      }
      // A rule, the underline of a heading, or a heading that is underlined.
      if isLine(content, bytes) { continue }
      var following = lines
      guard let next = following.next().map(bytes.trimmed), !next.isEmpty,
        next.allSatisfy({ bytes[$0] == .equals })
      else { return false }
    }
    return false
  }

  private func isLine(_ content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    content.allSatisfy { index in
      switch bytes[index] {
      case .dash, .equals, .asterisk, .underscore: true
      default: bytes[index].isBlank
      }
    }
  }
}

/// Reads the fields in the text of a note, block after block.
private struct TextFieldReader {
  private(set) var fields: [Field] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private let rangeOfLine: [Int: Range<Int>]
  /// Where each line begins in the file. Lines that are partly hidden have no place there, so they cannot be edited.
  private let startInFile: [Int: Int]
  /// Whether every paragraph so far consisted of fields.
  private var isAtTop = true
  private var hadTitle = false
  /// The level of the heading below which nothing is read.
  private var excludedLevel: Int?
  /// The last field, if it has no value and the next block may be the list of its values.
  private var open: (field: Field, endLine: Int, depth: Int, items: [FieldValue.Item])?

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, rangeOfLine: [Int: Range<Int>], startInFile: [Int: Int]
  ) {
    self.bytes = bytes
    self.rangeOfLine = rangeOfLine
    self.startInFile = startInFile
  }

  mutating func read(_ block: Block, _ isExcluded: (String) -> Bool) {
    switch block.type {
    case .heading(let level):
      open = nil
      if let excludedLevel, level <= excludedLevel { self.excludedLevel = nil }
      if excludedLevel == nil, isExcluded(block.text) { excludedLevel = level }
      if level > 1 || hadTitle { isAtTop = false }
      hadTitle = true
    case .code, .html: open = nil
    case .paragraph:
      if block.isQuote && !block.isInCallout || block.task != nil || excludedLevel != nil {
        isAtTop = false
        open = nil
        addUnread(block)
      } else if block.isInCallout {
        isAtTop = false
        open = nil
        read(paragraph: block)
      } else if !addItem(block) {
        open = nil
        read(paragraph: block)
      }
    }
  }

  /// Adds an item of the list below a key that has no value of its own.
  ///
  /// - Returns: False if the block is something else.
  private mutating func addItem(_ block: Block) -> Bool {
    guard let open, block.isListItem, block.listDepth == open.depth + 1,
      open.items.isEmpty ? block.line == open.endLine + 1 : true,
      let item = lines(of: block).first?.range, block.line == block.endLine
    else { return false }
    let value = bytes.fieldValue(in: item)
    if FieldLine(bytes, in: item) != nil || value.isEmpty { return false }
    let items = open.items + [.text(scalar(value, line: block.line))]
    self.open?.items = items
    fields[fields.count - 1] = Field(
      key: open.field.key, value: .list(items), textForm: .withinText)
    return true
  }

  private mutating func read(paragraph block: Block) {
    let lines = lines(of: block)
    let code = block.richText.runs.filter { $0.style.contains(.code) }.map(\.text)
    if isAtTop, readTable(lines) { return }
    let found = lines.map { number, range in
      self.fields(in: range, number: number, of: block, code: code)
    }
    if isAtTop, !found.contains(where: { !$0.isOnlyFields }) {
      for line in found { fields += line.fields.map(\.field) }
      if let last = found.last?.fields.last?.field, case .text(let value) = last.value,
        value.isEmpty
      {
        open = (last, block.endLine, block.listDepth, [])
      }
      return
    }
    isAtTop = false
    for line in found { fields += line.fields.filter(\.isMarked).map(\.field) }
  }

  /// Adds the lines of a quote or a task that are a field of Dataview and nothing else.
  private mutating func addUnread(_ block: Block) {
    for (number, range) in lines(of: block) {
      var line = range
      // The box of a task.
      if block.task != nil, number == block.line, line.count > 3 {
        line = bytes.trimmed((line.lowerBound + 3)..<line.upperBound)
      }
      guard let field = FieldLine(bytes, in: line), field.isMarked else { continue }
      fields.append(self.field(field.key, field.value, number, .unread))
    }
  }

  private struct FoundLine {
    var fields: [(field: Field, isMarked: Bool)] = []
    /// Whether there is nothing else on the line.
    var isOnlyFields = false
  }

  private func fields(
    in line: Range<Int>, number: Int, of block: Block, code: [String]
  ) -> FoundLine {
    var found = FoundLine()
    if line.isEmpty {
      found.isOnlyFields = true
      return found
    }
    // Of an item with several lines, the lines that continue the text cannot be distinguished from fields.
    if block.listDepth > 0, block.line != block.endLine, bytes.firstRange(of: "::", in: line) == nil
    {
      return found
    }
    if let field = FieldLine(bytes, in: line) {
      found.isOnlyFields = true
      let beside =
        bytes.firstRange(of: "::", in: field.value) == nil
        ? [] : BracketedField.all(bytes, in: field.value).filter { !isCode($0, code) }
      if let first = beside.first {
        // `status:: Applied [deadline:: 2026-04-10]` has two fields.
        let value = bytes.fieldValue(in: field.value.lowerBound..<first.whole.lowerBound)
        found.fields = [(self.field(field.key, value, number, .withinText), field.isMarked)]
        found.fields += beside.map { (self.field($0.key, $0.value, number, .withinText), true) }
        return found
      }
      let form = form(.line, onLine: number)
      found.fields = [(self.field(field.key, field.value, number, form), field.isMarked)]
      return found
    }
    let bracketed = BracketedField.all(bytes, in: line).filter { !isCode($0, code) }
    var rest = bytes.trimmed(line)
    for field in bracketed {
      let isNext = bytes.trimmed(rest.lowerBound..<field.whole.lowerBound).isEmpty
      if isNext { rest = bytes.trimmed(field.whole.upperBound..<rest.upperBound) }
    }
    found.isOnlyFields = !bracketed.isEmpty && rest.isEmpty
    let isAlone = found.isOnlyFields && bracketed.count == 1
    let form = isAlone ? form(.line, onLine: number) : .withinText
    found.fields = bracketed.map { (self.field($0.key, $0.value, number, form), true) }
    return found
  }

  /// Whether the field is in a code span. If the same field appears both inside and outside of code, both count as code.
  private func isCode(_ field: BracketedField, _ code: [String]) -> Bool {
    if code.isEmpty { return false }
    let inner = field.key.lowerBound..<(field.whole.upperBound - 1)
    let text = String(decoding: bytes[inner], as: UTF8.self)
    return code.contains { $0.contains(text) }
  }

  /// Reads the rows of a table with two columns.
  ///
  /// - Returns: False if the paragraph is something else.
  private mutating func readTable(_ lines: [(number: Int, range: Range<Int>)]) -> Bool {
    guard lines.count > 1, let delimiter = TableCells(bytes, in: lines[1].range),
      delimiter.isDelimiter(bytes), delimiter.cells.count == 2
    else { return false }
    var found: [Field] = []
    for (offset, line) in lines.enumerated() where offset != 1 {
      guard let cells = TableCells(bytes, in: line.range)?.cells, !cells.isEmpty, cells.count <= 2
      else {
        return false
      }
      let key = bytes.fieldValue(in: cells[0])
      let name = bytes.fieldKey(
        in: key.last.map { bytes[$0] == .colon } ?? false
          ? key.dropLast() : key)
      let value =
        cells.count == 2 ? bytes.fieldValue(in: cells[1]) : key.upperBound..<key.upperBound
      guard let name else {
        if offset == 0, key.isEmpty { continue }
        return false
      }
      let form: TextForm =
        offset == 0
        ? .head : cells.count == 2 ? self.form(.cell, onLine: line.number) : .withinText
      found.append(field(name, value, line.number, form))
    }
    fields += found
    return true
  }

  private func field(
    _ key: Range<Int>, _ value: Range<Int>, _ line: Int, _ form: TextForm
  ) -> Field {
    Field(key: scalar(key, line: line), value: .text(scalar(value, line: line)), textForm: form)
  }

  private func form(_ form: TextForm, onLine number: Int) -> TextForm {
    startInFile[number] == nil ? .besideHidden : form
  }

  private func scalar(_ range: Range<Int>, line: Int) -> Scalar {
    let start = rangeOfLine[line]?.lowerBound ?? range.lowerBound
    let place = startInFile[line].map { $0 - start }
    let before = bytes[start..<range.lowerBound].count { !$0.isContinuation }
    return Scalar(
      text: unescaped(range), position: Position(line: line, column: before + 1),
      bytes: place.map { range.lowerBound + $0..<range.upperBound + $0 } ?? 0..<0)
  }

  /// The text without the backslashes that make a character an ordinary one.
  private func unescaped(_ range: Range<Int>) -> String {
    guard bytes[range].contains(.backslash) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var kept: [UInt8] = []
    for index in range {
      let isEscape =
        bytes[index] == .backslash && index + 1 < range.upperBound
        && bytes[index + 1].isASCIIPunctuation
      if !isEscape { kept.append(bytes[index]) }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The lines of a paragraph, each with its number, without the marks of its list item. Those within a comment are
  /// empty, and those that only Obsidian hides are left out.
  private func lines(of block: Block) -> [(number: Int, range: Range<Int>)] {
    var isHidden = false
    return (block.line...block.endLine).compactMap { number in
      guard let line = rangeOfLine[number] else { return nil }
      let outside = withoutQuoteMarks(bytes.trimmed(line), depth: block.quoteDepth)
      let content =
        number == block.line && block.isListItem ? withoutListMarks(outside) : outside
      let wasHidden = isHidden
      if let end = bytes.firstRange(of: "-->", in: content) {
        isHidden = bytes.firstRange(of: "<!--", in: (end + 3)..<content.upperBound) != nil
      } else if bytes.firstRange(of: "<!--", in: content) != nil {
        isHidden = true
      }
      return (number, wasHidden ? content.lowerBound..<content.lowerBound : content)
    }
  }

  private func withoutQuoteMarks(_ range: Range<Int>, depth: Int) -> Range<Int> {
    var rest = range
    for _ in 0..<depth {
      guard let first = rest.first, bytes[first] == .greaterThan else { break }
      rest = bytes.trimmed((first + 1)..<rest.upperBound)
    }
    return rest
  }

  /// The range without the bullets or numbers at its start. A list may begin within the item of another one.
  private func withoutListMarks(_ range: Range<Int>) -> Range<Int> {
    var rest = range
    while let first = rest.first.map({ bytes[$0] }) {
      var end = rest.lowerBound
      if "-*+".utf8.contains(first) {
        end += 1
      } else {
        while end < rest.upperBound, bytes[end].isASCIIDigit { end += 1 }
        guard end > rest.lowerBound, end < rest.upperBound,
          bytes[end] == .dot || bytes[end] == .closingParenthesis
        else { return rest }
        end += 1
      }
      guard end < rest.upperBound, bytes[end].isBlank else { return rest }
      rest = bytes.trimmed(end..<rest.upperBound)
    }
    return rest
  }
}
