import Diagnostics
import Testing

@testable import Journal

/// The paths of the applications and of the files that look like one, in a folder without settings.
private func found(_ files: [String: String]) async -> (counted: [String], near: [String]) {
  let journal = await journal(files, hasSettings: false)
  return (journal.applications.map(\.info.path), journal.nearApplications.map(\.path))
}

private func remedy(_ text: String) async -> String? {
  await journal(["a.md": text], hasSettings: false).diagnostics.first {
    $0.message.id == .looksLikeApplication
  }?.message.remedy
}

private let fields = "---\ncompany: Fenn\nrole: Cook\nstatus: rejected\n---\n"

@Test func `a README with the fields of an application counts without settings`() async {
  let read = await found([
    "Fenn/README.md": fields, "README.md": fields, "applications/README.md": fields,
    "applications/2026/Oak/README.md": fields,
    "Docs/README.md": "# About\n\nCompany: the employer\nRole: the title\n",
  ])
  #expect(read.counted == ["Fenn/README.md", "applications/2026/Oak/README.md"])
  #expect(read.near == [])
}

@Test func `a README below the root is among the files that were read`() async {
  let journal = await journal(
    ["a.md": fields, "Docs/README.md": "# About\n", "README.md": "# About\n"], hasSettings: false)
  #expect(journal.fileCount == 2)
  #expect(
    journal.diagnostics.filter { $0.message.id == .notANote }.map(\.path) == [
      "Docs/README.md", "README.md",
    ])
}

@Test func `a README with a timeline looks like an application beside one that counts`() async {
  let read = await found([
    "2026/Fenn/README.md": fields,
    "2026/Oak/README.md":
      "---\ncompany: Oak\nrole: Cook\n---\n## Timeline\n- 2026-03-02 applied\n",
    "Clients/Elm.md": "---\ncompany: Elm\nrole: Lead\n---\n## 2026-03-02 Lunch\n",
  ])
  #expect(read.near == ["2026/Oak/README.md"])
}

@Test(arguments: [
  "Firma: Fenn\nStelle: Köchin\nBeworben am: 02.03.2026",
  "Behörde: Amt Fenn\nStelle: Köchin\nBewerbung am: 02.03.2026\nFrist: 31.03.2026",
  "Träger: Fenn\nStelle: Köchin\nStatus: beworben",
  "Arbeitgeber: Fenn\nBerufsbezeichnung: Köchin\nabgeschickt: 02.03.2026",
  "Entreprise: Fenn\nPoste: Cuisinier\nDate de candidature: 2026-03-02",
  "Empresa: Fenn\nPuesto: Cocinero\nEstado: rechazado",
  "Azienda: Fenn\nRuolo: Cuoco\nData candidatura: 2026-03-02",
  "Empresa: Fenn\nVaga: Cozinheiro\nData da candidatura: 2026-03-02",
  "Bedrijf: Fenn\nFunctie: Kok\nSollicitatiedatum: 2026-03-02",
  "Firma: Fenn\nStanowisko: Kucharz\nData aplikacji: 2026-03-02",
  "会社: Fenn\n職種: 料理人\n応募日: 2026-03-02",
  "公司: Fenn\n职位: 厨师\n投递日期: 2026-03-02",
])
private func
  `an application with keys in another language looks like one, and the remedy makes it count`(
    lines: String
  ) async throws
{
  for text in ["---\n\(lines)\n---\n", lines + "\n"] {
    let remedy = try #require(await remedy(text), "\(lines)")
    let start = try #require(remedy.firstRange(of: "'aliases: {")?.upperBound)
    let end = try #require(remedy.firstRange(of: "}'")?.lowerBound)
    var settings = Settings()
    for pair in remedy[start..<end].split(separator: ", ") {
      let parts = pair.split(separator: ": ").map(String.init)
      settings.aliases.append((parts[0].filter { $0 != "\"" }, parts[1]))
    }
    let read = await journal(["a.md": text], settings: settings)
    #expect(read.applications.map(\.company).first?.contains("Fenn") == true, "\(remedy)")
    #expect(read.applications.first?.role != nil, "\(remedy)")
  }
}

