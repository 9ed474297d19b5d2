import TextKit

/// A field within a text, in the form of Dataview: `[key:: value]` or `(key:: value)`.
struct BracketedField {
  let key: Range<Int>
  let value: Range<Int>
  /// The range with its brackets.
  let whole: Range<Int>

  /// The fields of one line.
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
    let isOpening = { (byte: UInt8) in byte == .openingBracket || byte == UInt8(ascii: "(") }
    guard let open = (line.lowerBound..<colons).last(where: { isOpening(bytes[$0]) }),
      let key = bytes.fieldKey(in: (open + 1)..<colons)
    else { return nil }
    let opening = bytes[open]
    let closing = opening == .openingBracket ? UInt8.closingBracket : UInt8(ascii: ")")
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
