import Diagnostics
import Journal
import Testing

/// What a note means after it was sent, with its events and what is reported about it.
private func reading(
  _ line: String, _ fields: String = "", body: String = "", company: String = "Acme"
) async -> (end: String, events: [String], notes: [String], ids: Set<String>) {
  let item = line.isEmpty ? "" : "\nhistory:\n  - 2026-03-02 applied\n  - \"\(line)\""
  let text =
    "---\ncompany: \(company)\nrole: Engineer\napplied: 2026-03-02\n\(fields)\(item)\n---\n"
  let journal = await journal(["applications/a.md": text + body])
  guard let application = journal.applications.first else { return ("none", [], [], []) }
  let end =
    (application.isUnclear ? "unclear " : "") + application.stage.rawValue
    + (application.outcome.map { " " + $0.rawValue } ?? "")
  return (
    end,
    application.history.events.map {
      [$0.day?.description ?? "-", $0.milestone?.word ?? "-"].joined(separator: " ")
    }, application.history.events.compactMap(\.note),
    Set(journal.diagnostics.map(\.message.id.rawValue))
  )
}

private let answers: [(String, String)] = [
  ("Email: rejection", "applied rejected"), ("LinkedIn: rejection", "applied rejected"),
  ("Email from Acme HR: rejection", "applied rejected"), ("Acme: rejected", "applied rejected"),
  ("Status: rejected", "applied rejected"), ("Status update: rejected", "applied rejected"),
  ("Result: offer", "offer"), ("Outcome: rejected", "applied rejected"),
  ("Email — rejected", "applied rejected"), ("Email (rejected)", "applied rejected"),
  ("Good news: offer!", "offer"), ("HR: interview", "screen"),
  ("Recruiter: phone screen", "screen"),
  ("Acme rejected me", "applied rejected"), ("Acme has rejected me", "applied rejected"),
  ("Acme made an offer", "offer"), ("Acme made me an offer", "offer"),
  ("they have rejected me", "applied rejected"), ("the recruiter rejected me", "applied rejected"),
  ("they sent me a rejection", "applied rejected"), ("I got rejected", "applied rejected"),
  ("got the rejection today", "applied rejected"), ("I had a phone screen today", "screen"),
  ("they rejected me by email today", "applied rejected"), ("I got an offer today", "offer"),
  ("phone screen went ok", "screen"), ("interview was great", "interview"),
  ("interview went very well", "interview"),
  ("second interview was not so good", "interview"),
  ("offer from Acme!", "offer"), ("got an offer! 85k", "offer"), ("offer of 85k", "offer"),
  ("offer received by email", "offer"), ("offer via LinkedIn", "offer"),
  ("interview 10am", "interview"),
  ("interview at 2 p.m. with Dana", "interview"), ("final round: offer!", "offer"),
  ("passed on me", "applied rejected"), ("not a fit", "applied rejected"),
  ("coding test sent back", "assessment"),
  ("Phone: they turned me down", "applied rejected"), ("HR called: rejected", "applied rejected"),
  ("heard from Acme: offer!", "offer"), ("they've gone with someone else", "applied rejected"),
  ("E-Mail: Absage", "applied rejected"), ("Ergebnis: Zusage", "offer"),
  ("Acme hat mir abgesagt", "applied rejected"), ("Telefoninterview lief gut", "screen"),
  ("Gespräch war sehr angenehm", "interview"), ("Sie haben mir ein Angebot gemacht", "offer"),
  ("Absage per Mail", "applied rejected"), ("Mail: Ablehnung", "applied rejected"),
]

@Test(arguments: answers)
func `an answer after a label or in a sentence is read in every place`(
  line: String, expected: String
) async {
  let read = await reading("2026-03-20 \(line)")
  #expect(read.end == expected)
  #expect(read.ids.isSubset(of: ["undated-status"]))
  for body in ["## Timeline\n- 2026-03-20 \(line)", "## Log\n2026-03-20: \(line)"] {
    #expect(await reading("", body: body).end == expected, "\(body)")
  }
}

