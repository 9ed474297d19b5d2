import Diagnostics
import Foundation
import Journal
import Testing

@testable import onward

/// Whether the disk accepts names that are not UTF-8.
private let takesAnyName: Bool = {
  guard let scratch = try? Scratch() else { return false }
  return (try? scratch.run("touch \"$(printf 'caf\\351')\"").code) == 0
}()

private let note = "---\ncompany: Acme\nrole: Cook\napplied: 2026-03-02\n---\n"

@Test func `on a whole disk, the system's virtual folders are left out`() throws {
  let scratch = try Scratch()
  for folder in ["dev", "proc", "sys", "home", "home/dev"] {
    try scratch.write("\(folder)/a.md", note)
  }
  let root = try JournalFolder(named: scratch.url.path)
  var walk = FolderWalk(root: root, ignoring: [], isWholeDisk: true)
  try walk.run()
  #expect(walk.files == ["home/a.md", "home/dev/a.md"])
  #expect(walk.diagnostics.map(\.path).sorted() == ["dev", "proc", "sys"])
  // In any other folder, folders with these names are ordinary.
  var other = FolderWalk(root: root, ignoring: [])
  try other.run()
  #expect(other.files.count == 5 && other.diagnostics.isEmpty)
}

/// Files that are notes or may be taken for notes, and whether each is counted.
private let oddFiles: [(path: String, isCounted: Bool)] = [
  ("applications/a.md", true), ("applications/B.MD", true), ("applications/..md", false),
  ("applications/.md", false), ("applications/.c.md", false), ("applications/.d.markdown", false),
  ("applications/e.markdown", true), ("applications/f.MARKDOWN", true),
  ("applications/g.mkd", false), ("applications/h.mdown", true), ("applications/i.mdx", false),
  ("applications/README.md", false), ("applications/j (conflicted copy).md", false),
  ("applications/-k.mkd", false), ("applications/l m'n.mkdn", false),
  ("applications/linked.md", true), ("applications/linked.mkd", false),
  ("applications/inside.md", false), ("applications/broken.md", false),
  ("applications/broken.mkd", false), ("applications/round.md", false),
  ("applications/linked README.md", true), ("applications/pipe.md", false),
  ("applications/pipe.mkd", false), ("applications/.o.md.icloud", false),
  ("applications/.p.markdown.icloud", false), ("applications/folder.md/q.md", true),
  ("-r.mkd", false), (".s.md", false), ("a.md", false),
]

/// Creates all of them in `journal`, with folders that are left out.
private func oddFolder() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("journal/onward.yml", "")
  for (path, _) in oddFiles
  where !["link", "inside", "broken", "round", "pipe"].contains(where: path.contains) {
    try scratch.write("journal/" + path, path == "a.md" ? "words\n" : note)
  }
  for folder in [".obsidian", ".trash", "applications/.old"] {
    try scratch.write("journal/\(folder)/hidden.md", note)
  }
  for name in ["x", "y", "z"] { try scratch.write("elsewhere/\(name).md", note) }
  try scratch.run(
    """
    cd journal/applications && ln -s ../../elsewhere/x.md linked.md
    ln -s ../../elsewhere/y.md linked.mkd && ln -s ../../elsewhere/z.md 'linked README.md'
    ln -s a.md inside.md && ln -s nowhere broken.md && ln -s nowhere broken.mkd
    ln -s round.md round.md && mkfifo pipe.md pipe.mkd && ln -s ../../elsewhere .hidden-link
    """
  ).expectSuccess()
  return scratch
}

@Test func `every file that looks like Markdown is counted or reported`() throws {
  let scratch = try oddFolder()
  let check = try scratch.run("cd journal && onward check --verbose").output
  let counted = try scratch.run("cd journal && onward list applications --format paths").output
    .split(separator: "\n").map(String.init)
  for (path, isCounted) in oddFiles {
    #expect(counted.contains(path) == isCounted, "\(path)")
    #expect(check.contains("\n\(path):1:1: ") || check.hasPrefix(path) || isCounted, "\(path)")
  }
  #expect(counted.count == oddFiles.count { $0.isCounted })
  // Folders whose names start with a dot are reported together, once.
  let hidden = check.split(separator: "\n").filter { $0.contains("begin with a dot") }
  #expect(hidden.count == 1)
  #expect(
    hidden.first?.contains(
      "4 folders whose names begin with a dot are left out: .obsidian, .trash, applications/.hidden-link, applications/.old"
    ) == true)
}

/// The commands that `check --verbose` prints, in the order of the files.
private func commands(_ scratch: Scratch, in folder: String) throws -> [String] {
  try scratch.run("cd '\(folder)' && onward check --verbose").output.split(separator: "\n")
    .compactMap { line in
      line.firstRange(of: "If it is a note, rename it: ").map { String(line[$0.upperBound...]) }
    }
}

