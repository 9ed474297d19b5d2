import Diagnostics
package import Journal
package import Markdown
import TextKit

/// A change to one event that a note already has: another day, more words, or its removal. Every other byte stays,
/// except the status if that named the event.
package struct EventEdit {
  package let source: SourceFile
  /// The event's line before and after the change, without its bullet and quotes. The second is `nil` if the event was
  /// removed.
  package let item: (before: String, after: String?)
  /// The status field if it changed.
  package let status: (key: String, before: String, after: String)?

  package enum Change {
    /// To another day. The old time does not apply to it.
    case move(day: Day, time: String?)
    /// What the event lacks so far.
    case complete(NewEvent)
    case removal
  }

  /// - Parameter event: an event with a day, as it was read from the note.
  package init(
    _ change: Change, of event: Event, in source: SourceFile, _ vocabulary: Vocabulary,
    hasSettings: Bool
  ) throws(EditError) {
    let reader = EventReader(vocabulary: vocabulary, hasSettings: hasSettings)
    let note = try EditableNote(source, as: Application.self, vocabulary)
    let before = try reader.application(in: source)
    let line: EventLine
    do throws(EditError) {
      line = try EventLine(event, in: note, before, vocabulary)
    } catch {
      throw change.byHand(event, error)
    }
    var edited: SourceFile
    switch change {
    case .move(let day, let time):
      let text = line.moved(to: "\(day)" + (time.map { " \($0)" } ?? ""))
      edited = try line.replaced(with: text, in: note)
      item = (line.item, text)
    case .complete(let new):
      let text = try line.completed(event, with: new)
      edited = try line.replaced(with: text, in: note)
      item = (line.item, text)
    case .removal:
      edited = try line.removed(from: note)
      item = (line.item, nil)
    }
    (edited, status) = try EventEdit.settingStatus(
      in: edited, event, reader, isCompletion: change.isCompletion)
    let after = try reader.application(in: edited)
    try reader.verify(after, before, event, change, problems: edited, source)
    self.source = edited
  }

  /// Sets the status to what has happened apart from the event, if it named the event and that is ahead now, or gone.
  private static func settingStatus(
    in source: SourceFile, _ event: Event, _ reader: EventReader, isCompletion: Bool
  ) throws(EditError) -> (SourceFile, (key: String, before: String, after: String)?) {
    let vocabulary = reader.vocabulary
    let note = try EditableNote(source, as: Application.self, vocabulary)
    guard !isCompletion,
      let field = vocabulary.fields(
        ApplicationField.status.name, of: Application.self, among: note.fields
      ).first,
      case .text(let scalar) = field.value, let milestone = event.milestone,
      vocabulary.statusTerms.meaning(ofStatus: scalar.text)?.term == milestone.term
    else { return (source, nil) }
    let happened = try reader.application(in: source).history.events.filter {
      $0.day != nil && !$0.isPlanned && $0.milestone != nil
    }
    guard !happened.contains(where: { $0.milestone == milestone }) else { return (source, nil) }
    let word = happened.last?.milestone?.word ?? ""
    let edited = try note.setting(field.key.text, to: word)
    return (edited.source, (field.key.text, scalar.text, word))
  }
}

extension EventEdit.Change {
  fileprivate var isCompletion: Bool { if case .complete = self { true } else { false } }
}

extension Milestone {
  fileprivate var term: StatusTerm {
    switch self {
    case .stage(let stage): .stage(stage)
    case .outcome(let outcome): .outcome(outcome)
    }
  }
}

extension EventEdit.Change {
  /// The error for an event that is written in another form than an item of a list, with what to type instead.
  fileprivate func byHand(_ event: Event, _ error: EditError) -> EditError {
    guard let day = event.day, let stage = event.milestone?.word else { return error }
    let remedy =
      switch self {
      case .move(let new, let time):
        "In an editor, write \(new)\(time.map { " \($0)" } ?? "") there in place of \(day)."
      case .removal:
        "In an editor, take out the day \(day) and the '\(stage)' that belongs to it, and nothing else."
      case .complete: "Change it there in an editor."
      }
    return EditError(error.reason, line: error.line, remedy: remedy, .wrong)
  }
}

