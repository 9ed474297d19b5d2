import Insights
import Journal
import PageModel
import Testing

@testable import Dashboard

private func week(_ notes: [String: String], today: String = "2026-08-07") async -> Page {
  let insights = await Insights(await journal(notes, today: today))
  let start = insights.journal.today.startOfWeek(startingOn: 1)
  return WeekPage.page(for: insights, in: start...insights.journal.today)
}

private func lines(_ page: Page, _ part: String) -> [String] { page[part].flatMap(\.words) }

@Test func `a week has five parts from the notes`() async {
  let page = await week([
    "applications/Acme.md":
      "---\ncompany: Acme\nrole: Dev\nhistory: [2026-07-20 applied, 2026-08-05 interview]\n---\n",
    "applications/Birch.md": "---\ncompany: Birch\nrole: Dev\napplied: 2026-08-04\n---\n",
    "applications/Old.md":
      "---\ncompany: Old\nrole: Dev\nhistory: [2026-06-01 applied, 2026-06-09 screen, 2026-08-03 rejected]\n---\n",
    "reflections/r.md":
      "---\napplication: Old\ndate: 2026-08-04\nlessons: [Ask for two minutes.]\n---\n- [x] read aloud ✅ 2026-08-05\n",
    "reflections/before.md":
      "---\napplication: Old\ndate: 2026-07-04\nlessons: [Another one.]\n---\n",
    "feedback/f.md": "---\napplication: Old\nasked: 2026-08-06\n---\n",
    "people/Jule.md": "---\nname: Jule\nlast_contact: 2026-08-06\n---\n",
    "days/2026-08-06.md": "---\nefforts: [looked at two firms]\n---\n",
    "profile.md": "---\nhelp_wanted: [somebody who knows tram companies]\n---\n",
  ])
  #expect(page.title == "The week from 3 August 2026")
  #expect(page.sections.map(\.heading) == ["Done", "Learned", "Asked", "Next", "Help wanted"])
  let done = lines(page, "done")
  for words in [
    "Sent 1 application: Birch, Dev.",
    "Went well: the first time as far as an interview, with Acme, Dev",
    "Talked with Jule.", "looked at two firms", "Tried: read aloud",
    "Wrote 1 reflection and a few lines on 1 day.", "1 company said no.",
  ] {
    #expect(done.contains(words), "\(words): \(done)")
  }
  #expect(!done.contains { $0.hasPrefix("An interview") }, "it is among the wins")
  #expect(lines(page, "learned") == ["Ask for two minutes."])
  #expect(
    lines(page, "asked").count == 1 && lines(page, "asked")[0].hasPrefix("Asked for feedback"))
  #expect(lines(page, "help-wanted") == ["somebody who knows tram companies"])
  // Looking back at a rejection is the user's own.
  #expect(!lines(page, "next").contains { $0.contains(#/two lines|said no/#) })
}

@Test func `a low week has lines, too`() async {
  let empty = await week([
    "applications/A.md": "---\ncompany: A\nrole: R\napplied: 2026-06-01\n---\n"
  ])
  #expect(lines(empty, "done") == ["A quiet week. Rest counts, too."])
  #expect(empty.sections.allSatisfy { !$0.elements.isEmpty })
  let rested = await week([
    "profile.md": "---\npause: 2026-08-03 to 2026-08-09\n---\n",
    "people/Jule.md": "---\nname: Jule\nlast_contact: 2026-08-06\n---\n",
    "applications/S.md": "---\ncompany: S\nrole: R\nstatus: saved\ndate: 2026-08-05\n---\n",
  ])
  #expect(
    lines(rested, "done") == [
      "Rested, as planned.", "Talked with Jule.", "Read 1 posting to keep.",
    ])
  #expect(rested.state.plain.hasSuffix("The search is paused until 9 August."))
  let goal = await week([
    "applications/A.md": "---\ncompany: A\nrole: R\napplied: 2026-06-01\n---\n",
    "goals/g.md":
      "---\nmeasure: applications\ntarget: 3\nper: week\nrest: [2026-W32]\n---\n# Three\n",
  ])
  #expect(lines(goal, "done") == ["A week for rest, as planned."])
}

@Test func `done is what was done, not what is still missing`() async {
  func done(_ day: String) async -> [String] {
    lines(
      await week([
        "applications/A.md": "---\ncompany: A\nrole: R\napplied: \(day)\n---\n",
        "goals/g.md": "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three\n",
      ]), "done")
  }
  #expect(await done("2026-06-01") == ["A quiet week. Rest counts, too."])
  #expect(await done("2026-08-04").contains("Three: 1 of 3 this week"))
}

@Test func `private notes are counted in a week and lend no words`() async {
  let page = await week([
    "applications/Hush.md":
      "---\ncompany: Hush\nrole: Spy\nprivate: true\nhistory: [2026-08-04 applied, 2026-08-06 interview]\n---\n",
    "profile.md": "---\nprivate: true\nhelp_wanted: [secret help]\n---\n",
    "people/Secret.md": "---\nname: Secret\nprivate: true\nlast_contact: 2026-08-06\n---\n",
  ])
  let words = page.words.joined(separator: "\n")
  #expect(!words.contains(#/Hush|Spy|[Ss]ecret/#), "\(words)")
  #expect(words.contains("2 private notes of this week, not shown here."))
}

@Test func `a redacted week has labels in place of names`() async {
  let insights = await Insights(
    await journal([
      "applications/Acme.md": "---\ncompany: Acme\nrole: Dev\napplied: 2026-08-04\n---\n",
      "people/Jule.md": "---\nname: Jule Brandt\nlast_contact: 2026-08-06\n---\n",
    ]))
  let today = insights.journal.today
  let (page, replacements) = WeekPage.redactedPage(for: insights, in: today + -4...today)
  let words = page.words.joined(separator: "\n")
  #expect(!words.contains("Acme") && !words.contains("Jule"))
  #expect(words.contains("Company A") && words.contains("Person A") && replacements.count == 2)
}

@Test func `the day of an appointment is not rest, and an answer to read later was not read`() async
{
  let page = await week([
    "profile.md": "---\npause: 2026-08-04 to 2026-08-06\n---\n",
    "applications/A.md":
      "---\ncompany: A\nrole: R\nhistory: [2026-07-01 applied, 2026-07-10 interview, 2026-08-05 final]\n---\n",
    "feedback/f.md":
      "---\napplication: A\nasked: 2026-07-20\nreceived: 2026-08-04\nread_when_ready: true\n---\n> Good.\n",
  ])
  let done = lines(page, "done")
  #expect(done.first == "Rested on 2 days, as planned.")
  #expect(!done.contains { $0.hasPrefix("Read ") }, "\(done)")
}
