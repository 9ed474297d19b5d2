import Foundation
import SeededRandom
import Testing

/// A vault in which one file is an application, and others are one but for one thing.
private func vault() throws -> Scratch {
  let scratch = try Scratch()
  let files = [
    "Jobs/known.md": "company: Dough\nrole: Baker\napplied: 2026-10-03",
    "Jobs/typed.md": "type: opportunity\ncompany: Mill\nrole: Baker\napplied: 2026-10-02",
    "Jobs/agency.md": "agency: Bluebird\nemployer:\nrole: Baker\napplied: 2026-10-01",
    "Jobs/draft [1].md": "company:\nrole:\nstatus: saved\napplied:",
    "Leads/Fenn.md": "company: Fenn\nstatus: rejected",
    "Leads/Oak.md": "company: Oak\nstatus: interview",
    "Mixed/recipe.md": "serves: 4",
    "Mixed/Elm.md": "company: Elm\nstatus: rejected\ntags: [hunt]",
    "Other/Ash.md": "company: Ash\nstatus: rejected\ntags: [hunt]",
    "Other/plan.md": "due: 2026-03-02",
    "root.md": "company: Root\nstatus: rejected",
  ]
  for (path, lines) in files { try scratch.write("v/\(path)", "---\n\(lines)\n---\n") }
  return scratch
}

@Test
func `what looks like an application is one number in build and on the page, and named by check`()
  throws
{
  let scratch = try vault()
  let build = try scratch.run("onward build v --today 2026-11-25")
  #expect(
    build.errors
      == "11 files read, 1 note; 8 more notes look like applications: 'onward check v' shows them\n"
  )
  #expect(build.code == 0)
  let page = try scratch.text("v/dashboard.md")
  #expect(page.contains("8 more notes look like applications and are not counted"))
  #expect(!page.contains("Every note was read and understood"))
  let check = try scratch.run("onward check v").output
  for name in ["typed", "agency", "draft [1]", "Fenn", "Oak", "Elm", "Ash", "root"] {
    #expect(check.contains("\(name).md"), "\(check)")
  }
  #expect(!check.contains("recipe.md") && !check.contains("plan.md"))
}

@Test func `the lines that adopt prints settle every file that looks like an application`() throws {
  let scratch = try vault()
  let run = try scratch.run("onward init --adopt v")
  #expect(run.code == 0, "\(run.errors)")
  let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
  let start = try #require(lines.firstIndex { $0.contains("settle them") })
  let end = try #require(lines.firstIndex { $0.hasPrefix("With these lines") })
  let block = lines[(start + 1)..<end].joined(separator: "\n")
  for setting in ["types:", "folders:", "tags:", "aliases:", "ignore:"] {
    #expect(block.contains(setting), "\(block)")
  }
  try scratch.write("v/onward.yml", try scratch.text("v/onward.yml") + block + "\n")
  let check = try scratch.run("onward check v")
  #expect(!check.output.contains("looks-like-application"), "\(check.output)")
  #expect(!check.output.contains("error"), "\(check.output)")
  let listed = try scratch.run("onward list applications --journal v --format paths").output
  #expect(
    listed.split(separator: "\n").sorted() == [
      "Jobs/agency.md", "Jobs/known.md", "Jobs/typed.md", "Leads/Fenn.md", "Leads/Oak.md",
      "Mixed/Elm.md", "Other/Ash.md", "root.md",
    ])
  let again = try scratch.run("onward init --adopt v").output
  #expect(!again.contains("look like") && !again.contains("looks like"), "\(again)")
}

@Test func `adopt counts unknown keys, words and days of fields in the text`() throws {
  let scratch = try Scratch()
  try scratch.write("v/a.md", "company:: Fenn\nrole:: Cook\napplied:: 3/2/2026\nvibe:: good\n")
  try scratch.write("v/b.md", "- **Firma:** Oak\n- **Stelle:** Koch\n- **Applied:** 2026-03-02\n")
  try scratch.write(
    "v/c.md",
    "| Field | Value |\n|---|---|\n| Company | Elm |\n| Applied | 2026-03-02 |\n| Status | frobbed |\n| Vibe | fair |\n"
  )
  try scratch.write("v/prose.md", "Mood: these lines\nWeather: are no fields\n")
  let report = try scratch.run("onward init --adopt --dry-run v").output
  for line in [
    #"  "Firma": company  # in 1 note"#, #"  "Stelle": role  # in 1 note"#,
    #"  # "Vibe": …  # in 2 notes"#, #"  # "frobbed": …  # in 1 note"#,
    "1 note has dates like 3/2/2026 (a.md)",
  ] {
    #expect(report.localizedCaseInsensitiveContains(line), "\(report)")
  }
  #expect(!report.contains("Weather"))
  try scratch.write(
    "v/onward.yml",
    "aliases: {Firma: company, Stelle: role}\nstages: {frobbed: applied}\ndate_order: dmy\n")
  #expect(try scratch.run("onward list applications --journal v").output.contains("Koch"))
  #expect(try !scratch.run("onward check v").output.contains("error"))
}

