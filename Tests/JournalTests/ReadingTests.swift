import Diagnostics
import Journal
import Markdown
import Testing

@Test func `a note's kind comes from its type, else its folder, else its keys`() async {
  let files = [
    "anywhere/typed.md": "---\ntype: job-application\ncompany: A\nrole: R\n---\n",
    "applications/by folder.md": "---\ncompany: B\nrole: R\n---\n",
    "by keys.md": "---\nEmployer: C\nrole: R\nSalary Range: 10\n---\n",
    "People/contact.md": "---\ncompany: D\ntitle: CTO\n---\n",
    "applications/other type.md": "---\ntype: recipe\ncompany: E\nstatus: x\n---\n",
    "plain.md": "# Just a page\n",
  ]
  let own = await journal(files)
  #expect(own.applications.map(\.company) == ["A", "B"])
  #expect(own.people.count == 1)
  let vault = await journal(files, hasSettings: false)
  #expect(vault.applications.map(\.company) == ["A"])
  #expect(vault.people.isEmpty)
}

@Test func `an ordinary vault contains no application`() async {
  let journal = await journal(
    [
      "a.md": "---\ntitle: Garden\nstatus: seedling\ntags: [x]\n---\n",
      "b.md": "---\ntitle: EIP\nstatus: Withdrawn\nauthor: x\n---\n",
      "People/c.md": "---\ncompany: Acme\ntitle: CTO\nrole: boss\n---\n",
      "d.md": "---\nbroken: a: b\n---\n", "e.md": "no front matter",
      "crm.md": "---\ncompany: Acme\ntitle: CTO\nstate: CA\n---\n",
      "task.md": "---\ncompany:\nstatus: todo\n---\n",
      "deal.md": "---\ncompany: Acme\nstage: lead\nlist: groceries\nsent: by mail\n---\n",
      "firm.md": "---\norganization: Acme\nevents: [2020 founded]\nresponse: 42\n---\n",
    ], hasSettings: false)
  #expect(journal.noteCount == 0)
  #expect(journal.diagnostics.allSatisfy { $0.severity > .error })
}

@Test(arguments: [
  ("Employer: X", "X"), ("organisation: X", "X"), ("Company-Name: X", "X"), ("FIRM: X", "X"),
  ("company: \"[[X]]\"", "X"), ("company: [[Companies/X|The X]]", "The X"), ("company: [X]", "X"),
  ("company:\n  - X", "X"),
])
func `a company is found under every common name of the field`(
  line: String, expected: String
) async {
  let journal = await journal(["applications/a.md": "---\n\(line)\nrole: R\n---\n"])
  #expect(journal.applications.map(\.company) == [expected])
}

@Test func `onward's own name of a field comes first, then the first value that can be read`()
  async throws
{
  let both = await journal([
    "applications/a.md":
      "---\ntitle: Page title\nrole: Engineer\ncompany: A\nApplied: true\nApplied-Date: 2025-12-06\n---\n"
  ])
  let application = try #require(both.applications.first)
  #expect(application.role == "Engineer")
  #expect(application.applied == Day(iso: "2025-12-06"))
}

@Test func `an application without a company is not counted, and that is reported`() async {
  let journal = await journal(["applications/a.md": "---\nrole: R\nmood: 3\n---\n"])
  #expect(journal.applications.isEmpty)
  #expect(
    journal.diagnostics.map(\.line) == [
      "applications/a.md:1:1: error: 'company' is missing; without it this application is not counted [missing-field]"
    ])
}

@Test func `every problem of a note is reported in one run, in order`() async {
  let journal = await journal([
    "applications/a.md": """
    ---
    compnay: Acme
    applied: soon
    deadline: 3/2/2026
    status: rejectd
    ---
    """
  ])
  #expect(
    journal.diagnostics.map { "\($0.position.line) \($0.message.id.rawValue)" } == [
      "1 missing-field", "2 unknown-key", "3 invalid-date", "4 ambiguous-date", "5 unknown-status",
    ])
}

