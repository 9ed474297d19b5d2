import Diagnostics

/// Why YAML cannot be folded into fields.
enum YAMLFlaw {
  case syntax(YAMLError)
  /// Valid YAML that front matter has no use for, and that hides mistakes or worse.
  case refused(String)

  /// What is said of it in a note, whose lines are read one by one then.
  var messageForNote: Diagnostic.Message {
    switch self {
    case .syntax(let error): .invalidYAML(error.problem, remedy: error.remedy)
    case .refused(let construct): .refusedYAML(construct)
    }
  }

  /// What is said of it in a file that is YAML throughout, where guessing would be worse than stopping.
  func message(as unreadable: (String, String) -> Diagnostic.Message) -> Diagnostic.Message {
    switch self {
    case .syntax(let error): unreadable(error.problem, error.remedy)
    case .refused(let construct):
      unreadable("\(construct) is not read here", "Write the value itself.")
    }
  }
}
