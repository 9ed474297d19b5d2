import Diagnostics
import Testing

@testable import Journal

private struct StageAndEnd: Equatable {
  var events: [String]
  var end: String
  var ids: Set<String>
}

private func stageAndEnd(_ lines: String, body: String = "") async -> StageAndEnd? {
  let (application, diagnostics) = await application(lines, body: body)
  guard let application else { return nil }
  return StageAndEnd(
    events: application.history.events.map {
      "\($0.day?.description ?? "?") \($0.milestone?.word ?? "-")"
        + ($0.isPlanned ? " planned" : "")
    },
    end: (application.isUnclear ? "unclear " : "") + application.stage.rawValue
      + (application.outcome.map { " " + $0.rawValue } ?? ""),
    ids: Set(diagnostics.filter { !$0.message.id.isForVerbose }.map(\.message.id.rawValue)))
}

// MARK: - A meeting that did not take place

@Test(arguments: [
  "interview (cancelled)", "interview - cancelled by them", "interview (no show)",
  "interview — called off at the last minute", "interview: canceled",
  "interview — with Dana, no-show",
  "phone screen (they cancelled)", "interview — was cancelled due to illness", "onsite (skipped)",
  "final round — didn't take place", "Gespräch (abgesagt)", "entretien — annulé",
  "entrevista (cancelada)",
  "rozmowa (odwołana)", "面试 (取消)", "interview — I cancelled", "interview — I didn't go",
  "interview — cancelled unexpectedly", "interview — called off", "interview cancelled",
  "the onsite was called off",
])
func `a meeting that did not take place is not a stage, and ends nothing`(item: String) async {
  let read = await stageAndEnd("history: [2026-03-02 applied, \"2026-03-09 \(item)\"]")
  #expect(read?.events == ["2026-03-02 applied", "2026-03-09 -"])
  #expect(read?.end == "unclear applied")
  #expect(read?.ids == ["unknown-stage"])
  let later = await stageAndEnd(
    "history: [2026-03-02 applied, \"2026-03-09 \(item)\", 2026-03-12 screen]")
  #expect(later?.end == "screen")
}

@Test(arguments: [
  "interviews: [{date: 2026-03-09, type: cancelled}]",
  "interviews: [{date: 2026-03-09, status: cancelled}]",
  "interviews: [{date: 2026-03-09, type: onsite, result: no show}]",
  "interviews: [2026-03-09 cancelled]", "interviews: [2026-03-09 onsite (cancelled)]",
  "interview_date: 2026-03-09 (cancelled)",
  "history: [{date: 2026-03-09, type: interview, status: cancelled}]",
  "history: [{date: 2026-03-09, stage: interview, result: cancelled}]",
  "history: [{date: 2026-03-09, stage: interview, note: cancelled}]",
  "interview: {date: 2026-03-09, status: called off}",
])
func `a field that states a canceled meeting does not close the application`(lines: String) async {
  let read = await stageAndEnd("applied: 2026-03-02\n" + lines)
  #expect(read?.events == ["2026-03-02 applied", "2026-03-09 -"])
  #expect(read?.end == "unclear applied")
  #expect(read?.ids == ["unknown-stage"])
}

@Test func `a canceled position closes the application all the same`() async {
  for lines in [
    "history: [2026-03-02 applied, 2026-03-09 cancelled]",
    "history: [2026-03-02 applied, {date: 2026-03-09, status: cancelled}]",
    "history: [2026-03-02 applied, 2026-03-09 interview — position filled]",
  ] {
    #expect(await stageAndEnd(lines)?.end.hasSuffix("closed") == true, "\(lines)")
  }
}

@Test func `a meeting to come that is canceled is not planned any more`() async {
  let read = await stageAndEnd("history: [2026-03-02 applied, 2026-12-09 interview (cancelled)]")
  #expect(read?.events == ["2026-03-02 applied", "? -"])
}

