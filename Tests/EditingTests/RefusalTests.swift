import Diagnostics
import Editing
import Journal
import SeededRandom
import Testing

private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-04-01")!)
private let event = NewEvent(day: Day(iso: "2026-03-24")!, milestone: .outcome(.rejected))

private func note(_ lines: String...) -> SourceFile {
  SourceFile(
    path: "applications/a.md", text: (["---"] + lines + ["---", ""]).joined(separator: "\n"))
}

/// What cannot be edited safely, and the reason that is given for it.
private let unsafe: [(source: SourceFile, reason: String, line: Int?)] = [
  (note("company: Acme", "status: [applied, screen, rejected]"), "'status' is a list of 3", 3),
  (note("company: Acme", "status: |", "  applied"), "its value spans several lines", 3),
  (
    note("company: Acme", "status: applied", "status: screen"),
    "'status' stands here again; the one on line 3 counts", 4
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
    "'Status' stands here again; the one on line 3 counts", 4
  ),
  (
    note("company: Acme", "history: [2026-03-02 applied]", "History: [2026-03-11 screen]"),
    "'History' stands here again; the one on line 3 counts", 4
  ),
  (
    note("company: Acme", "status: rejected (by HR)"),
    "the status 'rejected (by HR)' is not understood, but as an item of the history it would count",
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
func `what cannot be edited safely is refused with its reason`(index: Int) {
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

@Test func `nothing that was known is lost to a new status`() throws {
  let made = try logged(event, note("company: Acme", "applied: 2026-03-02", "status: Interviewing"))
  #expect(
    made
      == "---\ncompany: Acme\napplied: 2026-03-02\nstatus: rejected\nhistory:\n  - 2026-03-02 applied\n  - interview\n  - 2026-03-24 rejected\n---\n"
  )
}

@Test func `a day given to a status that had none tells it once`() throws {
  let made = try logged(event, note("company: Acme", "status: rejected"))
  #expect(made == "---\ncompany: Acme\nstatus: rejected\nhistory:\n  - 2026-03-24 rejected\n---\n")
}

@Test func `a history written from the latest down grows at its top`() throws {
  let made = try logged(
    event,
    note(
      "company: Acme", "history:", "  - 2026-03-11 screen", "  - 2026-03-02 applied",
      "status: screen"))
  #expect(
    made.contains(
      "history:\n  - 2026-03-24 rejected\n  - 2026-03-11 screen\n  - 2026-03-02 applied\n"))
}

@Test func `an event from before another one stands before it, and leaves the status`() throws {
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

@Test func `pairs of a day and a stage grow by a pair`() throws {
  let made = try logged(
    event, note("company: Acme", "history:", "  2026-03-02: applied", "status: applied"))
  #expect(
    made.contains("history:\n  2026-03-02: applied\n  2026-03-24: rejected\nstatus: rejected\n"))
}

@Test func `an event that lies ahead leaves the status`() throws {
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

/// What the history tells of one day, the last of it in the status, and something earlier of that day.
private let sameDay: [(status: String, history: String, event: NewEvent)] = [
  ("rejected", "2026-03-24 interview, 2026-03-24 rejected", on("2026-03-24", .stage(.interview))),
  ("accepted", "2026-03-24 offer, 2026-03-24 accepted", on("2026-03-24", .stage(.offer))),
  ("offer", "2026-03-24 interview, 2026-03-24 offer", on("2026-03-24", .stage(.interview))),
  // The status alone tells the end, and no day of it.
  ("rejected", "2026-03-24 interview", on("2026-03-24", .stage(.interview))),
]

@Test(arguments: sameDay.indices, ["2026-03-24", "2026-04-01"])
func `what is told already, and went on that day, does not turn the status back`(
  index: Int, today: String
) throws {
  let (status, history, event) = sameDay[index]
  let source = note("company: Acme", "status: \(status)", "history: [\(history)]")
  let edit = try HistoryEdit(
    .event(event), in: source, Vocabulary(settings: Settings(), on: Day(iso: today)!),
    hasSettings: true)
  #expect(edit.note.source == source && edit.items == [] && edit.statuses.isEmpty)
}

@Test func `a status that lags behind the history is set by telling its last event again`() throws {
  let made = try logged(
    on("2026-03-24", .stage(.interview)),
    note("company: Acme", "status: applied", "history: [2026-03-24 screen, 2026-03-24 interview]"))
  #expect(made.contains("status: interview\nhistory: [2026-03-24 screen, 2026-03-24 interview]\n"))
}

@Test func `a status that says the event already is not said to stay because of something later`()
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

@Test func `whatever a note holds, an edit touches the lines of its own fields or is refused`()
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
    // Without the lines that are new, or hold a status or an item (whose value may stand a line below
    // its key), both say the same, byte for byte.
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
    // A line of the history that was there is there, with all that it says.
    for line in text.split(separator: "\n")
    where line.hasPrefix("  - 2026") || line.hasPrefix("  # c") {
      #expect(made.contains(line))
    }
    #expect(made.contains("2026-03-24"))
  }
  // Both happen, or the test would say nothing.
  #expect(done > 200 && refused > 200)
}

