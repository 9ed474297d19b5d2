import Diagnostics
import Journal
import Testing

/// An application with a role, which was rejected.
private func application(_ company: String, _ role: String) -> String {
  "---\ncompany: \(company)\nrole: \(role)\nstatus: rejected\napplied: 2026-03-01\n---\n"
}

private func reflection(_ link: String) -> String {
  "---\napplication: \(link)\ndate: 2026-03-05\n---\n"
}

private let files = [
  "applications/Bakery - Baker.md": application("Miller & Sons", "Baker"),
  "applications/Cee.md": application("Cee", "Dev"),
  "applications/Delta - Cook.md": application("Delta", "Cook"),
  "applications/Delta - Chef.md": application("Delta", "Chef"),
  "people/Delta Dan.md": "---\nrole: friend\n---\n",
  "people/Miller.md": "---\nrole: friend\n---\n",
]

@Test(arguments: [
  ("Miller & Sons", "applications/Bakery - Baker.md"),
  ("\"[[miller & sons]]\"", "applications/Bakery - Baker.md"),
  ("Miller & Sons - Baker", "applications/Bakery - Baker.md"),
  ("cee", "applications/Cee.md"), ("Delta, Chef", "applications/Delta - Chef.md"),
])
func `an application is found by its company, or by its company and role`(
  link: String, path: String
) async throws {
  let journal = await journal(files.merging(["reflections/r.md": reflection(link)]) { $1 })
  let note = try #require(journal.reflections.first)
  #expect(journal.application(of: note)?.info.path == path)
  #expect(!journal.diagnostics.contains { $0.path == "reflections/r.md" })
}

@Test func `a note's own name comes before a company`() async throws {
  let journal = await journal([
    "applications/Acme.md": application("Bolt", "Dev"),
    "applications/Other.md": application("Acme", "Dev"), "reflections/r.md": reflection("Acme"),
  ])
  let note = try #require(journal.reflections.first)
  #expect(journal.application(of: note)?.company == "Bolt")
}

@Test func `a company with several applications is reported with all of them, and links to none`()
  async throws
{
  let journal = await journal(files.merging(["reflections/r.md": reflection("Delta")]) { $1 })
  let note = try #require(journal.reflections.first)
  #expect(journal.application(of: note) == nil)
  let found = try #require(journal.diagnostics.first { $0.path == "reflections/r.md" })
  #expect(found.message.id == .ambiguousLink)
  for path in ["applications/Delta - Chef.md", "applications/Delta - Cook.md"] {
    #expect(found.message.text.contains(path))
  }
  #expect(found.message.remedy.contains("[[applications/Delta - Chef]]"))
}

@Test func `a company with a private application is reported without its path`() async throws {
  var files = files
  files["applications/Delta - Chef.md"] =
    "---\ncompany: Delta\nrole: Chef\nprivate: true\n---\n"
  files["reflections/r.md"] = reflection("Delta")
  let journal = await journal(files)
  let found = try #require(journal.diagnostics.first { $0.path == "reflections/r.md" })
  #expect(found.message.id == .ambiguousLink)
  #expect(!found.line.contains("Chef") && !found.message.remedy.contains("Chef"))
}

@Test(arguments: [
  ("Bakery - Bakr", "Bakery - Baker"), ("Miller & Son", "Bakery - Baker"),
  ("elsewhere/Cee", "applications/Cee"), ("Bakery", "Bakery - Baker"),
  // Two edits make another word of a short name, and a person is not an application.
  ("Acme", nil), ("Dee", nil), ("No", nil), ("Millar", nil), ("Delta Dann", nil),
])
func `only a similar note of a kind that fits is suggested`(
  link: String, suggestion: String?
) async throws {
  let journal = await journal(files.merging(["reflections/r.md": reflection(link)]) { $1 })
  let found = try #require(journal.diagnostics.first { $0.path == "reflections/r.md" })
  #expect(found.message.id == .unknownLink)
  if let suggestion {
    #expect(found.message.text.hasSuffix("(did you mean '\(suggestion)'?)"))
    #expect(found.message.remedy.contains("\"[[\(suggestion)]]\""))
  } else {
    #expect(!found.message.text.contains("did you mean"))
  }
}

@Test func `the remedy of a link to a person shows a person`() async throws {
  let journal = await journal([
    "applications/a.md": "---\ncompany: A\nrole: B\ncontacts: \"[[Nobody]]\"\n---\n"
  ])
  let found = try #require(journal.diagnostics.first { $0.message.id == .unknownLink })
  #expect(
    found.message.remedy
      == "If there is a note of this person, write the file's name without .md, like \"[[Jo]]\". If not, make one: onward new person Nobody"
  )
}

@Test func `any text can be a link`() async {
  let texts = ["", " ", "[[]]", "[[|]]", "[[#]]", "..", "/", "//", "\\", "%", "%%", "\u{301}", "#"]
  for first in texts {
    for second in texts {
      let quoted = "'\(first)\(second)'"
      _ = await journal(files.merging(["reflections/r.md": reflection(quoted)]) { $1 })
    }
  }
}

@Test(arguments: [
  ("\"[[Ann]], Bo\"", ["Ann", "Bo"]), ("\"Bo, [[Ann]] and Cy\"", ["Bo", "Ann", "Cy"]),
  ("\"[[Ann]]; bo lee; [[Cy|Cyril]]\"", ["Ann", "bo lee", "Cyril"]),
  ("[\"[[Ann]], Bo\", Cy]", ["Ann", "Bo", "Cy"]),
  ("\"Recruiter: [[Ann]] (HR), manager: Bo (CTO)\"", ["Ann", "Bo"]),
  ("\"[Dana](../people/Dana.md), Bo\"", ["Dana", "Bo"]), ("\"Bo [[Ann]]\"", ["Bo", "Ann"]),
  ("\"[[Ann]] her boss Bo\"", ["Ann", "Bo"]), ("\"[[Ann]], recruiter\"", ["Ann"]),
  ("\"[[Ann]]、佐藤\"", ["Ann", "佐藤"]), ("[[Ann]]", ["Ann"]),
])
private func `all people of a field are read, whether they are links or names`(
  value: String, names: [String]
) async {
  let (application, _) = await JournalTests.application("contacts: \(value)")
  #expect(application?.contacts.map(\.displayText) == names)
  guard value.hasPrefix("\"[["), !value.contains("her") else { return }
  let (other, _) = await JournalTests.application(
    "history:\n  - {date: 2026-06-01, stage: interview, with: \(value)}")
  #expect(
    Set(names.filter { $0 != "bo lee" }).isSubset(of: other?.contacts.map(\.displayText) ?? []))
}
