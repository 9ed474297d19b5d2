import Diagnostics
import Journal
import Testing

/// What becomes of an application with this status and nothing else.
private func result(of status: String, _ more: String = "") async -> (String, Set<String>) {
  let (application, diagnostics) = await application("status: \"\(status)\"\n" + more)
  guard let application else { return ("not counted", []) }
  let end =
    (application.isUnclear ? "unclear " : "") + application.stage.rawValue
    + (application.outcome.map { " " + $0.rawValue } ?? "")
  return (end, Set(diagnostics.map(\.message.id.rawValue)))
}

// MARK: - A list of which nothing is chosen

@Test(arguments: [
  "Applied / Interviewing / Rejected", "Applied | Interviewing | Rejected",
  "Applied, Interviewing, Rejected", "Applied; Interviewing; Offer; Rejected",
  "Applied > Interview > Offer", "Applied/Rejected", "(Applied / Rejected)",
  "Applied (Interview, Offer, Rejected)", "saved|applied|interview|offer|rejected",
  "To do / Applied / Interview / Offer / Rejected",
  "applied, interview, offer, rejected, withdrawn",
  "Beworben / Gespräch / Absage", "Beworben, Gespräch, Zusage, Absage", "beworben/abgelehnt",
  "Postulé / Entretien / Refus", "応募済み／面接／不採用",
])
func `a list of statuses is a template that is not filled in`(status: String) async {
  let (end, ids) = await result(of: status)
  #expect(end == "saved" && ids == ["several-statuses"])
  let (sent, _) = await result(of: status, "applied: 2026-03-02")
  #expect(sent == "applied")
}

@Test(arguments: [
  ("Applied, then rejected", "applied rejected"), ("applied, rejected", "applied rejected"),
  ("applied → interview → rejected", "interview rejected"),
  ("Interview, rejected", "interview rejected"),
  ("applied, interview, rejected", "interview rejected"),
  ("Applied 2026-03-02 > Interview 2026-03-10 > Rejected 2026-03-20", "interview rejected"),
  ("Applied -> Rejected", "applied rejected"), ("Offer/Accepted", "offer accepted"),
])
func `a story in several words is not such a list`(status: String, expected: String) async {
  let (end, ids) = await result(of: status)
  #expect(end == expected && !ids.contains("several-statuses"))
}

@Test func `such a list makes no application of a note`() async {
  let text =
    "---\ncompany: Fenn\nrole: Cook\nstatus: Applied / Interviewing / Rejected\n---\nText.\n"
  let read = await journal(["Notes/Fenn.md": text], hasSettings: false)
  #expect(read.applications.isEmpty)
}

// MARK: - The last day of something

@Test(arguments: [
  "Offer until 2026-09-01", "Offer by 2026-09-01", "Offer (until 2026-09-01)",
  "Offer - answer by 2026-09-01", "Offer (expires 2026-09-01)", "Angebot bis 2026-09-01",
  "Angebot bis zum 1.9.2026",
])
func `an offer until a day is one now, with its last day to answer`(status: String) async {
  for lines in ["status: \(status)", "history: [\"2026-08-01 \(status)\"]"] {
    let (first, _) = await application("applied: 2026-06-01\n\(lines)")
    #expect(first?.stage == .offer && first?.isUnclear == false, "\(lines)")
    #expect(first?.history.planned.isEmpty == true, "\(lines)")
  }
  let (first, _) = await application("applied: 2026-06-01\nstatus: \(status)")
  #expect(first?.deadline == Day(iso: "2026-09-01"))
}

@Test(arguments: [
  ("Waiting until 2026-09-10", "applied"), ("Rejected until 2027-02-01", "applied rejected"),
  ("Warte bis 10.9.2026", "applied"), ("Interview done (next: 2026-09-01)", "interview"),
])
func `a day until which something holds is not the day of it`(
  status: String, expected: String
) async {
  let (end, _) = await result(of: status, "applied: 2026-06-01")
  #expect(end == expected)
  let (first, _) = await application("applied: 2026-06-01\nstatus: \"\(status)\"")
  #expect(first?.history.planned.contains { $0.milestone == .stage(.applied) } == false)
}

