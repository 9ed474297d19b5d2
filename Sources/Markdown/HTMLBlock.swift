/// The start of a block of raw HTML, by the rules 6 and 7 of CommonMark. It goes on to the next empty line.
enum HTMLBlock {
  typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  /// - Parameters:
  ///   - text: Begins with the text of a line.
  ///   - inParagraph: Whether the line may continue a paragraph, which a tag of any other name does not end.
  static func begins(_ text: Line, inParagraph: Bool) -> Bool {
    guard text.first == UInt8(ascii: "<") else { return false }
    let line = text.prefix { !HiddenText.isBreak($0) }
    var rest = line.dropFirst()
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    let name = rest.prefix { isOfName($0) }
    guard let first = name.first, first | 0x20 >= UInt8(ascii: "a") else { return false }
    let next = line[name.endIndex...].first ?? 0x20
    if next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/"),
      blockNames.contains(String(decoding: name, as: UTF8.self).lowercased())
    {
      return true
    }
    // One complete tag on a line of its own.
    guard !inParagraph, next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/"),
      let end = line.lastIndex(where: { $0 > 0x20 }), line[end] == UInt8(ascii: ">")
    else { return false }
    return !line[name.endIndex..<end].contains {
      $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
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
