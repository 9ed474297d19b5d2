import ArgumentParser
import Diagnostics
import TextKit

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a problem that 'onward check' reports: onward explain unknown-key",
    discussion: """
      Prints what the problem means, and an example that is wrong and one that is right. The name of a problem is in \
      brackets at the end of its line. Without a name, every problem is listed with one line. It is the text of \
      docs/problems.md.
      """)

  @Argument(
    help: "The name of the problem, like unknown-key.",
    completion: .list(Diagnostic.ID.allCases.map(\.rawValue)))
  var id: String?

  @Option(help: "The output format: text or json.")
  var format = ExplainFormat.text

  @OptionGroup var options: JournalOptions

  func run() throws {
    guard let id else { return try Terminal.print(list) }
    let name = id.hasPrefix("[") && id.hasSuffix("]") ? String(id.dropFirst().dropLast()) : id
    guard let entry = ProblemGuide.shared.entry(name) else {
      let names = Diagnostic.ID.allCases.map(\.rawValue)
      let near =
        nearest(to: name.lowercased(), among: names, within: 3).map { [$0] }
        ?? names.filter { !name.isEmpty && $0.contains(name.lowercased()) }
      throw ValidationError(
        "'\(name.escapedForTerminal)' is not the name of a problem; "
          + (near.isEmpty
            ? "'onward explain' lists them all."
            : "did you mean \(near.prefix(3).map { "'\($0)'" }.joined(separator: ", "))?"))
    }
    try Terminal.print(
      format == .json ? json([entry]).text : options.isPlain ? plain([entry]) : text(of: entry))
  }

  private var list: String {
    get throws {
      let guide = ProblemGuide.shared
      if format == .json { return try json(guide.entries).text }
      if options.isPlain { return plain(guide.entries) }
      var lines: [String] = []
      var group = ""
      for entry in guide.entries {
        if entry.group != group {
          group = entry.group
          lines += (lines.isEmpty ? [] : [""]) + [group]
        }
        lines.append("  \(entry.id.rawValue): \(entry.summary)")
      }
      return lines.joined(separator: "\n") + "\n"
    }
  }

  private func text(of entry: ProblemGuide.Entry) -> String {
    entry.id.rawValue + "\n\n" + entry.text + "\n" + (entry.hasSafeFix ? "\n\(Self.fix)\n" : "")
  }

  private static let fix =
    "If what was meant is certain, 'onward check --fix' corrects it; with '--dry-run' it only shows how."

  private func plain(_ entries: [ProblemGuide.Entry]) -> String {
    PlainRecords(
      entries.map { entry in
        [
          ("id", entry.id.rawValue), ("group", entry.group),
          id == nil ? ("summary", entry.summary) : ("text", entry.text),
          ("safe fix", entry.hasSafeFix ? "yes" : "no"),
        ]
      }
    ).text
  }

  private func json(_ entries: [ProblemGuide.Entry]) -> JSON {
    .object([
      "version": .number(1),
      "problems": .list(
        entries.map { entry in
          .object([
            "id": .text(entry.id.rawValue), "group": .text(entry.group),
            "summary": .text(entry.summary), "text": .text(entry.text),
            "safe_fix": .flag(entry.hasSafeFix),
          ])
        }),
    ])
  }
}

enum ExplainFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
