import Foundation
import Testing

private func journal() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  return scratch
}

@Test func `if one note cannot be written, none is`() throws {
  let scratch = try journal()
  try scratch.write(
    "applications/Known.md", "---\ncompany: Known\nrole: Cook\nstatus: applied\n---\n")
  let long = String(repeating: "word ", count: 4000)
  try scratch.write(
    "t.csv",
    "Company,Role,Status,Applied,Notes,Location\nAcme,R,applied,2026-03-02,,\nKnown,Cook,applied,,,Leeds\nBeta,R,applied,2026-03-02,\(long),\n"
  )
  let before = try scratch.run("find . -name '*.md' | sort | xargs cat").output
  // Files may have at most four blocks, and what is longer fails instead of ending the program.
  let run = try scratch.run(
    "trap '' XFSZ; ulimit -f 4; onward import t.csv --write --update --today 2026-08-07")
  #expect(run.code == 2)
  #expect(run.errors.contains("Nothing was written"))
  #expect(try scratch.run("find . -name '*.md' | sort | xargs cat").output == before)
  #expect(try scratch.run("ls applications").output == "Known.md\n")
  #expect(try scratch.run("onward import t.csv --write --update --today 2026-08-07").code == 0)
  #expect(try scratch.run("ls applications").output == "Acme - R.md\nBeta - R.md\nKnown.md\n")
}

@Test func `an import can be taken back, one note after the other`() throws {
  let scratch = try journal()
  try scratch.write("t.csv", "Company,Role,Status\nAcme,R,applied\nBeta,R,applied\n")
  try scratch.run("onward import t.csv --write --today 2026-08-07").expectSuccess()
  try scratch.run("onward undo && onward undo").expectSuccess()
  #expect(try scratch.run("ls applications").output == "")
}

@Test func `a folder with everything that a program exports gives only its applications`() throws {
  let scratch = try journal()
  try scratch.write(
    "all/Connections.csv", "First Name,Company,Position,Connected On\nJo,Acme,Lead,1 Mar 2026\n")
  try scratch.write("all/Profile.csv", "First Name,Last Name\nSam,Ortiz\n")
  try scratch.write(
    "all/Jobs/Saved Jobs.csv",
    "Saved Date,Job Url,Job Title,Company Name\n\"12/1/24, 8:00 AM\",,Cook,Beta\n")
  let run = try scratch.run("onward import all --write --today 2026-08-07")
  #expect(run.code == 0)
  #expect(try scratch.run("ls applications").output == "Beta - Cook.md\n")
}

@Test func `a name that is taken is never overwritten`() throws {
  let scratch = try journal()
  try scratch.write("applications/Acme - R.md", "no fields\n")
  try scratch.write(
    "t.csv", "Company,Role,Status,Applied\nAcme,R,applied,2026-03-02\nAcme,R,applied,2026-05-02\n")
  try scratch.run("onward import t.csv --write --today 2026-08-07").expectSuccess()
  #expect(
    try scratch.run("ls applications").output == "Acme - R-2.md\nAcme - R-3.md\nAcme - R.md\n")
  #expect(try scratch.run("cat 'applications/Acme - R.md'").output == "no fields\n")
  let again = try scratch.run("onward import t.csv --write --today 2026-08-07")
  #expect(again.errors.hasPrefix("0 new applications, 2 known\n"))
}

@Test func `a damaged file of a folder is named, and the others are imported`() throws {
  let scratch = try journal()
  try scratch.write("all/a.csv", "Company,Role,Status\nAcme,R,applied\n")
  try scratch.write("all/quote.csv", "Company,Role,Status\nBeta,\"R,applied\n")
  try scratch.write("all/book.xlsx", "PK\u{3}\u{4}....[Content_Types].xml")
  try scratch.write("all/page.csv", "<!DOCTYPE html>\n<table>")
  try scratch.write("all/bad.md", "---\napplied_at = 2026-05-01\n[job\n---\n")
  try scratch.write("all/firm.csv", "Firm there,Job\nA,B\n")
  let run = try scratch.run("onward import all --write --today 2026-08-07")
  #expect(run.code == 2)
  #expect(try scratch.run("ls applications").output == "Acme - R.md\n")
  for name in ["quote.csv:2: the quote", "book.xlsx is a workbook", "page.csv is a web page"] {
    #expect(run.errors.contains("left out: all/\(name)"))
  }
  #expect(run.errors.contains("left out: all/bad.md:3: this line is not TOML"))
  #expect(
    run.errors.contains(
      "known to be the company; to import one of them, name it alone: all/firm.csv"))
}

@Test func `a file that is left out has its own reason`() throws {
  let scratch = try journal()
  try scratch.write(
    "all/Saved Jobs.csv",
    "Saved Date,Job Url,Job Title,Company Name\n\"12/1/24, 8:00 AM\",,Cook,Beta\n")
  try scratch.write("all/mine.csv", "Company,Role,Status\nAcme,Cook,applied\n")
  try scratch.write("all/firms.csv", "Company,Position\nAcme,Cook\n")
  try scratch.write("all/header.csv", "Company,Role,Status\n")
  try scratch.write("all/thought.md", "---\ntype: day\nmood: 3\ndate: 2026-03-02\n---\n")
  try scratch.write("all/words.md", "Only words.\n")
  let run = try scratch.run("onward import all --today 2026-08-07")
  for (reason, name) in [
    ("not the export of a program", "mine.csv"), ("a status or a day of sending", "firms.csv"),
    ("nothing below its header", "header.csv"),
    ("about something else than an application", "thought.md"),
    ("no table, list or fields", "words.md"),
  ] {
    let line = run.errors.split(separator: "\n").first { $0.contains(reason) }
    #expect(line?.hasSuffix("all/\(name)") ?? false, "\(run.errors)")
  }
}

