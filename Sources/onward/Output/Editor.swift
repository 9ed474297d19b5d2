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
