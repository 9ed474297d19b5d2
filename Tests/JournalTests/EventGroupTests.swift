import Diagnostics
import Foundation
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
  return (application?.history.events.map(described) ?? [], diagnostics.map(\.message.id.rawValue))
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
    ["2026-03-18 interview (2) — long; good; with Dana"], ["unknown-link"]
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

@Test(arguments: [
  // A list in the place of one stage.
  (
    "- 2026-03-20:\n    - interview\n    - rejected",
    ["2026-03-20 ? — 2026-03-20: - interview - rejected"],
    ["unknown-stage"]
  ),
  (
    "- date: 2026-03-10\n  stage:\n  - interview\n  - rejected",
    ["2026-03-10 ? — - interview - rejected"], ["unknown-stage"]
  ),
  (
    "- date: 2026-03-10\n  stage: interview\n  result: [offer, rejected]",
    ["2026-03-10 interview — [offer, rejected]"], ["unknown-stage"]
  ),
  (
    "- 2026-03-20:\n    interview: panel\n    rejected: by mail",
    ["2026-03-20 ? — 2026-03-20: interview: panel rejected: by mail"], ["unknown-stage"]
  ),
  ("- 2026-03-20:\n    - interview", ["2026-03-20 interview"], []),
  // A stage whose value is `no`.
  ("- {date: 2026-03-10, stage: interview, rejected: false}", ["2026-03-10 interview"], []),
  ("- {date: 2026-03-10, rejected: false}", ["2026-03-10 ?"], ["unknown-stage"]),
  ("- {date: 2026-03-10, rejected: true}", ["2026-03-10 rejected"], []),
  ("{applied: 2026-03-01, interview: no, offer: no}", ["2026-03-01 applied"], []),
  (
    "{applied: 2026-03-01, interview: not yet, offer: none, final: ~, rejected: \"\", closed: -}",
    ["2026-03-01 applied"], []
  ),
  ("{interview: no, offer: }", [], []),
  ("|\n  2026-03-01 applied\n  offer: no", ["2026-03-01 applied"], []),
  ("- 2026-03-10 interview: no", ["2026-03-10 ? (no)"], ["unknown-stage"]),
  ("- rejected:", ["? rejected"], []),
  ("- offer: 🎉", ["? offer (🎉)"], []),
  // Days after the stage.
  (
    "- interview: 2026-03-10, 2026-03-11", ["2026-03-10 interview", "2026-03-11 interview"], []
  ),
  (
    "- interview: 2026-03-10 and 2026-03-11 with Dana",
    ["2026-03-10 interview (with Dana)", "2026-03-11 interview (with Dana)"], []
  ),
  ("- interview: 2026-03-10 10:30", ["2026-03-10 10:30 interview"], []),
  ("- interview: 3/2/2026", ["? interview"], ["ambiguous-date"]),
  ("- interview: 2026-02-30", ["? interview (2026-02-30)"], ["invalid-date"]),
  ("- interview: 2026-03-10, 2026-02-30", ["2026-03-10 interview (2026-02-30)"], ["invalid-date"]),
  (
    "{applied: [2026-03-01, 2026-03-05]}", ["? ? — applied: [2026-03-01, 2026-03-05]"],
    ["unknown-stage"]
  ),
  // A day beside the stage.
  ("- date: 2026-03-10\n  interview: ZZ", ["2026-03-10 interview (ZZ)"], []),
  (
    "- {date: 2026-03-10, time: '10:30', interview: ZZ, round: 2, note: long}",
    ["2026-03-10 10:30 interview (ZZ; 2) — long"], []
  ),
  (
    "- {date: 2026-03-18, 2026-03-02: applied}", ["2026-03-02 applied", "2026-03-18 ?"], []
  ),
])
func `an item is neither dropped nor invented in silence`(
  history: String, events: [String], ids: [String]
) async {
  let read = await read(history.hasPrefix("-") ? "history:\n\(history)" : "history: \(history)")
  #expect(read.events == events)
  #expect(read.ids == ids)
}

@Test(arguments: [
  "rejected: false", "offer: 50k", "technical: yes", "saved: 2026-03-01", "rejected:",
  "interview: 2026-03-18",
])
func `a field of the user's own that is not a further event is not reported`(line: String) async {
  let (_, diagnostics) = await application(
    "history: [2026-03-01 applied, 2026-03-18 interview]\n\(line)")
  #expect(diagnostics.isEmpty)
}

