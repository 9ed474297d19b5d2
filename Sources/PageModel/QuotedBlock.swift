/// A piece of what a person wrote, in the shape that they gave it. No deeper than blocks tell of lists
/// within lists, so that what is made of it may call itself.
package enum QuotedBlock: Sendable, Equatable {
  case paragraph(Text)
  /// Lines as they were typed.
  case code(String)
  case list([[QuotedBlock]])
  case numbered([[QuotedBlock]], from: Int)

  /// Every line of words in it, the nested ones too.
  package var texts: [Text] {
    switch self {
    case .paragraph(let text): [text]
    case .code(let words): [Text([.code(words)])]
    case .list(let items), .numbered(let items, _): items.joined().flatMap(\.texts)
    }
  }
}

extension [QuotedBlock] {
  /// The first of it, to the end of a word, where it has many more characters than these.
  package func shortened(to limit: Int) -> (passages: [QuotedBlock], isWhole: Bool) {
    var rest = limit
    let shown = shortened(taking: &rest)
    return (shown, rest >= 0)
  }

  /// - Parameter rest: so many characters may still be shown; below zero when something was cut.
  private func shortened(taking rest: inout Int) -> [QuotedBlock] {
    var shown: [QuotedBlock] = []
    for passage in self {
      if rest < 0 { break }
      switch passage {
      case .paragraph(let text):
        let count = text.plain.count
        shown.append(.paragraph(count > rest ? text.shortened(to: rest) : text))
        rest -= count
      case .code(let words):
        shown.append(.code(words.count > rest ? words.firstLines(within: rest) : words))
        rest -= words.count
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
  /// The whole lines among so many characters, and a mark that there are more.
  fileprivate func firstLines(within limit: Int) -> String {
    let cut = prefix(limit)
    return cut[..<(cut.lastIndex(of: "\n") ?? cut.endIndex)] + "\n…"
  }
}
