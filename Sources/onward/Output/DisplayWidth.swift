extension String {
  /// How many columns of a terminal the text takes: two for East Asian wide characters and emoji,
  /// none for combining marks, one for the rest (Unicode Standard Annex 11, coarsely).
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text in at most that many columns, its end replaced by `…` where it is longer.
  func fitted(to width: Int) -> String {
    if displayWidth <= width { return self }
    var result = ""
    var used = 0
    for character in self {
      guard used + character.displayWidth < width else { break }
      used += character.displayWidth
      result.append(character)
    }
    return result + "…"
  }

  /// The text with blanks behind it, up to that many columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}

extension Character {
  fileprivate var displayWidth: Int {
    // A character is as wide as its base; what follows it only changes how that looks, but for the
    // sign that asks for an emoji.
    guard let base = unicodeScalars.first else { return 0 }
    if base.value < 0x7F { return base.value < 0x20 ? 0 : 1 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch base.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default:
      // Marks that stand beside their letter, as in Devanagari, take a column of their own.
      let beside = unicodeScalars.dropFirst().count {
        $0.properties.generalCategory == .spacingMark
      }
      return (base.isWide ? 2 : 1) + beside
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
