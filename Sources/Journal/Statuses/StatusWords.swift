import TextKit

/// The text of a status, divided into words and the separators between them.
struct StatusWords {
  struct Word {
    /// In lower case and without marks.
    let text: String
    let range: Range<String.Index>
    /// The date that the word is, if it is one. Then its text is not in any language.
    var date: DateMention?
  }

  enum Separator {
    /// Before the first word.
    case start
    /// A dash, a colon, a comma or an opening bracket: what follows is a note.
    case dash, colon, comma, bracket
    /// A closing bracket: the text continues.
    case closing
    /// A slash, a plus or an arrow: what follows has the same weight.
    case slash, arrow
  }

  /// The words between two separators.
  struct Segment {
    let separator: Separator
    /// The start of the separator.
    let start: String.Index
    var words: [Word] = []
  }

  /// The segments that have words.
  private(set) var segments: [Segment]
  private(set) var hasQuestionMark = false
  /// Whether there is a cross or a similar symbol, which may deny the text.
  private(set) var hasCross = false
  /// Whether there is a box that is not ticked: `☐`, `[ ]`.
  private(set) var hasEmptyBox = false

  /// The word that is being read, if there is one.
  private var open: (text: String, start: String.Index)?

  /// - Parameters:
  ///   - readsDates: Whether each date is one word.
  ///   - order: How a day like `3/2/2026` is read.
  init(_ text: String, readsDates: Bool = false, order: DateOrder? = nil) {
    let mayHaveDate = readsDates && text.utf8.contains { $0.isASCIIDigit }
    segments = [Segment(separator: .start, start: text.startIndex)]
    var index = text.startIndex
    while index < text.endIndex {
      if mayHaveDate, open == nil, text[index].isLetter || text[index].isNumber,
        let date = DateMention(
          in: text, at: index, after: segments.last?.words.last, order: order)
      {
        add(Word(text: "#", range: index..<date.end, date: date))
        index = date.end
      } else if let next = readASCII(in: text, at: index) {
        index = next
      } else {
        let next = text.index(after: index)
        read(text[index], before: next < text.endIndex ? text[next] : " ", in: text, index..<next)
        index = next
      }
    }
    close(at: text.endIndex)
    segments.removeAll { $0.words.isEmpty }
  }

  /// Reads an ASCII letter or a space, as nearly all characters are, without the cost of a `Character`: that takes ten
  /// times as many instructions.
  ///
  /// - Returns: The index of the next character, or `nil` if this is another one, or one with a mark.
  private mutating func readASCII(in text: String, at index: String.Index) -> String.Index? {
    let byte = text.utf8[index]
    guard byte.isASCIILetter || byte == .space else { return nil }
    let next = text.utf8.index(after: index)
    if next < text.endIndex, !text.utf8[next].isASCII { return nil }
    if byte == .space {
      close(at: index)
    } else {
      endNumber(in: text, before: index)
      if open == nil { open = ("", index) }
      open?.text.unicodeScalars.append(Unicode.Scalar(byte.lowercasedLetter))
    }
    return next
  }

  /// Ends a number before letters that begin a word of their own: `30min` is two words, `1st` is one.
  private mutating func endNumber(in text: String, before index: String.Index) {
    guard let word = open, word.text.isAllDigits, !StatusWords.isSuffixOfNumber(text[index...])
    else { return }
    close(at: index)
  }

  private mutating func add(_ word: Word) { segments[segments.count - 1].words.append(word) }

  private mutating func close(at end: String.Index) {
    if let word = open { add(Word(text: word.text, range: word.start..<end)) }
    open = nil
  }

  private mutating func read(
    _ character: Character, before following: Character, in text: String,
    _ range: Range<String.Index>
  ) {
    let index = range.lowerBound
    if character.isWrittenWithoutSpaces {
      close(at: index)
      add(Word(text: foldingDiacritics(String(character)), range: range))
    } else if character.isLetter || character.isNumber || "ªº°".contains(character) {
      if character.isLetter { endNumber(in: text, before: index) }
      open = ((open?.text ?? "") + foldingDiacritics(String(character)), open?.start ?? index)
    } else if character == "'" || character == "’" {
      // `l'entretien` is two words, `didn't` is one.
      if let word = open, StatusWords.elided.contains(word.text), following.isLetter {
        close(at: index)
      }
    } else {
      close(at: index)
      // Most of these characters are spaces, and comparing each with all others takes as long as everything else here.
      if character != " " { read(symbol: character, before: following, in: text, range) }
    }
  }

