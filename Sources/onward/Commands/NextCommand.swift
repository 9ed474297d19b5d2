import ArgumentParser
import Dashboard
import Diagnostics
import Insights
import Journal
import PageModel
import TextKit

struct NextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "List what you could do now, with reasons.",
    discussion: """
      The list has at most three things, as on the dashboard, each with its note. What you put off \
      (follow_up: with a later day, reflect: skip, a week for rest) is left out.
      """)

  @Argument(help: "The journal's folder.", completion: .directory)
  var directory: String?

  @OptionGroup var options: JournalOptions

  @Flag(help: "List everything that you could do, not only three things.")
  var all = false

  func run() async throws {
    let (folder, journal) = try await options.answeringJournal(directory)
    let insights = await Insights(journal)
    let advice = NextAdvice(
      insights, limit: all ? nil : NextSteps.shown,
      folder: folder.isNamed ? folder.path.quotedForShell : nil)
    let width = Terminal.width ?? .max
    let opening = advice.opening.map { $0.plain.wrapped(to: width, indent: "") + "\n" } ?? ""
    let helpers =
      advice.helpers.isEmpty
      ? []
      : [Helpers.introduction + "\n"]
        + advice.helpers.map { helper in
          "- " + helper.plain.escapedForTerminal.wrapped(to: width, indent: "  ") + "\n"
        }
    try Terminal.print(
      options.isPlain
        ? PlainRecords(
          advice.opening.map { [[("message", $0.plain)]] } ?? []
            + advice.steps.map(\.plainRecord) + advice.helpers.map { [("helped", $0.plain)] }
        ).text
        : opening
          + advice.steps.enumerated().map { index, step in
            let number = advice.isQuiet ? "" : "\(index + 1). "
            let indent = String(repeating: " ", count: number.count)
            let text = step.plainWithMarkedCommands.escapedForTerminal.wrapped(
              to: width, indent: indent)
            let notes = step.notes.map { "\n\(indent)\($0.escapedForTerminal)" }.joined()
            return "\(number)\(text)\(notes)\n"
          }.joined() + helpers.joined())
    if ValuesOffer.isDue(in: journal) {
      Terminal.printMessage(
        "If you like: ten minutes about what matters to you apart from any job, for no one else to read: \(ShellCommand("onward", "new", ValuesNote.name).on(folder).text)"
      )
    }
    ProblemSummary(journal: journal, folder).printHint()
    InboxFiles.printHint(in: folder, order: journal.settings.dateOrder)
  }
}

extension Text {
  /// A step for `--plain`, with the notes that it is about.
  var plainRecord: [(key: String, value: String)] {
    [("step", plainWithMarkedCommands)] + notes.map { ("note", $0) }
  }
}

extension String {
  /// The text broken between words so that no line is wider than `width`, unless a single word is. Every line
  /// but the first is indented.
  func wrapped(to width: Int, indent: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ").map(String.init) {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if indent.count + longer.displayWidth <= width || line.isEmpty {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    return (lines + [line]).joined(separator: "\n" + indent)
  }
}
