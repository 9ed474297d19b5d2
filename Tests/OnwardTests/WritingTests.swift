import Foundation
import Testing

@testable import onward

private let acme = "---\ncompany: Acme\nrole: Engineer\nstatus: applied\n---\n"

@Test func `a note that was changed since it was read is not overwritten`() throws {
  let scratch = try Scratch()
  try scratch.write("applications/Acme.md", acme)
  let folder = try JournalFolder(named: scratch.url.path)
  let read = try folder.source("applications/Acme.md")
  try scratch.write("applications/Acme.md", acme + "A line from the other window.\n")
  let failure = #expect(throws: Failure.self) {
    try folder.replace(read, with: Array("new".utf8))
  }
  #expect(failure?.problem.contains("was changed while it was edited") == true)
  #expect(try scratch.text("applications/Acme.md") == acme + "A line from the other window.\n")
  #expect(
    try FileManager.default.contentsOfDirectory(atPath: scratch.url.path + "/applications") == [
      "Acme.md"
    ])
}

@Test func `an existing file is never overwritten`() throws {
  let scratch = try Scratch()
  try scratch.write("wins/A.md", "mine")
  let folder = try JournalFolder(named: scratch.url.path)
  #expect(try folder.create("wins/A.md", Array("new".utf8)) == false)
  #expect(try folder.create("wins/B.md", Array("new".utf8)))
  #expect(try scratch.text("wins/A.md") == "mine")
  #expect(try scratch.text("wins/B.md") == "new")
  #expect(
    try FileManager.default.contentsOfDirectory(atPath: scratch.url.path + "/wins").sorted() == [
      "A.md", "B.md",
    ])
}

@Test func `a note that is a link is edited at its target, and keeps its permissions`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  let file = try scratch.write("store/Acme.txt", acme)
  try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
  #expect(
    try scratch.run("mkdir applications && ln -s ../store/Acme.txt applications/Acme.md").code == 0)
  let run = try scratch.run("onward log acme screen --date 2026-03-11 --today 2026-04-01")
  #expect(run.code == 0, "\(run.errors)")
  #expect(try scratch.text("store/Acme.txt").contains("  - 2026-03-11 screen\n"))
  #expect(try scratch.run("test -L applications/Acme.md").code == 0)
  let kept = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
  #expect(kept as? Int == 0o640)
}

@Test func `a folder that was replaced since it was read is not written into`() throws {
  let scratch = try Scratch()
  try scratch.write("j/applications/Acme.md", acme)
  let folder = try JournalFolder(named: scratch.url.path + "/j")
  let read = try folder.source("applications/Acme.md")
  try scratch.run("mv j moved; cp -R moved j").expectSuccess()
  let writings: [() throws -> Void] = [
    { _ = try folder.create("wins/A.md", Array("new".utf8)) },
    { _ = try folder.replace(read, with: Array("new".utf8)) },
    { _ = try folder.createAll([("README.md", Array("new".utf8))]) {} },
  ]
  for write in writings {
    let failure = #expect(throws: Failure.self) { try write() }
    #expect(failure?.problem.contains("was replaced with another") == true)
  }
  #expect(try scratch.run("diff -r j moved && ls j").output == "applications\n")
}

@Test(arguments: ["../A.md", "wins/../../A.md", "wins/\u{301}/../../../A.md", "", "wins/.."])
func `no path leads out of the folder`(path: String) throws {
  let scratch = try Scratch()
  try scratch.run("mkdir -p j/wins").expectSuccess()
  let folder = try JournalFolder(named: scratch.url.path + "/j")
  #expect(throws: Failure.self) { try folder.create(path, Array("new".utf8)) }
  #expect(try scratch.run("find . -type f").output == "")
}

/// Commands that write something and print that.
private let writingCommands = [
  "init new", "new win One --date 2026-03-02 --no-edit", "set acme url=x", "log acme rejected",
  "build", "brief -o b.md",
]

