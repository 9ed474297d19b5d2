import ArgumentParser
import Diagnostics
import Editing
import Journal
import PageModel
import TextKit

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what was not understood or not counted, with its place and a remedy.",
    discussion: """
      Prints nothing if all is well. The exit code is 1 if a note has an error (with --strict: or a \
      warning). 'onward explain ID' says more about a problem.

      With --fix, the remedies are applied that are safe: what was meant is certain, and nothing else changes. Each \
      change is shown, then the problems that remain; they alone decide the exit code, and it is 2 if a file could \
      not be written. 'onward undo' takes all changes back at once.
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

  @Flag(help: "Apply the remedies that are safe, and show each change.")
  var fix = false

  @Flag(help: "With --fix: write nothing, and show what would change.")
  var dryRun = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run belongs to --fix: check writes nothing.") }
    if fix, format == .github {
      throw ValidationError("--fix has no output for --format github; use text or json.")
    }
  }

  func run() async throws {
    let (folder, notes) = try await options.journal(directory)
    var (journal, diagnostics) = try folder.check(notes, isVerbose: verbose)
    var fixing: ProblemFixing?
    if fix {
      let made = ProblemFixing(
        diagnostics, in: journal, folder, isVerbose: verbose, isPreview: dryRun)
      let read = try await made.folder.journal(on: options.day)
      (journal, diagnostics) = try made.folder.check(read, isVerbose: verbose)
      fixing = made
    }
    switch format {
    case .text:
      if let fixing { report(fixing, hasRest: !diagnostics.isEmpty) }
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
    case .json: try Terminal.print(report(journal, diagnostics, fixing).text)
    }
    for (_, failure) in fixing?.refused ?? [] { Terminal.printMessage(failure) }
    if let fixing {
      if let rest = rest(of: diagnostics, fixing) { Terminal.printMessage(rest) }
      if !fixing.refused.isEmpty { throw ExitCode(2) }
    } else if format == .text, let offer = offer(diagnostics, journal, folder) {
      Terminal.printMessage(offer)
    }
    if diagnostics.contains(where: { $0.severity == .error || (strict && $0.severity == .warning) })
    {
      throw ExitCode(1)
    }
  }
}

extension CheckCommand {
  /// The output of `--format json`.
  private func report(
    _ journal: Journal, _ diagnostics: [Diagnostic], _ fixing: ProblemFixing?
  ) -> JSON {
    let fields: [String: JSON] = [
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
    ]
    return .object(fields.merging(fixing?.json ?? [:]) { own, _ in own })
  }

  private func report(_ fixing: ProblemFixing, hasRest: Bool) {
    options.report(fixing.lines + (hasRest ? [.gap] : []))
  }

  /// Why problems remain after the fixes; `nil` if none does.
  private func rest(of problems: [Diagnostic], _ fixing: ProblemFixing) -> String? {
    let count = problems.count { !$0.message.isForVerbose }
    if count == 0 { return nil }
    return "\(count.pluralized("problem remains", "problems remain")): "
      + (fixing.refused.isEmpty
        ? "what is right there, only you can know"
        : "what could not be written, and where only you can know what is right")
  }

  /// How to let the safe fixes be made; `nil` if there is none.
  private func offer(
    _ problems: [Diagnostic], _ journal: Journal, _ folder: JournalFolder
  ) -> String? {
    let count = ProblemFixing.fixedFiles(problems, in: journal, folder, isVerbose: verbose)
      .map(\.fixed.steps.count).reduce(0, +)
    if count == 0 { return nil }
    let command = ShellCommand("onward", "check").appending(folder.isNamed ? [folder.path] : [])
      .appending(["--fix"])
    return
      "\(count.pluralized("problem has a safe fix", "problems have a safe fix")): \(command.inSentence) makes \(count == 1 ? "it" : "them"), and shows the change"
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
