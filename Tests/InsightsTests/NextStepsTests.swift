import Insights
import Journal
import Testing

private func steps(
  _ notes: [String: String], _ others: [String: String] = [:], mostUrgentPerNote: Bool = false
) async -> [String] {
  let next = await insights(notes, others).nextSteps
  return (mostUrgentPerNote ? next.mostUrgentPerNote : next.steps).map { step in
    switch step {
    case .prepare(let entry): "prepare \(entry.application.company)\(entry.isDeadline ? " by" : "")"
    case .decide(let applications):
      "decide \(applications.map(\.company).joined(separator: ", "))"
    case .followUp(let application, _, _): "follow up \(application.company)"
    case .askForNews(let application, _): "ask \(application.company)"
    case .tellHowItWent(let application, _, _): "tell of \(application.company)"
    case .expectAnswer(let application): "expect \(application.company)"
    case .askAfterPromise(let application, _): "ask \(application.company) as promised"
    case .seekCompany(let contact): "company of \(contact.person.fullName)"
    case .reflect(let application): "reflect on \(application.company)"
    case .sendRequest(let feedback): "send \(feedback.info.name)"
    case .askForFeedback(let application): "ask for feedback on \(application.company)"
    case .tryOut(let attempt): "try \(attempt.attempt.text)"
    case .keepInTouch(let contact): "talk to \(contact.person.fullName)"
    case .askAgain(let door): "ask again at \(door.application.company)"
    case .goal(let standing): "goal \(standing.goal.info.name)"
    case .widen: "widen"
    case .apply(let application): "apply to \(application.company)"
    case .recordEnds(let applications):
      "settle \(applications.map(\.company).joined(separator: ", "))"
    case .explainStatus(let applications):
      "explain \(applications.map(\.company).joined(separator: ", "))"
    }
  }
}

private let low = [
  "days/2026-08-05.md": "---\nmood: 2\n---\n", "days/2026-08-06.md": "---\nmood: 1\n---\n",
]
private let ann = ["people/Ann.md": "---\nrole: friend\nevery: 1w\nlast_contact: 2026-07-01\n---\n"]

@Test func `dated steps come first, then a question, then company, then looking back`() async {
  var notes = [
    "talk": "history: [2026-07-01 applied, 2026-08-09 interview]",
    "deadline": "status: saved\ndeadline: 2026-08-08",
    "offer": "history: [2026-07-01 applied, 2026-08-01 offer]",
    "due": "applied: 2026-07-01\nfollow_up: 2026-08-05",
    "due long ago": "applied: 2026-06-01\nfollow_up: 2026-06-15",
    "silent": "history: [2026-07-01 applied, 2026-07-31 screen]",
    "no": "history: [2026-06-01 applied, 2026-06-10 interview, 2026-08-01 rejected]",
  ]
  for index in 0..<15 { notes["x\(index)"] = "applied: 2026-06-02" }
  let others = [
    "feedback/f.md": "---\napplication: \"[[talk]]\"\n---\n",
    "reflections/r.md": "---\napplication: \"[[x0]]\"\ndate: 2026-07-01\n---\n- [ ] walk\n",
    "goals/g.md": "---\nmeasure: applications\ntarget: 1\nper: week\n---\n",
    "profile.md": "---\ntype: profile\nsearching_since: 2026-06-12\n---\n",
  ].merging(low.merging(ann) { $1 }) { $1 }
  #expect(
    await steps(notes, others) == [
      "prepare talk", "decide offer", "company of Ann", "prepare deadline by", "follow up due",
      "reflect on no", "follow up due long ago", "ask silent", "send f", "ask for feedback on no",
      "try walk", "goal g",
    ])
}

@Test
func `what is today is first, then offers and talks by day, and those without one are one step`()
  async
{
  let offer = "history: [2026-06-02 applied, 2026-08-01 offer]"
  var notes = [
    "talk": "history: [2026-06-01 applied, 2026-08-07 14:00 final round]",
    "b": offer, "c": offer, "a": offer,
    "due": offer + "\ndeadline: 2026-08-08", "far": offer + "\ndeadline: 2026-09-08",
    "posting": "status: saved\ndeadline: 2026-08-07",
    "missed": offer + "\ndeadline: 2026-08-06",
    "old": "history: [2026-03-02 applied, 2026-05-08 offer]",
  ]
  #expect(
    await steps(notes) == [
      "prepare talk", "prepare posting by", "decide due", "decide far", "decide a, b, c",
      "decide missed", "decide old",
    ])
  // 7 August - 90 days = 9 May.
  notes["old"] = notes["old"]?.replacing("05-08", with: "05-09")
  #expect(await steps(notes)[4] == "decide a, b, c, old")
}

