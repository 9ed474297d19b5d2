import Foundation
import Testing

private let profile = """
  ---
  # mine
  name: 'Jo'   # as on the letter
  roles: [Analyst]
  ---
  Words of my own.

  """

private func journal(_ profile: String?) throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/Acme.md",
    "---\ncompany: Acme\nrole: Dev\nhistory: [2026-07-01 applied, 2026-08-12 interview]\n---\n")
  if let profile { try scratch.write("profile.md", profile) }
  return scratch
}

private let today = "--today 2026-08-07"

@Test func `a pause is one line in the profile, every other byte stays, and undo takes it back`()
  throws
{
  let scratch = try journal(profile)
  let run = try scratch.run("onward pause 2w \(today)")
  #expect(run.code == 0, "\(run.errors)")
  #expect(
    run.output == """
      profile.md
        pause: 2026-08-07 to 2026-08-20

      You are taking two weeks, until 20 August. Nothing waits except the interview with Acme, Dev on 12 August.

      """)
  let line = "pause: 2026-08-07 to 2026-08-20\n"
  #expect(
    try scratch.text("profile.md")
      == profile.replacing("roles: [Analyst]\n", with: "roles: [Analyst]\n\(line)"))
  #expect(try scratch.run("onward check \(today)").output == "")
  try scratch.run("onward undo").expectSuccess()
  #expect(try scratch.text("profile.md") == profile)
}

@Test(arguments: ["\n", "\r\n"])
func `a second pause goes beside the first, in whatever form that is`(ending: String) throws {
  for (before, after) in [
    (
      "pause: 2026-03-01 to 2026-03-05", "pause: 2026-03-01 to 2026-03-05, 2026-08-10 to 2026-08-23"
    ),
    (
      "pause: [2026-03-01 to 2026-03-05]",
      "pause: [2026-03-01 to 2026-03-05, 2026-08-10 to 2026-08-23]"
    ),
    (
      "pause:\n  - 2026-03-01 to 2026-03-05 # Easter",
      "pause:\n  - 2026-03-01 to 2026-03-05 # Easter\n  - 2026-08-10 to 2026-08-23"
    ),
    (
      "break: 2026-03-01 to 2026-03-05", "break: 2026-03-01 to 2026-03-05, 2026-08-10 to 2026-08-23"
    ),
    ("pause:", "pause: 2026-08-10 to 2026-08-23"),
  ] {
    let text = { (line: String) in
      "---\nname: Jo\n\(line)\nskills: [SQL]\n---\n".replacing("\n", with: ending)
    }
    let scratch = try journal(text(before))
    let run = try scratch.run("onward pause 2w --date monday \(today)")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try scratch.text("profile.md") == text(after))
    try scratch.run("onward pause --end \(today)").expectSuccess()
    #expect(try scratch.text("profile.md") == text(before == "pause:" ? "pause: " : before))
  }
}

@Test
func
  `without a profile one is made from its template, and one that cannot be read is not replaced`()
  throws
{
  let scratch = try journal(nil)
  let run = try scratch.run("onward pause until 24 August \(today)")
  #expect(run.code == 0 && run.output.hasPrefix("profile.md\n"), "\(run.errors)")
  #expect(try scratch.text("profile.md").contains("pause: 2026-08-07 to 2026-08-24\n"))
  #expect(try scratch.run("onward list profile --format paths").output == "profile.md\n")
  try scratch.run("onward undo").expectSuccess()
  #expect(!scratch.exists("profile.md"))
  let broken = "---\nname: [Jo\n---\n"
  try scratch.write("profile.md", broken)
  let refused = try scratch.run("onward pause 2w \(today)")
  #expect(refused.code == 2 && refused.errors.contains("profile.md"), "\(refused.errors)")
  #expect(try scratch.text("profile.md") == broken)
}

