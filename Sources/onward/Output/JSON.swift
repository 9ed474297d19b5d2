import Diagnostics
import Journal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON value. An absent value is null rather than missing, so that every object has all its keys.
indirect enum JSON: Encodable, Sendable {
  case null
  case text(String)
  case number(Int)
  /// A number with six decimals. More would depend on the machine rather than on the search.
  case decimal(Double)
  case flag(Bool)
  case list([JSON])
  case object([String: JSON])

  static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
  static func optional(_ number: Int?) -> JSON { number.map(JSON.number) ?? .null }
  static func optional(_ number: Double?) -> JSON { number.map(JSON.decimal) ?? .null }
  static func day(_ day: Day?) -> JSON { optional(day?.description) }
  static func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }

  /// The number rounded to that many digits after the decimal point. A small number keeps its first digits
  /// instead of becoming 0.
  private static func rounded(_ number: Double, to digits: Int = 6) -> Double {
    var scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    while number != 0, abs(number) * scale < 100, scale < 1e15 { scale *= 10 }
    return (number * scale).rounded() / scale
  }

  private static func short(_ number: Double) -> String { String(rounded(number, to: 3)) }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .text(let value): try value.encode(to: encoder)
    case .number(let value): try value.encode(to: encoder)
    case .decimal(let value): try JSON.rounded(value).encode(to: encoder)
    case .flag(let value): try value.encode(to: encoder)
    case .list(let values): try values.encode(to: encoder)
    case .object(let values): try values.encode(to: encoder)
    }
  }

  /// The value as JSON text that is easy to read and compare: indented, with keys in alphabetical order and a
  /// line ending. Characters that a terminal would obey are escaped, which does not change the JSON value.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return JSON.escaped(String(decoding: try encoder.encode(self), as: UTF8.self)) + "\n"
    }
  }

  /// The JSON text with the characters escaped that a terminal would obey. The encoder has already escaped what
  /// JSON requires, so the remaining ones can only be inside a string.
  private static func escaped(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      guard scalar.isHiddenControl, scalar != "\n" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result
  }
}

extension JSON {
  /// The value as one piece of text, for a table or a filter; empty for null.
  var plain: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .decimal(let number): JSON.short(number)
    case .flag(let flag): String(flag)
    case .list(let values): values.map(\.plain).joined(separator: "; ")
    case .object(let values):
      values.sorted { $0.key < $1.key }.map(\.value.plain).filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }
}
