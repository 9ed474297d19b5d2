import ArgumentParser
import Diagnostics
import Exchange
import Journal
import TextKit

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List notes as they were understood.",
    discussion: """
      Without a kind, applications are listed. A filter uses a name from the JSON output: --where stage=interview, \
      --where outcome=open, --where channel= (none noted); --where status=interview is the outcome or else the stage. \
      A note is listed if it matches all filters. --sort -applied puts the latest first.
      """,
    aliases: ["ls"])

  @Argument(
    help: ArgumentHelp(
      "\(ListedKind.allValueStrings.alternatives); then words that must all appear in the name, the company or the role, in any case and with or without accents.",
      valueName: "kind and words"),
    completion: .list(ListedKind.allValueStrings))
  var typed: [String] = []

  @OptionGroup var options: JournalOptions

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only notes with this value.", valueName: "key=value"))
  var filters: [String] = []

  @Flag(name: .customLong("open"), help: "Only applications that were sent and have not ended.")
  var isOpen = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Sort by this value; -key reverses the order.", valueName: "key"))
  var sort: String?

  @Option(help: "The output format.")
  var format = ListFormat.table

  /// The kind that is listed.
  private var kind: ListedKind {
    typed.first.flatMap { ListedKind(argument: $0) } ?? ListedKind(Application.self)
  }

  /// The words to search for.
  private var words: [String] {
    Array(typed.first.flatMap { ListedKind(argument: $0) } == nil ? typed[...] : typed.dropFirst())
  }

  /// The kind that a word is the beginning of: `applications` for `appl`.
  private static func shortened(_ word: String) -> String? {
    guard word.count >= 4 else { return nil }
    return ListedKind.allValueStrings.first { $0.hasPrefix(word.lowercased()) }
  }

  func validate() throws {
    // A mistyped or shortened kind, and not a word of an application.
    if let first = typed.first, ListedKind(argument: first) == nil,
      let near = ListCommand.shortened(first)
        ?? nearest(
          to: first.lowercased(), among: ListedKind.allValueStrings + NewKind.allValueStrings,
          within: first.count < 6 ? 1 : 2)
    {
      throw ValidationError(
        "'\(first.escapedForTerminal)' is not a kind of note; did you mean '\(near)'? To search for the word: onward list applications \(first.quotedForShell.escapedForTerminal)"
      )
    }
    if isOpen, kind.noteKind != Application.self {
      throw ValidationError(
        "Only applications are open or not; write --open without '\(kind.noteKind.folder)'.")
    }
  }

  func run() async throws {
    try refuseFolder { [".", ".."].contains($0) || $0.utf8.contains(.slash) }
    let (folder, journal) = try await journal()
    let records = try selection(of: kind.records(of: journal))
    switch format {
    case .json:
      let notes = JSON.list(records.map { .object($0.values) })
      try Terminal.print(JSON.object(["version": .number(1), "notes": notes]).text)
    case .paths: try Terminal.print(records.map { $0.path.escapedForTerminal + "\n" }.joined())
    case .csv:
      let rows = records.map { record in kind.columns.map { record.values[$0]?.plain ?? "" } }
      try Terminal.print(CSVText(kind.columns, rows).text)
    case .table:
      let columns = columns(for: records)
      let rows = records.map { record in columns.map { record.cell($0) } }
      try Terminal.print(
        options.isPlain
          ? PlainRecords(columns, rows).text : TextTable(columns, rows, essential: 3).text)
    }
    if records.isEmpty, format == .table, kind.records(of: journal).isEmpty, words.isEmpty,
      let new = NewKind(argument: kind.noteKind.name)
    {
      let named = folder.isNamed ? " --journal \(folder.path.quotedForShell)" : ""
      let isUnread = journal.diagnostics.contains {
        $0.severity == .error && $0.path.hasPrefix(kind.noteKind.folder + "/")
      }
      Terminal.printMessage(
        isUnread
          ? "no note in \(kind.noteKind.folder)/ could be read"
          : "there are no \(kind.noteKind.folder) yet. To begin: \(new.example)\(named)")
    } else if records.isEmpty, format == .table {
      let other = commandForFolder { _ in true }.map {
        "; the notes in the folder '\($0.folder)': \($0.command)"
      }
      let isKindNamed = typed.first.map { ListedKind(argument: $0) != nil } ?? true
      let kinds =
        isKindNamed ? "" : "; the kinds of notes are \(ListedKind.allValueStrings.alternatives)"
      Terminal.printMessage("no note matches" + (other ?? kinds))
    }
    ProblemSummary(journal: journal, folder).printHint()
  }

  private func journal() async throws -> (JournalFolder, Journal) {
    do {
      return try await options.answeringJournal()
    } catch let failure as Failure {
      // Without a journal here, a folder of this name is probably the one that is meant.
      if options.folder == nil { try refuseFolder { _ in true } }
      throw failure
    }
  }

  /// The columns of a table. In a narrow one, an application's stage and outcome are one column, because its stage alone
  /// would look as if it were still open.
  private func columns(for records: [NoteRecord]) -> [String] {
    let columns = kind.columns.filter { isWorthShowing($0, in: records) }
    guard TextTable.isNarrow, !options.isPlain, kind.noteKind == Application.self else {
      return columns
    }
    let ofCourse = [RecordFilter.stage, RecordFilter.outcome]
    let names = columns.filter { !ofCourse.contains($0) }
    return Array(names.prefix(2)) + [RecordFilter.status] + Array(names.dropFirst(2))
  }

  /// Whether a table needs the column. One of flags is shown only if it distinguishes a note.
  private func isWorthShowing(_ column: String, in records: [NoteRecord]) -> Bool {
    !records.allSatisfy { record in
      if case .flag(false)? = record.values[column] { true } else { false }
    }
  }

  /// The command that lists the notes of a folder, if one of the words is the path of that folder. Other commands take
  /// a folder as an argument.
  ///
  /// - Parameter isMeant: whether a word can only be a path; others are words first.
  private func commandForFolder(where isMeant: (String) -> Bool) -> (
    folder: String, command: String
  )? {
    guard let found = words.first(where: { isMeant($0) && JournalFolder.isFolder(at: $0) }) else {
      return nil
    }
    let others = words.filter { $0 != found } + filters.flatMap { ["--where", $0] }
    let command = ShellCommand("onward", "list", kind.noteKind.folder)
      .appending(others + ["--journal", options.folder ?? found])
    return (found, command.inSentence)
  }

  /// Throws if one of the words is the path of a folder.
  private func refuseFolder(where isMeant: (String) -> Bool) throws {
    guard let (folder, command) = commandForFolder(where: isMeant) else { return }
    throw Failure(
      "'\(folder)' is a folder, and list takes words to search for",
      remedy: "This lists the notes in it: \(command)")
  }

  private func selection(of records: [NoteRecord]) throws -> [NoteRecord] {
    let filters = try (filters + (isOpen ? ["outcome=open"] : [])).map { try RecordFilter($0) }
    try RecordFilter.check(filters, [sort.map(sortKey)].compactMap(\.self), in: records)
    let wanted = words.map { foldingDiacritics($0) }
    let selected = records.filter { record in
      wanted.allSatisfy(record.searchText.contains) && filters.allSatisfy { $0.holds(for: record) }
    }
    guard let sort else { return selected }
    return sorted(selected, by: sortKey(sort), isDescending: sort.hasPrefix("-"))
  }

  private func sortKey(_ sort: String) -> String {
    RecordFilter.folded(sort.hasPrefix("-") ? String(sort.dropFirst()) : sort)
  }

  /// Sorts records by a value and then by path. Records without the value come last in either order.
  private func sorted(_ records: [NoteRecord], by key: String, isDescending: Bool) -> [NoteRecord] {
    records.sorted { a, b in
      let texts = (a.values[key]?.plain ?? "", b.values[key]?.plain ?? "")
      if texts.0.isEmpty != texts.1.isEmpty { return texts.1.isEmpty }
      if case (.number(let x)?, .number(let y)?) = (a.values[key], b.values[key]), x != y {
        return isDescending ? x > y : x < y
      }
      let folded = (texts.0.lowercased(), texts.1.lowercased())
      if folded.0 != folded.1 { return isDescending ? folded.0 > folded.1 : folded.0 < folded.1 }
      return a.path.pathBytes < b.path.pathBytes
    }
  }
}

enum ListFormat: String, ExpressibleByArgument, CaseIterable { case table, json, csv, paths }

/// A note as `list` shows it: named values. JSON contains all of them, and a table those that distinguish notes.
struct NoteRecord {
  let path: String
  let values: [String: JSON]
  /// The text in which the words on the command line are searched.
  let searchText: String
  /// Whether its words may be shown to someone who did not name them.
  let isShown: Bool

  init(_ note: any NoteKind, on today: Day) {
    let info = note.info
    path = info.path
    isShown = info.visiblePath != nil
    values = note.values(on: today)
    searchText = foldingDiacritics(
      ([info.name] + note.searchTexts.compactMap(\.self)).joined(separator: " "))
  }
}

extension NoteRecord {
  /// A value in a table.
  fileprivate func cell(_ column: String) -> String {
    values[column]?.tableCell ?? (column == RecordFilter.status ? statusOfApplication : "")
  }
}

extension JSON {
  /// The value for a person who reads a table.
  fileprivate var tableCell: String {
    if case .flag(let isSet) = self { isSet ? "yes" : "" } else { plain }
  }
}