@Test
func `the end of a pause is yesterday, or the pause is taken out if it has not begun before today`()
  throws
{
  let scratch = try journal("---\npause: 2026-08-03 to 2026-08-24\n---\n")
  let run = try scratch.run("onward pause --end \(today)")
  #expect(run.code == 0 && run.output.contains("one small step is enough"), "\(run.errors)")
  #expect(try scratch.text("profile.md") == "---\npause: 2026-08-03 to 2026-08-06\n---\n")
  let again = try scratch.run("onward pause --end \(today)")
  #expect(again.code == 2 && again.errors.contains("there is no pause now"))
  for pause in ["2026-08-07 to 2026-08-24", "2026-09-01 to 2026-09-10", "2026-08-07 to"] {
    try scratch.write("profile.md", "---\npause: \(pause)\n---\n")
    try scratch.run("onward pause --end \(today)").expectSuccess()
    #expect(try !scratch.text("profile.md").contains("2026"))
  }
  try scratch.write("profile.md", "---\npause: 2026-08-01 to\n---\n")
  try scratch.run("onward pause --end \(today)").expectSuccess()
  #expect(try scratch.text("profile.md") == "---\npause: 2026-08-01 to 2026-08-06\n---\n")
}

@Test(arguments: [
  ("", "how long, or until when?", 64), ("soon", "is not understood as a pause", 64),
  ("monday", "needs its last day", 2), ("from 2026-08-10", "needs its last day", 2),
  ("2026-08-24 to 2026-08-10", "would end on 10 August 2026, before it begins", 64),
  ("until yesterday", "before it begins", 64), ("2w --end", "leave out the other words", 64),
  ("until 31 April", "is not a day", 64),
  ("2026-08-20 to 2026-08-30", "there is already a pause from 2026-08-18 to 2026-08-24", 2),
  ("until 2026-08-18", "there is already a pause", 2),
])
func `what cannot be a pause is refused with the reason, and nothing is written`(
  words: String, reason: String, code: Int
) throws {
  let text = "---\nname: Jo\npause: 2026-08-18 to 2026-08-24\n---\n"
  let scratch = try journal(text)
  let run = try scratch.run("onward pause \(words) \(today)")
  #expect(Int(run.code) == code && run.errors.contains(reason), "\(run.errors)")
  #expect(try scratch.text("profile.md") == text)
}

@Test func `the commands that a refusal prints work when they are pasted`() throws {
  for (words, pause) in [
    ("2026-08-24 to 2026-08-10", "2026-08-10 to 2026-08-24"),
    ("monday", "2026-08-07 to 2026-08-10"),
  ] {
    let scratch = try journal(profile)
    let errors = try scratch.run("onward pause \(words) \(today)").errors
    let command = try #require(
      errors.firstMatch(of: #/onward pause (?:until )?2026-08-10(?: to 2026-08-24)?/#)?.output)
    try scratch.run("\(command) \(today)").expectSuccess()
    #expect(try scratch.text("profile.md").contains("pause: \(pause)\n"))
  }
}

@Test func `set writes a pause, and refuses one that ends before it begins`() throws {
  let scratch = try journal(profile)
  try scratch.run("onward set profile 'pause=2026-08-10 to 2026-08-24' \(today)").expectSuccess()
  #expect(try scratch.text("profile.md").contains("2026-08-10 to 2026-08-24"))
  let wrong = try scratch.run("onward set profile 'pause=2026-08-24 to 2026-08-10' \(today)")
  #expect(wrong.code == 2 && wrong.errors.contains("before it begins"), "\(wrong.errors)")
}

@Test func `in a calendar, what the user meant to do in a pause moves to the day after it`() throws
{
  let scratch = try journal("---\npause: 2026-08-10 to 2026-08-23\n---\n")
  try scratch.write(
    "applications/B.md",
    "---\ncompany: B\nrole: R\napplied: 2026-07-01\nfollow_up: 2026-08-12\n---\n")
  try scratch.write(
    "applications/C.md",
    "---\ncompany: C\nrole: R\nstatus: rejected\nrevisit: 2026-08-15\nhistory: [2026-03-01 applied, 2026-03-09 rejected]\n---\n"
  )
  let calendar = try scratch.run("onward export ics \(today)").output
  let days = calendar.matches(of: #/DTSTART;VALUE=DATE:(\d+)\r\nSUMMARY:([^\r]*)/#).map {
    "\($0.1) \($0.2)"
  }
  #expect(
    days.sorted() == [
      "20260812 Interview: Acme - Dev", "20260824 Ask again at C",
      "20260824 Ask how it stands with B - R",
    ])
}

private let sent = "applied: 2026-03-02\nstatus: applied\n"

