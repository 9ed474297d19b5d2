import Insights
import Journal
import PageModel
import Testing

@testable import Dashboard

// The page in a pause, on the first day after it, and what it says about doors and earlier applications.

private let acme =
  "---\ncompany: Acme\nrole: Dev\nhistory: [2026-07-01 applied, 2026-08-12 10:00 interview]\n---\n"

private func journal(
  _ pause: String, _ notes: [String: String] = [:], today: String = "2026-08-10"
) async -> Journal {
  await DashboardTests.journal(
    notes.merging(["profile.md": "---\npause: \(pause)\n---\n"]) { $1 }, today: today)
}

private func state(_ pause: String, _ notes: [String: String], today: String = "2026-08-10") async
  -> String
{
  await dashboard(await journal(pause, notes, today: today)).state.plain
}

@Test(arguments: [
  ("2026-08-10 to 2026-08-24", "You are taking two weeks, until 24 August."),
  ("2026-08-10 to 2026-08-23", "You are taking two weeks, until 23 August."),
  ("2026-08-10 to 2026-08-16", "You are taking a week, until 16 August."),
  ("2026-08-10 to 2026-08-12", "You are taking three days, until 12 August."),
  ("2026-08-10 to 2026-08-10", "You are taking the day off."),
  ("2026-08-01 to 2026-08-19", "You are taking a break, until 19 August."),
  ("2026-08-01 to", "You are taking a break, since 1 August."),
])
func `the page says that the search rests, and for how long`(pause: String, words: String) async {
  let other = ["applications/b.md": "---\ncompany: B\nrole: R\napplied: 2026-08-01\n---\n"]
  #expect(await state(pause, other) == "\(words) Nothing waits.")
}

@Test func `the page names what has a date of others all the same, and nothing private`() async {
  let pause = "2026-08-10 to 2026-08-24"
  #expect(
    await state(pause, ["applications/a.md": acme])
      == "You are taking two weeks, until 24 August. Nothing waits except the interview with Acme, Dev on 12 August at 10:00."
  )
  let hidden = acme.replacing("role: Dev", with: "role: Dev\nprivate: true")
  #expect(
    await state(pause, ["applications/a.md": hidden])
      == "You are taking two weeks, until 24 August. Nothing waits except the interview on 12 August at 10:00."
  )
  let offer =
    "---\ncompany: Birch\nrole: R\ndeadline: 2026-08-14\nhistory: [2026-07-01 applied, 2026-08-03 offer]\n---\n"
  #expect(
    await state(pause, ["applications/a.md": acme, "applications/b.md": offer]).hasSuffix(
      "on 12 August at 10:00 and your answer to the offer from Birch, R by 14 August."))
}

@Test func `in a pause no step, goal, person or reflection is offered`() async {
  let notes = [
    "applications/b.md":
      "---\ncompany: B\nrole: R\nfollow_up: 2026-08-01\nhistory: [2026-07-01 applied, 2026-07-05 screen]\n---\n",
    "applications/c.md":
      "---\ncompany: C\nrole: R\nhistory: [2026-07-01 applied, 2026-07-15 interview, 2026-08-02 rejected]\n---\n",
    "goals/g.md": "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three\n",
    "people/Jule.md": "---\nevery: 1w\nlast_contact: 2026-06-01\n---\n",
  ]
  let insights = await Insights(await journal("2026-08-10 to 2026-08-24", notes))
  let page = Dashboard.page(for: insights)
  let next: [String] = page["next"].flatMap(\.words)
  #expect(
    next == [
      // The sentence above it has said that nothing waits, and until when.
      "If you are back sooner, onward pause --end ends the pause."
    ])
  #expect(
    NextAdvice(insights, limit: nil).steps.map(\.plain) == [
      "Nothing is due until 24 August. If you are back sooner, onward pause --end ends the pause."
    ])
  #expect(page["this-week"].isEmpty)
  #expect(
    !page.words.contains {
      $0.contains(#/two lines|a word would fit|Ask what they saw|Up to you|ask, or let it rest/#)
    })
  #expect(NextAdvice(insights, limit: nil).isQuiet)
  let questions: [String] = Brief.page(for: insights)["questions"].flatMap(\.words)
  #expect(!questions.contains { $0.contains("looking back") })
  // A rejection that comes in the pause asks for nothing, either.
  let journal = await journal(
    "2026-08-10 to 2026-08-24",
    [
      "applications/c.md":
        "---\ncompany: C\nrole: R\nhistory: [2026-07-01 applied, 2026-08-10 rejected]\n---\n"
    ])
  let message = journal.applications.first.flatMap {
    RejectionMessage($0, in: journal, for: .atTheTerminal)
  }
  #expect(message != nil && message?.step == nil)
}

