import Foundation
import Journal
import SeededRandom
import Testing

@testable import Exchange
@testable import onward

private let acme = "applications/Acme - Engineer.md"

private func journal() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  for (company, role) in [("Acme", "Engineer"), ("Bolt", "Analyst"), ("Bolt", "Designer")] {
    try scratch.write(
      "applications/\(company) - \(role).md",
      "---\ncompany: \(company)\nrole: \(role)\nstatus: applied\nhistory:\n  - 2026-10-01 applied\n---\nWords.\n"
    )
  }
  try scratch.write("people/Jo.md", "---\nname: Jo\nhelps_with: letters\n---\n")
  return scratch
}

private let today = "--today 2026-10-20"

/// The text of all files apart from what undo needs.
private func contents(_ scratch: Scratch) throws -> String {
  try scratch.run(
    "find . -type f -not -path './.onward/*' | sort | while read -r f; do echo \"== $f\"; cat \"$f\"; done"
  ).output
}

@Test
func `the lines of an inbox become what log and new make of them, and undo takes all of it back`()
  throws
{
  let scratch = try journal()
  let inbox = """
    # Inbox
    2026-10-13 acme rejected, personal

    ## 2026-10-14
    - mood 3 tired
    - [x] win: asked the first question
    - met Jo, talk again in May
    * bolt analyst interview tomorrow 10:00
    nonsense that is not known

    acme: something
    """
  try scratch.write("inbox.md", inbox)
  let before = try contents(scratch)
  let preview = try scratch.run("onward file \(today)")
  #expect(preview.code == 0, "\(preview.errors)")
  #expect(try contents(scratch) == before)
  #expect(preview.output.contains("Nothing was written. 5 lines would be filed, 2 stay."))
  #expect(preview.output.contains("    onward file --write\n"))

  let run = try scratch.run("onward file --write \(today)")
  #expect(run.code == 0, "\(run.errors)")
  #expect(try scratch.text(acme).contains("- 2026-10-13 rejected (personal)"), "\(run.output)")
  #expect(try scratch.text(acme).contains("status: rejected"))
  #expect(
    try scratch.text("applications/Bolt - Analyst.md").contains("- 2026-10-15 10:00 interview"))
  #expect(try scratch.text("people/Jo.md").contains("2026-10-14 — met Jo, talk again in May"))
  let day = try scratch.text("days/2026-10-14.md")
  #expect(day.contains("mood: 3") && day.hasSuffix("tired\n"), "\(day)")
  #expect(
    try scratch.text("wins/2026-10-14 asked the first question.md").contains("date: 2026-10-14"))
  #expect(
    try scratch.text("inbox.md")
      == "# Inbox\n\n## 2026-10-14\nnonsense that is not known\n\nacme: something")
  #expect(try scratch.run("onward check --strict").output == "")

  try scratch.run("onward undo").expectSuccess()
  #expect(try contents(scratch) == before)
  #expect(try scratch.run("onward undo").code == 2)
}

@Test func `a line that is filed already is only taken out`() throws {
  let scratch = try journal()
  let lines =
    "2026-10-13 acme rejected, personal\n2026-10-13 mood 3 tired\n2026-10-13 win: a call\n2026-10-13 met Jo, at last\n"
  try scratch.write("inbox.md", lines)
  try scratch.run("onward file --write \(today)").expectSuccess()
  #expect(try scratch.text("inbox.md") == "")
  let once = try contents(scratch)
  // As after a run that was killed before it came to the inbox.
  try scratch.write("inbox.md", lines)
  let again = try scratch.run("onward file --write \(today)")
  #expect(again.output.contains("0 lines filed, 4 are in the notes already."), "\(again.output)")
  #expect(try contents(scratch) == once)
}

/// Lines that stay, each with a part of the reason.
private let staying: [(line: String, reason: String)] = [
  ("acme rejected", "it has no day"), ("yesterday acme rejected", "it has no day"),
  ("win: asked", "it has no day"), ("mood 3", "it has no day"), ("met Jo", "it has no day"),
  ("2026-10-13 bolt rejected", "matches 2 notes"), ("2026-10-13 globex rejected", "no application"),
  ("2026-10-13 acme rejetced", "is not a known stage"),
  ("2026-10-13 met Sam", "no person is called 'Sam'"),
  ("2026-10-13 mood 7", "a number from 1 to 5"), ("2026-10-13 mood: good", "a number from 1 to 5"),
  ("2026-10-13 win:", "nothing after the colon"), ("2026-12-24 win: a star", "still to come"),
  ("2026-12-24 met Jo", "still to come"), ("3/2/2026 acme rejected", "two different days"),
  ("2026-10-13 تم الرفض من الشركة", "known stage"), ("2026-10-13 acme applied", "already recorded"),
]

