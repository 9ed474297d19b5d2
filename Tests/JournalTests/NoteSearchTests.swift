import Diagnostics
import Journal
import Testing

private func found(_ words: String, among names: [String], path: String? = nil) async -> [String] {
  let files = names.map { name in
    let company = name.split(separator: " - ").first.map(String.init) ?? name
    return SourceFile(
      path: "applications/\(name).md", text: "---\ncompany: \(company)\nrole: Engineer\n---\n")
  }
  let journal = await Journal(
    reading: files, settings: Settings(), hasSettings: true, on: Day(iso: "2026-04-01")!)
  return NoteSearch(journal.notes).matches(words, orPaths: path.map { [$0] } ?? []).map(\.info.name)
}

private let names = [
  "Acme - Engineer", "Acmeworks - Engineer", "Haltestelle Nord - Engineer", "Nordluv - Engineer",
  "Müller-Voss - Engineer", "Lindqvist & Hale - Engineer",
]

@Test func `a company's whole name is enough`() async {
  #expect(await found("acme", among: names) == ["Acme - Engineer"])
}

@Test func `a word that is whole here and a beginning there may mean both`() async {
  #expect(
    await found("nord", among: names) == ["Haltestelle Nord - Engineer", "Nordluv - Engineer"])
  #expect(await found("haltestelle nord", among: names) == ["Haltestelle Nord - Engineer"])
}

@Test func `beginnings of words, in any order and case, are enough`() async {
  #expect(await found("ENG müll", among: names) == ["Müller-Voss - Engineer"])
  #expect(await found("hale lind", among: names) == ["Lindqvist & Hale - Engineer"])
  // Composed here, decomposed there.
  #expect(await found("mu\u{308}ller", among: names) == ["Müller-Voss - Engineer"])
}

@Test func `the inside of a word counts where nothing fits better`() async {
  #expect(await found("luv", among: names) == ["Nordluv - Engineer"])
}

@Test func `a path, a file's name and a link name exactly one`() async {
  #expect(
    await found("x", among: names, path: "applications/Nordluv - Engineer.md") == [
      "Nordluv - Engineer"
    ])
  #expect(await found("acmeworks - engineer", among: names) == ["Acmeworks - Engineer"])
  #expect(await found("[[Nordluv - Engineer]]", among: names) == ["Nordluv - Engineer"])
}

@Test func `nothing fits where a word stands nowhere, or none was given`() async {
  #expect(await found("acme zebra", among: names) == [])
  #expect(await found(" - ", among: names) == [])
}
