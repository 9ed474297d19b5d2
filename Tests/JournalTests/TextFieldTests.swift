import Diagnostics
import Journal
import SeededRandom
import Testing

/// An application whose fields are in its text, and what is read of it.
struct NoteInText: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  var company: String? = "Larch"
  var role: String? = "Baker"
  var stage = Stage.applied
  var outcome: Outcome?
  var applied: String? = "2026-06-01"
}

private let notes = [
  NoteInText(
    testDescription: "lines of Dataview",
    text: "company:: Larch\nrole:: Baker\nstatus:: Rejected\ndate-applied:: 2026-06-01\n",
    outcome: .rejected),
  NoteInText(
    testDescription: "a list with bold keys below the title",
    text: """
      # Baker at the corner

      - **Company:** Larch
      - **Role**: Baker
      * __Status:__ Rejected
      * **Applied date:** 2026-06-01
      """, outcome: .rejected),
  NoteInText(
    testDescription: "bold keys in a paragraph",
    text: "**Company:** Larch  \n**Role:** Baker\\\n**Applied:** *2026-06-01*\n"),
  NoteInText(
    testDescription: "the export of another program",
    text: "# Baker\n\nCompany: Larch\nPriority: high\nRole: Baker\nDate Applied: 2026-06-01\n"),
  NoteInText(
    testDescription: "a table with two columns",
    text: """
      | Field | Value |
      |---|:--|
      | **Company** | Larch |
      | Role: | Baker |
      | Applied | 2026-06-01 |
      """),
  NoteInText(
    testDescription: "a table whose first row is a field",
    text: "| Company | Larch |\n|--|--|\n| Role | Baker |\n| Applied | 2026-06-01 |\n"),
  NoteInText(
    testDescription: "brackets within a sentence",
    text: "They are [company:: Larch], and want a (role:: Baker).\n\n- applied:: 2026-06-01\n"),
  NoteInText(
    testDescription: "Dataview below other headings",
    text: "Nice people.\n\n## Facts\n\ncompany:: Larch\nrole:: Baker\napplied:: 2026-06-01\n"),
  NoteInText(
    testDescription: "a pictogram before the key, and a comment after the value",
    text:
      "🏢 Company: Larch <!-- the one by the river -->\nRole: `Baker`\nApplied: 2026-06-01 ^abc\n"),
  NoteInText(
    testDescription: "after a rule and an empty line",
    text: "# Larch\n---\n\nCompany: Larch\nRole: Baker\nApplied: 2026-06-01\n"),
  NoteInText(
    testDescription: "line endings of Windows",
    text: "Company: Larch\r\nRole: Baker\r\nApplied: 2026-06-01\r\n"),
]

@Test(arguments: notes)
func `fields in the text make a note an application`(note: NoteInText) async {
  let journal = await journal(["jobs/a.md": note.text], hasSettings: false)
  let application = journal.applications.first
  #expect(application?.company == note.company)
  #expect(application?.role == note.role)
  #expect(application?.stage == note.stage)
  #expect(application?.outcome == note.outcome)
  #expect(application?.applied == note.applied.flatMap { Day(iso: $0) })
}

/// Bodies below front matter with a company and a role, in which no status may be read.
private let withoutStatus = [
  "prose first": "They were kind.\n\nStatus: rejected\n",
  "prose in the same paragraph": "Status: rejected\nand that was it\n",
  "a second heading first": "## Notes\n\nStatus: rejected\n",
  "a second title first": "# One\n\n# Two\n\nStatus: rejected\n",
  "a task": "- [ ] status:: rejected\n",
  "a quote": "> status:: rejected\n",
  "a fenced block": "```\nstatus:: rejected\n```\n",
  "indented code": "    status:: rejected\n",
  "a code span": "I write `[status:: rejected]` in notes.\n",
  "the posting": "## Posting\n\nstatus:: rejected\n\n### More\n\n[status:: rejected]\n",
  "a hidden text": "%%\nstatus:: rejected\n%%\n",
  "a comment": "<!--\nstatus:: rejected\n-->\n",
  "a comment in a paragraph": "Team: small <!-- or\nStatus: rejected\n-->\n",
  "a table with three columns": "| Status | a | b |\n|--|--|--|\n| status | rejected | x |\n",
  "the head of a table": "| Status | Result |\n|--|--|\n| role | rejected |\n",
  "a table of other things": "| Status | Rejected |\n|--|--|\n| Larch | maybe |\n",
  "an address": "Status:rejected https://example.org/a::b\n",
  "three colons": "status::: rejected\n",
]

@Test(arguments: withoutStatus.keys.sorted())
func `other text is not a field`(name: String) async throws {
  let (application, _) = await application("applied: 2026-06-01", body: withoutStatus[name] ?? "")
  #expect(try #require(application).outcome == nil)
}

@Test func `front matter counts first, and a contradiction is reported`() async {
  let (application, diagnostics) = await application(
    "status: applied\napplied: 2026-06-01\nlocation:",
    body: "Status: rejected\nLocation: Quill Bay\nApplied: 1 June 2026\nCompany: acme\n")
  #expect(application?.outcome == nil)
  #expect(application?.location == "Quill Bay")
  let reported = diagnostics.filter { !$0.message.id.isForVerbose }
  #expect(reported.map(\.message.id) == [.severalValues])
  #expect(reported.first?.severity == .warning)
  #expect(reported.first?.position == Position(line: 8))
}

