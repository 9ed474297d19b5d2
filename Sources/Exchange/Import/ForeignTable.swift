import TextKit

/// Records of another program as a table, whichever form its file has.
package struct ForeignTable: Sendable {
  package private(set) var header: [String]
  /// The line of the header, from 1 on.
  package let headerLine: Int
  /// The rows with as many cells as the header.
  package private(set) var rows: [Row]
  /// The rows with another number of cells. Which column each cell is for is not known.
  package private(set) var ragged: [Row]

  /// What belongs to the table and is in none of its rows.
  package private(set) var remarks: [Remark] = []

  /// A date that can be two days, if the cells have only what is understood of it.
  var openDate: (text: String, line: Int)?

  package struct Remark: Sendable, Equatable {
    package let line: Int
    /// What it is and why it is left out, as a sentence without a period.
    package let text: String
    /// Whether it is a row that is not understood at all.
    package let isRow: Bool

    init(line: Int, _ text: String, isRow: Bool = false) {
      (self.line, self.text, self.isRow) = (line, text, isRow)
    }
  }

  package struct Row: Sendable, Equatable {
    /// The line on which the row begins.
    package let line: Int
    package var cells: [String]
    /// The values of the cells that are lists in the file itself, by the indices of their columns.
    var items: [Int: [String]] = [:]
  }

  package enum Obstacle: Error, Equatable {
    /// There is a header and nothing below it.
    case headerAlone(line: Int)
    /// Two versions of the file are in it, because a merge was not finished.
    case mergeMarker(line: Int)
    /// A quote that begins on this line is never closed.
    case unclosedQuote(line: Int)
    /// It is not JSON from this line on.
    case invalidJSON(line: Int)
    /// It is not TOML from this line on.
    case invalidTOML(line: Int)
    /// It is a note of another kind than an application.
    case otherNote(kind: String)
    /// It is a text without a table, a list or a heading for an application.
    case noRecords
  }

  /// A table whose first row is the header.
  init(_ all: [Row]) throws(Obstacle) {
    let filled = all.filter { row in row.cells.contains { !$0.isEmpty } }
    guard let first = filled.first, filled.count > 1 else {
      throw .headerAlone(line: filled.first?.line ?? 1)
    }
    header = first.cells
    headerLine = first.line
    let width = first.cells.count
    // Tables that were put together have their header again.
    let below = filled.dropFirst().filter { $0.cells != first.cells }.map { row in
      // A spreadsheet ends its rows with empty cells of columns that nothing is in.
      let surplus = row.cells.dropFirst(width)
      return surplus.isEmpty || surplus.contains { !$0.isEmpty }
        ? row : Row(line: row.line, cells: Array(row.cells.prefix(width)))
    }
    rows = below.filter { $0.cells.count == width }
    ragged = below.filter { $0.cells.count != width }
  }

  /// Records that name their own fields. The columns are all of these, in the order in which they first appear.
  init(_ entries: [Entry], _ remarks: [Remark] = []) {
    var places: [String: Int] = [:]
    header = []
    for (key, _) in entries.flatMap(\.fields) where places[key] == nil {
      places[key] = header.count
      header.append(key)
    }
    let width = header.count
    rows = entries.map { entry in
      var cells = [String](repeating: "", count: width)
      for (key, text) in entry.fields {
        guard let place = places[key] else { continue }
        cells[place] += (cells[place].isEmpty ? "" : "\n") + text
      }
      var row = Row(line: entry.line, cells: cells)
      for (key, items) in entry.items { row.items[places[key] ?? -1] = items }
      return row
    }
    headerLine = entries.first?.line ?? 1
    ragged = []
    self.remarks = remarks
  }

  /// A record that names its own fields.
  struct Entry {
    let line: Int
    var fields: [(key: String, text: String)] = []
    /// The values of those fields that are lists in the file itself.
    var items: [String: [String]] = [:]
  }

  /// The table whose header is the first row below its own that can be one; `nil` if none can. Some sheets begin with a
  /// title.
  func withLaterHeader(where isHeader: ([String]) -> Bool) -> ForeignTable? {
    let all = (rows + ragged).sorted { $0.line < $1.line }
    guard let index = all.prefix(10).firstIndex(where: { isHeader($0.cells) }),
      var table = try? ForeignTable(Array(all[index...]))
    else { return nil }
    let above = [Row(line: headerLine, cells: header)] + all[..<index]
    table.remarks =
      remarks
      + above.filter { row in row.cells.contains { !$0.isEmpty } }.map { row in
        Remark(line: row.line, "left out, because it is above the header")
      }
    return table
  }

  func adding(_ remarks: [Remark]) -> ForeignTable {
    var table = self
    table.remarks += remarks
    return table
  }

  /// The table with some of its rows.
  func keeping(_ isKept: (Row) -> Bool) -> ForeignTable {
    var table = self
    table.rows = rows.filter(isKept)
    table.ragged = ragged.filter(isKept)
    return table
  }

  /// The table with one more column.
  func adding(_ column: String, _ text: (Row) -> String) -> ForeignTable {
    var table = self
    table.header.append(column)
    for index in table.rows.indices { table.rows[index].cells.append(text(table.rows[index])) }
    return table
  }

  /// The index of a column; `nil` if there is none with this name.
  func index(of column: String) -> Int? { header.firstIndex(of: column) }
}

extension ForeignTable {
  /// Throws if a merge left its markers in a text.
  static func refuseMergeMarkers(_ bytes: [UInt8]) throws(Obstacle) {
    var line = 1
    var start = 0
    while start < bytes.count {
      let first = bytes[start]
      if first == .lessThan || first == .greaterThan,
        bytes[start...].prefix(8).elementsEqual([UInt8](repeating: first, count: 7) + [.space])
      {
        throw .mergeMarker(line: line)
      }
      guard let end = bytes[start...].firstIndex(of: .lineFeed) else { return }
      start = end + 1
      line += 1
    }
  }
}
