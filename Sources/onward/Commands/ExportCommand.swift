import ArgumentParser
import Diagnostics
import Exchange
import Insights
import Journal
import Markdown
import PageModel
import TextKit

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the journal for other programs.",
    discussion: """
      The formats: \(ExportFormat.all.map { "\($0.name) (\($0.meaning))" }.joined(separator: "; ")). \
      Private notes are left out and counted. docs/export.md describes each format.
      """)

  @Argument(
    help: "\(ExportFormat.all.map(\.name).alternatives).",
    completion: .list(ExportFormat.all.map(\.name)))
  var format: String

  @OptionGroup var options: JournalOptions

  @Option(
    name: .shortAndLong,
    help: "The file to write, from the current folder; without it, everything is printed.",
    completion: .file())
  var output: String?

  @Flag(help: "Without names and words of the notes, for a calendar that others see (ics).")
  var redact = false

  func validate() throws {
    guard let chosen else {
      let near = nearest(to: format.lowercased(), among: ExportFormat.all.map(\.name), within: 2)
      throw ValidationError(
        "'\(format.escapedForTerminal)' is not a format; "
          + (near.map { "did you mean '\($0)'?" }
            ?? "the formats are \(ExportFormat.all.map(\.name).alternatives)."))
    }
    if redact, !chosen.isRedactable {
      throw ValidationError(
        "There is no \(chosen.name) without names; --redact is for \(ExportFormat.all.filter(\.isRedactable).map(\.name).alternatives). 'onward brief --redact' makes a page without names."
      )
    }
  }

  private var chosen: ExportFormat? {
    ExportFormat.all.first { $0.name == format.lowercased() }
  }

  func run() async throws {
    guard let chosen else { return }
    let file = try output.flatMap { $0 == "-" ? nil : $0 }.map {
      try OutputFile(typed: $0, content: .export(mark: chosen.mark))
    }
    let (folder, journal) = try await options.answeringJournal()
    let export = chosen.export(await Insights(journal), isRedacted: redact) { note in
      (try? folder.source(note.path)).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    let text: String
    switch export.content {
    case .text(let content): text = content
    case .json(let value): text = try value.text
    }
    if let file, let output {
      let isWritten = try OutputFile.replace([(file, Array(text.utf8))])
      Terminal.report("\(output.escapedForTerminal): \(isWritten[0] ? "written" : "unchanged")\n")
    } else {
      try Terminal.print(text)
    }
    Terminal.printMessage(summary(of: export))
    ProblemSummary(journal: journal, folder).printHint()
  }

  private func summary(of export: Export) -> String {
    let parts = [
      "\(export.count) \(export.count == 1 ? export.unit : export.units)",
      export.privateCount == 0
        ? nil
        : "\(export.privateCount.pluralized("private note")) \(export.privateCount == 1 ? "is" : "are") left out",
      export.remark,
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}
