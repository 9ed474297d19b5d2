package import Journal
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
  /// The paragraphs below the fields.
  package private(set) var paragraphs: [String] = []
  /// A day that is that of sending if the application was sent.
  var day: Cell?
  /// The status of a record whose status has a day of its own. It is an event, unless that cannot be read.
  var datedStatus: DatedStatus?
  /// What states that the other program had put the record away.
  var archived: Cell?
  /// What the format itself does not understand.
  var problems: [Problem] = []
  /// Whether events that are not understood stay as they are, because a note had them.
  var keepsEvents = false
  /// Whether each record of its file is an application of its own, because onward wrote the file.
  var isOneApplication = false
  /// Whether its text is all that the note has below the fields.
  var hasWholeText = false

  package struct Cell: Sendable, Equatable {
    /// The key of a field as it may be in a note.
    let key: String
    /// The column that it comes from.
    package let column: String
    package let text: String
    /// The values of a list; `nil` for a text.
    var items: [String]?
  }

  struct DatedStatus: Sendable {
    let day: String
    let words: String
    let column: String

    var event: String { "\(day) \(words)" }
  }

  /// A cell that does not become a part of the note as it is.
  package struct Problem: Sendable, Equatable {
    package let column: String
    package let text: String
    package let reason: String
    package var effect = Effect.leftEmpty

    package enum Effect: String, Sendable {
      /// It is not in the note.
      case leftEmpty = "left empty"
      /// It is in the note as it was typed, and not understood there either.
      case kept = "unclear"
      /// A part of it is in the note.
      case partly = "only partly"
      /// It is understood by a guess.
      case supposed = "supposed"
    }
  }

  init(file: String, line: Int, order: DateOrder? = nil) {
    (self.file, self.line, self.order) = (file, line, order)
  }

  /// The text below the fields.
  package var text: String { paragraphs.joined(separator: "\n\n") }

  /// Sets a field if the text is not empty. Of two columns for one field, the first one with a text counts.
  mutating func set(_ key: String, _ text: String, column: String, items: [String]? = nil) {
    if BlankText.matches(text) { return }
    let folded = FieldName.folded(key)
    if let first = cells.first(where: { FieldName.folded($0.key) == folded }) {
      if !column.isEmpty, first.text != text { leaveOut(column, text, beside: first.column) }
      return
    }
    cells.append(Cell(key: key, column: column, text: text, items: items))
  }

  /// Lists a text of a column whose field is already filled by another one.
  mutating func leaveOut(_ column: String, _ text: String, beside first: String) {
    let reason =
      first == column
      ? "an earlier column has the same name, and counts"
      : "it is the same field as '\(first)', which counts"
    problems.append(Problem(column: column, text: text, reason: reason))
  }

  mutating func replace(_ key: String, with text: String, column: String) {
    remove(key)
    set(key, text, column: column)
  }

  mutating func remove(_ key: String) {
    let folded = FieldName.folded(key)
    cells.removeAll { FieldName.folded($0.key) == folded }
  }

  mutating func removeCells(where isRemoved: (Cell) -> Bool) { cells.removeAll(where: isRemoved) }

  /// Adds a paragraph to the text, without characters that a terminal would obey.
  mutating func add(text more: String) {
    let paragraph = more.withoutControls.trimmed
    if !paragraph.isEmpty { paragraphs.append(paragraph) }
  }

  /// The record with the cells of another one for the fields that it lacks, with paragraphs, and with another course.
  func adding(
    _ fields: [(name: String, text: String)], paragraphs more: [String],
    course: (events: [String], status: String)?, _ vocabulary: Vocabulary
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
    record.paragraphs += more
    return record
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
}
