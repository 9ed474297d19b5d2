import Exchange
import Journal
import Markdown
import Templates
import Testing
import TextKit

// What a row states that is not certain: it is written as it was typed, or listed.

/// The notes that an import creates, without the keys that have no value.
private func created(
  _ text: String, as path: String = "a.csv", companions: [ImportedFile] = []
) async throws -> [String] {
  let journal = await journal([:])
  let template = SourceFile(
    path: "templates/application.md", bytes: Template.notes["application"] ?? [])
  return try await plan([(path, text)], companions: companions).entries.compactMap { entry in
    guard case .create = entry.verdict, let application = entry.application else { return nil }
    var differing: [String] = []
    let note = try ImportedNote(
      entry, of: application, from: template, in: journal, among: [], hasSettings: true,
      reportingTo: &differing)
    let source = try #require(note, "\(application.company) cannot be written: \(differing)").source
    return String(decoding: source.bytes, as: UTF8.self)
      .split(separator: "\n").filter { $0 != "---" && ($0 == "history:" || !$0.hasSuffix(":")) }
      .joined(separator: "\n")
  }
}

@Test func `words that mean more than a stage are written so that they still mean it`() async throws
{
  let statuses = [
    "Offer declined", "Declined offer", "Offer rejected", "Interview scheduled",
    "Invited to interview", "Eingeladen", "Einladung", "Rejected 3/25/2026", "Rejected after final",
    "Withdrawn after offer", "Interview 2026-03-20", "Take-home", "On hold",
  ]
  for status in statuses {
    for day in ["2026-03-02", ""] {
      #expect(
        try await created("Company,Role,Status,Applied\nA,R,\(status),\(day)\n").count == 1,
        "\(status)")
    }
  }
  #expect(
    try await created("Company,Status,Applied\nA,Offer declined,2026-03-02\n") == [
      "company: A\nstatus: declined\nhistory:\n  - 2026-03-02 applied\n  - offer declined"
    ])
  #expect(
    try await created("Company,Role,Status\nA,R,Interview scheduled\n") == [
      "company: A\nrole: R\nstatus: acknowledged\nhistory:\n  - invited to interview"
    ])
}

@Test func `a status that is not understood stays as it was typed`() async throws {
  let text = "Company,Role,Status,Applied\nA,R,reeejected,2026-03-02\nB,R,❌,\nC,R,Yes,\n"
  #expect(
    try await imported(text) == [
      "2 new: A - R, unclear, 2026-03-02 ?Status", "3 new: B - R, unclear ?Status",
      "4 new: C - R, unclear ?Status",
    ])
  #expect(
    try await created(text) == [
      "company: A\nrole: R\nstatus: reeejected\nhistory:\n  - 2026-03-02 applied",
      "company: B\nrole: R\nstatus: ❌\nhistory:", "company: C\nrole: R\nstatus: \"Yes\"\nhistory:",
    ])
}

@Test func `the day of an unknown status is listed, and the status stays`() async throws {
  let text =
    "Job Title,Company Name,Applied Date,Status,Status Date,Archived\nSRE,A,2026-03-10,ONLINE ASSESSMENT,2026-03-05,false\nSRE,B,2026-03-10,Hmm,2026-03-15,false\n"
  #expect(
    try await imported(text) == [
      "2 new: A - SRE, assessment, 2026-03-10 !history",
      "3 new: B - SRE, unclear, 2026-03-10, 2026-03-15 ? ?history ?Status",
    ])
}

@Test func `a day beside a status that says not sent, or nothing, is listed`() async throws {
  #expect(
    try await imported(
      "Company,Role,Status,Applied\nA,R,To apply,2026-03-02\nB,R,Not applied,2026-03-02\n") == [
        "2 new: A - R, saved !Applied", "3 new: B - R, saved !Applied",
      ])
  #expect(
    try await imported(
      "Firma;Stelle;Status;Datum\nA;R;;02.03.2026\nB;R;Hmm;02.03.2026\nC;R;beworben;13.03.2026\n")
      == [
        "2 new: A - R, saved !Datum", "3 new: B - R, unclear ?Status !Datum",
        "4 new: C - R, applied, 2026-03-13",
      ])
}

