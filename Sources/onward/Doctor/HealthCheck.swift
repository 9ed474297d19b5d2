import Diagnostics

/// What `onward doctor` prints. The checks themselves are in the other files of this folder.
enum HealthCheck {
  /// The result of one check.
  struct Result {
    enum Level: String {
      case fine = "ok"
      /// Everything works, but the command would improve something.
      case note
      /// Something does not work, or will fail later.
      case problem
    }

    let level: Level
    let text: String
    /// The command that fixes it; `nil` if there is nothing to fix.
    let command: String?

    static func fine(_ text: String) -> Self { Self(.fine, text, nil) }
    static func note(_ text: String, _ command: String) -> Self { Self(.note, text, command) }
    static func problem(_ text: String, _ command: String) -> Self { Self(.problem, text, command) }

    /// A problem in one line of a file, with a command that opens it in an editor.
    static func problem(_ diagnostic: Diagnostic, in folder: JournalFolder) -> Self {
      .problem(
        "\(diagnostic.path):\(diagnostic.position.line): \(diagnostic.message.text)",
        Editor.commandToOpen(folder.displayPath(diagnostic.path), at: diagnostic.position.line))
    }

    private init(_ level: Level, _ text: String, _ command: String?) {
      self.level = level
      self.text = text
      self.command = command
    }

    /// The result as a line of text, with the command below it.
    var lines: [String] {
      let label = level.rawValue
      let gap = String(repeating: " ", count: 9 - label.count)
      return [label + gap + text] + (command.map { ["             " + $0] } ?? [])
    }
  }
}
