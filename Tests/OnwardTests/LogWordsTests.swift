import Foundation
import Testing

private let note = """
  ---
  company: Acme
  role: Eng
  status: applied
  history:
    - 2026-03-02 applied
  ---

  """

private func log(_ words: String) throws -> (run: Run, items: [String], scratch: Scratch) {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/acme.md", note)
  let run = try scratch.run("onward log acme \(words) --today 2026-03-24")
  return (run, try scratch.items(), scratch)
}

extension Scratch {
  /// The items that were added to the history.
  fileprivate func items() throws -> [String] {
    try text("applications/acme.md").split(separator: "\n").filter {
      $0.hasPrefix("  - ") && $0 != "  - 2026-03-02 applied"
    }.map { String($0.dropFirst(4)).replacing("\"", with: "") }
  }
}

@Test(arguments: [
  // A mistyped day, and the event that the printed command records.
  ("interview yesterdy", "2026-03-23 interview"), ("rejected yesterdy", "2026-03-23 rejected"),
  ("interview next firday", "2026-03-27 interview"),
  ("interview tomorow 10:00", "2026-03-25 10:00 interview"),
  ("screen 30 minutes", "2026-03-24 screen — 30 minutes"),
  ("interview on friday", "2026-03-20 interview"),
])
private func `a command that log prints records what was typed`(
  words: String, item: String
) throws {
  let (run, items, scratch) = try log(words)
  #expect(run.code != 0 && items.isEmpty)
  let commands = try PrintedCommand.all(in: run.errors).commands
  let first = try #require(commands.first, "\(run.errors)")
  // Several ones are on lines of their own.
  let command = String(first.text.prefix { $0 != "\n" })
  let pasted = try scratch.run("\(command) --today 2026-03-24")
  #expect(pasted.code == 0, "\(command): \(pasted.errors)")
  #expect(try scratch.items() == [item])
}

@Test(arguments: [
  "no show", "rejected 31.2.2026", "rejected 2026-13-01", "interview yesterday 2",
  "interview 10:00", "interview scheduled", "interview '(maybe)'", "offer expected",
  "interview failed", "interview tomorrow yesterday", "interview moved to friday",
])
private func `no command is printed if it would record something else`(words: String) throws {
  let (run, items, _) = try log(words)
  #expect(run.code == 64 && items.isEmpty, "\(run)")
  #expect(run.errors.contains("rite") && !run.errors.contains("onward log"), "\(run.errors)")
}

@Test func `a second meeting of a day is an event of its own`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/acme.md",
    note.replacing(
      "-02 applied\n---", with: "-02 applied\n  - 2026-03-18 10:00 interview with A\n---"))
  let run = try scratch.run(
    "onward log acme interview --date '2026-03-18 15:00' --note 'with B' --today 2026-03-24")
  #expect(run.code == 0, "\(run.errors)")
  let list = try scratch.run("onward list applications --format json --today 2026-03-24")
  #expect(list.output.contains("10:00") && list.output.contains("15:00"), "\(list.output)")
}

@Test(arguments: [
  ("1st interview with Bob", "second interview", true), ("interview with Bob", "interview 2", true),
  ("erstes Gespräch mit Bob", "zweites Gespräch", true),
  ("1st interview with Bob", "first interview", false),
  ("second interview with Bob", "2nd interview", false),
])
private func `a later round does not replace the one that the status names`(
  status: String, words: String, isKept: Bool
) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/acme.md",
    "---\ncompany: Acme\nrole: Eng\nstatus: \(status)\napplied: 2026-03-02\n---\n")
  let run = try scratch.run("onward log acme \(words) --today 2026-03-24")
  #expect(run.code == 0, "\(run.errors)")
  let interviews = try scratch.items().filter { !$0.contains("applied") }
  #expect(interviews.count == (isKept ? 2 : 1), "\(interviews)")
  #expect(interviews.last?.hasPrefix("2026-03-24 interview") == true, "\(interviews)")
  if isKept { #expect(interviews.first?.contains("2026") == false, "\(interviews)") }
}

