import Diagnostics
import SeededRandom
import Testing

@testable import Journal

private let terms = StatusTerms()

/// The reading in short: `interview/rejected`, `acknowledged, interview planned`, `unclear` or `blank`.
private func reading(_ text: String, _ terms: StatusTerms = terms) -> String {
  switch terms.reading(ofStatus: text) {
  case .blank: return "blank"
  case .unclear: return "unclear"
  case .known(let meaning):
    let planned = meaning.planned.map { ", \($0.rawValue) planned" } ?? ""
    let before = meaning.stageBefore.map { "\($0.rawValue)/" } ?? ""
    switch meaning.term {
    case .stage(let stage): return stage.rawValue + planned
    case .outcome(let outcome): return before + outcome.rawValue
    case .open: return "open"
    case .declined: return before + "declined by whom"
    case .endedByUser: return before + "ended by user"
    case .declinedByUser: return "declined by user"
    case .archived: return "archived"
    }
  }
}

/// What becomes of an application that was sent, or only saved, with this status.
private func result(of status: String, isSent: Bool) async -> String? {
  let sent = isSent ? "applied: 2026-02-01\n" : ""
  let (application, diagnostics) = await application(sent + "status: \"\(status)\"")
  guard let application else { return nil }
  let isReported = diagnostics.contains { $0.message.id == .unknownStatus }
  #expect(application.isUnclear == isReported)
  if application.isUnclear { return "unclear" }
  let planned = application.history.planned.compactMap { $0.milestone?.word }
  return application.stage.rawValue + (application.outcome.map { "/\($0.rawValue)" } ?? "")
    + planned.map { ", \($0) planned" }.joined()
}

