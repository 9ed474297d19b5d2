import Foundation
import Testing

private func journal() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/Acme.md",
    "---\ncompany: Acme\nrole: Eng\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-20 10:00 screen\n---\n"
  )
  try scratch.write("people/Mara.md", "---\nname: Mara Lind\n---\n")
  return scratch
}

private func log(_ words: String) throws -> (run: Run, scratch: Scratch) {
  let scratch = try journal()
  return (try scratch.run("onward log \(words) --today 2026-03-24"), scratch)
}

@Test(arguments: [
  ("acme phone interview with Dana 20 march", "  - 2026-03-20 10:00 screen — with Dana\n"),
  ("acme phone interview with Dana yesterday", "  - 2026-03-23 screen — with Dana\n"),
  ("acme rejected by email", "  - 2026-03-24 rejected — by email\n"),
  (
    "acme rejected via the portal --note sorry", "  - 2026-03-24 rejected — sorry; via the portal\n"
  ),
  ("acme interview tomorrow 14:30 with the team", "nothing"),
  (
    "acme interview with the team tomorrow 14:30",
    "  - 2026-03-25 14:30 interview — with the team\n"
  ),
  ("acme phone interview", "  - 2026-03-24 screen\n"),
  ("acme screen 20 march --which second", "  - 2026-03-20 screen (second)\n"),
  ("acme --note 'Dana: back on Monday'", "- 2026-03-24 — Dana: back on Monday\n"),
  ("acme yesterday --note called", "- 2026-03-23 — called\n"),
])
private func `log writes what is typed after a long day`(words: String, line: String) throws {
  let (run, scratch) = try log(words)
  let note = try scratch.text("applications/Acme.md")
  if line == "nothing" {
    #expect(run.code == 64, "\(run)")
  } else {
    #expect(run.code == 0 && note.contains(line), "\(run.errors)\(note)")
  }
  #expect(try scratch.run("onward check --today 2026-03-24").output == "")
}

@Test(arguments: [
  ("mara call", "2026-03-24 — call"), ("mara lind coffee yesterday", "2026-03-23 — coffee"),
  ("Mara phone call", "2026-03-24 — phone call"),
  ("mara --note 'a walk'", "2026-03-24 — a walk"),
  ("mara call tomorrow 10:00", "2026-03-25 10:00 — call"),
])
private func `a talk goes into the history of the person`(words: String, item: String) throws {
  let (run, scratch) = try log(words)
  #expect(run.code == 0, "\(run.errors)")
  #expect(try scratch.text("people/Mara.md").contains("  - \(item)\n"))
  #expect(try scratch.run("onward check --today 2026-03-25").output == "")
}

@Test(arguments: ["mara rejected", "mara", "mara accepted", "nora call"])
private func `no talk is written if the words are about something else`(words: String) throws {
  let (run, scratch) = try log(words)
  #expect(run.code != 0, "\(run)")
  #expect(try !scratch.text("people/Mara.md").contains("history"))
}

@Test(arguments: [
  ("acme interveiw", "'interveiw'"), ("acme fone cal", "'fone cal'"), ("acme call", "'call'"),
  ("rejected acme", "onward log acme rejected"),
])
private func `the message for a wrong word names it, and its command works`(
  words: String, named: String
) throws {
  let (run, scratch) = try log(words)
  #expect(run.code == 64 && run.errors.contains(named), "\(run.errors)")
  let command = try #require(try PrintedCommand.all(in: run.errors).commands.first)
  let pasted = try scratch.run("\(command.text) --today 2026-03-24")
  #expect(pasted.code == 0, "\(command.text): \(pasted.errors)")
}

@Test(arguments: [
  ("acme offer 15 apr", "answer_by=2026-04-15"), ("acme rejected tomorrow", "answer_by=2026-03-25"),
  ("acme hired next friday", "deadline=2026-03-27"),
  ("acme withdrawn tomorrow", "follow_up=2026-03-25"),
  ("acme offer --date 2026-04-15", "answer_by=2026-04-15"),
])
private func `an end or an offer on a day to come is not written, and both commands work`(
  words: String, command: String
) throws {
  let (run, scratch) = try log(words)
  #expect(run.code == 2 && run.errors.contains("is still to come"), "\(run.errors)")
  #expect(run.output == "" && run.errors.contains(command), "\(run.errors)")
  #expect(try !scratch.text("applications/Acme.md").contains("status"))
  for command in try PrintedCommand.all(in: run.errors).commands {
    let pasted = try scratch.run("\(command.text) --today 2026-03-24")
    #expect(pasted.code == 0, "\(command.text): \(pasted.errors)")
  }
}

