import Diagnostics
import Journal
import Testing

private func pauses(_ lines: String) async -> (pauses: [String], diagnostics: [Diagnostic]) {
  let journal = await journal(["profile.md": "---\nname: Jo\n\(lines)\n---\n"])
  return (journal.profile?.pauses.map(\.description) ?? [], journal.diagnostics)
}

private let fortnight = "2026-08-10 to 2026-08-24"

@Test(arguments: [
  "pause: 2026-08-10 to 2026-08-24", "pause: 2026-08-10 - 2026-08-24",
  "pause: 2026-08-10/2026-08-24", "pause: 2026-08-10 → 2026-08-24",
  "pause: from 10 August to 24 August 2026", "pause: 10–24 August 2026",
  "pause: 10 August to 24 August 2026", "pause: Aug 10, 2026 until Aug 24, 2026",
  "pause: 10.08.2026 – 24.08.2026", "pause: 10.08. bis 24.08.2026",
  "pause: vom 10. August bis 24. August 2026", "pause: du 10 août au 24 août 2026",
  "pause: del 10 de agosto al 24 de agosto de 2026", "Pausa: 2026-08-10 al 2026-08-24",
  "pause: [2026-08-10 to 2026-08-24]", "pause:\n  - 2026-08-10 to 2026-08-24",
  "pause: \"[[2026-08-10]] to [[2026-08-24]]\"",
])
func `a pause is read in every form that dates have`(line: String) async {
  let read = await pauses(line)
  #expect(read.pauses == [fortnight], "\(line)")
  #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.line))")
}

@Test func `several pauses are a list or have commas between them, and are ordered by their days`()
  async
{
  let winter = "2026-12-20 to 2027-01-06"
  for lines in [
    "pause: \(winter), \(fortnight)", "pause: [\(winter), \(fortnight)]",
    "pause:\n  - 20 December to 6 January 2027\n  - \(fortnight)",
  ] {
    #expect(await pauses(lines).pauses == [fortnight, winter], "\(lines)")
  }
  #expect(await pauses("pause: 2026-09").pauses == ["2026-09-01 to 2026-09-30"])
}

@Test func `a pause without a last day goes on, and a hint says so`() async {
  for line in ["pause: 2026-08-01", "pause: 2026-08-01 to", "pause: since 2026-08-01"] {
    let read = await pauses(line)
    #expect(read.pauses == ["2026-08-01 to"], "\(line)")
    #expect(read.diagnostics.map(\.severity) == [.hint])
    #expect(read.diagnostics[0].message.text.contains("goes on until you end it"))
  }
  let journal = await journal(["profile.md": "---\npause: 2026-08-01 to\n---\n"])
  #expect(journal.pause?.last == nil && journal.pause != nil)
  #expect(journal.dayOutsidePauses(from: journal.today) == nil)
}

@Test func `a pause that ends before it begins is an error, and the remedy is the right order`()
  async
{
  let read = await pauses("pause: 2026-08-24 to 2026-08-10")
  #expect(read.pauses.isEmpty)
  #expect(read.diagnostics.map(\.severity) == [.error])
  #expect(
    read.diagnostics[0].message.text
      == "'pause' ends on 2026-08-10, before it begins on 2026-08-24, so it does not count")
  #expect(read.diagnostics[0].message.remedy.contains("'pause: \(fortnight)'"))
}

@Test func `pauses with days in common are a warning, and each day counts once`() async {
  let lines = "pause: [2026-07-01 to 2026-07-10, 2026-07-08 to 2026-07-12]"
  let read = await pauses(lines)
  #expect(read.diagnostics.map(\.severity) == [.warning])
  #expect(read.diagnostics[0].message.text.contains("have days in common"))
  let journal = await journal(["profile.md": "---\n\(lines)\n---\n"])
  #expect(journal.pausedDays(in: journal.today + -60...journal.today) == 12)
}

@Test(arguments: ["soon", "two weeks", "2w", "2026-02-30 to 2026-03-02", "to 2026-08-24"])
func `what is not two days is an error that shows the form`(text: String) async {
  let read = await pauses("pause: \(text)")
  #expect(read.pauses.isEmpty)
  #expect(
    read.diagnostics.map(\.message.text) == [
      "'pause' is '\(text)'; expected two days like 2026-08-10 to 2026-08-24"
    ])
}

@Test func `a day that can be two is reported as such`() async {
  let read = await pauses("pause: 3/2/2026 to 5/2/2026")
  #expect(read.diagnostics.map(\.message.id) == [.ambiguousDate])
}

