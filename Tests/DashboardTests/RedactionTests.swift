import Charts
import Dashboard
import Insights
import Journal
import PageModel
import Redaction
import Testing

/// The text of a lesson on the redacted page of a journal with these notes.
func redactedLesson(
  _ lesson: String, beside notes: [String: String], settings: Settings = Settings()
) async -> String {
  let written = [
    "reflections/r.md": "---\napplication: nowhere\n---\n## Lessons\n- \(lesson)\n"
  ]
  let insights = await Insights(await journal(notes.merging(written) { $1 }, settings: settings))
  let page = Brief.redactedPage(for: insights).page
  let lists = page["lessons-and-tries"].compactMap { element -> String? in
    if case .list(let texts) = element { texts.first?.plain } else { nil }
  }
  return lists.first ?? ""
}

private let notes = [
  "applications/1.md":
    "---\ncompany: Aster & Quill GmbH\nrole: Engineer\nlocation: 04109 Leipzig (hybrid)\nurl: https://jobs.aster.example/42\ncontacts: [Lena Ortiz]\n---\n",
  "applications/2.md": "---\ncompany: Brightwater Health\nrole: Engineer\nlocation: Remote\n---\n",
  "applications/3.md":
    "---\ncompany: Amberley Health\nrole: Engineer\nlocation: New York, NY\n---\n",
  "applications/4.md": "---\ncompany: 'Straße*9*'\nrole: Engineer\nprivate: true\n---\n",
  "applications/5.md": "---\ncompany: גשר\nrole: Engineer\nsource: JobHub\n---\n",
  "applications/6.md":
    "---\ncompany: Foo_Bar GmbH & Co. KG\nrole: Engineer\nlocation: Aix-en-Provence\n---\n",
  "people/a.md": "---\nname: Ann Winter\n---\n",
  "feedback/f.md": "---\napplication: \"[[Kestrel - Cook]]\"\n---\n",
  "feedback/g.md": "---\napplication: \"[[2|Bright people]]\"\n---\n",
  "people/Dana.md": "---\nname: Dana Havlík-Roth\nrole: recruiter\n---\n",
  "people/May.md": "---\nname: May Stone\n---\n",
  "people/Hope Lane.md": "---\nname: Hope Lane\n---\n",
  "people/Jo One.md": "---\n---\n", "people/Jo Two.md": "---\n---\n",
  "profile.md": "---\ntype: profile\nname: Nora Feldkamp\n---\n",
]

private let cases = [
  ("Ask Aster & Quill GmbH, aster & quill or Quill.", "Ask Company A, Company A or Company A."),
  ("Brightwater's BRIGHTWATER HEALTH, Brightwaters", "Company A's Company A, Company A's"),
  ("Kestrel, and the bright people of Brightwater", "Company A, and the Company B of Company B"),
  ("Health is in two names and stays", "Health is in two names and stays"),
  ("Dana and Ms Roth, then dana havlík-roth", "Person A and Ms Person A, then Person A"),
  ("Havli\u{301}k is Havlík", "Person A is Person A"),
  // A first name that is not a word is one in lower case, too.
  ("ask dana first, or lena", "ask Person A first, or Person B"),
  ("I hope so, and Hope agreed", "I hope so, and Person A agreed"),
  ("Danae, Bordana: other words", "Danae, Bordana: other words"),
  ("**Da**na *Havlík*-Roth", "Person A"),
  ("Da\u{200B}na, D\u{AD}ana", "Person A, Person A"),
  ("Dana\u{A0}Havlík‑Roth", "Person A"),
  ("`Dana` said", "Person A said"),
  ("May Stone on 12 May, and May alone", "Person A on 12 May, and Person A alone"),
  (
    "foo bar, Foo-Bar and Foo_Bar in Aix en Provence",
    "Company A, Company A and Company A in Place A"
  ),
  ("a counselor or a friend", "a counselor or a friend"),
  ("Jo is one of two, Jo Two another", "Person A is one of two, Person B another"),
  ("Nora, that is Nora Feldkamp", "[my name], that is [my name]"),
  ("Lena moved from Leipzig to new york", "Person A moved from Place A to Place B"),
  ("remote stays, and hybrid", "remote stays, and hybrid"),
  ("STRASSE9, Straße9 and JobHub", "Company A, Company A and Source A"),
  ("גשר, בגשר", "Company A, בCompany A"),
  ("see https://x.example/a?b=(c). Or www.x.example, x.example/y", "see [link]. Or [link], [link]"),
  ("jobs.aster.example names it, e.g. and/or v1.2", "[link] names it, e.g. and/or v1.2"),
  ("[Quill's posting](https://x.example/p) there", "Company A's posting [link] there"),
  ("<https://x.example/p>", "[link]"),
  ("[write](mailto:a@x.example) to a.b+c@x.example.", "write [contact] to [contact]."),
  ("+49 (0)341 12 34-56, 0341/123456 or (555) 123-4567", "[contact], [contact] or [contact]"),
  (
    "on 2026-08-07 14:30, 07.08.2026, for 60,000 to 70 000 of 41",
    "on 2026-08-07 14:30, 07.08.2026, for 60,000 to 70 000 of 41"
  ),
]

