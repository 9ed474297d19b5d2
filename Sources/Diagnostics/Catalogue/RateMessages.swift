/// What is said about the file with the published rates.
extension Diagnostic.Message {
  package static func unreadableRates(_ problem: String, remedy: String) -> Self {
    .init(
      .unreadableRates, .error,
      "the published rates cannot be read: \(problem); none of them is shown", remedy: remedy)
  }

  package static func missingRates(_ path: String) -> Self {
    .unreadableRates(
      "there is no file '\(path.shortened)' in the journal",
      remedy:
        "Correct the name. Without this line the usual rates are shown; with an empty file, none."
    )
  }

  package static func ratesOutside(_ path: String) -> Self {
    .unreadableRates(
      "'\(path.shortened)' is a link that leads out of the journal, so it was not read",
      remedy: "Put the file itself in the link's place, or remove the line.")
  }

  /// - Parameter reason: what was said of the file itself.
  package static func unopenedRates(_ path: String, _ reason: String) -> Self {
    .unreadableRates(
      "'\(path.shortened)': \(reason)",
      remedy: "It has to be a small text file that you may read; an empty one will do.")
  }

  /// - Parameter missing: the keys that are not there, or have nothing behind them.
  package static func incompleteRate(_ sentence: String, missing: [String], example: String) -> Self
  {
    .init(
      .incompleteRate, .error,
      "'\(sentence.shortened)' lacks \(missing.map { "'\($0)'" }.joined(separator: ", ")); "
        + "it is not shown, for without all four of source, year, of and caveat a figure misleads",
      remedy: "Add a line like '\(example)' below the figure, with two blanks before it.")
  }

  package static func unknownKeyOfRate(_ key: String, suggestion: String?) -> Self {
    .init(
      .unknownKey, .error,
      "'\(key.shortened)' is not known here; expected source, year, of or caveat"
        + (suggestion.map { "; did you mean '\($0)'?" } ?? ""),
      remedy: "Rename or remove the line; all others hold.")
  }
}