@Test func `a kind of rejection is written by --which, and the list knows it`() throws {
  let scratch = try journal(nil)
  for (which, kind) in [
    ("form", "form"), ("'after a talk'", "after a talk"), ("'position closed'", "position closed"),
    ("'by HR'", ""),
  ] {
    try scratch.write("applications/B.md", "---\ncompany: B\nrole: R\n\(sent)---\n")
    let run = try scratch.run("onward log b rejected --which \(which) \(today)")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("+ 2026-08-07 rejected (\(which.replacing("'", with: "")))"))
    let list = try scratch.run("onward list applications b --format json \(today)").output
    #expect(
      list.contains(kind.isEmpty ? "\"rejection_kind\" : null" : "\"rejection_kind\" : \"\(kind)\"")
    )
    #expect(list.contains("\"outcome\" : \"rejected\""))
  }
  #expect(try scratch.run("onward check \(today)").output == "")
}

@Test func `set and list know a door and the day to ask again`() throws {
  let scratch = try journal(nil)
  let set = try scratch.run("onward set acme door=open 'revisit=1 October' \(today)")
  #expect(set.code == 0, "\(set.errors)")
  let text = try scratch.text("applications/Acme.md")
  #expect(text.contains("door: open\n") && text.contains("revisit: 2026-10-01\n"))
  #expect(
    try scratch.run("onward list --where door=open --format paths \(today)").output
      == "applications/Acme.md\n")
  let wrong = try scratch.run("onward set acme door=perhaps \(today)")
  #expect(wrong.code == 2 && wrong.errors.contains("expected open or shut"), "\(wrong.errors)")
}

@Test
func `a new application says what was before with the company, and what is kept of a posting`()
  throws
{
  let scratch = try journal(nil)
  try scratch.write(
    "applications/Bolt.md",
    "---\ncompany: Bolt\nrole: Dev\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-11 screen\n  - 2026-03-24 rejected (form)\n---\n"
  )
  let new = try scratch.run(
    "onward new application 'Bolt - Tester' --set url=https://example.org/1 --no-edit \(today)")
  #expect(new.output == "applications/Bolt - Tester.md\n")
  #expect(
    new.errors.hasPrefix("You applied to Bolt (Dev) in March: a screen, then a form letter.\n"))
  #expect(new.errors.contains("'## Posting'"))
  let other = try scratch.run("onward new application 'Crane - Tester' --no-edit \(today)")
  #expect(other.errors == "")
  // Once it is sent, `check --verbose` says so, once; without it nothing does.
  try scratch.run("onward log 'bolt tester' applied \(today)").expectSuccess()
  #expect(try scratch.run("onward check \(today)").output == "")
  let verbose = try scratch.run("onward check --verbose \(today)").output
  #expect(verbose.components(separatedBy: "[posting-not-kept]").count == 2, "\(verbose)")
}

@Test func `after the job, one command closes what is still open, and another job is named`() throws
{
  let scratch = try journal(nil)
  for name in ["Birch", "Cedar's"] {
    try scratch.write(
      "applications/\(name) & Co.md", "---\ncompany: \(name)\nrole: R\n\(sent)---\n")
  }
  try scratch.write("people/Jule.md", "---\nname: Jule\nhelps_with: [listening]\n---\n")
  try scratch.write("people/Secret.md", "---\nname: Secret\nprivate: true\n---\n")
  let run = try scratch.run("onward log acme accepted \(today)")
  #expect(run.code == 0, "\(run.errors)")
  #expect(
    run.output.contains("Everybody who helped, to give them the news:\n  - Jule: listening\n"))
  #expect(!run.output.contains("Secret"))
  let command = try #require(
    run.output.split(separator: "\n").first { $0.contains("--all-open") && $0.hasPrefix("    ") }
      .map(String.init))
  let pasted = try scratch.run("\(command) \(today)")
  #expect(pasted.code == 0, "\(pasted.errors)")
  #expect(try scratch.run("onward list --open --format paths \(today)").output == "")
  // The first one is the job; a second one may be another.
  try scratch.write(
    "applications/Dill.md",
    "---\ncompany: Dill\nrole: R\nhistory: [2026-07-01 applied, 2026-08-01 offer]\n---\n")
  let second = try scratch.run("onward log dill accepted --today 2026-08-09")
  #expect(
    second.output.contains(
      "You accepted Acme on 7 August as well. If you take this one instead:\n    onward log applications/Acme.md withdrawn\n"
    ), "\(second.output)")
  try scratch.run("onward log applications/Acme.md withdrawn --today 2026-08-09").expectSuccess()
  #expect(try scratch.run("onward --today 2026-08-09").output.hasPrefix("You start at Dill."))
  // The same one again is known already.
  let again = try scratch.run("onward log dill accepted --today 2026-08-10")
  #expect(again.code == 2 && again.errors.contains("already recorded, on 2026-08-09"))
}

