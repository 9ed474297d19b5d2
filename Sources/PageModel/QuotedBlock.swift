/// A piece of text that a person wrote, with its own formatting. Lists are nested no deeper than in `Block`, so
/// recursion over them is safe.
package enum QuotedBlock: Sendable, Equatable {
  case paragraph(Text)
  /// Lines as they were typed.
  case code(String)
  case list([[QuotedBlock]])
  case numbered([[QuotedBlock]], from: Int)

  /// Every line of text in the block, including nested lists.
  package var texts: [Text] {
    switch self {
    case .paragraph(let text): [text]
    case .code(let text): [Text([.code(text)])]
    case .list(let items), .numbered(let items, _): items.joined().flatMap(\.texts)
    }
  }
}

extension [QuotedBlock] {
  /// The beginning of the blocks, cut at the end of a word if they have many more characters than the limit.
  package func shortened(to limit: Int) -> (blocks: [QuotedBlock], isWhole: Bool) {
    var rest = limit
    let shown = shortened(taking: &rest)
    return (shown, rest >= 0)
  }

  /// - Parameter rest: the number of characters that may still be shown; below zero if something was cut.
  private func shortened(taking rest: inout Int) -> [QuotedBlock] {
    var shown: [QuotedBlock] = []
    for block in self {
      if rest < 0 { break }
      switch block {
      case .paragraph(let text):
        let count = text.plain.count
        shown.append(.paragraph(count > rest ? text.shortened(to: rest) : text))
        rest -= count
      case .code(let text):
        shown.append(.code(text.count > rest ? text.firstLines(within: rest) : text))
        rest -= text.count
      case .list(let items): shown.append(.list(items.shortened(taking: &rest)))
      case .numbered(let items, let first):
        shown.append(.numbered(items.shortened(taking: &rest), from: first))
      }
    }
    return shown
  }
}

extension [[QuotedBlock]] {
  fileprivate func shortened(taking rest: inout Int) -> [[QuotedBlock]] {
    var shown: [[QuotedBlock]] = []
    for item in self {
      if rest < 0 { break }
      shown.append(item.shortened(taking: &rest))
    }
    return shown
  }
}

extension String {
  /// The whole lines within the first `limit` characters, and an ellipsis.
  fileprivate func firstLines(within limit: Int) -> String {
    let cut = prefix(limit)
    return cut[..<(cut.lastIndex(of: "\n") ?? cut.endIndex)] + "\n…"
  }
}
