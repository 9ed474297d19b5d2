import Diagnostics
import Editing
import Journal
import Markdown
import SeededRandom
import Testing

private func edited(
  _ note: GeneratedNote, _ edit: (EditableNote) throws(EditError) -> EditableNote
) throws -> String {
  let source = SourceFile(path: "applications/a.md", text: note.text)
  return String(decoding: try edit(EditableNote(source)).source.bytes, as: UTF8.self)
}

/// Compares two texts byte by byte, and shows the bytes that differ.
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
      gap: line.value == nil ? " " : line.gap,
      // A space that was left after the colon is the one before the value.
      comment: line.value == nil && line.comment == " " ? "" : line.comment)
    let made = try edited(note) { note throws(EditError) in
      try note.setting(line.key, to: value.text)
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
    let made = try edited(note) { note throws(EditError) in
      try note.setting("salary", to: value.text)
    }
    expectSame(made, wanted.text, note.text)
  }
}

/// The vocabulary of a journal on a fixed day.
private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-04-01")!)

@Test func `logging an event adds an item and sets the status, and changes no other byte`() throws {
  var random = SplitMix64(state: 13)
  let events = [
    "2026-03-02 applied", "2026-03-11 screen — 30 minutes with Dana",
    "2026-03-18 interview (system design)", "2026-03-24 final",
  ]
  for _ in 0..<3000 {
    var note = GeneratedNote(&random)
    var (items, facts): ([String], [String]) = ([], [])
    if note.history.mayHaveItems {
      items = Array(events.prefix(Int.random(in: 1...4, using: &random)))
    }
    note.history.write(items, &random)
    // The note's status: missing, empty, or one that the history may not contain yet.
    let status = [nil, "", "applied", "screen", "interview", "Wieder da"]
      .randomElement(using: &random)!
    if let status {
      note.lines.append(
        GeneratedNote.Line(
          key: "status", value: status.isEmpty ? nil : .init(text: status),
          quotes: .allCases.randomElement(using: &random)!, gap: " ",
          comment: ["", " # now"].randomElement(using: &random)!))
      let isUnknown = status == "Wieder da"
      let isRecorded = items.contains { $0.contains(status) } || (items.count >= 3 && !isUnknown)
      let isEarlier =
        status == "applied" && !items.isEmpty || status == "screen" && items.count >= 2
      if !status.isEmpty, !isRecorded, !isEarlier { facts = [status] }
    }
    let event = NewEvent(
      day: Day(iso: "2026-03-24")!, milestone: .outcome(.rejected),
      note: ["they want a backend person", nil].randomElement(using: &random)!)

    var wanted = note
    wanted.history.items += (facts + [event.text]).map { GeneratedHistory.Item(text: $0) }
    if let place = wanted.lines.firstIndex(where: { $0.key == "status" }) {
      let line = wanted.lines[place]
      wanted.lines[place] = GeneratedNote.Line(
        key: "status", value: .init(text: "rejected"),
        quotes: line.value?.quotes(line.quotes) ?? .plain,
        gap: " ", comment: line.comment)
    } else {
      wanted.added = ["status: rejected"]
    }
    let source = SourceFile(path: "applications/a.md", text: note.text)
    do {
      let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
      expectSame(String(decoding: edit.note.source.bytes, as: UTF8.self), wanted.text, note.text)
      #expect(edit.items == facts + [event.text])
    } catch {
      Issue.record("refused, \(error): \(note.text.debugDescription)")
    }
  }
}

@Test func `an item added to a list leaves every comment where it is`() throws {
  var random = SplitMix64(state: 15)
  for _ in 0..<1000 {
    var note = GeneratedNote(&random)
    guard note.history.mayHaveItems else { continue }
    // In a list of pairs, each item needs its own day.
    let days = (1...4).map { "2026-03-0\($0) applied" }
    note.history.write(Array(days.prefix(Int.random(in: 1...4, using: &random))), &random)
    let index = Int.random(in: 0...note.history.items.count, using: &random)
    var wanted = note
    wanted.history.items.insert(GeneratedHistory.Item(text: "2026-03-09 screen"), at: index)
    let made = try edited(note) { note throws(EditError) in
      try note.appending("2026-03-09 screen", to: "history", at: index)
    }
    expectSame(made, wanted.text, note.text)
  }
}