/// What a note told before, the event, and what its fields and its story say then.
private let told:
  [(lines: [String], event: NewEvent, made: [String], stage: Stage, outcome: Outcome?)] = [
    // A second talk that is planned takes nothing from the first.
    (
      ["applied: 2026-03-02", "status: interview"], on("2026-04-09", .stage(.interview)),
      [
        "applied: 2026-03-02", "status: interview", "history:", "  - 2026-03-02 applied",
        "  - interview", "  - 2026-04-09 interview",
      ],
      .interview, nil
    ),
    // What was reached stays, though something further is planned.
    (
      ["status: screen", "history: [2026-03-02 applied, 2026-04-09 interview]"],
      on("2026-04-01", .outcome(.rejected)),
      [
        "status: rejected",
        "history: [2026-03-02 applied, screen, 2026-04-01 rejected, 2026-04-09 interview]",
      ],
      .screen, .rejected
    ),
    // An older day is filled in before a status that has none.
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
    // An offer after a no opens it again, whatever is planned.
    (
      ["status: rejected", "history: [2026-03-02 applied, 2026-04-15 interview]"],
      on("2026-04-01", .stage(.offer)),
      [
        "status: offer",
        "history: [2026-03-02 applied, rejected, 2026-04-01 offer, 2026-04-15 interview]",
      ], .offer, nil
    ),
    // A stage and a result in two fields: each is told its own part.
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
    // The history knows the day of the end that the status tells, and goes on after it.
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
    // It was sent once.
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

@Test(arguments: told.indices)
func `nothing that was known is lost, and the story stands where a person would say`(index: Int)
  throws
{
  let (lines, event, made, stage, outcome) = told[index]
  let source = SourceFile(
    path: "applications/a.md",
    text: (["---", "company: Acme"] + lines + ["---", ""]).joined(separator: "\n"))
  let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  let wanted = (["---", "company: Acme"] + made + ["---", ""]).joined(separator: "\n")
  #expect(String(decoding: edit.note.source.bytes, as: UTF8.self) == wanted)
  let after = vocabulary.note(in: edit.note.source, hasSettings: true).note as? Application
  #expect(after?.stage == stage && after?.outcome == outcome)
}

@Test func `a status that says nothing of what happened keeps what was known`() throws {
  for word in ["archived", "open", ""] {
    let edit = try HistoryEdit(
      .status(word), in: note("company: Acme", "applied: 2026-03-02", "status: rejected"),
      vocabulary, hasSettings: true)
    #expect(edit.items == ["2026-03-02 applied", "rejected"])
    let after = vocabulary.note(in: edit.note.source, hasSettings: true).note as? Application
    #expect(after?.outcome == .rejected, "\(word)")
  }
}

@Test func `what is to be typed by hand keeps what the edit would have kept`() {
  let refusal = #expect(throws: EditError.self) {
    try HistoryEdit(
      .event(event),
      in: note("company: Acme", "status: interview", "history: |", "  2026-03-02 applied"),
      vocabulary, hasSettings: true)
  }
  #expect(
    refusal?.byHand == [
      "status: rejected", "history:", "  …", "  - 2026-03-24 rejected", "  - interview",
    ]
      || refusal?.byHand == [
        "status: rejected", "history:", "  …", "  - interview", "  - 2026-03-24 rejected",
      ])
}
