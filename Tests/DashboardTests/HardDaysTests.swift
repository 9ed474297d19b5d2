import Insights
import Journal
import PageModel
import Testing
import TextKit

@testable import Dashboard

// The page on days on which a wrong word hurts most.

private let today = "2026-08-07"

/// Applications that were refused nine days after they were sent, one a week.
private func refused(_ count: Int) -> [String: String] {
  applications(count) { index in
    "role: R\nhistory: [\(ago(170 - 7 * index)) applied, \(ago(161 - 7 * index)) rejected]"
  }
}

private func page(_ notes: [String: String]) async -> Page {
  await dashboard(await journal(notes, today: today))
}

@Test func `with nothing but rejections, the page says calmly that each has its answer`()
  async throws
{
  let page = await page(refused(24))
  #expect(page.state.plain == "24 applications since 18 February; every one has its answer.")
  #expect(page.sections.first?.id == "now")
  // The picture is one quiet row.
  let towers = try #require(page["towers"].lazy.compactMap(\.figure).first)
  #expect(towers.table.rows.map { $0[0].plain } == ["sent"])
  let said = page.words.joined(separator: "\n")
  #expect(!said.contains(#/(?i)24 (?:rejections )?have no reflection|no conversation|none went/#))
}

@Test func `on the evening of a rejection after a final round, the plan made for it comes first`()
  async
{
  var notes = refused(12)
  notes["applications/Quay.md"] =
    "---\ncompany: Quay\nrole: R\nsetback_plan: Ring Jo.\nhistory: [2026-06-10 applied, 2026-06-20 screen, 2026-07-20 final round, 2026-08-07 rejected]\n---\n"
  notes["wins/2026-06-01.md"] = "# A walk\n"
  let page = await page(notes)
  // A rejection never opens the page: the first section has what went well, and not with those who said no.
  #expect(page["win"].flatMap(\.words)[0] == "A win, 1 June: A walk · 2 others")
  let next: [String] = page["next"].flatMap(\.words)
  #expect(next.first { $0.count > 20 } == "Your plan for when an answer is a no: Ring Jo.")
  #expect(!next.contains { $0.contains("Quay") })
  #expect(!page.state.plain.contains("said no"))
  let lessons = page["lessons"].flatMap(\.words)
  #expect(
    lessons[0].hasPrefix("Quay, R said no on 7 August, after a final round. Getting that far"))
  #expect(!lessons.contains { $0.contains("Ring Jo.") }, "the plan is said once")
  // A plan that is too long for a step is with the lessons only.
  let long = String(repeating: "Ring Jo, and then Kim. ", count: 12).trimmed
  notes["applications/Quay.md"] = notes["applications/Quay.md"]?.replacing("Ring Jo.", with: long)
  let second = await dashboard(await journal(notes, today: today))
  #expect(second["lessons"].flatMap(\.words)[1] == long)
  #expect(second["next"].flatMap(\.words).contains { $0.hasSuffix("an answer is a no is here.") })
  // In a terminal there is no "here".
  let inTerminal = NextAdvice(
    await Insights(await journal(notes, today: today)), limit: nil)
  #expect(inTerminal.steps.first?.plain == "Your plan for when an answer is a no: \(long)")
}

@Test func `two days after a rejection, its plan has had its time, and what was reached is a win`()
  async
{
  let no = "2026-06-20 screen, 2026-07-20 final round, 2026-08-05 rejected"
  let page = await page([
    "applications/Quay.md":
      "---\ncompany: Quay\nrole: R\nsetback_plan: Ring Jo.\nhistory: [2026-06-10 applied, \(no)]\n---\n"
  ])
  #expect(
    page["win"].flatMap(\.words)[0].hasPrefix("Latest win, 20 July: the first time as far as"))
  // A look back does not open the page. It is with the lessons, and the hint beside it.
  let next: [String] = page["next"].flatMap(\.words)
  #expect(next.count == 1 && next[0].hasPrefix("Nothing is due today."))
  let lessons: [String] = page["lessons"].flatMap(\.words)
  #expect(
    lessons.contains {
      $0 == "When you are ready, two lines about Quay, R would do."
    })
}