@Test(arguments: [
  "Firma: Telekom\nBetrag: 39,95\nStatus: bezahlt\nFällig: 01.10.2026",
  "Firma: Dach Huber\nAuftrag: Dach\nStatus: Angebot erhalten\nDatum: 01.10.2026",
  "Firma: Klinikum\nPosition: Personalabteilung\nTelefon: 0123",
  "Thema: Gespräch\nFirma: Spedition", "Quelle: Oma\nStatus: getestet",
])
private func `an invoice or a contact in another language does not look like an application`(
  lines: String
) async {
  #expect(await remedy("---\n\(lines)\n---\n") == nil, "\(lines)")
}

@Test(arguments: [
  "| Company | Role | Applied | Status |\n|---|---|---|---|\n| Fenn | Cook | 2026-03-02 | rejected |\n",
  "# All\n\nText.\n\n| # | Employer | Job | Sent |\n|-|-|-|-|\n| 1 | Fenn | Cook | 2026-03-02 |\n",
  "| Firma | Stelle | Status |\n|--|--|--|\n| Fenn | Köchin | Absage |\n",
  "## Fenn\n\n|  |  |\n|--|--|\n| Employer | Fenn |\n| Job | Cook |\n| Sent | 2026-03-02 |\n",
  "Role | Sent | Employer\n---|---|---\nCook | 2026-03-02 | Fenn\n",
  "A sentence first.\n\n| Company | Fenn |\n|--|--|\n| Role | Cook |\n| Applied | 2026-03-02 |\n",
  "# Jobs\n\n## Fenn\n\n- **Company:** Fenn\n- Role: Cook\n- Status: rejected\n",
])
private func `an application in a table or below a heading looks like one`(text: String) async {
  #expect(await found(["a.md": text]).near == ["a.md"], "\(text)")
  #expect(await found(["a.md": "---\ntype: none\n---\n" + text]).near == [], "\(text)")
  // A table that lists what has notes is only an overview.
  #expect(await found(["a.md": text, "b.md": fields]).near == [], "\(text)")
}

@Test(arguments: [
  "| Name | Company | Role |\n|---|---|---|\n| Ann | Fenn | HR |\n",
  "| Company | Price |\n|---|---|\n| Fenn | 900 |\n", "Company: Fenn makes pans.\n",
  "## Posting\n\nCompany: Fenn\nRole: Cook\n",
  "> | Company | Role | Applied |\n> |---|---|---|\n> | Fenn | Cook | 2026-03-02 |\n",
])
private func `other tables and lines do not look like an application`(text: String) async {
  #expect(await found(["a.md": text]).near == [], "\(text)")
}

@Test func `a note of type none counts nowhere`() async {
  let text = fields.replacing("company:", with: "type: none\ncompany:")
  #expect(await found(["a.md": text]).counted == [])
  let read = await journal(["applications/a.md": text, "Fenn/README.md": text])
  #expect(read.notes.isEmpty && read.nearApplications.isEmpty)
  #expect(read.diagnostics.allSatisfy { $0.message.id == .notANote })
}

@Test(arguments: ["company", "\"#contact\"", "[flat, Leeds]", "invoice/2026"])
private func `a tag of other notes speaks against an application, unless there is a day of sending`(
  tag: String
) async {
  let text =
    "---\ntags: \(tag)\ncompany: Fenn\nurl: https://fenn.example\nstatus: interested\n---\n"
  #expect(await found(["a.md": text]).counted == [], "\(tag)")
  let sent = text.replacing("status: interested", with: "applied: 2026-03-02")
  #expect(await found(["a.md": sent]).counted == ["a.md"], "\(tag)")
}

@Test func `a note that only its fields make an application without a role says why it counts`()
  async throws
{
  let text = "---\norganization: University of Fenn\napplied: 2026-03-02\nstatus: accepted\n---\n"
  let read = await journal(["a.md": text], hasSettings: false)
  let missing = try #require(read.diagnostics.first { $0.message.id == .missingField })
  #expect(missing.message.text.contains("because it has a company and an applied day"))
  #expect(missing.message.remedy.contains("'type: none'"))
  #expect(read.applications.map(\.isDoubtful) == [true])
  let own = await journal(["applications/a.md": text])
  #expect(own.applications.map(\.isDoubtful) == [false])
}

