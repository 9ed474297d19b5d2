import ArgumentParser
import Diagnostics
import Journal
import TextKit

/// Named numbers in a fixed order, printed for a person or for a program. Both forms are made from the same
/// value, so they cannot disagree.
indirect enum Report {
  case value(JSON)
  case fields([(name: String, value: Report)])
  /// Rows with named columns.
  case rows([String], [[JSON]])

  var json: JSON {
    switch self {
    case .value(let value): value
    case .fields(let fields):
      .object(Dictionary(fields.map { ($0.name, $0.value.json) }) { first, _ in first })
    case .rows(let columns, let rows):
      .list(
        rows.map { row in .object(Dictionary(zip(columns, row)) { first, _ in first }) })
    }
  }

  /// The report for a person: a heading for each outermost field, and below it names and numbers or a table.
  var text: String {
    guard case .fields(let fields) = self else { return "" }
    let loose = fields.filter { if case .value = $0.value { true } else { false } }
    let sections = fields.compactMap { field -> String? in
      if case .value = field.value { return nil }
      return Report.heading(field.name) + field.value.table
    }
    return ([Report.fields(loose).table] + sections).joined(separator: "\n")
  }

  private var table: String {
    switch self {
    case .value(let value): value.plain + "\n"
    case .fields:
      TextTable(aligning: flat(under: []).map { [$0.joined(separator: " "), $1.displayText] }).text
    case .rows(let columns, let rows):
      rows.isEmpty
        ? "none\n"
        : TextTable(columns.map(Report.spaced), rows.map { $0.map(\.displayText) }).text
    }
  }

  /// All values, each with the names that lead to it.
  private func flat(under names: [String]) -> [(names: [String], value: JSON)] {
    switch self {
    case .value(let value): [(names, value)]
    case .fields(let fields):
      fields.flatMap { $0.value.flat(under: names + [Report.spaced($0.name)]) }
    case .rows: []
    }
  }

  private static func heading(_ name: String) -> String {
    let title = spaced(name)
    return "\(title)\n\(String(repeating: "-", count: title.count))\n"
  }

  private static func spaced(_ name: String) -> String {
    name.split(separator: "_").joined(separator: " ")
  }
}

extension JSON {
  /// The value in a table for a person. An unknown value is a dash.
  fileprivate var displayText: String {
    if case .list(let values) = self, !values.isEmpty {
      return values.map(\.displayText).joined(separator: "; ")
    }
    return plain.isEmpty ? "–" : plain
  }
}
