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
      let tag = rest[..<end].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      let isClosing = rest.first == "/"
      rest = rest[rest.index(after: end)...]
      switch tag {
      case "li" where !isClosing: text += "\n- "
      case "br": text += "\n"
      case "p", "div", "ul", "ol", "tr": text += "\n"
      case "h1", "h2", "h3", "h4", "h5", "h6": text += isClosing ? "\n\n" : "\n\n### "
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

  /// The text with its headings below one of the second level.
  var belowHeading: String {
    guard contains("#") else { return self }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let marks = line.prefix { $0 == "#" }
      let isHigh = (1...2).contains(marks.count) && line.dropFirst(marks.count).first == " "
      return isHigh ? "###" + line.dropFirst(marks.count) : String(line)
    }.joined(separator: "\n")
  }

  private var decodingEntities: String {
    let names = [
      ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
      ("&rsquo;", "’"), ("&ndash;", "–"), ("&mdash;", "—"), ("&amp;", "&"),
    ]
    return names.reduce(self) { $0.replacing($1.0, with: $1.1) }
  }
}