@Test(arguments: staying.indices)
private func `a line that is not understood stays as it is, with the reason`(index: Int) throws {
  let (line, reason) = staying[index]
  let scratch = try journal()
  let inbox = "\u{FEFF}\r\n  - \(line)  \r\n\r\n2026-10-12 mood 2"
  try scratch.write("inbox.md", inbox)
  let run = try scratch.run("onward file --write \(today)")
  #expect(run.code == 0, "\(run.errors)")
  #expect(run.output.contains(reason), "\(run.output)")
  // As bytes, because the mark at the start is not a part of a text that is read.
  #expect(
    try Data(contentsOf: scratch.url.appending(path: "inbox.md"))
      == Data("\u{FEFF}\r\n  - \(line)  \r\n\r\n".utf8))
}

@Test func `a line without a day is shown with today to copy, and then filed`() throws {
  let scratch = try journal()
  try scratch.write("inbox.md", "acme rejected\n")
  let run = try scratch.run("onward file \(today)")
  #expect(run.output.contains("2026-10-20 acme rejected"), "\(run.output)")
  try scratch.write("inbox.md", "2026-10-20 acme rejected\n")
  try scratch.run("onward file --write \(today)").expectSuccess()
  #expect(try scratch.text("inbox.md") == "")
}

@Test(arguments: [
  ("13 October 2026: acme rejected", "2026-10-13 rejected"),
  ("**2026-10-13**\nacme rejected", "2026-10-13 rejected"),
  ("### [[2026-10-13]]\n- acme Absage", "2026-10-13 rejected"),
  ("2026-10-13\nyesterday acme rejected", "2026-10-12 rejected"),
  ("2026-10-13\nacme rejected yesterday", "2026-10-12 rejected"),
  ("acme rejected 2026-10-13", "2026-10-13 rejected"),
  ("☑ 2026-10-13 acme rejected (form)", "2026-10-13 rejected (form)"),
  ("2026-10-13 acme interview, with Dana", "2026-10-13 interview"),
  ("2026-10-13 acme interview friday 10:00", "2026-10-13"),
])
private func `a day and the words have every form that notes and commands have`(
  inbox: String, item: String
) throws {
  let scratch = try journal()
  try scratch.write("inbox.md", inbox)
  let run = try scratch.run("onward file --write \(today)")
  if item == "2026-10-13" {
    // Friday may be the one before or the one after.
    #expect(run.output.contains("may be the last one or the next one"), "\(run.output)")
    #expect(run.output.contains("--date 2026-10-16") || run.output.contains("2026-10-16"))
    return
  }
  #expect(try scratch.text(acme).contains("- \(item)"), "\(run.output)")
}

@Test func `files in the folder of the inbox are filed, and the day in a name counts`() throws {
  let scratch = try journal()
  try scratch.write("inbox/2026-10-13 evening.md", "mood 4\nwhat is this\n")
  try scratch.write("inbox/a.txt", "2026-10-14 acme rejected\n")
  try scratch.write("inbox/b.md", Data([0xFF, 0xFE, 0x41]))
  let run = try scratch.run("onward file --write \(today)")
  #expect(try scratch.text("days/2026-10-13.md").contains("mood: 4"), "\(run.output)\(run.errors)")
  #expect(try scratch.text("inbox/2026-10-13 evening.md") == "what is this\n")
  #expect(try scratch.text("inbox/a.txt") == "")
  #expect(run.output.contains("inbox/b.md: not read"), "\(run.output)")
}

@Test func `an inbox line of ten thousand letters stays, and an empty inbox says how to begin`()
  throws
{
  let scratch = try journal()
  let long = "2026-10-13 " + String(repeating: "wort ", count: 2000)
  try scratch.write("inbox.md", long)
  let run = try scratch.run("onward file --write \(today)")
  #expect(run.output.contains("characters, and what is filed is one short line"), "\(run.output)")
  #expect(try scratch.text("inbox.md") == long)
  try scratch.write("inbox.md", "\n\n")
  #expect(try scratch.run("onward file \(today)").output.contains("There is nothing to file."))
}

