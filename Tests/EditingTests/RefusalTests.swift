import Diagnostics
import Editing
import Journal
import Markdown
import SeededRandom
import Testing

private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-04-01")!)
private let event = NewEvent(day: Day(iso: "2026-03-24")!, milestone: .outcome(.rejected))

private func note(_ lines: String...) -> SourceFile {
  SourceFile(
    path: "applications/a.md", text: (["---"] + lines + ["---", ""]).joined(separator: "\n"))
}

/// Notes that cannot be edited safely, each with the reason that is given.
private let unsafe: [(source: SourceFile, reason: String, line: Int?)] = [
  (note("company: Acme", "status: [applied, screen, rejected]"), "'status' is a list of 3", 3),
  (note("company: Acme", "status: |", "  applied"), "its value spans several lines", 3),
  (
    note("company: Acme", "status: applied", "status: screen"),
    "'status' appears here again; the one on line 3 counts", 4
  ),
  (
    note("{company: Acme, status: applied}"),
    "its fields are in braces, or several are on one line",
    2
  ),
  (
    note("company: Acme", "history: |", "  2026-03-02 applied"),
    "'history' is a single text, not a list", 3
  ),
  (
    note(
      "company: Acme", "history:", "  - 2026-03-02 applied", "  - |", "    2026-03-11 screen",
      "status: screen"), "an item of 'history' spans several lines", 5
  ),
  (
    note("company: Acme", "history: {2026-03-02: applied}"),
    "the items of 'history' are not each on one line", 3
  ),
  (
    note("company: Acme", "status: applied", "Status: screen"),
    "'Status' appears here again; the one on line 3 counts", 4
  ),
  (
    note("company: Acme", "history: [2026-03-02 applied]", "History: [2026-03-11 screen]"),
    "'History' appears here again; the one on line 3 counts", 4
  ),
  (
    note("company: Acme", "status: 2026-03-24 lunch"),
    "the status '2026-03-24 lunch' is not understood, but as an item of the history it would count",
    3
  ),
  (
    note("company: Acme", "stage: applied", "result: withdrawn"),
    "it already says 'withdrawn', but not since when", 4
  ),
  (
    SourceFile(
      path: "applications/a.md",
      text: "---\ncompany: Acme\n<<<<<<< HEAD\nstatus: a\n=======\nstatus: b\n>>>>>>> x\n---\n"),
    "", 3
  ),
  (note("company: &a Acme", "role: *a"), "", 2),
  (note("company: Acme", "status: &x interview"), "", 3),
  (note("company: Acme", "role: Engineer: Backend"), "", 3),
]

@Test(arguments: unsafe.indices)
func `a note that cannot be edited safely is refused with a reason`(index: Int) {
  let (source, reason, line) = unsafe[index]
  let refusal = #expect(throws: EditError.self) {
    try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  }
  if !reason.isEmpty { #expect(refusal?.reason == reason) }
  #expect(refusal?.line == line)
}

private func logged(_ event: NewEvent, _ source: SourceFile) throws -> String {
  let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  return String(decoding: edit.note.source.bytes, as: UTF8.self)
}

@Test func `a new status loses nothing that was known`() throws {
  let made = try logged(event, note("company: Acme", "applied: 2026-03-02", "status: Interviewing"))
  #expect(
    made
      == "---\ncompany: Acme\napplied: 2026-03-02\nstatus: rejected\nhistory:\n  - 2026-03-02 applied\n  - interview\n  - 2026-03-24 rejected\n---\n"
  )
}

@Test func `a day for a status without one is recorded once`() throws {
  let made = try logged(event, note("company: Acme", "status: rejected"))
  #expect(made == "---\ncompany: Acme\nstatus: rejected\nhistory:\n  - 2026-03-24 rejected\n---\n")
}