@Test(arguments: [
  ("2026-03-09 interview (scheduled)", ["2026-03-09 acknowledged", "? interview planned"]),
  (
    "2026-03-09 interview — moved to 2026-12-03",
    ["2026-03-09 acknowledged", "2026-12-03 interview planned"]
  ),
])
func `a meeting that is only scheduled is planned`(item: String, events: [String]) async {
  let read = await stageAndEnd("history: [2026-03-02 applied, \(item)]")
  #expect(read?.events == ["2026-03-02 applied"] + events)
}

// MARK: - An end beside a stage

@Test(arguments: [
  ("interview — rejected on the spot", "interview rejected"),
  ("interview: failed", "interview rejected"), ("take-home (not passed)", "assessment rejected"),
  ("screen (HR) — rejected", "screen rejected"), ("interview — they said no", "interview rejected"),
  ("interview — went well; rejected", "interview rejected"),
  ("interview — I withdrew", "interview withdrawn"),
  ("interview — then ghosted", "interview ghosted"),
  ("offer (accepted)", "offer accepted"), ("offer — declined", "offer declined"),
  ("offer — rejected by me", "offer declined"), ("applied — rejected", "applied rejected"),
  ("面试 — 被拒", "interview rejected"), ("Gespräch — Absage", "interview rejected"),
])
func `an end beside a stage counts, on a day that is not known`(item: String, end: String) async {
  let read = await stageAndEnd("history: [2026-03-02 applied, \"2026-03-09 \(item)\"]")
  #expect(read?.end == end)
  #expect(read?.events[1].hasPrefix("2026-03-09 ") == true)
}

@Test(arguments: [
  "offer — withdrawn by them", "offer (fell through)", "offer (rescinded)", "offer — rejected",
  "offer — accepted verbally", "interview — hired on the spot", "interview — withdrawn by them",
  "interview — rejected a week later", "interview — rejected?",
])
func `what may be an end beside a stage makes it unclear, and is reported`(item: String) async {
  for status in ["", "status: applied\n", "status: offer\n"] {
    let read = await stageAndEnd("\(status)history: [2026-03-02 applied, \"2026-03-09 \(item)\"]")
    #expect(read?.end.hasPrefix("unclear") == true)
    #expect(read?.ids.contains("unknown-stage") == true)
  }
  let settled = await stageAndEnd(
    "status: rejected\nhistory: [2026-03-02 applied, \"2026-03-09 \(item)\"]")
  #expect(settled?.end.hasSuffix("rejected") == true && settled?.end.hasPrefix("unclear") == false)
}

@Test(arguments: [
  "interview — 30 minutes with Dana, no surprises", "interview — cancelled my gym for it",
  "interview — missed two questions", "interview — they asked about rejected pull requests",
  "interview — closed with questions", "screen — signed an NDA", "interview (HR) — joined by Pat",
  "interview — got on well", "interview — the final question was hard", "interview — not easy",
  "assessment — failed one of five tests", "interview — Dana said it is open until March",
])
func `a note beside a stage is only a note`(item: String) async {
  let read = await stageAndEnd("history: [2026-03-02 applied, \"2026-03-09 \(item)\"]")
  #expect(read?.events.count == 2)
  #expect(read?.end == (item.split(separator: " ").first.map(String.init) ?? ""))
  #expect(read?.ids == [])
}

@Test func `an end beside a stage is the one that has its own item`() async {
  let read = await stageAndEnd(
    "history: [2026-03-02 applied, 2026-03-09 interview — rejected, 2026-03-12 rejected]")
  #expect(
    read?.events == ["2026-03-02 applied", "2026-03-09 interview", "2026-03-12 rejected"])
}

// MARK: - A status beside an end

