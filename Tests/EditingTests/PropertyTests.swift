import Diagnostics
import Editing
import Journal
import SeededRandom
import Testing

private func edited(
  _ note: GeneratedNote, _ edit: (EditableNote) throws(Refusal) -> EditableNote
) throws -> String {
  let source = SourceFile(path: "applications/a.md", text: note.text)
  return String(decoding: try edit(EditableNote(source)).source.bytes, as: UTF8.self)
}

/// Byte for byte, and with the bytes shown where they differ.
private func expectSame(_ made: String, _ wanted: String, _ before: String) {
  guard !made.utf8.elementsEqual(wanted.utf8) else { return }
  Issue.record(
    "of \(before.debugDescription) was made \(made.debugDescription), not \(wanted.debugDescription)"
  )
}

@Test func `setting a field changes the bytes of its value and no other`() throws {
  var random = SplitMix64(state: 11)
  for _ in 0..<3000 {
    let note = GeneratedNote(&random)
    let place = note.lines.indices.randomElement(using: &random)!
    let value = GeneratedNote.Value.tricky.randomElement(using: &random)!
    var wanted = note
    let line = note.lines[place]
    wanted.lines[place] = GeneratedNote.Line(
      key: line.key, value: value, quotes: line.value?.quotes(line.quotes) ?? .plain,
      gap: line.value == nil ? " " : line.gap, behind: line.behind)
    let made = try edited(note) { note throws(Refusal) in try note.setting(line.key, to: value.text)
    }
    expectSame(made, wanted.text, note.text)
  }
}

@Test func `a new field becomes the last line of the fields and changes no other byte`() throws {
  var random = SplitMix64(state: 12)
  for _ in 0..<3000 {
    let note = GeneratedNote(&random)
    let value = GeneratedNote.Value.tricky.randomElement(using: &random)!
    var wanted = note
    wanted.added = ["salary: " + value.written(.plain)]
    let made = try edited(note) { note throws(Refusal) in try note.setting("salary", to: value.text)
    }
    expectSame(made, wanted.text, note.text)
  }
}

/// The vocabulary of a journal on a fixed day.
private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-04-01")!)

@Test func `logging an event adds an item and sets the status, and changes no other byte`() throws {
  var random = SplitMix64(state: 13)
  let told = [
    "2026-03-02 applied", "2026-03-11 screen — 30 minutes with Dana",
    "2026-03-18 interview (system design)",
  ]
  for _ in 0..<3000 {
    var note = GeneratedNote(&random)
    var (items, facts): ([String], [String]) = ([], [])
    if note.history.layout == .block || note.history.layout == .flow {
      items = Array(told.prefix(Int.random(in: 1...3, using: &random)))
    }
    note.history.items = items
    note.history.quotes = items.map { _ in
      GeneratedNote.Quotes.allCases.randomElement(using: &random)!
    }
    note.history.comments = Array(note.history.comments.prefix(items.count))
    // A status of its own: none, blank, or one that the history may not have yet.
    let status = [nil, "", "applied", "screen", "interview"].randomElement(using: &random)!
    if let status {
      note.lines.append(
        GeneratedNote.Line(
          key: "status", value: status.isEmpty ? nil : .init(text: status),
          quotes: .allCases.randomElement(using: &random)!, gap: " ",
          behind: ["", " # now"].randomElement(using: &random)!))
      let isTold = items.contains { $0.contains(status) } || items.count == 3
      let isBehind = status == "applied" && !items.isEmpty || status == "screen" && items.count >= 2
      if !status.isEmpty, !isTold, !isBehind { facts = [status] }
    }
    let event = NewEvent(
      day: Day(iso: "2026-03-24")!, milestone: .outcome(.rejected),
      note: ["they want a backend person", nil].randomElement(using: &random)!)

    var wanted = note
    wanted.history.items += facts + [event.text]
    wanted.history.quotes += (facts + [event.text]).map { _ in .plain }
    if let place = wanted.lines.firstIndex(where: { $0.key == "status" }) {
      let line = wanted.lines[place]
      wanted.lines[place] = GeneratedNote.Line(
        key: "status", value: .init(text: "rejected"),
        quotes: line.value?.quotes(line.quotes) ?? .plain,
        gap: " ", behind: line.behind)
    } else {
      wanted.added = ["status: rejected"]
    }
    let source = SourceFile(path: "applications/a.md", text: note.text)
    do {
      let edit = try StoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
      expectSame(String(decoding: edit.note.source.bytes, as: UTF8.self), wanted.text, note.text)
      #expect(edit.items == facts + [event.text])
    } catch {
      Issue.record("refused, \(error): \(note.text.debugDescription)")
    }
  }
}
