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
  ("Hired (someone else)", "unclear"), ("Accepted - somebody else", "unclear"),
  ("Offer (to another candidate)", "unclear"),
  ("Waiting on rejection", "unclear"), ("Awaiting rejection letter", "unclear"),
  ("Assume rejected", "unclear"), ("Interview (canceled)", "unclear"),
  ("Interview - canceled by them", "unclear"),
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
  ("Interview with Noor on Thursday", "acknowledged, interview planned"),
  ("Interview on Thursday with Noor", "acknowledged, interview planned"),
  ("Interview with Thursday group", "unclear"),
  ("Had an interview with Noor on Thursday", "interview"),
  ("Interview next Thursday cancelled", "unclear"),
  ("Interview with Noor maybe next week", "unclear"),
  ("Rejected next Monday", "unclear"),
  ("Gespräch am Morgen", "interview"),
])
func `a weekday beside a meeting is ahead, unless the words state that it is past`(
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

// MARK: - Half sentences

@Test(arguments: [
  ("dropped my CV off at reception", "applied"),
  ("emailed the form to the head's secretary, nothing so far", "applied"),
  ("Unterlagen eingeworfen, noch nix gehört", "applied"),
  ("dossier déposé en mairie", "applied"), ("dejé el currículum en recepción", "applied"),
  ("ho portato il curriculum in hotel", "applied"), ("mandei o currículo pelo site", "applied"),
  ("brief ingeleverd bij de balie", "applied"), ("zaniosłam podanie do urzędu", "applied"),
  ("履歴書を郵送した、連絡待ち", "applied"), ("简历交了，没消息", "applied"),
  ("sent the parcel on Monday", "unclear"), ("sent CV to my brother", "unclear"),
  ("posted a card to the team", "unclear"), ("would have sent my CV", "unclear"),
])
func `what was sent makes an application, in any words`(status: String, expected: String)
  async
{
  #expect(await result(of: status, isSent: true) == expected)
}

@Test(arguments: [
  ("need to tailor my resume first", "saved"), ("closing date 14th, haven't applied yet", "saved"),
  ("Anschreiben noch nicht fertig", "saved"), ("lettre de motivation à terminer", "saved"),
  ("falta la carta", "saved"), ("devo finire il curriculum", "saved"),
  ("ainda não enviei, falta o portfólio", "saved"), ("moet mijn brief nog afmaken", "saved"),
  ("muszę poprawić CV", "saved"), ("まだ応募してない、ESを書く", "saved"), ("还没投，简历要改", "saved"),
])
func `what is left to write means that nothing was sent`(status: String, expected: String) async {
  #expect(await result(of: status, isSent: false) == expected)
}

@Test(arguments: [
  ("taught a sample lesson at the school, they'll let me know", "interview"),
  ("did the typing test, no word", "assessment"),
  ("spoke to Karen at the agency, putting me forward", "screen"),
  ("2nd rd intv w/ HM done, fingers crossed", "interview"),
  ("no news since the panel interview", "interview"),
  ("Probetag in der Praxis gemacht, jetzt abwarten", "interview"),
  ("stage d'essai fait au garage, j'attends leur réponse", "interview"),
  ("fui a la entrevista en el hospital, dicen que llaman", "interview"),
  ("fatto il colloquio con la titolare, mi fanno sapere", "interview"),
  ("fiz a entrevista c/ o gestor, ficaram de ligar", "interview"),
  ("proefdag gelopen, ze bellen maandag", "interview"),
  ("po dniu próbnym w piekarni, mają oddzwonić", "interview"),
  ("面接が終わった、手応えあり", "interview"), ("笔试做完了，感觉还行", "assessment"),
  ("got the boot after the case study", "unclear"), ("promised an interview, no word", "unclear"),
  ("haven't had the interview yet", "unclear"),
  ("interview went to voicemail", "unclear"), ("my sister had her interview there", "unclear"),
  ("waiting to see if I get an interview", "unclear"), ("practised for the interview", "unclear"),
  ("would have had an interview", "unclear"), ("pas encore passé l'entretien", "unclear"),
  ("colloquio saltato, peccato", "unclear"), ("面接まだ受けてない", "unclear"),
])
func `a stage beside a word for the past is reached, with any names and remarks`(
  status: String, expected: String
) async {
  #expect(await result(of: status, isSent: true) == expected)
}

@Test(arguments: [
  ("trial shift booked for Fri 6am", "acknowledged, interview planned"),
  ("HR call Weds 10:30", "acknowledged, screen planned"),
  ("VG am Mittwoch um 9 Uhr", "acknowledged, interview planned"),
  ("entretien avec la directrice mardi à 10h", "acknowledged, interview planned"),
  ("entrev. el jueves con la jefa de planta", "acknowledged, interview planned"),
  ("colloquio con HR lunedì alle 15", "acknowledged, screen planned"),
  ("entrevista marcada p/ quarta com o gestor", "acknowledged, interview planned"),
  ("kennismakingsgesprek dinsdag om 10 uur", "acknowledged, screen planned"),
  ("rozm. kw. w środę o 12", "acknowledged, interview planned"),
  ("二面约了周四下午", "acknowledged, interview planned"),
  ("first interview went well, second one next week", "interview, interview planned"),
  ("need to do the coding test", "acknowledged, assessment planned"),
  ("interview Thursday, went well", "interview"),
  ("interview Thursday, no answer so far", "unclear"), ("interview on the 14th", "unclear"),
  ("interview this week", "unclear"), ("entretien en décembre", "unclear"),
  ("interview Thursday cancelled", "unclear"), ("if I pass, interview on Thursday", "unclear"),
])
func `a stage with a weekday, an hour or a word like booked is planned`(
  status: String, expected: String
)
  async
{
  #expect(await result(of: status, isSent: true) == expected)
}

@Test(arguments: [
  ("offered band 5 post, thinking about it", "offer"), ("mam ofertę, zastanawiam się", "offer"),
  ("mündliche Zusage, warte noch auf den Vertrag", "offer"),
  ("me han hecho una oferta, me lo estoy pensando", "offer"),
  ("收到录用通知，在考虑薪资", "offer"), ("offered another role", "unclear"),
  ("got an offer from Yew", "unclear"), ("Not hired yet", "unclear"),
  ("refs being checked + DBS", "final"),
  ("failed the group exercise", "assessment/rejected"),
  ("did the maths test, failed", "assessment/rejected"),
  ("taught the lesson and had the panel, they rang - not me this time", "interview/rejected"),
  ("odrzucili po rozmowie", "interview/rejected"),
  ("aucune réponse, je laisse tomber", "applied/ghosted"),
  ("giving up on them", "unclear"), ("Next: rejected", "unclear"),
  ("the answer was no", "unclear"), ("interview with Noor about a rejection", "unclear"),
])
func `an end or an offer in half sentences counts only if nothing puts it in doubt`(
  status: String, expected: String
) async {
  #expect(await result(of: status, isSent: true) == expected)
}

@Test(arguments: [
  ("ghosted after 2nd interveiw", "interview/ghosted"), ("aplied via LinkedIn", "applied"),
  ("asessment done", "assessment"), ("interview with Mrs Ejected", "interview"),
  ("rejcted", "unclear"), ("hird by them", "unclear"),
])
func `a long word for a stage may be mistyped among other words`(status: String, expected: String)
  async
{
  #expect(await result(of: status, isSent: true) == expected)
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