@Test(arguments: [
  ("status: interview\nhistory: [2026-03-02 applied, 2026-03-09 rejected]", "interview rejected"),
  ("status: interview\nhistory: [2026-03-02 applied, rejected]", "interview rejected"),
  ("status: final\nhistory: [2026-03-02 applied, 2026-03-09 withdrawn]", "final withdrawn"),
  ("status: offer\nhistory: [2026-03-02 applied, 2026-03-09 rejected]", "unclear applied rejected"),
  ("status: applied\nhistory: [2026-03-09 not pursued]", "unclear saved not_pursued"),
  (
    "status: interview scheduled\nhistory: [2026-03-02 applied, 2026-03-09 rejected]",
    "applied rejected"
  ),
])
func `a further status beside an end in the history does not reopen it, and is reported`(
  lines: String, end: String
) async throws {
  let read = await stageAndEnd(lines)
  #expect(read?.end == end)
  #expect(read?.ids == ["several-values"])
  let (_, diagnostics) = await application(lines)
  let problem = try #require(diagnostics.first { $0.message.id == .severalValues })
  #expect(problem.position.line == 4)
  #expect(problem.message.text.contains("line 5"))
}

@Test func `a status beside an end in the text does not reopen it`() async {
  let read = await stageAndEnd(
    "applied: 2026-03-02\nstatus: interview", body: "## Timeline\n- 2026-03-20 Rejected\n")
  #expect(read?.end == "interview rejected")
}

@Test(arguments: [
  "history: [2026-03-02 applied, 2026-03-09 rejected, 2026-03-12 interview]\nstatus: interview",
  "history: [2026-03-02 applied, 2026-03-09 rejected]\nstatus: interview 2026-03-12",
  "history: [2026-03-02 applied, 2026-03-09 rejected]\nanswered: 2026-03-12\nstatus: interview",
])
func `a stage with a later day than the end reopens the application`(lines: String) async {
  let read = await stageAndEnd(lines)
  #expect(read?.end == "interview")
  #expect(read?.ids == [])
}

@Test func `an answer without its content is not news after an end`() async {
  let read = await stageAndEnd("response: yes\nhistory: [2026-03-02 applied, 2026-03-09 rejected]")
  #expect(read?.end == "acknowledged rejected")
  #expect(read?.ids == [])
}

// MARK: - A day that cannot be read

@Test(arguments: [
  ("applied: yesterday", "applied"), ("submitted: 03/04/2026", "applied"),
  ("submitted: 10/05/2026", "unclear saved"),
  ("applied: gestern", "applied"), ("applied: tomorrow", "unclear saved"),
  ("applied: via LinkedIn", "unclear saved"), ("applied: 5 Oct", "unclear saved"),
  ("interview_date: last Monday", "interview"), ("interview: yesterday", "interview"),
  ("interview_date: Friday", "unclear saved"), ("rejected: 10/05/2026", "applied rejected"),
  ("rejected: 2026-02-30", "applied rejected"), ("rejected: last week", "applied rejected"),
  ("rejected_on: 5 Oct", "applied rejected"),
  ("status: applied\ninterview_date: Friday", "unclear applied"),
  ("status: rejected\ninterview_date: Friday", "applied rejected"),
])
func `an event on a day that cannot be read is not lost`(lines: String, end: String) async {
  let read = await stageAndEnd(lines)
  #expect(read?.end == end)
  #expect(
    read?.ids.isDisjoint(with: ["invalid-date", "ambiguous-date"]) == false)
}

@Test(arguments: [
  ("- 10/05/2026 rejected", "applied rejected", "ambiguous-date"),
  ("- 2026-02-30 rejected", "applied rejected", "invalid-date"),
  ("- 2026-02-30 interview", "unclear applied", "invalid-date"),
])
func `a line with a day that cannot be read counts, or makes it unclear`(
  line: String, end: String, id: String
) async {
  let read = await stageAndEnd(
    "applied: 2026-03-02\nstatus: applied", body: "## Timeline\n\(line)\n")
  #expect(read?.end == end)
  #expect(read?.ids.contains(id) == true)
}

@Test(arguments: ["applied: not yet", "interview_date: to be scheduled", "interview_date: not yet"])
func `what states that there is no day yet changes nothing`(line: String) async {
  #expect(await stageAndEnd(line)?.end == "saved")
}

@Test func `a field about an end that is not understood makes it unclear`() async {
  let read = await stageAndEnd("applied: 2026-03-02\nrejected: too slow")
  #expect(read?.end == "unclear applied")
  #expect(read?.ids == ["unknown-key"])
}

