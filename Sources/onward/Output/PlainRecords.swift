import Diagnostics
import TextKit

/// Named values as `key: value` lines, with an empty line between two records. `--plain` prints them instead of a table,
/// and so does a terminal that is too narrow for the table.
struct PlainRecords {
  private var records: [[(key: String, value: String)]]

  /// - Parameter records: the values of each record in their order. Those that are empty are left out.
  init(_ records: [[(key: String, value: String)]]) {
    self.records = records.map { $0.filter { !$0.value.isEmpty } }.filter { !$0.isEmpty }
  }

  /// A record for each row of a table.
  init(_ header: [String], _ rows: [[String]]) {
    self.init(rows.map { row in zip(header, row).map { (key: $0, value: $1) } })
  }

  var text: String {
    records.map { record in
      record.map { "\($0.key.escapedForTerminal): \(PlainRecords.oneLine($0.value))\n" }.joined()
    }.joined(separator: "\n")
  }

  /// A value is one line, however many the note has.
  static func oneLine(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).joined(separator: " ").escapedForTerminal
  }
}
