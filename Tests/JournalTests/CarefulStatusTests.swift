import Diagnostics
import Testing

@testable import Journal

/// What becomes of an application with this status and nothing else.
private func result(of status: String) async -> String? {
  let (application, _) = await application("status: \"\(status)\"")
  guard let application else { return nil }
  if application.isUnclear { return "unclear" }
  let planned = application.history.planned.last?.milestone.map { ", \($0.word) planned" } ?? ""
  return (application.outcome?.rawValue ?? application.stage.rawValue) + planned
}

@Test(arguments: [
  "Waiting to apply", "Waiting to send application", "waiting until I can apply",
  "Waiting for referral", "waiting for my referral", "Waiting for referral from Tom",
  "awaiting recommendation letter", "waiting for the posting to open",
  "Warte noch mit der Bewerbung", "warte mit dem Abschicken", "Warte auf Empfehlung",
  "warte auf mein Arbeitszeugnis", "en attente de postuler", "J'attends pour postuler",
  "en attente de recommandation", "esperando para postular", "esperando recomendación",
  "in attesa di candidarmi", "in attesa di raccomandazione", "aguardando para me candidatar",
  "à espera de recomendação", "wachten met solliciteren", "wacht op aanbeveling",
  "czekam z aplikacją", "czekam na polecenie", "応募待ち", "推薦状待ち", "等待投递", "等内推",
])
func `what is awaited before the sending does not show it`(status: String) async {
  #expect(await result(of: status) == "saved")
  let sent = await application("status: \"\(status)\"\napplied: 2026-03-02").0
  #expect(sent?.isSent == true)
}

@Test(arguments: [
  ("Waiting for referral call", "unclear"), ("Waiting for feedback", "applied"),
  ("waiting for the interview", "acknowledged, interview planned"),
  ("Warte auf Rückmeldung zur Bewerbung", "applied"),
  ("waiting to submit the assignment", "unclear"),
])
func `what is awaited after the sending is not taken for the sending`(
  status: String, expected: String
) async {
  #expect(await result(of: status) == expected)
}

@Test(arguments: [
  "In review by mentor", "under review by my mentor", "being reviewed by a friend",
  "Reviewed by me", "CV reviewed by friend", "In review (mentor)", "reviewing with Mum",
  "in Prüfung durch Mentorin", "in Prüfung bei meinem Coach",
  "en revisión por mi mentor", "in revisione da un amico", "em análise por um amigo",
  "in behandeling bij mijn coach", "w trakcie sprawdzania przez mentora", "友人が確認中", "朋友审核中",
])
func `a review by someone who helps is not one by the employer`(status: String) async {
  #expect(await result(of: status) == "unclear")
}

@Test(arguments: [
  "In review by HR", "under review by the hiring team", "Being reviewed by the manager",
  "In Prüfung durch HR",
])
func `a review by the employer is one`(status: String) async {
  #expect(await result(of: status) == "acknowledged")
}

@Test(arguments: [
  ("Interested in offer", "saved"), ("Interested in the offer", "saved"),
  ("interested in interview", "saved"), ("interessiert am Angebot", "unclear"),
  ("intéressé par l'offre", "unclear"),
])
func `interest in something is not that`(status: String, expected: String) async {
  let result = await result(of: status)
  #expect(result == expected || result == "saved" && expected == "unclear")
}

@Test(arguments: [
  "Accepted (not signed)", "Accepted, not signed yet", "accepted - contract not signed",
  "Accepted (contract pending)", "offer accepted, contract not signed", "accepted (unsigned)",
  "angenommen (nicht unterschrieben)", "Zusage, noch nicht unterschrieben", "accepté (pas signé)",
  "aceptado (sin firmar)", "accettato (non firmato)", "aceite (não assinado)",
  "geaccepteerd (niet getekend)", "przyjęte (niepodpisane)", "内定承諾(未署名)", "已接受offer(未签)",
])
func `a job that is not signed is not one yet`(status: String) async {
  #expect(await result(of: status) == "unclear")
  let event = await application("history: [\"2026-03-02 applied\", \"2026-03-20 \(status)\"]").0
  #expect(event?.outcome != .accepted)
}

@Test(arguments: ["Accepted (start in March)", "Accepted (not started yet)", "Hired (part time)"])
func `a job with another remark is one`(status: String) async {
  #expect(await result(of: status) == "accepted")
}