  private mutating func read(
    symbol: Character, before following: Character, in text: String, _ range: Range<String.Index>
  ) {
    if let separator = separator(symbol, before: following, in: text, at: range.lowerBound) {
      segments.append(Segment(separator: separator, start: range.lowerBound))
    }
    switch symbol {
    case "?", "？", "¿": hasQuestionMark = true
    case "❌", "✗", "✘", "✖", "🚫", "❎", "⛔": hasCross = true
    case "☐", "□", "◻", "⬜", "🔲": hasEmptyBox = true
    case "[": if text[range.upperBound...].hasPrefix(" ]") { hasEmptyBox = true }
    case "@": add(Word(text: "@", range: range))
    default: break
    }
  }

  /// Replaces each of the names by one word that means the same.
  mutating func replace(_ names: [[String]], with word: String) {
    if names.isEmpty { return }
    for segment in segments.indices {
      var kept: [Word] = []
      var rest = segments[segment].words[...]
      while let first = rest.first {
        let name = names.first { rest.count >= $0.count && rest.prefix($0.count).map(\.text) == $0 }
        if let name, let last = rest.prefix(name.count).last {
          kept.append(Word(text: word, range: first.range.lowerBound..<last.range.upperBound))
          rest = rest.dropFirst(name.count)
        } else {
          kept.append(first)
          rest = rest.dropFirst()
        }
      }
      segments[segment].words = kept
    }
  }

  /// Replaces mistyped words, unless there is only one word.
  ///
  /// - Parameter own: The words from the settings, which are as they should be.
  mutating func correctSpelling(except own: [String: StatusMeaning]) {
    guard segments.count > 1 || segments.first?.words.count ?? 0 > 1 else { return }
    for segment in segments.indices {
      for (index, word) in segments[segment].words.enumerated() where word.date == nil {
        guard own[word.text] == nil, let corrected = SpellingErrors.corrected(word.text) else {
          continue
        }
        segments[segment].words[index] = Word(text: corrected, range: word.range)
      }
    }
  }

  private func separator(
    _ character: Character, before next: Character, in text: String, at index: String.Index
  ) -> Separator? {
    let previous = index > text.startIndex ? text[text.index(before: index)] : " "
    switch character {
    case "(", "[", "{", "（", "【", "「", "〔": return .bracket
    case ")", "]", "}", "）", "】", "」", "〕": return .closing
    case "—", "–", "―", "~", "〜", "～": return .dash
    case "-" where previous.isWhitespace || next.isWhitespace || next == "-": return .dash
    case ":", "：": return previous.isNumber && next.isNumber ? nil : .colon
    case ",", ";", "、", "，", "；", "。", "・", "·", "•": return .comma
    case ".":
      // An abbreviation or an ordinal is followed by more of the same: `tel. interview`, `2. Gespräch`.
      let last = segments.last?.words.last?.text ?? ""
      return next.isWhitespace && last.count > 4 && !last.isAllDigits
        && !StatusWords.abbreviations.contains(last) ? .comma : nil
    case "!", "！": return next.isWhitespace ? .comma : nil
    case "→", "➔", "➜", "»", ">", "⇒": return .arrow
    case "/" where StatusWords.beforeSlash.contains(segments.last?.words.last?.text ?? ""):
      return nil
    // `2/4`
    case "/" where previous.isNumber && next.isNumber: return nil
    case "/", "|", "+", "&", "＋", "／", "｜": return .slash
    default: return nil
    }
  }

  /// The long words that are an abbreviation with a dot.
  private static let abbreviations = Set(Language.all.flatMap(\.telling.abbreviations))

  /// The letters before a slash that mean a small word: `w/`.
  private static let beforeSlash = Set(Language.all.flatMap(\.telling.beforeSlash))

  /// The short words before an apostrophe.
  static let elided = Set(Language.all.flatMap(\.elisions))

  private static func isSuffixOfNumber(_ text: Substring) -> Bool {
    let letters = foldingDiacritics(text.prefix(while: \.isLetter))
    return suffixesOfNumbers.contains(letters)
  }

  /// The letters after a number that are not a word of their own: those of an ordinal or a short unit.
  private static let suffixesOfNumbers = Set(
    Language.all.flatMap(\.dates.ordinalEndings) + ["min", "h", "x"]
  )
  .union(CalendarWords.halvesOfDay.keys)
}

