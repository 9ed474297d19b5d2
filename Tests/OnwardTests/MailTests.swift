import Foundation
import Testing

@testable import onward

/// Mails of the kinds that people get, all invented.
private let folder = projectRoot.appending(path: "Tests/OnwardTests/Mails")

private func journal() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  for (company, role, more) in [
    ("Acme", "Data Engineer", "url: https://jobs.acme.example/1\n"),
    ("Bolt", "Analyst", "contacts:\n  - \"[[Dana Whitfield]]\"\n"),
    ("Nordwind GmbH", "Technische Redakteurin", "url: https://nordwind.example/stellen/7\n"),
  ] {
    try scratch.write(
      "applications/\(company) - \(role).md",
      "---\ncompany: \(company)\nrole: \(role)\nstatus: applied\n\(more)history:\n  - 2026-10-01 applied\n---\n"
    )
  }
  try scratch.write("people/Dana Whitfield.md", "---\nrole: recruiter\n---\n")
  return scratch
}

private let today = "--today 2026-11-03"

private func file(_ mail: String, in scratch: Scratch) throws -> Run {
  try scratch.run("onward file - \(today) < '\(folder.appending(path: mail).path)'")
}

private func commands(in run: Run) -> [String] {
  run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    .filter { $0.hasPrefix("onward log") }
}

private let acme = "'applications/Acme - Data Engineer.md'"
private let bolt = "'applications/Bolt - Analyst.md'"
private let nordwind = "'applications/Nordwind GmbH - Technische Redakteurin.md'"

private let proposals: [(mail: String, quote: String?, commands: [String])] = [
  (
    "receipt", "thank you for applying to Acme.",
    ["onward log \(acme) acknowledged --date 2026-10-05"]
  ),
  (
    "receipt-german", "wir bestätigen den Eingang Ihrer Bewerbung",
    ["onward log \(nordwind) acknowledged --date 2026-10-05"]
  ),
  (
    "form-rejection", "we have decided to move forward with other candidates",
    ["onward log \(bolt) rejected --date 2026-10-13"]
  ),
  (
    "form-rejection-german", "dass wir uns für einen anderen Bewerber entschieden haben",
    ["onward log \(nordwind) rejected --date 2026-10-14"]
  ),
  (
    "personal-rejection", "I am sorry to say that you have not been selected this time",
    ["onward log \(bolt) rejected --date 2026-10-14"]
  ),
  (
    "invitation", "we would like to invite you to a technical interview",
    ["onward log \(acme) interview --date '2026-10-22 10:00'"]
  ),
  (
    "invitation-german", "Gerne laden wir Sie zu einem Telefoninterview",
    [
      "onward log \(nordwind) screen --date '2026-10-21 14:30'",
      "onward log \(nordwind) screen --date '2026-10-23 09:00'",
    ]
  ),
  (
    "invitation-without-a-day", "would like to schedule a call with you",
    ["onward log \(bolt) --note 'they ask for a day: interview'"]
  ),
  (
    "offer", "we are delighted to offer you the position",
    ["onward log \(acme) offer --date 2026-11-02"]
  ),
  ("newsletter", nil, []),
  (
    "two-languages", "leider können wir Ihre Bewerbung nicht berücksichtigen",
    ["onward log \(nordwind) rejected --date 2026-10-14"]
  ),
]

@Test(arguments: proposals.indices)
private func `a mail proposes what it says, with their sentence, and writes nothing`(index: Int)
  throws
{
  let (mail, quote, expected) = proposals[index]
  let scratch = try journal()
  let before = try scratch.run("find . -type f -exec cksum {} + | sort").output
  let run = try file("\(mail).txt", in: scratch)
  #expect(run.code == 0, "\(run.errors)")
  #expect(commands(in: run) == expected, "\(run.output)")
  if let quote { #expect(run.output.contains(quote), "\(run.output)") }
  #expect(try scratch.run("find . -type f -exec cksum {} + | sort").output == before)
  // Each of them works when it is pasted.
  for command in expected {
    let pasted = try journal()
    let run = try pasted.run("\(command) \(today)")
    #expect(run.code == 0, "\(command): \(run.errors)")
  }
}

@Test func `every mail of the folder is tested`() throws {
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  #expect(Set(files) == Set(proposals.map { "\($0.mail).txt" } + ["shell-command.txt"]))
}

@Test func `a name or a subject that is a command is only a text`() throws {
  let scratch = try journal()
  let run = try file("shell-command.txt", in: scratch)
  let command = try #require(commands(in: run).first, "\(run.output)")
  #expect(command.contains("--note"))
  try scratch.run("\(command) \(today)").expectSuccess()
  #expect(!scratch.exists("pwned"))
  #expect(
    try scratch.text("applications/Acme - Data Engineer.md").contains(
      "they wrote: Acme's \"news\"; touch pwned & $(touch pwned)"))
}

