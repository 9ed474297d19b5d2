/// How wide words are drawn. No font is known here, so these are the widths of a wide one: a sheet that
/// has room for them has room for the words in any usual font.
extension String {
  /// In the units of a sheet, in letters of the usual size.
  package var drawnWidth: Double { reduce(0) { $0 + $1.widthInLetters } * 8.3 }

  /// Cut where it would be drawn wider than so many letters of usual width.
  package func shortened(toWidth length: Int) -> String {
    if utf8.count <= length, utf8.allSatisfy({ $0 < 0x80 && !$0.isWideLetter }) { return self }
    var room = Double(length)
    for index in indices {
      room -= self[index].widthInLetters
      if room < 0 {
        // The sign for what is left out needs the room of a letter.
        return prefix(upTo: index).dropLast() + "…"
      }
    }
    return self
  }

  /// Broken between words into at most so many lines; what is too much for the last is cut.
  package func lines(_ most: Int, ofWidth length: Int) -> [String] {
    var lines: [String] = []
    var rest = self[...]
    while lines.count < most - 1, !String(rest).isAsNarrow(as: length) {
      let ends = rest.indices.filter { rest[$0] == " " }
      // A word that is wider than a line is cut in the last one.
      guard let end = ends.last(where: { String(rest[..<$0]).isAsNarrow(as: length) }) else {
        break
      }
      lines.append(String(rest[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return lines + [String(rest).shortened(toWidth: length)]
  }

  private func isAsNarrow(as length: Int) -> Bool { shortened(toWidth: length) == self }
}

extension UInt8 {
  fileprivate var isWideLetter: Bool {
    self == UInt8(ascii: "@") || self == UInt8(ascii: "%")
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
}

extension Character {
  /// In letters of usual width, about.
  fileprivate var widthInLetters: Double {
    guard let ascii = asciiValue else {
      return unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1
    }
    switch self {
    case "W", "M", "@", "%": return 1.7
    case "m", "w": return 1.4
    case "f", "i", "j", "l", "r", "t": return 0.65
    case " ", ",", ".": return 0.5
    default: return ascii.isWideLetter ? 1.25 : 1
    }
  }
}
