import Testing

/// A journal with one application for each of these lines of front matter, below a folder.
private func scratch(_ notes: [String: String]) throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("search/onward.yml", "")
  for (name, lines) in notes {
    try scratch.write(
      "search/applications/\(name).md",
      "---\ncompany: \(name)\nrole: Cook\napplied: 2026-03-02\n\(lines)\n---\n")
  }
  return scratch
}

@Test func `a table and CSV mark an application that is unclear`() throws {
  let scratch = try scratch(["Fenn": "status: Dead", "Oak": "status: rejected"])
  let list = "onward list applications --journal search --today 2026-08-07"
  let rows = try scratch.run(list).output.split(separator: "\n")
  #expect(rows[0].contains("outcome   unclear  applied"))
  #expect(rows[1].hasPrefix("Fenn") && rows[1].contains(" yes "))
  #expect(rows[2].hasPrefix("Oak") && !rows[2].contains(" yes "))
  let csv = try scratch.run(list + " --format csv").output
  #expect(csv.contains("stage,outcome,unclear,applied"))
  #expect(
    csv.contains("Fenn,Cook,applied,,true,") && csv.contains("Oak,Cook,applied,rejected,false,"))
}

@Test func `a table has no column for what is unclear if nothing is, and CSV always has it`() throws
{
  let scratch = try scratch(["Oak": "status: rejected"])
  let list = "onward list applications --journal search --today 2026-08-07"
  #expect(!(try scratch.run(list).output.contains("unclear")))
  #expect(try scratch.run(list + " --format csv").output.contains("outcome,unclear,applied"))
}

@Test(arguments: [".", "./search", "search/"])
func `list says how to name a folder, and the command works`(folder: String) throws {
  let scratch = try scratch(["Fenn": "", "Oak": ""])
  let refused = try scratch.run("onward list applications fenn \(folder)")
  #expect(refused.code == 2 && refused.output.isEmpty)
  #expect(refused.errors.contains("'\(folder)' is a folder"))
  let command = try #require(
    refused.errors.split(separator: "'").first { $0.hasPrefix("onward list") })
  #expect(command == "onward list applications fenn --journal \(folder)")
  let listed = try scratch.run(String(command)).output
  #expect(listed.contains("Fenn") && !listed.contains("Oak"))
}

@Test func `a word stays a word if a folder is called like it`() throws {
  let scratch = try scratch(["Fenn": "", "Oak": ""])
  try scratch.write("search/fenn/a.txt", "")
  let found = try scratch.run("cd search && onward list applications fenn")
  #expect(found.code == 0 && found.output.contains("Fenn.md") && !found.output.contains("Oak"))
  try scratch.write("search/elm/a.txt", "")
  let none = try scratch.run("cd search && onward list applications elm")
  #expect(none.code == 0 && none.errors.contains("'onward list applications --journal elm'"))
}

@Test func `where no journal is, a word that names a folder means that folder`() throws {
  let scratch = try scratch([:])
  let refused = try scratch.run("onward list applications search")
  #expect(refused.code == 2)
  #expect(refused.errors.contains("'onward list applications --journal search'"))
}
