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

// 1 March 2026 is a Sunday, and 2 March a Monday.
@Test(arguments: [
  "2026-03-03 segunda entrevista", "2026-03-02 segunda entrevista", "2026-03-03 quarta entrevista",
  "2026-03-05 quinta entrevista", "2026-03-03 quinta entrevista", "2026-03-03 sexta entrevista",
  "2026-03-03 segunda fase", "2026-03-03 segunda ronda", "2026-03-03 segunda prova: entrevista",
  "2026-03-03 segunda reunião", "2026-03-03 14:00 segunda entrevista",
  "2026-03-03 Segunda Entrevista",
  "2026-03-03 segunda entrevista técnica", "2026-03-03 seconda intervista: colloquio",
  "2026-03-03 second entretien", "2026-03-03 second interview",
  "2026-03-03 quarta intervista colloquio",
])
func `a word that is an ordinal and a weekday is an ordinal before the name of a round`(
  item: String
) async {
  let read = await reading("history: [2026-03-02 applied, \"\(item)\"]")
  #expect(!read.ids.contains("ambiguous-date"))
  #expect(read.events.first?.hasPrefix(item.prefix(10)) ?? (item.hasPrefix("2026-03-02")))
}

@Test(arguments: [
  ("2026-03-02 segunda: entrevista", "interview", false),
  ("2026-03-02 segunda, entrevista", "interview", false),
  ("2026-03-02 (segunda) entrevista", "interview", false),
  ("2026-03-02 segunda-feira entrevista", "interview", false),
  ("2026-03-03 (segunda) entrevista", "interview", true),
  ("2026-03-03 segunda-feira entrevista", "interview", true),
  ("2026-03-03 segunda", "unclear applied", true),
])
func `it is a weekday everywhere else`(item: String, end: String, isWrong: Bool) async {
  let read = await reading("history: [2026-03-01 applied, \"\(item)\"]")
  #expect(read.ids.contains("ambiguous-date") == isWrong)
  #expect(read.end == end)
}

@Test func `a weekday after the name of a round leaves open whether it took place`() async {
  for status in ["entrevista segunda", "entrevista na segunda", "entrevista sexta"] {
    #expect(await reading("status: \(status)").end == "unclear applied")
  }
  #expect(await reading("status: segunda entrevista").end == "interview")
  #expect(await reading("status: sexta entrevista").end == "interview")
}
