import Foundation
import Testing

private func new(_ words: String, files: [String: String] = [:]) throws -> (Run, Scratch) {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  for (path, text) in files { try scratch.write(path, text) }
  return (try scratch.run("onward new \(words) --today 2026-03-24"), scratch)
}

@Test func `words with an equals sign are fields of a new note`() throws {
  let (run, scratch) = try new(
    "application Acme - Engineer channel=referral 'salary=70,000 a year'")
  #expect(run.code == 0 && run.output == "applications/Acme - Engineer.md\n", "\(run)")
  let note = try scratch.text("applications/Acme - Engineer.md")
  #expect(note.contains("channel: referral\n") && note.contains("salary: 70,000 a year\n"))
  let (wrong, _) = try new("application Acme chanel=referral")
  #expect(wrong.code == 64 && wrong.errors.contains("did you mean 'channel'"), "\(wrong)")
  let (title, other) = try new("application 'E = mc2 Labs - Engineer'")
  #expect(title.code == 0 && other.exists("applications/E = mc2 Labs - Engineer.md"), "\(title)")
}

@Test func `a title without a dash says what it was taken for, and how to divide it`() throws {
  let (run, scratch) = try new("application Northwind Backend Developer")
  #expect(run.code == 0 && run.errors.contains("company: Northwind Backend Developer"))
  let command = try #require(try PrintedCommand.all(in: run.errors).commands.first)
  try scratch.run(command.text).expectSuccess()
  let note = try scratch.text("applications/Northwind Backend Developer.md")
  #expect(note.contains("company: Northwind\nrole: Backend Developer\n"))
  let (one, _) = try new("application Acme")
  #expect(one.errors == "")
}

@Test func `a day has one note`() throws {
  let (first, scratch) = try new("day tired mood=2")
  #expect(first.output == "days/2026-03-24 tired.md\n", "\(first)")
  let again = try scratch.run("onward new day mood=2 --today 2026-03-24")
  #expect(again.output == first.output && again.errors.contains("already there"))
  let other = try scratch.run("onward new day mood=4 --today 2026-03-24")
  let command = try #require(try PrintedCommand.all(in: other.errors).commands.first)
  try scratch.run(command.text).expectSuccess()
  #expect(try scratch.text("days/2026-03-24 tired.md").contains("mood: 4\n"))
  #expect(try scratch.run("ls days").output == "2026-03-24 tired.md\n")
}

@Test(arguments: [
  ("Two applications a week", "applications", 2, "week"),
  ("3 good conversations every month", "conversations", 3, "month"),
  ("One reflection weekly", "reflections", 1, "week"),
])
private func `a goal that states what it counts does so`(
  title: String, measure: String, target: Int, per: String
) throws {
  let (run, scratch) = try new("goal '\(title)'")
  #expect(run.code == 0, "\(run)")
  let note = try scratch.text("goals/\(title).md")
  #expect(note.contains("measure: \(measure)\ntarget: \(target)\nper: \(per)\n"), "\(note)")
  let command = try #require(try PrintedCommand.all(in: run.errors).commands.first)
  try scratch.run(command.text).expectSuccess()
}

@Test(arguments: ["Sleep more", "Two walks a week", "Applications", "Two applications"])
private func `any other goal stays as it is`(title: String) throws {
  let (run, scratch) = try new("goal '\(title)'")
  #expect(run.code == 0 && run.errors == "", "\(run)")
  #expect(try scratch.text("goals/\(title).md").contains("measure: manual\ntarget:\n"))
}

@Test func `a field that was typed is not replaced by what the title states`() throws {
  let (_, scratch) = try new("goal 'Two applications a week' measure=manual")
  #expect(
    try scratch.text("goals/Two applications a week.md").contains("measure: manual\ntarget:\n"))
}
