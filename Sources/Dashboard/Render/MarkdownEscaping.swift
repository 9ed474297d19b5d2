import Journal

/// Makes any text safe to stand in a Markdown page: it reads as it was typed, and means nothing.
enum MarkdownEscaping {
  /// Words within a line or a table cell. Line ends become blanks.
  static func inline(_ words: String) -> String {
    if words.isAll(isPlain) { return words }
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

  /// What is written already, between two marks. Blanks on either side stand outside, for there a mark
  /// would be a sign.
  static func marked(_ text: String, with mark: String) -> String {
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
    let fence = String(repeating: "`", count: longestFence(in: text) + 1)
    // A backtick at an end would be taken for one of the fence's.
    let edge = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + edge + text + edge + fence
  }

  /// Lines of code between fences longer than any in them, so that none of them is the last.
  static func fenced(_ words: String) -> [String] {
    let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      String(String.UnicodeScalarView($0.unicodeScalars.filter { !$0.isDisturbing }))
    }
    let fence = String(repeating: "`", count: max(3, longestFence(in: words) + 1))
    return [fence] + lines + [fence]
  }

  private static func longestFence(in text: String) -> Int {
    text.unicodeScalars.split { $0 != "`" }.map(\.count).max() ?? 0
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
