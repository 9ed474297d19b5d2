import Journal
import Markdown

/// One way in which something that has a name may be written.
struct NameForm {
  /// Folded, and without signs at its ends.
  let characters: [Character]
  /// Part of a name, not the whole: it counts where it is written with a capital letter, for it may be
  /// an ordinary word as well. Whole names count in any case.
  let isPart: Bool
  /// As it was typed, where it counts like that alone: one or two letters are a word of some language.
  let exactly: [Character]?

  /// `nil` where nothing is left of it.
  init?(_ typed: String, isPart: Bool = false) {
    let trimmed = Array(typed.trimmed)
    let isEdge = { (character: Character) in ".,;:!?()[]{}<>*_~'\"’“”„|/\\- ".contains(character) }
    let start = trimmed.firstIndex { !isEdge($0) } ?? 0
    let end = (trimmed.lastIndex { !isEdge($0) } ?? trimmed.count - 1) + 1
    guard start < end else { return nil }
    let kept = trimmed[start..<end]
    characters = FoldedText(kept).characters
    self.isPart = isPart
    exactly = characters.count < 3 ? Array(kept) : nil
    if characters.isEmpty || characters == [" "] { return nil }
  }

  /// A name as it was typed, and as it reads where its signs are taken for Markdown.
  static func whole(_ name: String) -> [NameForm] {
    let plain = RichText(markdown: name).plain
    return [NameForm(name), plain == name ? nil : NameForm(plain)].compactMap(\.self)
  }
}

extension String {
  /// Without what stands in brackets at its end.
  var withoutBrackets: String {
    guard let open = firstIndex(where: { $0 == "(" || $0 == "[" }), open > startIndex else {
      return self
    }
    return String(self[..<open]).trimmed
  }

  /// Words between blanks, and those between hyphens as well.
  var nameWords: [String] {
    let words = split(whereSeparator: \.isWhitespace).map(String.init)
    return words
      + words.flatMap { word in
        let pieces = word.split { "-‐‑–/".contains($0) }.map(String.init)
        return pieces.count > 1 ? pieces : []
      }
  }

  /// A company's name without `GmbH` and the like at its end.
  var withoutLegalForm: String {
    var words = split(whereSeparator: \.isWhitespace).map(String.init)
    while words.count > 1, let last = words.last {
      let folded = last.lowercased().filter { $0.isLetter || $0.isNumber }
      guard folded.isEmpty || NameWords.legalForms.contains(folded) else { break }
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}
