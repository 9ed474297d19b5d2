import ArgumentParser
import Dashboard
import Diagnostics
import Insights
import Journal
import PageModel
import TextKit

/// What `onward` alone does.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show where the search is and the next step, as 'onward' alone does.")

  @OptionGroup var options: JournalOptions

  func run() async throws {
    let folder = try options.journalFolder()
    // Without a journal, the question is how to begin, which is not an error.
    if !folder.isNamed, !folder.hasSettings {
      let below = folder.journalsBelow
      if let first = below.first {
        let names = below.map { "\($0)/" }.joined(separator: " and ")
        let lines = below.map { ReportLine.command(ShellCommand("cd", $0).text) }
        return options.report(
          [
            .sentence(
              below.count == 1
                ? "Your journal is in \(first)/. To go there:"
                : "There are journals in \(names). To go to one of them:")
          ] + lines)
      }
      if try await folder.journal(on: options.day).noteCount == 0 {
        return options.report([
          .sentence("There is no journal here yet. This creates one:"),
          .command("onward init my-search"), .gap,
          .sentence("'onward --help' lists every command."),
        ])
      }
    }
    let (_, journal) = try await options.answeringJournal()
    let insights = await Insights(journal)
    let advice = NextAdvice(
      insights, limit: 1, folder: folder.isNamed ? folder.path.quotedForShell : nil,
      isBelowState: true)
    let commands = StatusCommand.commands.map {
      (ShellCommand.words($0.words).on(folder).text, $0.does)
    }
    if options.isPlain {
      let state = journal.hasBegun ? Dashboard.page(for: insights).state.plain : ""
      var records: [[(key: String, value: String)]] = [[("state", state)]]
      records += advice.steps.prefix(1).map(\.plainRecord)
      records += commands.map { [("command", $0), ("does", $1)] }
      try Terminal.print(PlainRecords(records).text)
      return ProblemSummary(journal: journal, folder).printHint()
    }
    let width = Terminal.width ?? .max
    let state = Dashboard.page(for: insights).state.plain.escapedForTerminal
      .wrapped(to: width, indent: "")
    var lines = journal.hasBegun ? [state, ""] : []
    for step in advice.steps.prefix(1) {
      lines.append(
        step.plainWithMarkedCommands.escapedForTerminal.wrapped(to: width, indent: ""))
      lines += step.notes.map { "  \($0.escapedForTerminal)" }
    }
    lines.append("")
    let column = (commands.map(\.0.count).max() ?? 0) + 3
    lines += commands.map { command, does in
      "  " + command + String(repeating: " ", count: column - command.count) + does
    }
    lines += ["", "'onward --help' lists every command."]
    try Terminal.print(lines.map { $0 + "\n" }.joined())
    ProblemSummary(journal: journal, folder).printHint()
  }

  /// The commands that are needed most, and what each is for.
  private static let commands: [(words: [String], does: String)] = [
    (["onward", "new", "application", "Acme - Engineer"], "a new note"),
    (["onward", "log", "acme", "interview", "tomorrow"], "what happened, or will"),
    (["onward", "next"], "what you could do now"),
    (["onward", "build", "--open"], "the page"),
    (["onward", "undo"], "take back the last change"),
  ]
}
