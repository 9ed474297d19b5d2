import Diagnostics
import TextKit

/// A command that a person can paste into a shell. Each word is quoted if it needs to be.
struct ShellCommand {
  private var arguments: [String]

  init(_ arguments: String...) { self.arguments = arguments }

  /// The command as it was typed.
  static let asTyped = ShellCommand("onward").appending(Array(CommandLine.arguments.dropFirst()))

  static func words(_ words: [String]) -> ShellCommand { ShellCommand().appending(words) }

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
