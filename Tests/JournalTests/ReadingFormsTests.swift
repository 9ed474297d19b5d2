import Diagnostics
import Journal
import Testing

private func read(_ lines: String, body: String = "") async -> (
  events: [String], end: String, ids: [String]
) {
  let (application, diagnostics) = await application(lines, body: body)
  return (
    (application?.history.events ?? []).map {
      "\($0.day?.description ?? "?") \($0.milestone?.word ?? "-")"
        + ($0.isPlanned ? " planned" : "")
    },
    (application?.isUnclear ?? true ? "unclear " : "") + (application?.stage.rawValue ?? "")
      + (application?.outcome.map { " " + $0.rawValue } ?? ""),
    diagnostics.filter { !$0.message.id.isForVerbose }.map(\.message.id.rawValue)
  )
}

@Test(arguments: ["Sam", "Dom", "Mo", "Mar", "Jun"])
func `a name that is also short for a weekday or a month is a person`(name: String) async {
  for item in ["2026-06-08 interview with \(name)", "interview with \(name) 2026-06-08"] {
    let read = await read("history: [2026-06-01 applied, \(item)]")
    #expect(read.events == ["2026-06-01 applied", "2026-06-08 interview"], "\(item)")
    #expect(read.ids == [], "\(item)")
  }
  let status = await read("applied: 2026-06-01\nstatus: Interview with \(name)")
  #expect(status.end == "interview")
  let dated = await read("applied: 2026-06-01\nstatus: Interview with \(name) 2026-06-08")
  #expect(dated.events == ["2026-06-01 applied", "2026-06-08 interview"])
}

@Test func `a weekday that is not a name may be ahead`() async {
  for status in ["Interview on Mo", "Interview with Friday"] {
    #expect(await read("applied: 2026-06-01\nstatus: \(status)").end == "unclear applied")
  }
  #expect(await read("applied: 2026-06-01\nstatus: Interview on Friday").end == "acknowledged")
}

@Test(arguments: [
  ("I said no to the offer", "offer declined"), ("I turned down the offer", "offer declined"),
  ("Ich habe das Angebot abgelehnt", "offer declined"),
  ("They said no to me after offer", "offer rejected"), ("They said no to me", "applied rejected"),
  ("Turned down after final round", "final rejected"), ("no after phone screen", "screen rejected"),
  ("Nie przyjęto", "applied rejected"), ("Não contratado", "applied rejected"),
  ("no contratada", "applied rejected"), ("pas embauché", "applied rejected"),
  ("已拒绝", "applied rejected"), ("turned down after offer", "unclear saved"),
  ("lost interest after interview", "unclear saved"),
])
func `more words for an end are understood`(status: String, end: String) async {
  #expect(await read("status: \(status)").end == end)
}

@Test func `a word that can be either decision is a rejection with a question`() async {
  #expect(await read("status: 已拒绝").ids.contains("declined-by-whom"))
  let withOffer = await read("status: 已拒绝\nhistory: [2026-06-01 applied, 2026-06-20 offer]")
  #expect(withOffer.end == "offer declined")
}

@Test(arguments: [
  "2026-06-08 - 2026-06-12: take-home", "2026-06-08 – 2026-06-12 take-home",
  "2026-06-08 to 2026-06-12 take-home", "2026-06-08 bis 2026-06-12: take-home",
])
func `a range of days is an event on its first day`(item: String) async throws {
  let lines = "history: [2026-06-01 applied, \"\(item)\"]"
  let read = await read(lines)
  #expect(read.events == ["2026-06-01 applied", "2026-06-08 assessment"])
  #expect(read.ids == [])
  let event = try #require(await application(lines).0?.history.events.last)
  #expect(event.label == "until 2026-06-12")
}

@Test func `a task with the days of the Tasks plugin is one event`() async {
  let read = await read(
    "applied: 2026-06-01",
    body: """
      ## Timeline
      - [x] Phone screen 📅 2026-06-08 ✅ 2026-06-09
      - [x] Take-home ⏳ 2026-06-10 📅 2026-06-12 🔁 every day
      - [x] 2026-06-15 interview ✅ 2026-06-16
      - [ ] Final round 📅 2026-12-02 ⏫
      - [ ] Offer 📅 2026-06-20
      """)
  #expect(
    read.events == [
      "2026-06-01 applied", "2026-06-09 screen", "2026-06-12 assessment", "2026-06-15 interview",
      "2026-12-02 final planned",
    ])
}

