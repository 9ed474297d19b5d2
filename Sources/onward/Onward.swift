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
      InitCommand.self, NewCommand.self, LogCommand.self, SetCommand.self, FileCommand.self,
      PauseCommand.self, UndoCommand.self, OpenCommand.self, BuildCommand.self, CheckCommand.self,
      ExplainCommand.self,
      StatusCommand.self, NextCommand.self,
      ListCommand.self, StatsCommand.self, PrepCommand.self, BriefCommand.self, WeekCommand.self,
      RecordCommand.self, ImportCommand.self, ExportCommand.self, LanguageServerCommand.self,
      MergeFileCommand.self,
      DoctorCommand.self,
    ], defaultSubcommand: StatusCommand.self)

  static let version = "0.1.0"

  static func main() async {
    growMemoryInLargeSteps()
    fillStandardDescriptors()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let message = UsageMessage(askingForHelp: arguments)
      ?? UsageMessage(aboutRepeatedOptionsIn: arguments)
      ?? UsageMessage(aboutDashesIn: arguments)
    {
      Terminal.printMessage(message.text)
      Self.exit(withError: ExitCode.validationFailure)
    }
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Terminal.printMessage(failure)
      Self.exit(withError: ExitCode(2))
    } catch let settings as UnreadableSettings {
      for diagnostic in settings.diagnostics {
        Terminal.writeMessage(diagnostic.text(isColored: false))
      }
      Self.exit(withError: ExitCode(2))
    } catch {
      let code = exitCode(for: error)
      if code == .validationFailure {
        Terminal.printMessage(UsageMessage(error, arguments).text)
        Self.exit(withError: code)
      }
      // What the parser says may contain what was typed.
      let message = fullMessage(for: error)
      if code.isSuccess, !message.isEmpty {
        _ = writeAll(TerminalText(message + "\n").bytes, to: STDOUT_FILENO)
      } else if !message.isEmpty {
        Terminal.printMessage(message)
      }
      Self.exit(withError: code)
    }
  }
}
