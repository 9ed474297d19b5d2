import Exchange
import Foundation
import Insights
import Journal
import Testing
import TextKit

private let acme = """
  ---
  company: Acme
  role: Engineer
  channel: referral
  contacts: ["[[Dana Reyes]]", Lee Ott]
  history:
    - 2026-07-01 applied
    - 2026-07-10 screen (phone) — with Dana, "warm"
    - 2026-08-12 14:30 interview
  follow_up: 2026-08-20
  ---
  """
private let dana = "---\nrole: mentor\nevery: 2w\nlast_contact: 2026-08-01\n---\n"

@Test func `a table has a row for each application, with its history one event a line`()
  async throws
{
  let csv = try #require(
    await export(
      "csv",
      [
        "applications/a.md": acme,
        "applications/b.md": "---\ncompany: \"=1+1\"\nrole: R\nstatus: not pursued\n---\n",
        "applications/c.md": "---\ncompany: Secret\nrole: R\nstatus: applied\nprivate: true\n---\n",
        "applications/d.md": "---\ncompany: Fenn\nrole: R\nstatus: blorp\n---\n",
      ]))
  #expect(csv.count == 3 && csv.privateCount == 1)
  #expect(!csv.text.contains("Secret"))
  let lines = csv.text.components(separatedBy: "\r\n")
  #expect(lines[0].hasPrefix("company,role,status,applied,history,"))
  #expect(
    lines[1].hasPrefix(
      "Acme,Engineer,screen,2026-07-01,\"2026-07-01 applied\n2026-07-10 screen (phone) — with Dana, \"\"warm\"\"\n2026-08-12 14:30 interview\","
    ), "\(lines[1])")
  #expect(lines[1].contains("Dana Reyes; Lee Ott"))
  #expect(lines[2].hasPrefix("'=1+1,R,not pursued,"))
  #expect(lines[3].hasPrefix("Fenn,R,blorp,"))
}

@Test func `a calendar has what is ahead, with the time of day`() async throws {
  let ics = try #require(
    await export("ics", ["applications/a.md": acme, "people/Dana Reyes.md": dana]))
  #expect(ics.count == 3)
  for line in [
    "DTSTART:20260812T143000", "SUMMARY:Interview: Acme - Engineer",
    "DTSTART;VALUE=DATE:20260820", "SUMMARY:Ask how it stands with Acme - Engineer",
    "DTSTART;VALUE=DATE:20260815", "SUMMARY:Talk to Dana Reyes", "DTSTAMP:20260812T000000Z",
  ] {
    #expect(ics.text.contains("\r\n\(line)\r\n"), "\(line)")
  }
  #expect(!ics.text.contains("20260710"))
}

@Test func `an entry of a calendar keeps its name when its day changes, and no two have the same`()
  async throws
{
  func ids(_ lines: String) async throws -> [String] {
    let note = "---\ncompany: Acme\nrole: R\nhistory:\n  - 2026-07-01 applied\n\(lines)---\n"
    return try #require(await export("ics", ["applications/a.md": note])).text
      .components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
  }
  let one = try await ids("  - 2026-08-12 interview\n")
  #expect(try await ids("  - 2026-08-19 interview\n") == one)
  let two = try await ids("  - 2026-08-12 interview\n  - 2026-08-14 interview\n")
  #expect(two.first == one.first && Set(two).count == 2)
}

@Test func `an entry of a calendar keeps its name when others have passed`() async throws {
  let note = """
    ---
    company: Acme
    role: R
    history:
      - 2026-07-01 applied
      - 2026-07-10 interview
      - 2026-08-12 interview
      - 2026-08-14 interview
    ---
    """
  func id(ofDay day: String, today: String) async -> String? {
    let insights = await Insights(journal(["applications/a.md": note], today: today))
    let text = ExportFormat.all.first { $0.name == "ics" }?.export(insights).text ?? ""
    return text.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("DATE:\(day)") }?
      .components(separatedBy: "\r\n").first { $0.hasPrefix("UID:") }
  }
  let first = await id(ofDay: "20260814", today: "2026-07-02")
  #expect(first != nil)
  for today in ["2026-08-07", "2026-08-13", "2026-08-14"] {
    #expect(await id(ofDay: "20260814", today: today) == first, "\(today)")
  }
}

