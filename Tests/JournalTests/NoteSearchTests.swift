import Diagnostics
import Journal
import Markdown
import Testing

private func found(_ words: String, among names: [String], path: String? = nil) async -> [String] {
  let journal = await journal(names)
  return NoteSearch(journal.notes).matches(words, orPaths: path.map { [$0] } ?? []).map(\.info.name)
}

private func journal(_ names: [String]) async -> Journal {
  let files = names.map { name in
    let company = name.split(separator: " - ").first.map(String.init) ?? name
    return SourceFile(
      path: "applications/\(name).md", text: "---\ncompany: \(company)\nrole: Engineer\n---\n")
  }
  return await Journal(
    reading: files, settings: Settings(), hasSettings: true, on: Day(iso: "2026-04-01")!)
}

private let names = [
  "Acme - Engineer", "Acmeworks - Engineer", "Haltestelle Nord - Engineer", "Nordluv - Engineer",
  "Müller-Voss - Engineer", "Lindqvist & Hale - Engineer",
]

@Test func `a company's whole name is enough`() async {
  #expect(await found("acme", among: names) == ["Acme - Engineer"])
}

@Test func `a word that matches one name as a whole and another as a prefix may mean both`() async {
  #expect(
    await found("nord", among: names) == ["Haltestelle Nord - Engineer", "Nordluv - Engineer"])
  #expect(await found("haltestelle nord", among: names) == ["Haltestelle Nord - Engineer"])
}

@Test func `prefixes of words are enough, in any order and case`() async {
  #expect(await found("ENG müll", among: names) == ["Müller-Voss - Engineer"])
  #expect(await found("hale lind", among: names) == ["Lindqvist & Hale - Engineer"])
  // The accent is composed in the name and decomposed in the search.
  #expect(await found("mu\u{308}ller", among: names) == ["Müller-Voss - Engineer"])
}

@Test func `the middle of a word matches only if nothing fits better`() async {
  #expect(await found("luv", among: names) == ["Nordluv - Engineer"])
}

@Test func `a path, a file's name or a link means exactly one note`() async {
  #expect(
    await found("x", among: names, path: "applications/Nordluv - Engineer.md") == [
      "Nordluv - Engineer"
    ])
  #expect(await found("acmeworks - engineer", among: names) == ["Acmeworks - Engineer"])
  #expect(await found("[[Nordluv - Engineer]]", among: names) == ["Nordluv - Engineer"])
}

@Test func `nothing matches if one word appears nowhere or no word was given`() async {
  #expect(await found("acme zebra", among: names) == [])
  #expect(await found(" - ", among: names) == [])
}

@Test func `accents may be left out, and count if they were typed`() async {
  let names = ["Müller - Engineer", "Muller - Engineer", "Café José - Engineer", "Łódź Straße - Œ"]
  #expect(await found("jose", among: names) == ["Café José - Engineer"])
  #expect(await found("Jose\u{301}", among: names) == ["Café José - Engineer"])
  #expect(await found("lodz strasse", among: names) == ["Łódź Straße - Œ"])
  #expect(await found("strasse oe", among: names) == ["Łódź Straße - Œ"])
  #expect(await found("STRASSE", among: ["Straße - X", "Strasse - Y"]).count == 2)
  // Without the accent both may be meant, with it only one.
  #expect(await found("muller", among: names) == ["Muller - Engineer", "Müller - Engineer"])
  #expect(await found("müller", among: names) == ["Müller - Engineer"])
  #expect(await found("mu\u{308}ller", among: names) == ["Müller - Engineer"])
  #expect(await found("jósé", among: names) == ["Café José - Engineer"])
  // In other scripts a combining mark makes a different letter.
  #expect(await found("и", among: ["Йод - X", "Игла - Y"]) == ["Игла - Y"])
}

@Test func `similar names are suggested for a word without a match`() async {
  func proposed(_ words: String) async -> [String] {
    let journal = await journal(names)
    return NoteSearch(journal.notes).suggestions(for: words)
  }
  #expect(await proposed("akme") == ["Acme"])
  #expect(await proposed("haltstelle nort") == ["Haltestelle Nord"])
  #expect(await proposed("mulelr") == ["Müller-Voss"])
  #expect(await proposed("zebra acmeworks") == ["Acmeworks"])
  #expect(await proposed("zebra") == [])
  #expect(await proposed("xy") == [])
}

@Test func `a path prefers the note with exactly that name to one with an equivalent spelling`()
  async
{
  let names = ["Cafe\u{301} - Cook", "Caf\u{E9} - Cook"]
  for name in names {
    let found = await found("x", among: names, path: "applications/\(name).md")
    #expect(found.map { Array($0.utf8) } == [Array(name.utf8)])
  }
  #expect(await found("x", among: names, path: "applications/CAF\u{C9} - Cook").count == 2)
}

@Test func `a journal is the same in any order of notes whose names differ only in their bytes`()
  async
{
  let paths = ["applications/cafe\u{301}.md", "applications/caf\u{E9}.md"]
  var seen: [[[UInt8]]] = []
  for order in [paths, paths.reversed()] {
    let journal = await Journal(
      reading: order.map { SourceFile(path: $0, text: "---\ncompany: \($0.utf8.count)\n---\n") },
      settings: Settings(), hasSettings: true, on: Day(iso: "2026-04-01")!)
    seen.append(
      journal.notes.map { Array($0.info.path.utf8) }
        + journal.diagnostics.map { Array($0.path.utf8) })
  }
  #expect(seen[0] == seen[1])
}

@Test func `a link by path leads to the note with exactly that name`() async throws {
  let names = ["caf\u{E9}", "cafe\u{301}"]
  var files: [SourceFile] = names.map {
    SourceFile(path: "applications/\($0).md", text: "---\ncompany: A\nrole: B\n---\n")
  }
  for (number, name) in names.enumerated() {
    files.append(
      SourceFile(
        path: "reflections/\(number).md",
        text: "---\napplication: \"[[applications/\(name)]]\"\ndate: 2026-03-01\n---\n"))
  }
  let journal = await Journal(
    reading: files, settings: Settings(), hasSettings: true, on: Day(iso: "2026-04-01")!)
  let found = journal.reflections.compactMap { journal.application(of: $0)?.info.path }
  #expect(found.map { Array($0.utf8) } == names.map { Array("applications/\($0).md".utf8) })
}
