import ArgumentParser
import Diagnostics
import Editing
import Journal
import Markdown
import TextKit

/// Writes fields of one note, one after the other. Nothing is written to the disk here.
struct FieldWriting {
  /// The note with the fields written so far.
  private(set) var source: SourceFile
  /// The changes as text, like `channel: job board -> referral`, in the order of writing.
  private(set) var changes: [ReportLine] = []
  /// The event that a new status is, if it was added to the history.
  private(set) var written: WrittenEvent?
  /// The days that were written, each with the key of its field.
  private(set) var understoodDays: [(key: String, day: UnderstoodDay)] = []
  /// Remarks for the user.
  private(set) var remarks: [String] = []
  private let before: [Diagnostic]
  private let wasNote: Bool
  private let kind: any NoteKind.Type
  private let vocabulary: Vocabulary
  private let folder: JournalFolder
  /// The day of the event that a new status means.
  private let day: Day
  /// The time of day now, as `10:30`, if the day used as today is this one.
  private let now: String?

  init(
    _ source: SourceFile, as kind: any NoteKind.Type, _ vocabulary: Vocabulary,
    in folder: JournalFolder, on day: Day? = nil, at now: String?
  ) {
    self.now = now
    self.day = day ?? vocabulary.today
    self.source = source
    self.kind = kind
    self.vocabulary = vocabulary
    self.folder = folder
    let read = vocabulary.note(in: source, hasSettings: folder.hasSettings)
    before = read.diagnostics
    wasNote = read.note != nil
  }

  mutating func write(_ typed: Assignment) throws {
    let (assignment, understood) = try typed.withUnderstoodDay(of: kind, vocabulary)
    if let understood { understoodDays.append((typed.key, understood)) }
    let name = vocabulary.field(for: assignment.key, of: kind)?.name
    if name == nil, !vocabulary.isEvent(key: assignment.key, of: kind) {
      if let near = vocabulary.suggestion(forKey: assignment.key, of: kind) {
        throw ValidationError(
          "'\(assignment.key.escapedForTerminal)' is not a field of \(kind.name) notes; did you mean '\(near)'?"
        )
      }
      remarks.append(
        "'\(assignment.key)' is a field of your own: onward keeps it but does not read it")
    }
    if name == ApplicationField.status.name, try wroteStatus(assignment) { return }
    try refuseSecondSending(name, assignment, understood)
    try refuseBrackets(assignment)
    let edit: FieldEdit
    do throws(EditError) {
      edit = try FieldEdit(
        assignment.change, of: assignment.key, in: source, as: kind, vocabulary)
    } catch {
      throw Failure(error, in: folder.displayPath(source.path))
    }
    if edit.note.source == source { return }
    source = edit.note.source
    let value = assignment.value.isEmpty ? "(empty)" : assignment.value
    let isDay = understood.map { $0.text == assignment.value } ?? false
    let after = value + (isDay ? understood?.weekdayInParentheses ?? "" : "")
    changes.append(
      assignment.isAddition
        ? .itemAdded(key: edit.key, after)
        : .field(key: edit.key, before: edit.before, after: after))
    if let understood, !isDay { changes.append(.day(understood.shown)) }
  }

  /// Throws if the day of sending would differ from that in the history, which would go on to count.
  private func refuseSecondSending(
    _ name: String?, _ assignment: Assignment, _ understood: UnderstoodDay?
  ) throws(Failure) {
    guard name == ApplicationField.applied.name, let new = understood?.day,
      let application = vocabulary.note(in: source, hasSettings: folder.hasSettings).note
        as? Application, application.hasHistory,
      let sent = application.history.events.first(where: {
        $0.milestone == .stage(.applied) && $0.day != nil
      }), let day = sent.day, day != new
    else { return }
    throw Failure(
      "\(folder.displayPath(source.path)):\(sent.line): 'applied' is already recorded, on \(day). Nothing was written",
      remedy: "If that is the wrong day, change it on that line in an editor.")
  }

  /// Throws if a list is typed with the brackets of YAML, which would become part of an item.
  private func refuseBrackets(_ assignment: Assignment) throws {
    let value = assignment.value
    guard value.hasPrefix("["), value.hasSuffix("]"), !value.hasPrefix("[["),
      case .list? = vocabulary.field(for: assignment.key, of: kind)?.content
    else { return }
    let items = value.dropFirst().dropLast()
    throw ValidationError(
      "Write the items of a list without brackets: \(assignment.key.escapedForTerminal)='\(String(items).escapedForTerminal)'"
    )
  }

