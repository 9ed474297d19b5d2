import Exchange
import Journal
import TextKit

/// A table of a file that is imported.
struct FoundTable {
  let path: String
  let table: ImportedTable

  /// The tables of a file. Of a folder, those of its files that are tables of applications.
  static func all(
    at path: String, _ choices: ImportedTable.Choices, _ vocabulary: Vocabulary
  ) throws(Failure) -> [FoundTable] {
    let (files, isCollection) = try ImportFiles.all(at: path)
    if !isCollection {
      return try files.map { file throws(Failure) in
        try tables(of: file, choices, vocabulary)
      }.flatMap(\.self)
    }
    let found = try files.map { file throws(Failure) in
      try tablesIfAny(of: file, choices, vocabulary)
    }.flatMap(\.self)
    // An export of everything also has lists of contacts, which have companies as well.
    let own = found.filter(\.table.format.isSpecific)
    let used = own.isEmpty ? found.filter(\.table.isTracker) : own
    if used.isEmpty {
      throw Failure(
        "'\(path)' contains no file with a table of applications",
        remedy: "Name the file itself. docs/import.md describes what each tracker exports.")
    }
    return used
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

  /// None if the file of a folder is something else.
  private static func tablesIfAny(
    of file: ImportedFile, _ choices: ImportedTable.Choices, _ vocabulary: Vocabulary
  ) throws(Failure) -> [FoundTable] {
    do throws(ImportedTable.Obstacle) {
      return try ImportedTable.all(in: file, choices, vocabulary).map {
        FoundTable(path: file.path, table: $0)
      }
    } catch {
      if error.isAboutTracker { throw Failure(error, in: file.path) }
      return []
    }
  }
}

extension ImportedTable.Obstacle {
  /// Whether the file is one of applications, so that it must not be left out silently.
  fileprivate var isAboutTracker: Bool {
    switch self {
    case .ambiguousDate, .mixedOrders, .noTable(.mergeMarker): true
    case .notText, .noTable, .noCompany, .unknownColumn: false
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
        remedy: "Name it:", details: [Failure.again("--map", "\(columns.first ?? "Name")=company")])
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
    case .invalidJSON(let line):
      self.init("\(path):\(line): this is not JSON", remedy: "Export it again.")
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
