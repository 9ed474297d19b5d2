import Diagnostics
import TextKit

/// Text that is safe for a terminal or a log. Characters that would be obeyed there are shown by their codes.
///
/// Everything that is printed passes through here, so forgetting `escapedForTerminal` does no harm. A name within a line
/// still needs `escapedForTerminal`, because here a line break in a name looks like an intended one.
struct TerminalText {
  let bytes: [UInt8]

  /// - Parameter isColored: whether the sequences of `ColorChoice` are kept. No other escape sequence is.
  init(_ text: String, isColored: Bool = false) {
    // Nearly every text is printable ASCII, which is cheap to check byte by byte.
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
      // CSV files and Windows end a line with two characters.
      let endsLine = character == "\r" && rest.unicodeScalars.first == "\n"
      if character == "\n" || character == "\t" || endsLine || !character.isHiddenControl {
        shown.unicodeScalars.append(character)
      } else {
        shown += String(character).escapedForTerminal
      }
    }
    bytes = Array(shown.utf8)
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var asSubstring: Substring { Substring(self) }
}
