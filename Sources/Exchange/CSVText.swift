import TextKit

/// A table for a spreadsheet, as defined by RFC 4180.
package struct CSVText {
  package let text: String

  package init(_ columns: [String], _ rows: [[String]]) {
    text = ([columns] + rows).map { $0.map(CSVText.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell, in quotes if it needs them. Text that a spreadsheet would take for a formula gets a `'` before it.
  /// Some spreadsheets skip spaces before `=`, and some accept the full-width characters of East Asia.
  private static func cell(_ text: String) -> String {
    // Neither a terminal nor a spreadsheet may obey the text of a note.
    let text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.isHiddenControl || $0 == "\n" || $0 == "\t" }))
    let safe = needsGuard(text) ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    return needsQuotes
      ? "\""
        + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\"" : safe
  }

  /// Whether the text gets a `'` before it. If it begins with one itself, as `'=1+1` does, it gets another one, so that an
  /// import takes off only what the export added.
  static func needsGuard(_ text: String) -> Bool {
    isFormula(String(text.drop { $0 == "'" }))
  }

  /// Whether a spreadsheet would calculate the text.
  private static func isFormula(_ text: String) -> Bool {
    text.first == "\t"
      || text.first { !$0.isWhitespace }.map { "=+-@＝＋－＠".contains($0) } ?? false
  }
}
