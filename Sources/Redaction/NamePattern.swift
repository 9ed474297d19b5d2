import Journal
import Markdown
import TextKit

/// One way in which something that has a name may be written.
package struct NamePattern {
  /// Folded, and without signs at its ends.
  package let characters: [Character]
  package let standing: Standing

  /// How it has to stand in a text to count.
  package enum Standing {
    case anyhow
    /// Part of a name, not the whole: with a capital letter, for it may be an ordinary word as well.
    case capitalized
    /// As it was typed: one or two letters are a word of some language.
    case exactly([Character])
    /// Short, and of a writing without blanks: among signs of another writing, or with a title.
    case alone
    /// The same, where it is a family name: with a title, for such names are words too.
    case titled
    /// Not within a Korean word; what stands behind it may be a particle.
    case atStart
  }

  /// `nil` where nothing is left of it.
  package init?(_ typed: String, isPart: Bool = false) {
    let trimmed = Array(typed.trimmed)
    let start = trimmed.firstIndex { !NamePattern.isEdge($0) } ?? 0
    let end = (trimmed.lastIndex { !NamePattern.isEdge($0) } ?? trimmed.count - 1) + 1
    guard start < end else { return nil }
    let kept = trimmed[start..<end]
    characters = FoldedText(kept).characters
    if characters.isEmpty || characters == [" "] { return nil }
    let isUnspaced = String(kept).isUnspaced
    standing =
      switch characters.count {
      case 1 where isUnspaced: isPart ? .titled : .alone
      // `あい` and `アン` stand in many words.
      case 2 where characters.allSatisfy(\.isKana): .alone
      case ..<3 where !isUnspaced: .exactly(Array(kept))
      case _ where isPart && characters[0].isHangul: .atStart
      default: isPart && !isUnspaced ? .capitalized : .anyhow
      }
  }

  /// It is no number that may stand for anything.
  package var namesSomething: Bool {
    characters.count > 2 || characters.contains(where: \.isLetter)
  }

  private static func isEdge(_ character: Character) -> Bool {
    if character.isASCII, character.isLetter || character.isNumber { return false }
    return ".,;:!?()[]{}<>*_~'\"’“”„|/\\- «»‹›「」『』《》〈〉【】（）［］、。・·".contains(character)
  }

  /// A name as it was typed, as it reads where its signs are taken for Markdown, and as whoever has no
  /// better keyboard writes it.
  package static func whole(_ name: String) -> [NamePattern] {
    let plain = name.readAsMarkdown
    let spellings = plain == name ? [name] : [name, plain]
    let others = spellings.flatMap {
      $0.umlautSpellings + $0.initialSpellings + [$0.withoutApostrophes]
    }
    return (spellings + others.compactMap(\.self)).compactMap { NamePattern($0) }
  }
}

extension String {
  /// How it reads if its punctuation is taken for Markdown.
  package var readAsMarkdown: String {
    isPlainName ? self : RichText(markdown: self).plain
  }

  /// Whether it consists of letters, digits and spaces in between, like most names: no punctuation to look at.
  package var isPlainName: Bool {
    utf8.first != UInt8(ascii: " ") && utf8.last != UInt8(ascii: " ")
      && isAll { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "):
          true
        default: false
        }
      }
  }

  /// Without what stands in brackets at its end.
  package var withoutBrackets: String {
    if isPlainName { return self }
    guard let open = firstIndex(where: { "([（［【".contains($0) }), open > startIndex else {
      return self
    }
    return String(self[..<open]).trimmed
  }

  /// Words between blanks and middle dots, and those between hyphens as well.
  package var nameWords: [String] {
    let words = split { $0.isWhitespace || "・･·＝゠".contains($0) }.map(String.init)
    return words
      + words.flatMap { word in
        let pieces = word.split { "-‐‑–/".contains($0) }.map(String.init)
        return pieces.count > 1 ? pieces : []
      }
  }

  /// `LOréal` for `L'Oréal`; `nil` where there is none, or too little is left to be told from a word.
  fileprivate var withoutApostrophes: String? {
    let letters = filter { !"'’‘ʼ`´".contains($0) }
    return letters == self || letters.count < 5 ? nil : letters
  }

  /// `Mueller` for `Müller`, and `Muller`, as which `Müller` is looked up, for `Mueller`.
  package var umlautSpellings: [String] {
    let two: [Character: String] = [
      "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue",
      "Ø": "Oe", "Å": "Aa",
    ]
    let long = isPlainName ? self : map { two[$0] ?? String($0) }.joined()
    var short = ""
    var isBehindVowel = false
    for character in self {
      let isSecond = isBehindVowel && character == "e"
      if !isSecond { short.append(character) }
      isBehindVowel = !isSecond && "aouAOU".contains(character)
    }
    // `No` for `Noe` is a word.
    return (long == self ? [] : [long]) + (short == self || short.count < 4 ? [] : [short])
  }
}
