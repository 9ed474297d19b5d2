import Foundation
import Journal
import Testing

@testable import onward

/// Marks around words, and what is shown of them. `SECRET` is never shown.
private let marks: [(typed: String, shown: String)] = [
  ("mark %%SECRET%% it", "mark it"), ("mark [[SECRET|it]]", "mark it"),
  ("mark [[SECRET/it]]", "mark it"), ("mark [[it#SECRET]]", "mark it"), ("mark ==it==", "mark it"),
  ("mark it ^SECRET", "mark it"), ("mark it ![[SECRET.png]]", "mark it"),
  ("mark [[SECRET|==it==]] %%SECRET 😀%% ^SECRET", "mark it"),
]

/// A journal that has the text in every place from which a page takes text.
private func journal(with text: String, lineEnding: String = "\n") throws -> Scratch {
  let scratch = try Scratch()
  let files = [
    "onward.yml": "",
    "applications/Acme.md": """
    ---
    company: Acme
    role: "role \(text)"
    location: "location \(text)"
    channel: "channel \(text)"
    setback_plan: "plan \(text)"
    history:
      - 2026-03-01 applied
      - "2026-03-05 interview (label \(text)) — note \(text)"
      - 2026-03-09 rejected
    ---
    """,
    "applications/Bolt.md": """
    ---
    company: "company \(text)"
    role: Analyst
    skills: ["skill \(text)"]
    history:
      - 2026-03-02 applied
      - 2026-03-25 interview: "pair \(text)"
    ---
    """,
    "reflections/r.md": """
    ---
    application: "[[Acme]]"
    date: 2026-03-11
    factors: ["mine: factor \(text)"]
    lessons: ["lesson \(text)"]
    ---
    opening \(text)

    - [ ] task \(text)
    - [x] done \(text)
    - [-] SECRET

    ## What to keep
    - item \(text)

    %%
    ## What I learned
    - SECRET

    - [ ] SECRET
    > SECRET
    %%
    """,
    "feedback/f.md": """
    ---
    application: "[[Acme]]"
    status: received
    received: 2026-03-10
    change: "change \(text)"
    version: "version \(text)"
    ---
    > [!quote] title \(text)
    > words \(text)
    > - point \(text)
    """,
    "wins/w.md": "---\ndate: 2026-03-04\n---\n# win \(text)\n",
    "wins/x.md": "---\ndate: 2026-03-05\ntitle: \"title \(text)\"\n---\n",
    "goals/g.md":
      "---\ntitle: \"goal \(text)\"\nmeasure: applications\ntarget: 2\nper: week\nplan: \"when \(text)\"\nif_then: \"then \(text)\"\n---\n",
    "people/p.md":
      "---\nname: \"name \(text)\"\nhelps_with: [\"help \(text)\"]\nevery: 1w\nhistory:\n  - \"2026-02-01 — talk \(text)\"\n---\n",
    "profile.md": "---\nname: \"me \(text)\"\nroles: [\"wanted \(text)\"]\n---\n",
  ]
  for (path, content) in files {
    try scratch.write(path, content.replacing("\n", with: lineEnding))
  }
  return scratch
}

@Test(arguments: marks, ["\n", "\r\n"])
func `no mark of Obsidian is shown as typed, wherever it is`(
  mark: (typed: String, shown: String), lineEnding: String
) throws {
  let scratch = try journal(with: mark.typed, lineEnding: lineEnding)
  let commands = [
    "build", "next", "brief", "brief --redact", "check --verbose", "list applications",
    "list wins", "list people", "list reflections --format json", "list applications --format json",
    "list feedback --format json", "list goals --format json", "stats --format json",
  ]
  var shown = ""
  for command in commands {
    let run = try scratch.run("onward \(command) --today 2026-03-20")
    #expect(run.code == 0, "\(command): \(run.errors)")
    shown += run.output + run.errors
  }
  let pages = try ["dashboard.md", "dashboard.html"].map(scratch.text)
  shown += pages.joined()
  for hidden in [
    "SECRET", "%%", "%\\%", "[[it", "[[S", "\\[\\[", "==it", "=\\=it", "[!quote", "\\[!quote",
  ] {
    #expect(!shown.contains(hidden), "\(hidden)")
  }
  let expected = [
    "role", "plan", "company", "opening", "task", "done", "lesson", "item", "factor", "words",
    "point", "change", "win", "goal",
  ]
  for place in expected {
    #expect(pages.allSatisfy { $0.contains("\(place) \(mark.shown)") }, "\(place)")
  }
}

