import Dashboard
import Insights
import Journal
import PageModel
import Rendering
import Testing

private func brief(_ files: [String: String]) async -> Page {
  Brief.page(for: await Insights(await journal(files)))
}

private func text(_ page: Page) -> String {
  MarkdownRenderer(template: PageTemplate(ofAll: page), as: .brief).render(page)
}

private func questions(_ files: [String: String]) async -> [String] {
  await brief(files)["questions"].flatMap { element -> [String] in
    if case .steps(let steps) = element { steps.map(\.plain) } else { [] }
  }
}

@Test func `the brief of an empty journal says so in every section, and asks a first question`()
  async
{
  let page = await brief([:])
  #expect(page.title == "The search in brief")
  #expect(page.sections.allSatisfy { !$0.elements.isEmpty })
  #expect(
    await questions([:]) == [
      "Which kind of work would be worth a first application? None has been sent yet.",
      "What would be a small goal for one week? It can be as small as one message.",
      "Who could help, and with what? Company counts as help, too.",
    ])
}

@Test func `the brief asks for no first application if one may have been sent`() async {
  let unclear = ["applications/a.md": "---\ncompany: A\nrole: R\nstatus: zorp\n---\n"]
  #expect(await !questions(unclear).contains { $0.contains("first application") })
}

@Test func `if the notes give fewer than three questions, the brief says so`() async {
  let page = await brief([
    "applications/a.md":
      "---\ncompany: A\nrole: R\nhistory: [\(ago(30)) applied, \(ago(9)) offer]\nstatus: accepted\n---\n",
    "people/Ann.md": "---\n---\n",
    "goals/g.md": "---\nmeasure: applications\ntarget: 1\nper: week\n---\n",
  ])
  #expect(
    page["questions"].flatMap(\.words) == [
      "The notes give no question of their own today; the half hour is free."
    ])
}

@Test func `there are at most three questions, always the same, each bold and with a reason`()
  async
{
  for files in VoiceJournals.all {
    let asked = await questions(files)
    #expect(asked.count <= 3)
    #expect(asked.allSatisfy { $0.contains("? ") && $0.hasSuffix(".") }, "\(asked)")
    #expect(await questions(files) == asked)
    #expect(Set(asked).count == asked.count)
  }
}

@Test func `after low days one question is about company, however much else there is`() async {
  let low = [
    "days/\(ago(1)).md": "---\nmood: 1\n---\n", "days/\(ago(2)).md": "---\nmood: 2\n---\n",
  ]
  let asked = await questions(mixed(30).merging(low) { $1 })
  #expect(asked.count == 3)
  #expect(
    asked.last
      == "Who could be company in the next days? Of 2 days noted in the last week, 2 are a 1 or a 2 of 5."
  )
}

/// Parts of the brief, and the number of applications in the rate cohort from which they appear.
private let parts = [
  ("Every application", 5), ("whose notes say how far they got", 12), ("The last", 12),
  ("By resume version", 30),
]

@Test(arguments: [0, 1, 4, 5, 11, 12, 29, 30, 100])
func `the brief has the sample-size thresholds of the dashboard`(count: Int) async {
  let notes = mixed(count).mapValues { $0.replacing("role: R", with: "role: R\nresume: v1") }
  let page = await brief(notes)
  let words = (page["where-it-stops"] + page["versions"]).flatMap(\.words)
  for (part, gate) in parts where part != "The last" {
    #expect(words.contains { $0.contains(part) } == (count >= gate), "\(part)")
  }
  #expect(words.allSatisfy { !$0.contains("from 12 on, this says which share goes on") })
  let young = ["applications/young.md": "---\ncompany: Y\nrole: R\napplied: \(ago(2))\n---\n"]
  let soon = await brief(notes.merging(young) { $1 })["where-it-stops"].flatMap(\.words)
  #expect(
    soon.contains { $0.contains("from 12 on, this says which share goes on") } == (count == 11))
  #expect(words.contains { $0.contains("%") } == (count >= 30))
}

@Test func `the numbers of the brief are those of the dashboard`() async {
  let insights = await Insights(await journal(VoiceJournals.versions(old: 5, new: 96)))
  let dashboard = Dashboard.page(for: insights)
  let said = Set(dashboard.words)
  let page = Brief.page(for: insights)
  #expect(page["where-it-stands"].first?.words.first?.hasPrefix(dashboard.state.plain) == true)
  let versions: [String] = page["versions"].flatMap(\.words).filter { $0.contains("With it, ") }
  #expect(versions.count == 1 && versions.allSatisfy(said.contains))
}

@Test
func `the brief contains no word of a private note or of feedback that waits to be read`()
  async
{
  let secret = "Xyzzy"
  let page = await brief([
    "applications/\(secret).md":
      "---\ncompany: \(secret)\nrole: \(secret)\nresume: \(secret)\nprivate: true\nhistory: [\(ago(60)) applied, \(ago(50)) final, \(ago(-1)) interview]\n---\n",
    "applications/\(secret) 2.md":
      "---\ncompany: \(secret)\nprivate: true\nhistory: [\(ago(60)) applied, \(ago(50)) final, \(ago(9)) rejected]\n---\n",
    "applications/\(secret) 3.md":
      "---\ncompany: \(secret)\nprivate: true\nhistory: [\(ago(60)) applied, \(ago(9)) offer]\n---\n",
    "reflections/\(secret).md":
      "---\napplication: \"[[\(secret)]]\"\nlessons: [\(secret)]\nprivate: true\n---\n- [ ] \(secret)\n",
    "feedback/\(secret).md":
      "---\nfrom: \(secret)\nreceived: \(ago(9))\nabout: [\(secret)]\nchange: \(secret)\nprivate: true\n---\n> \(secret)\n",
    "feedback/later.md":
      "---\nfrom: Ann\nreceived: \(ago(9))\nabout: [\(secret)]\nchange: \(secret)\nversion: \(secret)\nread_when_ready: true\n---\n> \(secret)\n",
    "wins/\(secret).md": "---\ndate: \(ago(1))\nprivate: true\n---\n# \(secret)\n",
    "goals/\(secret).md":
      "---\ntitle: \(secret)\nmeasure: applications\ntarget: 1\nper: week\nprivate: true\n---\n",
    "people/\(secret).md": "---\nhelps_with: [\(secret)]\nprivate: true\n---\n",
    "profile.md": "---\ntype: profile\nname: \(secret)\nprivate: true\n---\n",
  ])
  let text = text(page)
  #expect(!text.contains(secret), "\(text)")
  #expect(text.contains("1 came, to be read at another time"))
}

