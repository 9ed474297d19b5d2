#if os(Linux)
  import Foundation
  import Testing

  private let acme = "---\ncompany: Acme\nrole: Engineer\nstatus: applied\n---\n"
  private let set = "set acme url=x --journal j"
  private let unfinished = "ls -A j/applications | grep '^[.]onward'"

  /// A journal in which a command was killed while it wrote.
  private func journal(killing words: String = set, before call: String = "fsync") throws -> Scratch
  {
    let scratch = try Scratch()
    try scratch.write("j/onward.yml", "")
    try scratch.write("j/applications/Acme.md", acme)
    let run = try scratch.onward(words, before: call, run: "kill -9 $PPID")
    #expect(run.code == 128 + 9)
    #expect(try scratch.run(unfinished).code == 0)
    return scratch
  }

  @Test func `unfinished files of a killed command are removed by the next one that writes there`()
    throws
  {
    let scratch = try journal()
    #expect(try scratch.text("j/applications/Acme.md") == acme)
    // The file is recent, so another command could still be writing it.
    try scratch.run("onward \(set)").expectSuccess()
    #expect(try scratch.run(unfinished).code == 0)
    try scratch.age("j/applications/.onward-*")
    try scratch.run("onward set acme url=y --journal j").expectSuccess()
    #expect(try scratch.run("ls -A j/applications").output == "Acme.md\n")
  }

  @Test func `a file that a suspended command still writes is not removed`() throws {
    let scratch = try journal()
    try scratch.age("j/applications/.onward-*")
    // The command that writes a file has a lock on it.
    let holding = "exec 9<$(echo j/applications/.onward-new-*); flock 9"
    try scratch.run("\(holding); onward \(set)").expectSuccess()
    #expect(try scratch.run(unfinished).code == 0)
  }

  @Test func `doctor reports unfinished files, with a command that removes them`() throws {
    let scratch = try journal()
    #expect(try !scratch.run("onward doctor --journal j").output.contains("killed"))
    try scratch.age("j/applications/.onward-*")
    let doctor = try scratch.run("onward doctor --journal j").output
    let lines = doctor.split(separator: "\n").map(String.init)
    let index = try #require(
      lines.firstIndex {
        $0
          == "note     a command that was killed left 1 unfinished file; the next command that writes there removes it, and so does this one"
      }, "\(doctor)")
    try scratch.run(lines[index + 1]).expectSuccess()
    #expect(try scratch.run("ls -A j/applications").output == "Acme.md\n")
    #expect(try !scratch.run("onward doctor --journal j").output.contains("killed"))
  }

  @Test func `what may be the user's own words is never removed`() throws {
    let scratch = try journal(before: "exchange")
    let old = try scratch.run(unfinished).output
    #expect(old.hasPrefix(".onward-old-"))
    try scratch.age("j/applications/.onward-*")
    try scratch.run("onward \(set)").expectSuccess()
    #expect(try scratch.run(unfinished).output == old)
    let doctor = try scratch.run("onward doctor --journal j").output
    #expect(doctor.contains("may have moved a file of yours to j/applications/\(old.dropLast());"))
  }

  @Test func `unfinished files are neither notes, nor tracked by git, nor reported by check`()
    throws
  {
    let scratch = try Scratch()
    try scratch.run("onward init j && cd j && git init -q && git add . ").expectSuccess()
    try scratch.write("j/applications/.onward-new-abc", acme)
    try scratch.write("j/.onward-old-abc", acme)
    #expect(try scratch.run("cd j && git status --porcelain | grep -v '^A '").output == "")
    #expect(try scratch.run("onward list applications --journal j --format paths").output == "")
    #expect(try !scratch.run("onward check j --verbose").output.contains(".onward"))
    #expect(try !scratch.run("onward doctor --journal j").output.contains("git would keep"))
  }

  @Test func `doctor reports if git would track unfinished files, with a command that prevents it`()
    throws
  {
    let scratch = try Scratch()
    try scratch.run("onward init j && cd j && git init -q && printf '*.bak' > .gitignore")
      .expectSuccess()
    let doctor = try scratch.run("onward doctor --journal j").output
    let lines = doctor.split(separator: "\n").map(String.init)
    let index = try #require(
      lines.firstIndex { $0.contains("git would keep the unfinished files") }, "\(doctor)")
    try scratch.run(lines[index + 1]).expectSuccess()
    #expect(try scratch.text("j/.gitignore") == "*.bak\n.onward-*\n")
    #expect(try !scratch.run("onward doctor --journal j").output.contains("git would keep"))
  }
#endif
