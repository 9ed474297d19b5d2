import Exchange
import Journal
import TextKit

/// A table of a file that is imported.
struct FoundTable {
  let path: String
  let table: ImportedTable

  /// The number of rows that cannot be read at all.
  var unreadCount: Int { table.ragged.count + table.remarks.count(where: \.isRow) }

  /// The tables of a file. Of a folder, those of its files that are tables of applications.
  static func all(
    at path: String, _ choices: ImportedTable.Choices, _ vocabulary: Vocabulary
  ) throws(Failure) -> (tables: [FoundTable], others: UnusedFiles) {
    let (files, isCollection) = try ImportFiles.all(at: path)
    var others = UnusedFiles()
    if !isCollection {
      let found = try files.map { file throws(Failure) in
        try tables(of: file, choices, vocabulary)
      }
      return (found.flatMap(\.self), others)
    }
    var found: [FoundTable] = []
    for file in files {
      switch try tablesIfAny(of: file, choices, vocabulary) {
      case .success(let tables): found += tables
      case .failure(let obstacle): others.add(file.path, obstacle)
      }
    }
    // An export of everything also has lists of contacts, which have companies as well.
    let own = found.filter(\.table.format.isSpecific)
    let used = own.isEmpty ? found.filter(\.table.isTracker) : own
    if used.isEmpty {
      if let failure = others.damaged.first ?? others.withoutNamedColumn { throw failure }
      if let archive = others.archives.first {
        throw Failure(
          "'\(path)' contains no table of applications, but an archive: \(archive)",
          remedy: "Unpack it, and name the archive in it.")
      }
      throw Failure(
        "'\(path)' contains no file with a table of applications",
        remedy: "Name the file itself. docs/import.md describes what each tracker exports.")
    }
    let paths = Set(used.map(\.path))
    for table in found where !paths.contains(table.path) {
      others.add(table.path, isTracker: table.table.isTracker)
    }
    return (used, others)
  }

  private static func tables(
    of file: ImportedFile, _ choices: ImportedTable.Choices, _ vocabulary: Vocabulary
  ) throws(Failure) -> [FoundTable] {
    do throws(ImportedTable.Obstacle) {
      return try ImportedTable.all(in: file, choices, vocabulary).map {
        FoundTable(path: file.path, table: $0)
      }
    } catch {
      throw Failure(error, in: file.path)
    }
  }

  /// Or why the file of a folder has none.
  private static func tablesIfAny(
    of file: ImportedFile, _ choices: ImportedTable.Choices, _ vocabulary: Vocabulary
  ) throws(Failure) -> Result<[FoundTable], ImportedTable.Obstacle> {
    do throws(ImportedTable.Obstacle) {
      return .success(
        try ImportedTable.all(in: file, choices, vocabulary).map {
          FoundTable(path: file.path, table: $0)
        })
    } catch {
      if error.isQuestion { throw Failure(error, in: file.path) }
      return .failure(error)
    }
  }
}

/// The files of a folder or an archive that are not imported.
struct UnusedFiles {
  /// Why those are not that may be meant.
  private(set) var damaged: [Failure] = []
  /// Archives within an archive.
  private(set) var archives: [String] = []
  /// Tables without a column that is known to be a company.
  private var withoutCompany: [String] = []
  /// Tables of applications beside the export of a program.
  private var besideExport: [String] = []
  /// Tables with companies, and with neither a status nor a day of sending.
  private var withoutCourse: [String] = []
  /// Those with a header or nothing at all.
  private var empty: [String] = []
  /// Those that are about other kinds of notes.
  private var otherNotes: [String] = []
  /// Those that do not have a column that was named for the import.
  private var withoutColumn: [String] = []
  /// What is wrong with the first of these.
  private(set) var withoutNamedColumn: Failure?
  /// Those that are something else.
  private var others: [String] = []