@Test(arguments: [
  "called Tom about the interview", "Tom says they rejected everyone", "feared a rejection",
  "Acme may make an offer", "asked whether I was rejected", "the offer is not for me",
  "Tom got an offer", "offer for Tom", "they will make an offer",
  "interview was supposed to be today",
  "interview was moved somehow", "they want to interview me", "I rejected Tom", "re: rejection",
  "sie wollen ein Angebot machen",
])
func `a line that only mentions a stage or an end is reported, and never counted`(
  line: String
) async {
  let read = await reading("2026-03-20 \(line)")
  #expect(read.end == "unclear applied")
  #expect(read.ids == ["unknown-stage"])
  let inText = await reading("", body: "## Timeline\n- 2026-03-20 \(line)")
  #expect(inText.end == "unclear applied")
  #expect(inText.ids == ["unknown-stage"])
  #expect(inText.events == ["2026-03-02 applied", "2026-03-20 -"])
}

@Test(arguments: [
  "sent thank-you note", "sent a thank you email to Dana", "prepared for the interview",
  "thank-you note after the interview", "Dankesmail geschickt", "asked for feedback",
])
func `what the user did on the way is activity without a warning`(line: String) async {
  let read = await reading("2026-03-20 \(line)")
  #expect(read.end == "applied")
  #expect(read.ids.isEmpty)
  #expect(read.notes == [line])
  #expect(await reading("2026-03-20 \(line), and got rejected").ids == ["unknown-stage"])
}

@Test(arguments: [
  "offer (expected)", "offer (probably next week)", "offer — hopefully soon", "interview (maybe)",
  "offer (pending)", "Angebot (erwartet)",
])
func `what is only expected does not count, and is reported`(line: String) async {
  let read = await reading("2026-03-20 \(line)")
  #expect(read.end == "unclear applied" || read.events.last?.hasSuffix("interview") ?? false)
  #expect(read.ids == ["unknown-stage"])
}

@Test func `an offer on conditions is one`() async {
  for line in ["offer (pending background check)", "offer — expected start 1 May 2026"] {
    #expect(await reading("2026-03-20 \(line)").end == "offer")
  }
}

@Test(arguments: [
  "sent resume to Tom for review", "applied for a visa", "sent resume to my friend",
  "submitted my resume for feedback", "applied for a flat",
  "Unterlagen an Tom geschickt zur Durchsicht",
])
func `what is sent to someone else or for something else is not an application`(line: String) async
{
  let text = "---\ncompany: Acme\nrole: Engineer\nhistory:\n  - \"2026-03-20 \(line)\"\n---\n"
  let journal = await journal(["applications/a.md": text])
  #expect(journal.applications.first?.history.knownStage == nil)
  #expect(journal.diagnostics.contains { $0.message.id == .unknownStage })
}

@Test func `what is sent to the company or its people is an application`() async {
  for line in [
    "sent resume to Acme", "sent CV to Dana", "applied for the role of analyst", "sent to HR",
  ] {
    let fields =
      "company: Acme\nrole: Engineer\ncontacts: Dana Poe\nhistory: [\"2026-03-20 \(line)\"]"
    let journal = await journal(["applications/a.md": "---\n\(fields)\n---\n"])
    #expect(journal.applications.first?.stage == .applied, "\(line)")
    #expect(journal.diagnostics.isEmpty)
  }
}

@Test(arguments: [
  "offer (Globex)", "interview with Globex", "rejection from Globex", "interview (at Globex)",
  "offer from Globex, 85k",
])
func `an event that names another company of the journal does not count`(line: String) async {
  let acme =
    "---\ncompany: Acme\nrole: Engineer\nhistory:\n  - 2026-03-02 applied\n  - \"2026-03-20 \(line)\"\n---\n"
  let globex = "---\ncompany: Globex\nrole: Engineer\napplied: 2026-03-02\n---\n"
  let both = await journal(["applications/a.md": acme, "applications/b.md": globex])
  #expect(both.applications.first?.stage == .applied && both.applications.first?.isUnclear ?? false)
  #expect(both.diagnostics.map(\.message.id) == [.unknownStage])
  // The remedy is a note of its own.
  let settled = acme.replacing("interview with Globex", with: "interview — with Globex")
  if settled != acme {
    let read = await journal(["applications/a.md": settled, "applications/b.md": globex])
    #expect(read.applications.first?.stage == .interview && read.diagnostics.isEmpty)
  }
  // A person of the note may have the same name.
  let own = acme.replacing("role: Engineer", with: "role: Engineer\ncontacts: Globex Agency")
  let owned = await journal(["applications/a.md": own, "applications/b.md": globex])
  #expect(!(owned.applications.first?.isUnclear ?? true))
}