@Test func `on the first day after a pause there is one sentence and the smallest step`() async {
  let notes = [
    "applications/b.md":
      "---\ncompany: B\nrole: R\nhistory: [2026-07-01 applied, 2026-07-05 screen]\n---\n",
    "goals/g.md": "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three\n",
    "people/Jule.md": "---\nevery: 1w\nlast_contact: 2026-06-01\n---\n",
  ]
  let page = await dashboard(
    await journal("2026-08-10 to 2026-08-24", notes, today: "2026-08-25"))
  let next: [String] = page["next"].flatMap(\.words).filter { !$0.isEmpty }
  #expect(
    next == [
      "The pause is over, and nothing has to be caught up on: one small step is enough.",
      "A word with Jule: you last spoke on 1 June.",
    ])
  #expect(!page.state.plain.contains("pause"))
}

@Test func `an empty month without a pause is said to be no more than quiet`() async {
  let notes = applications(6) { "role: R\nhistory: [\(ago(120 - $0)) applied]" }
  let page = await dashboard(await DashboardTests.journal(notes))
  #expect(!page.words.contains { $0.contains(#/(?i)pause|month without|you have not/#) })
}

@Test func `doors are at most three, with what was noted, and do not name a private person`() async
{
  var notes: [String: String] = [:]
  for (number, name) in ["Alder", "Birch", "Cedar", "Dill", "Elm", "Fir", "Gorse"].enumerated() {
    notes["interviews/\(name).md"] =
      "---\napplication: \"[[\(name)]]\"\ndate: 2026-03-20\nround: screen\nwith: \"[[Ines]]\"\n---\nFine.\n"
    notes["applications/\(name).md"] =
      "---\ncompany: \(name)\nrole: R\nrevisit: 2026-08-0\(number + 1)\nhistory:\n  - 2026-03-01 applied\n  - 2026-04-01 rejected (personal) — may need a second one in autumn\n---\n"
  }
  notes["people/Ines.md"] = "---\nname: Ines Ahlers\n---\n"
  let page = await dashboard(await DashboardTests.journal(notes))
  let doors: [String] = page["doors"].flatMap(\.words)
  #expect(doors.count == 4 && doors[0] == "Doors")
  #expect(
    doors.contains(
      "Birch, R: you noted “may need a second one in autumn”. If you like, write to Ines Ahlers (you meant to, on 2 August)."
    ))
  // Those among the steps are not repeated.
  let next: [String] = page["next"].flatMap(\.words)
  let asked = next.filter { $0.contains("Ask again") }
  #expect(!asked.isEmpty)
  for step in asked { #expect(!doors.contains { step.contains($0.prefix(4)) }, "\(step)") }
  notes["people/Ines.md"] = "---\nname: Ines Ahlers\nprivate: true\n---\n"
  let hidden = await dashboard(await DashboardTests.journal(notes)).words
  #expect(!hidden.contains { $0.contains("Ines") })
  // Nor is a file named that would be a private note if it could be read.
  notes["people/Ines.md"] = "---\nname: [Ines Ahlers\nprivate: true\n---\n"
  let broken = await dashboard(await DashboardTests.journal(notes))
  let told: [String] = broken["doors"].flatMap(\.words)
  #expect(!told.contains { $0.contains("Ines") })
}

