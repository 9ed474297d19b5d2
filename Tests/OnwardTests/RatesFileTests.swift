import Foundation
import Testing

private let check = "onward check . --verbose --today 2026-08-07"
private let whole = "Half of all:\n  source: S\n  year: 2020\n  of: O\n  caveat: C\n"

@Test(arguments: [
  whole, "", "# Emptied.\n",
])
func `a journal's own rates, or none at all, are used without a message`(text: String) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "benchmarks: data/rates.yml\n")
  try scratch.write("data/rates.yml", text)
  #expect(try scratch.run(check) == Run(output: "", errors: "", code: 0))
  #expect(try scratch.run("onward build . --today 2026-08-07").code == 0)
  #expect(try !scratch.text("dashboard.md").contains("CareerBuilder"))
}

@Test func `a problem in a journal's own rates is reported in that file`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "benchmarks: rates.yml\n")
  try scratch.write("rates.yml", whole + "A third:\n  source: S\n")
  let run = try scratch.run(check)
  #expect(run.code == 1)
  #expect(run.output.hasPrefix("rates.yml:6:1: error: 'A third' lacks 'year', 'of', 'caveat'; "))
}

@Test func `the rates are never read as a note, wherever the file is and whatever its name is`()
  throws
{
  let scratch = try Scratch()
  try scratch.write("onward.yml", "benchmarks: applications/rates.md\n")
  try scratch.write("applications/rates.md", whole)
  #expect(
    try scratch.run(check)
      == Run(
        output: """
          applications/rates.md:1:1: hint: not counted as a note: 'benchmarks:' in onward.yml names it [not-a-note]
              Nothing to do.

          """, errors: "", code: 0))
  #expect(try scratch.run("onward list applications --journal . --format paths").output == "")
}

@Test func `a missing file of rates is reported at the setting that names it`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "name: Nora\nbenchmarks: rates.yml\n")
  try scratch.write("applications/a.md", "---\ncompany: Acme\nrole: E\napplied: 2026-03-02\n---\n")
  #expect(
    try scratch.run(check)
      == Run(
        output: """
          onward.yml:2:13: error: the published rates cannot be read: there is no file 'rates.yml' in the journal; none of them is shown [unreadable-rates]
              Correct the name. Without this line the built-in rates are shown; with an empty file, none.

          """, errors: "", code: 1))
  #expect(try scratch.run("onward build . --today 2026-08-07").code == 1)
  let page = try scratch.text("dashboard.md")
  #expect(page.contains("](applications/a.md): sent on "))
  #expect(!page.contains("CareerBuilder"))
}

@Test func `a file of rates that cannot be opened is reported, and never waited for`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "benchmarks: rates\n")
  for make in ["mkfifo rates", "rm rates; mkdir rates"] {
    try #expect(scratch.run(make).code == 0)
    let run = try scratch.run(check)
    #expect(run.code == 1)
    #expect(
      run.output.hasPrefix(
        "onward.yml:1:13: error: the published rates cannot be read: 'rates': this is not a regular file"
      ))
  }
}
