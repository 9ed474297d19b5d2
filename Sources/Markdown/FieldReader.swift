import Diagnostics
import TextKit

/// Reads libyaml's events into flat fields, each value with its place. It uses no tree and no recursion.
struct FieldReader: ~Copyable {
  enum Stop: Error {
    /// The root is a text or a list.
    case notAMapping
    case broken(Position, YAMLProblem)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let text: Slice<UnsafeBufferPointer<UInt8>>
  private var parser: YAMLParser
  private var cursor: SourceCursor
  private let start: SourceCursor
  private(set) var problems: [(position: Position, message: Diagnostic.Message)] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int) {
    self.bytes = bytes
    text = bytes[range]
    parser = YAMLParser(UnsafeBufferPointer(rebasing: bytes[range]))
    cursor = SourceCursor(
      UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), from: range.lowerBound,
      firstLine: firstLine)
    start = cursor
  }

  mutating func fields() throws(Stop) -> [Field] {
    try refuseDeepNesting()
    var fields: [Field] = []
    // Most notes have no more, so that the array does not grow step by step.
    fields.reserveCapacity(16)
    guard try enterRoot() else { return fields }
    while true {
      let event = try next()
      let end = event.end
      switch event.kind {
      case .mapEnd:
        // Reads to the end, because a misplaced line after the fields causes an error only here.
        var last = try next()
        while case .other = last.kind { last = try next() }
        guard case .streamEnd = last.kind else {
          throw .broken(cursor.position, .syntax(.secondDocument))
        }
        return fields
      case .scalar(let text, let isPlain):
        let key = try scalar(text, until: end, isPlain: isPlain)
        try refuseExplicitKey(key)
        fields.append(Field(key: key, value: try value(of: key)))
      default: throw refused("a list or a group as a key")
      }
    }
  }

  /// - Returns: False if there is nothing between the dashes.
  private mutating func enterRoot() throws(Stop) -> Bool {
    while true {
      switch try next().kind {
      case .other: continue
      case .streamEnd: return false
      case .mapStart: return true
      case .scalar(let text, _) where text.isEmpty: return false
      default: throw .notAMapping
      }
    }
  }

  private mutating func value(of key: Scalar) throws(Stop) -> FieldValue {
    let event = try next()
    let end = event.end
    switch event.kind {
    case .scalar(let text, let isPlain):
      if isPlain, text.utf8.first == .startOfLongDash { try refuseForeignBullet(below: key) }
      let value = try scalar(text, until: end, isPlain: isPlain, of: key.text)
      return .text(isPlain ? value.withoutCurlyQuotes : value)
    case .listStart:
      if let link = try wikilink() { return .text(link) }
      return .list(try items(of: key.text))
    case .mapStart:
      return .pairs(try pairs(of: key.text))
    default:
      throw refused("an alias (*name)")
    }
  }

  private mutating func items(of key: String) throws(Stop) -> [FieldValue.Item] {
    var items: [FieldValue.Item] = []
    items.reserveCapacity(4)
    while true {
      let event = try next()
      let end = event.end
      switch event.kind {
      case .listEnd: return items
      case .scalar(let text, let isPlain):
        items.append(.text(try scalar(text, until: end, isPlain: isPlain, of: key)))
      case .listStart:
        if let link = try wikilink() {
          items.append(.text(link))
        } else {
          items.append(.text(try sourceText()))
        }
      case .mapStart: items.append(.pairs(try pairs(of: key)))
      default: throw refused("an alias (*name)")
      }
    }
  }

  private mutating func pairs(of key: String) throws(Stop) -> [FieldValue.Pair] {
    var pairs: [FieldValue.Pair] = []
    while true {
      let event = try next()
      guard case .scalar(let text, let isPlain) = event.kind else {
        if case .mapEnd = event.kind { return pairs }
        throw refused("a list or a group as a key")
      }
      let name = try scalar(text, until: event.end, isPlain: isPlain)
      try refuseExplicitKey(name)
      let follower = try next()
      switch follower.kind {
      case .scalar(let text, let isPlain):
        pairs.append(
          .init(name: name, value: try scalar(text, until: follower.end, isPlain: isPlain, of: key))
        )
      case .listStart, .mapStart:
        if let link = try wikilink() {
          pairs.append(.init(name: name, value: link))
        } else {
          pairs.append(.init(name: name, value: try sourceText()))
        }
      default: throw refused("an alias (*name)")
      }
    }
  }

  /// The list that has just begun, if it is an unquoted `[[link]]`, which YAML reads as a list in a list.
  private mutating func wikilink() throws(Stop) -> Scalar? {
    let start = cursor.offset
    guard start + 1 < bytes.count, bytes[start] == .openingBracket,
      bytes[start + 1] == .openingBracket,
      let end = closingBrackets(from: start + 2)
    else { return nil }
    let position = cursor.position
    try skipToEnd()
    return Scalar(text: source(start..<end), position: position, bytes: start..<end)
  }

  /// The end of the `]]` on this line, or `nil` if there is none or another bracket precedes it.
  private func closingBrackets(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      switch bytes[index] {
      case .closingBracket: return bytes[index + 1] == .closingBracket ? index + 2 : nil
      case .openingBracket, .lineFeed, .carriageReturn: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// The source text of the list or group that has just begun.
  private mutating func sourceText() throws(Stop) -> Scalar {
    let start = cursor.offset
    let position = cursor.position
    try skipToEnd()
    var end = cursor.offset
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return Scalar(
      text: source(start..<end), position: position, bytes: start..<end, isNested: true)
  }

  private mutating func skipToEnd() throws(Stop) {
    var depth = 1
    while depth > 0 {
      let event = try next()
      switch event.kind {
      case .listStart, .mapStart: depth += 1
      case .listEnd, .mapEnd: depth -= 1
      case .alias: throw refused("an alias (*name)")
      default: break
      }
      if depth == 0 { cursor.advance(toScalar: event.end) }
    }
  }

  private mutating func scalar(
    _ text: String, until end: Int, isPlain: Bool, of key: String? = nil
  ) throws(Stop) -> Scalar {
    let start = cursor.offset
    let position = cursor.position
    cursor.advance(toScalar: end)
    let scalar = Scalar(text: text, position: position, bytes: start..<cursor.offset)
    if isPlain, let key { warnOfComment(after: scalar, key: key) }
    return scalar
  }

  private mutating func next() throws(Stop) -> YAMLEvent {
    let event: YAMLEvent
    do throws(YAMLError) {
      event = try parser.next()
    } catch {
      var place = start
      switch error.place {
      case .scalar(let index): place.advance(toScalar: index)
      case .byte(let offset): place.advance(toByte: text.startIndex + offset)
      }
      if let tab = tab(before: place.offset) {
        place = start
        place.advance(toByte: tab)
        throw .broken(place.position, .syntax(.tab(at: error.place)))
      }
      throw .broken(
        place.position,
        .syntax(error.explained(by: line(of: place.offset), at: place.offset, in: bytes)))
    }
    cursor.advance(toScalar: event.start)
    if event.hasAnchor { throw refused("an anchor (&name)") }
    if event.hasTag { throw refused("a tag (!name)") }
    return event
  }

  /// The index of a tab that indents the line of this byte or follows its dash, or `nil`. libyaml reports such a
  /// tab as some other problem.
  private func tab(before offset: Int) -> Int? {
    let isBreak = { (byte: UInt8) in byte.isLineEnding }
    let lineStart = bytes[text.startIndex..<min(offset, bytes.count)].lastIndex(where: isBreak)
    let line = bytes[(lineStart.map { $0 + 1 } ?? text.startIndex)..<text.endIndex]
    let tab = line.firstIndex { $0 != .space && $0 != .dash }
    return tab.flatMap { bytes[$0] == .tab ? $0 : nil }
  }

  /// The line of a byte, without spaces at its ends.
  private func line(of offset: Int) -> Range<Int> {
    var start = min(offset, text.endIndex)
    while start > text.startIndex, !bytes[start - 1].isLineEnding { start -= 1 }
    var end = start
    while end < text.endIndex, !bytes[end].isLineEnding { end += 1 }
    while start < end, bytes[start].isSpaceOrTab { start += 1 }
    while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
    return start..<end
  }

  /// Rejects lines that begin with a long dash or a bullet, which YAML joins into one text.
  private func refuseForeignBullet(below key: Scalar) throws(Stop) {
    let line = self.line(of: cursor.offset)
    guard cursor.position.line > key.position.line, line.lowerBound == cursor.offset,
      bytes.lengthOfForeignBullet(in: line) != nil
    else { return }
    throw .broken(cursor.position, .syntax(.foreignBullet(at: .byte(cursor.offset))))
  }

  private func refused(_ construct: String) -> Stop {
    .broken(cursor.position, .refused(construct))
  }

  /// Rejects deeply nested brackets. libyaml needs minutes for ten thousand of them, and no field needs more than a
  /// few.
  private func refuseDeepNesting() throws(Stop) {
    // Most notes have no brackets.
    let source = UnsafeBufferPointer(rebasing: text)
    let brackets = [UInt8.openingBracket, .openingBrace]
    if !brackets.contains(where: { source.firstIndex(of: $0, from: 0) != nil }) { return }
    var depth = 0
    for byte in text {
      switch byte {
      case .openingBracket, .openingBrace: depth += 1
      case .closingBracket, .closingBrace: depth = max(0, depth - 1)
      default: continue
      }
      if depth > 100 { throw refused("a list nested more than 100 levels deep") }
    }
  }

  /// Rejects a key after `? `, which starts the long form of a pair.
  private func refuseExplicitKey(_ key: Scalar) throws(Stop) {
    var index = key.bytes.lowerBound - 1
    while index >= 0, bytes[index] == .space { index -= 1 }
    if index >= 0, bytes[index] == .questionMark, index < key.bytes.lowerBound - 1 {
      throw refused("a key written with '?'")
    }
  }

  private mutating func warnOfComment(after value: Scalar, key: String) {
    if CutValue.end(in: bytes, after: value.bytes.upperBound) == nil { return }
    problems.append((value.position, .cutByComment(key.shortened)))
  }

  private func source(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// Converts libyaml's counts of Unicode scalars to bytes, lines and columns of the file, in one pass. libyaml treats
/// some rare characters as line endings that editors do not, so its own line numbers are not used.
struct SourceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scalar = 0
  private(set) var offset: Int
  private(set) var position: Position

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, firstLine: Int) {
    self.bytes = bytes
    self.offset = offset
    position = Position(line: firstLine)
  }

  /// Advances to the scalar with this number. A number that was already passed has no effect.
  mutating func advance(toScalar index: Int) {
    while scalar < index, offset < bytes.count {
      passPlain(atMost: index - scalar)
      if scalar < index, offset < bytes.count { step() }
    }
  }

  mutating func advance(toByte end: Int) {
    let end = min(end, bytes.count)
    while offset < end {
      passPlain(atMost: end - offset)
      if offset < end { step() }
    }
  }

  /// Passes over ASCII within a line, where each character is one byte and one column. Nearly all text is like this.
  private mutating func passPlain(atMost count: Int) {
    let limit = min(bytes.count, offset + count)
    var end = offset
    while end < limit, (0x20..<0x80).contains(bytes[end]) { end += 1 }
    scalar += end - offset
    position.column += end - offset
    offset = end
  }

  private mutating func step() {
    let byte = bytes[offset]
    let isBreak =
      byte == .lineFeed
      || (byte == .carriageReturn
        && (offset + 1 >= bytes.count || bytes[offset + 1] != .lineFeed))
    offset += 1
    while offset < bytes.count, bytes[offset].isContinuation { offset += 1 }
    scalar += 1
    if isBreak {
      position = Position(line: position.line + 1)
    } else {
      position.column += 1
    }
  }
}

extension Scalar {
  /// The value without the curly quotes around it, which phones and word processors type: `“Delta”`. They mean the same as
  /// straight ones.
  fileprivate var withoutCurlyQuotes: Scalar {
    let bytes = text.utf8
    // All of them begin with one of two bytes.
    guard let first = bytes.first, first == 0xE2 || first == 0xC2, let opening = text.first,
      let closings = Scalar.curlyQuotes[opening], let closing = text.last,
      closings.contains(closing), text.count > 2
    else { return self }
    let inside = text.dropFirst().dropLast()
    if inside.contains(where: { $0 == opening || closings.contains($0) }) { return self }
    return Scalar(text: String(inside), position: position, bytes: self.bytes)
  }

  /// The closing quotes for each opening one.
  private static let curlyQuotes: [Character: String] = [
    "“": "”", "„": "“”", "”": "”", "‘": "’", "‚": "‘’", "’": "’", "«": "»", "»": "«",
  ]
}