@Test func `what was before with a company is said, without private notes`() async throws {
  let old =
    "---\ncompany: Acme GmbH\nrole: Dev\ncontacts: [\"[[Dana]]\", \"[[Hidden]]\"]\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-11 screen\n  - 2026-03-24 rejected (personal) — Dana was kind\n---\n"
  let files = [
    "applications/old.md": old,
    "applications/hidden.md":
      "---\ncompany: Acme GmbH\nrole: Secret\nprivate: true\nhistory: [2026-01-01 applied, 2026-02-01 rejected]\n---\n",
    "applications/new.md": "---\ncompany: ACME GmbH\nrole: Tester\n---\n",
    "people/Dana.md": "---\nname: Dana Whitfield\n---\n",
    "people/Hidden.md": "---\nname: Hidden Person\nprivate: true\n---\n",
  ]
  let journal = await DashboardTests.journal(files)
  let new = try #require(journal.applications.first { $0.role == "Tester" })
  #expect(
    EarlierApplications(before: new, in: journal).sentences == [
      "You applied to Acme GmbH (Dev) in March: a screen, then a personal no.",
      "You noted: Dana was kind", "People there: Dana Whitfield.",
    ])
  let first = try #require(journal.applications.first { $0.role == "Dev" })
  #expect(EarlierApplications(before: first, in: journal).sentences.isEmpty)
}

@Test func `on the day of the job everyone who helped is in one list, with what they did`() async {
  let journal = await DashboardTests.journal([
    "applications/Tram.md":
      "---\ncompany: Tram\nrole: R\nhistory: [2026-06-10 applied, 2026-08-07 accepted]\n---\n",
    "people/Jule.md":
      "---\nname: Jule\nhelps_with: [listening, soup]\nhistory: [2026-06-01 walk, 2026-07-01 lake]\n---\n",
    "people/Marek.md": "---\nname: Marek\n---\n",
    "people/Secret.md": "---\nname: Secret\nprivate: true\n---\n",
  ])
  #expect(
    Helpers.lines(journal).map(\.plain) == [
      "Jule: listening and soup; 2 talks, the last on 1 July (lake)", "Marek",
    ])
  let next: [String] = await dashboard(journal)["next"].flatMap(\.words)
  #expect(
    next == [
      "After the search", "Nothing is due now.", Helpers.introduction,
      "Jule: listening and soup; 2 talks, the last on 1 July (lake)", "Marek",
    ])
}

@Test func `two jobs are both in the sentence, and the second one names the first`()
  async throws
{
  let journal = await DashboardTests.journal([
    "applications/A.md":
      "---\ncompany: Alder\nrole: R\nhistory: [2026-06-10 applied, 2026-08-01 accepted]\n---\n",
    "applications/B.md":
      "---\ncompany: Birch\nrole: R\nhistory: [2026-06-10 applied, 2026-08-05 accepted]\n---\n",
  ])
  #expect(
    await dashboard(journal).state.plain
      == "You start at Alder and Birch. The notes have both offers as accepted.")
  let second = try #require(journal.applications.first { $0.company == "Birch" })
  let message = GoodNewsMessage(
    .outcome(.accepted), on: journal.today, second, in: journal)
  #expect(message?.otherJobs.map(\.company) == ["Alder"] && message?.open.isEmpty == true)
}

@Test(arguments: [
  ("2026-08-12 screen", "The first conversation of this search is on 12 August."),
  ("2026-08-06 interview", "The first conversation of this search was on 6 August."),
  (
    "2026-07-01 screen, 2026-08-12 interview", "The first interview of this search is on 12 August."
  ),
  ("2026-06-01 interview", nil), ("2026-09-12 screen", nil), ("2026-08-01 screen", nil),
])
func `the first conversation and the first interview are in the first sentence`(
  events: String, words: String?
) async {
  let state = await dashboard(
    await DashboardTests.journal([
      "applications/A.md":
        "---\ncompany: A\nrole: R\nhistory: [2026-05-10 applied, \(events)]\n---\n"
    ])
  ).state.plain
  #expect(state.hasPrefix(words ?? "1 application"), "\(state)")
  #expect(state.contains("of this search") == (words != nil))
}