@Test func `what was put away there, and was sent, may have ended`() async throws {
  let simplify =
    "Job Title,Company Name,Applied Date,Status,Status Date,Archived\nDev,A,2026-03-01,APPLIED,2026-03-01,true\nDev,B,2026-03-01,INTERVIEWING,2026-03-09,true\nDev,C,2026-03-01,REJECTED,2026-03-09,true\nDev,D,N/A,SAVED,2026-03-09,true\n"
  #expect(
    try await imported(simplify) == [
      "2 new: A - Dev, unclear, 2026-03-01 ?Archived",
      "3 new: B - Dev, unclear, 2026-03-01, 2026-03-09 interview ?Archived",
      "4 new: C - Dev, rejected, 2026-03-01, 2026-03-09 rejected", "5 new: D - Dev, not pursued",
    ])
  #expect(
    try await created(simplify)[1]
      == "company: B\nrole: Dev\nstatus: archived\nhistory:\n  - 2026-03-01 applied\n  - 2026-03-09 interview\nimported_from: Simplify"
  )
  #expect(
    try await created(
      "company_name,role,statusName,excitement,applied_at,archived_at\nA,R,interviewing,4,2026-03-02T10:00:00Z,2026-04-01T10:00:00Z\n"
    ) == [
      "company: A\nrole: R\nstatus: archived\nhistory:\n  - 2026-03-02 applied\n  - interview\nimported_from: Teal"
    ])
}

@Test func `a year that the row does not give is a guess, and is not written`() async throws {
  let text = "Company,Role,Status,Applied\nA,R,1st interview scheduled 3/20,3/14/2026\n"
  #expect(
    try await imported(text) == [
      "2 new: A - R, interview, 2026-03-14, 2026-03-20 interview ?Status"
    ])
  #expect(
    try await created(text) == [
      "company: A\nrole: R\nstatus: 1st interview scheduled 3/20\nhistory:\napplied: 2026-03-14"
    ])
  #expect(
    try await imported("Company,Role,Status,Applied\nA,R,Interview 3/20/26,3/14/2026\n") == [
      "2 new: A - R, interview, 2026-03-14, 2026-03-20 interview"
    ])
}

@Test func `days in the order of the file are written as notes have them`() async throws {
  #expect(
    try await created(
      "Company,Role,Status,Applied,Last contact,Interview date\nA,R,applied,3/14/2026,4/5/2026,4/2/2026\n"
    ) == [
      "company: A\nrole: R\nstatus: interview\nhistory:\n  - 2026-03-14 applied\n  - 2026-04-02 interview\nlast_contact: 2026-04-05"
    ])
}

// MARK: Columns

@Test func `a second column of one meaning is listed`() async throws {
  #expect(
    try await imported(
      "Company,Company Name,Role,Status,Status,Date,Date Applied\nA,B,R,Applied,Rejected,2026-01-01,2026-02-02\nC,C,R,Applied,Applied,2026-02-02,2026-02-02\n"
    ) == [
      "2 new: A - R, applied, 2026-02-02 !Status !Company Name !Date",
      "3 new: C - R, applied, 2026-02-02",
    ])
  #expect(
    try await imported("Company,Status,Result,Applied\nA,Interview,Rejected,2026-03-02\n") == [
      "2 new: A - ?, rejected, 2026-03-02"
    ])
}

@Test func `the end of a range of days is listed`() async throws {
  #expect(
    try await imported(
      "Company,Role,Status,Applied\nA,R,Applied,\"March 2, 2026 → March 5, 2026\"\n") == [
        "2 new: A - R, applied, 2026-03-02 ?Applied"
      ])
}

