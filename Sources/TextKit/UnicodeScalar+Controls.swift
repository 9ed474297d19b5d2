extension Unicode.Scalar {
  /// Whether the character is invisible and changes how other text is shown: a control character, or one that
  /// overrides or isolates the direction of the text after it.
  package var isDisturbing: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
