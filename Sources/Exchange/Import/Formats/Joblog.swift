import Journal
import TextKit

// The lines of joblog: `COMPANY: JOB TITLE (YYYY-MM-DD) <Status> -- LOCATION`
extension ImportFormat {
  static let joblog = ImportFormat(
    "joblog", "the lines of joblog", layout: .joblog,
    complete: { record, _ in record.set("imported from", "joblog", column: "") })
}

extension RecordLayout {
  static let joblog = RecordLayout(
    name: "joblog", isOfOneProgram: true,
    matches: { text, path in
      if path.hasSuffix(".md") || path.hasSuffix(".markdown") { return false }
      // Lines of other programs may begin it, and single ones may be mistaken for it.
      let lines = text.prefix(5000).split(whereSeparator: \.isNewline)
        .filter { !isRemark($0) && !$0.allSatisfy(\.isWhitespace) }
      let count = lines.count { entry(in: $0, 1) != nil }
      return count > 0 && count * 2 >= lines.count
    },
    tables: { text, _ throws(ForeignTable.Obstacle) in
      var entries: [ForeignTable.Entry] = []
      var others: [ForeignTable.Remark] = []
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
        if let entry = entry(in: line, index + 1) {
          entries.append(entry)
        } else if !isRemark(line) {
          others.append(
            ForeignTable.Remark(
              line: index + 1, "skipped: it is not like 'COMPANY: ROLE (2026-03-14)': \(line)",
              isRow: true))
        }
      }
      if entries.isEmpty { throw .noRecords }
      return [ForeignTable(entries, others)]
    })

  private static func isRemark(_ line: Substring) -> Bool { line.hasPrefix("#") }

  private static func entry(in line: Substring, _ number: Int) -> ForeignTable.Entry? {
    guard let colon = line.firstRange(of: ": "), let open = line.lastIndex(of: "("),
      open > colon.upperBound, let close = line[open...].firstIndex(of: ")")
    else { return nil }
    let date = line[line.index(after: open)..<close]
    guard date.utf8.count == 10, Day(iso: String(date)) != nil else { return nil }
    var rest = line[line.index(after: close)...]
    var entry = ForeignTable.Entry(line: number)
    entry.fields = [
      ("company", String(line[..<colon.lowerBound]).trimmed),
      ("role", String(line[colon.upperBound..<open]).trimmed), ("date", String(date)),
    ]
    if let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      entry.fields.append(("status", String(rest[rest.index(after: start)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if let dashes = rest.firstRange(of: "--") {
      entry.fields.append(("location", String(rest[dashes.upperBound...]).trimmed))
    }
    return entry
  }
}
