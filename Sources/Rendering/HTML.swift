import PageModel
import TextKit

/// Markup that is safe to put into a page: literals are markup, and everything interpolated is escaped.
///
/// The only path from a `String` to an `HTML` goes through the escaping. So no word of a note can become an
/// element or leave its attribute.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
  /// UTF-8, in pieces. Markup is put into larger markup several times, and none of these steps copies a large table:
  /// copying all of them takes 1% more instructions in a build.
  private var earlier: [[UInt8]] = []
  private var last: [UInt8] = []
  /// Smaller markup is copied to the end of the last piece, since a new piece would cost more than the copy.
  private static let leastPiece = 4096

  package static let empty = HTML()

  private init() {}

  package init(stringLiteral markup: String) { last.append(utf8: markup) }

  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.output }

  package static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum += b
    return sum
  }

  package static func += (a: inout HTML, b: HTML) {
    if b.earlier.isEmpty, b.last.count < leastPiece {
      a.last += b.last
    } else {
      a.earlier.append(a.last)
      a.earlier += b.earlier
      a.last = b.last
    }
  }

  /// A place in a drawing that fits any width, from 0 to 1 of it: `62.5%`.
  static func percent(_ place: Double) -> HTML { "\(place * 100)%" }

  /// The same to a hundredth of a percent, for columns that are thinner than a hundredth of the width.
  static func exactPercent(_ place: Double) -> HTML { "\(rounded: place * 100)%" }

  /// A length in a drawing, in the size of its letters: `1.25em`.
  static func letters(_ length: Double) -> HTML { "\(rounded: length / Drawing.fontSize)em" }

  /// All pieces as one array.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(earlier.reduce(last.count) { $0 + $1.count })
    for piece in earlier { bytes += piece }
    bytes += last
    return bytes
  }

  /// Appends escaped text without a copy in between: a large table has tens of thousands of cells.
  package mutating func append(_ text: String) { HTML.escape(text, into: &last) }

  /// Appends markup written in the source code, without a copy for the same reason.
  package mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { last.append(contentsOf: $0) }
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var output = HTML()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ markup: String) { output.last.append(utf8: markup) }
    package mutating func appendInterpolation(_ text: String) { output.append(text) }
    package mutating func appendInterpolation(_ number: Int) {
      output.last.append(utf8: String(number))
    }
    package mutating func appendInterpolation(_ markup: HTML) { output += markup }
    package mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { output += part }
    }

    /// A number, rounded to a hundredth.
    package mutating func appendInterpolation(rounded number: Double) {
      let all = Int((number * 100).rounded())
      let (whole, rest) = abs(all).quotientAndRemainder(dividingBy: 100)
      appendLiteral("\(all < 0 ? "-" : "")\(whole)")
      if rest != 0 {
        appendLiteral(rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
      }
    }

    /// A length in a drawing, rounded to a tenth of a unit.
    package mutating func appendInterpolation(_ length: Double) {
      let tenths = Int((length * 10).rounded())
      appendLiteral("\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)")
      if tenths % 10 != 0 { appendLiteral(".\(abs(tenths) % 10)") }
    }
  }

  /// Escapes both kinds of quotes, so that a text is safe in any attribute. Leaves out control characters and
  /// the characters that change the direction of the text after them.
  private static func escape(_ text: String, into output: inout [UInt8]) {
    if text.isAll(isPlain) { return output.append(utf8: text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(utf8: "&amp;")
      case "<": output.append(utf8: "&lt;")
      case ">": output.append(utf8: "&gt;")
      case "\"": output.append(utf8: "&quot;")
      case "'": output.append(utf8: "&#39;")
      case "\n": output.append(utf8: "\n")
      default:
        if !scalar.isLeftOutOfPages { output.append(contentsOf: scalar.utf8) }
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case .ampersand, .lessThan, .greaterThan, .doubleQuote,
      .singleQuote, 0..<0x20, 0x7F...:
      false
    default: true
    }
  }
}

extension HTML {
  /// The markup of a page template, a style sheet or a script, which comes from the user and not from a note.
  package init(trusted text: String) { last.append(utf8: text) }

  /// A style sheet or a script in a form that can be put into its element. Nothing in it ends the element or
  /// hides its end. Line ends are as a browser normalizes them before it calculates the hash.
  ///
  /// `</` and `<!--` can occur in strings, patterns and comments, and a backslash inside them changes nothing
  /// there. Works on bytes, since a `<` may form one `Character` with what precedes it.
  package static func enclosable(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case .lessThan:
        let rest = bytes[(index + 1)...]
        let isMarkup = rest.starts(with: "/".utf8) || rest.starts(with: "!--".utf8)
        result += isMarkup ? Array("<\\".utf8) : [byte]
      case .carriageReturn:
        if bytes[(index + 1)...].first != .lineFeed { result.append(.lineFeed) }
      case 0: result += "\u{FFFD}".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// Whether this text could reorder the words and numbers beside it. It could if it contains a character of a
  /// right-to-left script or one that changes the direction.
  ///
  /// The standard library does not know the direction of a character, so this uses the blocks that Unicode
  /// reserves for such scripts (DerivedBidiClass.txt).
  package var mayTurnNeighbors: Bool {
    // The first byte of such a character is at least 0xD6, and most words contain only smaller bytes.
    !isAll { $0 < 0xD6 } && unicodeScalars.contains(where: \.runsFromRightToLeft)
  }
}

extension Unicode.Scalar {
  fileprivate var runsFromRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: properties.isBidiControl
    }
  }
}
