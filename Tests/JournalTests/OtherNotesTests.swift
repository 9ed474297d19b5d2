import Diagnostics
import Testing

@testable import Journal

@Test(arguments: [
  "company: Bolt\nstatus: submitted\ntotal: 450\napplied: 2026-05-01",
  "mentee: Sam\ncompany: Globex\nrole: Engineer\nstatus: applied\napplied: 2026-05-01",
  "company: Bank\npayer: me\nstatus: applied\napplied: 2026-05-01",
  "company: Bank\nborrower: me\nrole: main\nstatus: rejected\napplied: 2026-05-01",
  "company: Initech\nticket: 4711\nurl: https://initech.example/t/1\nstatus: rejected",
  "company: Initech\nvendor: Initech\nurl: https://initech.example/t/1\nstatus: rejected",
  "company: SwiftConf\nconference: SwiftConf\nrole: speaker\nstatus: submitted\nsubmitted: 2026-05-01",
  "company: Globex\nKreditnehmer: ich\nrole: x\nstatus: Absage\napplied: 2026-05-01",
])
func `notes about something else do not count as applications`(fields: String) async {
  let journal = await journal(["a.md": "---\n\(fields)\n---\n"], hasSettings: false)
  #expect(journal.applications.isEmpty)
}

@Test func `an application of someone else is reported`() async {
  let text = "---\nmentee: Sam\ncompany: Globex\nrole: Eng\napplied: 2026-05-01\n---\n"
  let journal = await journal(["a.md": text], hasSettings: false)
  #expect(journal.nearApplications.count == 1)
}

@Test(arguments: [
  "company - Dash\nrole - Baker\napplied - 2026-05-01", "company = Eq\nrole = Baker",
])
func `lines with another sign than a colon are reported`(lines: String) async {
  for text in ["---\n\(lines)\n---\n", lines + "\n"] {
    let journal = await journal(["applications/a.md": text])
    #expect(journal.diagnostics.contains { $0.message.text.contains("is not read as a field") })
  }
}

@Test(arguments: [
  "| Private | yes |\n|---|---|\n", "Text\n\n| Private | yes |\n",
  "| Field | Value |\n|---|---|\n| Private | Yes |\n", "| privat | ja |\n|---|---|\n",
])
func `a row of a table makes a note private`(body: String) async throws {
  let (application, _) = await application("status: applied", body: body)
  #expect(try #require(application).info.isPrivate)
}

@Test(arguments: ["| Private | Public |\n|---|---|\n", "| Private | no |\n|---|---|\n"])
func `a table with the word private makes no note private`(body: String) async throws {
  let (application, _) = await application("status: applied", body: body)
  #expect(try !#require(application).info.isPrivate)
}

@Test func `the plain file is the first of several copies`() async {
  let text = "---\ncompany: Acme\nrole: Baker\nstatus: applied\napplied: 2026-05-01\n---\n"
  let names = ["Acme (Robin's iPhone)", "Acme-conflict", "Acme", "Acme 2"]
  let journal = await journal(
    Dictionary(uniqueKeysWithValues: names.map { ("applications/\($0).md", text) }))
  let found = journal.diagnostics.filter { $0.message.id == .duplicateApplication }
  #expect(found.count == 3)
  #expect(found.allSatisfy { $0.message.text.contains("'applications/Acme.md'") })
}
