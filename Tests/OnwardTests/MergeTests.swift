import Foundation
import Testing

/// What one machine does on a day, each command with the day in place of `DAY`.
private struct DayOfWork {
  let here: [String]
  let there: [String]
}

/// A week in which both machines log to the same notes.
private let week = [
  DayOfWork(
    here: ["log acme acknowledged --date DAY"], there: ["log birch acknowledged --date DAY"]),
  // The same event on both machines.
  DayOfWork(
    here: ["log acme screen --date DAY --note 'with Dana'"], there: ["log acme screen --date DAY"]),
  DayOfWork(
    here: ["log birch screen --date DAY", "set acme salary=60k"],
    there: ["log acme assessment --date DAY", "set acme location=Rome"]),
  DayOfWork(
    here: ["log acme interview --date DAY --which panel", "new day --set mood=3 --no-edit"],
    there: ["log birch interview --date DAY", "new day --set energy=2 --no-edit"]),
  DayOfWork(
    here: ["new application 'Cedar - Cook' --no-edit", "log cedar applied --date DAY"],
    there: ["new application 'Delta - Chef' --no-edit", "log delta applied --date DAY"]),
  DayOfWork(here: ["log acme rejected --date DAY"], there: ["log birch offer --date DAY"]),
  DayOfWork(
    here: ["log birch --note 'asked for a week' --date DAY", "log delta acknowledged --date DAY"],
    there: ["log birch --note 'rang Jo' --date DAY", "log cedar acknowledged --date DAY"]),
]

@Test(arguments: ["--no-rebase --no-edit", "--rebase"])
func `two machines that both log and both build for a week never get a conflict`(
  pull: String
) throws {
  let machines = try TwoMachines()
  try machines.expect("cd b && onward doctor --fix")
  for (index, work) in week.enumerated() {
    let day = "2026-03-0\(index + 3)"
    for (machine, commands) in [("a", work.here), ("b", work.there)] {
      for command in commands {
        try machines.expect(
          "cd \(machine) && onward \(command.replacing("DAY", with: day)) --today \(day)")
      }
      try machines.expect(
        "cd \(machine) && onward build --today \(day) && git add -A && git commit -qm \(day)")
    }
    // Each evening both pull, and another one is first.
    let order = index.isMultiple(of: 2) ? ["a", "b", "a"] : ["b", "a", "b"]
    for machine in order {
      try machines.expect(
        "cd \(machine) && git pull -q \(pull) origin main && git push -q origin HEAD:main")
      #expect(try machines.run("cd \(machine) && git status --porcelain").output == "")
    }
    #expect(
      try machines.run("diff -r -x .git -x .onward a b").output == "", "the two differ on \(day)")
  }
  // Nothing that either logged is missing, and the status is that of the latest event.
  let note = { (name: String) in try machines.scratch.text("b/applications/\(name).md") }
  let acme = try note("Acme - Engineer")
  #expect(
    acme.contains(
      """
      history:
        - 2026-03-02 applied
        - 2026-03-03 acknowledged
        - 2026-03-04 screen — with Dana
        - 2026-03-05 assessment
        - 2026-03-06 interview (panel)
        - 2026-03-08 rejected

      """), "\(acme)")
  #expect(
    acme.contains("status: rejected\n") && acme.contains("salary: 60k\n")
      && acme.contains("location: Rome\n"))
  let birch = try note("Birch - Engineer")
  for line in [
    "status: offer", "  - 2026-03-03 acknowledged", "  - 2026-03-05 screen",
    "  - 2026-03-06 interview", "  - 2026-03-08 offer", "- 2026-03-09 — asked for a week",
    "- 2026-03-09 — rang Jo",
  ] { #expect(birch.split(separator: "\n").contains { $0 == line }, "\(line) in \(birch)") }
  let diary = try machines.scratch.text("b/days/2026-03-06.md")
  #expect(diary.contains("mood: 3\n") && diary.contains("energy: 2\n"))
  #expect(try note("Cedar - Cook").contains("status: acknowledged\n"))
  #expect(try note("Delta - Chef").contains("status: acknowledged\n"))
  // The pages are those of one machine, until the next build.
  let doctor = try machines.run("cd b && onward doctor --today 2026-03-09").output
  #expect(
    doctor.contains("dashboard.md and dashboard.html do not match the notes; they were made for"))
  try machines.expect("cd b && onward build --today 2026-03-10 && onward check --today 2026-03-10")
  let later = try machines.run("cd b && onward doctor --today 2026-03-11").output
  #expect(later.contains("dashboard.md and dashboard.html were made for 2026-03-10"))
  #expect(later.contains("merges the notes and pages with onward; no merge is unfinished"))
}