@Test func `columns that the user filled in are listed as left out`() async throws {
  #expect(
    try await table(
      "company_name,role,statusName,excitement\nA,R,applied,4\n")?.unknownColumns == ["excitement"])
  #expect(
    try await table("Employer,Job Title,List,Date Saved\nA,R,Applied,2026-01-10\n")?.unknownColumns
      == ["Date Saved"])
}

@Test func `the names of Notion's pages are the roles if the companies have a column`() async throws
{
  let path = "Jobs 0f1e2d3c4b5a69788796a5b4c3d2e1f0_all.csv"
  let page = { (company: String, text: String) in
    ImportedFile(
      path: "Dev \(company).md", bytes: Array("# Dev\n\nCompany: \(company)\n\n\(text)\n".utf8))
  }
  let text = "Name,Company,Status\nDev,A,Applied\nDev,B,Applied\n"
  let entries = try await plan(
    [(path, text)], companions: [page("A", "Of A."), page("B", "Of B.")]
  ).entries
  #expect(entries.map(\.application?.role) == ["Dev", "Dev"])
  #expect(entries.map(\.record.text) == ["Of A.", "Of B."])
  #expect(
    try await imported("Name,Position,Status\nAcme,Dev,Applied\n", as: path) == [
      "2 new: Acme - Dev, applied"
    ])
}

// MARK: Files

@Test func `rows above the header are left out`() async throws {
  let read = try await table("My search 2026,,\n,,\nCompany,Role,Status\nA,R,Applied\n")
  #expect(read?.records.map(\.line) == [4])
  #expect(read?.remarks.map(\.line) == [1])
}

@Test func `a wrong byte in UTF-8 is named, and the rest is read`() async throws {
  let bytes = Array("Company,Role\nMüller,Köchin\nCaf".utf8) + [0xE9] + Array(",Cook\n".utf8)
  let vocabulary = Vocabulary(settings: Settings(), on: Day(number: 0))
  let tables = try ImportedTable.all(
    in: ImportedFile(path: "a.csv", bytes: bytes), ImportedTable.Choices(), vocabulary)
  #expect(tables.first?.encoding == .utf8)
  #expect(tables.first?.damagedLines == [3])
  let names = tables.first?.records.map { RecordReading($0, vocabulary).application?.company }
  #expect(names == ["Müller", "Café"])
}

@Test func `a company with a dash and without a role is written`() async throws {
  #expect(
    try await created("Company,Role,Status\nAcme - Berlin,,Applied\n") == [
      "company: Acme - Berlin\nstatus: applied\nhistory:"
    ])
}

@Test func `a PDF document, UTF-32 and broken TOML are refused`() {
  #expect(obstacle([0xFF, 0xFE, 0, 0, 65, 0, 0, 0]) == .notText(.binary(line: 1)))
  #expect(obstacle("%PDF-1.4\n1 0 obj\n") == .notText(.document))
  #expect(
    obstacle("---\napplied_at = 2026-05-01\n[job\ncompany = \"x\"\n---\n")
      == .noTable(.invalidTOML(line: 3)))
}

@Test func `what ply has without a day is listed`() async throws {
  let text = """
    ---
    applied_at = 2026-03-04
    [job]
    company = "Acme"
    team = "Core"
    [[stages]]
    deadline = 2026-03-10
    name = "Exercise"
    stage_type = "Technical"
    [[stages]]
    name = "Team"
    stage_type = "TeamMatching"
    ---
    """
  let entry = try await plan([("a.md", text)]).entries[0]
  #expect(entry.application?.history.events.last?.day == Day(iso: "2026-03-10"))
  let read = try ImportedTable.all(
    in: ImportedFile(path: "a.md", bytes: Array(text.utf8)), ImportedTable.Choices(),
    Vocabulary(settings: Settings(), on: Day(number: 0))
  ).first
  #expect(read?.remarks.map(\.line) == [6, 10])
  #expect(read?.unknownColumns == ["team"])
}

