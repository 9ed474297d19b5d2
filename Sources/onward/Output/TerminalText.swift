import Diagnostics

/// A text as it may go to a terminal or into a log: what would be obeyed there and not shown is shown by its code.
///
/// Everything that is printed passes through here, so that a print that forgets `visible` does no harm. A name
/// within a line still needs `visible` itself: here its line break could not be told from one that is meant.
struct TerminalText {
  let bytes: [UInt8]

  /// - Parameter isColored: the colors of `ColorChoice` stay, and nothing else that begins with an escape.
  init(_ text: String, isColored: Bool = false) {
    // Nearly every text is printable ASCII, and that is seen at a byte's price.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) {
      bytes = Array(text.utf8)
      return
    }
    var shown = ""
    var rest = Substring(text)
    while let character = rest.unicodeScalars.first {
      if isColored, let color = ColorChoice.sequences.first(where: rest.hasPrefix) {
        shown += color
        rest = rest.unicodeScalars.dropFirst(color.unicodeScalars.count).asSubstring
        continue
      }
      rest = rest.unicodeScalars.dropFirst().asSubstring
      // Spreadsheets and Windows end a line with two.
      let endsLine = character == "\r" && rest.unicodeScalars.first == "\n"
      if character == "\n" || character == "\t" || endsLine || !character.isHiddenControl {
        shown.unicodeScalars.append(character)
      } else {
        shown += String(character).visible
      }
    }
    bytes = Array(shown.utf8)
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var asSubstring: Substring { Substring(self) }
}
