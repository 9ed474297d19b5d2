import Diagnostics
import Editing
import Journal
import Markdown
import Testing

private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-03-24")!)

private func source(_ text: String) -> SourceFile {
  SourceFile(path: "applications/a.md", text: text)
}

/// Changes the interview of a note.
private func edit(_ change: EventEdit.Change, _ text: String) throws -> EventEdit {
  let note = vocabulary.note(in: source(text), hasSettings: true).note
  let application = try #require(note as? Application)
  let event = try #require(
    application.history.events.first { $0.milestone == .stage(.interview) && $0.day != nil })
  return try EventEdit(change, of: event, in: source(text), vocabulary, hasSettings: true)
}

private func text(_ edit: EventEdit) -> String {
  String(decoding: edit.source.bytes, as: UTF8.self)
}

private let front = "---\ncompany: Acme\nrole: R\n"
private let next = EventEdit.Change.move(day: Day(iso: "2026-03-31")!, time: nil)

@Test(arguments: [
  (
    front
      + "history:\n  - 2026-03-02 applied\n  - 2026-03-26 10:00 interview (panel) # with Jo\n---\nText \n",
    "2026-03-26 10:00 interview", "2026-03-31 interview"
  ),
  (
    front + "history:\n- \"2026-03-26 interview — they: three\"\n---\n", "2026-03-26 interview",
    "2026-03-31 interview"
  ),
  (
    front + "history: ['26 March 2026 interview']\n---\n", "26 March 2026", "2026-03-31"
  ),
  (
    front + "---\r\n- 2026-03-02 applied\r\n- 2026-03-26: interview\r\n", "2026-03-26", "2026-03-31"
  ),
  (
    front + "---\n> [!note] Timeline\n> - [x] 2026-03-02 applied\n> - [ ] 2026-03-26 interview\n",
    "2026-03-26", "2026-03-31"
  ),
  (
    front + "---\n## Timeline\n\n- [x] 2026-03-02 applied\n- [ ] 2026-03-26 interview\n",
    "2026-03-26", "2026-03-31"
  ),
  (front + "---\n1. 2026-03-02 applied\n2. 2026-03-26 interview", "2026-03-26", "2026-03-31"),
])
private func `a moved event keeps everything but its day`(
  note: String, day: String, moved: String
) throws {
  #expect(text(try edit(next, note)) == note.replacing(day, with: moved))
}

@Test(arguments: [
  (
    front + "history:\n  - 2026-03-02 applied\n  - 2026-03-26 interview # soon\nsalary: 1\n---\n", 6
  ),
  (
    front + "---\r\n## Timeline\r\n- 2026-03-02 applied\r\n- 2026-03-26 interview\r\n\r\nText\r\n",
    7
  ),
  (front + "---\n## Timeline\n- 2026-03-02 applied\n- 2026-03-26 interview", 7),
])
private func `a canceled event is taken out with its line`(note: String, line: Int) throws {
  // A carriage return and a line feed are one character.
  var lines = note.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
    String(decoding: $0, as: UTF8.self)
  }
  lines.remove(at: line - 1)
  let expected = lines.joined(separator: "\n")
  #expect(text(try edit(.removal, note)).trimmingSuffix("\n") == expected.trimmingSuffix("\n"))
}

extension String {
  fileprivate func trimmingSuffix(_ end: String) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) : self
  }
}

@Test(arguments: [
  front + "history:\n  2026-03-02: applied\n  2026-03-26: interview\n---\n",
  front + "history: 2026-03-26 interview, 2026-04-02 final\n---\n",
])
private func `an event that is not alone in a list is left alone`(note: String) {
  #expect(throws: EditError.self) { _ = try edit(next, note) }
  #expect(throws: EditError.self) { _ = try edit(.removal, note) }
}

@Test func `a status that named the event names what has happened instead`() throws {
  let note =
    front + "status: interview\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-24 interview\n---\n"
  let moved = try edit(next, note)
  #expect(moved.status?.after == "applied" && text(moved).contains("status: applied\n"))
  let removed = try edit(.removal, note)
  #expect(removed.status?.after == "applied" && !text(removed).contains("interview"))
}

@Test func `a completed event gets its words, quoted if they need it`() throws {
  let note = front + "history:\n  - 2026-03-20 10:00 interview # soon\n---\n"
  let event = NewEvent(
    day: Day(iso: "2026-03-20")!, milestone: .stage(.interview), note: "they: with Dana")
  #expect(
    text(try edit(.complete(event), note))
      == front + "history:\n  - \"2026-03-20 10:00 interview — they: with Dana\" # soon\n---\n")
}
