import Diagnostics
import Testing

@testable import Journal

/// What a note means, and what is reported about it.
private func reading(_ fields: String, _ body: String = "") async -> (end: String, ids: Set<String>)
{
  let (application, diagnostics) = await application(fields, body: body)
  guard let application else { return ("not counted", []) }
  let end =
    (application.isUnclear ? "unclear " : "") + application.stage.rawValue
    + (application.outcome.map { " " + $0.rawValue } ?? "")
  return (end, Set(diagnostics.map(\.message.id.rawValue)))
}

private let sent = "applied: 2026-03-02"

@Test(arguments: [
  "hiring freeze in the news, not for us", "rejected at another company",
  "interview for another company", "interview (mock)", "interview — practice with Sam",
  "phone call with mum", "panel on AI", "Gespräch (Übung)", "entretien (simulation)",
])
func `what plainly happened elsewhere is not an event, wherever the line is`(line: String) async {
  for body in [
    "## Log\n- 2026-03-10 \(line)", "## 2026-03-10 \(line)",
    "Text.\n\n- 2026-03-02 applied\n- 2026-03-10 \(line)",
  ] {
    let read = await reading(sent, body)
    #expect(read.end == "applied", "\(body)")
    #expect(read.ids.isSubset(of: ["text-event"]), "\(body)")
  }
}

@Test(arguments: [
  "rejected at Yew", "rejected from Yew", "rejected by Yew", "hiring freeze at Yew",
  "interview at Yew", "Absage bei Yew", "refusé par Yew", "ghosted by Yew", "“rejected”",
  "interview — “cancelled”", "interview — rejected by Yew", "phone call about the weather",
])
func `what may have happened elsewhere is unclear, and is reported`(line: String) async {
  for body in ["## Log\n- 2026-03-10 \(line)", "## 2026-03-10 \(line)"] {
    let read = await reading(sent, body)
    #expect(read.end.hasPrefix("unclear"), "\(body)")
    #expect(read.ids.contains("unknown-stage"), "\(body)")
    // A later status settles it.
    let settled = await reading(sent + "\nstatus: rejected", body)
    #expect(settled.end.hasSuffix("rejected") && !settled.end.hasPrefix("unclear"), "\(body)")
  }
}

@Test(arguments: [
  ("rejected by HR", "applied rejected"), ("rejected by Email", "applied rejected"),
  ("rejected via LinkedIn", "applied rejected"), ("Absage per Mail", "applied rejected"),
  ("rejected by Acme", "applied rejected"), ("rejected by Dana", "applied rejected"),
  ("rejected after Phone Screen", "screen rejected"),
  ("rejected — someone else got it", "applied rejected"), ("interview at HQ", "interview"),
  ("interview at the Berlin office", "interview"), ("interview at Acme", "interview"),
  ("technical interview on Zoom", "interview"), ("hiring freeze", "applied closed"),
  ("technical interview on graphs", "interview"), ("phone call with Dana", "screen"),
])
func `what names only the company, its people or a way is an event`(
  line: String, expected: String
) async {
  let fields = sent + "\ncontacts: [Dana Poe]"
  #expect(await reading(fields, "## Log\n- 2026-03-10 \(line)").end == expected)
  #expect(await reading(fields, "## 2026-03-10 \(line)").end == expected)
}

@Test func `the status confirms an end that names who decided, and not where`() async {
  let fields = sent + "\nstatus: rejected"
  let read = await application(fields, body: "## 2026-03-24 Rejected by Ines, by phone")
  #expect(read.0?.history.events.last?.day == Day(iso: "2026-03-24"))
  #expect(read.1.allSatisfy { $0.message.id == .headingEvent })
  #expect(await reading(fields, "## 2026-03-24 Rejected at Yew").ids.contains("unknown-stage"))
}

@Test func `the plural of an end or an offer is not an event`() async {
  for line in ["offers", "rejections"] {
    #expect(await reading(sent, "## Log\n- 2026-03-10 \(line)").end == "applied")
  }
  #expect(await reading(sent + "\nstatus: offers").end == "offer")
}

@Test func `an event in the text from before the sending does not count, and is reported`() async {
  for line in ["rejected", "interview"] {
    let read = await reading(sent, "## Log\n- 2026-02-10 \(line)")
    #expect(read.end == "unclear applied" && read.ids == ["impossible-day"])
    #expect(
      await reading(sent + "\nstatus: applied", "## Log\n- 2026-02-10 \(line)").end == "applied")
  }
  // A recruiter may call first.
  #expect(await reading(sent, "## Log\n- 2026-02-10 phone screen").end == "screen")
}

@Test(
  arguments: ["phone", "phone call", "phone screen"],
  [": no answer", " (voicemail)", " — no one answered"])
