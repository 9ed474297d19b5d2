import Journal

/// Makes any text safe to stand in a Markdown page: it reads as it was typed, and means nothing.
enum MarkdownEscaping {
  /// Words within a line or a table cell. Line ends become blanks.
  static func inline(_ words: String) -> String {
    if words.utf8.allSatisfy(isPlain) { return words }
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "@", "&", "$", "{", "}":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "%", "=":
        // Alone they are harmless; two of them hide or mark text in some editors.
        if previous == scalar { result += "\\" }
        result.unicodeScalars.append(scalar)
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}":
        result += " "
      default:
        if !scalar.isDisturbing { result.unicodeScalars.append(scalar) }
      }
      previous = scalar
    }
    return result
  }

  /// Words between two marks. Blanks on either side stand outside, for there a mark would be a sign.
  static func marked(_ words: String, with mark: String) -> String {
    let text = inline(words)
    let inner = text.trimmed
    guard !inner.isEmpty, let range = text.firstRange(of: inner) else { return text }
    return "\(text[..<range.lowerBound])\(mark)\(inner)\(mark)\(text[range.upperBound...])"
  }

  /// Code on one line, between more backticks than stand in it in a row: nothing in it means anything.
  static func code(_ words: String) -> String {
    let text = String(
      String.UnicodeScalarView(
        words.unicodeScalars.compactMap { scalar in
          scalar.properties.isWhitespace ? " " : scalar.isDisturbing ? nil : scalar
        }))
    if text.trimmed.isEmpty { return "" }
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    // A backtick at an end would be taken for one of the fence's.
    let edge = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + edge + text + edge + fence
  }

  /// Words that begin a line of their own.
  static func block(_ words: String) -> String { atLineStart(inline(words)) }

  /// A line that would begin a list or a rule is made to begin with its own sign instead.
  static func atLineStart(_ line: String) -> String {
    let text = String(line.drop { $0.isWhitespace })
    guard let first = text.unicodeScalars.first else { return "" }
    if first == "-" || first == "+" || first == "=" { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    if !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")" {
      return digits + "\\" + rest
    }
    return text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ":"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
