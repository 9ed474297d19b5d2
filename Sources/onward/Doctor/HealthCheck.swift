import Diagnostics

/// The result of one check.
struct Finding {
  enum Standing: String {
    case fine = "ok"
    /// Everything works, but the command would improve something.
    case note
    /// Something does not work, or will fail later.
    case problem
  }

  let standing: Standing
  let text: String
  /// The command that fixes it; `nil` if there is nothing to fix.
  let command: String?

  static func fine(_ text: String) -> Finding { Finding(.fine, text, nil) }
  static func note(_ text: String, _ command: String) -> Finding { Finding(.note, text, command) }
  static func problem(_ text: String, _ command: String) -> Finding {
    Finding(.problem, text, command)
  }

  /// A problem in one line of a file, with a command that opens it in an editor.
  static func problem(_ diagnostic: Diagnostic, in folder: JournalFolder) -> Finding {
    .problem(
      "\(diagnostic.path):\(diagnostic.position.line): \(diagnostic.message.text)",
      Editor.commandToOpen(folder.shown(diagnostic.path), at: diagnostic.position.line))
  }

  private init(_ standing: Standing, _ text: String, _ command: String?) {
    self.standing = standing
    self.text = text
    self.command = command
  }

  /// The finding as a line of text, with the command below it.
  var lines: [String] {
    let word = standing.rawValue
    let gap = String(repeating: " ", count: 9 - word.count)
    return [word + gap + text] + (command.map { ["             " + $0] } ?? [])
  }
}
