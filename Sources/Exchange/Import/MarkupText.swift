extension String {
  /// The text of HTML: paragraphs and items as lines, without tags. Any other text stays as it is.
  var withoutMarkup: String {
    guard contains("<"), contains(">") else { return self }
    var text = ""
    var rest = self[...]
    while let character = rest.popFirst() {
      guard character == "<", let end = rest.firstIndex(of: ">"),
        rest.first.map({ $0.isLetter || $0 == "/" || $0 == "!" }) ?? false
      else {
        text.append(character)
        continue
      }
      let tag = rest[..<end].drop { $0 == "/" }.prefix(while: \.isLetter).lowercased()
      let isClosing = rest.first == "/"
      rest = rest[rest.index(after: end)...]
      switch tag {
      case "li" where !isClosing: text += "\n- "
      case "br": text += "\n"
      case "p", "div", "ul", "ol", "h", "tr": text += "\n"
      case "script", "style":
        if !isClosing, let close = rest.firstRange(of: "</\(tag)") {
          rest = rest[close.lowerBound...]
        }
      default: break
      }
    }
    let lines = text.decodingEntities.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    )
    .map { String($0.drop(while: \.isWhitespace)) }
    // Of several empty lines one is left.
    var kept: [String] = []
    for line in lines where !(line.isEmpty && kept.last?.isEmpty ?? true) { kept.append(line) }
    while kept.last?.isEmpty ?? false { kept.removeLast() }
    return kept.joined(separator: "\n")
  }

  private var decodingEntities: String {
    let names = [
      ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
      ("&rsquo;", "’"), ("&ndash;", "–"), ("&mdash;", "—"), ("&amp;", "&"),
    ]
    return names.reduce(self) { $0.replacing($1.0, with: $1.1) }
  }
}
