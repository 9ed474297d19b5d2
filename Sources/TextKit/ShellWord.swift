extension String {
  /// The text as one word of a shell's command line.
  package var quotedForShell: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "-_./,:+=".unicodeScalars.contains($0)
    }
    // At the start of a word, zsh replaces `=` and a name with the path of that program.
    return isPlain && !isEmpty && !hasPrefix("=")
      ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
