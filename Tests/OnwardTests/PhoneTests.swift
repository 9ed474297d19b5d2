import Testing

/// What phones type in place of plain text, and the words of the message that says what to type.
private let slips: [(name: String, text: String, told: String)] = [
  (
    "long dashes as fences", "—-\ncompany: Acme\nrole: R\nhistory: [2026-07-30 applied]\n—-\n",
    "Write '---' above and below the fields, the first in line 1."
  ),
  (
    "one long dash as a fence", "—\ncompany: Acme\nrole: R\nhistory: [2026-07-30 applied]\n—\n",
    "Write '---' above and below the fields, the first in line 1."
  ),
  (
    "a no-break space before a fence",
    "\u{A0}---\ncompany: Acme\nrole: R\nhistory: [2026-07-30 applied]\n---\n",
    "Write '---' above and below the fields, the first in line 1."
  ),
  (
    "no second fence", "---\ncompany: Acme\nrole: R\nhistory: [2026-07-30 applied]\n",
    "Add a line with only '---' after the last field."
  ),
  (
    "a no-break space after a colon", "---\ncompany:\u{A0}Acme\nrole: R\n---\n",
    "Delete it, and type a normal space: 'key: value'."
  ),
  (
    "no-break spaces before a list item",
    "---\ncompany: Acme\nrole: R\nhistory:\n\u{A0}\u{A0}- 2026-07-30 applied\n---\n",
    "Delete it, and type normal spaces, like '  - 2026-03-18 interview'."
  ),
  (
    "a long dash as a list mark",
    "---\ncompany: Acme\nrole: R\nhistory:\n– 2026-07-30 applied\n---\n",
    "Start each item with a hyphen and a space, like '- item'."
  ),
  (
    "curly quotes around a value with a colon", "---\ncompany: Acme\nrole: “R: one”\n---\n",
    "Replace them with straight quotes"
  ),
]

@Test(arguments: slips.indices)
func `what a phone types in place of plain text is reported with what to type`(index: Int) throws {
  let (name, text, told) = slips[index]
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/note.md", text)
  let run = try scratch.run("onward check --today 2026-08-07")
  #expect(run.output.contains("applications/note.md:"), "\(name): \(run.output)")
  #expect(run.output.contains(told), "\(name): \(run.output)")
}

private let readAnyway: [(name: String, text: String)] = [
  ("no fences", "company: Acme\nrole: R\nstatus: applied\nsent: 2026-07-30\n"),
  ("capitals", "---\nCompany: Acme\nRole: R\nStatus: Applied\nApplied: 30 July 2026\n---\n"),
  (
    "curly quotes around an event",
    "---\ncompany: Acme\nrole: R\nhistory: [“2026-07-30 applied”]\n---\n"
  ),
  ("long dashes in a day", "---\ncompany: Acme\nrole: R\nhistory: [2026–07–30 applied]\n---\n"),
  (
    "line ends of Windows and a mark of Unicode",
    "\u{FEFF}---\r\ncompany: Acme\r\nrole: R\r\nhistory: [2026-07-30 applied]\r\n---\r\n"
  ),
]

@Test(arguments: readAnyway.indices)
func `what a phone types and can only mean one thing is read`(index: Int) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/note.md", readAnyway[index].text)
  let run = try scratch.run("onward list applications --today 2026-08-07 --format csv")
  #expect(
    run.output.contains("Acme,R,applied") && run.output.contains("2026-07-30"),
    "\(readAnyway[index].name): \(run.output)")
  #expect(try scratch.run("onward check --today 2026-08-07").code == 0)
}

@Test(arguments: [("vault", "vault/job-search"), (".", "job-search")])
func `in a vault of Obsidian, a journal of its own is proposed, and the proposal works`(
  folder: String, own: String
) throws {
  let scratch = try Scratch()
  let vault = folder == "." ? "" : "\(folder)/"
  try scratch.write("\(vault).obsidian/app.json", "{}")
  try scratch.write("\(vault)Daily/2026-08-01.md", "Hello\n")
  let refused = try scratch.run("onward init \(folder)")
  #expect(refused.code == 2)
  #expect(refused.errors.contains("is an Obsidian vault"), "\(refused.errors)")
  #expect(refused.errors.contains("'onward init \(own)' makes one"), "\(refused.errors)")
  #expect(try scratch.run("onward init \(own)").code == 0)
  #expect(try scratch.run("onward build \(own) --today 2026-08-07").code == 0)
  // Nothing else in the vault changes.
  #expect(try scratch.text("\(vault)Daily/2026-08-01.md") == "Hello\n")
  #expect(!scratch.exists("\(vault)onward.yml"))
}

@Test func `in an empty vault, too, a journal has a folder of its own`() throws {
  let scratch = try Scratch()
  try scratch.write("vault/.obsidian/app.json", "{}")
  let refused = try scratch.run("onward init vault")
  #expect(refused.errors.contains("'onward init vault/job-search' makes one"), "\(refused.errors)")
  // Notes that are already there can be adopted all the same.
  #expect(try scratch.run("onward init vault --adopt").code == 0)
}