@Test func `only what both changed differently is in conflict, and check shows its place`() throws {
  let machines = try TwoMachines()
  try machines.expect("cd b && onward doctor --fix")
  try machines.expect(
    "cd a && onward set acme salary=60k url=https://example.com && git commit -qam a && git push -q origin HEAD:main"
  )
  try machines.expect("cd b && onward set acme salary=70k location=Rome && git commit -qam b")
  try machines.expect("cd b && git pull -q --no-rebase origin main", 1)
  let note = try machines.scratch.text("b/applications/Acme - Engineer.md")
  #expect(
    note.contains("<<<<<<< ours\nsalary: 70k\n=======\nsalary: 60k\n>>>>>>> theirs\n"), "\(note)")
  #expect(note.contains("url: https://example.com\n") && note.contains("location: Rome\n"))
  #expect(try machines.run("cd b && onward check").output.contains("a merge was left unfinished"))
}

@Test func `a note that one machine renamed and the other changed is merged under its new name`()
  throws
{
  let machines = try TwoMachines()
  try machines.expect("cd b && onward doctor --fix")
  try machines.expect(
    "cd a && git mv 'applications/Acme - Engineer.md' \"applications/It's \\$(Acme).md\" && onward log acme screen --date 2026-03-11 --today 2026-03-11 && git commit -qam a && git push -q origin HEAD:main"
  )
  try machines.expect(
    "cd b && onward log acme rejected --date 2026-03-24 --today 2026-03-24 && git commit -qam b")
  try machines.expect("cd b && git pull -q --no-rebase --no-edit origin main")
  let note = try machines.scratch.text("b/applications/It's $(Acme).md")
  #expect(note.contains("status: rejected\n"))
  #expect(note.contains("  - 2026-03-11 screen\n  - 2026-03-24 rejected\n"))
}

@Test func `once the program of the driver is gone, git merges line by line, and doctor says so`()
  throws
{
  let machines = try TwoMachines()
  try machines.scratch.copyProgram()
  // A path with characters that a shell, and git, would read.
  try machines.expect(
    "mkdir \"it's 100% \\$HOME\" && mv program \"it's 100% \\$HOME/onward\" && cd b && \"../it's 100% \\$HOME/onward\" doctor --fix"
  )
  #expect(
    try machines.run("cd b && onward doctor").output.contains(
      "merges the notes and pages with onward"))
  try machines.expect(
    "cd a && onward log acme screen --date 2026-03-11 --today 2026-03-11 && git commit -qam a && git push -q origin HEAD:main"
  )
  try machines.expect(
    "cd b && onward log acme rejected --date 2026-03-24 --today 2026-03-24 && git commit -qam b")
  try machines.expect("cp -r b c && cd c && git pull -q --no-rebase --no-edit origin main")
  try machines.expect("rm -r \"it's 100% \\$HOME\"")
  try machines.expect("cd b && git pull -q --no-rebase --no-edit origin main", 1)
  let note = try machines.scratch.text("b/applications/Acme - Engineer.md")
  #expect(note.contains("<<<<<<< ours") && note.contains("screen") && note.contains("rejected"))
  let doctor = try machines.run("cd b && onward doctor").output
  #expect(doctor.contains("/it's 100% $HOME/onward, which is not there any more"))
  #expect(
    try machines.run("cd b && onward doctor --fix").output.contains("git merges notes and pages"))
}

@Test
func `the settings of a repository that is larger than the journal are changed on request only`()
  throws
{
  let machines = try TwoMachines()
  try machines.expect("mkdir a/deep && rm a/onward.yml")
  let made = try machines.run("cd a && onward init deep/search")
  #expect(made.code == 0)
  // The clone has the driver from its first journal.
  try machines.expect("cd a && git config --unset merge.onward.driver")
  let again = try machines.run("cd a && onward init --adopt deep/search").output
  #expect(again.contains("'onward doctor --fix --whole-repository --journal deep/search'"))
  let before = try machines.scratch.text("a/.git/config")
  let doctor = try machines.run("cd a/deep/search && onward doctor --fix").output
  #expect(doctor.contains("    onward doctor --fix --whole-repository\n"))
  #expect(try machines.scratch.text("a/.git/config") == before)
  let fixed = try machines.run("cd a/deep/search && onward doctor --fix --whole-repository").output
  #expect(fixed.contains("fixed    git merges notes and pages with"))
  #expect(fixed.contains("merges the notes and pages with onward; no merge is unfinished"))
  #expect(try machines.run("cd a && git config merge.onward.driver").output.contains("merge-file"))
}

