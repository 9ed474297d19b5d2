import ArgumentParser
import Dashboard
import Diagnostics
import Insights
import Journal
import PageModel

struct NextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "What could be done now, with reasons.",
    discussion: """
      At most three things, as on the dashboard. Each names its note. What you put off (follow_up: with \
      a later day, reflect: skip, a week for rest) is not among them.
      """)

  @OptionGroup var options: JournalOptions

  @Flag(help: "Everything that could be done, not three things alone.")
  var all = false

  func run() async throws {
    let (folder, journal) = try await options.answeringJournal()
    let advice = NextAdvice(
      await Insights(journal), limit: all ? nil : NextSteps.shown,
      folder: folder.isNamed ? folder.path.quotedForShell : nil)
    let width = Terminal.width ?? .max
    try Terminal.print(
      advice.steps.enumerated().map { index, step in
        let number = advice.isQuiet ? "" : "\(index + 1). "
        let indent = String(repeating: " ", count: number.count)
        let words = step.plainWithMarkedCommands.visible.wrapped(to: width, indent: indent)
        let notes = step.notes.map { "\n\(indent)\($0.visible)" }.joined()
        return "\(number)\(words)\(notes)\n"
      }.joined())
    ProblemSummary(journal: journal, folder).mention()
  }
}

extension String {
  /// Broken between words so that no line is wider, as far as the words allow; every line but the first
  /// is indented.
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
