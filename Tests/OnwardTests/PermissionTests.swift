import Foundation
import Testing

@testable import onward

/// A journal that belongs to a user who is not root, since root may read and write anything.
struct OwnedJournal {
  let scratch: Scratch
  private let user: String

  init() throws {
    scratch = try Scratch()
    try scratch.copyProgram()
    let isRoot = geteuid() == 0
    user = isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    try scratch.write(
      "j/applications/Acme.md", "---\ncompany: Acme\nrole: Engineer\nstatus: applied\n---\n")
    try scratch.write("j/wins/2026-03-02.md", "A good call.\n")
    try scratch.write("j/onward.yml", "")
    let owner = isRoot ? "chown -R 65534:65534 j;" : ""
    try scratch.run("chmod 755 . program; \(owner) chmod -R u+rwX j").expectSuccess()
  }

  /// Runs onward with these arguments, while the files have the permissions.
  func run(_ words: String, with permissions: String) throws -> Run {
    try scratch.run(permissions).expectSuccess()
    defer { _ = try? scratch.run("chmod -R u+rwX j") }
    return try scratch.run("\(user)./program \(words) --journal j --today 2026-03-14")
  }
}

@Test func `folders and notes without write permission are reported before a command needs them`()
  throws
{
  let journal = try OwnedJournal()
  let fine = try journal.run("doctor", with: "true").output
  #expect(!fine.contains("written into") && !fine.contains("not written"))
  let doctor = try journal.run("doctor", with: "chmod a-w j/wins j/applications/Acme.md").output
  #expect(
    doctor.contains(
      """
      problem  nothing can be written into wins/: permission denied
                   chmod -R u+rwX j/wins
      problem  1 note can be read but not written (permission denied): applications/Acme.md
                   chmod -R u+rwX j/applications/Acme.md

      """), "\(doctor)")
}

@Test func `the command for a folder of another user gives it back`() throws {
  // Only root can change the owner of a folder.
  if geteuid() != 0 { return }
  let doctor = try OwnedJournal().run("doctor", with: "chown 0 j/wins; chmod 755 j/wins").output
  #expect(doctor.contains("sudo chown -R \"$(id -un)\" j/wins\n"), "\(doctor)")
}

@Test func `if a folder could not be read, nothing is reported as missing`() throws {
  let journal = try OwnedJournal()
  let closed = "chmod 0 j/applications"
  let reason = "this folder could not be read: permission denied"
  let log = try journal.run("log acme interview", with: closed)
  #expect(log.code == 2)
  #expect(log.errors.hasPrefix("onward: applications: \(reason)"), "\(log.errors)")
  for command in ["list applications", "next", "stats", "brief"] {
    let run = try journal.run(command, with: closed)
    #expect(run.errors.hasPrefix("j/applications: \(reason)"), "\(command): \(run.errors)")
  }
  #expect(try journal.run("check", with: closed).code == 1)
  #expect(
    try journal.run("doctor", with: closed).output.contains("chmod -R u+rwX j/applications\n"))
}

@Test(arguments: ["0", "311", "644"])
func `a journal that cannot be read at all is reported as such by every command`(mode: String)
  throws
{
  let journal = try OwnedJournal()
  for command in ["log acme interview", "list wins", "next", "build", "check"] {
    let words =
      ["build", "check"].contains(command) ? "\(command) --color never" : command
    let run = try journal.run(words, with: "chmod \(mode) j")
    #expect(run.code == 2)
    #expect(
      run.errors
        == "onward: the folder 'j' cannot be read: permission denied\n    If it is yours, this command opens it: chmod -R u+rwX j\n"
    )
  }
  let doctor = try journal.run("doctor", with: "chmod \(mode) j")
  #expect(doctor.code == 0)
  #expect(doctor.output.hasSuffix("             chmod -R u+rwX j\n"), "\(doctor.output)")
}

@Test func `if git's folder may not be opened, doctor says so`() throws {
  let journal = try OwnedJournal()
  for closed in ["j/.git", "j/.git/HEAD"] {
    let doctor = try journal.run(
      "doctor",
      with: "git init -q j && chown -R --reference=j/onward.yml j/.git && chmod 0 \(closed)")
    #expect(
      doctor.output.hasSuffix(
        """
        problem  j/.git cannot be opened, so it is not known whether git keeps the journal
                     chmod -R u+rwX j/.git

        """), "\(doctor)")
  }
}

