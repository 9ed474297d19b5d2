/// A JSON value. An absent value is null rather than missing, so that every object has all its keys.
package indirect enum JSON: Encodable, Sendable {
  case null
  case text(String)
  case number(Int)
  /// A number with six decimals. More would depend on the machine rather than on the search.
  case decimal(Double)
  case flag(Bool)
  case list([JSON])
  case object([String: JSON])

  package static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
  package static func optional(_ number: Int?) -> JSON { number.map(JSON.number) ?? .null }
  package static func optional(_ number: Double?) -> JSON { number.map(JSON.decimal) ?? .null }
  package static func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }

  /// The number rounded to that many digits after the decimal point. A small number keeps its first digits
  /// instead of becoming 0.
  private static func rounded(_ number: Double, to digits: Int = 6) -> Double {
    var scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    while number != 0, abs(number) * scale < 100, scale < 1e15 { scale *= 10 }
    return (number * scale).rounded() / scale
  }

  private static func short(_ number: Double) -> String { String(rounded(number, to: 3)) }

  package func encode(to encoder: any Encoder) throws {
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
}

extension JSON {
  /// The value as one piece of text, for a table or a filter; empty for null.
  package var plain: String {
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

extension String {
  /// The text in double quotes, with a backslash before each quote and backslash in it, as YAML and git read it.
  package var inDoubleQuotes: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
