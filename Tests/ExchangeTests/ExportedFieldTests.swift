import Exchange
import Insights
import Journal
import Testing
import TextKit

// Every field of an application survives an export and an import.

private let everything = """
  ---
  company: Acme
  role: Engineer
  status: rejected (form)
  answered: 2026-03-24
  last_contact: 2026-03-25
  interviews: [2026-03-10]
  history:
    - 2026-03-02 applied
    - 2026-03-20 10:30 final (panel) — with Dana
  industry: trains
  channel: referral
  location: Leeds
  remote: hybrid
  seniority: senior
  salary: 50k
  url: https://x.example/1
  resume: v2
  cover_letter: short
  skills: [Swift, SQL]
  contacts: [Dana Reyes]
  follow_up: 2026-09-01
  deadline: 2026-09-02
  answer_by: 2026-09-03
  setback_plan: "Walk.\\nCall Kim."
  reflect: skip
  door: open
  revisit: 2027-01-04
  imported_from: Teal
  tags: [blue, "a b"]
  date: 2026-03-01
  ---

  They were kind. %%my secret%%

  - 2099 plans

  ## Posting

  Bake bread.

  """

/// The fields without a column of their own, each with the reason.
private let withoutColumn = [
  "interviews": "its events are in the history",
  "last_contact": "its day is in the history",
  "imported_from": "it is the column source",
  "type": "every row is an application",
  "private": "private notes are not exported",
]

@Test func `every field of an application is a column, or has a reason not to be`() async throws {
  let header = try #require(await export("csv", [:])).text
  let columns = Set(header.filter { !$0.isNewline }.split(separator: ",").map { String($0) })
  let fields = (Application.fields + CommonField.all).map(\.name)
  #expect(Set(fields).subtracting(columns) == Set(withoutColumn.keys))
  // A column without a field would be lost on import.
  #expect(columns.subtracting(fields).isEmpty)
}

/// The applications of an export, with a name for each value that is absent.
private func applications(
  _ files: [String: String]
) async throws -> (json: String, values: [[String: JSON]]) {
  let insights = await Insights(journal(files))
  let format = try #require(ExportFormat.all.first { $0.name == "json" })
  let content = format.export(insights) { files[$0.path] }.content
  guard case .json(.object(let all)) = content, case .list(let notes)? = all["applications"] else {
    return ("", [])
  }
  return (
    JSON.object(all).compact,
    notes.map { if case .object(let values) = $0 { values } else { [:] } }
  )
}

@Test func `every value of an application is the same after an export to JSON and an import`()
  async throws
{
  let files = ["applications/Acme - Engineer.md": everything]
  let before = try await applications(files)
  // Otherwise the test would not notice that one is lost.
  let absent = try #require(before.values.first).filter {
    if case .null = $0.value { true } else { false }
  }
  #expect(absent.keys.sorted() == ["status_as_typed"])
  let made = try notes(
    of: try await plan([("e.json", before.json)]), into: await journal([:]))
  #expect(made.keys.sorted() == files.keys.sorted())
  #expect(try await applications(made).json == before.json)
  #expect(before.json.contains("They were kind.") && !before.json.contains("secret"))
  // And nothing is to be added.
  let again = try await plan([("e.json", before.json)], into: files)
  #expect(
    again.lines.map { $0.hasPrefix("3 known: Acme - Engineer") || $0.contains("known") } == [true])
  for entry in again.entries {
    if case .known(_, let differences) = entry.verdict { #expect(differences == []) }
  }
}

@Test func `every value of an application is the same after an export to a table and an import`()
  async throws
{
  let files = ["applications/Acme - Engineer.md": everything]
  let before = try #require(await export("csv", files)).text
  let imported = try await plan([("e.csv", before)])
  #expect(imported.entries[0].problems == [])
  let made = try notes(of: imported, into: await journal([:]))
  #expect(try #require(await export("csv", made)).text == before)
}

@Test func `lists, words that are not understood and what follows a plan are a fixed point`()
  async throws
{
  let note = """
    ---
    company: Acme
    role: Engineer
    skills: ["a; b", "c, d"]
    contacts: ["Kim; Lo"]
    history:
      - 2026-03-02 applied
      - 2026-08-15 14:30 screen
      - 2026-08-16 Some Unknown — thing
      - interview
      - 2026-08-18 final
    ---

    """
  let files = ["applications/Acme - Engineer.md": note]
  let before = try await applications(files)
  #expect(before.json.contains("Some Unknown"))
  let made = try notes(of: try await plan([("e.json", before.json)]), into: await journal([:]))
  #expect(try await applications(made).json == before.json)
  let table = try #require(await export("csv", files)).text
  #expect(table.contains("2026-08-16 Some Unknown — thing"))
}

@Test func `each row of an own export is an application, however alike two are`() async throws {
  let head = "---\ncompany: Acme\nrole: Cook\n"
  let files = [
    "applications/a.md": head + "history: [2026-03-02 applied]\nurl: https://x.example/1\n---\n",
    "applications/b.md": head + "history: [2026-03-02 applied]\nurl: https://x.example/2\n---\n",
    "applications/c.md": head + "history: [2026-03-02 applied]\n---\n",
    "applications/d.md": head + "status: applied\n---\n",
    "applications/e.md": head + "status: applied\n---\n",
    "applications/f.md": "---\ncompany: Bolt\n---\n",
  ]
  let json = try await applications(files).json
  let table = try #require(await export("csv", files)).text
  for (path, text) in [("e.csv", table), ("e.json", json)] {
    let made = try notes(of: try await plan([(path, text)]), into: await journal([:]))
    #expect(made.count == 6, "\(path)")
    for journal in [made, files] {
      let again = try await plan([(path, text)], into: journal)
      var known: Set<String> = []
      for entry in again.entries {
        guard case .known(let note, let differences) = entry.verdict else {
          Issue.record("\(path): \(entry.verdict)")
          continue
        }
        #expect(differences == [])
        known.insert(note.info.path)
      }
      #expect(known.count == 6, "\(path)")
    }
  }
}

@Test func `what is not an application is named when an export is imported`() async throws {
  let json = try await applications([
    "applications/a.md": "---\ncompany: Acme\nrole: Cook\nstatus: saved\n---\n",
    "days/2026-03-07.md": "---\ndate: 2026-03-07\nmood: 3\n---\n",
    "wins/w.md": "---\ndate: 2026-08-01\n---\nA call.\n",
  ]).json
  let read = try ImportedTable.all(
    in: ImportedFile(path: "e.json", bytes: Array(json.utf8)), ImportedTable.Choices(),
    Vocabulary(settings: Settings(), on: Day(number: 0)))
  #expect(
    read.first?.remarks.map(\.text) == [
      "left out, because only applications are imported: days (1), wins (1)"
    ])
  #expect(read.first?.unknownColumns == [])
}
