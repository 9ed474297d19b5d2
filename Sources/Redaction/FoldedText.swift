import Journal
import TextKit

/// Properties of scripts that determine where a name begins and ends.
extension Character {
  package var isWordCharacter: Bool { isLetter || isNumber }

  package var isHan: Bool { unicodeScalars.first?.isHan ?? false }
  package var isKana: Bool { unicodeScalars.first?.isKana ?? false }
  package var isHangul: Bool { unicodeScalars.first?.isHangul ?? false }
  private var isSoutheastAsian: Bool { unicodeScalars.first?.isSoutheastAsian ?? false }

  /// Whether the script has no spaces between words, or attaches particles to names, as Korean does. The
  /// characters next to such a character do not show where a word begins or ends.
  package var isUnspaced: Bool { isHan || isKana || isHangul || isSoutheastAsian }

  /// Whether a word may begin with prefixes: Hebrew and Arabic write `in` and `the` as one word with a name.
  package var takesPrefixes: Bool {
    unicodeScalars.first?.isHebrewOrArabic ?? false || isUnspaced
  }

  /// Whether both characters belong to the same one of these scripts.
  package func sharesWriting(with other: Character) -> Bool {
    (isHan && other.isHan) || (isKana && other.isKana) || (isHangul && other.isHangul)
      || (isSoutheastAsian && other.isSoutheastAsian)
  }

  /// Whether it is a decimal digit. `一` and `三` appear in names and are not digits.
  package var isDigit: Bool { unicodeScalars.first?.properties.generalCategory == .decimalNumber }
}

extension String {
  /// Whether there are letters, all of a script without spaces.
  package var isUnspaced: Bool {
    contains(where: \.isLetter) && allSatisfy { !$0.isLetter || $0.isUnspaced }
  }
}

extension Character {
  /// The letters that are typed for it if a keyboard has no better ones: `é` as `e`, `ø` as `o`, `ł` as `l`,
  /// `Ａ` as `A`, `ｶ` as `カ`. Marks that make a different letter (`が`, `й`) stay.
  package var withoutAccent: [Character] {
    guard let first = unicodeScalars.first, !isASCII else { return [self] }
    if let other = Character.others[self] { return Array(other) }
    switch first.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(first.value - 0xFEE0).map { [Character($0)] } ?? []
    case 0xFF66...0xFF9D: return [wideKana(first.value)]
    default: break
    }
    // A Cyrillic letter of two code points must give the same result as its single code point.
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

  /// Letters whose Unicode name does not state their base letter.
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

/// A text folded for the search of names: without case, accents and invisible characters. Apostrophes have
/// one form, and so have spaces, dashes, middle dots and `_`, which all become a space.
///
/// Unlike the functions of `TextKit`, it keeps the place of each character, because the original text is replaced there.
package struct FoldedText {
  private(set) var characters: [Character] = []
  /// For each folded character, the index of the original one. One character may fold to two, or to none.
  private(set) var origins: [Int] = []

  package init(_ text: some Sequence<Character>) {
    for (index, character) in text.enumerated() {
      for folded in FoldedText.folded(character) {
        // Names may be broken over lines, or typed with two spaces.
        if folded == " ", characters.last == " " { continue }
        characters.append(folded)
        origins.append(index)
      }
    }
  }

  private static func folded(_ character: Character) -> [Character] {
    if let code = character.asciiValue { return foldedASCII[Int(code)] }
    return computeFolded(character)
  }

  /// The folded ASCII characters, which make up nearly all of most journals. The table takes a twentieth of
  /// the time.
  private static let foldedASCII: [[Character]] = (0..<128).map {
    computeFolded(Character(Unicode.Scalar($0)))
  }

  private static func computeFolded(_ character: Character) -> [Character] {
    if character.isWhitespace { return [" "] }
    switch character {
    case "’", "‘", "ʼ", "`", "´": return ["'"]
    // `Foo-Bar`, `Foo_Bar` and `Foo Bar` are the same name to a reader, and so are `ジョン・スミス` and `ジョン スミス`.
    case "-", "_", "‐", "‑", "–", "—", "・", "･", "·", "•", "＝", "゠": return [" "]
    default:
      let seen = String(
        String.UnicodeScalarView(character.unicodeScalars.filter { !$0.isInvisible }))
      // By way of capitals, so that `ß` and `SS` are the same.
      return seen.flatMap { Array(String($0.withoutAccent).uppercased().lowercased()) }.flatMap {
        $0.withoutAccent
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is invisible, like joiners and soft hyphens, or one of the optional marks of Hebrew and
  /// Arabic.
  fileprivate var isInvisible: Bool {
    isLeftOutOfPages || properties.isDefaultIgnorableCodePoint
      || (0x0591...0x05C7).contains(value) || (0x064B...0x065F).contains(value)
      || value == 0x0640 || value == 0x0670
  }
}