@Test(arguments: [
  "Declined interview", "Interview declined", "declined phone screen", "declined second interview",
  "Declined assessment", "turned down interview", "refused interview",
  "Vorstellungsgespräch abgelehnt", "Gespräch abgelehnt", "entretien refusé",
  "entrevista rechazada", "colloquio rifiutato", "rifiutato il colloquio", "entrevista recusada",
  "gesprek geweigerd", "rozmowa odrzucona", "拒绝面试",
])
func `a meeting that either side may have refused is unclear`(status: String) async {
  #expect(await result(of: status) == "unclear")
}

@Test(arguments: [
  ("Declined after interview", "rejected"), ("Interview - declined", "rejected"),
  ("Interview, rejected", "rejected"),
])
func `an end after a meeting stays one`(status: String, expected: String) async {
  #expect(await result(of: status) == expected)
}

@Test(arguments: [
  ("In progress - interview", "interview"), ("In Progress: Interview", "interview"),
  ("in progress (interview)", "interview"), ("Active - Interviewing", "interview"),
  ("In progress - phone screen", "screen"), ("Active: final round", "final"),
  ("In Bearbeitung - Vorstellungsgespräch", "interview"), ("en cours - entretien", "interview"),
  ("en proceso - entrevista", "interview"), ("in corso - colloquio", "interview"),
  ("em andamento - entrevista", "interview"), ("lopend - gesprek", "interview"),
  ("w toku - rozmowa", "interview"), ("進行中 - 面接", "interview"), ("进行中（面试）", "interview"),
  ("In progress - applied", "applied"), ("Pending - interview", "acknowledged, interview planned"),
  ("In progress - offer", "offer"),
])
func `the stage beside a word for going on is known`(status: String, expected: String) async {
  #expect(await result(of: status) == expected)
}

@Test(arguments: [
  "Rejected by Vera Stone", "Rejected by Ms Stone", "Abgelehnt von Vera Stein",
  "Absage von Vera Stein", "refusé par Véra Pierre", "rechazado por Vera Piedra",
  "rifiutato da Vera Pietra", "rejeitado por Vera Pedra", "afgewezen door Vera Steen",
  "odrzucony przez Wierę Kamień", "Rejected by Vera Stone after interview",
])
func `a person with both names may state the end`(status: String) async {
  #expect(await result(of: status) == "rejected")
}

@Test(arguments: ["Rejected by Stone Bank", "Rejected by Yew GmbH", "Applied (rejected by Yew)"])
func `a company may not`(status: String) async {
  #expect(await result(of: status) == "unclear")
}

@Test(arguments: [
  "Mai più sentiti", "Mai più sentito nessuno", "non si sono più fatti sentire", "spariti",
  "Never heard from them again", "they disappeared", "nie wieder gemeldet",
  "haben sich nie wieder gemeldet", "plus jamais de nouvelles", "jamais rappelé",
  "nunca más se supo", "no volvieron a escribir", "nunca mais disseram nada",
  "nooit meer wat van gehoord", "nigdy się nie odezwali", "zniknęli", "連絡が来ない", "連絡が途絶えた",
  "再无消息", "没有下文",
])
func `silence for good is the same in every language`(status: String) async {
  let result = await result(of: status)
  #expect(result == "applied" || result == "ghosted")
}

@Test(arguments: [
  "not yet rejected", "still not rejected", "yet to be rejected", "still not selected",
  "not yet offered", "not yet ghosted", "not yet invited", "not rejected yet",
  "noch nicht abgelehnt", "noch nicht eingeladen", "bisher nicht abgelehnt",
  "pas encore retenue", "pas encore refusé", "pas encore refusée", "pas encore convoquée",
  "aún no me han rechazado", "todavía no seleccionado", "non ancora assunto",
  "ainda não contratado", "ainda não aceitei a proposta", "nog niet afgewezen",
  "nog niet uitgenodigd", "jeszcze nie odrzucony", "まだ不採用ではない", "尚未录用", "还没被拒",
])
func `what has not happened so far has not happened`(status: String) async {
  let (application, _) = await application("status: \"\(status)\"\napplied: 2026-07-01")
  #expect(application?.outcome == nil)
  let isOpen = application?.stage == .applied && application?.history.planned.isEmpty ?? false
  #expect(application?.isUnclear ?? false || isOpen)
}