@Test func `adopt puts only the settings among the folders of a vault, and a dry run puts nothing`()
  throws
{
  let scratch = try vault()
  let before = try scratch.run("find v | sort").output
  let dry = try scratch.run("onward init --adopt --dry-run v")
  #expect(dry.output.contains("Would add to v:\n  onward.yml\n"), "\(dry.output)")
  #expect(dry.output.contains("Nothing was written."))
  #expect(try scratch.run("find v | sort").output == before)
  try scratch.run("onward init --adopt v").expectSuccess()
  #expect(
    try scratch.run("cd v && ls -A").output == "Jobs\nLeads\nMixed\nOther\nonward.yml\nroot.md\n")
  // A folder that does not exist yet is not created.
  let new = try scratch.run("onward init --dry-run fresh && ls")
  #expect(new.output.contains("Would create in fresh:") && new.output.hasSuffix("\nv\n"))
}

/// Notes about everything but a search for work, with keys and words that a search has too.
private func ordinaryNote(_ number: Int) -> String {
  let fronts = [
    "title: On walking\ntags: [essay]", "name: Jo Weber\ncompany: Meridian\nemail: jo@m.example",
    "company: Client A\nstatus: sent\namount: 900",
    "type: meeting\nattendees: [Jo]\ndate: 2026-03-02",
    "type: reflection\ndate: 2026-05-01", "type: goal\nstatus: active\ndeadline: 2026-12-31",
    "type: person\nphone: 0123\nlast_contact: 2026-03-01", "type: daily\nweather: rain",
    "type: book\nauthor: A. Writer\nstatus: finished\nrating: 4",
    "project: Site\nstatus: in progress",
    "title: A talk\norganization: A society\nstatus: accepted",
    "company: \"[[Initech]]\"\nstatus: done",
    "type: application\nname: An editor\nversion: 3", "recipe: soup\nserves: 4",
    "role: Healer\nlevel: 7",
    "type: company\ncompany: Fenn\nindustry: food\nurl: https://fenn.example", "status: applied",
    "type: win\ndate: 2026-01-02", "title: Draft\nstatus: draft\npublished: no",
    "position: 3\nlink: x",
  ]
  return "---\n\(fronts[number % fronts.count])\n---\nText of note \(number).\n"
}

@Test func `a vault about other things has no application, no error and no hint`() throws {
  let scratch = try Scratch()
  for number in 0..<600 {
    let folder = ["Areas", "Daily", "CRM/Clients", "Books", "Work/2026"][number % 5]
    try scratch.write("v/\(folder)/\(number).md", ordinaryNote(number))
  }
  let check = try scratch.run("onward check v")
  #expect(check.output == "" && check.code == 0)
  #expect(try scratch.run("onward list applications --journal v").output == "")
  // Nor has it any after it was adopted.
  try scratch.run("onward init --adopt v").expectSuccess()
  let adopted = try scratch.run("onward check v")
  #expect(adopted.output == "" && adopted.code == 0, "\(adopted.output)")
}

@Test func `every file in a journal counts or is named, whatever its fields are`() throws {
  var random = SplitMix64(state: 41)
  let keys = [
    "company", "employer", "organization", "role", "title", "status", "applied", "sent", "history",
    "type", "tags", "url", "email", "due", "name", "date", "application", "x",
  ]
  let values = [
    "", "Fenn", "applied", "sent", "rejected", "2026-03-02", "[a, b]", "{{x}}", "[Company]", "null",
    "application", "reflection", "opportunity", "job-application", "https://a.example/jobs/1",
    "\"[[Fenn]]\"", "\n  - 2026-03-02 applied", "\n  - status: interview\n    date: 2026-03-02",
    "YYYY-MM-DD",
  ]
  let folders = ["applications", "applications/Fenn", "Notes", "wins", "people", "Jobs"]
  let names = ["a", "README", "Fenn - Cook", "Cook at Fenn", "TEMPLATE", "2026-03-02", "Fenn"]
  let endings = ["md", "markdown", "MDOWN"]
  let scratch = try Scratch()
  var paths: Set<String> = []
  try scratch.write("j/onward.yml", "folders: {Jobs: application}\n")
  for number in 0..<400 {
    let lines = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      "\(keys.randomElement(using: &random)!): \(values.randomElement(using: &random)!)"
    }
    let path =
      "\(folders.randomElement(using: &random)!)/\(number)/\(names.randomElement(using: &random)!).\(endings.randomElement(using: &random)!)"
    paths.insert(path)
    try scratch.write(
      "j/\(path)", lines.isEmpty ? "Text\n" : "---\n\(lines.joined(separator: "\n"))\n---\n")
  }
  let check = try scratch.run("onward check j --verbose --format json").output
  var named: Set<String> = []
  for kind in ["applications", "reflections", "feedback", "wins", "goals", "people", "days"] {
    let run = try scratch.run("onward list \(kind) --journal j --format paths")
    named.formUnion(run.output.split(separator: "\n").map(String.init))
  }
  let unnamed = paths.filter { !named.contains($0) && !check.contains("\"path\" : \"\($0)\"") }
  #expect(unnamed == [])
}

