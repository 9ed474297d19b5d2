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
    let typed = arguments.first ?? ""
    if !typed.hasPrefix("-"), !typed.isEmpty, !UsageMessage.commands.contains(typed),
      typed != "help"
    {
      text = UsageMessage.unknownCommand(typed)
      return
    }
    let option = String(typed.prefix { $0 != "=" })
    if let owner = UsageMessage.command(with: option) {
      let whole = UsageMessage.withCommandFirst(arguments)
      text =
        UsageMessage.line("put \(option) after the command" + (whole.map { ": \($0)" } ?? ""))
        + (whole == nil ? "\n    'onward \(owner) --help' explains it." : "")
      return
    }
    let problem = UsageMessage.translated(Onward.message(for: error), arguments)
    let command = UsageMessage.commands.contains(typed) ? "onward \(typed)" : "onward"
    text =
      UsageMessage.line(problem.text)
      + (problem.isAnswered ? "" : "\n    '\(command) --help' explains it.")
  }

  /// The message about words after `help` that are not one command. For these the parser would print its overview, as
  /// if nothing were wrong. `nil` if the line does not ask for help, or for that of one command.
  init?(askingForHelp arguments: [String]) {
    guard let first = arguments.first, ["help", "--help", "-h"].contains(first) else { return nil }
    let words = arguments.dropFirst().prefix { !$0.hasPrefix("-") }
    guard let command = words.first else { return nil }
    if !UsageMessage.commands.contains(command), command != "help" {
      text = UsageMessage.unknownCommand(command)
    } else if first == "help", let extra = words.dropFirst().first {
      text = UsageMessage.line("the command '\(command)' has no subcommand '\(extra)'")
    } else {
      return nil
    }
  }

  /// The message about an option that is given twice, of which the parser would use only the last one. `nil` if there is
  /// none.
  init?(aboutRepeatedOptionsIn arguments: [String]) {
    let names = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }.map { option in
      let name = option.prefix { $0 != "=" }
      // Two names of one option.
      return name == "--on" ? "--date" : String(name)
    }
    let repeatable: Set = ["--set", "--where", "--map", "--include"]
    guard
      let name = names.indices.first(where: {
        !repeatable.contains(names[$0]) && names[..<$0].contains(names[$0])
      }).map({ names[$0] })
    else { return nil }
    text = UsageMessage.line(
      "the option \(name) is given twice, and only one of them could be used; write it once")
  }

  /// The message about a word that begins with a dash and is not an option. The parser would read it as several options, or,
  /// if the dash is a long one, as a word of the user's own. `nil` if there is none.
  init?(aboutDashesIn arguments: [String]) {
    let words = arguments.prefix { $0 != "--" }
    guard
      let command = Onward.configuration.subcommands.first(where: {
        $0.configuration.commandName == arguments.first
          || arguments.first.map($0.configuration.aliases.contains) ?? false
      })
    else { return nil }
    let options = Set(
      Onward.helpMessage(for: command).split { !$0.isLetter && $0 != "-" }.map(String.init))
    for word in words.dropFirst() {
      let name = word.drop { "-‐‑‒–—−".contains($0) }.prefix { $0.isLetter || $0 == "-" }
      let dashes = word.prefix(upTo: name.startIndex)
      if name.isEmpty || dashes.isEmpty || dashes == "--" { continue }
      let meant = options.contains("--\(name)") ? "--\(name)" : nil
      if dashes == "-" {
        // `-h` and the value of `-o` are for the parser.
        guard name.count > 1, name.contains("h"), meant == nil || !options.contains("-\(name)")
        else { continue }
        text =
          UsageMessage.line("there is no option '\(word)'")
          + (meant.map { "; did you mean '\($0)'?" }
            ?? "\n    Words that begin with a dash go after an option, like --note='\(word.escapedForTerminal)'.")
        return
      }
      guard let meant else { continue }
      text = UsageMessage.line(
        "'\(word)' begins with a long dash, so it is not an option; did you mean '\(meant)'?")
      return
    }
    return nil
  }

  private static let commands = Onward.configuration.subcommands.flatMap {
    [$0.configuration.commandName].compactMap(\.self) + $0.configuration.aliases
  }

  /// The names of the commands without other names for them.
  private static let mainCommands = Onward.configuration.subcommands.compactMap {
    $0.configuration.commandName
  }

  /// What helps with words that other programs have as commands.
  private static let others: [String: String] = [
    "show": "'onward open acme' opens a note, and 'onward list acme' lists it",
    "view": "'onward open acme' opens a note, and 'onward list acme' lists it",
    "cat": "'onward open acme' opens a note, and 'onward list acme' lists it",
    "add": "'onward new application Acme - Engineer' creates a note",
    "create": "'onward new application Acme - Engineer' creates a note",
    "rm": "'onward undo' takes back the last change; a note is a file, which you can delete",
    "delete": "'onward undo' takes back the last change; a note is a file, which you can delete",
    "remove": "'onward undo' takes back the last change; a note is a file, which you can delete",
  ]

  private static func unknownCommand(_ typed: String) -> String {
    let near =
      others[typed].map { "; \($0)" }
      ?? near(typed, among: commands + ["help"]).map { "; did you mean '\($0)'?" }
    return line(
      "there is no command '\(typed)'"
        + (near ?? "; there are \(mainCommands.joined(separator: ", "))"))
  }

  /// The known word that was probably meant. A short word is almost another one after two edits: `kind`, `win`.
  private static func near(_ typed: String, among known: [String]) -> String? {
    nearest(to: typed, among: known, within: typed.count > 4 ? 2 : 1)
  }

  /// A sentence that follows the program's name, so its first word is not capitalized.
  private static func line(_ problem: String) -> String {
    let rest = problem.dropFirst()
    let isWord = rest.first.map { $0.isLowercase || $0 == " " } ?? false
    return "onward: "
      + ((isWord ? problem.prefix(1).lowercased() : String(problem.prefix(1))) + rest)
      .escapedForTerminal
  }
}