@Test(arguments: [
  "offer (Hooli)", "offer (Hooli Labs)", "rejected (Hooli)", "Absage (Hooli)", "accepted (Hooli)",
  "offer (at Hooli)", "offer (Hooli, 85k)", "interview (Hooli Inc)", "Gespräch (Hooli GmbH)",
  "interview (Hooli Ltda.)", "interview (Hooli Oyj)",
])
func `an event that names a company no note is about does not count, and is reported`(line: String)
  async
{
  let read = await reading("2026-03-20 \(line)")
  #expect(read.end == "unclear applied")
  #expect(read.ids == ["unknown-stage"])
  // The remedy is a note of its own.
  let name = line.split(separator: "(").last.map { $0.dropLast() } ?? ""
  let stage = line.split(separator: " ").first ?? ""
  let settled = await reading("2026-03-20 \(stage) — \(name)")
  #expect(!settled.end.hasPrefix("unclear"))
}

@Test(arguments: ["offer (Initech)", "accepted (Initech)", "rejected (Initech)"])
func `an event that is not understood explains no name`(line: String) async {
  let read = await reading("2026-03-20 offer (Initech)\"\n  - \"2026-03-21 \(line)")
  #expect(read.end == "unclear applied")
}

@Test(arguments: [
  ("2026-03-20 interview", "2026-03-20  interview"),
  ("2.4.26 9am interview", "2.4.26 9am  interview"),
  ("1-3.3.2026 screen", "1-3.3.2026  screen"), ("2.4.26 (a) screen", "2.4.26 (a)  screen"),
  ("2.4.2026 ( screen", "2.4.2026 (  screen"), ("1-3 Apr 26 screen", "1-3 Apr 26  screen"),
])
func `an item is read in the same way however many spaces it has`(one: String, two: String) async {
  func events(_ item: String) async -> [String] {
    let text = "---\ncompany: Acme\nrole: Engineer\nhistory:\n  - \"\(item)\"\n---\n"
    let journal = await journal(["applications/a.md": text])
    return journal.applications.flatMap { $0.history.events.map { "\($0)" } }
      + journal.diagnostics.map(\.message.id.rawValue)
  }
  let first = await events(one)
  #expect(!first.isEmpty)
  #expect(await events(two) == first)
}

@Test(arguments: [
  ("offer (Berlin)", ""), ("offer (New York office)", ""), ("offer (Verbal)", ""),
  ("rejected (Email)", ""), ("rejected (Salary)", ""), ("Absage (Gehalt)", ""),
  ("offer (HR)", ""), ("offer (Acme)", ""), ("offer (Acme GmbH)", ""), ("interview (Yusra)", ""),
  ("interview (Panel)", ""),
  ("interview (Parent Company)", ""), ("interview (Hooli As)", ""), ("offer (Engineer II)", ""),
  ("offer (Yusra)", "contacts: Yusra Bell"),
  ("offer (Tromsø)", "location: Tromsø, Norway"), ("rejected (Hooli)", "status: rejected"),
])
func `a bracket that a note explains counts`(line: String, fields: String) async {
  let read = await reading("2026-03-20 \(line)", fields)
  #expect(!read.end.hasPrefix("unclear"))
  #expect(!read.ids.contains("unknown-stage"))
}

@Test(arguments: [
  ("interview with Sam — a good talk", "with Sam — a good talk"),
  ("rejected via email -- form letter", "via email -- form letter"),
  ("phone screen with Noor – 20 minutes; nice", "with Noor – 20 minutes; nice"),
  ("interview — with Sam", "with Sam"),
])
func `a note of two parts is shown as it is typed`(line: String, note: String) async {
  #expect(await reading("2026-03-20 \(line)").notes == [note])
}

@Test func `a section about the outcome is read like a timeline`() async {
  let read = await reading("", body: "## Outcome\nRejected on 18 March, sadly.\n")
  #expect(read.end == "applied rejected" && read.events.last == "2026-03-18 rejected")
  for body in [
    "## Status\nRejected\n", "## Result\n- They rejected me.\n",
    "## Timeline\n- Friday: interview\n",
  ] {
    let read = await reading("", body: body)
    #expect(read.end == "unclear applied" && read.ids == ["unknown-stage"], "\(body)")
  }
}