@Test func `no phrase for an end is passed over, whatever small word is before it`() {
  let ends = Lexicon.shared.phrases.filter {
    $0.value.meaning?.term.isEnding ?? false && $0.value.use == .anywhere
  }.keys
  #expect(ends.count > 500)
  for phrase in Array(ends) + Array(AftermathWords.off) {
    for beginning in ["", "then ", "was ", "the ", "went well, ", "then the "] {
      #expect(AftermathWords.ends.mayBegin(in: beginning + phrase), "\(beginning)\(phrase)")
    }
  }
  for note in ["a long talk", "with Kim and Jo", "the team was nice", "then lunch"] {
    #expect(!AftermathWords.ends.mayBegin(in: note), "\(note)")
  }
}

// MARK: - A note that is about something else

@Test(arguments: [
  "hiring freeze was mentioned", "hiring freeze rumors", "negative vibes", "cancelled lunch after",
  "rejected my idea", "unsuccessful at question 3", "regret not asking about pay",
  "next: second interview, 2 April", "next steps: reference check", "moved to the next round",
  "practice questions were useful",
])
func `a note about something else leaves the interview as it is`(note: String) async {
  let read = await stageAndEnd("history: [2026-03-02 applied, \"2026-03-09 interview — \(note)\"]")
  #expect(read?.end == "interview")
  #expect(read?.ids == [])
}

@Test(arguments: [
  ("moved to 2026-12-25", ["2026-03-09 acknowledged", "2026-12-25 interview planned"]),
  ("moved to 25 March", ["2026-03-09 acknowledged", "2026-03-25 interview"]),
  ("moved to next week", ["2026-03-09 acknowledged", "? interview planned"]),
  ("rescheduled for June", ["2026-03-09 acknowledged", "? interview planned"]),
  ("verschoben auf nächste Woche", ["2026-03-09 acknowledged", "? interview planned"]),
])
func `a meeting that was moved is planned`(note: String, events: [String]) async {
  let read = await stageAndEnd("history: [2026-03-02 applied, \"2026-03-09 interview — \(note)\"]")
  #expect(read.map { Array($0.events.dropFirst()) } == events)
}

@Test func `a meeting that was moved to an unknown day is unclear`() async {
  let read = await stageAndEnd("history: [2026-03-02 applied, 2026-03-09 interview — moved]")
  #expect(read?.end == "unclear interview" && read?.ids == ["unknown-stage"])
}

@Test func `a status does not revive a meeting that did not take place`() async {
  let history = "history: [2026-03-02 applied, \"2026-03-09 interview (cancelled by them)\"]"
  let read = await stageAndEnd("status: interview\n" + history)
  #expect(read?.end == "unclear applied" && read?.ids.contains("several-values") == true)
  #expect(await stageAndEnd("status: final round\n" + history)?.end == "final")
  #expect(await stageAndEnd("status: applied\n" + history)?.end == "applied")
}

// MARK: - A stage after the end

@Test func `a stage that was planned before the end does not count once its day has passed`() async
{
  let history = "history: [2026-03-02 applied, 2026-03-20 interview, 2026-03-09 rejected]"
  let read = await stageAndEnd(history)
  #expect(read?.end.hasPrefix("unclear") == true && read?.ids == ["several-values"])
  let settled = await stageAndEnd("status: rejected\n" + history)
  #expect(settled?.end == "applied rejected" && settled?.ids == ["several-values"])
  #expect(await stageAndEnd("status: interview\n" + history)?.end == "interview")
  // A list that has its latest event first goes on after the end.
  let newestFirst = await stageAndEnd(
    "history: [2026-03-20 interview, 2026-03-09 rejected, 2026-03-02 applied]")
  #expect(newestFirst?.end == "interview")
}

@Test func `a rejection in the history is later news than silence`() async {
  let read = await stageAndEnd(
    "status: ghosted\nhistory: [2026-03-02 applied, 2026-04-18 rejected]")
  #expect(read?.end == "applied rejected" && read?.ids == ["several-values"])
}
