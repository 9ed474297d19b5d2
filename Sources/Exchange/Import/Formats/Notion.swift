import Journal
import TextKit

// A database that Notion exported: `NAME ID_all.csv` has all columns, and a folder has a page for each row. The file
// without `_all` only repeats the columns of one view.
extension ImportFormat {
  static let notion = ImportFormat(
    "notion", "a database of Notion",
    columns: [
      "nextactiondate": .field("follow up"), "page": .notes, "priority": .unused,
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
      var pages: [String: String] = [:]
      for page in file.companions {
        let (title, text) = content(of: page)
        if pages[title] == nil { pages[title] = text }
      }
      return table.adding("page") { row in row.cells.lazy.compactMap { pages[$0] }.first ?? "" }
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

  /// The title of a page, and its text below the lines of its columns.
  private static func content(of page: ImportedFile) -> (title: String, text: String) {
    let lines = String(decoding: page.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let heading = lines.first, heading.hasPrefix("# ") else { return ("", "") }
    let below = lines.dropFirst().drop { $0.isEmpty }
    let text = below.drop { !$0.isEmpty && $0.contains(": ") }
    return (
      String(heading.dropFirst(2)).trimmed,
      text.joined(separator: "\n").trimmed
    )
  }
}
