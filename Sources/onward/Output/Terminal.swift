import ArgumentParser
import Diagnostics
import TextKit

/// Output to the terminal: data goes to stdout, and messages go to stderr.
enum Terminal {
  /// Writes data to stdout in one call, which is fast for a large list. Throws if it cannot be written,
  /// because a truncated list must not look complete.
  static func print(_ text: String, isColored: Bool = false) throws(Failure) {
    guard writeAll(TerminalText(text, isColored: isColored).bytes, to: STDOUT_FILENO) else {
      throw Failure(
        "the output could not be written: \(lastError())",
        remedy: "Check the file or program that it goes to.")
    }
  }

  /// Prints what a command did. If stdout fails, the text goes to stderr. The exit code stays 0, because the
  /// work is done.
  static func report(_ text: String) {
    // The reader may be gone, and that must not end a program whose work is done.
    let handler = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, handler) }
    if writeAll(Array(text.utf8), to: STDOUT_FILENO) || errno == EPIPE { return }
    printMessage("onward: this is done, but could not be printed to stdout: \(lastError())")
    writeMessage(text)
  }

  static func printMessage(_ text: String) { writeMessage(text + "\n") }

  /// Prints why something could not be done, and what to do about it.
  static func printMessage(_ failure: Failure) {
    printMessage(
      "onward: \(failure.problem.escapedForTerminal)\n    \(failure.remedy.escapedForTerminal)")
    for line in failure.details { printMessage("      \(line.escapedForTerminal)") }
    if let (remedy, details) = failure.second {
      printMessage("    \(remedy.escapedForTerminal)")
      for line in details { printMessage("      \(line.escapedForTerminal)") }
    }
  }

  static func writeMessage(_ lines: String) {
    _ = writeAll(TerminalText(lines).bytes, to: STDERR_FILENO)
  }

  /// Whether the environment asks for `--plain` in each command. `0` is for turning it off once.
  static var wantsPlain: Bool { !["", "0"].contains(variable("ONWARD_PLAIN")) }

  /// A variable of the environment; empty if it is not set.
  fileprivate static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  /// Whether messages go to a terminal.
  static var showsMessages: Bool { isatty(STDERR_FILENO) == 1 }

  /// The width of the terminal on stdout in columns, or `nil` if stdout is not a terminal.
  ///
  /// `COLUMNS` overrides what the terminal says. What is piped stays complete, whatever `COLUMNS` is.
  static var width: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    if let columns = Int(variable("COLUMNS")), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}

/// The choice of whether output is colored.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// All sequences that begin a color, and the one that ends it.
  static let sequences =
    Diagnostic.Severity.allCases.map { "\u{1B}[\($0.color)m" } + ["\u{1B}[0m"]

  /// Whether stdout is colored. A `NO_COLOR` that is not empty and `TERM=dumb` turn color off.
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isatty(STDOUT_FILENO) == 1 && Terminal.variable("NO_COLOR").isEmpty
        && Terminal.variable("TERM") != "dumb"
    }
  }
}

extension Diagnostic.Severity {
  /// The code of the color. Only errors are red.
  fileprivate var color: String {
    switch self {
    case .error: "31"
    case .warning: "33"
    case .hint: "36"
    }
  }
}

extension Diagnostic {
  /// The diagnostic on two lines: its place and text, and then its remedy.
  func text(isColored: Bool) -> String {
    var line = line
    if isColored, let word = line.firstRange(of: ": \(severity): ") {
      line.replaceSubrange(word, with: ": \u{1B}[\(severity.color)m\(severity)\u{1B}[0m: ")
    }
    return line + "\n    " + message.remedy.escapedForTerminal + "\n"
  }
}

/// Text that is safe for a terminal or a log. Characters that would be obeyed there are shown by their codes.
///
/// Everything that is printed passes through here, so forgetting `escapedForTerminal` does no harm. A name within a line
/// still needs `escapedForTerminal`, because here a line break in a name looks like an intended one.
struct TerminalText {
  let bytes: [UInt8]

  /// - Parameter isColored: whether the sequences of `ColorChoice` are kept. No other escape sequence is.
  init(_ text: String, isColored: Bool = false) {
    // Nearly every text is printable ASCII, which is cheap to check byte by byte.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) {
      bytes = Array(text.utf8)
      return
    }
    var shown = ""
    var rest = Substring(text)
    while let character = rest.unicodeScalars.first {
      if isColored, let color = ColorChoice.sequences.first(where: rest.hasPrefix) {
        shown += color
        rest = rest.unicodeScalars.dropFirst(color.unicodeScalars.count).asSubstring
        continue
      }
      rest = rest.unicodeScalars.dropFirst().asSubstring
      // CSV files and Windows end a line with two characters.
      let endsLine = character == "\r" && rest.unicodeScalars.first == "\n"
      if character == "\n" || character == "\t" || endsLine || !character.isHiddenControl {
        shown.unicodeScalars.append(character)
      } else {
        shown += String(character).escapedForTerminal
      }
    }
    bytes = Array(shown.utf8)
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var asSubstring: Substring { Substring(self) }
}
