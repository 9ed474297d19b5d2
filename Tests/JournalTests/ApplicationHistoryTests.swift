import Diagnostics
import Journal
import Testing

private func stageAndEnd(_ lines: String, body: String = "") async -> String {
  let (application, diagnostics) = await application(lines, body: body)
  guard let application else { return "not counted" }
  let ids = Set(diagnostics.map(\.message.id.rawValue)).subtracting([
    "undated-status", "heading-event",
  ])
  let outcome = application.outcome.map { " " + $0.rawValue } ?? ""
  let applied = application.applied.map { " " + $0.description } ?? ""
  return application.stage.rawValue + outcome + applied
    + (ids.isEmpty ? "" : " [" + ids.sorted().joined(separator: ", ") + "]")
}

@Test(arguments: [
  ("", "saved"),
  ("applied: 2026-03-02", "applied 2026-03-02"),
  ("applied: true", "applied"),
  ("applied: false", "saved"),
  ("status: applied", "applied"),
  ("status: Application Submitted!", "applied"),
  ("status: rejected", "applied rejected"),
  ("status: [rejected]", "applied rejected"),
  ("status: \"[[Rejected]]\"", "applied rejected"),
  ("status: ghosted", "applied ghosted"),
  ("status: withdrew", "applied withdrawn"),
  ("status: position closed", "saved closed"),
  ("status: Phone screen", "screen"),
  ("status: take-home", "assessment"),
  ("status: 2nd round", "interview"),
  ("status: reference check", "final"),
  ("status: negotiating", "offer"),
  ("status: hired", "offer accepted"),
  ("status: accepted", "offer accepted [accepted-without-offer]"),
  ("status: applied\noutcome: rejected", "applied rejected"),
  ("stage: interview\noutcome: rejected", "interview rejected"),
  ("state: open\nresult: rejected", "applied rejected"),
  ("status: rejected\nresult: ghosted", "applied rejected [several-values]"),
  ("status: N/A", "saved"),
  ("status: no", "applied rejected"),
  ("status: turned down", "applied rejected"),
  ("status: declined", "applied rejected [declined-by-whom]"),
  (
    "status: declined\nhistory: [2026-03-02 applied, 2026-04-02 offer]", "offer declined 2026-03-02"
  ),
  ("status: offer declined", "offer declined"),
  ("status: skip", "saved not_pursued"),
  ("status: skip\napplied: 2026-03-02", "applied withdrawn 2026-03-02"),
  ("status: archived", "saved"),
  ("status: archived\nresult: rejected", "applied rejected"),
  ("status: in progress", "saved [open-but-not-sent]"),
  ("status: in progress\napplied: 2026-03-02", "applied 2026-03-02"),
  ("status: bookmarked\napplied_at: 2026-03-02T18:00:00Z", "applied 2026-03-02 [saved-but-sent]"),
  ("status: [draft, applied, rejected]", "saved [several-statuses]"),
  ("status: Phone call on 27th\napplied: 2026-03-02", "applied 2026-03-02 [unknown-status]"),
  ("status: Seen on 27th\napplied: 2026-03-02", "applied 2026-03-02 [unknown-status]"),
])
func `a status means what people mean by it`(lines: String, expected: String) async {
  #expect(await stageAndEnd(lines) == expected)
}

