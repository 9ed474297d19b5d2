import ArgumentParser
import Diagnostics
import Journal

/// The command line: parses it, runs the command, and turns what went wrong into an exit code.
@main
struct Onward: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onward",
    abstract: "A journal of a job search, in plain Markdown files, and a dashboard made of it.",
    version: version,
    subcommands: [BuildCommand.self, CheckCommand.self, ListCommand.self])

  static let version = "0.1.0"

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Terminal.say("onward: \(failure.problem.visible)\n    \(failure.remedy.visible)")
      Self.exit(withError: ExitCode(2))
    } catch let settings as UnreadableSettings {
      for diagnostic in settings.diagnostics { Terminal.say(Terminal.text(of: diagnostic)) }
      Terminal.say("onward: the settings cannot be read, so nothing was done")
      Self.exit(withError: ExitCode(2))
    } catch {
      exit(withError: error)
    }
  }
}