@Test func `links between notes resolve in every spelling`() async {
  var files = ["applications/Größe & Co.md": "---\ncompany: G\nrole: R\nstatus: rejected\n---\n"]
  let spellings = [
    "\"[[Größe & Co]]\"", "[[größe & co]]", "\"[[Gro\u{308}ße & Co|label]]\"",
    "\"[[applications/Größe & Co]]\"", "../applications/Größe & Co.md", "Größe & Co",
    "\"[G](../applications/Gr%C3%B6%C3%9Fe%20&%20Co.md)\"",
    "../applications/Gr%C3%B6%C3%9Fe%20&%20Co.md", "\"[G](<../applications/Größe & Co.md>)\"",
    "\"[G](../applications/Größe & Co.md#notes)\"", "\"[[Größe & Co\\\\|x]]\"",
    "\"[[my search/applications/Größe & Co]]\"",
  ]
  for (index, spelling) in spellings.enumerated() {
    files["reflections/\(index).md"] = "---\napplication: \(spelling)\n---\n"
  }
  let journal = await journal(files)
  #expect(journal.diagnostics.filter { $0.message.id == .unknownLink } == [])
  let found = journal.reflections.compactMap {
    journal.application($0.application, from: $0.info)?.company
  }
  #expect(found == Array(repeating: "G", count: spellings.count))
}

@Test func `a link to nothing, to several notes or to another kind is reported`() async {
  let journal = await journal([
    "applications/Acme.md": "---\ncompany: A\nrole: R\n---\n",
    "applications/old/Acme.md": "---\ncompany: A\nrole: Other\n---\n",
    "people/Dana.md": "---\nname: Dana\n---\n",
    "reflections/1.md": "---\napplication: \"[[Acmee]]\"\n---\n",
    "reflections/2.md": "---\napplication: \"[[Acme]]\"\n---\n",
    "reflections/3.md": "---\napplication: \"[[Dana]]\"\n---\n",
  ])
  #expect(
    journal.diagnostics.map { "\($0.path) \($0.message.id.rawValue)" } == [
      "reflections/1.md unknown-link", "reflections/2.md ambiguous-link",
      "reflections/3.md unknown-link",
    ])
  #expect(journal.diagnostics[0].message.text.contains("did you mean 'Acme'?"))
}

@Test func `a reflection's lessons and tries are found in its blocks`() async throws {
  let journal = await journal([
    "applications/a.md": "---\ncompany: A\nrole: R\nstatus: rejected\n---\n",
    "reflections/2026-03-26 a.md": """
    ---
    application: "[[a]]"
    mood: 2
    factors:
      - mine: rushed
      - "theirs: wanted backend"
      - who knows
    lessons: Read it twice.
    ---
    ## Lessons
    - Say it out loud.
    - [ ] Practise with Jo
    ### More
    - Ask for time.
    ## Next time
    - Not a lesson
    - [x] Write it down ✅ 2026-03-27
    """,
  ])
  let reflection = try #require(journal.reflections.first)
  #expect(reflection.date == Day(iso: "2026-03-26"))
  #expect(reflection.lessons == ["Read it twice.", "Say it out loud.", "Ask for time."])
  #expect(reflection.factors.map(\.side) == [.mine, .theirs, .unknown])
  #expect(reflection.tries.map(\.text) == ["Practise with Jo", "Write it down"])
  #expect(reflection.tries.map(\.doneOn) == [nil, Day(iso: "2026-03-27")])
  #expect(reflection.mood == 2)
}

@Test func `all other kinds read their main fields`() async throws {
  let journal = await journal([
    "applications/a.md": "---\ncompany: A\nrole: R\n---\n",
    "feedback/f.md":
      "---\napplication: \"[[a]]\"\nreceived: 2026-05-01\nabout: resume, fit\nread_when_ready: true\n---\n> Too long.\n",
    "wins/2026-05-02 walk.md": "# A walk\n",
    "goals/g.md":
      "---\nmeasure: applications\ntarget: 3\nper: week\nrest: [2026-W14, 2026-05-01]\n---\n",
    "people/Dana.md":
      "---\nrole: recruiter\nevery: 3w\nhistory:\n  - 2026-05-06 — call about Acme\nlast_contact: 2026-06-01\n---\n",
    "days/2026-05-03.md": "---\nmood: 4\nenergy: 2\nwith: [\"[[Dana]]\"]\n---\n",
    "profile.md": "---\nname: Nora\nroles: iOS, Release\nsearching_since: 2026-03-02\n---\n",
  ])
  #expect(journal.diagnostics == [])
  #expect(journal.noteCount == 7)
  let feedback = try #require(journal.feedback.first)
  #expect(
    (feedback.status, feedback.about, feedback.readiness) == (.received, ["resume", "fit"], .later))
  #expect(feedback.verbatim == ["Too long."])
  #expect(journal.wins.map(\.title) == ["A walk"])
  #expect(journal.wins.map(\.date) == [Day(iso: "2026-05-02")])
  let goal = try #require(journal.goals.first)
  #expect((goal.target, goal.period, goal.restWeeks.count, goal.restDays.count) == (3, .week, 1, 1))
  let person = try #require(journal.people.first)
  #expect((person.fullName, person.every?.days) == ("Dana", 21))
  #expect(person.talks.map(\.note) == ["call about Acme", nil])
  let day = try #require(journal.days.first)
  #expect((day.mood, day.energy) == (4, 2))
  #expect(journal.person(day.with.first, from: day.info)?.fullName == "Dana")
  #expect(journal.profile?.roles == ["iOS", "Release"])
}