@Test func `a door names someone who was there, and not someone who only knew of the job`() async {
  let door = { (notes: [String: String]) in
    let all = notes.merging([
      "applications/Querwind.md":
        "---\ncompany: Querwind\nrole: R\nchannel: referral\ncontacts: [\"[[Marek]]\"]\nrevisit: 2026-08-01\nhistory:\n  - 2026-03-01 applied\n  - 2026-04-01 rejected — someone with firmware\n---\n",
      "people/Marek.md": "---\nname: Marek\nrole: mentor\n---\n",
    ]) { $1 }
    let words: [String] = await dashboard(await DashboardTests.journal(all))["next"]
      .flatMap(\.words)
    return words.filter { $0.contains("Querwind") }
  }
  #expect(
    await door([:]) == [
      "Ask again at Querwind, R, if you like. You meant to, on 1 August, and noted of their answer: “someone with firmware”."
    ])
  let talk = { (with: String, day: String) in
    [
      "interviews/\(day).md":
        "---\napplication: \"[[Querwind]]\"\ndate: \(day)\nround: screen\nwith: \(with)\n---\nFine.\n"
    ]
  }
  let met = talk("the rest of the team, Ines", "2026-03-20")
  #expect(await door(met).allSatisfy { $0.contains("if you like: write to Ines. You meant to") })
  let later = met.merging(talk("Volkmar", "2026-03-25")) { $1 }
  #expect(await door(later).allSatisfy { $0.contains("write to Volkmar") })
}

@Test
func `of those who were there before, an agent is left out, and a legal form does not matter`()
  async throws
{
  let journal = await DashboardTests.journal([
    "applications/old.md":
      "---\ncompany: Cobalt Grid\nrole: Dev\nchannel: recruiter\ncontacts: [\"[[Dana]]\", \"[[Lena]]\"]\nhistory: [2026-03-02 applied, 2026-03-11 screen, 2026-03-24 rejected]\n---\n",
    "applications/new.md": "---\ncompany: Cobalt Grid GmbH & Co. KG\nrole: Tester\n---\n",
    "applications/other.md":
      "---\ncompany: Bolt\nrole: Dev\ncontacts: [\"[[Kim]]\"]\napplied: 2026-03-02\n---\n",
    "applications/also.md":
      "---\ncompany: Cobalt Grid\nrole: Cook\ncontacts: [\"[[Kim]]\"]\napplied: 2026-01-02\n---\n",
    "interviews/i.md":
      "---\napplication: \"[[old]]\"\ndate: 2026-03-11\nround: screen\nwith: Henrike, someone from sales\n---\nFine.\n",
    "people/Dana.md": "---\nname: Dana Whitfield\nrole: recruiter\n---\n",
    "people/Lena.md": "---\nname: Lena Pohl\nrole: hiring manager\n---\n",
    "people/Kim.md": "---\nname: Kim\n---\n",
  ])
  let new = try #require(journal.applications.first { $0.role == "Tester" })
  #expect(
    EarlierApplications(before: new, in: journal).sentences == [
      "You applied to Cobalt Grid (Dev) in March: a screen, then a no.",
      "People there: Henrike, Lena Pohl.",
      "You applied to Cobalt Grid (Cook) in January: it is still open.",
    ])
}