/// What is left out of a table of career-ops with one row, and of the log beside it.
private func remarks(onRow row: String, withLog log: String) throws -> [String] {
  let table =
    "| # | Date | Company | Role | Score | Status | Report |\n|---|---|---|---|---|---|---|\n| \(row) |\n"
  let read = try ImportedTable.all(
    in: ImportedFile(
      path: "a.md", bytes: Array(table.utf8),
      companions: [ImportedFile(path: "status-log.tsv", bytes: Array(log.utf8))]),
    ImportedTable.Choices(), Vocabulary(settings: Settings(), on: Day(number: 0))
  ).first
  return read?.remarks.map(\.text) ?? []
}

@Test func `a line of the log of career-ops without a row is listed`() throws {
  let remarks = try remarks(
    onRow: "3 | 2026-04-12 | A | R | 4 | Interview | x",
    withLog:
      "number\tdate\tfrom\tto\n3\t2026-04-13\tEvaluated\tApplied\n9\t2026-04-13\tEvaluated\tApplied\n"
  )
  #expect(
    remarks == [
      "status-log.tsv:3: left out, because no row of the table has its number"
    ])
}

@Test func `a file of joblog may begin with a remark and have other lines`() async throws {
  let text = "# my log\nBolt: Engineer (2026-03-02) <Applied>\nnonsense\nCrisp: QA (2026-03-03)\n"
  #expect(
    try await imported(text, as: "log.txt") == [
      "2 new: Bolt - Engineer, applied, 2026-03-02", "4 new: Crisp - QA, saved !date",
    ])
}

@Test func `headings of a posting are below its own`() async throws {
  let entries = try await plan([
    (
      "a.csv",
      "Company,Role,Status,Job Description\nA,R,saved,\"<h1>Us</h1><p>We bake.</p>\"\nB,R,saved,\"# Us\nWe bake.\"\n"
    )
  ]).entries
  #expect(
    entries.map(\.record.text) == [
      "## Posting\n\n### Us\n\nWe bake.", "## Posting\n\n### Us\nWe bake.",
    ])
}

// MARK: What is known already

@Test func `a row that can be about two applications is about neither`() async throws {
  let rows =
    "Company,Role,Status,Applied\nAcme,Cook,Applied,2026-03-02\nAcme,Cook,Interview,\nAcme,Cook,Applied,2026-06-01\n"
  #expect(
    try await imported(rows) == [
      "2 new: Acme - Cook, applied, 2026-03-02", "3 unclear: 2 or 4",
      "4 new: Acme - Cook, applied, 2026-06-01",
    ])
  let notes = [
    "applications/A.md":
      "---\ncompany: Acme\nrole: Cook\nstatus: applied\napplied: 2026-03-02\n---\n",
    "applications/B.md":
      "---\ncompany: Acme\nrole: Cook\nstatus: applied\napplied: 2026-06-01\n---\n",
  ]
  #expect(
    try await imported(rows, into: notes) == ["2 known: A", "3 unclear: A or B", "4 known: B"])
  // Two days of sending fit a note without one, so it is that of neither.
  #expect(
    try await imported(
      rows,
      into: ["applications/A.md": "---\ncompany: Acme\nrole: Cook\nstatus: saved\n---\n"]) == [
        "2 new: Acme - Cook, applied, 2026-03-02", "3 unclear: A or 2",
        "4 new: Acme - Cook, applied, 2026-06-01",
      ])
}