private let usualStatuses: [(String, String)] = [
  ("Phone interview", "screen"),
  ("Telephone interview", "screen"),
  ("HR call", "screen"),
  ("Recruiter interview", "screen"),
  ("Intro chat", "screen"),
  ("Initial call", "screen"),
  ("1st interview", "interview"),
  ("Second interview", "interview"),
  ("Third-round interview", "interview"),
  ("Interview 2", "interview"),
  ("Round 2 interview", "interview"),
  ("Interview scheduled", "acknowledged, interview planned"),
  ("Interview in two weeks", "acknowledged, interview planned"),
  ("Phone screen in a few days", "acknowledged, screen planned"),
  ("不採用ではない", "unclear"), ("内定まだ", "unclear"), ("面接まだ", "unclear"),
  ("Invited to interview", "acknowledged, interview planned"),
  ("Tech interview", "interview"),
  ("System design interview", "interview"),
  ("Culture fit interview", "interview"),
  ("HM screen", "interview"),
  ("On-site interview", "interview"),
  ("Panel interview", "interview"),
  ("Group interview", "interview"),
  ("Final stage interview", "final"),
  ("Final-round interview", "final"),
  ("Reference checks", "final"),
  ("Background check", "final"),
  ("Coding test", "assessment"),
  ("Online test", "assessment"),
  ("Take home test", "assessment"),
  ("Homework", "assessment"),
  ("Case interview", "interview"),
  ("Assessment center", "assessment"),
  ("Offer received!", "offer"),
  ("Got an offer", "offer"),
  ("Offer extended", "offer"),
  ("Offer accepted", "offer/accepted"),
  ("Signed contract", "offer/accepted"),
  ("Hired!", "offer/accepted"),
  ("Offer turned down", "offer/declined"),
  ("Declined the offer", "offer/declined"),
  ("Rejected (by HR)", "applied/rejected"),
  ("Rejected by company", "applied/rejected"),
  ("Rejected after second interview", "interview/rejected"),
  ("Rejected post-interview", "interview/rejected"),
  ("Rejected (CV)", "applied/rejected"),
  ("Auto-rejected", "applied/rejected"),
  ("Form rejection", "applied/rejected"),
  ("Not moving forward", "applied/rejected"),
  ("They are no longer moving forward", "applied/rejected"),
  ("Firma hat abgesagt", "applied/rejected"),
  ("Unsuccessful after interview", "interview/rejected"),
  ("Declined by company", "applied/rejected"),
  ("Dead", "unclear"),
  ("Withdrawn - took another job", "applied/withdrawn"),
  ("Withdraw", "applied/withdrawn"),
  ("I withdrew my application", "applied/withdrawn"),
  ("No longer interested", "unclear"),
  ("Not interested", "unclear"),
  ("Ghosted by recruiter", "applied/ghosted"),
  ("No response after follow up", "applied"),
  ("Awaiting feedback", "applied"),
  ("Awaiting reply", "applied"),
  ("Applied via referral", "applied"),
  ("Applied - via LinkedIn", "applied"),
  ("1 - Applied", "applied"),
  ("02-applied", "applied"),
  ("✅ Applied", "applied"),
  ("Applied ✔", "applied"),
  ("Followed up", "applied"),
  ("Follow-up sent", "applied"),
  ("Reply received", "acknowledged"),
  ("Application viewed", "acknowledged"),
  ("Shortlisted", "acknowledged"),
  ("Reviewed", "acknowledged"),
  ("Paused", "applied"),
  ("Considering", "saved"),
  ("Not applied", "saved"),
  ("Not yet applied", "saved"),
  ("Need to apply", "saved"),
  ("Researching", "saved"),
  ("Backlog", "saved"),
  ("Ready to apply", "saved"),
  ("Position filled", "applied/closed"),
  ("Job closed", "applied/closed"),
  ("Posting removed", "applied/closed"),
  ("Requisition closed", "applied/closed"),
  ("Beworben", "applied"),
  ("Bewerbung gesendet", "applied"),
  ("Vorstellungsgespräch", "interview"),
  ("Erstgespräch", "screen"),
  ("Probearbeiten", "interview"),
  ("Absage", "applied/rejected"),
  ("Zusage", "offer"),
  ("Zurückgezogen", "applied/withdrawn"),
  ("Candidature envoyée", "applied"),
  ("Entretien", "interview"),
  ("Sans réponse", "applied"),
  ("Enviada", "applied"),
  ("Rechazado", "applied/rejected"),
  ("Sin respuesta", "applied"),
  ("Sollicitatiegesprek", "interview"),
  ("Rifiutato", "applied/rejected"),
  ("Recusado", "applied/rejected"),
  ("不採用", "applied/rejected"),
  ("内定", "offer"),
  ("in operation", "unclear"),
  ("👻", "unclear"),
  ("???", "unclear"),
  ("see notes", "unclear"),
  ("TBD", "applied"),
  ("Accepted to next round", "acknowledged, interview planned"),
  ("Hired from within", "unclear"),
  ("Offer to follow", "unclear"),
  ("Rejected by me", "applied/withdrawn"),
  ("Offer?", "unclear"),
  ("Rejected?", "unclear"),
  ("Not rejected yet", "unclear"),
  ("Declined by me", "unclear"),
  ("Joined waitlist", "unclear"),
  ("n/a", "applied"),
  ("-", "applied"),
]

@Test(arguments: usualStatuses)
func `the usual words for a status are understood`(status: String, expected: String) async {
  #expect(await result(of: status, isSent: expected != "saved") == expected)
}