/// The line of a note that contains an event.
private struct EventLine {
  /// The bytes from the event's date to the end of its text.
  private let range: Range<Int>
  /// The text in these bytes.
  let item: String
  /// The number of characters of the date and the time at the start of the item.
  private let dateLength: Int
  /// The item of a list in the front matter; `nil` in the text.
  private let entry: (field: Field, index: Int)?
  private let number: Int

  /// Throws if the line contains anything but the event and its bullet.
  init(
    _ event: Event, in note: EditableNote, _ application: Application, _ vocabulary: Vocabulary
  ) throws(EditError) {
    number = event.line
    let ofLine = application.history.events.filter { $0.line == event.line }
    let start = note.start(ofLine: event.line)
    guard ofLine.count == 1, let day = event.day, let start else { throw EventLine.refusal(number) }
    entry = EventLine.entry(at: event.line, in: note, vocabulary)
    if let entry, case .list(let items) = entry.field.value,
      case .text(let scalar) = items[entry.index]
    {
      guard let date = vocabulary.date(startOf: scalar.text[...]), date.day == day,
        !note.isCut(scalar)
      else { throw EventLine.refusal(number) }
      range = scalar.bytes
      item = scalar.text
      dateLength = EventLine.length(ofDateIn: scalar.text, before: date.rest)
      return
    }
    guard start >= note.bodyStart else { throw EventLine.refusal(number) }
    let end = note.lineEnd(of: start)
    let bullet = note.bytes[start..<end].prefix(EventLine.mostOfBullet).indices.first { index in
      !note.bytes[index].isBlank && (index == start || !note.bytes[index - 1].isLetterOrFigure)
        && vocabulary.date(startOf: String(decoding: note.bytes[index..<end], as: UTF8.self)[...])?
          .day == day
    }
    guard let bullet, let text = String(validating: note.bytes[bullet..<end], as: UTF8.self),
      let date = vocabulary.date(startOf: text[...])
    else { throw EventLine.refusal(number) }
    item = text.trimmed
    range = bullet..<(bullet + item.utf8.count)
    dateLength = EventLine.length(ofDateIn: item, before: date.rest)
  }

  /// A bullet, a box and marks of quotes are no longer than this.
  private static let mostOfBullet = 24

  private static func refusal(_ line: Int) -> EditError {
    EditError(
      "the event is not alone in a list, on a line that begins with its day", line: line,
      remedy: "Change it there in an editor.", .wrong)
  }

  private static func length(ofDateIn text: String, before rest: Substring) -> Int {
    let date = text.prefix(text.count - rest.count)
    return date.count - date.reversed().prefix(while: \.isBlank).count
  }

  private static func entry(
    at line: Int, in note: EditableNote, _ vocabulary: Vocabulary
  ) -> (field: Field, index: Int)? {
    for field in note.document.frontMatter.fields {
      guard case .list(let items) = field.value else { continue }
      for (index, item) in items.enumerated() {
        if case .text(let scalar) = item, scalar.position.line == line { return (field, index) }
      }
    }
    return nil
  }

  func moved(to date: String) -> String { date + item.dropFirst(dateLength) }

  /// The item with a time, a label or a note that it lacks.
  func completed(_ event: Event, with new: NewEvent) throws(EditError) -> String {
    var date = String(item.prefix(dateLength))
    if let time = new.time, event.time == nil { date += " \(time)" }
    var rest = String(item.dropFirst(dateLength))
    if let label = new.label, event.label == nil {
      // Only after a stage without more words is it certain what it belongs to.
      guard event.note == nil else { throw EventLine.refusal(number) }
      rest += " (\(label))"
    }
    if let note = new.note, event.note == nil { rest += " — \(note)" }
    return date + rest
  }

  func replaced(with text: String, in note: EditableNote) throws(EditError) -> SourceFile {
    guard let entry else {
      let bytes =
        Array(note.bytes[..<range.lowerBound]) + Array(text.utf8) + note.bytes[range.upperBound...]
      return SourceFile(path: note.source.path, bytes: bytes)
    }
    var texts = entry.field.value.texts.map(\.text)
    guard case .list(let items) = entry.field.value, texts.count == items.count,
      case .text(let scalar) = items[entry.index]
    else { throw EventLine.refusal(number) }
    texts[entry.index] = text
    let written = YAMLScalar(text: text, isInFlow: note.isFlow(entry.field))
      .written(as: note.style(of: scalar))
    return try note.replacing(
      range, with: written, expecting: entry.field.key.text, toEqual: texts
    ).source
  }

