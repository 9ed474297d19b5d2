import Diagnostics
import Journal
import SeededRandom
import Testing

/// An event as `2026-03-18 interview (panel) — with Dana`, with `?` for a missing day or milestone.
private func described(_ event: Event) -> String {
  [
    event.day?.description ?? "?", event.time, event.milestone?.word ?? "?",
    event.label.map { "(\($0))" }, event.note.map { "— \($0)" },
  ].compactMap(\.self).joined(separator: " ")
}

private func read(_ lines: String) async -> (events: [String], ids: [String]) {
  let (application, diagnostics) = await application(lines)
  return (application?.story.events.map(described) ?? [], diagnostics.map(\.message.id.rawValue))
}

@Test func `lists under several names of the history are joined`() async {
  let read = await read(
    """
    events:
      - 2026-03-18 interview
    history:
      - 2026-03-02 applied
      - 2026-03-18 interview
    timeline:
      - 2026-03-11 screen
    """)
  #expect(read.events == ["2026-03-02 applied", "2026-03-11 screen", "2026-03-18 interview"])
  #expect(read.ids == [])
}

@Test(arguments: [
  (
    "{date: 2026-03-18, stage: interview, result: rejected}",
    ["2026-03-18 interview", "? rejected"], ["undated-status"]
  ),
  (
    "{stage: interview, outcome: offer, day: 2026-03-18}", ["2026-03-18 interview", "? offer"],
    ["undated-status"]
  ),
  ("{date: 2026-03-18, result: rejected}", ["2026-03-18 rejected"], []),
  (
    "{date: 2026-03-18, status: interview, type: panel, time: '10:30'}",
    // Both words are stages; the one under `status` comes first, and they are the same stage.
    ["2026-03-18 10:30 interview"], []
  ),
  (
    "{date: 2026-03-18, stage: interview, round: 2, with: '[[Dana]]', note: long, comments: good}",
    ["2026-03-18 interview (2) — long; good; with Dana"], []
  ),
  (
    "{date: 2026-03-18, stage: interview, result: fine}",
    ["2026-03-18 interview — fine"], ["unknown-status"]
  ),
  ("{date: 2026-03-18, stage: interview, mood: 4}", ["2026-03-18 interview"], ["unknown-key"]),
  ("{date: soon, stage: interview}", ["? interview"], ["invalid-date"]),
  ("{date: 2026-03-18, note: coffee}", ["2026-03-18 ? — coffee"], ["unknown-stage"]),
  ("{2026-03-18: interview, note: long}", ["2026-03-18 interview — long"], []),
  ("{date: , stage: , note: }", [], []),
])
func `each part of an event is understood or reported`(
  item: String, events: [String], ids: [String]
) async {
  let read = await read("history:\n  - \(item)")
  #expect(read.events == events)
  #expect(read.ids == ids)
}

@Test func `a result that has its own item is recorded once, on its day`() async {
  let read = await read(
    """
    history:
      - {date: 2026-03-18, stage: interview, result: rejected}
      - 2026-03-24 rejected
    """)
  #expect(read.events == ["2026-03-18 interview", "2026-03-24 rejected"])
  #expect(read.ids == [])
}

@Test func `any item of a history is an event or reported, and so is each of its parts`() async {
  var random = SplitMix64(state: 41)
  let names = [
    "date", "Day", "on", "stage", "status", "event", "type", "result", "Outcome", "note",
    "comments", "round", "time", "with", "mood", "link", "2026-03-04", "applied", "Where",
  ]
  let values = [
    "2026-03-18", "soon", "3/2/2026", "2026-02-30", "interview", "Phone screen", "rejected",
    "declined", "no", "open", "archived", "talked", "2", "10:30", "half past ten", "\"[[Dana]]\"",
    "interview (panel) — long", "2026-03-18 applied",
  ]
  for _ in 0..<1500 {
    var lines = ["history:"]
    // The line of each part, the first line of its item, and its value.
    var parts: [(line: Int, item: Int, value: String)] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let item = lines.count
      if Bool.random(using: &random) {
        let value = values.randomElement(using: &random)!
        parts.append((item, item, value))
        lines.append("  - \(value)")
        continue
      }
      for (index, name) in names.shuffled(using: &random)
        .prefix(Int.random(in: 1...5, using: &random)).enumerated()
      {
        let value = values.randomElement(using: &random)!
        parts.append((lines.count, item, value))
        lines.append((index == 0 ? "  - " : "    ") + "\(name): \(value)")
      }
    }
    let (application, diagnostics) = await application(lines.joined(separator: "\n"))
    // Three lines precede these ones.
    let named = Set(diagnostics.map { $0.position.line - 4 })
    let events = application?.story.events ?? []
    let ownLines = { (item: Int) in
      item...(parts.last { $0.item == item }?.line ?? item)
    }
    for part in parts {
      let isFound = events.contains { event in
        ownLines(part.item).contains(event.line - 4) && event.mentions(part.value)
          // The same day and stage twice is one event, on whichever line.
          || event.day != nil && event.milestone != nil && event.mentions(part.value)
      }
      if !isFound, !named.contains(part.line), !named.contains(part.item) {
        Issue.record("'\(part.value)' is lost from:\n\(lines.joined(separator: "\n"))")
        return
      }
    }
  }
}

extension Event {
  /// Whether the event contains the words of the text, in any form.
  fileprivate func mentions(_ text: String) -> Bool {
    let own = described(self).lowercased()
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != ":" }
    let canonical = ["phone": "screen", "declined": "rejected", "no": "rejected"]
    return words.allSatisfy { word in
      own.contains(word) || canonical[String(word)].map(own.contains) ?? false
    }
  }
}

@Test
func `lists under several names of a field are joined, and a single value given twice is reported`()
  async
{
  let (application, diagnostics) = await application(
    "skills: Swift, SQL\nstack: [SQL, Go]\nlocation: Berlin\ncity: Munich\nlist: Dream jobs\nstatus: applied"
  )
  #expect(application?.skills == ["Swift", "SQL", "Go"])
  #expect(application?.location == "Berlin")
  let second = diagnostics.filter { $0.message.id == .severalValues }
  #expect(second.map(\.position.line) == [7, 8])
  #expect(second.allSatisfy { $0.severity == .hint })
}

@Test func `an item without a day and a stage is not reported as counted`() async {
  let (_, diagnostics) = await application("history:\n  - talked to somebody\n  - 2026-03-03 lunch")
  let texts = diagnostics.map(\.message.text)
  #expect(texts.count == 2)
  #expect(texts.first?.contains("does not count") == true)
  #expect(texts.last?.contains("its day counts") == true)
}

@Test(arguments: [
  ("status: interview", true), ("status: applied", false), ("", false),
])
func `today's event is over if only it explains the stage in the status`(
  status: String, isOver: Bool
) async {
  let (first, _) = await application(
    "\(status)\nhistory:\n  - 2026-08-01 applied\n  - 2026-08-07 interview")
  #expect(first?.story.events.last?.isOver == isOver)
  // After an earlier interview, the status does not show whether today's is over.
  let (second, _) = await application(
    "\(status)\nhistory:\n  - 2026-08-01 interview\n  - 2026-08-07 interview")
  #expect(second?.story.events.last?.isOver == false)
}