@Test
func `a week is written to a file, replaces only an earlier one, and can be of an earlier day`()
  throws
{
  let scratch = try journal(profile)
  try scratch.write("applications/B.md", "---\ncompany: B\nrole: R\napplied: 2026-07-29\n---\n")
  let week = try scratch.run("onward week \(today)")
  #expect(week.output.contains("# Jo: the week from 3 August 2026\n"))
  #expect(week.errors.contains("'help_wanted:' in the profile"))
  let before = try scratch.run("onward week --date 2026-07-29 \(today)").output
  #expect(before.contains("week from 27 July 2026") && before.contains("Sent 1 application: B, R."))
  #expect(before.contains("From the notes as of 2 August 2026."))
  #expect(try scratch.run("onward week --date 2026-08-30 \(today)").code == 64)
  try scratch.run("onward week -o week.md \(today)").expectSuccess()
  #expect(try scratch.run("onward week -o week.md \(today)").output == "week.md: unchanged\n")
  try scratch.run("onward brief -o brief.md \(today)").expectSuccess()
  let refused = try scratch.run("onward week -o brief.md \(today)")
  #expect(refused.code == 2 && refused.errors.contains("is not a week"), "\(refused.errors)")
  #expect(try scratch.run("onward week -o dashboard.md \(today)").code == 2)
  #expect(try scratch.run("onward check \(today)").output == "")
  let redacted = try scratch.run("onward week --redact \(today)")
  #expect(redacted.output.contains("Company A") && !redacted.output.contains("Acme"))
  #expect(redacted.errors.contains("Company A: "))
}

@Test func `all that is open is closed at once, what was planned is taken out, and undo is whole`()
  throws
{
  let scratch = try journal(nil)
  var before: [String: String] = [:]
  for number in 1...24 {
    let path = "applications/B\(number).md"
    before[path] =
      number == 1
      ? "---\n# mine\ncompany: B1\nrole: R   # yes\nstatus: screen\nprivate: true\nhistory:\n  - 2026-07-01 applied\n  - 2026-07-10 screen\n  - 2026-08-20 10:00 interview — Ann\n---\nWords.\n"
      : "---\ncompany: B\(number)\nrole: R\n\(sent)---\n"
    try scratch.write(path, before[path] ?? "")
  }
  // In a list on one line, what is planned cannot be taken out without the rest.
  let line = try scratch.run("onward log --all-open withdrawn --dry-run \(today)").output
  #expect(line.contains("line 4 has a day that is still planned; take it out in an editor"))
  try scratch.run("rm applications/Acme.md").expectSuccess()
  let offer =
    "---\ncompany: Dill\nrole: R\nhistory: [2026-07-01 applied, 2026-08-01 offer]\n---\n"
  let saved = "---\ncompany: Elm\nrole: R\nstatus: saved\n---\n"
  try scratch.write("applications/Dill.md", offer)
  try scratch.write("applications/Elm.md", saved)
  let preview = try scratch.run("onward log --all-open withdrawn --dry-run \(today)")
  #expect(preview.code == 0 && preview.output.contains("Nothing was written."), "\(preview.errors)")
  for (path, text) in before { #expect(try scratch.text(path) == text) }
  let run = try scratch.run("onward log --all-open withdrawn yesterday --note 'found one' \(today)")
  #expect(run.output.contains("24 applications closed."), "\(run.output)\(run.errors)")
  #expect(run.output.contains("onward log applications/Dill.md declined"))
  #expect(
    try scratch.text("applications/B1.md")
      == "---\n# mine\ncompany: B1\nrole: R   # yes\nstatus: withdrawn\nprivate: true\nhistory:\n  - 2026-07-01 applied\n  - 2026-07-10 screen\n  - 2026-08-06 withdrawn — found one\n---\nWords.\n"
  )
  #expect(try scratch.text("applications/Dill.md") == offer)
  #expect(try scratch.text("applications/Elm.md") == saved)
  #expect(try scratch.run("onward check \(today)").output == "")
  // On its day, what was planned opens nothing again.
  #expect(
    try scratch.run("onward list --open --format paths --today 2026-08-21").output
      == "applications/Dill.md\n")
  let undo = try scratch.run("onward undo")
  #expect(undo.code == 0, "\(undo.errors)")
  for (path, text) in before { #expect(try scratch.text(path) == text) }
  #expect(try scratch.run("onward undo").code == 2)
  #expect(
    try scratch.run("onward log --all-open withdrawn \(today)").code == 0)
  let none = try scratch.run("onward log --all-open withdrawn \(today)")
  #expect(none.output.hasPrefix("No other application is open, so nothing was written."))
}