@Test(arguments: [
  ("not sent yet", "saved"), ("noch nicht abgeschickt", "saved"), ("no rejection yet", "saved"),
  ("still no answer", "applied"), ("rejected, no feedback yet", "rejected"),
  ("accepted, not started yet", "accepted"),
])
func `other words for so far keep their meaning`(status: String, expected: String) async {
  #expect(await result(of: status) == expected)
}

@Test(arguments: [
  "looks like a rejection", "feels like a rejection", "sounds like a no", "klingt nach Absage",
  "fühlt sich an wie eine Absage", "sieht nach Absage aus", "ça sent le refus",
  "seguramente rechazado", "suena a rechazo", "sa di rifiuto", "cheira a recusa",
  "klinkt als een afwijzing", "wygląda na odmowę", "不採用っぽい", "看起来被拒了",
])
func `a guess is not a fact`(status: String) async {
  #expect(await result(of: status) == "unclear")
}

@Test(arguments: [
  ("filled in the form but not sent yet", false), ("filled in and sent", false),
  ("filled out the form", false), ("vacancy filled", true), ("position filled in March", true),
])
func `a form that is filled in is not a job that is filled`(status: String, isClosed: Bool) async {
  let result = await result(of: status)
  #expect((result == "closed") == isClosed)
}

@Test(arguments: [
  "withdrawn by the council", "withdrawn by school", "withdrawn by mistake",
  "ghosted until yesterday", "interview cancelled by me", "entretien manqué",
])
func `words that may be about something else make it unclear`(status: String) async {
  #expect(await result(of: status) == "unclear")
}

@Test(arguments: ["withdrawn by me", "withdrawn by email", "withdrawn by candidate"])
func `the user withdraws`(status: String) async {
  #expect(await result(of: status) == "withdrawn")
}

@Test(arguments: ["Interview cancelled by them", "Interview canceled"])
func `a table with a meeting that was canceled is reported`(row: String) async {
  let (_, diagnostics) = await application(
    "status: applied\napplied: 2026-06-01",
    body: "| 2026-06-20 | Phone call with HR |\n| 2026-06-30 | \(row) |\n")
  #expect(!diagnostics.isEmpty)
}

// MARK: - The day in a status

@Test(arguments: [
  "entretien le 20 août", "entretien le 20 aout", "entretien le 12 août",
  "entretien le 20 septembre", "rendez-vous le 20 août à 10h",
])
func `a day of August is one`(status: String) async throws {
  let application = try #require(
    await application("status: \"\(status)\"\napplied: 2026-07-01").0)
  #expect(application.stage < .interview)
  #expect(application.isUnclear || application.history.planned.last?.day != nil)
}

@Test(arguments: [
  ("Interview on 2026-08-10", "acknowledged, interview planned"),
  ("phone screen 10.08.2026 14:00", "acknowledged, screen planned"),
  ("Interview on 2026-08-01", "interview"),
])
func `a meeting with its day in the status shows an answer`(
  status: String, expected: String
) async {
  #expect(await result(of: status) == expected)
}

@Test func `the reason for an unclear application is the day of sending that cannot be`() async {
  for fields in ["status: saved", "status: in progress", ""] {
    let (application, diagnostics) = await application("\(fields)\napplied: 2026-02-30")
    #expect(application?.isUnclear == true && application?.isSendingUnclear == true)
    #expect(diagnostics.map(\.message.id) == [.invalidDate], "\(fields)")
  }
  let unknown = await application("status: blorp\napplied: 2026-02-30").0
  #expect(unknown?.isUnclear == true && unknown?.isSendingUnclear == false)
}

@Test(arguments: [
  "interview for another post", "interview for a different role", "interview (other post)",
  "phone screen for another job", "Gespräch für eine andere Stelle",
  "entretien pour un autre poste", "entrevista para otro puesto",
  "colloquio per un altro posto", "entrevista para outra vaga",
  "gesprek voor een andere functie", "rozmowa na inne stanowisko",
])
func `a meeting for another job is not one of this application, and is reported`(text: String)
  async
{
  for fields in [
    "history:\n  - 2026-03-02 applied\n  - 2026-03-10 \(text)",
    "applied: 2026-03-02\nstatus: \(text)",
  ] {
    let (application, diagnostics) = await application(fields)
    #expect(application?.stage == .applied, "\(fields)")
    #expect(!diagnostics.isEmpty, "\(fields)")
  }
}

