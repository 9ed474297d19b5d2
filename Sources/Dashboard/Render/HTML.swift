/// Markup that is safe to put into a page: literals are markup, everything interpolated is escaped.
///
/// There is no way from a `String` to an `HTML` but through the escaping, so that no word of a note
/// can become an element or leave its attribute.
struct HTML: Sendable, ExpressibleByStringInterpolation {
  private(set) var text: String

  static let empty: HTML = ""

  init(stringLiteral markup: String) { text = markup }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.output }

  static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum.text += b.text
    return sum
  }

  static func += (a: inout HTML, b: HTML) { a.text += b.text }

  /// Escaped where it stays: a large table has tens of thousands of cells.
  mutating func append(_ words: String) { HTML.escape(words, into: &text) }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var output = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      output.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ markup: String) { output += markup }
    mutating func appendInterpolation(_ words: String) { HTML.escape(words, into: &output) }
    mutating func appendInterpolation(_ number: Int) { output += String(number) }
    mutating func appendInterpolation(_ markup: HTML) { output += markup.text }
    mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { output += part.text } }

    /// A length in a drawing, to a tenth of a unit.
    mutating func appendInterpolation(_ length: Double) {
      let tenths = Int((length * 10).rounded())
      output += "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
      if tenths % 10 != 0 { output += ".\(abs(tenths) % 10)" }
    }
  }

  /// Both kinds of quotes are escaped, so a text is safe in any attribute. Control characters and
  /// the marks that turn the direction of what follows are left out.
  private static func escape(_ words: String, into output: inout String) {
    if words.isAll(isPlain) {
      output += words
      return
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\n": output += "\n"
      default:
        if !scalar.isDisturbing { output.unicodeScalars.append(scalar) }
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0..<0x20, 0x7F...:
      false
    default: true
    }
  }
}

extension HTML {
  /// The markup of an outline, a style sheet or a script, which belongs to the person and not to a note.
  init(trusted text: String) { self.text = text }

  /// A style sheet or a script as it may stand within its element: nothing in it ends the element or
  /// hides its end, and its line ends are those that a browser makes of them before it takes the hash.
  ///
  /// Where `</` and `<!--` can stand, in a string, a pattern or a comment, a backslash within them changes
  /// nothing. By bytes, for a `<` may be one `Character` with what is before it.
  static func enclosable(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"):
        let rest = bytes[(index + 1)...]
        let isMarkup = rest.starts(with: "/".utf8) || rest.starts(with: "!--".utf8)
        result += isMarkup ? Array("<\\".utf8) : [byte]
      case UInt8(ascii: "\r"):
        if bytes[(index + 1)...].first != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
      case 0: result += "\u{FFFD}".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// It shows nothing itself and changes how others are shown: a control character, or one that
  /// overrides or isolates the direction of the text behind it.
  var isDisturbing: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