@Test(arguments: [
  "name: Jo\ncompany: Fenn\nrole: recruiter\nemail: jo@fenn.example",
  "company: Fenn\nrole: Team lead\nphone: 0123", "name: Jo\ncompany: Fenn\nrole: Hiring manager",
  "company: Fenn\nrole: Supplier\nphone: 0123", "name: Jo\ncompany: Fenn\nrole: tenant",
])
private func `a contact in a folder of applications is not an application`(lines: String) async {
  let read = await journal(["applications/Fenn/contacts.md": "---\n\(lines)\n---\n"])
  #expect(read.applications.isEmpty, "\(lines)")
  let sent = await journal(["applications/a.md": "---\n\(lines)\nstatus: applied\n---\n"])
  #expect(sent.applications.count == 1, "\(lines)")
}

// MARK: - Folders of folders

private let unfilled = "---\ncompany:\nstatus: applied\n---\n"

@Test func `a file with too few fields looks like an application near one that counts`() async {
  let read = await found([
    "Jobs/Fenn.md": fields, "Jobs/draft.md": unfilled, "Jobs/Berlin/Oak/draft.md": unfilled,
    // A folder for each company.
    "Search/Elm/Elm.md": fields, "Search/Ash/Ash.md": unfilled,
    // Around the folder of an application.
    "Work/2026/Yew.md": fields, "Work/draft.md": unfilled,
  ])
  #expect(
    read.near == [
      "Jobs/Berlin/Oak/draft.md", "Jobs/draft.md", "Search/Ash/Ash.md", "Work/draft.md",
    ])
}

@Test func `a file with too few fields is nothing in another part of the vault`() async {
  let read = await found([
    "Jobs/Fenn.md": fields, "Fenn.md": fields, "Clients/draft.md": unfilled,
    "Clients/Oak/draft.md": unfilled,
  ])
  #expect(read.near == [])
}

// MARK: - Notes about something else

@Test(arguments: [
  "company: Fenn\ntitle: A parcel\nsent: 2026-03-02\ntracking: 00340434",
  "company: Fenn\nrole: sender\nsent: 2026-03-02\nstatus: delivered",
  "company: Fenn Homes\nrole: tenant\nstatus: rejected\nlandlord: Oak",
  "company: Fenn Press\ntitle: My novel\nsubmitted: 2026-03-02\nstatus: rejected\npublisher: Fenn",
])
func `a note about a flat, a parcel or a book is not an application, unless its type says so`(
  lines: String
) async {
  let alone = await found(["a.md": "---\n\(lines)\n---\n"])
  #expect(alone.counted == [] && alone.near == [])
  let typed = await found(["a.md": "---\ntype: application\n\(lines)\n---\n"])
  #expect(typed.counted == ["a.md"])
}

@Test func `a key of something else keeps a note from being an application, in any language`() async
{
  for key in Language.all.flatMap(\.otherSubjects) {
    let text = "---\ncompany: Fenn\nrole: Cook\nstatus: rejected\n\"\(key)\": x\n---\n"
    #expect(await found(["a.md": text]).counted == [], "\(key)")
    let sent = text.replacing("role: Cook", with: "role: Cook\napplied: 2026-03-02")
    #expect(await found(["a.md": sent]).counted == ["a.md"], "\(key)")
  }
}

@Test func `a status of something else counts if the settings give it a meaning`() async {
  var settings = Settings()
  settings.stages = [("delivered", StatusMeaning(.stage(.applied)))]
  let text = "---\ncompany: Fenn\nrole: Cook\nstatus: delivered\n---\n"
  let read = await journal(["a.md": text], hasSettings: false, settings: settings)
  #expect(read.applications.count == 1)
}

// MARK: - A vault in which nothing counts

private let withoutCompany = "---\nrole: Cook\napplied: 2026-03-02\nstatus: ghosted\n---\n"

/// The settings that the remedy of the first hint asks for.
private func settings(fromRemedyFor files: [String: String]) async throws -> Settings {
  let hint = await journal(files, hasSettings: false).diagnostics.first {
    $0.message.id == .looksLikeApplication
  }
  let remedy = try #require(hint?.message.remedy)
  var settings = Settings()
  for setting in remedy.matches(of: #/'(folders|aliases): \{([^}]*)\}'/#) {
    for pair in setting.2.matches(of: #/"([^"]*)": (\w+)/#) {
      if setting.1 == "folders" {
        settings.folders.append((String(pair.1), String(pair.2)))
      } else {
        settings.aliases.append((String(pair.1), String(pair.2)))
      }
    }
  }
  #expect(!settings.folders.isEmpty, "\(remedy)")
  return settings
}

