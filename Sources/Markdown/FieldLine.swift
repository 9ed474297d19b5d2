import TextKit

/// A line of text that is one field: `Company: Acme`, `**Company:** Acme` or `company:: Acme`.
struct FieldLine {
  /// The range of the key, without emphasis and without symbols before it.
  let key: Range<Int>
  /// The range of the value, without emphasis around all of it. Empty if there is none.
  let value: Range<Int>
  /// Whether the key ends with `::`, the form of Dataview, which has no other meaning.
  let isMarked: Bool

  /// Returns `nil` if the line is something else, like prose.
  ///
  /// - Parameter line: The range of the line without list marks.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) {
    let line = bytes.trimmed(line)
    // `[key:: value]` and `(key:: value)` have a form of their own.
    if let first = line.first,
      bytes[first] == .openingBracket || bytes[first] == .openingParenthesis
    {
      return nil
    }
    var start = line.lowerBound
    while start < line.upperBound, Self.isEmphasis(bytes[start]) { start += 1 }
    let opening = start - line.lowerBound
    guard let colon = line.first(where: { bytes[$0] == .colon }), colon > start else {
      return nil
    }
    isMarked = colon + 1 < line.upperBound && bytes[colon + 1] == .colon
    var keyEnd = colon
    while keyEnd > start, Self.isEmphasis(bytes[keyEnd - 1]) { keyEnd -= 1 }
    var isClosed = keyEnd < colon
    guard let key = bytes.fieldKey(in: start..<keyEnd) else { return nil }
    self.key = key
    var rest = colon + (isMarked ? 2 : 1)
    if isMarked, rest < line.upperBound, bytes[rest] == .colon { return nil }
    if opening > 0, !isClosed {
      var end = rest
      while end < line.upperBound, Self.isEmphasis(bytes[end]) { end += 1 }
      isClosed = end - rest == opening
      if isClosed { rest = end }
    }
    // `https://…` and `12:30` are not fields.
    guard isMarked || isClosed || rest == line.upperBound || bytes[rest].isBlank else { return nil }
    var end = line.upperBound
    if opening > 0, !isClosed {
      // All of the line is emphasized.
      while end > rest, Self.isEmphasis(bytes[end - 1]) { end -= 1 }
    }
    value = bytes.fieldValue(in: rest..<end)
  }

  fileprivate static func isEmphasis(_ byte: UInt8) -> Bool {
    byte == .asterisk || byte == .underscore
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The range without spaces around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// The range of a key, or `nil` if the text is too long for one, or contains what no key does.
  func fieldKey(in range: Range<Int>) -> Range<Int>? {
    var range = trimmed(range)
    guard range.count <= 60 else { return nil }
    let text = String(decoding: self[range], as: UTF8.self)
    // Symbols such as a pictogram are not part of the key.
    let symbols = text.unicodeScalars.prefix { !$0.properties.isAlphabetic }
    if symbols.contains(where: { ("0"..."9").contains($0) }) { return nil }
    range = (range.lowerBound + symbols.reduce(0) { $0 + UTF8.width($1) })..<range.upperBound
    let isKey = !self[range].contains { byte in
      switch byte {
      case .dot, .comma, .semicolon, .exclamationMark,
        .doubleQuote, .lessThan, .greaterThan, .openingBracket,
        .closingBracket, .openingBrace, .closingBrace, .bar,
        .backtick, .dollar, .at, .backslash:
        true
      default: byte < 0x20
      }
    }
    let words = self[range].split(separator: .space)
    return isKey && !range.isEmpty && words.count <= 6 ? range : nil
  }

  /// The range of a value without the markup around it: emphasis, the brackets of an address, a comment or a block
  /// ID after it.
  func fieldValue(in range: Range<Int>) -> Range<Int> {
    var range = trimmed(range)
    if let comment = firstRange(of: "<!--", in: range) {
      range = trimmed(range.lowerBound..<comment)
    }
    if let last = range.last, self[last] == .backslash {
      // A line break that is written as a backslash.
      range = trimmed(range.dropLast())
    }
    if let caret = range.last(where: { self[$0].isBlank }).map({ $0 + 1 }),
      self[caret] == .caret, range.upperBound > caret + 1,
      self[(caret + 1)..<range.upperBound].allSatisfy({ $0.isASCIIWord || $0 == .dash })
    {
      range = trimmed(range.lowerBound..<caret)
    }
    while let inner = withoutEmphasis(range) { range = inner }
    if range.count > 2, self[range.lowerBound] == .lessThan,
      self[range.upperBound - 1] == .greaterThan
    {
      range = (range.lowerBound + 1)..<(range.upperBound - 1)
    }
    return range
  }

  /// The range within marks of emphasis or code that surround all of it; `nil` if there are none.
  private func withoutEmphasis(_ range: Range<Int>) -> Range<Int>? {
    guard let mark = range.first.map({ self[$0] }),
      FieldLine.isEmphasis(mark) || mark == .backtick || mark == .equals
    else { return nil }
    let count = self[range].prefix { $0 == mark }.count
    guard range.count > 2 * count, mark != .equals || count == 2 else { return nil }
    let inner = (range.lowerBound + count)..<(range.upperBound - count)
    let isSurrounded = self[inner.upperBound..<range.upperBound].allSatisfy { $0 == mark }
    return isSurrounded && !self[inner].contains(mark) ? inner : nil
  }

  /// The index at which the text begins within the range.
  func firstRange(of text: StaticString, in range: Range<Int>) -> Int? {
    text.withUTF8Buffer { wanted in
      guard range.count >= wanted.count else { return nil }
      return (range.lowerBound...(range.upperBound - wanted.count)).first { start in
        self[start] == wanted[0]
          && wanted.indices.allSatisfy { self[start + $0] == wanted[$0] }
      }
    }
  }
}

/// A field within a text, in the form of Dataview: `[key:: value]` or `(key:: value)`.
struct BracketedField {
  let key: Range<Int>
  let value: Range<Int>
  /// The range with its brackets.
  let whole: Range<Int>

  static func all(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) -> [BracketedField] {
    var found: [BracketedField] = []
    var index = line.lowerBound
    while index + 1 < line.upperBound {
      guard bytes[index] == .colon, bytes[index + 1] == .colon else {
        index += 1
        continue
      }
      let start = found.last?.whole.upperBound ?? line.lowerBound
      if let field = BracketedField(bytes, around: index, in: start..<line.upperBound) {
        found.append(field)
        index = field.whole.upperBound
      } else {
        index += 2
      }
    }
    return found
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>, around colons: Int, in line: Range<Int>) {
    let isOpening = { (byte: UInt8) in byte == .openingBracket || byte == .openingParenthesis }
    guard let open = (line.lowerBound..<colons).last(where: { isOpening(bytes[$0]) }),
      let key = bytes.fieldKey(in: (open + 1)..<colons)
    else { return nil }
    let opening = bytes[open]
    let closing: UInt8 = opening == .openingBracket ? .closingBracket : .closingParenthesis
    var depth = 1
    let close = ((colons + 2)..<line.upperBound).first { index in
      if bytes[index] == opening { depth += 1 }
      if bytes[index] == closing { depth -= 1 }
      return depth == 0
    }
    guard let close else { return nil }
    self.key = key
    value = bytes.fieldValue(in: (colons + 2)..<close)
    whole = open..<(close + 1)
  }
}