  /// The note without the line.
  func removed(from note: EditableNote) throws(EditError) -> SourceFile {
    let start = note.lineStart(of: range.lowerBound)
    let end = note.lineEnd(of: range.upperBound)
    let isOneLine = note.lineStart(of: range.upperBound) == start
    let before = note.bytes[start..<range.lowerBound]
    guard isOneLine, !before.contains(.hash),
      entry == nil
        || before.allSatisfy({
          $0.isBlank || $0 == .dash || $0 == .doubleQuote || $0 == .singleQuote
        })
    else { throw EventLine.refusal(number) }
    let ending = note.lineEnding(ofLineAt: start).utf8.count
    let bytes =
      Array(note.bytes[..<start]) + note.bytes[min(end + ending, note.bytes.count)...]
    return SourceFile(path: note.source.path, bytes: bytes)
  }
}

extension UInt8 {
  fileprivate var isLetterOrFigure: Bool {
    isASCIIDigit || isASCIILowercase || UInt8.uppercaseLetters.contains(self) || self > 0x7F
  }
}

extension EditableNote {
  /// The offset at which a line begins; `nil` if there is no such line.
  fileprivate func start(ofLine number: Int) -> Int? {
    var (line, start) = (1, 0)
    while line < number {
      let end = lineEnd(of: start)
      if end >= bytes.count { return nil }
      start = end + 1
      if bytes[end] == .carriageReturn, start < bytes.count, bytes[start] == .lineFeed {
        start += 1
      }
      line += 1
    }
    return start
  }
}

/// Reads an application's note before and after a change to one of its events.
private struct EventReader {
  let vocabulary: Vocabulary
  let hasSettings: Bool

  func application(in source: SourceFile) throws(EditError) -> Application {
    guard
      let application = vocabulary.note(in: source, hasSettings: hasSettings).note as? Application
    else { throw EditError("it cannot be read as an application") }
    return application
  }

  /// Throws unless exactly the one event changed, and the note has no new problem.
  func verify(
    _ after: Application, _ before: Application, _ event: Event, _ change: EventEdit.Change,
    problems edited: SourceFile, _ source: SourceFile
  ) throws(EditError) {
    var others = dated(before)
    guard let index = others.firstIndex(of: Key(event)) else { throw changed(event) }
    others.remove(at: index)
    var found = dated(after)
    let wanted: Key?
    switch change {
    case .move(let day, let time):
      wanted = Key(event, day: day, time: time)
    case .complete(let new):
      var whole = event
      whole.time = event.time ?? new.time
      whole.label = event.label ?? new.label
      whole.note = event.note ?? new.note
      wanted = Key(whole)
    case .removal: wanted = nil
    }
    if let wanted {
      guard let place = found.firstIndex(of: wanted) else { throw changed(event) }
      found.remove(at: place)
    }
    guard Set(found) == Set(others) else { throw changed(event) }
    let known = Set(
      vocabulary.note(in: source, hasSettings: hasSettings).diagnostics.map(\.message))
    let problem = vocabulary.note(in: edited, hasSettings: hasSettings).diagnostics.first {
      $0.severity < .hint && !known.contains($0.message)
    }
    if let problem {
      throw EditError(
        "it would then have a problem: \(problem.message.text)", line: problem.position.line,
        remedy: problem.message.remedy, .wrong)
    }
  }

  private func changed(_ event: Event) -> EditError {
    EditError(
      "another event would change too", line: event.line, remedy: "Change it there in an editor.",
      .wrong)
  }

  private func dated(_ application: Application) -> [Key] {
    application.history.events.filter { $0.day != nil }.map { Key($0) }
  }

  /// What makes an event this one.
  private struct Key: Hashable {
    let day: Day?
    let time: String?
    let milestone: Milestone?
    let label: String?
    let note: String?

    init(_ event: Event) { self.init(event, day: event.day, time: event.time) }

    init(_ event: Event, day: Day?, time: String?) {
      (self.day, self.time, milestone) = (day, time, event.milestone)
      (label, note) = (event.label, event.note)
    }
  }
}