@Test func `on the day of a rejection and the next day, nothing looks back at another one either`()
  async
{
  for (day, isOffered) in [("2026-08-05", true), ("2026-08-06", false), ("2026-08-07", false)] {
    var notes = refused(12)
    notes["applications/Quay.md"] =
      "---\ncompany: Quay\nrole: R\nhistory: [2026-06-10 applied, 2026-07-20 final round, \(day) rejected]\n---\n"
    let journal = await journal(notes, today: today)
    let insights = await Insights(journal)
    let said =
      Dashboard.page(for: insights).words + NextAdvice(insights, limit: nil).steps.map(\.plain)
    let looksBack = said.contains { $0.contains(#/two lines|look back|Ask what they saw/#) }
    #expect(looksBack == isOffered, "\(day)")
  }
}

@Test
func `a look back among the steps comes after another one, and without the hint in the lessons`()
  async
{
  var notes = refused(2)
  notes["applications/Moor.md"] =
    "---\ncompany: Moor\nrole: R\nhistory: [2026-07-01 applied, 2026-07-20 interview]\n---\n"
  let first = await page(notes)
  let steps: [String] = first["next"].flatMap(\.words).filter { $0.count > 20 }
  #expect(steps.count == 2 && steps[0].hasPrefix("Ask how it stands"))
  #expect(steps[1].contains("two lines"))
  #expect(!first.words.contains { $0.contains("look back") })
  // A goal comes after looking back, so that the look back would be first.
  notes["applications/Moor.md"] = nil
  notes["goals/g.md"] = "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three\n"
  let second = await page(notes)
  let next: [String] = second["next"].flatMap(\.words)
  #expect(next.contains { $0.contains("Three") } && !next.contains { $0.contains("two lines") })
  // Of so few applications, it is beside the one that has ended.
  let open: [String] = second["open"].flatMap(\.words)
  #expect(open.contains { $0.contains("two lines") } && second["lessons"].isEmpty)
}

@Test func `what is planned for today is not a win before it took place`() async {
  let win = { (end: String) in
    await page([
      "applications/Dream.md":
        "---\ncompany: Dream\nrole: R\nhistory: [2026-06-10 applied, 2026-06-25 interview, \(end)]\n---\n"
    ])["win"].flatMap(\.words)[0]
  }
  #expect(await win("2026-08-07 14:00 final round").hasPrefix("Latest win, 25 June"))
  #expect(await win("2026-08-06 14:00 final round").hasPrefix("Latest win, 6 August"))
  #expect(await win("2026-08-07 final round, 2026-08-07 offer").hasPrefix("Latest win, 7 August"))
}

@Test func `an empty month is not a reproach`() async {
  let page = await page(
    applications(14) { "role: R\nhistory: [\(ago(160 - 7 * $0)) applied]" })
  let said = page.words.joined(separator: "\n")
  #expect(said.contains("A square for each day, darker where more was done."))
  #expect(
    !said.contains(#/(?i)quiet weeks|nothing was sent|only 0|no application this|active on 0/#))
}

@Test func `in a week with offers they come first, with their days`() async {
  var notes = refused(10)
  for (name, day) in [("Hale", "2026-08-12"), ("Ferrow", "2026-08-10")] {
    notes["applications/\(name).md"] =
      "---\ncompany: \(name)\nrole: R\ndeadline: \(day)\nhistory: [2026-06-10 applied, 2026-07-02 interview, 2026-08-05 offer]\n---\n"
  }
  let page = await page(notes)
  #expect(page.state.plain.hasPrefix("Two offers to answer, by 10 and 12 August. 12 applications"))
  let next = page["next"].flatMap(\.agenda)
  #expect(next.prefix(2).map(\.day) == ["Mon 10 August", "Wed 12 August"])
  #expect(next[0].text.plain == "Answer the offer from Ferrow, R")
}

@Test func `several offers without a last day are one step after a final round of today`() async {
  var notes = [
    "applications/Dream.md":
      "---\ncompany: Dream\nrole: R\nhistory: [2026-06-05 applied, 2026-08-07 14:00 final round]\n---\n"
  ]
  for name in ["A", "B", "C", "D", "E"] {
    notes["applications/\(name).md"] =
      "---\ncompany: \(name)\nrole: R\nhistory: [2026-06-10 applied, 2026-08-05 offer]\n---\n"
  }
  let next = await page(notes)["next"].flatMap(\.agenda)
  #expect(
    next.map(\.text.plain) == [
      "The final round with Dream, R",
      "Take your time with the offers from A, R, B, R, C, R and 2 more; deadline: in their notes puts their last day here.",
    ])
}

@Test func `on the day of the job the page says so first, names who helped, and asks for nothing`()
  async
{
  var notes = refused(10)
  notes["applications/Tram.md"] =
    "---\ncompany: Copperfield Transit\nrole: R\nhistory: [2026-06-10 applied, 2026-07-02 interview, 2026-08-03 offer, 2026-08-07 accepted]\n---\n"
  notes["applications/Open.md"] =
    "---\ncompany: Open\nrole: R\nhistory: [2026-04-10 applied, 2026-05-02 interview]\n---\n"
  notes["people/Jule.md"] = "---\nname: Jule\nhelps_with: [listening]\nevery: 1w\n---\n"
  notes["goals/g.md"] = "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three\n"
  let page = await page(notes)
  // What else is open is in its section.
  #expect(page.state.plain == "You start at Copperfield Transit.")
  let headings = page["next"].compactMap { if case .heading(let text) = $0 { text } else { nil } }
  #expect(headings == ["After the search"])
  #expect(page["this-week"].isEmpty)
  let next: [String] = page["next"].flatMap(\.words)
  #expect(
    next.filter { $0 != "After the search" } == [
      "Nothing is due now.", Helpers.introduction, "Jule: listening",
    ])
  #expect(page["wider"].isEmpty)
  let lessons: [String] = page["lessons"].flatMap(\.words)
  #expect(!lessons.contains { $0.contains("two lines") })
  #expect(
    !page.words.contains { $0.contains(#/said no on|ask, or let|is over|a word would|of 3/#) })
  #expect(page["later"].isEmpty && !page["people"].isEmpty && !page["goals"].isEmpty)
}

@Test func `after the job, a day that is still planned elsewhere is not a step`() async {
  let page = await page([
    "applications/Tram.md":
      "---\ncompany: Tram\nrole: R\nhistory: [2026-06-10 applied, 2026-08-07 accepted]\n---\n",
    "applications/Hale.md":
      "---\ncompany: Hale\nrole: R\nfollow_up: 2026-08-09\nhistory: [2026-06-10 applied, 2026-08-11 interview]\n---\n",
    "applications/Moor.md":
      "---\ncompany: Moor\nrole: R\napplied: 2026-06-10\nfollow_up: 2026-07-01\n---\n",
  ])
  let next: [String] = page["next"].flatMap(\.words)
  let words = next.filter { $0 != "After the search" }
  #expect(words.count == 1 && words[0].hasPrefix("Nothing is due now. A day is still planned"))
  #expect(words[0].contains("Hale, R (11 August)"))
  let open = page["open"].flatMap(\.words)
  #expect(open.contains("Still open elsewhere") && !open.contains("Up to you"))
  #expect(!open.contains { $0.contains("ask") })
}

@Test func `an old offer without an answer is to be answered, and is not silent as well`() async {
  let lines = "role: R\nhistory: [2026-01-10 applied, 2026-02-02 offer]"
  let page = await page(["applications/Moor.md": "---\ncompany: Moor\n\(lines)\n---\n"])
  // The steps ask about it; it is not news.
  #expect(page.state.plain.hasPrefix("1 application, sent on 10 January."))
  let next: [String] = page["next"].flatMap(\.words)
  #expect(next.count { $0.contains("Moor") } == 1)
  #expect(next.contains { $0.hasPrefix("The offer from Moor, R: no word is noted since 2 Feb") })
  let open = page["open"].flatMap(\.words)
  #expect(open.contains("answer the offer") && !open.contains { $0.contains("Long silent") })
}

@Test func `an application that the steps ask about is up to the user in the list of open ones`()
  async
{
  let notes = [
    "applications/a.md":
      "---\ncompany: A\nrole: R\nhistory: [2026-07-01 applied, 2026-07-31 screen]\n---\n",
    "applications/b.md":
      "---\ncompany: B\nrole: R\nhistory: [2026-07-01 applied, 2026-08-01 screen]\n---\n",
  ]
  let page = await page(notes)
  let asked: [String] = page["next"].flatMap(\.words)
  #expect(asked.filter { $0.contains("Ask how it stands") }.count == 1)
  #expect(asked.contains { $0.hasPrefix("Ask how it stands with A, R") })
  let open = page["open"].flatMap(\.words)
  let mine = open.firstIndex(of: "Up to you") ?? 0
  let theirs = open.firstIndex(of: "Their turn") ?? 0
  #expect(open[mine..<theirs].contains("A") && open[theirs...].contains("B"))
  #expect(open[mine..<theirs].contains("quiet since 31 July"))
}

@Test func `private applications that wait for the same are one step with their number`() async {
  for (count, said) in [
    (
      1,
      "Ask how it stands with a private application: the last word was on 10 July, after a screen."
    ),
    (3, "Ask how it stands with 3 private applications."),
  ] {
    let page = await page(
      applications(count) { _ in
        "role: R\nprivate: true\nhistory: [2026-06-20 applied, 2026-07-10 screen]"
      })
    #expect(page["next"].flatMap(\.agenda).map(\.text.plain) == [said])
  }
}

@Test func `a deadline has the same words among the steps and in its lane`() async {
  let page = await page([
    "applications/a.md":
      "---\ncompany: A\nrole: R\ndeadline: 2026-08-10\nhistory: [2026-07-22 applied, 2026-08-03 assessment]\n---\n"
  ])
  #expect(page["next"].flatMap(\.agenda).map(\.text.plain) == ["Assessment due at A, R"])
  #expect(page["open"].flatMap(\.words).contains("Mon 10 August assessment due"))
}

@Test func `below five applications the page is what is next, what is open, and what comes later`()
  async
{
  let open = { (count: Int) in
    applications(count) { "role: R\nhistory: [\(ago(9 + $0)) applied, \(ago(5)) screen]" }
  }
  let headings = { (notes: [String: String]) in await page(notes).sections.map(\.heading) }
  #expect(await headings(open(4)) == ["Now", "Open", "Later on this page"])
  #expect(await headings(open(5)).contains("All"))
  // What is not open is named with what is.
  let ended = "---\ncompany: E\nrole: R\nhistory: [2026-07-01 applied, 2026-07-09 rejected]\n---\n"
  let saved = "---\ncompany: S\nrole: R\nstatus: saved\n---\n"
  for count in 0...2 {
    let notes = open(count).merging(["applications/e.md": ended, "applications/s.md": saved]) { $1 }
    #expect(await headings(notes) == ["Now", "Open", "Later on this page"])
    let words = await page(notes)["open"].flatMap(\.words)
    #expect(words.contains("Saved: S, R."))
    #expect(words.contains("No longer open: E, R, they said no on 9 July."))
    #expect(
      await page(notes).sections.first { $0.id == "open" }?.count == (count == 0 ? nil : count))
  }
}

@Test func `below five applications no words of a person are lost`() async {
  let ended =
    "---\ncompany: E\nrole: R\nhistory: [2026-07-01 applied, 2026-07-09 rejected]\nsetback_plan: \"Ring Jule.\"\n---\n"
  let words = { (notes: [String: String]) in
    await page(notes.merging(["applications/e.md": ended]) { $1 })["lessons"].flatMap(\.words)
  }
  #expect(await words([:]).contains("Ring Jule."))
  let reflection =
    "---\napplication: \"[[e]]\"\ndate: 2026-07-10\n---\nIt was close.\n\n## To try\n\n- [ ] Sleep\n\n## Lessons\n\n- Ask early.\n"
  let said = await words(["reflections/r.md": reflection])
  #expect(said.contains("It was close."))
  #expect(said.contains { $0.hasPrefix("Sleep") } && said.contains { $0.hasPrefix("Ask early.") })
  let feedback =
    "---\napplication: \"[[e]]\"\nasked: 2026-07-10\nreceived: 2026-07-12\n---\n> You were calm.\n"
  #expect(await words(["feedback/f.md": feedback]).contains("You were calm."))
  #expect(await words(["wins/2026-08-01.md": "# A walk\n"]).contains("Wins"))
}

@Test func `a saved posting with a deadline is among the dates ahead, and others are not`() async {
  let page = await page(
    applications(6) { "role: R\nhistory: [\(ago(9 + $0)) applied, \(ago(5)) screen]" }
      .merging([
        "applications/due.md":
          "---\ncompany: Due\nrole: R\nstatus: saved\ndeadline: 2026-08-20\n---\n",
        "applications/past.md":
          "---\ncompany: Past\nrole: R\nstatus: saved\ndeadline: 2026-08-01\n---\n",
        "applications/any.md": "---\ncompany: Any\nrole: R\nstatus: saved\n---\n",
      ]) { $1 })
  let words = page["open"].flatMap(\.words)
  #expect(words.contains("Thu 20 August application due"))
  #expect(!words.contains { $0.hasPrefix("Past") || $0.hasPrefix("Any") })
}

@Test func `of old offers without a word, none is before what waits for the person now`() async {
  let notes = applications(5) { "role: R\nhistory: [\(ago(30 + $0)) applied, \(ago(20)) screen]" }
    .merging([
      "applications/old.md":
        "---\ncompany: Old\nrole: R\nhistory: [2025-01-10 applied, 2025-02-10 offer]\n---\n"
    ]) { $1 }
  let lanes = OpenLane.all(await Insights(await journal(notes))).filter { $0.turn == .mine }
  #expect(lanes.count == 6 && lanes.last?.open.application.company == "Old")
}

@Test func `without settings the page says how a note of another kind gets its kind`() async {
  let note = "---\ncompany: A\nrole: R\napplied: 2026-08-01\n---\n"
  for hasSettings in [false, true] {
    let journal = await journal(["a.md": note], hasSettings: hasSettings)
    let said = await dashboard(journal).words.contains { $0.contains("onward new win writes one") }
    #expect(said != hasSettings)
  }
}

extension Element {
  fileprivate var agenda: [AgendaItem] { if case .agenda(let items) = self { items } else { [] } }
  fileprivate var figure: Figure? { if case .figure(let figure) = self { figure } else { nil } }
}

@Test func `after rejections only, the page does not explain how an application is written down`()
  async
{
  let hint = "puts an application here"
  let said: [String] = await page(refused(24)).words
  #expect(!said.contains { $0.contains(hint) })
}

@Test func `on the first day back, the goal is said once before the days, and no row of zeros is`()
  async
{
  let goal = "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three a week\n"
  var notes = refused(12)
  notes["goals/g.md"] = goal
  let quiet = await page(notes)
  let now = quiet.sections[0].parts.flatMap(\.elements).flatMap(\.words)
  #expect(now.count { $0.contains("0 of 3") } == 1)
  let text = await markdown(await journal(notes, today: today))
  #expect(!text.contains("oldest first") && !text.contains("0 · 0"))
  // If some weeks had something, all are listed.
  for number in 0..<2 {
    notes["applications/new\(number).md"] =
      "---\ncompany: N\(number)\nrole: R\napplied: 2026-07-29\n---\n"
  }
  #expect(await markdown(await journal(notes, today: today)).contains("0 · 2)"))
}

@Test func `saved postings are always named under what is open, a handful of them`() async {
  var notes = refused(6)
  for number in 0..<8 {
    notes["applications/saved\(number).md"] =
      "---\ncompany: S\(number)\nrole: R\nstatus: saved\n\(number == 0 ? "deadline: 2026-07-30\n" : "")---\n"
  }
  let saved = { (words: [String]) in words.filter { $0.hasPrefix("Saved: ") } }
  let line = saved(await page(notes)["open"].flatMap(\.words))
  #expect(line.count == 1)
  #expect(
    line.first?.contains("S0, R") == true && line.first?.hasSuffix("; 3 more in All.") == true)
  // One with a day ahead has a row instead, and its group says that it is only saved.
  notes = refused(6)
  notes["applications/s.md"] =
    "---\ncompany: S\nrole: R\nstatus: saved\ndeadline: 2026-08-10\n---\n"
  notes["applications/a.md"] =
    "---\ncompany: A\nrole: R\nhistory: [2026-07-01 applied, 2026-08-11 interview]\n---\n"
  let open = await page(notes)["open"]
  #expect(saved(open.flatMap(\.words)).isEmpty)
  #expect(open.flatMap(\.words).contains("A date ahead, 1 of them only saved"))
}

@Test func `two conversations of yesterday are two questions, and the hint is said once`() async {
  let notes = applications(2) { _ in
    "role: R\nhistory: [2026-07-18 applied, 2026-07-28 screen, 2026-08-06 interview]"
  }
  let next = await page(notes)["next"].flatMap(\.agenda).map(\.text.plain)
  #expect(next.count { $0.contains("Two lines while it is fresh") } == 1)
  #expect(next.contains { $0.hasPrefix("And the interview with C") })
}

@Test func `a person who helps is offered in a whole sentence`() async {
  let notes = [
    "people/Ada.md": "---\nname: Ada Lund\nhelps_with: [listening, letters]\n---\n",
    "applications/a.md": "---\ncompany: A\nrole: R\napplied: 2026-08-01\n---\n",
  ]
  let journal = await journal(notes, today: today)
  let wording = StepWording(journal) { $0 }
  let contact = await Insights(journal).contactSchedule.people[0]
  #expect(
    wording.text(for: .seekCompany(contact)).whole.plain
      == "A word with Ada Lund (listening; letters), if it suits you.")
}