@Test func `log keeps hidden text, and refuses an edit that would lose it`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  let note =
    "---\ncompany: Acme\nrole: Dev\nstatus: applied\nhistory:\n  - 2026-03-01 applied %%by mail%%\n---\n%%mine%%\n"
  try scratch.write("applications/Acme.md", note)
  try scratch.run(
    "onward log acme screen --date 2026-03-05 --note 'with [[Dana]] %%rude%%' --today 2026-03-20"
  ).expectSuccess()
  #expect(
    try scratch.text("applications/Acme.md")
      == note.replacing("status: applied", with: "status: screen")
      .replacing(
        "%%by mail%%\n", with: "%%by mail%%\n  - 2026-03-05 screen — with [[Dana]] %%rude%%\n"))

  let hidden = note.replacing("status: applied", with: "status: applied %%I doubt it%%")
  try scratch.write("applications/Acme.md", hidden)
  for command in ["log acme screen --date 2026-03-05", "set acme status=screen"] {
    let run = try scratch.run("onward \(command) --today 2026-03-20")
    #expect(run.code != 0)
    #expect(run.errors.contains("text between '%%' marks"))
    #expect(try scratch.text("applications/Acme.md") == hidden)
  }
}

@Test func `what is hidden makes no field, event or link, and hides no private note`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/Acme.md",
    "---\ncompany: Acme\nrole: Dev\nstatus: \"%%rejected%%\"\nsalary: \"%%90k%%\"\nhistory:\n  - 2026-03-01 applied\n  - \"%%2026-03-05 interview%%\"\n---\n%%\n## 2026-03-06 Offer\n%%\n"
  )
  try scratch.write(
    "applications/Bolt.md",
    "---\ncompany: Bolt\nrole: Dev\nprivate: \"%%true%%\"\napplied: 2026-03-01\n---\n")
  let run = try scratch.run("onward list applications --format csv --today 2026-03-20")
  #expect(run.output.contains("Acme,Dev,applied,,false,2026-03-01"), "\(run.output)")
  // It is unclear whether the note is private, so it is reported and treated as such.
  let build = try scratch.run("onward build --today 2026-03-20")
  #expect(build.errors.contains("1 error, 0 warnings"))
  #expect(try !scratch.text("dashboard.md").contains("Bolt"))
}

// MARK: - Views and templates

/// The keys in a base: those of columns and of sorting, and the words in its conditions that are neither texts, functions
/// nor numbers.
private func keysOf(_ text: String) -> Set<String> {
  var keys: Set<String> = []
  for line in text.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
    if line.hasPrefix("- '") {
      let condition = line.replacing(#/"(?:\\.|[^"\\])*"/#, with: "")
      for match in condition.matches(of: #/([a-z_]+(?:\.[a-zA-Z]+)?)(\(?)/#) {
        let word = String(match.1)
        if word == "file.inFolder" || word == "today" { continue }
        keys.insert(word.hasSuffix(".isEmpty") ? String(word.dropLast(8)) : word)
      }
    } else if let match = line.wholeMatch(of: #/(?:- property: |- )([a-z_.]+)/#) {
      keys.insert(String(match.1))
    }
  }
  return keys.subtracting(["file.name"])
}

