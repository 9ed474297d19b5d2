import Diagnostics

/// One thing that was looked at, and what came of it.
struct Finding {
  enum Standing: String {
    case fine = "ok"
    /// All works; something would be better with it.
    case note
    /// Something does not work, or will not.
    case problem
  }

  let standing: Standing
  let text: String
  /// The one command that mends it; `nil` where nothing is to be mended.
  let command: String?

  static func fine(_ text: String) -> Finding { Finding(.fine, text, nil) }
  static func note(_ text: String, _ command: String) -> Finding { Finding(.note, text, command) }
  static func problem(_ text: String, _ command: String) -> Finding {
    Finding(.problem, text, command)
  }

  /// A flaw of one line of a file, which an editor mends.
  static func problem(_ flaw: Diagnostic, in folder: JournalFolder) -> Finding {
    .problem(
      "\(flaw.path):\(flaw.position.line): \(flaw.message.text)",
      Editor.commandToOpen(folder.shown(flaw.path), at: flaw.position.line))
  }

  private init(_ standing: Standing, _ text: String, _ command: String?) {
    self.standing = standing
    self.text = text
    self.command = command
  }

  /// A line, and below it the command.
  var lines: [String] {
    let word = standing.rawValue
    let gap = String(repeating: " ", count: 9 - word.count)
    return [word + gap + text] + (command.map { ["             " + $0] } ?? [])
  }
}