@Test func `an end before the sending is not written`() throws {
  let (run, _) = try log("acme closed 20 apr")
  #expect(run.code == 2 && run.errors.contains("is before the application was sent"))
}

@Test(arguments: [
  ("acme intervew tomorow", "onward log acme interview tomorrow"),
  ("acme interveiw with dana", "onward log acme interview with dana"),
  ("acme interveiw with dana tomorow", "onward log acme interview with dana tomorrow"),
  ("acme phone intervew tomorrow", "onward log acme phone interview tomorrow"),
  ("acme 2nd interveiw", "onward log acme 2nd interview"),
  ("acme interview yesterday with Dana", "onward log acme interview with Dana yesterday"),
  ("acme interview tomorrow 10:00 with Dana", "onward log acme interview with Dana tomorrow 10:00"),
  ("acme rejected yesterday by email", "onward log acme rejected by email yesterday"),
])
private func `the whole line is proposed as it was meant`(words: String, meant: String) throws {
  let (run, scratch) = try log(words)
  #expect(run.code == 64 && run.errors.contains(meant), "\(run.errors)")
  let command = try #require(try PrintedCommand.all(in: run.errors).commands.first)
  #expect(command.text == meant)
  let pasted = try scratch.run("\(command.text) --today 2026-03-24")
  #expect(pasted.code == 0, "\(pasted.errors)")
}

@Test(arguments: ["mara interview", "mara lind offer", "mara screen yesterday"])
private func `a stage of an application is not written about a person`(words: String) throws {
  let (run, scratch) = try log(words)
  #expect(run.code == 64 && run.errors.contains("is a person and not an application"))
  #expect(try !scratch.text("people/Mara.md").contains("history"))
}

@Test func `the first conversation gets words, and the second does not`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  for name in ["Acme", "Bolt"] {
    try scratch.write(
      "applications/\(name).md",
      "---\ncompany: \(name)\nrole: R\nhistory:\n  - 2026-03-02 applied\n---\n")
  }
  let first = try scratch.run("onward log acme screen tomorrow --today 2026-03-24")
  #expect(first.output.contains("The first conversation of this search, on Wednesday, 25 March"))
  let second = try scratch.run("onward log bolt screen --today 2026-03-24")
  #expect(!second.output.contains("first"))
  let interview = try scratch.run("onward log bolt interview --today 2026-03-24")
  #expect(interview.output.contains("The first interview of this search"))
}

@Test func `the lines after a rejection are printed once a day`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  for name in ["Acme", "Bolt", "Cove"] {
    try scratch.write(
      "applications/\(name).md",
      "---\ncompany: \(name)\nrole: R\nhistory:\n  - 2026-03-02 applied\n---\n")
  }
  let runs = try ["acme", "bolt", "cove"].map {
    try scratch.run("onward log \($0) rejected --today 2026-03-24").output
  }
  #expect(runs[0].contains("onward new reflection"))
  #expect(!runs[1].contains("onward new reflection") && runs[1].contains("That makes 2 on one day"))
  #expect(runs[2].contains("That makes 3 on one day"))
  let next = try scratch.run("onward log acme rejected --move yesterday --today 2026-03-24")
  #expect(next.code == 0, "\(next.errors)")
}

@Test func `after the job nothing is asked about a rejection`() throws {
  let scratch = try journal()
  try scratch.write(
    "applications/Bolt.md",
    "---\ncompany: Bolt\nrole: R\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-20 offer\n---\n")
  let job = try scratch.run("onward log bolt accepted --today 2026-03-24")
  #expect(job.output.contains("you have the job") && job.output.contains("Mara Lind"))
  let close = try #require(try PrintedCommand.all(in: job.output).commands.first)
  #expect(close.text == "onward log --all-open withdrawn")
  let late = try scratch.run("onward log acme rejected --today 2026-03-25")
  #expect(late.code == 0 && !late.output.contains("onward new reflection"), "\(late)")
}
