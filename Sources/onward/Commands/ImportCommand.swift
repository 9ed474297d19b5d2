import ArgumentParser
import Exchange
import Journal
import Markdown
import TextKit

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn the export of another tracker, or any table of applications, into notes.",
    discussion: """
      Without --write, it only shows what would happen. The format is recognized by its columns; known are \
      \(ImportFormat.all.map(\.meaning).joined(separator: ", ")). Existing notes are never overwritten, no stage \
      is taken back, and importing twice adds nothing. docs/import.md describes where each tracker has its export.
      """)

  @Argument(
    help: "Files, or folders of files, that another program exported.", completion: .file())
  var paths: [String]

  @OptionGroup var options: JournalOptions

  @Option(
    help: ArgumentHelp(
      "The format, if it is not recognized: \(ImportFormat.all.map(\.name).alternatives).",
      valueName: "format"),
    completion: .list(ImportFormat.all.map(\.name)))
  var from: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "What a column means, like --map Standort=location; can be repeated.",
      valueName: "theirs=ours"))
  var mappings: [String] = []

  @Option(
    help: "The order of dates like 3/2/2026: dmy or mdy.",
    completion: .list(DateOrder.allCases.map(\.rawValue)))
  var dateOrder: String?

  @Option(
    name: .customLong("include"),
    help: ArgumentHelp(
      "A column that is left out otherwise, as a line of the note; can be repeated.",
      valueName: "column"))
  var included: [String] = []

  @Flag(help: "Create the notes.")
  var write = false

  @Flag(help: "Also add to notes that exist what a row knows more; with --write.")
  var update = false

  func validate() throws { _ = try choices() }

  private func choices() throws -> ImportedTable.Choices {
    ImportedTable.Choices(
      format: try format(), columns: try mappings.map(ImportCommand.mapping),
      order: try order(), included: included)
  }

  private func format() throws -> ImportFormat? {
    guard let from else { return nil }
    if let format = ImportFormat.all.first(where: { $0.name == from.lowercased() }) {
      return format
    }
    let names = ImportFormat.all.map(\.name)
    let near = nearest(to: from.lowercased(), among: names, within: 2)
    throw ValidationError(
      "'\(from.escapedForTerminal)' is not a format; "
        + (near.map { "did you mean '\($0)'?" } ?? "the formats are \(names.alternatives)."))
  }

  private static func mapping(_ typed: String) throws -> (theirs: String, ours: String) {
    guard let equals = typed.lastIndex(of: "=") else {
      throw ValidationError(
        "'\(typed.escapedForTerminal)' has no '=': write the column and the field, like --map Standort=location."
      )
    }
    let (theirs, ours) = (typed[..<equals], typed[typed.index(after: equals)...])
    if String(theirs).trimmed.isEmpty {
      throw ValidationError(
        "'\(typed.escapedForTerminal)' names no column before the '=': write it like --map Standort=location. A column without a name cannot be imported; give it one in the file first."
      )
    }
    if String(ours).trimmed.isEmpty {
      throw ValidationError(
        "'\(typed.escapedForTerminal)' names no field after the '='; to leave the column out: --map \(ShellCommand("\(theirs)=none").text)"
      )
    }
    let vocabulary = Vocabulary(settings: Settings(), on: Day(number: 0))
    guard ImportFormat.isMeaning(String(ours), vocabulary) else {
      let near = vocabulary.suggestion(forKey: String(ours), of: Application.self)
      throw ValidationError(
        "'\(String(ours).escapedForTerminal)' is not a field of an application; "
          + (near.map { "did you mean '\($0)'?" }
            ?? "the fields are \(Application.fields.map(\.name).alternatives); notes, posting, date and none are possible as well.")
      )
    }
    return (String(theirs).trimmed, String(ours).trimmed)
  }

  private func order() throws -> DateOrder? {
    guard let dateOrder else { return nil }
    guard let order = DateOrder(rawValue: dateOrder.lowercased()) else {
      throw ValidationError("--date-order is dmy (the day first) or mdy (the month first).")
    }
    return order
  }

  func run() async throws {
    let choices = try choices()
    let (folder, journal) = try await options.journal()
    var found: [FoundTable] = []
    var unused = UnusedFiles()
    for path in paths {
      let (tables, others) = try FoundTable.all(at: path, choices, journal.vocabulary)
      found += tables
      unused.add(others)
    }
    let records = found.flatMap(\.table.records)
    let progress = Progress("reading", of: records.count)
    progress.begin()
    let plan = ImportPlan(records, into: journal) { path in
      (try? folder.source(path)).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    progress.show(records.count)
    let writing = try ImportWriting(
      plan, isUpdating: update, isPlain: options.isPlain, journal, folder)
    let isWhole = write ? try writing.write(found, unused) : try writing.preview(found, unused)
    if !isWhole { throw ExitCode(2) }
  }
}