private func spoken(_ text: String) -> String? {
  guard let today = Day(iso: "2026-08-07") else { return nil }
  return try? SpokenPause(text, on: today, order: nil).pause.description
}

@Test(arguments: [
  ("2w", "2026-08-07 to 2026-08-20"), ("for two weeks", "2026-08-07 to 2026-08-20"),
  ("10 days", "2026-08-07 to 2026-08-16"),
  ("1m", "2026-08-07 to 2026-09-06"), ("until friday", "2026-08-07 to 2026-08-14"),
  ("bis 24. August", "2026-08-07 to 2026-08-24"), ("until 2026-08-24", "2026-08-07 to 2026-08-24"),
  ("2w from monday", "2026-08-10 to 2026-08-23"),
  ("from monday for 2w", "2026-08-10 to 2026-08-23"),
  ("from monday to 24 August", "2026-08-10 to 2026-08-24"),
  ("tomorrow to sunday", "2026-08-08 to 2026-08-09"),
  ("2026-08-10 to 2026-08-24", fortnight), ("10 August - 24 August", fortnight),
  ("from 20 July to 2 August", "2026-07-20 to 2026-08-02"),
])
func `a pause is understood as people say it`(text: String, pause: String) {
  #expect(spoken(text) == pause)
}

@Test func `words that cannot be a pause say why`() throws {
  let today = try #require(Day(iso: "2026-08-07"))
  let monday = try #require(Day(iso: "2026-08-10"))
  for (text, problem) in [
    ("soon", SpokenPause.Problem.notUnderstood),
    ("0 days", .notUnderstood),
    ("monday", .oneDay(monday)), ("from 2026-08-10", .oneDay(monday)),
    ("until yesterday", .backwards(first: today, last: today + -1)),
    ("2026-08-24 to 2026-08-10", .backwards(first: monday + 14, last: monday)),
    ("31 April to 2 May", .day("31 April", isImpossible: true)),
  ] {
    #expect(throws: problem, "\(text)") {
      _ = try SpokenPause(text, on: today, order: nil)
    }
  }
}

@Test(arguments: [
  ("form", RejectionKind.form), ("Form letter", .form), ("form, by email", .form),
  ("by email, personal", .personal), ("Standardabsage", .form), ("après un entretien", .afterTalk),
  ("after a talk", .afterTalk), ("internal candidate", .internal), ("intern besetzt", .internal),
  ("position closed", .positionClosed), ("Einstellungsstopp", .positionClosed), ("other", .other),
  ("面接後", .afterTalk), ("wewnętrzny kandydat", .internal),
])
func `the kind of a rejection is one of six, in ten languages`(label: String, kind: RejectionKind) {
  #expect(RejectionKind(label: label) == kind)
}

@Test(arguments: ["by HR", "no visa", "", "first", "2026-05-10", "formal"])
func `another label has no kind`(label: String) { #expect(RejectionKind(label: label) == nil) }

@Test
func `the brackets of an event and of a status have the kind, and other rejections have none`()
  async
{
  let read = { (lines: String) in await application(lines).0?.rejectionKind }
  #expect(await read("history: [2026-05-01 applied, 2026-05-10 rejected (form)]") == .form)
  #expect(await read("status: rejected (personal)") == .personal)
  #expect(
    await read(
      "status: rejected (internal)\nhistory: [2026-05-01 applied, 2026-05-10 rejected (by HR)]")
      == .internal)
  for kind in RejectionKind.allCases {
    let (application, diagnostics) = await application(
      "history: [2026-05-01 applied, 2026-05-10 rejected (\(kind.rawValue)) — a word]")
    #expect(application?.rejectionKind == kind && application?.outcome == .rejected)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.line))")
  }
  #expect(await read("history: [2026-05-01 applied, 2026-05-10 rejected (by HR)]") == nil)
  #expect(await read("history: [2026-05-01 applied, 2026-05-10 ghosted (form)]") == nil)
}

@Test func `a door is open or shut, and the day to ask again is a day`() async {
  let (application, diagnostics) = await application(
    "status: rejected\ndoor: offen\nrevisit: 1 October 2026")
  #expect(application?.door == .open && application?.revisit == Day(iso: "2026-10-01"))
  #expect(!diagnostics.contains { $0.severity == .error })
  let wrong = await JournalTests.application("door: perhaps\nrevisit: someday").1
  #expect(Set(wrong.map(\.message.id)).isSuperset(of: [.invalidValue, .invalidDate]))
}
