import Foundation
import Templates
import Testing

@Test(arguments: Template.recordForms.keys.sorted())
func `each form can be read, and makes a record of the sample in every format`(name: String) throws
{
  for format in ["md", "html", "csv"] {
    let run = try Program.shell(
      "onward record --from 2026-07-01 --form \(name) --format \(format) --today 2026-08-07",
      in: projectRoot.appending(path: "sample-journal"))
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Cobalt Grid") && run.output.contains("Tariq Osei"))
    // These concern no office.
    for word in ["mood", "energy", "lesson", "reflection"] {
      #expect(format == "html" || !run.output.localizedCaseInsensitiveContains(word))
    }
  }
}

@Test func `git says since when it has a line`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  let first = "---\ncompany: Acme\nrole: Cook\nhistory:\n  - 2026-03-02 applied\n"
  try scratch.write("applications/Acme.md", first + "---\n")
  let commit = { (day: String) in
    "git add . && GIT_COMMITTER_DATE='\(day)' git -c user.name=x -c user.email=x@example.org commit -qm x"
  }
  try scratch.run("git init -q && \(commit("2026-03-03T23:30:00 +0200"))").expectSuccess()
  try scratch.write(
    "applications/Acme.md", first + "  - 2026-03-05 screen\n  - 2026-03-09 interview\n---\n")
  try scratch.run(
    "sed -i.bak /interview/d applications/Acme.md && rm applications/*.bak && \(commit("2026-03-06T01:00:00 +0100"))"
  ).expectSuccess()
  try scratch.write(
    "applications/Acme.md", first + "  - 2026-03-05 screen\n  - 2026-03-09 interview\n---\n")
  let run = try scratch.run(
    "onward record --from 2026-03-01 --proof --format csv --today 2026-03-20")
  let last = run.output.split(separator: "\r\n").dropFirst().map {
    $0.split(separator: ",").last.map(String.init) ?? ""
  }
  #expect(last == ["2026-03-03", "2026-03-06", "not in git"])
  // In a copy without the earlier commits, the oldest commit may not be the one that brought the line.
  let copy = try scratch.run(
    "git clone -q --depth 1 \"file://$PWD\" cut && cd cut && onward record --from 2026-03-01 --proof --format csv --today 2026-03-20"
  )
  #expect(copy.output.contains("2026-03-06 or earlier") && !copy.output.contains("2026-03-03\r"))
}

@Test func `a change elsewhere in a note, and another name, do not move the day of an effort`()
  throws
{
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  let commit = { (day: String) in
    "git add -A . && GIT_COMMITTER_DATE='\(day)T12:00:00 +0000' git -c user.name=x -c user.email=x@example.org commit -qm x"
  }
  let note =
    "---\ncompany: Acmee\nrole: Cook\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-05 screen\n---\n"
  try scratch.write("applications/a.md", note)
  try scratch.write(
    "days/2026-03-06.md",
    "---\ndate: 2026-03-06\nwith: [Bob, \"[[Mara]]\"]\nefforts: [the fair]\n---\n")
  try scratch.write("people/Mara.md", "---\nname: Mara\n---\n")
  try scratch.run("git init -q && \(commit("2026-03-07"))").expectSuccess()
  // The line of the sending is written in another way, and the company without its mistake.
  try scratch.write(
    "applications/a.md",
    note.replacing("Acmee", with: "Acme").replacing(
      "2026-03-02 applied", with: "2026-03-02 applied — by mail")
  )
  try scratch.write(
    "days/2026-03-06.md",
    "---\ndate: 2026-03-06\nmood: 3\nwith:\n  - Bob\n  - \"[[Mara]]\"\nefforts:\n  - the fair\n  - a call\n---\n"
  )
  try scratch.run(commit("2026-03-08")).expectSuccess()
  try scratch.run(
    "git mv applications/a.md 'applications/Acme - Cook ü.md' && \(commit("2026-03-09"))"
  )
  .expectSuccess()
  // A note that begins as a copy of another one does not get the days of that one.
  try scratch.write(
    "applications/b.md",
    note.replacing("Acmee", with: "Birchwood").replacing("05 screen", with: "05 interview"))
  try scratch.run(commit("2026-03-10")).expectSuccess()
  let run = try scratch.run(
    "onward record --from 2026-03-01 --proof --format csv --today 2026-03-20")
  let rows = run.output.split(separator: "\r\n").dropFirst().map { row in
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    return "\(cells[0]) \(cells[1]) \(cells.last ?? "")"
  }
  #expect(
    rows == [
      "2026-03-02 application 2026-03-07", "2026-03-02 application 2026-03-10",
      "2026-03-05 screen 2026-03-07", "2026-03-05 interview 2026-03-10",
      "2026-03-06 talk 2026-03-07", "2026-03-06 the fair 2026-03-07",
      "2026-03-06 a call 2026-03-08",
      "2026-03-06 talk 2026-03-07",
    ], "\(run)")
}

@Test func `a journal that moves within its repository keeps the days of its efforts`() throws {
  let scratch = try Scratch()
  let commit = { (day: String) in
    "git add -A . && GIT_COMMITTER_DATE='\(day)T12:00:00 +0000' git -c user.name=x -c user.email=x@example.org commit -qm x"
  }
  let note = "---\ncompany: Acme\nrole: Cook\nhistory:\n  - 2026-03-02 applied\n---\n"
  try scratch.write("onward.yml", "")
  try scratch.write("applications/Acme.md", note)
  try scratch.write("other.txt", "words\n")
  try scratch.run("git init -q && \(commit("2026-03-03"))").expectSuccess()
  for (number, place) in ["years/2026", "Jobs ü"].enumerated() {
    try scratch.run(
      "mkdir -p '\(place)' && for f in onward.yml applications years/2026/*; do test -e $f && git mv $f '\(place)/'; done; \(commit("2026-04-0\(number + 1)"))"
    ).expectSuccess()
    let run = try scratch.run(
      "cd '\(place)' && onward record --from 2026-03-01 --proof --format csv --today 2026-04-20")
    #expect(run.output.hasSuffix(",2026-03-03\r\n"), "\(run)")
  }
}

@Test func `the address of a posting is a link in a record`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/Acme.md",
    "---\ncompany: Acme\nrole: Cook\nurl: https://x.example/1\nhistory:\n  - 2026-03-02 applied\n---\n"
  )
  let run = try scratch.run("onward record --from 2026-03-01 --form usa --today 2026-03-20")
  #expect(run.output.contains("](https://x.example/1)"), "\(run.output)")
}

@Test func `a mistyped form, days the wrong way round and a file of the user are refused`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  let mistyped = try scratch.run("onward record --form germny")
  #expect(mistyped.errors.contains("did you mean 'germany'?"))
  let reversed = try scratch.run("onward record --from 2026-03-09 --to 2026-03-01")
  #expect(reversed.errors.contains("onward record --from 2026-03-01 --to 2026-03-09"))
  try scratch.write("mine.md", "my words")
  let refused = try scratch.run("onward record -o mine.md")
  #expect(refused.code != 0)
  #expect(try scratch.text("mine.md") == "my words")
  #expect(try scratch.run("onward build && onward record -o dashboard.md").code != 0)
  try scratch.run("onward record -o record.md && onward record -o record.md").expectSuccess()
  try scratch.write("templates/record-mine.yml", "columns:\n  Day: dya\n")
  let wrong = try scratch.run("onward record --form mine")
  #expect(wrong.errors.contains("templates/record-mine.yml:2: 'dya' is not what a column can have"))
}
