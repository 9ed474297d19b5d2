import Diagnostics
import Editing
import Journal
import Markdown
import Testing

private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-08-07")!)

/// The fixes of the first problem with this ID in a note.
private func fixes(
  of id: Diagnostic.ID, in text: String, path: String = "applications/a.md"
) -> [ProblemFix] {
  let source = SourceFile(path: path, text: text)
  let problems = vocabulary.note(in: source, hasSettings: true).diagnostics
  return problems.first { $0.message.id == id }.map {
    ProblemFix.all(for: $0, in: source, FileProblems(vocabulary, hasSettings: true))
  } ?? []
}

private func fixed(_ id: Diagnostic.ID, in text: String) -> String? {
  let found = fixes(of: id, in: text).filter(\.isSafe)
  return found.count == 1 ? String(decoding: found[0].source.bytes, as: UTF8.self) : nil
}

@Test func `a key that is mistyped is renamed, and nothing else changes`() {
  #expect(
    fixed(.unknownKey, in: "---\r\ncompany: A\r\nrole: R\r\n\"industri\": x # y\r\n---\r\n")
      == "---\r\ncompany: A\r\nrole: R\r\n\"industry\": x # y\r\n---\r\n")
}

@Test func `a key is not renamed to one that the note has`() {
  #expect(
    fixed(.unknownKey, in: "---\ncompany: A\nrole: R\nindustry: y\nindustri: x\n---\n") == nil)
}

@Test func `a value is put into quotes`() {
  #expect(
    fixed(.cutByComment, in: "---\ncompany: A\nrole: Engineer #2 of \"us\"\n---\n")
      == "---\ncompany: A\nrole: \"Engineer #2 of \\\"us\\\"\"\n---\n")
  #expect(
    fixed(
      .cutByComment,
      in: "---\ncompany: A\nrole: R\nhistory:\n  - 2026-03-18 interview #2 with Dana\n---\n")
      == "---\ncompany: A\nrole: R\nhistory:\n  - \"2026-03-18 interview #2 with Dana\"\n---\n")
  #expect(
    fixed(.invalidYAML, in: "---\ncompany: A\nrole: Engineer: Backend\n---\n")
      == "---\ncompany: A\nrole: \"Engineer: Backend\"\n---\n")
  #expect(
    fixed(.invalidYAML, in: "---\ncompany: A\nrole: @home\n---\n")
      == "---\ncompany: A\nrole: \"@home\"\n---\n")
}

@Test func `a value that may be meant in another way is left alone`() {
  #expect(fixed(.invalidYAML, in: "---\ncompany: A\nrole: R\nskills: [Swift, SQL\n---\n") == nil)
  #expect(fixed(.invalidYAML, in: "---\ncompany: \"A\nrole: R\n---\n") == nil)
}

@Test func `a colon gets its space`() {
  #expect(
    fixed(.invalidYAML, in: "---\ncompany: A\nrole: R\nstatus:rejected\n---\n")
      == "---\ncompany: A\nrole: R\nstatus: rejected\n---\n")
}

@Test func `front matter is closed below its last field`() {
  #expect(
    fixed(.unclosedFrontMatter, in: "---\ncompany: A\nrole: R\n\nForgot it.\n")
      == "---\ncompany: A\nrole: R\n---\n\nForgot it.\n")
  #expect(
    fixed(.unclosedFrontMatter, in: "---\ncompany: A\nrole: R\nskills:\n  - a\n  - b")
      == "---\ncompany: A\nrole: R\nskills:\n  - a\n  - b\n---")
}

@Test func `front matter without its first line gets it`() {
  #expect(
    fixed(.misplacedFrontMatter, in: "company: A\nrole: R\napplied: 2026-03-02\n---\n")
      == "---\ncompany: A\nrole: R\napplied: 2026-03-02\n---\n")
}

@Test func `what only the user can know is offered, and never safe`() {
  let declined = fixes(of: .declinedByWhom, in: "---\ncompany: A\nrole: R\nstatus: declined\n---\n")
  #expect(declined.map(\.isSafe) == [false, false, false])
  #expect(
    declined.map(\.title)
      == ["rejected", "withdrawn", "offer declined"].map {
        "Write '\($0)' instead of 'declined'"
      })
  let status = fixes(of: .unknownStatus, in: "---\ncompany: A\nrole: R\nstatus: reeejected\n---\n")
  #expect(status.map(\.isSafe) == [false])
  #expect(String(decoding: status[0].source.bytes, as: UTF8.self).contains("status: rejected\n"))
}

@Test func `a mistyped setting is renamed`() {
  var problems: [Diagnostic] = []
  let source = SourceFile(path: "onward.yml", text: "quiet_aftr: 5\n")
  _ = try? Settings(reading: source, reporting: &problems)
  let fix = ProblemFix.all(
    for: problems[0], in: source, FileProblems(vocabulary, hasSettings: true))
  #expect(fix.map(\.isSafe) == [true])
  #expect(String(decoding: fix[0].source.bytes, as: UTF8.self) == "quiet_after: 5\n")
}
