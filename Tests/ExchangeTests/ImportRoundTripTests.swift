import Editing
import Exchange
import Journal
import Markdown
import SeededRandom
import Templates
import Testing
import TextKit

private let template = SourceFile(
  path: "templates/application.md", bytes: Template.notes["application"] ?? [])

/// The notes that an import creates.
func notes(of plan: ImportPlan, into journal: Journal) throws -> [String: String] {
  var notes: [String: String] = [:]
  for entry in plan.entries {
    guard case .create = entry.verdict, let application = entry.application else { continue }
    var differing: [String] = []
    let note = try #require(
      try ImportedNote(
        entry, of: application, from: template, in: journal, among: [], hasSettings: true,
        reportingTo: &differing),
      "\(entry.record): \(differing)")
    var number = 1
    while notes[note.place.path(number)] != nil { number += 1 }
    notes[note.place.path(number)] = String(decoding: note.source.bytes, as: UTF8.self)
  }
  return notes
}

/// A note with fields and events that are chosen at random, also ones that need care in a table or in YAML.
private func randomNote(_ number: Int, using random: inout SplitMix64) -> String {
  func pick(_ texts: [String]) -> String { texts[Int.random(in: 0..<texts.count, using: &random)] }
  func maybe(_ line: String) -> String { Bool.random(using: &random) ? line + "\n" : "" }
  let company = pick([
    "'=Acme'", "\"'=Acme\"", "Acme", "\"Oak, \\\"Ash\\\" & Thorn\"", "'A - B'", "Zürich", "'@x'",
    "'# 1'",
    "'x: y'", "'--'",
    "\"it's\"",
  ])
  var note = "---\ncompany: \(company == "'--'" ? "Dash" : company) \n".replacing(" \n", with: "\n")
  note += "role: \(pick(["Engineer", "'-Engineer'", "\"a; b\"", "Cook"])) \(number)\n"
    .replacing("' \(number)", with: " \(number)'").replacing("\" \(number)", with: " \(number)\"")
  let course = [
    "applied", "screen (phone) — with Jo, \"soon\"", "interview — =SUM(1)", "10:30 final (panel)",
    "offer",
  ]
  let length = Int.random(in: 0...course.count, using: &random)
  let end = pick(["rejected — no reason", "withdrawn", "ghosted", "", ""])
  var day = 1
  let events = (course.prefix(length) + (end.isEmpty || length == 0 ? [] : [end])).map { event in
    day += Int.random(in: 0...4, using: &random)
    return "  - '2026-0\(1 + day / 28)-\(day % 28 + 1 < 10 ? "0" : "")\(day % 28 + 1) \(event)'\n"
  }
  if events.isEmpty {
    note += pick([
      "status: saved\n", "status: applied\n", "status: reeejected\n", "",
      "status: interview scheduled\n", "status: offer declined\n", "status: Eingeladen\n",
    ])
  } else {
    note += "history:\n" + events.joined()
  }
  note += maybe("channel: referral") + maybe("location: 'Leeds, UK'") + maybe("salary: '+50k'")
  note += maybe("url: https://x.example/\(number)?a=b") + maybe("skills: [Swift, 'SQL, old', C]")
  note += maybe("contacts: [Dana, Kim Lee]") + maybe("follow_up: never") + maybe("reflect: skip")
  note += maybe("tags: [blue]") + maybe("imported_from: Teal") + maybe("door: open")
  note += maybe("answer_by: 2026-09-01") + maybe("revisit: 2027-01-04")
  return note + "---\n\nSome text.\n"
}

@Test func `an exported table gives the same applications when it is imported`() async throws {
  var random = SplitMix64(state: 7)
  for _ in 0..<10 {
    var files: [String: String] = [:]
    for number in 0..<12 {
      files["applications/n\(number).md"] = randomNote(number, using: &random)
    }
    let before = try #require(await export("csv", files)).text
    let empty = await journal([:])
    let imported = try await plan([("e.csv", before)])
    let made = try notes(of: imported, into: empty)
    #expect(made.count == files.count)
    let after = try #require(await export("csv", made)).text
    #expect(rows(after) == rows(before))
    // The second time, all are known, and nothing is to be added.
    let again = try await plan([("e.csv", before)], into: made)
    for entry in again.entries {
      guard case .known(_, let differences) = entry.verdict else {
        Issue.record("\(entry.record)")
        continue
      }
      #expect(differences == [])
    }
  }
}

/// The rows of a table in a fixed order. No cell of these has a line break with a carriage return.
private func rows(_ text: String) -> [String] { text.components(of: "\r\n").sorted() }

extension String {
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator).map { String($0) }
  }
}

@Test func `private notes are not in an exported table, and a private row makes a private note`()
  async throws
{
  let entry = try await plan([("a.csv", "Company,Role,Status,Private\nAcme,R,applied,yes\n")])
  let made = try notes(of: entry, into: await journal([:]))
  #expect(made.values.first?.contains("private: true") == true)
  #expect(await export("csv", made)?.privateCount == 1)
}

@Test func `an exported JSON gives the same applications when it is imported`() async throws {
  let files = [
    "applications/a.md":
      "---\ncompany: Acme\nrole: Engineer\nskills: [a, b]\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-20 10:30 interview (system design) — with Dana\n  - 2026-03-24 rejected\n---\n",
    "applications/b.md":
      "---\ncompany: Beta\nrole: Cook\nstatus: not pursued\nlocation: Leeds\n---\n",
    "applications/c.md": "---\ncompany: Gamma\nrole: Cook\nstatus: reeejected\n---\n",
    "applications/d.md": "---\ncompany: Delta\nrole: Cook\nstatus: interview scheduled\n---\n",
    "applications/e.md": "---\ncompany: Eta\nrole: Cook\nstatus: offer declined\n---\n",
  ]
  let table = try #require(await export("csv", files)).text
  let json = try #require(await export("json", files))
  guard case .json(let value) = json.content else { return }
  let made = try notes(
    of: try await plan([("e.json", value.compact)]), into: await journal([:]))
  #expect(rows(try #require(await export("csv", made)).text) == rows(table))
}

extension JSON {
  /// The value in JSON, for texts without control characters other than line breaks.
  var compact: String {
    switch self {
    case .null: "null"
    case .text(let text): text.inDoubleQuotes.replacing("\n", with: "\\n")
    case .number(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
    case .object(let values):
      "{"
        + values.sorted { $0.key < $1.key }.map { "\($0.key.inDoubleQuotes):\($0.value.compact)" }
        .joined(separator: ",") + "}"
    }
  }
}

@Test func `an update adds what a row knows more, and changes no other byte`() async throws {
  let note =
    "---\n# mine\ncompany: Acme\nrole: Engineer\nStatus: 'interview'   # good\nlocation:\n---\n\nText.\n"
  let source = SourceFile(path: "applications/Acme.md", text: note)
  let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-08-07")!)
  func updated(_ row: String) async throws -> String {
    let entries = try await plan([("a.csv", "Company,Role,Status,Applied,Location\n\(row)\n")])
    let application = try #require(entries.entries[0].application)
    let update = try ImportUpdate(
      application, entries.entries[0].record.paragraphs, in: source, vocabulary, hasSettings: true)
    return String(decoding: update.source.bytes, as: UTF8.self)
  }
  #expect(
    try await updated("Acme,Engineer,rejected,,Leeds")
      == "---\n# mine\ncompany: Acme\nrole: Engineer\nStatus: 'rejected'   # good\nlocation: Leeds\nhistory:\n  - interview\n---\n\nText.\n"
  )
  #expect(try await updated("Acme,Engineer,applied,,") == note)
}