extension Character {
  /// Whether the character is one of a script without spaces between words. Each is a word of its own.
  var isWrittenWithoutSpaces: Bool {
    unicodeScalars.first?.isWrittenWithoutSpaces ?? false
  }
}

extension Unicode.Scalar {
  /// Whether the character is one of a script without spaces between words. Korean has spaces, and the middle dot of
  /// Japanese separates words.
  var isWrittenWithoutSpaces: Bool { (isHan || isKana) && self != "・" }
}

extension String {
  /// Whether the text consists of digits.
  var isAllDigits: Bool {
    !isEmpty && utf8.allSatisfy { $0.isASCIIDigit }
  }
}

extension StatusWords {
  /// The words of a text in the form in which the tables contain them.
  static func folded(_ text: String) -> String {
    if isFolded(text) { return text }
    return quicklyFolded(text)
      ?? StatusWords(text).segments.flatMap(\.words).map(\.text).joined(separator: " ")
  }

  /// The forms in which a phrase is looked up: with plain letters, and, if it has umlauts, with `ae` for `ä`.
  static func spellings(_ phrase: String) -> (plain: String, withUmlauts: String?) {
    if isFolded(phrase) { return (phrase, nil) }
    // `Ä`, `ä` and the others begin with the same byte.
    guard phrase.contains(byte: 0xC3), phrase.unicodeScalars.contains(where: { umlaut($0) != nil })
    else { return (folded(phrase), nil) }
    let withUmlauts = phrase.unicodeScalars.map { umlaut($0) ?? String($0) }.joined()
    return (folded(phrase), folded(withUmlauts))
  }

  /// Calls the closure with each form in which the phrase is looked up.
  static func forEachSpelling(of phrase: String, _ body: (String) -> Void) {
    let spellings = spellings(phrase)
    body(spellings.plain)
    if let other = spellings.withUmlauts { body(other) }
  }

  private static func umlaut(_ letter: Unicode.Scalar) -> String? {
    switch letter {
    case "ä", "Ä": "ae"
    case "ö", "Ö": "oe"
    case "ü", "Ü": "ue"
    default: nil
    }
  }

  /// Whether the text consists of words of small letters with a space between them, as most phrases do.
  private static func isFolded(_ text: String) -> Bool {
    var isInWord = false
    for byte in text.utf8 {
      if byte >= 0x61, byte <= 0x7A {
        isInWord = true
      } else if byte == .space, isInWord {
        isInWord = false
      } else {
        return false
      }
    }
    return isInWord
  }

  /// The words of a text of Latin letters, characters of a script without spaces, and symbols between words. `nil` if it
  /// has any other.
  ///
  /// Every run folds thousands of phrases, and nearly all are such texts. To read them as a status takes ten times as
  /// long.
  private static func quicklyFolded(_ text: String) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(2 * text.utf8.count)
    // The start of the word that may go on.
    var open: Int?
    var isAfterApostrophe = false
    func begin() {
      if !folded.isEmpty { folded.append(.space) }
      open = folded.count
    }
    func beginIfClosed() {
      if isAfterApostrophe, let start = open,
        elided.contains(String(decoding: folded[start...], as: UTF8.self))
      {
        open = nil
      }
      if open == nil { begin() }
      isAfterApostrophe = false
    }
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(ascii: scalar)
        let letter = byte | 0x20
        if letter >= 0x61, letter <= 0x7A {
          beginIfClosed()
          folded.append(letter)
        } else if byte == .singleQuote {
          isAfterApostrophe = true
        } else if byte == .at || byte >= 0x30 && byte <= 0x39 {
          return nil
        } else {
          (open, isAfterApostrophe) = (nil, false)
        }
        continue
      }
      switch scalar {
      case "’": isAfterApostrophe = true
      case "À"..."ſ":
        guard let letters = scalar.plainLetters else { return nil }
        beginIfClosed()
        folded.append(contentsOf: letters.utf8)
      // The two marks belong to the character before them.
      case _
      where scalar.isWrittenWithoutSpaces && !"\u{3099}\u{309A}".unicodeScalars.contains(scalar):
        begin()
        folded.append(contentsOf: UTF8.encode(scalar) ?? .init())
        (open, isAfterApostrophe) = (nil, false)
      default: return nil
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
