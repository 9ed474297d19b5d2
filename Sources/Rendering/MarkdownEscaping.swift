import Journal
import TextKit

/// Makes any text safe to put into a Markdown page: it reads as it was typed, and is never markup.
///
/// Many Markdown renderers also link bare addresses. GitHub (cmark-gfm with its extensions) links what begins
/// with `http://` or `www.`. VS Code (markdown-it with linkify) also links `//localhost` and `monday.com`.
/// Inside such an address a backslash is part of the address, and the character after it is not escaped. So no
/// address in words is left whole: `http:\//`, `www\.`, `monday\.com`. An intended address is a link of its
/// own.
///
/// One thing cannot be prevented: GitHub looks for mail addresses in the finished text, where no escape is
/// left. There `a@example.org` links to `mailto:a@example.org`, and to nothing else. After `mailto:` or `xmpp:`
/// the link would be whatever was found, even without a scheme: `-mailto:a@b.example` would be a path on the
/// page's own site. So an invisible word joiner follows these two.
package enum MarkdownEscaping {
  /// Words within a line or a table cell. Line ends become spaces.
  package static func inline(_ text: String) -> String {
    if text.isAll(isPlain) { return text }
    let scalars = Array(text.unicodeScalars.lazy.filter { $0.isSpace || !$0.isLeftOutOfPages })
    // As bytes, because appending to a string takes ten times as long.
    var result: [UInt8] = []
    result.reserveCapacity(2 * scalars.count)
    for (index, scalar) in scalars.enumerated() {
      if scalar.isSpace {
        result.append(.space)
      } else {
        if needsBackslash(index, in: scalars) { result.append(.backslash) }
        result.append(contentsOf: UTF8.encode(scalar) ?? .init())
        if scalar == ":", endsWithMailScheme(scalars[..<index]) {
          result.append(utf8: "\u{2060}")
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func needsBackslash(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let previous = index > 0 ? scalars[index - 1] : " "
    let rest = scalars[(index + 1)...]
    switch scalars[index] {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "@", "&", "$", "{", "}":
      return true
    // A single one is harmless; two of them hide or mark text in some editors.
    case "%", "=": return previous == scalars[index]
    case "/": return rest.first == "/"
    case ".":
      // GitHub looks for `www.`, whatever follows.
      if index >= 3, scalars[index - 3..<index].allSatisfy({ $0 == "w" || $0 == "W" }) {
        return true
      }
      // No host begins with a dot or ends in fewer than two letters, so `.NET`, `e.g.` and `3.5` need nothing.
      return !previous.isSpace && previous != "."
        && rest.prefix(2).count(where: \.properties.isAlphabetic) == 2
    default: return false
    }
  }

  private static func endsWithMailScheme(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    ["mailto", "xmpp"].contains { scheme in
      let end = scalars.suffix(scheme.unicodeScalars.count)
      return end.map(\.properties.lowercaseMapping).joined() == scheme
    }
  }

  /// The target of a link. It contains no space, bracket or backslash, but `&copy;` in it would become another
  /// character.
  package static func destination(_ address: String) -> String {
    guard address.utf8.contains(.ampersand) else { return address }
    var pieces = address.split(separator: "&", omittingEmptySubsequences: false)[...]
    var result = String(pieces.removeFirst())
    for piece in pieces {
      let name = piece.utf8.prefix { $0 != .semicolon }
      let mayBeCharacter = name.count < piece.utf8.count && !name.isEmpty
      result += (mayBeCharacter ? "&amp;" : "&") + piece
    }
    return result
  }

  /// Puts a mark around text that is already escaped. Spaces at either end stay outside, since a mark beside a
  /// space would be a literal character.
  package static func marked(_ text: String, with mark: String) -> String {
    let inner = text.trimmed
    guard !inner.isEmpty, let range = text.firstRange(of: inner) else { return text }
    return "\(text[..<range.lowerBound])\(mark)\(inner)\(mark)\(text[range.upperBound...])"
  }

  /// Code on one line, between more backticks than any run of them in the code. So nothing in it is markup.
  package static func code(_ text: String) -> String {
    let text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          scalar.properties.isWhitespace ? " " : scalar.isLeftOutOfPages ? nil : scalar
        }))
    if text.trimmed.isEmpty { return "" }
    let fence = String(repeating: "`", count: longestFence(in: text) + 1)
    // A backtick at either end would be read as part of the fence.
    let edge = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + edge + text + edge + fence
  }

  /// Lines of code between fences that are longer than any run of backticks in them, so that no line ends the
  /// code.
  package static func fenced(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      String(String.UnicodeScalarView($0.unicodeScalars.filter { !$0.isLeftOutOfPages }))
    }
    // Counted in the lines as written, where removed characters may have brought backticks together.
    let longest = lines.map(longestFence).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence] + lines + [fence]
  }

  private static func longestFence(in text: String) -> Int {
    text.unicodeScalars.split { $0 != "`" }.map(\.count).max() ?? 0
  }

  /// Words at the beginning of a line.
  package static func block(_ text: String) -> String { atLineStart(inline(text)) }

  /// Escapes a line that would begin a list or a rule, or underline the head of a table.
  package static func atLineStart(_ line: String) -> String {
    let text = String(line.drop { $0.isWhitespace })
    guard let first = text.unicodeScalars.first else { return "" }
    if first == "-" || first == "+" || first == "=" || text.utf8.starts(with: ":-".utf8) {
      return "\\" + text
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    if !digits.isEmpty, let delimiter = rest.first, delimiter == "." || delimiter == ")" {
      return digits + "\\" + rest
    }
    return text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8.lowercaseLetters, UInt8.uppercaseLetters,
      UInt8.digits, .space, .comma,
      .dash, .openingParenthesis, .closingParenthesis, .colon:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character is a space, or a line end or tab, which is written as a space.
  fileprivate var isSpace: Bool {
    switch self {
    case " ", "\n", "\r", "\t", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