@Test func `a step at which every one ended is not called the weakest`() async {
  let notes = applications(48) { index in
    let course = [
      "rejected", "2026-04-01 screen, 2026-04-05 rejected",
      "2026-04-01 screen, 2026-04-05 interview, 2026-04-10 rejected",
    ][index % 3]
    let end = course == "rejected" ? "2026-04-05 rejected" : course
    return "role: R\nhistory: [2026-03-0\(1 + index % 9) applied, \(end)]"
  }
  let insights = await Insights(journal(notes, today: today))
  #expect(insights.dropOff.weakest != nil)
  let said = DropOffPart.elements(insights).flatMap(\.words)
  #expect(!said.contains { $0.contains("largest share") })
}

@Test func `what is folded says what it is and how many`() async {
  var notes = refused(12)
  notes["goals/g.md"] = "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three\n"
  for day in 1...3 { notes["days/\(day).md"] = "---\ndate: 2026-08-0\(day)\nmood: 3\n---\n" }
  let page = await html(await journal(notes, today: today))
  let summaries = page.matches(of: #/<summary>([^<]*)<\/summary>/#).map { String($0.1) }
  #expect(summaries.contains("How the days felt: 3 entries, as a table"))
  #expect(summaries.contains("1 goal, now and before, as a table"))
  #expect(summaries.contains { $0.contains(#/^What you did, day by day: \d+ weeks, as a table$/#) })
}

@Test func `after many refusals no fold begins with their number, and no rate is said unasked`()
  async throws
{
  let notes = applications(24) { index in
    "role: R\nhistory: [\(ago(190 - 7 * index)) applied, \(ago(181 - 7 * index)) rejected]"
  }
  let page = await page(notes)
  let folds = page.sections.flatMap(\.elements).compactMap { element -> String? in
    switch element {
    case .fold(let fold): fold.summary
    case .notes(let notes): notes.summary
    default: nil
    }
  }
  #expect(folds.contains("To look back at, if you like: C22 and others"))
  #expect(!folds.contains { $0.contains("24") })
  // The outlook is there for those who ask.
  #expect(folds.contains("What the next 10 may bring, if you want to know"))
  #expect(
    page["outlook"].allSatisfy { element in
      if case .fold(let fold) = element { fold.inText?.plain.contains("%") == false } else { false }
    })
  let text = await markdown(await journal(notes, today: today))
  #expect(!text.contains("At this rate") && !text.contains("### Outlook"))
  // Where some went on, it is said.
  let talks = applications(20) { index in
    "role: R\nhistory: [\(ago(63 - 3 * index)) applied\(index % 2 == 0 ? ", \(ago(60 - 3 * index)) screen" : "")]"
  }
  let calm = await dashboard(await journal(talks, today: today))
  #expect(calm["outlook"].flatMap(\.words).contains { $0.hasPrefix("At this rate") })
  #expect(!calm["outlook"].contains { if case .fold = $0 { true } else { false } })
}