@Test func `text that a note lacks is shown and added`() async throws {
  let note =
    "---\ncompany: Acme\nrole: Cook\nstatus: applied\n---\n\nFirst\nwords.\n\n## Posting\n\nBake.\n"
  let path = "applications/Acme.md"
  let rows =
    "Company,Role,Status,Notes\nAcme,Cook,applied,\"first words\n\nFirst words.\n\nStatus: rejected\"\nAcme,Cook,applied,more\n"
  let entries = try await plan([("a.csv", rows)], into: [path: note])
  #expect(
    entries.lines == [
      "2 known: Acme, +text first words | Status: rejected", "7 known: Acme, +text more",
    ])
  let application = try #require(entries.entries[0].application)
  let source = SourceFile(path: path, text: note)
  let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-08-07")!)
  let update = try ImportUpdate(
    application, entries.entries[0].record.paragraphs, in: source, vocabulary, hasSettings: true)
  let text = String(decoding: update.source.bytes, as: UTF8.self)
  #expect(
    text
      == note.replacing(
        "\n\n## Posting", with: "\n\nfirst words\n\nStatus: rejected\n\n## Posting"))
  #expect(
    try await imported(
      "Company,Role,Status,Notes\nA,R,applied,one\nA,R,applied,two\n") == [
        "2 new: A - R, applied", "3 repeats 2, +text two",
      ])
}

// MARK: What is not lost

@Test func `a status with a day of sending that is ahead stays as it was typed`() async throws {
  let text =
    "Company,Role,Status,Applied\nKit,Dev,Applied,3/4/2027\nLee,Dev,Rejected,2027-03-04\nMo,Dev,Interview,2027-03-14\n"
  let read = try await plan([("a.csv", text)], ImportedTable.Choices(order: .monthFirst)).entries
  #expect(read.map(\.statusAhead) == ["Applied", "Rejected", "Interview"])
  #expect(read.map { $0.problems.map(\.effect) } == [[.kept], [.kept], [.kept]])
  #expect(
    try await created(text.replacing("3/4/2027", with: "2027-03-04")) == [
      "company: Kit\nrole: Dev\nstatus: Applied\nhistory:\napplied: 2027-03-04",
      "company: Lee\nrole: Dev\nstatus: Rejected\nhistory:\napplied: 2027-03-04",
      "company: Mo\nrole: Dev\nstatus: Interview\nhistory:\napplied: 2027-03-14",
    ])
}

