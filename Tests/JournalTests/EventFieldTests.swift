import Diagnostics
import Journal
import Testing

private func read(_ lines: String) async -> (events: [String], problems: [Diagnostic]) {
  let (application, diagnostics) = await application(lines)
  let events = (application?.history.events ?? []).map { event in
    [event.day?.description ?? "?", event.milestone?.word ?? "?"].joined(separator: " ")
      + (event.label.map { " (\($0))" } ?? "") + (event.note.map { " — \($0)" } ?? "")
  }
  return (events, diagnostics.filter { !$0.message.id.isForVerbose })
}

@Test(
  arguments: [
    "interview": [
      "on_site", "onsite", "onsite_interview", "interview1", "interview 2", "interviewed_on",
      "Vorstellungsgespräch", "vorstellungsgespraech", "Zweitgespräch am", "Interviewtermin",
      "Datum Vorstellungsgespräch", "entretien", "date d'entretien", "entrevista",
      "fecha_entrevista", "entrevista_data", "colloquio", "data colloquio", "gesprek",
      "datum_gesprek", "sollicitatiegesprek", "rozmowa", "Data: rozmowa", "一次面接", "面接日", "面接",
      "二次面接日", "面试", "面试日期",
    ],
    "screen": [
      "phone_screen", "phoneScreenDate", "recruiter_call", "Telefoninterview am", "Erstgespräch",
      "entretien_rh", "电话面试",
    ],
    "ghosted": ["ghosted", "ghosted_on", "Ghosted?", "geghostet", "石沉大海"],
    "rejected": [
      "rejected", "Absage", "Absage am", "Absagedatum", "refus", "date_refus", "rechazado_el",
      "rifiuto", "recusado_em", "afwijzing_op", "odmowa", "不採用", "拒信", "拒信日期",
    ],
  ] as [String: [String]])
private func `an event is known by its key in every language`(word: String, keys: [String]) async {
  for key in keys {
    let read = await read("applied: 2026-03-02\n\"\(key)\": 2026-03-09")
    #expect(read.events == ["2026-03-02 applied", "2026-03-09 \(word)"], "\(key)")
  }
}

@Test(arguments: [
  ("interview date: 2026-03-09", ["2026-03-02 applied", "2026-03-09 interview"]),
  (
    "interview_date: 2026-03-09\nrejected: 2026-03-20",
    ["2026-03-02 applied", "2026-03-09 interview", "2026-03-20 rejected"]
  ),
  ("phoneScreen: 2026-03-09", ["2026-03-02 applied", "2026-03-09 screen"]),
  ("dateInterviewed: 2026-03-09", ["2026-03-02 applied", "2026-03-09 interview"]),
  ("interviewdate: 2026-03-09", ["2026-03-02 applied", "2026-03-09 interview"]),
  ("rejected_on: 2026-03-20", ["2026-03-02 applied", "2026-03-20 rejected"]),
  ("Date Rejected: 20 March 2026", ["2026-03-02 applied", "2026-03-20 rejected"]),
  ("rejection date: \"[[2026-03-20]]\"", ["2026-03-02 applied", "2026-03-20 rejected"]),
  ("withdrawn_at: 2026-03-20T10:00:00Z", ["2026-03-02 applied", "2026-03-20 withdrawn"]),
  ("second_interview: 2026-03-20", ["2026-03-02 applied", "2026-03-20 interview"]),
  (
    "interview_1: 2026-03-09\ninterview_2: 2026-03-20",
    ["2026-03-02 applied", "2026-03-09 interview", "2026-03-20 interview"]
  ),
  (
    "interview_dates: [2026-03-09, 2026-03-20]",
    ["2026-03-02 applied", "2026-03-09 interview", "2026-03-20 interview"]
  ),
  ("offer: 2026-03-20", ["2026-03-02 applied", "2026-03-20 offer"]),
  (
    "final_round: 2026-03-20 with the owner",
    ["2026-03-02 applied", "2026-03-20 final — with the owner"]
  ),
  (
    "interview:\n  date: 2026-03-20\n  with: Dana",
    ["2026-03-02 applied", "2026-03-20 interview — with Dana"]
  ),
  ("ghosted: 2026-05-01", ["2026-03-02 applied", "2026-05-01 ghosted"]),
  (
    "offer: 2026-03-20\naccepted: 2026-03-22",
    ["2026-03-02 applied", "2026-03-20 offer", "2026-03-22 accepted"]
  ),
  (
    "interview_date: 2026-03-20\nhistory:\n  - 2026-03-20 interview",
    ["2026-03-02 applied", "2026-03-20 interview"]
  ),
])
func `a key that is an event, with a day, is one`(lines: String, events: [String]) async {
  let read = await read("applied: 2026-03-02\n" + lines)
  #expect(read.events == events)
  #expect(read.problems.map(\.message.text) == [])
}

