import Diagnostics
import Testing

@testable import Journal

/// The state and the events of an application with these fields and this text, read on 2026-08-07.
private func state(_ fields: String, body: String = "") async -> String {
  let (application, _) = await application(fields, body: body)
  guard let application else { return "none" }
  if application.isUnclear { return "unclear" }
  return application.stage.rawValue + (application.outcome.map { "/\($0.rawValue)" } ?? "")
}

private func events(_ fields: String, body: String = "") async -> [String] {
  let (application, _) = await application(fields, body: body)
  return (application?.history.events ?? []).map {
    [$0.day?.description ?? "-", $0.milestone?.word ?? "-"].joined(separator: " ")
      + ($0.isPlanned ? " planned" : "")
  }
}

@Test(arguments: [
  "history: 2026-06-01 applied, 2026-06-20 rejected",
  "history: 2026-06-01 applied; 2026-06-20 rejected",
  "history: >\n  2026-06-01 applied\n  2026-06-20 rejected",
  "history:\n  - 2026-06-01 applied and rejected on 2026-06-20",
  "history:\n  - 2026-06-01 applied → rejected on 2026-06-20",
  "history:\n  - applied 2026-06-01, rejected 2026-06-20",
  "history: [[2026-06-01, applied], [2026-06-20, rejected]]",
  "status: applied 2026-06-01, rejected 2026-06-20",
])
func `several events in one text each have their day`(history: String) async {
  #expect(await events(history) == ["2026-06-01 applied", "2026-06-20 rejected"])
}

@Test(arguments: [
  "2026-06-08 interview — they decide by 2026-06-20",
  "2026-06-08 interview (2026-06-09 as a reserve)",
  "2026-06-08 interview with Ann and Bob, on the 2026 team",
])
func `a day in a note is not a second event`(item: String) async {
  #expect(await events("history:\n  - \(item)").filter { !$0.hasSuffix("planned") }.count == 1)
}

@Test func `an event that is said to be on a later day is on that day`() async {
  #expect(
    await events("history:\n  - 2026-06-08 interview scheduled for 2026-06-20")
      == ["2026-06-08 acknowledged", "2026-06-20 interview"])
}

@Test(arguments: [
  ("Interview on Sep 2", "acknowledged", "2026-09-02 interview planned"),
  ("Interview 2 September", "acknowledged", "2026-09-02 interview planned"),
  ("Gespräch am 03.09.", "acknowledged", "2026-09-03 interview planned"),
  ("Vorstellungsgespräch 03.09.26, 10 Uhr", "acknowledged", "2026-09-03 interview planned"),
  ("Interview scheduled for 2026-09-02", "acknowledged", "2026-09-02 interview planned"),
  ("Interview booked for 2026-09-02 10:00", "acknowledged", "2026-09-02 interview planned"),
  ("Interview scheduled 2026-07-20", "interview", "2026-07-20 interview"),
  ("Entrevista marcada para 30/9", "acknowledged", "2026-09-30 interview planned"),
  ("Phone screen done, interview on 3 Sep", "screen", "2026-09-03 interview planned"),
])
func `a day in a status is the day of its event`(
  status: String, stage: String, event: String
) async {
  let fields = "applied: 2026-06-01\nstatus: \"\(status)\""
  #expect(await events(fields).last == event)
  // Someone has answered, where the words say that it was arranged.
  #expect([stage, "applied"].contains(await state(fields)))
}

@Test(arguments: ["Interview on 2 Sep", "Interview 10/12"])
func `a stage on an unknown day is unclear`(status: String) async {
  #expect(await state("status: \"\(status)\"") == "unclear")
}

@Test(arguments: [
  "Interviewed, waiting", "Interview done, waiting", "Interview done (waiting)",
  "Interview had, pending", "Entrevista hecha, pendiente", "Entretien passé, en attente",
  "Interviewed 3x, then nothing", "Technical interview done, tbd",
])
func `what is awaited after something done is not a plan`(status: String) async {
  #expect(await state("applied: 2026-06-01\nstatus: \"\(status)\"") == "interview")
}

@Test func `what is next after something done is planned`() async {
  let fields = "applied: 2026-06-01\nstatus: \"Interview done, next: final\""
  #expect(await events(fields).suffix(2) == ["- interview", "- final planned"])
}

@Test(arguments: [
  "Offer accepted, then rescinded", "Offer accepted, rescinded",
  "Offer signed, then they cancelled it",
  "Offer accepted, later withdrawn by them", "Signed, then laid off", "Hired, then let go",
  "Hired, then something", "Rejected, then offer", "Rejected, reapplied",
  "Withdrawn, then re-entered",
  "Zusage, dann zurückgezogen", "Oferta aceptada, luego retirada",
])
func `an end with something after it that may change it is unclear`(status: String) async {
  #expect(await state("applied: 2026-06-01\nstatus: \"\(status)\"") == "unclear")
}

@Test(arguments: [
  ("Rejected, but invited to apply again later", "applied/rejected"),
  ("Offer accepted (start 1 Feb)", "offer/accepted"),
  ("Withdrawn - they ghosted me", "applied/withdrawn"),
  ("Ghosted, then rejected", "applied/rejected"),
  ("Rejected, no feedback after interview", "interview/rejected"),
  ("Rejected after HR", "screen/rejected"),
  ("Failed the coding test", "assessment/rejected"),
  ("Second interview not passed", "interview/rejected"),
  ("Test nicht bestanden", "assessment/rejected"),
  ("一次面接落ち", "interview/rejected"),
  ("二面挂了", "interview/rejected"),
  ("Accepted another offer", "applied/withdrawn"),
  ("They are no longer hiring", "applied/closed"),
  ("Position filled internally", "applied/closed"),
  ("On hold until January", "applied"),
  ("Made it to the final round", "final"),
  ("Refusé après l'entretien", "interview/rejected"),
  ("Relancé, sans réponse", "applied"),
  ("keine Rückmeldung mehr nach 2. Gespräch", "interview"),
  ("Take-home: not started yet", "acknowledged"),
])
func `clauses and rounds are understood`(status: String, expected: String) async {
  #expect(await state("applied: 2026-06-01\nstatus: \"\(status)\"") == expected)
}

@Test(arguments: [
  "no offer", "Interview cancelled by company", "offer rescinded", "Interview on 31/11", "一次面接中止",
])
func `no suggestion turns a meaning around`(status: String) {
  #expect(StatusTerms().suggestion(for: status) == nil)
}

@Test(arguments: [("Intervew", "interview"), ("Rejcted", "rejected")])
func `a typing error is suggested`(status: String, expected: String) {
  #expect(StatusTerms().suggestion(for: status) == expected)
}

@Test func `a history of days alone is unclear`() async {
  #expect(await state("history: [2026-06-01, 2026-06-08]") == "unclear")
}