@Test(arguments: [
  ("3月20日 不採用", "2026-03-20 rejected"), ("3月20日不採用", "2026-03-20 rejected"),
  ("20 Mar rejected", "2026-03-20 rejected"), ("Mar 20: rejected", "2026-03-20 rejected"),
  ("20. März Absage", "2026-03-20 rejected"), ("24-Mar-26 rejected", "2026-03-24 rejected"),
  ("18-20 March: onsite interview", "2026-03-18 interview"),
  ("18-20 March 2026 interview", "2026-03-18 interview"),
  ("March 18-20, 2026: interview", "2026-03-18 interview"),
  ("18.-20.03.2026 interview", "2026-03-18 interview"),
  ("18. bis 20. März 2026: Interview", "2026-03-18 interview"),
  ("18 hasta 20 de marzo de 2026: entrevista", "2026-03-18 interview"),
  ("Mar-18-26: interview", "2026-03-18 interview"),
  ("Email, 20 March: rejection", "-"),
])
func `a day without a year and a range of days are read in a history`(
  line: String, expected: String
) async {
  let read = await reading(line)
  if expected == "-" {
    #expect(read.ids == ["unknown-stage"])
  } else {
    #expect(read.events.last == expected)
    #expect(read.ids.isEmpty)
  }
}

@Test func `the last day of a range is kept`() async {
  let text =
    "---\ncompany: Acme\nrole: Engineer\napplied: 2026-03-02\nhistory:\n  - 18-20 March interview\n---\n"
  let journal = await journal(["applications/a.md": text])
  #expect(journal.applications.first?.history.events.last?.label == "until 2026-03-20")
}

@Test(arguments: [
  ("history: [2026-03-02 applied, rejected 20 March, interview]", ""),
  ("history:\n  - 2026-03-02 applied\n  - 20 March — rejected\n  - interview", ""),
  ("applied: 2026-03-02", "## Timeline\n- [x] 20 March rejected\n- [x] interview\n"),
])
func `an event without a day follows one whose day has no year`(lines: String, body: String) async {
  let (application, _) = await application(lines, body: body)
  let events = application?.history.events.map {
    "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")"
  }
  #expect(events == ["2026-03-02 applied", "2026-03-20 rejected", "- interview"])
  #expect(application?.answer?.day == Day(iso: "2026-03-20"))
}

@Test func `events keep their places if several of them wait for their years`() async {
  let (application, _) = await application(
    """
    history:
      - 4 March declined
      - 2026-03-02 applied
      - 5 March screen
      - offer
      - declined
      - 20 March rejected
    """)
  let events = application?.history.events.map {
    "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")"
  }
  #expect(
    events == [
      "2026-03-02 applied", "2026-03-04 declined", "2026-03-05 screen", "- offer", "- declined",
      "2026-03-20 rejected",
    ])
}

@Test func `a day without a year that fits no other day is reported, and the end is not lost`()
  async
{
  let text = "---\ncompany: Acme\nrole: Engineer\nhistory:\n  - 20 March rejected\n---\n"
  let journal = await journal(["applications/a.md": text])
  #expect(journal.diagnostics.map(\.message.id) == [.unknownStage])
  #expect(journal.diagnostics.first?.message.text.contains("has no year") ?? false)
  #expect(journal.applications.first?.isUnclear ?? false)
}

@Test(arguments: [
  ("Rejected yesterday", "applied rejected"), ("Rejected last week by email", "applied rejected"),
  ("Rejected 2 weeks ago", "applied rejected"), ("Phone: rejected", "applied rejected"),
  ("Not a fit", "applied rejected"), ("Passed on me", "applied rejected"),
  ("In Bearbeitung", "applied"),
  ("Coding test sent back", "assessment"), ("Interview yesterday", "interview"),
  ("Interview today", "unclear applied"), ("Email: rejection", "applied rejected"),
  ("Acme rejected me", "applied rejected"), ("final round: offer", "offer"),
  ("gestern Absage erhalten", "applied rejected"),
  ("Absage gestern", "applied rejected"), ("passt nicht", "applied rejected"),
])
func `a status in a sentence is read, and reported if its day is missing`(
  status: String, expected: String
) async {
  let read = await reading("", "status: \"\(status)\"")
  #expect(read.end == expected)
  let isReported =
    expected == "applied" || !read.ids.isDisjoint(with: ["undated-status", "unknown-status"])
  #expect(isReported)
}