@Test(arguments: [
  ("status: applied\nhistory: [2026-03-02 applied, 2026-03-09 interview]", "interview 2026-03-02"),
  ("status: interview\nhistory: [2026-03-02 applied]", "interview 2026-03-02"),
  (
    "history: [2026-03-02 applied, 2026-03-09 rejected, 2026-03-20 interview]",
    "interview 2026-03-02 [several-values]"
  ),
  ("history: [2026-03-09 rejected, 2026-03-02 applied]", "applied rejected 2026-03-02"),
  ("history: [2026-03-02 applied, screen, 2026-03-20 rejected]", "screen rejected 2026-03-02"),
  (
    "history:\n  - 2026-03-02: applied\n  - 2026-03-09 interview: system design",
    "interview 2026-03-02"
  ),
  ("history:\n  2026-03-02: applied\n  2026-03-09: offer", "offer 2026-03-02"),
  // A history may also have its latest event first.
  (
    "status: rejected\nhistory: [2026-03-24 rejected, 2026-03-18 interview, 2026-03-02 applied]",
    "interview rejected 2026-03-02"
  ),
  (
    "status: ghosted\nhistory: [2026-03-18 interview, 2026-03-02 applied]",
    "interview ghosted 2026-03-02"
  ),
  (
    "history: [2026-03-02 applied, 2026-03-20 declined, 2026-03-10 offer]",
    "offer declined 2026-03-02"
  ),
  // The status counts from the last day of the history; a mistyped year is reported.
  (
    "status: rejected\nhistory: [2026-03-02 applied, 2027-03-24 rejected]",
    "applied 2026-03-02 [status-ahead]"
  ),
  (
    "status: rejected\nhistory: [2026-03-02 applied, 2027-03-24 interview]",
    "applied 2026-03-02 [status-ahead]"
  ),
  ("history: [2026-03-02 applied, 2027-03-24 interview, rejected]", "applied 2026-03-02"),
  (
    "history: [2026-03-02 applied, 2027-03-24 rejected after interview]",
    "applied 2026-03-02 [status-ahead]"
  ),
  (
    "status: hm, well\nhistory: [2026-03-02 applied, 2027-03-24 interview]",
    "applied 2026-03-02 [unknown-status]"
  ),
  ("status: saved\napplied: 2026-09-01", "saved"),
  ("history: |\n  2026-03-02 applied\n  - 2026-03-18 interview", "interview 2026-03-02"),
  (
    "history:\n  - date: 2026-03-02\n    stage: applied\n  - {date: 2026-03-09, stage: offer, note: by phone}",
    "offer 2026-03-02"
  ),
  ("history: [\"[[2026-03-02]] applied\", \"[[Daily/2026-03-09|x]] screen\"]", "screen 2026-03-02"),
  (
    "history: [2026-03-02 applied, 2026-02-30 rejected]",
    "applied rejected 2026-03-02 [invalid-date]"
  ),
  ("applied: 2026-03-01\nhistory: [2026-03-09 screen]", "screen 2026-03-01"),
  ("applied: 2026-03-01\nhistory: [applied, 2026-03-09 screen]", "screen 2026-03-01"),
  ("history: [2026-03-02 applied, 2026-08-08 interview]", "applied 2026-03-02"),
  ("status: applied\napplied: 2027-03-02", "saved [status-ahead]"),
  ("history:\n  - applied: 2026-03-02\n  - interview: 2026-03-18", "interview 2026-03-02"),
  (
    "status: interview\nhistory: [2026-03-02 applied, 2026-08-08 interview]",
    "applied 2026-03-02 [status-ahead]"
  ),
  ("history: [2026-03-02 applied, 2026-03-05 lunch]", "applied 2026-03-02 [unknown-stage]"),
])
func `a history is put in order, and a future event is only planned`(
  lines: String, expected: String
) async {
  #expect(await stageAndEnd(lines) == expected)
}

@Test func `an outcome stays if the answered date is before the last event of the history`() async {
  let lines = "---\ncompany: C\nrole: R\nanswered: 2026-03-05\nstatus: rejected\n"
  let journal = await journal([
    "applications/a.md": lines + "history: [2026-03-02 applied, 2026-03-10 interview]\n---\n",
    "applications/b.md": lines + "applied: 2026-03-12\n---\n",
  ])
  #expect(journal.applications.map(\.outcome) == [.rejected, .rejected])
  #expect(
    journal.applications.map(\.history.lastActivity) == [
      Day(iso: "2026-03-10"), Day(iso: "2026-03-12"),
    ])
}

@Test func `an event has a date, a stage, a label and a note`() async throws {
  let (application, diagnostics) = await application(
    """
    history:
      - 2026-03-02 09:15 applied
      - 2026-03-18 interview (system design) — with Dana, 45 minutes
      - 2026-03-19 on-site -- whole day
      - "2026-03-20 offer: by phone"
    """)
  #expect(diagnostics.isEmpty)
  let events = try #require(application).history.events
  #expect(events.map(\.time) == ["09:15", nil, nil, nil])
  #expect(
    events.map(\.milestone) == [
      .stage(.applied), .stage(.interview), .stage(.interview), .stage(.offer),
    ])
  #expect(events.map(\.label) == [nil, "system design", nil, "by phone"])
  #expect(events.map(\.note) == [nil, "with Dana, 45 minutes", "whole day", nil])
  #expect(events.map(\.line) == [5, 6, 7, 8])
}

