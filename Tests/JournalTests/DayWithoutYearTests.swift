import Diagnostics
import Testing

@testable import Journal

/// What a note gives whose application was sent on 2026-10-05.
private func reading(
  _ body: String
) async -> (events: [String], problems: [String], unclear: Bool) {
  let text = "---\ncompany: Acme\nrole: Clerk\napplied: 2026-10-05\n---\n\n" + body
  let journal = await journal(["applications/a.md": text], today: "2026-11-27")
  let application = journal.applications.first
  return (
    (application?.history.events ?? []).map {
      "\($0.day?.description ?? "?") \($0.time ?? "-") \($0.milestone?.word ?? "-")"
    },
    journal.diagnostics.map { "\($0.message.id.rawValue): \($0.message.text)" },
    application?.isUnclear ?? false
  )
}

@Test(arguments: [
  ("- 20/11 à 9h refus", "- 2026-11-20 à 9h refus"),
  ("- 20.11. um 9 Absage", "- 2026-11-20 um 9 Absage"),
  ("- 20.11 um 9 Absage", "- 2026-11-20 um 9 Absage"),
  ("- 20 Nov at 9 rejected", "- 2026-11-20 at 9 rejected"),
  ("- 20 Nov, late: rejected", "- 2026-11-20, late: rejected"),
  ("- 20 Nov (Fri) rejected", "- 2026-11-20 (Fri) rejected"),
  ("- 20 Nov (Mon) at 9 rejected", "- 2026-11-20 (Mon) at 9 rejected"),
  ("- (20 Nov) rejected", "- 2026-11-20 rejected"),
  ("- [20 Nov] rejected", "- 2026-11-20 rejected"),
  ("- 20 Nov Dana rang: it's a no", "- 2026-11-20 Dana rang: it's a no"),
  ("- 20/11 17h30 réponse: non", "- 2026-11-20 17h30 réponse: non"),
  ("- 20/11 coffee with Ann", "- 2026-11-20 coffee with Ann"),
  ("- 2 Nov (2pm) interview", "- 2026-11-02 (2pm) interview"),
  ("## 20/11 9h Refus", "## 2026-11-20 9h Refus"),
  ("## (20 Nov) Rejected", "## 2026-11-20 Rejected"),
])
func `a line whose day has no year is read or reported like the one with its year`(
  line: String, withYear: String
) async {
  let (own, other) = (
    await reading("## Timeline\n\n\(line)\n"), await reading("## Timeline\n\n\(withYear)\n")
  )
  #expect(own.events == other.events && own.unclear == other.unclear)
  // The places of the two differ at most, and no words do.
  #expect(own.problems == other.problems)
  #expect(own.events.count == 2 || own.unclear)
}

@Test(arguments: [
  // Of the two days, none is meant for certain.
  ("- 03/11 at 9 rejected", true), ("- 03/11 17h30 réponse: non", false),
  // The application was sent on another day.
  ("- (20 Nov) applied", true),
])
func `a line whose day can be two is reported, and its end is not lost`(
  line: String, isUnclear: Bool
) async {
  let (events, problems, unclear) = await reading("## Timeline\n\n\(line)\n")
  #expect(problems.contains { $0.contains("has no year") })
  #expect(unclear == isUnclear && events == ["2026-10-05 - applied"])
}

@Test(arguments: ["14h", "9h", "at 9", "(2pm)"])
func `a heading with a time that is not read is reported`(time: String) async {
  let (_, problems, isUnclear) = await reading("## 2026-10-14 \(time) Interview\n")
  #expect(isUnclear && problems.contains { $0.hasPrefix("unknown-stage") })
}

@Test(arguments: [
  "## 20 Nov Notes about Go", "## 3 interview questions", "## 2026-10-14 10 interview questions",
  "## Timeline\n\n- 2.5 hours of interview practice", "## Timeline\n\n- 3 of 4 tests",
  "## Timeline\n\n- [ ] 20 Nov at 9 rejected",
])
func `a line that is not an event stays silent`(body: String) async {
  let (events, problems, isUnclear) = await reading(body + "\n")
  #expect(events == ["2026-10-05 - applied"] && !isUnclear)
  #expect(problems.isEmpty)
}
