import TextKit

/// The user's own editor, which is found as by git and other programs.
enum Editor {
  /// The command of the editor, from `ONWARD_EDITOR`, `VISUAL` or `EDITOR`; `nil` if none is set.
  static var setting: String? {
    let names: [String] = ["ONWARD_EDITOR", "VISUAL", "EDITOR"]
    return names.lazy.compactMap { name in
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }.first
  }

  /// Whether a person is at the terminal. Without one, an editor would wait forever.
  static var isAtTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// What to do if no editor is set.
  static let howToSet =
    "no editor is set, so the note was not opened; for example 'export EDITOR=nano' in the settings of your shell sets one"

  /// The command to type to open a file, optionally at a line, as most terminal editors accept it.
  static func commandToOpen(_ path: String, at line: Int? = nil) -> String {
    "${EDITOR:-vi} \(line.map { "+\($0) " } ?? "")\(path.quotedForShell)"
  }

  /// Opens a file and waits until the editor is closed.
  ///
  /// - Parameter isNew: whether the command has just created the file.
  static func edit(
    _ path: String, with command: String, isNew: Bool
  ) throws(Failure) {
    // By POSIX, a shell exits with 126 or 127 if it cannot run the program.
    let code = runInShell("\(check(command))\(command) \"$1\"", path)
    guard let code, [126, 127].contains(code) == false else {
      throw unopened(path, command, isNew)
    }
    if code != 0 {
      Terminal.printMessage(
        "the editor '\(command.escapedForTerminal)' ended with an error (exit code \(code)). The note is \(path.escapedForTerminal); ONWARD_EDITOR, VISUAL or EDITOR names another editor"
      )
    }
  }

  /// What the shell runs first, so that it prints no message of its own if the editor is not installed. Empty for a
  /// setting that does not begin with the name of a program.
  private static func check(_ command: String) -> String {
    let program = command.split(separator: " ").first ?? ""
    let isName = program.allSatisfy { $0.isLetter || $0.isNumber || "/._+-".contains($0) }
    return isName && !program.isEmpty
      ? "command -v \(program) >/dev/null 2>&1 || exit 127; " : ""
  }

  private static func unopened(_ path: String, _ command: String, _ isNew: Bool) -> Failure {
    Failure(
      "the editor '\(command)' could not be opened\(isNew ? "; the note was created" : ""): \(path)",
      remedy:
        "Put the name of one that is installed into ONWARD_EDITOR, VISUAL or EDITOR, like EDITOR=nano\(isNew ? "; --no-edit opens no editor" : "")."
    )
  }
}

/// The user's own browser.
enum Browser {
  /// Opens a page without waiting until it is closed. `BROWSER` names another program than that of the desktop.
  static func open(_ path: String) throws(Failure) {
    #if canImport(Darwin)
      let usual = "open"
    #else
      let usual = "xdg-open"
    #endif
    let named =
      getenv("BROWSER").map {
        String(cString: $0).split(separator: ":").first.map(String.init) ?? ""
      } ?? ""
    let command = named.isEmpty ? usual : named
    let code = runInShell(
      inItsOwnGroup: true,
      "command -v \(command.split(separator: " ").first ?? "") >/dev/null || exit 127; \(command) \"$1\" >/dev/null 2>&1 </dev/null &",
      path)
    guard code == 0 else {
      throw Failure(
        "the page could not be opened with '\(command)'",
        remedy: "Open \(path) in any browser, or name one in BROWSER, like BROWSER=firefox.")
    }
  }
}

/// Runs a command of the user's settings with a path as its argument. Through a shell, because the setting may contain
/// options: `code --wait`.
///
/// - Parameter inItsOwnGroup: whether Ctrl-C in the terminal does not end it together with onward.
/// - Returns: the exit code; `nil` if the shell could not be run, or was ended by a signal.
private func runInShell(
  inItsOwnGroup: Bool = false, _ command: String, _ path: String
) -> Int32? {
  let shellCommand = ["/bin/sh", "-c", command, "sh", path]
  let arguments = shellCommand.map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  if inItsOwnGroup { posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) }
  var child = pid_t()
  guard posix_spawn(&child, "/bin/sh", nil, &attributes, arguments, environ) == 0 else {
    return nil
  }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
}
