import Testing

@testable import Journal

/// What becomes of an application that was sent, or only saved, with this status.
private func result(of status: String, isSent: Bool) async -> String? {
  let sent = isSent ? "\napplied: 2026-03-02" : ""
  let (application, _) = await application("status: \"\(status)\"\(sent)")
  guard let application else { return nil }
  if application.isUnclear { return "unclear" }
  let planned = application.history.planned.last?.milestone.map { ", \($0.word) planned" } ?? ""
  let end = application.outcome.map { "/" + $0.rawValue } ?? ""
  return application.stage.rawValue + end + planned
}

@Test(arguments: [
  ("We are sorry to inform you", "applied/rejected"),
  ("They will not be moving forward", "applied/rejected"),
  ("Ihre Bewerbung wurde abgelehnt", "applied/rejected"),
  ("Leider müssen wir Ihnen absagen", "applied/rejected"),
  ("nous regrettons de vous informer", "applied/rejected"),
  ("lamentamos comunicarle", "applied/rejected"),
  ("ci dispiace informarla", "applied/rejected"),
  ("lamentamos informá-lo", "applied/rejected"),
  ("we moeten u helaas afwijzen", "applied/rejected"),
  ("z przykrością zawiadamiamy", "applied/rejected"),
  ("很遗憾地通知您", "applied/rejected"),
  ("ご希望に添えず", "applied/rejected"),
  ("we are sorry to inform you that your interview is postponed", "unclear"),
  ("we regret applying", "unclear"),
])
func `a letter of rejection is read by its first words`(status: String, expected: String) async {
  #expect(await result(of: status, isSent: expected != "saved") == expected)
}

@Test(arguments: [
  ("They picked someone more senior", "applied/rejected"),
  ("Proceeding with other applicants", "applied/rejected"),
  ("Ended up hiring someone else", "unclear"),
  ("The company hired an internal candidate", "applied/rejected"),
  ("Wurde an jemand anderen vergeben", "unclear"),
  ("Haben einen internen Kandidaten genommen", "applied/rejected"),
  ("Nous avons retenu un autre profil", "applied/rejected"),
  ("Han seleccionado a otra persona", "applied/rejected"),
  ("Contrataron a otra persona", "applied/rejected"),
  ("Hanno preso qualcun altro", "applied/rejected"),
  ("Ficaram com outra pessoa", "applied/rejected"),
  ("Ze gaan verder met andere kandidaten", "applied/rejected"),
  ("Zatrudnili kogoś innego", "applied/rejected"),
  ("选择了其他候选人", "applied/rejected"),
  ("They picked me over other applicants", "unclear"),
  ("I picked another job", "unclear"),
  ("Considering other candidates", "unclear"),
  ("They might go with someone else", "unclear"),
  ("Not going with another candidate", "unclear"),
  ("Another candidate", "unclear"),
])
func `the choice of someone else is a rejection`(status: String, expected: String) async {
  #expect(await result(of: status, isSent: expected != "saved") == expected)
}

@Test(arguments: [
  ("Vacancy on hold", "applied"),
  ("Hiring process put on pause", "applied"),
  ("The role is paused", "applied"),
  ("Verfahren ruht", "applied"),
  ("Position liegt auf Eis", "applied"),
  ("recrutement en pause", "applied"),
  ("selección en pausa", "applied"),
  ("ricerca in pausa", "applied"),
  ("processo seletivo suspenso", "applied"),
  ("functie on hold", "applied"),
  ("proces rekrutacji w zawieszeniu", "applied"),
  ("岗位暂停", "applied"),
  ("Process paused, rejected", "applied/rejected"),
  ("New opening", "unclear"),
  ("Position no longer paused", "unclear"),
])
func `a job on hold is one that is still open`(status: String, expected: String) async {
  #expect(await result(of: status, isSent: expected != "saved") == expected)
}

@Test(arguments: [
  ("Onsite next Thursday", "acknowledged, interview planned"),
  ("Phone screen with Noor next Monday", "acknowledged, screen planned"),
  ("Interview with Noor tomorrow at 3pm", "acknowledged, interview planned"),
  ("Panel Wednesday next week", "acknowledged, interview planned"),
  ("Telefoninterview kommenden Freitag", "acknowledged, screen planned"),
  ("entretien technique jeudi prochain", "acknowledged, interview planned"),
  ("entrevista el próximo viernes", "acknowledged, interview planned"),
  ("colloquio lunedì prossimo", "acknowledged, interview planned"),
  ("entrevista na próxima quinta", "acknowledged, interview planned"),
  ("gesprek komende maandag", "acknowledged, interview planned"),
  ("rozmowa w przyszłą środę", "acknowledged, interview planned"),
  ("来月面接", "acknowledged, interview planned"),
  ("明天二面", "acknowledged, interview planned"),
  ("Upcoming: panel interview", "acknowledged, interview planned"),
  ("Got a panel interview", "acknowledged, interview planned"),
  ("Invited to a chat with the founder", "acknowledged, interview planned"),
  ("To apply next Monday", "saved"),
  ("Interview with Noor on Thursday", "unclear"),
  ("Interview on Thursday with Noor", "unclear"),
  ("Interview next Thursday cancelled", "unclear"),
  ("Interview with Noor maybe next week", "unclear"),
  ("Rejected next Monday", "unclear"),
  ("Gespräch am Morgen", "interview"),
])
func `a weekday to come is planned, and one that may be past is unclear`(
  status: String, expected: String
) async {
  #expect(await result(of: status, isSent: expected != "saved") == expected)
}