// MARK: - Commands that the parser accepts

extension UsageMessage {
  private static func isAccepted(_ arguments: [String]) -> Bool {
    (try? Onward.parseAsRoot(arguments)) != nil
  }

  /// A command that has this option, if the program itself does not have it.
  private static func command(with option: String) -> String? {
    guard option.hasPrefix("-") else { return nil }
    let words = { (help: String) in help.split { !$0.isLetter && $0 != "-" }.map(String.init) }
    if words(Onward.helpMessage()).contains(option) { return nil }
    // `build` first, because every journal needs it.
    let owners = Onward.configuration.subcommands.filter {
      words(Onward.helpMessage(for: $0)).contains(option)
    }.compactMap { $0.configuration.commandName }
    return owners.first { $0 == BuildCommand.configuration.commandName } ?? owners.first
  }

  /// The command line with the options that were typed before the command after it. If no command was typed, one to
  /// which these options belong. `nil` if no command accepts them.
  private static func withCommandFirst(_ arguments: [String]) -> String? {
    let (exact, similar) = (
      arguments.enumerated().filter { commands.contains($0.element) },
      arguments.enumerated().compactMap { index, word in
        near(word, among: commands).map { (offset: index, element: $0) }
      }
    )
    for (index, command) in exact + similar {
      let rest = arguments[(index + 1)...]
      // After two dashes, an option would be read as a word.
      let end = rest.firstIndex(of: "--") ?? rest.endIndex
      let moved = [command] + rest[..<end] + arguments[..<index] + rest[end...]
      if isAccepted(moved) { return ShellCommand("onward").appending(moved).text }
    }
    // An option and its value. More words may contain a command that is not known.
    guard arguments.count <= 2 else { return nil }
    return (["build"] + commands).lazy.map { [$0] + arguments }.first(where: isAccepted).map {
      ShellCommand("onward").appending($0).text
    }
  }

  /// The option with its value that was meant by an option with the name of that value: `--json`.
  private static func withValue(_ option: Substring, in arguments: [String]) -> String? {
    guard let index = arguments.firstIndex(of: String(option)) else { return nil }
    let value = String(option.drop { $0 == "-" })
    return ["--format", "--color"].first { name in
      isAccepted(arguments[..<index] + [name, value] + arguments[(index + 1)...])
    }.map { "\($0) \(value)" }
  }
}

// MARK: - The parser's sentences

extension UsageMessage {
  /// A sentence about what is wrong, and whether it already contains what to write.
  private typealias Translation = (text: String, isAnswered: Bool)

  /// The parser gives its errors only as English sentences. One that is not known here is passed on.
  private static func translated(_ message: String, _ arguments: [String]) -> Translation {
    ofValue(message) ?? ofOption(message, arguments) ?? ofWords(message, arguments)
      ?? ofShell(message) ?? (message, false)
  }

