import ArgumentParser
import Diagnostics
import TextKit

/// What is printed about a command line that was typed wrong: the problem, and what helps. The usage of a
/// command is printed by `--help` alone.
struct UsageMessage {
  let text: String

  /// - Parameters:
  ///   - error: thrown by a command or by the parser.
  ///   - arguments: the words after the program's name, as they were typed.
  init(_ error: any Error, _ arguments: [String]) {
    if let wrong = error as? ValidationError {
      text = UsageMessage.line(wrong.message)
      return
    }
    let names = Onward.configuration.subcommands.compactMap { $0.configuration.commandName }
    let typed = arguments.first ?? ""
    if !typed.hasPrefix("-"), !typed.isEmpty, !names.contains(typed), typed != "help" {
      let near = nearest(to: typed, among: names, within: 2).map { "; did you mean '\($0)'?" }
      text =
        UsageMessage.line(
          "there is no command '\(typed)'"
            + (near ?? "; there are \(names.joined(separator: ", "))"))
        + "\n    'onward --help' explains them."
      return
    }
    let problem = UsageMessage.translated(Onward.message(for: error))
    let command = names.contains(typed) ? "onward \(typed)" : "onward"
    text =
      UsageMessage.line(problem.text)
      + (problem.isAnswered ? "" : "\n    '\(command) --help' explains it.")
  }

  /// A sentence that follows the program's name, so its first word is not capitalized.
  private static func line(_ problem: String) -> String {
    let rest = problem.dropFirst()
    let isWord = rest.first.map { $0.isLowercase || $0 == " " } ?? false
    return "onward: "
      + ((isWord ? problem.prefix(1).lowercased() : String(problem.prefix(1))) + rest)
      .escapedForTerminal
  }

  /// The parser gives its errors only as English sentences. One that is not known here is passed on.
  ///
  /// - Returns: also whether the sentence already contains what to write.
  private static func translated(_ message: String) -> (text: String, isAnswered: Bool) {
    if let match = message.wholeMatch(
      of: #/(?s)The value '(.*)' is invalid for '(.*?)'\. Please provide one of (.*)/#)
    {
      let (typed, place) = (String(match.1), String(match.2))
      let known = match.3.matches(of: #/'([^']+)'|(?m:^  - (\S+)$)/#).map {
        String($0.1 ?? $0.2 ?? "")
      }
      let problem =
        "'\(typed)' is not a \(place == "<kind>" ? "kind of note" : "value of \(named(place))")"
      if let near = nearest(to: typed, among: known, within: 2) {
        return ("\(problem); did you mean '\(near)'?", true)
      }
      return ("\(problem); write one of: \(known.joined(separator: ", "))", true)
    }
    if let match = message.wholeMatch(of: #/(?s)The value '.*' is invalid for '(.*?)': (.*)/#) {
      return ("\(named(String(match.1))): \(match.2)", true)
    }
    if let match = message.wholeMatch(
      of: #/(?s)Unknown option '(.*)'\. Did you mean '(.*)'\?/#)
    {
      return ("there is no option '\(match.1)'; did you mean '\(match.2)'?", true)
    }
    if let match = message.prefixMatch(of: #/(?s)Unknown option '(.*?)'(?:\n   or: .*)?$/#) {
      return ("there is no option '\(match.1)'", false)
    }
    if let match = message.wholeMatch(of: #/Missing value for '(\S+)(?: <.*>)?'/#) {
      return ("the option \(match.1) needs a value", false)
    }
    if let match = message.wholeMatch(of: #/(?s)Unexpected argument '(.*)'/#) {
      return ("'\(match.1)' is one word too many", false)
    }
    if let match = message.wholeMatch(of: #/(?s)\d+ unexpected arguments: (.*)/#) {
      return ("\(match.1) are too many words", false)
    }
    if let match = message.wholeMatch(of: #/Missing expected argument '(<.*>)(?: \.\.\.)?'/#) {
      return (match.1 == "<kind>" ? "the kind of note is missing" : "\(match.1) is missing", false)
    }
    if let match = message.wholeMatch(
      of: #/(?s)The option '(.*?)' does not take any value, but '(.*)' was specified\./#)
    {
      return ("the option \(match.1) takes no value, but '\(match.2)' is given", true)
    }
    return (message, false)
  }

  /// An option without the sign for its value; an argument as `--help` shows it.
  private static func named(_ place: String) -> String {
    place.hasPrefix("-") ? String(place.prefix { $0 != " " }) : place
  }
}
