import ArgumentParser
import Diagnostics
import Exchange
import Insights
import Journal
import Markdown
import PageModel
import Rendering
import Templates
import TextKit

struct RecordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "List what you did between two days, for an employment office.",
    discussion: """
      Applications, conversations, tasks, talks and the efforts of your days, by week. It has no mood, no reflection, \
      no words of feedback and no private note. docs/record.md describes the forms and how to change one.
      """)

  @OptionGroup var options: JournalOptions

  @Option(
    help: "The first day; four weeks before the last if omitted.", transform: DayArgument.init)
  var from: DayArgument?

  @Option(help: "The last day; today if omitted.", transform: DayArgument.init)
  var to: DayArgument?

  @Option(
    help: "\(RecordFormName.builtIn.alternatives), or the name of one of your own.",
    completion: .list(RecordFormName.builtIn))
  var form = "plain"

  @Option(help: "md, html or csv.")
  var format = Format.md

  @Option(help: "Count by week or by month.")
  var per = SearchRecord.Unit.week

  @Option(help: "How many efforts each week or month is to have.")
  var atLeast: Int?

  @Flag(help: "Add the day on which git first had each effort.")
  var proof = false

  @Option(
    name: .shortAndLong,
    help: "The file to write, from the current folder; without it, everything is printed.",
    completion: .file())
  var output: String?

  enum Format: String, CaseIterable, ExpressibleByArgument { case md, html, csv }

  func validate() throws {
    if let atLeast, atLeast < 1 {
      throw ValidationError("--at-least needs a number from 1, like --at-least 3.")
    }
  }

  func run() async throws {
    let (folder, journal) = try await options.answeringJournal()
    let days = try days(journal.vocabulary, in: folder)
    let form = try RecordFormName(form).form(in: folder)
    let record = SearchRecord(journal, ContactLog(journal), in: days)
    let proofs = try proof ? RecordProof(of: record, form, journal, in: folder).texts : nil
    let table = RecordTable(record, form, proofs: proofs)
    let page = RecordPage.page(
      for: record, form,
      RecordPage.Quota(per: per, atLeast: atLeast, weekStarts: journal.settings.weekStarts),
      of: journal.visibleProfile?.fullName, on: journal.today, proofs: proofs)
    let header = CSVText(table.columns, []).text
    let bytes =
      switch format {
      case .md:
        MarkdownRenderer(
          template: PageTemplate(ofAll: page), as: .record
        ).bytes(of: options.isPlain ? page.withoutTables : page)
      case .html: RecordCommand.html(page)
      case .csv: Array(CSVText(table.columns, table.rows).text.utf8)
      }
    if let output, output != "-" {
      let file = try OutputFile(
        typed: output, content: format == .csv ? .export(mark: header) : .page(.record))
      let isWritten = try OutputFile.replace([(file, bytes)])
      Terminal.report("\(output.escapedForTerminal): \(isWritten[0] ? "written" : "unchanged")\n")
    } else {
      try Terminal.print(String(decoding: bytes, as: UTF8.self))
    }
    Terminal.printMessage(summary(of: record))
    ProblemSummary(journal: journal, folder).printHint()
  }

  private func days(
    _ vocabulary: Vocabulary, in folder: JournalFolder
  ) throws -> ClosedRange<Day> {
    let command = { (option: String, day: String) in
      ShellCommand("onward", "record", option, day).on(folder)
    }
    let last =
      try to?.understood(toward: .past, vocabulary) { command("--to", $0) }.day ?? vocabulary.today
    let first =
      try from?.understood(toward: .past, vocabulary) { command("--from", $0) }.day ?? last + -27
    guard first <= last else {
      throw ValidationError(
        "--from \(first) is after --to \(last). \(ShellCommand("onward", "record", "--from", "\(last)", "--to", "\(first)").on(folder).inSentence) is the other way round."
      )
    }
    return first...last
  }

  private static func html(_ page: Page) -> [UInt8] {
    let template = PageTemplate(
      SourceFile(path: "templates/record.html", bytes: Template.recordHTML),
      placeholders: ["title", "state", "efforts", "periods", "missing", "about"], isHTML: true)
    return HTMLRenderer(
      template: template, style: String(decoding: Template.style, as: UTF8.self), script: "",
      as: .record
    ).render(page)
  }

  private func summary(of record: SearchRecord) -> String {
    let parts = [
      "\(record.days.lowerBound) to \(record.days.upperBound): \(record.entries.count.pluralized("effort"))",
      record.privateCount == 0
        ? nil
        : "\(record.privateCount.pluralized("private note")) \(record.privateCount == 1 ? "is" : "are") left out",
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}

extension SearchRecord.Unit: ExpressibleByArgument {}

/// The name of a form on the command line.
struct RecordFormName {
  static let builtIn = ["plain"] + Template.recordForms.keys.filter { $0 != "plain" }.sorted()

  private let name: String

  init(_ typed: String) { name = typed.lowercased() }

  /// The form of that name: the journal's own one in its `templates/`, or else the built-in one.
  func form(in folder: JournalFolder) throws -> RecordForm {
    let file = "record-\(name).yml"
    guard !name.hasPathSeparator, case let source = try source(file, in: folder),
      !source.bytes.isEmpty
    else {
      let near = nearest(to: name, among: RecordFormName.builtIn, within: 2)
      throw ValidationError(
        "'\(name.escapedForTerminal)' is not a form"
          + (near.map { "; did you mean '\($0)'?" }
            ?? "; the forms are \(RecordFormName.builtIn.alternatives). One of your own is templates/\(file.escapedForTerminal).")
      )
    }
    do throws(RecordForm.Problem) { return try RecordForm(source) } catch {
      throw Failure(
        "\(folder.displayPath(source.path)):\(error.line): \(error.text)",
        remedy: "Correct that line, or move the file elsewhere to use the built-in form.")
    }
  }

  private func source(_ file: String, in folder: JournalFolder) throws(Failure) -> SourceFile {
    try folder.template(file, builtIn: Template.recordForms[name] ?? [])
  }
}
