import Diagnostics
import Journal
import Testing

/// An application at Acme, sent on a day.
private func note(_ applied: String) -> String {
  "---\ncompany: Acme\nrole: Engineer\napplied: \(applied)\n---\n"
}

@Test(arguments: [
  // 2 March + 90 days = 31 May.
  ("2026-03-02", "2026-05-30", true), ("2026-03-02", "2026-05-31", true),
  ("2026-03-02", "2026-06-01", false), ("2026-05-31", "2026-03-02", true),
  ("2026-06-01", "2026-03-02", false), ("2026-03-02", "2026-03-02", true),
])
func `the same job sent again within 90 days may be a duplicate, after 91 days it is not`(
  first: String, second: String, isHinted: Bool
) async {
  let journal = await journal([
    "applications/a.md": note(first), "applications/b.md": note(second),
  ])
  let hints = journal.diagnostics.filter { $0.message.id == .duplicateApplication }
  #expect(hints.map(\.path) == (isHinted ? ["applications/b.md"] : []))
}

@Test func `if a job was sent several times, each is compared with all earlier ones`() async {
  let journal = await journal([
    "applications/a.md": note("2025-06-01"), "applications/b.md": note("2026-03-02"),
    "applications/c.md": note("2026-05-31"),
  ])
  let hints = journal.diagnostics.filter { $0.message.id == .duplicateApplication }
  #expect(hints.map(\.path) == ["applications/c.md"])
}

/// The paths of the notes that may be duplicates, each with the path that its hint names.
private func duplicates(_ files: [String: String]) async -> [String] {
  await journal(files).diagnostics.filter { $0.message.id == .duplicateApplication }.map { hint in
    let named = files.keys.filter { hint.message.text.contains("'\($0)'") }
    return "\(hint.path) of \(named.joined())"
  }
}

@Test(arguments: [
  ("https://www.jobs.example/view/12/?refId=ab", "https://jobs.example/view/12/?trk=cd", true),
  ("https://jobs.example/j/1?utm_source=x&utm_medium=y", "http://JOBS.example/j/1/", true),
  ("https://jobs.example/j?id=1&gclid=7", "https://jobs.example/j?fbclid=8&id=1", true),
  ("https://jobs.example/j?a=1&b=2", "https://jobs.example/j/?b=2&a=1", true),
  ("https://jobs.example/j/1#apply", "https://jobs.example/j/1", true),
  ("https://jobs.example/j?UTM_Campaign=q&id=1#top", "https://jobs.example/j?id=1", true),
  ("https://jobs.example/j?id=1", "https://jobs.example/j?id=2", false),
  ("https://jobs.example/j?ref=1", "https://jobs.example/j?ref=2", false),
  ("https://jobs.example/#/j/1", "https://jobs.example/#/j/2", false),
  ("https://jobs.example/#!/j/1", "https://jobs.example/#!/j/2", false),
  ("https://jobs.example/#!/j/1", "https://jobs.example/#!/j/1/", true),
  ("https://jobs.example/?utm_source=a", "https://jobs.example/", false),
  ("https://jobs.example/J/1", "https://jobs.example/j/1", false),
])
func `one posting is recognized whatever a visit added to its address`(
  first: String, second: String, isHinted: Bool
) async {
  let note = { (company: String, url: String) in
    "---\ncompany: \(company)\nrole: Baker\nurl: \"\(url)\"\n---\n"
  }
  let found = await duplicates([
    "applications/a.md": note("A", first), "applications/b.md": note("B", second),
  ])
  #expect(found == (isHinted ? ["applications/b.md of applications/a.md"] : []))
}

@Test(arguments: [
  ("Acme.md", "Acme 1.md"), ("Acme.md", "Acme (2).md"), ("Acme.md", "acme-2.md"),
  ("Acme.md", "Acme copy.md"), ("Acme.md", "Acme - Copy (2).md"), ("Acme.md", "Copy of Acme.md"),
  ("Acme.md", "Acme - Kopie.md"), ("Acme 2.md", "Acme 10.md"), ("Acme_1.md", "Acme copy 3.md"),
])
func `a hint names the plain file first if only a number distinguishes two files`(
  plain: String, copy: String
) async {
  let note = "---\ncompany: Acme\nrole: Baker\nstatus: saved\n---\n"
  let found = await duplicates(["applications/\(plain)": note, "applications/\(copy)": note])
  #expect(found == ["applications/\(copy) of applications/\(plain)"])
}

@Test(arguments: [
  ("Acme.md", "Acme 2026.md"), ("Acme.md", "Acme Baker.md"), ("Acme.md", "Acme2.md"),
  ("Acme.md", "old/Acme 2.md"), ("A.md", "B 2.md"), ("1.md", "2.md"),
])
func `names that differ in more than a number are not evidence of a duplicate`(
  first: String, second: String
) async {
  let note = "---\ncompany: Acme\nrole: Baker\nstatus: saved\n---\n"
  let found = await duplicates(["applications/\(first)": note, "applications/\(second)": note])
  #expect(found == [])
}

@Test func `a second application after 91 days is not a duplicate, whatever its file is called`()
  async
{
  let found = await duplicates([
    "applications/Acme.md": note("2026-03-02"), "applications/Acme 2.md": note("2026-06-01"),
  ])
  #expect(found == [])
}

@Test func `of three copies sent on one day, each hint names the plain file`() async {
  let found = await duplicates([
    "applications/Acme.md": note("2026-03-02"), "applications/Acme 1.md": note("2026-03-02"),
    "applications/Acme (2).md": note("2026-03-02"),
  ])
  #expect(
    found == [
      "applications/Acme (2).md of applications/Acme.md",
      "applications/Acme 1.md of applications/Acme.md",
    ])
}
