import Diagnostics
import Markdown
import Testing
import TextKit

@testable import Journal

/// What became of a file.
private enum Verdict: String { case counts, near, other }

/// Reads one file in a folder without settings.
private func verdict(_ lines: String, at path: String = "Notes/a.md") async -> Verdict {
  let journal = await journal([path: "---\n\(lines)\n---\n"], hasSettings: false)
  #expect(!journal.diagnostics.contains { $0.severity == .error }, "\(lines)")
  if journal.noteCount > 0 { return .counts }
  return journal.nearApplications.isEmpty ? .other : .near
}

private func read(
  _ files: [String: String], _ change: (inout Settings) -> Void = { _ in }
) async -> Journal {
  var settings = Settings()
  change(&settings)
  return await journal(files.mapValues { "---\n\($0)\n---\n" }, settings: settings)
}

@Test(arguments: [
  // A day of sending, a history, or a status of ours with a role or an address.
  ("company: Fenn\napplied: 2026-03-02", Verdict.counts),
  ("employer: Fenn\ndate_applied: 2 March 2026", .counts),
  ("company: Fenn\napplied: true", .counts),
  ("company: Fenn\nsent: 2026-03-02\nrole: Cook", .counts),
  ("company: Fenn\nhistory:\n  - 2026-03-02 applied", .counts),
  ("company: Fenn\nstatus: rejected\nrole: Cook", .counts),
  ("company: Fenn\nstatus: rejected\ntitle: Cook", .counts),
  ("firm: Fenn\nstatus: interview\nurl: https://fenn.example/1", .counts),
  ("company: Fenn\nrole: Cook\nstatus: [saved, applied, rejected]", .counts),
  ("company: Fenn\nrole: Cook\nstatus: bookmarked", .counts),
  // Something of this kind, but less.
  ("company: Fenn\nstatus: rejected", .near),
  ("company: Fenn\nsent: 2026-03-02", .near),
  ("company: Fenn\njob url: https://fenn.example/1", .near),
  ("company: Fenn\nlink: https://fenn.example/careers/12", .near),
  ("type: opportunity\ncompany: Fenn\nrole: Cook\nstatus: applied", .near),
  // A title is a role beside an employer only.
  ("organization: Fenn\nstatus: interview\ntitle: A talk", .other),
  ("organization: Fenn\nstatus: interview\nrole: Cook", .counts),
  // Words that other notes have as well count beside a role, and look like an application beside a title.
  ("company: Fenn\nrole: Cook\nstatus: Reviewing", .counts),
  ("company: Fenn\nrole: Cook\nstatus: In review", .counts),
  ("company: Fenn\nrole: Cook\nstatus: withdrawn", .counts),
  ("company: Fenn\nrole: Cook\nstatus: Offer", .counts),
  ("company: Fenn\njob url: https://fenn.example/1\nstatus: viewed", .counts),
  ("company: Fenn\ntitle: Cook\nstatus: reviewed", .near),
  ("company: Fenn\nurl: https://fenn.example\nstatus: reviewed", .other),
  ("company: Fenn\nstatus: received", .other),
  ("organization: Fenn\nrole: Treasurer\nstatus: under review", .near),
  // Words of daily life.
  ("company: Fenn\nrole: Editor\nstatus: active", .other),
  ("company: Fenn\nrole: Editor\nstatus: in progress", .other),
  ("company: Fenn\nrole: Editor\nstatus: sent", .near),
  ("company: Fenn\nrole: Editor\nstatus: draft", .near),
  ("company: Fenn\nrole: Editor\nstatus: waiting", .near),
  ("company: Fenn\nrole: Editor\nstatus: closed", .near),
  ("company: Fenn\nrole: Editor\nstatus: signed", .near),
  ("company: Fenn\nrole: Editor\nstatus: planned", .near),
  ("company: Fenn\ntitle: Editor\nstatus: sent", .other),
  ("company: Fenn\nstatus: closed", .other),
  ("company: Fenn\nname: Jo\nrole: Editor\nstatus: closed", .other),
  ("company: Fenn\nrole: Editor\nstatus: scheduled", .other),
  ("company: Fenn\nrole: Editor\nstatus: completed", .other),
  ("company: Fenn\nrole: Editor\nstatus: seedling", .other),
  ("company: Fenn", .other),
  ("company: Fenn\nsalary: 900", .other),
  ("company: Fenn\nurl: https://fenn.example", .other),
  ("status: rejected\nrole: Cook", .other),
  ("company: Fenn\napplied: no", .other),
  ("company: Fenn\ntimeline:\n  - 2026-03-02 kickoff", .other),
  // Keys of contacts, invoices, meetings and tasks.
  ("company: Fenn\nrole: Cook\nstatus: interview\nemail: a@b.example", .other),
  ("company: Fenn\nrole: Cook\nstatus: rejected\nphone: 0123", .other),
  ("company: Fenn\nname: Jo\nrole: Cook\nstatus: interested", .other),
  ("company: Fenn\nstatus: rejected\namount: 900", .other),
  ("company: Fenn\nstatus: interview\nattendees: [Jo]", .other),
  ("company: Fenn\nrole: Cook\nstatus: rejected\ndue: 2026-03-02", .other),
  ("company: Fenn\napplied: 2026-03-02\nemail: a@b.example", .counts),
  ("company: Fenn\nemail: a@b.example\nhistory:\n  - 2026-03-02 applied", .counts),
  // What a template has in place of a value.
  ("company: \"{{company}}\"\nrole: \"{{role}}\"\nstatus: applied", .other),
  ("company: <Company name>\nrole: Cook\nstatus: applied", .other),
  ("company: [Company]\nrole: [Role]\nstatus: applied", .other),
  ("company: Fenn\napplied: YYYY-MM-DD\nstatus: draft", .other),
  ("type: application\ncompany: \"<% tp.file.title %>\"\nstatus: applied", .other),
])
private func `in a vault, the fields decide whether a note is an application`(
  lines: String, expected: Verdict
) async {
  #expect(await verdict(lines) == expected, "\(lines)")
}

