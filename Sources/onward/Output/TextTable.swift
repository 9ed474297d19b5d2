import Diagnostics
import TextKit

/// A table for a person, with aligned columns that fit the terminal. It is complete if the output is piped.
struct TextTable {
  private let header: [String]?
  private let rows: [[String]]
  /// The number of columns, from the left, without which the rows say too little.
  private let essential: Int

  init(_ header: [String], _ rows: [[String]], essential: Int) {
    self.init(header: header, rows, essential)
  }

  /// A table of names and values, without a heading.
  init(aligning rows: [[String]]) { self.init(header: nil, rows, 2) }

  private init(header: [String]?, _ rows: [[String]], _ essential: Int) {
    self.header = header
    self.essential = essential
    self.rows = rows.map {
      $0.map { $0.escapedForTerminal.split(separator: "\n").joined(separator: " ") }
    }
  }

  /// Whether the terminal is so narrow that a table needs fewer or shorter columns.
  static var isNarrow: Bool { Terminal.width.map { $0 < narrowWidth } ?? false }

  var text: String {
    guard let first = rows.first else { return "" }
    let wanted = first.indices.map { column in
      lines.map { $0[column].displayWidth }.max() ?? 0
    }
    guard let total = Terminal.width else { return text(wanted) }
    guard let widths = fitted(wanted, to: total) else { return records.text }
    return text(widths) + leftOut(widths.count..<first.count, to: total)
  }

  private var lines: [[String]] { [header].compactMap(\.self) + rows }

  /// The rows as lines, for a terminal that has no room for the essential columns.
  private var records: PlainRecords {
    if let header { return PlainRecords(header, rows) }
    return PlainRecords([rows.map { (key: $0[0], value: $0.dropFirst().joined(separator: " ")) }])
  }

  /// What a wider terminal would show, so that no column is missing silently.
  private func leftOut(_ columns: Range<Int>, to width: Int) -> String {
    guard let header, !columns.isEmpty else { return "" }
    let names = columns.map { header[$0] }.joined(separator: ", ")
    return "(A wider terminal also shows: \(names).)".wrapped(to: width, indent: "") + "\n"
  }

  private func text(_ widths: [Int]) -> String {
    lines.map { cells in
      let padded = widths.indices.map { column in
        TextTable.cut(cells[column], isPath: header?[column] == "path", to: widths[column])
          .padded(to: widths[column])
      }
      var line = padded.joined(separator: TextTable.gap)
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// The cell in its column. If a path is too long, its folder goes first, because its name distinguishes it.
  private static func cut(_ cell: String, isPath: Bool, to width: Int) -> String {
    (isPath && cell.displayWidth > width ? cell.lastPathPart : cell).fitted(to: width)
  }

  /// The widths of the columns that fit; `nil` if the essential ones do not. Columns are dropped from the right, and then
  /// the widest column of words is narrowed until the table fits.
  private func fitted(_ wanted: [Int], to total: Int) -> [Int]? {
    let usual = wanted.indices.map { isOfWords($0) ? min(wanted[$0], TextTable.words) : wanted[$0] }
    let short = wanted.indices.map {
      hasLetters($0) ? min(wanted[$0], TextTable.shortWords) : wanted[$0]
    }
    let fits = { (widths: ArraySlice<Int>) in
      widths.reduce(TextTable.gap.count * (widths.count - 1), +) <= total
    }
    let count = (1...wanted.count).reversed().first {
      fits(usual.prefix($0)) || $0 <= essential && fits(short.prefix($0))
    }
    guard let count, count >= min(essential, TextTable.least, wanted.count) else { return nil }
    let smallest = fits(usual.prefix(count)) ? usual : short
    var widths = wanted.prefix(count)
    while !fits(widths),
      let widest = widths.indices.filter({ widths[$0] > smallest[$0] })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    return Array(widths)
  }

  /// Whether a cell of the column is longer than a number or a date.
  private func isOfWords(_ column: Int) -> Bool {
    rows.contains { $0[column].displayWidth > TextTable.longestNumber }
  }

  /// A number that is cut is another number, and a heading that is cut may be that of the next column.
  private func hasLetters(_ column: Int) -> Bool {
    rows.contains { $0[column].contains(where: \.isLetter) }
  }

  // Widths in columns of the terminal.
  private static let gap = "  "
  private static let narrowWidth = 60
  private static let longestNumber = 12
  private static let words = 10
  private static let shortWords = 7
  /// The number of columns below which a row says less than lines of names and values.
  private static let least = 3
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