@Test func `a dated heading with a stage is an event, one about a stage is not`() async throws {
  let body = """
    ## 2026-03-02 Applied
    ## 2026-03-11 Phone screen with Dana
    ## 2026-03-12 Interview prep
    ## 2026-03-13 Interview questions
    ## 2026-03-18 Interview, technical
    ### 2026-03-19 Offer
    ## 5 August
    ## 2026-03-24 Rejected
    """
  #expect(await stageAndEnd("", body: body) == "offer rejected 2026-03-02")
  let (application, diagnostics) = await application("history: [2026-03-02 applied]", body: body)
  #expect(try #require(application).history.events.count == 5)
  #expect(diagnostics.count { $0.message.id == .headingEvent } == 4)
}

@Test(arguments: [
  "2026-03-18 Rejected\n---", "2026-03-18\nRejected\n---",
  "Text.\n\n---\n\n2026-03-18 Rejected\n---",
  "   ## **2026-03-18** Rejected", "## &#50;026-03-18 Rejected", "## [[2026-03-18]] Rejected",
])
func `a dated heading is an event however it is written`(body: String) async throws {
  #expect(await stageAndEnd("applied: 2026-03-02", body: body) == "applied rejected 2026-03-02")
}

@Test func `the answered date applies to an answer that has no day in the history`() async throws {
  let (application, _) = await application(
    "answered: 2026-03-24\nhistory: [2026-03-02 applied, rejected]")
  #expect(try #require(application).history.events.last?.day == Day(iso: "2026-03-24"))
}

@Test func `the same day and stage twice is one event`() async throws {
  let (application, _) = await application(
    "history: [2026-03-18 interview (code), 2026-03-18 interview — with Jo]")
  let events = try #require(application).history.events
  #expect(events.map(\.label) == ["code"])
  #expect(events.map(\.note) == ["with Jo"])
}

@Test func `times may be ranges, and parentheses may be nested`() async throws {
  let (application, diagnostics) = await application(
    "history:\n  - 2026-03-02 14:00–15:00 interview (a (b) c) — d")
  #expect(diagnostics.isEmpty)
  let event = try #require(application?.history.events.first)
  #expect((event.time, event.label, event.note) == ("14:00", "a (b) c", "d"))
}

@Test func `a dated heading with an invalid or ambiguous date is reported`() async {
  let body = "## 2026-02-30 Rejected\n## 3/2/2026 Interview\n## 3/2/2026 Thoughts\n"
  let (_, diagnostics) = await application("applied: 2026-01-02", body: body)
  #expect(
    diagnostics.map { "\($0.position.line) \($0.message.id.rawValue)" } == [
      "6 invalid-date", "7 ambiguous-date",
    ])
}

@Test func `two keys for one day that disagree are reported`() async throws {
  let (application, diagnostics) = await application(
    "applied: 2026-01-01\nApplied Date: 2026-02-02")
  #expect(try #require(application).applied == Day(iso: "2026-01-01"))
  #expect(diagnostics.map(\.message.id) == [.severalValues])
}

@Test func `the answered date is the day of the answer`() async throws {
  let (application, diagnostics) = await application("status: rejected\nanswered: 2026-03-20")
  #expect(try #require(application).history.lastActivity == Day(iso: "2026-03-20"))
  #expect(diagnostics.isEmpty)
}

@Test func `a status that goes further than the history gets a hint that its day is missing`() async
{
  let (_, diagnostics) = await application("status: rejected")
  #expect(
    diagnostics.map(\.line) == [
      "applications/a.md:4:9: hint: 'rejected' counts, but its day is not known [undated-status]"
    ])
}

@Test func `a status whose day is in the history adds no event of its own`() async throws {
  // As after a merge that kept both lines of one day.
  let merged =
    "status: rejected\nhistory: [2026-03-02 applied, 2026-03-24 rejected, 2026-03-24 screen]"
  for lines in [merged, merged.replacing("2026-03-24 screen", with: "screen")] {
    let (application, diagnostics) = await application(lines)
    let found = try #require(application)
    #expect(found.outcome == .rejected && found.stage == .screen)
    #expect(found.history.events.count == 3 && found.history.lastActivity == Day(iso: "2026-03-24"))
    #expect(diagnostics.isEmpty)
  }
}