@Test(arguments: writingCommands, [">&-", ">/dev/full", "2>&- >&-", "<&- >&- 2>&-"])
func `a change is kept even if the message about it cannot be printed`(
  command: String, output: String
)
  throws
{
  #if !os(Linux)
    if output == ">/dev/full" { return }
  #endif
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/Acme.md", acme)
  if command == "init new" { try scratch.run("rm -r onward.yml applications").expectSuccess() }
  let find = "find . -type f -exec cksum {} + | sort"
  let before = try scratch.run(find).output
  let run = try scratch.run("onward \(command) \(output)")
  #expect(run.code == 0, "\(run.errors)")
  #expect(try scratch.run(find).output != before)
  let isReported = run.errors.contains("onward: this is done, but could not be printed to stdout: ")
  #expect(isReported == !output.contains("2>"))
  // The message went into no file.
  #expect(try scratch.run("grep -rl '^[a-z.]*: written$\\|^Made ' .").output == "")
}

@Test func `a command that only prints fails if it cannot print`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/Acme.md", acme)
  for command in ["list applications", "stats", "brief", "next", "new win One --dry-run"] {
    #expect(try scratch.run("onward \(command) >&-").code == 2, "\(command)")
  }
}

#if os(Linux)
  /// Whether the file system and this machine allow a test.
  private func canRun(_ command: String) -> Bool {
    (try? Scratch().run("touch a && \(command)").code == 0) ?? false
  }

  @Test(.enabled(if: canRun("setfattr -n user.tag -v blue a && getfattr a")))
  func `an edited note keeps its attributes`() throws {
    let scratch = try Scratch()
    try scratch.write("applications/Acme.md", acme)
    let file = "applications/Acme.md"
    try #require(
      try scratch.run(
        "setfattr -n user.xdg.tags -v 'ja, nein' \(file) && setfattr -n user.empty \(file)"
      ).code == 0)
    let shown = "getfattr -d -m - \(file)"
    let before = try scratch.run(shown)
    try #require(before.output.contains("user.xdg.tags=\"ja, nein\""))
    let run = try scratch.run("onward log acme screen --today 2026-04-01 && onward set acme url=x")
    #expect(run.code == 0 && !run.output.contains("could not be kept"), "\(run.errors)")
    #expect(try scratch.text(file).contains("url: x"))
    #expect(try scratch.run(shown) == before)
  }

  @Test(
    .enabled(if: canRun("setfacl -m u:12345:r a && getfacl a && mkdir d && setfacl -d -m u:1:rw d"))
  )
  func `an edited note keeps its access list, and gets no other`() throws {
    let scratch = try Scratch()
    try scratch.write("applications/Acme.md", acme)
    try scratch.write("applications/Birch.md", acme.replacing("Acme", with: "Birch"))
    try #require(
      try scratch.run(
        "setfacl -m u:12345:r applications/Acme.md && setfacl -d -m u:54321:rw applications"
      ).code == 0)
    let shown = "getfacl -n applications/*.md"
    let before = try scratch.run(shown)
    try #require(before.output.contains("user:12345:r--"))
    let run = try scratch.run("onward set acme url=x && onward set birch url=x")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try scratch.run(shown) == before)
  }

  @Test(.enabled(if: canRun("setpriv --reuid=65534 --clear-groups true")))
  func `a note in a folder that cannot be read is not reported as missing`() throws {
    let scratch = try Scratch()
    try scratch.write("j/applications/deep/Acme.md", acme)
    try scratch.write("j/people/Jo.md", "---\nname: Jo\n---\n")
    try #require(
      try scratch.run("chmod 755 . j j/applications j/people && chmod 000 j/applications/deep")
        .code == 0)
    let other = "setpriv --reuid=65534 --clear-groups"
    for command in ["log acme rejected", "set acme url=x", "log applications/deep/Acme.md screen"] {
      let run = try scratch.run("cd j && \(other) \"$(command -v onward)\" \(command)")
      #expect(run.code == 2)
      #expect(
        run.errors.hasPrefix(
          "onward: applications/deep: this folder could not be read: permission denied"),
        "\(run.errors)")
    }
    try #require(try scratch.run("chmod 000 j").code == 0)
    let run = try scratch.run("\(other) \"$(command -v onward)\" log acme rejected --journal j")
    #expect(run.code == 2)
    #expect(run.errors.contains("the folder 'j' cannot be read: permission denied"))
    #expect(try scratch.run("chmod 755 j j/applications/deep").code == 0)
  }