@Test
func `build with no note points to adopt where other files are, and adopt reports what is odd`()
  throws
{
  let scratch = try Scratch()
  for (name, company) in [("a", "Amt Fenn"), ("b", "Oak"), ("c", "Elm")] {
    try scratch.write(
      "v/Bewerbungen/\(name).md",
      "---\n\(name == "a" ? "Behörde" : "Firma"): \(company)\nStelle: Köchin\nBeworben am: 02.03.2026\n---\n"
    )
  }
  try scratch.write("v/Bewerbungen/Rot/README.md", "Firma: Rot\nStelle: Köchin\nStatus: Absage\n")
  try scratch.write("v/Wohnung/x.md", "---\nFirma: Ott\nBeworben am: 03.03.2026\nZimmer: 3\n---\n")
  try scratch.write("v/Notizen/y.md", "---\nThema: Gespräch\nFirma: Oak\n---\n")
  try scratch.write("v/Angebote/z.md", "---\nFirma: Dach\nStatus: Angebot erhalten\n---\n")
  try scratch.write(
    "v/Liste.md", "| Firma | Stelle | Status |\n|-|-|-|\n| Ulm | Koch | Absage |\n")
  let build = try scratch.run("onward build v --today 2026-11-25")
  #expect(build.errors.contains("'onward init --adopt --dry-run v' shows what they may be"))
  try scratch.run("rm v/dashboard.*").expectSuccess()
  let adopt = try scratch.run("onward init --adopt v").output
  #expect(adopt.contains("  \"Behörde\": company"), "\(adopt)")
  #expect(!adopt.contains("\"Thema\": status") && !adopt.contains("\"Notizen\""), "\(adopt)")
  #expect(adopt.contains("  \"Bewerbungen\": application"), "\(adopt)")
  #expect(adopt.contains("- \"Angebote/z.md\"  # if it is not one"), "\(adopt)")
  #expect(adopt.contains("add 'type: none' to it:\n  Wohnung/x.md\n"), "\(adopt)")
  #expect(adopt.contains("'onward check' says what to do:\n  Liste.md\n"), "\(adopt)")
  #expect(adopt.contains("With these lines, more would count: 5 applications."), "\(adopt)")
}

@Test func `what may not be a job is not called one`() throws {
  let scratch = try Scratch()
  try scratch.write(
    "v/Leeds.md",
    "---\norganization: University of Leeds\napplied: 2026-09-01\nstatus: accepted\n---\n")
  try scratch.run("onward build v --today 2026-11-25").expectSuccess()
  #expect(try scratch.text("v/dashboard.md").contains("It was accepted."))
}

@Test func `other Markdown files without any note are counted where adopt is pointed to`() throws {
  let scratch = try Scratch()
  try scratch.write("v/recipe.md", "# Soup\n")
  let build = try scratch.run("onward build v")
  #expect(
    build.errors
      == "no notes yet; 1 other file was read: 'onward init --adopt --dry-run v' shows what it may be\n"
  )
}

@Test func `adopt proposes only the settings where nothing looks like a search`() throws {
  let scratch = try Scratch()
  try scratch.write("v/Recipes/bread.md", "---\nservings: 4\nsource: Grandma\n---\nBread\n")
  try scratch.write("v/People/kim.md", "---\nname: Kim\nemail: kim@example.org\n---\n")
  try scratch.write("v/Books/dune.md", "---\ntype: book\nstatus: reading\n---\n")
  let dry = try scratch.run("onward init --adopt --dry-run v").output
  #expect(dry.contains("Nothing in them looks like a job search"))
  #expect(!dry.contains("aliases:") && !dry.contains("applications/"))
  let run = try scratch.run("onward init --adopt v").output
  #expect(run.contains("Added to v:\n  onward.yml\n") && !run.contains("  README.md"))
  #expect(run.contains("onward new application"))
  try scratch.run("cd v && onward new application Acme - Engineer --no-edit && onward build")
    .expectSuccess()
}
