import ArgumentParser
import Diagnostics

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