@Test func `the same files in any order give the same journal`() async {
  let files = (0..<40).map {
    SourceFile(
      path: "applications/\($0).md",
      text: "---\ncompany: C\($0)\nrole: R\nstatus: \($0 % 2 == 0 ? "x" : "rejected")\n---\n")
  }
  let today = Day(number: 20_000)
  let one = await Journal(reading: files, settings: Settings(), hasSettings: true, on: today)
  let other = await Journal(
    reading: files.reversed(), settings: Settings(), hasSettings: true, on: today)
  #expect(one.applications.map(\.company) == other.applications.map(\.company))
  #expect(one.diagnostics == other.diagnostics)
}

@Test func `two names that differ only in how an accent is encoded are two notes`() async {
  let journal = await journal([
    "applications/caf\u{E9}.md": "---\ncompany: A\nrole: R\n---\n",
    "people/x.md": "---\nname: x\n---\n",
  ])
  let twins = [
    SourceFile(path: "applications/caf\u{E9}.md", text: "---\ncompany: A\nrole: R\n---\n"),
    SourceFile(path: "applications/cafe\u{301}.md", text: "---\ncompany: B\nrole: R\n---\n"),
  ]
  let both = await Journal(
    reading: twins, settings: Settings(), hasSettings: true, on: journal.today)
  #expect(both.applications.map(\.company).sorted() == ["A", "B"])
}

@Test func `a bare name in a list of people is a link if there is such a person`() async throws {
  let journal = await journal([
    "people/Dana.md": "---\nrole: recruiter\n---\n", "people/Jo.md": "---\nrole: friend\n---\n",
    "days/2026-03-02.md": "---\nwith: Dana, Jo, the dog\n---\n",
    "days/2026-03-03.md": "---\nwith: \"[[Dana]], [[Jo]]\"\n---\n",
  ])
  #expect(journal.diagnostics == [])
  for day in journal.days {
    let people = day.with.compactMap { journal.person($0, from: day.info)?.fullName }
    #expect(people == ["Dana", "Jo"])
  }
}

@Test func `two postings on one site are two, and a linked address is an address`() async {
  let journal = await journal([
    "applications/a.md": "---\ncompany: A\nrole: R\nurl: \"[Posting](https://a.b/1)\"\n---\n",
    "applications/b.md": "---\ncompany: B\nrole: R\nurl: https://a.b/2\n---\n",
    "applications/c.md": "---\ncompany: C\nrole: R\nurl: N/A\n---\n",
    "applications/d.md": "---\ncompany: D\nrole: R\nurl: N/A\n---\n",
  ])
  #expect(journal.applications.map(\.url) == ["https://a.b/1", "https://a.b/2", nil, nil])
  #expect(journal.diagnostics == [])
}

@Test(arguments: Vocabulary.kinds.map { $0.name })
func `the day of a note is read, whatever its kind`(kind: String) async {
  let fields = "type: \(kind)\ncompany: Acme\nrole: Engineer\napplication: Acme"
  let read = await journal([
    "a.md": "---\n\(fields)\ndate: 2 March 2026\n---\n",
    "2026-03-03 b.md": "---\n\(fields)\n---\n",
  ])
  #expect(read.notes.map { $0.info.date } == [Day(iso: "2026-03-03"), Day(iso: "2026-03-02")])
  let incomplete = await journal(["a.md": "---\n\(fields)\ncreated: soon\n---\n"])
  #expect(
    incomplete.diagnostics.filter { $0.severity == .error }.map {
      "\($0.position.line): \($0.message.text)"
    }
      == ["6: 'created' is 'soon'; expected a date like 2026-03-14"])
}