@Test(arguments: [
  ("\"2026-01-01, 2026-03-20\"", ["2026-01-01", "2026-03-20"], 0),
  ("2026-01-01 and 2026-03-20 — coffee", ["2026-01-01 coffee", "2026-03-20 coffee"], 0),
  ("|\n  2026-01-01 — coffee\n  - 2026-03-20 call", ["2026-01-01 coffee", "2026-03-20 call"], 0),
  ("\"2026-01-01, 2026-02-30\"", ["2026-01-01 2026-02-30"], 1),
])
func `every day of a person's history is read or reported`(
  history: String, talks: [String], problems: Int
) async {
  let journal = await journal(["people/Jo.md": "---\nhistory: \(history)\n---\n"])
  let read = journal.people.first?.talks.map {
    [$0.day.description, $0.note].compactMap(\.self).joined(separator: " ")
  }
  #expect(read == talks)
  #expect(journal.diagnostics.count == problems)
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

// In parts, since a test by itself uses one core. Each makes all texts, and reads a tenth of them.
@Test(arguments: 0..<10)
func `any item of a history is an event or reported, and so is each of its parts`(part: Int) async {
  var random = SplitMix64(state: 41)
  let names = [
    "date", "Day", "on", "stage", "status", "event", "type", "result", "Outcome", "note",
    "comments", "round", "time", "with", "mood", "link", "2026-03-04", "applied", "Where",
    "rejected",
  ]
  let values = [
    "2026-03-18", "soon", "3/2/2026", "2026-02-30", "interview", "Phone screen", "rejected",
    "declined", "no", "open", "archived", "talked", "2", "10:30", "half past ten", "\"[[Dana]]\"",
    "interview (panel) — long", "2026-03-18 applied", "false", "2026-03-10 and 2026-03-11",
    "[offer, withdrawn]", "\n        - offer\n        - withdrawn",
  ]
  for index in 0..<1500 {
    var lines = ["history:"]
    // The lines of each part, the first line of its item, and its value.
    var parts: [(lines: ClosedRange<Int>, item: Int, value: String)] = []
    // The lines that state that an event did not take place.
    var denied: Set<Int> = []
    func add(_ text: String, of item: Int, value: String, isDenied: Bool = false) {
      let start = lines.count
      lines += text.components(separatedBy: "\n")
      if isDenied {
        denied.insert(start)
        return
      }
      for value in value.split(separator: "\n").flatMap({ $0.components(separatedBy: " and ") }) {
        // The dash of a nested list is not part of the text.
        let text = value.drop { $0 == " " || $0 == "-" }
        parts.append((start...(lines.count - 1), item, String(text)))
      }
    }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let item = lines.count
      if Bool.random(using: &random) {
        let value = values.randomElement(using: &random)!
        add("  - \(value)", of: item, value: value)
        continue
      }
      for (index, name) in names.shuffled(using: &random)
        .prefix(Int.random(in: 1...5, using: &random)).enumerated()
      {
        let value = values.randomElement(using: &random)!
        add(
          (index == 0 ? "  - " : "    ") + "\(name): \(value)", of: item, value: value,
          isDenied: ["applied", "rejected"].contains(name) && ["no", "false"].contains(value))
      }
    }
    guard index % 10 == part else { continue }
    let (application, diagnostics) = await application(lines.joined(separator: "\n"))
    // Three lines precede these ones.
    let named = Set(diagnostics.map { $0.position.line - 4 })
    let events = application?.history.events ?? []
    let ownLines = { (item: Int) in
      item...(parts.last { $0.item == item }?.lines.upperBound ?? item)
    }
    for event in events where event.milestone != nil && denied.contains(event.line - 4) {
      Issue.record("'\(described(event))' is invented in:\n\(lines.joined(separator: "\n"))")
      return
    }
    for part in parts {
      let isFound = events.contains { event in
        ownLines(part.item).contains(event.line - 4) && event.mentions(part.value)
          // The same day and stage twice is one event, on whichever line.
          || event.day != nil && event.milestone != nil && event.mentions(part.value)
      }
      if !isFound, named.isDisjoint(with: part.lines), !named.contains(part.item) {
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
func `today's event is over if the status is its stage`(
  status: String, isOver: Bool
) async {
  let (first, _) = await application(
    "\(status)\nhistory:\n  - 2026-08-01 applied\n  - 2026-08-07 interview")
  #expect(first?.history.events.last?.isOver == isOver)
  // A second round that was logged today, or an earlier stage.
  for earlier in ["interview", "final"] {
    let (second, _) = await application(
      "\(status)\nhistory:\n  - 2026-08-01 \(earlier)\n  - 2026-08-07 interview")
    #expect(second?.history.events.last?.isOver == isOver)
    // With a time of day, it may still be ahead.
    let (third, _) = await application(
      "\(status)\nhistory:\n  - 2026-08-01 \(earlier)\n  - 2026-08-07 17:00 interview")
    #expect(third?.history.events.last?.isOver == false)
  }
}
