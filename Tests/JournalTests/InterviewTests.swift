import Diagnostics
import Journal
import Testing

private let acme = "---\ncompany: Acme\nrole: Engineer\napplied: 2026-03-02\n---\n"

/// A journal with one application and notes about interviews with it.
private func acmeJournal(
  _ interviews: [String: String], acme: String = acme, today: String = "2026-08-07",
  others: [String: String] = [:]
) async -> Journal {
  var files = ["applications/Acme - Engineer.md": acme]
  for (name, text) in interviews { files["interviews/\(name).md"] = text }
  return await journal(files.merging(others) { $1 }, today: today)
}

private func note(_ fields: String = "", _ body: String = "", on day: String = "2026-03-18")
  -> String
{
  "---\napplication: \"[[Acme - Engineer]]\"\ndate: \(day)\n\(fields)\n---\n\(body)"
}

private func events(_ journal: Journal) -> [String] {
  (journal.applications.first?.history.events ?? []).map { event in
    [event.day.map { "\($0)" } ?? "-", event.milestone?.word ?? "none", event.label]
      .compactMap(\.self).joined(separator: " ") + (event.isPlanned ? " planned" : "")
  }
}

private func ids(_ journal: Journal) -> [String] { journal.diagnostics.map(\.message.id.rawValue) }

@Test func `a note about an interview is an event of its application`() async {
  let all = await acmeJournal(["a": note("round: interview (system design)")])
  #expect(events(all) == ["2026-03-02 applied", "2026-03-18 interview system design"])
  #expect(all.applications[0].stage == .interview)
  #expect(all.applications[0].answer?.delay == 16)
  #expect(ids(all) == [])
}

@Test(arguments: [
  // The history has it, with its words, and another word for the round.
  "history:\n  - 2026-03-02 applied\n  - 2026-03-18 interview (system design)",
  "history:\n  - 2026-03-02 applied\n  - 2026-03-18 screen",
  "applied: 2026-03-02\nstatus: interview",
])
func `an interview that the application has too is counted once`(lines: String) async {
  let all = await acmeJournal(
    ["a": note("round: interview")], acme: "---\ncompany: Acme\nrole: Engineer\n\(lines)\n---\n")
  #expect(all.applications[0].history.events.count { $0.day == Day(iso: "2026-03-18") } == 1)
  #expect(all.applications[0].history.milestones.count { $0.milestone.isAppointment } == 1)
}

@Test func `an end without a day stays the end`() async {
  let acme = "---\ncompany: Acme\nrole: Engineer\napplied: 2026-03-02\nstatus: rejected\n---\n"
  let all = await acmeJournal(
    ["a": note("round: screen"), "b": note("round: final", on: "2026-04-02")], acme: acme)
  #expect(all.applications[0].outcome == .rejected)
  #expect(all.applications[0].stage == .final)
}

@Test func `without a round, the history of that day gives the stage`() async {
  let acme =
    "---\ncompany: Acme\nrole: Engineer\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-18 screen\n---\n"
  let all = await acmeJournal(["a": note()], acme: acme)
  #expect(all.stage(of: all.interviews[0]) == .screen)
  #expect(ids(all) == [])
}

@Test func `without any stage it is a conversation, and check asks which`() async {
  let all = await acmeJournal(["a": note("round: works council")])
  #expect(all.stage(of: all.interviews[0]) == nil)
  #expect(events(all) == ["2026-03-02 applied", "2026-03-18 none works council"])
  #expect(all.applications[0].stage == .applied)
  #expect(all.applications[0].lastActivity == Day(iso: "2026-03-18"))
  #expect(ids(all) == ["interview-event"])
}

@Test func `an interview of a later day is planned`() async {
  let all = await acmeJournal(["a": note("round: final", on: "2026-08-12")])
  #expect(events(all) == ["2026-03-02 applied", "2026-08-12 final planned"])
  #expect(all.applications[0].stage == .applied)
  #expect(all.interviews.isEmpty)
  #expect(all.notes.count == 2)
}

@Test func `an interview with a saved application makes it under way, with a warning`() async {
  let saved = "---\ncompany: Acme\nrole: Engineer\nstatus: saved\n---\n"
  let all = await acmeJournal(["a": note("round: screen")], acme: saved)
  #expect(all.applications[0].isOpen)
  #expect(all.applications[0].stage == .screen)
  #expect(ids(all) == ["interview-event"])
  #expect(all.diagnostics[0].severity == .warning)
}

@Test func `an interview with an application that does not exist names the link`() async {
  let text = "---\napplication: \"[[Bolt]]\"\ndate: 2026-03-18\nround: screen\n---\n"
  let all = await acmeJournal(["a": text])
  #expect(ids(all) == ["unknown-link"])
  #expect(all.interviews.count == 1)
  #expect(events(all) == ["2026-03-02 applied"])
}

@Test func `two notes of one day are one conversation`() async {
  let all = await acmeJournal(["a": note("round: screen"), "b": note("round: screen")])
  #expect(events(all) == ["2026-03-02 applied", "2026-03-18 screen"])
  #expect(ids(all) == ["interview-event"])
  #expect(all.diagnostics[0].path == "interviews/b.md")
}

