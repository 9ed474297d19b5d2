extension Unicode.Scalar {
  /// Whether the character is invisible and changes how other text is shown: it moves the cursor, colors the
  /// terminal, or changes the direction of the text around it. A terminal shows its code instead.
  package var isHiddenControl: Bool {
    switch properties.generalCategory {
    // These two join letters in several scripts, and emoji.
    case _ where self == "\u{200C}" || self == "\u{200D}": false
    case .control, .lineSeparator, .paragraphSeparator, .format: true
    default: false
    }
  }

  /// Whether the character is left out of the pages: a hidden control that is a control character or overrides
  /// or isolates the direction of the text after it. The other hidden controls do no harm on a page, and some
  /// are needed there: soft hyphens, the number signs of Arabic, and the tags in the emoji of a flag.
  package var isLeftOutOfPages: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// The scripts that differ from Latin in how they separate words.
extension Unicode.Scalar {
  /// Whether the character is Chinese, also as Japanese uses it.
  package var isHan: Bool {
    switch value {
    // Includes the iteration mark, and the closing mark and the zero, which appear in names.
    case 0x3005...0x3007, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x40000: true
    default: false
    }
  }

  package var isKana: Bool {
    (0x3040..<0x3100).contains(value) || (0x31F0..<0x3200).contains(value)
  }

  package var isHangul: Bool {
    (0x1100..<0x1200).contains(value) || (0x3130..<0x3190).contains(value)
      || (0xAC00..<0xD7B0).contains(value)
  }

  /// Whether the character is Thai, Lao, Tibetan, Burmese or Khmer.
  package var isSoutheastAsian: Bool {
    (0x0E00..<0x10A0).contains(value) || (0x1780..<0x1800).contains(value)
  }

  package var isHebrewOrArabic: Bool { (0x0590..<0x0900).contains(value) }
}