func `a call that no one answered is not a stage`(call: String, words: String) async {
  let read = await reading(sent, "## Log\n- 2026-03-10 \(call)\(words)")
  #expect(read.end == "unclear applied" && read.ids == ["unknown-stage"])
}

@Test(arguments: [
  ("## Interview – 18 March 2026", "interview"), ("## Rejected — 2026-03-18", "applied rejected"),
  ("## Interview on 18 March 2026", "interview"),
  ("## Interview questions – 18 March 2026", "applied"),
])
func `a heading may have its day after a dash or a small word`(
  heading: String, expected: String
) async {
  #expect(await reading(sent, heading).end == expected)
}

@Test(arguments: [
  "~~2026-03-18 interview~~", "2026-03-18 ~~interview~~", "~~2026-03-18~~ ~~rejected~~",
])
func `what is struck is not said`(text: String) async {
  #expect(await reading("\(sent)\nhistory: [\"\(text)\"]").end == "applied")
  #expect(await reading(sent, "## Log\n- \(text)").end == "applied")
  #expect(await reading(sent, "## \(text)").end == "applied")
  #expect(await reading("\(sent)\nstatus: ~~rejected~~").end == "applied")
  #expect(await reading("\(sent)\nstatus: ~~applied~~ interview").end == "interview")
}

// MARK: - A status about something else

@Test(arguments: [
  "candidature envoyée (refusée en 2024)", "Applied (rejected in 2024)",
  "Applied (rejected by Yew the same day)", "Applied (rejected once before)", "Interview (mock)",
  "Interview cancelled",
])
func `a status that names an end of something else is unclear`(status: String) async {
  let read = await reading("\(sent)\nstatus: \"\(status)\"")
  #expect(read.end.hasPrefix("unclear") && read.ids.contains("unknown-status"))
}

@Test(arguments: [
  ("No offer yet", "applied"), ("noch kein Angebot", "applied"),
  ("Interviewing (2/4)", "interview"),
  ("Interview 2/4", "interview"), ("on hold after interview", "interview"),
  ("Descartado", "applied rejected"), ("re-applied", "applied"),
  ("Applied (rejected by Acme the same day)", "applied rejected"),
  ("Applied (rejected the same day)", "applied rejected"),
])
func `a status that is plain is understood`(status: String, expected: String) async {
  #expect(await reading("\(sent)\nstatus: \"\(status)\"").end == expected)
}

@Test func `no offer yet is no step back from the history`() async {
  let read = await reading(
    "status: no offer yet\nhistory: [2026-03-02 applied, 2026-03-10 interview]")
  #expect(read.end == "interview")
}

@Test func `no phrase for something else is passed over, whatever is before it`() {
  #expect(ElsewhereWords.phrases.count > 100)
  for phrase in ElsewhereWords.phrases {
    for beginning in ["", "it was ", "20 people left, ", "so the words go "] {
      #expect(ElsewhereWords.starts.mayBe(in: beginning + phrase), "\(beginning)\(phrase)")
    }
  }
  #expect(!ElsewhereWords.starts.mayBe(in: "a long talk with Kim"))
}

@Test(arguments: [
  "Tom's timeline", "Globex (for comparison)", "My other applications", "Old application (2024)",
  "Planned", "Expected timeline",
])
func `a list below a heading about something else does not count, and makes it unclear`(
  heading: String
) async {
  let list = "- 2026-03-10 phone screen\n- 2026-03-18 rejected"
  let read = await reading(sent, "## \(heading)\n\(list)")
  #expect(read.end == "unclear applied" && read.ids == ["unknown-stage"])
  #expect(await reading(sent, "# Acme\n\(list)").end == "screen rejected")
  #expect(await reading(sent, "## Timeline\n\(list)").end == "screen rejected")
}

@Test(arguments: [
  "Mar 20: rejected", "Mar 20, rejected", "Mar 20th: rejected", "Mar. 20: rejected",
  "20. März: Absage", "20. Mrz.: Absage", "20. März 2026: Absage",
])
func `a day of March is read, whatever else its name means`(line: String) async {
  let (application, _) = await application(sent, body: "## Log\n- \(line)")
  #expect(application?.outcome == .rejected)
  #expect(application?.history.events.last?.day == Day(iso: "2026-03-20"))
}

@Test(arguments: [":(", ":-(", ":/", ":'(", ";)", ":D"])
func `a face does not hide what happened`(face: String) async {
  #expect(await reading(sent, "## Log\n- 2026-03-20 Rejected \(face)").end == "applied rejected")
  #expect(
    await reading("\(sent)\nhistory: [\"2026-03-20 interview \(face)\"]").end == "interview")
}