@Test(arguments: cases)
func `names from fields are replaced in the text of notes`(said: String, expected: String) async {
  #expect(await redactedLesson(said, beside: notes) == expected)
}

@Test
func `a name has the same label on the whole page, and the list states what each label replaces`()
  async
{
  let insights = await Insights(
    await journal([
      "applications/a.md":
        "---\ncompany: Acme GmbH\nrole: Engineer\nhistory: [\(ago(30)) applied, \(ago(9)) screen]\n---\n",
      "feedback/f.md":
        "---\napplication: \"[[a]]\"\nreceived: \(ago(3))\n---\n> Dana from **Ac**me\n> liked it.\n",
      "people/Dana Roth.md": "---\nhelps_with: [knowing Acme]\n---\n",
    ]))
  let (page, replacements) = Brief.redactedPage(for: insights)
  let said = page.words.joined(separator: "\n")
  #expect(said.contains("Company A, Engineer: screen"))
  #expect(said.contains("Person A from Company A"))
  #expect(said.contains("Person A: knowing Company A"))
  #expect(!said.contains("Acme") && !said.contains("Dana"))
  #expect(
    replacements.map { "\($0.label): \($0.names.joined(separator: "; "))" } == [
      "Company A: Acme GmbH; Acme", "Person A: Dana; Dana Roth",
    ])
  #expect(page.state.plain.contains("Only names known from the notes' fields can be replaced"))
}

@Test func `Company AA follows Company Z`() async {
  let many = applications(30) {
    "role: R\nhistory: [\(ago(60)) applied, \(ago(50)) screen]\n#\($0)"
  }
  .mapValues { $0.replacing("company: C", with: "company: Qx") }
  let names = (0..<30).map { "Qx\($0)" }.joined(separator: " ")
  let said = await redactedLesson(names, beside: many)
  #expect(said.contains("Company Z") && said.contains("Company AA Company AB"))
}

@Test func `the name in the settings is neither in the title nor in the text`() async {
  var settings = Settings()
  settings.name = "Nora Feldkamp"
  #expect(
    await redactedLesson("Nora can do it", beside: [:], settings: settings) == "[my name] can do it"
  )
  let insights = await Insights(await journal([:], settings: settings))
  #expect(Brief.page(for: insights).title == "Nora Feldkamp: the search in brief")
  #expect(Brief.redactedPage(for: insights).page.title == "The search in brief")
}

@Test func `a part of a path that looks like a host belongs to the address`() async {
  let notes = ["people/a.md": "---\nname: Ann b.co/c.de/d.com\n---\n"]
  let lesson = await redactedLesson("Ann read monday.com/b.de/c.com, d.io", beside: notes)
  #expect(lesson == "Person A read [link], [link]")
}
