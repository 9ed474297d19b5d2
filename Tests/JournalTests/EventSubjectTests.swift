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

@Test(arguments: [
  "hired (someone else)", "hired — another candidate", "offer (given to another candidate)",
  "offer — to somebody else",
])
func `what someone else got is neither a job nor an offer`(words: String) async {
  let read = await reading("\(sent)\nhistory: [2026-07-09 \(words)]")
  #expect(read.end.hasPrefix("unclear"), "\(read.end)")
}

@Test func `no offer yet is not a step back from the history`() async {
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

// MARK: - Another company

/// What the note of Acme means beside one of Globex, with the words in each place that they can have.
private func readings(_ words: String, _ fields: String = "") async -> [String] {
  let applied = "applied: 2026-03-02\n"
  let places: [(String, String)] = [
    ("\(applied)status: \"\(words)\"", ""),
    ("history: [2026-03-02 applied, \"2026-03-10 \(words)\"]", ""),
    (applied, "## Timeline\n- 2026-03-10 \(words)"),
  ]
  var all: [String] = []
  for (lines, body) in places {
    let text = "---\ncompany: Acme\nrole: Engineer\n\(fields)\n\(lines)\n---\n"
    let journal = await journal([
      "a.md": text + body, "b.md": "---\ncompany: Globex\nrole: Cook\napplied: 2026-01-02\n---\n",
    ])
    guard let application = journal.applications.first(where: { $0.company == "Acme" }) else {
      continue
    }
    let reported = journal.diagnostics.filter {
      $0.path == "a.md" && !$0.message.isForVerbose && $0.message.id != .undatedStatus
        && $0.position.line > 3
    }
    all.append(
      (application.isUnclear ? "unclear " : "") + application.stage.rawValue
        + (application.history.outcome.map { " " + $0.rawValue } ?? "")
        + (reported.isEmpty ? "" : ", reported"))
  }
  return all
}

@Test(arguments: [
  "offer (Globex)", "rejected by Globex", "rejected (Globex)",
  "offer, Globex", "interview at Globex", "accepted (Globex)", "内定（Globex）", "Absage von Globex",
  "offer (Initech)", "offer, Initech",
  "rejected by Initech", "rejected from Initech", "内定（Initech）", "offer（Initech）",
  "refusé par Initech",
  "abgelehnt von Initech",
])
func `another company does not count in any place, and is reported`(words: String) async {
  let expected = Array(repeating: "unclear applied, reported", count: 3)
  #expect(await readings(words) == expected)
  // Whom the note knows is not another company.
  let known = await readings(words, "contacts: [Globex Agency, Initech Agency]")
  #expect(!known.contains(expected[0]))
}

@Test(arguments: ["offer at Initech", "offer from Initech", "offer from Globex", "offer @ Initech"])
func `an offer with more words does not count in any place, and is reported`(words: String) async {
  #expect(await readings(words) == Array(repeating: "unclear applied, reported", count: 3))
}

@Test(arguments: ["offer - Initech", "offer — Initech", "rejected — Globex"])
func `a status with a name alone after it does not count, and is reported`(words: String) async {
  #expect(await readings(words)[0] == "unclear applied, reported")
}

@Test(arguments: [
  ("rejected by HR", "applied rejected"), ("Rejected By Recruiter", "applied rejected"),
  ("Rejected from Portal", "applied rejected"), ("rejected — by Yew", "applied rejected"),
  ("offer (Berlin)", "offer"), ("rejected - Overqualified", "applied rejected"),
  ("offer (verbal)", "offer"), ("offer (Acme)", "offer"), ("rejected by Acme", "applied rejected"),
])
func `what names no other company counts in every place`(words: String, expected: String) async {
  #expect(await readings(words) == Array(repeating: expected, count: 3))
}

@Test(arguments: [
  "offer (elsewhere)", "offer (from another company)", "offer, elsewhere", "rejected — not me",
  "rejected (Dana, not me)", "rejected at another company", "offer (woanders)",
  "offer (autre entreprise)", "aanbod (elders)", "内定（他社）", "offer (其他公司)",
  "offerta ricevuta (altrove)",
])
func `what happened elsewhere does not count in any place, and is reported`(words: String) async {
  let readings = await readings(words)
  #expect(readings.allSatisfy { $0.hasSuffix("applied, reported") }, "\(readings)")
}

@Test(arguments: [
  "rejected (was a mistake)", "rejected — by mistake", "offer (was a mistake)",
  "rejected (reopened)", "Absage (war ein Irrtum)", "candidature rejetée (par erreur)", "不採用（手違い）",
])
func `an end or an offer that was none does not count in any place, and is reported`(words: String)
  async
{
  #expect(await readings(words) == Array(repeating: "unclear applied, reported", count: 3))
}

@Test func `what an event means does not depend on the order of the lines`() async {
  let (end, talk) = ("\"2026-03-20 rejected (Kim)\"", "2026-03-10 interview with Kim")
  for items in [[end, talk], [talk, end]] {
    let read = await reading(
      "history: [2026-03-02 applied, \(items.joined(separator: ", "))]")
    #expect(read.end == "interview rejected", "\(items)")
    #expect(read.ids.isEmpty)
  }
  // Two that are not understood explain nothing.
  let both = await reading("history: [2026-03-02 applied, 2026-03-10 offer (Kim), \(end)]")
  #expect(both.end == "unclear applied")
}

@Test func `an event confirms whom the status names, and none that is unclear does`() async {
  let read = await reading(
    "status: rejected by Ines\nhistory: [2026-03-02 applied, 2026-03-20 rejected]")
  #expect(read.end == "applied rejected")
  let unclear = await reading(
    "status: offer (Initech)\nhistory: [2026-03-02 applied, 2026-03-20 offer (Initech)]")
  #expect(unclear.end == "unclear applied")
}
