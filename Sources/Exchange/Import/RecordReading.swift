import Diagnostics
package import Journal
import Markdown
import TextKit

/// What a record states, read as a note with its fields would be. The same words and dates are understood as in a note.
package struct RecordReading: Sendable {
  /// `nil` if the record is not an application.
  package private(set) var application: Application?
  /// The record with what is understood of it.
  package private(set) var record: ImportedRecord
  /// What is not in the note as it is in the record.
  package private(set) var problems: [ImportedRecord.Problem]
  /// Whether only the words of the record mean the same later: a day without a year, a status of a day that is ahead, or
  /// an event that is not understood.
  private(set) var needsOwnWords = false
  /// The status as it was typed, if it only counts from a later day on.
  private(set) var statusAhead: String?

  /// Whether the record itself has a status, and not only its format.
  private(set) var hasStatus = false

  private typealias Problem = ImportedRecord.Problem

  package init(_ record: ImportedRecord, _ vocabulary: Vocabulary) {
    self.record = record
    problems = record.problems
    self.record.problems = []
    leaveOutLongCells()
    leaveOutRepeatedFields(vocabulary)
    if let status = self.record.datedStatus { self.record.events.append(status.event) }
    read(vocabulary)
    readDay(vocabulary)
    readArchived(vocabulary)
    checkYear(vocabulary)
    checkFurtherDays(vocabulary)
    hasStatus = self.record.cells.contains { cell in
      self.record.isStatus(cell, vocabulary) && !cell.column.isEmpty
    }
    (self.record.day, self.record.datedStatus, self.record.archived) = (nil, nil, nil)
  }

  // MARK: Cells

  /// The longest cell that can be a field. A longer one is a text that is in the wrong column.
  private static let longestField = 4000

  private mutating func leaveOutLongCells() {
    let isLong = { (cell: ImportedRecord.Cell) in
      cell.text.utf8.count > RecordReading.longestField
    }
    problems += record.cells.filter(isLong).map { cell in
      Problem(
        column: cell.column, text: String(cell.text.prefix(60)) + "…",
        reason: "it is too long for a field; --map '\(cell.column)=notes' makes it text")
    }
    record.removeCells(where: isLong)
  }

  /// Leaves out the later columns of a field that has one value.
  private mutating func leaveOutRepeatedFields(_ vocabulary: Vocabulary) {
    var first: [String: ImportedRecord.Cell] = [:]
    var repeated: [ImportedRecord.Cell] = []
    for cell in record.cells {
      guard let field = vocabulary.field(for: cell.key, of: Application.self)?.name,
        !RecordReading.fieldsOfSeveral.contains(field)
      else { continue }
      if let earlier = first[field] {
        repeated.append(cell)
        if cell.text != earlier.text, !cell.column.isEmpty {
          record.leaveOut(cell.column, cell.text, beside: earlier.column)
        }
      } else {
        first[field] = cell
      }
    }
    if repeated.isEmpty { return }
    record.removeCells { repeated.contains($0) }
    problems += record.problems
    record.problems = []
  }

  /// The fields that several keys may fill in together.
  private static let fieldsOfSeveral: Set = [
    ApplicationField.status.name, ApplicationField.history.name, "interviews", "contacts",
    "skills", "tags",
  ]

  // MARK: Course

  /// Reads the record, and leaves out what is not understood.
  private mutating func read(_ vocabulary: Vocabulary) {
    // Each round leaves out at least one cell.
    while true {
      let read = vocabulary.note(in: record.note, hasSettings: false)
      application = read.note as? Application
      let unread = unread(read.diagnostics, vocabulary)
      for problem in unread where !problems.contains(problem) { problems.append(problem) }
      statusAhead = read.diagnostics.compactMap { self.statusAhead($0, vocabulary) }.first
      if statusAhead != nil || unread.contains(where: isKeptEvent) { needsOwnWords = true }
      let left = unread.filter { $0.effect == .leftEmpty }
      if left.isEmpty {
        // Its day is in the history, and its words are not understood there.
        guard let status = record.datedStatus, unread.contains(where: { $0.text == status.event })
        else { return }
        record.datedStatus = nil
        record.set(ApplicationField.status.name, status.words, column: status.column)
        continue
      }
      let isLeft = { (column: String, text: String) in
        left.contains { $0.column == column && $0.text == text }
      }
      let isUnsent = record.cells.contains { cell in
        left.contains { $0.reason == RecordReading.notSent(cell) }
      }
      // A day of sending that cannot be read still means that it was sent.
      let hasUnreadDay =
        !isUnsent
        && record.cells.contains { cell in
          isLeft(cell.column, cell.text) && cell.text.contains { $0.isNumber }
            && vocabulary.field(for: cell.key, of: Application.self) === ApplicationField.applied
        }
      record.removeCells { isLeft($0.column, $0.text) }
      let events = record.events
      record.events.removeAll { isLeft(RecordReading.historyColumn, $0) }
      if let status = record.datedStatus, events.contains(status.event),
        !record.events.contains(status.event)
      {
        record.datedStatus = nil
        record.set(ApplicationField.status.name, status.words, column: status.column)
      }
      if hasUnreadDay { record.set(ApplicationField.applied.name, "true", column: "") }
    }
  }

  private static let historyColumn = "history"

  /// Whether the problem is an event that stays in the history though it is not understood.
  private func isKeptEvent(_ problem: Problem) -> Bool {
    problem.effect == .kept && problem.column == RecordReading.historyColumn
  }

  /// The status that a problem is about, if it is that its day is ahead.
  private func statusAhead(_ diagnostic: Diagnostic, _ vocabulary: Vocabulary) -> String? {
    guard diagnostic.message.id == .statusAhead, let cell = cell(of: diagnostic),
      record.isStatus(cell, vocabulary)
    else { return nil }
    return cell.text
  }

  /// The cell that is the line of a problem; `nil` if it is an event.
  private func cell(of diagnostic: Diagnostic) -> ImportedRecord.Cell? {
    // The first two lines are the dashes and the type.
    let index = diagnostic.position.line - 3
    return record.cells.indices.contains(index) ? record.cells[index] : nil
  }

  /// What the problems of the note are about.
  private func unread(_ diagnostics: [Diagnostic], _ vocabulary: Vocabulary) -> [Problem] {
    diagnostics.flatMap { diagnostic -> [Problem] in
      if let cell = cell(of: diagnostic) {
        return problems(of: cell, diagnostic.message, vocabulary)
      }
      let event = diagnostic.position.line - 3 - record.cells.count - 1
      guard record.events.indices.contains(event), !record.keepsEvents,
        RecordReading.unreadProblems.contains(diagnostic.message.id)
      else { return [] }
      return [
        Problem(
          column: RecordReading.historyColumn, text: record.events[event],
          reason: diagnostic.message.text,
          // The day of a stage that is not known counts.
          effect: diagnostic.message.id == .unknownStage ? .kept : .leftEmpty)
      ]
    }
  }

  private func problems(
    of cell: ImportedRecord.Cell, _ message: Diagnostic.Message, _ vocabulary: Vocabulary
  ) -> [Problem] {
    let field = vocabulary.field(for: cell.key, of: Application.self)
    let problem = { (effect: Problem.Effect) in
      [Problem(column: cell.column, text: cell.text, reason: message.text, effect: effect)]
    }
    switch message.id {
    case .savedButSent where field === ApplicationField.status:
      // The status was typed, and the day may be that of saving.
      return record.cells.filter {
        vocabulary.field(for: $0.key, of: Application.self) === ApplicationField.applied
      }.map {
        Problem(column: $0.column, text: $0.text, reason: RecordReading.notSent(cell))
      }
    case .unknownStatus where field === ApplicationField.status: return problem(.kept)
    case .statusAhead where field === ApplicationField.status: return problem(.kept)
    case .severalValues where field?.content.isDay ?? false: return problem(.partly)
    case let id where RecordReading.unreadProblems.contains(id): return problem(.leftEmpty)
    default: return []
    }
  }

  private static func notSent(_ status: ImportedRecord.Cell) -> String {
    "the status '\(status.text)' says that it is not sent"
  }

  private static let unreadProblems: Set<Diagnostic.ID> = [
    .unknownStatus, .unknownStage, .invalidDate, .ambiguousDate, .invalidValue, .severalStatuses,
    .impossibleDay,
  ]

  /// Takes a day that is only called a day as that of sending, if the record states that it was sent.
  private mutating func readDay(_ vocabulary: Vocabulary) {
    guard let day = record.day, let read = application else { return }
    // That no one has written only matters once it is sent.
    let statuses = record.cells.filter { record.isStatus($0, vocabulary) }
    let isUnanswered =
      read.isSaved && read.history.events.isEmpty && !statuses.isEmpty
      && statuses.allSatisfy { ApplicationField.statesNoResponse($0.column, $0.text) }
    if read.applied == nil, read.isSent || isUnanswered {
      record.set(ApplicationField.applied.name, day.text, column: day.column)
      self.read(vocabulary)
      if record.cells.contains(where: { $0.column == day.column && $0.text == day.text }) { return }
      if problems.contains(where: { $0.column == day.column && $0.text == day.text }) { return }
    }
    let reason =
      if let applied = read.applied {
        "the day of sending is \(applied), and what this day means is not known"
      } else if read.isSaved, record.hasStatus(vocabulary) {
        "it is not sent, and a note has no other day"
      } else {
        "it is not known whether it is the day of sending; --map '\(day.column)=applied' says so"
      }
    if read.applied.map({ "\($0)" }) == day.text { return }
    problems.append(Problem(column: day.column, text: day.text, reason: reason))
  }

  /// What was put away and is open may have ended. Its stage becomes an event, and the status what is known.
  private mutating func readArchived(_ vocabulary: Vocabulary) {
    guard let archived = record.archived, let read = application, read.outcome == nil else {
      return
    }
    if read.isSaved {
      // What was put away before it was sent was not pursued.
      record.setStatus(to: Milestone.outcome(.notPursued).word, column: archived.column, vocabulary)
      return self.read(vocabulary)
    }
    problems.append(
      Problem(
        column: archived.column, text: archived.text,
        reason: "it was put away there; set the status to how it ended, if it did", effect: .kept))
    if read.isUnclear { return }
    if read.stage > .applied, record.datedStatus == nil {
      record.events.append(Milestone.stage(read.stage).word)
    }
    if read.applied == nil, read.stage == .applied {
      record.set(ApplicationField.applied.name, "true", column: "")
    }
    record.setStatus(to: "archived", column: "", vocabulary)
    self.read(vocabulary)
    problems.removeAll { $0.column.isEmpty }
  }

  /// Lists a day of the status whose year is a guess.
  private mutating func checkYear(_ vocabulary: Vocabulary) {
    guard let application else { return }
    for (index, cell) in record.cells.enumerated() where record.isStatus(cell, vocabulary) {
      let event = application.history.events.first { $0.line == index + 3 && $0.day != nil }
      guard let day = event?.day, day != application.answered,
        !RecordReading.hasYear(cell.text, day)
      else { continue }
      needsOwnWords = true
      problems.append(
        Problem(
          column: cell.column, text: cell.text,
          reason: "its day has no year, and is read as \(day)", effect: .supposed))
    }
  }

  /// Lists a cell with several days of one event of which only one is read: `2026-03-09, 2026-03-16` below `Interview Date`.
  private mutating func checkFurtherDays(_ vocabulary: Vocabulary) {
    guard let application else { return }
    for cell in record.cells
    where vocabulary.field(for: cell.key, of: Application.self) == nil
      && vocabulary.isEvent(key: cell.key, of: Application.self)
    {
      let parts = cell.text.split { ",;&\n".contains($0) }.map { String($0).trimmed }
      let days = parts.compactMap { part -> Day? in
        if case .value(let day) = Day.read(part, order: record.order) { day } else { nil }
      }
      guard days.count > 1 else { continue }
      let isRead = days.allSatisfy { day in application.history.events.contains { $0.day == day } }
      let problem = Problem(
        column: cell.column, text: cell.text,
        reason: "only the first day is read; enter the others into the history", effect: .partly)
      if !isRead, !problems.contains(where: { $0.column == cell.column && $0.text == cell.text }) {
        problems.append(problem)
      }
    }
  }

  /// Whether the text gives the year of the day, as in `2026`, `3/20/26`.
  private static func hasYear(_ text: String, _ day: Day) -> Bool {
    text.contains("\(day.year)")
      || text.split(whereSeparator: \.isWhitespace).contains { word in
        word.split { !$0.isNumber }.count >= 3
      }
  }
}

extension ImportedRecord {
  fileprivate func hasStatus(_ vocabulary: Vocabulary) -> Bool {
    cells.contains { isStatus($0, vocabulary) }
  }

  func isStatus(_ cell: Cell, _ vocabulary: Vocabulary) -> Bool {
    vocabulary.field(for: cell.key, of: Application.self) === ApplicationField.status
  }

  fileprivate mutating func setStatus(
    to word: String, column: String, _ vocabulary: Vocabulary
  ) {
    let statuses = cells.filter { isStatus($0, vocabulary) }
    removeCells { statuses.contains($0) }
    set(ApplicationField.status.name, word, column: column)
  }

  /// The record as a note, with a line for each cell.
  fileprivate var note: SourceFile {
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
  /// The text in double quotes on one line, as YAML reads it.
  fileprivate var asYAMLText: String {
    let quoted = withoutControls.inDoubleQuotes
    if quoted.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return quoted }
    return quoted.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\\n").replacing("\t", with: " ")
  }
}