@Test func `on the first day back, what may be over is beside the goal`() async {
  var notes = applications(12) { index in
    let no = index % 2 == 0 ? "" : ", \(ago(142 - 6 * index)) rejected"
    return "role: R\nhistory: [\(ago(165 - 6 * index)) applied\(no)]"
  }
  notes["goals/g.md"] = "---\ntitle: Three\nmeasure: applications\ntarget: 3\nper: week\n---\n"
  let next = await page(notes)["next"].flatMap(\.words).filter { $0.count > 10 }
  #expect(next.count == 2 && next[0].hasPrefix("Three: 0 of 3 this week"))
  #expect(next[1].hasPrefix("Some may be over: 6 applications have been silent for more than 90"))
}

@Test func `a long role is cut in a step, and whole in the list of all`() async {
  let role = "Softwareentwicklungsingenieurin für Fahrzeugsteuerungssysteme (m/w/d)"
  var notes = applications(6) { "role: R\nhistory: [\(ago(30 - $0)) applied]" }
  notes["applications/long.md"] =
    "---\ncompany: Werk\nrole: \(role)\nhistory: [\(ago(40)) applied, 2026-08-10 interview]\n---\n"
  let page = await page(notes)
  let next = page["next"].flatMap(\.words)
  #expect(next.contains { $0.contains("Werk, Softwareentwicklungsingenieurin für …") })
  #expect(page["applications"].flatMap(\.words).contains(role))
}

