import Diagnostics
import Editing
import Journal
import Markdown
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
    try edit(rejected, "applied: 2026-03-02", "status: Wieder da").items == [
      "2026-03-02 applied", "Wieder da", "2026-03-24 rejected",
    ])
  // If there are two and only one is unknown, that one is kept as well.
  #expect(
    try edit(rejected, "stage: interview", "outcome: Post von ihnen")
      .items == ["interview", "Post von ihnen", "2026-03-24 rejected"])
  #expect(try edit(.status("archived"), "status: Wieder da").items == ["Wieder da"])
}

@Test func `the user's own word in a history is understood as soon as the settings define it`()
  throws
{
  let source = try edit(rejected, "applied: 2026-03-02", "status: Rückruf").note.source
  var settings = Settings()
  settings.stages = [("Rückruf", StatusMeaning(.stage(.screen)))]
  let read = Vocabulary(settings: settings, on: Day(iso: "2026-04-01")!)
    .note(in: source, hasSettings: true)
  #expect((read.note as? Application)?.stage == .screen)
}

@Test func `the rest of a status stays in the history`() throws {
  #expect(
    try edit(rejected, "status: rejected (by HR)").items == ["2026-03-24 rejected — by HR"])
  #expect(
    try edit(rejected, "status: Interview with Dana").items
      == ["interview — with Dana", "2026-03-24 rejected"])
  let planned = try edit(rejected, "applied: 2026-03-02", "status: Phone screen scheduled")
  #expect(
    planned.items == ["2026-03-02 applied", "screen scheduled", "2026-03-24 rejected"])
}

@Test func `a status that is meaningless, already recorded or mistyped is not kept`() throws {
  for status in ["n/a", "tbd", "rejcted", "open", "archived"] {
    #expect(try edit(rejected, "status: \(status)").items == ["2026-03-24 rejected"], "\(status)")
  }
  #expect(
    try edit(rejected, "status: Wieder da", "history: [wieder da]").items
      == ["2026-03-24 rejected"])
}

@Test func `an event that leaves the status unchanged leaves an unknown status in place`() throws {
  let ahead = NewEvent(day: Day(iso: "2026-04-09")!, milestone: .stage(.interview))
  let made = try edit(.event(ahead), "status: Wieder da")
  #expect(made.items == ["2026-04-09 interview"] && made.statuses.isEmpty)
}
