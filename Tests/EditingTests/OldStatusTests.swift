import Diagnostics
import Editing
import Journal
import Markdown
import Testing

private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-03-24")!)

private func edit(_ event: NewEvent, _ lines: String...) throws(EditError) -> HistoryEdit {
  let text = (["---", "company: Acme"] + lines + ["---", ""]).joined(separator: "\n")
  return try HistoryEdit(
    .event(event), in: SourceFile(path: "applications/a.md", text: text), vocabulary,
    hasSettings: true)
}

private func event(_ milestone: Milestone, _ day: String = "2026-03-24") -> NewEvent {
  NewEvent(day: Day(iso: day)!, milestone: milestone)
}

@Test(arguments: [
  ("rejected after second interview (team B)", ["rejected after second interview (team B)"]),
  ("offer (Globex)", ["offer (Globex)"]),
  ("In progress - Tom has it", ["In progress - Tom has it"]),
  ("\"applied #2 via Jo\"", ["applied — #2 via Jo"]),
  ("applied #2 via Jo", ["applied — #2 via Jo"]),
  ("2nd interview with Bob", ["2nd interview with Bob"]),
  ("interview 3/4", ["interview 3/4"]),
  ("Followed up with Dana", ["applied — Followed up with Dana"]),
  ("Interview next Tuesday", ["Interview next Tuesday"]),
  ("Followed up twice", ["applied — Followed up twice"]),
  ("~~offer~~", ["~~offer~~"]), ("no answer", ["applied"]),
  ("Applied :)", ["Applied :)"]), ("interview :-(", ["interview :-("]),
  ("They filled it internally", ["They filled it internally"]),
  ("一次面接通過", ["一次面接通過"]), ("二面通过", ["二面通过"]),
  ("no interview yet", ["no interview yet"]),
])
private func `every word of a status that is replaced stays in the history`(
  status: String, items: [String]
) throws {
  let edit = try edit(event(.outcome(.withdrawn)), "status: \(status)")
  #expect(edit.items == items + ["2026-03-24 withdrawn"])
  let read = vocabulary.note(in: edit.note.source, hasSettings: true).note as? Application
  #expect(read?.outcome == .withdrawn)
}

@Test(arguments: ["Interview on 3 April", "saved (Jo sent it)"])
private func `a status whose words have no place in the history is refused at its line`(
  status: String
) throws {
  let error = #expect(throws: EditError.self) {
    try edit(event(.outcome(.withdrawn)), "role: Eng", "status: \(status)")
  }
  #expect(error?.line == 4 && error?.manualEdit == nil && error?.isToBeRepeated == true)
  #expect(error?.reason.contains("'\(status)' says more") == true)
  // What the remedy says works.
  #expect(
    try edit(event(.outcome(.withdrawn)), "status:").items == ["2026-03-24 withdrawn"])
}

@Test func `an end on a day that is not known exactly ends what came before it`() throws {
  let march = NewEvent(day: Day(year: 2026, month: 3)!, milestone: .outcome(.rejected))
  let edit = try edit(march, "history:", "  - 2026-03-18 applied", "  - 2026-03-19 interview")
  #expect(
    String(decoding: edit.note.source.bytes, as: UTF8.self).contains(
      "interview\n  - 2026-03 rejected\n"))
  let read = vocabulary.note(in: edit.note.source, hasSettings: true).note as? Application
  #expect(read?.outcome == .rejected && edit.statuses.map(\.after) == ["rejected"])
}

@Test func `a day that may be before or after an earlier step is refused at the line of the step`()
  throws
{
  let about = NewEvent(
    day: Day(iso: "2026-03-16")!.approximate, milestone: .outcome(.rejected))
  for lines in [
    ["history:", "  - 2026-03-18 applied"], ["status: applied", "applied: 2026-03-18"],
  ] {
    let text = (["---", "company: Acme"] + lines + ["---", ""]).joined(separator: "\n")
    let error = #expect(throws: EditError.self) {
      try HistoryEdit(
        .event(about), in: SourceFile(path: "applications/a.md", text: text), vocabulary,
        hasSettings: true)
    }
    #expect(error?.line == 4 && error?.manualEdit == nil, "\(String(describing: error))")
    #expect(error?.reason.contains("before or after 'applied' on 2026-03-18") == true)
  }
  // What came before a later stage is not such a case.
  let screen = NewEvent(day: Day(iso: "2026-03-16")!.approximate, milestone: .stage(.screen))
  #expect(
    try edit(screen, "history:", "  - 2026-03-02 applied", "  - 2026-03-18 interview").leavesStatus)
}

@Test func `what is new about a recorded event is not dropped`() throws {
  let lines = ["history:", "  - 2026-03-02 applied", "  - 2026-03-30 interview"]
  let day = Day(iso: "2026-03-02")!
  let said: [(NewEvent, Int, String)] = [
    (
      NewEvent(day: day, milestone: .stage(.applied), note: "via Jo"), 4,
      "2026-03-02 applied — via Jo"
    ),
    (
      NewEvent(day: day, milestone: .stage(.applied), label: "again"), 4,
      "2026-03-02 applied (again)"
    ),
    (
      NewEvent(day: day, time: "09:00", milestone: .stage(.applied)), 4, "2026-03-02 09:00 applied"
    ),
    (
      NewEvent(day: Day(iso: "2026-03-30")!, time: "10:00", milestone: .stage(.interview)), 5,
      "2026-03-30 10:00 interview"
    ),
  ]
  for (event, line, text) in said {
    let error = #expect(throws: EditError.self) { try edit(event, lines[0], lines[1], lines[2]) }
    #expect(error?.line == line && error?.remedy?.hasSuffix(": \(text)") == true)
    // The remedy works: written so, the event is recorded.
    var typed = lines
    typed[line - 3] = "  - \(text)"
    let again = try edit(event, typed[0], typed[1], typed[2])
    #expect(again.items.isEmpty)
  }
}