@Test func `a history with the latest event first grows at its top`() throws {
  let made = try logged(
    event,
    note(
      "company: Acme", "history:", "  - 2026-03-11 screen", "  - 2026-03-02 applied",
      "status: screen"))
  #expect(
    made.contains(
      "history:\n  - 2026-03-24 rejected\n  - 2026-03-11 screen\n  - 2026-03-02 applied\n"))
}

@Test func `an earlier event is inserted before the later one, and leaves the status unchanged`()
  throws
{
  let screen = NewEvent(day: Day(iso: "2026-03-11")!, milestone: .stage(.screen))
  let made = try logged(
    screen,
    note(
      "company: Acme", "history:", "  - 2026-03-02 applied # sent", "  - 2026-03-18 interview",
      "status: interview"))
  #expect(
    made.contains(
      "  - 2026-03-02 applied # sent\n  - 2026-03-11 screen\n  - 2026-03-18 interview\nstatus: interview\n"
    ))
}

@Test func `a history of day and stage pairs grows by a pair`() throws {
  let made = try logged(
    event, note("company: Acme", "history:", "  2026-03-02: applied", "status: applied"))
  #expect(
    made.contains("history:\n  2026-03-02: applied\n  2026-03-24: rejected\nstatus: rejected\n"))
}

@Test func `a planned event leaves the status unchanged`() throws {
  let ahead = NewEvent(day: Day(iso: "2026-04-09")!, milestone: .stage(.interview), label: "panel")
  let made = try logged(
    ahead, note("company: Acme", "history: [2026-03-02 applied]", "status: applied"))
  #expect(
    made.contains("history: [2026-03-02 applied, 2026-04-09 interview (panel)]\nstatus: applied\n"))
}

@Test func `the same event twice changes nothing`() throws {
  let source = note("company: Acme", "history:", "  - 2026-03-24 rejected", "status: rejected")
  let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  #expect(edit.note.source == source && edit.items == [] && edit.statuses.isEmpty)
}

/// Several events on one day: the status is the last one, and an earlier one is logged again.
private let sameDay: [(status: String, history: String, event: NewEvent)] = [
  ("rejected", "2026-03-24 interview, 2026-03-24 rejected", on("2026-03-24", .stage(.interview))),
  ("accepted", "2026-03-24 offer, 2026-03-24 accepted", on("2026-03-24", .stage(.offer))),
  ("offer", "2026-03-24 interview, 2026-03-24 offer", on("2026-03-24", .stage(.interview))),
  // Only the status gives the outcome, and it has no day.
  ("rejected", "2026-03-24 interview", on("2026-03-24", .stage(.interview))),
]

@Test(arguments: sameDay.indices, ["2026-03-24", "2026-04-01"])
func `logging an event again does not reset the status if more happened that day`(
  index: Int, today: String
) throws {
  let (status, history, event) = sameDay[index]
  let source = note("company: Acme", "status: \(status)", "history: [\(history)]")
  let edit = try HistoryEdit(
    .event(event), in: source, Vocabulary(settings: Settings(), on: Day(iso: today)!),
    hasSettings: true)
  #expect(edit.note.source == source && edit.items == [] && edit.statuses.isEmpty)
}

@Test func `a status that is older than the history is set by logging the last event again`() throws
{
  let made = try logged(
    on("2026-03-24", .stage(.interview)),
    note("company: Acme", "status: applied", "history: [2026-03-24 screen, 2026-03-24 interview]"))
  #expect(made.contains("status: interview\nhistory: [2026-03-24 screen, 2026-03-24 interview]\n"))
}

