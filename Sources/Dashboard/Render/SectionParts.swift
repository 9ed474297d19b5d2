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
  /// Whether there is enough to read for two columns: a few lines in each, and a place to part them, for a
  /// paragraph or an item of a list is never torn.
  var fillColumns: Bool {
    let lines = flatMap(\.lettersOfPieces).map { $0 / 60 + 1 }
    return lines.count > 1 && lines.reduce(0, +) >= 8
  }
}

extension Element {
  /// How many letters each of its pieces has that are read in one go.
  fileprivate var lettersOfPieces: [Int] {
    switch self {
    case .paragraph(let text): [text.plain.count]
    case .steps(let texts), .list(let texts): texts.map(\.plain.count)
    case .quote(let passages): passages.flatMap(\.texts).map(\.plain.count)
    case .heading, .table, .figure: []
    }
  }
}