@Test func `doctor adds what gitattributes lacks, and changes nothing without being asked`() throws
{
  let machines = try TwoMachines()
  let old = "*.png binary\ndashboard.md -text -merge linguist-generated\n"
  try machines.scratch.write("a/.gitattributes", old)
  try machines.expect(
    "cd a && mkdir -p 'Jobs here' && mv applications/Birch* 'Jobs here/' && printf 'folders:\\n  Jobs here: application\\n' > onward.yml"
  )
  let doctor = try machines.run("cd a && onward doctor").output
  #expect(doctor.contains("lines are missing in .gitattributes"))
  #expect(try machines.scratch.text("a/.gitattributes") == old)
  try machines.expect("cd a && onward doctor --fix")
  let text = try machines.scratch.text("a/.gitattributes")
  #expect(text.hasPrefix(old + "dashboard.md -text merge=onward linguist-generated\n"))
  #expect(text.contains("\n/applications/**/*.md merge=onward\n"))
  #expect(text.contains("\n\"/Jobs here/**/*.md\" merge=onward\n"))
  let attributes = try machines.run(
    "cd a && git check-attr merge dashboard.md applications/x.md 'Jobs here/2026/x.md' README.md"
  ).output
  #expect(
    attributes == """
      dashboard.md: merge: onward
      applications/x.md: merge: onward
      Jobs here/2026/x.md: merge: onward
      README.md: merge: unspecified

      """)
  #expect(!(try machines.run("cd a && onward doctor").output.contains("missing in .gitattributes")))
}

@Test func `a page with markers of a merge is replaced, also below what another program put there`()
  throws
{
  let machines = try TwoMachines()
  try machines.expect("cd a && onward build --today 2026-03-02")
  let page = try machines.scratch.text("a/dashboard.md")
  let marked =
    "---\n<<<<<<< HEAD\nmodified: 1\n=======\nmodified: 2\n>>>>>>> b\n---\n<<<<<<< HEAD\n\(page)=======\n\(page)>>>>>>> b\n"
  try machines.scratch.write("a/dashboard.md", marked)
  try machines.expect("cd a && onward build --today 2026-03-02")
  #expect(try machines.scratch.text("a/dashboard.md") == page)
}

@Test func `merge-file merges what is not a note as git does, with its exit code`() throws {
  let scratch = try Scratch()
  try scratch.write("base", "1\n2\n3\n")
  try scratch.write("ours", "1\n2a\n3\n")
  try scratch.write("theirs", "1\n2b\n3\n")
  try scratch.run("cp ours expected").expectSuccess()
  let git = try scratch.run("git merge-file -L ours -L base -L theirs expected base theirs")
  let run = try scratch.run("onward merge-file base ours theirs notes/x.md")
  #expect(run.code == git.code && run.code == 1)
  #expect(try scratch.text("ours") == scratch.text("expected"))
  // Three broken notes.
  try scratch.write("base", "---\ncompany: a: b\n---\n1\n")
  try scratch.write("ours", "---\ncompany: a: b\n---\n2\n")
  try scratch.write("theirs", "---\ncompany: a: c\n---\n1\n")
  try scratch.run("cp ours expected").expectSuccess()
  let both = try scratch.run("git merge-file -L ours -L base -L theirs expected base theirs")
  let broken = try scratch.run("onward merge-file base ours theirs applications/x.md")
  #expect(broken.code == both.code)
  #expect(try scratch.text("ours") == scratch.text("expected"))
  // What is not text stays as it is.
  try scratch.write("ours", Data([0, 1, 2]))
  let binary = try scratch.run("onward merge-file base ours theirs applications/x.md")
  #expect(binary.code > 127)
  #expect(try Data(contentsOf: scratch.url.appending(path: "ours")) == Data([0, 1, 2]))
  let missing = try scratch.run("onward merge-file base ours nowhere applications/x.md")
  #expect(missing.code == 2 && missing.errors.contains("there is no file 'nowhere' to merge"))
}