@Test(arguments: [
  ["Jobs/Fenn.md": withoutCompany],
  [
    "Jobs/Fenn.md":
      "# Fenn\n\nPosition: Cook\nDate Applied: March 2, 2026\nStatus: Phone Interview\n"
  ],
  [
    "Jobs/Fenn 0123456789abcdef0123456789abcdef.md":
      "# Fenn\n\nPosition: Cook\nStatus: Rejected\nDate Applied: March 2, 2026\n"
  ],
  ["Fenn.md": withoutCompany],
  ["Fenn/README.md": withoutCompany],
  ["2026/Fenn/README.md": "# Fenn — Cook\n\nApplied: 2026-03-02\nStatus: rejected\n"],
  ["Fenn/README.md": "# Fenn\n\nApplied: 2026-03-02\nStatus: offer\n"],
  // Without a role, the settings state that the name is the company.
  ["Jobs/Fenn.md": "---\nstatus: rejected\ndate applied: 2026-03-02\n---\n"],
  // In a folder full of other notes, it is only this file.
  [
    "Notes/Fenn.md": withoutCompany, "Notes/a.md": "---\ntitle: A\n---\n", "Notes/b.md": "b",
    "Notes/c.md": "---\nrating: 3\n---\n",
  ],
])
private func
  `a note whose name is the company looks like an application, and the remedy makes it count`(
    files: [String: String]
  ) async throws
{
  let read = await found(files)
  #expect(read.counted == [])
  #expect(read.near == files.keys.filter { $0.contains("Fenn") })
  let settings = try await settings(fromRemedyFor: files)
  let journal = await journal(files, settings: settings)
  #expect(journal.applications.map(\.company) == ["Fenn"])
  #expect(journal.diagnostics.filter { $0.severity == .error } == [])
}

@Test(arguments: [
  ("role: Cook\nstatus: rejected", 2), ("status: rejected", 3), ("stage: Phone screen", 3),
])
private func `several notes in a folder with a status of applications look like some`(
  lines: String, count: Int
) async throws {
  var files: [String: String] = [:]
  for name in ["Arden", "Birch", "Cedar"].prefix(count) {
    files["Jobs/\(name).md"] = "---\n\(lines)\n---\n"
  }
  #expect(await found(files).near == files.keys.sorted())
  let settings = try await settings(fromRemedyFor: files)
  let journal = await journal(files, settings: settings)
  let companies = journal.applications.map(\.company)
  #expect(companies == Array(["Arden", "Birch", "Cedar"].prefix(count)))
  #expect(journal.diagnostics.filter { $0.severity == .error } == [])
  files["Jobs/Arden.md"] = nil
  #expect(await found(files).near == [])
}

@Test func `the settings can give the name of a file as the role`() async {
  var settings = Settings()
  settings.aliases = [("file-name", "role")]
  let journal = await journal(
    ["applications/Head - Cook.md": "---\ncompany: Fenn\nstatus: applied\n---\n"],
    settings: settings)
  #expect(journal.applications.map(\.role) == ["Head - Cook"])
}

@Test func `the heading of a README gives the role beside the folder's company`() async throws {
  let files = ["Fenn/README.md": "# Cook – Fenn\n\nApplied: 2026-03-02\nStatus: rejected\n"]
  let settings = try await settings(fromRemedyFor: files)
  let application = await journal(files, settings: settings).applications.first
  #expect(application?.company == "Fenn")
  #expect(application?.role == "Cook")
}

@Test(arguments: [
  "# Fenn\n\n## Timeline\n- 2026-03-02 applied\n- 2026-03-20 rejected\n",
  "# Jobs\n\n## Fenn - Cook\n- applied 2026-03-02\n- interview 2026-03-10\n",
  "# Jobs\n\nText.\n\n## Fenn\nstatus: offer\napplied: 2026-03-02\n",
  "# Fenn\n| Day | What |\n|--|--|\n| 2026-03-02 | **Applied** |\n| 2026-03-09 | Phone screen |\n",
  "## Applied\n- [ ] Fenn, cook\n## Interview (2)\n- [ ] [[Gray]]\n## Rejected\n",
])
private func `a list of what happened to an application looks like one`(text: String) async {
  #expect(await found(["a.md": text]).near == ["a.md"], "\(text)")
  #expect(await found(["a.md": "---\ntype: none\n---\n" + text]).near == [], "\(text)")
}