// MARK: - Whose doing it was

@Test(arguments: [
  ("Ghosted them", "applied withdrawn"), ("I ghosted", "applied withdrawn"),
  ("I ghosted them", "applied withdrawn"), ("Ghosted the recruiter", "unclear applied"),
  ("Ghosted Yew", "unclear applied"), ("Ghosted", "applied ghosted"),
  ("They ghosted me", "applied ghosted"), ("Ghosted by the recruiter", "applied ghosted"),
  ("Ghosted after interview", "interview ghosted"),
  ("Bombed the interview", "interview"), ("Interview - bombed", "interview"),
  ("Failed the interview", "interview rejected"),
  ("Deadline passed", "unclear applied"), ("Missed deadline", "unclear applied"),
  ("Frist verpasst", "unclear applied"),
  ("Declined to interview", "unclear applied"), ("Declined to continue", "applied withdrawn"),
  ("They declined to proceed", "applied rejected"), ("Declined", "applied rejected"),
])
func `what the user did is not taken for what they did`(status: String, expected: String) async {
  #expect(await result(of: status, "applied: 2026-06-01").0 == expected)
}

@Test func `a deadline that passed does not end what was sent, in a history either`() async {
  #expect(await result(of: "Deadline passed").0 == "saved not_pursued")
  let (first, _) = await application(
    "history: [2026-06-01 applied, 2026-06-20 deadline passed]")
  #expect(first?.outcome == nil && first?.stage == .applied)
}

// MARK: - What shows that it was sent

@Test(arguments: [
  "Sent LinkedIn message", "Sent message to recruiter", "Sent email",
])
func `something else that was sent is not the application`(status: String) async {
  #expect(await result(of: status).0 == "unclear saved")
}

@Test(arguments: [
  "Waiting for friend to refer me", "Waiting for portfolio", "Waiting for CV review",
  "Waiting until June", "No reply to my cold email",
])
func `to wait for something else does not show that it was sent`(status: String) async {
  #expect(await result(of: status).0 == "saved")
  #expect(await result(of: status, "applied: 2026-06-01").0 == "applied")
}

@Test(arguments: [
  "Waiting for HR", "Waiting for a reply", "Waiting for Dana", "No reply to my application",
  "Sent CV",
])
func `to wait for an answer does`(status: String) async {
  #expect(await result(of: status).0 == "applied")
}

@Test(arguments: ["[ ] Rejected", "☐ Applied", "90% rejected", "Interviewed someone for info"])
func `a box that is not ticked, or a percentage, is not a status`(status: String) async {
  #expect(await result(of: status).0 == "unclear saved")
}

// MARK: - The stage before an end

@Test(arguments: [
  ("Rejected (interview stage)", "interview rejected"),
  ("Rejected - interview stage", "interview rejected"),
  ("Rejected, final round", "final rejected"), ("Ghosted (phone screen)", "screen ghosted"),
  ("Rejected after interview 2026-06-20", "interview rejected"),
  ("Rejected 2026-07-03 after interview 2026-06-20", "interview rejected"),
  ("Rejected (phone)", "applied rejected"), ("Rejected (by email)", "applied rejected"),
])
func `the stage beside an end counts`(status: String, expected: String) async {
  #expect(await result(of: status, "applied: 2026-06-01").0 == expected)
  let item = "history: [2026-06-01 applied, \"2026-07-10 \(status)\"]"
  if !status.contains("20") {
    #expect(
      await application(item).0?.stage.rawValue
        == expected.split(separator: " ").first.map(String.init))
  }
}

@Test func `both days of an end after a stage are read`() async {
  let (first, _) = await application(
    "applied: 2026-06-01\nstatus: Rejected 2026-07-03 after interview 2026-06-20")
  let events = (first?.history.events ?? []).map {
    "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")"
  }
  #expect(events == ["2026-06-01 applied", "2026-06-20 interview", "2026-07-03 rejected"])
}
