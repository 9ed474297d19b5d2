import TextKit

/// The start of a block of raw HTML, by the rules 6 and 7 of CommonMark. It goes on to the next empty line.
enum HTMLBlock {
  typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  /// - Parameters:
  ///   - text: Begins with the text of a line.
  ///   - inParagraph: Whether the line may continue a paragraph, which a tag of any other name does not end.
  static func begins(_ text: Line, inParagraph: Bool) -> Bool {
    guard text.first == .lessThan else { return false }
    let line = text.prefix { !$0.isLineEnding }
    var rest = line.dropFirst()
    if rest.first == .slash { rest = rest.dropFirst() }
    let name = rest.prefix { isOfName($0) }
    guard let first = name.first, first | 0x20 >= UInt8(ascii: "a") else { return false }
    let next = line[name.endIndex...].first ?? 0x20
    if next <= 0x20 || next == .greaterThan || next == .slash,
      blockNames.contains(String(decoding: name, as: UTF8.self).lowercased())
    {
      return true
    }
    // One complete tag on a line of its own.
    guard !inParagraph, next <= 0x20 || next == .greaterThan || next == .slash,
      let end = line.lastIndex(where: { $0 > 0x20 }), line[end] == .greaterThan
    else { return false }
    return !line[name.endIndex..<end].contains {
      $0 == .lessThan || $0 == .greaterThan
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == .dash
  }

  private static let blockNames: Set = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
