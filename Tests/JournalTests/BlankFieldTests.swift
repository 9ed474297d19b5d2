import Diagnostics
import Journal
import Testing

private let words = [
  "null", "~", "N/A", "\"-\"", "–", "tbd", "\"?\"", "\"''\"", "[null, ~]", "[]",
]

@Test(arguments: words)
func `a word for nothing is not a value in any field of any kind`(word: String) async {
  for kind in Vocabulary.kinds {
    let required = Set(kind.requiredAnyOf.map(\.name))
    let lines = (kind.fields + CommonField.all).filter {
      !required.contains($0.name) && $0.name != "type"
    }.map { "\($0.name): \(word)" }
    let needed = kind.requiredAnyOf.prefix(1).map { "\($0.name): Acme" }
    let path = "\(kind.folder)/2026-03-02.md"
    let read = await journal([
      path: "---\n" + (needed + lines).joined(separator: "\n") + "\n---\n",
      "applications/Acme.md": "---\ncompany: Acme\nrole: Baker\n---\n",
    ])
    // A conversation of no known round, with an application that is only saved.
    let expected =
      kind == Application.self
      ? ["missing-field"] : kind == Interview.self ? ["interview-event", "interview-event"] : []
    #expect(
      read.diagnostics.filter { $0.path == path }.map(\.message.id.rawValue) == expected,
      "\(kind.name)")
    let note = read.notes(of: kind).first { $0.info.path == path }
    #expect(note?.info.isPrivate == kind.isAlwaysPrivate, "\(kind.name)")
    #expect(note?.info.tags == [], "\(kind.name)")
  }
}

@Test func `a title that is null is the heading's, and a name that is null is the file's`() async {
  let read = await journal([
    "wins/a.md": "---\ndate: 2026-03-01\ntitle: null\n---\n# The bread rose\n",
    "people/Jo.md": "---\nname: null\nevery: ~\nlast_contact: null\n---\n",
  ])
  #expect(read.wins.map(\.title) == ["The bread rose"])
  #expect(read.people.map(\.fullName) == ["Jo"])
  #expect(read.diagnostics.isEmpty)
}

@Test func `a placeholder in brackets is the name of its field`() async {
  let (first, problems) = await application(
    "industry: \"[Industry]\"\nlocation: <City>\nskills: [Swift, null, n/a]")
  #expect(first?.industry == nil)
  #expect(first?.location == nil)
  #expect(first?.skills == ["Swift"])
  #expect(problems.isEmpty)
}
