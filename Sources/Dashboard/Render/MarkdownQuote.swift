/// Writes what a person wrote, in its shape, as a quote of which every line begins with its sign.
enum MarkdownQuote {
  static func markup(_ passages: [Passage]) -> String {
    lines(passages).map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// - Parameter isItem: a list within an item stands right below what it belongs to.
  private static func lines(_ passages: [Passage], isItem: Bool = false) -> [String] {
    var lines: [String] = []
    var previous: Passage?
    // Two lists in a row would be one, but for the sign of their items.
    var isOther = false
    for passage in passages {
      isOther = previous.map { $0.isList && $0.isLike(passage) } ?? false ? !isOther : false
      let more = self.lines(passage, isOther: isOther)
      if more.isEmpty { continue }
      if let previous, !(isItem && previous.isParagraph && passage.mayFollowParagraph) {
        lines.append("")
      }
      lines += more
      previous = passage
    }
    return lines
  }

  private static func lines(_ passage: Passage, isOther: Bool) -> [String] {
    switch passage {
    case .paragraph(let text): MarkdownRenderer.lines(text)
    case .code(let words): MarkdownEscaping.fenced(words)
    case .list(let items):
      items.flatMap { item(lines($0, isItem: true), behind: isOther ? "* " : "- ") }
    case .numbered(let items, let first):
      items.enumerated().flatMap { index, passages in
        // No number of a list has ten digits.
        let number = min(first + index, 999_999_999)
        return item(lines(passages, isItem: true), behind: "\(number)\(isOther ? ")" : ".") ")
      }
    }
  }

  /// Each line begins below the first behind what begins that one. Without words it would be no item,
  /// but underline what is above it.
  private static func item(_ lines: [String], behind sign: String) -> [String] {
    let indent = String(repeating: " ", count: sign.count)
    return lines.enumerated().map { $0 == 0 ? sign + $1 : $1.isEmpty ? "" : indent + $1 }
  }
}

extension Passage {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }

  fileprivate var isList: Bool {
    switch self {
    case .list, .numbered: true
    case .paragraph, .code: false
    }
  }

  /// Right below a paragraph, a list that counts from elsewhere than 1 would be more of its words.
  fileprivate var mayFollowParagraph: Bool {
    switch self {
    case .list, .numbered(_, from: 1): true
    case .numbered, .paragraph, .code: false
    }
  }

  fileprivate func isLike(_ other: Passage) -> Bool {
    switch (self, other) {
    case (.list, .list), (.numbered, .numbered): true
    default: false
    }
  }
}