@Test(arguments: [
  ("Interview with Noor then rejected", "interview/rejected"),
  ("Screen via Zoom rejected", "screen/rejected"),
  ("Colloquio con Marta rifiutato", "interview/rejected"),
  ("Interview with Noor then offer", "offer"),
  ("Rejected by email after the onsite", "interview/rejected"),
  ("Applied with rejected portfolio", "unclear"),
  ("Interview with Noor about the offer", "unclear"),
  ("Interview with Noor not rejected", "unclear"),
  ("Interview offer", "unclear"),
])
func `what a note after a small word goes on with counts`(status: String, expected: String) async {
  #expect(await result(of: status, isSent: expected != "saved") == expected)
}

@Test(arguments: [
  ("40k offer", "offer"),
  ("Offer at 52,000 EUR received", "offer"),
  ("oferta verbal de 30k", "offer"),
  ("Angebot mit 55k bekommen", "offer"),
  ("Accepted the offer of 61k", "offer/accepted"),
  ("Offer of 48k turned down", "offer/declined"),
  ("No 40k offer", "unclear"),
  ("Offer of 40k withdrawn", "unclear"),
  ("2 offers elsewhere", "unclear"),
])
func `an amount within an offer changes nothing`(status: String, expected: String) async {
  #expect(await result(of: status, isSent: expected != "saved") == expected)
}

@Test(arguments: [
  ("For 4 weeks no reply", "applied"),
  ("Seit Mai nichts gehört", "applied"),
  ("désormais 2 semaines sans nouvelles", "unclear"),
  ("5月から連絡なし", "applied"),
  ("Immer noch keine Rückmeldung", "applied"),
  ("Awaiting results of the coding challenge", "assessment"),
  ("esperando feedback de la entrevista", "interview"),
  ("一次面接結果待ち", "interview"),
  ("Onsite no response", "interview"),
  ("Phone screen no answer", "unclear"),
  ("Offer no answer", "unclear"),
  ("Waiting for the offer", "unclear"),
  ("Since May rejected", "unclear"),
])
func `waiting keeps the stage that was reached`(status: String, expected: String) async {
  #expect(await result(of: status, isSent: expected != "saved") == expected)
}

@Test(arguments: [
  ("Sadly, not selected", "applied/rejected"),
  ("Next: call with Noor", "unclear"),
  ("Next: offer", "unclear"),
])
func `a word before an answer changes nothing`(status: String, expected: String) async {
  #expect(await result(of: status, isSent: expected != "saved") == expected)
}

/// What an event of 20 March 2026 adds to an application that was sent before.
@Test(arguments: [
  ("onsite with Noor next Thursday", ["2026-03-20 acknowledged", "- interview planned"]),
  ("onsite with Noor on 26 March", ["2026-03-20 acknowledged", "2026-03-26 interview"]),
  ("got a panel interview", ["2026-03-20 acknowledged", "- interview planned"]),
  ("onsite with Noor rejected", ["- interview", "2026-03-20 rejected"]),
  ("onsite with Noor, 40 minutes", ["2026-03-20 interview"]),
  ("onsite for the role posted 12 Feb", ["2026-03-20 interview"]),
  ("offer of 61k accepted", ["2026-03-20 accepted"]),
  ("onsite with Noor on Thursday", ["2026-03-20 -"]),
  ("onsite about the rejected design", ["2026-03-20 -"]),
])
func `an item of a history is read in the same way`(item: String, expected: [String]) async {
  let (application, _) = await application("history: [2026-03-02 applied, \"2026-03-20 \(item)\"]")
  let events = application?.history.events.dropFirst().map {
    "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")" + ($0.isPlanned ? " planned" : "")
  }
  #expect(events == expected)
}

@Test(arguments: [
  ("rejected :(", "applied/rejected"), ("Absage :(", "applied/rejected"),
  ("rejected :-(", "applied/rejected"), ("rejected :/", "applied/rejected"),
  ("ghosted :(", "applied/ghosted"), ("offer :)", "offer"), ("offer :-)", "offer"),
  ("offer :D", "offer"), ("interview ;)", "interview"), ("interview :)", "interview"),
  ("rejected:", "applied/rejected"), ("Absage: :(", "applied/rejected"),
  ("interview: no :(", "unclear"),
])
func `a face or a colon at the end of a status is not an answer`(
  status: String, expected: String
) async {
  #expect(await result(of: status, isSent: true) == expected)
}

@Test func `a name with a colon in a list of statuses has not happened`() async {
  let (application, _) = await application(
    "applied: 2026-03-02\nstatus:\n  - 'rejected:'\n  - interview: yes")
  #expect(application?.outcome == nil && application?.stage == .interview)
}
