import Diagnostics
import TextKit

/// Reads invalid front matter line by line, so that a note is not lost because of a colon: `key: value` at the left
/// margin, and the `- item` lines that follow a key without a value.
struct FrontMatterRecovery {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private var cursor: SourceCursor
  private let allowingMissingSpace: Bool
  private var comments = CommentLines()
  /// The keys that are indented below a complete field, and what is wrong with their lines.
  private(set) var indentedKeys: [(position: Position, error: YAMLError)] = []

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int,
    allowingMissingSpace: Bool
  ) {
    self.allowingMissingSpace = allowingMissingSpace
    self.bytes = bytes
    self.range = range
    cursor = SourceCursor(bytes, from: range.lowerBound, firstLine: firstLine)
  }

  mutating func fields() -> [Field] {
    var fields: [Field] = []
    var open: (key: Scalar, items: [FieldValue.Item])?
    // The column of the last dash below the open key.
    var dashColumn = -1
    var lines = Lines(
      UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), from: range.lowerBound)
    while let line = lines.next() {
      let content = trimmed(line)
      guard !content.isEmpty, !comments.hide(content, in: bytes) else { continue }
      if let key = explicitKey(in: content) {
        if let finished = open {
          fields.append(Field(key: finished.key, value: .list(finished.items)))
        }
        open = (key, [])
      } else if let (key, items) = open, items.isEmpty, bytes[content.lowerBound] == .colon,
        content.lowerBound == line.lowerBound
      {
        // The value of `? key` is on a line of its own.
        open = nil
        let value = scalar(trimmed(content.lowerBound + 1..<content.upperBound))
        fields.append(Field(key: key, value: value.map { listed($0) } ?? .list([])))
      } else if let item = item(in: content) {
        if open != nil, let value = scalar(item) { open?.items.append(.text(value)) }
        dashColumn = content.lowerBound - line.lowerBound
      } else if let field = field(
        in: content, column: content.lowerBound - line.lowerBound,
        dashColumn: open == nil ? .max : dashColumn)
      {
        if let finished = open {
          fields.append(Field(key: finished.key, value: .list(finished.items)))
        }
        open = nil
        dashColumn = -1
        let key = plain(field.key)
        if content.lowerBound > line.lowerBound, !fields.isEmpty {
          let place = YAMLError.Offset.byte(content.lowerBound)
          let hasTab = bytes[line.lowerBound..<content.lowerBound].contains(.tab)
          indentedKeys.append(
            (key.position, hasTab ? .tab(at: place) : .indentedField(at: place)))
        }
        guard let value = scalar(trimmed(field.valueStart..<content.upperBound)) else {
          open = (key, [])
          continue
        }
        fields.append(Field(key: key, value: listed(value)))
      } else if open != nil, content.lowerBound > line.lowerBound, let value = scalar(content) {
        // An indented `2026-03-02: applied` under `history:`.
        open?.items.append(.text(value))
      }
    }
    if let finished = open { fields.append(Field(key: finished.key, value: .list(finished.items))) }
    return fields
  }

  /// The key in `? key`.
  private mutating func explicitKey(in content: Range<Int>) -> Scalar? {
    guard bytes[content.lowerBound] == .questionMark, content.count > 2,
      isSpaceOrTab(content.lowerBound + 1)
    else { return nil }
    return plain(trimmed(content.lowerBound + 1..<content.upperBound))
  }

  /// The text of a list item, after its dash or the character that was typed instead, or `nil` for another line.
  private func item(in content: Range<Int>) -> Range<Int>? {
    if bytes[content.lowerBound] == .dash,
      content.count == 1 || isSpaceOrTab(content.lowerBound + 1)
    {
      return trimmed(content.dropFirst())
    }
    return bytes.lengthOfForeignBullet(in: content).map { trimmed(content.dropFirst($0)) }
  }

  /// The field on the line, or `nil` if the line belongs to the one above it.
  ///
  /// An indented line is a field if no key above it is without a value, or if it is not indented more than the
  /// dashes above it.
  ///
  /// - Parameter dashColumn: The column of those dashes; -1 if there is none.
  private func field(in content: Range<Int>, column: Int, dashColumn: Int) -> FrontMatterLine? {
    guard column == 0 || column <= dashColumn,
      let field = FrontMatterLine(content, in: bytes, isStrict: !allowingMissingSpace)
    else { return nil }
    // `2026-03-02: applied` among the items of a history is an event.
    if column > 0, dashColumn < .max, bytes[content.lowerBound].isASCIIDigit { return nil }
    return field
  }

  /// The value `[a, b]` as a list of its texts. Brackets and quotes inside it are not interpreted.
  private mutating func listed(_ value: Scalar) -> FieldValue {
    let range = value.bytes
    guard value.text.utf8.first == .openingBracket, value.text.utf8.last == .closingBracket,
      !value.text.hasPrefix("[["), range.count >= 2
    else { return .text(value) }
    var items: [FieldValue.Item] = []
    let inside = bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
    for part in inside.split(separator: .comma) {
      if let item = scalar(trimmed(part.startIndex..<part.endIndex)) { items.append(.text(item)) }
    }
    return .list(items)
  }

  /// The value in the range, or `nil` if it is empty or has a meaning only to YAML (`*alias`, `|`).
  private mutating func scalar(_ range: Range<Int>) -> Scalar? {
    let range = withoutPrefixes(range)
    guard let first = range.first.map({ bytes[$0] }) else { return nil }
    if first == .hash { return nil }
    // `*name` refers to another value, but `**name**` is text.
    let isReference = first == .ampersand || first == .asterisk
    if isReference, range.count < 2 || bytes[range.lowerBound + 1] != first { return nil }
    if first == .bar || first == .greaterThan, range.count <= 3 { return nil }
    if first == .doubleQuote || first == .singleQuote { return quoted(range, by: first) }
    return plain(trimmed(range.lowerBound..<commentStart(in: range)))
  }

  /// The value that begins with a quote. If there is text after the closing quote, the quotes belong to the text,
  /// unless they are around all of it: `'It's a job'`. A quote that is never closed is left out.
  private mutating func quoted(_ range: Range<Int>, by quote: UInt8) -> Scalar {
    if let end = closingQuote(in: range) {
      let whole = trimmed(range.lowerBound..<commentStart(in: end..<range.upperBound))
      let rest = trimmed((end + 1)..<range.upperBound)
      if rest.isEmpty || (bytes[rest.lowerBound] == .hash && rest.lowerBound > end + 1) {
        return unquoted((range.lowerBound + 1)..<end, quote)
      }
      let inner = whole.dropFirst().dropLast()
      let isAroundAll =
        bytes[whole.upperBound - 1] == quote
        && inner.allSatisfy { bytes[$0] != quote || isApostrophe($0) }
      return isAroundAll ? unquoted(inner, quote) : plain(whole)
    }
    return unquoted(trimmed((range.lowerBound + 1)..<commentStart(in: range)), quote)
  }

  /// The index of the quote that closes the one at the start of the range, or `nil` if there is none.
  private func closingQuote(in range: Range<Int>) -> Int? {
    let quote = bytes[range.lowerBound]
    var index = range.lowerBound + 1
    while index < range.upperBound {
      if bytes[index] == .backslash, quote == .doubleQuote {
        index += 1
      } else if bytes[index] == quote {
        let isDoubled =
          quote == .singleQuote && index + 1 < range.upperBound && bytes[index + 1] == quote
        if !isDoubled { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Whether the single quote is between two letters.
  private func isApostrophe(_ index: Int) -> Bool {
    let isLetter = { (byte: UInt8) in byte.isASCIILetter || !byte.isASCII }
    return bytes[index] == .singleQuote && isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
  }

  /// The text in the range, without the characters that YAML needs before a quote inside quotes.
  private mutating func unquoted(_ inner: Range<Int>, _ quote: UInt8) -> Scalar {
    let typed = plain(inner)
    let escaped = quote == .singleQuote ? "''" : "\\\""
    let text =
      typed.text.contains(byte: quote)
      ? typed.text.split(separator: escaped, omittingEmptySubsequences: false)
        .joined(separator: quote == .singleQuote ? "'" : "\"") : typed.text
    return Scalar(text: text, position: typed.position, bytes: inner)
  }

  /// The range of the value without an anchor or a type before it: `value` of `&name value` and `!!str value`.
  private func withoutPrefixes(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2 else { return range }
    let (first, second) = (bytes[range.lowerBound], bytes[range.lowerBound + 1])
    let isAnchor =
      first == .ampersand && second != first && !isSpaceOrTab(range.lowerBound + 1)
    let isType = first == .exclamationMark && second == first
    guard isAnchor || isType, let end = range.first(where: isSpaceOrTab) else { return range }
    return withoutPrefixes(trimmed(end..<range.upperBound))
  }

  private func commentStart(in range: Range<Int>) -> Int {
    range.dropFirst().first { bytes[$0] == .hash && isSpaceOrTab($0 - 1) }
      ?? range.upperBound
  }

  private mutating func plain(_ range: Range<Int>) -> Scalar {
    cursor.advance(toByte: range.lowerBound)
    return Scalar(
      text: String(decoding: bytes[range], as: UTF8.self), position: cursor.position, bytes: range)
  }

  private func isSpaceOrTab(_ index: Int) -> Bool {
    bytes[index].isSpaceOrTab
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> { bytes.trimmed(range) }
}

/// Reads invalid front matter one field at a time. So each broken field is reported at its own place, and every other
/// field is read as YAML.
struct FieldwiseReader {
  private(set) var fields: [Field] = []
  private(set) var problems: [(position: Position, message: Diagnostic.Message)] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The lines of one field, or those before the first field.
  private typealias Part = (range: Range<Int>, firstLine: Int)

  /// The maximum number of fields that are read as YAML. No note has more, except by mistake, and each costs a parser.
  private static let partLimit = 300

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int) {
    self.bytes = bytes
    for part in FieldwiseReader.parts(of: bytes, in: range, firstLine: firstLine) { read(part) }
  }

  private mutating func read(_ part: Part) {
    var reader = FieldReader(bytes, in: part.range, firstLine: part.firstLine)
    do throws(FieldReader.Stop) {
      fields += try reader.fields()
      problems += reader.problems
    } catch {
      var recovery = FrontMatterRecovery(
        bytes, in: part.range, firstLine: part.firstLine, allowingMissingSpace: true)
      fields += recovery.fields()
      let problem: (position: Position, message: Diagnostic.Message)? =
        switch error {
        case .broken(let position, let problem): (position, problem.messageForNote)
        case .notAMapping: problemOfText(in: part)
        }
      if let problem { problems.append(problem) }
      // The parser stops at the first problem of the part.
      for (position, error) in recovery.indentedKeys
      where position.line > problem?.position.line ?? 0 {
        problems.append((position, YAMLProblem.syntax(error).messageForNote))
      }
    }
  }

  /// The problem of a part that is a text to YAML: a key without a proper colon, or no field at all.
  private func problemOfText(
    in part: Part
  ) -> (position: Position, message: Diagnostic.Message)? {
    var lines = Lines(
      UnsafeBufferPointer(rebasing: bytes[..<part.range.upperBound]), from: part.range.lowerBound)
    var number = part.firstLine
    while let line = lines.next() {
      let content = bytes.trimmed(line)
      if !content.isEmpty, bytes[content.lowerBound] != .hash {
        let error = YAMLError(text: content, in: bytes)
        return (Position(line: number), YAMLProblem.syntax(error).messageForNote)
      }
      number += 1
    }
    return nil
  }

  /// Divides the front matter before each line that begins with a key at the left margin.
  private static func parts(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int
  ) -> [Part] {
    var parts: [Part] = []
    var open: (start: Int, line: Int) = (range.lowerBound, firstLine)
    var lines = Lines(
      UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), from: range.lowerBound)
    var number = firstLine
    var comments = CommentLines()
    while let line = lines.next() {
      let content = bytes.trimmed(line)
      if !comments.hide(content, in: bytes), content.lowerBound == line.lowerBound,
        !bytes.isListItem(content), FrontMatterLine(content, in: bytes, isStrict: false) != nil,
        parts.count < partLimit
      {
        if open.start < line.lowerBound {
          parts.append((open.start..<line.lowerBound, open.line))
        }
        open = (line.lowerBound, number)
      }
      number += 1
    }
    if open.start < range.upperBound { parts.append((open.start..<range.upperBound, open.line)) }
    return parts
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the line begins with a dash and a space, or with a character that was typed instead.
  fileprivate func isListItem(_ content: Range<Int>) -> Bool {
    guard let first = content.first else { return false }
    let isDash =
      self[first] == .dash
      && (content.count == 1 || self[first + 1].isSpaceOrTab)
    return isDash || lengthOfForeignBullet(in: content) != nil
  }
}