private let furtherStatuses: [(String, String)] = [
  ("Telephone screening", "screen"),
  ("Call with HR", "screen"),
  ("HR phone call", "screen"),
  ("Recruiter phone screen", "screen"),
  ("Introductory call", "screen"),
  ("Third interview", "interview"),
  ("Interview round 3", "interview"),
  ("Round 1", "interview"),
  ("First round interview", "interview"),
  ("2nd technical interview", "interview"),
  ("Technical phone screen", "interview"),
  ("Hiring manager call", "interview"),
  ("Interview with team", "interview"),
  ("Virtual interview", "interview"),
  ("Interviewing with 3 teams", "interview"),
  ("Interview completed", "interview"),
  ("Waiting for interview feedback", "interview"),
  ("No response after interview", "interview"),
  ("Interview booked", "acknowledged, interview planned"),
  ("Invited for a second interview", "acknowledged, interview planned"),
  ("To be interviewed", "unclear"),
  ("Interview to be scheduled", "acknowledged, interview planned"),
  ("Phone screen scheduled", "acknowledged, screen planned"),
  ("Interview (scheduled)", "acknowledged, interview planned"),
  ("Interview cancelled", "unclear"),
  ("No interview", "unclear"),
  ("Interview?", "unclear"),
  ("Technical test", "assessment"),
  ("Coding assignment", "assessment"),
  ("Take-home challenge", "assessment"),
  ("Personality test", "assessment"),
  ("Case study presentation", "interview"),
  ("Final interview with CEO", "final"),
  ("Last interview", "final"),
  ("Received an offer", "offer"),
  ("Job offer", "offer"),
  ("Offer (verbal)", "offer"),
  ("Offer pending", "unclear"),
  ("Offer expected", "unclear"),
  ("Offer from within", "unclear"),
  ("Accepted for interview", "acknowledged, interview planned"),
  ("Accepted the offer", "offer/accepted"),
  ("Accepted (starts in May)", "offer/accepted"),
  ("Accepted into pool", "unclear"),
  ("Hired someone else", "unclear"),
  ("Joined 2026-03-01", "offer/accepted"),
  ("Rejected - position filled", "applied/rejected"),
  ("Rejected via email", "applied/rejected"),
  ("Was rejected", "applied/rejected"),
  ("Application rejected", "applied/rejected"),
  ("Got rejected after phone screen", "screen/rejected"),
  ("Rejected after final round", "final/rejected"),
  ("Rejected after the technical test", "assessment/rejected"),
  ("Ghosted after interview", "interview/ghosted"),
  ("Withdrawn after offer", "offer/withdrawn"),
  ("Withdrew my application", "applied/withdrawn"),
  ("Withdrawn by me", "applied/withdrawn"),
  ("Closed by me", "applied/withdrawn"),
  ("Interview - rejected", "interview/rejected"),
  ("Applied → Interview → Rejected", "interview/rejected"),
  ("❌ Rejected", "applied/rejected"),
  ("3. Interview", "interview"),
  ("#applied", "applied"),
  ("Not rejected", "unclear"),
  ("Probably rejected", "unclear"),
  ("Almost hired", "unclear"),
  ("Not hired yet", "unclear"),
  ("Never heard back", "applied"),
  ("Still waiting to hear back", "applied"),
  ("Haven't heard back", "applied"),
  ("Applied on 3 March 2026", "applied"),
  ("Applied 2026-03-01", "applied"),
  ("Applied (referral)", "applied"),
  ("Applied with referral", "applied"),
  ("Applied; waiting", "applied"),
  ("Job expired", "applied/closed"),
  ("Listing closed", "applied/closed"),
  ("Hiring on hold", "applied/closed"),
  ("On hold", "applied"),
  ("Telefoninterview", "screen"),
  ("Zweitgespräch", "interview"),
  ("2. Gespräch", "interview"),
  ("Absage nach Vorstellungsgespräch", "interview/rejected"),
  ("Absage von mir", "applied/withdrawn"),
  ("Eingeladen zum Vorstellungsgespräch", "acknowledged, interview planned"),
  ("Vorstellungsgespräch geplant", "acknowledged, interview planned"),
  ("Vertrag unterschrieben", "offer/accepted"),
  ("Angebot erhalten", "offer"),
  ("Keine Rückmeldung", "applied"),
  ("Zurueckgezogen", "applied/withdrawn"),
  ("Stelle besetzt", "applied/closed"),
  ("Postulé", "applied"),
  ("2e entretien", "interview"),
  ("Entretien téléphonique", "screen"),
  ("Entretien RH", "screen"),
  ("Entretien avec Marie", "interview"),
  ("Refus après entretien", "interview/rejected"),
  ("Refusé", "applied/rejected"),
  ("Offre acceptée", "offer/accepted"),
  ("Offre", "unclear"),
  ("Entretien prévu", "acknowledged, interview planned"),
  ("Segunda entrevista", "interview"),
  ("Entrevista técnica", "interview"),
  ("Prueba técnica", "assessment"),
  ("Rechazada tras la entrevista", "interview/rejected"),
  ("Oferta", "unclear"),
  ("Oferta aceptada", "offer/accepted"),
  ("En espera", "applied"),
  ("Colloquio telefonico", "screen"),
  ("Secondo colloquio", "interview"),
  ("Colloquio fissato", "acknowledged, interview planned"),
  ("In attesa di risposta", "applied"),
  ("Candidatura enviada", "applied"),
  ("Entrevista agendada", "acknowledged, interview planned"),
  ("Não selecionado", "applied/rejected"),
  ("Proposta recebida", "offer"),
  ("Tweede gesprek", "interview"),
  ("Afgewezen na gesprek", "interview/rejected"),
  ("Geen reactie", "applied"),
  ("Rozmowa kwalifikacyjna", "interview"),
  ("Odrzucona", "applied/rejected"),
  ("Brak odpowiedzi", "applied"),
  ("一次面接", "interview"),
  ("最終面接", "final"),
  ("書類選考", "acknowledged"),
  ("面接予定", "acknowledged, interview planned"),
  ("応募済み", "applied"),
  ("内定辞退", "offer/declined"),
  ("内定承諾", "offer/accepted"),
  ("二面", "interview"),
  ("笔试", "assessment"),
  ("已投递", "applied"),
  ("被拒", "applied/rejected"),
  ("已入职", "offer/accepted"),
  ("二面通过", "interview"),
  ("Phone chat with recruiter", "screen"),
  ("Had a call with HR", "screen"),
  ("Screening interview done", "screen"),
  ("Initial phone screen completed", "screen"),
  ("Video call with the team", "interview"),
  ("Meeting with hiring manager", "interview"),
  ("4th round", "interview"),
  ("Second-round panel", "interview"),
  ("On site interviews", "interview"),
  ("Interview #2", "interview"),
  ("Interview no. 3", "interview"),
  ("Peer interview", "interview"),
  ("Awaiting interview results", "interview"),
  ("Waiting for decision after final round", "final"),
  ("Interviewed, waiting to hear back", "interview"),
  ("Final round scheduled", "acknowledged, final planned"),
  ("Interview next week", "acknowledged, interview planned"),
  ("Technical interview booked for Monday", "acknowledged, interview planned"),
  ("Invitation for interview received", "acknowledged, interview planned"),
  ("Moved to phone screen", "acknowledged, screen planned"),
  ("Take home submitted", "assessment"),
  ("Coding test completed", "assessment"),
  ("Skills test", "assessment"),
  ("Got the offer!", "offer"),
  ("Offer letter received", "offer"),
  ("Verbal offer received", "offer"),
  ("Accepted offer 🎉", "offer/accepted"),
  ("Got the job", "offer/accepted"),
  ("I declined the offer", "offer/declined"),
  ("Turned the offer down", "offer/declined"),
  ("Rejected without interview", "applied/rejected"),
  ("Rejected by recruiter after phone screen", "screen/rejected"),
  ("Rejected following onsite", "interview/rejected"),
  ("Ghosted post final interview", "final/ghosted"),
  ("No thanks email", "unclear"),
  ("Rejection received", "applied/rejected"),
  ("Application declined by employer", "applied/rejected"),
  ("Not successful this time", "applied/rejected"),
  ("They went with another candidate", "applied/rejected"),
  ("Withdrew after first interview", "interview/withdrawn"),
  ("Withdrew (salary too low)", "applied/withdrawn"),
  ("Ghosted?", "unclear"),
  ("Hired as contractor", "unclear"),
  ("Offer withdrawn by company", "unclear"),
  ("Joined mailing list", "unclear"),
  ("Signed up", "unclear"),
  ("Signed NDA", "unclear"),
  ("Accepted LinkedIn invite", "unclear"),
  ("Interview maybe", "unclear"),
  ("Not shortlisted", "applied/rejected"),
  ("Still no reply", "applied"),
  ("No response (3 weeks)", "applied"),
  ("Chased up", "unclear"),
  ("Sent follow-up email", "applied"),
  ("Haven't applied", "saved"),
  ("Plan to apply", "saved"),
  ("Applying this weekend", "unclear"),
  ("Job posting no longer available", "applied/closed"),
  ("Role put on hold", "applied"),
  ("Position cancelled", "applied/closed"),
  ("[x] Applied", "applied"),
  ("04. Rejected", "applied/rejected"),
  ("🟢 Offer", "offer"),
  ("🔴 Rejected", "applied/rejected"),
  ("⏳ Waiting for response", "applied"),
  ("Rejected after 2 weeks", "applied/rejected"),
  ("Rejected on 12 March 2026", "applied/rejected"),
  ("Offer (12 March)", "offer"),
  ("Telefonisches Vorstellungsgespräch", "screen"),
  ("Erstes Gespräch geführt", "interview"),
  ("Bewerbung per Mail abgeschickt", "applied"),
  ("Absage nach Zweitgespräch", "interview/rejected"),
  ("Leider abgelehnt", "applied/rejected"),
  ("Zusage bekommen", "offer"),
  ("Warte auf Feedback", "applied"),
  ("Probearbeiten vereinbart", "acknowledged, interview planned"),
  ("Eingangsbestätigung erhalten", "acknowledged"),
  ("Entretien passé", "interview"),
  ("Deuxième entretien prévu", "acknowledged, interview planned"),
  ("Toujours pas de réponse", "applied"),
  ("Refus après le test technique", "assessment/rejected"),
  ("Candidature refusée", "applied/rejected"),
  ("Poste pourvu", "applied/closed"),
  ("J'ai retiré ma candidature", "applied/withdrawn"),
  ("Embauchée", "offer/accepted"),
  ("Entrevista con recursos humanos", "screen"),
  ("Segunda entrevista programada", "acknowledged, interview planned"),
  ("Me rechazaron después de la entrevista", "interview/rejected"),
  ("Prueba técnica enviada", "unclear"),
  ("Contratada", "offer/accepted"),
  ("Primo colloquio", "interview"),
  ("Candidatura inviata", "applied"),
  ("Scartato dopo il colloquio", "interview/rejected"),
  ("Nessuna risposta", "applied"),
  ("Reprovado após entrevista", "interview/rejected"),
  ("Aguardando retorno", "applied"),
  ("Proposta aceita", "offer/accepted"),
  ("Vaga fechada", "applied/closed"),
  ("Afgewezen", "applied/rejected"),
  ("Uitgenodigd voor gesprek", "acknowledged, interview planned"),
  ("Tweede gesprek gepland", "acknowledged, interview planned"),
  ("Contract getekend", "offer/accepted"),
  ("Zaproszenie na rozmowę", "acknowledged, interview planned"),
  ("Odrzucony po rozmowie", "interview/rejected"),
  ("Wysłano CV", "applied"),
  ("Druga rozmowa", "interview"),
  ("書類通過", "acknowledged"),
  ("二次面接", "interview"),
  ("お祈りメール", "applied/rejected"),
  ("選考辞退", "applied/withdrawn"),
  ("結果待ち", "applied"),
  ("终面", "final"),
  ("简历挂", "applied/rejected"),
  ("面试邀请", "acknowledged, interview planned"),
  ("等待面试结果", "interview"),
  ("拒绝offer", "offer/declined"),
  ("Recruiter phone call scheduled", "acknowledged, screen planned"),
  ("Screening call with HR done", "screen"),
  ("Telephone round", "screen"),
  ("Prelim interview", "unclear"),
  ("Round three", "interview"),
  ("2nd round of interviews", "interview"),
  ("Third and final interview", "final"),
  ("Final onsite", "final"),
  ("Loop interview", "interview"),
  ("Meet the team", "interview"),
  ("Assessment day", "assessment"),
  ("Written test", "assessment"),
  ("Online coding challenge", "assessment"),
  ("Aptitude test passed", "assessment"),
  ("Take-home assignment sent back", "assessment"),
  ("Case interview completed", "interview"),
  ("Interviewed twice", "interview"),
  ("Interviewed with CTO", "interview"),
  ("Had first interview", "interview"),
  ("Interview pending", "acknowledged, interview planned"),
  ("Interview request", "acknowledged, interview planned"),
  ("Awaiting interview", "acknowledged, interview planned"),
  ("Waiting for interview date", "acknowledged, interview planned"),
  ("Awaiting decision", "applied"),
  ("Pending decision", "applied"),
  ("Under consideration", "acknowledged"),
  ("Applied but no response", "applied"),
  ("Applied but rejected", "applied/rejected"),
  ("Interviewed, rejected", "interview/rejected"),
  ("Interviewed but not selected", "interview/rejected"),
  ("Phone screen → rejected", "screen/rejected"),
  ("Rejected at final stage", "final/rejected"),
  ("Rejected - after second round", "interview/rejected"),
  ("Rejected (after phone screen)", "screen/rejected"),
  ("Rejected (no feedback)", "applied/rejected"),
  ("Rejected without feedback", "applied/rejected"),
  ("Rejected due to visa", "applied/rejected"),
  ("Rejection email", "applied/rejected"),
  ("Declined after interview", "interview/rejected"),
  ("Unsuccessful", "applied/rejected"),
  ("Unsuccessful (too junior)", "applied/rejected"),
  ("Turned down", "applied/rejected"),
  ("Turned down by them", "applied/rejected"),
  ("Withdrew before interview", "applied/withdrawn"),
  ("Withdrew after accepting another offer", "applied/withdrawn"),
  ("Withdrew: moved abroad", "applied/withdrawn"),
  ("Ghosted after two interviews", "interview/ghosted"),
  ("Ghosting", "applied/ghosted"),
  ("Offer - accepted", "offer/accepted"),
  ("Offer (declined)", "offer/declined"),
  ("Offer declined (salary)", "offer/declined"),
  ("Offer accepted!!", "offer/accepted"),
  ("Declined their offer", "offer/declined"),
  ("Offer in writing", "unclear"),
  ("Offer on the table", "unclear"),
  ("Offer for another role", "unclear"),
  ("No offer", "unclear"),
  ("Accepted elsewhere", "applied/withdrawn"),
  ("Accepted a different job", "applied/withdrawn"),
  ("Accepted for phone screen", "acknowledged, screen planned"),
  ("Signed with another company", "applied/withdrawn"),
  ("Joined the talent pool", "unclear"),
  ("Hired internally", "unclear"),
  ("They hired internally", "applied/closed"),
  ("Closed without hire", "applied/closed"),
  ("Closed (filled)", "applied/closed"),
  ("Posting taken down", "applied/closed"),
  ("Role cancelled by company", "applied/closed"),
  ("Cancelled by me", "applied/withdrawn"),
  ("Frozen", "applied/closed"),
  ("Not sent yet", "saved"),
  ("To do: apply", "unclear"),
  ("Want to apply", "saved"),
  ("Draft - cover letter missing", "saved"),
  ("Saved for later", "saved"),
  ("Interested - apply by Friday", "saved"),
  ("Applied?", "unclear"),
  ("Applied, I think", "unclear"),
  ("Maybe rejected", "unclear"),
  ("Rejected, probably", "unclear"),
  ("Interview (tentative)", "unclear"),
  ("Interview on 2026-05-01 with Pat", "interview"),
  ("1) Applied", "applied"),
  ("Step 2: Phone screen", "screen"),
  ("★ Interview", "interview"),
  ("APPLIED", "applied"),
  ("applied_via_website", "applied"),
  ("Applied/Submitted", "applied"),
  ("Rejected/Ghosted", "unclear"),
  ("Interview/Offer", "unclear"),
  ("Applied & interviewed", "interview"),
  ("Onsite scheduled", "acknowledged, interview planned"),
  ("Technical screen booked", "acknowledged, interview planned"),
  ("Final interview on hold", "unclear"),
  ("Interview postponed", "acknowledged, interview planned"),
  ("Interview rescheduled", "acknowledged, interview planned"),
  ("Missed interview", "unclear"),
  ("Failed technical interview", "interview/rejected"),
  ("Passed phone screen", "screen"),
  ("Phone screen passed", "screen"),
  ("Cleared first round", "interview"),
  ("Absage nach dem zweiten Gespräch", "interview/rejected"),
  ("Bewerbung verschickt am 3.3.2026", "applied"),
  ("Zum Vorstellungsgespräch eingeladen", "acknowledged, interview planned"),
  ("Vorstellungsgespräch mit Frau Maier", "interview"),
  ("Vorstellungsgespräch abgesagt", "unclear"),
  ("Angebot abgelehnt", "offer/declined"),
  ("Entretien physique", "interview"),
  ("Entretien annulé", "unclear"),
  ("Relance envoyée", "applied"),
  ("Sans suite", "unclear"),
  ("Candidature non retenue après entretien", "interview/rejected"),
  ("Entretien final", "final"),
  ("Entrevista telefónica con Ana", "screen"),
  ("Rechazado por la empresa", "applied/rejected"),
  ("Rechazado por mí", "applied/withdrawn"),
  ("Proceso cancelado", "applied/closed"),
  ("Colloquio con HR", "screen"),
  ("Colloquio annullato", "unclear"),
  ("Rifiutata dopo il secondo colloquio", "interview/rejected"),
  ("Entrevista cancelada", "unclear"),
  ("Segunda fase", "interview"),
  ("Aprovado", "unclear"),
  ("Op gesprek geweest", "interview"),
  ("Afgewezen door HR", "applied/rejected"),
  ("Wacht op reactie", "applied"),
  ("Rozmowa odwołana", "unclear"),
  ("Rozmowa z rekruterem", "screen"),
  ("Test techniczny", "assessment"),
  ("一次面接通過", "interview"),
  ("面接キャンセル", "unclear"),
  ("最終面接待ち", "acknowledged, final planned"),
  ("三面", "interview"),
  ("一面挂", "interview/rejected"),
  ("HR面", "screen"),
  ("面试取消", "unclear"),
  ("オファー承諾", "offer/accepted"),
]

