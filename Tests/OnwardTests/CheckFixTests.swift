import Diagnostics
import Foundation
import Testing

// MARK: Every problem of the catalog

/// Of settings that cannot be read nothing is known, and so nothing is fixed.
private let readable = Mistake.all.filter { $0 != .unreadableSettings }

@Test(arguments: readable)
func `a fix takes away its problem and brings no new one`(id: Diagnostic.ID) throws {
  for options in ["", "--verbose"] {
    let scratch = try Mistake.journal(id)
    let (before, original) = (try scratch.check(options), try scratch.files())
    let preview = try scratch.check("--fix --dry-run \(options)")
    #expect(try scratch.files() == original)
    #expect(preview.written == false)

    let fixed = try scratch.check("--fix \(options)")
    let fixes = try #require(fixed.fixes)
    #expect(preview.fixes?.map(\.title) == fixes.map(\.title))
    #expect(preview.diagnostics.map(\.key) == fixed.diagnostics.map(\.key))
    let after = try scratch.check(options).diagnostics.map(\.key)
    #expect(after == fixed.diagnostics.map(\.key))
    // Every error and warning that is left was there before, and one is gone for each fix.
    var left = before.diagnostics.map(\.key)
    for problem in fixed.diagnostics {
      let index = left.firstIndex(of: problem.key)
      #expect(index != nil || problem.severity == "hint", "new: \(problem.key)")
      if let index { left.remove(at: index) }
    }
    #expect(left.count >= fixes.count)
    for fix in fixes {
      #expect(left.contains { $0.hasPrefix("\(fix.path) \(fix.id) ") }, "\(fix)")
    }
    // Only these files are others.
    let files = try scratch.files()
    #expect(
      Set(files.keys.filter { files[$0] != original[$0] }) == Set(fixes.map(\.path)))
    #expect(Set(files.keys) == Set(original.keys))

    let again = try scratch.check("--fix \(options)")
    #expect(again.fixes?.isEmpty == true)
    #expect(try scratch.files() == files)
    if fixes.isEmpty { continue }
    try scratch.run("onward undo --journal .").expectSuccess()
    #expect(try scratch.files() == original)
  }
}

/// Notes with a mistake that has a safe fix, and what becomes of each.
private let fixable: [(name: String, before: String, after: String)] = [
  (
    "a key", "---\ncompany: A\nrole: R\nindustri: x\n---\n",
    "---\ncompany: A\nrole: R\nindustry: x\n---\n"
  ),
  (
    "endings", "---\r\ncompany: A\r\nrole: R\r\nindustri: x\r\n---\r\n\r\nText\r\n",
    "---\r\ncompany: A\r\nrole: R\r\nindustry: x\r\n---\r\n\r\nText\r\n"
  ),
  (
    "a byte order mark", "\u{FEFF}---\ncompany: A\nrole: R\nindustri: x\n---\n",
    "\u{FEFF}---\ncompany: A\nrole: R\nindustry: x\n---\n"
  ),
  (
    "a status", "---\ncompany: A\nrole: R\nstatus: rejectd\n---\n",
    "---\ncompany: A\nrole: R\nstatus: rejected\n---\n"
  ),
  (
    "a stage",
    "---\ncompany: A\nrole: R\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-18 intervew\n---\n",
    "---\ncompany: A\nrole: R\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-18 interview\n---\n"
  ),
  (
    "a day", "---\ncompany: A\nrole: R\napplied: 2026 03 14\n---\n",
    "---\ncompany: A\nrole: R\napplied: 2026-03-14\n---\n"
  ),
  (
    "a day in quotes", "---\ncompany: A\nrole: R\napplied: \"on 2026-03-14,\"\n---\n",
    "---\ncompany: A\nrole: R\napplied: \"2026-03-14\"\n---\n"
  ),
  (
    "long dashes around the fields", "———\ncompany: A\nrole: R\n—\n\nText\n",
    "---\ncompany: A\nrole: R\n---\n\nText\n"
  ),
  (
    "fields below a heading", "# A\n\n---\ncompany: A\nrole: R\n---\nText\n",
    "---\ncompany: A\nrole: R\n---\n# A\n\nText\n"
  ),
  (
    "typographic quotes", "---\ncompany: A\nrole: “Engineer: iOS”\n---\n",
    "---\ncompany: A\nrole: \"Engineer: iOS\"\n---\n"
  ),
  (
    "an apostrophe", "---\ncompany: A\nrole: 'It's a job'\n---\n",
    "---\ncompany: A\nrole: \"It's a job\"\n---\n"
  ),
  (
    "a long dash before an item", "---\ncompany: A\nrole: R\nhistory:\n– 2026-03-02 applied\n---\n",
    "---\ncompany: A\nrole: R\nhistory:\n- 2026-03-02 applied\n---\n"
  ),
  ("a full-width colon", "---\ncompany： A\nrole：R\n---\n", "---\ncompany: A\nrole: R\n---\n"),
  ("a no-break space", "---\ncompany: A\nrole:\u{A0}R\n---\n", "---\ncompany: A\nrole: R\n---\n"),
  (
    "a tab before an item", "---\ncompany: A\nrole: R\nhistory:\n\t- 2026-03-02 applied\n---\n",
    "---\ncompany: A\nrole: R\nhistory:\n  - 2026-03-02 applied\n---\n"
  ),
  (
    "a line twice", "---\ncompany: A\nrole: R\napplied: 2026-03-02\napplied: 2026-03-02\n---\n",
    "---\ncompany: A\nrole: R\napplied: 2026-03-02\n---\n"
  ),
]

