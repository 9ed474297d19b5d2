import Diagnostics
import TextKit

/// Reads front matter that consists of `key: value` lines and lists of texts, without anything that YAML gives a
/// meaning except double quotes around a text.
///
/// Nearly all front matter is like this. libyaml could read it too, one token at a time, but then a build takes 20% more
/// instructions. Whatever might mean something else in YAML, like an escape, a bracket or a comment, is left to libyaml,
/// together with the rest of the file.
struct PlainFields {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var fields: [Field] = []
  /// The last key, as long as its value can be a list on the next lines.
  private var openKey: Scalar?
  private var items: [FieldValue.Item] = []
  /// The number of spaces before each dash of the list.
  private var indentation = 0

  /// Returns `nil` if a line has another form, or if there is no field.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int) {
    self.bytes = bytes
    // Most notes have no more, so that the array does not grow step by step.
    fields.reserveCapacity(16)
    var start = range.lowerBound
    var line = Position(line: firstLine)
    while start < range.upperBound {
      let end = min(bytes.endOfLine(from: start), range.upperBound)
      guard end == range.upperBound || bytes[end] == .lineFeed, read(start..<end, at: line) else {
        return nil
      }
      start = end + 1
      line.line += 1
    }
    endValue()
    if fields.isEmpty { return nil }
  }

  private mutating func read(_ line: Range<Int>, at position: Position) -> Bool {
    guard let first = line.first(where: { bytes[$0] != .space }) else { return line.isEmpty }
    if bytes[first] == .dash { return readItem(line, dash: first, position) }
    return first == line.lowerBound && readField(line, position)
  }

  private mutating func readField(_ line: Range<Int>, _ position: Position) -> Bool {
    guard let colon = line.first(where: { !isOfKey(bytes[$0]) }), bytes[colon] == .colon,
      bytes[line.lowerBound].isASCIILetter, bytes[colon - 1] != .space,
      colon - line.lowerBound < PlainFields.longestKey
    else { return false }
    endValue()
    let key = scalar(line.lowerBound..<colon, in: line, position)
    if colon + 1 == line.upperBound {
      openKey = key
      return true
    }
    guard let value = text(after: colon, in: line, position) else { return false }
    fields.append(Field(key: key, value: .text(value)))
    return true
  }

  /// libyaml accepts no key of more than 1024 characters.
  private static let longestKey = 100

  private mutating func readItem(_ line: Range<Int>, dash: Int, _ position: Position) -> Bool {
    guard openKey != nil, let text = text(after: dash, in: line, position) else { return false }
    if items.isEmpty { indentation = dash - line.lowerBound }
    items.append(.text(text))
    return dash - line.lowerBound == indentation
  }

  /// Adds the field of the open key with its list, or with an empty value.
  private mutating func endValue() {
    guard let key = openKey else { return }
    if items.isEmpty {
      let end = key.bytes.upperBound + 1
      let place = Position(
        line: key.position.line, column: key.position.column + key.bytes.count + 1)
      let value = Scalar(text: "", position: place, bytes: end..<end)
      fields.append(Field(key: key, value: .text(value)))
    } else {
      fields.append(Field(key: key, value: .list(items)))
      items = []
    }
    openKey = nil
  }

  /// The text between the colon or dash and the end of the line, or `nil` if it may mean something else in YAML.
  private func text(after mark: Int, in line: Range<Int>, _ position: Position) -> Scalar? {
    let rest = (mark + 1)..<line.upperBound
    guard let first = rest.first(where: { bytes[$0] != .space }), first > rest.lowerBound else {
      return nil
    }
    let text = first..<line.upperBound
    if isPlain(text) { return scalar(text, in: line, position) }
    return isQuoted(text) ? scalar(text, in: line, position, quotes: 1) : nil
  }

  /// - Parameters:
  ///   - range: Has only ASCII before it in the line.
  ///   - quotes: The number of bytes at each end of the range that are not a part of the text.
  private func scalar(
    _ range: Range<Int>, in line: Range<Int>, _ position: Position, quotes: Int = 0
  ) -> Scalar {
    let text = bytes[(range.lowerBound + quotes)..<(range.upperBound - quotes)]
    return Scalar(
      text: String(decoding: UnsafeBufferPointer(rebasing: text), as: UTF8.self),
      position: Position(
        line: position.line, column: position.column + range.lowerBound - line.lowerBound),
      bytes: range)
  }

  private func isOfKey(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == .underscore || byte == .dash
      || byte == .space
  }

  /// Whether a text begins with a letter or a digit, and contains nothing that YAML gives a meaning.
  private func isPlain(_ text: Range<Int>) -> Bool {
    let first = bytes[text.lowerBound]
    guard first.isASCIILetter || first.isASCIIDigit || first >= 0xC3 && first != 0xE2,
      bytes[text.upperBound - 1] != .space
    else { return false }
    for index in text {
      switch bytes[index] {
      case .colon: if index + 1 == text.upperBound || bytes[index + 1] == .space { return false }
      case .hash: if bytes[index - 1] == .space { return false }
      case .openingBracket, .openingBrace: return false
      default: if mayBeControl(at: index) { return false }
      }
    }
    return true
  }

  /// Whether a text is between double quotes, and contains nothing that YAML gives a meaning there.
  private func isQuoted(_ text: Range<Int>) -> Bool {
    guard text.count >= 2, bytes[text.lowerBound] == .doubleQuote,
      bytes[text.upperBound - 1] == .doubleQuote
    else { return false }
    for index in text.dropFirst().dropLast() {
      switch bytes[index] {
      case .doubleQuote, .backslash: return false
      default: if mayBeControl(at: index) { return false }
      }
    }
    return true
  }

  /// Whether a control character, a line separator or the byte order mark may begin at the index.
  private func mayBeControl(at index: Int) -> Bool {
    switch bytes[index] {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F, 0xC2, 0xEF: true
    case 0xE2: bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
    default: false
    }
  }
}
