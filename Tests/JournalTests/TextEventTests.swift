import Diagnostics
import Journal
import Testing

private func events(_ body: String) async -> [String] {
  let (application, _) = await application("applied: 2026-06-01\nstatus: rejected", body: body)
  return (application?.history.events ?? []).map {
    [$0.day?.description ?? "-", $0.milestone?.word ?? "-"].joined(separator: " ")
      + ($0.isPlanned ? " planned" : "")
  }
}

@Test(arguments: ["Timeline", "History", "Log", "Status", "Updates", "Activity", "verlauf"])
func `dated items below such a heading are events`(heading: String) async {
  for level in ["#", "##", "#####"] {
    let body = """
      \(level) \(heading)
      - 2026-06-08: Phone screen with Pat
        It went well.
        - 2026-06-09 is not known
      - **2026-06-15** — interview
      - 2026-06-16 walked by the river
      - 20 June 2026 Rejected
      - no date, offer
      """
    #expect(
      await events(body) == [
        "2026-06-01 applied", "2026-06-08 screen", "2026-06-09 -", "2026-06-15 interview",
        "2026-06-16 -", "2026-06-20 rejected",
      ])
  }
}

@Test func `dated rows of a table are events`() async {
  let body = """
    Timeline
    --------
    | Date | With | Event |
    |---|---|---|
    | 2026-06-08 | Pat | Phone screen |
    | 2026-06-20 | | Rejected |
    | later | | Offer |
    """
  #expect(
    await events(body) == ["2026-06-01 applied", "2026-06-08 screen", "2026-06-20 rejected"])
}

@Test func `tasks count when they are done or still ahead`() async {
  let body = """
    ## Log
    - [x] 2026-06-08 phone screen
    - [ ] 2026-06-10 interview
    - [-] 2026-06-11 final round
    - [ ] 2027-06-12 interview
    > - 2026-06-13 offer

    ## Other
    - 2026-06-14 offer
    """
  #expect(
    await events(body) == [
      // The status is about the last day that the note names.
      "2026-06-01 applied", "2026-06-08 screen", "2027-06-12 interview planned",
      "- rejected planned",
    ])
}

@Test(arguments: ["##", "###", "####"])
func `a dated heading of the levels 2 to 4 is an event`(level: String) async {
  let body = "\(level) 2026-06-08 Interview with Pat\n\n\(level) 2026-06-09 Interview prep\n"
  #expect(await events(body).prefix(2) == ["2026-06-01 applied", "2026-06-08 interview"])
}

@Test func `an event of the history and the same one in the text are one`() async {
  let (application, _) = await application(
    "history:\n  - 2026-06-01 applied\n  - 2026-06-08 screen",
    body: "## Timeline\n- 2026-06-08 Phone screen\n- 2026-06-01 Applied\n")
  #expect(application?.history.events.count == 2)
}

@Test func `what is read below such a heading is reported for verbose output`() async {
  let (_, diagnostics) = await application(
    "applied: 2026-06-01", body: "## Timeline\n- 2026-06-08 Phone screen\n- 2026-06-09 a walk\n")
  let reported = diagnostics.filter { $0.message.id == .textEvent }
  #expect(reported.map(\.position.line) == [7, 8])
  let areForVerbose = diagnostics.allSatisfy { $0.message.id.isForVerbose }
  #expect(areForVerbose)
}

@Test(arguments: [
  ("hanno preso un altro", true), ("a walk", true), ("sent a thank-you note", false),
  ("Phone screen", false),
])
func `a line with a day counts as unread unless it is plainly about something on the way`(
  words: String, isUnread: Bool
) async {
  let (_, diagnostics) = await application(
    "applied: 2026-06-01", body: "## Timeline\n- 2026-06-08 \(words)\n")
  #expect(diagnostics.map(\.message.isOfUnreadLine).contains(true) == isUnread)
}

@Test func `an impossible or ambiguous day below such a heading is an error`() async {
  let (_, diagnostics) = await application(
    "applied: 2026-06-01",
    body: "## Timeline\n- 2026-02-30 rejected\n- 3/2/2026 rejected\n- 2026-02-30 tea\n")
  #expect(
    diagnostics.filter { !$0.message.id.isForVerbose }.map(\.message.id)
      == [.invalidDate, .ambiguousDate])
}