@Test(arguments: [
  "interview: no", "rejected: false", "rejected: 0", "rejected: 3", "interviews: 0",
  "interviews: 2",
  "offer: 85000", "offer: $85,000", "offer: null", "screen: 14 inch", "interview_notes: 2026-03-09",
  "interview_prep: 2026-03-09", "offer_deadline: 2026-03-09", "sent_mail: 2026-03-09",
  "viewed: 2026-03-09", "updated: 2026-03-09", "interviews: no", "ghosted: no", "final: –",
  "interviews: [[Talk at Acme]]", "phone: 0341 2026",
])
func `the word no, a figure or another key means that nothing happened`(line: String) async {
  let read = await read("applied: 2026-03-02\n" + line)
  #expect(read.events == ["2026-03-02 applied"])
  #expect(read.problems.map(\.message.text) == [])
}

@Test(arguments: ["rejected", "withdrawn", "ghosted"])
func `an end that is ticked counts, and its day is unknown`(word: String) async {
  for yes in ["true", "yes", "x"] {
    let read = await read("applied: 2026-03-02\nstatus: interview\n\(word): \(yes)")
    #expect(read.events.last == "? \(word)")
    #expect(read.problems.map(\.message.id) == [.undatedStatus, .undatedStatus])
  }
}

@Test(arguments: ["interview: true", "offer: yes", "accepted: x", "rejected: too little time"])
func `an event without a day that can be read is reported`(line: String) async {
  let read = await read("applied: 2026-03-02\n" + line)
  #expect(read.events == ["2026-03-02 applied"])
  #expect(read.problems.map(\.message.id) == [.unknownKey])
}

@Test(arguments: [
  ("rejected: 2026-02-31", "invalid-date"), ("interview_date: 3/2/2026", "ambiguous-date"),
])
func `an event with a day that cannot be read is reported`(line: String, id: String) async {
  #expect(await read(line).problems.map(\.message.id.rawValue) == [id])
}

@Test(arguments: [
  "rejected: 2026-03-24 (Mon)", "history: [\"applied 2026-03-24 (Mon)\"]",
  "history: [\"applied: 2026-03-24 (Mon)\"]", "history: [\"2026-03-24 (Mon) applied\"]",
  "interviews: [\"2026-03-24 (Mon)\"]", "history: [{stage: \"applied 2026-03-24 (Mon)\"}]",
])
func `a day on another weekday is reported with its own`(line: String) async {
  let (_, problems) = await application(line)
  let texts = problems.filter { $0.message.id == .ambiguousDate }.map(\.message.text)
  #expect(texts.count == 1)
  #expect(texts.allSatisfy { $0.hasSuffix("but 2026-03-24 is a Tuesday") }, "\(texts)")
}

@Test func `a field that repeats an event of the history reports no other one`() async {
  let (_, problems) = await application(
    "history: [2026-03-18 interview, 2026-03-24 rejected]\ninterview: {date: 2026-03-18, with: Dana}"
  )
  #expect(!problems.contains { $0.message.id == .fieldEvent })
}

@Test func `a stage in the status comes before an end that has a field of its own`() async {
  let (first, _) = await application(
    "status: Interviewing\napplied: 2026-03-02\nrejected_date: 2026-03-20")
  #expect(first?.stage == .interview)
  #expect(first?.outcome == .rejected)
}

@Test(arguments: [
  """
  statusHistory:
    - status: Applied
      date: 2026-03-02
    - status: Interview
      date: 2026-03-09
      note: long
    - status: Rejected
      date: 2026-03-20
  """,
  """
  log:
    - {date: 2026-03-02, stage: applied}
    - {date: 2026-03-09, round: interview, note: long}
    - 2026-03-20 rejected
  """,
  """
  applied: 2026-03-02
  interviews:
    - date: 2026-03-09
      note: long
  rejected: 2026-03-20
  """,
])
func `a history under another name is the history`(lines: String) async {
  let read = await read(lines)
  #expect(
    read.events == ["2026-03-02 applied", "2026-03-09 interview — long", "2026-03-20 rejected"])
  #expect(read.problems.isEmpty)
}