@Test func `keeping in touch, a wider search and a saved posting come last`() async {
  var notes = ["saved": "status: saved", "let go": "status: not pursued"]
  for index in 0..<30 {
    notes["x\(index)"] =
      "channel: job board\nhistory: [2026-02-02 applied, 2026-07-01 ghosted]"
  }
  #expect(await steps(notes, ann) == ["talk to Ann", "widen", "apply to saved"])
  notes["open"] = "applied: 2026-08-01"
  #expect(await steps(notes, ann) == ["talk to Ann", "widen"])
}

@Test func `an event of today is not over until something later is recorded`() async {
  #expect(await steps(["a": "history: [2026-08-01 applied, 2026-08-07 screen]"]) == ["prepare a"])
  #expect(
    await steps(["a": "history: [2026-08-01 applied, 2026-08-07 screen, 2026-08-07 rejected]"])
      == ["reflect on a", "ask for feedback on a"])
}

@Test func `the day after a conversation asks how it went, unless the note says more`() async {
  func asked(_ last: String) async -> [String] {
    await steps(["a": "history:\n  - 2026-07-20 applied\n  - \(last)"])
  }
  for stage in ["screen", "interview", "final"] {
    #expect(await asked("2026-08-06 \(stage)") == ["tell of a"])
  }
  for last in [
    "2026-08-05 interview", "2026-08-06 assessment", "2026-08-06 interview — calm, good questions",
    "2026-08-06 interview\n  - 2026-08-06 final", "2026-08-06 interview\n  - 2026-08-20 final",
  ] {
    let isAsked = await asked(last).contains("tell of a")
    #expect(isAsked == last.hasSuffix("06 final"), "\(last)")
  }
}

@Test func `the posting that can be sent for the shortest time comes first`() async {
  #expect(
    await steps([
      "a": "status: saved", "b": "status: saved\ndeadline: 2026-09-20",
      "c": "status: saved\ndeadline: 2026-08-01",
    ]) == ["apply to b"])
}

@Test func `an event is near up to the seventh day`() async {
  #expect(await steps(["a": "history: [2026-08-01 applied, 2026-08-14 screen]"]) == ["prepare a"])
  #expect(await steps(["a": "history: [2026-08-01 applied, 2026-08-15 screen]"]) == [])
}

@Test(arguments: [
  "applied: 2026-07-01\nfollow_up: 2026-08-08",
  "history: [2026-07-01 applied, 2026-07-10 interview]\nfollow_up: 2026-08-08",
  "history: [2026-07-01 applied, 2026-07-10 interview, 2026-09-01 final]",
  "history: [2026-07-01 applied, 2026-08-01 interview]",  // 6 days of silence
  "applied: 2026-03-01",  // as silent as most
  "history: [2026-07-01 applied, 2026-07-10 interview, 2026-08-01 rejected]\nreflect: skip",
  "history: [2026-07-01 applied, 2026-08-01 withdrawn]\nfollow_up: 2026-08-05",
  "history: [2026-07-01 applied, 2026-08-01 closed]\ndeadline: 2026-08-08",
  "applied: 2026-08-01\ndeadline: 2026-08-08",  // sent, so no deadline
  "history: [2026-07-01 applied, 2026-08-05 screen]\nfollow_up: 2026-07-20",  // answered since
  "history: [2026-07-01 applied, 2026-08-30 screen]\nfollow_up: 2026-07-20",
  "history: [2026-07-01 applied, 2026-08-01 offer]\nfollow_up: 2026-08-20",
  "status: saved\nfollow_up: 2026-08-20", "status: saved\ndeadline: 2026-08-01",
  "status: saved\ndeadline: 2026-08-06\napplied: 2026-08-01",
])
func `what is put off, planned, recent or over gives no step`(lines: String) async {
  #expect(await steps(["a": lines]) == [])
}

@Test func `feedback put off, a rest week and a reached goal give no step`()
  async
{
  let goal = "---\nmeasure: applications\nper: week\n"
  let others = [
    "feedback/f.md":
      "---\napplication: \"[[a]]\"\nreceived: 2026-08-01\nread_when_ready: true\n---\n",
    "goals/rest.md": goal + "target: 9\nrest: 2026-W32\n---\n",
    "goals/reached.md": goal + "target: 1\n---\n",
    "goals/no number.md": goal + "---\n",
    "goals/to come.md": goal + "target: 9\nfrom: 2026-08-10\n---\n",
  ]
  #expect(await steps(["a": "applied: 2026-08-04"], others) == [])
}