@Test(arguments: [
  "## Timeline\n- Applied (2026-06-01)\n- Interview (2026-06-08)\n- Rejected (2026-06-20)",
  "## Timeline\n- Applied: 2026-06-01\n- Interview: 2026-06-08\n- Rejected: 2026-06-20",
  "## Timeline\n- applied 2026-06-01\n- interview 2026-06-08\n- rejected 2026-06-20",
  "## Timeline\n- (2026-06-01) applied\n- (2026-06-08) interview\n- (2026-06-20) rejected",
  "## Timeline\n2026-06-01 applied\n**2026-06-08** interview\n\n2026-06-20: rejected",
  "## Timeline\n| # | Date | Stage |\n|--|--|--|\n| 1 | 2026-06-01 | applied |\n| 2 | 2026-06-08 | interview |\n| 3 | 2026-06-20 | rejected |",
  "## Timeline\n- 2026-06-01\n  - applied\n- 2026-06-08\n  - interview\n- 2026-06-20\n  - rejected",
  "## Timeline\n- 2026-06-01 applied, 2026-06-08 interview, 2026-06-20 rejected",
  "## Timeline\n2026-06-01 applied → 2026-06-08 interview → 2026-06-20 rejected",
  "## My timeline\n- 2026-06-01 applied\n- 2026-06-08 interview\n- 2026-06-20 rejected",
  "**Timeline**\n- 2026-06-01 applied\n- 2026-06-08 interview\n- 2026-06-20 rejected",
  "> [!note] Timeline\n> - 2026-06-01 applied\n> - 2026-06-08 interview\n> - 2026-06-20 rejected",
  "## Notes\n- 2026-06-01 applied\n- 2026-06-08 interview\n- 2026-06-20 rejected",
  "## Applied 2026-06-01\n## Interview 2026-06-08\n## Rejected 2026-06-20",
  "## 2026-06-01 Applied\n##### 2026-06-08 Technical interview\n## 20.06.2026 Absage",
])
func `a timeline in any usual form is read`(body: String) async {
  let (application, _) = await application("", body: body)
  #expect(
    application?.history.events.map { "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")" }
      == ["2026-06-01 applied", "2026-06-08 interview", "2026-06-20 rejected"])
}

@Test(arguments: [
  "## 2026-06-01 Applied\n## 2026-06-08 Interview cancelled",
  "## 2026-06-01 Applied\n## 2026-06-08 Offer expected",
  "## 2026-06-01 Applied\n## 2026-06-08 Rejected my cat's request",
  "## Timeline\n- 1 Jun: applied\n- 8 Jun: interview",
  "## Notes\n- 2026-06-08 rejected\n- I liked them",
])
func `a line like an event that cannot be read is reported, and makes it unclear`(body: String)
  async
{
  let (application, diagnostics) = await application("", body: body)
  #expect(application?.isUnclear == true)
  #expect(diagnostics.contains { $0.message.id == .unknownStage })
}

@Test func `days without a year follow the day of sending`() async {
  let (application, _) = await application(
    "applied: 2025-12-01", body: "## Log\n- 8 Dec: interview\n- 8 Jan: rejected")
  #expect(
    application?.history.events.compactMap(\.day?.description)
      == ["2025-12-01", "2025-12-08", "2026-01-08"])
}

private func stageAndEnd(_ lines: String, _ body: String) async -> (
  events: [String], end: String, ids: [String]
) {
  let (application, diagnostics) = await application(lines, body: body)
  let events = (application?.history.events ?? []).map {
    "\($0.day?.description ?? "?") \($0.milestone?.word ?? "-")"
  }
  let end =
    (application?.isUnclear ?? true ? "unclear " : "") + (application?.stage.rawValue ?? "")
    + (application?.outcome.map { " " + $0.rawValue } ?? "")
  return (
    events, end, diagnostics.filter { !$0.message.id.isForVerbose }.map(\.message.id.rawValue)
  )
}

// MARK: - Elsewhere

@Test(arguments: [
  "## Notes\n- 2026-06-08 interview\n- 2026-06-20 rejected",
  "## Rounds\n\n| Date | Round |\n|--|--|\n| 2026-06-08 | Interview |\n| 2026-06-20 | Rejected |",
  "## Notes\n- 8 June 2026: interview\n- 20 June 2026: rejected",
])
func `a list of events elsewhere is reported next to a status, and does not count`(body: String)
  async
{
  let read = await stageAndEnd("applied: 2026-06-01\nstatus: applied", body)
  #expect(read.events == ["2026-06-01 applied"])
  #expect(read.end == "applied")
  #expect(read.ids == ["unknown-stage"])
}

