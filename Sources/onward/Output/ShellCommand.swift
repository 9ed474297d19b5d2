import Diagnostics
import TextKit

/// A command that a person can paste into a shell. Each word is quoted if it needs to be.
struct ShellCommand {
  private var arguments: [String]

  init(_ arguments: String...) { self.arguments = arguments }

  func appending(_ more: [String]) -> ShellCommand {
    var command = self
    command.arguments += more
    return command
  }

  /// The command for a journal, with `--journal` if the journal was named on the command line.
  func on(_ folder: JournalFolder) -> ShellCommand {
    appending(folder.isNamed ? ["--journal", folder.path] : [])
  }

  /// The command in a sentence: in single quotes, or in backticks if it contains quotes itself.
  var inSentence: String { text.contains("'") ? "`\(text)`" : "'\(text)'" }

  var text: String { arguments.map(\.quotedForShell).joined(separator: " ").escapedForTerminal }
}

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