@Test func `a calendar has planned talks, and the time in a note about an interview`() async throws
{
  let ics = try #require(
    await export(
      "ics",
      [
        "applications/a.md": "---\ncompany: Acme\nrole: R\nhistory: [2026-07-01 applied]\n---\n",
        "interviews/i.md":
          "---\napplication: \"[[a]]\"\nround: interview\ndate: 2026-08-20 14:00\n---\n",
        "people/Bo.md":
          "---\nrole: mentor\nhistory:\n  - 2026-07-30 coffee\n  - 2026-08-09 10:00 call, about the CV\n---\n",
      ])
  ).text
  #expect(ics.contains("DTSTART:20260820T140000\r\nDURATION:PT1H\r\nSUMMARY:Interview: Acme - R"))
  #expect(ics.contains("DTSTART:20260809T100000\r\nDURATION:PT1H\r\nSUMMARY:Talk to Bo\r\n"))
  #expect(ics.contains("DESCRIPTION:call\\, about the CV"))
  #expect(!ics.contains("20260730"))
}

@Test func `the JSON does not even count notes about values, and has the time of a talk`()
  async throws
{
  let json = try #require(
    await export(
      "json",
      [
        "people/Bo.md": "---\nhistory:\n  - 2026-08-09 10:00 call\n---\n",
        "values/v.md": "---\ndate: 2026-08-01\n---\nQuiet.\n",
      ]))
  #expect(json.privateCount == 0)
  guard case .json(let value) = json.content else { return }
  #expect(value.compact.contains("\"time\":\"10:00\""))
  #expect(!value.compact.contains("Quiet"))
}

@Test func `a calendar for others has no names and no words`() async throws {
  let secret =
    "---\ncompany: Secret\nrole: R\nprivate: true\nhistory: [2026-07-01 applied, 2026-08-13 screen]\n---\n"
  let files = [
    "applications/a.md": acme, "applications/secret.md": secret, "people/Dana Reyes.md": dana,
  ]
  let shared = try #require(await export("ics", files, isRedacted: true))
  #expect(shared.text.contains("SUMMARY:Conversation\r\n"))
  #expect(shared.count == 4)
  for word in ["Acme", "Dana", "Engineer", "Secret", "interview"] {
    #expect(!shared.text.contains(word), "\(word)")
  }
  let own = try #require(await export("ics", files))
  #expect(own.count == 3 && own.privateCount == 1 && !own.text.contains("Secret"))
}

@Test(arguments: [
  "Büro für Öffentlichkeitsarbeit und Übersetzungen aller Art, Zweigstelle; Groß\\Klein",
  "株式会社東京国際コミュニケーションズ・ホールディングス・グループ本社人事部",
  String(repeating: "e\u{301}\u{302}", count: 60), String(repeating: "👩‍👩‍👧‍👦", count: 12),
])
func `a long line is divided between characters, at 75 bytes`(company: String) async throws {
  let note =
    "---\ncompany: '\(company)'\nrole: R\nhistory: [2026-07-01 applied, 2026-08-12 interview]\n---\n"
  let ics = try #require(await export("ics", ["applications/a.md": note])).text
  let lines = ics.components(separatedBy: "\r\n")
  #expect(lines.allSatisfy { $0.utf8.count <= 75 })
  #expect(!ics.replacing("\r\n", with: "").contains { $0.isNewline })
  let whole = ics.replacing("\r\n ", with: "")
  let escaped = company.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
    .replacing(",", with: "\\,")
  #expect(whole.contains("SUMMARY:Interview: \(escaped) - R\r\n"))
}

