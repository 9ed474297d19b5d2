import Journal
import TextKit

// The notes of ply: Markdown with TOML between dashes.
extension ImportFormat {
  static let ply = ImportFormat(
    "ply", "the notes of ply", layout: .ply,
    columns: [
      "appliedat": .field("applied"), "listingurl": .field("url"), "title": .field("role"),
      "stages": .events, "body": .posting,
    ],
    complete: { record, _ in record.set("imported from", "ply", column: "") })
}

extension RecordLayout {
  static let ply = RecordLayout(
    name: "ply", isOfOneProgram: true,
    matches: { text, _ in
      let lines = text.prefix(5000).split(whereSeparator: \.isNewline)
      return ["---", "+++"].contains(lines.first)
        && lines.contains { line in
          line.hasPrefix("[job") || line.hasPrefix("[[stages") || line.hasPrefix("applied_at =")
        }
    },
    tables: { text, _ throws(ForeignTable.Obstacle) in
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let end = lines.dropFirst().firstIndex { $0 == "---" || $0 == "+++" } ?? lines.endIndex
      let tables = try TOMLText.tables(in: lines[..<end].dropFirst())
      var entry = ForeignTable.Entry(line: 1)
      for table in tables where table.name.isEmpty || table.name == "job" {
        entry.fields += table.values.map { ($0.key, $0.text) }
      }
      let stages = tables.filter { $0.name == "stages" }
      entry.fields.append(("stages", stages.compactMap(event).joined(separator: "\n")))
      let body = lines[end...].dropFirst().joined(separator: "\n").trimmed
      entry.fields.append(("body", body))
      return [ForeignTable([entry], stages.compactMap(remark))]
    })

  /// What the event of a stage does not state.
  private static func remark(on stage: TOMLText.Table) -> ForeignTable.Remark? {
    let name = stage["name"] ?? stage["stage_type"] ?? ""
    switch (stage["start_time"], stage["deadline"]) {
    case (nil, nil):
      return ForeignTable.Remark(
        line: stage.line,
        "left out, because it has no day and may be ahead: the stage '\(name)'")
    case (nil, _?):
      return ForeignTable.Remark(
        line: stage.line, "supposed to be on the day of its deadline: the stage '\(name)'")
    case (let start?, let deadline?) where start.prefix(10) != deadline.prefix(10):
      return ForeignTable.Remark(
        line: stage.line, "left out: the deadline \(deadline.prefix(10)) of the stage '\(name)'")
    default: return nil
    }
  }

  /// `2026-03-10 screen — Chat with recruiter`
  private static func event(_ stage: TOMLText.Table) -> String? {
    guard let day = stage["start_time"] ?? stage["deadline"] else { return nil }
    let type = stage["stage_type"] ?? ""
    let name = stage["name"].map { BlankText.matches($0) ? "" : " — \($0)" } ?? ""
    return "\(time(in: day)) \(words[type.lowercased()] ?? type)\(name)"
  }

  /// `2026-03-10 09:00` for `2026-03-10T09:00:00`. Midnight and a time in UTC are not times of day.
  private static func time(in text: String) -> String {
    let day = text.prefix(10)
    let rest = text.withoutTimesInUTC.dropFirst(10)
    guard let mark = rest.first, "Tt ".contains(mark) else { return String(day) }
    let time = rest.dropFirst().prefix(5)
    return time.utf8.count == 5 && time != "00:00" ? "\(day) \(time)" : String(day)
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
    /// The line of the file on which it begins.
    let line: Int
    fileprivate(set) var values: [(key: String, text: String)] = []

    subscript(key: String) -> String? { values.first { $0.key == key }?.text }
  }

  static func tables(
    in lines: ArraySlice<Substring>
  ) throws(ForeignTable.Obstacle) -> [Table] {
    var tables = [Table(name: "", line: lines.startIndex + 1)]
    var rest = lines
    while let line = rest.popFirst() {
      let number = rest.startIndex
      let text = String(line).trimmed
      if text.isEmpty || text.hasPrefix("#") {
        continue
      } else if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
        tables.append(
          Table(name: String(text[..<end]).filter { $0 != "[" }.trimmed, line: number))
      } else if !text.hasPrefix("["), let equals = text.firstIndex(of: "=") {
        let key = String(text[..<equals]).trimmed.filter { $0 != "\"" }
        let value = String(text[text.index(after: equals)...]).trimmed
        tables[tables.count - 1].values.append((key, TOMLText.text(of: value, &rest)))
      } else {
        throw .invalidTOML(line: number)
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