  /// Adds a table of companies that is not imported.
  mutating func add(_ path: String, isTracker: Bool) {
    if isTracker {
      if !besideExport.contains(path) { besideExport.append(path) }
    } else if !withoutCourse.contains(path) {
      withoutCourse.append(path)
    }
  }

  mutating func add(_ path: String, _ obstacle: ImportedTable.Obstacle) {
    let isPage = obstacle == .notText(.page) && path.lowercased().hasSuffix("html")
    if obstacle == .notText(.archive) {
      archives.append(path)
    } else if obstacle.isDamage, !isPage {
      damaged.append(Failure(obstacle, in: path))
    } else if case .noCompany = obstacle {
      withoutCompany.append(path)
    } else if case .unknownColumn = obstacle {
      withoutColumn.append(path)
      withoutNamedColumn = withoutNamedColumn ?? Failure(obstacle, in: path)
    } else if case .noTable(.headerAlone) = obstacle {
      empty.append(path)
    } else if obstacle == .notText(.empty) {
      empty.append(path)
    } else if case .noTable(.otherNote) = obstacle {
      otherNotes.append(path)
    } else if !others.contains(path) {
      others.append(path)
    }
  }

  mutating func add(_ more: UnusedFiles) {
    damaged += more.damaged
    archives += more.archives
    withoutCompany += more.withoutCompany
    besideExport += more.besideExport
    withoutCourse += more.withoutCourse
    empty += more.empty
    otherNotes += more.otherNotes
    withoutColumn += more.withoutColumn
    withoutNamedColumn = withoutNamedColumn ?? more.withoutNamedColumn
    others += more.others
  }

  private static let countShown = 20

  private static func list(_ paths: [String]) -> String {
    let rest = paths.count - countShown
    return paths.prefix(countShown).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// A line for each file that may be meant, and one for the others.
  var text: String {
    var lines = damaged.flatMap { ["left out: \($0.problem)", "    \($0.remedy)"] }
    if !archives.isEmpty {
      lines.append(
        "left out, because it is an archive itself; to import it, unpack it and name it: "
          + UnusedFiles.list(archives))
    }
    if !withoutCompany.isEmpty {
      lines.append(
        "left out, because no column is known to be the company; to import one of them, name it alone: "
          + UnusedFiles.list(withoutCompany))
    }
    let reasons = [
      (
        besideExport,
        "it is not the export of a program, as other files there are; to import one of them, name it alone"
      ),
      (
        withoutCourse,
        "no column is known to be a status or a day of sending; to import one of them, name it alone"
      ),
      (withoutColumn, "it does not have all the columns that --map and --include name"),
      (otherNotes, "it is a note about something else than an application"),
      (empty, "there is nothing in it, or nothing below its header"),
      (others, "it contains no table, list or fields of applications"),
    ]
    for (paths, reason) in reasons where !paths.isEmpty {
      lines.append("left out, because \(reason): \(UnusedFiles.list(paths))")
    }
    return lines.map { $0.escapedForTerminal + "\n" }.joined()
  }
}

extension ImportedTable.Obstacle {
  /// Whether an option decides it, so that the user is asked.
  fileprivate var isQuestion: Bool {
    switch self {
    case .ambiguousDate, .mixedOrders: true
    case .notText, .noTable, .noCompany, .unknownColumn: false
    }
  }

