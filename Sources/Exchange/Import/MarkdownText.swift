import Journal
import TextKit

extension RecordLayout {
  /// Markdown: its tables, or else its headings with lists of fields, or one list of fields.
  static let markdown = RecordLayout(
    name: "markdown",
    matches: { text, path in
      let name = path.lowercased()
      return name.hasSuffix(".md") || name.hasSuffix(".markdown")
        || text.drop(while: \.isWhitespace).hasPrefix("# ")
    },
    tables: { text, _ throws(ForeignTable.Obstacle) in try MarkdownText(text).tables() })
}

/// The lines of a Markdown file, without those of code.
private struct MarkdownText {
  private let lines: [(number: Int, text: Substring)]

  init(_ text: String) throws(ForeignTable.Obstacle) {
    try ForeignTable.refuseMergeMarkers(Array(text.utf8))
    var lines: [(number: Int, text: Substring)] = []
    var isCode = false
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in all.enumerated() {
      let isFence = line.hasPrefix("```") || line.hasPrefix("~~~")
      if isFence { isCode.toggle() }
      lines.append((index + 1, isCode || isFence ? "" : line))
    }
    // The fields at the start are those of the file itself, and not of its records.
    if all.first == "---", let end = all.dropFirst().firstIndex(of: "---") {
      for index in 0...end { lines[index].text = "" }
    }
    self.lines = lines
  }

  func tables() throws(ForeignTable.Obstacle) -> [ForeignTable] {
    let found = try pipeTables()
    if !found.isEmpty { return found }
    let (entries, others) = self.entries()
    if entries.isEmpty { throw .noRecords }
    return [ForeignTable(entries, others)]
  }

  // MARK: Tables

  private func pipeTables() throws(ForeignTable.Obstacle) -> [ForeignTable] {
    var tables: [ForeignTable] = []
    var index = 0
    while index + 1 < lines.count {
      guard lines[index].text.contains("|"), MarkdownText.isRule(lines[index + 1].text) else {
        index += 1
        continue
      }
      var rows = [row(at: index)]
      let width = rows[0].cells.count
      index += 2
      while index < lines.count, lines[index].text.contains("|") {
        var row = row(at: index)
        // Markdown adds the cells that a row lacks.
        while row.cells.count < width { row.cells.append("") }
        rows.append(row)
        index += 1
      }
      if rows.count > 1 { tables.append(try ForeignTable(rows)) }
    }
    return tables
  }

  /// Whether the line is the one below the header of a table: `|---|:--:|`.
  private static func isRule(_ line: Substring) -> Bool {
    line.contains("|") && line.contains("-") && line.allSatisfy { "|-: \t".contains($0) }
  }