@Test func `a result keeps the day of its item`() async {
  let read = await read("history: [2026-06-01 applied, {date: 2026-06-20, result: rejected}]")
  #expect(read.events == ["2026-06-01 applied", "2026-06-20 rejected"])
}

@Test func `a direction mark beside a date changes nothing`() async {
  let read = await read(
    "applied: \u{200E}2026-06-01\u{200E}\nhistory: [\"\u{202A}2026-06-08\u{202C} interview\", \"\u{200F}June 20, 2026 rejected\"]"
  )
  #expect(read.events == ["2026-06-01 applied", "2026-06-08 interview", "2026-06-20 rejected"])
  #expect(read.ids == [])
}

@Test func `the asterisks of a bold name are not a part of it`() async {
  let journal = await journal([
    "applications/a.md": "---\ncompany: \"**Acme**\"\nrole: \"**Engineer**\"\n---\n",
    "applications/b.md": "**Company:** Bolt\n**Role:** **Lead** developer\n**Status:** applied\n",
  ])
  #expect(journal.applications.map(\.company) == ["Acme", "Bolt"])
  #expect(journal.applications.map(\.role) == ["Engineer", "Lead developer"])
}

@Test func `several statuses do not claim that the application is saved`() async throws {
  let (_, diagnostics) = await application("applied: 2026-06-01\nstatus: [applied, rejected]")
  let problem = try #require(diagnostics.first { $0.message.id == .severalStatuses })
  #expect(!problem.message.text.contains("saved"))
}

@Test(arguments: [
  ("```\ncode", 6), ("text\n~~~~\n~~~\n- 2026-06-20 rejected", 7), ("```a\n```\n```b\n", 8),
  // An indented fence is one as well.
  ("  ```\ncode", 6), ("- item\n\n ~~~\ncode", 8),
])
func `a block of code that is never closed is reported`(body: String, line: Int) async throws {
  let (_, diagnostics) = await application("applied: 2026-06-01", body: body)
  let problem = try #require(diagnostics.first { $0.message.id == .unclosedCode })
  // The front matter has five lines.
  #expect(problem.position.line == line)
}

@Test func `no field in a text with unclosed code is read, and it is reported`() async throws {
  let journal = await journal([
    "applications/a.md": "Company: Acme\nRole: Engineer\nStatus: applied\n\n```\ncode\n",
    "b.md": "---\ncompany: Bolt\napplied: 2026-06-01\n---\nStatus: rejected\n\n```\ncode\n",
    "c.md": "# Of another matter\n\n```\ncode\n",
  ])
  #expect(journal.applications.map(\.company) == ["Bolt"])
  #expect(journal.applications.first?.history.outcome == nil)
  let reported = journal.diagnostics.filter { $0.message.id == .unclosedCode }
  #expect(reported.map(\.path) == ["applications/a.md", "b.md"])
  #expect(reported.allSatisfy { $0.severity == .error })
}

@Test(arguments: [
  "```\ncode\n```", "~~~\n```\n~~~", "```` a\n```\n````", "``` a `b`", "- a\n  ```\n\nb",
])
func `other code is not reported`(body: String) async {
  let read = await read("applied: 2026-06-01", body: body)
  #expect(!read.ids.contains("unclosed-code"))
}

@Test(arguments: [
  "> ```\n> code\n\ntext", "- ```\n  code\n\ntext", "    ```\n", "`~~~`", "a ``` b",
])
func `code that ends with its quote or its list is closed`(body: String) async {
  let (_, diagnostics) = await application("applied: 2026-06-01", body: body)
  #expect(diagnostics.allSatisfy { $0.message.id != .unclosedCode })
}

@Test func `bold text is plain in every text field`() async throws {
  let (application, _) = await application(
    "seniority: '**Senior**'\nindustry: '**Food**'\nlocation: '**Fen** town'\nskills: ['**Bread**', Rye]"
  )
  let found = try #require(application)
  #expect(found.seniority == "Senior" && found.industry == "Food" && found.location == "Fen town")
  #expect(found.skills == ["Bread", "Rye"])
}

@Test(arguments: ["relocation", "contract", "employee", "workspace"])
func `a key that is a word of its own is not corrected`(key: String) async {
  let (_, diagnostics) = await application("applied: 2026-06-01\n\(key): yes")
  #expect(diagnostics.isEmpty)
}