@Test func `a young search says how its first answer is noted`() async {
  func next(_ notes: [String: String]) async -> String {
    let words: [String] = await page(notes)["next"].flatMap(\.words)
    return words.joined(separator: "\n")
  }
  let young = await next(applications(3) { "role: R\napplied: \(ago(3 + $0))" })
  #expect(young.contains("When C0, R answers, onward log "))
  // Not once anyone has answered, or in a longer search.
  let answered = applications(3) { _ in
    "role: R\nhistory: [\(ago(9)) applied, \(ago(2)) screen]"
  }
  #expect(await !next(answered).contains("answers, onward log"))
  let longer = applications(9) { "role: R\napplied: \(ago(3 + $0))" }
  #expect(await !next(longer).contains("answers, onward log"))
}

@Test func `the sentence beside the flow is a finding`() async {
  func caption(_ lines: (Int) -> String) async -> String? {
    let notes = applications(20) { index in
      "role: R\nhistory: [\(ago(90 - index)) applied\(lines(index))]"
    }
    return await page(notes)["flow"].lazy.compactMap(\.figure).first?.caption.plain
  }
  let no = { (index: Int) in ", \(ago(60 - index)) rejected" }
  let talk = { (index: Int) in ", \(ago(80 - index)) screen" }
  #expect(
    await caption { $0 < 4 ? talk($0) + no($0) : $0 < 14 ? no($0) : "" }
      == "Of the 14 whose end is known, 10 ended before anyone had spoken with you.")
  #expect(
    await caption { $0 < 9 ? talk($0) + no($0) : $0 < 12 ? no($0) : "" }
      == "Of the 12 whose end is known, 9 had become a conversation before.")
  #expect(await caption { $0 < 4 ? talk($0) : "" } == "None of them has ended yet.")
  let test = { (index: Int) in ", \(ago(80 - index)) assessment" }
  #expect(
    await caption { $0 < 4 ? test($0) : $0 < 14 ? no($0) : "" }
      == "Of the 10 whose end is known, all ended before anyone had seen more than the application."
  )
  #expect(
    await caption {
      $0 == 0 ? talk($0) + ", \(ago(9)) offer, \(ago(1)) accepted" : $0 < 5 ? no($0) : ""
    } == "Of 20 sent, 1 was accepted.")
}
