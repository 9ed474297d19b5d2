import Diagnostics
import Testing

@testable import Journal

/// What a note reads as: its stage and outcome, its events, and the problems that are reported.
private func reading(
  _ fields: String
) async -> (end: String, events: [String], ids: Set<String>) {
  let text = "---\ncompany: Acme\nrole: Engineer\napplied: 2026-03-02\n\(fields)\n---\n"
  let journal = await journal(["applications/a.md": text])
  guard let application = journal.applications.first else { return ("none", [], []) }
  return (
    (application.isUnclear ? "unclear " : "") + application.stage.rawValue
      + (application.outcome.map { " " + $0.rawValue } ?? ""),
    application.history.events.dropFirst().map {
      [$0.day?.description, $0.milestone?.word].compactMap(\.self).joined(separator: " ")
    },
    Set(journal.diagnostics.map(\.message.id.rawValue))
  )
}

@Test(arguments: [
  "{interview: yes, rejected: no}", "{interview: true, rejected: false}",
  "{rejected: no, interview: yes}", "{interview: yes, rejected: }",
  "{applied: yes, interview: yes, offer: not yet}", "{Interview?: y, Rejected?: n}",
  "{Gespräch: ja, Absage: nein}", "{entretien: oui, refus: non}", "{entrevista: sí, rechazada: no}",
  "{entrevista: sim, rejeitada: não}", "{colloquio: sì, rifiutata: no}",
  "{gesprek: ja, afgewezen: nee}", "{面接: はい, 不採用: いいえ}", "{面试: 是, 被拒: 否}",
  "{saved: yes, interview: yes}", "\n  interview: yes\n  rejected: no",
  "\n  - interview: yes\n  - rejected: no", "\"interview: yes, rejected: no\"",
  "|\n  interview: yes\n  rejected: no", "{stage: interview, outcome: }",
])
func `of a status in parts, only what has a yes has happened`(status: String) async {
  let read = await reading("status: " + status)
  #expect(read.end == "interview")
  #expect(read.ids == ["undated-status"])
}

@Test(arguments: [
  "{interview: yes, rejected: yes}", "{rejected: yes, interview: yes}",
  "{stage: interview, outcome: rejected}", "\n  - rejected: yes\n  - interview: yes",
])
func `the parts of a status have no order, so an end comes last`(status: String) async {
  #expect(await reading("status: " + status).end == "interview rejected")
}

@Test(arguments: [
  ("{interview: 2026-03-11, rejected: no}", "interview", ["2026-03-11 interview"]),
  ("{interview: 11 March, rejected: }", "interview", ["2026-03-11 interview"]),
  (
    "{interview: yes, rejected: 2026-03-20}", "interview rejected",
    ["interview", "2026-03-20 rejected"]
  ),
  ("{interview: 2026-09-20, rejected: no}", "applied", ["2026-09-20 interview"]),
  ("{stage: interview, date: 2026-03-11}", "interview", ["2026-03-11 interview"]),
])
func `a part of a status with a day is an event`(
  status: String, end: String, events: [String]
) async {
  let read = await reading("status: " + status)
  #expect(read.end == end)
  #expect(read.events == events)
  #expect(read.ids.isEmpty)
}

@Test(arguments: [
  "{interview: yes, rejected: maybe}", "{interview: yes, dance: yes}",
  "{interview: yes, dance: no}",
  "{offer: yes, rejected: yes}", "{active: no, interview: yes}",
  "{interview: yes, no response: no}",
])
func `a status in parts that is not understood is unclear, and is reported`(
  status: String
) async {
  let read = await reading("status: " + status)
  #expect(read.end == "unclear applied")
  #expect(read.ids == ["unknown-status"])
}

@Test(arguments: [
  "{interview: no, rejected: no}", "{offer: false, rejected: }",
  "\n  interview: no\n  rejected: no",
])
func `a status that only denies does not count, and is reported`(status: String) async {
  let read = await reading("status: " + status)
  #expect(read.end == "applied")
  #expect(read.ids == ["unknown-status"])
}

@Test func `a status in parts that is not filled in is empty`() async {
  let read = await reading("status:\n  interview:\n  rejected:")
  #expect(read.end == "applied")
  #expect(read.ids.isEmpty)
}
