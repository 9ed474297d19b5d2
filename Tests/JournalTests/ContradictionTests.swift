import Diagnostics
import Journal
import Testing

private func events(_ application: Application?) -> [String] {
  (application?.history.events ?? []).map {
    "\($0.day?.description ?? "-") \($0.milestone?.word ?? "-")"
  }
}

@Test(arguments: [
  ("applied: 2026-03-01", "## Timeline\n- 2026-02-01 applied\n"),
  ("applied: 2026-03-01\nstatus: applied", "## Timeline\n- 2026-03-05 applied\n"),
  ("applied: 2026-03-01\nhistory: [2026-02-01 applied]", ""),
  ("applied: 2026-03-01\nhistory: [2026-03-01 applied]", "## 2026-02-01 Applied\n"),
])
func `the applied date counts before an event of sending, and that is reported`(
  lines: String, body: String
) async {
  let (first, diagnostics) = await application(lines, body: body)
  #expect(first?.applied == Day(iso: "2026-03-01"))
  #expect(events(first) == ["2026-03-01 applied"])
  #expect(diagnostics.contains { $0.message.id == .severalValues && $0.severity == .warning })
}

@Test func `a second application after an end does not contradict the first`() async {
  for day in ["2026-01-10", "2026-05-01"] {
    let (first, diagnostics) = await application(
      "applied: \(day)\nhistory: [2026-01-10 applied, 2026-02-01 rejected, 2026-05-01 applied]")
    #expect(events(first).count == 3)
    #expect(!diagnostics.contains { $0.message.id == .severalValues })
  }
}

@Test(arguments: [
  ("rejected: 2026-03-10", "## Timeline\n- 2026-03-12 rejected\n"),
  ("rejected: 2026-03-10\nhistory: [2026-03-12 rejected]", ""),
  ("rejected: 2026-03-10", "## Timeline\n- 2026-03-12 withdrawn\n"),
])
func `the field for an end counts before another day in a list, and that is reported`(
  lines: String, body: String
) async {
  let (first, diagnostics) = await application("applied: 2026-03-01\n" + lines, body: body)
  #expect(events(first) == ["2026-03-01 applied", "2026-03-10 rejected"])
  #expect(first?.lastActivity == Day(iso: "2026-03-10"))
  #expect(diagnostics.contains { $0.message.id == .severalValues && $0.severity == .warning })
}

@Test(arguments: [
  ("withdrawn", "rejected", true), ("accepted", "rejected", true), ("rejected", "accepted", true),
  ("rejected", "ghosted", false), ("rejected", "rejected", false), ("closed", "rejected", false),
])
func `two ends that cannot both be true are reported, and the status counts`(
  status: String, event: String, isReported: Bool
) async {
  let (first, diagnostics) = await application(
    "applied: 2026-03-01\nstatus: \(status)", body: "## Timeline\n- 2026-03-12 \(event)\n")
  #expect(first?.outcome?.rawValue == status)
  #expect(diagnostics.contains { $0.message.id == .severalValues } == isReported)
}

@Test(arguments: [
  ("stage: Final\nresult: no hire", "no hire"), ("status: interview\noutcome: zorbed", "zorbed"),
  ("status: zorbed\nstage: interview", "zorbed"),
  ("list: Dream jobs\nstatus: interview\nresult: zorbed", "zorbed"),
])
func `an unknown result beside a known stage makes it unclear, and is named`(
  lines: String, word: String
) async {
  let (first, diagnostics) = await application("applied: 2026-03-01\n" + lines)
  #expect(first?.isUnclear == true)
  #expect(
    diagnostics.contains {
      $0.message.id == .unknownStatus && $0.message.text.contains("'\(word)'")
    })
}

@Test func `an end settles what another field means, and the message says which counts`() async {
  let (first, diagnostics) = await application(
    "applied: 2026-03-01\nstatus: Done\nresult: Rejected")
  #expect(first?.outcome == .rejected && first?.isUnclear == false)
  #expect(
    diagnostics.contains {
      $0.message.text
        == "'status' is 'Done', which is not a known status; 'result' on line 6 counts"
    })
}

