import Diagnostics

/// Rows for a person: aligned columns, fitted to the terminal; complete where the output is piped.
struct TextTable {
  private let header: [String]?
  private let rows: [[String]]

  init(_ header: [String], _ rows: [[String]]) { self.init(header: header, rows) }

  /// Without a heading.
  init(aligning rows: [[String]]) { self.init(header: nil, rows) }

  private init(header: [String]?, _ rows: [[String]]) {
    self.header = header
    self.rows = rows.map { $0.map { $0.visible.split(separator: "\n").joined(separator: " ") } }
  }

  var text: String {
    guard let first = rows.first else { return "" }
    let lines = [header].compactMap(\.self) + rows
    var columns = Array(first.indices)
    var widths = columns.map { column in
      lines.map { $0[column].displayWidth }.max() ?? 0
    }
    if let total = Terminal.width {
      (columns, widths) = TextTable.fitted(columns, widths, to: total)
    }
    return lines.map { cells in line(columns.map { cells[$0] }, widths) }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).map { $0.fitted(to: $1).padded(to: $1) }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// The widest column gives way first, down to a width at which it still says something; then columns
  /// go from the right.
  private static func fitted(
    _ columns: [Int], _ wanted: [Int], to total: Int
  ) -> (columns: [Int], widths: [Int]) {
    var (columns, widths) = (columns, wanted)
    while widths.count > 1, widths.reduce(2 * (widths.count - 1), { $0 + min($1, 10) }) > total {
      columns.removeLast()
      widths.removeLast()
    }
    let gaps = 2 * (widths.count - 1)
    while widths.reduce(gaps, +) > total,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1
    {
      widths[widest] -= 1
    }
    return (columns, widths)
  }
}

/// Rows for a spreadsheet, by RFC 4180.
struct CSVText {
  let text: String

  init(_ header: [String], _ rows: [[String]]) {
    text = ([header] + rows).map { $0.map(CSVText.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Quoted where it must be. A text that a spreadsheet would take for a formula gets a `'` before it; some
  /// leave out the spaces before a sign, and some read the wide signs of East Asia like ours.
  private static func cell(_ text: String) -> String {
    // Neither a terminal nor a spreadsheet must obey what stands in a note.
    let text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.isHiddenControl || $0 == "\n" || $0 == "\t" }))
    let isFormula =
      text.first == "\t"
      || text.first { !$0.isWhitespace }.map { "=+-@＝＋－＠".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    return needsQuotes
      ? "\""
        + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\"" : safe
  }
}

extension String {
  /// How many columns of a terminal the text takes: two for East Asian wide characters and emoji,
  /// none for combining marks, one for the rest (Unicode Standard Annex 11, coarsely).
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text in at most that many columns, its end replaced by `…` where it is longer.
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

  /// The text with blanks behind it, up to that many columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}

extension Character {
  fileprivate var displayWidth: Int {
    // A character is as wide as its base; what follows it only changes how that looks, but for the
    // sign that asks for an emoji.
    guard let base = unicodeScalars.first else { return 0 }
    if base.value < 0x7F { return base.value < 0x20 ? 0 : 1 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch base.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default:
      // Marks that stand beside their letter, as in Devanagari, take a column of their own.
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