@Test(arguments: fixable.map(\.name))
func `the bytes after a fix are these`(name: String) throws {
  let one = try #require(fixable.first { $0.name == name })
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/A.md", one.before)
  let fixes = try #require(try scratch.check("--fix").fixes)
  #expect(fixes.isEmpty == (one.before == one.after))
  // As a string, it would lose its byte order mark.
  #expect(try scratch.files()["applications/A.md"] == Data(one.after.utf8))
}

/// Mistakes for which more than one text could be meant.
@Test(arguments: [
  "status: reeejected", "status: offerd", "applied: 2026-14-03", "applied: 2026-02-30",
  "applied: 26-03-14",
  "applied: 2026-03-1 4", "status: declined", "applied: 2026-03-02\napplied: 2026-03-09",
  "role: \"A\" and \"B\"", "skills: [a, b", "\tindustry: x", "status: what a day",
])
func `what only the user can know stays as it is`(line: String) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  let text = "---\ncompany: A\n\(line.hasPrefix("role") ? "" : "role: R\n")\(line)\n---\n"
  try scratch.write("applications/A.md", text)
  #expect(try scratch.check("--fix").fixes?.map(\.title) == [])
  #expect(try scratch.text("applications/A.md") == text)
}

@Test func `a word near to one of the user's own is not changed`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "stages: {rejectem: withdrawn}\n")
  try scratch.write("applications/A.md", "---\ncompany: A\nrole: R\nstatus: rejecte\n---\n")
  #expect(try scratch.check("--fix").fixes?.isEmpty == true)
}

// MARK: The files

private func journal(of count: Int) throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "quiet_aftr: 5\n")
  for number in 0..<count {
    try scratch.write(
      "applications/N\(number).md", "---\ncompany: N\(number)\nrole: R\nindustri: x\n---\n")
  }
  return scratch
}

@Test func `many files are one step for undo`() throws {
  let scratch = try journal(of: 25)
  let original = try scratch.files()
  let run = try scratch.run("onward check . --fix")
  #expect(run.code == 0)
  #expect(run.output.contains("26 problems in 26 files fixed. 'onward undo' takes all of it back."))
  #expect(try scratch.run("onward check .") == Run(output: "", errors: "", code: 0))
  try scratch.run("onward undo").expectSuccess()
  #expect(try scratch.files() == original)
  #expect(try scratch.run("onward undo").code == 2)
}

@Test func `the mode of a file and a link to it stay`() throws {
  let scratch = try journal(of: 1)
  try scratch.run(
    "mkdir .kept; mv applications/N0.md .kept/N0.md; ln -s ../.kept/N0.md applications/N0.md; chmod 640 .kept/N0.md"
  ).expectSuccess()
  try scratch.run("onward check . --fix").expectSuccess()
  #expect(try scratch.text(".kept/N0.md").contains("industry: x"))
  #expect(
    try scratch.run("readlink applications/N0.md; ls -l .kept/N0.md | cut -c1-10").output
      == "../.kept/N0.md\n-rw-r-----\n")
}