@Test func `a private interview lends no words to its application`() async {
  let all = await acmeJournal(["a": note("round: interview (secret)\nprivate: true")])
  #expect(events(all) == ["2026-03-02 applied", "2026-03-18 interview"])
}

private func interview(_ body: String, _ fields: String = "round: screen") async -> Interview? {
  await acmeJournal(
    ["a": note(fields, body)], others: ["stories/The Sunday.md": "---\nshows: calm\n---\n"]
  ).interviews.first
}

@Test(arguments: [
  "- Q: What broke?\n  A: A date. — landed\n- Q: And Android?\n- next time: more dates\n- said: 68,000\n- they: \"by 21 August\"",
  "- **Q:** What broke?\n- A: A date. – landed\n- Q: And Android?\n\nProse between them.\n\nnext time: more dates\n\nSaid: 68,000\n\nthey: by 21 August",
  "## Questions\n\n- What broke?\n  - A date. — landed\n- And Android?\n\n## Next time\n\n- more dates\n\n## What they said\n\n- by 21 August\n\n## Else\n\n- said: 68,000",
  "Q: What broke?\nA: A date. — landed\nQ: And Android?\nnext time: more dates\nsaid: 68,000\nthey: “by 21 August”",
])
func `the items of an interview are read in each form`(body: String) async throws {
  let read = try #require(await interview(body))
  #expect(read.questions.map(\.text) == ["What broke?", "And Android?"])
  #expect(read.questions.map(\.answer) == ["A date.", nil])
  #expect(read.questions.map(\.hasLanded) == [true, nil])
  #expect(read.lessons == ["more dates"])
  #expect(read.said == ["68,000"])
  #expect(read.remarks.map(\.text) == ["by 21 August"])
  #expect(read.promisedDay == Day(iso: "2026-08-21"))
}

@Test(arguments: [
  ("— landed", true), ("– did not land", false), ("- didn't land", false), ("-- landed.", true),
])
func `how an answer went is read at its end`(typed: String, hasLanded: Bool) async throws {
  let read = try #require(await interview("- Q: Why us? \(typed)\n- Q: Where?\n  A: Here \(typed)"))
  #expect(read.questions.map(\.hasLanded) == [hasLanded, hasLanded])
  #expect(read.questions.map(\.text) == ["Why us?", "Where?"])
  #expect(read.questions[1].answer == "Here")
}

@Test func `prose, quotes and code are not items`() async throws {
  let body = "It went well. Q and A.\n\n> Q: not mine\n\n```\nQ: code\n```\n\nAt 10:30 they came.\n"
  let read = try #require(await interview(body))
  #expect(read.questions.isEmpty)
  #expect(read.remarks.isEmpty)
}

@Test func `questions without answers, and two hundred of them, are read`() async throws {
  let body = (1...200).map { "- Q: Number \($0)?" }.joined(separator: "\n")
  let read = try #require(await interview(body + "\n- Q:\n- Q: —\n"))
  #expect(read.questions.count == 200)
  #expect(read.questions.allSatisfy { $0.answer == nil })
  #expect(read.questions[199].line == 205)
}

@Test func `a story linked under two names is one story`() async {
  let body =
    "- Q: a?\n  A: [[The Sunday]]\n- Q: b?\n  A: [[stories/The Sunday|the one with the date]]\n- Q: c?\n  A: [[Nowhere]]"
  let all = await acmeJournal(
    ["a": note("round: screen", body)], others: ["stories/The Sunday.md": "---\nshows: calm\n---\n"]
  )
  let read = all.interviews[0]
  let stories = read.questions.flatMap(\.links).compactMap { all.story($0, from: read.info) }
  #expect(stories.count == 2)
  #expect(stories[0] === stories[1])
  #expect(read.questions[1].answer == "the one with the date")
  #expect(ids(all) == [])
}

@Test func `a link into the folder of stories has to lead to one`() async {
  let all = await acmeJournal(["a": note("round: screen", "- Q: a?\n  A: [[stories/Nowhere]]")])
  #expect(ids(all) == ["unknown-link"])
}

@Test(arguments: [
  ("by 21 August", "2026-08-21"), ("\"by Friday the 27th of March\"", "2026-03-27"),
  ("an answer by 2026-04-01, or so", "2026-04-01"), ("within 2 weeks", nil), ("soon", nil),
  ("by Friday", nil), ("before 3 January", "2027-01-03"),
  ("by Friday the 27th", "2026-03-27"), ("by the 27th", "2026-03-27"),
  ("by the 3rd", "2026-04-03"), ("by Monday the 27th", nil),
  ("they meet on 25 March, an answer by 27 March", "2026-03-27"),
  ("a decision by 27 March, the first day would be 1 July", "2026-03-27"),
  ("I hear back by 27 March", "2026-03-27"), ("I should reply by 27 March", nil),
  ("you will hear from us by 27 March", "2026-03-27"),
  ("they let me know on 27 March and it starts on 1 July", "2026-03-27"),
  // Days of something else.
  ("I should send papers by 27 March", nil), ("the team meets on 27 March", nil),
  ("the last round is on 27 March, and they decide the week after", nil),
  ("final round on the 27th", nil), ("send references by 27 March", nil),
])
func `the day in what they said is read`(said: String, day: String?) async throws {
  let read = try #require(await interview("- they: \(said)"))
  #expect(read.promisedDay == day.flatMap { Day(iso: $0) })
}

