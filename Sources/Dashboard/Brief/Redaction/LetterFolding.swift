import Journal

extension Character {
  /// The letters that are typed for it where a keyboard has no better: `é` as `e`, `ø` as `o`, `ł` as
  /// `l`, `Ａ` as `A`, `ｶ` as `カ`. Marks that make another letter (`が`, `й`) stay.
  var withoutAccent: [Character] {
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
