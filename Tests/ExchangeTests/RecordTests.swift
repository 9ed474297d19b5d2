import Exchange
import Insights
import Journal
import Markdown
import PageModel
import Testing

private func record(
  _ files: [String: String], _ first: String = "2026-03-01", _ last: String = "2026-03-31"
) async throws -> SearchRecord {
  let journal = await journal(files, today: "2026-03-20")
  let days = try #require(Day(iso: first))...#require(Day(iso: last))
  return SearchRecord(journal, ContactLog(journal), in: days)
}

private func form(_ text: String) throws -> RecordForm {
  try RecordForm(SourceFile(path: "templates/record-mine.yml", text: text))
}

private let plain = """
  columns:
    Day: day, needed
    Effort: effort
    Employer: employer, needed
    Job: role, needed
    Way: way, needed
    Person: person
    Result: result
  """

private let acme = """
  ---
  company: Acme
  role: Baker
  channel: referral
  contacts: ["[[Mara]]", "[[Secret Friend]]", Dana]
  history:
    - 2026-02-20 applied
    - 2026-03-05 10:30 interview (video) — MY WORDS
    - 2026-03-09 screen canceled
    - 2026-03-25 final
  ---
  """

@Test
func `a record has what took place between its days, and nothing that is planned or canceled`()
  async throws
{
  let record = try await record([
    "applications/Acme.md": acme,
    "applications/Birch.md":
      "---\ncompany: Birch\nrole: Cook\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-04 rejected\n---\n",
    "people/Mara.md": "---\nname: Mara\nhistory:\n  - 2026-03-03 — about ACME SECRETS\n---\n",
    "people/Secret Friend.md":
      "---\nname: Secret Friend\nprivate: true\nhistory:\n  - 2026-03-06 — a talk\n---\n",
    "days/2026-03-07.md":
      "---\ndate: 2026-03-07\nmood: 1\nefforts:\n  - the job fair in Leeds\n  - called two agencies\n---\nDARK THOUGHTS\n",
  ])
  let table = RecordTable(record, try form(plain))
  #expect(
    table.rows == [
      ["2026-03-02", "application", "Birch", "Cook", "", "", "rejected"],
      ["2026-03-03", "talk", "", "", "", "Mara", ""],
      ["2026-03-05", "interview", "Acme", "Baker", "video", "Mara, Dana", ""],
      ["2026-03-07", "the job fair in Leeds", "", "", "", "", ""],
      ["2026-03-07", "called two agencies", "", "", "", "", ""],
    ])
  #expect(record.privateCount == 1)
  #expect(table.missing.map(\.headings) == [["Way"]])
  let page = RecordPage.page(
    for: record, try form(plain), RecordPage.Quota(per: .week, atLeast: 3, weekStarts: 1),
    of: nil, on: Day(iso: "2026-03-20")!)
  let words = "\(page)"
  for hidden in ["MY WORDS", "ACME SECRETS", "DARK", "Secret Friend"] {
    #expect(!words.contains(hidden))
  }
}

@Test func `weeks and months are whole or in part, and an empty one counts`() async throws {
  let record = try await record(
    ["applications/Acme.md": "---\ncompany: Acme\nrole: Cook\napplied: 2026-03-10\n---\n"],
    "2026-02-25", "2026-03-20")
  let weeks = record.periods(of: .week, weekStarts: 1, by: Day(iso: "2026-03-20")!)
  #expect(
    weeks.map { "\($0.days.lowerBound)" } == [
      "2026-02-25", "2026-03-02", "2026-03-09", "2026-03-16",
    ])
  #expect(weeks.map(\.isWhole) == [false, true, true, false])
  #expect(weeks.map(\.entries.count) == [0, 0, 1, 0])
  let sundays = record.periods(of: .week, weekStarts: 7, by: Day(iso: "2026-03-20")!)
  #expect(
    sundays.map { "\($0.days.lowerBound)" } == [
      "2026-02-25", "2026-03-01", "2026-03-08", "2026-03-15",
    ])
  let months = record.periods(of: .month, weekStarts: 1, by: Day(iso: "2026-03-20")!)
  #expect(months.map { "\($0.days.upperBound)" } == ["2026-02-28", "2026-03-20"])
  #expect(months.map(\.isWhole) == [false, false])
}

@Test func `what has no day is named and not counted, and an approximate day is`() async throws {
  let record = try await record([
    "applications/Acme.md": "---\ncompany: Acme\nrole: Cook\nstatus: applied\n---\n",
    "applications/Bolt.md": "---\ncompany: Bolt\nrole: Cook\nstatus: who knows\n---\n",
    "applications/Cove.md":
      "---\ncompany: Cove\nrole: Cook\nchannel: event\napplied: ~2026-03-04\n---\n",
    "applications/Dew.md":
      "---\ncompany: Dew\nrole: Cook\nprivate: true\napplied: 2026-03-04\n---\n",
  ])
  #expect(record.withoutDay.map(\.company) == ["Acme", "Bolt"])
  #expect(record.entries.map { $0.application?.company } == ["Cove"])
  let table = RecordTable(record, try form(plain))
  #expect(table.missing.map(\.headings) == [["the exact day"]])
  #expect(record.privateCount == 1)
}

