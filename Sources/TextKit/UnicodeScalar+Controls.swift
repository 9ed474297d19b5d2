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