@Test(arguments: [
  ("applied", "- 2026-06-20 rejected"),
  ("applied", "- 2026-06-08 interview\n- 2026-06-10 a walk"),
  ("final", "- 2026-06-08 interview\n- 2026-06-10 a walk"),
])
func `a single line elsewhere is left alone next to a status`(status: String, lines: String) async {
  let read = await stageAndEnd("applied: 2026-06-01\nstatus: \(status)", "## Notes\n\(lines)\n")
  #expect(read.end == status)
  #expect(read.ids == (status == "final" ? ["undated-status"] : []))
}

@Test(arguments: [
  "## System design, 18 March", "## Rejected ideas, 12 March 2026",
  "## Offer letter template 2026-03-12",
  "## Case study, 12 March 2026", "## Interview prep (12 March 2026)",
  "## Final thoughts, 2026-03-15",
])
func `a topic with a day at its end is not an event`(heading: String) async {
  let read = await stageAndEnd("applied: 2026-03-01\nstatus: applied", heading + "\nText.\n")
  #expect(read.events == ["2026-03-01 applied"])
  #expect(read.end == "applied")
}

@Test(arguments: [
  ("## Rejected 2026-03-24", "applied rejected"), ("## Phone screen, 18 March 2026", "screen"),
  ("## Interview (2026-03-18)", "interview"), ("## 2026-03-18 Interview", "interview"),
])
func `a heading of a stage and its day is an event`(heading: String, end: String) async {
  let read = await stageAndEnd("applied: 2026-03-01\nstatus: applied", heading + "\nText.\n")
  #expect(read.end == end)
}

@Test(arguments: [
  "- 2026-06-10 a walk", "Founded in 2015 with 200 people.", "- 2026-06-01 applied",
  "## Posting\n- 2026-06-20 interview",
])
func `other lines elsewhere are left alone`(body: String) async {
  let read = await stageAndEnd("applied: 2026-06-01\nstatus: applied", body + "\n")
  #expect(read.events == ["2026-06-01 applied"])
  #expect(read.ids == [])
}

// MARK: - The day above or below

@Test(arguments: [
  "### Jun 8, 2026\nInterview.\n\n### 2026-06-20\n- Rejected",
  "2026-06-08\nInterview with Dana\n\n20 June 2026\n\nRejected. They wanted more.",
  "- Interview\n  - 2026-06-08\n- Rejected\n  - 2026-06-20",
  "- Applied - Jun 1\n- Interview - Jun 8\n- Rejected on June 20",
  "- 1 Jun: applied\n- Interview (8 Jun)\n- Rejected 20 Jun",
  "| Stage | Day |\n|--|--|\n| Interview | Jun 8 |\n| Rejected | Jun 20 |",
  "### Jun 8\n- Interview\n### Jun 20\nRejected",
])
func `a day above, below or without its year is the day of the event`(lines: String) async {
  let read = await stageAndEnd("applied: 2026-06-01", "## Timeline\n\(lines)\n")
  #expect(read.events == ["2026-06-01 applied", "2026-06-08 interview", "2026-06-20 rejected"])
  #expect(read.ids == [])
}

@Test func `days without a year come before an end that has one`() async {
  let read = await stageAndEnd(
    "", "## Timeline\n- Applied - Dec 1\n- Interview - Jan 8\n- 2026-01-20 rejected")
  #expect(read.events == ["2025-12-01 applied", "2026-01-08 interview", "2026-01-20 rejected"])
}

@Test(arguments: [
  "- Applied - Jun 1\n- Rejected - Jun 20", "### 8 Jun\nInterview",
  "| Interview | Jun 8 |\n|--|--|",
])
func `a day whose year is not known is reported`(lines: String) async {
  let read = await stageAndEnd("", "## Timeline\n\(lines)\n")
  #expect(read.end.hasPrefix("unclear"))
  #expect(read.ids.contains("unknown-stage"))
}

@Test func `a line after a day with words of its own is not of that day`() async {
  let read = await stageAndEnd(
    "applied: 2026-06-01", "## Timeline\n2026-06-08\n2026-06-10: called\nRejected\n")
  #expect(!read.events.contains("2026-06-08 rejected"))
  #expect(read.end == "unclear applied")
}

// MARK: - Without a day

