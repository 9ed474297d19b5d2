import Journal
import Testing

/// What a sent application with this status has reached, and what is planned.
private func state(_ status: String) async -> String {
  let note = "---\ncompany: Acme\nrole: Baker\napplied: 2026-03-02\nstatus: \"\(status)\"\n---\n"
  guard let application = await journal(["applications/a.md": note]).applications.first else {
    return "none"
  }
  let planned = application.history.planned.compactMap(\.milestone?.word)
  return
    ((application.isUnclear ? ["unclear"] : []) + [application.stage.rawValue]
    + planned.map { "\($0) planned" }).joined(separator: ", ")
}

@Test(arguments: [
  ("waiting for HR feedback after interview", "interview"),
  ("waiting for them to get back to me after the interview", "interview"),
  ("awaiting hiring manager decision after final round", "final"),
  ("waiting for HR feedback on the interview", "interview"),
  ("no feedback from HR after interview", "interview"),
  ("waiting for offer after final round", "final"),
  ("warte auf Rückmeldung vom Team nach dem Gespräch", "interview"),
  ("keine Rückmeldung von HR nach dem Telefoninterview", "screen"),
  ("en attente de la réponse du RH après entretien", "interview"),
  ("pas de nouvelles du recruteur après l'entretien", "interview"),
  ("esperando la respuesta del equipo tras la entrevista", "interview"),
  ("sin respuesta de RRHH tras la entrevista", "interview"),
  ("aspetto la risposta delle risorse umane dopo il colloquio", "interview"),
  ("aguardando retorno do RH após entrevista", "interview"),
  ("wacht op reactie van HR na gesprek", "interview"),
  ("czekam na odpowiedź od HR po rozmowie", "interview"),
  ("一次面接後の人事の返事待ち", "interview"), ("面试后等HR反馈", "interview"),
  ("waiting for HR feedback", "applied"), ("warte auf Rückmeldung vom Team", "applied"),
  ("waiting until after the interview", "unclear, applied"),
])
private func `words for waiting keep the stage that they come after`(
  status: String, expected: String
) async {
  #expect(await state(status) == expected)
}

@Test(arguments: [
  "waiting for interview date", "awaiting interview slot", "waiting for an invitation to interview",
  "warte auf Gesprächstermin", "warte auf Einladung zum Gespräch", "en attente d'entretien",
  "en attente de la date d'entretien", "esperando fecha de entrevista",
  "aspettando la data del colloquio", "aspetto l'invito al colloquio",
  "aguardando data da entrevista",
  "wacht op uitnodiging voor gesprek", "gesprek in planning", "rozmowa w planach",
  "czekam na termin rozmowy", "面接の連絡待ち", "面接日程待ち", "等面试通知",
])
private func `a meeting that is awaited is planned`(status: String) async {
  #expect(await state(status) == "acknowledged, interview planned")
}

@Test func `a day of waiting is not a meeting, and shows that there was one`() async {
  let wait = "  - 2026-03-20 waiting for feedback after interview\n"
  func interviews(_ history: String) async -> [String] {
    let note = "---\ncompany: Acme\nrole: Baker\nhistory:\n  - 2026-03-02 applied\n\(history)---\n"
    return await journal(["applications/a.md": note]).applications.flatMap(\.history.events)
      .filter { $0.milestone == .stage(.interview) }.map { $0.day?.description ?? "-" }
  }
  #expect(await interviews("  - 2026-03-18 interview\n\(wait)") == ["2026-03-18"])
  #expect(await interviews("\(wait)  - 2026-03-18 interview\n") == ["2026-03-18"])
  #expect(await interviews(wait) == ["-"])
}