  private func row(at index: Int) -> ForeignTable.Row {
    var text = String(lines[index].text).trimmed[...]
    if text.first == "|" { text.removeFirst() }
    if text.last == "|", !text.hasSuffix("\\|") { text.removeLast() }
    var cells = [""]
    var isEscaped = false
    for character in text {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        if character == "|" { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return ForeignTable.Row(
      line: lines[index].number, cells: cells.map { $0.withoutEmphasis.withoutAngleBrackets })
  }

  // MARK: Headings and lists

  /// A heading with the fields below it is a record, and so are the fields above the first heading. Items of a list
  /// without any field are listed.
  private func entries() -> (found: [ForeignTable.Entry], others: [ForeignTable.Remark]) {
    var found: [ForeignTable.Entry] = []
    var others: [ForeignTable.Remark] = []
    var current = Section(line: 1, title: nil)
    for (number, line) in lines {
      if let title = MarkdownText.title(in: line) {
        current.end(adding: &found)
        others += current.itemsWithoutFields
        current = Section(line: number, title: title)
      } else {
        if current.isFollowed(by: line) {
          current.end(adding: &found)
          current = Section(line: number, title: nil)
        }
        current.add(line, number)
      }
    }
    current.end(adding: &found)
    return (found, others + current.itemsWithoutFields)
  }

  private static func title(in line: Substring) -> String? {
    let marks = line.prefix { $0 == "#" }
    guard (1...6).contains(marks.count), line.dropFirst(marks.count).first == " " else {
      return nil
    }
    return String(line.dropFirst(marks.count)).withoutEmphasis
  }
}

/// What is below a heading until the next one.
private struct Section {
  let line: Int
  /// `nil` above the first heading.
  let title: String?
  private var firstField: Int?
  private var fields: [(key: String, text: String)] = []
  private var text: [String] = []
  private var items: [(line: Int, text: Substring)] = []

  /// The items of its lists, if it has no field.
  var itemsWithoutFields: [ForeignTable.Remark] {
    if !fields.isEmpty { return [] }
    return items.map { line, text in
      ForeignTable.Remark(
        line: line, "left out, because nothing near it is like '- Status: applied': \(text)")
    }
  }

  init(line: Int, title: String?) { (self.line, self.title) = (line, title) }

  /// Whether the line begins another record: it has a second company, or below no heading, the first field again.
  func isFollowed(by line: Substring) -> Bool {
    guard let first = fields.first, let field = Section.field(in: line) else { return false }
    let has = { (key: String) in
      fields.contains { FieldName.folded($0.key) == FieldName.folded(key) }
    }
    if ApplicationField.company.isCalled(field.key) { return has(field.key) }
    return title == nil && FieldName.folded(field.key) == FieldName.folded(first.key)
  }

  mutating func add(_ line: Substring, _ number: Int) {
    if let field = Section.field(in: line) {
      if firstField == nil { firstField = number }
      fields.append(field)
      return
    }
    if !fields.isEmpty || title != nil { text.append(String(line)) }
    if let mark = line.first, "-*+".contains(mark), line.dropFirst().first == " " {
      items.append((number, line))
    }
  }

  /// `- **Status:** Rejected`, `Status: Rejected`, `**Status**: Rejected`, `Status:: Rejected`
  private static func field(in line: Substring) -> (key: String, text: String)? {
    var rest = line.drop { $0.isWhitespace }
    if let mark = rest.first, "-*+".contains(mark), rest.dropFirst().first == " " {
      rest = rest.dropFirst(2)
      for box in ["[ ] ", "[x] "] where rest.hasPrefix(box) { rest = rest.dropFirst(box.count) }
    }
    guard let colon = rest.firstIndex(of: ":") else { return nil }
    let key = String(rest[..<colon]).withoutEmphasis
    let value = rest[colon...].drop { ":*_".contains($0) }
    let isKey =
      (1...40).contains(key.count) && key.first?.isLetter == true
      && key.split(separator: " ").count <= 4
    // `https://x.example` is not a field.
    guard isKey, !value.hasPrefix("//"), value.isEmpty || value.first?.isWhitespace == true else {
      return nil
    }
    return (key, String(value).withoutEmphasis)
  }

  func end(adding found: inout [ForeignTable.Entry]) {
    if fields.isEmpty { return }
    var entry = ForeignTable.Entry(line: title == nil ? firstField ?? line : line, fields: fields)
    let (company, role) = title.map(Section.parts) ?? (nil, nil)
    let has = { (field: FieldName) in fields.contains { field.isCalled($0.key) } }
    if let company, !has(ApplicationField.company) { entry.fields.append(("company", company)) }
    if let role, !has(ApplicationField.role) { entry.fields.append(("role", role)) }
    let text = text.joined(separator: "\n").trimmed
    if !text.isEmpty { entry.fields.append(("notes", text)) }
    found.append(entry)
  }

  /// `Acme — Engineer`, `Engineer at Acme`
  private static func parts(of title: String) -> (company: String?, role: String?) {
    for dash in [" — ", " – ", " - ", " | "] {
      if let place = title.firstRange(of: dash) {
        return (String(title[..<place.lowerBound]), String(title[place.upperBound...]).trimmed)
      }
    }
    for word in [" at ", " @ "] {
      if let place = title.firstRange(of: word) {
        return (String(title[place.upperBound...]).trimmed, String(title[..<place.lowerBound]))
      }
    }
    return (title, nil)
  }
}

extension String {
  /// `https://x.example` for `<https://x.example>`.
  fileprivate var withoutAngleBrackets: String {
    hasPrefix("<http") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }

  /// The text without the marks of bold and italic words around it.
  fileprivate var withoutEmphasis: String {
    var text = trimmed[...]
    while let first = text.first, let last = text.last, text.count > 1, "*_`".contains(first),
      first == last
    {
      text = text.dropFirst().dropLast()
    }
    // `**Status:**` has its marks on both sides of the colon.
    while let first = text.first, "*".contains(first) { text = text.dropFirst() }
    while text.hasSuffix("**") { text = text.dropLast(2) }
    return String(text).trimmed
  }
}