@Test(arguments: furtherStatuses)
func `other words of the same kinds are understood`(status: String, expected: String) async {
  #expect(await result(of: status, isSent: expected != "saved") == expected)
}

@Test func `the rest of a status is its note`() {
  let notes = [
    ("Rejected (by HR)", "by HR"), ("Withdrawn - took another job", "took another job"),
    ("Applied via referral", "via referral"), ("Applied — via LinkedIn", "via LinkedIn"),
    ("Interview with Dana (design)", "with Dana (design)"), ("Rejected: no visa", "no visa"),
    ("Entretien avec Marie", "avec Marie"), ("Absage per Mail", "per Mail"),
  ]
  for (text, note) in notes { #expect(terms.meaning(ofStatus: text)?.note == note, "\(text)") }
  #expect(terms.meaning(ofStatus: "Second interview")?.note == nil)
}

@Test func `a day in a status is its day`() {
  #expect(terms.meaning(ofStatus: "Rejected 2026-03-24")?.day == Day(iso: "2026-03-24"))
  #expect(terms.meaning(ofStatus: "Joined on 2026-03-24")?.day == Day(iso: "2026-03-24"))
  #expect(terms.meaning(ofStatus: "Applied (2 March 2026)")?.day == Day(iso: "2026-03-02"))
}

// MARK: - The languages

/// Each phrase of a language with its meanings. A phrase that the language lists as unclear has none.
private func phrases(of language: Language) -> [String: Set<String>] {
  var found: [String: Set<String>] = [:]
  func add(_ words: [String], _ meaning: String) {
    for word in words { found[StatusWords.folded(word), default: []].insert(meaning) }
  }
  for (term, words) in language.statuses + language.statusOnly { add(words, "\(term)") }
  for (stage, words) in language.planned { add(words, "planned \(stage)") }
  add(language.waiting, "\(StatusTerm.stage(.applied))")
  add(language.conversations.interviews, "\(StatusTerm.stage(.interview))")
  for word in language.unclear {
    found[StatusWords.folded(word), default: []].formUnion(["1", "2"])
  }
  return found
}

@Test func `no phrase with two meanings, in one language or in two, is understood`() {
  let all = Language.all.map { ($0.name, phrases(of: $0)) }
  for (name, phrases) in all {
    for (other, others) in all {
      for (phrase, meanings) in phrases
      where meanings.union(others[phrase] ?? []).count > 1 {
        #expect(reading(phrase) == "unclear", "\(phrase): \(name), \(other)")
      }
    }
  }
}

@Test func `a phrase that a language lists is understood as it is listed`() {
  var count = 0
  for language in Language.all {
    for (term, words) in language.statuses {
      for word in words {
        #expect(terms.term(ofStatus: word) == term, "\(language.name): \(word)")
        #expect(terms.term(ofStatus: word.uppercased()) == term, "\(language.name): \(word)")
        count += 1
      }
    }
  }
  #expect(count > 1500)
}

@Test func `each language has all months and weekdays, and no name of two of them`() {
  for language in Language.all {
    #expect(language.months.count == 12 && language.weekdays.count == 7, "\(language.name)")
    for names in [language.months, language.weekdays] {
      let folded = names.joined().map(StatusWords.folded)
      #expect(Set(folded).count == folded.count, "\(language.name)")
    }
  }
}

@Test func `a language may have only a few words, and every language has its place in a set`() {
  var few = Language(name: "Few", months: [], weekdays: [])
  few.statuses = [(.outcome(.rejected), ["avslag"])]
  let lexicon = Lexicon([few])
  #expect(lexicon.phrases["avslag"]?.meaning == StatusMeaning(.outcome(.rejected)))
  #expect(Language.all.count <= Lexicon.Languages.RawValue.bitWidth)
}

@Test func `marks and umlauts may be left out`() {
  for text in ["Zurückgezogen", "zuruckgezogen", "ZURUECKGEZOGEN"] {
    #expect(reading(text) == "withdrawn", "\(text)")
  }
  #expect(reading("Entretien telephonique") == "screen")
}

// MARK: - Anything else

@Test func `any text is read in the same way twice`() {
  var random = SplitMix64(state: 7)
  let parts = [
    "rejected", "after", "interview", "offer", "(", ")", " - ", "—", "/", "?", "not", "by me", "1",
    "2nd", "面接", "予定", "❌", "👻", "\u{0301}", "’", "l'", "entretien", "to", "for", "accepted",
    "2026-03-24", "\n", "\t", "@", "w/", ":", ",", "→", "\u{FEFF}", "\u{202E}", "é", "scheduled",
  ]
  let other = StatusTerms()
  for _ in 0..<3000 {
    let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      parts.randomElement(using: &random)! + (Bool.random(using: &random) ? " " : "")
    }.joined()
    #expect(terms.reading(ofStatus: text) == other.reading(ofStatus: text), "\(text)")
    _ = terms.meaning(ofEvent: text)
  }
}