@Test func `a status may name by a link who decided`() async {
  let (first, _) = await application("applied: 2026-03-01\nstatus: Rejected by [[Dana]]")
  #expect(first?.outcome == .rejected && first?.isUnclear == false)
}

// MARK: - Signs, links and inline fields

@Test(arguments: [
  "- ✅ 2026-03-06 offer", "- 📅 2026-03-06 offer", "- [x] ✅ 2026-03-06 offer",
  "- [x] 📅 2026-03-06 offer", "🎉 2026-03-06: offer", "- ☑️ 2026-03-06 — offer",
  "| Day | What |\n|--|--|\n| ✅ 2026-03-06 | offer |",
])
func `a character before its day does not hide an event`(line: String) async {
  let (first, _) = await application("applied: 2026-03-01", body: "## Timeline\n\(line)\n")
  #expect(events(first) == ["2026-03-01 applied", "2026-03-06 offer"])
}

@Test func `a character before the day of a heading or of an item does not either`() async {
  let (heading, _) = await application(
    "applied: 2026-03-01", body: "## ✅ 2026-03-06 Interview with Dana\n")
  #expect(events(heading) == ["2026-03-01 applied", "2026-03-06 interview"])
  let (item, _) = await application(
    "history: [2026-03-01 applied, \"✅ 2026-03-06 interview\"]")
  #expect(events(item) == ["2026-03-01 applied", "2026-03-06 interview"])
}

@Test(arguments: [
  ("phone screen with [[Dana Whit]]", "screen", "with Dana Whit"),
  ("applied via [[LinkedIn|their page]]", "applied", "via their page"),
  ("rejected by [[Dana]]", "rejected", "by Dana"),
  ("interview with [Dana](people/dana.md)", "interview", "with Dana"),
  ("[[interview]] with **Dana** and [[Kim]]", "interview", "with Dana and Kim"),
  ("interview - with **Dana**", "interview", "with Dana"),
  ("interview with [[Dana]] ([[notes]])", "interview", "with Dana"),
])
func `a link in an item reads as its label`(words: String, stage: String, note: String) async {
  let (first, diagnostics) = await application(
    "applied: 2026-02-01\nhistory: [\"2026-02-\(stage == "applied" ? "01" : "03") \(words)\"]")
  let event = first?.history.events.first { $0.milestone?.word == stage && $0.note != nil }
  #expect(event?.note == note)
  #expect(first?.isUnclear == false)
  #expect(!diagnostics.contains { $0.message.id == .unknownStage })
}

@Test(arguments: [
  ("status:: Applied [applied:: 2026-03-01] [deadline:: 2026-08-10]", "applied", "2026-03-01"),
  ("Status:: Rejected (applied:: 2026-03-01)", "applied rejected", "2026-03-01"),
  ("applied:: 2026-03-01\nstatus:: Interview (follow_up:: 2026-09-01)", "interview", "2026-03-01"),
  (
    "applied:: 2026-03-01\n- status:: Rejected  [rejected:: 2026-03-09]", "applied rejected",
    "2026-03-01"
  ),
  ("applied:: 2026-03-01\nstatus:: Rejected [on:: 2026-03-09]", "applied rejected", "2026-03-01"),
])
func `each field in a line is read for itself`(
  lines: String, expected: String, applied: String
) async {
  let read = await journal(["applications/a.md": "company:: Acme (role:: Dev)\n\(lines)\n"])
  let first = read.applications.first
  let end =
    (first?.stage.rawValue ?? "") + (first?.outcome.map { " " + $0.rawValue } ?? "")
  #expect(end == expected)
  #expect(first?.company == "Acme" && first?.role == "Dev")
  #expect(first?.applied == Day(iso: applied))
  #expect(first?.history.planned.isEmpty == true)
  #expect(first?.history.events.contains { $0.note?.contains("]") ?? false } == false)
  if lines.contains("2026-03-09") { #expect(first?.lastActivity == Day(iso: "2026-03-09")) }
}

@Test func `the day after another word is not the day of the end`() async {
  let (first, _) = await application("status: \"Rejected, applied: 2026-03-01\"")
  #expect(first?.outcome == .rejected)
  #expect(first?.history.events.contains { $0.milestone?.isEnd ?? false && $0.day != nil } == false)
}