@Test func `the lines of an inbox are mentioned once, and the inbox is never a note`() throws {
  let scratch = try journal()
  try scratch.write("inbox.md", "2026-10-13 acme rejected\nbolt\n")
  for command in ["build", "check", "next"] {
    let run = try scratch.run("onward \(command) \(today)")
    let mentions = run.errors.split(separator: "\n").filter { $0.contains("inbox.md") }
    #expect(
      mentions == ["2 lines in inbox.md: 'onward file' shows what they would become"], "\(command)")
    #expect(!run.output.contains("inbox"))
  }
  #expect(try scratch.text("dashboard.md").contains("inbox") == false)
}

@Test func `a note that changes while lines are filed loses nothing`() throws {
  let scratch = try journal()
  try scratch.write("inbox.md", "2026-10-13 mood 3\n2026-10-13 acme rejected\n")
  try scratch.run("chmod a-w '\(acme)'").expectSuccess()
  let run = try scratch.run("test \"$(id -u)\" = 0 || onward file --write \(today)")
  // For root, every file can be written.
  if run.errors.isEmpty { return }
  #expect(run.code == 2 && run.errors.contains("every line is still in the inbox"), "\(run.errors)")
  #expect(try scratch.text("inbox.md") == "2026-10-13 mood 3\n2026-10-13 acme rejected\n")
}

@Test(arguments: 0..<12)
private func `of any inbox, every line is filed or still there`(seed: UInt64) throws {
  var random = SplitMix64(state: seed)
  let pieces = [
    "2026-10-13", "acme", "rejected", "bolt", "mood", "3", "win:", "met", "Jo", ",", "##", "-",
    "[ ]",
    "\u{FEFF}", "تم", "---", "> ", "\u{0}", "tomorrow", "interview", "(form)", "<!--", "-->", "é",
    "🙂",
    "company: X", "yesterday", "2026-10", "3/2/2026", "'", "\"", "$(x)", "%%", "*", "Absage",
  ]
  let whole = [
    "2026-10-13 acme rejected", "2026-10-13 mood 3 tired", "2026-10-14 win: asked",
    "2026-10-12 met Jo, at last", "bolt analyst interview 2026-10-11", "## 2026-10-10",
    "acme Absage", "mood 2", "- [x] win: a call",
  ]
  let endings = ["\n", "\r\n", "\r", "\n\n"]
  var inbox = ""
  for _ in 0..<25 {
    let words = (0..<Int.random(in: 0..<7, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
    let line =
      Bool.random(using: &random)
      ? words.joined(separator: " ") : whole[Int.random(in: 0..<whole.count, using: &random)]
    inbox += line + endings[Int.random(in: 0..<endings.count, using: &random)]
  }
  let scratch = try journal()
  try scratch.write("inbox.md", inbox)
  let run = try scratch.run("onward file --write \(today)")
  #expect(run.code == 0, "\(run.errors)")
  let lines = { (text: String) in
    text.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }).map(String.init)
  }
  let left = lines(try scratch.text("inbox.md"))
  // What is left is a part of what was there, in its order.
  var rest = left[...]
  var taken: [String] = []
  for line in lines(inbox) {
    if line == rest.first { rest = rest.dropFirst() } else { taken.append(line) }
  }
  #expect(rest.isEmpty, "\(left)")
  let counts = run.output.matches(of: /(\d+) lines? filed(?:, (\d+) (?:is|are) in the notes)?/).last
  let filed = counts.map { (Int($0.1) ?? 0) + ($0.2.flatMap { Int($0) } ?? 0) } ?? 0
  let days = taken.filter {
    LeadingDay($0.drop { "#-* ".contains($0) }, order: nil)?.rest.isEmpty ?? false
  }
  #expect(taken.filter { $0.contains { $0.isLetter || $0.isNumber } }.count - days.count == filed)
  #expect(try scratch.run("onward undo").code == (filed > 0 ? 0 : 2))
  #expect(
    try Data(contentsOf: scratch.url.appending(path: "inbox.md")) == Data(inbox.utf8))
}
