import ArgumentParser
import Diagnostics
import Journal
import TextKit

/// The command line. It parses the arguments, runs the command, and turns errors into exit codes.
@main
struct Onward: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onward",
    abstract: "A journal of a job search, in plain Markdown files, and a dashboard made from it.",
    version: version,
    subcommands: [
      InitCommand.self, NewCommand.self, LogCommand.self, SetCommand.self,
      BuildCommand.self, CheckCommand.self, NextCommand.self, ListCommand.self, StatsCommand.self,
      BriefCommand.self, DoctorCommand.self,
    ])

  static let version = "0.1.0"

  static func main() async {
    fillStandardDescriptors()
    do {
      var command = try await asyncParseAsRoot()
      do {
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
      } catch let wrongUsage as ValidationError {
        // With the usage of this command, not of all commands.
        let kind = type(of: command)
        let name = kind.configuration.commandName ?? ""
        Terminal.say("Error: \(wrongUsage.message)\nUsage: \(usageString(for: kind))")
        Terminal.say("  See 'onward \(name) --help' for more information.")
        Self.exit(withError: ExitCode.validationFailure)
      }
    } catch let failure as Failure {
      Terminal.say("onward: \(failure.problem.visible)\n    \(failure.remedy.visible)")
      for line in failure.details { Terminal.say("      \(line.visible)") }
      Self.exit(withError: ExitCode(2))
    } catch let settings as UnreadableSettings {
      for diagnostic in settings.diagnostics { Terminal.complain(diagnostic.text(.never)) }
      Self.exit(withError: ExitCode(2))
    } catch {
      if let unknown = unknownCommand() {
        Terminal.say(unknown)
        Self.exit(withError: ExitCode.validationFailure)
      }
      // The parser's message may contain what was typed, so it is escaped.
      let (code, message) = (exitCode(for: error), fullMessage(for: error))
      if code.isSuccess, !message.isEmpty {
        _ = writeAll(TerminalText(message + "\n").bytes, to: STDOUT_FILENO)
      } else if !message.isEmpty {
        Terminal.say(message)
      }
      Self.exit(withError: code)
    }
  }

  /// The message if the first word is not a command; otherwise `nil`.
  private static func unknownCommand() -> String? {
    guard let typed = CommandLine.arguments.dropFirst().first, !typed.hasPrefix("-") else {
      return nil
    }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    if names.contains(typed) || typed == "help" { return nil }
    let question = nearest(to: typed, among: names, within: 2).map { "; did you mean '\($0)'?" }
    return "onward: there is no command '\(typed.visible)'"
      + (question ?? "; the commands are \(names.joined(separator: ", "))")
      + "\n    'onward --help' explains them."
  }
}
