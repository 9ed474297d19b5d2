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

@Test func `a status that is not understood is kept in the history`() throws {
  #expect(
    try edit(rejected, "applied: 2026-03-02", "status: Keine Antwort").items == [
      "2026-03-02 applied", "Keine Antwort", "2026-03-24 rejected",
    ])
  // As is one of two, beside one that is understood.
  #expect(
    try edit(rejected, "stage: interview", "outcome: Absage per Mail")
      .items == ["interview", "Absage per Mail", "2026-03-24 rejected"])
  #expect(try edit(.status("archived"), "status: Keine Antwort").items == ["Keine Antwort"])
}

@Test func `a word of the person's own is understood there as soon as the settings know it`() throws
{
  let source = try edit(rejected, "applied: 2026-03-02", "status: Telefonat").note.source
  var settings = Settings()
  settings.stages = [("Telefonat", .stage(.screen))]
  let read = Vocabulary(settings: settings, on: Day(iso: "2026-04-01")!)
    .note(in: source, hasSettings: true)
  #expect((read.note as? Application)?.stage == .screen)
}

@Test func `what says nothing, stands there already or was a slip is not kept`() throws {
  for status in ["n/a", "tbd", "rejcted", "open", "archived"] {
    #expect(try edit(rejected, "status: \(status)").items == ["2026-03-24 rejected"], "\(status)")
  }
  #expect(
    try edit(rejected, "status: Keine Antwort", "history: [keine antwort]").items
      == ["2026-03-24 rejected"])
}

@Test func `an event that leaves the status leaves the word in it`() throws {
  let ahead = NewEvent(day: Day(iso: "2026-04-09")!, milestone: .stage(.interview))
  let made = try edit(.event(ahead), "status: Keine Antwort")
  #expect(made.items == ["2026-04-09 interview"] && made.statuses.isEmpty)
}
