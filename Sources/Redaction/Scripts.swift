import Journal
import TextKit

/// What a writing means for where a name begins and ends.
extension Character {
  package var isWordCharacter: Bool { isLetter || isNumber }

  private var code: UInt32 { unicodeScalars.first?.value ?? 0 }

  package var isHan: Bool {
    switch code {
    // With the sign that repeats one, and the closing mark and zero that stand in names.
    case 0x3005...0x3007, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x40000: true
    default: false
    }
  }

  package var isKana: Bool { (0x3040..<0x3100).contains(code) || (0x31F0..<0x3200).contains(code) }

  package var isHangul: Bool {
    (0x1100..<0x1200).contains(code) || (0x3130..<0x3190).contains(code)
      || (0xAC00..<0xD7B0).contains(code)
  }

  /// Thai, Lao, Tibetan, Myanmar and Khmer.
  private var isSoutheastAsian: Bool {
    (0x0E00..<0x10A0).contains(code) || (0x1780..<0x1800).contains(code)
  }

  /// Of a writing without blanks between words, or where particles stick to names, as in Korean: what
  /// stands beside such a sign says nothing about where a word begins or ends.
  package var isUnspaced: Bool { isHan || isKana || isHangul || isSoutheastAsian }

  /// Hebrew and Arabic write `in` and `the` as one word with a name.
  package var takesPrefixes: Bool { (0x0590..<0x0900).contains(code) || isUnspaced }

  /// Of the same one of these writings.
  package func sharesWriting(with other: Character) -> Bool {
    (isHan && other.isHan) || (isKana && other.isKana) || (isHangul && other.isHangul)
      || (isSoutheastAsian && other.isSoutheastAsian)
  }

  /// `一` and `三` are letters of names too, and no digits.
  package var isDigit: Bool { unicodeScalars.first?.properties.generalCategory == .decimalNumber }
}

extension String {
  /// Every letter of it is of a writing without blanks, and there is one.
  package var isUnspaced: Bool {
    contains(where: \.isLetter) && allSatisfy { !$0.isLetter || $0.isUnspaced }
  }
}

extension Character {
  /// The letters that are typed for it where a keyboard has no better: `é` as `e`, `ø` as `o`, `ł` as
  /// `l`, `Ａ` as `A`, `ｶ` as `カ`. Marks that make another letter (`が`, `й`) stay.
  package var withoutAccent: [Character] {
    guard let first = unicodeScalars.first, !isASCII else { return [self] }
    if let other = Character.others[self] { return Array(other) }
    switch first.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(first.value - 0xFEE0).map { [Character($0)] } ?? []
    case 0xFF66...0xFF9D: return [wideKana(first.value)]
    default: break
    }
    // A letter of Cyrillic in two signs has to be what it is in one.
    guard first.isLatin else { return [self] }
    return first.latinLetters.map(Array.init) ?? [Character(first)]
  }

  private func wideKana(_ value: UInt32) -> Character {
    let kana = Array(
      "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン")
    var wide = String(kana[Int(value - 0xFF66)])
    switch unicodeScalars.dropFirst().first?.value {
    case 0xFF9E: wide.unicodeScalars.append("\u{3099}")
    case 0xFF9F: wide.unicodeScalars.append("\u{309A}")
    default: break
    }
    return wide.first ?? self
  }

  /// Where no name of the letter says what it is like.
  private static let others: [Character: String] = [
    "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "œ": "oe", "Œ": "oe", "ﬁ": "fi", "ﬂ": "fl",
    "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω", "ϊ": "ι", "ϋ": "υ",
    "ΐ": "ι", "ΰ": "υ", "ς": "σ", "Ά": "α", "Έ": "ε", "Ή": "η", "Ί": "ι", "Ό": "ο", "Ύ": "υ",
    "Ώ": "ω", "Ϊ": "ι", "Ϋ": "υ", "ё": "е", "Ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي",
    "ة": "ه",
  ]
}

extension Unicode.Scalar {
  fileprivate var isLatin: Bool {
    value < 0x0370 || (0x1E00..<0x1F00).contains(value) || (0xFB00..<0xFB07).contains(value)
  }
}

/// A text as names are looked up in it: without case and accents, without signs that nobody sees, and
/// with one sort of apostrophe, and one of blanks, dashes, middle dots and `_`.
package struct FoldedText {
  private(set) var characters: [Character] = []
  /// For each of them, which character of the text it comes from: one may fold to two, or to none.
  private(set) var origins: [Int] = []

  package init(_ text: some Sequence<Character>) {
    for (index, character) in text.enumerated() {
      for folded in FoldedText.folded(character) {
        // Names are broken over lines, and typed with two blanks.
        if folded == " ", characters.last == " " { continue }
        characters.append(folded)
        origins.append(index)
      }
    }
  }

  private static func folded(_ character: Character) -> [Character] {
    if let code = character.asciiValue { return foldedASCII[Int(code)] }
    return foldedWhatever(character)
  }

  /// Nearly all characters of most journals. Looking them up takes a twentieth of the time.
  private static let foldedASCII: [[Character]] = (0..<128).map {
    foldedWhatever(Character(Unicode.Scalar($0)))
  }

  private static func foldedWhatever(_ character: Character) -> [Character] {
    if character.isWhitespace { return [" "] }
    switch character {
    case "’", "‘", "ʼ", "`", "´": return ["'"]
    // `Foo-Bar`, `Foo_Bar` and `Foo Bar` are one name to whoever reads them, and so are
    // `ジョン・スミス` and `ジョン スミス`.
    case "-", "_", "‐", "‑", "–", "—", "・", "･", "·", "•", "＝", "゠": return [" "]
    default:
      let seen = String(
        String.UnicodeScalarView(character.unicodeScalars.filter { !$0.isUnseen }))
      // By way of capitals, so that `ß` and `SS` are one.
      return seen.flatMap { Array(String($0.withoutAccent).uppercased().lowercased()) }.flatMap {
        $0.withoutAccent
      }
    }
  }
}

extension Unicode.Scalar {
  /// Joiners, soft hyphens and the like, and the points that Hebrew and Arabic are written with or
  /// without.
  fileprivate var isUnseen: Bool {
    isDisturbing || properties.isDefaultIgnorableCodePoint
      || (0x0591...0x05C7).contains(value) || (0x064B...0x065F).contains(value)
      || value == 0x0640 || value == 0x0670
  }
}