@Test func `a task that is done without a day is an event`() async {
  let read = await stageAndEnd(
    "applied: 2026-06-01", "## Timeline\n- [x] Applied\n- [x] Onsite\n- [ ] Offer\n")
  #expect(read.events == ["2026-06-01 applied", "? interview"])
  #expect(read.ids == ["undated-status"])
}

@Test func `a line without a day is reported, and makes it unclear`() async {
  let read = await stageAndEnd(
    "applied: 2026-06-01", "## Timeline\n- Applied\n- Interview\n- Rejected\n")
  #expect(read.events == ["2026-06-01 applied"])
  #expect(read.end == "unclear applied")
  #expect(read.ids == ["unknown-stage"])
}

// MARK: - Lists that are indented too far

private let indented: [String] = [
  "## History\n\n\t- 2026-03-01 applied\n\t- 2026-03-11 interview\n",
  "## Timeline\n\t- 2026-03-01 applied\n\t- 2026-03-11 interview\n\nMore.\n",
  "## Log\n    - 2026-03-01 applied\n    - 2026-03-11 interview\n\n\nMore.\n",
  "## History\r\n\r\n\t- 2026-03-01 applied\r\n\t- 2026-03-11 interview\r\n\r\n\r\nMore.\r\n",
  "History:\n\t- 2026-03-01 applied\n\t- 2026-03-11 interview\n",
  "**History**\n\n\t1 March 2026: applied\n\t11 March 2026: interview\n",
  "\t- 2026-03-01 applied\n\t- 2026-03-11 interview\n",
  "## History\n- 2026-03-01 applied\n\t\t- 2026-03-11 interview\n",
  "## History\n\n\t| 2026-03-01 | applied |\n\t|---|---|\n\t| 2026-03-11 | interview |\n",
  "## History\n\n\t- [x] 2026-03-01 applied\n\t- [x] interview ✅ 2026-03-11\n\t- [ ] 2026-03-12 offer\n",
]

@Test(arguments: indented)
func `a list that is code only because of its indentation is read as events`(body: String) async {
  let (application, _) = await application("", body: body)
  #expect(
    application?.history.events.map { "\($0.day?.description ?? "-") \($0.milestone?.word ?? "")" }
      == ["2026-03-01 applied", "2026-03-11 interview"])
}

@Test(arguments: [
  "## History\n```\n- 2026-03-01 applied\n- 2026-03-11 interview\n```\n",
  "## History\n   ```\n- 2026-03-01 applied\n- 2026-03-11 interview\n   ```\n",
  "> \t- 2026-03-01 applied\n> \t- 2026-03-11 interview\n",
  "## Posting\n\n\t- 2026-03-01 applied\n\t- 2026-03-11 interview\n",
])
func `code between fences, in quotes and in postings is not read`(body: String) async {
  let (application, _) = await application("", body: body)
  #expect(application?.history.events.isEmpty ?? false)
}

// MARK: - Days without a year

@Test(arguments: [
  "## Historia\n- 1 września 2025 – wysłałam CV\n- 24.09 – rozmowa techniczna\n- 1.10 – odmowa\n",
  "时间线：\n- 2025年9月1日 投递简历\n- 9月24日 面试\n- 10月1日 不合适\n",
  "- Sept 1, 2025: applied\n- Sept 24: interview\n- Oct 1: rejected\n",
])
func `a day without a year is read in every form and place of a list`(body: String) async {
  let (application, _) = await application("", body: body)
  #expect(
    application?.history.events.map { "\($0.day?.description ?? "-") \($0.milestone?.word ?? "")" }
      == ["2025-09-01 applied", "2025-09-24 interview", "2025-10-01 rejected"])
}

@Test func `events whose days have no year count, and their days are asked for`() async {
  let (application, diagnostics) = await application(
    "history:\n  - applied 1 Sep\n  - interview 24 Sep\n  - rejected 29/9")
  #expect(application?.outcome == .rejected)
  #expect(diagnostics.map(\.message.id) == [.undatedStatus, .undatedStatus, .undatedStatus])
}

// MARK: - Lists