#endif

@Test func `the editor opens a new note on a terminal, and otherwise does not`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("editor.sh", "#!/bin/sh\nprintf 'edited by %s' \"$1\" >> \"$2\"\n")
  // The setting is a command with its own arguments; the file comes last.
  let editor = "EDITOR='sh editor.sh hand'"
  #expect(try scratch.run("\(editor) onward new win One --date 2026-03-02").code == 0)
  #expect(try !scratch.text("wins/2026-03-02 One.md").contains("edited"))
  try scratch.write("command.sh", "\(editor) onward new win Two --date 2026-03-02")
  #if os(Linux)
    let run = try scratch.run("script -qec 'sh command.sh' /dev/null")
  #else
    let run = try scratch.run("script -q /dev/null sh command.sh")
  #endif
  #expect(run.code == 0, "\(run.errors)")
  #expect(try scratch.text("wins/2026-03-02 Two.md").hasSuffix("edited by hand"))
}

@Test func `if the last step fails, none of the new files stays`() throws {
  let scratch = try Scratch()
  try scratch.write("wins/Mine.md", "mine")
  let folder = try JournalFolder(named: scratch.url.path)
  let files = ["onward.yml", "wins/README.md", "days/README.md"].map {
    (path: $0, text: Array("new".utf8))
  }
  #expect(throws: Failure.self) {
    try folder.createAll(files) { () throws(Failure) in throw Failure("no", remedy: "none") }
  }
  #expect(
    try FileManager.default.subpathsOfDirectory(atPath: scratch.url.path).sorted() == [
      "wins", "wins/Mine.md",
    ])
}

@Test(arguments: ["", "## Notes\n"])
func `a list that is the history only without a status grows, and no status is set`(
  heading: String
) throws {
  let scratch = try Scratch()
  let note =
    "---\ncompany: Acme\nrole: Engineer\n---\n\(heading)- 2026-03-02 applied\n- 2026-03-11 phone screen\n"
  try scratch.write("onward.yml", "")
  try scratch.write("applications/Acme.md", note)
  let run = try scratch.run("onward log acme rejected --date 2026-03-24 --today 2026-04-01")
  #expect(run.code == 0, "\(run.errors)")
  #expect(try scratch.text("applications/Acme.md") == note + "- 2026-03-24 rejected\n")
}

@Test func `which round it was is written down`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/Acme.md", acme)
  let run = try scratch.run("onward log acme second interview 2026-03-11 --today 2026-04-01")
  #expect(run.code == 0, "\(run.errors)")
  #expect(try scratch.text("applications/Acme.md").contains("- 2026-03-11 interview (second)\n"))
  _ = try scratch.run("onward log acme phone screen 2026-03-12 --today 2026-04-01")
  #expect(try scratch.text("applications/Acme.md").contains("- 2026-03-12 screen\n"))
}

@Test func `words after the stage are offered as a note, in a command that works`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/Acme.md", acme)
  let run = try scratch.run("onward log acme screen 30 minutes yesterday --today 2026-04-01")
  #expect(run.code != 0)
  let command = "onward log acme screen yesterday --note '30 minutes'"
  #expect(run.errors.contains(command))
  #expect(try scratch.run(command + " --today 2026-04-01").code == 0)
  #expect(
    try scratch.text("applications/Acme.md").contains("- 2026-03-31 screen — 30 minutes\n"))
}