@Test func `the status of Teal is the name in its object, also without a column for it`()
  async throws
{
  let text = #"""
    status,company_name,role,url,applied_at,created_at,posted_at,archived_at,follow_up_at
    "{""id"":4,""name"":""interviewing""}",Acme,R,,2026-03-04T23:30:00Z,2026-03-01T00:00:00Z,,,
    "{""id"":7,""name"":""not_selected""}",Beta,R,,2026-03-02T00:00:00Z,2026-03-01T00:00:00Z,,,
    "{""id"":9,""name"":""blorping""}",Cat,R,,2026-03-02T00:00:00Z,2026-03-01T00:00:00Z,,,
    not json,Dog,R,,,2026-03-01T00:00:00Z,,,
    """#
  #expect(
    try await imported(text) == [
      "2 new: Acme - R, interview, 2026-03-04", "3 new: Beta - R, rejected, 2026-03-02",
      "4 new: Cat - R, unclear, 2026-03-02 ?status", "5 new: Dog - R, unclear ?status",
    ])
  #expect(try await table(text)?.format.name == "teal")
}

@Test func `numbers and mail addresses beside a name are left out, unless they are asked for`()
  async throws
{
  let text =
    "Company,Role,Status,Contact,Recruiter\nAcme,R,applied,\"Jo Weber, jo@acme.example, +49 171 5551234\",Kim <kim@x.example>\nBeta,R,applied,(0171) 555-1234,Ann 2026-03-04\n"
  let entries = try await plan([("a.csv", text)]).entries
  #expect(
    entries.map { $0.application?.contacts.map(\.displayText) } == [
      ["Jo Weber", "Kim"], ["Ann 2026-03-04"],
    ])
  #expect(
    try await table(text)?.personalColumns == [
      "Contact (only numbers and mail addresses in it)",
      "Recruiter (only numbers and mail addresses in it)",
    ])
  let all = try await plan([("a.csv", text)], ImportedTable.Choices(included: ["Contact"])).entries
  #expect(all[0].application?.contacts.map(\.displayText).joined().contains("5551234") == true)
}

@Test func `a stage that is not known stays with its day, and is unclear`() async throws {
  let ply =
    "---\n[job]\ncompany = \"Acme\"\ntitle = \"Dev\"\n[[stages]]\nstage_type = \"Weird\"\nstart_time = 2026-03-09\n---\n"
  #expect(
    try await imported(ply, as: "a.md") == [
      "1 new: Acme - Dev, unclear, 2026-03-09 ? ?history"
    ])
  #expect(
    try await created(ply, as: "a.md") == [
      "company: Acme\nrole: Dev\nhistory:\n  - 2026-03-09 Weird\nimported_from: ply"
    ])
  #expect(
    try await created(
      "Company,Role,Status,history\nAcme,Dev,Hmm,\"2026-03-04 applied\n2026-03-09 Wobble\"\n") == [
        "company: Acme\nrole: Dev\nstatus: Hmm\nhistory:\n  - 2026-03-04 applied\n  - 2026-03-09 Wobble"
      ])
}

@Test func `two rows of a file with different addresses are two applications`() async throws {
  let rows =
    "Company,Role,Applied,Url\nAcme,R,2026-03-02,https://x.example/1\nAcme,R,2026-03-02,https://x.example/2\nAcme,R,2026-03-02,http://www.x.example/1/?utm_source=a\nAcme,R,2026-03-02,\n"
  #expect(
    try await imported(rows) == [
      "2 new: Acme - R, applied, 2026-03-02", "3 new: Acme - R, applied, 2026-03-02",
      "4 repeats 2, url https://x.example/1 (http://www.x.example/1/?utm_source=a)",
      "5 unclear: 2 or 3",
    ])
}

@Test func `a time of day stays, unless it is one in UTC`() async throws {
  let ply = { (time: String) in
    "---\napplied_at = 2026-03-01\n[job]\ncompany = \"Acme\"\ntitle = \"Dev\"\n[[stages]]\nstage_type = \"Onsite\"\nstart_time = \(time)\n---\n"
  }
  for (text, time) in [
    ("2026-03-12T14:30:00", "14:30"), ("2026-03-12T14:30:00+01:00", "14:30"),
    ("2026-03-12T14:30:00Z", nil), ("2026-03-12T14:30:00.000+00:00", nil), ("2026-03-12", nil),
  ] {
    let events = try await onlyApplication(ply(text), as: "a.md")?.history.events
    #expect(events?.last?.time == time, "\(text)")
    #expect(events?.last?.day == Day(iso: "2026-03-12"), "\(text)")
  }
  let huntr =
    "title,companyName,listName,lastMovedAt,boardName\nDev,Acme,Interview,2026-03-04T10:00:00.000Z,B\n"
  #expect(try await onlyApplication(huntr)?.history.events.map(\.time) == [nil])
  let table = "Company,Role,Status,Interview date\nAcme,Dev,Interview,2026-03-04T10:00:00Z\n"
  #expect(try await onlyApplication(table)?.history.events.last?.time == nil)
}

@Test func `dates of all columns show which comes first, the day or the month`() async throws {
  let simplify =
    "Job Title,Company Name,Applied Date,Status,Status Date,Archived\nDev,Fox,03/01/2026,ACCEPTED,03/25/2026,false\n"
  #expect(
    try await imported(simplify) == [
      "2 new: Fox - Dev, accepted, 2026-03-01, 2026-03-25 accepted"
    ])
  #expect(
    try await imported("Company,Role,Applied,Noticed\nA,R,05/03/2026,\nB,R,05/04/2026,13/02/2026\n")
      == ["2 new: A - R, applied, 2026-03-05", "3 new: B - R, applied, 2026-04-05"])
  // A column that is not imported never forbids an import.
  #expect(
    try await imported("Company,Role,Applied,Noticed\nA,R,25/03/2026,2/13/2026\n")
      == ["2 new: A - R, applied, 2026-03-25"])
}

@Test func `a broken line of the log of career-ops is listed`() throws {
  let remarks = try remarks(
    onRow: "1 | 2026-04-12 | A | R | 4 | Applied | x",
    withLog:
      "number\tdate\tfrom\tto\n1\t2026-04-13\tEvaluated\tApplied\n1 2026-04-14 Applied Interview\n\n1\t2026-04-15\tApplied\n"
  )
  #expect(
    remarks.map { String($0.prefix(32)) } == [
      "status-log.tsv:3: left out, beca", "status-log.tsv:5: left out, beca",
    ])
}

@Test(arguments: [
  "CON", "NUL", "COM1", "con.txt", "README", "TEMPLATE", "Acme (conflicted copy)",
  "acme.sync-conflict-20260530-082925-P6YVRP6", "Acme - Berlin",
])
func `a company whose name no file may have is written without a role`(company: String)
  async throws
{
  let notes = try await created("Company,Role,Status\n\(company),,Applied\n")
  #expect(notes.count == 1 && notes[0].hasPrefix("company: \(company)\n"))
}

@Test func `a row with an interview and a last contact is written`() async throws {
  #expect(
    try await created(
      "Company,Role,Status,Applied,Last Contact,interviews\nAcme,Dev,Interview,2026-07-01,2026-08-01,2026-07-20\n"
    ) == [
      "company: Acme\nrole: Dev\nstatus: interview\nhistory:\n  - 2026-07-01 applied\n  - 2026-07-20 interview\nlast_contact: 2026-08-01"
    ])
}

@Test func `a template with a heading for the posting has it once`() async throws {
  let journal = await journal([:])
  let template = SourceFile(
    path: "templates/application.md",
    text: "---\ncompany:\nrole:\nstatus:\n---\n\n## Posting\n\n## Later\n\nx\n")
  let entry = try await plan([
    ("a.csv", "Company,Role,Status,Notes,Job description\nA,R,applied,mine,They bake.\n")
  ]).entries[0]
  var differing: [String] = []
  let note = try ImportedNote(
    entry, of: try #require(entry.application), from: template, in: journal, among: [],
    hasSettings: true, reportingTo: &differing)
  let text = String(decoding: try #require(note).source.bytes, as: UTF8.self)
  #expect(
    text.hasSuffix("---\n\nmine\n\n## Posting\n\nThey bake.\n\n## Later\n\nx\n"), "\(text)")
}

@Test func `a company with only a status is an application`() async throws {
  #expect(
    try await imported("Company,Role,Status\nCat,,Not started\nDog,,\n") == [
      "2 new: Cat - ?, saved", "3 skipped: it has only a company",
    ])
}

@Test func `Markdown has addresses in brackets, dashes around fields, and items without fields`()
  async throws
{
  #expect(
    try await onlyApplication(
      "| Company | Role | Link |\n|--|--|--|\n| A | R | <https://x.example/1> |\n", as: "a.md")?.url
      == "https://x.example/1")
  let entry = try await plan([
    ("a.md", "---\ncompany: A\nrole: R\nstatus: applied\n---\nMy words.\n")
  ]).entries[0]
  #expect(entry.record.text == "My words.")
  let text = "# All\n- Acme — Dev — applied 2026-03-04\n\n## Beta\n- Status: applied\n- [ ] call\n"
  let read = try ImportedTable.all(
    in: ImportedFile(path: "a.md", bytes: Array(text.utf8)), ImportedTable.Choices(),
    Vocabulary(settings: Settings(), on: Day(number: 0)))
  #expect(read.first?.records.map(\.line) == [4])
  #expect(read.first?.remarks.map(\.line) == [2])
}