@Test func `a reflection dated today is enough for a day`() async {
  let no = ["no": "history: [2026-03-01 applied, 2026-03-09 rejected]"]
  #expect(await steps(no) == ["reflect on no"])
  let other = ["reflections/r.md": "---\napplication: \"[[x]]\"\ndate: 2026-08-07\n---\n"]
  #expect(await steps(no, other) == [])
}

@Test func `feedback is asked for within three weeks of a rejection after a talk, and only once`()
  async
{
  // 7 August - 21 days = 17 July.
  let no = "\nhistory: [2026-06-01 applied, 2026-06-10 interview, 2026-07-17 rejected]"
  let ask = "ask for feedback on a"
  #expect(await steps(["a": no]).contains(ask))
  #expect(await !steps(["a": no.replacing("07-17", with: "07-16")]).contains(ask))
  #expect(await !steps(["a": no.replacing("interview", with: "acknowledged")]).contains(ask))
  let asked = ["feedback/f.md": "---\napplication: \"[[a]]\"\nstatus: no reply\n---\n"]
  #expect(await !steps(["a": no], asked).contains(ask))
}

@Test func `on low days the company suggested is not a recruiter and not someone seen today`()
  async
{
  let recruiter = ["people/Al.md": "---\nrole: Recruiter\n---\n"]
  #expect(await steps([:], low.merging(recruiter) { $1 }) == [])
  #expect(await steps([:], low.merging(ann) { $1 }) == ["company of Ann"])
  let today = ["days/2026-08-07.md": "---\nwith: \"[[Ann]]\"\n---\n"]
  #expect(await steps([:], low.merging(ann) { $1 }.merging(today) { $1 }) == [])
}

extension UpcomingEvent {
  fileprivate var isDeadline: Bool { if case .deadline = kind { true } else { false } }
}

@Test(arguments: [
  "status: saved\ndeadline: 2026-08-07", "history: [2026-08-09 applied]",
])
func `a saved posting with a deadline or a planned day gives only one step`(lines: String)
  async
{
  #expect(await steps(["saved": lines]).count == 1)
}

@Test func `a short list has one step per note, the most urgent one`() async {
  let notes = [
    "task":
      "history: [2026-07-01 applied, 2026-07-20 assessment, 2026-08-12 interview]\ndeadline: 2026-08-08",
    "no": "history: [2026-06-01 applied, 2026-06-10 interview, 2026-08-01 rejected]",
  ]
  #expect(
    await steps(notes) == [
      "prepare task", "prepare task by", "reflect on no", "ask for feedback on no",
    ])
  #expect(await steps(notes, mostUrgentPerNote: true) == ["prepare task by", "reflect on no"])
}

@Test func `nothing is suggested about an unclear application except what its status means`() async
{
  let notes = [
    "dead": "status: Dead\nfollow_up: 2026-08-01\ndeadline: 2026-08-09",
    "planned": "status: Dead\nhistory: [2026-07-01 applied, 2026-08-09 interview]",
  ]
  // Until the planned day, the history counts and the status does not.
  #expect(await steps(notes) == ["prepare planned", "explain dead"])
  #expect(await steps(["saved": "status: saved"]) == ["apply to saved"])
}

@Test func `no one gets ready for a receipt`() async {
  #expect(await steps(["a": "history: [2026-08-01 applied, 2026-08-09 acknowledged]"]) == [])
  #expect(
    await steps(["a": "history: [2026-08-01 applied, 2026-08-09 screen]"]) == ["prepare a"])
}

@Test func `after 90 days of silence no one is asked for news, and all of them are one step`() async
{
  let notes = [
    "a": "history: [2026-05-01 applied, 2026-05-09 screen]",
    "b": "history: [2026-05-01 applied, 2026-05-08 screen]",
    "c": "history: [2026-05-01 applied, 2026-05-08 interview]",
    "never answered": "applied: 2026-05-01",
    "never": "follow_up: Never\nhistory: [2026-05-01 applied, 2026-05-08 screen]",
    "recent, never": "follow_up: never\nhistory: [2026-07-01 applied, 2026-07-08 screen]",
    "later": "follow_up: 2026-09-01\nhistory: [2026-05-01 applied, 2026-05-08 screen]",
  ]
  #expect(await steps(notes) == ["ask a", "settle c, b"])
  let found = await insights(notes).openApplications
  #expect(Set(found.longSilent.map(\.application.company)) == ["b", "c", "never answered"])
  #expect(found.underWay.count == 4)
}

@Test func `nothing is advised about what may not be an application, except to say what it is`()
  async
{
  let place = [
    "Places/Elm.md":
      "---\ncompany: Elm\napplied: 2026-07-01\nfollow_up: 2026-08-01\nhistory: [2026-08-09 interview]\n---\n"
  ]
  #expect(await steps([:], place) == ["explain Elm"])
}
