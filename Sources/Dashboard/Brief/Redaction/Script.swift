/// What a writing means for where a name begins and ends.
extension Character {
  var isWordCharacter: Bool { isLetter || isNumber }

  private var code: UInt32 { unicodeScalars.first?.value ?? 0 }

  var isHan: Bool {
    switch code {
    // With the sign that repeats one, and the closing mark and zero that stand in names.
    case 0x3005...0x3007, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x40000: true
    default: false
    }
  }

  var isKana: Bool { (0x3040..<0x3100).contains(code) || (0x31F0..<0x3200).contains(code) }

  var isHangul: Bool {
    (0x1100..<0x1200).contains(code) || (0x3130..<0x3190).contains(code)
      || (0xAC00..<0xD7B0).contains(code)
  }

  /// Thai, Lao, Tibetan, Myanmar and Khmer.
  private var isSoutheastAsian: Bool {
    (0x0E00..<0x10A0).contains(code) || (0x1780..<0x1800).contains(code)
  }

  /// Of a writing without blanks between words, or where particles stick to names, as in Korean: what
  /// stands beside such a sign says nothing about where a word begins or ends.
  var isUnspaced: Bool { isHan || isKana || isHangul || isSoutheastAsian }

  /// Hebrew and Arabic write `in` and `the` as one word with a name.
  var takesPrefixes: Bool { (0x0590..<0x0900).contains(code) || isUnspaced }

  /// Of the same one of these writings.
  func sharesWriting(with other: Character) -> Bool {
    (isHan && other.isHan) || (isKana && other.isKana) || (isHangul && other.isHangul)
      || (isSoutheastAsian && other.isSoutheastAsian)
  }

  /// `一` and `三` are letters of names too, and no digits.
  var isDigit: Bool { unicodeScalars.first?.properties.generalCategory == .decimalNumber }
}

extension String {
  /// Every letter of it is of a writing without blanks, and there is one.
  var isUnspaced: Bool {
    contains(where: \.isLetter) && allSatisfy { !$0.isLetter || $0.isUnspaced }
  }
}