@Test func `a status that matches the event is not reported as kept because of something later`()
  throws
{
  let today = Vocabulary(settings: Settings(), on: event.day)
  for (status, event) in [
    ("rejected", event), ("applied", on("2026-03-24", .stage(.applied))),
    ("interview", on("2026-03-24", .stage(.interview))),
  ] {
    let edit = try HistoryEdit(
      .event(event), in: note("company: Acme", "status: \(status)"), today, hasSettings: true)
    #expect(edit.items == [event.text] && edit.statuses.isEmpty && !edit.leavesStatus)
  }
  let earlier = try HistoryEdit(
    .event(on("2026-03-20", .stage(.screen))),
    in: note("company: Acme", "status: rejected", "history: [2026-03-24 rejected]"), today,
    hasSettings: true)
  #expect(earlier.leavesStatus)
}

@Test
func `whatever a note contains, an edit changes only the lines of its own fields or is refused`()
  throws
{
  var random = SplitMix64(state: 14)
  let lines = [
    "company: A", "role:", "status: [a, b]", "status: \"x\" # y", "status: 'it''s'", "Status: z",
    "history:",
    "history: []", "history: [ ]", "history: ~", "  - 2026-03-02: applied", "  - ", "- x",
    "  -\t2026-03-02 applied",
    "  # c", "? y", ": z", "a: &b c", "d: *b", "\"q\": 'w'", "e: |", "  block",
    "f: {g: [h, {i: j}]}",
    "history: [a, b, ]", "history: [a,", "  b]", "history: !x y", "\u{85}", "stage: interview",
    "result:",
    "applied: 2026-02-01", "  folded", "\"status\": screen", "status : screen", "history: # c",
    "  2026-03-02: applied", "History: [2026-03-03 screen]", "history: [ # d", "  e ]",
    "    # further in",
  ]
  var (done, refused) = (0, 0)
  for _ in 0..<4000 {
    let text =
      (["---", "company: Acme"]
      + (0..<Int.random(in: 1...6, using: &random)).map { _ in lines.randomElement(using: &random)!
      }
      + ["---", "body"]).joined(separator: "\n")
    let source = SourceFile(path: "applications/a.md", text: text)
    guard let made = try? logged(event, source) else {
      refused += 1
      continue
    }
    done += 1
    // Both texts are equal byte for byte, except for new lines and lines with a status or an item. The value of
    // an item may be on the line below its key.
    let kept = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !["  block", "  folded"].contains($0) && !$0.hasPrefix("- ")
          && !$0.lowercased().contains("status") && !$0.contains("stage:")
          && !$0.contains("result:")
          && !$0.contains("rejected") && !$0.lowercased().contains("history")
          && !$0.contains("  - ")
          && $0 != "  b]" && !$0.hasPrefix("  e")
          && !($0.hasPrefix("  ") && $0.hasSuffix(":")) && !$0.contains("  -\t")
      }
    }
    #expect(kept(text) == kept(made))
    // Every line that the history had is still there, unchanged.
    for line in text.split(separator: "\n")
    where line.hasPrefix("  - 2026") || line.hasPrefix("  # c") {
      #expect(made.contains(line))
    }
    #expect(made.contains("2026-03-24"))
  }
  // Both cases must occur; otherwise the test proves nothing.
  #expect(done > 200 && refused > 200)
}

