import Diagnostics
import Journal
import Testing

/// Files whose fields are not where or how they are read, and a part of what is reported.
private let files = [
  "# Larch\n---\nFIELDS\n---\n": "begin below line 1",
  "<!-- from\nthe form -->\n---\nFIELDS\n---\n": "begin below line 1",
  "%% mine %%\n\n---\nFIELDS\n---\nText\n": "begin below line 1",
  "\n\n\n\n\n---\nFIELDS\n---\n": "begin below line 1",
  "---\ncreated: 2026-06-01\n---\n---\nFIELDS\n---\n": "a second block of fields",
  "---\ncreated: 2026-06-01\n---\n\n# Larch\n\n---\nFIELDS\n---\n": "a second block of fields",
  "—\nFIELDS\n—\n": "is '—' instead of '---'",
  "–––\nFIELDS\n---\n": "is '–––' instead of '---'",
  "----\nFIELDS\n----\n": "is '----' instead of '---'",
  " ---\nFIELDS\n ---\n": "is ' ---' instead of '---'",
  "```yaml\nFIELDS\n```\n": "in a block of code",
  "FIELDS\n---\nText\n": "but none above them",
]

private func message(_ text: String, in path: String) async -> Diagnostic? {
  let journal = await journal([path: text], hasSettings: path.hasPrefix("applications/"))
  #expect(journal.applications.isEmpty)
  #expect(!journal.diagnostics.contains { $0.message.id == .missingField })
  let found = journal.diagnostics.filter { $0.message.id == .misplacedFrontMatter }
  #expect(found.count == 1)
  return found.first
}

@Test(arguments: files.keys.sorted())
func `fields in a wrong place are reported as what they are`(text: String) async throws {
  let fields = "company: Larch\nrole: Baker\nstatus: applied\napplied: 2026-06-01"
  let text = text.replacing("FIELDS", with: fields)
  let expected = try #require(files[text.replacing(fields, with: "FIELDS")])
  let own = try #require(await message(text, in: "applications/a.md"))
  #expect(own.message.text.contains(expected))
  #expect(own.severity == .error)
  let other = try #require(await message(text, in: "vault/a.md"))
  #expect(other.message.text.contains(expected))
  #expect(other.severity == .warning)
}

@Test func `TOML is reported as TOML`() async throws {
  let text = "+++\ncompany = \"Larch\"\nrole = 'Baker'\nstatus = \"applied\"\n+++\n"
  #expect(try #require(await message(text, in: "applications/a.md")).message.text.contains("TOML"))
  #expect(try #require(await message(text, in: "vault/a.md")).message.text.contains("TOML"))
}

@Test func `a second block does not keep a note from counting`() async {
  let (application, diagnostics) = await application(
    "applied: 2026-06-01", body: "---\nstatus: interview\n---\n")
  #expect(application?.stage == .applied)
  #expect(diagnostics.map(\.message.id) == [.misplacedFrontMatter])
  #expect(diagnostics.first?.severity == .warning)
}

@Test func `lines between two rules are not fields of a note`() async {
  for body in [
    "---\nTeam: small\n---\n", "---\nAcme: good\nText\n\n---\n", "# A\n---\ncompany: x\n",
  ] {
    let (_, diagnostics) = await application("applied: 2026-06-01", body: body)
    #expect(diagnostics.allSatisfy { $0.message.id != .misplacedFrontMatter }, "\(body)")
  }
}

@Test func `a private note is hidden, although its fields are misplaced`() async {
  let journal = await journal(["applications/a.md": "# A\n---\ncompany: A\nprivate: true\n---\n"])
  #expect(journal.visiblePath("applications/a.md") == nil)
}

@Test func `nothing is read from the text below a fence that is never closed`() async {
  let journal = await journal(["applications/a.md": "---\ncompany: A\n\nrole:: Baker\n"])
  #expect(journal.applications.isEmpty)
  #expect(journal.diagnostics.map(\.message.id) == [.unclosedFrontMatter])
}
