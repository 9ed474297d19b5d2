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

  /// Whether the byte ends a line. A carriage return and a line feed together end one line.
  @inlinable package var isLineEnding: Bool { self == .lineFeed || self == .carriageReturn }

  @inlinable package var isSpaceOrTab: Bool { self == .space || self == .tab }

  @inlinable package var isASCIIDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  @inlinable package var isASCIILowercase: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }

  @inlinable package var isASCIIUppercase: Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }

  @inlinable package var isASCIILetter: Bool { isASCIILowercase || isASCIIUppercase }
}