@Test func `hostile text is plain text in the brief`() async {
  let hostile = "<script>alert(1)</script> [x](javascript:1) ![i](https://a.example/i.png) | `y`"
  let yaml = "'" + hostile + "'"
  let said = text(
    await brief([
      "applications/a.md":
        "---\ncompany: \(yaml)\nrole: \(yaml)\nhistory: [\(ago(60)) applied, \(ago(50)) screen]\n---\n",
      "feedback/f.md":
        "---\nfrom: \(yaml)\nreceived: \(ago(9))\nchange: \(yaml)\n---\n> \(hostile)\n",
      "people/p.md": "---\nname: \(yaml)\nhelps_with: [\(yaml)]\n---\n",
    ]))
  #expect(said.contains("script"))
  #expect(!said.contains(#/[^\\]<script/#))
  #expect(!said.contains(#/[^\\]\]\(/#))
  #expect(!said.contains("!["))
}

@Test func `the brief starts with the marker of a page of onward's, and links to no note`() async {
  for files in VoiceJournals.all {
    let said = text(await brief(files))
    #expect(GeneratedMark.isGenerated(Array(said.utf8)))
    #expect(GeneratedMark.isGenerated(Array(said.utf8), as: .brief))
    #expect(GeneratedMark.day(of: Array(said.utf8)) == Day(iso: "2026-08-07"))
    let dashboard = await markdown(await journal(files))
    #expect(!GeneratedMark.isGenerated(Array(dashboard.utf8), as: .brief))
    #expect(!said.contains("]("))
  }
}

@Test func `where no day of sending is known, the brief says that, and not that time is missing`()
  async
{
  let bare = applications(40) { _ in "role: R\nresume: v1\nstatus: rejected" }
  let page = await brief(bare)
  let said = page.words.joined(separator: "\n")
  #expect(said.contains("40 applications that were sent have no day of sending"))
  #expect(!said.contains("No application has yet") && !said.contains("had time for an answer"))
  // With some that have a day, both are said.
  let some = bare.merging(
    ["applications/day.md": "---\ncompany: Day\nrole: R\napplied: \(ago(40))\n---\n"]
  ) { $1 }
  let both = await brief(some)["where-it-stops"].flatMap(\.words).joined(separator: "\n")
  #expect(both.contains("1 application has so far had 21 days"))
  #expect(both.contains("40 applications that were sent have no day of sending"))
}

/// Forty applications of which none went on, in one role for half a year.
private let silent = applications(40) { "role: R\nhistory: [\(ago(220 - $0)) applied]" }

@Test func `after an accepted offer neither page asks for a change`() async {
  let asking = await dashboard(await journal(silent)).words + brief(silent).words
  let changes = [
    "This first step is where", "Is it time to look wider", "Most of the search has gone one way",
    "What could the first page show",
  ]
  #expect(changes.allSatisfy { change in asking.contains { $0.contains(change) } })
  let job = silent.merging([
    "applications/job.md":
      "---\ncompany: J\nrole: S\nhistory: [\(ago(100)) applied, \(ago(9)) accepted]\n---\n"
  ]) { $1 }
  let quiet = await dashboard(await journal(job)).words + brief(job).words
  #expect(changes.allSatisfy { change in !quiet.contains { $0.contains(change) } })
  #expect(!quiet.contains { $0.contains("wider search") })
  #expect(!quiet.contains { $0.contains("What counts there") || $0.contains("At this rate") })
}

private func application(_ history: String) -> String {
  "---\ncompany: A\nrole: R\nhistory: [\(history)]\n---\n"
}

@Test func `on the day of the job, nothing asks about what went before`() async {
  let notes = [
    "applications/a.md": application("2026-07-01 applied, 2026-07-20 offer, 2026-08-01 accepted"),
    "applications/b.md": application("2026-03-02 applied, 2026-03-20 rejected"),
  ]
  let words = await brief(notes)["questions"].flatMap(\.words)
  #expect(words == ["The notes give no question of their own today; the half hour is free."])
}

@Test func `an application that ended early is named, and not promised an answer`() async {
  let notes = ["applications/a.md": application("2026-07-01 applied, 2026-07-03 closed")]
  let words = await brief(notes)["where-it-stops"].flatMap(\.words)
  #expect(words.contains { $0.contains("closed before it had 21 days for an answer") }, "\(words)")
  #expect(!words.contains { $0.contains("has yet had") })
}

@Test func `a rejection without a reflection is offered by name, and not counted`() async {
  let notes = Dictionary(
    uniqueKeysWithValues: (0..<9).map {
      ("applications/\($0).md", application("2026-03-02 applied, 2026-03-20 rejected"))
    })
  let words = await brief(notes)["questions"].flatMap(\.words)
  #expect(
    words.contains { $0.contains("The one of A, R, for example, has no reflection yet.") },
    "\(words)")
  #expect(words.allSatisfy { !$0.contains("9 rejections") })
}