@Test func `each field in the text is reported for verbose output at its place`() async {
  let (_, diagnostics) = await application("", body: "- **Stätus:** x\n- **Salary:** 5\n")
  let fields = diagnostics.filter { $0.message.id == .textField }
  #expect(fields.map(\.position) == [Position(line: 7, column: 5)])
}

@Test func `a field below a hidden line is reported at its own line`() async {
  let hidden = "Location: Quill Bay\n%%mine%%\nSalary: 5\n"
  let table = "| Location | Quill Bay |\n|---|---|\n%%mine%%\n| Salary | 5 |\n"
  for (body, lines) in [(hidden, [6, 8]), (table, [6, 9])] {
    let (_, diagnostics) = await application("", body: body)
    let fields = diagnostics.filter { $0.message.id == .textField }
    #expect(fields.map(\.position.line) == lines, "\(body)")
  }
}

@Test func `lists in the text are joined, and may be below their key`() async {
  let (application, _) = await application(
    "", body: "Skills: Swift, SQL\nContacts:\n- Jo Fen\n- Al Reed\n\ncontacts:: Uma Day\n")
  #expect(application?.skills == ["Swift", "SQL"])
  #expect(application?.contacts.map(\.displayText) == ["Jo Fen", "Al Reed", "Uma Day"])
}

@Test func `an event in the text with its own key counts`() async {
  let (application, _) = await application(
    "applied: 2026-06-01", body: "Rejected: 2026-06-20\n")
  #expect(application?.outcome == .rejected)
}

@Test func `a private field in the text hides the note`() async {
  let journal = await journal([
    "applications/a.md": "company:: Larch\nrole:: Baker\nprivate:: true\n"
  ])
  #expect(journal.visiblePath("applications/a.md") == nil)
}

// In parts, since a test by itself uses one core. Each makes all texts, and reads a tenth of them.
@Test(arguments: 0..<10)
func `any fields in any text are counted or reported`(part: Int) async {
  var random = SplitMix64(state: 77)
  let pieces = [
    "company", "::", ":", " ", "[", "]", "(", ")", "|", "|--|--|", "\n", "\r\n", "- ", "**", "`",
    "status", "rejected", "<!--", "-->", "%%", "\\", "é", "🏢", "> ", "# ", "## Timeline",
    "2026-03-02", "- [ ] ", "---", "+++", "—", "=", "\"", "1. ", "    ", "```", "^x", "[[a|b]]",
  ]
  for index in 0..<1500 {
    let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      pieces.randomElement(using: &random)!
    }.joined()
    guard index % 10 == part else { continue }
    let path = "applications/\(index).md"
    for hasSettings in [true, false] {
      let journal = await journal([path: text], hasSettings: hasSettings)
      #expect(
        !journal.applications.isEmpty || journal.diagnostics.contains { $0.path == path },
        "\(text.debugDescription)")
      let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.count
      #expect(journal.diagnostics.allSatisfy { (1...lines).contains($0.position.line) })
    }
  }
}

@Test(arguments: [
  "> [!info] Facts\n> status:: rejected\n> [location:: Ulm]\n",
  "Text.\n\n> [!note]-\n> - status:: rejected\n> - location:: Ulm\n",
  "- details\n  - more\n    - status:: rejected\n    - location:: Ulm\n",
])
func `fields of Dataview count in callouts and in nested lists`(body: String) async {
  let (application, diagnostics) = await application("applied: 2026-06-01", body: body)
  #expect(application?.outcome == .rejected)
  #expect(application?.location == "Ulm")
  #expect(diagnostics.filter { !$0.message.id.isForVerbose }.map(\.message.id) == [.undatedStatus])
  #expect(await warnings(beside: body) == [.severalValues])
}

/// The warnings about a body below a front matter that has another status.
private func warnings(beside body: String) async -> [Diagnostic.ID] {
  let (application, diagnostics) = await application(
    "applied: 2026-06-01\nstatus: applied", body: body)
  #expect(application?.outcome == nil)
  return diagnostics.filter { $0.severity == .warning }.map(\.message.id)
}

@Test(arguments: [
  "> [!info]\n> Status: rejected\n", "> [!info]\n> **Status:** rejected\n",
])
func `only fields of Dataview count in callouts`(body: String) async {
  #expect(await application("applied: 2026-06-01", body: body).0?.outcome == nil)
}

@Test(arguments: [
  ("> location:: Ulm\n", 6), ("- [x] location:: Ulm\n", 6),
  ("## Posting\n\nlocation:: Ulm\n", 8),
])
func `a field that is not read is reported, unless the note has it elsewhere`(
  body: String, line: Int
) async {
  let (application, diagnostics) = await application("applied: 2026-06-01", body: body)
  #expect(application?.location == nil)
  #expect(diagnostics.map(\.message.id) == [.unknownKey])
  #expect(diagnostics.first?.position.line == line)
  #expect(await problems(beside: body).isEmpty)
}

/// What is reported if the front matter has the location as well.
private func problems(beside body: String) async -> [Diagnostic] {
  await application("applied: 2026-06-01\nlocation: Ulm", body: body).1
}
