import ArgumentParser
import Diagnostics

/// Where output goes: data to stdout, what is said about it to stderr.
enum Terminal {
  /// Writes all at once, so that a large list costs one call. Throws where it cannot be written:
  /// a list cut short must not look like a whole one.
  static func print(_ text: String, isColored: Bool = false) throws(Failure) {
    guard writeAll(TerminalText(text, isColored: isColored).bytes, to: STDOUT_FILENO) else {
      throw Failure(
        "the output could not be written: \(lastError())", remedy: "Check where it goes to.")
    }
  }

  /// Prints what a command did. It is done, and the exit code says so even if this cannot be printed; then
  /// stderr gets it.
  static func report(_ text: String) {
    // Whoever reads may have gone, and that must not end a program whose work is done.
    let handler = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, handler) }
    if writeAll(Array(text.utf8), to: STDOUT_FILENO) || errno == EPIPE { return }
    say("onward: this is done, but could not be printed to stdout: \(lastError())")
    complain(text)
  }

  static func say(_ text: String) { complain(text + "\n") }

  static func complain(_ lines: String) {
    _ = writeAll(TerminalText(lines).bytes, to: STDERR_FILENO)
  }

  /// The columns of the terminal that stdout is; `nil` where it is none.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}

/// Whether what is said may be coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// All that colors a line, and what ends it.
  static let sequences =
    Diagnostic.Severity.allCases.map { "\u{1B}[\($0.color)m" } + ["\u{1B}[0m"]

  /// On stdout. `NO_COLOR` (not empty) and a terminal that calls itself dumb switch it off.
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isatty(STDOUT_FILENO) == 1 && ColorChoice.variable("NO_COLOR").isEmpty
        && ColorChoice.variable("TERM") != "dumb"
    }
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}

extension Diagnostic.Severity {
  /// Red is for what is broken and for nothing else.
  fileprivate var color: String {
    switch self {
    case .error: "31"
    case .warning: "33"
    case .hint: "36"
    }
  }
}

extension Diagnostic {
  /// On two lines: where and what, then what to do.
  func text(_ choice: ColorChoice) -> String {
    var line = line
    if choice.isOn, let word = line.firstRange(of: ": \(severity): ") {
      line.replaceSubrange(word, with: ": \u{1B}[\(severity.color)m\(severity)\u{1B}[0m: ")
    }
    return line + "\n    " + message.remedy.visible + "\n"
  }
}
