import Diagnostics

/// A command as a person may paste it into a shell: each word is quoted if it needs to be.
struct ShellCommand {
  private var words: [String]

  init(_ words: String...) { self.words = words }

  func and(_ more: [String]) -> ShellCommand {
    var command = self
    command.words += more
    return command
  }

  /// For this journal, if it was named on the command line.
  func on(_ folder: JournalFolder) -> ShellCommand {
    and(folder.isNamed ? ["--journal", folder.path] : [])
  }

  /// As it stands out from a sentence: in single quotes, or in backticks if it contains quotes itself.
  var inSentence: String { text.contains("'") ? "`\(text)`" : "'\(text)'" }

  var text: String { words.map(\.quotedForShell).joined(separator: " ").visible }
}

extension String {
  /// As one word of a shell's command line.
  var quotedForShell: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "-_./,:+=".unicodeScalars.contains($0)
    }
    // At the start of a word, zsh takes `=` for the name of a program.
    return isPlain && !isEmpty && !hasPrefix("=")
      ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
