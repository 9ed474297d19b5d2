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

  /// What is said of it in the settings, where guessing would be worse than stopping.
  var messageForSettings: Diagnostic.Message {
    switch self {
    case .syntax(let error): .unreadableSettings(error.problem, remedy: error.remedy)
    case .refused(let construct):
      .unreadableSettings("\(construct) is not read here", remedy: "Write the value itself.")
    }
  }
}