@Test(arguments: [
  ("<!DOCTYPE html><html><body>You have not been selected.</body></html>", "this is HTML"),
  ("<div><p>Hello</p>you have not been selected<br></div>", "this is HTML"),
  (
    "MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nSGVsbG8=",
    "this is the source of a mail"
  ),
  ("", "there is no text of a mail"), (" \n> quoted\n", "there is no text of a mail"),
])
private func `what is not the text of a mail is refused with what to copy`(
  text: String, problem: String
) throws {
  let scratch = try journal()
  try scratch.write("mail", text)
  let run = try scratch.run("onward file - < mail")
  #expect(run.code == 2 && run.errors.contains(problem), "\(run.errors)")
  #expect(run.errors.contains("opy"))
}

@Test func `quoted answers are set aside, however many there are`() throws {
  let scratch = try journal()
  var mail = "From: priya@acme.example\nDate: 2026-10-12\n\nDear Robin, all is well, more soon.\n"
  for level in 1...10 {
    let marks = String(repeating: "> ", count: level)
    mail += "\(marks)On 2 October 2026 Priya wrote:\n\(marks)you have not been selected\n"
  }
  try scratch.write("mail", mail)
  let run = try scratch.run("onward file - \(today) < mail")
  #expect(!run.output.contains("not been selected"), "\(run.output)")
  // An answer below the quoted mail counts.
  try scratch.write(
    "mail",
    "From: priya@acme.example\nDate: 2026-10-12\n\nOn 2 October 2026\nRobin <r@example.org> wrote:\n> Any news?\n\nYou have not been selected.\n"
  )
  #expect(
    try commands(in: scratch.run("onward file - \(today) < mail")) == [
      "onward log \(acme) rejected --date 2026-10-12"
    ])
}

@Test func `a mail of five megabytes is read at its beginning, and that is said`() throws {
  let scratch = try journal()
  let mail =
    "From: priya@acme.example\nDate: 2026-10-12\n\nYou have not been selected.\n\n"
    + String(repeating: "Lorem ipsum dolor sit amet, consectetur adipiscing elit. ", count: 90_000)
  try scratch.write("mail", mail)
  let run = try scratch.run("onward file - \(today) < mail")
  #expect(run.output.contains("only its first 60 KB were read"), "\(run.errors)")
  #expect(commands(in: run) == ["onward log \(acme) rejected --date 2026-10-12"])
}

@Test func `control characters of a mail do not reach the terminal`() throws {
  let scratch = try journal()
  try scratch.write(
    "mail",
    "From: \u{1B}[31mAcme <a@acme.example>\nSubject: \u{202E}new\u{7}s\n\nYou have \u{1B}[2Jnot been selected. \u{1B}]0;x\u{7}\n"
  )
  let run = try scratch.run("onward file - \(today) < mail")
  #expect(!run.output.unicodeScalars.contains { ["\u{1B}", "\u{7}", "\u{202E}"].contains($0) })
  #expect(run.output.contains("Acme - Data Engineer"), "\(run.output)")
}

@Test func `a mail without a date or a known sender says what is missing`() throws {
  let scratch = try journal()
  try scratch.write("mail", "Unfortunately you have not been selected. The Acme team")
  let run = try scratch.run("onward file - \(today) < mail")
  #expect(commands(in: run) == ["onward log \(acme) rejected"], "\(run.output)")
  #expect(run.output.contains("noted for today"))
  try scratch.write("mail", "From: x@example.org\n\nUnfortunately you have not been selected.")
  let unknown = try scratch.run("onward file - \(today) < mail")
  #expect(unknown.output.contains("No application was found"), "\(unknown.output)")
  #expect(unknown.output.contains("onward list applications"))
}

@Test
func `two applications that a mail may mean are both shown, and one that has it already is not`()
  throws
{
  let scratch = try journal()
  try scratch.write(
    "applications/Acme - Designer.md",
    "---\ncompany: Acme\nrole: Designer\nhistory:\n  - 2026-10-01 applied\n  - 2026-10-12 rejected\n---\n"
  )
  try scratch.write(
    "mail", "From: a@acme.example\nDate: 2026-10-12\n\nYou have not been selected.")
  let run = try scratch.run("onward file - \(today) < mail")
  #expect(run.output.contains("2 applications may be meant"), "\(run.output)")
  #expect(commands(in: run).count == 1 || commands(in: run).count == 2)
  #expect(run.output.contains("applications/Acme - Designer.md"))
}

@Test func `wrong words after file are refused`() throws {
  let scratch = try journal()
  #expect(try scratch.run("onward file mail.txt").code == 64)
  let run = try scratch.run("onward file - --write < /dev/null")
  #expect(run.code == 64 && run.errors.contains("--write is for the inbox"), "\(run.errors)")
}