@Test(arguments: [
  ("--all-open rejected", "'rejected' cannot be written for every open application"),
  ("--all-open acme withdrawn", "without a name"),
  ("acme rejected --dry-run", "add that, or leave"),
  ("--all-open withdrawn --cancel", "--cancel is about one event"),
  ("--all-open withdrawn --date 2026-08-20", "is still to come"),
])
func `what cannot be written for all that is open is refused`(words: String, reason: String) throws
{
  let scratch = try journal(nil)
  let before = try scratch.text("applications/Acme.md")
  let run = try scratch.run("onward log \(words) \(today)")
  #expect(run.code != 0 && run.errors.contains(reason), "\(run.errors)")
  #expect(try scratch.text("applications/Acme.md") == before)
}

@Test func `a pause that is taken out again and again leaves the same bytes each time`() throws {
  let scratch = try journal(profile.replacing("roles:", with: "pause:\nroles:"))
  var texts: Set<String> = []
  for _ in 0..<3 {
    try scratch.run("onward pause 2w \(today)").expectSuccess()
    try scratch.run("onward pause --end \(today)").expectSuccess()
    texts.insert(try scratch.text("profile.md"))
  }
  #expect(texts.count == 1, "\(texts)")
}

@Test(arguments: [
  ("pause: 2026-08-03 to 2026-08-10, 2026-08-11 to 2026-08-20", "pause: 2026-08-03 to 2026-08-06"),
  (
    "pause:\n  - 2026-08-03 to 2026-08-10\n  - 2026-08-11 to 2026-08-20",
    "pause:\n  - 2026-08-03 to 2026-08-06"
  ),
  ("pause: 2026-08-03 to 2026-08-06, 2026-08-07 to 2026-08-20", "pause: 2026-08-03 to 2026-08-06"),
])
func `pauses that follow each other end together`(before: String, after: String) throws {
  let scratch = try journal("---\n\(before)\n---\n")
  let state = try scratch.run("onward \(today)").output
  #expect(state.contains("until 20 August"), "\(state)")
  let run = try scratch.run("onward pause --end \(today)")
  #expect(run.code == 0, "\(run.errors)")
  #expect(try scratch.text("profile.md") == "---\n\(after)\n---\n")
}

@Test func `a door has two words, and check says so`() throws {
  let scratch = try journal(nil)
  let wrong = try scratch.run("onward set acme door=ajar \(today)")
  #expect(wrong.code == 2 && wrong.errors.contains("expected open or shut"), "\(wrong.errors)")
  try scratch.write(
    "applications/B.md",
    "---\ncompany: B\nrole: R\ndoor: ajar\nhistory: [2026-03-02 applied, 2026-03-24 rejected]\n---\n"
  )
  #expect(try scratch.run("onward check \(today)").output.contains("expected open or shut"))
}

@Test func `check says that kept is neither yes nor no, or about no lesson`() throws {
  let scratch = try journal(nil)
  try scratch.write(
    "reflections/r.md",
    "---\napplication: \"[[Acme]]\"\ndate: 2026-07-20\nlessons: [Numbers first]\n---\n- Numbers first — kept: maybe\n- Numbers first — kept: yes\n- Other — kept: no\n- What they kept: the old plan\n"
  )
  let lines = try scratch.run("onward check \(today)").output.split(separator: "\n").filter {
    $0.hasPrefix("reflections")
  }
  #expect(lines.count == 2, "\(lines)")
  #expect(lines[0].hasPrefix("reflections/r.md:6:") && lines[0].contains("'kept' is 'maybe'"))
  #expect(lines[1].hasPrefix("reflections/r.md:8:") && lines[1].contains("[unknown-lesson]"))
}
