import Journal
import TextKit

// The table of career-ops, and its log of changes beside it. Its date is that of the evaluation, not that of sending.
extension ImportFormat {
  static let careerOps = ImportFormat(
    "career-ops", "the table of career-ops", layout: .markdown,
    marks: [["company", "role", "score", "status", "report"]],
    columns: [
      "date": .leftOut, "score": .leftOut, "pdf": .unused, "report": .leftOut, "status": .unused,
      "statuslog": .events,
    ],
    companions: CompanionFiles { path in
      guard path.lowercased().hasSuffix(".md") else { return nil }
      return CompanionFiles.Place(folder: path.pathParent.map { $0.isEmpty ? "." : $0 } ?? ".") {
        $0 == "status-log.tsv"
      }
    },
    join: { table, file in
      guard let log = file.companions.first, let number = table.index(of: "#") else { return table }
      let lines = lines(inLog: log)
      let changes = lines.compactMap(\.change)
      let numbers = Set(table.rows.compactMap { Int($0.cells[number]) })
      let name = log.path.lastPathPart
      let unknown = changes.filter { $0.number.map { !numbers.contains($0) } ?? true }.map {
        ForeignTable.Remark(
          line: 0, "\(name):\($0.line): left out, because no row of the table has its number")
      }
      let unread = changes.filter { $0.event == nil && $0.isNews }.map {
        ForeignTable.Remark(
          line: 0,
          "\(name):\($0.line): left out, because it is not known what '\($0.state)' means")
      }
      let broken = lines.filter { $0.change == nil }.map {
        ForeignTable.Remark(
          line: 0,
          "\(name):\($0.number): left out, because it does not have a number, a day and two states with tabs between them: \($0.text)"
        )
      }
      let events = Dictionary(grouping: changes) { $0.number }
      return table.adding("status log") { row in
        Int(row.cells[number]).flatMap { events[$0] }?.compactMap(\.event)
          .joined(separator: "\n") ?? ""
      }.adding(unknown + unread + broken)
    },
    complete: { record, cells in
      record.set("imported from", "career-ops", column: "")
      guard let status = cells["status"], !status.isEmpty else { return }
      // A word for which onward has another meaning stays as it is, and is unclear.
      record.set("status", word(for: status) ?? "\(status)?", column: "Status")
    })

  /// The word of a note for one of its states; `nil` if it has several meanings.
  private static func word(for state: String) -> String? {
    switch state.lowercased() {
    case "evaluated": "saved"
    case "skip": "not pursued"
    case "discarded": nil
    default: state
    }
  }

  /// A line of the log. The columns are the number, the day, the state before and after, the source and a note.
  private struct Change {
    let line: Int
    let number: Int?
    let state: String
    /// `2026-04-30 interview — second round`; `nil` if the state means nothing or several things.
    let event: String?
    /// Whether the state is more than that the posting was looked at.
    var isNews: Bool { word(for: state) != "saved" }

    init?(_ text: Substring, line: Int) {
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map {
        String($0).trimmed
      }
      guard cells.count >= 4, !cells[3].isEmpty else { return nil }
      (self.line, number, state) = (line, Int(cells[0]), cells[3])
      let note = cells.count > 5 && !BlankText.matches(cells[5]) ? " — \(cells[5])" : ""
      let word = word(for: state)
      event = word.flatMap { $0 == "saved" ? nil : "\(cells[1]) \($0)\(note)" }
    }
  }

  /// The lines without the header, each with its change; `nil` if it is broken.
  private static func lines(
    inLog file: ImportedFile
  ) -> [(number: Int, text: Substring, change: Change?)] {
    String(decoding: file.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .filter { index, line in
        let isHeader = index == 0 && line.first.map { !$0.isNumber } ?? true
        return !isHeader && !line.allSatisfy(\.isWhitespace)
      }
      .map { (number: $0 + 1, text: $1, change: Change($1, line: $0 + 1)) }
  }
}
