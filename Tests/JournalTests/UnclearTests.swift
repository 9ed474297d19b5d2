import Diagnostics
import Testing

@testable import Journal

// MARK: - Unclear applications

private let unclear: [(String, Bool, Stage?)] = [
  // The status is not understood.
  ("applied: 2026-02-01\nstatus: Dead", true, .applied),
  ("status: Dead", true, nil),
  ("status: Dead\nhistory: [2026-02-01 applied, 2026-02-20 interview]", true, .interview),
  ("status: declined by me\napplied: 2026-02-01", true, .applied),
  // Without a status, the last event decides.
  ("history: [2026-02-01 applied, 2026-02-20 lunch]", true, .applied),
  ("history: [2026-02-01 lunch]", true, nil),
  ("status: archived\nhistory: [2026-02-01 applied, 2026-02-20 lunch]", true, .applied),
  // A known status, or a later event, settles it.
  ("status: applied\nhistory: [2026-02-01 applied, 2026-02-20 lunch]", false, .applied),
  ("history: [2026-02-20 lunch, 2026-02-01 applied, 2026-03-01 interview]", false, .interview),
  ("history: [2026-02-01 applied, 2026-02-20 no response]", false, .applied),
  ("history: [2026-02-01 applied, 2026-02-20]", false, .applied),
  ("history: [2026-02-01 applied, 2027-02-20 lunch]", false, .applied),
  // A second field that is not understood, next to a status that is.
  ("status: interview\nlist: Dream jobs", false, .interview),
  ("status:", false, .saved),
  ("applied: 2026-02-01", false, .applied),
  ("status: [draft, applied, rejected]", false, .saved),
]

@Test(arguments: unclear)
func `an application is unclear if its status, or without one its last event, is not understood`(
  lines: String, isUnclear: Bool, stage: Stage?
) async throws {
  let application = try #require(await application(lines).0)
  #expect(application.isUnclear == isUnclear)
  #expect(application.history.knownStage == stage)
}

@Test func `declined by me is an offer declined if there was one`() async throws {
  let (application, diagnostics) = await application(
    "status: Declined by me\nhistory: [2026-02-01 applied, 2026-03-01 offer]")
  #expect(application?.outcome == .declined && application?.isUnclear == false)
  #expect(!diagnostics.contains { $0.message.id == .unknownStatus })
  let (rejected, _) = await JournalTests.application(
    "status: Rejected by me\nhistory: [2026-02-01 applied, 2026-03-01 offer]")
  #expect(rejected?.outcome == .declined)
}

// MARK: - Planned for an unknown day

@Test func `an interview that is scheduled is an answer, and planned for an unknown day`()
  async throws
{
  let application = try #require(
    await application("applied: 2026-03-02\nstatus: Interview scheduled").0)
  #expect(application.stage == .acknowledged && application.isOpen)
  #expect(application.answer != nil)
  let planned = try #require(application.history.planned.first)
  #expect(planned.milestone == .stage(.interview) && planned.day == nil)
}

private let plans: [(String, String, [String])] = [
  // The planned event of the history explains the status.
  (
    "status: Interview scheduled\nhistory: [2026-03-02 applied, 2026-09-01 interview]",
    "acknowledged", ["2026-09-01 interview"]
  ),
  // A second interview may be planned after the first.
  (
    "status: Interview scheduled\nhistory: [2026-03-02 applied, 2026-03-20 interview]", "interview",
    ["interview"]
  ),
  ("status: Interview on 2026-09-01\napplied: 2026-03-02", "applied", ["2026-09-01 interview"]),
  ("status: Interview on 2026-03-20\napplied: 2026-03-02", "interview", []),
  ("history: [2026-03-02 applied, 2026-03-10 interview scheduled]", "acknowledged", ["interview"]),
  (
    "history: [2026-03-02 applied, 2026-03-10 interview scheduled, 2026-03-20 interview]",
    "interview", []
  ),
  (
    "history: [2026-03-02 applied, 2026-03-10 interview scheduled, 2026-03-20 rejected]",
    "acknowledged", []
  ),
  (
    "history: [2026-03-02 applied, 2026-09-01 interview scheduled]", "applied",
    ["2026-09-01 interview"]
  ),
]

@Test(arguments: plans)
func `what is planned is not reached, and is settled by what follows`(
  lines: String, stage: String, planned: [String]
) async throws {
  let history = try #require(await application(lines).0).history
  #expect(history.stage.rawValue == stage)
  #expect(
    history.planned.map { ($0.day.map { "\($0) " } ?? "") + ($0.milestone?.word ?? "") } == planned)
}

// MARK: - The words of a history