@Test(arguments: ["dashboard.md", "dashboard.html"])
func `a page that may not be read is one finding with one command`(page: String) throws {
  let journal = try OwnedJournal()
  _ = try journal.run("build", with: "true")
  let doctor = try journal.run("doctor", with: "chmod 0 j/\(page)").output
  #expect(doctor.contains("every one understood"), "\(doctor)")
  #expect(doctor.split(separator: "\n").count { $0.contains(page) } == 2, "\(doctor)")
  #expect(
    doctor.contains(
      """
      problem  j/\(page) cannot be read: permission denied
                   chmod -R u+rwX j/\(page)

      """), "\(doctor)")
}

@Test func `if git gives no answer, the printed command fixes that`() throws {
  let journal = try OwnedJournal()
  try journal.scratch.run("git init -q j && chown -R --reference=j/onward.yml j/.git")
    .expectSuccess()
  let missing = try journal.scratch.run("PATH=/nowhere ./program doctor --journal j").output
  #expect(missing.contains("the program git is not found here"), "\(missing)")
  #expect(!missing.contains("git --version"))
  #expect(missing.contains("install git\n") || missing.contains("git-scm.com"), "\(missing)")
  // Only root can fix what belongs to another user.
  if geteuid() == 0 {
    let untrusted = try journal.run("doctor", with: "chown 0 j/.git").output
    #expect(untrusted.contains("git config --global --add safe.directory /"), "\(untrusted)")
    #expect(untrusted.contains("/j\n"))
  }
}

@Test func `a brief can be written into a folder that may be written but not listed`() throws {
  let journal = try OwnedJournal()
  let run = try journal.run("brief -o box/b.md", with: "mkdir box; chmod 333 box")
  #expect(run.code == 0, "\(run.errors)")
  try journal.scratch.run("chmod 755 box").expectSuccess()
  #expect(try journal.scratch.run("ls -A box").output == "b.md\n")
}

@Test func `each command that writes says what to do if it may not`() throws {
  let journal = try OwnedJournal()
  for (command, place) in [
    ("new win Call --no-edit", "j/wins"), ("log acme screen", "j/applications/Acme.md"),
    ("log acme --note hello", "j/applications/Acme.md"),
    ("set acme channel=event", "j/applications/Acme.md"), ("build", "j"), ("brief -o j/b.md", "j"),
  ] {
    let run = try journal.run(command, with: "chmod -R a-w j")
    #expect(run.code == 2)
    #expect(
      run.errors.hasSuffix(
        ": permission denied\n    Nothing was changed. This command makes it writable: chmod u+rwX \(place)\n"
      ),
      "\(command): \(run.errors)")
  }
}

@Test func `the remedy for each error of a disk is another one`() {
  #expect(JournalFolder.remedy(for: ENOSPC, at: ".").hasPrefix("The disk is full, and nothing"))
  #expect(JournalFolder.remedy(for: EROFS, at: ".").contains("another one"))
  #expect(JournalFolder.remedy(for: ENAMETOOLONG, at: ".").contains("shorter"))
  // What belongs to someone else is not taken over.
  if geteuid() != 0 { return }
  #expect(!JournalFolder.remedy(for: EACCES, at: "/proc/1").contains("chown"))
}

@Test
func `an editor that fails, an empty list and a journal below are each followed by what to do`()
  throws
{
  let scratch = try Scratch()
  try scratch.write("j/onward.yml", "")
  try scratch.write(
    "j/applications/Acme.md",
    "---\ncompany: Acme\nrole: Dev\nhistory:\n  2026-03-02: applied\n  2026-03-20: interview\n---\n"
  )
  let open = try scratch.run("EDITOR=false onward open acme --journal j")
  #expect(
    open.errors.hasPrefix("the editor 'false' ended with an error (exit code 1). The note is"))
  let missing = try scratch.run("EDITOR=nosuch onward open acme --journal j")
  #expect(missing.code == 2 && missing.errors.contains("like EDITOR=nano."))
  #expect(
    try scratch.run("onward list wins --journal j").errors
      == "there are no wins yet. To begin: onward new win A call went well --journal j\n")
  #expect(try scratch.run("onward doctor").output.hasSuffix("in j/\n             cd j\n"))
  let log = "onward log acme interview --journal j --today 2026-03-14"
  #expect(
    try scratch.run("\(log) --move 2026-03-25").errors.hasSuffix(
      "In an editor, write 2026-03-25 there in place of 2026-03-20.\n"))
  #expect(
    try scratch.run("\(log) --cancel").errors.hasSuffix(
      "take out the day 2026-03-20 and the 'interview' that belongs to it, and nothing else.\n"))
}