@Test(arguments: [
  // A poem, a patient, a patch, a contact, a decision, a diary.
  "## Log\n- 2026-03-02 submitted\n- 2026-03-20 rejected\n",
  "## History\n- 2026-03-02 referral\n- 2026-03-20 phone call\n",
  "---\napplied: 2026-03-02\n---\n", "---\nrole: Cook\nphone: 0123\nstatus: rejected\n---\n",
  "---\nstatus: rejected\ndate: 2026-03-02\n---\n", "---\nrole: Cook\nstatus: active\n---\n",
  "# 2026-03-02\n- 2026-03-02 applied for the marathon\n- walked\n",
  "## To do\n- paint\n## In progress\n- dig\n## Done\n- plant\n",
  "## Submitted\n- a poem\n## Rejected\n- another\n## Accepted\n- a third\n",
  "## Phone screen\n- ask about pay\n## Final round\n- show the plan\n",
  "## Applied\n## Interview\n- ask about pay\n",
])
private func `other notes without a company do not look like an application`(text: String) async {
  #expect(await found(["a.md": text]).near == [], "\(text)")
}

private let saved = [
  "empresa: Uno\npuesto: Panadera", "firma: Eins\nstelle: Köchin",
  "entreprise: Un\nposte: Cuisinier", "azienda: Uno\nruolo: Cuoco", "bedrijf: Een\nfunctie: Kok",
  "empresa: Um\nvaga: Padeiro", "firma: Jeden\nstanowisko: Kucharz", "会社: 一\n職種: 料理人",
  "公司: 一家\n职位: 厨师", "company: Alpha\nrole: Clerk",
]

@Test(arguments: saved)
private func `a company and a role beside an application look like one`(lines: String) async {
  let text = "---\n\(lines)\n---\n"
  let read = await found(["jobs/a.md": fields, "jobs/b.md": text, "Clients/c.md": text])
  #expect(read.near == ["jobs/b.md"])
  // A person of a company has a role as well.
  let person = "---\n\(lines)\nemail: a@example.org\n---\n"
  #expect(await found(["jobs/a.md": fields, "jobs/b.md": person]).near == [])
}

@Test(arguments: [
  "empresa: Uno\npuesto: Panadera", "Firma: Eins", "entreprise: Un\nstatut: refus",
  "Beworben am: 2026-03-02", "会社: 一",
])
private func `in a folder of applications, one key in another language is enough`(lines: String)
  async
{
  let read = await journal(["applications/b.md": "---\n\(lines)\n---\n"])
  #expect(read.nearApplications.map(\.path) == ["applications/b.md"])
  #expect(
    read.diagnostics.contains {
      $0.message.id == .looksLikeApplication && $0.message.remedy.contains("aliases")
    })
}

@Test func `the key of a company in another language is named where the company is missing`()
  async
{
  let read = await journal([
    "applications/b.md": "---\nUnternehmen: Drei\nStatus: Absage\n---\n"
  ])
  #expect(
    read.diagnostics.contains {
      $0.message.remedy.contains("aliases: {\"Unternehmen\": company}")
    })
}

@Test(arguments: [
  // An interviewer's note, a mortgage and a program.
  "---\ncandidate: Jo\nrole: Baker\ncompany: Us\nstatus: interview\n---\n",
  "---\nKandidat: Jo\nStelle: Köchin\ncompany: Us\nstatus: interview\n---\n",
  "---\ntitle: Mortgage\nlender: First\ncompany: First Bank\napplied: 2026-02-01\nstatus: approved\n---\n",
  "---\ntype: application\nname: Draw\ncompany: Acme\nplatform: macOS\nlicense: paid\n---\n",
])
private func `a note about something else that is applied for, or by another side, is left alone`(
  text: String
) async {
  let read = await found(["a.md": text])
  #expect(read.counted.isEmpty && read.near.isEmpty)
}

@Test func `a numbered list of what happened looks like an application`() async {
  let lines = "# Acme\n\n## Timeline\n1. 2026-03-02 applied\n2. 2026-03-10 interview\n"
  #expect(await found(["a.md": lines]).near == ["a.md"])
}
