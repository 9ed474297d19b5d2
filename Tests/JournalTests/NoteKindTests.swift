import Diagnostics
import Journal
import Testing

/// A note of a kind with only its requiredAnyOf fields, as in the fields' own examples.
private func smallestNote(of kind: any NoteKind.Type) -> String {
  let fields = kind.requiredAnyOf.prefix(1).map(\.example)
  return
    "---\n\((["type: \(kind.name)", "date: 2026-03-02"] + fields).joined(separator: "\n"))\n---\n"
}

@Test(arguments: Vocabulary.kinds.map { $0.name })
func `a note of every kind counts, and is among the journal's notes of its kind`(name: String)
  async throws
{
  let kind = try #require(Vocabulary.kinds.first { $0.name == name })
  let files = [
    "a/Acme - Engineer.md": "---\ntype: application\ncompany: Acme\nrole: Engineer\n---\n",
    "a/b.md": smallestNote(of: kind),
  ]
  let journal = await journal(files)
  #expect(journal.diagnostics.filter { $0.severity == .error } == [])
  #expect(journal.noteCount == 2)
  #expect(journal.notes.contains { $0.info.path == "a/b.md" && type(of: $0) == kind })
  #expect(journal.notes(of: kind).map(\.info.path).contains("a/b.md"))
  let note = try #require(journal.notes(of: kind).last)
  #expect(Set(kind.columns).isSubset(of: Set(note.record(on: journal.today).keys).union(["date"])))
}

@Test func `no two kinds share a name, a folder or a synonym`() {
  let words = Vocabulary.kinds.flatMap { kind in
    Set(([kind.name, kind.folder] + kind.synonyms).map(FieldName.folded))
  }
  #expect(Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
}

@Test func `a second profile does not count`() async {
  let profile = "---\ntype: profile\nname: Jo\n---\n"
  let journal = await journal(["a.md": profile, "b.md": profile])
  #expect(journal.noteCount == 1 && journal.notes.count == 2)
}
