/// Text with placeholders in double braces, like `{{title}}`. A placeholder is on one line.
package enum Placeholders {
  package enum Piece: Equatable {
    case text(Substring)
    /// The text between the braces, with any spaces in it.
    case placeholder(Substring)
  }

  /// The text in pieces, in order. Together they contain all of it, except the braces of the placeholders.
  package static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var textStart = text.startIndex
    var searchStart = text.startIndex
    while let start = text.firstBraces(from: searchStart) {
      let inside = text[text.utf8.index(start, offsetBy: 2)...].prefix {
        $0 != "}" && !$0.isNewline
      }
      guard text[inside.endIndex...].hasPrefix("}}") else {
        // Any braces opened before this point end here as well.
        searchStart = inside.endIndex
        continue
      }
      if textStart < start { pieces.append(.text(text[textStart..<start])) }
      pieces.append(.placeholder(inside))
      textStart = text.index(inside.endIndex, offsetBy: 2)
      searchStart = textStart
    }
    if textStart < text.endIndex { pieces.append(.text(text[textStart...])) }
    return pieces
  }

  /// The text with values in place of its placeholders.
  /// - Parameter value: returns the value of a placeholder, or `nil` to leave it as it is.
  package static func filled(_ text: String, with value: (Substring) -> String?) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .text(let text): String(text)
      case .placeholder(let name): value(name) ?? "{{\(name)}}"
      }
    }.joined()
  }
}

extension String {
  /// Where the first `{{` from an index on begins.
  fileprivate func firstBraces(from start: Index) -> Index? {
    self[start...].withBytes { $0.firstPair(of: .openingBrace) }
      .map { utf8.index(start, offsetBy: $0) }
  }
}
