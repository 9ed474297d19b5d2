import Diagnostics
import Editing
import Journal
import Markdown
import Testing

private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-03-24")!)
private let event = NewEvent(day: Day(iso: "2026-03-24")!, milestone: .outcome(.rejected))

private func refusal(ofStatus status: String) -> EditError? {
  let source = SourceFile(
    path: "applications/a.md", text: "---\ncompany: Acme\nstatus: \(status)\n---\n")
  return #expect(throws: EditError.self) {
    try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  }
}

@Test(arguments: [
  ("&x interview", "interview"), ("&x \"interview\"", "interview"), ("!!str applied", "applied"),
  ("&x !!str Wieder da", "Wieder da"),
])
func `the manual instructions keep a status that has an anchor or a tag`(
  status: String, word: String
) {
  #expect(
    refusal(ofStatus: status)?.manualEdit?.lines == [
      "status: rejected", "history:", "  - \(word)", "  - 2026-03-24 rejected",
    ])
}

@Test(arguments: ["[interview, offer]", "*stage"])
func `the manual instructions leave out words that may not have happened`(status: String) {
  let refusal = refusal(ofStatus: status)
  #expect(
    refusal?.manualEdit?.lines == ["status: rejected", "history:", "  - 2026-03-24 rejected"])
  #expect(refusal?.remedy?.contains("not known") == true)
}