@Test func `a status counts even if the history continues after it, and both days are reported`()
  async
{
  let (application, diagnostics) = await application(
    "status: rejected\nhistory: [2026-03-02 applied, 2026-03-20 rejected, 2026-03-24 interview]")
  #expect(application?.outcome == .rejected)
  #expect(
    diagnostics.map(\.line) == [
      "applications/a.md:4:9: hint: the status 'rejected' counts, although the history continues after 'rejected' on 2026-03-20, until 2026-03-24 [undated-status]"
    ])
}

@Test func `an event planned after the end does not reopen the application, and is reported`()
  async
{
  let (ahead, hints) = await application(
    "status: rejected\nhistory: [2026-03-02 applied, 2026-03-20 rejected, 2027-03-24 interview]")
  #expect(ahead?.outcome == .rejected)
  #expect(
    hints.map(\.line) == [
      "applications/a.md:5:1: hint: 'interview' is planned on 2027-03-24, after the end 'rejected'; until then, 'rejected' counts [several-values]"
    ])
}

@Test func `the user's words in the settings take precedence over the built-in ones`() async throws
{
  var settings = Settings()
  settings.stages = [("Absage", .outcome(.rejected)), ("closed", .outcome(.rejected))].map {
    ($0, StatusMeaning($1))
  }
  for status in ["absage", "Closed"] {
    let (application, _) = await application("status: \(status)", settings: settings)
    #expect(try #require(application).outcome == .rejected)
  }
}

private let itemsWithTimes: [(String, String?, String?, String?)] = [
  ("interview 14:00", "14:00", nil, nil),
  ("interview at 14:00 with Dana", "14:00", "with Dana", nil),
  ("interview, 14:00–15:00 (code) — bring a pen", "14:00", "code", "bring a pen"),
  ("interview @ 9:30 with Dana (code)", "09:30", "with Dana, code", nil),
  ("interview 14:00: code", "14:00", "code", nil),
  ("interview at 2:30 pm", "14:30", nil, nil),
  ("interview 12:05am — late", "00:05", nil, "late"),
  ("at 14:00 interview (code)", "14:00", "code", nil),
  ("14:00 interview 15:00 to 16:00", "14:00", "15:00, to 16:00", nil),
  // No time: as if times after the stage were not read.
  ("interview: code", nil, "code", nil),
  ("interview — call at 14:00", nil, nil, "call at 14:00"),
  ("interview (14:00)", nil, "14:00", nil),
]

@Test(arguments: itemsWithTimes)
func `a time is read after the stage as well as before it`(
  item: String, time: String?, label: String?, note: String?
) async throws {
  let (application, diagnostics) = await application("history:\n  - \"2026-03-24 \(item)\"")
  let event = try #require(application?.history.events.first)
  #expect(event.milestone == .stage(.interview))
  #expect((event.time, event.label, event.note) == (time, label, note))
  #expect(diagnostics == [])
}

@Test func `digits with a colon that are not a time stay in the text`() async throws {
  let (application, _) = await application("history:\n  - 2026-03-24 interview 14:99")
  #expect(application?.history.events.first?.time == nil)
}

@Test(arguments: [
  ("phase: 2nd interview", "interview"), ("current_stage: interview", "interview"),
  ("Stage reached: onsite", "interview"), ("furthest: offer", "offer"),
  ("progress: rejected", "applied rejected"), ("reply: no", "saved"),
  ("reply: they rejected me", "applied rejected"),
  // Not read, and reported.
  ("interviewed: true", "saved [unknown-key]"), ("antwort: Absage", "saved [unknown-key]"),
  ("beworben: 2026-06-01\nergebnis: Absage", "saved [unknown-key]"),
  ("status: applied\nergebnis: Absage", "applied"),
  ("applied: 2026-06-01\ntags: [jobs/rejected]", "applied 2026-06-01 [unknown-status]"),
  ("applied: 2026-06-01\nstatus: interview\ntags: [rejected]", "interview 2026-06-01"),
  ("applied: 2026-06-01\nstatus: archived", "applied 2026-06-01 [unknown-status]"),
  (
    "status: archived\nhistory: [2026-06-01 applied, 2026-07-02 rejected]",
    "applied rejected 2026-06-01"
  ),
])
func `a field or a tag that may give the course is read or reported`(
  lines: String, expected: String
) async {
  #expect(await stageAndEnd(lines) == expected)
}

@Test func `an application that was archived without an end is unclear`() async throws {
  let (application, _) = await application("applied: 2026-06-01\nstatus: archived")
  #expect(try #require(application).isUnclear)
}
