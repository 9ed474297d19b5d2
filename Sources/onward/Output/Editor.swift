import Diagnostics

/// The person's own editor, as git and others find it.
enum Editor {
  /// What to run: `ONWARD_EDITOR`, `VISUAL` or `EDITOR`; `nil` where none is set, or where the output goes
  /// to a program, which would wait for ever.
  static var command: String? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    let names: [String] = ["ONWARD_EDITOR", "VISUAL", "EDITOR"]
    return names.lazy.compactMap { name in
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }.first
  }

  /// What to type to open a file, at a line where one is named, as most editors of a terminal take it.
  static func commandToOpen(_ path: String, at line: Int? = nil) -> String {
    "${EDITOR:-vi} \(line.map { "+\($0) " } ?? "")\(path.quotedForShell)"
  }

  /// Opens a file and waits until the editor is closed.
  static func edit(_ path: String, with command: String) throws(Failure) {
    // Through a shell, for a setting may hold options: `code --wait`.
    let words = ["/bin/sh", "-c", "\(command) \"$1\"", "sh", path]
    let arguments = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    var child = pid_t()
    let failure = Failure(
      "the editor '\(command)' could not be opened; the note is there: \(path)",
      remedy: "Check ONWARD_EDITOR, VISUAL or EDITOR; --no-edit opens none.")
    guard posix_spawn(&child, "/bin/sh", nil, nil, arguments, environ) == 0 else { throw failure }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // By POSIX: the exit code of a shell that found no such program.
    if status & 0x7F == 0, [126, 127].contains((status >> 8) & 0xFF) { throw failure }
  }
}
