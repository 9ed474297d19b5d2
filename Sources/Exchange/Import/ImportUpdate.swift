import Editing
package import Journal
package import Markdown
import TextKit

/// A note with what a record knows more, written by the lossless editor.
package struct ImportUpdate {
  package let source: SourceFile
  /// What the record and the note stated differently before it got what the record knows more.
  package let differences: [ImportDifference]

  /// Why a note cannot get what a record knows more, as a sentence without a period.
  package struct Refusal: Error {
    package let reason: String
  }

  /// - Parameters:
  ///   - paragraphs: The text of the record.
  ///   - source: The note as it is now, which may have got something from another record.
  package init(
    _ record: Application, _ paragraphs: [String], in source: SourceFile, _ vocabulary: Vocabulary,
    hasSettings: Bool
  ) throws(Refusal) {
    var note = UpdatedNote(source, vocabulary, hasSettings: hasSettings)
    let known = try note.application()
    var differences = ImportDifference.all(between: record, and: known)
    for difference in differences {
      if case .further = difference, let word = known.statusAsTyped {
        throw Refusal(
          reason: "its status '\(word)' is not understood, and has to be corrected first")
      }
      do throws(EditError) {
        switch difference {
        case .missing(let field, let theirs): try note.set(field, to: theirs)
        case .further(let events, let status): try note.add(events, status: status)
        case .other, .lessFar, .text: continue
        }
      } catch {
        throw Refusal(reason: error.reason)
      }
    }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let lacking = ImportedText.missing(paragraphs, in: text)
    if !lacking.isEmpty { differences.append(.text(lacking)) }
    try note.add(lacking)
    try note.verify(against: known)
    self.differences = differences
    self.source = note.source
  }
}

/// A note that gets single values.
private struct UpdatedNote {
  private(set) var source: SourceFile
  private let vocabulary: Vocabulary
  private let hasSettings: Bool

  init(_ source: SourceFile, _ vocabulary: Vocabulary, hasSettings: Bool) {
    (self.source, self.vocabulary, self.hasSettings) = (source, vocabulary, hasSettings)
  }

  func application() throws(ImportUpdate.Refusal) -> Application {
    if let application = read() { return application }
    throw ImportUpdate.Refusal(reason: "the note cannot be read any more")
  }

  private func read() -> Application? {
    vocabulary.note(in: source, hasSettings: hasSettings).note as? Application
  }

  mutating func set(_ field: String, to text: String) throws(EditError) {
    source = try FieldEdit(
      .value(text), of: field, in: source, as: Application.self, vocabulary
    ).note.source
  }

  mutating func add(_ events: [Event], status: String) throws(EditError) {
    for event in events {
      if let day = event.day, let milestone = event.milestone {
        let new = NewEvent(
          day: day, time: event.time, milestone: milestone, label: event.label, note: event.note)
        source = try HistoryEdit(.event(new), in: source, vocabulary, hasSettings: hasSettings)
          .note.source
      } else {
        try setStatus(to: event.milestone?.word ?? status)
      }
    }
  }

  /// Adds paragraphs, without another meaning of the note.
  mutating func add(_ paragraphs: [String]) throws(ImportUpdate.Refusal) {
    if paragraphs.isEmpty { return }
    let before = try application()
    for text in ImportedText.forms(of: paragraphs.joined(separator: "\n\n")) {
      var longer = self
      longer.source = ImportedText.adding(text, to: source)
      if let after = longer.read(), ImportedNote.isSame(after, before) {
        self = longer
        return
      }
    }
    throw ImportUpdate.Refusal(reason: "its text would change what the note states")
  }

  /// Sets the status to an event without a day. What only the old status stated is written into the history first.
  private mutating func setStatus(to word: String) throws(EditError) {
    let status = ApplicationField.status.name
    var other = self
    try other.set(status, to: "")
    let without = other.read()?.history.events ?? []
    for event in read()?.history.events ?? []
    where !without.contains(where: { $0.milestone == event.milestone && $0.day == event.day }) {
      source = try FieldEdit(
        .addition(event.item()), of: ApplicationField.history.name, in: source,
        as: Application.self,
        vocabulary
      ).note.source
    }
    try set(status, to: word)
  }

  /// Throws unless everything that was known still is.
  func verify(against known: Application) throws(ImportUpdate.Refusal) {
    let now = try application()
    let isWhole = known.history.events.allSatisfy { event in
      now.history.events.contains { $0.milestone == event.milestone && $0.day == event.day }
    }
    guard isWhole, now.stage >= known.stage, known.outcome == nil || now.outcome == known.outcome
    else {
      throw ImportUpdate.Refusal(reason: "the change would lose something that the note states")
    }
  }
}