@Test func `who brought the job comes first, with who knew of others and who gave feedback`()
  async
{
  let job = { (today: String) in
    await DashboardTests.journal(
      [
        "applications/Tram.md":
          "---\ncompany: Tram\nrole: R\nchannel: recruiter\ncontacts: [\"[[Dana]]\"]\nhistory: [2026-06-10 applied, 2026-08-07 accepted]\n---\n",
        "applications/Nord.md":
          "---\ncompany: Nord\nrole: R\nchannel: referral\ncontacts: [\"[[Marek]]\"]\nhistory: [2026-05-10 applied, 2026-06-01 rejected]\n---\n",
        "applications/Ost.md":
          "---\ncompany: Ost\nrole: R\nchannel: job board\ncontacts: [\"[[Jule]]\"]\napplied: 2026-05-11\n---\n",
        "people/Dana.md": "---\nname: Dana\nrole: recruiter\n---\n",
        "people/Jule.md":
          "---\nname: Jule\nhelps_with: [soup]\nhistory: [2026-06-01 walk, 2026-07-01]\n---\n",
        "people/Marek.md":
          "---\nname: Marek\nhistory:\n  - 2026-05-01 — told me about Nord\n---\n",
        "feedback/f.md":
          "---\nfrom: \"[[Marek]]\"\nreceived: 2026-05-17\nabout: [resume]\n---\n> Numbers.\n",
        "feedback/g.md":
          "---\nfrom: Oke\napplication: \"[[Nord]]\"\nreceived: 2026-06-17\n---\n> Lead with it.\n",
      ], today: today)
  }
  #expect(
    Helpers.lines(await job("2026-08-07")).map(\.plain) == [
      "Dana: brought this job", "Jule: soup; 2 talks, the last on 1 July",
      "Marek: told you about Nord; gave feedback (resume); a talk on 1 May (told me about Nord)",
      "Oke: gave feedback",
    ])
  // For a month, it is news.
  for (today, isShown) in [("2026-09-06", true), ("2026-09-07", false)] {
    let next: [String] = await dashboard(await job(today))["next"].flatMap(\.words)
    #expect(next.contains(Helpers.introduction) == isShown)
  }
}

@Test func `after the job, the page and the brief ask for nothing and look at nothing that failed`()
  async
{
  var notes = applications(12) {
    "role: R\nhistory: [\(ago(90 - $0)) applied, \(ago(60 - $0)) final, \(ago(50 - $0)) rejected]"
  }
  notes["applications/Tram.md"] =
    "---\ncompany: Tram\nrole: R\nhistory: [2026-06-10 applied, 2026-08-07 accepted]\n---\n"
  notes["applications/Open.md"] =
    "---\ncompany: Open\nrole: R\nhistory: [2026-04-10 applied, 2026-05-02 interview]\n---\n"
  notes["goals/g.md"] = "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three\n"
  notes["reflections/r.md"] =
    "---\napplication: \"[[10000]]\"\ndate: 2026-07-01\nfactors: [\"mine: found it on a board\"]\n---\n- [ ] Walk more\n"
  let brief = { (notes: [String: String]) in
    Brief.page(for: await Insights(await DashboardTests.journal(notes))).words
  }
  let asks = #/Under way|near miss|Walk more|Three|of 3|found it on a board/#
  let before = notes.filter { $0.key != "applications/Tram.md" }
  #expect(await brief(before).contains { $0.contains(asks) })
  let after = await brief(notes)
  #expect(!after.contains { $0.contains(asks) }, "\(after)")
  #expect(after.contains { $0.hasPrefix("You start at Tram. 14 applications since") })
  let page = await dashboard(await DashboardTests.journal(notes)).words
  #expect(!page.contains { $0.contains("found it on a board") || $0.contains("had a part") })
}

