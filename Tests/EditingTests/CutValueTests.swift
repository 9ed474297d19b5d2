import Diagnostics
import Editing
import Journal
import Markdown
import Testing

private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-04-01")!)

private func setting(_ key: String, to value: String, in line: String) throws -> (
  line: String, before: String
) {
  let text = "---\ncompany: Acme\n\(line)\n---\n"
  let edit = try FieldEdit(
    .value(value), of: key, in: SourceFile(path: "applications/a.md", text: text),
    as: Application.self, vocabulary)
  let lines = String(decoding: edit.note.source.bytes, as: UTF8.self).split(separator: "\n")
  return (lines.dropFirst(2).dropLast().joined(separator: "\n"), edit.before)
}

@Test(arguments: [
  // What looks like a part of the value is replaced too, and reported as part of the old value.
  ("role: Engineer #2", "role: Chef", "Engineer #2"),
  ("role: Engineer #2  ", "role: Chef  ", "Engineer #2"),
  ("role: Engineer #2 and more # last", "role: Chef", "Engineer #2 and more # last"),
  ("role:\n  - Engineer #2", "role:\n  - Chef", "Engineer #2"),
  // YAML reads the whole value as a comment.
  ("role: #2 Engineer", "role: Chef", "#2 Engineer"),
  ("role: #2 # last", "role: Chef", "#2 # last"),
  ("role:\n  - #2 Engineer", "role:\n  - Chef", "#2 Engineer"),
  ("role: # the role", "role: Chef # the role", ""),
  // A comment that is meant as one stays.
  ("role: Engineer # the second", "role: Chef # the second", "Engineer"),
  ("role: Engineer ## second", "role: Chef ## second", "Engineer"),
  ("role: Engineer #", "role: Chef #", "Engineer"),
  ("role: \"Engineer\" #2", "role: \"Chef\" #2", "Engineer"),
])
func `a value that a comment cuts off is replaced as it was typed`(
  line: String, after: String, before: String
) throws {
  let edit = try setting("role", to: "Chef", in: line)
  #expect(edit.line == after)
  #expect(edit.before == before)
}

@Test func `words of which YAML reads all as a comment are kept or replaced like others`() throws {
  let text = "---\ncompany: Acme\nskills: #sharp\n---\n"
  let source = SourceFile(path: "applications/a.md", text: text)
  let added = try FieldEdit(
    .addition("Go"), of: "skills", in: source, as: Application.self, vocabulary)
  #expect(added.note.field("skills")?.value.texts.map(\.text) == ["#sharp, Go"])
  let set = try FieldEdit(.value("Go"), of: "skills", in: source, as: Application.self, vocabulary)
  #expect(set.before == "#sharp")
  #expect(!String(decoding: set.note.source.bytes, as: UTF8.self).contains("#"))
}

@Test func `words added to a value that a comment cuts off keep the whole value`() throws {
  let text = "---\ncompany: Acme\nskills: C #sharp\n---\n"
  let edit = try FieldEdit(
    .addition("Go"), of: "skills", in: SourceFile(path: "applications/a.md", text: text),
    as: Application.self, vocabulary)
  #expect(edit.note.field("skills")?.value.texts.map(\.text) == ["C #sharp, Go"])
}

@Test func `items that a comment cuts off are replaced as they were typed`() throws {
  let text = "---\ncompany: Acme\nskills:\n  - C #sharp\n  - F #sharp\n---\n"
  let edit = try FieldEdit(
    .value("Go"), of: "skills", in: SourceFile(path: "applications/a.md", text: text),
    as: Application.self, vocabulary)
  #expect(edit.before == "C #sharp, F #sharp")
  #expect(String(decoding: edit.note.source.bytes, as: UTF8.self).contains("skills:\n  - Go\n---"))
}

@Test func `a status that a comment cuts off is replaced as it was typed`() throws {
  let text = "---\ncompany: Acme\nstatus: applied #1\n---\n"
  let edit = try HistoryEdit(
    .event(NewEvent(day: Day(iso: "2026-03-24")!, milestone: .outcome(.rejected))),
    in: SourceFile(path: "applications/a.md", text: text), vocabulary, hasSettings: true)
  #expect(edit.statuses.map(\.before) == ["applied #1"])
  #expect(edit.note.field("status")?.value.texts.map(\.text) == ["rejected"])
  // The words are nowhere but in the history.
  #expect(edit.items == ["applied — #1", "2026-03-24 rejected"])
  #expect(
    String(decoding: edit.note.source.bytes, as: UTF8.self).contains("status: rejected\n"))
}