@Test(arguments: [
  "interview — they want me for another role", "interview for the role",
  "interview in another city",
  "interview with another team",
])
func `a meeting that only mentions something else still counts`(text: String) async {
  let (application, _) = await application(
    "history:\n  - 2026-03-02 applied\n  - 2026-03-10 \(text)")
  #expect(application?.stage == .interview, "\(text)")
}

@Test func `an end on a day to come is reported, whichever field gives it`() async {
  for fields in [
    "history:\n  - 2026-03-02 applied\n  - 2031-03-10 rejected",
    "applied: 2026-03-02\nrejected: 2031-03-10",
    "applied: 2026-03-02\nstatus: rejected 2031-03-10",
    "status: rejected\nhistory:\n  - 2026-03-02 applied\n  - 2031-03-10 rejected",
  ] {
    let (application, diagnostics) = await application(fields)
    #expect(application?.outcome == nil, "\(fields)")
    #expect(diagnostics.count { $0.message.id == .statusAhead } == 1, "\(fields)")
  }
  let (_, diagnostics) = await application(
    "history:\n  - 2026-03-02 applied\n  - 2031-03-10 interview")
  #expect(!diagnostics.contains { $0.message.id == .statusAhead })
}

@Test(arguments: [("interview", true), ("saved", false)])
func `a denied sending beside a status that shows it is reported`(status: String, told: Bool) async
{
  let (application, diagnostics) = await application("applied: no\nstatus: \(status)")
  #expect(application?.stage.rawValue == status)
  #expect(diagnostics.contains { $0.message.id == .savedButSent } == told)
}

@Test(arguments: [
  "heard nothing, giving up on them", "heard nothing in six weeks, giving up on them",
  "no answer for six weeks, moving on",
])
func `to give up on a silent company is silence`(status: String) async {
  let (application, _) = await application("applied: 2026-03-02\nstatus: \(status)")
  #expect(application?.outcome == .ghosted)
}

@Test(arguments: [
  "Declined by me after interview", "Declined after interview by me",
  "Rejected by me after interview", "Withdrawn (by the firm)", "Withdrawn - by the employer",
  "Waiting list", "On the waiting list", "Applied (draft)", "Applied - not sent yet",
  "Call recruiter",
])
func `who ended it, and whether it was sent, is not guessed`(status: String) async {
  let (application, diagnostics) = await application("applied: 2026-03-02\nstatus: \(status)")
  #expect(application?.isUnclear == true, "\(status)")
  #expect(!diagnostics.isEmpty)
}

@Test(arguments: [
  ("rejected by me", "withdrawn"), ("rejected (my decision)", "withdrawn"),
  ("withdrawn (by me)", "withdrawn"), ("rejected after interview", "rejected"),
  ("withdrawn by me after interview", "withdrawn"),
])
func `an end by the user is one`(status: String, outcome: String) async {
  let (application, _) = await application("applied: 2026-03-02\nstatus: \(status)")
  #expect(application?.outcome?.rawValue == outcome && application?.isUnclear == false, "\(status)")
}

@Test func `a year of two digits before a dash is not taken for a day of 2001`() async {
  for lines in [
    "history:\n  - 26-06-01 applied\n  - 26-07-01 interview",
    "applied: 2026-06-01\nhistory:\n  - 26-07-01 offer",
  ] {
    let (application, diagnostics) = await application(lines)
    #expect(diagnostics.contains { $0.message.id == .ambiguousDate }, "\(lines)")
    #expect(
      application?.history.events.allSatisfy { $0.day.map { $0.year > 2020 } ?? true } == true)
  }
  let (application, _) = await application("history: [15-03-26 applied, 08-04-26 interview]")
  #expect(application?.lastActivity == Day(iso: "2026-04-08"))
}

@Test func `an accepted note that only its fields make one may be about no job`() async {
  let fields = "company: Conf\nrole: speaker\nstatus: accepted\n"
  let read = await journal(["a.md": "---\n\(fields)---\n"], hasSettings: false)
  #expect(read.applications.map(\.isDoubtful) == [true])
  let dated = await journal(
    ["a.md": "---\n\(fields)applied: 2026-03-02\n---\n"], hasSettings: false)
  #expect(dated.applications.map(\.isDoubtful) == [false])
}