@Test func `a status that is the user's own decision if nothing was sent is unclear then`() async {
  let journal = await journal([
    "applications/a.md": "---\ncompany: Acme\nrole: Engineer\nstatus: not a fit\n---\n"
  ])
  #expect(journal.applications.first?.isUnclear ?? false)
}

@Test(arguments: [
  ("interview; met Sam, and Kim; good", "met Sam, and Kim; good"),
  ("interview, 3 people (all nice), tough", "3 people (all nice), tough"),
  ("rejected, sadly; no reason given!", "sadly; no reason given!"),
  ("interview with Sam, Kim; and Pat.", "with Sam, Kim; and Pat."),
  ("interview (panel), 3 people; tough", "3 people; tough"),
])
func `a note keeps its commas and semicolons as they are typed`(line: String, note: String) async {
  #expect(await reading("2026-03-20 \(line)").notes == [note])
}

@Test(arguments: [
  "Email: something", "Mar 20 xyz", "Friday: interview", "sent something odd", "Note: rejected?",
])
func `no remedy offers a label or a day as a word for a stage`(line: String) async {
  let text =
    "---\ncompany: Acme\nrole: Engineer\nhistory:\n  - \"2026-03-02 applied\"\n  - \"\(line)\"\n---\n"
  let journal = await journal(["applications/a.md": text])
  let remedies = journal.diagnostics.map { $0.message.remedy }
  #expect(!remedies.isEmpty)
  for word in ["\"Email\"", "\"Mar 20", "\"Friday\"", "'sent'", "\"Note\""] {
    #expect(!remedies.contains { $0.contains(word) })
  }
  #expect(!journal.diagnostics.contains { $0.message.text.contains("did you mean") })
}

// MARK: - Times that may be ahead

private let comingTimes = [
  "interview tomorrow", "interview in 3 days", "interview in two days", "interview in 2 weeks",
  "interview (tomorrow)", "interview, in 3 days", "phone screen with Dana next Tuesday",
  "zweites Gespräch übermorgen", "Gespräch in 3 Tagen", "Gespräch in zwei Wochen",
  "entretien dans 3 jours", "entretien après-demain", "entrevista dentro de 3 días",
  "entrevista pasado mañana", "colloquio tra 3 giorni", "colloquio dopodomani",
  "entrevista em 3 dias", "entrevista depois de amanhã", "gesprek over 3 dagen",
  "gesprek overmorgen", "rozmowa za 3 dni", "rozmowa pojutrze", "明後日面接", "3日後に面接", "后天面试",
  "3天后面试", "二面 下周三",
]

private let openTimes = [
  "interview in December", "interview on Monday", "interview this Friday",
  "interview at the end of the month", "interview at 3pm", "interview tonight",
  "interview (Monday)", "Gespräch im Dezember", "Gespräch am Montag",
  "entretien en décembre", "entretien lundi", "entrevista en diciembre",
  "entrevista el lunes", "colloquio a dicembre", "entrevista em dezembro",
  "entrevista na segunda-feira", "gesprek in december", "gesprek op maandag", "rozmowa w grudniu",
  "rozmowa w poniedziałek", "12月に面接", "月曜日に面接", "12月面试", "周一面试",
]

@Test(arguments: comingTimes + openTimes)
func `a meeting beside a time that may be ahead has not been held`(words: String) async {
  for fields in ["status: \"\(words)\"", "history: [2026-03-02 applied, \"\(words)\"]"] {
    let read = await reading("", fields)
    #expect(["acknowledged", "unclear applied"].contains(read.end), "\(fields)")
    #expect(read.end == "acknowledged" || !read.ids.isEmpty)
  }
}

