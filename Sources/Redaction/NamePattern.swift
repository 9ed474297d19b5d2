import Journal
import Markdown
import TextKit

/// One possible spelling of a name.
package struct NamePattern {
  /// The folded characters, without punctuation at the ends.
  package let characters: [Character]
  package let matchRule: MatchRule

  /// The context in which the pattern counts as a name.
  package enum MatchRule {
    case anyhow
    /// A part of a name: only with a capital letter, because it may be an ordinary word too. A first name that is not a
    /// word counts without one as well: `ask mara first`.
    case capitalized
    /// Only as it was typed: one or two letters are a word in some language.
    case exactly([Character])
    /// A short name in a script without spaces: only between characters of another script, or with a title.
    case alone
    /// The same for a family name: only with a title, because such names are words too.
    case titled
    /// Not within a Korean word; a particle may follow.
    case atStart
  }

  /// Returns `nil` if no characters remain.
  package init?(_ typed: String, isPart: Bool = false, isFirstName: Bool = false) {
    let trimmed = Array(typed.trimmed)
    let start = trimmed.firstIndex { !NamePattern.isEdge($0) } ?? 0
    let end = (trimmed.lastIndex { !NamePattern.isEdge($0) } ?? trimmed.count - 1) + 1
    guard start < end else { return nil }
    let kept = trimmed[start..<end]
    characters = FoldedText(kept).characters
    if characters.isEmpty || characters == [" "] { return nil }
    let isUnspaced = String(kept).isUnspaced
    let isOnlyName =
      isFirstName && characters.count > 3
      && !StopWords.firstNamesThatAreWords.contains(String(characters))
    matchRule =
      switch characters.count {
      case 1 where isUnspaced: isPart ? .titled : .alone
      // `あい` and `アン` are part of many words.
      case 2 where characters.allSatisfy(\.isKana): .alone
      case ..<3 where !isUnspaced: .exactly(Array(kept))
      case _ where isPart && characters[0].isHangul: .atStart
      default: isPart && !isUnspaced && !isOnlyName ? .capitalized : .anyhow
      }
  }

  /// Whether it is specific enough to be a name. A short number is not, because it could mean anything.
  package var namesSomething: Bool {
    characters.count > 2 || characters.contains(where: \.isLetter)
  }

  private static func isEdge(_ character: Character) -> Bool {
    if character.isASCII, character.isLetter || character.isNumber { return false }
    return ".,;:!?()[]{}<>*_~'\"’“”„|/\\- «»‹›「」『』《》〈〉【】（）［］、。・·".contains(character)
  }

  /// The name as it was typed, as it reads if its characters are taken for Markdown, and as it is typed on a
  /// keyboard without its letters.
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
  /// The text if its punctuation is read as Markdown.
  package var readAsMarkdown: String {
    isPlainName ? self : RichText(markdown: self).plain
  }

  /// Whether it consists of letters, digits and spaces in between, like most names. Such names need no checks
  /// for punctuation.
  package var isPlainName: Bool {
    utf8.first != .space && utf8.last != .space
      && isAll { byte in
        switch byte {
        case UInt8.lowercaseLetters, UInt8.uppercaseLetters,
          UInt8.digits, .space:
          true
        default: false
        }
      }
  }

  /// The text without brackets at its end.
  package var withoutBrackets: String {
    if isPlainName { return self }
    guard let open = firstIndex(where: { "([（［【".contains($0) }), open > startIndex else {
      return self
    }
    return String(self[..<open]).trimmed
  }

  /// The words between spaces and middle dots, and the parts of hyphenated words.
  package var nameWords: [String] {
    let words = split { $0.isWhitespace || "・･·＝゠".contains($0) }.map(String.init)
    return words
      + words.flatMap { word in
        let pieces = word.split { "-‐‑–/".contains($0) }.map(String.init)
        return pieces.count > 1 ? pieces : []
      }
  }

  /// `LOréal` for `L'Oréal`. `nil` if there is no apostrophe, or if the rest is too short to be distinguished
  /// from a word.
  fileprivate var withoutApostrophes: String? {
    let letters = filter { !"'’‘ʼ`´".contains($0) }
    return letters == self || letters.count < 5 ? nil : letters
  }

  /// `Mueller` for `Müller`, and `Muller` for `Mueller`, because `Müller` is folded to it.
  package var umlautSpellings: [String] {
    let two: [Character: String] = [
      "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue",
      "Ø": "Oe", "Å": "Aa",
    ]
    let long = isPlainName ? self : map { two[$0] ?? String($0) }.joined()
    var short = ""
    var followsVowel = false
    for character in self {
      let isSecond = followsVowel && character == "e"
      if !isSecond { short.append(character) }
      followsVowel = !isSecond && "aouAOU".contains(character)
    }
    // `No` for `Noe` is a word.
    return (long == self ? [] : [long]) + (short == self || short.count < 4 ? [] : [short])
  }
}
