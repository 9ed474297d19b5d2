import Diagnostics
import TextKit

/// A table for a person, with aligned columns that fit the terminal. It is complete if the output is piped.
struct TextTable {
  private let header: [String]?
  private let rows: [[String]]

  init(_ header: [String], _ rows: [[String]]) { self.init(header: header, rows) }

  /// A table without a heading.
  init(aligning rows: [[String]]) { self.init(header: nil, rows) }

  private init(header: [String]?, _ rows: [[String]]) {
    self.header = header
    self.rows = rows.map {
      $0.map { $0.escapedForTerminal.split(separator: "\n").joined(separator: " ") }
    }
  }

  var text: String {
    guard let first = rows.first else { return "" }
    let lines = [header].compactMap(\.self) + rows
    var columns = Array(first.indices)
    var widths = columns.map { column in
      lines.map { $0[column].displayWidth }.max() ?? 0
    }
    if let total = Terminal.width {
      (columns, widths) = fitted(columns, widths, to: total)
    }
    return lines.map { cells in line(columns.map { cells[$0] }, widths) }.joined()
      + leftOut(columns.count..<first.count, to: Terminal.width ?? .max)
  }

  /// What a wider terminal would show, so that no column is missing silently.
  private func leftOut(_ columns: Range<Int>, to width: Int) -> String {
    guard let header, !columns.isEmpty else { return "" }
    let names = columns.map { header[$0] }.joined(separator: ", ")
    return "(A wider terminal also shows: \(names).)".wrapped(to: width, indent: "") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).map { $0.fitted(to: $1).padded(to: $1) }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// The columns that fit, with their widths. Columns are dropped from the right if they do not fit at their smallest.
  /// Then the widest column of words is narrowed until the table fits.
  private func fitted(
    _ columns: [Int], _ wanted: [Int], to total: Int
  ) -> (columns: [Int], widths: [Int]) {
    var (columns, widths) = (columns, wanted)
    // A number that is cut is another number, and a heading that is cut may be that of the next column.
    var smallest = columns.map { isOfWords($0) ? min(wanted[$0], 10) : wanted[$0] }
    while widths.count > 1, smallest.reduce(2 * (widths.count - 1), +) > total {
      columns.removeLast()
      widths.removeLast()
      smallest.removeLast()
    }
    let gaps = 2 * (widths.count - 1)
    while widths.reduce(gaps, +) > total,
      let widest = widths.indices.filter({ widths[$0] > smallest[$0] || widths.count == 1 })
        .max(by: { widths[$0] < widths[$1] }), widths[widest] > 1
    {
      widths[widest] -= 1
    }
    return (columns, widths)
  }

  /// Whether a cell of the column is longer than a number or a date.
  private func isOfWords(_ column: Int) -> Bool {
    rows.contains { $0[column].displayWidth > TextTable.longestNumber }
  }

  private static let longestNumber = 12
}

extension String {
  /// The number of terminal columns that the text takes: two for East Asian wide characters and emoji, zero
  /// for combining marks, one for all others (a simplified form of Unicode Standard Annex 11).
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text in at most that many columns. If it is longer, its end is replaced by `…`.
  func fitted(to width: Int) -> String {
    if displayWidth <= width { return self }
    var result = ""
    var used = 0
    for character in self {
      guard used + character.displayWidth < width else { break }
      used += character.displayWidth
      result.append(character)
    }
    return result + "…"
  }

  /// The text followed by spaces, up to that many columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}

extension Character {
  fileprivate var displayWidth: Int {
    // A character is as wide as its base. What follows only changes its appearance, except for the variation
    // selector that requests an emoji.
    guard let base = unicodeScalars.first else { return 0 }
    if base.value < 0x7F { return base.value < 0x20 ? 0 : 1 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch base.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default:
      // Marks beside their letter, as in Devanagari, take a column of their own.
      let beside = unicodeScalars.dropFirst().count {
        $0.properties.generalCategory == .spacingMark
      }
      return (base.isWide ? 2 : 1) + beside
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
