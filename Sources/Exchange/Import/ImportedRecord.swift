import Diagnostics
package import Journal
import Markdown
import TextKit

/// A record of another tracker, as the fields of a note that would mean the same.
package struct ImportedRecord: Sendable {
  package let file: String
  /// The line on which it begins.
  package let line: Int
  /// The order of day and month in its dates; `nil` if no date needs one.
  package let order: DateOrder?
  package private(set) var cells: [Cell] = []
  /// Dated words, each an item of a history.
  var events: [String] = []
  /// The text below the fields.
  package private(set) var text = ""
  /// A day that is that of sending if the application was sent.
  var day: Cell?
  /// What the format itself does not understand.
  var problems: [Problem] = []
  /// Whether a status that is not understood stays as it is, because a note had it.
  var keepsStatus = false

  package struct Cell: Sendable, Equatable {
    /// The key of a field as it may be in a note.
    let key: String
    /// The column that it comes from.
    package let column: String
    package let text: String
    /// The values of a list; `nil` for a text.
    var items: [String]?
  }

  /// A cell that is not understood, so that it is left out.
  package struct Problem: Sendable, Equatable {
    package let column: String
    package let text: String
    package let reason: String
  }

  init(file: String, line: Int, order: DateOrder? = nil) {
    (self.file, self.line, self.order) = (file, line, order)
  }

  /// Sets a field if the text is not empty. Of two columns for one field, the first one with a text counts.
  mutating func set(_ key: String, _ text: String, column: String, items: [String]? = nil) {
    let folded = FieldName.folded(key)
    if BlankText.matches(text) || cells.contains(where: { FieldName.folded($0.key) == folded }) {
      return
    }
    cells.append(Cell(key: key, column: column, text: text, items: items))
  }

  mutating func replace(_ key: String, with text: String, column: String) {
    remove(key)
    set(key, text, column: column)
  }

  mutating func remove(_ key: String) {
    let folded = FieldName.folded(key)
    cells.removeAll { FieldName.folded($0.key) == folded }
  }

  /// Adds a paragraph to the text, without characters that a terminal would obey.
  mutating func add(text more: String) {
    text += (text.isEmpty ? "" : "\n\n") + more.withoutControls.trimmed
  }

  /// The record with the cells of another one for the fields that it lacks, and with another course.
  func adding(
    _ fields: [(name: String, text: String)], course: (events: [String], status: String)?,
    _ vocabulary: Vocabulary
  ) -> ImportedRecord {
    var record = self
    if let course {
      record.cells.removeAll { cell in
        let field = vocabulary.field(for: cell.key, of: Application.self)?.name
        return field == ApplicationField.status.name || field == ApplicationField.applied.name
      }
      record.day = nil
      record.events = course.events
      record.set(ApplicationField.status.name, course.status, column: "")
    }
    for (name, text) in fields { record.replace(name, with: text, column: name) }
    return record
  }
}

// What a record means.
extension ImportedRecord {
  /// The longest cell that can be a field. A longer one is a text that is in the wrong column.
  private static let longestField = 4000

  /// What the record states, read as a note with these fields would be. The same words and dates are understood as in a
  /// note.
  ///
  /// - Returns: The application, or `nil` if the record is not one, and the cells that are not understood.
  package func read(_ vocabulary: Vocabulary) -> (application: Application?, problems: [Problem]) {
    var record = self
    var problems = problems + record.removeLongCells()
    var application = record.readUnderstood(vocabulary, &problems)
    if let day, let read = application, read.applied == nil, read.isSent || read.isUnclear {
      record.set(ApplicationField.applied.name, day.text, column: day.column)
      application = record.readUnderstood(vocabulary, &problems)
    }
    return (application, problems)
  }

  private mutating func removeLongCells() -> [Problem] {
    let long = cells.filter { $0.text.utf8.count > ImportedRecord.longestField }
    cells.removeAll { $0.text.utf8.count > ImportedRecord.longestField }
    return long.map { cell in
      Problem(
        column: cell.column, text: String(cell.text.prefix(60)) + "…",
        reason: "it is too long for a field; --map '\(cell.column)=notes' makes it text")
    }
  }

  /// Reads the record, and leaves out what is not understood.
  private mutating func readUnderstood(
    _ vocabulary: Vocabulary, _ problems: inout [Problem]
  ) -> Application? {
    // Each round leaves out at least one cell.
    while true {
      let read = vocabulary.note(in: note, hasSettings: false)
      let unread = unread(read.diagnostics)
      if unread.isEmpty { return read.note as? Application }
      problems += unread
      let isUnread = { (column: String, text: String) in
        unread.contains { $0.column == column && $0.text == text }
      }
      // A day of sending that cannot be read still means that it was sent.
      let hasUnreadDay = cells.contains { cell in
        isUnread(cell.column, cell.text) && cell.text.contains { $0.isNumber }
          && vocabulary.field(for: cell.key, of: Application.self) === ApplicationField.applied
      }
      cells.removeAll { isUnread($0.column, $0.text) }
      events.removeAll { isUnread(ImportedRecord.historyColumn, $0) }
      if hasUnreadDay { set(ApplicationField.applied.name, "true", column: "") }
    }
  }

  private static let historyColumn = "history"

  /// The cells that a problem of the note is about.
  private func unread(_ diagnostics: [Diagnostic]) -> [Problem] {
    diagnostics.compactMap { diagnostic in
      let id = diagnostic.message.id
      guard ImportedRecord.unreadProblems.contains(id), !(keepsStatus && id == .unknownStatus)
      else { return nil }
      // The first two lines are the dashes and the type.
      let index = diagnostic.position.line - 3
      if cells.indices.contains(index) {
        return Problem(
          column: cells[index].column, text: cells[index].text, reason: diagnostic.message.text)
      }
      let event = index - cells.count - 1
      guard events.indices.contains(event), !keepsStatus else { return nil }
      return Problem(
        column: ImportedRecord.historyColumn, text: events[event], reason: diagnostic.message.text)
    }
  }

  private static let unreadProblems: Set<Diagnostic.ID> = [
    .unknownStatus, .unknownStage, .invalidDate, .ambiguousDate, .invalidValue, .severalStatuses,
    .impossibleDay,
  ]

  /// The record as a note, with a line for each cell.
  private var note: SourceFile {
    var lines = ["---", "type: application"]
    lines += cells.map { cell in
      let items = cell.items.map { "[\($0.map(\.asYAMLText).joined(separator: ", "))]" }
      return "\(cell.key.asYAMLText): \(items ?? cell.text.asYAMLText)"
    }
    if !events.isEmpty { lines += ["history:"] + events.map { "  - \($0.asYAMLText)" } }
    return SourceFile(path: "row.md", text: (lines + ["---", ""]).joined(separator: "\n"))
  }
}

extension String {
  /// The text without characters that a terminal or a page would obey.
  var withoutControls: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == .lineFeed }) { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.filter { !$0.isHiddenControl || $0 == "\n" || $0 == "\t" }))
  }

  /// The text in double quotes on one line, as YAML reads it.
  fileprivate var asYAMLText: String {
    let quoted = withoutControls.inDoubleQuotes
    if quoted.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return quoted }
    return quoted.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\\n").replacing("\t", with: " ")
  }
}
