import Diagnostics
import Journal
import Testing

/// What a note gives that was sent on 2026-10-05, read on 2026-11-27.
private func read(_ lines: String) async -> (events: [String], ids: [String]) {
  let text = "---\ncompany: Acme\nrole: Engineer\napplied: 2026-10-05\n\(lines)\n---\n"
  let journal = await journal(["applications/a.md": text], today: "2026-11-27")
  let events = (journal.applications.first?.history.events ?? []).map { event in
    ([event.day?.description ?? "-", event.time, event.milestone?.word ?? "-"] + [event.note])
      .compactMap(\.self).joined(separator: " ")
  }
  return (
    events.filter { $0 != "2026-10-05 applied" },
    journal.diagnostics.filter { !$0.message.id.isForVerbose }.map(\.message.id.rawValue)
  )
}

// MARK: - An hour is not a year

@Test(arguments: [
  ("status: rejected 20.10. 20:15", ["2026-10-20 rejected 20.10. 20:15"]),
  ("status: Absage 20.11. 14 Uhr", ["2026-11-20 rejected 20.11. 14 Uhr"]),
  ("status: Absage 20.11. 14-16 Uhr", ["2026-11-20 rejected 20.11. 14-16 Uhr"]),
  ("status: Absage 20.11. 20.15", ["2026-11-20 rejected 20.11. 20.15"]),
  ("status: rejected 20.11. 10 am", ["2026-11-20 rejected 20.11. 10 am"]),
  ("status: rejected 20.11. 14h", ["2026-11-20 rejected 20.11. 14h"]),
  ("status: Gespräch am 3.12. 14 Uhr", ["2026-12-03 interview"]),
  ("status: Interview 3.12. 20:30", ["2026-12-03 interview"]),
  ("status: \"Vorstellungsgespräch 3.12. 14:00\"", ["2026-12-03 interview"]),
  ("status: rejected 20/10 20:15", ["2026-10-20 rejected 20/10 20:15"]),
  ("history: [\"20.10. 20:30 Telefonat\"]", ["2026-10-20 20:30 screen"]),
  ("history: [\"20.10. 20.30 Telefonat\"]", ["2026-10-20 20:30 screen"]),
  ("history: [\"3.12. 14 Uhr Interview\"]", ["2026-12-03 14:00 interview"]),
  ("interview_date: \"3.12. 14:00\"", ["2026-12-03 14:00 interview"]),
  ("interview_date: 3.12. 14 Uhr", ["2026-12-03 14:00 interview"]),
])
func `an hour after a day and a month is not their year`(line: String, expected: [String]) async {
  let read = await read(line)
  #expect(read.events == expected, "\(line)")
  #expect(read.ids.isEmpty, "\(line): \(read.ids)")
}

@Test(arguments: [
  ("history: [\"20.10.26 Telefonat\"]", ["2026-10-20 screen"]),
  ("history: [\"20.10. 26 Telefonat\"]", ["2026-10-20 screen"]),
  ("history: [\"20.10.26 10:30 Telefonat\"]", ["2026-10-20 10:30 screen"]),
  ("interview_date: \"3.12.26, 14 Uhr\"", ["2026-12-03 14:00 interview"]),
])
func `two figures that are not an hour are the year`(line: String, expected: [String]) async {
  #expect(await read(line).events == expected, "\(line)")
}

@Test(arguments: ["status: Absage 20.11.14 Uhr", "interview_date: 3.12.14 Uhr"])
func `an hour that directly follows a day is reported`(line: String) async {
  let read = await read(line)
  #expect(!read.events.contains { $0.contains("2014") }, "\(line)")
  #expect(!read.ids.isEmpty, "\(line)")
}

@Test func `an hour in the history of a person gives no day of another year`() async {
  let journal = await journal(
    ["people/kim.md": "---\nkind: person\nname: Kim\nhistory: [20.11. 17:30 call]\n---\n"],
    today: "2026-11-27")
  #expect(journal.people.first?.talks.isEmpty ?? false)
  #expect(journal.diagnostics.map(\.message.id) == [.invalidDate])
}

@Test func `an hour after a day is an hour on the command line`() throws {
  let today = try #require(Day(iso: "2026-11-27"))
  let spoken = try #require(SpokenDay("3.12. 14:00", on: today, order: nil))
  #expect(spoken.time == "14:00")
  #expect(try spoken.day(toward: .either) == Day(iso: "2026-12-03"))
}

// MARK: - A day before the sending

@Test(arguments: [
  "history: [28 Sept phone call with recruiter, 2 Nov interview]", "history: [28.9. interview]",
  "status: interview 28 Sept", "rejected: 28 Sept", "interview: 28/9",
])
func `a day just before the sending is not moved to the next year`(line: String) async {
  let read = await read(line)
  #expect(!read.events.contains { $0.contains("2027") }, "\(line)")
  #expect(!read.ids.isEmpty, "\(line)")
}

@Test(arguments: [
  ("history: [12 Jan interview]", "2027-01-12 interview"),
  ("history: [2 Nov interview]", "2026-11-02 interview"),
  ("history: [5 Oct interview]", "2026-10-05 interview"),
])
func `a day after the sending has its year`(line: String, expected: String) async {
  #expect(await read(line).events == [expected])
}

// MARK: - Keys

@Test(arguments: [
  ("rejected: 20/11", ["2026-11-20 rejected"]), ("rejected: 20 Nov", ["2026-11-20 rejected"]),
  ("rejected: 20.11. by mail", ["2026-11-20 rejected by mail"]),
  ("interview: 14/10 14h", ["2026-10-14 14:00 interview"]),
  ("interview: 14/10 14h30", ["2026-10-14 14:30 interview"]),
  ("interview_date: 12/3", []), ("rejected: 3/11", ["- rejected"]), ("interview: 2/3", []),
  ("offer: 12.5", []),
])
func `a key takes a day without a year`(line: String, expected: [String]) async {
  let read = await read(line)
  #expect(read.events == expected, "\(line)")
  let isTwoDays = ["interview_date: 12/3", "rejected: 3/11"].contains(line)
  #expect(read.ids.contains("ambiguous-date") == isTwoDays, "\(line): \(read.ids)")
}