@Test func `a key that appears again in another spelling prevents every edit`() {
  var random = SplitMix64(state: 16)
  let spellings = [
    "company": ["Company", "COMPANY", "com-pany", "\"company \""],
    "role": ["Role", "ro_le", "ROLE?"],
    "status": ["Status", "STATUS"],
  ]
  for _ in 0..<500 {
    var note = GeneratedNote(&random)
    let key = spellings.keys.sorted().randomElement(using: &random)!
    let again = spellings[key]!.randomElement(using: &random)!
    note.lines.removeAll { $0.key == key }
    let lines = [key, again].map {
      GeneratedNote.Line(key: $0, value: .init(text: "x"), quotes: .plain, gap: " ", comment: "")
    }
    note.lines += lines
    let source = SourceFile(path: "applications/a.md", text: note.text)
    let event = NewEvent(day: Day(iso: "2026-03-24")!, milestone: .outcome(.rejected))
    let refusal = #expect(throws: EditError.self) {
      try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
    }
    let field = #expect(throws: EditError.self) {
      try FieldEdit(.value("x"), of: "channel", in: source, as: Application.self, vocabulary)
    }
    #expect(refusal?.reason.contains("appears here again") == true, "\(note.text)")
    #expect(field?.reason == refusal?.reason && field?.line == refusal?.line)
    #expect(refusal?.isToBeRepeated == true)
  }
}

/// Notes with the words of all places that an edit adds a line to.
private let places = [
  "---\ncompany: A\nrole: B\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-30 offer\nmood: 3\n---\nText\n",
  "---\ncompany: A\nrole: B\nhistory:\n  2026-03-02: applied\n  2026-03-30: offer\nmood: 3\n---\n",
  "---\ncompany: A\nrole: B\nhistory: [\n  2026-03-02 applied,\n  2026-03-30 offer\n]\nmood: 3\n---\n",
  "---\ncompany: A\nrole: B\napplied: 2026-03-02\nhistory:\nstatus: screen\n---\nText",
  "---\ncompany: A\nrole: B\napplied: 2026-03-02\nstatus: screen\n---\nText",
  "---\ncompany: A\nrole: B\n---\n## Log\n\n- 2026-03-02 applied\n- 2026-03-30 offer\n\nText",
  "---\ncompany: A\nrole: B\n---\n## Log\n- 2026-03-02 applied\n- 2026-03-11 screen",
]

@Test func `a new line ends like the line before it`() throws {
  var random = SplitMix64(state: 17)
  for (index, place) in (0..<40).flatMap({ _ in Array(places.enumerated()) }) {
    let lines = place.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let endings = lines.dropLast().map { _ in ["\n", "\r\n"].randomElement(using: &random)! }
    let text = zip(lines, endings + [""]).map { $0 + $1 }.joined()
    let milestone: Milestone = index % 7 == 5 ? .stage(.interview) : .outcome(.rejected)
    let event = NewEvent(day: Day(iso: "2026-03-24")!, milestone: milestone)
    let source = SourceFile(path: "applications/a.md", text: text)
    let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
    let made = edit.note.source.bytes.split(separator: 10, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var old = Array(zip(lines, endings + [""]))
    var before: String?
    for (number, line) in made.enumerated() {
      let isLast = number == made.count - 1
      let (words, ending) =
        line.hasSuffix("\r") && !isLast
        ? (String(line.dropLast()), "\r\n") : (line, isLast ? "" : "\n")
      if let first = old.first, first.0 == words || words.hasPrefix("status") {
        // The last line of the file may have got one below it.
        if first.1 != ending {
          #expect(first.1.isEmpty && ending == before, "\(text.debugDescription)")
        }
        old.removeFirst()
      } else if !ending.isEmpty {
        #expect(ending == before, "\(text.debugDescription) \(made)")
      }
      before = ending
    }
  }
}