@Test(arguments: [
  ("- 2026-03-09", ["2026-03-09 interview"]),
  ("- 2026-03-09 with Dana", ["2026-03-09 interview — with Dana"]),
  ("- 2026-03-09 Phone screen", ["2026-03-09 screen"]),
  ("- {date: 2026-03-09, round: Phone Screen}", ["2026-03-09 screen"]),
  ("- {date: 2026-03-09, round: 2}", ["2026-03-09 interview (2)"]),
  (
    "- {date: 2026-03-09, type: video, status: completed}",
    ["2026-03-09 interview (video) — completed"]
  ),
  ("- {date: 2026-03-09, round: Final, type: video}", ["2026-03-09 final (video)"]),
  ("- {date: 2026-03-09, outcome: passed}", ["2026-03-09 interview — passed"]),
  (
    "- {round: 1, date: 2026-03-09}\n  - {round: 2, date: 2026-03-20}",
    ["2026-03-09 interview (1)", "2026-03-20 interview (2)"]
  ),
])
func `an item of interviews is an interview unless it names another stage`(
  items: String, events: [String]
) async {
  let read = await read("interviews:\n  " + items)
  #expect(read.events == events)
  #expect(read.problems.map(\.message.text) == [])
}

@Test func `a canceled interview does not count`() async {
  let (first, _) = await application(
    "applied: 2026-03-02\ninterviews:\n  - {date: 2026-03-09, status: cancelled}")
  #expect(first?.stage == .applied)
}

@Test(arguments: ["last_contact", "last update", "lastInteraction"])
func `the day of the last contact is activity without a stage`(key: String) async {
  let (first, problems) = await application(
    "applied: 2026-03-02\n\(key): 2026-03-20\nstatus: rejected\nanswered: 2026-03-10")
  #expect(first?.history.lastActivity == Day(iso: "2026-03-20"))
  #expect(first?.outcome == .rejected)
  #expect(
    first?.history.events.first { $0.milestone == .outcome(.rejected) }?.day
      == Day(iso: "2026-03-10"))
  #expect(problems.isEmpty)
}

@Test(arguments: [
  ("closing_date", "2026-09-01"), ("closes", "2026-09-01"), ("expires", "2026-09-01"),
])
func `the day on which a posting closes is the deadline`(key: String, day: String) async {
  let (first, problems) = await application("\(key): \(day)")
  #expect(first?.deadline == Day(iso: day))
  #expect(problems.isEmpty)
}

@Test(arguments: [
  ("response: no", Stage.applied, nil), ("response: false", .applied, nil),
  ("response: yes", .acknowledged, nil), ("response: rejected", .applied, Outcome.rejected),
  ("status: applied\nresponse: none", .applied, nil),
  ("response: 2026-03-10", .applied, nil),
])
func `a response is what they wrote, and the word no means that they wrote nothing`(
  lines: String, stage: Stage, outcome: Outcome?
) async {
  let (first, _) = await application("applied: 2026-03-02\n" + lines)
  #expect(first?.stage == stage)
  #expect(first?.outcome == outcome)
  if lines.contains("2026") { #expect(first?.answered == Day(iso: "2026-03-10")) }
}

@Test func `several different statuses are a template that is not filled in`() async {
  let (first, problems) = await application("status: [saved, applied, interview, rejected]")
  #expect(first?.stage == .saved)
  #expect(first?.outcome == nil)
  #expect(problems.map(\.message.id) == [.severalStatuses])
}

@Test(arguments: [
  "decision: rejected", "Final decision: Rejected", "rejection_reason: too senior",
  "Reason for rejection: location", "rejectionReason: [salary, location]",
  "Absagegrund: zu wenig Erfahrung", "motif_refus: profil trop junior", "拒信原因: 经验不足",
])
func `a decision, and the reason of an end, state the end`(line: String) async {
  let read = await read("applied: 2026-03-02\n" + line)
  #expect(read.events.map { String($0.prefix(12)) } == ["2026-03-02 a", "? rejected"])
  #expect(read.problems.map(\.message.id) == [.undatedStatus])
}

@Test(arguments: [
  "rejection_reason:", "rejection_reason: n/a", "rejection_reason: no", "reason: I like them",
  "interview_reason: a referral", "decision:",
])
func `no reason is not an end`(line: String) async {
  let read = await read("applied: 2026-03-02\n" + line)
  #expect(read.events == ["2026-03-02 applied"])
}

@Test func `the reason of an end that is recorded adds nothing`() async {
  let read = await read(
    "history: [2026-03-02 applied, 2026-03-09 rejected]\nrejection_reason: too senior")
  #expect(read.events == ["2026-03-02 applied", "2026-03-09 rejected"])
  #expect(read.problems.isEmpty)
}