  /// A value that the parser refuses.
  private static func ofValue(_ message: String) -> Translation? {
    if let match = message.wholeMatch(
      of: #/(?s)The value '(.*)' is invalid for '(.*?)'\. Please provide one of (.*)/#)
    {
      let (typed, place) = (String(match.1), String(match.2))
      let known = match.3.matches(of: #/'([^']+)'|(?m:^  - (\S+)$)/#).map {
        String($0.1 ?? $0.2 ?? "")
      }
      let what = place == "<kind>" ? "kind of note" : "value of \(named(place))"
      return (choice(typed, isNot: what, among: known), true)
    }
    if let match = message.wholeMatch(of: #/(?s)The value '.*' is invalid for '(.*?)': (.*)/#) {
      return ("\(named(String(match.1))): \(match.2)", true)
    }
    return nil
  }

  /// An option that does not exist, lacks its value, or takes none.
  private static func ofOption(_ message: String, _ arguments: [String]) -> Translation? {
    if let match = message.prefixMatch(
      of: #/(?s)Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?|\n   or: .*)?$/#)
    {
      let ofProgram = arguments.first.map { $0 == match.1 } ?? false ? ["--version", "--help"] : []
      let meant =
        withValue(match.1, in: arguments)
        // The parser also names options that have little in common with what was typed.
        ?? near(String(match.1), among: match.2.map { [String($0)] } ?? ofProgram)
      return (
        "there is no option '\(match.1)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""),
        meant != nil
      )
    }
    if let match = message.wholeMatch(of: #/Missing value for '(\S+)(?: <.*>)?'/#) {
      return ("the option \(match.1) needs a value", false)
    }
    if let match = message.wholeMatch(
      of: #/(?s)The option '(.*?)' does not take any value, but '(.*)' was specified\./#)
    {
      return ("the option \(match.1) takes no value, but '\(match.2)' is given", true)
    }
    return nil
  }

  /// Too many words, or too few.
  private static func ofWords(_ message: String, _ arguments: [String]) -> Translation? {
    if let match = message.wholeMatch(of: #/(?s)Unexpected argument '(.*)'/#) {
      return ("'\(match.1)' is not expected here", false)
    }
    if let match = message.wholeMatch(of: #/(?s)\d+ unexpected arguments: (.*)/#) {
      return ("\(match.1) are not expected here", false)
    }
    guard let match = message.wholeMatch(of: #/Missing expected argument '(<.*>)(?: \.\.\.)?'/#)
    else { return nil }
    return switch arguments.first {
    case LogCommand.configuration.commandName: (LogCommand.missingWords, true)
    case OpenCommand.configuration.commandName?, "edit":
      ("name a note, like: onward open acme", true)
    case SetCommand.configuration.commandName: (SetCommand.missingWords, true)
    default:
      match.1 == "<kind>"
        ? ("name a kind of note: \(NewKind.allValueStrings.joined(separator: ", "))", true)
        : ("\(match.1) is missing", false)
    }
  }

  /// A shell for which there are no completions.
  private static func ofShell(_ message: String) -> Translation? {
    if let match = message.wholeMatch(
      of: #/(?s)Can't generate completion scripts for '(.*)'\..* with one of:(.*)/#)
    {
      let known = match.2.split(whereSeparator: \.isWhitespace).map(String.init).sorted()
      return (choice(String(match.1), isNot: "shell", among: known), true)
    }
    guard message.hasPrefix("Can't autodetect a supported shell.") else { return nil }
    return ("name the shell, like: onward --generate-completion-script bash", true)
  }

  private static func choice(_ typed: String, isNot what: String, among known: [String]) -> String {
    "'\(typed)' is not a \(what); "
      + (near(typed, among: known).map { "did you mean '\($0)'?" }
        ?? "write one of: \(known.joined(separator: ", "))")
  }

  /// An option without the placeholder of its value; an argument as `--help` shows it.
  private static func named(_ place: String) -> String {
    place.hasPrefix("-") ? String(place.prefix { $0 != " " }) : place
  }
}

extension ValidationError {
  /// The message if two things are named and only one is possible.
  static func twoNamed(_ things: String, _ one: String, _ other: String) -> ValidationError {
    ValidationError(
      "Two \(things) are named, '\(one.escapedForTerminal)' and '\(other.escapedForTerminal)'; name one."
    )
  }
}
