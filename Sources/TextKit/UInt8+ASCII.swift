/// Names for the ASCII characters that have a meaning in paths, YAML and Markdown. They are `@inlinable`, so that
/// comparing a byte in another module is one instruction.
extension UInt8 {
  @inlinable package static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  @inlinable package static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  @inlinable package static var space: UInt8 { UInt8(ascii: " ") }
  @inlinable package static var tab: UInt8 { UInt8(ascii: "\t") }

  @inlinable package static var slash: UInt8 { UInt8(ascii: "/") }
  @inlinable package static var dash: UInt8 { UInt8(ascii: "-") }
  @inlinable package static var dot: UInt8 { UInt8(ascii: ".") }
  @inlinable package static var colon: UInt8 { UInt8(ascii: ":") }
  @inlinable package static var semicolon: UInt8 { UInt8(ascii: ";") }
  @inlinable package static var comma: UInt8 { UInt8(ascii: ",") }
  @inlinable package static var hash: UInt8 { UInt8(ascii: "#") }
  @inlinable package static var bar: UInt8 { UInt8(ascii: "|") }
  @inlinable package static var underscore: UInt8 { UInt8(ascii: "_") }
  @inlinable package static var tilde: UInt8 { UInt8(ascii: "~") }
  @inlinable package static var asterisk: UInt8 { UInt8(ascii: "*") }
  @inlinable package static var exclamationMark: UInt8 { UInt8(ascii: "!") }
  @inlinable package static var questionMark: UInt8 { UInt8(ascii: "?") }
  @inlinable package static var at: UInt8 { UInt8(ascii: "@") }
  @inlinable package static var ampersand: UInt8 { UInt8(ascii: "&") }
  @inlinable package static var dollar: UInt8 { UInt8(ascii: "$") }
  @inlinable package static var percent: UInt8 { UInt8(ascii: "%") }
  @inlinable package static var equals: UInt8 { UInt8(ascii: "=") }
  @inlinable package static var backslash: UInt8 { UInt8(ascii: "\\") }
  @inlinable package static var lessThan: UInt8 { UInt8(ascii: "<") }
  @inlinable package static var greaterThan: UInt8 { UInt8(ascii: ">") }
  @inlinable package static var openingBracket: UInt8 { UInt8(ascii: "[") }
  @inlinable package static var closingBracket: UInt8 { UInt8(ascii: "]") }
  @inlinable package static var openingBrace: UInt8 { UInt8(ascii: "{") }
  @inlinable package static var closingBrace: UInt8 { UInt8(ascii: "}") }
  @inlinable package static var openingParenthesis: UInt8 { UInt8(ascii: "(") }
  @inlinable package static var closingParenthesis: UInt8 { UInt8(ascii: ")") }
  @inlinable package static var plus: UInt8 { UInt8(ascii: "+") }
  @inlinable package static var caret: UInt8 { UInt8(ascii: "^") }
  @inlinable package static var backtick: UInt8 { UInt8(ascii: "`") }
  @inlinable package static var singleQuote: UInt8 { UInt8(ascii: "'") }
  @inlinable package static var doubleQuote: UInt8 { UInt8(ascii: "\"") }

  @inlinable package static var digits: ClosedRange<UInt8> { UInt8(ascii: "0")...UInt8(ascii: "9") }
  @inlinable package static var lowercaseLetters: ClosedRange<UInt8> {
    UInt8(ascii: "a")...UInt8(ascii: "z")
  }
  @inlinable package static var uppercaseLetters: ClosedRange<UInt8> {
    UInt8(ascii: "A")...UInt8(ascii: "Z")
  }

  /// Whether the byte ends a line. A carriage return and a line feed together end one line.
  @inlinable package var isLineEnding: Bool { self == .lineFeed || self == .carriageReturn }

  @inlinable package var isSpaceOrTab: Bool { self == .space || self == .tab }

  /// Whether the byte is a space, a tab, a line ending or another control character.
  @inlinable package var isBlank: Bool { self <= .space }

  /// Whether the byte is a character of its own, and not a part of one.
  @inlinable package var isASCII: Bool { self < 0x80 }

  /// Whether the byte is a control character of ASCII.
  @inlinable package var isASCIIControl: Bool { self < .space || self == 0x7F }

  /// Whether the byte is a visible character of ASCII that is neither a letter nor a digit.
  @inlinable package var isASCIIPunctuation: Bool {
    self > .space && self < 0x7F && !isASCIIWord
  }

  /// The first byte of `–`, `—`, `•`, `…` and other characters in UTF-8.
  @inlinable package static var startOfLongDash: UInt8 { 0xE2 }

  /// Whether the byte continues a character of UTF-8 that began before it.
  @inlinable package var isContinuation: Bool { self & 0xC0 == 0x80 }

  // Compared directly, since a range is a generic type, which is slow in a debug build.
  @inlinable package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  @inlinable package var isASCIILowercase: Bool { self >= 0x61 && self <= 0x7A }

  @inlinable package var isASCIIUppercase: Bool { self >= 0x41 && self <= 0x5A }

  @inlinable package var isASCIILetter: Bool { isASCIILowercase || isASCIIUppercase }

  @inlinable package var isASCIIWord: Bool { isASCIILetter || isASCIIDigit }

  /// The byte in lower case if it is a letter of ASCII. Another byte may become any other one that is not a letter of
  /// ASCII, so compare the result with letters only.
  @inlinable package var lowercasedLetter: UInt8 { self | 0x20 }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of bytes in UTF-8 of `–`, and of `—`.
  @inlinable package static var longDashLength: Int { 3 }

  /// Whether a long dash, `–` or `—`, begins at the index.
  @inlinable package func hasLongDash(at index: Int) -> Bool {
    self[index] == .startOfLongDash && index + 2 < count && self[index + 1] == 0x80
      && (self[index + 2] == 0x93 || self[index + 2] == 0x94)
  }
}

/// Sequences of bytes in UTF-8 that are searched for as bytes.
package enum UTF8Bytes {
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  package static let noBreakSpace = Array("\u{A0}".utf8)
  package static let fullWidthColon = Array("：".utf8)
  /// Characters that begin a list item for people but not for YAML: long dashes, as phones and word processors type
  /// them, a bullet and an asterisk.
  package static let foreignBullets = "–—•−*".map { Array(String($0).utf8) }
}
