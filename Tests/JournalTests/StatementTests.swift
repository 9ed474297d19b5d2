import Diagnostics
import Testing

@testable import Journal

// What the text states of an application that has no status.

@Test(arguments: [
  ("## Rejected\n", "rejected"), ("## Rejected\nA form mail.\n", "rejected"),
  ("- [x] rejected\n", "rejected"), ("- [X] Absage\n", "rejected"),
  ("## Withdrawn\n", "withdrawn"),
  ("- [x] applied\n- [x] interview\n- [ ] offer\n", "applied, interview"),
  (
    "## Applied\non their site\n## Interview\nwent well\n## Rejected\nby mail\n",
    "applied, interview, rejected"
  ),
])
private func `a heading or a ticked task that is only an event is read`(
  body: String, events: String
) async throws {
  let (read, diagnostics) = await application("", body: body)
  let application = try #require(read)
  #expect(
    application.history.events.compactMap(\.milestone?.word).joined(separator: ", ") == events)
  #expect(!application.isUnclear && !application.isSaved)
  #expect(diagnostics.contains { $0.message.id == .undatedStatus })
}

private let sentences = [
  "Got rejected on 12 Oct.", "They went with someone else.", "# Acme - rejected",
  "Nice team. I withdrew in the end.", "Absage bekommen", "Ils m'ont refusé, refus par mail.",
  "He recibido un rechazo", "不合格でした。", "面试没过", "Was it rejected?",
  "> Unfortunately they decided not to move forward",
  "## Timeline\n> | 2026-06-02 | rejected |\n> | 2026-06-01 | applied |",
]

@Test(arguments: sentences)
private func `a sentence that mentions an end makes an application without a status unclear`(
  body: String
) async throws {
  for fields in ["", "applied: 2026-06-01"] {
    let (read, diagnostics) = await application(fields, body: body)
    let application = try #require(read)
    #expect(application.isUnclear && application.outcome == nil, "\(fields)")
    #expect(diagnostics.count { $0.severity == .warning } == 1, "\(fields)")
  }
  // A status settles it.
  let (settled, diagnostics) = await application("status: saved", body: body)
  #expect(settled?.isSaved == true || body.contains("Timeline"))
  #expect(diagnostics.allSatisfy { $0.message.text.contains("no status") == false })
}

@Test(arguments: [
  "I applied on Monday via their site.", "Sent my CV to them.", "Envoyé ma candidature hier",
  "- [x] apply", "## Applied\nwith the short letter",
])
private func `a sentence that mentions the sending makes a note that is not sent otherwise unclear`(
  body: String
) async throws {
  let (read, diagnostics) = await application("", body: body)
  #expect(read?.isUnclear == true)
  #expect(diagnostics.contains { $0.message.text.contains("has no status") })
  let (sent, _) = await application("applied: 2026-06-01", body: body)
  #expect(sent?.isUnclear == false)
}

@Test(arguments: [
  "## Applied\n\n## Interview\n\n## Rejected\n", "- [ ] applied\n- [ ] rejected\n",
  "If rejected, ask for feedback.", "Wenn abgelehnt, nachfragen.", "- [-] rejected",
  "## Job description\nRejected parts go into the bin.\n", "```\nrejected\n```\n",
  "Nice people, long way.", "%%rejected%%", "~~Rejected.~~",
])
private func `an outline, a plan and the words of a posting state nothing`(body: String)
  async throws
{
  let (read, diagnostics) = await application("", body: body)
  #expect(read?.isSaved == true)
  #expect(diagnostics.allSatisfy { $0.severity == .hint })
}

@Test func `of dated lines without a known stage, it is unclear how far the application got`() async
{
  let lines =
    "## Timeline\n- 2026-01-16 CV dropped off in person\n- 2026-01-18 they turned me away\n"
  let unknown = await journal(["applications/a.md": "---\ncompany: A\nrole: R\n---\n\(lines)"])
  #expect(unknown.applications[0].isUnclear)
  let saved = await journal([
    "applications/a.md": "---\ncompany: A\nrole: R\nstatus: saved\n---\n\(lines)"
  ])
  #expect(!saved.applications[0].isUnclear)
}

@Test(arguments: [
  ("applied", "- [x] Phone screen", true), ("applied", "- [x] Rejected", true),
  ("applied", "- [X] Absage", true), ("interview", "- [x] Phone screen", false),
  ("rejected", "- [x] Rejected", false), ("applied", "- [ ] Rejected", false),
  ("applied", "- [x] Applied", false), ("applied", "- [x] buy bread", false),
])
private func `a done task that does not include it is reported`(
  status: String, task: String, isReported: Bool
) async {
  let (read, diagnostics) = await application("status: \(status)", body: task + "\n")
  let (plain, _) = await application("status: \(status)")
  #expect(read?.stage == plain?.stage && read?.outcome == plain?.outcome)
  #expect(
    diagnostics.contains { $0.message.text.contains("does not include it") } == isReported)
}