  /// Whether the file may have applications that cannot be read.
  fileprivate var isDamage: Bool {
    switch self {
    case .notText(.empty): false
    case .notText: true
    case .noTable(.headerAlone), .noTable(.noRecords), .noTable(.otherNote): false
    case .noTable: true
    case .ambiguousDate, .mixedOrders, .noCompany, .unknownColumn: false
    }
  }
}

extension Failure {
  /// The failure for a file that cannot be imported.
  init(_ obstacle: ImportedTable.Obstacle, in path: String) {
    switch obstacle {
    case .notText(let reason): self.init(reason, in: path)
    case .noTable(let reason): self.init(reason, in: path)
    case .noCompany(let columns):
      self.init(
        "\(path): none of its columns is known to be the company: \(columns.quotedList)",
        noCompanyAmong: columns)
    case .ambiguousDate(let text, let line):
      self.init(
        "\(path):\(line): '\(text)' can be two days, and no other date of the file shows which order it has",
        remedy: "If the day comes first:", details: [Failure.again("--date-order", "dmy")],
        second: ("If the month comes first:", [Failure.again("--date-order", "mdy")]))
    case .mixedOrders(let dayFirst, let monthFirst):
      self.init(
        "\(path): line \(dayFirst) has a date with the day first, and line \(monthFirst) one with the month first",
        remedy:
          "Correct one of them, or name the order of the others; the rest is then left empty:",
        details: [Failure.again("--date-order", "dmy")])
    case .unknownColumn(let name, let columns):
      self.init(
        "\(path): there is no column '\(name)'",
        remedy: "The columns are \(columns.quotedList).")
    }
  }

  private init(_ problem: String, noCompanyAmong columns: [String]) {
    guard columns.count > 1, let first = columns.first else {
      self.init(
        problem,
        remedy: "This is probably not a table. Name the file with the applications.")
      return
    }
    self.init(problem, remedy: "Name it:", details: [Failure.again("--map", "\(first)=company")])
  }

  private init(_ reason: DecodedText.Obstacle, in path: String) {
    switch reason {
    case .empty:
      self.init("\(path) is empty", remedy: "Export it again, and look into the new file first.")
    case .spreadsheet:
      self.init(
        "\(path) is a workbook of a spreadsheet program, whatever its name is",
        remedy: "Open it there, and save the sheet with the applications as CSV (UTF-8).")
    case .archive:
      self.init("\(path) is an archive", remedy: "Unpack it, and name the folder.")
    case .page:
      self.init(
        "\(path) is a web page and not a table",
        remedy: "Export it as CSV; a page that asks you to sign in may have been saved instead.")
    case .richText:
      self.init(
        "\(path) is a document of a word processor (RTF) and not a table",
        remedy: "Open it there, and save the table as CSV.")
    case .document:
      self.init(
        "\(path) is a PDF document and not a table",
        remedy: "Export the table as CSV where the document comes from.")
    case .binary(let line):
      self.init(
        "\(path):\(line): there is a byte that no text has, so the file is damaged or something else",
        remedy: "Export it again as CSV.")
    }
  }

  private init(_ reason: ForeignTable.Obstacle, in path: String) {
    switch reason {
    case .headerAlone(let line):
      self.init(
        "\(path):\(line): there is nothing below the header",
        remedy: "Export it again, and look into the new file first.")
    case .mergeMarker(let line):
      self.init(
        "\(path):\(line): two versions of the file are in it, because a merge was not finished",
        remedy: "Finish the merge, so that the lines with <<<<<<< and >>>>>>> are gone.")
    case .unclosedQuote(let line):
      self.init(
        "\(path):\(line): the quote that begins here never ends",
        remedy: "Add a \" at the end of the cell.")
    case .invalidTOML(let line):
      self.init(
        "\(path):\(line): this line is not TOML", remedy: "Correct it, and import the file again.")
    case .invalidJSON(let line):
      self.init("\(path):\(line): this is not JSON", remedy: "Export it again.")
    case .otherNote(let kind):
      self.init(
        "\(path) is a note about something else than an application: its kind is \(kind)",
        remedy:
          "Notes are not imported but kept: copy them into the journal's folder, as they are.")
    case .noRecords:
      self.init(
        "\(path) contains no table, list or heading for an application",
        remedy: "docs/import.md describes what can be read.")
    }
  }

  /// The command as it was typed, with more options.
  private static func again(_ more: String...) -> String {
    ShellCommand.asTyped.appending(more).text
  }
}

extension [String] {
  fileprivate var quotedList: String { map { "'\($0)'" }.joined(separator: ", ") }
}
