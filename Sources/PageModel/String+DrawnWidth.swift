import TextKit

/// The width of drawn text. The font is unknown, so these are the widths of a wide font: a sheet with room for
/// them has room for the words in any common font.
extension String {
  /// The width in the units of a sheet, in letters of the default size.
  package var drawnWidth: Double {
    let letters =
      isAll { $0.isASCII }
      ? utf8.reduce(0) { $0 + widthsOfASCII[Int($1)] } : reduce(0) { $0 + $1.widthInLetters }
    return letters * 8.3
  }

  /// The string, cut if it would be wider than `length` letters of average width.
  package func shortened(toWidth length: Int) -> String {
    if utf8.count <= length, utf8.allSatisfy({ $0.isASCII && !$0.isWideLetter }) { return self }
    var room = Double(length)
    for index in indices {
      room -= self[index].widthInLetters
      if room < 0 {
        // The ellipsis takes the room of one letter.
        return prefix(upTo: index).dropLast() + "…"
      }
    }
    return self
  }

  /// The string broken between words into at most `most` lines; the last line is cut if it is too long.
  package func lines(_ most: Int, ofWidth length: Int) -> [String] {
    var lines: [String] = []
    var rest = self[...]
    while lines.count < most - 1, !String(rest).fits(width: length) {
      let ends = rest.indices.filter { rest[$0] == " " }
      // A word that is wider than a line is cut on the last line.
      guard let end = ends.last(where: { String(rest[..<$0]).fits(width: length) }) else {
        break
      }
      lines.append(String(rest[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return lines + [String(rest).shortened(toWidth: length)]
  }

  private func fits(width length: Int) -> Bool { shortened(toWidth: length) == self }
}

extension UInt8 {
  fileprivate var isWideLetter: Bool {
    self == .at || self == .percent || self.isASCIIUppercase || "<>=+~^&".utf8.contains(self)
  }
}

/// The widths of the ASCII characters, because the cells of all tables are measured.
private let widthsOfASCII = (0..<0x80).map { Character(Unicode.Scalar(UInt8($0))).widthInLetters }

extension Character {
  /// The approximate width, in letters of average width.
  fileprivate var widthInLetters: Double {
    guard let ascii = asciiValue else {
      return unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1
    }
    switch self {
    case "W", "M", "@", "%": return 1.7
    case "m", "w": return 1.4
    case "<", ">", "=", "+", "~", "^", "&": return 1.35
    case "f", "i", "j", "l", "r", "t": return 0.65
    case " ", ",", ".": return 0.5
    default: return ascii.isWideLetter ? 1.25 : 1
    }
  }
}
