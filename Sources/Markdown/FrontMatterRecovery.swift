import Diagnostics
import TextKit

/// Reads invalid front matter line by line, so that a note is not lost because of a colon: `key: value` at the left
/// margin, and the `- item` lines that follow a key without a value.
struct FrontMatterRecovery {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private var cursor: SourceCursor
  private let allowingMissingSpace: Bool
  /// Whether the lines are hidden up to one that contains `%%`.
  private var isInComment = false

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
    var lines = Lines(
      UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), from: range.lowerBound)
    while let line = lines.next() {
      let content = trimmed(line)
      guard !content.isEmpty, !isHidden(content) else { continue }
      if bytes[content.lowerBound] == .dash,
        content.count == 1 || isSpaceOrTab(content.lowerBound + 1)
      {
        let item = trimmed(content.dropFirst())
        if open != nil, let value = scalar(item) { open?.items.append(.text(value)) }
      } else if content.lowerBound == line.lowerBound || (fields.isEmpty && open == nil),
        let colon = keyEnd(in: content)
      {
        if let finished = open {
          fields.append(Field(key: finished.key, value: .list(finished.items)))
        }
        open = nil
        let key = plain(trimmed(content.lowerBound..<colon))
        guard let value = scalar(trimmed((colon + 1)..<content.upperBound)) else {
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

  /// Whether the line belongs to a comment that begins at the start of a line and ends on another one.
  private mutating func isHidden(_ line: Range<Int>) -> Bool {
    let bytes = bytes
    let isMark = { (index: Int) in
      bytes[index] == .percent && bytes[index + 1] == .percent
    }
    if isInComment {
      isInComment = !line.dropLast().contains(where: isMark)
      return true
    }
    guard line.count >= 2, isMark(line.lowerBound) else { return false }
    isInComment = !line.dropFirst(2).dropLast().contains(where: isMark)
    return isInComment
  }

  /// The index of the first colon that ends the line or is followed by a space, if the text before it is short enough
  /// for a key.
  private func keyEnd(in line: Range<Int>) -> Int? {
    guard bytes[line.lowerBound] != .hash else { return nil }
    for index in line.prefix(64) where bytes[index] == .colon {
      if index > line.lowerBound, index + 1 == line.upperBound || isSpaceOrTab(index + 1) {
        return index
      }
      let isWord = !line.prefix { $0 < index }.contains(where: isSpaceOrTab)
      if allowingMissingSpace, index > line.lowerBound, isWord,
        bytes[index + 1] != .slash
      {
        return index
      }
    }
    return nil
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
    if first == .doubleQuote || first == .singleQuote,
      let end = bytes[range].dropFirst().firstIndex(of: first)
    {
      let inner = plain((range.lowerBound + 1)..<end)
      return Scalar(text: inner.text, position: inner.position, bytes: range.lowerBound..<(end + 1))
    }
    return plain(trimmed(range.lowerBound..<commentStart(in: range)))
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

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpaceOrTab(start) { start += 1 }
    while end > start, isSpaceOrTab(end - 1) { end -= 1 }
    return start..<end
  }
}
