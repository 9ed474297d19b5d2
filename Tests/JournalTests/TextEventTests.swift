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
      "2026-06-01 applied", "2026-06-08 screen", "2027-06-12 interview planned", "- rejected",
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

@Test func `an impossible or ambiguous day below such a heading is an error`() async {
  let (_, diagnostics) = await application(
    "applied: 2026-06-01",
    body: "## Timeline\n- 2026-02-30 rejected\n- 3/2/2026 rejected\n- 2026-02-30 tea\n")
  #expect(
    diagnostics.filter { !$0.message.id.isForVerbose }.map(\.message.id)
      == [.invalidDate, .ambiguousDate])
}