@Test func `the command that makes a note of a misnamed file works as printed`() throws {
  let scratch = try oddFolder()
  let before = try scratch.run("cd journal && onward list applications --format paths").output
    .split(separator: "\n").count
  let countFiles = "find journal -type f | wc -l"
  let files = try scratch.run(countFiles).output
  let printed = try commands(scratch, in: "journal")
  #expect(printed.count > 7, "\(printed)")
  for command in printed { try scratch.run("cd journal && " + command).expectSuccess() }
  #expect(try commands(scratch, in: "journal") == [])
  // Each of them exists, and none replaced another.
  let after = try scratch.run("cd journal && onward list applications --format paths").output
    .split(separator: "\n").count
  #expect(after >= before + printed.count - 1)
  #expect(try scratch.run(countFiles).output == files)
}

@Test(.enabled(if: takesAnyName))
func `a name that is not UTF-8 is renamed by the printed command`() throws {
  let scratch = try Scratch()
  try scratch.write("journal/onward.yml", "")
  try scratch.write("journal/applications/caf\u{E9}.md", note)
  try scratch.write("note", note)
  try scratch.run(
    """
    cd journal/applications && cp ../../note "$(printf 'caf\\351.md')"
    cp ../../note "./$(printf -- "-it's 100%% \\200.md")" && touch "$(printf 'photo\\351.jpg')"
    mkdir "$(printf '\\374ber')" && cp ../../note "$(printf '\\374ber')/a.md"
    """
  ).expectSuccess()
  let check = try scratch.run("onward check journal")
  #expect(check.code == 1)
  #expect(check.output.contains("this file could not be read: its name is not UTF-8 text"))
  #expect(!check.output.contains("photo"))
  for place in ["journal", "."] {
    let option = place == "." ? " journal" : ""
    let output = try scratch.run("cd \(place) && onward check\(option)").output
    let commands = output.split(separator: "\n").compactMap { line in
      line.firstRange(of: "Rename it: ").map { String(line[$0.upperBound...]) }
    }
    #expect(commands.count == (place == "." ? 0 : 3), "\(output)")
    for command in commands {
      try scratch.run("cd \(place) && " + command).expectSuccess()
    }
  }
  let files = try scratch.run("onward list applications --journal journal --format paths").output
  #expect(
    files.split(separator: "\n").map(String.init) == [
      "applications/-it's 100% -.md", "applications/caf\u{E9}-2.md", "applications/caf\u{E9}.md",
      "applications/\u{FC}ber/a.md",
    ], "\(files)")
}

@Test func `names with more text after md are reported, and the printed command makes them notes`()
  throws
{
  let scratch = try Scratch()
  try scratch.write("j/onward.yml", "")
  for name in [
    "a.md.txt", "b.md ", "c.md.", "d.md.part", "e.MARKDOWN.bak", "f.md~", "g.txt", "h.mdown.md",
  ] {
    try scratch.write("j/applications/\(name)", note)
  }
  let check = try scratch.run("cd j && onward check --verbose")
  let commands = check.output.split(separator: "\n").compactMap { line in
    line.firstRange(of: "rename it: ").map { String(line[$0.upperBound...]) }
  }
  #expect(commands.count == 6, "\(check.output)")
  for command in commands { try scratch.run("cd j && " + command).expectSuccess() }
  let list = try scratch.run("cd j && onward list applications --format paths").output
  #expect(
    list.split(separator: "\n").map(String.init)
      == ["a", "b", "c", "d", "e", "f", "h.mdown"].map { "applications/\($0).md" })
}

@Test(.enabled(if: takesAnyName))
func `a name with control characters is renamed by the printed command`() throws {
  let scratch = try Scratch()
  try scratch.write("j/onward.yml", "")
  for name in ["a\u{A}b", "c\u{D}d", "e\u{9B}f", "g\u{202E}h", "i\u{1B}[1mj"] {
    try scratch.write("j/wins/\(name).mkd", "---\ntitle: W\n---\n")
  }
  let check = try scratch.run("cd j && onward check --verbose")
  let commands = check.output.split(separator: "\n").compactMap { line in
    line.firstRange(of: "rename it: ").map { String(line[$0.upperBound...]) }
  }
  #expect(commands.count == 5, "\(check.output)")
  for command in commands { try scratch.run("cd j && " + command).expectSuccess() }
  let names = try scratch.run("ls j/wins | grep -c 'mkd$'; true").output
  #expect(names == "0\n")
}

@Test func `two links to one file outside count once, and the second is reported`() throws {
  let scratch = try Scratch()
  try scratch.write("far.md", note)
  try scratch.write("j/onward.yml", "")
  try scratch.run(
    "mkdir j/applications && cd j/applications && for n in README a b; do ln -s ../../far.md $n.md; done"
  )
  .expectSuccess()
  let list = try scratch.run("onward list applications --journal j --format paths")
  #expect(list.output == "applications/a.md\n")
  let check = try scratch.run("cd j && onward check --verbose")
  #expect(
    check.output.contains(
      "applications/b.md:1:1: hint: not counted as a note: it is a link to the same file as 'applications/a.md'"
    ))
}
