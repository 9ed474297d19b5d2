import Journal
import TextKit

// The notes of ply: Markdown with TOML between dashes.
extension ImportFormat {
  static let ply = ImportFormat(
    "ply", "the notes of ply", layout: .ply,
    columns: [
      "appliedat": .field("applied"), "listingurl": .field("url"), "title": .field("role"),
      "stages": .events, "body": .posting, "cycle": .unused, "team": .unused,
    ],
    complete: { record, _ in record.set("imported from", "ply", column: "") })
}

extension RecordLayout {
  static let ply = RecordLayout(
    name: "ply", isOfOneProgram: true,
    matches: { text, _ in
      text.hasPrefix("---")
        && text.prefix(5000).split(whereSeparator: \.isNewline).contains("[job]")
    },
    tables: { text throws(ForeignTable.Obstacle) in
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let end = lines.dropFirst().firstIndex { $0 == "---" || $0 == "+++" } ?? lines.endIndex
      let tables = TOMLText.tables(in: lines[1..<end])
      var entry = ForeignTable.Entry(line: 1)
      for table in tables where table.name.isEmpty || table.name == "job" {
        entry.fields += table.values.map { ($0.key, $0.text) }
      }
      let stages = tables.filter { $0.name == "stages" }.compactMap(event)
      entry.fields.append(("stages", stages.joined(separator: "\n")))
      let body = lines[end...].dropFirst().joined(separator: "\n").trimmed
      entry.fields.append(("body", body))
      return [ForeignTable([entry])]
    })

  /// `2026-03-10 screen — Chat with recruiter`
  private static func event(_ stage: TOMLText.Table) -> String? {
    guard let day = stage["start_time"] ?? stage["deadline"] else { return nil }
    let type = stage["stage_type"] ?? ""
    let name = stage["name"].map { BlankText.matches($0) ? "" : " — \($0)" } ?? ""
    return "\(day.prefix(10)) \(words[type.lowercased()] ?? type)\(name)"
  }

  /// The words of a history for its stages.
  private static let words = [
    "applied": "applied", "recruiter": "screen", "screen": "screen",
    "technical": "interview (technical)", "behavioral": "interview (behavioral)",
    "onsite": "interview (onsite)", "teammatching": "interview (team matching)",
    "negotiation": "offer", "rejected": "rejected", "accepted": "accepted",
  ]
}

/// The part of TOML that ply writes: tables with texts, dates, numbers and lists on one line, and texts of several lines.
private struct TOMLText {
  struct Table {
    let name: String
    fileprivate(set) var values: [(key: String, text: String)] = []

    subscript(key: String) -> String? { values.first { $0.key == key }?.text }
  }

  static func tables(in lines: ArraySlice<Substring>) -> [Table] {
    var tables = [Table(name: "")]
    var rest = lines
    while let line = rest.popFirst() {
      let text = String(line).trimmed
      if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
        tables.append(Table(name: String(text[..<end]).filter { $0 != "[" }.trimmed))
      } else if !text.hasPrefix("#"), let equals = text.firstIndex(of: "=") {
        let key = String(text[..<equals]).trimmed.filter { $0 != "\"" }
        let value = String(text[text.index(after: equals)...]).trimmed
        tables[tables.count - 1].values.append((key, TOMLText.text(of: value, &rest)))
      }
    }
    return tables
  }

  /// The text of a value, which may go on in the lines below.
  private static func text(of value: String, _ rest: inout ArraySlice<Substring>) -> String {
    for quotes in ["\"\"\"", "'''"] where value.hasPrefix(quotes) {
      var text = String(value.dropFirst(3))
      while text.firstRange(of: quotes) == nil, let line = rest.popFirst() { text += "\n" + line }
      if let end = text.firstRange(of: quotes) { text = String(text[..<end.lowerBound]) }
      return (quotes == "'''" ? text : unescaped(text[...])).trimmed
    }
    if value.hasPrefix("[") {
      let inner = value.dropFirst().prefix { $0 != "]" }
      var none: ArraySlice<Substring> = []
      return inner.split(separator: ",").map { TOMLText.text(of: String($0).trimmed, &none) }
        .joined(separator: "; ")
    }
    guard let quote = value.first, "\"'".contains(quote) else {
      return String(value.prefix { $0 != "#" }).trimmed
    }
    var text = Substring()
    var isEscaped = false
    for character in value.dropFirst() {
      if character == quote, !isEscaped { break }
      text.append(character)
      isEscaped = quote == "\"" && character == "\\" && !isEscaped
    }
    return quote == "'" ? String(text) : unescaped(text)
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.popFirst() else {
        result.append(character)
        continue
      }
      switch next {
      case "n": result += "\n"
      case "t": result += " "
      case "u", "U":
        let digits = rest.prefix(next == "u" ? 4 : 8)
        rest = rest.dropFirst(digits.count)
        if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
          result.unicodeScalars.append(scalar)
        }
      default: result.append(next)
      }
    }
    return result
  }
}
