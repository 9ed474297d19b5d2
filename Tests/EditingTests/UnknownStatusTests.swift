import Diagnostics
import Editing
import Journal
import Testing

private func edit(_ change: HistoryChange, _ lines: String..., settings: Settings = Settings())
  throws
  -> HistoryEdit
{
  let text = (["---", "company: Acme"] + lines + ["---", ""]).joined(separator: "\n")
  return try HistoryEdit(
    change, in: SourceFile(path: "applications/a.md", text: text),
    Vocabulary(settings: settings, on: Day(iso: "2026-04-01")!), hasSettings: true)
}

private let rejected = HistoryChange.event(
  NewEvent(day: Day(iso: "2026-03-24")!, milestone: .outcome(.rejected)))

@Test func `an unknown status is kept in the history`() throws {
  #expect(
    try edit(rejected, "applied: 2026-03-02", "status: Keine Antwort").items == [
      "2026-03-02 applied", "Keine Antwort", "2026-03-24 rejected",
    ])
  // If there are two and only one is unknown, that one is kept as well.
  #expect(
    try edit(rejected, "stage: interview", "outcome: Absage per Mail")
      .items == ["interview", "Absage per Mail", "2026-03-24 rejected"])
  #expect(try edit(.status("archived"), "status: Keine Antwort").items == ["Keine Antwort"])
}

@Test func `the user's own word in a history is understood as soon as the settings define it`()
  throws
{
  let source = try edit(rejected, "applied: 2026-03-02", "status: Telefonat").note.source
  var settings = Settings()
  settings.stages = [("Telefonat", .stage(.screen))]
  let read = Vocabulary(settings: settings, on: Day(iso: "2026-04-01")!)
    .note(in: source, hasSettings: true)
  #expect((read.note as? Application)?.stage == .screen)
}

@Test func `a status that is meaningless, already recorded or mistyped is not kept`() throws {
  for status in ["n/a", "tbd", "rejcted", "open", "archived"] {
    #expect(try edit(rejected, "status: \(status)").items == ["2026-03-24 rejected"], "\(status)")
  }
  #expect(
    try edit(rejected, "status: Keine Antwort", "history: [keine antwort]").items
      == ["2026-03-24 rejected"])
}

@Test func `an event that leaves the status unchanged leaves an unknown status in place`() throws {
  let ahead = NewEvent(day: Day(iso: "2026-04-09")!, milestone: .stage(.interview))
  let made = try edit(.event(ahead), "status: Keine Antwort")
  #expect(made.items == ["2026-04-09 interview"] && made.statuses.isEmpty)
}