@Test(arguments: [
  "## Historial\n- 01/09/2026 envié CV\n- 08/09/2026 entrevista\n- 22/09/2026 rechazado",
  "- 01/09/2026 applied\n- 08/09/2026 interview\n- 22/09/2026 rejected",
  "## Timeline\n- applied 01/09/2026\n- interview 08/09/2026\n- rejected (22/09/2026)",
  "## Timeline\n| Day | What |\n|--|--|\n| 01/09/2026 | applied |\n| 08/09/2026 | interview |\n| 22/09/2026 | rejected |",
  "## 01/09/2026 Applied\n## 08/09/2026 Interview\n## 22/09/2026 Rejected",
  "## Timeline\n- 9/1/2026 applied\n- 9/8 interview\n- 9/22 rejected",
])
func `one date that can be read in one way only shows the order of its list`(body: String) async {
  let (application, diagnostics) = await application("", body: body)
  #expect(
    application?.history.events.map { "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")" }
      == ["2026-09-01 applied", "2026-09-08 interview", "2026-09-22 rejected"])
  #expect(diagnostics.allSatisfy { $0.severity == .hint })
}

@Test func `the items of a history show the order of its dates`() async {
  let (application, _) = await application(
    "history:\n  - 01/06/2026 applied\n  - 8/6 interview\n  - 22/06/2026 rejected")
  #expect(
    application?.history.events.map(\.day?.description)
      == ["2026-06-01", "2026-06-08", "2026-06-22"])
}

@Test(arguments: [
  // Nothing shows the order, or two dates contradict each other, or it is another list.
  "## Timeline\n- 01/09/2026 applied\n- 08/09/2026 rejected",
  "## Timeline\n- 13/09/2026 applied\n- 9/14/2026 interview\n- 10/09/2026 rejected",
  "## Timeline\n- 01/09/2026 applied\n\nText.\n\n## Hobbies\n- 15/09/2026 a run\n- 16/09/2026 a walk",
  "## Timeline\n- 2026-09-01 applied\n- 08/09/2026 interview\n- a call, they are there 24/7",
])
func `without a date that shows the order, or with two that contradict, none is guessed`(
  body: String
) async {
  let (_, diagnostics) = await application("", body: body)
  #expect(diagnostics.contains { $0.message.id == .ambiguousDate }, "\(body)")
}

@Test(arguments: [
  "- sollicitatie verstuurd (1 sept)\n- gesprek (8 sept)\n- aanbod gekregen (25 sept)",
  "- Sept 1: applied\n- Sept 9: interview\n- Sept 27: rejected",
  "| Datum | Was |\n|--|--|\n| 1.9. | Bewerbung verschickt |\n| 27.9. | Absage |",
])
func `a list without any year is reported, and its application is unclear`(body: String) async {
  let (application, diagnostics) = await application("", body: body)
  #expect(application?.isUnclear == true)
  #expect(diagnostics.contains { $0.severity == .warning })
}

@Test
func `a sentence with an end on a day without a year is reported once, and makes the note unclear`()
  async
{
  let body = "- the pay is 56,000\n\nDeclined on 13 May by phone, then in writing."
  let (application, diagnostics) = await application("", body: body)
  #expect(application?.isUnclear == true)
  #expect(diagnostics.count { $0.message.text.contains("Declined on 13 May") } == 1)
}

@Test func `a list without a year about something else is left alone`() async {
  let (application, diagnostics) = await application(
    "", body: "- 5 years of Go\n- 2 days at home\n")
  #expect(application?.isUnclear == false)
  #expect(diagnostics.allSatisfy { $0.severity == .hint })
}

@Test(arguments: [
  ("interview, rejected next day", "2026-06-08 interview, 2026-06-09 rejected"),
  ("interview → rejected the next day", "2026-06-08 interview, 2026-06-09 rejected"),
  ("interview; next day rejection", "2026-06-08 interview, 2026-06-09 rejected"),
  ("interview, offer the following day", "2026-06-08 interview, 2026-06-09 offer"),
  ("Gespräch, am nächsten Tag Absage", "2026-06-08 interview, 2026-06-09 rejected"),
  ("interview, next day thank-you note", "2026-06-08 interview"),
])
func `what happened the next day has that day`(line: String, expected: String) async {
  let (application, _) = await application(
    "applied: 2026-06-01", body: "## Timeline\n- 2026-06-08 \(line)\n")
  let events = application?.history.events.dropFirst() ?? []
  #expect(
    events.map { "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")" }
      .joined(separator: ", ") == expected)
}