@Test func `another offer beside the job is named, and an earlier job is not a new one`() async {
  var notes = [
    "applications/A.md":
      "---\ncompany: Alder\nrole: R\nhistory: [2026-06-10 applied, 2026-08-01 accepted]\n---\n",
    "applications/B.md":
      "---\ncompany: Birch\nrole: R\ndeadline: 2026-08-12\nhistory: [2026-06-10 applied, 2026-08-05 offer]\n---\n",
  ]
  let page = await dashboard(await DashboardTests.journal(notes))
  #expect(page.state.plain == "You start at Alder.")
  let next: [String] = page["next"].flatMap(\.words)
  #expect(
    next.contains {
      $0.contains("There is another offer from Birch, R, until 12 August.")
        && $0.contains("onward log birch declined")
    }, "\(next)")
  // The search went on after the first job.
  notes["applications/A.md"] =
    "---\ncompany: Alder\nrole: R\nhistory: [2026-01-10 applied, 2026-02-01 accepted]\n---\n"
  notes["applications/B.md"] =
    "---\ncompany: Birch\nrole: R\nhistory: [2026-06-10 applied, 2026-08-05 accepted]\n---\n"
  #expect(await dashboard(await DashboardTests.journal(notes)).state.plain == "You start at Birch.")
}

@Test func `in a pause, the state names a promised answer, and the brief keeps its numbers`() async
{
  let notes = [
    "applications/a.md":
      "---\ncompany: A\nrole: R\nanswer_by: 2026-08-12\nhistory: [2026-07-01 applied, 2026-08-01 interview]\n---\n"
  ]
  for day in ["2026-08-10", "2026-08-12"] {
    #expect(
      await state("2026-08-10 to 2026-08-24", notes, today: day)
        == "You are taking two weeks, until 24 August. Nothing waits except the answer that A, R promised for 12 August."
    )
  }
  let insights = await Insights(
    await journal("2026-08-10 to 2026-08-24", notes, today: "2026-08-12"))
  #expect(
    NextAdvice(insights, limit: 3).steps.map(\.plain) == [
      "An answer may come today from A, R: it is the day that they named. Nothing is asked of you."
    ])
  let brief = Brief.page(for: insights).words
  #expect(
    brief.contains { $0.contains("1 application, sent on 1 July. It became a conversation") },
    "\(brief)")
}

@Test func `after a pause, the sentence is true beside what others have set a day for`() async {
  let notes = [
    "applications/a.md": acme.replacing("2026-08-12", with: "2026-08-27"),
    "people/Jule.md": "---\nevery: 1w\nlast_contact: 2026-06-01\n---\n",
  ]
  let next: [String] = await dashboard(
    await journal("2026-08-10 to 2026-08-24", notes, today: "2026-08-25"))["next"]
    .flatMap(\.words).filter { !$0.isEmpty }
  #expect(
    next.first
      == "The pause is over, and nothing has to be caught up on. Beside what others have set a day for, one small step is enough."
  )
  #expect(next.contains { $0.hasPrefix("A word with Jule") })
}

@Test func `a plan for the day of a rejection is folded after a week`() async {
  let page = { (today: String) in
    await markdown(
      await DashboardTests.journal(
        [
          "applications/a.md":
            "---\ncompany: A\nrole: R\nsetback_plan: Ring Jo.\nhistory: [2026-07-01 applied, 2026-07-20 interview, 2026-08-07 rejected]\n---\n"
        ], today: today))
  }
  #expect(await page("2026-08-14").contains("you wrote for this day:\n\n> Ring Jo."))
  let later = await page("2026-08-15")
  #expect(!later.contains("for this day"))
  #expect(later.contains("What you wrote for that day, before the answer came"))
  #expect(later.contains("> Ring Jo."))
}

@Test func `a young search with a noted conversation needs no word about how its first is noted`()
  async
{
  let next = { (notes: [String: String]) in
    let page = await dashboard(await DashboardTests.journal(notes))
    let words: [String] = page["next"].flatMap(\.words)
    return words.joined(separator: " ")
  }
  var notes = ["applications/a.md": "---\ncompany: A\nrole: R\napplied: 2026-08-01\n---\n"]
  #expect(await next(notes).contains("notes a first talk"))
  notes["interviews/i.md"] = "---\napplication: \"[[a]]\"\ndate: 2026-08-03\n---\nFine.\n"
  #expect(await !next(notes).contains("notes a first talk"))
}
