import Journal
import TextKit

// The table of career-ops, and its log of changes beside it. Its date is that of the evaluation, not that of sending.
extension ImportFormat {
  static let careerOps = ImportFormat(
    "career-ops", "the table of career-ops", layout: .markdown,
    marks: [["company", "role", "score", "status", "report"]],
    columns: [
      "date": .unused, "score": .unused, "pdf": .unused, "report": .unused, "status": .unused,
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
      let events = events(ofLog: log)
      return table.adding("status log") { row in
        Int(row.cells[number]).flatMap { events[$0] }?.joined(separator: "\n") ?? ""
      }
    },
    complete: { record, cells in
      record.set("imported from", "career-ops", column: "")
      guard let status = cells["status"], !status.isEmpty else { return }
      if let word = word(for: status) {
        record.set("status", word, column: "Status")
      } else {
        record.problems.append(
          ImportedRecord.Problem(
            column: "Status", text: status,
            reason: "it may mean that no one answered, or that you gave it up"))
      }
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

  /// The events of each number: `2026-04-30 interview — second round`. The columns are the number, the day, the state
  /// before and after, the source and a note.
  private static func events(ofLog file: ImportedFile) -> [Int: [String]] {
    var events: [Int: [String]] = [:]
    let text = String(decoding: file.bytes, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        String($0).trimmed
      }
      guard cells.count >= 4, let number = Int(cells[0]), let word = word(for: cells[3]),
        word != "saved"
      else { continue }
      let note = cells.count > 5 && !BlankText.matches(cells[5]) ? " — \(cells[5])" : ""
      events[number, default: []].append("\(cells[1]) \(word.lowercased())\(note)")
    }
    return events
  }
}
