import Foundation
import Testing

private let acme = "---\ncompany: Acme\nrole: R\nstatus: applied\nprivate: true\n---\n"

private func journal() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/Acme.md", acme)
  return scratch
}

@Test(arguments: [
  "set acme channel=referral", "log acme screen yesterday", "log acme rejected by email",
  "log acme --note 'the coffee was good'",
])
private func `undo restores every byte`(words: String) throws {
  let scratch = try journal()
  try scratch.run("onward \(words)").expectSuccess()
  #expect(try scratch.text("applications/Acme.md") != acme)
  let undo = try scratch.run("onward undo")
  #expect(undo.code == 0, "\(undo.errors)")
  #expect(try scratch.text("applications/Acme.md") == acme)
  // What is taken back cannot be taken back again.
  #expect(try scratch.run("onward undo").code == 2)
}

@Test func `undo goes back one change after the other, up to a limit`() throws {
  let scratch = try journal()
  for number in 1...22 {
    try scratch.run("onward set acme salary=\(number)").expectSuccess()
  }
  for number in (2...21).reversed() {
    try scratch.run("onward undo").expectSuccess()
    #expect(try scratch.text("applications/Acme.md").contains("salary: \(number)\n"))
  }
  #expect(try scratch.run("onward undo").errors.contains("nothing to take back"))
}

@Test func `what undo needs is open to the user alone, and keeps the mode of a note`() throws {
  let scratch = try journal()
  try scratch.run("umask 000; chmod 640 applications/Acme.md; onward set acme salary=1")
    .expectSuccess()
  let modes = try scratch.run("stat -c %a .onward .onward/.gitignore .onward/change-*")
  #if os(Linux)
    #expect(modes.output == "700\n600\n600\n")
  #endif
  try scratch.run("onward undo").expectSuccess()
  #if os(Linux)
    #expect(try scratch.run("stat -c %a applications/Acme.md").output == "640\n")
  #endif
}

@Test func `nothing in the folder of undo is a note, and git ignores it`() throws {
  let scratch = try journal()
  try scratch.run("onward set acme salary=1").expectSuccess()
  try scratch.write(".onward/Note.md", acme)
  let check = try scratch.run("onward check --verbose")
  #expect(!check.output.contains(".onward"), "\(check.output)")
  #expect(
    try scratch.run("onward list --format paths").output == "applications/Acme.md\n")
  let git = try scratch.run("git init -q . && git status --porcelain")
  #expect(!git.output.contains(".onward"), "\(git.output)")
}

@Test(arguments: ["echo more >> applications/Acme.md", "mv applications/Acme.md applications/A.md"])
private func `a note that was changed since is left alone`(change: String) throws {
  let scratch = try journal()
  try scratch.run("onward log acme screen && \(change)").expectSuccess()
  let before = try scratch.run("cat applications/*").output
  let undo = try scratch.run("onward undo")
  #expect(undo.code == 2 && undo.errors.contains("nothing was taken back"), "\(undo.errors)")
  #expect(try scratch.run("cat applications/*").output == before)
}

@Test func `a new note is removed only if it is as it was made`() throws {
  let scratch = try journal()
  try scratch.run("onward new application 'Bolt - Engineer'").expectSuccess()
  let bolt = "applications/Bolt - Engineer.md"
  let made = try scratch.text(bolt)
  try scratch.write(bolt, made + "x")
  #expect(try scratch.run("onward undo").code == 2)
  #expect(try scratch.text(bolt) == made + "x")
  try scratch.write(bolt, made)
  try scratch.run("onward undo").expectSuccess()
  #expect(!scratch.exists(bolt))
}

@Test func `a change is made even if it cannot be recorded, and that is reported`() throws {
  let scratch = try journal()
  try scratch.write(".onward", "a file of the user's own")
  let run = try scratch.run("onward set acme salary=1")
  #expect(run.code == 0 && run.errors.contains("'onward undo' cannot take this back"), "\(run)")
  #expect(try scratch.text("applications/Acme.md").contains("salary: 1"))
  #expect(try scratch.text(".onward") == "a file of the user's own")
}

@Test func `a record that cannot be read is reported`() throws {
  let scratch = try journal()
  try scratch.run("onward set acme salary=1 && echo x > .onward/change-000000001").expectSuccess()
  let undo = try scratch.run("onward undo")
  #expect(undo.code == 2 && undo.errors.contains("rm .onward/change-000000001"), "\(undo.errors)")
}

@Test func `init and build leave nothing to take back`() throws {
  let scratch = try Scratch()
  try scratch.run("onward init j && onward build j").expectSuccess()
  #expect(!scratch.exists("j/.onward"))
}