@Test func `two rows about one note add to it one after the other`() throws {
  let scratch = try journal()
  try scratch.write(
    "applications/G.md", "---\ncompany: Gamma\nrole: Cook\napplied: 2026-03-03\n---\n")
  try scratch.write(
    "t.csv",
    "Company,Role,Status,Applied,Location\nGamma,Cook,Interview,2026-03-03,York\nGamma,Cook,Offer,2026-03-03,Leeds\n"
  )
  let preview = try scratch.run("onward import t.csv --today 2026-08-07")
  #expect(preview.errors.contains("1 note lacks something"))
  let run = try scratch.run("onward import t.csv --write --update --today 2026-08-07")
  let lines = run.output.split(separator: "\n").map { $0.drop { $0 == " " } }
  #expect(
    lines.dropFirst() == [
      "line 2: changed: applications/G.md", "adds interview", "adds location: York",
      "line 3: changed: applications/G.md", "adds offer",
      "keeps location: York (the row has Leeds)",
    ], "\(run.output)")
}

@Test func `what cannot be written is shown before, and not counted`() throws {
  let scratch = try journal()
  // The template has a course of its own, which no row means.
  try scratch.write(
    "templates/application.md",
    "---\ncompany:\nrole:\nstatus:\nhistory:\n  - 2026-01-01 rejected\n---\n")
  try scratch.write("t.csv", "Company,Role,Status,Applied\nAcme,R,saved,\n")
  let preview = try scratch.run("onward import t.csv --today 2026-08-07")
  #expect(preview.output.contains("line 2: cannot be written: Acme - R, saved: "))
  #expect(preview.errors.contains("0 new applications, 1 not possible"))
  #expect(preview.code == 2)
  let run = try scratch.run("onward import t.csv --write --today 2026-08-07")
  #expect(run.code == 2)
  #expect(try scratch.run("ls applications 2>/dev/null").output == "")
}

#if os(Linux)
  private func table(rows count: Int) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("j/onward.yml", "")
    let rows = (1...count).map { "Company \($0),Cook,applied\n" }.joined()
    try scratch.write("t.csv", "Company,Role,Status\n" + rows)
    return scratch
  }

  @Test func `many notes are written without reading and syncing their folder for each`() throws {
    let names: Set = ["read-folder", "fsync", "sync-file-system"]
    let calls = try [30, 60].map { count in
      try table(rows: count).calls(
        of: "import t.csv --write --journal j --today 2026-08-07", among: names)
    }
    #expect(calls[0] == calls[1])
    #expect(calls[0].count { $0 == "sync-file-system" } == 1)
  }

  @Test func `if the disk does not take many notes, none is left`() throws {
    let scratch = try table(rows: 30)
    let run = try scratch.onward(
      "import t.csv --write --journal j --today 2026-08-07", before: "sync-file-system", run: ":",
      failing: "sync-file-system")
    #expect(run.code == 2)
    #expect(run.errors.contains("Nothing was written"))
    #expect(try scratch.run("ls j").output == "onward.yml\n")
  }
#endif

@Test func `a mapping without a column or a field, and a text called an archive, are explained`()
  throws
{
  let scratch = try journal()
  try scratch.write("t.csv", "Company,Role,Status\nAcme,R,applied\n")
  let field = try scratch.run("onward import t.csv --map Role=")
  #expect(field.code == 64 && field.errors.contains("--map Role=none"))
  let column = try scratch.run("onward import t.csv --map =company")
  #expect(column.code == 64 && column.errors.contains("names no column"))
  try scratch.write("t.zip", "hello, world")
  #expect(try scratch.run("onward import t.zip").errors.contains("called an archive"))
}

@Test func `the words of notes come back from an export, and what is hidden stays`() throws {
  let scratch = try journal()
  try scratch.write(
    "applications/Acme - R.md",
    "---\ncompany: Acme\nrole: R\nstatus: applied\n---\n\nMy words. %%hidden%%\n\n[[Kim]] helped.\n"
  )
  try scratch.write("people/Kim.md", "---\nname: Kim\nprivate: true\n---\nSECRET\n")
  try scratch.run("onward export json -o e.json --today 2026-08-07").expectSuccess()
  let json = try scratch.text("e.json")
  #expect(json.contains("My words.") && json.contains("a private note helped."))
  #expect(!json.contains("hidden") && !json.contains("SECRET") && !json.contains("Kim"))
  let again = try scratch.run("onward import e.json --today 2026-08-07")
  #expect(again.errors.hasPrefix("0 new applications, 1 known\n"), "\(again)")
  #expect(!again.output.contains("lacks"))
  try scratch.write("other/onward.yml", "")
  try scratch.run("cd other && onward import ../e.json --write --today 2026-08-07")
    .expectSuccess()
  #expect(
    try scratch.text("other/applications/Acme - R.md").hasSuffix(
      "---\n\nMy words. \n\na private note helped.\n"))
}

@Test func `an application that is ahead is shown with its status, and never called saved`() throws
{
  let scratch = try journal()
  try scratch.write("t.csv", "Company,Role,Status,Applied\nAcme,R,Rejected,2027-03-04\n")
  let preview = try scratch.run("onward import t.csv --today 2026-08-07")
  #expect(preview.output.contains("line 2: new: Acme - R, 'Rejected'"))
  #expect(preview.output.contains("unclear: Status: "))
  try scratch.run("onward import t.csv --write --today 2026-08-07").expectSuccess()
  #expect(try scratch.text("applications/Acme - R.md").contains("\nstatus: Rejected\n"))
}