@Test(arguments: [
  "waiting for feedback after interview", "waiting for HR feedback after interview",
  "warte auf Rückmeldung vom Team nach dem Gespräch",
])
private func `words about waiting are a status and not an event`(words: String) throws {
  let (run, items, scratch) = try log(words)
  #expect(run.code == 64 && items.isEmpty, "\(run)")
  // The stage that they come after is logged first.
  let first = try #require(try PrintedCommand.all(in: run.errors).commands.first)
  #expect(try scratch.run("\(first.text) --today 2026-03-24").code == 0)
  let after = try scratch.run("onward log acme \(words) --today 2026-03-24")
  let command = try #require(try PrintedCommand.all(in: after.errors).commands.first)
  #expect(try scratch.run("\(command.text) --today 2026-03-24").code == 0)
  #expect(try scratch.items() == ["2026-03-23 interview"])
  #expect(try scratch.text("applications/acme.md").contains("status: \(words)"))
}

@Test(arguments: [
  ("interview by video", "2026-03-24 interview — by video"),
  ("rejected by email", "2026-03-24 rejected — by email"),
  ("interview 10:00 tomorrow", "2026-03-25 10:00 interview"),
  ("interview 10:00 2026-03-30", "2026-03-30 10:00 interview"),
  ("interview 3 pm tomorrow", "2026-03-25 15:00 interview"),
  ("interview 2", "2026-03-24 interview (2)"), ("interview 2nd", "2026-03-24 interview (2nd)"),
  ("interview second", "2026-03-24 interview (second)"),
  ("interview '#2'", "2026-03-24 interview (#2)"),
  ("second interview", "2026-03-24 interview (second)"),
  ("round 2", "2026-03-24 interview (round 2)"),
  ("interview technical", "2026-03-24 interview (technical)"),
  ("technical", "2026-03-24 interview (technical)"),
  ("technical interview", "2026-03-24 interview (technical)"),
  ("second technical interview", "2026-03-24 interview (second, technical)"),
  ("interview interview", "2026-03-24 interview"),
  ("technical round 2", "2026-03-24 interview (technical, round 2)"),
  ("hiring manager", "2026-03-24 interview (hiring manager)"),
  ("interview", "2026-03-24 interview"), ("interviewed", "2026-03-24 interview"),
  ("offer 85000", "2026-03-24 offer — 85000"),
  ("interview went well", "2026-03-24 interview — went well"),
  ("interview 100%", "2026-03-24 interview — 100%"),
  ("had an interview", "2026-03-24 interview"), ("phone screen", "2026-03-24 screen"),
  ("second interview --which panel", "2026-03-24 interview (panel, second)"),
])
private func `log keeps the words and the time beside a stage`(words: String, item: String) throws {
  let (run, items, _) = try log(words)
  #expect(run.code == 0 && items == [item], "\(run.errors)")
}

@Test(arguments: [
  "onward log acme interview --note a --note b",
  "onward log acme interview --on today --date today",
  "onward new win X --date today --date=today", "onward set acme skills-=b",
  "onward set acme skills?=b",
])
private func `an option that is given twice and an unknown sign are refused`(
  command: String
) throws {
  let scratch = try Scratch()
  try scratch.write("applications/acme.md", note.replacing("role:", with: "skills: [a, b]\nrole:"))
  let before = try scratch.text("applications/acme.md")
  let run = try scratch.run(command + " --today 2026-03-24")
  #expect(run.code == 64 && run.errors.contains("write"), "\(run.errors)")
  #expect(try scratch.text("applications/acme.md") == before)
}

@Test(arguments: [
  (
    "10:00", ["2026-03-02 applied", "2026-03-24 10:00 screen", "2026-03-24 15:00 interview"],
    "interview"
  ),
  (
    "16:00", ["2026-03-02 applied", "2026-03-24 15:00 interview", "2026-03-24 16:00 offer"], "offer"
  ),
  (
    "9:30", ["2026-03-02 applied", "2026-03-24 09:30 screen", "2026-03-24 15:00 interview"],
    "interview"
  ),
])
private func `events of one day are in the order of their times`(
  time: String, items: [String], status: String
) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/acme.md",
    note.replacing("status: applied", with: "status: interview")
      .replacing(
        "2026-03-02 applied\n", with: "2026-03-02 applied\n  - 2026-03-24 15:00 interview\n"))
  let stage = status == "offer" ? "offer" : "screen"
  try scratch.run("onward log acme \(stage) --date '2026-03-24 \(time)' --today 2026-03-24")
    .expectSuccess()
  let text = try scratch.text("applications/acme.md")
  #expect(
    text.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
      == items.map { $0[...] })
  #expect(text.contains("status: \(status)\n"), "\(text)")
}

