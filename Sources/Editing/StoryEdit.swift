package import Diagnostics
package import Journal
import Markdown

/// An event written into an application's note: one item more in its history, and its status.
package struct StoryEdit {
  package let note: EditableNote
  /// The items that its history has now and had not before, in the order of writing.
  package let items: [String]
  /// What the status was and is; `nil` where it stays.
  package let status: (before: String?, after: String)?

  /// What the note says already beside its history (a status, an applied date) is written into the
  /// history first, so that the new status takes nothing away. An event that lies ahead, or before
  /// another one, leaves the status as it is.
  ///
  /// - Parameter hasSettings: the root has an `onward.yml`, so that its folders mean kinds.
  package init(
    adding event: NewEvent, to source: SourceFile, _ vocabulary: Vocabulary, hasSettings: Bool
  ) throws(Refusal) {
    // First, for its reason is better: what is broken is no application either.
    var edited = try EditableNote(source)
    let read = vocabulary.note(in: source, hasSettings: hasSettings)
    guard let application = read.note as? Application else {
      throw Refusal("it cannot be read as an application")
    }
    let story = application.story
    let fields = { (name: String) in
      vocabulary.fields(name, of: Application.self, among: edited.fields)
    }
    let (history, statuses, applied) = (
      fields("history").first, fields("status"), fields("applied")
    )
    var timeline = Timeline(history, story)

    let isLatest = story.happened.allSatisfy { $0.day.map { $0 <= event.day } ?? true }
    let word = event.milestone.word
    let before = statuses.first.flatMap { $0.value.texts.first?.text }
    if isLatest, event.day <= vocabulary.today, before != word {
      edited = try edited.setting(statuses.first?.key.text ?? "status", to: word)
      status = (before.flatMap { $0.trimmed.isEmpty ? nil : $0 }, word)
    } else {
      status = nil
    }

    // Read from another field than the history: that field's line is theirs.
    let lines = Set(
      statuses.flatMap { $0.value.texts.map(\.position.line) } + applied.map(\.key.position.line))
    let key = history?.key.text ?? "history"
    var items: [String] = []
    // Where the event says on which day that was, it tells the same better.
    let isDated = { (told: Event) in
      told.day == nil && told.milestone == event.milestone && lines.contains(told.line)
    }
    for told in story.events where lines.contains(told.line) && !isDated(told) {
      guard let milestone = told.milestone else { continue }
      let text = NewEvent.text(day: told.day, time: told.time, milestone, told.label, told.note)
      edited = try edited.appending(text, to: key, at: timeline.insert(told.day))
      items.append(text)
    }
    if !story.events.contains(where: event.isTold(by:)) {
      edited = try edited.appending(event.text, to: key, at: timeline.insert(event.day))
      items.append(event.text)
    }
    self.items = items
    note = edited
    let new = Event(
      day: event.day, milestone: event.milestone, line: 0, label: event.label, note: event.note)
    try StoryEdit.verify(
      vocabulary.note(in: edited.source, hasSettings: hasSettings),
      tells: Story(story.events.filter { !isDated($0) } + [new], on: vocabulary.today),
      problems: read.diagnostics)
  }

  /// The note must tell everything it told, and the event, and stand where the story now stands.
  private static func verify(
    _ read: (note: (any NoteKind)?, diagnostics: [Diagnostic]), tells expected: Story,
    problems: [Diagnostic]
  ) throws(Refusal) {
    let events = { (story: Story) in
      Set(story.events.map { [$0.day?.description, $0.milestone?.word] })
    }
    guard let story = (read.note as? Application)?.story else {
      throw Refusal("the note could not be read after it")
    }
    let known = Set(problems.map(\.message))
    let flaw = read.diagnostics.first { $0.severity < .hint && !known.contains($0.message) }
    if let flaw { throw Refusal("it would then have a flaw: \(flaw.message.text)") }
    guard events(story).isSuperset(of: events(expected)), story.outcome == expected.outcome,
      story.stage == expected.stage
    else { throw Refusal("another of its fields tells the story differently") }
  }
}
