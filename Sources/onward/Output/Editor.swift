import Diagnostics
import TextKit

/// The user's own editor, which is found as by git and other programs.
enum Editor {
  /// The command to run, from `ONWARD_EDITOR`, `VISUAL` or `EDITOR`. `nil` if none is set, or if input or
  /// output is not a terminal, because a program would wait forever.
  static var command: String? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    let names: [String] = ["ONWARD_EDITOR", "VISUAL", "EDITOR"]
    return names.lazy.compactMap { name in
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }.first
  }

  /// The command to type to open a file, optionally at a line, as most terminal editors accept it.
  static func commandToOpen(_ path: String, at line: Int? = nil) -> String {
    "${EDITOR:-vi} \(line.map { "+\($0) " } ?? "")\(path.quotedForShell)"
  }

  /// Opens a file and waits until the editor is closed.
  static func edit(_ path: String, with command: String) throws(Failure) {
    // Through a shell, because the setting may contain options: `code --wait`.
    let shellCommand = ["/bin/sh", "-c", "\(command) \"$1\"", "sh", path]
    let arguments = shellCommand.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let failure = Failure(
      "the editor '\(command)' could not be opened; the note was created: \(path)",
      remedy: "Check ONWARD_EDITOR, VISUAL or EDITOR; --no-edit opens no editor.")
    guard posix_spawn(&child, "/bin/sh", nil, nil, arguments, environ) == 0 else { throw failure }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // By POSIX, a shell exits with 126 or 127 if it cannot run the program.
    if status & 0x7F == 0, [126, 127].contains((status >> 8) & 0xFF) { throw failure }
  }
}

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