@Test(arguments: [
  ("interview scheduled", ["onward log applications/acme.md interview 2026-03-14"]),
  (
    "rejected after second interview",
    ["onward log applications/acme.md interview", "onward log applications/acme.md rejected"]
  ),
  ("interview, rejected", ["onward log applications/acme.md rejected"]),
])
private func `a status with several events is not written, and each can be logged`(
  status: String, commands: [String]
) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/acme.md", note)
  let run = try scratch.run("onward set acme 'status=\(status)' --today 2026-03-24")
  #expect(run.code == 2 && commands.allSatisfy { run.errors.contains($0) }, "\(run)")
  #expect(try scratch.text("applications/acme.md") == note)
}

@Test(arguments: [
  ("onward log acme interview -dash", "there is no option '-dash'"),
  ("onward log acme interview —note 'it went well'", "did you mean '--note'?"),
  ("onward log acme rejected –date 2026-03-02", "did you mean '--date'?"),
  ("onward log acme rejected — too slow", "onward log acme rejected --note 'too slow'"),
])
private func `a dash that begins a word is answered with what to type`(
  command: String, answer: String
) throws {
  let scratch = try Scratch()
  try scratch.write(
    "a/applications/Acme.md", "---\ncompany: Acme\nrole: Cook\napplied: 2026-02-01\n---\n")
  try scratch.write("a/onward.yml", "")
  let run = try scratch.run("cd a && \(command)")
  #expect(run.code == 64 && run.errors.contains(answer), "\(run.errors)")
  #expect(!run.errors.contains("OVERVIEW"))
}

@Test(arguments: [
  "interview 2026-11-31", "screen 2026-13-01", "interview 20261131", "interview 2026-14",
  "rejected gestern", "rejected last week", "rejected 2026-11-31",
])
func `a day that does not exist is never a note of today`(words: String) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  let note = "---\ncompany: Acme\nrole: R\napplied: 2026-11-01\n---\n"
  try scratch.write("applications/acme.md", note)
  let run = try scratch.run("onward log acme \(words) --today 2026-11-25")
  #expect(run.code != 0 && run.errors.contains("is not understood as a day"), "\(run.errors)")
  #expect(try scratch.text("applications/acme.md") == note)
}

/// The note after an interview of today was logged, at about noon.
private func logged(at hour: String, by command: String) throws -> (report: String, note: String) {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/acme.md", note)
  // The program asks for the local time, so the zone is chosen in which it is noon.
  let hours = Int(Date().timeIntervalSince1970) / 3600 % 24 - 12
  // In such a name, the hours are those to add for universal time.
  let zone = hours < 0 ? "NOON\(hours)" : "NOON+\(hours)"
  let run = try Program.shell(
    command.replacing("HOUR", with: hour), in: scratch.url, environment: ["TZ": zone])
  #expect(run.code == 0, "\(run.errors)")
  return (run.output, try scratch.text("applications/acme.md"))
}

@Test(arguments: [
  "onward log acme interview 'today HOUR'", "onward log acme interview --date 'today HOUR'",
  "onward set acme status='interview today HOUR'",
])
func `an interview later today is planned, and an earlier one has taken place`(
  command: String
) throws {
  let later = try logged(at: "23:30", by: command)
  #expect(later.note.contains("status: applied\n") && later.note.contains("23:30 interview"))
  #expect(
    command.contains("set") || later.report.contains("it is planned, so the status stays the same"))
  let earlier = try logged(at: "00:30", by: command)
  #expect(earlier.note.contains("status: interview\n"))
}
