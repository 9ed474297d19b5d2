import Foundation
import Testing

/// One name in two spellings: the first with a composed accent, the second with a decomposed one.
private let composed = "Caf\u{E9}"
private let decomposed = "Cafe\u{301}"

/// Whether the disk distinguishes names that differ only in how their accents are composed.
private let keepsSpellingsApart: Bool = {
  guard let scratch = try? Scratch() else { return false }
  _ = try? scratch.run("touch '\(composed)' '\(decomposed)'")
  return (try? scratch.run("ls | wc -l").output.contains("2")) ?? false
}()

private let note = "---\ncompany: Cafe\nrole: Cook\nstatus: applied\napplied: 2026-03-01\n---\n"

/// A journal with an application in each spelling.
private func journal(_ composedText: String = note, _ decomposedText: String = note) throws
  -> Scratch
{
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/README.md", "")
  // Written by the shell, since Foundation may compose a name.
  try scratch.write("one", composedText)
  try scratch.write("two", decomposedText)
  try scratch.run(
    "mv one 'applications/\(composed).md' && mv two 'applications/\(decomposed).md'"
  ).expectSuccess()
  return scratch
}

@Test(.enabled(if: keepsSpellingsApart), arguments: [composed, decomposed])
func `of two notes with one name in two spellings, the one that was typed is edited`(name: String)
  throws
{
  let scratch = try journal()
  let other = name.utf8.count == composed.utf8.count ? decomposed : composed
  try scratch.run("onward log 'applications/\(name).md' screen --date 2026-03-02").expectSuccess()
  #expect(try scratch.run("cat 'applications/\(name).md'").output.contains("2026-03-02 screen"))
  #expect(try scratch.run("cat 'applications/\(other).md'").output == note)
}

@Test(
  .enabled(if: keepsSpellingsApart),
  arguments: ["---\ntype: recipe\n---\n", "---\ncompany: Cafe\nstatus: [\n---\n"])
func `a path that leads to no note does not mean a note with an equivalent name`(text: String)
  throws
{
  let scratch = try journal(note, text)
  let run = try scratch.run("onward log 'applications/\(decomposed).md' screen")
  #expect(run.code == 2, "\(run.output)\(run.errors)")
  #expect(try scratch.run("cat 'applications/\(composed).md'").output == note)
  #expect(try scratch.run("cat 'applications/\(decomposed).md'").output == text)
}

@Test(.enabled(if: keepsSpellingsApart))
func `a name with a third composition of its accents may mean either note`() throws {
  let scratch = try journal()
  let run = try scratch.run("onward log 'applications/CAFE\u{301}.md' screen")
  #expect(run.code == 2)
  #expect(run.errors.contains("matches 2 notes"), "\(run.errors)")
}

@Test(.enabled(if: keepsSpellingsApart))
func `a neighboring folder with an equivalent name is not the journal`() throws {
  let scratch = try Scratch()
  try scratch.write("note", note)
  try scratch.run(
    """
    mkdir -p '\(composed)/applications' '\(decomposed)' && touch '\(composed)/onward.yml' &&
    mv note '\(decomposed)/a.md' && ln -s '../../\(decomposed)/a.md' '\(composed)/applications/a.md'
    """
  ).expectSuccess()
  let run = try scratch.run("onward set applications/a.md role=Chef --journal '\(composed)'")
  #expect(run.code == 2)
  #expect(run.errors.contains("leads out of the journal"), "\(run.errors)")
  #expect(try scratch.run("cat '\(decomposed)/a.md'").output == note)
}

@Test(arguments: ["link/\u{301}x.md", ".\u{301}x.md", "x\\u0000.md"])
func `a page is never written under a name that leads elsewhere`(name: String) throws {
  let scratch = try Scratch()
  try scratch.write("journal/onward.yml", "output: [\"\(name)\"]\n")
  try scratch.run("mkdir elsewhere && ln -s ../elsewhere journal/link").expectSuccess()
  let run = try scratch.run("onward check journal")
  #expect(run.output.contains("invalid-setting") || run.output.contains("unreadable-settings"))
  _ = try scratch.run("onward build journal")
  #expect(try scratch.run("ls -A elsewhere").output == "")
  #expect(!(try scratch.run("ls -A journal").output.contains("x")))
}

@Test(arguments: ["a/\u{301}b", "\u{301}b", "a\\\u{301}b", ".\u{301}b", "../\u{301}b"])
func `a title with an accent in an odd place becomes one file in its folder`(title: String) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.run("onward new win '\(title)' --no-edit").expectSuccess()
  #expect(try scratch.run("find . -type d | sort").output == ".\n./.onward\n./wins\n")
  let files = try scratch.run("ls -A wins").output
  #expect(files.split(separator: "\n").count == 1 && files.utf8.first != UInt8(ascii: "."))
  #expect(try scratch.run("onward list wins").output.contains("b"))
}

@Test(.enabled(if: keepsSpellingsApart))
func `a slash that an accent follows separates a folder from its file`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "ignore: [old/new]\n")
  try scratch.write("a", note)
  try scratch.run(
    """
    mkdir -p applications old/new && cp a 'applications/\u{301}a.md' && cp a 'old/new/\u{301}a.md'
    rm a && onward doctor >/dev/null && onward build
    """
  ).expectSuccess()
  #expect(
    try scratch.run("onward list applications --format paths").output
      == "applications/\u{301}a.md\n")
}
