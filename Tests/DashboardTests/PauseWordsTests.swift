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
      "on 12 August at 10:00 and the answer to the offer from Birch, R by 14 August."))
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
    notes["applications/\(name).md"] =
      "---\ncompany: \(name)\nrole: R\ncontacts: [\"[[Ines]]\"]\nrevisit: 2026-08-0\(number + 1)\nhistory:\n  - 2026-03-01 applied\n  - 2026-04-01 rejected (personal) — may need a second one in autumn\n---\n"
  }
  notes["people/Ines.md"] = "---\nname: Ines Ahlers\n---\n"
  let page = await dashboard(await DashboardTests.journal(notes))
  let doors: [String] = page["doors"].flatMap(\.words)
  #expect(doors.count == 4 && doors[0] == "Doors")
  #expect(
    doors.contains(
      "Birch, R: may need a second one in autumn. If you like, write to Ines Ahlers (you meant to, on 2 August)."
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
      "Jule: listening and soup; 2 talks, the last on 1 July", "Marek",
    ])
  let next: [String] = await dashboard(journal)["next"].flatMap(\.words)
  #expect(
    next == [
      "After the search", "Nothing is due now.", Helpers.introduction,
      "Jule: listening and soup; 2 talks, the last on 1 July", "Marek",
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
  #expect(await dashboard(journal).state.plain == "You start at Alder and Birch.")
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
