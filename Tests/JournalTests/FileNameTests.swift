import Journal
import Testing

@Test(arguments: [
  ("Acme - Engineer", "Acme - Engineer"),
  ("Acme/Corp: East", "Acme Corp East"),
  ("../../etc/passwd", "etc passwd"),
  ("-rf", "rf"),
  (".hidden", "hidden"),
  ("ends. . ", "ends"),
  ("a\u{202E}b\u{0}c\n d", "a b c d"),
  ("[[link]]|x#y^z", "link x y z"),
  ("職務 엔지니어 مهندس", "職務 엔지니어 مهندس"),
  ("e\u{301}cole", "e\u{301}cole"),
  ("a/\u{301}b", "a b"), ("\u{301}b", "b"), (".\u{301}b", "b"), ("b.\u{301}", "b.\u{301}"),
  ("👩‍💻 day", "👩‍💻 day"),
  ("CON", "Note - CON"),
  ("com²", "Note - com²"), ("LPT¹.a", "Note - LPT¹ a"), ("COM⁴", "COM⁴"),
  ("Conin$", "Note - Conin$"),
  ("CONOUT$", "Note - CONOUT$"),
  ("nul.md", "Note - nul md"), ("Acme.conflict", "Note - Acme conflict"),
  ("README", "Note - README"),
  ("Acme (conflicted copy 2026)", "Note - Acme conflicted copy 2026"),
  ("Acme_conflict", "Note - Acme conflict"), ("Acme_LOCAL_12", "Note - Acme LOCAL 12"),
  ("Acme-conflict-20260501", "Note - Acme conflict 20260501"),
  ("Acme （conflicted copy）", "Note - Acme conflicted copy"),
  ("Template", "About - Template"), ("Job template", "About - Job template"),
])
func `a title becomes a name that every file system accepts`(title: String, name: String) {
  #expect(FileName(title)?.text == name)
  // The name is not one that the walk leaves out.
  #expect(!FileRules.isConflictCopy(name + ".md") && !TemplateNames.isFile(name + ".md"))
}

@Test(arguments: ["", "   ", "...", "///", "---"])
func `a title without letters or digits is not a name`(title: String) {
  #expect(FileName(title) == nil)
}

@Test func `a long name ends between characters, with room for a number`() throws {
  let name = try #require(FileName(String(repeating: "é👩‍💻", count: 100))).text
  #expect(name.utf8.count <= 180 && name.utf8.count > 160)
  #expect(String(repeating: "é👩‍💻", count: 100).hasPrefix(name))
}