@Test func `no text with a question mark, and none that only resembles one, is an end`() {
  for text in ["rejected?", "offer?", "Hired?", "did they hire me?", "？", "unhired"] {
    #expect(terms.term(ofStatus: text) == nil, "\(text)")
  }
}

// MARK: - Suggestions

private let suggestions: [(String, String?)] = [
  ("Rejectd", "rejected"), ("intervew", "interview"), ("ghostd", "ghosted"),
  ("accpeted", "accepted"),
  // Uncertain phrases lead to no end, and to nothing that the user would not recognize.
  ("No longer interested", nil), ("Rejected?", nil), ("Not rejected yet", nil),
  ("Offer to follow", nil),
  ("Hired from within", nil), ("fired", nil), ("Dead", nil), ("see notes", nil), ("👻", nil),
  ("Interview cancelled", nil), ("no offer", nil),
]

@Test(arguments: suggestions)
func `a suggestion does no harm`(text: String, expected: String?) {
  #expect(terms.reading(ofStatus: text) == .unclear(suggestion: expected))
}

// MARK: - Settings

@Test func `the user's own words take precedence, and may be followed by a note`() async throws {
  let own = StatusTerms(own: [
    ("Dead", StatusMeaning(.outcome(.closed))), ("interview", StatusMeaning(.stage(.screen))),
    ("Offer?", StatusMeaning(.stage(.offer))), ("❌", StatusMeaning(.outcome(.rejected))),
  ])
  #expect(reading("dead", own) == "closed")
  #expect(reading("Dead (budget)", own) == "closed")
  #expect(reading("dead after interview", own) == "screen/closed")
  #expect(reading("Interview", own) == "screen")
  #expect(reading("offer?", own) == "offer")
  #expect(reading("❌", own) == "rejected")
  #expect(reading("👻", own) == "unclear" && reading("", own) == "blank")
}
