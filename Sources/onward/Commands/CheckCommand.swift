import ArgumentParser
import Diagnostics
import Journal
import TextKit

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what was not understood or not counted, with its place and a remedy.",
    discussion: """
      Prints nothing if all is well. The exit code is 1 if a note has an error (with --strict: or a \
      warning).
      """)

  @Argument(help: "The journal's folder.", completion: .directory)
  var directory: String?

  @OptionGroup var options: JournalOptions

  @Option(help: "The output format: text, json, or github (annotations for a workflow).")
  var format = CheckFormat.text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Also report which files are not notes, and why.")
  var verbose = false

  func run() async throws {
    let (folder, notes) = try await options.journal(directory)
    let (journal, diagnostics) = try folder.check(notes, isVerbose: verbose)
    switch format {
    case .text:
      let isColored = options.isColored
      let lines =
        options.isPlain
        ? PlainRecords(diagnostics.map(\.plainRecord)).text
        : diagnostics.map { $0.text(isColored: isColored) }.joined()
      try Terminal.print(lines, isColored: isColored)
      if let unclear = journal.unclearSentence { Terminal.printMessage(unclear) }
      if !verbose, let unread = journal.unreadLinesSentence { Terminal.printMessage(unread) }
      InboxFiles.printHint(in: folder, order: journal.settings.dateOrder)
    case .github: try Terminal.print(diagnostics.map(\.workflowCommand).joined())
    case .json: try Terminal.print(report(journal, diagnostics).text)
    }
    if diagnostics.contains(where: { $0.severity == .error || (strict && $0.severity == .warning) })
    {
      throw ExitCode(1)
    }
  }
}

extension CheckCommand {
  /// The output of `--format json`.
  private func report(_ journal: Journal, _ diagnostics: [Diagnostic]) -> JSON {
    .object([
      "version": .number(1),
      "files": .number(journal.fileCount),
      "notes": .number(journal.noteCount),
      "unclear": .number(journal.applications.count(where: \.isUnclear)),
      "diagnostics": .list(
        diagnostics.map { diagnostic in
          .object([
            "path": .text(diagnostic.path),
            "line": .number(diagnostic.position.line),
            "column": .number(diagnostic.position.column),
            "severity": .text(diagnostic.severity.rawValue),
            "id": .text(diagnostic.message.id.rawValue),
            "message": .text(diagnostic.message.text),
            "remedy": .text(diagnostic.message.remedy),
          ])
        }),
    ])
  }
}

extension JournalFolder {
  /// The journal with the problems of its page templates, and those that are reported.
  func check(
    _ journal: Journal, isVerbose: Bool
  ) throws(Failure) -> (journal: Journal, problems: [Diagnostic]) {
    let journal = journal.reporting(try PageTemplates(in: self).diagnostics)
    return (journal, journal.diagnostics.filter { isVerbose || !$0.message.isForVerbose })
  }
}

enum CheckFormat: String, ExpressibleByArgument, CaseIterable { case text, json, github }

extension Diagnostic {
  /// The diagnostic for `--plain`, under the names of the JSON output.
  fileprivate var plainRecord: [(key: String, value: String)] {
    [
      ("path", path), ("line", String(position.line)), ("column", String(position.column)),
      ("severity", severity.rawValue), ("id", message.id.rawValue), ("message", message.text),
      ("remedy", message.remedy),
    ]
  }

  /// The diagnostic as an annotation that GitHub's workflows read from a log.
  fileprivate var workflowCommand: String {
    let level =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .hint: "notice"
      }
    let place =
      "file=\(Diagnostic.escaped(path, true)),line=\(position.line),col=\(position.column)"
    let title = "title=\(Diagnostic.escaped(message.id.rawValue, true))"
    return
      "::\(level) \(place),\(title)::\(Diagnostic.escaped(message.text + ". " + message.remedy, false))\n"
  }

  private static func escaped(_ text: String, _ isProperty: Bool) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result += String(character).escapedForTerminal
      }
    }
    return result
  }
}
