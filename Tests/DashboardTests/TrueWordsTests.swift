import Dashboard
import Insights
import Journal
import Testing

private func page(_ notes: [String: String], today: String = "2026-11-25") async -> String {
  await markdown(
    await journal(
      Dictionary(
        uniqueKeysWithValues: notes.map { name, lines in
          ("applications/\(name).md", "---\ncompany: \(name)\nrole: Baker\n\(lines)\n---\n")
        }), today: today))
}

@Test func `an unclear application is counted aloud, and never called saved`() async {
  let text = await page(["Acme": "status: Gone quiet"])
  #expect(text.contains("The status of 1 application is not understood, so it is in no number."))
  #expect(text.contains("**Say what it means**"))
  #expect(!text.contains("saved"))
  let two = await page([
    "Acme": "status: Gone quiet", "Bolt": "status: Gone", "Crumb": "applied: 2026-11-01",
  ])
  #expect(two.contains("**1** application, sent on 1 November. It is still open."))
  #expect(two.contains("The status of 2 applications is not understood, so they are in no number."))
}

@Test func `a day has its year unless it is in the year of the page`() async {
  let text = await page(["Acme": "status: Interviewing\napplied: 2025-03-24"])
  #expect(text.contains("**1** application, sent on 24 March 2025."))
  #expect(text.contains("has been silent since 24 March 2025"))
  let same = await page(["Acme": "status: Interviewing\napplied: 2026-11-02"])
  #expect(same.contains("sent on 2 November."))
}

@Test func `the day of sending is not called a last word`() async {
  let text = await page(["Acme": "applied: 2026-11-02\nstatus: Online assessment"])
  #expect(text.contains("you sent it on 2 November, and it got as far as an assessment"))
  #expect(text.contains(": ask, or let it rest (sent 2 November)\n"))
  #expect(!text.contains("the last word was"))
  let answered = await page(["Acme": "history: [2026-11-02 applied, 2026-11-12 screen]"])
  #expect(answered.contains("the last word was on 12 November, after a screen"))
}

@Test func `a test alone went on, and led to no conversation`() async {
  let text = await page(["Acme": "applied: 2026-11-02\nstatus: Online assessment"])
  #expect(text.contains("It went on and is still open."))
  #expect(!text.contains("a conversation"))
}

@Test func `a long silence is one step with the command that settles it`() async {
  let old = "history: [2026-01-02 applied, 2026-01-20 interview]"
  let text = await page(["Acme": old])
  #expect(text.contains("`onward log acme ghosted` records it"))
  #expect(text.contains("Is this one over?"))
  #expect(!text.contains("Ask how it stands"))
  let settled = await page(["Acme": old + "\nfollow_up: never"])
  #expect(!settled.contains("Is this one over") && !settled.contains("ghosted` records"))
  let several = await page(["Acme": old, "Acme Foods": old])
  #expect(several.contains("`onward log 'applications/Acme Foods.md' ghosted` records it"))
}

@Test
func `where nothing led anywhere, nothing is ranked, and only what is noted is called several`()
  async
{
  var notes: [String: String] = [:]
  for index in 10...45 {
    notes["Firm \(index)"] =
      "applied: 2026-05-\(index % 28 + 1 < 10 ? "0" : "")\(index % 28 + 1)\nstatus: Rejected\nchannel: \(index % 2 == 0 ? "board" : "event")\nrole: Baker \(index)"
  }
  let text = await page(notes)
  #expect(!text.contains("got further"))
  #expect(!text.contains("Which ways in get somewhere"), "the page says above that none went on")
  #expect(!text.contains("| Went on | Likely range"))
  #expect(!text.contains("and industries"))
}

@Test func `a win without a title is called by its first words`() async {
  let text = await markdown(
    await journal([
      "wins/2026-03-04.md": "Asked my first question in a panel.\n\nMore of it.\n",
      "wins/2026-03-05 a good call.md": "Short.\n", "wins/2026-03-06.md": "",
    ]))
  #expect(text.contains("4 March: [Asked my first question in a panel.]("))
  #expect(text.contains("5 March: [a good call]("))
  #expect(text.contains("6 March: [2026-03-06]("))
}

@Test func `a day of sending that cannot be read is the reason that is given`() async {
  let text = await page(["Acme": "status: saved\napplied: 2026-02-30"])
  #expect(
    text.contains("The day of sending of 1 application cannot be read, so it is in no number."))
  #expect(text.contains("is not a day that can be read, so nothing is concluded from it"))
  #expect(!text.contains("not understood, so"))
  let two = await page(["Acme": "applied: 2026-02-30", "Bolt": "status: Gone quiet"])
  #expect(
    two.contains("The status or the day of sending of 2 applications is not understood, so they"))
}
