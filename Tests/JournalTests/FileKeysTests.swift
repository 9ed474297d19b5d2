import Diagnostics
import Markdown
import Testing

@testable import Journal

private func keys(
  _ text: String, as kind: (any NoteKind.Type)? = nil, _ settings: Settings = Settings()
) -> UnknownKeys {
  let today = Day(iso: "2026-03-14")!
  return UnknownKeys(
    of: SourceFile(path: "a.md", text: "---\n\(text)\n---\n"), as: kind,
    Vocabulary(settings: settings, on: today))
}

@Test func `keys that no kind has are unknown, except editors' own keys and empty fields`() {
  let file = keys("Firma: Acme\nstatus: applied\nmood: 3\ncssclasses: x\nStelle:\nPhasen: [a, b]")
  #expect(file.foreign.map(\.key) == ["Firma", "Phasen"])
  #expect(file.foreign.last?.texts == ["a", "b"])
  #expect(file.foreignType == nil)
}

@Test func `a key that resembles a known one suggests that one`() {
  #expect(keys("applid: 2026-03-02").foreign.map(\.nearest) == ["applied"])
}

@Test func `a key that the settings define is no longer unknown`() {
  var settings = Settings()
  settings.aliases = [("Firma", "company"), ("posting", "role")]
  #expect(keys("Firma: Acme\nposting: Engineer", settings).foreign.isEmpty)
}

@Test func `a posting is an address or a role`() {
  #expect(keys("posting: https://example.org/1").foreign.isEmpty)
  #expect(keys("posting: Engineer").foreign.map(\.key) == ["posting"])
}

@Test func `an unknown type is reported, and the keys and tags that are filled in`() {
  let file = keys("type: Bewerbung\ncompany: Acme\nstatus:\ntags: [Jobs, \"#work/new\"]")
  #expect(file.foreignType == "Bewerbung" && file.type == "Bewerbung")
  #expect(file.keys == ["type", "company", "tags"])
  #expect(file.tags == ["jobs", "work/new"])
  #expect(keys("type: application\ncompany: Acme").foreignType == nil)
}

@Test func `every key of another language maps to a known field, and is not itself known`() {
  let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-03-14")!)
  let table = vocabulary.table(of: Application.self)
  for (field, keys) in Language.all.flatMap(\.fields) {
    #expect(ApplicationField.all.contains { $0.name == field }, "\(field)")
    // The key `posting` is known, but as an address.
    for key in keys where !key.lowercased().hasSuffix("posting") {
      #expect(table[key] == nil, "\(key)")
    }
  }
  #expect(Language.field(of: "FECHA de solicitud") == "applied")
  #expect(Language.field(of: "応募日") == "applied")
}
