import Journal
import TextKit

// A database that Notion exported: `NAME ID_all.csv` has all columns, and a folder has a page for each row. The file
// without `_all` only repeats the columns of one view.
extension ImportFormat {
  static let notion = ImportFormat(
    "notion", "a database of Notion",
    columns: [
      "nextactiondate": .field("follow up"), "page": .notes, "priority": .leftOut,
    ],
    isNamed: { path in
      base(of: path).map { hasIdentity(pathEnd: $0) } ?? false
    },
    companions: CompanionFiles { path in
      guard let base = base(of: path), hasIdentity(pathEnd: base) else { return nil }
      return CompanionFiles.Place(
        folder: base, replaced: path.hasSuffix("_all.csv") ? [base + ".csv"] : []
      ) { $0.lowercased().hasSuffix(".md") }
    },
    join: { table, file in
      let pages = Dictionary(grouping: file.companions.map(NotionPage.init)) { $0.title }
      var remarks: [ForeignTable.Remark] = []
      var texts: [Int: String] = [:]
      for row in table.rows {
        let named = row.cells.lazy.compactMap { $0.isEmpty ? nil : pages[$0] }.first ?? []
        let most = named.map { $0.likeness(to: row.cells) }.max()
        let found = named.filter { $0.likeness(to: row.cells) == most }
        if found.count == 1 { texts[row.line] = found[0].text }
        if found.count > 1, found.contains(where: { !$0.text.isEmpty }) {
          remarks.append(
            ForeignTable.Remark(
              line: row.line,
              "left out, because it is not known which of them belongs to the row: the text of \(found.count) pages called '\(found[0].title)'"
            ))
        }
      }
      return table.adding("page") { texts[$0.line] ?? "" }.adding(remarks)
    },
    arrange: { columns in
      // The column of the pages' titles is called `Name` and cannot be left out, so it is what the others are not.
      guard let place = columns.firstIndex(where: { $0.folded == "name" && !$0.isChosen }) else {
        return columns
      }
      let fields = Set(
        columns.indices.filter { $0 != place }.compactMap { columns[$0].field })
      let missing = [ApplicationField.company, ApplicationField.role].filter {
        !fields.contains($0.name)
      }
      var columns = columns
      if missing.count == 1 { columns[place] = columns[place].filling(missing[0]) }
      return columns
    },
    complete: { record, _ in record.set("imported from", "Notion", column: "") })

  /// The path without its ending; `nil` if it is another kind of file.
  private static func base(of path: String) -> String? {
    ["_all.csv", ".csv"].first(where: path.hasSuffix).map { String(path.dropLast($0.count)) }
  }

  /// Whether a name ends with a space and the 32 digits by which Notion knows it.
  private static func hasIdentity(pathEnd path: String) -> Bool {
    let digits = path.utf8.suffix(32)
    return digits.count == 32 && path.utf8.dropLast(32).last == .space
      && digits.allSatisfy { $0.isASCIIDigit || (0x61...0x66).contains($0) }
  }
}

/// A page of a database: the lines of its columns, and the text below them.
private struct NotionPage {
  let title: String
  let text: String
  private let values: [String]

  init(_ file: ImportedFile) {
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let heading = lines.first, heading.hasPrefix("# ") else {
      (title, text, values) = ("", "", [])
      return
    }
    let below = lines.dropFirst().drop { $0.isEmpty }
    let columns = below.prefix { !$0.isEmpty && $0.contains(": ") }
    title = String(heading.dropFirst(2)).trimmed
    text = below[columns.endIndex...].joined(separator: "\n").trimmed
    values = columns.compactMap { line in
      line.firstRange(of: ": ").map { String(line[$0.upperBound...]).trimmed }
    }
  }

  /// How many of its columns have a value of the row.
  func likeness(to cells: [String]) -> Int { values.count { cells.contains($0) } }
}
