import Foundation
import Journal
import Templates
import Testing

@testable import onward

// Every place that lists the kinds of notes. A kind is added by a file in `Kinds/` and an entry in
// `Vocabulary.kinds`; these tests then report what else it needs.

private let names = Vocabulary.kinds.map { $0.name }

private func kind(_ name: String) throws -> any NoteKind.Type {
  try #require(Vocabulary.kinds.first { $0.name == name })
}

/// A journal with one application, so that other notes can link to it.
private func journal() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/Acme - Engineer.md",
    "---\ncompany: Acme\nrole: Engineer\napplied: 2026-03-01\n---\n")
  return scratch
}

private func text(_ path: String) throws -> String {
  try String(contentsOf: projectRoot.appending(path: path), encoding: .utf8)
}

@Test(arguments: names)
func `a note of every kind can be created, is counted, and is listed`(name: String) throws {
  let kind = try kind(name)
  let scratch = try journal()
  let titles = [
    "reflection": "acme", "feedback": "acme", "application": "Bolt - Engineer",
    "interview": "acme round=screen",
  ]
  let about = titles[name] ?? "Bolt"
  let new = try scratch.run("onward new \(name) \(about) --today 2026-03-02 --no-edit")
  #expect(new.code == 0, "\(new.errors)")
  let path = new.output.trimmingCharacters(in: .newlines)
  let stats = try scratch.run("onward stats --format json --today 2026-03-02").output
  #expect(stats.contains("\"read\" : 2"))
  #expect(try scratch.run("onward check --today 2026-03-02").output == "")
  for word in [name, kind.folder] {
    let list = try scratch.run("onward list \(word) --format paths")
    #expect(list.output.split(separator: "\n").map(String.init).contains(path), "\(list.errors)")
    for format in ["json", "csv", "table"] {
      #expect(try scratch.run("onward list \(word) --format \(format)").code == 0)
    }
  }
}

@Test func `the commands have exactly the kinds that exist`() {
  #expect(NewKind.allValueStrings == names)
  #expect(ListedKind.allValueStrings == Vocabulary.kinds.map { $0.folder })
  for kind in Vocabulary.kinds {
    for word in [kind.name, kind.folder, kind.folder + "/", kind.name.uppercased()] + kind.synonyms
    {
      #expect(NewKind(argument: word)?.noteKind == kind, "\(word)")
      #expect(ListedKind(argument: word)?.noteKind == kind, "\(word)")
    }
  }
}

@Test(arguments: names)
func `the help and the completions list every kind`(name: String) throws {
  let kind = try kind(name)
  let scratch = try Scratch()
  let help = try scratch.run("onward help new; onward help list")
  let words = help.output.split { !$0.isLetter }.map(String.init)
  #expect(words.contains(name))
  #expect(words.contains(kind.folder))
  for shell in ["bash", "zsh", "fish"] {
    let script = try scratch.run("onward --generate-completion-script \(shell)").output
    let offered = Set(script.split { !$0.isLetter }.map(String.init))
    #expect(offered.isSuperset(of: [name, kind.folder]), "\(shell)")
  }
}

@Test func `every kind has a template, a folder in a new journal, and a README there`() throws {
  #expect(Set(Template.notes.keys).isSubset(of: names))
  for kind in Vocabulary.kinds {
    let name = kind.name
    let template = String(decoding: Template.notes[name] ?? kind.emptyTemplate, as: UTF8.self)
    let known = (kind.fields + CommonField.all).map(\.name)
    let keys = template.matches(of: #/(?m)^([a-z_]+):/#).map { String($0.1) }
    #expect(!keys.isEmpty && Set(keys).isSubset(of: known), "\(name): \(keys)")
  }
  let scratch = try Scratch()
  try scratch.run("onward init j").expectSuccess()
  for kind in Vocabulary.kinds {
    #expect(
      scratch.exists(kind.form.isOnlyOne ? "j/\(kind.folder).md" : "j/\(kind.folder)/README.md"))
  }
}

@Test func `the guide's table has a line for every kind, and no other`() throws {
  let readme = try text("README.md")
  let table = try #require(
    readme.components(separatedBy: "| folder | a note is |").dropFirst().first)
  let rows = table.components(separatedBy: "\n\n")[0].split(separator: "\n").dropFirst()
  let first = rows.map { $0.split(separator: "|")[0].filter { !" `".contains($0) } }
  #expect(first == Vocabulary.kinds.map { $0.folder == "profile" ? "profile.md" : $0.folder + "/" })
}

@Test func `editors have a schema and a snippet for every kind, and the sample has a note of each`()
  throws
{
  let schemas = try FileManager.default.contentsOfDirectory(
    atPath: projectRoot.appending(path: "editors/schemas").path)
  #expect(Set(schemas) == Set((names + ["onward"]).map { "\($0).schema.json" }))
  let snippets = try #require(
    try JSONSerialization.jsonObject(
      with: Data(try text("editors/vscode/onward.code-snippets").utf8)) as? [String: Any])
  #expect(Set(snippets.keys).isSuperset(of: names.map { "Onward: \($0)" }))
  let guide = try text("docs/editors.md")
  for name in names { #expect(guide.contains(try Regex("`(onward)?-\(name)`")), "\(name)") }
  let scratch = try Scratch()
  for kind in Vocabulary.kinds {
    for folder in ["sample-journal", "demo"] {
      if folder == "demo", !scratch.exists("demo") {
        try scratch.run("onward init --demo demo").expectSuccess()
      }
      let place = folder == "demo" ? "demo" : projectRoot.appending(path: folder).path
      let list = try scratch.run("onward list \(kind.name) --journal \(place) --format paths")
      #expect(list.code == 0 && !list.output.isEmpty, "\(folder) has no \(kind.name)")
    }
  }
}
