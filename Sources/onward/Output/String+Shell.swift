import TextKit

extension String {
  /// The text as one word of a command that a person pastes. Characters that a terminal would obey are printed by
  /// their codes, so that the word names the same file after it was shown.
  var pastedForShell: String {
    unicodeScalars.contains(where: \.isHiddenControl) ? Array(utf8).printedForShell : quotedForShell
  }

  /// The text as one word of a shell's command line.
  var quotedForShell: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "-_./,:+=".unicodeScalars.contains($0)
    }
    // At the start of a word, zsh replaces `=` and a name with the path of that program.
    return isPlain && !isEmpty && !hasPrefix("=")
      ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}

extension [UInt8] {
  /// Bytes that cannot be shown, as one word of any shell's command line.
  var printedForShell: String {
    let format = map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain =
        byte.isASCII && (character.isLetter || character.isNumber || "_./ ".contains(character))
      let octal = String(byte, radix: 8)
      return isPlain
        ? String(character) : "\\" + String(repeating: "0", count: 3 - octal.count) + octal
    }
    return "\"$(printf '\(format.joined())')\""
  }
}