  /// Writes the status of an application as `log` does, so that the earlier status is kept in the history.
  /// - Returns: false if the field has to be written in the usual way.
  private mutating func wroteStatus(_ assignment: Assignment) throws -> Bool {
    let read = vocabulary.note(in: source, hasSettings: folder.hasSettings).note
    guard let application = read as? Application, !assignment.isAddition else { return false }
    let change = try change(to: assignment.value, application)
    let edit: HistoryEdit
    do throws(EditError) {
      edit = try HistoryEdit(
        change, in: source, vocabulary,
        hasSettings: folder.hasSettings)
    } catch {
      if case .status(let text) = change, error.manualEdit == nil, !error.isToBeRepeated,
        let several = refusal(ofSeveral: text, application)
      {
        throw several
      }
      throw Failure(error, in: folder.displayPath(source.path))
    }
    let isUnchanged = edit.items.isEmpty && edit.statuses.isEmpty
    if isUnchanged, case .event(let event) = change, case .stage(let stage) = event.milestone {
      if let ended = EndedApplication(application) {
        throw ended.refusal(ofStatus: assignment.value, in: folder)
      }
      if application.stage > stage {
        changes.append(.remark("the status stays the same: \(further(application.stage))"))
      }
    }
    source = edit.note.source
    let after = vocabulary.note(in: source, hasSettings: folder.hasSettings).note as? Application
    changes += edit.changes + LoggedEvent.place(of: edit)
    if isUnchanged { return true }
    if case .event(let event) = change {
      changes += LoggedEvent.remarks(
        event, edit, before: application, after: after, in: folder
      ).map { .remark($0) }
      written = WrittenEvent(
        event: event, before: application, statusBefore: edit.statuses.first?.before ?? "")
    }
    changes += effect(of: assignment.value, after).map { .remark($0) }
    return true
  }

  /// Why a status that states more than one event is not written beside a history, which keeps each of them by itself.
  private func refusal(ofSeveral text: String, _ application: Application) -> Failure? {
    guard let read = vocabulary.statusTerms.meaning(ofStatus: text),
      let stage = read.planned ?? read.stageBefore
    else { return nil }
    let log = { (words: [String]) in
      ShellCommand("onward", "log", application.info.path).appending(words).on(folder).text
    }
    if read.planned != nil {
      return Failure(
        "'\(text.escapedForTerminal)' does not state when, and beside a history a status is not written without a day. Nothing was written",
        remedy: "When its day is known, log it, like: \(log([stage.rawValue, "2026-03-14"]))")
    }
    guard let end = try? StageArgument(text, read.term, application).milestone.word else {
      return nil
    }
    return Failure(
      "'\(text.escapedForTerminal)' states two events, and the history keeps each by itself. Nothing was written",
      remedy:
        "Log one after the other, each with its day: \(log([stage.rawValue, "yesterday"])), and then \(log([end]))"
    )
  }

  /// A line about what the application counts as, if that differs from its status.
  private func effect(of text: String, _ after: Application?) -> [String] {
    guard let after else { return [] }
    if text.isEmpty, after.hasHistory {
      return [stays(after.reached)]
    }
    guard let meaning = vocabulary.statusTerms.term(ofStatus: text) else { return [] }
    switch meaning {
    case .stage(let stage) where after.outcome == nil && after.stage > stage:
      return [further(after.stage)]
    case .stage(let stage) where after.outcome == nil && after.stage < stage:
      let planned = after.history.planned.first { $0.milestone == .stage(stage) }
      return planned?.day.map { ["it counts from \($0) on, the day that it is planned for"] } ?? []
    case .stage, .open:
      return after.outcome.map { [stays(.outcome($0))] } ?? []
    case .outcome, .declined, .endedByUser, .declinedByUser, .archived: return []
    }
  }

  private func stays(_ milestone: Milestone) -> String {
    "it still counts as \(milestone.word): the history says so"
  }

  private func further(_ stage: Stage) -> String {
    "it counts as \(Milestone.stage(stage).word), which is further"
  }

