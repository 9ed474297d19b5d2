import Diagnostics
import Markdown

// How a list is written: in brackets or one item on a line, and where its items lie.
extension EditableNote {
  /// The list stands in brackets.
  func isFlow(_ field: Field) -> Bool { openingBracket(of: field) != nil }

  /// Where the bracket of such a list stands.
  func openingBracket(of field: Field) -> Int? {
    guard case .list = field.value else { return nil }
    var index = field.key.bytes.upperBound
    while index < bytes.count,
      bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t")
    { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
    let value = bytes[(index + 1)...].firstIndex { $0 > 0x20 }
    return value.flatMap { bytes[$0] == UInt8(ascii: "[") ? $0 : nil }
  }

  /// What stands on the line before an item: blanks, its dash, and blanks.
  func dash(of item: FieldValue.Item) -> ArraySlice<UInt8>? {
    let before = bytes[lineStart(of: item.bytes.lowerBound)..<item.bytes.lowerBound]
    let marks = before.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return marks == [UInt8(ascii: "-")] && before.last == UInt8(ascii: " ") ? before : nil
  }

  /// Where an item ends for the person who typed it.
  func endAsTyped(of item: FieldValue.Item) -> Int {
    if case .text(let scalar) = item { endAsTyped(of: scalar) } else { item.bytes.upperBound }
  }

  /// An item over several lines, with `|` or `>` before it.
  func isBlockScalar(_ item: FieldValue.Item) -> Bool {
    guard case .text = item, let first = bytes[item.bytes].first else { return false }
    return first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
  }
}

extension FieldValue.Item {
  /// From its first byte to its last, without the dash.
  var bytes: Range<Int> {
    switch self {
    case .text(let scalar): scalar.bytes
    case .pairs(let pairs):
      (pairs.first?.name.bytes.lowerBound ?? 0)..<(pairs.last?.value.bytes.upperBound ?? 0)
    }
  }

  var line: Int {
    switch self {
    case .text(let scalar): scalar.position.line
    case .pairs(let pairs): pairs.first?.name.position.line ?? 1
    }
  }
}
