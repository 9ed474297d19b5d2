import Dashboard
import Insights
import Journal
import PageModel
import Redaction
import Rendering
import Testing

private func application(_ fields: String) -> String {
  "---\nrole: Engineer\n\(fields)\n---\n"
}

private let people = [
  "applications/1.md": application("company: Aster\ncontacts: Maria Lopez (maria@nexus.example)"),
  "applications/2.md": application(
    "company: Bryum\ncontacts: Ines Prado https://network.example/in/iprado"),
  "applications/3.md": application("company: Cirsium\ncontacts: \"[[people/Olga Petrov|OPv]]\""),
  "applications/4.md": application("company: Dryas\ncontacts: Ana Silva, CTO"),
  "applications/5.md": application("company: Erica\ncontacts: Rui Costa - CTO"),
  "applications/6.md": application("company: Ficus\ncontacts: \"Tom Baker, Head of Product\""),
  "applications/7.md": application("company: Galium\ncontacts: Jan M.de Vries +49 341 1234567"),
  "feedback/f.md":
    "---\nfrom: Hans Wuest <h@w.example>\n---\n> Hans Wuest here.\n",
  "days/2026-01-02.md": "---\nwith: Otto Kern <otto@kern.example>\n---\n",
  "people/a.md": "---\nname: Ann (Annie) Smith\n---\n",
  "people/Eva Marie (Evi) Stone-Jones.md": "---\nhelps_with: [letters]\n---\n",
  "people/Lea Winter.md": "---\nname: Lea\n---\n",
  "people/u.md": "---\nname: Uwe Moll (HR, she/her)\n---\n",
]

@Test(arguments: [
  ("Hans Wuest, Hans and Wuest", "Person A, Person A and Person A"),
  ("Otto Kern, then KERN and Otto", "Person A, then Person A and Person A"),
  ("Maria Lopez, Maria or Lopez", "Person A, Person A or Person A"),
  ("Ines Prado, Prado or iprado", "Person A, Person A or Person A"),
  ("Jan M.de Vries, Vries", "Person A, Person A"),
  ("Ann Smith, Annie Smith, Annie and Smith", "Person A, Person A, Person A and Person A"),
  ("Ann (Annie) Smith is Ann", "Person A is Person A"),
  ("Eva, Marie, Evi, Stone, Jones", "Person A, Person A, Person A, Person A, Person A"),
  ("Evi Stone-Jones and Eva Marie Stone-Jones", "Person A and Person A"),
  ("Lea has Winter behind it", "Person A has Person A behind it"),
  ("Olga, Petrov, OPv: Olga Petrov", "Person A, Person A, Person A: Person A"),
  ("Ana Silva is the CTO there", "Person A is the CTO there"),
  ("Rui Costa - CTO, so Rui Costa is CTO", "Person A, so Person A is CTO"),
  ("Tom Baker, a Head of Product", "Person A, a Head of Product"),
  ("Uwe asked HR. She is Moll", "Person A asked HR. She is Person A"),
])
func `a person is recognized whatever else is in the field`(
  said: String, expected: String
) async {
  #expect(await redactedLesson(said, beside: people) == expected)
}

@Test(arguments: [
  ("contacts: [Ned Ash]\n", "Recruiter: Jane Miller\n"),
  ("status: Interview with Jane Miller\n", ""),
  ("status: Gespräch mit Jane Miller\n", ""), ("channel: referral from Jane Miller\n", ""),
  ("contact_email: jane.miller@acme.example\n", ""),
  ("history: [2026-03-02 applied, 2026-03-04 interview with Jane Miller]\n", ""),
])
func `a person is recognized wherever a note gives the name`(fields: String, body: String) async {
  let note = "---\ncompany: Acme\nrole: Cook\napplied: 2026-03-02\n\(fields)---\n\(body)"
  let said = "Jane Miller said that Miller knows"
  #expect(
    await redactedLesson(said, beside: ["applications/a.md": note])
      == "Person A said that Person A knows")
}

@Test func `what follows such a word and is not a name stays`() async {
  let note =
    "---\ncompany: Acme\nrole: Cook\nskills: [React]\nstatus: Interview with HR\n---\n- 2026-03-04 call with React\n"
  let said = "HR and React and Berlin"
  #expect(await redactedLesson(said, beside: ["applications/a.md": note]) == said)
}

@Test func `a name next to a mail address is removed from the page, and the audit looks for it`()
  async
{
  var notes = people
  notes["feedback/f.md"] = people["feedback/f.md"]?.replacing(
    "\n---\n", with: "\nreceived: \(ago(3))\n---\n")
  let journal = await journal(notes)
  let insights = await Insights(journal)
  let (page, replacements) = Brief.redactedPage(for: insights)
  let text = MarkdownRenderer(template: PageTemplate(ofAll: page), as: .brief).render(page)
  #expect(text.contains("Feedback from Person") && !text.contains("Wuest"))
  #expect(RedactionAudit.found(in: text, of: journal, excluding: replacements.map(\.label)).isEmpty)
  let left = RedactionAudit.found(
    in: "Hans Wuest, Otto Kern, Maria Lopez, Ines Prado, Annie Smith, Ana Silva is CTO",
    of: journal, excluding: [])
  #expect(
    Set(left.map(\.name)) == [
      "Hans Wuest", "Otto Kern", "Maria Lopez", "Ines Prado", "Annie Smith", "Ana Silva",
    ])
}