private let items: [(String, String)] = [
  ("2026-05-12 Phone screen with Pat", "screen, with Pat"),
  ("2026-05-12 applied via their site", "applied, via their site"),
  ("2026-05-12 HR Interview", "screen"), ("2026-05-12 First Interview", "interview"),
  ("2026-05-12 Interview 2", "interview"), ("2026-05-12 Round 1", "interview"),
  ("2026-05-12 Interview with Dana — long", "interview, with Dana — long"),
  ("2026-05-12 rejected by email", "rejected, by email"),
  ("2026-05-12 Vorstellungsgespräch bei Acme", "interview, bei Acme"),
  ("2026-05-12 followed up", "followed up"), ("2026-05-12 no response", "no response"),
  ("2026-05-12 rejected by me", "withdrawn, by me"),
  ("2026-05-12 test", "unclear"), ("2026-05-12 no", "unclear"), ("2026-05-12 lost", "unclear"),
  ("2026-05-12 interview prep", "unclear"), ("2026-05-12 interview cancelled", "unclear"),
  ("2026-05-12 offer for someone else", "unclear"),
  // The stage before the date.
  ("applied 2026-05-12", "applied"), ("Phone screen with Pat 2026-05-12", "screen, with Pat"),
  ("Interview on 12 May 2026 with Dana", "interview, with Dana"),
  ("Interview 2 2026-05-12 (design)", "interview"), ("rejected, 2026-05-12", "rejected"),
]

@Test(arguments: items)
func `an item of a history is read by the same grammar`(item: String, expected: String) async throws
{
  let (application, _) = await application("status: interview\nhistory:\n  - \"\(item)\"")
  let event = try #require(application?.history.events.first { $0.day == Day(iso: "2026-05-12") })
  let word = event.isUnclear ? "unclear" : event.milestone?.word
  let note = event.isUnclear ? nil : event.note
  #expect([word, note].compactMap(\.self).joined(separator: ", ") == expected)
}

@Test func `an end after a stage is both`() async throws {
  let (application, _) = await application(
    "history: [2026-03-02 applied, 2026-04-01 rejected after second interview]")
  #expect(application?.stage == .interview && application?.outcome == .rejected)
  #expect(application?.applied == Day(iso: "2026-03-02"))
}

@Test func `an item about waiting does not give the day of sending`() async throws {
  let (application, _) = await application("history: [2026-03-20 no response, 2026-03-02 applied]")
  #expect(application?.applied == Day(iso: "2026-03-02"))
}

@Test(arguments: ["interview: no", "phone screen: no", "offer: no"])
func `no after a stage may be what they said, so the status is unclear`(status: String) async {
  let (application, diagnostics) = await application("applied: 2026-06-01\nstatus: '\(status)'")
  #expect(application?.isUnclear == true && application?.history.stage == .applied)
  #expect(diagnostics.contains { $0.message.id == .unknownStatus })
}

@Test(arguments: ["interview: false", "rejected: no", "offer: not yet"])
func `a status that only states what did not happen is not unclear`(status: String) async {
  let (application, diagnostics) = await application("applied: 2026-06-01\nstatus: '\(status)'")
  #expect(application?.isUnclear == false && application?.outcome == nil)
  #expect(diagnostics.contains { $0.message.id == .unknownStatus })
}

@Test(arguments: [
  ("no answer since 2026-06-20", "2026-06-20 -"), ("radio silence since Jun 20", "2026-06-20 -"),
  ("keine Antwort seit 20. Juni", "2026-06-20 -"), ("screen 2026-06-20", "2026-06-20 screen"),
  ("interview 2026-06-10", nil), ("no answer", nil),
])
func `the day of a status counts, though the application got as far before`(
  status: String, added: String?
) async {
  let (application, _) = await application(
    "status: \(status)\nhistory: [2026-06-01 applied, 2026-06-10 interview]")
  let events = (application?.history.events ?? []).map {
    "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")"
  }
  #expect(events == ["2026-06-01 applied", "2026-06-10 interview"] + [added].compactMap(\.self))
  #expect(application?.history.stage == .interview && application?.outcome == nil)
}

@Test(arguments: [
  "interview; they chose the other candidate", "interview, they chose the other candidate",
  "they picked somebody with more experience", "me han dicho que no", "mi hanno detto di no",
  "helaas niet geworden", "niestety nie przeszłam dalej",
])
func `a status in a sentence about who was chosen is a rejection`(status: String) async {
  let (application, diagnostics) = await application(
    "applied: 2026-06-01\nstatus: '\(status)'")
  #expect(application?.outcome == .rejected && application?.isUnclear == false)
  #expect(application?.history.stage == (status.hasPrefix("interview") ? .interview : .applied))
  #expect(diagnostics.allSatisfy { $0.severity == .hint })
}

@Test(arguments: ["hab abgesagt", "ho rinunciato io", "ik heb zelf afgezegd"])
func `what the user has called off is withdrawn`(status: String) async {
  let (application, _) = await application("applied: 2026-06-01\nstatus: '\(status)'")
  #expect(application?.outcome == .withdrawn)
}

@Test(arguments: [
  ("archived: true", true), ("active: false", true), ("archived: false", false),
  ("active: true", false), ("archived: true\nstatus: rejected", false),
])
func `a key that puts a note away without an end is reported`(lines: String, isReported: Bool) async
{
  let (application, diagnostics) = await application("applied: 2026-06-01\n\(lines)")
  let reports = diagnostics.filter { $0.message.text.contains("how the application ended") }
  #expect(reports.isEmpty != isReported && application?.isUnclear == false)
}
