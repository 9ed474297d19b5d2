import Insights
import Journal
import Markdown
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
