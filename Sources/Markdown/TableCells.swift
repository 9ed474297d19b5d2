import TextKit

/// A row of a table as the ranges of its cells. cmark does not support tables and reads their rows as a paragraph.
struct TableCells {
  let cells: [Range<Int>]

  /// - Parameter line: The line without list marks.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) {
    let line = bytes.trimmed(line)
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where bytes[index] == .bar {
      if index > line.lowerBound, bytes[index - 1] == .backslash { continue }
      if index > line.lowerBound { cells.append(bytes.trimmed(start..<index)) }
      start = index + 1
    }
    if start == line.lowerBound { return nil }
    if start < line.upperBound { cells.append(bytes.trimmed(start..<line.upperBound)) }
    self.cells = cells
  }

  /// Whether the row is the one below the head of a table: `|---|:-:|`.
  func isDelimiter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        cell.contains { bytes[$0] == .dash }
          && cell.allSatisfy {
            bytes[$0] == .dash || bytes[$0] == .colon
          }
      }
  }
}

extension Block {
  /// The cells of each row of a table, without the row below its head; empty if the paragraph is no table.
  package var tableRows: [[String]] {
    guard type == .paragraph, text.contains(byte: .bar),
      text.contains(byte: .lineFeed)
    else { return [] }
    let rows = text.split(separator: "\n").map { row in
      row.withBytes { bytes -> (cells: [String], isDelimiter: Bool) in
        guard let row = TableCells(bytes, in: 0..<bytes.count) else { return ([], false) }
        let cells = row.cells.map {
          String(decoding: bytes[$0], as: UTF8.self).replacing("\\|", with: "|")
        }
        return (cells, row.isDelimiter(bytes))
      }
    }
    guard rows.count > 1, rows[1].isDelimiter else { return [] }
    return [rows[0].cells] + rows.dropFirst(2).map(\.cells)
  }
}
