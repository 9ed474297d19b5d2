package import Diagnostics
package import Journal
import Markdown
import TextKit

/// A change of an application's story, written into its note: its history grows, and its status is set.
package struct HistoryEdit {
  package let note: EditableNote
  /// The items that its history has now and had not before, in the order of writing.
  package let items: [String]
  /// The status fields that changed; `before` is empty where they said nothing.
  package let statuses: [(key: String, before: String, after: String)]
  /// Something that the note tells came after it, or it lies ahead: so the status stays as it was.
  package let leavesStatus: Bool

  /// What the note says already beside its history (a status, an applied date) is written into the
  /// history first, so that the new status takes nothing away; a status that is not understood goes there
  /// as it stands, for the person to settle. An event that lies ahead, or before another one, leaves the
  /// status as it is.
  ///
  /// - Parameter hasSettings: the root has an `onward.yml`, so that its folders mean kinds.
  package init(
    _ change: HistoryChange, in source: SourceFile, _ vocabulary: Vocabulary, hasSettings: Bool
  ) throws(EditError) {
    let read = vocabulary.note(in: source, hasSettings: hasSettings)
    let document = Document(parsing: source)
    let plan = (read.note as? Application).map {
      HistoryPlan(change, of: $0, fields: document.frontMatter.fields, vocabulary)
    }
    do throws(EditError) {
      var edited = try EditableNote(source, as: Application.self, vocabulary)
      guard let plan else { throw EditError("it cannot be read as an application") }
      if let other = plan.otherEnd {
        throw EditError(
          "it says '\(other.milestone?.word ?? "")' already, and not since when", line: other.line)
      }
      if let word = plan.unknownWords.first(where: vocabulary.tells(item:)) {
        throw EditError(
          "the status '\(word.shortened)' is not understood, and as an item of the history it would count",
          line: plan.statuses.first.flatMap { edited.field($0.key) }.map(edited.line(of:)),
          remedy:
            "If it happened as that item says, keep the item; if not, keep the words in the text of the note."
        )
      }
      for status in plan.statuses { edited = try edited.setting(status.key, to: status.after) }
      var timeline = plan.timeline
      for item in plan.items {
        edited = try edited.appending(item.text, to: plan.historyKey, at: timeline.insert(item.day))
      }
      note = edited
      items = plan.items.map(\.text)
      let original = try EditableNote(source)
      statuses = plan.statuses.map { status in
        let typed = original.field(status.key)?.value.texts.map(original.asTyped).joined(
          separator: ", ")
        return (status.key, typed ?? status.before, status.after)
      }
      leavesStatus = !plan.isLatest
      try HistoryEdit.verify(
        vocabulary.note(in: edited.source, hasSettings: hasSettings), tells: plan.expected,
        change.event, problems: read.diagnostics, keeping: plan.unknownWords)
    } catch {
      throw error.suggesting(plan?.byHand ?? [], leftOut: plan?.leftOut(of: document, source))
    }
  }

  /// The note must tell everything it told, and the event, and stand where the story now stands.
  private static func verify(
    _ read: (note: (any NoteKind)?, diagnostics: [Diagnostic]), tells expected: ApplicationHistory,
    _ event: NewEvent?, problems: [Diagnostic], keeping unknownWords: [String]
  ) throws(EditError) {
    guard let story = (read.note as? Application)?.story else {
      throw EditError("the note could not be read after it")
    }
    let known = Set(problems.map(\.message))
    let flaw = read.diagnostics.first {
      // A word that was not understood as a status is not in the history either, and is said to be there.
      $0.severity < .hint && !known.contains($0.message)
        && !($0.message.id == .unknownStage && !unknownWords.isEmpty)
    }
    if let flaw {
      throw EditError(
        "it would then have a flaw: \(flaw.message.text)", line: flaw.position.line,
        remedy: flaw.message.remedy, isWorthTypingByHand: false)
    }
    let events = { (story: ApplicationHistory) in
      Set(story.events.map { [$0.day?.description, $0.milestone?.word] })
    }
    guard events(story).isSuperset(of: events(expected)), story.outcome == expected.outcome,
      story.stage == expected.stage
    else { throw EditError("another of its fields tells the story differently") }
    if let event, !story.events.contains(where: event.isTold(by:)) {
      throw EditError("the item would be read differently: '\(event.text)'")
    }
  }
}

/// What is to change in the story that a note tells.
package enum HistoryChange: Sendable {
  case event(NewEvent)
  /// A status that says nothing about what happened: `archived`, or a word of the person's own.
  case status(String)

  var event: NewEvent? { if case .event(let event) = self { event } else { nil } }

  /// The canonical word, or the person's.
  var word: String {
    switch self {
    case .event(let event): event.milestone.word
    case .status(let text): text
    }
  }

  /// The old status is the new one with a slip of the hand: nothing is lost with it.
  func corrects(_ before: String, _ words: StatusTerms) -> Bool {
    guard let meant = words.suggestion(for: before), words.status(meant) == words.status(word)
    else { return false }
    // A longer text that only begins with the word says more than it.
    return nearest(to: normalizedWords(before), among: [meant], within: 2) != nil
  }

  var isEnding: Bool { if case .outcome? = event?.milestone { true } else { false } }
}

/// Something that happened to an application, or is agreed on, and is to be written into its note.
package struct NewEvent: Sendable {
  package let day: Day
  package let milestone: Milestone
  /// Which one: `system design`.
  package let label: String?
  package let note: String?

  package init(day: Day, milestone: Milestone, label: String? = nil, note: String? = nil) {
    self.day = day
    self.milestone = milestone
    self.label = label
    self.note = note
  }

  /// The event as an item of `history:`.
  package var text: String { NewEvent.text(day: day, time: nil, milestone, label, note) }

  static func text(
    day: Day?, time: String?, _ milestone: Milestone, _ label: String?, _ note: String?
  ) -> String {
    [day.map { "\($0)" }, time, milestone.word, label.map { "(\($0))" }, note.map { "— \($0)" }]
      .compactMap(\.self).joined(separator: " ")
  }
}

extension NewEvent {
  var event: Event {
    Event(day: day, milestone: milestone, line: 0, label: label, note: note)
  }

  /// The same day and stage, with all that is said of it. An application is sent once: on another day it
  /// is told as well.
  func isTold(by event: Event) -> Bool {
    if milestone == .stage(.applied), event.milestone == milestone, event.day != nil { return true }
    return event.day == day && event.milestone == milestone
      && (label.map { event.label?.contains($0) ?? false } ?? true)
      && (note.map { event.note?.contains($0) ?? false } ?? true)
  }
}
