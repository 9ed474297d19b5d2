import TextKit

/// A text, written so that YAML reads the same text back, and so that other programs that read YAML (an
/// editor that shows fields as a form) take it for a text too.
struct YAMLScalar {
  enum Style { case plain, singleQuoted, doubleQuoted }

  let text: String
  /// Whether the scalar is between brackets, where commas and brackets have a meaning.
  var isInFlow = false

  /// The text in the requested style if that style can represent it; otherwise in double quotes, which can
  /// represent any text.
  func written(as style: Style = .plain) -> String {
    switch style {
    case .plain where canBePlain: text
    case .singleQuoted where text.unicodeScalars.allSatisfy(YAMLScalar.isPrintable):
      "'" + text.replacing("'", with: "''") + "'"
    default: "\"" + text.unicodeScalars.map(YAMLScalar.escaped).joined() + "\""
    }
  }

  private var canBePlain: Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      !YAMLScalar.indicators.contains(first), !YAMLScalar.isBlank(first),
      !YAMLScalar.isBlank(last), last != ":", !text.hasPrefix("..."),
      !YAMLScalar.reservedWords.contains(text.lowercased())
    else { return false }
    var previous: Unicode.Scalar = "x"
    for scalar in text.unicodeScalars {
      guard YAMLScalar.isPrintable(scalar), scalar != "\t" else { return false }
      if previous == ":", YAMLScalar.isBlank(scalar) { return false }
      if YAMLScalar.isBlank(previous), scalar == "#" { return false }
      if isInFlow, ",[]{}:\"'#".unicodeScalars.contains(scalar) { return false }
      previous = scalar
    }
    return true
  }

  /// Characters that would begin something else at the start of a plain text.
  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`=".unicodeScalars)

  /// Words that onward reads as text, but other programs as null or a Boolean. `true` and `false` are
  /// Booleans for onward too.
  private static let reservedWords: Set = ["null", "~", "yes", "no", "on", "off", "y", "n"]

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  /// Whether a YAML file may contain the character unescaped on one line. YAML 1.1, 5.1: "Character set". In
  /// YAML 1.1, the line and paragraph separators are line endings.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where isPrintable(scalar): String(scalar)
    default: "\\U" + zeros(scalar.value) + String(scalar.value, radix: 16, uppercase: true)
    }
  }

  /// Leading zeros that make eight digits in all.
  private static func zeros(_ value: UInt32) -> String {
    String(repeating: "0", count: 8 - String(value, radix: 16).count)
  }
}