@Test func `a form has its own words, an empty column, and says what is wrong with it`()
  async throws
{
  let mine = try form(
    "title: Nachweis\ncolumns:\n  - Datum: day\n  - Pensum: blank\n  - Was: effort\nwords:\n  Application: Bewerbung\n"
  )
  let record = try await record([
    "applications/Acme.md": "---\ncompany: Acme\nrole: Cook\napplied: 2026-03-10\n---\n"
  ])
  let table = RecordTable(record, mine, proofs: ["2026-03-11"])
  #expect(table.columns == ["Datum", "Pensum", "Was", "in git since"])
  #expect(table.rows == [["2026-03-10", "", "Bewerbung", "2026-03-11"]])
  for (text, line) in [
    ("columns:\n  Day: dya\n", 2), ("colums:\n  Day: day\n", 1), ("title: x\n", 1),
    ("columns:\n  Day: day, wanted\n", 2), ("columns: [\n", 2),
  ] {
    let problem = #expect(throws: RecordForm.Problem.self) { try form(text) }
    #expect(problem?.line == line, "\(text)")
  }
}

@Test func `a month without a day is in no week, and weeks that have not begun are not missing`()
  async throws
{
  let record = try await record(
    ["applications/Acme.md": "---\ncompany: Acme\nrole: Cook\napplied: 2026-03\n---\n"],
    "2026-03-01", "2026-04-30")
  let today = try #require(Day(iso: "2026-03-20"))
  let weeks = record.periods(of: .week, weekStarts: 1, by: today)
  #expect(weeks.last.map { "\($0.days.lowerBound)" } == "2026-03-16")
  #expect(weeks.allSatisfy { $0.entries.isEmpty })
  #expect(record.withoutPeriod(of: .week).count == 1)
  #expect(record.periods(of: .month, weekStarts: 1, by: today).map(\.entries.count) == [1])
  #expect(record.withoutPeriod(of: .month).isEmpty)
}

@Test func `what is not understood is listed, and only the label of a way to meet is one`()
  async throws
{
  let record = try await record([
    "applications/Acme.md":
      "---\ncompany: Acme\nrole: Cook\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-04 interview (panel of five)\n  - 2026-03-05 interview (vor Ort, Kai)\n  - 2026-03-06 reeejectd??\n---\n",
    "applications/Bolt.md":
      "---\ncompany: Bolt\nrole: Cook\napplied: 2026-03-03\nstatus: hmm, who knows\n---\n",
  ])
  let table = RecordTable(record, try form(plain))
  #expect(table.rows.map { $0[4] } == ["", "", "", "vor Ort"])
  #expect(record.withoutResult.map(\.company).contains("Bolt"))
  #expect(record.notUnderstood.map { "\($0.day)" } == ["2026-03-06"])
}

@Test func `a note about an interview gives the way, and one that no history has is an entry`()
  async throws
{
  let record = try await record([
    "applications/Acme.md":
      "---\ncompany: Acme\nrole: Cook\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-04 interview\n---\n",
    "interviews/a.md":
      "---\napplication: \"[[Acme]]\"\ndate: 2026-03-04\nformat: on site\n---\n- Q: MY WORDS\n",
    "interviews/b.md":
      "---\napplication: \"[[Acme]]\"\ndate: 2026-03-09\nround: final\n---\n",
  ])
  let rows = RecordTable(record, try form(plain)).rows
  #expect(
    rows.map { [$0[0], $0[1], $0[4]] } == [
      ["2026-03-02", "application", ""], ["2026-03-04", "interview", "on site"],
      ["2026-03-09", "final round", ""],
    ])
}

@Test func `talks with people without a note count, and no private note is named`() async throws {
  let record = try await record([
    "people/Ann Secret.md": "---\nname: Ann Secret\nprivate: true\n---\n",
    "days/2026-03-07.md":
      "---\ndate: 2026-03-07\nwith: [Bob, \"[[Ann Secret]]\"]\nefforts:\n  - \"asked [[people/Ann Secret|A.]] about jobs\"\n  - a call with Ann Secret, and [[Cora]]\n---\n",
  ])
  let rows = RecordTable(record, try form(plain)).rows.map { [$0[1], $0[5]] }
  #expect(
    rows == [
      ["talk", "Bob"], ["asked a private note about jobs", ""],
      ["a call with a private note, and Cora", ""],
    ])
  #expect(record.privateCount == 1)
}

@Test func `who was there is in the note about the conversation, and else in the application`()
  async throws
{
  let record = try await record([
    "people/Ann.md": "---\nname: Ann Lee\n---\n",
    "people/Cy.md": "---\nname: Cy Poe\nprivate: true\n---\n",
    "applications/Acme.md":
      "---\ncompany: Acme\nrole: Cook\ncontacts: Bo Referrer\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-04 interview\n  - 2026-03-05 interview\n  - 2026-03-06 interview\n---\n",
    "interviews/a.md":
      "---\napplication: \"[[Acme]]\"\ndate: 2026-03-04\nwith: [\"[[Ann]]\", Dr. Wendt, \"[[Cy]]\"]\n---\n",
    "interviews/b.md":
      "---\napplication: \"[[Acme]]\"\ndate: 2026-03-05\nwith: Eve\nprivate: true\n---\n",
  ])
  #expect(
    record.entries.map(\.people) == [
      ["Bo Referrer"], ["Ann Lee", "Dr. Wendt"], ["Bo Referrer"], ["Bo Referrer"],
    ])
}