@Test func `an address book has people and the contacts of open applications, each once`()
  async throws
{
  let vcf = try #require(
    await export(
      "vcf",
      [
        "applications/a.md": acme, "people/Dana Reyes.md": dana,
        "applications/b.md":
          "---\ncompany: Bolt\nrole: R\nstatus: applied\ncontacts: [lee ott]\n---\n",
        "applications/c.md":
          "---\ncompany: Old\nrole: R\nstatus: rejected\ncontacts: [Uma Fox]\n---\n",
        "people/Hidden.md": "---\nprivate: true\n---\n",
        "applications/e.md":
          "---\ncompany: Elm\nrole: R\nstatus: applied\ncontacts: [\"[[Hidden]]\"]\n---\n",
      ]))
  #expect(vcf.count == 2 && vcf.privateCount == 1)
  #expect(vcf.text.contains("FN:Dana Reyes\r\nN:Reyes;Dana;;;\r\nORG:Acme\r\nROLE:mentor\r\n"))
  #expect(vcf.text.contains("FN:Lee Ott\r\nN:Ott;Lee;;;\r\nORG:Acme\r\nNOTE:Bolt\r\n"))
  #expect(!vcf.text.contains("Uma") && !vcf.text.contains("Hidden"))
}

@Test func `both pictures have the edges of the flow, whatever a channel is called`() async throws {
  let note = "---\ncompany: A\nrole: R\nchannel: 'job [board], \"x\"'\nstatus: rejected\n---\n"
  let files = ["applications/a.md": note, "applications/b.md": note.replacing(": A", with: ": B")]
  let sankey = try #require(await export("sankeymatic", files))
  #expect(sankey.count == 2)
  #expect(
    sankey.text.components(separatedBy: "\n").contains("job (board), \"x\" [2] sent"),
    "\(sankey.text)")
  let mermaid = try #require(await export("mermaid", files))
  #expect(mermaid.text.contains("\nsankey-beta\n\n"))
  #expect(mermaid.text.contains("\n\"job [board], \"\"x\"\"\",\"sent\",2\n"), "\(mermaid.text)")
}

@Test func `the name of a private note is in no export, wherever another note has it`() async throws
{
  let files = [
    "applications/a.md":
      "---\ncompany: Acme\nrole: Baker\nchannel: Secret\nhistory:\n  - 2026-03-02 applied (asked Ann Hidden)\n  - 2099-03-09 interview — with [[people/Ann Hidden|her]] about Secret, not about Secretary or Bo Kernel\n---\n",
    "applications/s.md": "---\ncompany: Secret\nrole: R\nstatus: rejected\nprivate: true\n---\n",
    "days/2026-03-07.md":
      "---\ndate: 2026-03-07\nefforts: [\"met [[Ann Hidden]] at the fair\"]\n---\n",
    "people/Ann Hidden.md": "---\nname: Ann Hidden\nprivate: true\n---\n",
    "people/Bo Kern.md": "---\nname: Bo Kern\nprivate: true\n---\n",
  ]
  for format in ["json", "csv", "ics"] {
    let exported = try #require(await export(format, files))
    let text =
      switch exported.content {
      case .text(let text): text.replacing("\r\n ", with: "")
      case .json(let json): "\(json)"
      }
    #expect(
      !text.contains("Ann Hidden") && !text.contains("her]]") && !text.contains("about Secret,"))
    // A name within a longer word is another word.
    #expect(text.contains("Secretary") && text.contains("Bo Kernel"))
    // A word that is a value by itself stays: it is a channel here.
    if format != "ics" { #expect(text.contains("Secret\"") || text.contains(",Secret,")) }
  }
}

@Test func `every note that is not private is in the JSON, without the names of private ones`()
  async throws
{
  let files = [
    "applications/a.md": acme,
    "applications/s.md": "---\ncompany: Secret\nrole: R\nstatus: rejected\nprivate: true\n---\n",
    "reflections/r.md": "---\napplication: \"[[s]]\"\nlessons: [ask first]\n---\n",
    "people/Dana Reyes.md": dana, "wins/w.md": "---\ndate: 2026-08-01\n---\nA call.\n",
  ]
  let json = try #require(await export("json", files))
  #expect(json.count == 4 && json.privateCount == 1)
  guard case .json(.object(let values)) = json.content else {
    Issue.record("not JSON")
    return
  }
  #expect(Set(values.keys).isSuperset(of: ["version", "today", "applications", "people", "days"]))
  guard case .list(let reflections)? = values["reflections"],
    case .object(let reflection)? = reflections.first
  else {
    Issue.record("no reflection")
    return
  }
  if case .null? = reflection["application"] {} else { Issue.record("a private name is shown") }
}