@Test(arguments: [StatusEvidence.everydayWords, StatusEvidence.sharedWords])
private func `every word that other notes have as well would otherwise be one of applications only`(
  words: Set<String>
) throws {
  let vocabulary = Vocabulary(settings: Settings(), on: try #require(Day(iso: "2026-03-02")))
  for word in words {
    let term = vocabulary.statusTerms.term(ofStatus: word)
    #expect(term != nil && term != .open && term != .archived && term != .stage(.saved), "\(word)")
    #expect(word == normalizedWords(word), "\(word)")
  }
  #expect(StatusEvidence.everydayWords.isDisjoint(with: StatusEvidence.sharedWords))
}

@Test(arguments: [
  ("type: application\ncompany: Fenn", Verdict.counts),
  ("type: job-application\ncompany: Fenn", .counts),
  ("type: application\nname: A program\nstatus: installed", .other),
  ("type: job\nschedule: nightly\nstatus: active", .other),
  ("type: reflection\ntitle: On walking\ndate: 2026-05-01", .other),
  ("type: reflection\napplication: \"[[Fenn]]\"", .counts),
  ("type: win\ndate: 2026-05-01", .other),
  ("type: win\ndate: 2026-05-01\napplication: \"[[Fenn]]\"", .counts),
  ("type: feedback\nfrom: Jo", .other),
  ("type: feedback\nfrom: Jo\nasked: 2026-05-01", .counts),
  ("type: goal\ntitle: Run", .other),
  ("type: goal\nmeasure: applications\ntarget: 3\nper: week", .counts),
  ("type: person\nname: Jo\ncompany: Fenn\nstatus: in conversation", .other),
  ("type: contact\nname: Jo\nhelps_with: [letters]", .counts),
  ("type: daily\nweather: rain", .other),
  ("type: diary\ndate: 2026-05-01\nmood: 3", .counts),
  ("type: profile\nname: Jo", .other),
  ("type: reflections\ntitle: On walking", .other),
])
private func `in a vault, a type other than application counts only with a key that its kind has`(
  lines: String, expected: Verdict
) async {
  #expect(await verdict(lines) == expected, "\(lines)")
}

@Test func `in a folder with the name of a kind, its type is enough without settings`() async {
  #expect(await verdict("type: person\nname: Jo", at: "Areas/People/Jo.md") == .counts)
  #expect(await verdict("type: person\nname: Jo", at: "Areas/Clients/Jo.md") == .other)
}

@Test(
  arguments: [
    ("Jobs/a.md", "application"), ("jobs/2026/a.md", "application"),
    ("30 Records/10 Positions/a.md", "application"),
    ("30 records/10 positions/b/a.md", "application"),
    ("30 Records/a.md", nil), ("Archive/30 Records/10 Positions/a.md", nil),
    ("Jobs/people/Jo.md", "person"), ("Deep/Down/Wins/a.md", "win"), ("applications/a.md", nil),
    ("Clients/2026/Sent/a.md", "application"), ("Clients/2026/Other/a.md", nil),
    ("Jobs/not this one.md", nil), ("Work/a.job.md", "application"), ("profile.md", "profile"),
  ] as [(String, String?)])
private func `a folder means a kind by its name, path or pattern, and the longest fit counts`(
  path: String, kind: String?
) throws {
  var settings = Settings()
  settings.folders = [
    ("Jobs", "application"), ("30 Records/10 Positions", "application"), ("applications", "none"),
    ("Clients/*/Sent", "application"), ("Jobs/not this one.md", "none"),
    ("*.job.md", "application"),
  ]
  let vocabulary = Vocabulary(settings: settings, on: try #require(Day(iso: "2026-03-02")))
  #expect(vocabulary.kind(ofPath: path)?.name == kind)
}

@Test func `the settings give types and tags a kind, or none`() async throws {
  let files = [
    "a.md": "type: opportunity\ncompany: Fenn", "b.md": "tags: [x, JobHunt]\ncompany: Fenn",
    "c.md": "type: reflection\ntitle: On walking", "d.md": "tags: \"#job-application\"\ncompany: E",
    "c2.md": "type: reflection\napplication: \"[[a]]\"\ndate: 2026-03-02",
    "e.md": "tags: [job/application]\ncompany: F", "f.md": "tags: [job-applications]\ncompany: F",
  ]
  let journal = await read(files) {
    $0.types = [("opportunity", "application"), ("reflection", "none")]
    $0.tags = [("jobhunt", "application")]
  }
  #expect(journal.applications.map(\.info.path) == ["a.md", "b.md", "d.md", "e.md"])
  #expect(journal.reflections.map(\.info.path) == ["c2.md"])
  #expect(!journal.diagnostics.contains { $0.severity == .error })
}

@Test(
  arguments: [
    ("Globex.md", "position: Baker", "Globex", "Baker"),
    ("Head Baker.md", "employer: Globex\nstatus: applied", "Globex", "Head Baker"),
    ("Globex - Baker.md", "employer: Globex\nstatus: applied", "Globex", "Baker"),
    ("Baker — Globex.md", "employer: Globex Ltd\nstatus: applied", "Globex Ltd", "Baker"),
    ("Globex - Baker.md", "position: Baker", "Globex", "Baker"),
    ("Baker at Globex.md", "status: applied", "Globex", "Baker"),
    ("Bäckerin bei Globex.md", "applied: 2026-03-02", "Globex", "Bäckerin"),
    ("Baker @ Globex.md", "job url: https://a.example/1", "Globex", "Baker"),
    ("2026-03-02 Globex.md", "position: Baker", "Globex", "Baker"),
    ("globex-foods.md", "position: Baker", "globex foods", "Baker"),
    // The name adds nothing, or could be either way round.
    ("Globex.md", "company: Globex\nstatus: applied", "Globex", nil),
    ("Globex 2.md", "company: Globex\nstatus: applied", "Globex", nil),
    ("Rome - Paris.md", "company: Globex\nstatus: applied", "Globex", nil),
    ("2026-03-02.md", "company: Globex\nstatus: applied", "Globex", nil),
    ("Untitled 3.md", "company: Globex\nstatus: applied", "Globex", nil),
    ("7.md", "company: Globex\nstatus: applied", "Globex", nil),
    ("Head Baker.md", "company: Globex", "Globex", nil),
    ("Globex - Baker.md", "status: applied", nil, nil),
    ("Globex.md", "status: applied", nil, nil),
  ] as [(String, String, String?, String?)])
private func `in a folder of applications, the name of the file gives what the note leaves out`(
  name: String, lines: String, company: String?, role: String?
) async {
  let journal = await read(["applications/\(name)": lines])
  #expect(journal.applications.first?.company == company)
  #expect(journal.applications.first?.role == role)
  let stated = journal.diagnostics.filter { $0.message.id == .fromFileName }
  let isGiven = { (key: String) in lines.contains(key) }
  let expected = [
    company != nil && !isGiven("company:") && !isGiven("employer:"),
    role != nil && !isGiven("position:"),
  ].count { $0 }
  #expect(stated.count == expected)
  // Elsewhere, a name means nothing.
  let elsewhere = await read(["Notes/\(name)": lines])
  #expect(!elsewhere.diagnostics.contains { $0.message.id == .fromFileName })
}

@Test func `a README is an application if it has a folder of its own and the fields`() async {
  let lines = "company: Fenn\nstatus: applied\nrole: Cook"
  let journal = await read([
    "applications/Fenn/README.md": lines, "applications/README.md": lines, "README.md": lines,
    "applications/Other/readme.md": "title: About this folder", "Notes/Fenn/README.md": lines,
  ])
  #expect(
    journal.applications.map(\.info.path) == [
      "Notes/Fenn/README.md", "applications/Fenn/README.md",
    ])
  // The one without the fields was read too. Those of the journal and of the kind's folder are guides.
  #expect(journal.fileCount == 3)
  #expect(journal.diagnostics.count { $0.message.id == .notANote } == 3)
}

@Test
func `text alone in a folder of applications is an attachment, and a broken file is an error`()
  async
{
  let files = [
    SourceFile(path: "applications/letter.md", text: "Dear all\n"),
    SourceFile(path: "applications/tagged.md", text: "---\ntags: [cv]\n---\nMy CV\n"),
    SourceFile(
      path: "applications/clipped.md",
      text: "---\ntitle: Baker\nsource: https://a.example/jobs/1\n---\nWe look for\n"),
    SourceFile(path: "applications/begun.md", text: "---\ncompany:\n---\n"),
    SourceFile(path: "applications/broken.md", bytes: [0xFF, 0xFE, 0x41, 0x00]),
    SourceFile(path: "Notes/broken.md", bytes: [0xFF, 0xFE, 0x41, 0x00]),
  ]
  let journal = await Journal(
    reading: files, settings: Settings(), hasSettings: true, on: Day(iso: "2026-03-02")!)
  #expect(journal.noteCount == 0)
  let severities = Dictionary(
    journal.diagnostics.map { ($0.path, $0.severity) }, uniquingKeysWith: min)
  #expect(severities["applications/letter.md"] == .hint)
  #expect(severities["applications/tagged.md"] == .hint)
  #expect(severities["applications/clipped.md"] == .hint)
  #expect(severities["applications/begun.md"] == .error)
  #expect(severities["applications/broken.md"] == .error)
  #expect(severities["Notes/broken.md"] == .warning)
}

@Test func `beside other applications, fewer fields look like one, even empty ones`() async {
  let files = [
    "Jobs/known.md": "company: Dough\nrole: Baker\napplied: 2026-10-03",
    "Jobs/agency.md": "recruiter: Bluebird\nemployer:\nrole: Baker\napplied: 2026-10-01",
    "Jobs/draft.md": "company:\nrole:\nstatus: draft\napplied:",
    "Jobs/shopping.md": "title: Flour\nstatus: open",
    "Notes/draft.md": "company:\nrole:\nstatus: draft\napplied:",
  ]
  let journal = await journal(files.mapValues { "---\n\($0)\n---\n" }, hasSettings: false)
  #expect(journal.nearApplications.map(\.path) == ["Jobs/agency.md", "Jobs/draft.md"])
  // One hint for both, because they are in one folder for one reason.
  let hints = journal.diagnostics.filter { $0.message.id == .looksLikeApplication }
  #expect(hints.map(\.path) == ["Jobs/agency.md"])
  #expect(hints.first?.message.text.contains("draft.md") == true)
  #expect(hints.first?.severity == .hint)
}

@Test
func `files in the inbox are never notes, and those that look like applications are reported`()
  async
{
  let lines = "company: Fenn\nrole: Cook\napplied: 2026-03-02"
  let journal = await read(["inbox/a.md": lines, "inbox.md": "x: y", "Notes/inbox/b.md": lines])
  #expect(journal.applications.map(\.info.path) == ["Notes/inbox/b.md"])
  #expect(journal.nearApplications.map(\.path) == ["inbox/a.md"])
}

@Test(arguments: [
  ("Templates", true), ("template", true), ("_templates", true), ("Vorlagen", true),
  ("99 Templates", true), ("00 - Templates", true), ("05-templates", true), ("node_modules", true),
  ("Template ideas", false), ("Temples", false), ("applications", false), ("2026", false),
])
private func `folders of templates are not searched`(name: String, isSkipped: Bool) {
  #expect(FileRules.isSkipped(folder: name) == isSkipped)
}

@Test(arguments: [
  ("TEMPLATE.md", true), ("_template.md", true), ("Job application template.md", true),
  ("template-application.markdown", true), ("Vorlage Bewerbung.md", true),
  ("Template Designer - Acme.md", false), ("Temple.md", false), ("a.md", false),
  ("TEMPLATE.txt", false),
])
private func `a file that is called a template is recognized`(name: String, isTemplate: Bool) {
  #expect(TemplateNames.isFile(name) == isTemplate)
}

@Test(
  arguments: [
    ("a.md", "a"), ("B.MD", "B"), ("c.markdown", "c"), ("d.MDown", "d"), ("e.mkd", nil),
    ("md", nil),
    (".md", ""), ("f.txt", nil), ("g.md.md", "g.md"), ("h.Imd", nil), ("i\u{2E}md", "i"),
  ] as [(String, String?)])
private func `the endings of Markdown files are md, markdown and mdown`(name: String, stem: String?)
{
  #expect(FileRules.stem(of: name) == stem)
}

@Test(arguments: [
  // Deals of a sales list.
  "company: Fenn\nstatus: negotiating\namount: 5000",
  "company: Fenn\nrole: Buyer\nstatus: negotiating\nvalue: 5000\nstage: proposal",
  "company: Fenn\nposition: CFO\nstatus: offer\ndeal_value: 5000",
  "company: Fenn\ntitle: Renewal\nstatus: rejected\ndeal: website",
  "company: Fenn\nstage: negotiation\nprobability: 40",
  "company: Fenn\nrole: Einkauf\nstatus: Absage\nAuftragswert: 5000",
  "company: Fenn\nrole: Achats\nstatus: refus\nMontant: 5000",
  "company: Fenn\nrole: 購買\nstatus: 不採用\n商談: 更新",
  // Meetings.
  "company: Fenn\nattendees: [Kim]\nstatus: interview\nrole: Cook",
  "company: Fenn\nattendees: []\nstatus: interview\nrole: Cook",
  "company: Fenn\nattendees: [Kim]\nrole: Cook\nurl: https://fenn.example/jobs/1",
])
func `a deal or a meeting is not an application, and is not reported`(lines: String) async {
  #expect(await verdict(lines) == .other)
}

@Test func `a meeting among applications is left out`() async {
  let journal = await read([
    "applications/Fenn.md": "company: Fenn\nrole: Cook\napplied: 2026-03-02",
    "applications/2026-03-10 Fenn.md": "company: Fenn\nrole: Cook\nattendees: [Kim]",
    "applications/Yew.md": "company: Yew\nrole: Cook\nattendees: [Kim]\nstatus: interview",
  ])
  #expect(journal.applications.map(\.company).sorted() == ["Fenn", "Yew"])
  #expect(journal.nearApplications.isEmpty)
}

@Test(arguments: ["values", "Stories", "my search/interviews"])
func `notes in a folder for conversations are not reported as applications`(folder: String) async {
  for lines in [
    "company: Fenn\nrole: Cook\nstatus: draft", "company: Fenn\nstatus: rejected",
    "company: Fenn\nrole: Cook\ndate: 2026-03-10\nround: 2",
  ] {
    let journal = await journal(
      [
        "\(folder)/a.md": "---\n\(lines)\n---\n",
        "b.md": "---\ncompany: Yew\nrole: Cook\napplied: 2026-03-02\n---\n",
      ], hasSettings: false)
    #expect(journal.nearApplications.isEmpty, "\(lines)")
  }
}
