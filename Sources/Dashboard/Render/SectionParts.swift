extension [Element] {
  /// The stretches of a section that belong together: a heading and what is below it, what a person wrote
  /// and the line that leads to it, or drawings and tables and the words that lead to them. In their
  /// order, and with nothing left out.
  var parts: [ArraySlice<Element>] {
    var starts: [Int] = []
    var isQuoting = false
    for index in indices {
      let isStart = starts.isEmpty || opensPart(at: index, afterQuote: isQuoting)
      if isStart {
        starts.append(index)
        isQuoting = false
      }
      if case .quote = self[index] { isQuoting = true }
    }
    return zip(starts, starts.dropFirst() + [endIndex]).map { self[$0..<$1] }
  }

  private func opensPart(at index: Int, afterQuote isQuoting: Bool) -> Bool {
    if self[index].isWords, !self[index - 1].isWords { return true }
    switch self[index] {
    case .heading: return true
    // A list behind somebody's words is about others.
    case .list: return isQuoting
    case .paragraph:
      guard index + 1 < endIndex, case .quote = self[index + 1] else { return false }
      if case .heading = self[index - 1] { return false }
      return true
    default: return false
    }
  }
}

extension Element {
  /// It is neither a drawing nor a table, which need all the width that there is.
  var isWords: Bool {
    switch self {
    case .heading, .paragraph, .steps, .list, .quote: true
    case .table, .figure: false
    }
  }
}

extension [Element] {
  /// Whether there is enough to read for two columns: a few lines in each, and a place to part them, for
  /// what is read in one go is never torn.
  var fillColumns: Bool {
    var pieces: [Int] = []
    var isLedTo = false
    for (index, element) in enumerated() {
      let lines = element.linesOfPieces
      // What leads to a list or to somebody's words stays with them.
      if isLedTo, let first = lines.first, let before = pieces.popLast() {
        pieces += [before + first] + lines.dropFirst()
      } else {
        pieces += lines
      }
      isLedTo = element.isParagraph && index + 1 < count && !self[index + 1].isParagraph
    }
    return pieces.count > 1 && pieces.reduce(0, +) >= 8
  }
}

extension Element {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }

  /// A list of more items may be split between them; the style sheet has the same number.
  static let itemsOfWholeList = 4

  /// About how many lines each of its pieces takes that are read in one go.
  fileprivate var linesOfPieces: [Int] {
    switch self {
    case .paragraph(let text): [text.lines]
    case .steps(let texts), .list(let texts):
      texts.count > Element.itemsOfWholeList
        ? texts.map(\.lines) : [texts.map(\.lines).reduce(0, +)]
    case .quote(let passages): [passages.flatMap(\.texts).map(\.lines).reduce(0, +)]
    case .heading, .table, .figure: []
    }
  }
}

extension Text {
  /// Of a column.
  fileprivate var lines: Int { plain.count / 60 + 1 }
}