@Test func `no file of one format is taken for one of another`() async throws {
  let files = ["applications/a.md": acme, "people/Dana Reyes.md": dana]
  for format in ExportFormat.all where format.name != "json" {
    let text = try #require(await export(format.name, files)).text
    #expect(text.hasPrefix(format.mark), "\(format.name)")
    #expect(ExportFormat.all.count { text.hasPrefix($0.mark) } == 1, "\(format.name)")
  }
}

@Test func `a cell that begins like a guarded formula gets a guard of its own`() async throws {
  let note = { (company: String) in "---\ncompany: \"\(company)\"\nrole: R\nstatus: applied\n---\n"
  }
  for company in ["=1+1", "'=1+1", "''=1+1", "'tis", " =x"] {
    let csv = try #require(await export("csv", ["applications/a.md": note(company)])).text
    let entry = try await plan([("e.csv", csv)]).entries[0]
    #expect(entry.application?.company == company.trimmed, "\(company)")
    // No spreadsheet calculates a cell that begins with a quote.
    #expect(!csv.contains("\r\n="), "\(company)")
  }
}

@Test func `a calendar has the day by which they answer`() async throws {
  let note = { (day: String, status: String) in
    "---\ncompany: Acme\nrole: R\nhistory: [2026-07-01 applied, 2026-07-20 \(status)]\nanswer_by: \(day)\n---\n"
  }
  func lines(_ note: String, isRedacted: Bool = false) async throws -> [String] {
    try #require(await export("ics", ["applications/a.md": note], isRedacted: isRedacted)).text
      .components(separatedBy: "\r\n")
  }
  let first = try await lines(note("2026-08-20", "interview"))
  #expect(first.contains("SUMMARY:Answer expected by today: Acme - R"))
  #expect(first.contains("DTSTART;VALUE=DATE:20260820"))
  let moved = try await lines(note("2026-08-25", "interview"))
  #expect(first.first { $0.hasPrefix("UID:") } == moved.first { $0.hasPrefix("UID:") })
  let shared = try await lines(note("2026-08-20", "interview"), isRedacted: true)
  #expect(shared.contains("SUMMARY:Reminder") && !shared.joined().contains("Acme"))
  // That of an offer is the deadline, and of one that ended there is none.
  let offer = try await lines(note("2026-08-20", "offer"))
  #expect(offer.filter { $0.hasPrefix("SUMMARY:") } == ["SUMMARY:Answer the offer of Acme - R"])
  #expect(try await lines(note("2026-08-20", "rejected")).allSatisfy { !$0.hasPrefix("SUMMARY:") })
}

@Test func `an entry of a calendar keeps its name when its file gets another one`() async throws {
  func ids(_ files: [String: String]) async throws -> [String] {
    try #require(await export("ics", files)).text.components(separatedBy: "\r\n")
      .filter { $0.hasPrefix("UID:") }
  }
  let first =
    "---\ncompany: Acme\nrole: R\nhistory: [2026-07-01 applied, 2026-08-12 interview]\n---\n"
  let second =
    "---\ncompany: ACME\nrole: R\nhistory: [2026-07-09 applied, 2026-08-13 interview]\n---\n"
  let third =
    "---\ncompany: Acme\nrole: R\nhistory: [2026-07-09 applied, 2026-08-14 interview]\n---\n"
  let one = try await ids(["applications/a.md": first])
  #expect(try await ids(["applications/z.md": first]) == one)
  // Another one of the same company, role and day is another entry, and does not change the first one.
  let all = try await ids([
    "applications/z.md": first, "applications/b.md": second, "applications/c.md": third,
  ])
  #expect(all.count == 3 && Set(all).count == 3 && all[0] == one[0])
}