/// The fields of a note, the event, and the expected fields, stage and outcome.
private let recorded:
  [(lines: [String], event: NewEvent, made: [String], stage: Stage, outcome: Outcome?)] = [
    // A planned second interview does not replace the first.
    (
      ["applied: 2026-03-02", "status: interview"], on("2026-04-09", .stage(.interview)),
      [
        "applied: 2026-03-02", "status: interview", "history:", "  - 2026-03-02 applied",
        "  - interview", "  - 2026-04-09 interview",
      ],
      .interview, nil
    ),
    // The stage that was reached stays, although a further one is planned.
    (
      ["status: screen", "history: [2026-03-02 applied, 2026-04-09 interview]"],
      on("2026-04-01", .outcome(.rejected)),
      [
        "status: rejected",
        "history: [2026-03-02 applied, screen, 2026-04-01 rejected, 2026-04-09 interview]",
      ],
      .screen, .rejected
    ),
    // An earlier day is inserted before a status that has none.
    (
      ["status: rejected"], on("2026-03-02", .stage(.applied)),
      ["status: rejected", "history:", "  - 2026-03-02 applied", "  - rejected"], .applied,
      .rejected
    ),
    (
      ["applied: 2026-03-02", "status: final"], on("2026-03-20", .stage(.screen)),
      [
        "applied: 2026-03-02", "status: final", "history:", "  - 2026-03-02 applied",
        "  - 2026-03-20 screen", "  - final",
      ], .final, nil
    ),
    // An offer after a rejection reopens the application, whatever is planned.
    (
      ["status: rejected", "history: [2026-03-02 applied, 2026-04-15 interview]"],
      on("2026-04-01", .stage(.offer)),
      [
        "status: offer",
        "history: [2026-03-02 applied, rejected, 2026-04-01 offer, 2026-04-15 interview]",
      ], .offer, nil
    ),
    // A stage and an outcome in two fields: each is set on its own.
    (
      ["stage: interview", "outcome: pending"], on("2026-04-01", .outcome(.rejected)),
      [
        "stage: interview", "outcome: rejected", "history:", "  - interview",
        "  - 2026-04-01 rejected",
      ], .interview, .rejected
    ),
    (
      ["stage: screen", "outcome: ghosted"], on("2026-04-01", .stage(.interview)),
      [
        "stage: interview", "outcome: ", "history:", "  - screen", "  - ghosted",
        "  - 2026-04-01 interview",
      ], .interview, nil
    ),
    // The history has the day of the outcome in the status, and continues after it.
    (
      [
        "status: rejected",
        "history: [2026-03-02 applied, 2026-03-20 rejected, 2026-03-24 interview]",
      ],
      on("2026-03-30", .stage(.offer)),
      [
        "status: offer",
        "history: [2026-03-02 applied, 2026-03-20 rejected, 2026-03-24 interview, 2026-03-30 offer]",
      ], .offer, nil
    ),
    (
      [
        "status: rejected",
        "history: [2026-03-02 applied, 2026-03-20 rejected, 2026-03-24 interview]",
      ],
      on("2026-03-11", .stage(.screen)),
      [
        "status: rejected",
        "history: [2026-03-02 applied, 2026-03-11 screen, 2026-03-20 rejected, 2026-03-24 interview]",
      ], .interview, .rejected
    ),
    // An application is sent once.
    (
      ["applied: 2026-03-02", "status: bookmarked"], on("2026-04-01", .stage(.applied)),
      ["applied: 2026-03-02", "status: applied", "history:", "  - 2026-03-02 applied"], .applied,
      nil
    ),
    (
      ["status: ''", "history: ~"], on("2026-04-01", .stage(.applied)),
      ["status: 'applied'", "history: ", "  - 2026-04-01 applied"], .applied, nil
    ),
  ]

private func on(_ day: String, _ milestone: Milestone) -> NewEvent {
  NewEvent(day: Day(iso: day)!, milestone: milestone)
}

@Test(arguments: recorded.indices)
func `nothing that was known is lost, and each event is inserted where a person would put it`(
  index: Int
)
  throws
{
  let (lines, event, made, stage, outcome) = recorded[index]
  let source = SourceFile(
    path: "applications/a.md",
    text: (["---", "company: Acme"] + lines + ["---", ""]).joined(separator: "\n"))
  let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  let wanted = (["---", "company: Acme"] + made + ["---", ""]).joined(separator: "\n")
  #expect(String(decoding: edit.note.source.bytes, as: UTF8.self) == wanted)
  let after = vocabulary.note(in: edit.note.source, hasSettings: true).note as? Application
  #expect(after?.stage == stage && after?.outcome == outcome)
}