@Test(arguments: [
  ("tomorrow", "2026-08-06"), ("in 3 days", "2026-08-08"), ("übermorgen", "2026-08-07"),
  ("next week Tuesday", "2026-08-11"),
  // The day is not certain, so it stays planned.
  ("in two weeks", "-"), ("next Tuesday", "-"),
])
func `a time beside a meeting is that after the day of the event`(time: String, day: String) async {
  let read = await reading("2026-08-05 interview \(time)")
  #expect(read.events.contains("\(day) interview"), "\(read.events)")
  // Today is 2026-08-07, and a meeting of today may still be ahead.
  let isPast = day != "-" && day < "2026-08-07"
  #expect(read.end == (isPast ? "interview" : "acknowledged"))
}

@Test(arguments: [
  "interview in the morning", "interview at 3pm", "interview today", "interview (Monday)",
  "interview in English", "interview with 3 people", "had an interview on Monday",
  "segunda entrevista en persona",
])
func `a meeting with a day of its own is held`(words: String) async {
  #expect(await reading("2026-03-20 \(words)").end == "interview")
}

// MARK: - What came after an end

@Test(arguments: [
  "rejected, then invited again", "rejected but then invited to an interview",
  "Absage, dann Einladung zum Gespräch", "Absage, danach doch eingeladen",
  "candidature rejetée, puis entretien", "refusé par eux puis entretien",
  "rechazado, luego entrevista", "rifiutato, poi colloquio", "rejeitado, depois entrevista",
  "afgewezen, daarna uitgenodigd", "odrzucona, potem rozmowa", "不採用、その後面接",
  "ghosted, then interview",
])
func `a stage that came after an end is the newest state`(words: String) async {
  for fields in [
    "status: \"\(words)\"",
    "history: [2026-03-02 applied, 2026-03-20 rejected]\nstatus: \"\(words)\"",
  ] {
    let read = await reading("", fields)
    #expect(["interview", "acknowledged"].contains(read.end), "\(fields)")
  }
  #expect(["interview", "acknowledged"].contains(await reading("2026-03-20 \(words)").end))
}

@Test(arguments: [
  "status: {rejected: false}", "status: \"rejected: no\"", "status:\n  rejected: false",
])
func `a status that is denied is not a status, and is reported`(fields: String) async {
  let read = await reading("", fields)
  #expect(read.end == "applied")
  #expect(read.ids == ["unknown-status"])
  #expect(
    await reading("", fields.replacing("false", with: "true").replacing("no", with: "yes")).end
      == "applied rejected")
}

@Test func `a job that is filled with something is not filled`() async {
  #expect(await reading("", "status: role filled with meetings").end == "unclear applied")
  #expect(await reading("", "status: role filled with another candidate").end == "applied closed")
  #expect(await reading("", "status: position closed with no feedback").end == "applied closed")
}

// MARK: - On hold

@Test(arguments: [
  "position on hold", "role paused", "Stelle pausiert", "Recruiting pausiert",
  "recrutement suspendu", "recrutement en pause", "proceso pausado", "selezione sospesa",
  "processo pausado", "procedure gepauzeerd", "rekrutacja wstrzymana", "選考中断", "流程暂停", "职位暂停",
])
func `a process on hold is open in every language`(words: String) async {
  #expect(await reading("", "status: \(words)").end == "applied")
}

@Test(arguments: [
  "hiring freeze", "hiring paused", "hiring on hold", "hiring frozen", "Einstellungsstopp",
  "Einstellung pausiert", "gel des embauches", "poste gelé", "contratación congelada",
  "puesto congelado", "assunzioni bloccate", "posizione congelata", "contratação pausada",
  "vaga congelada", "wervingsstop", "vacature bevroren", "rekrutacja zamrożona", "採用凍結", "採用中断",
  "职位冻结", "暂停招聘",
])
func `a company that has stopped hiring has closed the job in every language`(words: String) async {
  #expect(await reading("", "status: \(words)").end == "applied closed")
}

@Test(arguments: [
  "regret email", "got the regret email", "Absage-Mail", "mail de refus", "correo de rechazo",
  "mail di rifiuto", "email de rejeição", "afwijzingsmail", "mail z odmową", "お祈りメール",
])
func `a mail with a rejection is one in every language`(words: String) async {
  #expect(await reading("", "status: \(words)").end == "applied rejected")
}

// MARK: - Remarks after a stage or an end

