import Diagnostics
import Testing

@testable import Journal

@Test(arguments: [
  "June 10, 2026 9:00 AM (GMT+2)", "June 10, 2026 9:00 AM (UTC+02:00)", "2026-06-10 10.30",
  "10 June 2026 10.30 (CEST)", "“2026-06-10”", "‘2026-06-10’", "„2026-06-10“", "«2026-06-10»",
])
func `a day with its time and zone, or in curly quotes, is read`(text: String) async throws {
  let (application, diagnostics) = await application("applied: \(text)\nstatus: applied")
  #expect(try #require(application).applied == Day(iso: "2026-06-10"))
  #expect(!diagnostics.contains { $0.severity == .error })
}

@Test(arguments: ["18.03. 20.03. interview", "2026-06-10 11.06. interview"])
func `two days are not a day and a time`(item: String) async throws {
  let (application, _) = await application("history:\n  - \(item)")
  #expect(try #require(application).history.events.allSatisfy { $0.time == nil })
}

@Test(arguments: [
  "June 5, 2026 → June 20, 2026", "2026-06-05 – 2026-06-20", "2026-06-05 to 2026-06-20",
])
func `the first of several days counts, and that is reported`(text: String) async throws {
  let (application, diagnostics) = await application("applied: \(text)\nstatus: applied")
  #expect(try #require(application).applied == Day(iso: "2026-06-05"))
  #expect(diagnostics.contains { $0.message.text.contains("more than one day") })
}

@Test func `the values of fields are read without curly quotes`() async throws {
  let (application, _) = await application(
    "channel: “referral”\nstatus: “rejected”\nlocation: “a” or “b”")
  let read = try #require(application)
  #expect(
    read.channel == "referral" && read.outcome == .rejected
      && read.location == "“a” or “b”")
}

@Test func `a word for a day in the history is reported`() async {
  let (_, diagnostics) = await application("history:\n  - 2026-03-02 applied\n  - yesterday offer")
  #expect(diagnostics.contains { $0.message.id == .undatedStatus })
}

@Test func `a stage after the end is reported`() async throws {
  let (application, diagnostics) = await application(
    "history:\n  - 2026-01-02 applied\n  - 2026-01-20 rejected\n  - 2026-02-05 screen")
  #expect(try #require(application).outcome == nil)
  #expect(diagnostics.contains { $0.message.text.contains("counts as going on again") })
}

@Test(arguments: [
  ("2 jobs per week", "applications", "2"), ("Two good applications a week", "applications", "2"),
])
func `a title states what a goal counts`(title: String, measure: String, target: String) throws {
  let fields = try #require(Goal.fields(countingWhatIsIn: title))
  #expect(fields.map(\.value) == [measure, target, "week"])
}

@Test(arguments: ["One application a day", "1 application daily", "2 jobs per week"])
func `a goal that counts nothing by itself is reported`(title: String) async throws {
  let journal = await journal(["goals/a.md": "---\ntitle: \(title)\n---\n"])
  #expect(journal.diagnostics.contains { $0.message.text.contains("has no 'measure'") })
}

@Test func `a reflection with text alone counts`() async throws {
  let journal = await journal(["reflections/2026-06-02.md": "I was too quiet.\n"])
  #expect(journal.reflections.count == 1 && journal.reflections[0].application == nil)
  #expect(!journal.diagnostics.contains { $0.severity == .error })
}