@Test func `a status without a stage or an outcome keeps what was known`() throws {
  for word in ["archived", "open", ""] {
    let edit = try HistoryEdit(
      .status(word), in: note("company: Acme", "applied: 2026-03-02", "status: rejected"),
      vocabulary, hasSettings: true)
    #expect(edit.items == ["2026-03-02 applied", "rejected"])
    let after = vocabulary.note(in: edit.note.source, hasSettings: true).note as? Application
    #expect(after?.outcome == .rejected, "\(word)")
  }
}

@Test func `the manual instructions keep what the edit would have kept`() {
  let refusal = #expect(throws: EditError.self) {
    try HistoryEdit(
      .event(event),
      in: note("company: Acme", "status: interview", "history: |", "  2026-03-02 applied"),
      vocabulary, hasSettings: true)
  }
  #expect(
    refusal?.manualEdit?.lines == [
      "status: rejected", "history:", "  - 2026-03-02 applied", "  - interview",
      "  - 2026-03-24 rejected",
    ])
}

@Test(arguments: [
  ("company:: Acme\nrole:: Dev\nhistory:: 2026-03-02 applied", ""),
  (
    "company:: Acme\nrole:: Dev\nhistory:: 2026-03-02 applied\nhistory:: 2026-03-10 screen — Kim: call",
    ""
  ),
  ("- **History:** 2026-03-02 applied", "company: Acme\nrole: Dev"),
])
func `the manual instructions contain the items that the history in the text has`(
  text: String, fields: String
) throws {
  let top = fields.isEmpty ? "" : "---\n\(fields)\n---\n"
  let second = text.contains("screen") ? ["  - \"2026-03-10 screen — Kim: call\""] : []
  let source = SourceFile(path: "applications/a.md", text: top + text + "\n")
  let refusal = #expect(throws: EditError.self) {
    try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  }
  let key = fields.isEmpty ? "history" : "History"
  let lineOfHistory = fields.isEmpty ? 3 : 5
  #expect(refusal?.line == lineOfHistory)
  let lines =
    ["status: rejected", "\(key):", "  - 2026-03-02 applied"] + second + ["  - 2026-03-24 rejected"]
  #expect(refusal?.manualEdit?.lines == (fields.isEmpty ? ["---"] + lines + ["---"] : lines))
  // Pasted, they do what the command would have done.
  let pasted =
    "---\n" + (fields.isEmpty ? lines : [fields] + lines).joined(separator: "\n") + "\n---\n" + text
    + "\n"
  let after = vocabulary.note(
    in: SourceFile(path: "applications/a.md", text: pasted), hasSettings: true)
  let application = try #require(after.note as? Application)
  #expect(application.outcome == .rejected)
  #expect(application.history.events.count == 2 + second.count)
  #expect(!after.diagnostics.contains { $0.severity < .hint })
}

@Test func `the day of an end that the note states without one can be added`() throws {
  let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-07-01")!)
  let event = NewEvent(day: Day(iso: "2026-06-20")!, milestone: .outcome(.rejected))
  for lines in [
    "history:\n  - 2026-06-01 applied\n  - 2026-06-10 interview — rejected on the spot",
    "history:\n  - 2026-06-01 applied\n  - rejected", "applied: 2026-06-01\nstatus: rejected",
    "applied: 2026-06-01\nrejected: true",
  ] {
    let source = SourceFile(
      path: "applications/a.md", text: "---\ncompany: A\nrole: B\n\(lines)\n---\n")
    let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
    #expect(edit.items.last == "2026-06-20 rejected", "\(lines)")
  }
  // It cannot have ended before what came first.
  let source = SourceFile(
    path: "applications/a.md",
    text:
      "---\ncompany: A\nrole: B\nstatus: rejected\nhistory:\n  - 2026-06-01 applied\n  - 2026-06-25 interview\n---\n"
  )
  let error = #expect(throws: EditError.self) {
    try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  }
  #expect(error?.reason.contains("'interview' on 2026-06-25") == true && error?.line == 7)
}
