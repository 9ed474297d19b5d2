import Insights
import Journal
import Markdown
import PageModel
import Testing

@testable import Dashboard

@Test func `a lesson that links a private note does not print its name`() async throws {
  let files = [
    "applications/Quiet.md":
      "---\ncompany: Quiet\nrole: Baker\nprivate: true\nstatus: rejected\napplied: 2026-05-01\n---\n",
    "reflections/r.md":
      "---\napplication: x\ndate: 2026-06-01\nlessons: [\"as in [[Quiet]], ask first\"]\n---\n",
  ]
  let journal = await Journal(
    reading: files.map { SourceFile(path: $0.key, text: $0.value) }, settings: Settings(),
    hasSettings: true, on: try #require(Day(iso: "2026-08-07")))
  let lessons = LessonsPart.learned(await Insights(journal))
  let text = String(describing: lessons)
  #expect(text.contains("as in a private note, ask first") && !text.contains("in Quiet"))
}

/// What a section shows of a note's own words, with a private application, person and reflection beside it.
private func shown(_ words: String) async throws -> (text: Text, quoted: [QuotedBlock]) {
  let files = [
    "applications/quiet.md":
      "---\ncompany: Quiet Works\nrole: Baker\nprivate: true\nstatus: rejected\napplied: 2026-05-01\n---\n",
    "people/mara.md": "---\ntype: person\nname: Mara Vogt\nprivate: true\n---\n",
    "reflections/2026-06-02-what-i-fear.md":
      "---\ntype: reflection\ndate: 2026-06-02\nprivate: true\n---\nMuch.\n",
    "feedback/f.md": "---\ntype: feedback\nfrom: Bo\nreceived: 2026-06-01\n---\n\n\(words)\n",
  ]
  let journal = await Journal(
    reading: files.map { SourceFile(path: $0.key, text: $0.value) }, settings: Settings(),
    hasSettings: true, on: try #require(Day(iso: "2026-08-07")))
  let feedback = try #require(journal.feedback.first)
  let builder = NoteTextBuilder(of: feedback.info, in: journal)
  return (builder.text(markdown: words), builder.quotedBlocks(feedback.blocks))
}

@Test(arguments: [
  ("Ask [[mara|her]] and Mara Vogt.", "Ask a private note and a private note."),
  ("As I wrote in [[2026-06-02-what-i-fear]], wait.", "As I wrote in a private note, wait."),
  ("See [what I fear most](../reflections/2026-06-02-what-i-fear.md).", "See a private note."),
  (
    "See [the bakery](../applications/quiet.md), *Quiet Works*.",
    "See a private note, a private note."
  ),
  ("`cd quiet`, then 2026-06-02.", "cd quiet, then 2026-06-02."),
])
func `the words of a note show no name of a private note, wherever a page quotes them`(
  words: String, expected: String
) async throws {
  let shown = try await shown(words)
  #expect(shown.text.plain == expected)
  let quoted = String(describing: shown.quoted)
  for name in ["Mara Vogt", "what-i-fear", "what I fear", "bakery", "Quiet Works"] {
    #expect(!quoted.contains(name))
  }
}