private let news: [(String, String)] = [
  ("Gespräch war gut, trotzdem Absage", "interview rejected"),
  ("Gespräch, leider abgelehnt", "interview rejected"),
  ("gesprek ging goed, toch afgewezen", "interview rejected"),
  ("entretien, finalement refus", "interview rejected"),
  ("second interview, didn't make it", "interview rejected"),
  ("final round, got the no today", "final rejected"),
  ("interview went well, still a no", "interview rejected"),
  ("interview, unfortunately no", "interview rejected"), ("applied, got a no", "applied rejected"),
  ("applied; they filled it internally", "applied closed"),
  ("mi hanno scartato dopo il colloquio", "interview rejected"),
  ("一次面接で落ちました", "interview rejected"), ("最終面接で落ちてしまった", "final rejected"),
  ("interview, then silence", "interview"), ("interview, no feedback yet", "interview"),
  ("interview, with Dana", "interview"), ("interview, team is nice", "interview"),
  ("applied, via LinkedIn", "applied"), ("offer, 85k", "offer"),
]

@Test(arguments: news)
func `a remark with news of the end counts`(status: String, end: String) async {
  #expect(await reading("", "status: \"\(status)\"").end == end)
}

@Test(arguments: [
  "interview, out", "assessment, too slow, out", "interview, I said no thanks",
  "applied, no longer interested", "applied, lost interest", "interview, but it was odd",
  "entretien, finalement non", "Gespräch gehabt, leider nichts geworden",
  "rozmowa odbyta, niestety nie", "onsite, they went ahead and hired a friend",
  "applied, went nowhere", "interview, other person got the job", "interview, nope",
  "interview, they wanted someone with more experience", "entrevista, descartada",
  "entrevista feita, descartada", "Gespräch gehabt, jemand anders",
  "entretien fait, un autre candidat",
  "colloquio fatto, un altro", "gesprek gehad, niks", "po rozmowie, ktoś inny",
  "applied, weggelegt",
])
func `a remark that may be news and is not understood makes a status unclear`(
  status: String
) async {
  #expect(await reading("", "status: \"\(status)\"").end == "unclear applied")
}

@Test(arguments: ["offer, took it", "offer, said yes!", "Zusage bekommen, fange am 1.12. an"])
func `a remark on an offer must be understood`(status: String) async {
  #expect(await reading("", "status: \"\(status)\"").end.hasPrefix("unclear"))
}

@Test(arguments: [
  "rejected, but they asked me to interview for another team",
  "rejected for role A, offered role B", "rejected, interviewed again",
  "rejected, now interviewing again", "rejected, interview scheduled",
  "rejected for senior role, but invited to interview for mid-level",
  "afgewezen, toch uitgenodigd voor gesprek", "Absage, aber jetzt wieder Gespräch",
  "refusé, mais entretien prévu", "rechazado, pero ahora entrevista otra vez",
  "rifiutato, ma di nuovo colloquio", "odrzucona, jednak rozmowa", "拒绝了，后来又面试",
])
func `an end is not the last word if a stage may have come after it`(status: String) async {
  #expect(await reading("", "status: \"\(status)\"").end == "unclear applied")
}

@Test(arguments: [
  ("rejected, no feedback after the interview", "interview rejected"),
  ("rejected, no reason given", "applied rejected"), ("rejected, by email", "applied rejected"),
  ("rejected, but nice people", "applied rejected"),
])
func `other remarks on an end change nothing`(status: String, end: String) async {
  #expect(await reading("", "status: \"\(status)\"").end == end)
}

@Test(arguments: [
  "interview in a fortnight", "interview in a couple of weeks", "interview within two weeks",
  "Gespräch in vierzehn Tagen", "Gespräch übernächste Woche", "entretien dans quinze jours",
  "entretien d'ici deux semaines", "interview next Tuesday", "interview in two weeks",
])
func `a meeting at a time to come is planned`(status: String) async {
  let read = await reading("", "status: \"\(status)\"")
  #expect(read.end == "acknowledged")
  #expect(read.events.last?.hasSuffix("interview") ?? false)
}

@Test(arguments: [
  "interview on the 3rd", "Interview am 3.", "entretien le 27", "gesprek op de 3e",
])
func `a meeting on a day of an unknown month may be ahead, and the status is reported`(
  status: String
) async {
  let read = await reading("", "status: \"\(status)\"")
  #expect(read.end == "unclear applied")
  #expect(read.ids == ["unknown-status"])
  #expect(await reading("2026-03-20 \(status)").end == "interview")
}
