import Diagnostics
import Testing

@testable import Journal

/// What becomes of an application with this status that was sent, or `unclear`.
private func result(of status: String) async -> String? {
  let (application, _) = await application("applied: 2026-02-01\nstatus: '\(status)'")
  guard let application else { return nil }
  if application.isUnclear { return "unclear" }
  let planned = application.history.planned.last?.milestone.map { ", \($0.word) planned" } ?? ""
  return (application.outcome?.rawValue ?? application.stage.rawValue) + planned
}

@Test(arguments: [
  "Withdrawn (by them)", "withdrew (company)", "Withdrawn (position)",
  "Zurückgezogen (von denen)", "retiré (par eux)", "retirado (por ellos)", "ritirato (da loro)",
  "retirado (por eles)", "ingetrokken (door hen)", "wycofane (przez nich)", "撤回(对方)",
])
func `an application that the company withdrew is not one that the user withdrew`(
  status: String
) async {
  #expect(await result(of: status) == "unclear")
}

@Test(arguments: [
  "Withdrawn (HR was rude)", "Withdrawn (company culture)", "Withdrawn (too far)",
  "Withdrawn - took another job", "Withdrawn (by me)", "Ghosted (by me)", "Closed (by me)",
])
func `a reason for withdrawing changes nothing`(status: String) async {
  #expect(await result(of: status) == "withdrawn")
}

@Test(arguments: [
  "Interview (declined)", "Screen (declined)", "Interview: refused", "Interview (turned down)",
  "Vorstellungsgespräch (abgelehnt)", "entretien (refusé)", "entrevista (rechazada)",
  "colloquio (rifiutato)", "entrevista (recusada)", "gesprek (geweigerd)", "rozmowa (odrzucona)",
  "面试（拒绝）",
])
func `who declined a meeting is not guessed`(status: String) async {
  #expect(await result(of: status) == "unclear")
}

@Test func `a declined meeting in the history is reported`() async throws {
  let (application, diagnostics) = await application(
    """
    history:
      - 2026-02-01 applied
      - 2026-03-18 interview (declined)
    """)
  #expect(try #require(application).isUnclear)
  #expect(diagnostics.contains { $0.message.text.contains("'interview (declined)'") })
}

@Test(arguments: [
  "hired 2019, left", "Hired 2019", "Rejected 2024", "hired, left", "Hired (left)",
  "Hired (internal)", "joined (LinkedIn group)", "joined (waitlist)", "Hired (not me)",
  "eingestellt 2019, gekündigt", "eingestellt (intern)", "embauché, démissionné",
  "embauché (en interne)", "contratado (interno)", "assunto (internamente)",
  "aangenomen (intern)", "zatrudniony (wewnętrznie)", "入社 (退職)", "已入职，离职",
])
func `a job that may be another one is not taken for this one`(status: String) async {
  #expect(await result(of: status) == "unclear")
}

@Test(arguments: [
  "Hired!", "Hired 2026", "joined (March)", "Signed (contract)", "Signed (permanent)",
  "signed (by email)", "Hired (part-time)", "hired, starting 1 March",
])
func `what describes a job changes nothing`(status: String) async {
  #expect(await result(of: status) == "accepted")
}

@Test(arguments: [
  "Applied, then rejected, then called back", "Rejected, they called back",
  "Rejected, then we met for lunch", "Absage, dann wieder gemeldet", "refus, puis rappelé",
  "rechazado, luego me volvieron a llamar", "rifiutato, poi mi hanno richiamato",
  "afgewezen, toen teruggebeld", "odrzucony, potem oddzwonili", "不採用、その後再連絡", "拒绝，后来又联系",
])
func `a call after an end may have changed it`(status: String) async {
  #expect(await result(of: status) == "unclear")
}

@Test(arguments: [
  "Rejected - no, wait, interview", "Rejected - wait, interview",
  "Absage - nein, warte, Gespräch", "refus - non, attends, entretien",
  "rechazado - no, espera, entrevista", "rifiutato - no, aspetta, colloquio",
  "recusado - não, espera, entrevista", "afgewezen - nee, wacht, gesprek",
  "odrzucony - nie, czekaj, rozmowa", "不採用、いや違う、面接", "拒绝，不对，面试",
])
func `a status that takes itself back is not guessed`(status: String) async {
  #expect(await result(of: status) == "unclear")
}

@Test(arguments: [
  ("Interviewed, they will call on Monday", "interview"),
  ("Interviewed, they will reject me", "unclear"), ("Offered, they will withdraw it", "unclear"),
  ("Rejected, then nothing", "rejected"), ("Interviewed, they will let me know", "interview"),
])
func `what they will do has not happened, and is not one more meeting`(
  status: String, expected: String
) async {
  #expect(await result(of: status) == expected)
}
