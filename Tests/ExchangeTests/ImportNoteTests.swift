import Exchange
import Journal
import Markdown
import Testing
import TextKit

// Notes with fields at their start are read as `onward build` reads them.

@Test func `a note is read as YAML, with its lists, its history and its text`() async throws {
  let text = """
    ---
    title: Lead Analyst
    company: "Harrow \\"Gate\\""   # the bakery
    status:
      - applied
    skills: ["a; b", SQL]
    recruiter: Jo Weber, +49 171 5551234
    history:
      - 2026-03-02 applied
      - 2026-03-20: acknowledged
      - date: 2026-04-09
        stage: interview
    mood_board: blue
    ---

    # Harrowgate - Lead Analyst

    My words.
    """
  let entries = try await plan([("Jobs/a.md", text)])
  #expect(
    entries.lines == [
      "2 new: Harrow \"Gate\" - Lead Analyst, interview, 2026-03-02, 2026-03-20 acknowledged, 2026-04-09 interview"
    ])
  let entry = entries.entries[0]
  #expect(entry.application?.skills == ["a; b", "SQL"])
  #expect(entry.application?.contacts.map(\.displayText) == ["Jo Weber"])
  #expect(entry.record.text == "# Harrowgate - Lead Analyst\n\nMy words.")
  let read = try ImportedTable.all(
    in: ImportedFile(path: "Jobs/a.md", bytes: Array(text.utf8)), ImportedTable.Choices(),
    Vocabulary(settings: Settings(), on: Day(number: 0)))
  #expect(read.first?.unknownColumns == ["mood_board"])
  let made = try notes(of: entries, into: await journal([:]))
  let note = try #require(made.values.first)
  #expect(note.hasSuffix("---\n\n# Harrowgate - Lead Analyst\n\nMy words.\n"))
  // And nothing is to be added.
  #expect(
    try await imported(text, as: "Jobs/a.md", into: made) == [
      "2 known: \(made.keys.first!.fileName)"
    ])
}

@Test func `the notes of a journal give the same applications`() async throws {
  let files = [
    "applications/Acme - Engineer.md":
      "---\ncompany: Acme\nrole: Engineer\nstatus: rejected (form)\nsalary: 50k #1\ntags: [x/y, 'a, b']\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-20 10:30 final (panel) — with Dana\n  - 2026-03-24 Some Unknown — thing\n---\nText. %%mine%%\n",
    "applications/Beta - Cook.md":
      "---\ncompany: Beta\nrole: Cook\nstatus: blorp\nprivate: true\n---\n",
    "applications/Dated - Cook.md":
      "---\ncompany: Dated\nrole: Cook\n---\n\n## 2026-03-02 Applied\nBy mail.\n\n## 2026-03-11 Screen\n",
  ]
  let imported = try await plan(files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  let made = try notes(of: imported, into: await journal([:]))
  #expect(Set(made.keys) == Set(files.keys))
  let (before, after) = (await journal(files), await journal(made))
  #expect(
    after.applications.map { JSON.object($0.values(on: after.today)).compact }
      == before.applications.map { JSON.object($0.values(on: before.today)).compact })
}

@Test func `a note of another kind is named, and an option names a key`() async throws {
  func refusal(_ path: String, _ text: String) async throws -> ImportedTable.Obstacle? {
    do throws(ImportedTable.Obstacle) {
      _ = try ImportedTable.all(
        in: ImportedFile(path: path, bytes: Array(text.utf8)), ImportedTable.Choices(),
        Vocabulary(settings: Settings(), on: Day(number: 0)))
      return nil
    } catch { return error }
  }
  #expect(
    try await refusal(
      "vault/a.md", "---\ntype: reflection\napplication: '[[Acme]]'\ndate: 2026-03-02\n---\nx\n")
      == .noTable(.otherNote(kind: "reflection")))
  let note = "---\nName of them: Acme\nFirma: Wrong\nRolle: Koch\nstatus: applied\n---\n"
  #expect(
    try await imported(note, as: "a.md") == ["2 new: Wrong - Koch, applied"])
  let choices = ImportedTable.Choices(columns: [("name of them", "company")])
  #expect(try await imported(note, as: "a.md", choices) == ["2 new: Acme - Koch, applied"])
  #expect(
    try await refusal("a.md", "---\ncompany: A\nrole: R\napplied: 3/2/2026\nstatus: ghosted\n---\n")
      == .ambiguousDate("3/2/2026", line: 4))
  // A tracker may have fields of its own.
  #expect(
    try await imported(
      "---\nstatus: active\ntags: [jobs]\n---\n\n| Company | Role |\n|--|--|\n| Acme | Cook |\n",
      as: "a.md") == ["8 new: Acme - Cook, saved"])
}