@Test func `a file that cannot be written is named, and the others are fixed`() throws {
  let journal = try OwnedJournal()
  for name in ["Acme", "Bolt"] {
    try journal.scratch.write(
      "j/applications/\(name).md", "---\ncompany: \(name)\nrole: R\nindustri: x\n---\n")
  }
  if geteuid() == 0 { try journal.scratch.run("chown -R 65534:65534 j").expectSuccess() }
  let run = try journal.run("check --fix", with: "chmod a-w j/applications/Acme.md")
  #expect(run.code == 2)
  #expect(run.errors.contains("j/applications/Acme.md cannot be written: permission denied\n"))
  #expect(run.output.contains("1 problem in 1 file fixed"))
  #expect(run.output.contains("applications/Acme.md:4:1: warning: 'industri'"))
  #expect(run.errors.contains("1 problem remains: what could not be written"))
  #expect(try journal.scratch.text("j/applications/Bolt.md").contains("industry: x"))
  #expect(try journal.scratch.text("j/applications/Acme.md").contains("industri: x"))
}

#if os(Linux)
  @Test(arguments: [
    "echo saved > applications/N0.md", "echo saved > new; mv new applications/N0.md",
  ])
  func `what an editor saves at the last moment is not fixed, and not lost`(save: String) throws {
    let scratch = try journal(of: 2)
    // The settings come after the notes.
    let run = try scratch.onward("check . --fix", before: "exchange|rename", run: save)
    #expect(run.code == 2)
    #expect(
      run.errors.contains(
        "applications/N0.md was changed while it was edited, so nothing was written\n"))
    #expect(try scratch.text("applications/N0.md") == "saved\n")
    #expect(try scratch.text("applications/N1.md").contains("industry: x"))
    #expect(try scratch.text("onward.yml") == "quiet_after: 5\n")
  }
#endif

@Test func `the lines of a private note are not printed`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/A.md", "---\ncompany: A\nrole: Engineer #2 for Secretname\nprivate: true\n---\n")
  for options in ["--dry-run", "--dry-run --format json", "--dry-run --plain", ""] {
    let run = try scratch.run("onward check . --fix \(options)")
    #expect(!(run.output + run.errors).contains("Secretname"), "\(run.output)")
    #expect(run.output.contains("Put the value in quotes"))
  }
  #expect(try scratch.text("applications/A.md").contains("role: \"Engineer #2 for Secretname\"\n"))
}

@Test func `a file that is not a note of the journal stays as it is`() throws {
  let scratch = try Scratch()
  try scratch.write("Acme.md", "---\ncompany: Acme\nrole: R\napplied: 2026-03-02\n---\n")
  let recipe = "---\ntitle: Soup: hot\n---\n"
  try scratch.write("Soup.md", recipe)
  #expect(try scratch.check("--fix").fixes?.isEmpty == true)
  #expect(try scratch.text("Soup.md") == recipe)
}

@Test func `the settings are fixed, too, and what a page template may mean is left to the user`()
  throws
{
  let scratch = try Scratch()
  try scratch.write("onward.yml", "quiet_aftr: 5\nbenchmarks: rates.yml\n")
  try scratch.write("templates/dashboard.md", "# Mine\n\n{{lessonz}}\n")
  #expect(try scratch.check("--fix").fixes?.map(\.id) == ["unknown-setting"])
  #expect(try scratch.text("templates/dashboard.md") == "# Mine\n\n{{lessonz}}\n")
}

// MARK: The command line

@Test func `check says once that problems have a safe fix`() throws {
  let scratch = try journal(of: 2)
  let run = try scratch.run("onward check .")
  #expect(
    run.errors
      == "3 problems have a safe fix: 'onward check . --fix' makes them, and shows the change\n")
  #expect(try scratch.run("onward check . --format github").errors == "")
}

@Test(arguments: [("--dry-run", "--fix"), ("--fix --format github", "text or json")])
func `options that make no sense together are refused`(options: String, words: String) throws {
  let run = try Scratch().run("onward check \(options)")
  #expect(run.code == 64)
  #expect(run.errors.contains(words))
}