  /// The change that a new status makes. A word for something that happened is an event on that day.
  private func change(to text: String, _ application: Application) throws -> HistoryChange {
    if let event = try event(withDayIn: text, application) { return .event(event) }
    // A text that states more than an event is written as it is.
    guard let read = vocabulary.statusTerms.meaning(ofStatus: text), read.planned == nil,
      read.stageBefore == nil, !vocabulary.statusTerms.isWaitingAfterStage(text)
    else { return .status(text) }
    let meaning = read.term
    switch meaning {
    case .stage(.saved):
      // An application that was sent and has ended is not saved again. The other problems of this status are
      // reported after the edit.
      if application.isSent, let ended = EndedApplication(application) {
        throw ended.refusal(ofStatus: text, in: folder)
      }
      return .status(text)
    case .open, .archived: return .status(text)
    case .stage, .outcome, .declined, .endedByUser, .declinedByUser:
      let milestone = try StageArgument(text, meaning, application).milestone
      let rest =
        read.isPlain ? vocabulary.statusTerms.rest(of: text) : (label: nil, note: read.note)
      let event = NewEvent(
        day: read.day ?? day, milestone: milestone, label: rest.label, note: rest.note)
      let ended = EndedApplication(application)
      try ended?.refuse(event, typed: text, meaning: meaning, in: folder)
      // The status 'applied' does not reopen an application that has ended.
      if let ended, milestone == .stage(.applied) {
        throw ended.refusal(ofStatus: text, in: folder)
      }
      // A status is a state. If the application is already in this state, or is planned to be, nothing happened
      // today.
      let isPlanned = application.history.planned.contains { $0.milestone == milestone }
      return milestone == application.reached || isPlanned
        ? .status(milestone.word) : .event(event)
    }
  }

  /// The event of a status that ends with its day: `rejected yesterday`, `interview on 3 April`.
  private func event(withDayIn text: String, _ application: Application) throws -> NewEvent? {
    let words = text.split(separator: " ").map(String.init)
    guard let (rest, typed) = DayArgument.atEnd(of: words, vocabulary) else { return nil }
    let word = rest.joined(separator: " ")
    guard let meaning = vocabulary.statusTerms.meaning(ofStatus: word), meaning.isPlain,
      !meaning.term.isStatusOnly, meaning.term != .stage(.saved)
    else { return nil }
    let milestone = try StageArgument(word, meaning.term, application).milestone
    let path = application.info.path
    let day = try typed.understood(toward: SpokenDay.direction(of: milestone), vocabulary) {
      ShellCommand("onward", "set", path, "status=\(word) \($0)").on(folder)
    }
    let (label, note) = vocabulary.statusTerms.rest(of: word)
    let event = NewEvent(
      day: day.day, time: day.time, milestone: milestone, label: label, note: note,
      writtenAt: day.day == vocabulary.today ? now : nil)
    try EndedApplication(application)?.refuse(
      event, typed: word, meaning: meaning.term, in: folder)
    return event
  }

  /// The words about a status that says what happened, as after `log`; none if no event was added.
  func words(in journal: Journal) -> [ReportLine] {
    guard let written,
      let after = vocabulary.note(in: source, hasSettings: folder.hasSettings).note as? Application
    else { return [] }
    return EventWords(about: written, after, in: journal, folder).lines
  }

  /// The problems that the note had before and still has, with their earlier places.
  var oldProblems: [Diagnostic] {
    let after = Set(
      vocabulary.note(in: source, hasSettings: folder.hasSettings).diagnostics.map(\.message))
    return before.filter { $0.severity < .hint && after.contains($0.message) }.sorted()
  }

  /// Throws if a new value would not be understood, or would change the note's kind or make it no note.
  func refuseNewProblems() throws(Failure) {
    let known = Set(before.map(\.message))
    let after = vocabulary.note(in: source, hasSettings: folder.hasSettings)
    let problem = after.diagnostics.first { $0.severity < .hint && !known.contains($0.message) }
    if let problem {
      throw Failure(
        "\(folder.displayPath(source.path)): \(problem.message.text). Nothing was written",
        remedy: problem.message.id == .missingField
          ? "Give it a value instead of leaving it empty." : problem.message.remedy)
    }
    guard wasNote, after.note.map({ type(of: $0) == kind }) != true else { return }
    throw Failure(
      "\(folder.displayPath(source.path)) would no longer be a note of the kind '\(kind.name)'. Nothing was written",
      remedy: "If that is what you want, change it in an editor.")
  }
}

extension Application {
  /// The outcome, or else the furthest stage.
  fileprivate var reached: Milestone { outcome.map(Milestone.outcome) ?? .stage(stage) }
}