@Test func `a line states whether a lesson was kept, and adds none`() async throws {
  let body =
    "- Ask what comes next. — kept: yes\n- Numbers first (kept: no)\n- next time: breathe\n- Draw it [kept:: yes]\n- they kept: everything"
  let read = try #require(await interview(body))
  #expect(read.lessons == ["breathe"])
  #expect(read.keptLessons.map(\.text) == ["Ask what comes next.", "Numbers first", "Draw it"])
  #expect(read.keptLessons.map(\.isKept) == [true, false, true])
}

// MARK: Folders of other people

@Test(arguments: [
  ("interviews/Maria.md", "type: interview\nparticipant: Maria\nround: 2"),
  ("stories/The fox.md", "type: story\ngenre: fable"),
  ("Notes/talk.md", "type: interview\nwith: Ann"), ("Notes/s.md", "type: story\ntitle: A fox"),
])
func `without settings, interviews and stories of other people are not notes`(
  path: String, fields: String
) async {
  let all = await journal([path: "---\n\(fields)\n---\nText\n"], hasSettings: false)
  #expect(all.notes.isEmpty)
  #expect(ids(all) == ["not-a-note"])
}

@Test func `without settings, the field of the kind confirms it`() async {
  let all = await journal(
    [
      "a.md": acme,
      "i.md": "---\ntype: interview\napplication: Acme\ndate: 2026-03-18\nround: screen\n---\n",
      "s.md": "---\ntype: story\nshows: calm\n---\n",
    ], hasSettings: false)
  #expect(all.interviews.count == 1)
  #expect(all.stories.count == 1)
}

@Test func `a text alone in a folder of interviews is left out`() async {
  let all = await acmeJournal(["recording": "Speaker 1: Hello.\n"])
  #expect(all.interviews.isEmpty)
  #expect(ids(all) == ["not-a-note"])
}

@Test(arguments: [("offer", "2026-08-20"), ("interview", nil)])
func `answer_by is theirs, and of an offer the user's`(status: String, deadline: String?) async {
  let acme = "---\ncompany: Acme\nrole: Engineer\nstatus: \(status)\nanswer by: 2026-08-20\n---\n"
  let all = await acmeJournal([:], acme: acme)
  #expect(all.applications[0].answerBy == Day(iso: "2026-08-20"))
  #expect(all.applications[0].deadline == deadline.flatMap { Day(iso: $0) })
}

@Test(arguments: [
  ("#", "The fox"), ("# Situation", "The fox"), ("# A better name", "A better name"),
])
func `a story is called by its heading, unless that is one of its parts`(
  heading: String, title: String
) async {
  let all = await acmeJournal([:], others: ["stories/The fox.md": "\(heading)\n\nIt ran.\n"])
  #expect(all.stories.map(\.title) == [title])
}

@Test(arguments: [
  ("2026-08-06 Acme", "- Q: Why?\n  A: So.\n"), ("Acme", "---\ndate: 2026-08-06\n---\n- Q: Why?\n"),
])
func `a file of a day in the folder is reported if its application is missing`(
  name: String, text: String
)
  async
{
  let all = await acmeJournal([name: text])
  #expect(all.interviews.isEmpty)
  #expect(ids(all) == ["missing-field"])
}

@Test func `a note of a day to come that says how it went is reported`() async {
  let ahead = await acmeJournal(["a": note("round: final\nwent: 3", on: "2026-08-20")])
  #expect(ids(ahead) == ["interview-event"])
  #expect(ahead.diagnostics[0].message.text.contains("its day is still to come"))
  // What was prepared for it is not how it went.
  let prepared = await acmeJournal([
    "a": note("round: final", "- Q: Why?\n  A: So.\n- next time: breathe\n", on: "2026-08-20")
  ])
  #expect(ids(prepared) == [])
}

@Test func `a note that is only begun is not a conversation after the end`() async {
  let ended =
    "---\ncompany: Acme\nrole: Engineer\nhistory: [2026-03-02 applied, 2026-03-20 rejected]\n---\n"
  let begun = await acmeJournal(
    ["a": note("round: screen", "- Q:\n", on: "2026-08-05")], acme: ended)
  #expect(events(begun) == ["2026-03-02 applied", "2026-03-20 rejected"])
  let written = await acmeJournal(
    ["a": note("round: screen", "- Q: Why?\n", on: "2026-08-05")], acme: ended)
  #expect(written.applications[0].lastActivity == Day(iso: "2026-08-05"))
}

@Test func `an interview without a round leaves a saved application saved, and is reported so`()
  async
{
  let saved = "---\ncompany: Acme\nrole: Engineer\nstatus: saved\n---\n"
  let all = await acmeJournal(["a": note()], acme: saved)
  #expect(all.diagnostics.allSatisfy { !$0.message.text.contains("under way") })
}
