import Diagnostics

/// Where output goes: data to stdout, what is said about it to stderr.
enum Terminal {
  /// Writes all at once, so that a large list costs one call.
  static func print(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDOUT_FILENO)
  }

  static func say(_ text: String) {
    _ = writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// A problem on two lines: where and what, then what to do.
  static func text(of diagnostic: Diagnostic) -> String {
    diagnostic.line + "\n    " + diagnostic.message.remedy.visible + "\n"
  }
}

extension Int {
  /// `1 note`, `2 notes`.
  func of(_ one: String, _ many: String? = nil) -> String {
    "\(self) " + (self == 1 ? one : many ?? one + "s")
  }
}