@Test func `every key in the base for Obsidian is a field that onward reads`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "stages: {Absage: rejected, Nichts: withdrawn}\n")
  try scratch.run("onward init --obsidian").expectSuccess()
  let base = try scratch.text("Search.base")
  let names = base.matches(of: #/    name: (.+)/#).map { String($0.1) }
  #expect(names == ["Open", "This week", "To look back at", "Doors", "Questions"])
  let fields = Set((Application.fields + Interview.fields + CommonField.all).map(\.name))
  let keys = keysOf(base)
  #expect(keys.count > 12 && keys.isSubset(of: fields), "\(keys.subtracting(fields))")
  // Of each view's kind.
  for part in base.components(separatedBy: "  - type: table").dropFirst() {
    let kind: any NoteKind.Type =
      part.contains("type == \"interview\"") ? Interview.self : Application.self
    let own = Set((kind.fields + CommonField.all).map(\.name))
    #expect(keysOf(part).isSubset(of: own), "\(part)")
  }
  #expect(base.contains(#"status != "Nichts""#) && base.contains(#"status == "Absage""#))
  // It is valid YAML: the reader of settings finds no error in it but that the keys are not settings.
  try scratch.write("other/onward.yml", base)
  let check = try scratch.run("onward check other")
  #expect(!check.output.contains("invalid-yaml"), "\(check.output)")
}

@Test func `the templates for Obsidian have the fields of their kinds, and are never notes`() throws
{
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.run("onward init --obsidian").expectSuccess()
  for kind in Vocabulary.kinds where !kind.form.isOnlyOne {
    let text = try scratch.text("_templates/\(kind.name).md")
    let head = text.split(separator: "---\n", omittingEmptySubsequences: false)[1]
    let keys = head.split(separator: "\n").compactMap { $0.firstMatch(of: #/^([a-z_]+):/#)?.1 }
    let known = Set((kind.fields + CommonField.all).map(\.name))
    #expect(keys.first == "type" && keys.allSatisfy { known.contains(String($0)) }, "\(kind.name)")
    // As Obsidian fills it in, it counts in any folder.
    let filled = text.replacing("{{date:YYYY-MM-DD}}", with: "2026-03-02")
    #expect(!filled.contains("{{"), "\(kind.name)")
    try scratch.write("Anywhere/2026-03-02 \(kind.name).md", filled)
  }
  let check = try scratch.run("onward check --verbose --today 2026-03-05")
  #expect(!check.output.contains("_templates") || check.output.contains("template"))
  #expect(!check.output.contains("unknown-"), "\(check.output)")
  let list = try scratch.run("onward list days --format paths")
  #expect(list.output == "Anywhere/2026-03-02 day.md\n")
}

@Test func `init for Obsidian adds its files and nothing else, and overwrites nothing`() throws {
  let scratch = try Scratch()
  let before = "find vault -type f | sort"
  try scratch.write("vault/.obsidian/app.json", "{}")
  try scratch.write("vault/Daily/2026-03-02.md", "Words.\n")
  try scratch.write("vault/Search.base", "mine\n")
  let files = try scratch.run(before).output
  let dry = try scratch.run("onward init vault --obsidian --dry-run")
  #expect(dry.code == 0 && dry.output.contains("Nothing was written."), "\(dry.errors)")
  #expect(try scratch.run(before).output == files)
  let run = try scratch.run("onward init vault --obsidian")
  #expect(run.code == 0 && run.output.contains("left as it is"), "\(run.errors)")
  #expect(try scratch.text("vault/Search.base") == "mine\n")
  let added = try Set(scratch.run(before).output.split(separator: "\n")).subtracting(
    files.split(separator: "\n"))
  #expect(added.allSatisfy { $0.hasPrefix("vault/_templates/") } && added.count > 7, "\(added)")
  #expect(try scratch.run("onward init vault --obsidian").code == 0)
  #expect(try scratch.run("onward init vault --obsidian --adopt").code == 64)
  // In a folder of the vault, the base finds the folders of the journal.
  try scratch.write("vault/job's/onward.yml", "")
  try scratch.run("onward init \"vault/job's\" --obsidian").expectSuccess()
  #expect(
    try scratch.text("vault/job's/Search.base").contains(
      #"'file.inFolder("job''s/applications")'"#))
  // Not in a folder that is neither.
  try scratch.write("plain/a.txt", "")
  let plain = try scratch.run("cd plain && onward init --obsidian")
  #expect(plain.code == 2 && !scratch.exists("plain/Search.base"), "\(plain.output)")
}