@Test(arguments: [
  "## Timeline\n| Applied | Interview | Rejected |\n|--|--|--|\n| 1 June 2026 | 2026-06-08 | 2026-06-20 |",
  "| Applied | Interview | Offer | Rejected |\n|--|--|--|--|\n| 2026-06-01 | 2026-06-08 | | 2026-06-20 |",
])
func `a table with a column for each stage is read`(body: String)
  async
{
  let (application, _) = await application("", body: body)
  #expect(
    application?.history.events.map { "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")" }
      == ["2026-06-01 applied", "2026-06-08 interview", "2026-06-20 rejected"])
}

@Test(arguments: [
  ("status: phone interview\ninterview date: 2026-06-08", "screen"),
  ("status: Telefoninterview\ninterview date: 2026-06-08", "interview"),
  ("status: interview\ninterview date: 2026-06-08", "interview"),
  ("status: phone screen\ninterview date: 2026-06-08", "interview"),
])
func `the date of an interview is that of the screen that the status calls one`(
  lines: String, stage: String
) async {
  let (application, _) = await application("applied: 2026-06-01\n" + lines)
  #expect(application?.history.stage.rawValue == stage)
}

@Test(arguments: [
  "| 2026-06-01 | applied |\n| 2026-06-20 | rejected |",
  "| Date | Event |\n|---|\n| 2026-06-01 | applied |\n| 2026-06-20 | rejected |",
  "| Date | Event |\n|---|---|\n| 2026-06-01 | applied | |\n| 2026-06-20 | rejected |",
  "| Event | Date |\n|---|---|\n| applied | 2026-06-01 |\n| rejected | 2026-06-20 |",
  "| Date | Event |\n|---|---|\n| 2026-06-01 | applied |\n\nand\n\n| Date | Event |\n|--|--|\n| 2026-06-20 | rejected |",
  "- list\n  | Date | Event |\n  |---|---|\n  | 2026-06-01 | applied |\n  | 2026-06-20 | rejected |",
  "- list\n\n  | 2026-06-01 | applied |\n  | 2026-06-20 | rejected |",
])
func `a table of any shape is read row by row`(table: String) async {
  let (application, _) = await application("", body: "## Timeline\n" + table)
  #expect(
    application?.history.events.map { "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")" }
      == ["2026-06-01 applied", "2026-06-20 rejected"])
}

@Test func `a row with a tick is an event, and one without is not`() async {
  let table = "| Stage | Done |\n|---|---|\n| Applied | x |\n| Interview | ✓ |\n| Offer | |"
  let (application, _) = await application("", body: "## Timeline\n" + table)
  #expect(application?.history.stage == .interview && application?.isUnclear == false)
}

@Test func `a row with two days is about one stage, and a row with words and no day is reported`()
  async
{
  let planned = "| Stage | Planned | Done |\n|--|--|--|\n| Interview | 2026-06-01 | 2026-06-03 |"
  let (read, _) = await application("", body: "## Timeline\n" + planned)
  #expect(read?.history.stage == .interview)
  let told = "| Stage | Who |\n|--|--|\n| Interview | Dana |"
  let (other, diagnostics) = await application("", body: "## Timeline\n" + told)
  #expect(other?.isUnclear == true)
  #expect(diagnostics.contains { $0.message.text.contains("Interview Dana") })
}

@Test(arguments: [
  "- 06/05 phone screen\n- 05/30 interview", "- 7/6 phone screen\n- 6/15 interview\n- 7/8 rejected",
])
func `days of which one shows an order that puts the list out of order are not guessed`(
  list: String
) async {
  let (application, diagnostics) = await application(
    "applied: 2026-05-01", body: "## Timeline\n" + list)
  #expect(application?.isUnclear == true)
  #expect(diagnostics.contains { $0.message.text.contains("two days") })
}

@Test(arguments: [
  "dates: {applied: 2026-01-02, rejected: 2026-02-03}",
  "fechas:\n  enviada: 2026-01-02\n  rechazada: 2026-02-03",
  "milestones:\n  - applied: 2026-01-02\n  - rejected: 2026-02-03",
  "steps: [applied 2026-01-02, rejected 2026-02-03]",
])
func `a field whose items are all events with a day is a history, whatever its name`(
  lines: String
) async {
  let (application, _) = await application(lines)
  #expect(
    application?.history.events.map { "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")" }
      == ["2026-01-02 applied", "2026-02-03 rejected"])
}

@Test func `a field of which only some items are events is reported`() async {
  let (application, diagnostics) = await application("tracking: {rejected: 2026-02-03, pay: 3}")
  #expect(application?.history.events.isEmpty == true)
  #expect(diagnostics.contains { $0.message.text.contains("'tracking'") })
}
