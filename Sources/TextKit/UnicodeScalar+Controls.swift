extension Unicode.Scalar {
  /// It shows nothing itself and changes how others are shown: a control character, or one that
  /// overrides or isolates the direction of the text behind it.
  package var isDisturbing: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
